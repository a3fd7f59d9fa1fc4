/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/wmk-chart-text.h"
#include "charts/wmk-path-data.h"
#include "charts/wmk-scale.h"

G_BEGIN_DECLS

/**
 * The geometry of the path chart: from data and a width to rectangles, lines and points, without
 * drawing. Time runs from the left to the right in every locale; all else is mirrored where text
 * runs from right to left.
 */

/* The narrowest chart. */
#define WMK_PATH_MIN_WIDTH 240

/* What tells series apart beside their colour: the main one is filled. None is a diamond, as the
 * reader's own figures are. */
typedef enum {
  WMK_PATH_SHAPE_DISC,
  WMK_PATH_SHAPE_RING,
  WMK_PATH_SHAPE_SQUARE,
  WMK_PATH_SHAPE_DOME,
  WMK_PATH_SHAPE_TRIANGLE,
  WMK_PATH_SHAPE_WEDGE,
  WMK_PATH_SHAPE_CROSS,
  WMK_PATH_SHAPE_PLUS,
  WMK_PATH_SHAPE_HOURGLASS,
  WMK_PATH_N_SHAPES,
} WmkPathShape;

/**
 * WmkPathMark: what the pointer and the keys can reach
 * @row: index of its series; the number of series for a target, and one more for a figure of the
 *   reader's own
 * @index: among the points of the series, the targets, or the reader's own figures
 * @y: of the figure, or of the lower end of a range
 * @y_high: of its upper end, @y for none
 * @arrow: +1 "at least", -1 "at most"
 * @is_latest: the last of its series
 * @rule: a target without a year, which is a line across all years
 * @thickness: of a target's mark: the later, the thicker
 * @open: a target of another edition
 */
typedef struct {
  guint row;
  guint index;
  double x;
  double y;
  double y_high;
  WmkPathShape shape;
  int arrow;
  gboolean is_latest;
  gboolean is_target;
  gboolean is_own;
  gboolean rule;
  double thickness;
  gboolean open;
} WmkPathMark;

/**
 * WmkPathLine: joins figures of one series: each date's only one, or those of one source where a
 * date has several; or upright those of one date that differ
 */
typedef struct {
  double x1, y1, x2, y2;
  gboolean is_main;
  gboolean is_conflict;
} WmkPathLine;

typedef struct {
  double x, y;
} WmkPathPosition;

/** WmkPathCurve: @positions: (element-type WmkPathPosition): of a path that no one observed. */
typedef struct {
  GArray *positions;
  gboolean is_projection;
} WmkPathCurve;

/** WmkPathFlag: names the target of @mark, above the plot; @status is at @glyph, and the reader's
 *   @verdict, if there is one, at @verdict_glyph. */
typedef struct {
  guint mark;
  WmkRect rect;
  WmkRect glyph;
  WmkStatus status;
  WmkOwnVerdict verdict;
  WmkRect verdict_glyph;
  gboolean open;
} WmkPathFlag;

typedef enum {
  WMK_PATH_SAMPLE_SERIES,
  WMK_PATH_SAMPLE_REQUIRED,
  WMK_PATH_SAMPLE_PROJECTION,
  WMK_PATH_SAMPLE_AS_OF,
  WMK_PATH_SAMPLE_RULE,
  WMK_PATH_SAMPLE_FLAG,
  WMK_PATH_SAMPLE_OPEN_FLAG,
  WMK_PATH_SAMPLE_OWN,
} WmkPathSampleKind;

/** WmkPathSample: stands before its words in the legend. */
typedef struct {
  WmkPathSampleKind kind;
  WmkPathShape shape;
  WmkRect rect;
} WmkPathSample;

/**
 * WmkPathLayout:
 * @first, @last: positions of the plot's ends, in years
 * @value_ticks: (element-type double): y of grid lines
 * @year_ticks: (element-type double): x of years
 * @as_of_x: where what is known of ends
 * @marks: (element-type WmkPathMark): by row, and by date within one
 * @n_rows: of series and targets, and of the reader's own figures where there are any
 */
typedef struct {
  double width;
  double height;
  gboolean rtl;
  WmkRect plot;
  WmkScale scale;
  double first;
  double last;
  double as_of_x;
  GArray *value_ticks;
  GArray *year_ticks;
  GArray *texts;   /* (element-type WmkTextItem) */
  GArray *marks;   /* (element-type WmkPathMark) */
  GArray *lines;   /* (element-type WmkPathLine) */
  GArray *curves;  /* (element-type WmkPathCurve) */
  GArray *flags;   /* (element-type WmkPathFlag) */
  GArray *samples; /* (element-type WmkPathSample) */
  guint n_rows;
} WmkPathLayout;

/**
 * wmk_path_layout_new:
 * @context: from wmk_chart_text_create_context()
 *
 * Returns: (transfer full): the chart of @data at @width
 */
WmkPathLayout *wmk_path_layout_new (PangoContext *context, const WmkPathData *data, double width);
void wmk_path_layout_free (WmkPathLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkPathLayout, wmk_path_layout_free)

/**
 * wmk_path_layout_new_tile:
 *
 * A chart for an overview: name, latest figure, the best series and the targets, small and without
 * words of their own. All tiles of one width and font are of one height.
 *
 * Returns: (transfer full): the tile of @data at @width
 */
WmkPathLayout *
wmk_path_layout_new_tile (PangoContext *context, const WmkPathData *data, double width);

/** wmk_path_layout_get_mark: Returns: (transfer none): the mark of that index. */
const WmkPathMark *wmk_path_layout_get_mark (const WmkPathLayout *self, int index);

/** wmk_path_layout_find_nearest: Returns: index of the mark nearest to a place, -1 when none is
 *   near. */
int wmk_path_layout_find_nearest (const WmkPathLayout *self, double x, double y);

typedef enum {
  WMK_PATH_EARLIER,
  WMK_PATH_LATER,
  WMK_PATH_FIRST,
  WMK_PATH_LAST,
  WMK_PATH_PREVIOUS_ROW,
  WMK_PATH_NEXT_ROW,
} WmkPathStep;

/**
 * wmk_path_layout_step:
 * @index: of a mark, -1 for none yet
 *
 * From mark to mark of one row by date, and to the one nearest in time of another row.
 *
 * Returns: index of a mark, @index where there is no further one
 */
int wmk_path_layout_step (const WmkPathLayout *self, int index, WmkPathStep step);

/**
 * wmk_path_scale_make: Returns: the scale of all figures: 0 to 100 for shares that use it, else
 *   from zero where that leaves the figures apart, else around them; as far as the reader's own
 *   go beyond that, it is widened for them
 */
WmkScale wmk_path_scale_make (const WmkPathData *data, guint max_ticks);

/** wmk_path_target_thickness: Returns: how thick the mark of a target is. */
double wmk_path_target_thickness (int year);

G_END_DECLS
