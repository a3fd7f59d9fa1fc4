/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "application/wmk-application.h"
#include "window/wmk-notebook-keeper.h"
#include "window/wmk-window.h"

G_BEGIN_DECLS

/* What the program and its end share. */
struct _WmkApplication {
  AdwApplication parent_instance;
  GSettings *settings;
  WmkNotebook *notebook;
  WmkNotebookKeeper *keeper;
  guint signal_handlers[3]; /* of each of ending_signals */
  guint inhibit_cookie;     /* 0 where the session may end */
  gboolean is_ending;       /* nothing is begun any more */
  gboolean is_backed_up;    /* at the end */
  guint quit_handler;       /* until what was pasted is here, */
  gint64 quit_at;           /* but no longer, by the monotonic clock */
  gboolean quit_after_first_frame;
};

/* The window in use; NULL where there is none. */
WmkWindow *wmk_application_get_active_window (WmkApplication *self);

/* In wmk-application-end.c: signals, the end of a session, and the last back-up. */
void wmk_application_watch_end (WmkApplication *self);
void wmk_application_unwatch_end (WmkApplication *self);
void wmk_application_window_removed (GtkApplication *application, GtkWindow *window);
void wmk_application_shutdown (GApplication *application);

G_END_DECLS
