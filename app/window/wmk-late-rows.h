/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WmkLateRows:
 *
 * Fills the rows of a list view when they come near sight. The view holds two hundred rows where it
 * shows twenty, and when it is dragged far, all of them are to show others: reading and measuring
 * those took three times as long as a frame lasts. So a row that is used again keeps what it
 * showed, and with it its height, until
 *
 * - it is laid out in sight, or near that: it is filled before the frame is painted
 * - it gets the focus: it is filled at once, before anything is spoken
 * - there is nothing else to do: a few at a time, so that all that the view holds can be read by
 *   who does not look at the window
 *
 * Where a row stands is right at all times; what it shows is asked of the row only when it is in
 * sight or has the focus.
 */
#define WMK_TYPE_LATE_ROWS (wmk_late_rows_get_type ())
G_DECLARE_FINAL_TYPE (WmkLateRows, wmk_late_rows, WMK, LATE_ROWS, GObject)

/** WmkRowFill: has the child of @item, one of wmk_late_rows_defer(), show the item. */
typedef void (*WmkRowFill) (GtkListItem *item, gpointer data);

/**
 * wmk_late_rows_new:
 * @list: (transfer none): the view that scrolls, inside a column view its list
 * @fill: called with @data for as long as either lives
 */
WmkLateRows *wmk_late_rows_new (GtkWidget *list, WmkRowFill fill, gpointer data);

/**
 * wmk_late_rows_defer: To be called when @item, which has its child, is bound.
 *
 * Returns: whether the row will be filled later; a new one has nothing to show until then, and is
 *   filled by the caller
 */
gboolean wmk_late_rows_defer (WmkLateRows *self, GtkListItem *item);

/** wmk_late_rows_is_waiting: Returns: whether the row that @child, the first of a column view's
 * cells, is in shows something else than its item. */
gboolean wmk_late_rows_is_waiting (GtkWidget *child);

/** wmk_late_rows_get_item: Returns: (nullable) (transfer none): what that list's own @row is of,
 * %NULL for one that is of nothing now. */
GtkListItem *wmk_late_rows_get_item (GtkWidget *row);

G_END_DECLS
