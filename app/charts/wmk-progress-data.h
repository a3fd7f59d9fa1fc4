/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/wmk-own.h"
#include "progress/wmk-progress.h"

G_BEGIN_DECLS

/**
 * What one row of the target-progress chart shows, as plain values.
 */

/**
 * WmkProgressTick: one target
 * @address: (transfer full): the target's
 * @year: 0 when the document sets none
 * @verdict: the reader's own, beside the status
 * @other_edition: set by another edition than the one that the chart is about
 */
typedef struct {
  char *address;
  int year;
  WmkComparator comparator;
  double value;
  double value_high;
  WmkStatus status;
  WmkOwnVerdict verdict;
  gboolean other_edition;
} WmkProgressTick;

/**
 * WmkProgressDot: one observation
 * @date: (transfer full): ISO 8601, possibly partial
 * @main: of the series that decides the status; others are drawn hollow
 * @series: which definition it is of; 0 for the one that comes nearest to the target's words
 */
typedef struct {
  char *date;
  WmkComparator comparator;
  double value;
  double value_high;
  gboolean main;
  guint series;
} WmkProgressDot;

/**
 * WmkProgressDatum:
 * @address: what activating the row opens
 * @unit: "%" shares the chart's axis from 0 to 100, any other unit gets an axis of its own
 * @ticks: (element-type WmkProgressTick): by year
 * @dots: (element-type WmkProgressDot): by date
 * @status: of the last target of the chart's edition
 * @group: heading of the rows that belong together, "" for none
 * @group_address: address of what they belong to, "" for none
 * @group_note: what stands at the end of that heading
 * @odd: something about the target is odd as printed
 * @own: (element-type WmkOwnPoint): the reader's figures, by date
 * @noted: the reader has written about it
 * @starred: the reader has given it a star
 * @remark: what the reader has of it, in words, "" for nothing
 */
typedef struct {
  char *address;
  char *label;
  char *unit;
  WmkDirection direction;
  GArray *ticks;
  GArray *dots;
  WmkStatus status;
  char *group;
  char *group_address;
  char *group_note;
  gboolean odd;
  GArray *own;
  gboolean noted;
  gboolean starred;
  char *remark;
} WmkProgressDatum;

/**
 * WmkProgressUpdate: Changes what the reader has of a row.
 *
 * Returns: whether it changed anything
 */
typedef gboolean (*WmkProgressUpdate) (WmkProgressDatum *datum, gpointer user_data);

/** wmk_progress_datum_new: Returns: (transfer full): a row without ticks and dots. */
WmkProgressDatum *wmk_progress_datum_new (const char *address,
                                          const char *label,
                                          const char *unit,
                                          WmkDirection direction);
void wmk_progress_datum_free (WmkProgressDatum *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkProgressDatum, wmk_progress_datum_free)

/** wmk_progress_datum_get_latest: Returns: (nullable): the last dot of the nearest series. */
const WmkProgressDot *wmk_progress_datum_get_latest (const WmkProgressDatum *self);

/** wmk_progress_datum_set_own: Has the row show @own, (element-type WmkOwnPoint), beside all else.
 */
void wmk_progress_datum_set_own (WmkProgressDatum *self, GArray *own);

/** wmk_progress_datum_get_own: Returns: (nullable): the last of the reader's own figures. */
const WmkOwnPoint *wmk_progress_datum_get_own (const WmkProgressDatum *self);

/** wmk_progress_datum_format_verdict: Returns: (transfer full): the verdict on that target, with
 *   its year where the row has others. */
char *wmk_progress_datum_format_verdict (const WmkProgressDatum *self, const WmkProgressTick *tick);

/** wmk_progress_datum_shares_axis: Returns: whether all its figures fit the axis 0 to 100 %. */
gboolean wmk_progress_datum_shares_axis (const WmkProgressDatum *self);

/**
 * wmk_progress_datum_has_plot: Returns: whether there is anything to compare on an axis: a share,
 *   or at least two figures
 */
gboolean wmk_progress_datum_has_plot (const WmkProgressDatum *self);

/**
 * wmk_progress_datum_get_extent: The lowest and highest figure of the row but the reader's; NAN
 * when there is none.
 */
void wmk_progress_datum_get_extent (const WmkProgressDatum *self, double *low, double *high);

/**
 * wmk_progress_datum_describe:
 *
 * Returns: (transfer full): the row as sentences, for a tooltip and for assistive technology
 */
char *wmk_progress_datum_describe (const WmkProgressDatum *self);

G_END_DECLS
