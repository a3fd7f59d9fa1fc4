/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * wmk_context_menu_open:
 * @place: (nullable): what of @widget the menu points at; %NULL for all of it
 *
 * Opens a menu of @widget, which gets the focus when the menu closes.
 */
void wmk_context_menu_open (GtkWidget *widget, GMenuModel *menu, const GdkRectangle *place);

/** wmk_context_menu_is_key: Returns: whether that asks for a menu: Menu, or Shift+F10. */
gboolean wmk_context_menu_is_key (guint key, GdkModifierType modifiers);

/** wmk_context_menu_escape: Returns: (transfer full): @text as it is, for the label of a menu. */
char *wmk_context_menu_escape (const char *text);

G_END_DECLS
