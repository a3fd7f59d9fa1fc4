/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "window/wmk-clipboard.h"
#include "window/wmk-message-page.h"
#include "window/wmk-point-dialog.h"
#include "window/wmk-question.h"
#include "window/wmk-tag-manager.h"
#include "window/wmk-window-private.h"

/* Each window begins with the size of the last, and none follows another's. */
static const struct {
  const char *key;
  const char *property;
} kept_properties[] = {
    {"window-width", "default-width"},
    {"window-height", "default-height"},
    {"window-maximized", "maximized"},
};

void
wmk_window_bind_size (WmkWindow *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kept_properties); i++)
    g_settings_bind (self->settings, kept_properties[i].key, self, kept_properties[i].property,
                     G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_GET_NO_CHANGES);
}

static void
keep_size (WmkWindow *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kept_properties); i++)
    g_object_notify (G_OBJECT (self), kept_properties[i].property);
}

/* What the next start begins with: of several windows, the last to be closed. */
static void
keep_place (WmkWindow *self)
{
  WmkPlace *place = wmk_history_get_current (self->history);

  if (place == NULL || WMK_IS_MESSAGE_PAGE (wmk_window_get_page (self)))
    return;

  wmk_window_remember_place (self);
  g_settings_set_string (self->settings, "address", place->address);
  g_settings_set_string (self->settings, "focus", place->focus);
  g_settings_set_double (self->settings, "scroll", place->scroll);
}

/* Dialogs go first: one with something typed in it stays, and asks. Returns: whether all went. */
static gboolean
close_dialogs (GtkWindow *window)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  gboolean closed = TRUE;

  for (GList *item = windows; item != NULL; item = item->next)
    g_object_ref (item->data);
  for (GList *item = windows; item != NULL; item = item->next) {
    if (gtk_window_get_transient_for (item->data) == window) {
      gtk_window_close (item->data);
      closed = closed && !gtk_widget_get_visible (item->data);
    }
    g_object_unref (item->data);
  }

  return closed;
}

/* --- What was pasted last --- */

static gboolean
close_when_read (gpointer user_data)
{
  WmkWindow *self = WMK_WINDOW (user_data);

  if (wmk_clipboard_is_reading (GTK_WIDGET (self)) && g_get_monotonic_time () < self->wait_until)
    return G_SOURCE_CONTINUE;

  self->close_handler = 0;
  gtk_window_close (GTK_WINDOW (self));

  return G_SOURCE_REMOVE;
}

/* What else is not saved is asked about. */
static void
go_without (WmkWindow *self)
{
  self->goes_without = TRUE;
  gtk_window_close (GTK_WINDOW (self));
  self->goes_without = FALSE;
}

/* Who closes the window then has been told. */
static void
ask_to_go_without (WmkWindow *self)
{
  GtkWidget *question = wmk_question_new (GTK_WINDOW (self), _ ("What you pasted has not come yet"),
                                          _ ("The program that it was copied in does not answer."),
                                          _ ("Keep _Open"), _ ("_Close Without It"));

  g_signal_connect_object (question, "agreed", G_CALLBACK (go_without), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (question));
}

/* Returns: whether the window is not to close now: it does when the text is here. */
static gboolean
wait_for_pasted (WmkWindow *self)
{
  gboolean has_waited = self->wait_until != 0 && self->close_handler == 0;

  if (self->close_handler == 0)
    self->wait_until = 0;
  if (!wmk_clipboard_is_reading (GTK_WIDGET (self)))
    return FALSE;
  if (has_waited) {
    ask_to_go_without (self);
  } else if (self->close_handler == 0) {
    self->wait_until = g_get_monotonic_time () + WMK_CLIPBOARD_PATIENCE * G_TIME_SPAN_MILLISECOND;
    self->close_handler = g_timeout_add (WMK_CLIPBOARD_INTERVAL, close_when_read, self);
  }

  return TRUE;
}

/* --- What was typed and not entered --- */

static void
append_typed (GString *text, GtkWindow *dialog)
{
  g_autofree char *typed =
      WMK_IS_POINT_DIALOG (dialog)  ? wmk_point_dialog_dup_typed (WMK_POINT_DIALOG (dialog))
      : WMK_IS_TAG_MANAGER (dialog) ? wmk_tag_manager_dup_typed (WMK_TAG_MANAGER (dialog))
                                    : g_strdup ("");

  g_string_append_printf (text, "%s%s", text->len == 0 || *typed == '\0' ? "" : "\n\n", typed);
}

/* In the window and its dialogs, also where it was to be saved and could not be. */
static char *
dup_typed (WmkWindow *self)
{
  g_autofree char *unsaved = wmk_notes_pane_dup_unsaved (self->notes_pane);
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  GString *text = g_string_new (unsaved);

  for (GList *item = windows; item != NULL; item = item->next)
    if (gtk_window_get_transient_for (item->data) == GTK_WINDOW (self))
      append_typed (text, item->data);

  return g_string_free (text, FALSE);
}

void
wmk_window_end (WmkWindow *self)
{
  g_autofree char *typed = NULL;

  g_return_if_fail (WMK_IS_WINDOW (self));

  wmk_window_flush (self);
  typed = dup_typed (self);
  wmk_notes_pane_keep (self->notes_pane, typed);
  keep_place (self);
  keep_size (self);
}

/* --- Closing --- */

gboolean
wmk_window_close_request (GtkWindow *window)
{
  WmkWindow *self = WMK_WINDOW (window);
  gboolean saved = wmk_window_flush (self);

  if (!close_dialogs (window))
    return TRUE;
  if (!saved) {
    wmk_notes_pane_ask_to_close (self->notes_pane, window);
    return TRUE;
  }
  if (!self->goes_without && wait_for_pasted (self))
    return TRUE;
  /* What could not be saved the last time is by now. */
  wmk_notes_pane_keep (self->notes_pane, "");
  keep_place (self);
  keep_size (self);
  if (wmk_notes_pane_ask_about_tag (self->notes_pane, window))
    return TRUE;

  return GTK_WINDOW_CLASS (g_type_class_peek_parent (G_OBJECT_GET_CLASS (self)))
      ->close_request (window);
}

gboolean
wmk_window_flush (WmkWindow *self)
{
  g_return_val_if_fail (WMK_IS_WINDOW (self), TRUE);

  return wmk_notes_pane_flush (self->notes_pane);
}
