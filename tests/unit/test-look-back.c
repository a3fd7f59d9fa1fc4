/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sqlite3.h>
#include <string.h>

#include "catalog-reader.h"
#include "catalog/wmk-catalog-format.h"
#include "catalog/wmk-look-back.h"

/* The catalogue's own year. */
#define NOW 2024

static const WmkTarget *
find_target (const WmkIndicator *indicator, int year)
{
  for (guint i = 0; i < indicator->targets->len; i++)
    if (ELEMENT (WmkTarget, indicator->targets, i)->year == year)
      return g_ptr_array_index (indicator->targets, i);

  g_assert_not_reached ();
}

/* How many observations the main series of @indicator shows. */
static guint
count_observations (const WmkIndicator *indicator)
{
  const WmkSeries *main = g_ptr_array_index (indicator->series, 0);

  g_assert_true (main->is_main);

  return main->observations->len;
}

static void
look_back_to (CatalogReader *reader, int year)
{
  g_assert_true (SUCCEED (wmk_catalog_set_as_of_year (reader->catalog, year, error)));
}

static void
test_year (CatalogReader *reader, gconstpointer data)
{
  g_assert_cmpint (wmk_catalog_get_year (reader->catalog), ==, NOW);
  g_assert_cmpint (wmk_catalog_get_as_of_year (reader->catalog), ==, NOW);

  look_back_to (reader, 2019);
  g_assert_cmpint (wmk_catalog_get_as_of_year (reader->catalog), ==, 2019);
  g_assert_cmpint (wmk_catalog_get_year (reader->catalog), ==, NOW);

  /* Nobody looks ahead. */
  look_back_to (reader, NOW + 1);
  g_assert_cmpint (wmk_catalog_get_as_of_year (reader->catalog), ==, NOW);
}

static void
assert_as_of_2019 (CatalogReader *reader)
{
  g_autoptr (WmkIndicator) share =
      SUCCEED (wmk_catalog_get_indicator (reader->catalog, SHARE, error));
  g_autoptr (WmkSector) rail =
      SUCCEED (wmk_catalog_get_sector (reader->catalog, "sector/rail", error));

  /* One figure, of 2016, and no target due. */
  g_assert_cmpuint (count_observations (share), ==, 1);
  g_assert_cmpint (find_target (share, 2020)->status, ==, WMK_STATUS_NOT_VERIFIABLE);
  g_assert_cmpstr (find_target (share, 2020)->deciding_observation_id, ==,
                   "observation/rail-overseas-share-sales-2016");
  g_assert_cmpuint (rail->status_counts[WMK_STATUS_MET], ==, 0);
  g_assert_cmpuint (rail->status_counts[WMK_STATUS_NOT_VERIFIABLE], ==, 2);
  g_assert_cmpuint (rail->status_counts[WMK_STATUS_NO_OBSERVATION], ==, 2);
}

static void
assert_as_of_2020 (CatalogReader *reader)
{
  g_autoptr (WmkIndicator) share =
      SUCCEED (wmk_catalog_get_indicator (reader->catalog, SHARE, error));
  g_autoptr (WmkSector) rail =
      SUCCEED (wmk_catalog_get_sector (reader->catalog, "sector/rail", error));

  g_assert_cmpuint (count_observations (share), ==, 2);
  g_assert_cmpint (find_target (share, 2020)->status, ==, WMK_STATUS_MET);
  /* From 8 in 2016 to 12 in 2020: 10.7 % a year, where 30 in 2025 needs 15.8 %. */
  g_assert_cmpint (find_target (share, 2025)->status, ==, WMK_STATUS_ACCELERATION_NEEDED);
  g_assert_cmpfloat_with_epsilon (find_target (share, 2025)->attained, 0.1067, 1e-4);
  g_assert_cmpfloat_with_epsilon (find_target (share, 2025)->required, 0.1582, 1e-4);
  g_assert_cmpuint (rail->status_counts[WMK_STATUS_MET], ==, 2);
}

static void
test_everything_follows (CatalogReader *reader, gconstpointer data)
{
  look_back_to (reader, 2019);
  assert_as_of_2019 (reader);
  look_back_to (reader, 2020);
  assert_as_of_2020 (reader);
  look_back_to (reader, 2019);
  assert_as_of_2019 (reader);
}

static void
assert_as_in_file (CatalogReader *reader)
{
  g_autoptr (WmkIndicator) share =
      SUCCEED (wmk_catalog_get_indicator (reader->catalog, SHARE, error));

  g_assert_cmpuint (count_observations (share), ==, 4);
  g_assert_cmpint (find_target (share, 2025)->status, ==, WMK_STATUS_ACCELERATION_NEEDED);
}

static void
test_back_to_now (CatalogReader *reader, gconstpointer data)
{
  assert_as_in_file (reader);
  look_back_to (reader, 2010);
  look_back_to (reader, NOW);
  assert_as_in_file (reader);
}

