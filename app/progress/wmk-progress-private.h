/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "progress/wmk-progress-trace.h"

G_BEGIN_DECLS

/* What the observations of one year say together. */
typedef enum {
  VERDICT_NONE, /* no observation in that year */
  VERDICT_NO,
  VERDICT_YES,
  VERDICT_DISPUTED,
  VERDICT_OPEN,
} Verdict;

/* The year of an observation of @series. */
int wmk_progress_year (const WmkProgressSeries *series, int index);

/* Whether the observation is its source's last word on its year. */
gboolean wmk_progress_is_last_word (const WmkProgressSeries *series, int index);

/* What the observation says of the target at @year, its own. */
WmkAnswer wmk_progress_answer_for_year (const WmkProgressTarget *target,
                                        const WmkProgressObservation *observation,
                                        int year);

/* What the observations of @year say; @deciding is one that says it. */
Verdict wmk_progress_judge_year (const WmkProgressTarget *target,
                                 const WmkProgressSeries *series,
                                 int year,
                                 int *deciding);

/* Whether no figure could ever fail the target. */
gboolean wmk_progress_is_unbounded (const WmkProgressTarget *target);

/* Whether growth can be counted from and to the observation. */
gboolean wmk_progress_is_plain (const WmkProgressSeries *series, int index);

/* The last plain figure, and the one that growth is counted from: the first not before the plan's
 * own first year, else the first of all, before @end_year. Both are -1 for none. */
int wmk_progress_find_latest (const WmkProgressSeries *series);
int wmk_progress_find_base (const WmkProgressSeries *series, int end_year);

/* Why growth from @base to @latest and on to the target cannot be compound. */
WmkObstacle
wmk_progress_find_obstacle (const WmkProgressTarget *target, double base, double latest);

/* Compares the growth between two observations with what is required. */
void wmk_progress_compare_growth (const WmkProgressTarget *target,
                                  const WmkProgressSeries *series,
                                  int base,
                                  int latest,
                                  WmkProgress *progress,
                                  WmkProgressTrace *trace);

/* Sets the status by growth: the target's year is still to come. */
void wmk_progress_assess_growth (const WmkProgressTarget *target,
                                 const WmkProgressSeries *series,
                                 WmkProgress *progress,
                                 WmkProgressTrace *trace);

G_END_DECLS
