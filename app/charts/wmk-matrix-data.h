/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WmkMatrixEntry: the head of a row or a column, or a cell
 * @address: where it leads, "" for nowhere
 * @text: "" in a cell for nothing
 * @note: said less loudly beside it, "" for nothing
 * @own: what the reader has on it, in words; "" for nothing
 */
typedef struct {
  char *address;
  char *text;
  char *note;
  char *own;
} WmkMatrixEntry;

/**
 * WmkMatrixData: texts in rows and columns
 *
 * Reference counted.
 */
typedef struct {
  GPtrArray *rows;    /* (element-type WmkMatrixEntry): their heads */
  GPtrArray *columns; /* (element-type WmkMatrixEntry): their heads */
  GHashTable *cells;  /* (element-type WmkMatrixEntry): by row and column */
} WmkMatrixData;

WmkMatrixData *wmk_matrix_data_new (void);
WmkMatrixData *wmk_matrix_data_ref (WmkMatrixData *self);
void wmk_matrix_data_unref (WmkMatrixData *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkMatrixData, wmk_matrix_data_unref)

/* Returns: the index of the new row or column. */
guint wmk_matrix_data_add_row (WmkMatrixData *self, const char *address, const char *text);
guint wmk_matrix_data_add_column (WmkMatrixData *self,
                                  const char *address,
                                  const char *text,
                                  const char *note);

/** wmk_matrix_data_set_cell: Fills the cell, which is empty until then. */
void wmk_matrix_data_set_cell (
    WmkMatrixData *self, guint row, guint column, const char *address, const char *text);

/** WmkMatrixOwn: Returns: (transfer full) (nullable): what the reader has on what @address leads
 * to, %NULL for nothing. */
typedef char *(*WmkMatrixOwn) (const char *address, gpointer user_data);

/** wmk_matrix_data_set_own: Asks for all heads and cells; Returns: whether any has another. */
gboolean wmk_matrix_data_set_own (WmkMatrixData *self, WmkMatrixOwn own, gpointer user_data);

/**
 * wmk_matrix_data_get:
 * @row: WMK_MATRIX_HEAD for the heads of columns
 * @column: WMK_MATRIX_HEAD for the heads of rows
 *
 * Returns: (nullable) (transfer none): %NULL for an empty cell, and for the corner
 */
#define WMK_MATRIX_HEAD -1
const WmkMatrixEntry *wmk_matrix_data_get (const WmkMatrixData *self, int row, int column);

/** wmk_matrix_data_describe: Returns: (transfer full): what stands there, and where that is. */
char *wmk_matrix_data_describe (const WmkMatrixData *self, int row, int column);

G_END_DECLS
