/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "catalog-reader.h"
#include "explanation-case.h"

static void
test_in_the_year (void)
{
  g_autoptr (WmkIndicator) indicator = explanation_case_new (2020, WMK_COMPARATOR_AT_LEAST, 40);
  WmkSeries *series =
      explanation_case_add_series (indicator, "main", WMK_FIT_DIRECT, WMK_ERRS_UNKNOWN, TRUE);
  g_autofree char *text = NULL;

  explanation_case_add (series, "2016", WMK_COMPARATOR_REACH, 30, "a");
  explanation_case_add (series, "2018", WMK_COMPARATOR_REACH, 41, "a");
  explanation_case_add (series, "2020", WMK_COMPARATOR_REACH, 42.5, "a");
  explanation_case_add (series, "2020-06", WMK_COMPARATOR_REACH, 39, "a");
  explanation_case_add (series, "2020-12", WMK_COMPARATOR_REACH, 41, "b");
  explanation_case_add (series, "2020-12-31", WMK_COMPARATOR_MORE, 30, "c");
  explanation_case_add (series, "2025", WMK_COMPARATOR_REACH, 60, "a");
  text = explanation_case_explain (indicator);
  g_assert_cmpstr (text, ==,
                   "41 ≥ 40 | Met: dated in the target’s year, 2020. | Dec 2020 -> 2020-12b\n"
                   "41 ≥ 40 | The first to reach it. | 2018 -> 2018a\n"
                   "42.5 ≥ 40 | Of the same year, with the same answer. | 2020 -> 2020a\n"
                   "39 < 40 | Left out: its source gives a later figure for 2020. | Jun 2020"
                   " -> 2020-06a\n"
                   "> 30 leaves open whether ≥ 40 | Left out: a bound that does not reach as far"
                   " as the target. | 31 Dec 2020 -> 2020-12-31c\n"
                   "60 ≥ 40 | Left out: dated after 2024. | 2025 -> 2025a\n"
                   "1 other observation | Of years that do not decide.\n");
}

static void
test_disputed (void)
{
  g_autoptr (WmkIndicator) indicator = explanation_case_new (2020, WMK_COMPARATOR_AT_LEAST, 40);
  WmkSeries *series =
      explanation_case_add_series (indicator, "main", WMK_FIT_DIRECT, WMK_ERRS_UNKNOWN, TRUE);
  g_autofree char *text = NULL;

  explanation_case_add (series, "2020", WMK_COMPARATOR_REACH, 42, "a");
  explanation_case_add (series, "2020", WMK_COMPARATOR_REACH, 38, "b");
  text = explanation_case_explain (indicator);
  g_assert_cmpstr (text, ==,
                   "42 ≥ 40 | Disputed: dated in the target’s year, 2020; what is observed leads"
                   " to different answers. | 2020 -> 2020a\n"
                   "38 < 40 | Of the same year, with another answer. | 2020 -> 2020b\n");
}

/* What "about" and a range allow is said first. */
static void
test_tolerance (void)
{
  g_autoptr (WmkIndicator) about = explanation_case_new (2020, WMK_COMPARATOR_ABOUT, 40);
  g_autoptr (WmkIndicator) range = explanation_case_new (2020, WMK_COMPARATOR_RANGE, 10);
  g_autofree char *about_text = NULL;
  g_autofree char *range_text = NULL;

  ELEMENT (WmkTarget, range->targets, 0)->value_high = 20;
  explanation_case_add (
      explanation_case_add_series (about, "main", WMK_FIT_DIRECT, WMK_ERRS_UNKNOWN, TRUE), "2020",
      WMK_COMPARATOR_REACH, 38, "a");
  explanation_case_add (
      explanation_case_add_series (range, "main", WMK_FIT_DIRECT, WMK_ERRS_UNKNOWN, TRUE), "2020",
      WMK_COMPARATOR_REACH, 12, "a");
  about_text = explanation_case_explain (about);
  range_text = explanation_case_explain (range);
  g_assert_cmpstr (about_text, ==,
                   "about 40 % | “About” allows 5 % of the figure: met from 38 on.\n"
                   "38 ≥ 38 | Met: dated in the target’s year, 2020. | 2020 -> 2020a\n");
  g_assert_cmpstr (range_text, ==,
                   "10 to 20 % | A range is met from its nearer end, 10.\n"
                   "12 ≥ 10 | Met: dated in the target’s year, 2020. | 2020 -> 2020a\n");
}

