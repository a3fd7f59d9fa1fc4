/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "charts/wmk-matrix-data.h"

G_BEGIN_DECLS

/**
 * WmkMatrix:
 *
 * Texts in rows and columns, for a #GtkScrolledWindow: its heads stay in sight. Where there is no
 * room for columns, the cells of a row stand below each other, and each names its column.
 *
 * One stop of the Tab key; arrow keys walk heads and cells, Enter or a click activates one.
 *
 * # CSS nodes
 *
 * `matrix` with a `matrix-item` for each head and cell
 *
 * # Signals
 *
 * #WmkMatrix::activated (address): what leads somewhere was activated
 */
#define WMK_TYPE_MATRIX (wmk_matrix_get_type ())
G_DECLARE_FINAL_TYPE (WmkMatrix, wmk_matrix, WMK, MATRIX, GtkWidget)

/** wmk_matrix_set_data: What the matrix shows. */
void wmk_matrix_set_data (WmkMatrix *self, WmkMatrixData *data);

/** wmk_matrix_get_focused: Returns: (nullable): where the focused item leads. */
const char *wmk_matrix_get_focused (WmkMatrix *self);

/** wmk_matrix_focus: Moves the focus to what leads to @address, if there is such an item. */
gboolean wmk_matrix_focus (WmkMatrix *self, const char *address);

G_END_DECLS
