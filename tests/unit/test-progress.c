/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress-case.h"

#define MET WMK_STATUS_MET
#define MET_LATE WMK_STATUS_MET_LATE
#define MISSED WMK_STATUS_MISSED
#define DISPUTED WMK_STATUS_DISPUTED
#define NOT_VERIFIABLE WMK_STATUS_NOT_VERIFIABLE
#define NO_OBSERVATION WMK_STATUS_NO_OBSERVATION

#define AT_LEAST_40 .target = TARGET (AT_LEAST, HIGHER, 40, 2020)
#define MORE_THAN_40 .target = TARGET (MORE, HIGHER, 40, 2020)
#define AT_MOST_5 .target = TARGET (AT_MOST, LOWER, 5, 2020)

/* When the observation that decides was made. The target: at least 40 in 2020. */
static const ProgressCase times[] = {
    {"no-observation", AT_LEAST_40, {{0}}, .status = NO_OBSERVATION, .deciding = -1},
    {"in-the-year", AT_LEAST_40, {FIGURE ("2020", 42, "a")}, .status = MET},
    {"in-the-year-not", AT_LEAST_40, {FIGURE ("2020", 38, "a")}, .status = MISSED},
    {"month-of-the-year", AT_LEAST_40, {FIGURE ("2020-06", 42, "a")}, .status = MET},
    {"last-day-of-the-year", AT_LEAST_40, {FIGURE ("2020-12-31", 38, "a")}, .status = MISSED},
    /* Before its year is over nothing shows that a target was missed. */
    {"month-of-the-year-not", AT_LEAST_40, {FIGURE ("2020-09", 38, "a")}, .status = NOT_VERIFIABLE},
    {"last-month-of-the-year-not", AT_LEAST_40, {FIGURE ("2020-12", 38, "a")}, .status = MISSED},
    {"month-of-the-year-not-and-later-not",
     AT_LEAST_40,
     {FIGURE ("2020-09", 38, "a"), FIGURE ("2021-06", 39, "a")},
     .status = MISSED,
     .deciding = 1},
    {"month-of-the-year-not-and-later",
     AT_LEAST_40,
     {FIGURE ("2020-09", 38, "a"), FIGURE ("2021-06", 41, "a")},
     .status = NOT_VERIFIABLE,
     .deciding = 1},
    /* Satisfied after the year, and nothing says that it was not in time. */
    {"day-after-the-year", AT_LEAST_40, {FIGURE ("2021-01-01", 42, "a")}, .status = NOT_VERIFIABLE},
    {"earlier", AT_LEAST_40, {FIGURE ("2018", 42, "a")}, .status = MET},
    {"earlier-and-in-the-year",
     AT_LEAST_40,
     {FIGURE ("2018", 42, "a"), FIGURE ("2020", 43, "a")},
     .status = MET,
     .deciding = 1},
    {"earlier-contradicted-in-the-year",
     AT_LEAST_40,
     {FIGURE ("2018", 42, "a"), FIGURE ("2020", 38, "a")},
     .status = MISSED,
     .deciding = 1},
    /* Only one in the target's year contradicts. */
    {"earlier-then-fallen",
     AT_LEAST_40,
     {FIGURE ("2017", 42, "a"), FIGURE ("2019", 38, "a")},
     .status = MET},
    /* Assessed at its year, not after. */
    {"met-then-fallen",
     AT_LEAST_40,
     {FIGURE ("2020", 42, "a"), FIGURE ("2023", 38, "a")},
     .status = MET},
    {"met-early-then-fallen",
     AT_LEAST_40,
     {FIGURE ("2018", 42, "a"), FIGURE ("2023", 38, "a")},
     .status = MET},
    {"only-after", AT_LEAST_40, {FIGURE ("2022", 42, "a")}, .status = NOT_VERIFIABLE},
    {"only-after-first-not",
     AT_LEAST_40,
     {FIGURE ("2021", 38, "a"), FIGURE ("2022", 42, "a")},
     .status = MET_LATE,
     .deciding = 1},
    {"only-after-not", AT_LEAST_40, {FIGURE ("2022", 38, "a")}, .status = MISSED},
    {"late",
     AT_LEAST_40,
     {FIGURE ("2020", 38, "a"), FIGURE ("2022", 41, "a"), FIGURE ("2023", 44, "a")},
     .status = MET_LATE,
     .deciding = 1},
    {"before-not-and-after",
     AT_LEAST_40,
     {FIGURE ("2019", 38, "a"), FIGURE ("2021", 41, "a")},
     .status = NOT_VERIFIABLE,
     .deciding = 1},
    {"never",
     AT_LEAST_40,
     {FIGURE ("2019", 36, "a"), FIGURE ("2020", 38, "a"), FIGURE ("2022", 39, "a")},
     .status = MISSED,
     .deciding = 1},
    {"ends-before",
     AT_LEAST_40,
     {FIGURE ("2016", 30, "a"), FIGURE ("2018", 35, "a")},
     .status = NOT_VERIFIABLE,
     .deciding = 1},
    /* Due in the as-of year already. */
    {"due-this-year", AT_LEAST_40, {FIGURE ("2020", 42, "a")}, .as_of = 2020, .status = MET},
    {"due-this-year-ends-before",
     AT_LEAST_40,
     {FIGURE ("2016", 30, "a"), FIGURE ("2018", 35, "a")},
     .as_of = 2020,
     .status = NOT_VERIFIABLE,
     .deciding = 1},
    /* What was observed after the as-of year is not known yet. */
    {"as-of-hides-late",
     AT_LEAST_40,
     {FIGURE ("2020", 38, "a"), FIGURE ("2022", 41, "a")},
     .as_of = 2021,
     .status = MISSED},
    {"as-of-hides-all",
     AT_LEAST_40,
     {FIGURE ("2020-01", 42, "a")},
     .as_of = 2019,
     .status = NO_OBSERVATION,
     .deciding = -1},
};

