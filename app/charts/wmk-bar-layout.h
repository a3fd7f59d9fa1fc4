/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/wmk-bar-data.h"
#include "charts/wmk-chart-text.h"
#include "charts/wmk-log-scale.h"

G_BEGIN_DECLS

/**
 * The geometry of the chart of amounts: from data and a width to rectangles and points, without
 * drawing. Each unit has a panel with a logarithmic axis of its own, for amounts in two units are
 * not to be compared.
 */

/**
 * WmkBarSpec:
 * @units: of the panels, %NULL after the last
 *
 * What all rows of one chart share: axes, and sizes measured once in the chart's font. Reference
 * counted.
 */
typedef struct {
  PangoContext *context;
  gboolean rtl;
  char **units;
  guint n_panels;
  WmkLogScale scales[WMK_BAR_MAX_PANELS];
  double figure_widths[WMK_BAR_MAX_PANELS]; /* of the widest amount of a panel */
  double line_height;
} WmkBarSpec;

/**
 * wmk_bar_spec_new:
 * @context: the font around the chart
 * @rtl: whether text runs from right to left; columns are mirrored, values are not
 * @units: of the panels, at most WMK_BAR_MAX_PANELS
 * @data: (element-type WmkBarDatum): all rows of the chart
 *
 * Returns: (transfer full): the spec
 */
WmkBarSpec *
wmk_bar_spec_new (PangoContext *context, gboolean rtl, const char *const *units, GPtrArray *data);
WmkBarSpec *wmk_bar_spec_ref (WmkBarSpec *self);
void wmk_bar_spec_unref (WmkBarSpec *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkBarSpec, wmk_bar_spec_unref)

/* The narrowest chart. */
#define WMK_BAR_MIN_WIDTH 280

/**
 * WmkBarColumns:
 * @stacked: too narrow for columns: the name stands above the bars
 * @plots: where the bars of a panel are; the figure of the longest has room after it
 *
 * Of the rectangles only x and width hold.
 */
typedef struct {
  gboolean stacked;
  WmkRect label;
  WmkRect panels[WMK_BAR_MAX_PANELS];
  WmkRect plots[WMK_BAR_MAX_PANELS];
} WmkBarColumns;

/** wmk_bar_columns_make: Returns: the columns of a chart of @width. */
WmkBarColumns wmk_bar_columns_make (const WmkBarSpec *spec, double width);

/**
 * WmkBarLayout:
 * @bars: a panel each; without width where there is no bar
 * @grid: (element-type double): x of the ticks of all panels
 * @grid_top: from where to the bottom their lines run
 */
typedef struct {
  double width;
  double height;
  GArray *texts; /* (element-type WmkTextItem) */
  WmkRect bars[WMK_BAR_MAX_PANELS];
  GArray *grid;
  double grid_top;
  gboolean odd;
  WmkRect oddity_glyph;
} WmkBarLayout;

/** wmk_bar_layout_new: Returns: (transfer full): the row of @datum at @width. */
WmkBarLayout *wmk_bar_layout_new (const WmkBarSpec *spec, const WmkBarDatum *datum, double width);

/** wmk_bar_layout_new_axis: Returns: (transfer full): the head: units and ticks. */
WmkBarLayout *wmk_bar_layout_new_axis (const WmkBarSpec *spec, double width);
void wmk_bar_layout_free (WmkBarLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkBarLayout, wmk_bar_layout_free)

/** wmk_bar_layout_draw: Draws a row, or the head, at the origin. */
void wmk_bar_layout_draw (cairo_t *cr, const WmkBarLayout *self, const WmkTheme *theme);

G_END_DECLS
