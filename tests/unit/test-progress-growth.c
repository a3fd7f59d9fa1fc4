/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress-case.h"

/* Targets that are not yet due, and what a proxy or a bound may say of any. */

#define MET WMK_STATUS_MET
#define MET_LATE WMK_STATUS_MET_LATE
#define ON_TRACK WMK_STATUS_ON_TRACK
#define ACCELERATION_NEEDED WMK_STATUS_ACCELERATION_NEEDED
#define LIMITED_PROGRESS WMK_STATUS_LIMITED_PROGRESS
#define MOVING_AWAY WMK_STATUS_MOVING_AWAY
#define MISSED WMK_STATUS_MISSED
#define DISPUTED WMK_STATUS_DISPUTED
#define NOT_VERIFIABLE WMK_STATUS_NOT_VERIFIABLE
#define NO_OBSERVATION WMK_STATUS_NO_OBSERVATION

#define AT_LEAST_40 .target = TARGET (AT_LEAST, HIGHER, 40, 2025)

#define COMPOUND(base_index, attained_rate, required_rate, linear_status)                          \
  .method = WMK_METHOD_COMPOUND, .base = base_index, .attained = attained_rate,                    \
  .required = required_rate, .other_status = linear_status
#define LINEAR(base_index, attained_rate, required_rate)                                           \
  .method = WMK_METHOD_LINEAR, .base = base_index, .attained = attained_rate,                      \
  .required = required_rate