/* What each comparator asks for. */
static const ProgressCase comparators[] = {
    /* A ceiling on what is to grow, a floor under what is to fall: nothing could fail. */
    {"ceiling-of-growth",
     TARGET (AT_MOST, HIGHER, 40, 2020),
     {FIGURE ("2020", 1, "a")},
     .status = NOT_VERIFIABLE,
     .deciding = -1},
    {"floor-of-fall",
     TARGET (MORE, LOWER, 5, 2020),
     {FIGURE ("2020", 9, "a")},
     .status = NOT_VERIFIABLE,
     .deciding = -1},
    {"reach-exactly", TARGET (REACH, HIGHER, 40, 2020), {FIGURE ("2020", 40, "a")}, .status = MET},
    {"reach-beyond", TARGET (REACH, HIGHER, 40, 2020), {FIGURE ("2020", 55, "a")}, .status = MET},
    {"reach-short",
     TARGET (REACH, HIGHER, 40, 2020),
     {FIGURE ("2020", 39.9, "a")},
     .status = MISSED},
    {"reach-lower", TARGET (REACH, LOWER, 5, 2020), {FIGURE ("2020", 4.5, "a")}, .status = MET},
    {"reach-lower-exactly",
     TARGET (REACH, LOWER, 5, 2020),
     {FIGURE ("2020", 5, "a")},
     .status = MET},
    {"reach-lower-short",
     TARGET (REACH, LOWER, 5, 2020),
     {FIGURE ("2020", 5.1, "a")},
     .status = MISSED},
    {"at-least-exactly", AT_LEAST_40, {FIGURE ("2020", 40, "a")}, .status = MET},
    {"more-exactly", MORE_THAN_40, {FIGURE ("2020", 40, "a")}, .status = MISSED},
    {"more", MORE_THAN_40, {FIGURE ("2020", 40.1, "a")}, .status = MET},
    {"at-most-exactly", AT_MOST_5, {FIGURE ("2020", 5, "a")}, .status = MET},
    {"at-most-not", AT_MOST_5, {FIGURE ("2020", 5.1, "a")}, .status = MISSED},
    {"less-exactly", TARGET (LESS, LOWER, 5, 2020), {FIGURE ("2020", 5, "a")}, .status = MISSED},
    {"less", TARGET (LESS, LOWER, 5, 2020), {FIGURE ("2020", 4.9, "a")}, .status = MET},
    /* 5 % of 40 is 2, of 5 it is 0.25. */
    {"about-lower-edge",
     TARGET (ABOUT, HIGHER, 40, 2020),
     {FIGURE ("2020", 38, "a")},
     .status = MET},
    /* 5 % of 1.1 is 0.055; 1.1 less that is computed as a hair more than 1.045. */
    {"about-lower-edge-of-a-fraction",
     TARGET (ABOUT, HIGHER, 1.1, 2020),
     {FIGURE ("2020", 1.045, "a")},
     .status = MET},
    {"about-below",
     TARGET (ABOUT, HIGHER, 40, 2020),
     {FIGURE ("2020", 37.99, "a")},
     .status = MISSED},
    {"about-beyond", TARGET (ABOUT, HIGHER, 40, 2020), {FIGURE ("2020", 60, "a")}, .status = MET},
    {"about-lower-is-better-edge",
     TARGET (ABOUT, LOWER, 5, 2020),
     {FIGURE ("2020", 5.25, "a")},
     .status = MET},
    {"about-lower-is-better-above",
     TARGET (ABOUT, LOWER, 5, 2020),
     {FIGURE ("2020", 5.26, "a")},
     .status = MISSED},
    /* A range is met from its nearer end on. */
    {"range-lower-end", RANGE (HIGHER, 10, 20, 2020), {FIGURE ("2020", 10, "a")}, .status = MET},
    {"range-inside", RANGE (HIGHER, 10, 20, 2020), {FIGURE ("2020", 15, "a")}, .status = MET},
    {"range-beyond", RANGE (HIGHER, 10, 20, 2020), {FIGURE ("2020", 25, "a")}, .status = MET},
    {"range-below", RANGE (HIGHER, 10, 20, 2020), {FIGURE ("2020", 9.9, "a")}, .status = MISSED},
    {"range-lower-is-better", RANGE (LOWER, 4, 5, 2020), {FIGURE ("2020", 5, "a")}, .status = MET},
    {"range-lower-is-better-above",
     RANGE (LOWER, 4, 5, 2020),
     {FIGURE ("2020", 5.1, "a")},
     .status = MISSED},
};

