/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalog/wmk-collection-model.h"
#include "catalog/wmk-kind.h"

G_BEGIN_DECLS

/**
 * WmkCollectionTable:
 *
 * Things of one #WmkKind as rows of a #GtkColumnView, as many columns of it as there is room for.
 * Activating a row opens the thing.
 *
 * # Signals
 *
 * #WmkCollectionTable::order-chosen (column, descending): the reader chose another order by the
 * head of a column
 */
#define WMK_TYPE_COLLECTION_TABLE (wmk_collection_table_get_type ())
G_DECLARE_FINAL_TYPE (WmkCollectionTable, wmk_collection_table, WMK, COLLECTION_TABLE, AdwBin)

/** wmk_collection_table_set_model: @things: of @kind; set once */
void wmk_collection_table_set_model (WmkCollectionTable *self,
                                     const WmkKind *kind,
                                     WmkCollectionModel *things);

/** wmk_collection_table_get_scroller: Returns: (transfer none): what scrolls the rows. */
GtkScrolledWindow *wmk_collection_table_get_scroller (WmkCollectionTable *self);

/** wmk_collection_table_fill_rest: Makes the rows that no window shows at first. */
void wmk_collection_table_fill_rest (WmkCollectionTable *self);

/** wmk_collection_table_show_order: Marks the head of the column, "" for none. */
void
wmk_collection_table_show_order (WmkCollectionTable *self, const char *order, gboolean descending);

void wmk_collection_table_show_beginning (WmkCollectionTable *self);

/** wmk_collection_table_get_focused: Returns: (nullable): the address of the focused row. */
const char *wmk_collection_table_get_focused (WmkCollectionTable *self);

/** wmk_collection_table_restore_focus: Moves it back to the row that had it before the rows
 * changed, wherever that is now. */
void wmk_collection_table_restore_focus (WmkCollectionTable *self);

/**
 * wmk_collection_table_focus: Scrolls the table, which has been laid out, to the row at @position,
 * and moves the focus there. Returns: whether there is one
 */
gboolean wmk_collection_table_focus (WmkCollectionTable *self, guint position);

G_END_DECLS
