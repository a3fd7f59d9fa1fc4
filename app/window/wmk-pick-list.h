/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "window/wmk-list-row.h"

G_BEGIN_DECLS

/**
 * WmkPickListOwner: what a list asks of who fills it
 * @dup_key: gives what tells the row at a position from all others, whatever is changed around it
 * @show_row: shows the row at a position; @picking: rows are being picked, and lead nowhere
 * @activate: a row was chosen
 * @changed: other rows are picked, or the picking has begun or ended
 * @remove: what is picked is to go, or where nothing is, the row that has the focus
 * @create_menu: gives the menu of the row at a position, which works on the same; %NULL for none
 */
typedef struct {
  char *(*dup_key) (gpointer owner, guint position);
  void (*show_row) (
      gpointer owner, WmkListRow *row, guint position, gboolean picking, gboolean picked);
  void (*activate) (gpointer owner, guint position);
  void (*changed) (gpointer owner);
  void (*remove) (gpointer owner);
  GMenuModel *(*create_menu) (gpointer owner, guint position);
} WmkPickListOwner;

/**
 * WmkPickList:
 *
 * A list of #WmkListRow of any length, of which rows can be picked to do something to all of them.
 * A click, Enter or the space bar picks a row once the picking has begun; it begins with
 * wmk_pick_list_set_picking(), with the space bar, with Ctrl+A, and with Shift and a click or any
 * key that moves the focus, which picks all rows on the way. Escape ends it; Delete has what is
 * picked go. What is picked stays so while rows are sorted or added, and no longer when it is shown
 * no more.
 */
#define WMK_TYPE_PICK_LIST (wmk_pick_list_get_type ())
G_DECLARE_FINAL_TYPE (WmkPickList, wmk_pick_list, WMK, PICK_LIST, AdwBin)

/**
 * wmk_pick_list_set_model:
 * @label: the list's accessible name
 * @owner: (transfer none): asked with @data for as long as the list lives
 */
void wmk_pick_list_set_model (WmkPickList *self,
                              GListModel *model,
                              const char *label,
                              const WmkPickListOwner *owner,
                              gpointer data);

GtkScrolledWindow *wmk_pick_list_get_scroller (WmkPickList *self);

/** wmk_pick_list_show_beginning: Scrolls to the first row. */
void wmk_pick_list_show_beginning (WmkPickList *self);

/** wmk_pick_list_fill_rest: Makes the rows that are not in sight yet. */
void wmk_pick_list_fill_rest (WmkPickList *self);

/**
 * wmk_pick_list_refresh:
 *
 * Shows rows anew; those picked that are there no longer are forgotten. Where there is no row, the
 * picking ends.
 */
void wmk_pick_list_refresh (WmkPickList *self);

gboolean wmk_pick_list_get_picking (WmkPickList *self);
void wmk_pick_list_set_picking (WmkPickList *self, gboolean picking);
void wmk_pick_list_pick_all (WmkPickList *self);

/** wmk_pick_list_toggle: Picks the row at @position, or no longer; begins the picking. */
void wmk_pick_list_toggle (WmkPickList *self, guint position);
guint wmk_pick_list_get_n_picked (WmkPickList *self);

/**
 * wmk_pick_list_list_picked:
 *
 * Returns: (transfer container) (element-type utf8): the keys of what is picked, in the order of
 *   rows, or that of the row with the focus where none are being picked
 */
GPtrArray *wmk_pick_list_list_picked (WmkPickList *self);

/** wmk_pick_list_get_focused: Returns: the position of the row with the focus, or %G_MAXUINT. */
guint wmk_pick_list_get_focused (WmkPickList *self);

/** wmk_pick_list_focus: Scrolls to the row at @position, and moves the focus there. */
gboolean wmk_pick_list_focus (WmkPickList *self, guint position);

G_END_DECLS
