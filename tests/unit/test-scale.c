/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-scale.h"

#include <float.h>
#include <math.h>

/* Ends, ticks at most, and the scale that they make. */
static const struct {
  double low, high;
  guint max_ticks;
  WmkScale expected;
} cases[] = {
    {0, 10, 6, {0, 10, 2}},
    {0, 100, 6, {0, 100, 20}},
    {0, 100, 5, {0, 100, 50}}, /* 25 is no round number: five ticks would do */
    {0, 97, 6, {0, 100, 20}},
    {3, 97, 6, {0, 100, 20}},
    {4, 5, 6, {4, 5, 0.2}},
    {4.1, 4.9, 6, {4, 5, 0.2}},
    {0.3, 0.8, 6, {0.3, 0.8, 0.1}}, /* 0.3 / 0.1 is a hair less than 3 */
    {0, 1.3, 6, {0, 1.5, 0.5}},
    {0, 12345, 6, {0, 15000, 5000}},
    {-10, 10, 6, {-10, 10, 5}},
    {-97, -3, 6, {-100, 0, 20}},
    {-0.5, 20, 6, {-5, 20, 5}},
    {10, 0, 6, {0, 10, 2}}, /* ends the wrong way round */
    /* Equal ends are moved apart: by half, or by one around nothing. */
    {40, 40, 6, {20, 60, 10}},
    {-40, -40, 6, {-60, -20, 10}},
    {0, 0, 6, {-1, 1, 0.5}},
    /* What is not finite is passed over. */
    {NAN, 40, 6, {20, 60, 10}},
    {0, NAN, 6, {-1, 1, 0.5}},
    {NAN, NAN, 6, {-1, 1, 0.5}},
    {-INFINITY, 40, 6, {20, 60, 10}},
    {40, INFINITY, 6, {20, 60, 10}},
    {-INFINITY, INFINITY, 6, {-1, 1, 0.5}},
    /* Two ticks: the ends. */
    {0, 100, 2, {0, 100, 100}},
    {0, 70, 2, {0, 100, 100}},
    {0, 100, 0, {0, 100, 100}},
    {0, 100, 1, {0, 100, 100}},
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    WmkScale scale = wmk_scale_make_nice (cases[i].low, cases[i].high, cases[i].max_ticks);

    g_test_message ("%g to %g, %u ticks", cases[i].low, cases[i].high, cases[i].max_ticks);
    g_assert_cmpfloat_with_epsilon (scale.low, cases[i].expected.low, 1e-9);
    g_assert_cmpfloat_with_epsilon (scale.high, cases[i].expected.high, 1e-9);
    g_assert_cmpfloat_with_epsilon (scale.step, cases[i].expected.step, 1e-9);
  }
}

/* A whole number of @step, as far as the number of digits goes. */
static gboolean
is_multiple (double value, double step)
{
  double steps = value / step;

  return fabs (steps - round (steps)) <= MAX (fabs (steps), 1) * 1e-9;
}

/* 1, 2 or 5 times a power of ten. */
static gboolean
is_round (double step)
{
  double fraction = step / pow (10, floor (log10 (step) + 1e-9));
  static const double round_fractions[] = {1, 2, 5, 10};

  for (gsize i = 0; i < G_N_ELEMENTS (round_fractions); i++)
    if (fabs (fraction - round_fractions[i]) < 1e-6)
      return TRUE;

  return FALSE;
}

/* What every scale keeps to. */
static void
assert_scale (double low, double high, guint max_ticks)
{
  WmkScale scale = wmk_scale_make_nice (low, high, max_ticks);
  guint n_ticks;

  if (!isfinite (scale.low) || !isfinite (scale.high) || !(scale.low < scale.high) ||
      !isfinite (scale.step) || !(scale.step > 0))
    g_error ("%g to %g, %u ticks: %g to %g by %g", low, high, max_ticks, scale.low, scale.high,
             scale.step);

  n_ticks = wmk_scale_count_ticks (&scale);
  /* Both ends are covered, but for a hair that no pixel shows. */
  if (n_ticks < 2 || n_ticks > MAX (max_ticks, 2) || scale.low > low + scale.step * 1e-8 ||
      scale.high < high - scale.step * 1e-8)
    g_error ("%g to %g, %u ticks: %u ticks from %g to %g by %g", low, high, max_ticks, n_ticks,
             scale.low, scale.high, scale.step);
  if (max_ticks > 2 && (!is_round (scale.step) || !is_multiple (scale.low, scale.step)))
    g_error ("%.17g to %.17g, %u ticks: from %.17g by %.17g", low, high, max_ticks, scale.low,
             scale.step);

  g_assert_cmpfloat_with_epsilon (wmk_scale_get_tick (&scale, 0), scale.low, scale.step * 1e-6);
  g_assert_cmpfloat_with_epsilon (wmk_scale_get_tick (&scale, n_ticks - 1), scale.high,
                                  scale.step * 1e-6);
}

