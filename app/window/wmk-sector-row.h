/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "catalog/wmk-records.h"

G_BEGIN_DECLS

/**
 * WmkSectorRow: a sector in the overview: icon, name, its targets by status, how many of them are
 * observed. A segment of the bar opens the sector's targets of that status.
 */
#define WMK_TYPE_SECTOR_ROW (wmk_sector_row_get_type ())
G_DECLARE_FINAL_TYPE (WmkSectorRow, wmk_sector_row, WMK, SECTOR_ROW, GtkListBoxRow)

/**
 * wmk_sector_row_new:
 * @largest: the number of targets whose bar fills the whole width
 * @names: makes the names of all rows of a list equally wide, so that their bars line up
 */
GtkWidget *wmk_sector_row_new (const WmkSector *sector, guint largest, GtkSizeGroup *names);

/**
 * WmkSectorOrder: how sectors are ordered
 * @WMK_SECTOR_ORDER_PLAN: as the plan lists them
 * @WMK_SECTOR_ORDER_MET: the largest share of targets met, also late, first
 * @WMK_SECTOR_ORDER_UNOBSERVED: the largest share of targets without an observation first
 */
typedef enum {
  WMK_SECTOR_ORDER_PLAN,
  WMK_SECTOR_ORDER_MET,
  WMK_SECTOR_ORDER_UNOBSERVED,
} WmkSectorOrder;

/** wmk_sector_row_compare: Returns: below 0 when @a comes first, by the plan where they are level.
 */
int wmk_sector_row_compare (WmkSectorRow *a, WmkSectorRow *b, WmkSectorOrder order);

const char *wmk_sector_row_get_address (WmkSectorRow *self);

/** wmk_sector_row_get_focused: Returns: (nullable): the address of the focused row of @list. */
const char *wmk_sector_row_get_focused (GtkListBox *list);
gboolean wmk_sector_row_focus (GtkListBox *list, const char *address);

/** wmk_sector_dup_icon_name: Returns: (transfer full): the symbolic icon of a sector. */
char *wmk_sector_dup_icon_name (const char *sector_id);

G_END_DECLS
