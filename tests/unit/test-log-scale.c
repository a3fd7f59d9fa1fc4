/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-log-scale.h"

#include <math.h>

static void
assert_ends (double low, double high, double expected_low, double expected_high)
{
  WmkLogScale scale = wmk_log_scale_make (low, high);

  g_assert_cmpfloat_with_epsilon (scale.low, expected_low, expected_low * 1e-9);
  g_assert_cmpfloat_with_epsilon (scale.high, expected_high, expected_high * 1e-9);
}

/* Powers of ten around the values, and room for a bar below the lowest. */
static void
test_ends (void)
{
  assert_ends (20, 1800, 10, 10000);
  assert_ends (3, 270, 1, 1000);
  assert_ends (10, 1000, 1, 1000);
  assert_ends (7, 7, 1, 10);
  assert_ends (0.05, 0.3, 0.01, 1);
}

/* What has no logarithm asks for no place. */
static void
test_no_place (void)
{
  assert_ends (0, 50, 10, 100);
  assert_ends (INFINITY, 0, 0.1, 1);
  assert_ends (NAN, NAN, 0.1, 1);
}

/* Ten times as much is as far on, wherever it begins. */
static void
test_map (void)
{
  WmkLogScale scale = wmk_log_scale_make (20, 1800);

  g_assert_cmpfloat (wmk_log_scale_map (&scale, 10), ==, 0);
  g_assert_cmpfloat_with_epsilon (wmk_log_scale_map (&scale, 100), 1 / 3.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (wmk_log_scale_map (&scale, 1000), 2 / 3.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (wmk_log_scale_map (&scale, 300) - wmk_log_scale_map (&scale, 30),
                                  1 / 3.0, 1e-9);
  g_assert_cmpfloat (wmk_log_scale_map (&scale, 20000), ==, 1);
  g_assert_cmpfloat (wmk_log_scale_map (&scale, 0), ==, 0);
  g_assert_cmpfloat (wmk_log_scale_map (&scale, NAN), ==, 0);
}

static void
test_ticks (void)
{
  WmkLogScale scale = wmk_log_scale_make (0.5, 270);

  g_assert_cmpuint (wmk_log_scale_count_ticks (&scale), ==, 5);
  g_assert_cmpfloat_with_epsilon (wmk_log_scale_get_tick (&scale, 0), 0.1, 1e-12);
  g_assert_cmpfloat_with_epsilon (wmk_log_scale_get_tick (&scale, 1), 1, 1e-12);
  g_assert_cmpfloat_with_epsilon (wmk_log_scale_get_tick (&scale, 4), 1000, 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/log-scale/ends", test_ends);
  g_test_add_func ("/log-scale/no-place", test_no_place);
  g_test_add_func ("/log-scale/map", test_map);
  g_test_add_func ("/log-scale/ticks", test_ticks);

  return g_test_run ();
}
