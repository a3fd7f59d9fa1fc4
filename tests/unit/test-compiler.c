/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "catalog-fixture.h"

static char *
hash_file (const char *path)
{
  g_autofree char *contents = NULL;
  GError *error = NULL;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) contents, length);
}

static void
assert_query (WmkDatabase *database, const char *sql, int n_columns, const char *expected)
{
  g_autofree char *rows = catalog_fixture_query (database, sql, n_columns);

  g_assert_cmpstr (rows, ==, expected);
}

/* The header of the file is checked by opening it. */
static void
test_tables (void)
{
  g_autoptr (CatalogFixture) fixture = catalog_fixture_new ();
  g_autoptr (WmkDatabase) database = catalog_fixture_open (fixture);

  assert_query (database, "PRAGMA integrity_check", 1, "ok");
  assert_query (database, "PRAGMA foreign_key_check", 1, "");
  assert_query (database, "PRAGMA freelist_count", 1, "0");
  assert_query (database, "PRAGMA journal_mode", 1, "delete");
  assert_query (database,
                "SELECT (SELECT count(*) FROM source), (SELECT count(*) FROM sector),"
                " (SELECT count(*) FROM subsector), (SELECT count(*) FROM indicator),"
                " (SELECT count(*) FROM target), (SELECT count(*) FROM series),"
                " (SELECT count(*) FROM observation), (SELECT count(*) FROM citation),"
                " (SELECT count(*) FROM retired), (SELECT count(*) FROM assessment)",
                10, "4|2|2|4|6|4|5|51|2|3");
  assert_query (database,
                "SELECT sector_id, comparator, value, value_high, year FROM target"
                " WHERE id = 'target/rail-overseas-share-2020'",
                5, "sector/rail|range|10.0|20.0|2020");
}

static void
test_empty_is_null (void)
{
  g_autoptr (CatalogFixture) fixture = catalog_fixture_new ();
  g_autoptr (WmkDatabase) database = catalog_fixture_open (fixture);

  assert_query (database,
                "SELECT title_zh IS NULL, author IS NULL, url IS NULL, note IS NULL FROM source"
                " WHERE id = 'source/yearbook-2021'",
                4, "1|1|1|1");
  assert_query (database,
                "SELECT year IS NULL, value IS NULL, comparator IS NULL, oddity IS NULL"
                " FROM target WHERE id = 'target/aerospace-leader'",
                4, "1|1|1|1");
}

static void
test_texts_survive (void)
{
  g_autoptr (CatalogFixture) fixture = catalog_fixture_new ();
  g_autoptr (WmkDatabase) database = catalog_fixture_open (fixture);

  assert_query (database,
                "SELECT name_zh, summary FROM subsector WHERE id = 'subsector/rail-trains'", 2,
                "列车|Trains, \"as a whole\".\nSecond line.");
}

static void
test_meta (void)
{
  g_autoptr (CatalogFixture) fixture = catalog_fixture_new ();
  g_autoptr (WmkDatabase) database = catalog_fixture_open (fixture);
  g_autoptr (GString) contents = g_string_new (NULL);
  g_autofree char *digest = NULL;
  g_autofree char *expected = NULL;
  static const char *const files[] = {"meta",
                                      "source",
                                      "citation",
                                      "sector",
                                      "subsector",
                                      "indicator",
                                      "target",
                                      "series",
                                      "observation",
                                      "assessment",
                                      "agency",
                                      "instrument",
                                      "term",
                                      "policy",
                                      "policy_agency",
                                      "policy_sector",
                                      "policy_instrument",
                                      "policy_term",
                                      "measure",
                                      "fund",
                                      "fund_sector",
                                      "company",
                                      "company_sector",
                                      "deal",
                                      "deal_sector",
                                      "deal_company",
                                      "event",
                                      "event_sector",
                                      "theme",
                                      "wording",
                                      "recommendation",
                                      "relation",
                                      "retired"};

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++) {
    g_autofree char *name = g_strconcat (files[i], ".csv", NULL);
    g_autofree char *text = catalog_fixture_read (fixture, name);

    g_string_append (contents, text);
  }
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, contents->str, -1);
  expected = g_strconcat ("date|2024-06-30\ndigest|", digest,
                          "\nlicence|CC-BY-4.0\ntitle|A small catalogue\nversion|1", NULL);
  assert_query (database, "SELECT key, value FROM meta ORDER BY key", 2, expected);
}

