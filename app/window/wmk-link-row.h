/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WmkLinkRow:
 *
 * A list row that leads to an address: a title, a line below it, a remark at the end. Call
 * wmk_link_row_connect() once for the list that holds such rows.
 *
 * The row draws itself (#WmkRowText). Its texts are its accessible name and description.
 */
#define WMK_TYPE_LINK_ROW (wmk_link_row_get_type ())
G_DECLARE_FINAL_TYPE (WmkLinkRow, wmk_link_row, WMK, LINK_ROW, GtkListBoxRow)

/**
 * wmk_link_row_new:
 * @title: plain text, wrapped
 * @subtitle: plain text, wrapped; "" for none
 * @address: (nullable): where the row leads; %NULL for a row that only shows
 * @focus: (nullable): what to show first there
 */
GtkWidget *
wmk_link_row_new (const char *title, const char *subtitle, const char *address, const char *focus);

/** wmk_link_row_set_odd: Puts the sign of an oddity before the title. */
void wmk_link_row_set_odd (WmkLinkRow *self);

/** wmk_link_row_set_note: A short remark at the end of the title's line. */
void wmk_link_row_set_note (WmkLinkRow *self, const char *note);

/**
 * wmk_link_row_set_citation: Makes it a row that cites, which leads to its source, and gives it the
 * sign of a menu. See wmk_citation_menu_connect().
 */
void wmk_link_row_set_citation (WmkLinkRow *self, const char *locator, const char *figure);

/** wmk_link_row_get_locator: Returns: (nullable): the place that the row cites; %NULL for none. */
const char *wmk_link_row_get_locator (WmkLinkRow *self);

/** wmk_link_row_get_figure: Returns: (nullable): what is printed there, "" for nothing. */
const char *wmk_link_row_get_figure (WmkLinkRow *self);

/** wmk_link_row_is_menu_at: Returns: whether the sign of the menu is at @x of the row. */
gboolean wmk_link_row_is_menu_at (WmkLinkRow *self, double x);

/** wmk_link_row_get_menu_place: Where the sign of the menu is on the row. */
GdkRectangle wmk_link_row_get_menu_place (WmkLinkRow *self);

/** wmk_link_row_get_address: Returns: (nullable): where the row leads. */
const char *wmk_link_row_get_address (WmkLinkRow *self);

/** wmk_link_row_get_origin: Returns: (nullable): what it shows first there. */
const char *wmk_link_row_get_origin (WmkLinkRow *self);

/** wmk_link_row_connect: Makes activating a row of @list open its address. */
void wmk_link_row_connect (GtkListBox *list);

/**
 * wmk_link_row_focus_origin: Moves the focus to the row of @list that stands for @address: that
 * leads away with it as what to show first there.
 */
gboolean wmk_link_row_focus_origin (GtkListBox *list, const char *address);

/** wmk_link_row_get_focused_origin: Returns: (nullable): what the focused row stands for. */
const char *wmk_link_row_get_focused_origin (GtkListBox *list);

/** wmk_link_row_focus_first: Moves the focus to the first row of @list, if it has one. */
gboolean wmk_link_row_focus_first (GtkListBox *list);

/** wmk_link_row_focus: Moves the focus to the row of @list that leads to @address, if any. */
gboolean wmk_link_row_focus (GtkListBox *list, const char *address);

/** wmk_link_row_get_focused: Returns: (nullable): the address of the focused row of @list. */
const char *wmk_link_row_get_focused (GtkListBox *list);

G_END_DECLS