/* What a source gives as a bound or as a range. */
static const ProgressCase bounds[] = {
    {"more-than-too-little",
     AT_LEAST_40,
     {BOUND ("2020", MORE, 30, "a")},
     .status = NOT_VERIFIABLE},
    {"more-than-enough", AT_LEAST_40, {BOUND ("2020", MORE, 40, "a")}, .status = MET},
    {"at-least-enough", AT_LEAST_40, {BOUND ("2020", AT_LEAST, 40, "a")}, .status = MET},
    /* More than 40 is more than 40; at least 40 may be 40. */
    {"more-than-for-strict", MORE_THAN_40, {BOUND ("2020", MORE, 40, "a")}, .status = MET},
    {"at-least-for-strict",
     MORE_THAN_40,
     {BOUND ("2020", AT_LEAST, 40, "a")},
     .status = NOT_VERIFIABLE},
    {"less-than-too-little", AT_LEAST_40, {BOUND ("2020", LESS, 40, "a")}, .status = MISSED},
    {"at-most-may-be", AT_LEAST_40, {BOUND ("2020", AT_MOST, 40, "a")}, .status = NOT_VERIFIABLE},
    {"at-most-for-strict", MORE_THAN_40, {BOUND ("2020", AT_MOST, 40, "a")}, .status = MISSED},
    {"less-than-may-be", AT_LEAST_40, {BOUND ("2020", LESS, 50, "a")}, .status = NOT_VERIFIABLE},
    {"lower-less-than-enough", AT_MOST_5, {BOUND ("2020", LESS, 4.5, "a")}, .status = MET},
    {"lower-less-than-may-be", AT_MOST_5, {BOUND ("2020", LESS, 6, "a")}, .status = NOT_VERIFIABLE},
    {"lower-more-than-too-much", AT_MOST_5, {BOUND ("2020", MORE, 5, "a")}, .status = MISSED},
    {"lower-at-least-may-be",
     AT_MOST_5,
     {BOUND ("2020", AT_LEAST, 5, "a")},
     .status = NOT_VERIFIABLE},
    {"about-is-a-figure", AT_LEAST_40, {BOUND ("2020", ABOUT, 40, "a")}, .status = MET},
    {"range-straddles", AT_LEAST_40, {BETWEEN ("2020", 35, 45, "a")}, .status = DISPUTED},
    {"range-above", AT_LEAST_40, {BETWEEN ("2020", 40, 45, "a")}, .status = MET},
    {"range-touches-strict", MORE_THAN_40, {BETWEEN ("2020", 40, 45, "a")}, .status = DISPUTED},
    {"range-below", AT_LEAST_40, {BETWEEN ("2020", 35, 39, "a")}, .status = MISSED},
    /* A bound that does not reach as far contradicts nothing and adds nothing. */
    {"open-and-earlier",
     AT_LEAST_40,
     {FIGURE ("2019", 45, "a"), BOUND ("2020", MORE, 30, "a")},
     .status = MET},
    {"open-and-later",
     AT_LEAST_40,
     {BOUND ("2020", MORE, 30, "a"), FIGURE ("2022", 45, "a")},
     .status = NOT_VERIFIABLE,
     .deciding = 1},
    {"open-and-later-not",
     AT_LEAST_40,
     {BOUND ("2020", MORE, 30, "a"), FIGURE ("2022", 35, "a")},
     .status = MISSED,
     .deciding = 1},
    {"open-beside-a-figure",
     AT_LEAST_40,
     {BOUND ("2020", MORE, 30, "a"), FIGURE ("2020", 45, "b")},
     .status = MET,
     .deciding = 1},
    {"open-beside-a-low-figure",
     AT_LEAST_40,
     {BOUND ("2020", MORE, 30, "a"), FIGURE ("2020", 35, "b")},
     .status = MISSED,
     .deciding = 1},
    {"not-then-open",
     AT_LEAST_40,
     {FIGURE ("2020", 38, "a"), BOUND ("2022", MORE, 30, "a")},
     .status = MISSED},
    {"only-open-after",
     AT_LEAST_40,
     {FIGURE ("2019", 38, "a"), BOUND ("2022", MORE, 30, "a")},
     .status = NOT_VERIFIABLE,
     .deciding = 1},
};

