/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "explanation-case.h"

/* What is said of targets and series that are out of the ordinary. */

/* Where less is better, "about" allows more of it. */
static void
test_tolerance_lower (void)
{
  g_autoptr (WmkIndicator) indicator = explanation_case_new (2020, WMK_COMPARATOR_ABOUT, 40);
  g_autofree char *text = NULL;

  indicator->direction = WMK_DIRECTION_LOWER;
  explanation_case_add (
      explanation_case_add_series (indicator, "main", WMK_FIT_DIRECT, WMK_ERRS_UNKNOWN, TRUE),
      "2020", WMK_COMPARATOR_REACH, 41, "a");
  text = explanation_case_explain (indicator);
  g_assert_true (g_str_has_prefix (
      text, "about 40 % | “About” allows 5 % of the figure: met from 42 down.\n41 ≤ 42 | Met: "));
}

/* A ceiling on what is to grow is not a floor under what is to fall. */
static void
test_unbounded (void)
{
  g_autoptr (WmkIndicator) ceiling = explanation_case_new (2020, WMK_COMPARATOR_AT_MOST, 40);
  g_autoptr (WmkIndicator) floor = explanation_case_new (2020, WMK_COMPARATOR_AT_LEAST, 40);
  g_autofree char *ceiling_text = NULL;
  g_autofree char *floor_text = NULL;

  floor->direction = WMK_DIRECTION_LOWER;
  explanation_case_add (
      explanation_case_add_series (ceiling, "main", WMK_FIT_DIRECT, WMK_ERRS_UNKNOWN, TRUE), "2020",
      WMK_COMPARATOR_REACH, 38, "a");
  explanation_case_add (
      explanation_case_add_series (floor, "main", WMK_FIT_DIRECT, WMK_ERRS_UNKNOWN, TRUE), "2020",
      WMK_COMPARATOR_REACH, 42, "a");
  ceiling_text = explanation_case_explain (ceiling);
  floor_text = explanation_case_explain (floor);
  g_assert_cmpstr (ceiling_text, ==,
                   "Not verifiable | A ceiling on what is to grow: no figure could show that it"
                   " was reached.\n");
  g_assert_cmpstr (floor_text, ==,
                   "Not verifiable | A floor under what is to fall: no figure could show that it"
                   " was reached.\n");
}

typedef struct {
  const char *name;
  WmkErrs errs;
  const char *date;
  double value;
  const char *status;
  const char *safety; /* what is said last of the series */
} SafetyCase;

/* Of a bound, for at least 40 in 2020. */
static const SafetyCase safeties[] = {
    {"safe-met", WMK_ERRS_UNDER, "2020", 42,
     "Met: ", "The truth can only be further on the same side: the answer is safe."},
    {"safe-missed", WMK_ERRS_OVER, "2020", 38,
     "Missed: ", "The truth can only be further on the same side: the answer is safe."},
    {"unsafe-missed", WMK_ERRS_UNDER, "2020", 38, "Missed: ",
     "The truth may be another: “Missed” is withheld, and the status is “Not verifiable”."},
    {"no-answer", WMK_ERRS_UNDER, "2018", 38,
     "Not verifiable: ", "It shows less than what the target counts."},
};

/* An answer is called safe where there is one, and it is not withheld. */
static void
test_safety (gconstpointer data)
{
  const SafetyCase *test = data;
  g_autoptr (WmkIndicator) indicator = explanation_case_new (2020, WMK_COMPARATOR_AT_LEAST, 40);
  WmkSeries *series =
      explanation_case_add_series (indicator, "main", WMK_FIT_BOUND, test->errs, TRUE);
  g_autofree char *text = NULL;
  g_autofree char *end = g_strconcat (test->safety, " -> main\n", NULL);
  g_auto (GStrv) parts = NULL;

  explanation_case_add (series, test->date, WMK_COMPARATOR_REACH, test->value, "a");
  text = explanation_case_explain (indicator);
  parts = g_strsplit (text, " | ", 3);
  g_assert_true (g_str_has_prefix (parts[1], test->status));
  g_assert_true (g_str_has_suffix (text, end));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/explanation-words/tolerance-lower", test_tolerance_lower);
  g_test_add_func ("/explanation-words/unbounded", test_unbounded);
  for (gsize i = 0; i < G_N_ELEMENTS (safeties); i++) {
    g_autofree char *path = g_strconcat ("/explanation-words/", safeties[i].name, NULL);

    g_test_add_data_func (path, &safeties[i], test_safety);
  }

  return g_test_run ();
}
