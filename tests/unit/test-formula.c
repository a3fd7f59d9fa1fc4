/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-formula.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static void
assert_comparison (WmkProgressTarget target,
                   WmkProgressObservation observation,
                   const char *expected)
{
  g_autofree char *text = wmk_format_comparison (&target, &observation);
  /* The sign and its figure stay on one line. */
  g_auto (GStrv) parts = g_strsplit (text, "\302\240", -1);
  g_autofree char *plain = g_strjoinv (" ", parts);

  g_assert_cmpstr (plain, ==, expected);
}

#define OBSERVED(comparator, value, high)                                                          \
  (WmkProgressObservation)                                                                         \
  {                                                                                                \
    "2020", WMK_COMPARATOR_##comparator, value, high, "a"                                          \
  }
#define TARGET(comparator, direction, value, high)                                                 \
  (WmkProgressTarget)                                                                              \
  {                                                                                                \
    WMK_COMPARATOR_##comparator, WMK_DIRECTION_##direction, value, high, 2025                      \
  }

static void
test_figures (void)
{
  assert_comparison (TARGET (REACH, HIGHER, 3, NAN), OBSERVED (REACH, 16.626, NAN), "16.626 ≥ 3");
  assert_comparison (TARGET (REACH, HIGHER, 3, NAN), OBSERVED (REACH, 2.5, NAN), "2.5 < 3");
  assert_comparison (TARGET (REACH, LOWER, 5, NAN), OBSERVED (REACH, 5, NAN), "5 ≤ 5");
  assert_comparison (TARGET (REACH, LOWER, 5, NAN), OBSERVED (ABOUT, 5.6, NAN), "≈ 5.6 > 5");
  assert_comparison (TARGET (MORE, HIGHER, 1, NAN), OBSERVED (REACH, 1.366, NAN), "1.366 > 1");
  assert_comparison (TARGET (MORE, HIGHER, 1, NAN), OBSERVED (REACH, 1, NAN), "1 is not > 1");
  assert_comparison (TARGET (LESS, LOWER, 5, NAN), OBSERVED (REACH, 4.9, NAN), "4.9 < 5");
  assert_comparison (TARGET (LESS, LOWER, 5, NAN), OBSERVED (REACH, 5, NAN), "5 is not < 5");
  assert_comparison (TARGET (AT_LEAST, HIGHER, 40, NAN), OBSERVED (REACH, 40, NAN), "40 ≥ 40");
  assert_comparison (TARGET (AT_LEAST, HIGHER, 40, NAN), OBSERVED (REACH, 39, NAN), "39 < 40");
  assert_comparison (TARGET (AT_MOST, LOWER, 5, NAN), OBSERVED (REACH, 5, NAN), "5 ≤ 5");
  assert_comparison (TARGET (AT_MOST, LOWER, 5, NAN), OBSERVED (REACH, 5.1, NAN), "5.1 > 5");
}

/* What satisfies is printed: the tolerance taken off, the nearer end of a range. */
static void
test_limits (void)
{
  assert_comparison (TARGET (ABOUT, HIGHER, 40, NAN), OBSERVED (REACH, 38, NAN), "38 ≥ 38");
  assert_comparison (TARGET (ABOUT, LOWER, 5, NAN), OBSERVED (REACH, 5.26, NAN), "5.26 > 5.25");
  assert_comparison (TARGET (ABOUT, HIGHER, 1.1, NAN), OBSERVED (REACH, 1.045, NAN),
                     "1.045 ≥ 1.045");
  assert_comparison (TARGET (RANGE, HIGHER, 10, 20), OBSERVED (REACH, 12, NAN), "12 ≥ 10");
  assert_comparison (TARGET (RANGE, LOWER, 4, 5), OBSERVED (REACH, 5.1, NAN), "5.1 > 5");
}

