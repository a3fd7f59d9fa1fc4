/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * The reader's hands: real key and button events through the display's own test extension, and
 * what a window manager would do. It knows windows of any process by their titles, and no toolkit.
 */
typedef struct _Robot Robot;

/** robot_new: Returns: (nullable): %NULL without a display. */
Robot *robot_new (void);
void robot_free (Robot *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Robot, robot_free)

/** robot_find: Returns: the window in sight with just that title, 0 when there is none. */
gulong robot_find (Robot *self, const char *title);

/** robot_dup_title: Returns: (nullable): the title of the first window in sight. */
char *robot_dup_title (Robot *self);

/** robot_focus: What a click on the window's title would do. */
void robot_focus (Robot *self, gulong window);
void robot_resize (Robot *self, gulong window, int width, int height);

/** robot_close: Asks the window to close, as its close button in a task bar would. */
void robot_close (Robot *self, gulong window);

/**
 * robot_key:
 * @key: an X keysym by name
 * @modifiers: (nullable): "ctrl", "shift", "alt", several with a plus between them
 *
 * Presses and releases a key where the keyboard's focus is.
 */
void robot_key (Robot *self, const char *modifiers, const char *key);

/** robot_point: Moves the pointer to a place in @window. */
void robot_point (Robot *self, gulong window, int x, int y);

/** robot_press: Presses or releases a button of the mouse; @modifiers: as with robot_key(). */
void robot_press (Robot *self, const char *modifiers, guint button, gboolean press);

/** robot_click: Presses and releases a button of the mouse where the pointer is. */
void robot_click (Robot *self, guint button);

/** robot_drag: Presses the first button where the pointer is, and lets go of it that far away. */
void robot_drag (Robot *self, int dx, int dy);

/**
 * robot_scroll:
 * @modifiers: (nullable): as for robot_key()
 * @button: 4 up, 5 down, 6 to the left, 7 to the right
 *
 * Turns the wheel by a notch.
 */
void robot_scroll (Robot *self, const char *modifiers, guint button);

G_END_DECLS