/* Several sources on one year, and several figures of one source. */
static const ProgressCase sources[] = {
    {"disagree",
     AT_LEAST_40,
     {FIGURE ("2020", 42, "a"), FIGURE ("2020", 38, "b")},
     .status = DISPUTED},
    {"differ-and-agree",
     AT_LEAST_40,
     {FIGURE ("2020", 42, "a"), FIGURE ("2020", 55, "b")},
     .status = MET,
     .deciding = 1},
    {"differ-and-agree-on-no",
     AT_LEAST_40,
     {FIGURE ("2020", 32, "a"), FIGURE ("2020", 38, "b")},
     .status = MISSED,
     .deciding = 1},
    {"disagree-earlier",
     AT_LEAST_40,
     {FIGURE ("2019", 42, "a"), FIGURE ("2019", 38, "b")},
     .status = DISPUTED},
    {"disagree-later",
     AT_LEAST_40,
     {FIGURE ("2020", 38, "a"), FIGURE ("2022", 41, "a"), FIGURE ("2022", 39, "b")},
     .status = DISPUTED,
     .deciding = 1},
    /* One undisputed year is enough: even a later year that fails would not take it back. */
    {"disagree-between-a-year-that-satisfies-and-the-target",
     AT_LEAST_40,
     {FIGURE ("2018", 41, "a"), FIGURE ("2019", 42, "a"), FIGURE ("2019", 38, "b")},
     .status = MET},
    /* Late in either case. */
    {"disagree-before-a-later-year-that-satisfies",
     AT_LEAST_40,
     {FIGURE ("2020", 38, "a"), FIGURE ("2022", 41, "a"), FIGURE ("2022", 39, "b"),
      FIGURE ("2023", 44, "a")},
     .status = MET_LATE,
     .deciding = 3},
    /* In time perhaps, or late. */
    {"disagree-after-silence",
     AT_LEAST_40,
     {FIGURE ("2021", 41, "a"), FIGURE ("2021", 39, "b"), FIGURE ("2023", 44, "a")},
     .status = DISPUTED,
     .deciding = 0},
    /* Only the year that decides is disputed. */
    {"disagree-before-the-year-that-decides",
     AT_LEAST_40,
     {FIGURE ("2019", 42, "a"), FIGURE ("2019", 38, "b"), FIGURE ("2020", 45, "a")},
     .status = MET,
     .deciding = 2},
    {"disagree-after-the-year-that-decides",
     AT_LEAST_40,
     {FIGURE ("2020", 45, "a"), FIGURE ("2022", 42, "a"), FIGURE ("2022", 38, "b")},
     .status = MET},
    /* A half year's figure is not the last word. */
    {"half-year-then-whole-year",
     AT_LEAST_40,
     {FIGURE ("2020-06", 42, "a"), FIGURE ("2020-12", 38, "a")},
     .status = MISSED,
     .deciding = 1},
    /* A year alone means all of it, though it sorts before its months. */
    {"whole-year-as-year-alone",
     AT_LEAST_40,
     {FIGURE ("2020", 38, "a"), FIGURE ("2020-06", 42, "a")},
     .status = MISSED},
    {"month-and-its-day",
     AT_LEAST_40,
     {FIGURE ("2020-12", 42, "a"), FIGURE ("2020-12-05", 38, "a")},
     .status = MET},
    {"half-year-of-another-source",
     AT_LEAST_40,
     {FIGURE ("2020", 38, "a"), FIGURE ("2020-06", 42, "b")},
     .status = DISPUTED,
     .deciding = 1},
    {"bound-then-figure",
     AT_LEAST_40,
     {BOUND ("2020-06", MORE, 40, "a"), FIGURE ("2020-12", 38, "a")},
     .status = MISSED,
     .deciding = 1},
};

