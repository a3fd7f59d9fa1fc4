/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

/**
 * WmkUnsaved:
 *
 * What a window has that cannot be saved when its reader closes it: it goes to a file of its own
 * before anything is asked, whoever ends the program then.
 */
#define WMK_TYPE_UNSAVED (wmk_unsaved_get_type ())
G_DECLARE_FINAL_TYPE (WmkUnsaved, wmk_unsaved, WMK, UNSAVED, GObject)

WmkUnsaved *wmk_unsaved_new (void);

/** wmk_unsaved_keep: Keeps @text, "" for none, in a file (wmk-notebook-kept.h), once. */
void wmk_unsaved_keep (WmkUnsaved *self, WmkNotebook *notebook, const char *text);

/**
 * wmk_unsaved_ask_to_close:
 * @text: all that cannot be saved
 * @reason: why, "" where that is not known
 *
 * Keeps @text, and asks whether to keep @window open, or to copy the text to the clipboard and
 * close it all the same.
 */
void wmk_unsaved_ask_to_close (WmkUnsaved *self,
                               GtkWindow *window,
                               WmkNotebook *notebook,
                               const char *text,
                               const char *reason);

G_END_DECLS
