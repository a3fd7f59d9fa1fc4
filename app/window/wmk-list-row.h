/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "catalog/wmk-query.h"

G_BEGIN_DECLS

/**
 * WmkListRow:
 *
 * What a #GtkListView shows of an item: as #WmkLinkRow, but used again for another item when it
 * has left the window. It draws itself (#WmkRowText); its texts are the accessible name and
 * description of the list's own row around it.
 */
#define WMK_TYPE_LIST_ROW (wmk_list_row_get_type ())
G_DECLARE_FINAL_TYPE (WmkListRow, wmk_list_row, WMK, LIST_ROW, GtkWidget)

GtkWidget *wmk_list_row_new (void);

/**
 * wmk_list_row_set:
 * @title: plain text, wrapped
 * @subtitle: plain text, wrapped; "" for none
 * @note: (nullable): a short remark at the end
 * @address: (nullable): where the row leads; %NULL for a row that only shows
 *
 * Call it when the row is in its list already.
 */
void wmk_list_row_set (WmkListRow *self,
                       const char *title,
                       const char *subtitle,
                       const char *note,
                       const char *address);

/**
 * wmk_list_row_set_found:
 * @icon_name: (nullable): of what kind it is
 *
 * Makes it a result: with an icon, and with the words of @query shown as found.
 */
void wmk_list_row_set_found (WmkListRow *self, const char *icon_name, const WmkQuery *query);

/** wmk_list_row_set_description: What is spoken besides the title, instead of what is drawn. */
void wmk_list_row_set_description (WmkListRow *self, const char *description);

/**
 * wmk_list_row_set_colors:
 * @colors: (transfer full) (element-type WmkTextColor): of signs in the line below the title
 */
void wmk_list_row_set_colors (WmkListRow *self, GArray *colors);

/** wmk_list_row_hide_own: A row that is itself the reader's has no signs of what they have. */
void wmk_list_row_hide_own (WmkListRow *self);

/** wmk_list_row_set_heading: Whether the row is the heading of those below; it is none at first. */
void wmk_list_row_set_heading (WmkListRow *self, gboolean heading);

/** wmk_list_row_set_arrow: Whether a row that leads somewhere says so by a sign, as it does at
 * first. */
void wmk_list_row_set_arrow (WmkListRow *self, gboolean arrow);

/** wmk_list_row_get_address: Returns: (nullable): where the row leads. */
const char *wmk_list_row_get_address (WmkListRow *self);

/** wmk_list_row_get_focused: Returns: (nullable): the row of @list that has the focus. */
WmkListRow *wmk_list_row_get_focused (GtkListView *list);

/**
 * wmk_list_row_focus: Scrolls @list, which has been laid out, to the row at @position, which leads
 * to @address, and moves the focus there.
 */
gboolean wmk_list_row_focus (GtkListView *list, guint position, const char *address);

/**
 * wmk_list_row_slice:
 * @model: (transfer full)
 *
 * A list makes two hundred rows at once. Before the page's first frame those are enough that are in
 * sight: wmk_list_row_fill_sight(). Set the slice's size to %G_MAXUINT to fill the rest.
 *
 * Returns: (transfer full): the beginning of @model
 */
GtkSliceListModel *wmk_list_row_slice (GListModel *model);

/**
 * wmk_list_row_fill_sight:
 * @widget: the list, or what it is in, which is about to be mapped
 *
 * Has @slice show as many rows as fit, each with one line of text.
 */
void wmk_list_row_fill_sight (GtkSliceListModel *slice, GtkWidget *widget);

G_END_DECLS
