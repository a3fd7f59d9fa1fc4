/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notebook/wmk-notebook-list.h"

G_BEGIN_DECLS

/** WmkRowsChange: @n_removed rows at @position of what was, @n_added from @from of what is. */
typedef struct {
  guint position;
  guint n_removed;
  guint from;
  guint n_added;
} WmkRowsChange;

/**
 * wmk_rows_compare:
 * @before, @after: (element-type WmkEntryRow)
 *
 * Returns: (transfer full) (element-type WmkRowsChange): what makes @after of @before, in order; a
 *   few changes where few rows differ, else one
 */
GArray *wmk_rows_compare (const GArray *before, const GArray *after);

G_END_DECLS
