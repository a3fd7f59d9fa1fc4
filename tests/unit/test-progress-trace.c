/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress/wmk-progress-trace.h"

#include "progress-case.h"

/* What a reader is told of how a status came about. The statuses themselves: test-progress.c. */

/**
 * TraceCase:
 * @observations: in the order of their dates, ended by one without a date
 * @roles: a letter for each observation: see role_letters
 */
typedef struct {
  const char *name;
  WmkProgressTarget target;
  WmkProgressObservation observations[6];
  WmkReason reason;
  WmkStatus computed;
  const char *roles;
  int first;
} TraceCase;

/* In the order of WmkRole: Unused, Decides, Base, Agrees, disagrees (X), faiLed, after the as-of
 * year (Future), Replaced, before the Year's end, Open, Not plain, before the Plan. */
static const char role_letters[] = "UDBAXLFRYONP";

#define AT_LEAST_40 .target = TARGET (AT_LEAST, HIGHER, 40, 2020)
#define BY_2025 .target = TARGET (AT_LEAST, HIGHER, 40, 2025)
#define GIVES(why, status) .reason = WMK_REASON_##why, .computed = WMK_STATUS_##status
#define NONE_BEFORE .first = -1

/* As of 2024. */
static const TraceCase cases[] = {
    {"nothing", AT_LEAST_40, {{0}}, GIVES (NO_OBSERVATION, NO_OBSERVATION), "", NONE_BEFORE},
    {"nothing-yet",
     AT_LEAST_40,
     {FIGURE ("2025", 42, "a")},
     GIVES (NO_OBSERVATION, NO_OBSERVATION),
     "F",
     NONE_BEFORE},
    {"no-year",
     TARGET (AT_LEAST, HIGHER, 40, 0),
     {FIGURE ("2020", 42, "a")},
     GIVES (NO_YEAR, NOT_VERIFIABLE),
     "U",
     NONE_BEFORE},
    {"ceiling-of-growth",
     TARGET (AT_MOST, HIGHER, 40, 2020),
     {FIGURE ("2020", 42, "a")},
     GIVES (UNBOUNDED, NOT_VERIFIABLE),
     "U",
     NONE_BEFORE},
    {"in-the-year",
     AT_LEAST_40,
     {FIGURE ("2019", 38, "a"), FIGURE ("2020", 42, "a"), FIGURE ("2020", 45, "b"),
      FIGURE ("2021", 39, "a"), FIGURE ("2025", 39, "a")},
     GIVES (IN_YEAR, MET),
     "UADUF",
     NONE_BEFORE},
    {"in-the-year-and-before",
     AT_LEAST_40,
     {FIGURE ("2017", 38, "a"), FIGURE ("2018", 41, "a"), FIGURE ("2020", 42, "a")},
     GIVES (IN_YEAR, MET),
     "UUD",
     .first = 1},
    /* What a source has taken back was never reached. */
    {"in-the-year-and-before-taken-back",
     AT_LEAST_40,
     {FIGURE ("2018-06", 41, "a"), FIGURE ("2018-12", 38, "a"), FIGURE ("2020", 42, "a")},
     GIVES (IN_YEAR, MET),
     "UUD",
     NONE_BEFORE},
    {"in-the-year-disputed",
     AT_LEAST_40,
     {FIGURE ("2020", 42, "a"), FIGURE ("2020", 38, "b"), BOUND ("2020", MORE, 30, "c")},
     GIVES (IN_YEAR, DISPUTED),
     "DXO",
     NONE_BEFORE},
    {"in-the-year-replaced",
     AT_LEAST_40,
     {FIGURE ("2020-06", 38, "a"), FIGURE ("2020-12", 42, "a")},
     GIVES (IN_YEAR, MET),
     "RD",
     NONE_BEFORE},
    {"in-the-year-not",
     AT_LEAST_40,
     {BOUND ("2019", MORE, 30, "a"), FIGURE ("2020", 38, "a"), BOUND ("2022", MORE, 30, "a")},
     GIVES (IN_YEAR, MISSED),
     "UDO",
     NONE_BEFORE},
    {"earlier",
     AT_LEAST_40,
     {BOUND ("2016", MORE, 30, "a"), FIGURE ("2017", 41, "a"), FIGURE ("2018", 42, "a"),
      BOUND ("2019", MORE, 30, "a"), FIGURE ("2020-09", 38, "a"), BOUND ("2021", MORE, 30, "a")},
     GIVES (EARLIER, MET),
     "UUDOYU",
     .first = 1},
    {"earlier-disputed",
     AT_LEAST_40,
     {FIGURE ("2019", 42, "a"), FIGURE ("2019", 38, "b")},
     GIVES (EARLIER, DISPUTED),
     "DX",
     NONE_BEFORE},
    {"late",
     AT_LEAST_40,
     {BOUND ("2019", MORE, 30, "a"), FIGURE ("2020", 38, "a"), BOUND ("2021", MORE, 30, "a"),
      FIGURE ("2022", 42, "a"), BOUND ("2023", MORE, 30, "a")},
     GIVES (LATER, MET_LATE),
     "ULODU",
     NONE_BEFORE},
    {"late-or-not",
     AT_LEAST_40,
     {FIGURE ("2022", 42, "a")},
     GIVES (LATER, NOT_VERIFIABLE),
     "D",
     NONE_BEFORE},
    {"later-not",
     AT_LEAST_40,
     {FIGURE ("2020-06", 37, "a"), FIGURE ("2022", 38, "a"), BOUND ("2023", MORE, 30, "a")},
     GIVES (LATER, MISSED),
     "YDO",
     NONE_BEFORE},
    {"later-disputed",
     AT_LEAST_40,
     {FIGURE ("2022", 42, "a"), FIGURE ("2022", 38, "b")},
     GIVES (LATER, DISPUTED),
     "DX",
     NONE_BEFORE},
    {"ends-before",
     AT_LEAST_40,
     {FIGURE ("2016", 30, "a"), FIGURE ("2018", 35, "a")},
     GIVES (ENDS_BEFORE, NOT_VERIFIABLE),
     "UD",
     NONE_BEFORE},
    {"open",
     AT_LEAST_40,
     {BOUND ("2020", MORE, 30, "a"), BOUND ("2021", MORE, 35, "a")},
     GIVES (OPEN, NOT_VERIFIABLE),
     "OD",
     NONE_BEFORE},
    {"latest",
     BY_2025,
     {BOUND ("2016", MORE, 30, "a"), FIGURE ("2018", 41, "a"), FIGURE ("2019", 38, "a"),
      FIGURE ("2020", 42, "a"), BOUND ("2022", MORE, 30, "a")},
     GIVES (LATEST, MET),
     "UUUDO",
     .first = 1},
    {"latest-disputed",
     BY_2025,
     {FIGURE ("2022", 42, "a"), FIGURE ("2022", 38, "b")},
     GIVES (LATEST, DISPUTED),
     "DX",
     NONE_BEFORE},
    {"too-few",
     BY_2025,
     {BOUND ("2019", MORE, 20, "a"), FIGURE ("2022-06", 29, "a"), FIGURE ("2022", 30, "a"),
      FIGURE ("2022", 31, "b")},
     GIVES (TOO_FEW, NOT_VERIFIABLE),
     "NRAD",
     NONE_BEFORE},
    {"growth",
     BY_2025,
     {FIGURE ("2012", 5, "a"), FIGURE ("2016", 10, "a"), FIGURE ("2018", 14, "a"),
      BETWEEN ("2019", 15, 20, "a"), FIGURE ("2020", 20, "a")},
     GIVES (GROWTH, ON_TRACK),
     "PBUND",
     NONE_BEFORE},
    {"growth-from-before-the-plan",
     BY_2025,
     {FIGURE ("2010", 5, "a"), FIGURE ("2012", 8, "a"), FIGURE ("2020", 20, "a")},
     GIVES (GROWTH, ON_TRACK),
     "BUD",
     NONE_BEFORE},
    {"growth-of-two-sources",
     BY_2025,
     {FIGURE ("2016", 10, "a"), FIGURE ("2020", 20, "a"), FIGURE ("2020-06", 9, "c"),
      FIGURE ("2020-07", 21, "b"), FIGURE ("2020-12", 20, "c")},
     GIVES (GROWTH, ON_TRACK),
     "BARAD",
     NONE_BEFORE},
    {"growth-disputed",
     BY_2025,
     {FIGURE ("2016", 10, "a"), FIGURE ("2020", 11, "a"), FIGURE ("2020", 20, "b")},
     GIVES (GROWTH, DISPUTED),
     "BXD",
     NONE_BEFORE},
};