/* Where the two methods disagree, both are shown. */
static void
test_growth (void)
{
  g_autoptr (WmkIndicator) indicator = explanation_case_new (2025, WMK_COMPARATOR_AT_LEAST, 40);
  WmkSeries *series =
      explanation_case_add_series (indicator, "main", WMK_FIT_DIRECT, WMK_ERRS_UNKNOWN, TRUE);
  g_autofree char *text = NULL;

  explanation_case_add (series, "2012", WMK_COMPARATOR_REACH, 5, "a");
  explanation_case_add (series, "2015", WMK_COMPARATOR_REACH, 10, "a");
  explanation_case_add (series, "2017", WMK_COMPARATOR_REACH, 12, "a");
  explanation_case_add (series, "2018", WMK_COMPARATOR_MORE, 12, "a");
  explanation_case_add (series, "2020", WMK_COMPARATOR_REACH, 20, "a");
  text = explanation_case_explain (indicator);
  g_assert_cmpstr (
      text, ==,
      "20 < 40 | On track: not due before 2025. The latest figure: growth is counted to it."
      " | 2020 -> 2020a\n"
      "10 < 40 | The first figure from 2015 on that has one value: growth is counted from it. | "
      "2015 -> 2015a\n"
      "(20 ÷ 10)^(1/5) − 1 = 14.9 % a year | Growth attained, 2015 to 2020\n"
      "(40 ÷ 10)^(1/10) − 1 = 14.9 % a year | Growth required, 2015 to 2025\n"
      "R = 14.9 ÷ 14.9 = 100 % | 100 % ≥ 95 %: On track\n"
      "For comparison, by yearly differences | The other method disagrees; compound growth gives"
      " the status.\n"
      "(20 − 10) ÷ 5 = 2 points a year | Growth attained, 2015 to 2020\n"
      "(40 − 10) ÷ 10 = 3 points a year | Growth required, 2015 to 2025\n"
      "R = 2 ÷ 3 = 67 % | 60 % ≤ 67 % < 95 %: Acceleration needed\n"
      "5 < 40 | Left out: growth is counted from 2015 on where figures allow. | 2012 -> 2012a\n"
      "> 12 leaves open whether ≥ 40 | Left out: a bound or a range has no one value to count"
      " growth with. | 2018 -> 2018a\n"
      "1 other observation | Of the years between, or beside the first figure: not counted.\n");
}

static void
test_growth_disputed (void)
{
  g_autoptr (WmkIndicator) indicator = explanation_case_new (2025, WMK_COMPARATOR_AT_LEAST, 40);
  WmkSeries *series =
      explanation_case_add_series (indicator, "main", WMK_FIT_DIRECT, WMK_ERRS_UNKNOWN, TRUE);
  g_autofree char *text = NULL;

  explanation_case_add (series, "2015", WMK_COMPARATOR_REACH, 10, "a");
  explanation_case_add (series, "2020", WMK_COMPARATOR_REACH, 11, "a");
  explanation_case_add (series, "2020", WMK_COMPARATOR_REACH, 19.9, "b");
  explanation_case_add (series, "2020", WMK_COMPARATOR_REACH, 20, "c");
  text = explanation_case_explain (indicator);
  g_assert_true (g_str_has_prefix (text, "20 < 40 | Disputed: not due before 2025."));
  g_assert_nonnull (strstr (text, "\n11 < 40 | Of the same year: growth counted to it gives"
                                  " another answer. | 2020 -> 2020a\n"));
  g_assert_nonnull (strstr (text, "\n19.9 < 40 | Of the same year: growth counted to it gives the"
                                  " same answer. | 2020 -> 2020b\n"));
}