/* As of 2024, for 2025. */
static const ProgressCase growth[] = {
    /* Doubled in five years, to quadruple in ten: 2^(1/5) - 1 = 14.87 % a year both.
     * Linear: (20 - 10) / 5 = 2 of (40 - 10) / 10 = 3 a year, 67 %. */
    {"methods-disagree",
     AT_LEAST_40,
     {FIGURE ("2015", 10, "a"), FIGURE ("2020", 20, "a")},
     .status = ON_TRACK,
     .deciding = 1,
     COMPOUND (0, 0.1487, 0.1487, ACCELERATION_NEEDED)},
    /* (12/8)^(1/4) - 1 = 10.67 %, (30/8)^(1/9) - 1 = 15.82 %: 67 %.
     * Linear: 4/4 = 1 of 22/9 = 2.44, 41 %. */
    {"acceleration-needed",
     TARGET (REACH, HIGHER, 30, 2025),
     {FIGURE ("2016", 8, "a"), FIGURE ("2020", 12, "a")},
     .status = ACCELERATION_NEEDED,
     .deciding = 1,
     COMPOUND (0, 0.1067, 0.1582, LIMITED_PROGRESS)},
    /* 1.1^(1/5) - 1 = 1.92 % of 14.87 %: 13 %. Linear: 0.2 of 3, 7 %. */
    {"limited-progress",
     AT_LEAST_40,
     {FIGURE ("2015", 10, "a"), FIGURE ("2020", 11, "a")},
     .status = LIMITED_PROGRESS,
     .deciding = 1,
     COMPOUND (0, 0.0192, 0.1487, LIMITED_PROGRESS)},
    {"no-growth",
     AT_LEAST_40,
     {FIGURE ("2015", 10, "a"), FIGURE ("2020", 10, "a")},
     .status = LIMITED_PROGRESS,
     .deciding = 1,
     COMPOUND (0, 0, 0.1487, LIMITED_PROGRESS)},
    /* 0.9^(1/5) - 1 = -2.09 %. */
    {"negative-growth",
     AT_LEAST_40,
     {FIGURE ("2015", 10, "a"), FIGURE ("2020", 9, "a")},
     .status = MOVING_AWAY,
     .deciding = 1,
     COMPOUND (0, -0.0209, 0.1487, MOVING_AWAY)},
    /* Fuel use from 7.5 to 6, to 5: 0.8^(1/5) - 1 = -4.36 %, (5/7.5)^(1/10) - 1 = -3.97 %: 110 %.
     * Linear: -0.3 of -0.25, 120 %. */
    {"lower-is-better",
     TARGET (AT_MOST, LOWER, 5, 2025),
     {FIGURE ("2015", 7.5, "a"), FIGURE ("2020", 6, "a")},
     .status = ON_TRACK,
     .deciding = 1,
     COMPOUND (0, -0.0436, -0.0397, ON_TRACK)},
    /* 1.1^(1/5) - 1 = 1.92 %, (5/6)^(1/10) - 1 = -1.81 %. */
    {"lower-is-better-moving-away",
     TARGET (AT_MOST, LOWER, 5, 2025),
     {FIGURE ("2015", 6, "a"), FIGURE ("2020", 6.6, "a")},
     .status = MOVING_AWAY,
     .deciding = 1,
     COMPOUND (0, 0.0192, -0.0181, MOVING_AWAY)},
    /* To the nearer end of a range. (7/4)^(1/5) - 1 = 11.84 %, (10/4)^(1/10) - 1 = 9.60 %.
     * Linear: 0.6 of 0.6. */
    {"range",
     RANGE (HIGHER, 10, 20, 2025),
     {FIGURE ("2015", 4, "a"), FIGURE ("2020", 7, "a")},
     .status = ON_TRACK,
     .deciding = 1,
     COMPOUND (0, 0.1184, 0.0960, ON_TRACK)},
    /* (7/8)^(1/5) - 1 = -2.64 %, (6/8)^(1/10) - 1 = -2.84 %: 93 %. Linear: -0.2 of -0.2. */
    {"range-lower-is-better",
     RANGE (LOWER, 4, 6, 2025),
     {FIGURE ("2015", 8, "a"), FIGURE ("2020", 7, "a")},
     .status = ACCELERATION_NEEDED,
     .deciding = 1,
     COMPOUND (0, -0.0264, -0.0284, ON_TRACK)},
    /* 2^(1/9) - 1 = 8.01 %, 4^(1/15) - 1 = 9.68 %: 83 %. Linear: 10/9 = 1.11 of 2, 56 %. */
    {"by-2030",
     TARGET (AT_LEAST, HIGHER, 40, 2030),
     {FIGURE ("2015", 10, "a"), FIGURE ("2024", 20, "a")},
     .status = ACCELERATION_NEEDED,
     .deciding = 1,
     COMPOUND (0, 0.0801, 0.0968, LIMITED_PROGRESS)},
    /* A look back from after the target's year: 1.25^(1/2) - 1 = 11.80 %, 2^(1/4) - 1 = 18.92 %:
     * 62 %. Linear: 2.5 of 5, 50 %. */
    {"as-of-2018",
     TARGET (AT_LEAST, HIGHER, 40, 2020),
     {FIGURE ("2016", 20, "a"), FIGURE ("2018", 25, "a"), FIGURE ("2020", 42, "a")},
     .as_of = 2018,
     .status = ACCELERATION_NEEDED,
     .deciding = 1,
     COMPOUND (0, 0.1180, 0.1892, LIMITED_PROGRESS)},
    {"met-already", AT_LEAST_40, {FIGURE ("2023", 40, "a")}, .status = MET},
    {"met-already-disputed",
     AT_LEAST_40,
     {FIGURE ("2023", 42, "a"), FIGURE ("2023", 38, "b")},
     .status = DISPUTED},
    /* A bound that does not reach as far contradicts nothing. */
    {"met-already-then-open",
     AT_LEAST_40,
     {FIGURE ("2018", 20, "a"), FIGURE ("2020", 45, "a"), BOUND ("2022", MORE, 30, "a")},
     .status = MET,
     .deciding = 1},
    {"met-once-then-fallen",
     AT_LEAST_40,
     {FIGURE ("2018", 45, "a"), FIGURE ("2020", 30, "a")},
     .status = MOVING_AWAY,
     .deciding = 1,
     COMPOUND (0, -0.1835, -0.0167, MOVING_AWAY)},
    {"single-observation", AT_LEAST_40, {FIGURE ("2023", 20, "a")}, .status = NOT_VERIFIABLE},
    /* Two figures of one year make no growth. */
    {"two-observations-of-one-year",
     AT_LEAST_40,
     {FIGURE ("2023-06", 20, "a"), FIGURE ("2023-12", 22, "a")},
     .status = NOT_VERIFIABLE,
     .deciding = 1},
    {"two-sources-of-one-year",
     AT_LEAST_40,
     {FIGURE ("2023", 20, "a"), FIGURE ("2023", 22, "b")},
     .status = NOT_VERIFIABLE,
     .deciding = 1},
    {"only-a-bound", AT_LEAST_40, {BOUND ("2023", MORE, 20, "a")}, .status = NOT_VERIFIABLE},
};

