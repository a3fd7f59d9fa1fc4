/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * wmk_menu_button_set_menu:
 *
 * Gives @button a menu that gives the focus back to it when it closes: a menu that is left from a
 * menu inside it by Escape leaves the focus with what is no longer seen, and keys go nowhere.
 */
void wmk_menu_button_set_menu (GtkMenuButton *button, GMenuModel *menu);

/**
 * wmk_menu_button_shorten:
 *
 * Returns: (transfer full): @label, cut where it would make its menu wider than a narrow window
 */
char *wmk_menu_button_shorten (const char *label);

G_END_DECLS