static WmkProgressSeries
create_series (const WmkProgressObservation *observations, gsize n_observations)
{
  WmkProgressSeries series = {.observations = observations};

  while (series.n_observations < n_observations && observations[series.n_observations].date != NULL)
    series.n_observations++;

  return series;
}

static void
test_case (gconstpointer data)
{
  const TraceCase *test = data;
  WmkProgressSeries series = create_series (test->observations, G_N_ELEMENTS (test->observations));
  g_autoptr (GString) roles = g_string_new (NULL);
  WmkProgressTrace trace;
  WmkProgress progress;

  progress = wmk_progress_trace (&test->target, &series, test->reason != WMK_REASON_NO_OBSERVATION,
                                 2024, &trace);
  for (gsize i = 0; i < series.n_observations; i++)
    g_string_append_c (
        roles,
        role_letters[wmk_progress_get_role (&test->target, &series, 2024, &progress, &trace, i)]);

  g_assert_cmpint (trace.reason, ==, test->reason);
  g_assert_cmpstr (wmk_status_to_string (trace.computed), ==,
                   wmk_status_to_string (test->computed));
  g_assert_cmpstr (roles->str, ==, test->roles);
  g_assert_cmpint (trace.first, ==, test->first);
}

static void
test_no_main_series (void)
{
  static const WmkProgressTarget target = TARGET (AT_LEAST, HIGHER, 40, 2020);
  static const WmkProgressSeries empty = {0};
  WmkProgressTrace trace;

  wmk_progress_trace (&target, NULL, TRUE, 2024, &trace);
  g_assert_cmpint (trace.reason, ==, WMK_REASON_NO_MAIN_SERIES);
  wmk_progress_trace (&target, &empty, TRUE, 2024, &trace);
  g_assert_cmpint (trace.reason, ==, WMK_REASON_MAIN_EMPTY);
}

