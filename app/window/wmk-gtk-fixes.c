/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "window/wmk-gtk-fixes.h"

/* Seen in 4.8, and no longer in 4.18: a scrolled window listens to its settings from when it is
 * realized and never ceases to, so that each one leaves a handler behind, and a change of how
 * scroll bars are shown is told to widgets that are gone. */
#define SCROLLED_WINDOWS_LISTEN_ON 18

static gboolean
unrealize_hook (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  if (GTK_IS_SCROLLED_WINDOW (widget))
    g_signal_handlers_disconnect_by_data (gtk_widget_get_settings (widget), widget);

  return TRUE;
}

/* Seen in 4.8 and in 4.18: while a menu is open, the tooltip of its button lies over it. */
static gboolean
realize_hook (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  GtkWidget *widget = g_value_get_object (&values[0]), *toggle;

  if (!GTK_IS_MENU_BUTTON (widget) || g_object_get_data (G_OBJECT (widget), "waymark-hushed"))
    return TRUE;

  toggle = gtk_widget_get_first_child (widget);
  if (GTK_IS_TOGGLE_BUTTON (toggle) && gtk_widget_get_has_tooltip (widget)) {
    g_object_bind_property (toggle, "active", widget, "has-tooltip", G_BINDING_INVERT_BOOLEAN);
    g_object_set_data (G_OBJECT (widget), "waymark-hushed", GINT_TO_POINTER (TRUE));
  }

  return TRUE;
}

void
wmk_gtk_fixes_install (void)
{
  g_signal_add_emission_hook (g_signal_lookup ("realize", GTK_TYPE_WIDGET), 0, realize_hook, NULL,
                              NULL);
  if (gtk_get_major_version () == 4 && gtk_get_minor_version () < SCROLLED_WINDOWS_LISTEN_ON)
    g_signal_add_emission_hook (g_signal_lookup ("unrealize", GTK_TYPE_WIDGET), 0, unrealize_hook,
                                NULL, NULL);
}
