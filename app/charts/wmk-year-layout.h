/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/wmk-chart-text.h"
#include "charts/wmk-scale.h"

G_BEGIN_DECLS

/** WmkYearCount: how many there are of a year */
typedef struct {
  int year;
  guint count;
} WmkYearCount;

/** wmk_year_counts_new: Returns: (transfer full) (element-type WmkYearCount): of no year. */
GArray *wmk_year_counts_new (void);

/**
 * wmk_year_counts_add:
 * @date: ISO 8601, possibly partial; what has no year is passed over
 *
 * Counts one more in the year of @date. Years in between become years of none, for the axis knows
 * no gaps.
 */
void wmk_year_counts_add (GArray *self, const char *date);

/* The narrowest chart. */
#define WMK_YEAR_MIN_WIDTH 200

/** WmkYearBar: @slot: what of the chart belongs to the year; @bar: without height for none */
typedef struct {
  WmkYearCount count;
  WmkRect slot;
  WmkRect bar;
} WmkYearBar;

/**
 * WmkYearLayout:
 * @bars: (element-type WmkYearBar): from the first year to the last, at the left the first
 * @grid: (element-type double): y of the ticks
 */
typedef struct {
  double width;
  double height;
  GArray *texts; /* (element-type WmkTextItem) */
  GArray *bars;
  GArray *grid;
  WmkRect plot;
} WmkYearLayout;

/**
 * wmk_year_layout_new:
 * @context: the font of charts: wmk_chart_text_create_context()
 * @counts: (element-type WmkYearCount): years in a row
 *
 * Returns: (transfer full): bars of counts, from zero on; the time axis runs from left to right in
 *   any language
 */
WmkYearLayout *wmk_year_layout_new (PangoContext *context, GArray *counts, double width);
void wmk_year_layout_free (WmkYearLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkYearLayout, wmk_year_layout_free)

/** wmk_year_layout_find: Returns: index of the bar whose year is at @x, -1 for none. */
int wmk_year_layout_find (const WmkYearLayout *self, double x);

/** wmk_year_layout_draw: @current: index of the bar that is pointed at or reached, -1 for none */
void
wmk_year_layout_draw (cairo_t *cr, const WmkYearLayout *self, int current, const WmkTheme *theme);

G_END_DECLS
