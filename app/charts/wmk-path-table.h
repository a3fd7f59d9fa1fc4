/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "charts/wmk-path-data.h"

G_BEGIN_DECLS

/**
 * WmkPathTable:
 *
 * The figures of a path chart as a table, by date.
 *
 * # Signals
 *
 * #WmkPathTable::activated (address): a row was activated
 */
#define WMK_TYPE_PATH_TABLE (wmk_path_table_get_type ())
G_DECLARE_FINAL_TYPE (WmkPathTable, wmk_path_table, WMK, PATH_TABLE, AdwBin)

/** wmk_path_table_set_data: What the table shows. */
void wmk_path_table_set_data (WmkPathTable *self, const WmkPathData *data);

G_END_DECLS
