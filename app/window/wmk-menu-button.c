/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-menu-button.h"

/* Fit into a window of 360 pixels. */
#define MAX_CHARS 36

static void
closed_cb (GtkMenuButton *button)
{
  gtk_widget_grab_focus (GTK_WIDGET (button));
}

void
wmk_menu_button_set_menu (GtkMenuButton *button, GMenuModel *menu)
{
  gtk_menu_button_set_menu_model (button, menu);
  g_signal_connect_object (gtk_menu_button_get_popover (button), "closed", G_CALLBACK (closed_cb),
                           button, G_CONNECT_SWAPPED);
}

char *
wmk_menu_button_shorten (const char *label)
{
  g_autofree char *beginning = NULL;

  if (g_utf8_strlen (label, -1) <= MAX_CHARS)
    return g_strdup (label);

  beginning = g_utf8_substring (label, 0, MAX_CHARS - 1);

  return g_strconcat (g_strchomp (beginning), "…", NULL);
}
