/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "catalog-reader.h"
#include "catalog/wmk-target-progress.h"

/* The status as the program computes it from records, against the one that the compiler wrote. */

static const WmkTarget *
find_target (const WmkIndicator *indicator, const char *id)
{
  for (guint i = 0; i < indicator->targets->len; i++)
    if (g_str_equal (ELEMENT (WmkTarget, indicator->targets, i)->id, id))
      return g_ptr_array_index (indicator->targets, i);

  g_error ("there is no %s", id);
}

static const char *
get_deciding_id (const WmkTargetProgress *progress)
{
  const WmkObservation *observation =
      wmk_target_progress_get_observation (progress, progress->progress.deciding);

  return observation == NULL ? "" : observation->id;
}

/* By the same code from the same figures: equal to the last bit. */
static void
assert_as_compiled (const WmkIndicator *indicator, const WmkTarget *target, int year)
{
  g_autoptr (WmkTargetProgress) progress = wmk_target_progress_new (indicator, target, year);

  if (progress->progress.status != target->status)
    g_error ("%s: %s is computed, and %s compiled", target->id,
             wmk_status_to_string (progress->progress.status),
             wmk_status_to_string (target->status));
  g_assert_cmpstr (get_deciding_id (progress), ==, target->deciding_observation_id);
  g_assert_cmpint (progress->progress.method, ==, target->method);
  if (target->method == WMK_METHOD_NONE)
    return;
  g_assert_cmpfloat (progress->progress.attained, ==, target->attained);
  g_assert_cmpfloat (progress->progress.required, ==, target->required);
}

static guint
assert_sector_as_compiled (WmkCatalog *catalog, const char *sector_id, int year)
{
  g_autoptr (GPtrArray) indicators =
      SUCCEED (wmk_catalog_list_indicators (catalog, sector_id, error));
  guint n_targets = 0;

  for (guint i = 0; i < indicators->len; i++) {
    const WmkIndicator *indicator = g_ptr_array_index (indicators, i);

    for (guint j = 0; j < indicator->targets->len; j++)
      assert_as_compiled (indicator, g_ptr_array_index (indicator->targets, j), year);
    n_targets += indicator->targets->len;
  }

  return n_targets;
}

static guint
assert_catalog_as_compiled (WmkCatalog *catalog)
{
  g_autoptr (GPtrArray) sectors = SUCCEED (wmk_catalog_list_sectors (catalog, error));
  int year = wmk_catalog_get_as_of_year (catalog);
  guint n_targets = assert_sector_as_compiled (catalog, NULL, year);

  for (guint i = 0; i < sectors->len; i++)
    n_targets += assert_sector_as_compiled (catalog, ELEMENT (WmkSector, sectors, i)->id, year);

  return n_targets;
}

/* Every target of the catalogue that the program ships with. */
static void
test_catalog (void)
{
  g_autoptr (WmkCatalog) catalog = SUCCEED (wmk_catalog_open (g_getenv ("WAYMARK_CATALOG"), error));

  g_assert_cmpuint (assert_catalog_as_compiled (catalog), >, 150);
}

/* In whatever year the reader looks back to. */
static void
test_years (void)
{
  g_autoptr (WmkCatalog) catalog = SUCCEED (wmk_catalog_open (g_getenv ("WAYMARK_CATALOG"), error));

  for (int year = 2014; year < wmk_date_get_year (wmk_catalog_get_date (catalog)); year++) {
    SUCCEED (wmk_catalog_set_as_of_year (catalog, year, error));
    g_assert_cmpuint (assert_catalog_as_compiled (catalog), >, 150);
  }
}

static void
test_small_catalog (CatalogReader *self, gconstpointer data)
{
  g_assert_cmpuint (assert_catalog_as_compiled (self->catalog), ==, 8);
}

static void
test_figures (CatalogReader *self, gconstpointer data)
{
  g_autoptr (WmkIndicator) indicator =
      SUCCEED (wmk_catalog_get_indicator (self->catalog, SHARE, error));
  g_autoptr (WmkTargetProgress) progress = wmk_target_progress_new (
      indicator, find_target (indicator, "target/rail-overseas-share-2020"), 2024);

  /* The milestone of 2022 is no figure. */
  g_assert_cmpuint (progress->series.n_observations, ==, 3);
  g_assert_cmpstr (progress->series.observations[1].date, ==, "2020");
  g_assert_cmpfloat (progress->series.observations[2].value_high, ==, 16);
  g_assert_true (progress->target.is_share);
  g_assert_false (progress->target.is_growth_rate);
  g_assert_cmpint (progress->target.comparator, ==, WMK_COMPARATOR_RANGE);
  g_assert_cmpfloat (progress->target.value_high, ==, 20);
  g_assert_cmpint (wmk_target_progress_get_role (progress, 1), ==, WMK_ROLE_DECIDES);
  g_assert_null (wmk_target_progress_get_observation (progress, -1));
}