/* Any two numbers of any size, near each other and far apart. */
static void
test_any_ends (void)
{
  for (int i = 0; i < 200000; i++) {
    double low = g_test_rand_double_range (-1, 1) * pow (10, g_test_rand_int_range (-12, 13));
    double high = g_test_rand_bit ()
                      ? g_test_rand_double_range (-1, 1) * pow (10, g_test_rand_int_range (-12, 13))
                      : low + fabs (low) * pow (10, g_test_rand_int_range (-8, 1));

    assert_scale (MIN (low, high), MAX (low, high), (guint) g_test_rand_int_range (2, 13));
  }
}

/* Round ends and round ticks, where rounding errors turn one tick into two. */
static void
test_round_ends (void)
{
  for (int power = -6; power <= 6; power++)
    for (int low = -50; low <= 50; low += 5)
      for (int width = 1; width <= 60; width++)
        for (guint max_ticks = 2; max_ticks <= 8; max_ticks++)
          assert_scale (low * pow (10, power), (low + width) * pow (10, power), max_ticks);
}

static void
test_huge_and_tiny (void)
{
  static const double sizes[] = {1e300, 1e200, 1e-200, 1e-298};

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++) {
    assert_scale (0, sizes[i], 6);
    assert_scale (-sizes[i], 0, 6);
    assert_scale (-sizes[i], sizes[i], 6);
  }
}

/* Farther apart than there are numbers: something finite, whatever it is. */
static void
test_beyond_all_numbers (void)
{
  static const double ends[][2] = {
      {-DBL_MAX, DBL_MAX}, {0, DBL_MAX}, {DBL_MAX, DBL_MAX},   {-DBL_MAX, -DBL_MAX},
      {0, 4.9e-324},       {0, DBL_MIN}, {4.9e-324, 4.9e-324}, {1e16, 1e16 + 2},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++) {
    WmkScale scale = wmk_scale_make_nice (ends[i][0], ends[i][1], 6);

    g_test_message ("%g to %g", ends[i][0], ends[i][1]);
    g_assert_true (isfinite (scale.low) && isfinite (scale.high) && isfinite (scale.step));
    g_assert_cmpfloat (scale.low, <, scale.high);
    g_assert_cmpfloat (scale.step, >, 0);
    g_assert_cmpuint (wmk_scale_count_ticks (&scale), <=, 6);
    g_assert_cmpfloat (wmk_scale_map (&scale, ends[i][1]), >=, 0);
    g_assert_cmpfloat (wmk_scale_map (&scale, ends[i][1]), <=, 1);
  }
}

static void
test_percent (void)
{
  WmkScale scale = wmk_scale_percent ();

  g_assert_cmpuint (wmk_scale_count_ticks (&scale), ==, 5);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpfloat (wmk_scale_get_tick (&scale, i), ==, i * 25.0);
  g_assert_cmpfloat (wmk_scale_map (&scale, 0), ==, 0);
  g_assert_cmpfloat (wmk_scale_map (&scale, 25), ==, 0.25);
  g_assert_cmpfloat (wmk_scale_map (&scale, 100), ==, 1);
}

static void
test_map (void)
{
  WmkScale scale = {.low = -10, .high = 30, .step = 10};

  g_assert_cmpfloat (wmk_scale_map (&scale, -10), ==, 0);
  g_assert_cmpfloat (wmk_scale_map (&scale, 10), ==, 0.5);
  g_assert_cmpfloat (wmk_scale_map (&scale, 30), ==, 1);
  /* Nothing is drawn outside the axis. */
  g_assert_cmpfloat (wmk_scale_map (&scale, -11), ==, 0);
  g_assert_cmpfloat (wmk_scale_map (&scale, 1e300), ==, 1);
  g_assert_cmpfloat (wmk_scale_map (&scale, -INFINITY), ==, 0);
  g_assert_cmpfloat (wmk_scale_map (&scale, INFINITY), ==, 1);
}

/* A tick that ought to be zero is, and has no sign. */
static void
test_zero_tick (void)
{
  WmkScale tenths = {.low = -0.3, .high = 0.3, .step = 0.1};
  WmkScale below = {.low = -4, .high = 0, .step = 1};
  double zero = wmk_scale_get_tick (&below, 4);

  g_assert_cmpfloat (wmk_scale_get_tick (&tenths, 3), ==, 0);
  g_assert_cmpfloat (zero, ==, 0);
  g_assert_false (signbit (zero));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scale/cases", test_cases);
  g_test_add_func ("/scale/any-ends", test_any_ends);
  g_test_add_func ("/scale/round-ends", test_round_ends);
  g_test_add_func ("/scale/huge-and-tiny", test_huge_and_tiny);
  g_test_add_func ("/scale/beyond-all-numbers", test_beyond_all_numbers);
  g_test_add_func ("/scale/percent", test_percent);
  g_test_add_func ("/scale/map", test_map);
  g_test_add_func ("/scale/zero-tick", test_zero_tick);

  return g_test_run ();
}