static void
test_entities (void)
{
  g_autoptr (CatalogFixture) fixture = catalog_fixture_new ();
  g_autoptr (WmkDatabase) database = catalog_fixture_open (fixture);

  assert_query (database, "SELECT kind, count(*) FROM entity GROUP BY kind ORDER BY kind", 2,
                "agency|2\nassessment|3\ncompany|2\ndeal|1\nevent|2\nfund|2\nindicator|4\n"
                "instrument|1\nmeasure|1\nobservation|5\npolicy|2\nrecommendation|1\nsector|2\n"
                "series|4\nsource|4\nsubsector|2\ntarget|6\nterm|2\ntheme|1\nwording|2");
  assert_query (database,
                "SELECT title, summary FROM entity WHERE id IN ('target/aerospace-leader',"
                " 'target/rail-exports-2025', 'series/rail-overseas-share-orders',"
                " 'observation/rail-overseas-share-sales-2022') ORDER BY id",
                2,
                "Share of sales abroad, 2022-05-17|First factory abroad opened.\n"
                "Orders from abroad over all orders.|Orders are not sales.\n"
                "To be among the leaders in planes.|\n"
                "Exports, 2025|Exports are to be about 50 billion in 2025.");
  assert_query (database,
                "SELECT count(*) FROM (SELECT kind FROM entity GROUP BY kind"
                " HAVING max(rowid) - min(rowid) + 1 <> count(*))",
                1, "0");
  /* Named most often first: it is cited, and has two series and two targets. */
  assert_query (database, "SELECT id FROM entity WHERE kind = 'indicator' ORDER BY rowid LIMIT 1",
                1, "indicator/rail-overseas-share");
  assert_query (database, "SELECT id, title_zh FROM entity WHERE title_zh LIKE '%车%' ORDER BY id",
                2,
                "company/loco-works|机车厂\npolicy/rail-plan-2016|列车发展规划\n"
                "subsector/rail-trains|列车\nterm/intelligent-trains|智能列车\nterm/trains|列车");
}

static void
test_search (void)
{
  g_autoptr (CatalogFixture) fixture = catalog_fixture_new ();
  g_autoptr (WmkDatabase) database = catalog_fixture_open (fixture);

#define FIND_IN(table, match)                                                                      \
  "SELECT e.id FROM " table " s JOIN entity e ON e.rowid = s.rowid WHERE " table " MATCH '" match  \
  "'"
#define FIND(match) FIND_IN ("search", match)
#define FIND_NAME(match) FIND_IN ("search_name", match)

  assert_query (database, FIND ("rocket*"), 1, "sector/aerospace");
  assert_query (database, FIND ("to more than double"), 1, "target/aerospace-sales-growth-2020");
  assert_query (database, FIND ("路线 线图"), 1, "source/roadmap-2015");
  assert_query (database, FIND ("{title names} : zhineng"), 1, "term/intelligent-trains");
  /* By name: as a whole, and by its beginning. */
  assert_query (database, FIND_NAME ("\"|mor|\""), 1, "agency/ministry-of-rail");
  assert_query (database, FIND_NAME ("\"|train train\" *"), 1, "policy/train-standard-2020");
  /* Figures of observations are told of their indicator. */
  assert_query (database, FIND ("{body} : factory"), 1, "indicator/rail-overseas-share");
}

static void
test_statuses (void)
{
  g_autoptr (CatalogFixture) fixture = catalog_fixture_new ();
  g_autoptr (WmkDatabase) database = catalog_fixture_open (fixture);

  /* 8 to 12 in four years is 10.7 % a year; 8 to 30 in nine would be 15.8 %. The range that
   * follows later has no one value to count growth to. */
  assert_query (
      database,
      "SELECT target_id, as_of, status, observation_id, round(attained, 4), round(required, 4),"
      " method FROM target_status ORDER BY target_id",
      7,
      "target/aerospace-sales-growth-2020|2024|no observation||||\n"
      "target/rail-exports-2025|2024|no observation||||\n"
      "target/rail-fuel-use-2020|2024|met|observation/rail-fuel-use-old-trains-2020|||\n"
      "target/rail-overseas-share-2020|2024|met|observation/rail-overseas-share-sales-2020|||\n"
      "target/rail-overseas-share-2025|2024|acceleration needed"
      "|observation/rail-overseas-share-sales-2020|0.1067|0.1582|compound");
  assert_query (database,
                "SELECT count(*) FROM target_status WHERE method IS NULL AND attained IS NULL", 1,
                "4");
}

/* Growth in a definition makes a rate of growth, for which only differences are compared. */
static void
test_status_of_growth (void)
{
  g_autoptr (CatalogFixture) fixture = catalog_fixture_new ();
  g_autoptr (WmkDatabase) database = NULL;

  catalog_fixture_replace (fixture, "indicator.csv", "Sales abroad over all sales.",
                           "Growth of sales abroad.");
  database = catalog_fixture_open (fixture);
  assert_query (database,
                "SELECT status, attained, method FROM target_status"
                " WHERE target_id = 'target/rail-overseas-share-2025'",
                3, "limited progress|1.0|linear");
}