/* Which two observations growth is counted between. 2^(1/5) - 1 = 14.87 % in all that compound. */
static const ProgressCase ends[] = {
    {"not-before-2015",
     AT_LEAST_40,
     {FIGURE ("2010", 5, "a"), FIGURE ("2015", 10, "a"), FIGURE ("2020", 20, "a")},
     .status = ON_TRACK,
     .deciding = 2,
     COMPOUND (1, 0.1487, 0.1487, ACCELERATION_NEEDED)},
    /* 2^(1/10) - 1 = 7.18 % of 4^(1/15) - 1 = 9.68 %, 74 %. Linear: 1 of 2. */
    {"before-2015-where-no-other",
     AT_LEAST_40,
     {FIGURE ("2010", 10, "a"), FIGURE ("2012", 11, "a"), FIGURE ("2020", 20, "a")},
     .status = ACCELERATION_NEEDED,
     .deciding = 2,
     COMPOUND (0, 0.0718, 0.0968, LIMITED_PROGRESS)},
    /* A bound and a range have no one value. */
    {"bounds-passed-over",
     AT_LEAST_40,
     {BOUND ("2015", MORE, 6, "a"), FIGURE ("2015", 10, "b"), FIGURE ("2020", 20, "a"),
      BETWEEN ("2022", 20, 30, "a"), BOUND ("2023", MORE, 20, "a")},
     .status = ON_TRACK,
     .deciding = 2,
     COMPOUND (1, 0.1487, 0.1487, ACCELERATION_NEEDED)},
    {"about-is-a-figure",
     AT_LEAST_40,
     {BOUND ("2015", ABOUT, 10, "a"), BOUND ("2020", ABOUT, 20, "a")},
     .status = ON_TRACK,
     .deciding = 1,
     COMPOUND (0, 0.1487, 0.1487, ACCELERATION_NEEDED)},
    /* A half year's sales say nothing of a year's. */
    {"half-year-passed-over",
     AT_LEAST_40,
     {FIGURE ("2015", 10, "a"), FIGURE ("2015-06", 4, "a"), FIGURE ("2020", 20, "a"),
      FIGURE ("2020-06", 9, "a")},
     .status = ON_TRACK,
     .deciding = 2,
     COMPOUND (0, 0.1487, 0.1487, ACCELERATION_NEEDED)},
    /* 22 or 11 in 2020: (11/10)^(1/5) - 1 = 1.92 %, limited progress; (22/10)^(1/5) - 1 =
     * 17.08 %, on track. */
    {"sources-disagree",
     AT_LEAST_40,
     {FIGURE ("2015", 10, "a"), FIGURE ("2020", 11, "a"), FIGURE ("2020", 22, "b")},
     .status = DISPUTED,
     .deciding = 2,
     COMPOUND (0, 0.1708, 0.1487, DISPUTED)},
    /* 21: (21/10)^(1/5) - 1 = 16.00 %; linear 2.2 or 2.4 of 3. */
    {"sources-differ-and-agree",
     AT_LEAST_40,
     {FIGURE ("2015", 10, "a"), FIGURE ("2020", 21, "a"), FIGURE ("2020", 22, "b")},
     .status = ON_TRACK,
     .deciding = 2,
     COMPOUND (0, 0.1708, 0.1487, ACCELERATION_NEEDED)},
};

