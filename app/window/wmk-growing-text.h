/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WmkGrowingText:
 *
 * Shows a text view as high as its text, between two heights; what is longer scrolls. A line that
 * is typed has its room in the frame that shows it first: by itself a text view measures lines when
 * it is idle, or while room is given or painted, when the toolkit no longer takes account of it.
 *
 * # Properties
 *
 * - `view`: the #GtkTextView, set once
 * - `min-height`, `max-height`: of the text with its margins, px
 * - `frame`: a widget about it that is kept in sight by what scrolls it, while the focus is there;
 *   `max-height` then follows from the room that there is
 */
#define WMK_TYPE_GROWING_TEXT (wmk_growing_text_get_type ())
G_DECLARE_FINAL_TYPE (WmkGrowingText, wmk_growing_text, WMK, GROWING_TEXT, GtkWidget)

/** wmk_growing_text_new: for @view, which it takes */
GtkWidget *wmk_growing_text_new (GtkTextView *view, int min_height, int max_height);

G_END_DECLS
