/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "charts/wmk-path-data.h"

G_BEGIN_DECLS

/**
 * WmkPathTiles:
 *
 * Small multiples: path charts as tiles in as many columns as there is room for. One stop of the
 * Tab key; arrow keys walk the tiles.
 *
 * # Signals
 *
 * #WmkPathTiles::activated (address): an indicator is to be opened
 */
#define WMK_TYPE_PATH_TILES (wmk_path_tiles_get_type ())
G_DECLARE_FINAL_TYPE (WmkPathTiles, wmk_path_tiles, WMK, PATH_TILES, AdwBin)

/** wmk_path_tiles_set: @data: (element-type WmkPathData): a tile each. To be called once. */
void wmk_path_tiles_set (WmkPathTiles *self, GPtrArray *data);

/** wmk_path_tiles_update: Has @update look at all tiles, and shows what it changed. */
void wmk_path_tiles_update (WmkPathTiles *self, WmkPathUpdate update, gpointer user_data);

/** wmk_path_tiles_focus: Moves the focus to the tile of @address, if there is one. */
gboolean wmk_path_tiles_focus (WmkPathTiles *self, const char *address);

/** wmk_path_tiles_get_focused: Returns: (nullable): the address of the focused tile. */
const char *wmk_path_tiles_get_focused (WmkPathTiles *self);

G_END_DECLS
