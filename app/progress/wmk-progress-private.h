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

/* Whether growth can be counted from and to the observation. */
gboolean wmk_progress_is_plain (const WmkProgressSeries *series, int index);

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
