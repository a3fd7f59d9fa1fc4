/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress/wmk-progress-private.h"

/* "Up to 300 billion" of what is to grow names a ceiling, which nothing at all would satisfy. */
gboolean
wmk_progress_is_unbounded (const WmkProgressTarget *target)
{
  if (target->direction == WMK_DIRECTION_HIGHER)
    return target->comparator == WMK_COMPARATOR_LESS ||
           target->comparator == WMK_COMPARATOR_AT_MOST;

  return target->comparator == WMK_COMPARATOR_MORE || target->comparator == WMK_COMPARATOR_AT_LEAST;
}

static gboolean
decide (WmkProgress *progress,
        WmkProgressTrace *trace,
        WmkStatus status,
        WmkReason reason,
        int deciding)
{
  progress->status = status;
  progress->deciding = deciding;
  trace->reason = reason;

  return TRUE;
}

/* Before the target's year: any year that satisfies is enough, whatever was disputed or lost
 * again between it and the target's. */
static gboolean
decide_earlier (const WmkProgressTarget *target,
                const WmkProgressSeries *series,
                WmkProgress *progress,
                WmkProgressTrace *trace)
{
  int first_year = wmk_progress_year (series, 0);
  int disputed = -1;

  for (int year = target->year - 1; year >= first_year; year--) {
    int deciding = -1;
    Verdict verdict = wmk_progress_judge_year (target, series, year, &deciding);

    if (verdict == VERDICT_YES)
      return decide (progress, trace, WMK_STATUS_MET, WMK_REASON_EARLIER, deciding);
    if (verdict == VERDICT_DISPUTED && disputed < 0)
      disputed = deciding;
  }

  return disputed >= 0 &&
         decide (progress, trace, WMK_STATUS_DISPUTED, WMK_REASON_EARLIER, disputed);
}

/* After the target's year. @failed is the observation that is known to fail, -1 for none yet:
 * satisfied later is late only where it is known not to have been in time. */
static gboolean
decide_later (const WmkProgressTarget *target,
              const WmkProgressSeries *series,
              int failed,
              WmkProgress *progress,
              WmkProgressTrace *trace)
{
  int last_year = wmk_progress_year (series, (int) series->n_observations - 1);
  int disputed = -1;

  for (int year = target->year + 1; year <= last_year; year++) {
    int deciding = -1;
    Verdict verdict = wmk_progress_judge_year (target, series, year, &deciding);

    if (verdict == VERDICT_YES)
      return decide (progress, trace, failed >= 0 ? WMK_STATUS_MET_LATE : WMK_STATUS_NOT_VERIFIABLE,
                     WMK_REASON_LATER, deciding);
    if (verdict == VERDICT_DISPUTED && failed < 0)
      return decide (progress, trace, WMK_STATUS_DISPUTED, WMK_REASON_LATER, deciding);
    /* It was late by then or is still: only a later year can settle which. */
    if (verdict == VERDICT_DISPUTED && disputed < 0)
      disputed = deciding;
    if (verdict == VERDICT_NO && failed < 0)
      failed = deciding;
  }

  if (disputed >= 0)
    return decide (progress, trace, WMK_STATUS_DISPUTED, WMK_REASON_LATER, disputed);

  return failed >= 0 &&
         decide (progress, trace, WMK_STATUS_MISSED,
                 wmk_progress_year (series, failed) == target->year ? WMK_REASON_IN_YEAR
                                                                    : WMK_REASON_LATER,
                 failed);
}

/* The target's year is over: judged at that year, not after. */
static void
assess_due (const WmkProgressTarget *target,
            const WmkProgressSeries *series,
            WmkProgress *progress,
            WmkProgressTrace *trace)
{
  int last_year = wmk_progress_year (series, (int) series->n_observations - 1);
  int deciding = -1;
  Verdict at_year = wmk_progress_judge_year (target, series, target->year, &deciding);

  if (at_year == VERDICT_YES || at_year == VERDICT_DISPUTED) {
    decide (progress, trace, at_year == VERDICT_YES ? WMK_STATUS_MET : WMK_STATUS_DISPUTED,
            WMK_REASON_IN_YEAR, deciding);
    return;
  }

  /* A bound that does not reach as far as the target contradicts nothing. */
  if (at_year != VERDICT_NO && decide_earlier (target, series, progress, trace))
    return;
  if (decide_later (target, series, at_year == VERDICT_NO ? deciding : -1, progress, trace))
    return;

  /* Nothing from the target's year on, or bounds alone: as far as it is known to have come. */
  wmk_progress_judge_year (target, series, last_year, &deciding);
  decide (progress, trace, WMK_STATUS_NOT_VERIFIABLE,
          last_year < target->year ? WMK_REASON_ENDS_BEFORE : WMK_REASON_OPEN, deciding);
}

/* The target's year is still to come. */
static void
assess_not_due (const WmkProgressTarget *target,
                const WmkProgressSeries *series,
                WmkProgress *progress,
                WmkProgressTrace *trace)
{
  int first_year = wmk_progress_year (series, 0);
  int year = wmk_progress_year (series, (int) series->n_observations - 1);
  Verdict verdict = wmk_progress_judge_year (target, series, year, &progress->deciding);
  int deciding = progress->deciding;

  /* A bound that does not reach as far as the target contradicts nothing. */
  while ((verdict == VERDICT_OPEN || verdict == VERDICT_NONE) && year > first_year)
    verdict = wmk_progress_judge_year (target, series, --year, &deciding);

  if (verdict == VERDICT_YES || verdict == VERDICT_DISPUTED)
    decide (progress, trace, verdict == VERDICT_YES ? WMK_STATUS_MET : WMK_STATUS_DISPUTED,
            WMK_REASON_LATEST, deciding);
  else
    wmk_progress_assess_growth (target, series, progress, trace);
}

