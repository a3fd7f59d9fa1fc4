/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/wmk-path-data.h"

G_BEGIN_DECLS

typedef enum {
  WMK_PATH_COLUMN_DATE,
  WMK_PATH_COLUMN_FIGURE,
  WMK_PATH_COLUMN_KIND,
  WMK_PATH_COLUMN_MEANING,
  WMK_PATH_COLUMN_SOURCE,
  WMK_PATH_N_COLUMNS,
} WmkPathColumn;

/** WmkPathRow: a figure of the path chart in words. */
typedef struct {
  char *address;
  char *cells[WMK_PATH_N_COLUMNS];
  double position;
} WmkPathRow;

/**
 * wmk_path_rows_new:
 *
 * Returns: (transfer full) (element-type WmkPathRow): observations, targets and the reader's own
 *   figures by date, targets without a year last
 */
GPtrArray *wmk_path_rows_new (const WmkPathData *data);

/** wmk_path_column_get_title: Returns: (transfer none): the head of a column. */
const char *wmk_path_column_get_title (WmkPathColumn column);

G_END_DECLS
