/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WmkTabStop:
 *
 * Makes a list one stop on the way of the Tab key: Tab enters it and leaves it again, arrow keys
 * walk its rows. A GtkListBox stops at every row, which makes a page of hundreds of rows a walk of
 * hundreds of keys.
 */
#define WMK_TYPE_TAB_STOP (wmk_tab_stop_get_type ())
G_DECLARE_FINAL_TYPE (WmkTabStop, wmk_tab_stop, WMK, TAB_STOP, AdwBin)

/**
 * wmk_tab_stop_leaves: Returns: whether the focus, being inside @widget, leaves it by moving in
 *   @direction
 */
gboolean wmk_tab_stop_leaves (GtkWidget *widget, GtkDirectionType direction);

G_END_DECLS