/* Where compound growth is undefined or misleads. */
static const ProgressCase linear[] = {
    /* 30/5 = 6 of 100/10 = 10: 60 %. */
    {"base-zero",
     TARGET (AT_LEAST, HIGHER, 100, 2025),
     {FIGURE ("2015", 0, "a"), FIGURE ("2020", 30, "a")},
     .status = ACCELERATION_NEEDED,
     .deciding = 1,
     LINEAR (0, 6, 10)},
    /* 10/5 = 2 of 30/10 = 3: 67 %. */
    {"negative-base",
     TARGET (AT_LEAST, HIGHER, 20, 2025),
     {FIGURE ("2015", -10, "a"), FIGURE ("2020", 0, "a")},
     .status = ACCELERATION_NEEDED,
     .deciding = 1,
     LINEAR (0, 2, 3)},
    {"latest-zero",
     AT_LEAST_40,
     {FIGURE ("2015", 10, "a"), FIGURE ("2020", 0, "a")},
     .status = MOVING_AWAY,
     .deciding = 1,
     LINEAR (0, -2, 3)},
    /* To nothing at all: -0.6 of -1. */
    {"target-zero",
     TARGET (REACH, LOWER, 0, 2025),
     {FIGURE ("2015", 10, "a"), FIGURE ("2020", 7, "a")},
     .status = ACCELERATION_NEEDED,
     .deciding = 1,
     LINEAR (0, -0.6, -1)},
    /* 3/5 = 0.6 of 8/10 = 0.8: 75 %. */
    {"share-above-80",
     SHARE (90, 2025),
     {FIGURE ("2015", 82, "a"), FIGURE ("2020", 85, "a")},
     .status = ACCELERATION_NEEDED,
     .deciding = 1,
     LINEAR (0, 0.6, 0.8)},
    /* 8/5 = 1.6 of 15/10 = 1.5. */
    {"share-to-above-80",
     SHARE (85, 2025),
     {FIGURE ("2015", 70, "a"), FIGURE ("2020", 78, "a")},
     .status = ON_TRACK,
     .deciding = 1,
     LINEAR (0, 1.6, 1.5)},
    /* -7/5 = -1.4 of -5/10 = -0.5, away from where it began. */
    {"share-from-above-80",
     SHARE (80, 2025),
     {FIGURE ("2015", 85, "a"), FIGURE ("2020", 78, "a")},
     .status = MOVING_AWAY,
     .deciding = 1,
     LINEAR (0, -1.4, -0.5)},
    /* (70/60)^(1/5) - 1 = 3.13 %, (80/60)^(1/10) - 1 = 2.92 %. Linear: 2 of 2. */
    {"share-to-80",
     SHARE (80, 2025),
     {FIGURE ("2015", 60, "a"), FIGURE ("2020", 70, "a")},
     .status = ON_TRACK,
     .deciding = 1,
     COMPOUND (0, 0.0313, 0.0292, ON_TRACK)},
    /* 1/5 = 0.2 of 2/10 = 0.2 points a year. */
    {"growth-rate",
     GROWTH_RATE (8, 2025),
     {FIGURE ("2015", 6, "a"), FIGURE ("2020", 7, "a")},
     .status = ON_TRACK,
     .deciding = 1,
     LINEAR (0, 0.2, 0.2)},
    /* Nothing was required but to stay: 0.9^(1/5) - 1 = -2.09 %. */
    {"target-equal-to-base-fallen",
     AT_LEAST_40,
     {FIGURE ("2015", 40, "a"), FIGURE ("2020", 36, "a")},
     .status = MOVING_AWAY,
     .deciding = 1,
     COMPOUND (0, -0.0209, 0, MOVING_AWAY)},
    {"target-equal-to-base-stayed",
     AT_LEAST_40,
     {FIGURE ("2015", 40, "a"), FIGURE ("2020", 40, "a")},
     .status = MET,
     .deciding = 1},
    {"strict-target-equal-to-base-stayed",
     TARGET (MORE, HIGHER, 40, 2025),
     {FIGURE ("2015", 40, "a"), FIGURE ("2020", 40, "a")},
     .status = LIMITED_PROGRESS,
     .deciding = 1,
     COMPOUND (0, 0, 0, LIMITED_PROGRESS)},
    /* The base was beyond the target: 0.6^(1/5) - 1 = -9.71 %, 0.8^(1/10) - 1 = -2.21 %. */
    {"fallen-below-target",
     AT_LEAST_40,
     {FIGURE ("2015", 50, "a"), FIGURE ("2020", 30, "a")},
     .status = MOVING_AWAY,
     .deciding = 1,
     COMPOUND (0, -0.0971, -0.0221, MOVING_AWAY)},
};

