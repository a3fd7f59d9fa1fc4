/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <atspi/atspi.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * A reader without eyes: what is known of a program is its accessibility tree, and what is done to
 * it are keys. One program at a time, on a bus where no other is.
 */

/* What the tree is made of; by a name of our own, for only newer headers have a clean-up of it. */
typedef AtspiAccessible Node;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Node, g_object_unref)

/** reader_begin: To be called after g_test_init(), and reader_end() after the tests. */
void reader_begin (void);
void reader_end (void);

/**
 * reader_start_program:
 * @title: of the window that comes up
 *
 * Starts what the environment variable WAYMARK_PROGRAM names, waits for its window, and puts the
 * keyboard's focus there.
 */
void reader_start_program (const char *title);

/** reader_close_program: Closes the window, and waits until the program has ended as it should. */
void reader_close_program (void);

/**
 * reader_wait_for:
 * @role: %ATSPI_ROLE_INVALID for any
 * @name: (nullable): the node's whole name
 * @description: (nullable): a part of its description
 *
 * Returns: (transfer full): such a node; there is one, or the test fails.
 */
Node *reader_wait_for (AtspiRole role, const char *name, const char *description);

/** reader_wait_for_title: Waits until the window is called so. */
void reader_wait_for_title (const char *title);

/** reader_wait_for_focus: Waits until @node has the focus. */
void reader_wait_for_focus (Node *node);

/** reader_matches: Returns: whether @node is as reader_wait_for() would look for it. */
gboolean reader_matches (Node *node, const char *name, const char *description);

/** reader_press: Presses a key; as robot_key(). */
void reader_press (const char *modifiers, const char *key);

/** reader_move: Presses a key that moves the focus, and waits until it has. */
void reader_move (const char *key);

/** reader_walk_to: Presses @key, and again, until the focus is on such a node. */
void reader_walk_to (const char *key, const char *name, const char *description);

G_END_DECLS
