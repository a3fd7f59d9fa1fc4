/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * wmk_open_gesture_install: Makes all in @window that leads to an address, rows of lists and of
 * charts and whatever activates `win.open`, open it in a new window by the middle button, by a
 * click with Ctrl and by Ctrl+Enter; and open a menu by the secondary button, Menu and Shift+F10.
 */
void wmk_open_gesture_install (GtkWidget *window);

/** wmk_open_gesture_show_menu: Opens that menu for @row, which leads to an address. */
void wmk_open_gesture_show_menu (GtkWidget *row);

/** wmk_open_gesture_is_new_window: Returns: whether that click asks for a new window. */
gboolean wmk_open_gesture_is_new_window (GtkGestureSingle *gesture);

/** wmk_open_gesture_is_new_window_key: Returns: whether that key does: Ctrl+Enter. */
gboolean wmk_open_gesture_is_new_window_key (guint key, GdkModifierType modifiers);

/**
 * wmk_open_gesture_follow: Opens @address, which something inside a widget leads to and was just
 * activated: here, or in a new window while Ctrl is held.
 */
void wmk_open_gesture_follow (GtkWidget *widget, const char *address);

G_END_DECLS
