/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Markdown's signs in a text that is being written. Each is one step to undo. */

/**
 * wmk_note_format_wrap:
 * @mark: "**" or "*"
 *
 * Puts @mark about what is selected, or takes it away where it is; with nothing selected, the
 * cursor stands between two.
 */
void wmk_note_format_wrap (GtkTextBuffer *buffer, const char *mark);

/**
 * wmk_note_format_prefix:
 * @prefix: "- " or "> "
 *
 * Begins each line that is selected with @prefix, or no longer where all begin with it.
 */
void wmk_note_format_prefix (GtkTextBuffer *buffer, const char *prefix);

/**
 * wmk_note_format_break:
 *
 * Begins the next item where the cursor is in one of a list: with the same sign, the next number, a
 * box that is not ticked. An item without text ends the list instead.
 *
 * Returns: whether it has done either; %FALSE: a new line is all there is to begin
 */
gboolean wmk_note_format_break (GtkTextBuffer *buffer);

/**
 * wmk_note_format_link:
 * @target: (nullable): where it leads; %NULL: to be typed, and the cursor stands there
 * @title: what leads there, where nothing is selected
 */
void wmk_note_format_link (GtkTextBuffer *buffer, const char *target, const char *title);

G_END_DECLS