static void
test_obstacle (void)
{
  g_autoptr (WmkIndicator) indicator = explanation_case_new (2025, WMK_COMPARATOR_AT_LEAST, 90);
  WmkSeries *series =
      explanation_case_add_series (indicator, "main", WMK_FIT_DIRECT, WMK_ERRS_UNKNOWN, TRUE);
  g_autofree char *text = NULL;

  explanation_case_add (series, "2015", WMK_COMPARATOR_REACH, 82, "a");
  explanation_case_add (series, "2020", WMK_COMPARATOR_REACH, 85, "a");
  text = explanation_case_explain (indicator);
  g_assert_cmpstr (
      text, ==,
      "85 < 90 | Acceleration needed: not due before 2025. The latest figure: growth is counted"
      " to it. | 2020 -> 2020a\n"
      "82 < 90 | The first figure from 2015 on that has one value: growth is counted from it. | "
      "2015 -> 2015a\n"
      "By yearly differences | Compound growth would mislead: a share above 80 % has little room"
      " left to grow.\n"
      "(85 − 82) ÷ 5 = 0.6 points a year | Growth attained, 2015 to 2020\n"
      "(90 − 82) ÷ 10 = 0.8 points a year | Growth required, 2015 to 2025\n"
      "R = 0.6 ÷ 0.8 = 75 % | 60 % ≤ 75 % < 95 %: Acceleration needed\n");
}

static void
test_withheld (void)
{
  g_autoptr (WmkIndicator) indicator = explanation_case_new (2020, WMK_COMPARATOR_AT_LEAST, 40);
  WmkSeries *series =
      explanation_case_add_series (indicator, "main", WMK_FIT_PROXY, WMK_ERRS_OVER, TRUE);
  g_autofree char *text = NULL;

  explanation_case_add (series, "2020", WMK_COMPARATOR_REACH, 42, "a");
  text = explanation_case_explain (indicator);
  g_assert_cmpstr (text, ==,
                   "42 ≥ 40 | Met: dated in the target’s year, 2020. | 2020 -> 2020a\n"
                   "The observations are a proxy | Why of main. It shows more than what the target"
                   " counts. The truth may be another: “Met” is withheld, and the status is “Not"
                   " verifiable”. -> main\n");
}

static void
test_safe (void)
{
  g_autoptr (WmkIndicator) indicator = explanation_case_new (2020, WMK_COMPARATOR_AT_LEAST, 40);
  WmkSeries *series =
      explanation_case_add_series (indicator, "main", WMK_FIT_BOUND, WMK_ERRS_UNDER, TRUE);
  g_autofree char *text = NULL;

  explanation_case_add (series, "2020", WMK_COMPARATOR_REACH, 42, "a");
  text = explanation_case_explain (indicator);
  g_assert_cmpstr (text, ==,
                   "42 ≥ 40 | Met: dated in the target’s year, 2020. | 2020 -> 2020a\n"
                   "The observations are a bound | Why of main. It shows less than what the target"
                   " counts. The truth can only be further on the same side: the answer is safe."
                   " -> main\n");
}

/* Why no series decides stands in the curator's own sentence. */
static void
test_no_main_series (void)
{
  g_autoptr (WmkIndicator) indicator = explanation_case_new (2020, WMK_COMPARATOR_AT_LEAST, 40);
  WmkSeries *proxy =
      explanation_case_add_series (indicator, "proxy", WMK_FIT_PROXY, WMK_ERRS_UNDER, FALSE);
  WmkSeries *context =
      explanation_case_add_series (indicator, "context", WMK_FIT_CONTEXT, WMK_ERRS_UNKNOWN, FALSE);
  g_autofree char *text = NULL;

  explanation_case_add_series (indicator, "empty", WMK_FIT_PROXY, WMK_ERRS_UNDER, FALSE);
  explanation_case_add (proxy, "2020", WMK_COMPARATOR_REACH, 42, "a");
  explanation_case_add (context, "2020", WMK_COMPARATOR_REACH, 42, "a");
  text = explanation_case_explain (indicator);
  g_assert_cmpstr (text, ==,
                   "Not verifiable | Something was observed, but nothing that comes near enough to"
                   " the target’s own words.\n"
                   "What proxy counts. | Why of proxy. It shows less than what the target counts."
                   " -> proxy\n"
                   "What context counts. | Why of context. -> context\n");
}