static void
test_without_year (void)
{
  static const WmkProgressTarget target = TARGET (AT_LEAST, HIGHER, 40, 0);
  static const WmkProgressObservation observation = FIGURE ("2020", 42, "a");
  WmkProgressSeries series = {.observations = &observation, .n_observations = 1};
  WmkProgress progress = wmk_progress_assess (&target, &series, TRUE, 2024);

  g_assert_cmpint (progress.status, ==, NOT_VERIFIABLE);
  g_assert_cmpint (progress.deciding, ==, -1);
  progress = wmk_progress_assess (&target, NULL, FALSE, 2024);
  g_assert_cmpint (progress.status, ==, NO_OBSERVATION);
}

static void
test_without_main_series (void)
{
  static const WmkProgressTarget target = TARGET (AT_LEAST, HIGHER, 40, 2020);
  WmkProgress progress = wmk_progress_assess (&target, NULL, TRUE, 2024);

  /* Something was observed, nothing that comes near enough. */
  g_assert_cmpint (progress.status, ==, NOT_VERIFIABLE);
  g_assert_cmpint (progress.other_status, ==, NOT_VERIFIABLE);
  g_assert_cmpint (progress.deciding, ==, -1);
  g_assert_cmpint (progress.base, ==, -1);
  g_assert_false (progress.withheld);

  progress = wmk_progress_assess (&target, NULL, FALSE, 2024);
  g_assert_cmpint (progress.status, ==, NO_OBSERVATION);
}

/* A proxy is something, as long as it was observed by then; a main series without a figure is
 * not. */
static void
test_with_empty_main_series (void)
{
  static const WmkProgressTarget target = TARGET (AT_LEAST, HIGHER, 40, 2020);
  static const WmkProgressObservation observation = FIGURE ("2022", 42, "a");
  WmkProgressSeries series = {.observations = &observation, .n_observations = 1};

  g_assert_cmpint (wmk_progress_assess (&target, &series, TRUE, 2021).status, ==, NOT_VERIFIABLE);
  g_assert_cmpint (wmk_progress_assess (&target, &series, FALSE, 2021).status, ==, NO_OBSERVATION);
}

