/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "progress/wmk-progress-private.h"

/* Growth is counted between plain figures alone: a bound or a range has no one value. */
gboolean
wmk_progress_is_plain (const WmkProgressSeries *series, int index)
{
  const WmkProgressObservation *observation = &series->observations[index];

  return isnan (observation->value_high) &&
         (observation->comparator == WMK_COMPARATOR_REACH ||
          observation->comparator == WMK_COMPARATOR_ABOUT) &&
         wmk_progress_is_last_word (series, index);
}

int
wmk_progress_find_latest (const WmkProgressSeries *series)
{
  for (int i = (int) series->n_observations - 1; i >= 0; i--)
    if (wmk_progress_is_plain (series, i))
      return i;

  return -1;
}

int
wmk_progress_find_base (const WmkProgressSeries *series, int end_year)
{
  int first = -1;

  for (int i = 0; i < (int) series->n_observations; i++) {
    int year = wmk_progress_year (series, i);

    if (!wmk_progress_is_plain (series, i) || year >= end_year)
      continue;
    if (year >= WMK_PROGRESS_FIRST_YEAR)
      return i;
    if (first < 0)
      first = i;
  }

  return first;
}

/* Attained over required growth, positive when towards the target. */
static double
growth_ratio (WmkDirection direction, double attained, double required)
{
  double towards = direction == WMK_DIRECTION_HIGHER ? attained : -attained;

  if (required == 0.0)
    return towards > 0 ? INFINITY : towards < 0 ? -INFINITY : 0.0;

  return towards / fabs (required);
}

/* Rates come out of powers and quotients: what is 95 % exactly may be computed as a hair less. */
#define RATIO_TOLERANCE 1e-9

WmkStatus
wmk_progress_status_from_ratio (double ratio)
{
  if (ratio >= WMK_PROGRESS_ON_TRACK - RATIO_TOLERANCE)
    return WMK_STATUS_ON_TRACK;
  if (ratio >= WMK_PROGRESS_ACCELERATION - RATIO_TOLERANCE)
    return WMK_STATUS_ACCELERATION_NEEDED;
  if (ratio >= 0)
    return WMK_STATUS_LIMITED_PROGRESS;

  return WMK_STATUS_MOVING_AWAY;
}

/* Compound growth is undefined for a base of zero or less, and misleads for what is itself a
 * rate of growth and for a share that has little room left below 100 %. */
WmkObstacle
wmk_progress_find_obstacle (const WmkProgressTarget *target, double base, double latest)
{
  double figure = wmk_progress_get_figure (target);

  if (target->is_growth_rate)
    return WMK_OBSTACLE_GROWTH_RATE;
  if (base <= 0 || latest <= 0 || figure <= 0)
    return WMK_OBSTACLE_NOT_POSITIVE;
  if (target->is_share && MAX (MAX (base, latest), figure) > WMK_PROGRESS_LARGE_SHARE)
    return WMK_OBSTACLE_LARGE_SHARE;

  return WMK_OBSTACLE_NONE;
}

static WmkGrowth
compare (const WmkProgressTarget *target, double attained, double required)
{
  WmkGrowth growth = {attained, required, growth_ratio (target->direction, attained, required)};

  growth.status = wmk_progress_status_from_ratio (growth.ratio);

  return growth;
}

void
wmk_progress_compare_growth (const WmkProgressTarget *target,
                             const WmkProgressSeries *series,
                             int base_index,
                             int latest_index,
                             WmkProgress *progress,
                             WmkProgressTrace *trace)
{
  double base = series->observations[base_index].value;
  double latest = series->observations[latest_index].value;
  double figure = wmk_progress_get_figure (target);
  int base_year = wmk_progress_year (series, base_index);
  double years = wmk_progress_year (series, latest_index) - base_year;
  double years_to_target = target->year - base_year;
  const WmkGrowth *growth = &trace->linear;

  progress->deciding = latest_index;
  progress->base = base_index;
  trace->obstacle = wmk_progress_find_obstacle (target, base, latest);
  trace->linear = compare (target, (latest - base) / years, (figure - base) / years_to_target);
  if (trace->obstacle == WMK_OBSTACLE_NONE) {
    trace->compound = compare (target, pow (latest / base, 1 / years) - 1,
                               pow (figure / base, 1 / years_to_target) - 1);
    growth = &trace->compound;
  }

  progress->method = trace->obstacle == WMK_OBSTACLE_NONE ? WMK_METHOD_COMPOUND : WMK_METHOD_LINEAR;
  progress->attained = growth->attained;
  progress->required = growth->required;
  progress->status = growth->status;
  progress->other_status = trace->linear.status;
}

void
wmk_progress_assess_growth (const WmkProgressTarget *target,
                            const WmkProgressSeries *series,
                            WmkProgress *progress,
                            WmkProgressTrace *trace)
{
  int latest = wmk_progress_find_latest (series);
  int base = latest < 0 ? -1 : wmk_progress_find_base (series, wmk_progress_year (series, latest));

  progress->status = WMK_STATUS_NOT_VERIFIABLE;
  trace->reason = WMK_REASON_TOO_FEW;
  if (base < 0)
    return;

  trace->reason = WMK_REASON_GROWTH;
  wmk_progress_compare_growth (target, series, base, latest, progress, trace);

  /* Another source's figure for the same year may lead elsewhere. */
  for (int i = base + 1; i < latest; i++) {
    WmkProgress other = *progress;
    WmkProgressTrace other_trace = *trace;

    if (wmk_progress_year (series, i) != wmk_progress_year (series, latest) ||
        !wmk_progress_is_plain (series, i))
      continue;
    wmk_progress_compare_growth (target, series, base, i, &other, &other_trace);
    if (other.status != progress->status) {
      progress->status = progress->other_status = WMK_STATUS_DISPUTED;
      return;
    }
  }
}

gboolean
wmk_definition_says_growth (const char *definition)
{
  g_autofree char *lower = g_ascii_strdown (definition, -1);

  return strstr (lower, WMK_PROGRESS_GROWTH_WORD) != NULL;
}
