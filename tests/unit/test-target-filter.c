/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-target-filter.h"

#include "catalog-reader.h"

static void
assert_text (const char *text, const char *expected)
{
  g_autoptr (WmkTargetFilter) filter = wmk_target_filter_new (text);
  g_autofree char *result = wmk_target_filter_to_text (filter);

  g_assert_cmpstr (result, ==, expected);
  g_assert_true (wmk_target_filter_shows_all (filter) == (*expected == '\0'));
}

static void
test_text (void)
{
  assert_text ("", "");
  assert_text ("status=met late;year=2020;market=domestic;subsector=subsector/rail-trains",
               "status=met late;year=2020;market=domestic;subsector=subsector/rail-trains");
  assert_text ("year=2020;status=missed", "status=missed;year=2020");
  /* What a newer version may have meant. */
  assert_text ("year=2025;colour=red;;=;statusx=1;stat=2;year", "year=2025");
  assert_text ("year=2020;year=", "");
}

/* The indicators of rail that @text lets through, in the order of the page. */
static char *
list_matches (CatalogReader *reader, const char *text)
{
  g_autoptr (WmkTargetFilter) filter = wmk_target_filter_new (text);
  g_autoptr (GPtrArray) indicators =
      SUCCEED (wmk_catalog_list_indicators (reader->catalog, "sector/rail", error));
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < indicators->len; i++) {
    const WmkIndicator *indicator = g_ptr_array_index (indicators, i);

    if (wmk_target_filter_match_indicator (filter, indicator))
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "",
                              indicator->id + strlen ("indicator/rail-"));
  }

  return g_string_free (ids, FALSE);
}

static void
test_indicators (CatalogReader *reader, gconstpointer data)
{
  static const struct {
    const char *text, *ids;
  } cases[] = {
      {"", "overseas-share fuel-use exports"},
      {"status=met", "overseas-share fuel-use"},
      {"status=acceleration needed", "overseas-share"},
      {"status=missed", ""},
      {"year=2018", "overseas-share"},
      {"year=2020", "overseas-share fuel-use"},
      /* Met in 2020 and open in 2025, but not met in 2025. */
      {"status=met;year=2020", "overseas-share fuel-use"},
      {"status=met;year=2025", ""},
      {"market=international", "overseas-share exports"},
      {"market=none", "fuel-use"},
      {"market=domestic", ""},
      {"subsector=subsector/rail-trains", "overseas-share"},
      {"market=international;year=2025;status=no observation", "exports"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *ids = list_matches (reader, cases[i].text);

    g_assert_cmpstr (ids, ==, cases[i].ids);
  }
}

/* An indicator without a target has no status and no year. */
static void
test_no_target (void)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  WmkIndicator indicator = {.subsector_id = (char *) "", .targets = none};
  g_autoptr (WmkTargetFilter) all = wmk_target_filter_new ("");
  g_autoptr (WmkTargetFilter) year = wmk_target_filter_new ("year=2020");
  g_autoptr (WmkTargetFilter) status = wmk_target_filter_new ("status=no observation");
  g_autoptr (WmkTargetFilter) market = wmk_target_filter_new ("market=none");

  g_assert_true (wmk_target_filter_match_indicator (all, &indicator));
  g_assert_true (wmk_target_filter_match_indicator (market, &indicator));
  g_assert_false (wmk_target_filter_match_indicator (year, &indicator));
  g_assert_false (wmk_target_filter_match_indicator (status, &indicator));
}

static gboolean
match_goal (const char *text, const WmkTarget *goal)
{
  g_autoptr (WmkTargetFilter) filter = wmk_target_filter_new (text);

  return wmk_target_filter_match_goal (filter, goal);
}

static void
test_goals (void)
{
  WmkTarget goal = {.year = 2025, .subsector_id = (char *) "subsector/rail-trains"};

  g_assert_true (match_goal ("", &goal));
  g_assert_true (match_goal ("year=2025;subsector=subsector/rail-trains", &goal));
  g_assert_false (match_goal ("year=2020", &goal));
  g_assert_false (match_goal ("subsector=subsector/rail-cars", &goal));
  g_assert_false (match_goal ("status=no observation", &goal));
  g_assert_false (match_goal ("market=none", &goal));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/target-filter/text", test_text);
  catalog_reader_add ("/target-filter/indicators", test_indicators);
  g_test_add_func ("/target-filter/no-target", test_no_target);
  g_test_add_func ("/target-filter/goals", test_goals);

  return g_test_run ();
}