/* From nothing in 2015 to 100 in 2025: 10 a year. */
#define EDGE(name, latest, latest_rate, expected)                                                  \
  {                                                                                                \
    name, TARGET (AT_LEAST, HIGHER, 100, 2025),                                                    \
        {FIGURE ("2015", 0, "a"), FIGURE ("2020", latest, "a")},                                   \
        .status = expected, .deciding = 1, LINEAR (0, latest_rate, 10)                             \
  }

static const ProgressCase edges[] = {
    EDGE ("95-percent", 47.5, 9.5, ON_TRACK),
    EDGE ("below-95-percent", 47.49, 9.498, ACCELERATION_NEEDED),
    EDGE ("60-percent", 30, 6, ACCELERATION_NEEDED),
    EDGE ("below-60-percent", 29.99, 5.998, LIMITED_PROGRESS),
    EDGE ("0-percent", 0, 0, LIMITED_PROGRESS),
    EDGE ("below-0-percent", -0.01, -0.002, MOVING_AWAY),
};

/* A target that grows by @required percent a year, after a first year that grew by @attained. */
static WmkStatus
assess_compound (double attained, double required, int years)
{
  WmkProgressTarget target = TARGET (AT_LEAST, HIGHER, 100, 2023 + years);
  WmkProgressObservation observations[] = {FIGURE ("2023", 100, "a"), FIGURE ("2024", 100, "a")};
  WmkProgressSeries series = {.observations = observations, .n_observations = 2};

  observations[1].value = 100 + attained;
  for (int i = 0; i < years; i++)
    target.value *= 1 + required / 100;

  return wmk_progress_assess (&target, &series, TRUE, 2024).status;
}

/* 95 % and 60 % exactly are so whatever the rounding of roots and quotients does. */
static void
test_compound_edges (void)
{
  for (int required = 1; required <= 60; required++) {
    for (int years = 2; years <= 12; years++) {
      g_assert_cmpint (assess_compound (required * 0.95, required, years), ==, ON_TRACK);
      g_assert_cmpint (assess_compound (required * 0.949, required, years), ==,
                       ACCELERATION_NEEDED);
      g_assert_cmpint (assess_compound (required * 0.6, required, years), ==, ACCELERATION_NEEDED);
      g_assert_cmpint (assess_compound (required * 0.599, required, years), ==, LIMITED_PROGRESS);
    }
  }
}

#define PROXY(errs_towards) .fit = WMK_FIT_PROXY, .errs = WMK_ERRS_##errs_towards
#define IS_BOUND(errs_towards) .fit = WMK_FIT_BOUND, .errs = WMK_ERRS_##errs_towards
#define BY_2020 .target = TARGET (AT_LEAST, HIGHER, 40, 2020)
#define LOWER_BY_2020 .target = TARGET (AT_MOST, LOWER, 5, 2020)
#define WITHHELD .status = NOT_VERIFIABLE, .withheld = TRUE

