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

/** wmk_context_menu_install: Opens @menu over @widget by a click with the second button, by Menu
 * and by Shift+F10. */
void wmk_context_menu_install (GtkWidget *widget, GMenuModel *menu);

/** wmk_context_menu_find: Returns: (transfer none) (nullable): the one that was installed on
 * @widget, or on what it is in. */
GMenuModel *wmk_context_menu_find (GtkWidget *widget);

/** wmk_context_menu_append: Appends an item that activates @action with the string @target. */
void
wmk_context_menu_append (GMenu *menu, const char *label, const char *action, const char *target);

/** wmk_context_menu_is_key: Returns: whether that asks for a menu: Menu, or Shift+F10. */
gboolean wmk_context_menu_is_key (guint key, GdkModifierType modifiers);

/** WmkRowMenu: opens the menu of @row by wmk_context_menu_open(), if it has one. */
typedef void (*WmkRowMenu) (GtkWidget *row, const GdkRectangle *place, gpointer data);

/**
 * wmk_context_menu_install_rows:
 * @list: of whose children each may have a menu
 * @open: (scope forever): called where one is asked for, by pointer or keys
 */
void wmk_context_menu_install_rows (GtkWidget *list, WmkRowMenu open, gpointer data);

/** wmk_context_menu_escape: Returns: (transfer full): @text as it is, for the label of a menu. */
char *wmk_context_menu_escape (const char *text);

G_END_DECLS
