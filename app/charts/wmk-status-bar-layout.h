/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include "charts/wmk-geometry.h"
#include "charts/wmk-theme.h"

G_BEGIN_DECLS

/**
 * WmkStatusBarLayout: targets counted by status as one stacked bar; a status without targets has
 * a segment of no width.
 */
typedef struct {
  WmkRect segments[WMK_N_STATUSES];
  guint counts[WMK_N_STATUSES];
} WmkStatusBarLayout;

/**
 * wmk_status_bar_layout_make:
 * @counts: targets by status
 * @width, @height: of the whole bar
 * @min_segment: the narrowest segment that is not empty, as far as there is room
 * @rtl: whether the first status stands at the right
 *
 * Returns: segments whose widths are as the counts, with a small gap between them
 */
WmkStatusBarLayout wmk_status_bar_layout_make (const guint counts[WMK_N_STATUSES],
                                               double width,
                                               double height,
                                               double min_segment,
                                               gboolean rtl);

/** wmk_status_bar_layout_find: Returns: the status whose segment is at @x, -1 for none. */
int wmk_status_bar_layout_find (const WmkStatusBarLayout *self, double x);

/**
 * wmk_status_bar_draw:
 * @context: (nullable): the font of the counts; %NULL leaves them out
 *
 * Draws the bar at the origin: colours with a pattern each, so that no two look alike without
 * colour.
 */
void wmk_status_bar_draw (cairo_t *cr,
                          const WmkStatusBarLayout *layout,
                          const WmkTheme *theme,
                          PangoContext *context);

/** wmk_status_bar_draw_choice: Draws a frame into the segment that the keyboard is on. */
void wmk_status_bar_draw_choice (cairo_t *cr,
                                 const WmkStatusBarLayout *layout,
                                 WmkStatus status,
                                 const WmkTheme *theme);

G_END_DECLS
