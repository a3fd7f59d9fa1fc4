/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress-case.h"

/* The growth that a target asked for, and where growth so far would lead. */

#define NEAR 1e-9

#define TARGET_OF(comparator, direction, value, year)                                              \
  ((WmkProgressTarget) TARGET (comparator, direction, value, year))

static WmkProgressSeries
series_of (const WmkProgressObservation *observations, gsize n_observations)
{
  return (WmkProgressSeries){WMK_FIT_DIRECT, WMK_ERRS_UNKNOWN, observations, n_observations};
}

#define SERIES_OF(observations) series_of (observations, G_N_ELEMENTS (observations))

static void
test_required (void)
{
  const WmkProgressObservation observations[] = {
      FIGURE ("2012", 5, "a"), FIGURE ("2016-06", 8, "a"), FIGURE ("2019", 12, "a")};
  WmkProgressSeries series = SERIES_OF (observations);
  WmkProgressTarget target = TARGET_OF (AT_LEAST, HIGHER, 40, 2025);
  WmkProgressPath path = wmk_progress_find_required_path (&target, &series);

  /* The plan's own years come first. */
  g_assert_cmpint (path.from, ==, 1);
  g_assert_cmpint (path.method, ==, WMK_METHOD_COMPOUND);
  g_assert_cmpint (path.year, ==, 2025);
  g_assert_cmpfloat (path.value, ==, 40);

  /* Of a target before them the figure before that; the base is never of the target's year. */
  target.year = 2016;
  path = wmk_progress_find_required_path (&target, &series);
  g_assert_cmpint (path.from, ==, 0);
  target.year = 2012;
  path = wmk_progress_find_required_path (&target, &series);
  g_assert_cmpint (path.from, ==, -1);
}

/* Only a figure that has one value can be grown from. */
static void
test_base_is_plain (void)
{
  const WmkProgressObservation observations[] = {
      BOUND ("2015", MORE, 5, "a"), BETWEEN ("2016", 6, 8, "a"), BOUND ("2017", ABOUT, 7, "a"),
      FIGURE ("2019", 12, "a")};
  WmkProgressSeries series = SERIES_OF (observations);
  WmkProgressTarget target = TARGET_OF (AT_LEAST, HIGHER, 40, 2025);

  g_assert_cmpint (wmk_progress_find_required_path (&target, &series).from, ==, 2);
  series.n_observations = 2;
  g_assert_cmpint (wmk_progress_find_required_path (&target, &series).from, ==, -1);
  series.n_observations = 0;
  g_assert_cmpint (wmk_progress_find_required_path (&target, &series).from, ==, -1);
  g_assert_cmpint (wmk_progress_find_projection (&target, &series).from, ==, -1);
}

/* One figure is enough to ask for growth from, not to project any. */
static void
test_single (void)
{
  const WmkProgressObservation observations[] = {FIGURE ("2018", 8, "a")};
  WmkProgressSeries series = SERIES_OF (observations);
  WmkProgressTarget target = TARGET_OF (AT_LEAST, HIGHER, 40, 2025);

  g_assert_cmpint (wmk_progress_find_required_path (&target, &series).from, ==, 0);
  g_assert_cmpint (wmk_progress_find_projection (&target, &series).from, ==, -1);
}

/* Nothing to grow to: reached before, a ceiling, no year. */
static void
test_no_path (void)
{
  const WmkProgressObservation observations[] = {FIGURE ("2018", 50, "a"),
                                                 FIGURE ("2020", 60, "a")};
  WmkProgressSeries series = SERIES_OF (observations);
  const WmkProgressTarget targets[] = {
      TARGET (AT_LEAST, HIGHER, 40, 2025),
      TARGET (AT_MOST, HIGHER, 90, 2025),
      TARGET (AT_LEAST, HIGHER, 90, 0),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (targets); i++)
    g_assert_cmpint (wmk_progress_find_required_path (&targets[i], &series).from, ==, -1);
}

/* To its nearer end, by yearly differences where compound growth has no meaning. */
static void
test_methods (void)
{
  const WmkProgressObservation observations[] = {FIGURE ("2016", 0, "a"), FIGURE ("2020", 8, "a")};
  WmkProgressSeries series = SERIES_OF (observations);
  WmkProgressTarget range = RANGE (HIGHER, 10, 20, 2025);
  WmkProgressTarget falling = RANGE (LOWER, -20, -10, 2025);
  WmkProgressPath path = wmk_progress_find_required_path (&range, &series);

  g_assert_cmpint (path.method, ==, WMK_METHOD_LINEAR);
  g_assert_cmpfloat (path.value, ==, 10);
  path = wmk_progress_find_required_path (&falling, &series);
  g_assert_cmpfloat (path.value, ==, -10);
}

static void
test_projection (void)
{
  const WmkProgressObservation observations[] = {FIGURE ("2010", 1, "a"), FIGURE ("2015", 10, "a"),
                                                 FIGURE ("2018", 15, "a"), FIGURE ("2020", 20, "a"),
                                                 BOUND ("2022", MORE, 21, "a")};
  WmkProgressSeries series = SERIES_OF (observations);
  WmkProgressTarget target = TARGET_OF (AT_LEAST, HIGHER, 60, 2030);
  WmkProgressPath path = wmk_progress_find_projection (&target, &series);

  /* Doubled in five years: doubled twice again in ten. */
  g_assert_cmpint (path.from, ==, 3);
  g_assert_cmpint (path.method, ==, WMK_METHOD_COMPOUND);
  g_assert_cmpint (path.year, ==, 2030);
  g_assert_cmpfloat_with_epsilon (path.value, 80, NEAR);

  target.is_growth_rate = TRUE;
  path = wmk_progress_find_projection (&target, &series);
  g_assert_cmpint (path.method, ==, WMK_METHOD_LINEAR);
  g_assert_cmpfloat_with_epsilon (path.value, 40, NEAR);

  target.year = 2020;
  g_assert_cmpint (wmk_progress_find_projection (&target, &series).from, ==, -1);
}

static void
test_interpolate (void)
{
  g_assert_cmpfloat_with_epsilon (
      wmk_progress_interpolate (WMK_METHOD_LINEAR, 2015, 10, 2025, 30, 2020), 20, NEAR);
  g_assert_cmpfloat_with_epsilon (
      wmk_progress_interpolate (WMK_METHOD_COMPOUND, 2015, 10, 2025, 40, 2020), 20, NEAR);
  g_assert_cmpfloat_with_epsilon (
      wmk_progress_interpolate (WMK_METHOD_COMPOUND, 2015, 10, 2025, 40, 2025), 40, NEAR);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/progress-path/required", test_required);
  g_test_add_func ("/progress-path/base-is-plain", test_base_is_plain);
  g_test_add_func ("/progress-path/single", test_single);
  g_test_add_func ("/progress-path/no-path", test_no_path);
  g_test_add_func ("/progress-path/methods", test_methods);
  g_test_add_func ("/progress-path/projection", test_projection);
  g_test_add_func ("/progress-path/interpolate", test_interpolate);

  return g_test_run ();
}
