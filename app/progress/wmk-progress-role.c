/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress/wmk-progress-private.h"

static WmkRole
role_in_growth (const WmkProgressTarget *target,
                const WmkProgressSeries *series,
                const WmkProgress *progress,
                const WmkProgressTrace *trace,
                int index)
{
  int year = wmk_progress_year (series, index);

  if (index == progress->base)
    return WMK_ROLE_BASE;
  if (!wmk_progress_is_last_word (series, index))
    return WMK_ROLE_REPLACED;
  if (!wmk_progress_is_plain (series, index))
    return WMK_ROLE_NOT_PLAIN;

  if (year == wmk_progress_year (series, progress->deciding)) {
    WmkProgress other = *progress;
    WmkProgressTrace other_trace = *trace;
    WmkStatus status =
        trace->obstacle == WMK_OBSTACLE_NONE ? trace->compound.status : trace->linear.status;

    wmk_progress_compare_growth (target, series, progress->base, index, &other, &other_trace);
    return other.status == status ? WMK_ROLE_AGREES : WMK_ROLE_DISAGREES;
  }
  if (year < WMK_PROGRESS_FIRST_YEAR &&
      wmk_progress_year (series, progress->base) >= WMK_PROGRESS_FIRST_YEAR)
    return WMK_ROLE_BEFORE_PLAN;

  return WMK_ROLE_UNUSED;
}

/* Whether a year was looked at on the way to the one that decides. */
static gboolean
is_considered (const WmkProgressTarget *target,
               const WmkProgressTrace *trace,
               int year,
               int deciding_year)
{
  switch (trace->reason) {
  case WMK_REASON_IN_YEAR:
    return year == target->year || (trace->computed == WMK_STATUS_MISSED && year > target->year);
  case WMK_REASON_EARLIER:
    return year >= deciding_year && year <= target->year;
  case WMK_REASON_LATER:
    return year >= target->year && (year <= deciding_year || trace->computed == WMK_STATUS_MISSED);
  case WMK_REASON_LATEST:
    return year >= deciding_year;
  default:
    return TRUE;
  }
}

/* Of a status that single observations decide. */
static WmkRole
role_at_year (const WmkProgressTarget *target,
              const WmkProgressSeries *series,
              const WmkProgress *progress,
              const WmkProgressTrace *trace,
              int index)
{
  const WmkProgressObservation *observation = &series->observations[index];
  const WmkProgressObservation *deciding = &series->observations[progress->deciding];
  int year = wmk_progress_year (series, index);
  int deciding_year = wmk_progress_year (series, progress->deciding);
  WmkAnswer answer = wmk_progress_get_answer (target, observation);

  if (!is_considered (target, trace, year, deciding_year))
    return WMK_ROLE_UNUSED;
  if (!wmk_progress_is_last_word (series, index))
    return WMK_ROLE_REPLACED;
  if (trace->reason == WMK_REASON_TOO_FEW && !wmk_progress_is_plain (series, index))
    return WMK_ROLE_NOT_PLAIN;
  if (answer == WMK_ANSWER_OPEN)
    return WMK_ROLE_OPEN;
  if (wmk_progress_answer_for_year (target, observation, year) == WMK_ANSWER_OPEN)
    return WMK_ROLE_BEFORE_YEAR_END;
  if (year != deciding_year)
    return trace->computed == WMK_STATUS_MET_LATE && answer == WMK_ANSWER_NO ? WMK_ROLE_FAILED
                                                                             : WMK_ROLE_UNUSED;

  return answer == wmk_progress_get_answer (target, deciding) ? WMK_ROLE_AGREES
                                                              : WMK_ROLE_DISAGREES;
}

WmkRole
wmk_progress_get_role (const WmkProgressTarget *target,
                       const WmkProgressSeries *main,
                       int as_of_year,
                       const WmkProgress *progress,
                       const WmkProgressTrace *trace,
                       gsize index)
{
  g_return_val_if_fail (main != NULL && index < main->n_observations, WMK_ROLE_UNUSED);

  if (wmk_progress_year (main, (int) index) > as_of_year)
    return WMK_ROLE_AFTER_AS_OF;
  if (progress->deciding < 0)
    return WMK_ROLE_UNUSED;
  if ((int) index == progress->deciding)
    return WMK_ROLE_DECIDES;
  if (trace->reason == WMK_REASON_GROWTH)
    return role_in_growth (target, main, progress, trace, (int) index);

  return role_at_year (target, main, progress, trace, (int) index);
}