static void
test_bounds (void)
{
  assert_comparison (TARGET (MORE, HIGHER, 40, NAN), OBSERVED (MORE, 40, NAN), "> 40, hence > 40");
  assert_comparison (TARGET (AT_LEAST, HIGHER, 40, NAN), OBSERVED (LESS, 40, NAN),
                     "< 40, hence < 40");
  assert_comparison (TARGET (AT_LEAST, HIGHER, 40, NAN), OBSERVED (MORE, 30, NAN),
                     "> 30 leaves open whether ≥ 40");
  assert_comparison (TARGET (AT_LEAST, HIGHER, 40, NAN), OBSERVED (REACH, 35, 45),
                     "35–45 leaves open whether ≥ 40");
  assert_comparison (TARGET (AT_LEAST, HIGHER, 40, NAN), OBSERVED (REACH, 41, 45), "41–45 ≥ 40");
}

static void
assert_growth (WmkMethod method,
               WmkGrowth growth,
               WmkGrowthFigures figures,
               const char *attained,
               const char *required,
               const char *ratio,
               const char *verdict)
{
  g_autoptr (WmkGrowthFormula) formula = NULL;

  growth.status = wmk_progress_status_from_ratio (growth.ratio);
  formula = wmk_growth_formula_new (method, &growth, &figures);
  g_assert_cmpstr (formula->attained, ==, attained);
  g_assert_cmpstr (formula->required, ==, required);
  g_assert_cmpstr (formula->ratio, ==, ratio);
  g_assert_cmpstr (formula->verdict, ==, verdict);
}

static WmkGrowth
get_compound (WmkGrowthFigures figures)
{
  double attained = pow (figures.latest / figures.base, 1.0 / figures.years) - 1;
  double required = pow (figures.figure / figures.base, 1.0 / figures.years_to_target) - 1;

  return (WmkGrowth){attained, required,
                     (figures.direction == WMK_DIRECTION_HIGHER ? attained : -attained) /
                         fabs (required)};
}

static void
test_compound (void)
{
  static const WmkGrowthFigures vehicles = {WMK_DIRECTION_HIGHER, 1, 16.626, 3, 7, 7, "million"};
  static const WmkGrowthFigures fuel = {WMK_DIRECTION_LOWER, 7.5, 6, 5, 5, 10, "L/100 km"};
  static const WmkGrowthFigures slow = {WMK_DIRECTION_HIGHER, 10, 11, 40, 5, 10, "%"};
  static const WmkGrowthFigures back = {WMK_DIRECTION_HIGHER, 10, 9, 40, 5, 10, "%"};

  assert_growth (WMK_METHOD_COMPOUND, get_compound (vehicles), vehicles,
                 "(16.626 ÷ 1)^(1/7) − 1 = 49.4 % a year", "(3 ÷ 1)^(1/7) − 1 = 17.0 % a year",
                 "R = 49.4 ÷ 17.0 = 291 %", "291 % ≥ 95 %");
  assert_growth (WMK_METHOD_COMPOUND, get_compound (fuel), fuel,
                 "(6 ÷ 7.5)^(1/5) − 1 = -4.36 % a year", "(5 ÷ 7.5)^(1/10) − 1 = -3.97 % a year",
                 "R = −(-4.36) ÷ 3.97 = 110 %", "110 % ≥ 95 %");
  assert_growth (WMK_METHOD_COMPOUND, get_compound (slow), slow,
                 "(11 ÷ 10)^(1/5) − 1 = 1.92 % a year", "(40 ÷ 10)^(1/10) − 1 = 14.9 % a year",
                 "R = 1.92 ÷ 14.9 = 13 %", "0 % ≤ 13 % < 60 %");
  assert_growth (WMK_METHOD_COMPOUND, get_compound (back), back,
                 "(9 ÷ 10)^(1/5) − 1 = -2.09 % a year", "(40 ÷ 10)^(1/10) − 1 = 14.9 % a year",
                 "R = -2.09 ÷ 14.9 = -14 %", "-14 % < 0 %");
}