/* A proxy or a bound is safe where the true figure could only strengthen the answer. */
static gboolean
answer_is_safe (const WmkProgressTarget *target, const WmkProgressSeries *series, WmkStatus status)
{
  gboolean truth_is_better, truth_is_worse;

  if (series->fit == WMK_FIT_DIRECT)
    return TRUE;

  truth_is_better = target->direction == WMK_DIRECTION_HIGHER ? series->errs == WMK_ERRS_UNDER
                                                              : series->errs == WMK_ERRS_OVER;
  truth_is_worse = target->direction == WMK_DIRECTION_HIGHER ? series->errs == WMK_ERRS_OVER
                                                             : series->errs == WMK_ERRS_UNDER;

  switch (status) {
  case WMK_STATUS_MET:
    return truth_is_better;
  case WMK_STATUS_MISSED:
    return truth_is_worse;
  case WMK_STATUS_NOT_VERIFIABLE:
    return TRUE;
  /* "Late" and rates of growth say more than a bound can. */
  case WMK_STATUS_MET_LATE:
  case WMK_STATUS_ON_TRACK:
  case WMK_STATUS_ACCELERATION_NEEDED:
  case WMK_STATUS_LIMITED_PROGRESS:
  case WMK_STATUS_MOVING_AWAY:
  case WMK_STATUS_DISPUTED:
  case WMK_STATUS_NO_OBSERVATION:
  default:
    return FALSE;
  }
}

static int
find_first (const WmkProgressTarget *target, const WmkProgressSeries *series, int deciding)
{
  int year = wmk_progress_year (series, deciding);

  for (int i = 0; i < deciding && wmk_progress_year (series, i) < year; i++)
    if (wmk_progress_is_last_word (series, i) &&
        wmk_progress_get_answer (target, &series->observations[i]) == WMK_ANSWER_YES)
      return i;

  return -1;
}

/* What was known by then. */
static WmkProgressSeries
cut_series (const WmkProgressSeries *main, int as_of_year)
{
  WmkProgressSeries series = *main;

  while (series.n_observations > 0 &&
         wmk_progress_year (&series, (int) series.n_observations - 1) > as_of_year)
    series.n_observations--;

  return series;
}

/* Nothing comes near enough, or nobody said by when, or no figure could ever fail. */
static WmkReason
find_impediment (const WmkProgressTarget *target,
                 const WmkProgressSeries *series,
                 gboolean any_series)
{
  if (series->n_observations == 0 && !any_series)
    return WMK_REASON_NO_OBSERVATION;
  if (target->year == 0)
    return WMK_REASON_NO_YEAR;
  if (wmk_progress_is_unbounded (target))
    return WMK_REASON_UNBOUNDED;

  return WMK_REASON_MAIN_EMPTY;
}

WmkProgress
wmk_progress_trace (const WmkProgressTarget *target,
                    const WmkProgressSeries *main,
                    gboolean any_series,
                    int as_of_year,
                    WmkProgressTrace *trace)
{
  WmkProgress progress = {.status = WMK_STATUS_NO_OBSERVATION, .deciding = -1, .base = -1};
  WmkProgressSeries series = {0};

  *trace = (WmkProgressTrace){.computed = WMK_STATUS_NO_OBSERVATION, .first = -1};
  g_return_val_if_fail (target != NULL, progress);

  if (main != NULL)
    series = cut_series (main, as_of_year);

  if (series.n_observations == 0 || target->year == 0 || wmk_progress_is_unbounded (target)) {
    trace->reason = find_impediment (target, &series, any_series);
    if (trace->reason == WMK_REASON_MAIN_EMPTY && main == NULL)
      trace->reason = WMK_REASON_NO_MAIN_SERIES;
    if (trace->reason != WMK_REASON_NO_OBSERVATION)
      progress.status = WMK_STATUS_NOT_VERIFIABLE;
  } else if (target->year <= as_of_year) {
    assess_due (target, &series, &progress, trace);
  } else {
    assess_not_due (target, &series, &progress, trace);
  }

  trace->computed = progress.status;
  if (progress.status == WMK_STATUS_MET)
    trace->first = find_first (target, &series, progress.deciding);
  if (main != NULL && progress.deciding >= 0 &&
      !answer_is_safe (target, &series, progress.status)) {
    progress.status = WMK_STATUS_NOT_VERIFIABLE;
    progress.withheld = TRUE;
  }
  if (progress.method != WMK_METHOD_COMPOUND || progress.withheld)
    progress.other_status = progress.status;

  return progress;
}

WmkProgress
wmk_progress_assess (const WmkProgressTarget *target,
                     const WmkProgressSeries *main,
                     gboolean any_series,
                     int as_of_year)
{
  WmkProgressTrace trace;

  return wmk_progress_trace (target, main, any_series, as_of_year, &trace);
}
