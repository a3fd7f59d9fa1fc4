/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-message-page.h"
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

gboolean
wmk_window_close_request (GtkWindow *window)
{
  WmkWindow *self = WMK_WINDOW (window);

  if (!wmk_window_flush (self)) {
    wmk_notes_pane_ask_to_close (self->notes_pane, window);
    return TRUE;
  }
  keep_place (self);
  keep_size (self);

  return GTK_WINDOW_CLASS (g_type_class_peek_parent (G_OBJECT_GET_CLASS (self)))
      ->close_request (window);
}

gboolean
wmk_window_flush (WmkWindow *self)
{
  g_return_val_if_fail (WMK_IS_WINDOW (self), TRUE);

  return wmk_notes_pane_flush (self->notes_pane);
}