/* Two windows each have a catalogue of their own. */
static void
test_file_untouched (CatalogReader *reader, gconstpointer data)
{
  g_autofree char *before = NULL, *after = NULL;
  gsize length_before, length_after;
  g_autoptr (WmkCatalog) other = NULL;
  g_autoptr (WmkIndicator) share = NULL;

  g_assert_true (g_file_get_contents (reader->files->output, &before, &length_before, NULL));
  look_back_to (reader, 2019);

  other = SUCCEED (wmk_catalog_open (reader->files->output, error));
  share = SUCCEED (wmk_catalog_get_indicator (other, SHARE, error));
  g_assert_cmpuint (count_observations (share), ==, 4);

  g_assert_true (g_file_get_contents (reader->files->output, &after, &length_after, NULL));
  g_assert_cmpmem (before, length_before, after, length_after);
}

static WmkDatabase *
open_database (CatalogReader *reader)
{
  return SUCCEED (wmk_database_open_immutable (reader->files->output, WMK_CATALOG_APPLICATION_ID,
                                               WMK_CATALOG_SCHEMA_VERSION, error));
}

static void
assert_nothing_can_be_written (WmkDatabase *database)
{
  static const char *const changes[] = {
      "UPDATE main.meta SET value = 'spoilt'",
      "CREATE TEMP TABLE notes (id TEXT)",
      "DELETE FROM temp.target_status",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_false (wmk_database_execute (database, changes[i], &error));
    /* There is no temporary table unless one looks back. */
    g_assert_true (g_error_matches (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_READ_ONLY) ||
                   g_error_matches (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_FAILED));
  }
}

/* What is temporary is written while the year changes, and at no other time. */
static void
test_read_only_again (CatalogReader *reader, gconstpointer data)
{
  g_autoptr (WmkDatabase) database = open_database (reader);

  g_assert_true (SUCCEED (wmk_look_back_to (database, 2019, error)));
  assert_nothing_can_be_written (database);
  g_assert_true (SUCCEED (wmk_look_back_to (database, 2020, error)));
  assert_nothing_can_be_written (database);
  g_assert_true (SUCCEED (wmk_look_back_end (database, error)));
  assert_nothing_can_be_written (database);
}

/* A catalogue in which one observation, of 2020, says what the program does not know. */
static void
spoil_2020 (CatalogReader *reader)
{
  sqlite3 *file;

  g_assert_cmpint (sqlite3_open (reader->files->output, &file), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (file,
                                 "PRAGMA ignore_check_constraints = ON;"
                                 "UPDATE observation SET comparator = '?'"
                                 " WHERE id = 'observation/rail-overseas-share-sales-2020'",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (file), ==, SQLITE_OK);
}

/* Nothing is half done: the reader is told, sees all that the catalogue has, and can go on. */
static void
test_failure (CatalogReader *reader, gconstpointer data)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (WmkCatalog) opened_before = g_steal_pointer (&reader->catalog);

  spoil_2020 (reader);
  reader->catalog = SUCCEED (wmk_catalog_open (reader->files->output, error));
  assert_as_in_file (reader);

  for (int round = 0; round < 2; round++) {
    g_assert_false (wmk_catalog_set_as_of_year (reader->catalog, 2021, &failure));
    g_assert_error (failure, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_CONSTRAINT);
    g_assert_nonnull (strstr (failure->message, "observation/rail-overseas-share-sales-2020"));
    g_clear_error (&failure);
    g_assert_cmpint (wmk_catalog_get_as_of_year (reader->catalog), ==, NOW);
    assert_as_in_file (reader);

    look_back_to (reader, 2019);
    assert_as_of_2019 (reader);
  }
}

static void
test_read_only_after_failure (CatalogReader *reader, gconstpointer data)
{
  g_autoptr (WmkDatabase) database = NULL;
  g_autoptr (GError) failure = NULL;

  spoil_2020 (reader);
  database = open_database (reader);
  g_assert_false (wmk_look_back_to (database, 2021, &failure));
  g_assert_nonnull (failure);
  assert_nothing_can_be_written (database);
}

/* What a source is used for does not depend on the year, and says where it belongs. */
static void
test_uses_of_later_years (CatalogReader *reader, gconstpointer data)
{
  g_autoptr (GPtrArray) uses = NULL;
  guint n_later = 0;

  look_back_to (reader, 2016);
  uses = SUCCEED (wmk_catalog_list_uses (reader->catalog, YEARBOOK, error));
  for (guint i = 0; i < uses->len; i++) {
    const WmkUse *use = g_ptr_array_index (uses, i);

    g_assert_cmpstr (use->group, ==, "sector/rail");
    g_assert_cmpuint (use->group_position, ==, 5);
    n_later += g_str_equal (use->entity.id, "observation/rail-overseas-share-sales-2023");
  }
  g_assert_cmpuint (uses->len, ==, 6);
  g_assert_cmpuint (n_later, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  catalog_reader_add ("/look-back/year", test_year);
  catalog_reader_add ("/look-back/everything-follows", test_everything_follows);
  catalog_reader_add ("/look-back/back-to-now", test_back_to_now);
  catalog_reader_add ("/look-back/file-untouched", test_file_untouched);
  catalog_reader_add ("/look-back/read-only-again", test_read_only_again);
  catalog_reader_add ("/look-back/failure", test_failure);
  catalog_reader_add ("/look-back/read-only-after-failure", test_read_only_after_failure);
  catalog_reader_add ("/look-back/uses-of-later-years", test_uses_of_later_years);

  return g_test_run ();
}