/* What would have been said stays known when it is withheld. */
static void
test_withheld (void)
{
  static const WmkProgressTarget target = TARGET (AT_LEAST, HIGHER, 40, 2020);
  static const WmkProgressObservation observations[] = {FIGURE ("2020", 42, "a")};
  WmkProgressSeries series = {WMK_FIT_PROXY, WMK_ERRS_OVER, observations, 1};
  WmkProgressTrace trace;
  WmkProgress progress = wmk_progress_trace (&target, &series, TRUE, 2024, &trace);

  g_assert_true (progress.withheld);
  g_assert_cmpint (progress.status, ==, WMK_STATUS_NOT_VERIFIABLE);
  g_assert_cmpint (trace.computed, ==, WMK_STATUS_MET);
}

static WmkProgressTrace
trace_growth (WmkProgressTarget target, double base, double latest)
{
  WmkProgressObservation observations[] = {FIGURE ("2015", base, "a"),
                                           FIGURE ("2020", latest, "a")};
  WmkProgressSeries series = create_series (observations, 2);
  WmkProgressTrace trace;

  wmk_progress_trace (&target, &series, TRUE, 2024, &trace);

  return trace;
}

/* From 10 to 20 in five years, to 40 in ten. */
static void
test_both_methods (void)
{
  WmkProgressTrace trace =
      trace_growth ((WmkProgressTarget) TARGET (AT_LEAST, HIGHER, 40, 2025), 10, 20);

  g_assert_cmpint (trace.obstacle, ==, WMK_OBSTACLE_NONE);
  g_assert_cmpfloat_with_epsilon (trace.compound.attained, 0.1487, 0.0001);
  g_assert_cmpfloat_with_epsilon (trace.compound.required, 0.1487, 0.0001);
  g_assert_cmpfloat_with_epsilon (trace.compound.ratio, 1, 1e-9);
  g_assert_cmpint (trace.compound.status, ==, WMK_STATUS_ON_TRACK);
  g_assert_cmpfloat (trace.linear.attained, ==, 2);
  g_assert_cmpfloat (trace.linear.required, ==, 3);
  g_assert_cmpfloat_with_epsilon (trace.linear.ratio, 2 / 3.0, 1e-9);
  g_assert_cmpint (trace.linear.status, ==, WMK_STATUS_ACCELERATION_NEEDED);
}