/* A later figure of other sources disputes; of the same it would be their last word. */
static void
test_status_of_sources (void)
{
  g_autoptr (CatalogFixture) fixture = catalog_fixture_new ();
  g_autoptr (WmkDatabase) database = NULL;

  catalog_fixture_replace (
      fixture, "observation.csv", "observation/rail-overseas-share-sales-2022,",
      "observation/rail-overseas-share-sales-2020-b,series/rail-overseas-share-sales,2020-12,=,9,,"
      "low,\nobservation/rail-overseas-share-sales-2022,");
  catalog_fixture_replace (
      fixture, "citation.csv", "observation/rail-overseas-share-sales-2022,",
      "observation/rail-overseas-share-sales-2020-b,source/roadmap-2015,Page 1,\n"
      "observation/rail-overseas-share-sales-2022,");
  database = catalog_fixture_open (fixture);
  assert_query (database,
                "SELECT status FROM target_status"
                " WHERE target_id = 'target/rail-overseas-share-2020'",
                1, "disputed");
}

/* A milestone in the deciding year says nothing of figures. */
static void
test_status_of_milestone (void)
{
  g_autoptr (CatalogFixture) fixture = catalog_fixture_new ();
  g_autoptr (WmkDatabase) database = NULL;

  catalog_fixture_replace (fixture, "observation.csv", "2022-05-17", "2020-05-17");
  database = catalog_fixture_open (fixture);
  assert_query (database,
                "SELECT status FROM target_status"
                " WHERE target_id = 'target/rail-overseas-share-2020'",
                1, "met");
}

static void
test_as_of_year (void)
{
  g_autoptr (CatalogFixture) fixture = catalog_fixture_new ();
  g_autoptr (WmkDatabase) database = NULL;

  catalog_fixture_replace (fixture, "meta.csv", "2024-06-30", "2025-01");
  database = catalog_fixture_open (fixture);
  assert_query (database,
                "SELECT as_of, status FROM target_status"
                " WHERE target_id = 'target/rail-overseas-share-2025'",
                2, "2025|not verifiable");
}

static void
test_views (void)
{
  g_autoptr (CatalogFixture) fixture = catalog_fixture_new ();
  g_autoptr (WmkDatabase) database = catalog_fixture_open (fixture);

  assert_query (database,
                "SELECT target_id, unit, status, deciding_observation_id, observation_id,"
                " observation_value, observation_value_high FROM v_target_latest"
                " WHERE sector_id = 'sector/rail' AND year = 2020 ORDER BY target_id",
                7,
                "target/rail-fuel-use-2020|L/100 km|met|observation/rail-fuel-use-old-trains-2020"
                "|observation/rail-fuel-use-old-trains-2020|4.5|\n"
                "target/rail-overseas-share-2020|%|met|observation/rail-overseas-share-sales-2020"
                "|observation/rail-overseas-share-sales-2023|14.0|16.0");
  assert_query (database, "SELECT count(*) FROM v_target_latest", 1, "6");
  assert_query (database,
                "SELECT sector_id, edition_id, status, targets FROM v_sector_status"
                " ORDER BY sector_id, status",
                4,
                "sector/aerospace|source/roadmap-2015|no observation|1\n"
                "sector/rail|source/roadmap-2015|acceleration needed|1\n"
                "sector/rail|source/roadmap-2015|met|2\n"
                "sector/rail|source/roadmap-2015|no observation|1");
}

static void
test_deterministic (void)
{
  g_autoptr (CatalogFixture) first = catalog_fixture_new ();
  g_autoptr (CatalogFixture) second = catalog_fixture_new ();
  g_autofree char *hash = NULL;
  g_autofree char *same = NULL;
  g_autofree char *other = NULL;

  g_object_unref (catalog_fixture_open (first));
  hash = hash_file (first->output);
  g_object_unref (catalog_fixture_open (second));
  same = hash_file (second->output);
  g_assert_cmpstr (hash, ==, same);

  catalog_fixture_replace (second, "sector.csv", "Trains.", "Trains!");
  g_object_unref (catalog_fixture_open (second));
  other = hash_file (second->output);
  g_assert_cmpstr (hash, !=, other);
}