static void
test_linear (void)
{
  static const WmkGrowthFigures share = {WMK_DIRECTION_HIGHER, 82, 85, 90, 5, 10, "%"};
  static const WmkGrowthFigures negative = {WMK_DIRECTION_HIGHER, -10, 0, 20, 5, 10, "points"};

  assert_growth (WMK_METHOD_LINEAR, (WmkGrowth){0.6, 0.8, 0.75}, share,
                 "(85 − 82) ÷ 5 = 0.6 points a year", "(90 − 82) ÷ 10 = 0.8 points a year",
                 "R = 0.6 ÷ 0.8 = 75 %", "60 % ≤ 75 % < 95 %");
  assert_growth (WMK_METHOD_LINEAR, (WmkGrowth){2, 3, 2 / 3.0}, negative,
                 "(0 − (-10)) ÷ 5 = 2 points a year", "(20 − (-10)) ÷ 10 = 3 points a year",
                 "R = 2 ÷ 3 = 67 %", "60 % ≤ 67 % < 95 %");
}

/* 94.96 % is not 95 %, and must not be printed as it. */
static void
test_digits_at_an_edge (void)
{
  static const WmkGrowthFigures figures = {WMK_DIRECTION_HIGHER, 0, 47.48, 100, 5, 10, "billion"};

  assert_growth (WMK_METHOD_LINEAR, (WmkGrowth){9.496, 10, 0.9496}, figures,
                 "(47.48 − 0) ÷ 5 = 9.496 billion a year", "(100 − 0) ÷ 10 = 10 billion a year",
                 "R = 9.496 ÷ 10 = 94.96 %", "60 % ≤ 94.96 % < 95 %");
}

/* The first number after @text in @formula. */
static double
read_after (const char *formula, const char *text)
{
  const char *at = strstr (formula, text);

  g_assert_nonnull (at);

  return strtod (at + strlen (text), NULL);
}

/* Whatever the figures: a reader who divides what is printed gets what is printed, and that lies
 * where it is said to. */
static void
test_true_as_printed (void)
{
  for (int i = 0; i < 20000; i++) {
    double required = pow (10, g_test_rand_double_range (-4, 4));
    double edge = (i % 3 == 0 ? 0.95 : i % 3 == 1 ? 0.60 : 0.0);
    double ratio = edge + (i % 2 == 0 ? 1 : -1) * pow (10, g_test_rand_double_range (-6, 0));
    WmkGrowth growth = {ratio * required, required, ratio};
    WmkGrowthFigures figures = {WMK_DIRECTION_HIGHER, 1, 2, 3, 4, 5, "x"};
    g_autoptr (WmkGrowthFormula) formula = NULL;
    double printed, quotient;

    growth.status = wmk_progress_status_from_ratio (ratio);
    formula = wmk_growth_formula_new (WMK_METHOD_LINEAR, &growth, &figures);
    printed = read_after (strrchr (formula->ratio, '='), "= ");
    g_assert_cmpint (wmk_progress_status_from_ratio (printed / 100), ==, growth.status);
    quotient = read_after (formula->ratio, "R = ") / read_after (formula->ratio, "÷ ");
    g_assert_cmpint (wmk_progress_status_from_ratio (quotient), ==, growth.status);
  }
}

static void
test_nothing_required (void)
{
  static const WmkGrowthFigures figures = {WMK_DIRECTION_HIGHER, 40, 36, 40, 5, 10, "%"};
  WmkGrowth growth = {-0.02085162, 0, -INFINITY, WMK_STATUS_MOVING_AWAY};
  g_autoptr (WmkGrowthFormula) formula =
      wmk_growth_formula_new (WMK_METHOD_COMPOUND, &growth, &figures);

  g_assert_cmpstr (formula->attained, ==, "(36 ÷ 40)^(1/5) − 1 = -2.09 % a year");
  g_assert_cmpstr (formula->required, ==, "(40 ÷ 40)^(1/10) − 1 = 0 % a year");
  g_assert_cmpstr (formula->ratio, ==, "No growth is required");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formula/figures", test_figures);
  g_test_add_func ("/formula/limits", test_limits);
  g_test_add_func ("/formula/bounds", test_bounds);
  g_test_add_func ("/formula/compound", test_compound);
  g_test_add_func ("/formula/linear", test_linear);
  g_test_add_func ("/formula/digits-at-an-edge", test_digits_at_an_edge);
  g_test_add_func ("/formula/true-as-printed", test_true_as_printed);
  g_test_add_func ("/formula/nothing-required", test_nothing_required);

  return g_test_run ();
}
