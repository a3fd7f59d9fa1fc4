/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "charts/wmk-path-data.h"

G_BEGIN_DECLS

/**
 * WmkPathTile:
 *
 * A path chart as small as a button, for a row of them: an entry of a #WmkPathTiles that draws
 * itself.
 */
#define WMK_TYPE_PATH_TILE (wmk_path_tile_get_type ())
G_DECLARE_FINAL_TYPE (WmkPathTile, wmk_path_tile, WMK, PATH_TILE, GtkFlowBoxChild)

/** wmk_path_tile_new: @data: what the tile shows */
GtkWidget *wmk_path_tile_new (WmkPathData *data);

/** wmk_path_tile_update: Shows what @update changed. */
void wmk_path_tile_update (WmkPathTile *self, WmkPathUpdate update, gpointer user_data);

/** wmk_path_tile_get_address: Returns: (transfer none): of the indicator that it shows. */
const char *wmk_path_tile_get_address (WmkPathTile *self);

G_END_DECLS
