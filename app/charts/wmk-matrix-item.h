/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "charts/wmk-matrix-layout.h"

G_BEGIN_DECLS

/**
 * WmkMatrixItem:
 *
 * A head or a cell of a #WmkMatrix, which lays it out: it draws itself, takes the focus, and is
 * named for assistive technology.
 *
 * # CSS nodes
 *
 * `matrix-item`, of class `head` or none
 */
#define WMK_TYPE_MATRIX_ITEM (wmk_matrix_item_get_type ())
G_DECLARE_FINAL_TYPE (WmkMatrixItem, wmk_matrix_item, WMK, MATRIX_ITEM, GtkWidget)

/** wmk_matrix_item_new: @row, @column: its place in @data, WMK_MATRIX_HEAD for the heads */
GtkWidget *wmk_matrix_item_new (const WmkMatrixData *data, int row, int column);

int wmk_matrix_item_get_row (WmkMatrixItem *self);
int wmk_matrix_item_get_column (WmkMatrixItem *self);

/** wmk_matrix_item_get_address: Returns: (transfer none): where it leads, "" for nowhere. */
const char *wmk_matrix_item_get_address (WmkMatrixItem *self);

/** wmk_matrix_item_set_texts: @texts: (nullable) (element-type WmkTextItem): what it draws */
void wmk_matrix_item_set_texts (WmkMatrixItem *self, GArray *texts);

G_END_DECLS
