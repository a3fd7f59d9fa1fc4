/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-coverage.h"

#include <string.h>

#include "catalog-reader.h"

#define TOO_FEW "Too few to judge the whole."

static gboolean
is_called_too_few (guint n_targets, const guint counts[WMK_N_STATUSES])
{
  WmkCoverage coverage = {.n_targets = n_targets};
  g_autofree char *text = wmk_coverage_describe (&coverage, counts, TOO_FEW);

  return strstr (text, TOO_FEW) != NULL;
}

static void
test_sentence (void)
{
  WmkCoverage coverage = {.n_targets = 20, .n_direct = 9, .n_indirect = 8};
  guint counts[WMK_N_STATUSES] = {0};
  g_autofree char *enough = NULL;
  g_autofree char *too_few = NULL;

  counts[WMK_STATUS_MET] = 15;
  counts[WMK_STATUS_DISPUTED] = 1;
  counts[WMK_STATUS_NOT_VERIFIABLE] = 1;
  counts[WMK_STATUS_NO_OBSERVATION] = 3;
  enough = wmk_coverage_describe (&coverage, counts, TOO_FEW);
  g_assert_cmpstr (
      enough, ==,
      "16 of 20 targets with a number can be judged. Observed directly: 9; by a proxy or "
      "a bound alone: 8.");

  counts[WMK_STATUS_MET] = 14;
  counts[WMK_STATUS_NOT_VERIFIABLE] = 2;
  too_few = wmk_coverage_describe (&coverage, counts, TOO_FEW);
  g_assert_cmpstr (
      too_few, ==,
      "15 of 20 targets with a number can be judged. Observed directly: 9; by a proxy or "
      "a bound alone: 8. Too few to judge the whole.");
}

/* Four fifths are enough, of however many. */
static void
test_four_fifths (void)
{
  for (guint fifth = 1; fifth <= 100; fifth++) {
    guint counts[WMK_N_STATUSES] = {0};

    counts[WMK_STATUS_MET] = 4 * fifth;
    counts[WMK_STATUS_NO_OBSERVATION] = fifth;
    g_assert_false (is_called_too_few (5 * fifth, counts));
    counts[WMK_STATUS_MET]--;
    counts[WMK_STATUS_NO_OBSERVATION]++;
    g_assert_true (is_called_too_few (5 * fifth, counts));
  }
}

/* Every status but the two that stand for no answer is one. */
static void
test_judged (void)
{
  for (WmkStatus status = 0; status < WMK_N_STATUSES; status++) {
    guint counts[WMK_N_STATUSES] = {0};

    counts[status] = 10;
    g_assert_cmpint (is_called_too_few (10, counts), ==,
                     status == WMK_STATUS_NOT_VERIFIABLE || status == WMK_STATUS_NO_OBSERVATION);
  }
}

static void
assert_coverage (
    WmkCatalog *catalog, const char *sector_id, guint n_targets, guint n_direct, guint n_indirect)
{
  WmkCoverage coverage;

  g_assert_true (SUCCEED (wmk_catalog_get_coverage (catalog, sector_id, &coverage, error)));
  g_assert_cmpuint (coverage.n_targets, ==, n_targets);
  g_assert_cmpuint (coverage.n_direct, ==, n_direct);
  g_assert_cmpuint (coverage.n_indirect, ==, n_indirect);
}

/* Of the roadmap alone: two targets of a share that is observed, one of fuel use with a bound, one
 * of exports, and one in another sector with a series that only gives context. */
static void
test_counts (CatalogReader *reader, gconstpointer data)
{
  assert_coverage (reader->catalog, NULL, 5, 2, 1);
  assert_coverage (reader->catalog, "sector/rail", 4, 2, 1);
  assert_coverage (reader->catalog, "sector/aerospace", 1, 0, 0);

  g_assert_true (SUCCEED (wmk_catalog_set_as_of_year (reader->catalog, 2019, error)));
  assert_coverage (reader->catalog, NULL, 5, 2, 0);
  g_assert_true (SUCCEED (wmk_catalog_set_as_of_year (reader->catalog, 2015, error)));
  assert_coverage (reader->catalog, NULL, 5, 0, 0);
}

/* Compiles anew after @edit and opens that. */
static void
edit (CatalogReader *reader, const CatalogEdit *edits, gsize n_edits)
{
  g_autofree char *faults = NULL;

  g_clear_object (&reader->catalog);
  for (gsize i = 0; i < n_edits; i++)
    catalog_fixture_replace (reader->files, edits[i].file, edits[i].from, edits[i].to);
  faults = SUCCEED (catalog_fixture_compile (reader->files, error));
  g_assert_cmpstr (faults, ==, "");
  reader->catalog = SUCCEED (wmk_catalog_open (reader->files->output, error));
}

/* Each target counts once, by its best series. */
static void
test_best_series (CatalogReader *reader, gconstpointer data)
{
  static const CatalogEdit edits[] = {
      {"observation.csv", "observation/rail-overseas-share-sales-2016,series",
       "observation/rail-overseas-share-orders-2019,series/rail-overseas-share-orders,2019,=,9,,"
       "high,\nobservation/rail-overseas-share-sales-2016,series"},
      {"citation.csv", "observation/rail-overseas-share-sales-2016,",
       "observation/rail-overseas-share-orders-2019,source/yearbook-2021,Table 3,\n"
       "observation/rail-overseas-share-sales-2016,"},
  };

  edit (reader, edits, G_N_ELEMENTS (edits));
  assert_coverage (reader->catalog, "sector/rail", 4, 2, 1);
}

/* What nobody has filled in yet is no observation. */
static void
test_empty_series (CatalogReader *reader, gconstpointer data)
{
  static const CatalogEdit edits[] = {
      {"series.csv", "series/rail-fuel-use-old-trains,indicator",
       "series/rail-exports-customs,indicator/rail-exports,Exports by customs.,direct,,1,\n"
       "series/rail-fuel-use-old-trains,indicator"},
      {"citation.csv", "series/rail-fuel-use-old-trains,",
       "series/rail-exports-customs,source/yearbook-2021,Table 3,\n"
       "series/rail-fuel-use-old-trains,"},
  };

  edit (reader, edits, G_N_ELEMENTS (edits));
  assert_coverage (reader->catalog, "sector/rail", 4, 2, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/coverage/sentence", test_sentence);
  g_test_add_func ("/coverage/four-fifths", test_four_fifths);
  g_test_add_func ("/coverage/judged", test_judged);
  catalog_reader_add ("/coverage/counts", test_counts);
  catalog_reader_add ("/coverage/best-series", test_best_series);
  catalog_reader_add ("/coverage/empty-series", test_empty_series);

  return g_test_run ();
}