/* A proxy or a bound decides only where the truth can but strengthen its answer. */
static const ProgressCase proxies[] = {
    {"met-under", BY_2020, {FIGURE ("2020", 45, "a")}, PROXY (UNDER), .status = MET},
    {"met-over", BY_2020, {FIGURE ("2020", 45, "a")}, PROXY (OVER), WITHHELD},
    {"met-unknown", BY_2020, {FIGURE ("2020", 45, "a")}, PROXY (UNKNOWN), WITHHELD},
    {"missed-under", BY_2020, {FIGURE ("2020", 35, "a")}, PROXY (UNDER), WITHHELD},
    {"missed-over", BY_2020, {FIGURE ("2020", 35, "a")}, PROXY (OVER), .status = MISSED},
    {"missed-unknown", BY_2020, {FIGURE ("2020", 35, "a")}, PROXY (UNKNOWN), WITHHELD},
    {"lower-met-under", LOWER_BY_2020, {FIGURE ("2020", 4, "a")}, PROXY (UNDER), WITHHELD},
    {"lower-met-over", LOWER_BY_2020, {FIGURE ("2020", 4, "a")}, PROXY (OVER), .status = MET},
    {"lower-met-unknown", LOWER_BY_2020, {FIGURE ("2020", 4, "a")}, PROXY (UNKNOWN), WITHHELD},
    {"lower-missed-under",
     LOWER_BY_2020,
     {FIGURE ("2020", 6, "a")},
     PROXY (UNDER),
     .status = MISSED},
    {"lower-missed-over", LOWER_BY_2020, {FIGURE ("2020", 6, "a")}, PROXY (OVER), WITHHELD},
    {"lower-missed-unknown", LOWER_BY_2020, {FIGURE ("2020", 6, "a")}, PROXY (UNKNOWN), WITHHELD},
    {"bound-met-under", BY_2020, {FIGURE ("2020", 45, "a")}, IS_BOUND (UNDER), .status = MET},
    {"bound-met-over", BY_2020, {FIGURE ("2020", 45, "a")}, IS_BOUND (OVER), WITHHELD},
    {"bound-missed-over", BY_2020, {FIGURE ("2020", 35, "a")}, IS_BOUND (OVER), .status = MISSED},
    {"bound-missed-unknown", BY_2020, {FIGURE ("2020", 35, "a")}, IS_BOUND (UNKNOWN), WITHHELD},
    /* The truth may have been there in time. */
    {"met-late-under",
     BY_2020,
     {FIGURE ("2020", 35, "a"), FIGURE ("2022", 45, "a")},
     PROXY (UNDER),
     WITHHELD,
     .deciding = 1},
    {"met-late-over",
     BY_2020,
     {FIGURE ("2020", 35, "a"), FIGURE ("2022", 45, "a")},
     PROXY (OVER),
     WITHHELD,
     .deciding = 1},
    {"disputed-under",
     BY_2020,
     {FIGURE ("2020", 35, "a"), FIGURE ("2020", 45, "b")},
     PROXY (UNDER),
     WITHHELD,
     .deciding = 1},
    {"met-already-under", AT_LEAST_40, {FIGURE ("2023", 45, "a")}, PROXY (UNDER), .status = MET},
    /* Nothing is withheld that would not have been said. */
    {"ends-before", BY_2020, {FIGURE ("2018", 35, "a")}, PROXY (OVER), .status = NOT_VERIFIABLE},
    {"no-observation", BY_2020, {{0}}, PROXY (OVER), .status = NO_OBSERVATION, .deciding = -1},
    /* What a direct figure errs in is not asked. */
    {"direct", BY_2020, {FIGURE ("2020", 45, "a")}, .errs = WMK_ERRS_OVER, .status = MET},
};

/* How fast the truth grows a proxy does not say. */
static void
test_proxy_growth (void)
{
  static const WmkProgressTarget target = TARGET (AT_LEAST, HIGHER, 40, 2025);
  static const double latest[] = {20, 15, 11, 9};

  for (gsize i = 0; i < G_N_ELEMENTS (latest); i++) {
    for (WmkErrs errs = WMK_ERRS_UNKNOWN; errs <= WMK_ERRS_UNDER; errs++) {
      WmkProgressObservation observations[] = {FIGURE ("2015", 10, "a"),
                                               FIGURE ("2020", latest[i], "a")};
      WmkProgressSeries series = {WMK_FIT_PROXY, errs, observations, 2};
      WmkProgress progress = wmk_progress_assess (&target, &series, TRUE, 2024);

      g_assert_cmpint (progress.status, ==, NOT_VERIFIABLE);
      g_assert_cmpint (progress.other_status, ==, NOT_VERIFIABLE);
      g_assert_true (progress.withheld);
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  progress_case_add ("/progress-growth/growth", growth, G_N_ELEMENTS (growth));
  progress_case_add ("/progress-growth/ends", ends, G_N_ELEMENTS (ends));
  progress_case_add ("/progress-growth/linear", linear, G_N_ELEMENTS (linear));
  progress_case_add ("/progress-growth/edges", edges, G_N_ELEMENTS (edges));
  g_test_add_func ("/progress-growth/compound-edges", test_compound_edges);
  progress_case_add ("/progress-growth/proxies", proxies, G_N_ELEMENTS (proxies));
  g_test_add_func ("/progress-growth/proxy-growth", test_proxy_growth);

  return g_test_run ();
}