static void
test_obstacles (void)
{
  g_assert_cmpint (
      trace_growth ((WmkProgressTarget) TARGET (AT_LEAST, HIGHER, 40, 2025), 0, 20).obstacle, ==,
      WMK_OBSTACLE_NOT_POSITIVE);
  g_assert_cmpint (trace_growth ((WmkProgressTarget) GROWTH_RATE (8, 2025), 6, 7).obstacle, ==,
                   WMK_OBSTACLE_GROWTH_RATE);
  g_assert_cmpint (trace_growth ((WmkProgressTarget) SHARE (85, 2025), 60, 70).obstacle, ==,
                   WMK_OBSTACLE_LARGE_SHARE);
  g_assert_cmpint (trace_growth ((WmkProgressTarget) SHARE (80, 2025), 60, 70).obstacle, ==,
                   WMK_OBSTACLE_NONE);
}

static void
test_growth_word (void)
{
  g_assert_true (wmk_definition_says_growth ("Growth of sales."));
  g_assert_true (wmk_definition_says_growth ("Yearly growth."));
  g_assert_false (wmk_definition_says_growth ("Sales that grow."));
}

static void
test_limit (void)
{
  static const WmkProgressTarget at_least = TARGET (AT_LEAST, HIGHER, 40, 2025);
  static const WmkProgressTarget about = TARGET (ABOUT, HIGHER, 40, 2025);
  static const WmkProgressTarget about_low = TARGET (ABOUT, LOWER, 5, 2025);
  static const WmkProgressTarget range = RANGE (HIGHER, 10, 20, 2025);
  static const WmkProgressTarget range_low = RANGE (LOWER, 4, 5, 2025);

  g_assert_cmpfloat (wmk_progress_get_limit (&at_least), ==, 40);
  g_assert_cmpfloat (wmk_progress_get_limit (&about), ==, 38);
  g_assert_cmpfloat (wmk_progress_get_limit (&about_low), ==, 5.25);
  g_assert_cmpfloat (wmk_progress_get_limit (&range), ==, 10);
  g_assert_cmpfloat (wmk_progress_get_limit (&range_low), ==, 5);
  /* Growth has to reach the figure itself. */
  g_assert_cmpfloat (wmk_progress_get_figure (&about), ==, 40);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/progress-trace/", cases[i].name, NULL);

    g_test_add_data_func (path, &cases[i], test_case);
  }
  g_test_add_func ("/progress-trace/no-main-series", test_no_main_series);
  g_test_add_func ("/progress-trace/withheld", test_withheld);
  g_test_add_func ("/progress-trace/both-methods", test_both_methods);
  g_test_add_func ("/progress-trace/obstacles", test_obstacles);
  g_test_add_func ("/progress-trace/growth-word", test_growth_word);
  g_test_add_func ("/progress-trace/limit", test_limit);

  return g_test_run ();
}
