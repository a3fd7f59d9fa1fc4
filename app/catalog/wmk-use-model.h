/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "catalog/wmk-records.h"

G_BEGIN_DECLS

/** WmkUseItem: a row of a #WmkUseModel. */
#define WMK_TYPE_USE_ITEM (wmk_use_item_get_type ())
G_DECLARE_FINAL_TYPE (WmkUseItem, wmk_use_item, WMK, USE_ITEM, GObject)

/**
 * wmk_use_item_get:
 *
 * Returns: (transfer none) (nullable): the use or, of a heading, the first below it; %NULL for the
 *   head of the list
 */
const WmkUse *wmk_use_item_get (WmkUseItem *self);

/** wmk_use_item_get_count: Returns: of a heading, how many uses are below it; else 0. */
guint wmk_use_item_get_count (WmkUseItem *self);

/**
 * WmkUseModel:
 *
 * A #GListModel of #WmkUseItem: what cites a source, below a heading each sector, for lists that
 * know no sections. Its first item is the head of the list, which stands for no use.
 */
#define WMK_TYPE_USE_MODEL (wmk_use_model_get_type ())
G_DECLARE_FINAL_TYPE (WmkUseModel, wmk_use_model, WMK, USE_MODEL, GObject)

/** wmk_use_model_new: @uses: (element-type WmkUse): by sector; kept, not copied */
WmkUseModel *wmk_use_model_new (GPtrArray *uses);

/** wmk_use_model_find: Returns: where a thing's first use stands, or %G_MAXUINT; a sector's
 * heading for a sector */
guint wmk_use_model_find (WmkUseModel *self, const char *id);

G_END_DECLS
