/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/wmk-chart-text.h"
#include "charts/wmk-progress-data.h"
#include "charts/wmk-scale.h"

G_BEGIN_DECLS

/**
 * The geometry of the target-progress chart: from data and a width to rectangles and points,
 * without drawing. Screen, export and tests use the same functions.
 */

#define WMK_PROGRESS_MAX_YEARS 3

/**
 * WmkProgressSpec:
 * @years: the years that have a column of their own, ascending
 * @percent_axis: whether any row shares the axis from 0 to 100 %
 *
 * What all rows of one chart share: the columns, and sizes measured once in the chart's font.
 * Reference counted.
 */
typedef struct {
  PangoContext *context;
  gboolean rtl;
  int years[WMK_PROGRESS_MAX_YEARS];
  guint n_years;
  gboolean percent_axis;
  double line_height;
  double caption_height;
  double label_width;         /* of the longest name, about */
  double figure_width;        /* of a target's figure with the status beside it */
  double latest_figure_width; /* of the latest observation */
  double latest_date_width;   /* and its date */
  double status_width;        /* of a status, glyph and word */
} WmkProgressSpec;

/**
 * wmk_progress_spec_new:
 * @context: the font, taken over into the spec
 * @rtl: whether text runs from right to left; columns are mirrored, values are not
 * @data: (element-type WmkProgressDatum): all rows of the chart
 *
 * Returns: (transfer full): the spec
 */
WmkProgressSpec *wmk_progress_spec_new (PangoContext *context, gboolean rtl, GPtrArray *data);
WmkProgressSpec *wmk_progress_spec_ref (WmkProgressSpec *self);
void wmk_progress_spec_unref (WmkProgressSpec *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkProgressSpec, wmk_progress_spec_unref)

/* The narrowest chart. */
#define WMK_PROGRESS_MIN_WIDTH 280

/**
 * WmkProgressColumns:
 * @stacked: too narrow for columns: name and status above the plot, figures below it
 * @status_below: too narrow even for name and status in one line
 */
typedef struct {
  gboolean stacked;
  gboolean status_below;
  double width;
  WmkRect label;
  WmkRect years[WMK_PROGRESS_MAX_YEARS];
  WmkRect plot;
  WmkRect latest;
  WmkRect status;
} WmkProgressColumns;

/** wmk_progress_columns_make: Returns: the columns of a chart of @width; only x and width hold. */
WmkProgressColumns wmk_progress_columns_make (const WmkProgressSpec *spec, double width);

/** WmkTickMark: a target on the plot; a range is a bracket over all of @rect. */
typedef struct {
  WmkRect rect;
  gboolean range;
  gboolean open; /* of another edition: outlined */
} WmkTickMark;

/** WmkDotMark: an observation on the plot; a range is a line over [@x, @x_high]. */
typedef struct {
  double x;
  double x_high;
  double y;
  gboolean latest;
  gboolean hollow;
  int arrow; /* +1 "at least", -1 "at most" */
} WmkDotMark;

/** WmkOwnMark: a figure of the reader's own on the plot; a range is a line over [@x, @x_high]. */
typedef struct {
  double x;
  double x_high;
  double y;
} WmkOwnMark;

/** WmkVerdictGlyph: the sign before the words of a verdict. */
typedef struct {
  WmkOwnVerdict verdict;
  WmkRect rect;
} WmkVerdictGlyph;

/** WmkYearGlyph: the status of one of several targets, beside its figure. */
typedef struct {
  WmkStatus status;
  WmkRect rect;
} WmkYearGlyph;

/**
 * WmkProgressLayout:
 * @muted: no observation: text is dimmed
 * @has_plot: whether @plot, @band, @ticks and @dots hold
 * @own_axis: whether the row has an axis of its own, at @axis_y
 * @axis_ticks: (element-type double): x of its ticks
 * @joins: (element-type WmkRect): lines between figures of one year that differ
 */
typedef struct {
  double width;
  double height;
  gboolean muted;
  GArray *texts; /* (element-type WmkTextItem) */
  gboolean has_plot;
  gboolean own_axis;
  WmkRect plot;
  WmkRect band;
  double axis_y;
  GArray *axis_ticks;
  GArray *ticks; /* (element-type WmkTickMark) */
  GArray *dots;  /* (element-type WmkDotMark) */
  GArray *joins;
  GArray *own_marks;      /* (element-type WmkOwnMark) */
  GArray *year_glyphs;    /* (element-type WmkYearGlyph) */
  GArray *verdict_glyphs; /* (element-type WmkVerdictGlyph) */
  WmkStatus status;
  WmkRect status_glyph;
  gboolean odd;
  WmkRect oddity_glyph;
  WmkRect note_glyph; /* of no width where the reader has written nothing */
  WmkRect star_glyph; /* of no width where it has no star */
} WmkProgressLayout;

/** wmk_progress_layout_new: Returns: (transfer full): the row of @datum at @width. */
WmkProgressLayout *
wmk_progress_layout_new (const WmkProgressSpec *spec, const WmkProgressDatum *datum, double width);

/** wmk_progress_layout_new_axis: Returns: (transfer full): the head of the columns. */
WmkProgressLayout *wmk_progress_layout_new_axis (const WmkProgressSpec *spec, double width);
void wmk_progress_layout_free (WmkProgressLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkProgressLayout, wmk_progress_layout_free)

/** wmk_progress_layout_measure: Returns: the height of the row of @datum at @width. */
double wmk_progress_layout_measure (const WmkProgressSpec *spec,
                                    const WmkProgressDatum *datum,
                                    double width);

/** wmk_progress_layout_measure_axis: Returns: the height of the head, 0 where it has nothing to
 * say. */
double wmk_progress_layout_measure_axis (const WmkProgressSpec *spec, double width);

G_END_DECLS
