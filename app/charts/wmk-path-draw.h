/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "charts/wmk-path-card.h"
#include "charts/wmk-path-layout.h"
#include "charts/wmk-theme.h"

G_BEGIN_DECLS

/** wmk_path_draw: Draws the chart at the origin of @cr. */
void wmk_path_draw (cairo_t *cr, const WmkPathLayout *layout, const WmkTheme *theme);

/** wmk_path_draw_selection: Draws crosshair and card of @mark over the chart. */
void wmk_path_draw_selection (cairo_t *cr,
                              const WmkPathLayout *layout,
                              const WmkPathMark *mark,
                              const WmkPathCard *card,
                              const WmkTheme *theme);

/** wmk_path_draw_tile: Draws a tile at the origin of @cr. */
void wmk_path_draw_tile (cairo_t *cr, const WmkPathLayout *layout, const WmkTheme *theme);

G_END_DECLS