/* What cannot be compiled leaves what was compiled before, and nothing else. */
static void
test_output_is_kept (void)
{
  g_autoptr (CatalogFixture) fixture = catalog_fixture_new ();
  g_autofree char *temporary = g_strconcat (fixture->output, ".tmp", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *faults = NULL;

  g_object_unref (catalog_fixture_open (fixture));
  before = hash_file (fixture->output);
  catalog_fixture_replace (fixture, "sector.csv", "sector/rail,5,", "sector/rail,x,");
  faults = catalog_fixture_compile (fixture, NULL);
  g_assert_cmpstr (faults, !=, "");
  after = hash_file (fixture->output);
  g_assert_cmpstr (before, ==, after);
  g_assert_false (g_file_test (temporary, G_FILE_TEST_EXISTS));
}

/* What is left of a run that was cut off is not in the way of the next. */
static void
test_rest_of_cut_off_run (void)
{
  g_autoptr (CatalogFixture) fixture = catalog_fixture_new ();

  catalog_fixture_write (fixture, "catalog.db.tmp", "not a database");
  g_object_unref (catalog_fixture_open (fixture));
}

/* Compiles with @sql in place of the file whose name is in @file. */
static void
assert_sql_fails (const char *sql, gboolean is_schema, const char *expected)
{
  g_autoptr (CatalogFixture) fixture = catalog_fixture_new ();
  char **path = is_schema ? &fixture->schema : &fixture->entities;
  g_autofree char *faults = NULL;
  g_autoptr (GError) error = NULL;

  catalog_fixture_write (fixture, "test.sql", sql);
  g_free (*path);
  *path = g_build_filename (fixture->folder, "test.sql", NULL);
  faults = catalog_fixture_compile (fixture, &error);
  g_assert_cmpstr (faults, ==, "");
  g_assert_nonnull (error);
  if (strstr (error->message, expected) == NULL)
    g_error ("“%s” does not say “%s”", error->message, expected);
  g_assert_false (g_file_test (fixture->output, G_FILE_TEST_EXISTS));
}

static void
test_sql_errors (void)
{
  assert_sql_fails ("CREATE TABLE;", TRUE, "syntax error");
  assert_sql_fails ("CREATE TABLE meta (key TEXT, value TEXT);", TRUE, "source.csv: ");
  assert_sql_fails ("CREATE TABLE meta (key TEXT, value TEXT CHECK (value <> '1'));", TRUE,
                    "meta.csv:5: ");
  /* A table whose rows were not made entities. */
  assert_sql_fails ("", FALSE, "refers to a row that table entity does not have");
}

static void
test_missing_sql (void)
{
  g_autoptr (CatalogFixture) fixture = catalog_fixture_new ();
  g_autofree char *faults = NULL;
  g_autoptr (GError) error = NULL;

  g_free (fixture->schema);
  fixture->schema = g_strdup ("/nonexistent/catalog.sql");
  faults = catalog_fixture_compile (fixture, &error);
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

static void
test_unwritable_output (void)
{
  g_autoptr (CatalogFixture) fixture = catalog_fixture_new ();
  g_autofree char *faults = NULL;
  g_autoptr (GError) error = NULL;

  g_free (fixture->output);
  fixture->output = g_strdup ("/nonexistent/catalog.db");
  faults = catalog_fixture_compile (fixture, &error);
  g_assert_nonnull (error);
  g_assert_cmpint (error->domain, ==, WMK_DATABASE_ERROR);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/compiler/tables", test_tables);
  g_test_add_func ("/compiler/empty-is-null", test_empty_is_null);
  g_test_add_func ("/compiler/texts-survive", test_texts_survive);
  g_test_add_func ("/compiler/meta", test_meta);
  g_test_add_func ("/compiler/entities", test_entities);
  g_test_add_func ("/compiler/search", test_search);
  g_test_add_func ("/compiler/statuses", test_statuses);
  g_test_add_func ("/compiler/status-of-growth", test_status_of_growth);
  g_test_add_func ("/compiler/status-of-sources", test_status_of_sources);
  g_test_add_func ("/compiler/status-of-milestone", test_status_of_milestone);
  g_test_add_func ("/compiler/as-of-year", test_as_of_year);
  g_test_add_func ("/compiler/views", test_views);
  g_test_add_func ("/compiler/deterministic", test_deterministic);
  g_test_add_func ("/compiler/output-is-kept", test_output_is_kept);
  g_test_add_func ("/compiler/rest-of-cut-off-run", test_rest_of_cut_off_run);
  g_test_add_func ("/compiler/sql-errors", test_sql_errors);
  g_test_add_func ("/compiler/missing-sql", test_missing_sql);
  g_test_add_func ("/compiler/unwritable-output", test_unwritable_output);

  return g_test_run ();
}
