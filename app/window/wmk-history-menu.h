/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "window/wmk-history.h"

G_BEGIN_DECLS

/**
 * wmk_history_menu_connect:
 * @button: leads a step back or forward
 * @history: which the button's window keeps as long as itself
 * @step: -1 for the places before the current one, 1 for those after it
 *
 * Makes a long press or a secondary click on @button, Menu and Shift+F10 open a menu of those
 * places; the middle button, a click with Ctrl and Ctrl+Enter open the next place in a new window.
 */
void wmk_history_menu_connect (GtkWidget *button, WmkHistory *history, int step);

G_END_DECLS
