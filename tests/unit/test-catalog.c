/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "catalog-reader.h"

static void
test_open (CatalogReader *reader, gconstpointer data)
{
  g_assert_cmpstr (wmk_catalog_get_path (reader->catalog), ==, reader->files->output);
  g_assert_cmpstr (wmk_catalog_get_version (reader->catalog), ==, "1");
  g_assert_cmpstr (wmk_catalog_get_date (reader->catalog), ==, "2024-06-30");
}

static void
test_open_failures (CatalogReader *reader, gconstpointer data)
{
  g_autofree char *foreign = g_build_filename (reader->files->folder, "foreign.db", NULL);
  g_autoptr (WmkDatabase) database = wmk_database_create (foreign, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (wmk_catalog_open ("/nonexistent/catalog.db", &error));
  g_assert_error (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  wmk_database_execute (database, "CREATE TABLE meta (key, value)", NULL);
  g_assert_null (wmk_catalog_open (foreign, &error));
  g_assert_error (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_FOREIGN);
  g_clear_error (&error);

  /* The right marks on the wrong tables. */
  wmk_database_execute (database,
                        "PRAGMA application_id = 0x574D4341; PRAGMA user_version = 1;"
                        "ALTER TABLE meta RENAME TO other",
                        NULL);
  g_assert_null (wmk_catalog_open (foreign, &error));
  g_assert_error (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_FAILED);
}

/* Numeric targets of the main edition alone: not the report's, not the goal. */
static void
assert_counts (const WmkSector *sector)
{
  guint sum = 0;

  for (guint i = 0; i < WMK_N_STATUSES; i++)
    sum += sector->status_counts[i];
  g_assert_cmpuint (sum, ==, sector->n_targets);

  if (g_str_equal (sector->id, "sector/rail")) {
    g_assert_cmpuint (sector->n_targets, ==, 4);
    g_assert_cmpuint (sector->status_counts[WMK_STATUS_MET], ==, 2);
    g_assert_cmpuint (sector->status_counts[WMK_STATUS_ACCELERATION_NEEDED], ==, 1);
    g_assert_cmpuint (sector->status_counts[WMK_STATUS_NO_OBSERVATION], ==, 1);
  } else {
    g_assert_cmpuint (sector->n_targets, ==, 1);
    /* A series of context alone is no observation of it. */
    g_assert_cmpuint (sector->status_counts[WMK_STATUS_NO_OBSERVATION], ==, 1);
  }
}

static void
test_sectors (CatalogReader *reader, gconstpointer data)
{
  g_autoptr (GPtrArray) sectors = SUCCEED (wmk_catalog_list_sectors (reader->catalog, error));
  g_autoptr (WmkSector) rail =
      SUCCEED (wmk_catalog_get_sector (reader->catalog, "sector/rail", error));
  const WmkSector *first = g_ptr_array_index (sectors, 0);

  g_assert_cmpuint (sectors->len, ==, 2);
  g_assert_cmpstr (first->id, ==, "sector/aerospace");
  g_assert_cmpint (first->number, ==, 3);
  g_assert_cmpstr (first->name, ==, "Aerospace equipment");
  g_assert_cmpstr (first->short_name, ==, "Aerospace");
  g_assert_cmpstr (first->name_zh, ==, "航空航天装备");
  g_assert_cmpstr (first->summary, ==, "Aeroplanes and rockets.");
  assert_counts (first);

  g_assert_cmpstr (ELEMENT (WmkSector, sectors, 1)->id, ==, "sector/rail");
  assert_counts (g_ptr_array_index (sectors, 1));

  g_assert_cmpstr (rail->id, ==, "sector/rail");
  g_assert_cmpstr (rail->name_zh, ==, ""); /* not known */
  assert_counts (rail);
}

/* The share has a direct series, the fuel use a bound; what is only context does not count. */
static void
test_coverage (CatalogReader *reader, gconstpointer data)
{
  WmkCoverage all, rail, none;

  g_assert_true (SUCCEED (wmk_catalog_get_coverage (reader->catalog, NULL, &all, error)));
  g_assert_cmpuint (all.n_targets, ==, 5);
  g_assert_cmpuint (all.n_direct, ==, 2);
  g_assert_cmpuint (all.n_indirect, ==, 1);

  g_assert_true (SUCCEED (wmk_catalog_get_coverage (reader->catalog, "sector/rail", &rail, error)));
  g_assert_cmpuint (rail.n_targets, ==, 4);
  g_assert_cmpuint (rail.n_direct, ==, 2);
  g_assert_cmpuint (rail.n_indirect, ==, 1);

  g_assert_true (SUCCEED (wmk_catalog_get_coverage (reader->catalog, "sector/none", &none, error)));
  g_assert_cmpuint (none.n_targets, ==, 0);
}

static void
test_subsectors (CatalogReader *reader, gconstpointer data)
{
  g_autoptr (GPtrArray) subsectors =
      SUCCEED (wmk_catalog_list_subsectors (reader->catalog, "sector/rail", error));
  const WmkSubsector *trains = g_ptr_array_index (subsectors, 0);

  g_assert_cmpuint (subsectors->len, ==, 1);
  g_assert_cmpstr (trains->id, ==, "subsector/rail-trains");
  g_assert_cmpstr (trains->name, ==, "Trains");
  g_assert_cmpstr (trains->name_zh, ==, "列车");
  g_assert_cmpstr (trains->summary, ==, "Trains, \"as a whole\".\nSecond line.");
}

static void
assert_share (const WmkIndicator *share)
{
  static const char *const ids[] = {
      "target/rail-overseas-share-2018",
      "target/rail-overseas-share-2020",
      "target/rail-overseas-share-2025", /* the main edition before others, whatever the ids */
      "target/a-rail-overseas-share-2025",
  };
  const WmkTarget *target = ELEMENT (WmkTarget, share->targets, 1);

  g_assert_cmpstr (share->id, ==, SHARE);
  g_assert_cmpstr (share->sector_id, ==, "sector/rail");
  g_assert_cmpstr (share->subsector_id, ==, "subsector/rail-trains");
  g_assert_cmpstr (share->name, ==, "Share of sales abroad");
  g_assert_cmpstr (share->name_zh, ==, "海外销售比重");
  g_assert_cmpstr (share->unit, ==, "%");
  g_assert_cmpint (share->market, ==, WMK_MARKET_INTERNATIONAL);
  g_assert_cmpint (share->direction, ==, WMK_DIRECTION_HIGHER);
  g_assert_cmpstr (share->definition, ==, "Sales abroad over all sales.");

  g_assert_cmpuint (share->targets->len, ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_cmpstr (ELEMENT (WmkTarget, share->targets, i)->id, ==, ids[i]);
  g_assert_cmpint (target->year, ==, 2020);
  g_assert_cmpint (target->comparator, ==, WMK_COMPARATOR_RANGE);
  g_assert_cmpfloat (target->value, ==, 10);
  g_assert_cmpfloat (target->value_high, ==, 20);
  g_assert_cmpint (target->status, ==, WMK_STATUS_MET);
  g_assert_cmpstr (target->deciding_observation_id, ==,
                   "observation/rail-overseas-share-sales-2020");
  g_assert_cmpint (target->method, ==, WMK_METHOD_NONE);
  g_assert_true (isnan (target->attained));
}

static void
assert_share_series (const WmkIndicator *share)
{
  const WmkSeries *sales = ELEMENT (WmkSeries, share->series, 0);
  const WmkSeries *orders = ELEMENT (WmkSeries, share->series, 1);
  static const char *const dates[] = {"2016-12", "2020", "2022-05-17", "2023"};
  const WmkObservation *observation;

  g_assert_cmpuint (share->series->len, ==, 2);
  g_assert_true (wmk_indicator_has_observations ((WmkIndicator *) share));
  g_assert_cmpstr (sales->id, ==, "series/rail-overseas-share-sales");
  g_assert_true (sales->is_main);
  g_assert_cmpint (sales->fit, ==, WMK_FIT_DIRECT);
  g_assert_cmpstr (orders->id, ==, "series/rail-overseas-share-orders");
  g_assert_false (orders->is_main);
  g_assert_cmpint (orders->fit, ==, WMK_FIT_PROXY);
  g_assert_cmpstr (orders->definition, ==, "Orders from abroad over all orders.");
  g_assert_cmpstr (orders->why, ==, "Orders are not sales.");
  g_assert_cmpuint (orders->observations->len, ==, 0);

  g_assert_cmpuint (sales->observations->len, ==, 4);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpstr (ELEMENT (WmkObservation, sales->observations, i)->date, ==, dates[i]);

  observation = ELEMENT (WmkObservation, sales->observations, 1);
  g_assert_cmpint (observation->comparator, ==, WMK_COMPARATOR_ABOUT);
  g_assert_cmpfloat (observation->value, ==, 12);
  g_assert_true (isnan (observation->value_high));
  g_assert_cmpstr (observation->confidence, ==, "high");
  g_assert_cmpuint (observation->citations->len, ==, 2);
  g_assert_cmpstr (ELEMENT (WmkCitation, observation->citations, 0)->locator, ==, "Page 7");
  g_assert_cmpstr (ELEMENT (WmkCitation, observation->citations, 1)->locator, ==, "Table 3");

  /* A milestone, and a range. */
  observation = ELEMENT (WmkObservation, sales->observations, 2);
  g_assert_true (isnan (observation->value));
  g_assert_cmpint (observation->comparator, ==, WMK_COMPARATOR_NONE);
  g_assert_cmpstr (observation->statement, ==, "First factory abroad opened.");
  observation = ELEMENT (WmkObservation, sales->observations, 3);
  g_assert_cmpfloat (observation->value, ==, 14);
  g_assert_cmpfloat (observation->value_high, ==, 16);
}

static void
test_indicators (CatalogReader *reader, gconstpointer data)
{
  g_autoptr (GPtrArray) indicators =
      SUCCEED (wmk_catalog_list_indicators (reader->catalog, "sector/rail", error));
  const WmkIndicator *exports, *fuel;

  /* Those of a sub-sector first, then as entered. */
  g_assert_cmpuint (indicators->len, ==, 3);
  assert_share (g_ptr_array_index (indicators, 0));
  assert_share_series (g_ptr_array_index (indicators, 0));

  fuel = g_ptr_array_index (indicators, 1);
  g_assert_cmpstr (fuel->id, ==, "indicator/rail-fuel-use");
  g_assert_cmpint (fuel->direction, ==, WMK_DIRECTION_LOWER);
  g_assert_cmpint (fuel->market, ==, WMK_MARKET_NONE);
  g_assert_cmpuint (fuel->series->len, ==, 1);
  g_assert_cmpint (ELEMENT (WmkSeries, fuel->series, 0)->fit, ==, WMK_FIT_BOUND);

  exports = g_ptr_array_index (indicators, 2);
  g_assert_cmpstr (exports->id, ==, "indicator/rail-exports");
  g_assert_cmpstr (exports->subsector_id, ==, "");
  g_assert_cmpuint (exports->targets->len, ==, 1);
  g_assert_cmpuint (exports->series->len, ==, 0);
  g_assert_false (wmk_indicator_has_observations ((WmkIndicator *) exports));
}

static void
test_indicator (CatalogReader *reader, gconstpointer data)
{
  g_autoptr (WmkIndicator) share =
      SUCCEED (wmk_catalog_get_indicator (reader->catalog, SHARE, error));

  assert_share (share);
  assert_share_series (share);
}

static void
test_plan_as_a_whole (CatalogReader *reader, gconstpointer data)
{
  g_autoptr (GPtrArray) indicators =
      SUCCEED (wmk_catalog_list_indicators (reader->catalog, NULL, error));
  g_autoptr (GPtrArray) goals = SUCCEED (wmk_catalog_list_goals (reader->catalog, NULL, error));

  g_assert_cmpuint (indicators->len, ==, 1);
  g_assert_cmpstr (ELEMENT (WmkIndicator, indicators, 0)->id, ==, "indicator/plan-research");
  g_assert_cmpstr (ELEMENT (WmkIndicator, indicators, 0)->sector_id, ==, "");
  g_assert_cmpuint (ELEMENT (WmkIndicator, indicators, 0)->targets->len, ==, 1);
  g_assert_cmpuint (goals->len, ==, 1);
  g_assert_cmpstr (ELEMENT (WmkTarget, goals, 0)->id, ==, "target/plan-leader");
  g_assert_cmpstr (ELEMENT (WmkTarget, goals, 0)->unobserved, ==, "Nobody can say.");
}

static void
test_goals (CatalogReader *reader, gconstpointer data)
{
  g_autoptr (GPtrArray) goals =
      SUCCEED (wmk_catalog_list_goals (reader->catalog, "sector/aerospace", error));
  g_autoptr (GPtrArray) none =
      SUCCEED (wmk_catalog_list_goals (reader->catalog, "sector/rail", error));
  const WmkTarget *goal = g_ptr_array_index (goals, 0);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (goals->len, ==, 1);
  g_assert_cmpstr (goal->id, ==, "target/aerospace-leader");
  g_assert_cmpstr (goal->statement, ==, "To be among the leaders in planes.");
  g_assert_cmpint (goal->year, ==, 0);
  g_assert_cmpint (goal->comparator, ==, WMK_COMPARATOR_NONE);
  g_assert_true (isnan (goal->value));
  g_assert_true (isnan (goal->value_high));
}

static void
assert_target (WmkCatalog *catalog, const char *id, const char *indicator, const char *sector)
{
  g_autofree char *indicator_id = NULL;
  g_autofree char *sector_id = NULL;
  g_autoptr (WmkTarget) target =
      SUCCEED (wmk_catalog_get_target (catalog, id, &indicator_id, &sector_id, error));

  g_assert_nonnull (target);
  g_assert_cmpstr (target->id, ==, id);
  g_assert_cmpstr (indicator_id, ==, indicator);
  g_assert_cmpstr (sector_id, ==, sector);
}

static void
test_target (CatalogReader *reader, gconstpointer data)
{
  g_autofree char *indicator_id = NULL;
  g_autofree char *sector_id = NULL;
  g_autoptr (WmkTarget) target = SUCCEED (wmk_catalog_get_target (
      reader->catalog, "target/rail-overseas-share-2025", &indicator_id, &sector_id, error));

  g_assert_cmpint (target->comparator, ==, WMK_COMPARATOR_REACH);
  g_assert_cmpfloat (target->value, ==, 30);
  g_assert_true (isnan (target->value_high));
  g_assert_cmpstr (target->edition_id, ==, WMK_CATALOG_MAIN_EDITION);
  g_assert_cmpstr (target->edition_title, ==, "The roadmap");
  g_assert_cmpstr (target->statement, ==, "Sales abroad are to be 30 percent in 2025.");
  g_assert_cmpstr (target->oddity, ==, "The year is printed twice.");
  g_assert_cmpint (target->status, ==, WMK_STATUS_ACCELERATION_NEEDED);
  /* 8 to 12 in four years: 10.67 % a year; 8 to 30 in nine: 15.82 %. */
  g_assert_cmpint (target->method, ==, WMK_METHOD_COMPOUND);
  g_assert_cmpfloat_with_epsilon (target->attained, 0.1067, 0.00005);
  g_assert_cmpfloat_with_epsilon (target->required, 0.1582, 0.00005);

  assert_target (reader->catalog, "target/rail-overseas-share-2025", SHARE, "sector/rail");
  assert_target (reader->catalog, "target/aerospace-leader", "", "sector/aerospace");
  assert_target (reader->catalog, "target/plan-research-2025", "indicator/plan-research", "");
  assert_target (reader->catalog, "target/plan-leader", "", "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  catalog_reader_add ("/catalog/open", test_open);
  catalog_reader_add ("/catalog/open-failures", test_open_failures);
  catalog_reader_add ("/catalog/sectors", test_sectors);
  catalog_reader_add ("/catalog/coverage", test_coverage);
  catalog_reader_add ("/catalog/subsectors", test_subsectors);
  catalog_reader_add ("/catalog/indicators", test_indicators);
  catalog_reader_add ("/catalog/indicator", test_indicator);
  catalog_reader_add ("/catalog/plan-as-a-whole", test_plan_as_a_whole);
  catalog_reader_add ("/catalog/goals", test_goals);
  catalog_reader_add ("/catalog/target", test_target);

  return g_test_run ();
}