static void
test_names (void)
{
  static const char *const errs_names[] = {"unknown", "over", "under"};
  static const char *const fit_names[] = {"direct", "proxy", "bound", "context"};
  WmkDirection direction;

  for (WmkStatus status = 0; status < WMK_N_STATUSES; status++) {
    WmkStatus parsed;

    g_assert_true (wmk_status_from_string (wmk_status_to_string (status), &parsed));
    g_assert_cmpint (parsed, ==, status);
  }
  for (WmkComparator comparator = 0; comparator <= WMK_COMPARATOR_RANGE; comparator++) {
    WmkComparator parsed;

    g_assert_true (wmk_comparator_from_string (wmk_comparator_to_string (comparator), &parsed));
    g_assert_cmpint (parsed, ==, comparator);
  }
  for (WmkErrs errs = 0; errs <= WMK_ERRS_UNDER; errs++) {
    WmkErrs parsed;

    g_assert_true (wmk_errs_from_string (errs_names[errs], &parsed));
    g_assert_cmpint (parsed, ==, errs);
  }
  for (WmkFit fit = 0; fit <= WMK_FIT_CONTEXT; fit++) {
    WmkFit parsed;

    g_assert_true (wmk_fit_from_string (fit_names[fit], &parsed));
    g_assert_cmpint (parsed, ==, fit);
  }
  g_assert_true (wmk_direction_from_string ("higher", &direction));
  g_assert_cmpint (direction, ==, WMK_DIRECTION_HIGHER);
  g_assert_true (wmk_direction_from_string ("lower", &direction));
  g_assert_cmpint (direction, ==, WMK_DIRECTION_LOWER);

  g_assert_cmpstr (wmk_method_to_string (WMK_METHOD_NONE), ==, "");
  g_assert_cmpstr (wmk_method_to_string (WMK_METHOD_COMPOUND), ==, "compound");
  g_assert_cmpstr (wmk_method_to_string (WMK_METHOD_LINEAR), ==, "linear");
  g_assert_cmpstr (wmk_comparator_to_string (WMK_COMPARATOR_AT_LEAST), ==, ">=");
  g_assert_cmpstr (wmk_status_to_string (NOT_VERIFIABLE), ==, "not verifiable");
}

static void
test_unknown_names (void)
{
  WmkStatus status = MISSED;
  WmkComparator comparator = WMK_COMPARATOR_LESS;
  WmkDirection direction = WMK_DIRECTION_LOWER;
  WmkFit fit = WMK_FIT_BOUND;
  WmkErrs errs = WMK_ERRS_OVER;

  g_assert_false (wmk_status_from_string ("Met", &status));
  g_assert_false (wmk_status_from_string ("", &status));
  g_assert_false (wmk_comparator_from_string ("==", &comparator));
  g_assert_false (wmk_direction_from_string ("up", &direction));
  g_assert_false (wmk_fit_from_string ("direct ", &fit));
  g_assert_false (wmk_errs_from_string ("", &errs));

  g_assert_cmpint (status, ==, MISSED);
  g_assert_cmpint (comparator, ==, WMK_COMPARATOR_LESS);
  g_assert_cmpint (direction, ==, WMK_DIRECTION_LOWER);
  g_assert_cmpint (fit, ==, WMK_FIT_BOUND);
  g_assert_cmpint (errs, ==, WMK_ERRS_OVER);
}

static void
test_years (void)
{
  g_assert_cmpint (wmk_date_get_year ("2020"), ==, 2020);
  g_assert_cmpint (wmk_date_get_year ("2020-06"), ==, 2020);
  g_assert_cmpint (wmk_date_get_year ("2020-06-30"), ==, 2020);
  g_assert_cmpint (wmk_date_get_year ("202"), ==, 0);
  g_assert_cmpint (wmk_date_get_year ("20a0"), ==, 0);
  g_assert_cmpint (wmk_date_get_year ("-2020"), ==, 0);
  g_assert_cmpint (wmk_date_get_year (""), ==, 0);
  g_assert_cmpint (wmk_date_get_year (NULL), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  progress_case_add ("/progress/times", times, G_N_ELEMENTS (times));
  progress_case_add ("/progress/comparators", comparators, G_N_ELEMENTS (comparators));
  progress_case_add ("/progress/bounds", bounds, G_N_ELEMENTS (bounds));
  progress_case_add ("/progress/sources", sources, G_N_ELEMENTS (sources));
  g_test_add_func ("/progress/without-year", test_without_year);
  g_test_add_func ("/progress/without-main-series", test_without_main_series);
  g_test_add_func ("/progress/with-empty-main-series", test_with_empty_main_series);
  g_test_add_func ("/progress/names", test_names);
  g_test_add_func ("/progress/unknown-names", test_unknown_names);
  g_test_add_func ("/progress/years", test_years);

  return g_test_run ();
}
