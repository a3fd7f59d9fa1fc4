/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>

#include "application/wmk-application-private.h"
#include "notebook/wmk-notebook-backup.h"
#include "window/wmk-clipboard.h"

/* How long the end of the session waits for the last back-up, milliseconds. */
#define END_PATIENCE 3000

static const int ending_signals[] = {SIGTERM, SIGHUP, SIGINT};

/* --- The last back-up, when the last window has gone: one that fails is tried at the start --- */

static void
backed_up_cb (GObject *notebook, GAsyncResult *result, gpointer data)
{
  g_autoptr (GApplication) application = data;

  wmk_notebook_back_up_rest_finish (WMK_NOTEBOOK (notebook), result, NULL);
  g_application_release (application);
}

static gboolean
has_window (GtkApplication *application)
{
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (WMK_IS_WINDOW (l->data))
      return TRUE;

  return FALSE;
}

void
wmk_application_window_removed (GtkApplication *application, GtkWindow *window)
{
  WmkApplication *self = WMK_APPLICATION (application);

  GTK_APPLICATION_CLASS (g_type_class_peek_parent (G_OBJECT_GET_CLASS (self)))
      ->window_removed (application, window);

  if (self->is_ending || has_window (application) || !wmk_notebook_needs_backup (self->notebook))
    return;
  g_application_hold (G_APPLICATION (self));
  wmk_notebook_back_up_rest (self->notebook, backed_up_cb, g_object_ref (self));
}

/* --- Signals, and the end of a session --- */

static void
end_windows (WmkApplication *self)
{
  GtkApplication *application = GTK_APPLICATION (self);
  g_autoptr (GList) windows =
      g_list_reverse (g_list_copy (gtk_application_get_windows (application)));

  for (GList *l = windows; l != NULL; l = l->next)
    if (WMK_IS_WINDOW (l->data))
      wmk_window_end (WMK_WINDOW (l->data));
}

/* The program ends by itself when no window is left, and the last back-up is written. */
static void
end (WmkApplication *self)
{
  GList *windows;

  if (!has_window (GTK_APPLICATION (self))) {
    g_application_quit (G_APPLICATION (self));
    return;
  }

  end_windows (self);
  while ((windows = gtk_application_get_windows (GTK_APPLICATION (self))) != NULL)
    gtk_window_destroy (GTK_WINDOW (windows->data));
}

static gboolean
is_pasting (WmkApplication *self)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  return windows != NULL && wmk_clipboard_is_reading (GTK_WIDGET (windows->data));
}

static gboolean
quit_when_read (gpointer user_data)
{
  WmkApplication *self = WMK_APPLICATION (user_data);

  if (is_pasting (self) && g_get_monotonic_time () < self->quit_at)
    return G_SOURCE_CONTINUE;

  self->quit_handler = 0;
  end (self);

  return G_SOURCE_REMOVE;
}

/* Who ends a program so does not wait for an answer, nor long for what was pasted. */
static gboolean
signalled_cb (gpointer user_data)
{
  WmkApplication *self = WMK_APPLICATION (user_data);

  end_windows (self);
  if (self->quit_handler == 0 && is_pasting (self)) {
    self->quit_at = g_get_monotonic_time () + WMK_CLIPBOARD_PATIENCE * G_TIME_SPAN_MILLISECOND;
    self->quit_handler = g_timeout_add (WMK_CLIPBOARD_INTERVAL, quit_when_read, self);
  } else {
    end (self);
  }

  return G_SOURCE_CONTINUE;
}

static void
backed_up_last_cb (GObject *notebook, GAsyncResult *result, gpointer data)
{
  g_autoptr (WmkApplication) self = data;

  wmk_notebook_back_up_rest_finish (WMK_NOTEBOOK (notebook), result, NULL);
  self->is_backed_up = TRUE;
}

static gboolean
wake_up (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* Who ends it so does not wait long. */
static void
back_up_last (WmkApplication *self)
{
  gint64 until = g_get_monotonic_time () + END_PATIENCE * G_TIME_SPAN_MILLISECOND;
  guint alarm;

  if (!wmk_notebook_needs_backup (self->notebook))
    return;
  alarm = g_timeout_add (END_PATIENCE, wake_up, NULL);
  wmk_notebook_back_up_rest (self->notebook, backed_up_last_cb, g_object_ref (self));
  while (!self->is_backed_up && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (alarm);
}

/* Windows that are still there were not closed by their reader: the session ends. */
void
wmk_application_shutdown (GApplication *application)
{
  WmkApplication *self = WMK_APPLICATION (application);

  self->is_ending = TRUE;
  end_windows (self);
  back_up_last (self);
  /* They took keys meanwhile. */
  end_windows (self);

  G_APPLICATION_CLASS (g_type_class_peek_parent (G_OBJECT_GET_CLASS (self)))
      ->shutdown (application);
}

/* @unsaved: (nullable): what has text that could not be saved */
static void
inhibit_end (WmkApplication *self, GtkWindow *unsaved)
{
  GtkApplication *application = GTK_APPLICATION (self);

  if (unsaved != NULL && self->inhibit_cookie == 0) {
    self->inhibit_cookie = gtk_application_inhibit (
        application, unsaved, GTK_APPLICATION_INHIBIT_LOGOUT, _ ("A note could not be saved"));
  } else if (unsaved == NULL && self->inhibit_cookie != 0) {
    gtk_application_uninhibit (application, self->inhibit_cookie);
    self->inhibit_cookie = 0;
  }
}

/* The session is to end: not with text that could not be saved, unless its reader says so. */
static void
query_end_cb (GtkApplication *application)
{
  GtkWindow *unsaved = NULL;

  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (WMK_IS_WINDOW (l->data) && !wmk_window_flush (WMK_WINDOW (l->data)))
      unsaved = l->data;
  inhibit_end (WMK_APPLICATION (application), unsaved);
}

static void
state_changed_cb (WmkApplication *self)
{
  if (wmk_notebook_get_trouble (self->notebook) == NULL)
    inhibit_end (self, NULL);
}

void
wmk_application_watch_end (WmkApplication *self)
{
  g_signal_connect (self, "query-end", G_CALLBACK (query_end_cb), NULL);
  g_signal_connect_object (self->notebook, "state-changed", G_CALLBACK (state_changed_cb), self,
                           G_CONNECT_SWAPPED);
  for (gsize i = 0; i < G_N_ELEMENTS (ending_signals); i++)
    self->signal_handlers[i] = g_unix_signal_add (ending_signals[i], signalled_cb, self);
}

void
wmk_application_unwatch_end (WmkApplication *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ending_signals); i++)
    g_clear_handle_id (&self->signal_handlers[i], g_source_remove);
  g_clear_handle_id (&self->quit_handler, g_source_remove);
}
