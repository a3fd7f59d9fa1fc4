/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "progress/wmk-progress-private.h"

static WmkMethod
choose_method (const WmkProgressTarget *target,
               const WmkProgressSeries *series,
               int base,
               int latest)
{
  WmkObstacle obstacle = wmk_progress_find_obstacle (target, series->observations[base].value,
                                                     series->observations[latest].value);

  return obstacle == WMK_OBSTACLE_NONE ? WMK_METHOD_COMPOUND : WMK_METHOD_LINEAR;
}

WmkProgressPath
wmk_progress_find_required_path (const WmkProgressTarget *target, const WmkProgressSeries *main)
{
  WmkProgressPath path = {
      .from = -1, .year = target->year, .value = wmk_progress_get_figure (target)};
  int latest = wmk_progress_find_latest (main);
  int base = wmk_progress_find_base (main, target->year);

  if (base < 0 || wmk_progress_is_unbounded (target) ||
      wmk_progress_get_answer (target, &main->observations[base]) == WMK_ANSWER_YES)
    return path;

  path.from = base;
  path.method = choose_method (target, main, base, latest);

  return path;
}

WmkProgressPath
wmk_progress_find_projection (const WmkProgressTarget *target, const WmkProgressSeries *main)
{
  WmkProgressPath path = {.from = -1, .year = target->year};
  int latest = wmk_progress_find_latest (main), base, latest_year;

  if (latest < 0)
    return path;

  latest_year = wmk_progress_year (main, latest);
  base = wmk_progress_find_base (main, latest_year);
  if (base < 0 || latest_year >= target->year)
    return path;

  path.from = latest;
  path.method = choose_method (target, main, base, latest);
  path.value = wmk_progress_interpolate (path.method, wmk_progress_year (main, base),
                                         main->observations[base].value, latest_year,
                                         main->observations[latest].value, target->year);

  return path;
}

double
wmk_progress_interpolate (
    WmkMethod method, double from_x, double from_value, double to_x, double to_value, double x)
{
  double part = (x - from_x) / (to_x - from_x);

  if (method == WMK_METHOD_COMPOUND)
    return from_value * pow (to_value / from_value, part);

  return from_value + (to_value - from_value) * part;
}