static void
test_growth (CatalogReader *self, gconstpointer data)
{
  g_autoptr (WmkIndicator) indicator = SUCCEED (
      wmk_catalog_get_indicator (self->catalog, "indicator/aerospace-sales-growth", error));
  g_autoptr (WmkTargetProgress) progress =
      wmk_target_progress_new (indicator, g_ptr_array_index (indicator->targets, 0), 2024);

  g_assert_true (progress->target.is_growth_rate);
  g_assert_false (progress->target.is_share);
  g_assert_null (progress->main);
}

/* The error of a bound is what makes its answer safe. */
static void
test_errs (CatalogReader *self, gconstpointer data)
{
  g_autoptr (WmkIndicator) indicator =
      SUCCEED (wmk_catalog_get_indicator (self->catalog, "indicator/rail-fuel-use", error));
  g_autoptr (WmkTargetProgress) progress =
      wmk_target_progress_new (indicator, g_ptr_array_index (indicator->targets, 0), 2024);

  g_assert_cmpint (progress->series.fit, ==, WMK_FIT_BOUND);
  g_assert_cmpint (progress->series.errs, ==, WMK_ERRS_OVER);
  g_assert_cmpint (progress->progress.status, ==, WMK_STATUS_MET);
}

static void
add_citation (WmkObservation *observation, const char *source_id)
{
  WmkCitation *citation = g_new0 (WmkCitation, 1);

  citation->source_id = g_strdup (source_id);
  g_ptr_array_add (observation->citations, citation);
}

/* Who says so is known whatever the order and the number of places where it is said. */
static void
test_sources (CatalogReader *self, gconstpointer data)
{
  g_autoptr (WmkIndicator) indicator =
      SUCCEED (wmk_catalog_get_indicator (self->catalog, SHARE, error));
  const WmkTarget *target = find_target (indicator, "target/rail-overseas-share-2020");
  GPtrArray *observations = ELEMENT (WmkSeries, indicator->series, 0)->observations;
  g_autoptr (WmkTargetProgress) same = NULL, other = NULL;

  for (guint i = 0; i < 2; i++)
    g_ptr_array_set_size (ELEMENT (WmkObservation, observations, i)->citations, 0);
  add_citation (ELEMENT (WmkObservation, observations, 0), "source/b");
  add_citation (ELEMENT (WmkObservation, observations, 0), "source/a");
  add_citation (ELEMENT (WmkObservation, observations, 0), "source/b");
  add_citation (ELEMENT (WmkObservation, observations, 1), "source/a");
  add_citation (ELEMENT (WmkObservation, observations, 1), "source/b");

  same = wmk_target_progress_new (indicator, target, 2024);
  g_assert_cmpstr (same->series.observations[0].source, ==, same->series.observations[1].source);

  add_citation (ELEMENT (WmkObservation, observations, 1), "source/c");
  other = wmk_target_progress_new (indicator, target, 2024);
  g_assert_cmpstr (other->series.observations[0].source, !=, other->series.observations[1].source);
}

/* Nothing had been observed by then, not even of a proxy. */
static void
test_look_back (CatalogReader *self, gconstpointer data)
{
  g_autoptr (WmkIndicator) indicator =
      SUCCEED (wmk_catalog_get_indicator (self->catalog, SHARE, error));
  const WmkTarget *target = find_target (indicator, "target/rail-overseas-share-2020");
  g_autoptr (WmkTargetProgress) before = wmk_target_progress_new (indicator, target, 2015);
  g_autoptr (WmkTargetProgress) between = wmk_target_progress_new (indicator, target, 2016);

  g_assert_cmpint (before->progress.status, ==, WMK_STATUS_NO_OBSERVATION);
  g_assert_cmpint (between->progress.status, ==, WMK_STATUS_NOT_VERIFIABLE);
  g_assert_cmpint (between->trace.reason, ==, WMK_REASON_TOO_FEW);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/target-progress/catalog", test_catalog);
  g_test_add_func ("/target-progress/years", test_years);
  catalog_reader_add ("/target-progress/small-catalog", test_small_catalog);
  catalog_reader_add ("/target-progress/figures", test_figures);
  catalog_reader_add ("/target-progress/growth", test_growth);
  catalog_reader_add ("/target-progress/errs", test_errs);
  catalog_reader_add ("/target-progress/sources", test_sources);
  catalog_reader_add ("/target-progress/look-back", test_look_back);

  return g_test_run ();
}
