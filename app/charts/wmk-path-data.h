/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/wmk-own.h"
#include "progress/wmk-progress.h"

G_BEGIN_DECLS

/**
 * What the path chart of an indicator shows, as plain values.
 */

/**
 * WmkPathPoint: one observation
 * @address: what activating it opens
 * @date: ISO 8601, possibly partial
 * @value: NAN for a milestone without a number, which is listed but not drawn
 * @value_high: the upper end of a range, else NAN
 * @sources: (array zero-terminated=1): who says so
 * @source: their titles
 * @confidence: as the catalogue stores it
 */
typedef struct {
  char *address;
  char *date;
  WmkComparator comparator;
  double value;
  double value_high;
  GStrv sources;
  char *source;
  char *confidence;
} WmkPathPoint;

/**
 * WmkPathSeries: observations of one definition
 * @label: the definition
 * @is_main: decides the status
 * @points: (element-type WmkPathPoint): by date
 */
typedef struct {
  char *label;
  WmkFit fit;
  gboolean is_main;
  GArray *points;
} WmkPathSeries;

/**
 * WmkPathTarget:
 * @year: 0 when the document sets none
 * @edition: title of the document that sets it, "" for none
 * @other_edition: set by another edition than the chart is about
 * @verdict: the reader's own, beside the status
 * @required: the growth that leads to it, from a point of the main series
 */
typedef struct {
  char *address;
  int year;
  WmkComparator comparator;
  double value;
  double value_high;
  WmkStatus status;
  WmkOwnVerdict verdict;
  char *edition;
  gboolean other_edition;
  WmkProgressPath required;
} WmkPathTarget;

/**
 * WmkPathData:
 * @address: the indicator's
 * @as_of_year: the last year that is known of
 * @series: (element-type WmkPathSeries): the main one first
 * @targets: (element-type WmkPathTarget): by year
 * @own: (element-type WmkOwnPoint): the reader's figures, by date
 * @projection: where growth of the main series would lead
 *
 * Reference counted.
 */
typedef struct {
  char *address;
  char *name;
  char *unit;
  WmkDirection direction;
  int as_of_year;
  GPtrArray *series;
  GArray *targets;
  GArray *own;
  WmkProgressPath projection;
} WmkPathData;

/**
 * WmkPathUpdate: Changes what the reader has beside the figures.
 *
 * Returns: whether it changed anything
 */
typedef gboolean (*WmkPathUpdate) (WmkPathData *data, gpointer user_data);

/** wmk_path_data_new: Returns: (transfer full): without series and targets. */
WmkPathData *wmk_path_data_new (const char *address,
                                const char *name,
                                const char *unit,
                                WmkDirection direction,
                                int as_of_year);
WmkPathData *wmk_path_data_ref (WmkPathData *self);
void wmk_path_data_unref (WmkPathData *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkPathData, wmk_path_data_unref)

/** wmk_path_data_add_series: Returns: (transfer none): a series without points. */
WmkPathSeries *
wmk_path_data_add_series (WmkPathData *self, const char *label, WmkFit fit, gboolean is_main);

/** wmk_path_data_add_target: Returns: (transfer none): a target, valid until the next is added. */
WmkPathTarget *wmk_path_data_add_target (WmkPathData *self,
                                         const char *address,
                                         int year,
                                         WmkComparator comparator,
                                         double value,
                                         double value_high);

/** wmk_path_series_add: Returns: (transfer none): a point, valid until the next is added. */
WmkPathPoint *wmk_path_series_add (WmkPathSeries *self,
                                   const char *address,
                                   const char *date,
                                   WmkComparator comparator,
                                   double value,
                                   double value_high);

/** wmk_path_data_set_own: Has the chart show @own, (element-type WmkOwnPoint), beside all else. */
void wmk_path_data_set_own (WmkPathData *self, GArray *own);

/**
 * wmk_path_data_set_verdict: Sets the reader's verdict on the target of @address.
 *
 * Returns: whether that changed anything
 */
gboolean wmk_path_data_set_verdict (WmkPathData *self, const char *address, WmkOwnVerdict verdict);

const WmkPathSeries *wmk_path_data_get_series (const WmkPathData *self, guint index);
const WmkPathTarget *wmk_path_data_get_target (const WmkPathData *self, guint index);
const WmkPathPoint *wmk_path_series_get_point (const WmkPathSeries *self, guint index);

/** wmk_path_data_has_plot: Returns: whether there is any figure to draw. */
gboolean wmk_path_data_has_plot (const WmkPathData *self);

/** wmk_path_data_has_observation: Returns: whether there is any figure but those of targets and
 *   the reader's. */
gboolean wmk_path_data_has_observation (const WmkPathData *self);

/** wmk_path_data_get_extent: The lowest and highest figure but the reader's; NAN when there is
 *   none. */
void wmk_path_data_get_extent (const WmkPathData *self, double *low, double *high);

/**
 * wmk_path_data_get_years: The years that the chart spans: from the first datum, at the latest the
 *   plan's own first year, to the last target or the last year that is known of.
 */
void wmk_path_data_get_years (const WmkPathData *self, int *first, int *last);

/**
 * wmk_path_data_get_best_series:
 *
 * Returns: (nullable): the main series if it has a figure, else the one with the latest, of those
 *   that are more than context if there are any
 */
const WmkPathSeries *wmk_path_data_get_best_series (const WmkPathData *self);

/** wmk_path_series_get_latest: Returns: (nullable): the last point with a figure. */
const WmkPathPoint *wmk_path_series_get_latest (const WmkPathSeries *self);

/**
 * wmk_path_date_get_position:
 *
 * A year spans half a year to both sides of its number, so that a year alone stands at its number
 * and the months of the year around it.
 *
 * Returns: where an ISO 8601 date stands on an axis of years, in years
 */
double wmk_path_date_get_position (const char *date);

/** wmk_path_data_summarize: Returns: (transfer full): all that the chart shows, in sentences. */
char *wmk_path_data_summarize (const WmkPathData *self);

/** wmk_path_data_format_latest: Returns: (transfer full): "> 70 %, Jun 2024", "" for none.
 */
char *wmk_path_data_format_latest (const WmkPathData *self);

/** wmk_path_point_describe: Returns: (transfer full): figure, definition, source, confidence. */
char *
wmk_path_point_describe (const WmkPathPoint *self, const WmkPathSeries *series, const char *unit);

/** wmk_path_target_describe: Returns: (transfer full): figure, status, edition. */
char *wmk_path_target_describe (const WmkPathTarget *self, const char *unit);

/** wmk_path_target_format_title: Returns: (transfer full): "Target for 2025", or without a year. */
char *wmk_path_target_format_title (const WmkPathTarget *self);

G_END_DECLS
