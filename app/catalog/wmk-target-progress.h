/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-records.h"
#include "progress/wmk-progress-trace.h"

G_BEGIN_DECLS

/**
 * WmkTargetProgress: the status of a target, computed anew from records, with all that led to it.
 * @main: (nullable): the series that decides
 * @observations: (element-type WmkObservation): of @main, with a number, in the order of @series
 * @series: what @progress and @trace have indices into; without observations where there is no
 *   @main
 *
 * It points into the indicator that it was made from, which must outlive it.
 */
typedef struct {
  const WmkIndicator *indicator;
  const WmkTarget *record;
  const WmkSeries *main;
  int as_of_year;
  WmkProgressTarget target;
  WmkProgressSeries series;
  WmkProgress progress;
  WmkProgressTrace trace;

  GPtrArray *observations;
  GArray *figures; /* what series.observations points to */
  GStringChunk *sources;
} WmkTargetProgress;

/**
 * wmk_target_progress_new:
 * @target: one of @indicator, with a number
 * @as_of_year: what was observed after this year is left out
 *
 * Returns: (transfer full): by the same rules, and with the same result, as the status that the
 *   compiled catalogue holds for its own year
 */
WmkTargetProgress *
wmk_target_progress_new (const WmkIndicator *indicator, const WmkTarget *target, int as_of_year);
void wmk_target_progress_free (WmkTargetProgress *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkTargetProgress, wmk_target_progress_free)

/** wmk_target_progress_get_observation: Returns: (nullable): %NULL for an @index of -1. */
const WmkObservation *wmk_target_progress_get_observation (const WmkTargetProgress *self,
                                                           int index);

/** wmk_target_progress_get_role: Returns: what the observation was to the status. */
WmkRole wmk_target_progress_get_role (const WmkTargetProgress *self, guint index);

G_END_DECLS