static void
test_no_observation (void)
{
  g_autoptr (WmkIndicator) indicator = explanation_case_new (2020, WMK_COMPARATOR_AT_LEAST, 40);
  WmkTarget *target = g_ptr_array_index (indicator->targets, 0);
  g_autofree char *unknown = explanation_case_explain (indicator);
  g_autofree char *known = NULL;

  g_assert_cmpstr (
      unknown, ==,
      "No observation | The catalogue holds none up to 2024, and does not say why: it may not"
      " have been looked for yet.\n");
  g_free (target->unobserved);
  target->unobserved = g_strdup ("Nobody has ever published it.");
  known = explanation_case_explain (indicator);
  g_assert_cmpstr (known, ==, "No observation | Nobody has ever published it.\n");
}

static void
test_no_year (void)
{
  g_autoptr (WmkIndicator) indicator = explanation_case_new (0, WMK_COMPARATOR_AT_LEAST, 40);
  g_autofree char *text = NULL;

  /* What other series count is not the reason. */
  explanation_case_add (
      explanation_case_add_series (indicator, "proxy", WMK_FIT_PROXY, WMK_ERRS_OVER, FALSE), "2020",
      WMK_COMPARATOR_REACH, 42, "a");
  explanation_case_add (
      explanation_case_add_series (indicator, "main", WMK_FIT_DIRECT, WMK_ERRS_UNKNOWN, TRUE),
      "2020", WMK_COMPARATOR_REACH, 42, "a");
  text = explanation_case_explain (indicator);
  g_assert_cmpstr (text, ==,
                   "Not verifiable | The document names no year by which it is to be reached, so"
                   " that it cannot be judged.\n");
}

typedef struct {
  const char *name;
  int year;
  const char *dates[3];
  double values[3];
  const char *text; /* of the first step */
} SentenceCase;

/* At least 40. */
static const SentenceCase sentences[] = {
    {"missed",
     2020,
     {"2020", "2022"},
     {38, 39},
     "Missed: dated in the target’s year, 2020, and no later one reaches it."},
    {"earlier",
     2020,
     {"2018"},
     {42},
     "Met: dated before the target’s year, 2020; no figure of that year says otherwise."},
    {"late",
     2020,
     {"2020", "2022"},
     {38, 42},
     "Met late: the first to reach it after the target’s year, 2020, and one before it did not."},
    {"late-or-not",
     2020,
     {"2019", "2022"},
     {38, 42},
     "Not verifiable: the first to reach it, but after the target’s year, 2020; nothing says "
     "whether"
     " it was reached in time."},
    {"missed-later",
     2020,
     {"2022"},
     {38},
     "Missed: the first that answers from the target’s year, 2020, on; no later one reaches it."},
    {"ends-before",
     2020,
     {"2018"},
     {38},
     "Not verifiable: observations end before the target’s year, 2020. This is as far as it is"
     " known to have come."},
    {"open",
     2020,
     {"2020-06"},
     {38},
     "Not verifiable: nothing from the target’s year, 2020, on answers. A figure given before that"
     " year was over cannot show a miss, and a bound short of the target shows nothing."},
    {"met-already",
     2030,
     {"2022"},
     {42},
     "Met: not due before 2030, and the latest that answers reaches it already."},
    {"too-few",
     2030,
     {"2022"},
     {38},
     "Not verifiable: not due before 2030, and there are no two figures of different years to"
     " count growth between; a bound or a range has no one value for it."},
};

static void
test_sentence (gconstpointer data)
{
  const SentenceCase *test = data;
  g_autoptr (WmkIndicator) indicator =
      explanation_case_new (test->year, WMK_COMPARATOR_AT_LEAST, 40);
  WmkSeries *series =
      explanation_case_add_series (indicator, "main", WMK_FIT_DIRECT, WMK_ERRS_UNKNOWN, TRUE);
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (test->dates) && test->dates[i] != NULL; i++)
    explanation_case_add (series, test->dates[i], WMK_COMPARATOR_REACH, test->values[i], "a");
  text = explanation_case_explain (indicator);
  parts = g_strsplit (text, " | ", 3);
  g_assert_cmpstr (parts[1], ==, test->text);
}

