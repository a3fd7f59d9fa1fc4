/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/wmk-chart-text.h"
#include "charts/wmk-matrix-data.h"

G_BEGIN_DECLS

/**
 * The geometry of a matrix of texts: from data and a width to rectangles, without drawing.
 */

/* The narrowest matrix, and from where on it is a table. */
#define WMK_MATRIX_MIN_WIDTH 260
#define WMK_MATRIX_MIN_TABLE_WIDTH 560

/**
 * WmkMatrixPart: a head or a cell
 * @row, @column: WMK_MATRIX_HEAD for the heads
 * @texts: (element-type WmkTextItem): from the corner of @rect
 */
typedef struct {
  int row;
  int column;
  WmkRect rect;
  GArray *texts;
} WmkMatrixPart;

/**
 * WmkMatrixLayout:
 * @grouped: no room for a table: below the head of each row stand its cells, each with the head of
 *   its column, and the heads of columns are left out
 * @width: may be more than what was asked for, which then shows a part of it
 * @head_width, @head_height: of the heads of rows, and of columns; 0 where it is @grouped
 * @parts: (element-type WmkMatrixPart): heads of columns first, then row by row
 */
typedef struct {
  gboolean grouped;
  double width;
  double height;
  double head_width;
  double head_height;
  GArray *parts;
} WmkMatrixLayout;

/**
 * wmk_matrix_layout_new:
 * @context: the font of charts: wmk_chart_text_create_context(); columns are mirrored where it runs
 *   from right to left
 *
 * Returns: (transfer full): the matrix for a width
 */
WmkMatrixLayout *
wmk_matrix_layout_new (PangoContext *context, const WmkMatrixData *data, double width);
void wmk_matrix_layout_free (WmkMatrixLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkMatrixLayout, wmk_matrix_layout_free)

/** wmk_matrix_layout_find: Returns: (nullable) (transfer none): %NULL for what is left out. */
const WmkMatrixPart *wmk_matrix_layout_find (const WmkMatrixLayout *self, int row, int column);

G_END_DECLS