static gboolean
has_address (const WmkIndicator *indicator, const char *address)
{
  for (guint i = 0; i < indicator->series->len; i++) {
    const WmkSeries *series = g_ptr_array_index (indicator->series, i);

    if (g_str_equal (series->id, address) && series->observations->len > 0)
      return TRUE;
    for (guint j = 0; j < series->observations->len; j++)
      if (g_str_equal (ELEMENT (WmkObservation, series->observations, j)->id, address))
        return TRUE;
  }

  return FALSE;
}

static void
check_target (const WmkIndicator *indicator, const WmkTarget *target, int as_of_year)
{
  g_autoptr (WmkTargetProgress) progress = wmk_target_progress_new (indicator, target, as_of_year);
  g_autoptr (WmkStatusExplanation) explanation = wmk_status_explanation_new (progress);
  gboolean names_deciding = *target->deciding_observation_id == '\0';

  g_assert_cmpstr (wmk_status_to_string (explanation->status), ==,
                   wmk_status_to_string (target->status));
  g_assert_cmpuint (explanation->steps->len, >, 0);
  for (guint i = 0; i < explanation->steps->len; i++) {
    const WmkExplanationStep *step = g_ptr_array_index (explanation->steps, i);

    g_assert_cmpstr (step->title, !=, "");
    if (step->address != NULL && !has_address (indicator, step->address))
      g_error ("%s: %s is not on the page", target->id, step->address);
    names_deciding |= g_strcmp0 (step->address, target->deciding_observation_id) == 0;
  }
  if (!names_deciding)
    g_error ("%s: nothing leads to what decides", target->id);
}

/* Of every target of the catalogue: the same status, and a way to what it rests on. */
static void
test_catalog (void)
{
  g_autoptr (WmkCatalog) catalog = SUCCEED (wmk_catalog_open (g_getenv ("WAYMARK_CATALOG"), error));
  g_autoptr (GPtrArray) sectors = SUCCEED (wmk_catalog_list_sectors (catalog, error));
  int year = wmk_catalog_get_as_of_year (catalog);
  guint n_targets = 0;

  for (guint i = 0; i <= sectors->len; i++) {
    const char *sector_id = i < sectors->len ? ELEMENT (WmkSector, sectors, i)->id : NULL;
    g_autoptr (GPtrArray) indicators =
        SUCCEED (wmk_catalog_list_indicators (catalog, sector_id, error));

    for (guint j = 0; j < indicators->len; j++) {
      const WmkIndicator *indicator = g_ptr_array_index (indicators, j);

      for (guint k = 0; k < indicator->targets->len; k++)
        check_target (indicator, g_ptr_array_index (indicator->targets, k), year);
      n_targets += indicator->targets->len;
    }
  }
  g_assert_cmpuint (n_targets, >, 150);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/status-explanation/in-the-year", test_in_the_year);
  g_test_add_func ("/status-explanation/disputed", test_disputed);
  g_test_add_func ("/status-explanation/tolerance", test_tolerance);
  g_test_add_func ("/status-explanation/growth", test_growth);
  g_test_add_func ("/status-explanation/growth-disputed", test_growth_disputed);
  g_test_add_func ("/status-explanation/obstacle", test_obstacle);
  g_test_add_func ("/status-explanation/withheld", test_withheld);
  g_test_add_func ("/status-explanation/safe", test_safe);
  g_test_add_func ("/status-explanation/no-main-series", test_no_main_series);
  g_test_add_func ("/status-explanation/no-observation", test_no_observation);
  g_test_add_func ("/status-explanation/no-year", test_no_year);
  for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++) {
    g_autofree char *path = g_strconcat ("/status-explanation/", sentences[i].name, NULL);

    g_test_add_data_func (path, &sentences[i], test_sentence);
  }
  g_test_add_func ("/status-explanation/catalog", test_catalog);

  return g_test_run ();
}
