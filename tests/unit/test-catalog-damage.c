/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "catalog-reader.h"
#include "catalog/wmk-search.h"
#include "long-list.h"

/* What is asked of a damaged catalogue is answered rightly, or with an error. */

#define PAGE_SIZE 4096

static int
weigh_indicator (const WmkIndicator *indicator)
{
  guint weight = 1 + indicator->targets->len;

  for (guint i = 0; i < indicator->series->len; i++) {
    const WmkSeries *series = g_ptr_array_index (indicator->series, i);

    weight += 1 + series->observations->len;
    for (guint j = 0; j < series->observations->len; j++)
      weight += ELEMENT (WmkObservation, series->observations, j)->citations->len;
  }

  return (int) weight;
}

/* What an answer amounts to: rows, targets counted, or whether there is one. */
static int
weigh (gpointer result, GDestroyNotify free_result)
{
  if (free_result == (GDestroyNotify) g_ptr_array_unref)
    return (int) ((GPtrArray *) result)->len;
  if (free_result == (GDestroyNotify) g_array_unref)
    return (int) ((GArray *) result)->len;
  if (free_result == (GDestroyNotify) g_hash_table_unref)
    return (int) g_hash_table_size (result);
  if (free_result == (GDestroyNotify) wmk_sector_free)
    return (int) ((WmkSector *) result)->n_targets;
  if (free_result == (GDestroyNotify) wmk_indicator_free)
    return weigh_indicator (result);

  return 1;
}

#define FAILED -1

/* Notes what a call gave: an error stands for a missing result, and only for that. */
static void
take_answer (GArray *answers, gpointer result, GDestroyNotify free_result, GError *error)
{
  int answer = 0;

  g_assert_true (error == NULL || result == NULL);
  if (error != NULL) {
    g_assert_cmpint (error->domain, ==, WMK_DATABASE_ERROR);
    g_assert_cmpstr (error->message, !=, "");
    g_error_free (error);
    answer = FAILED;
  } else if (result != NULL) {
    answer = weigh (result, free_result);
    free_result (result);
  }
  g_array_append_val (answers, answer);
}

#define ASK(call, free_result)                                                                     \
  G_STMT_START                                                                                     \
  {                                                                                                \
    GError *call_error = NULL;                                                                     \
    GError **error = &call_error;                                                                  \
    gpointer call_result = (call);                                                                 \
    take_answer (answers, call_result, (GDestroyNotify) free_result, call_error);                  \
  }                                                                                                \
  G_STMT_END

/* All of a kind, what its list can be filtered by, and one of them with all that its page says. */
static void
read_kind (WmkCatalog *catalog, const WmkKind *kind, const char *address, GArray *answers)
{
  g_autoptr (WmkThing) thing = wmk_thing_new_for_address (catalog, address, NULL);

  ASK (wmk_thing_list (catalog, kind, error), g_ptr_array_unref);
  for (const WmkKindFilter *filter = kind->filters; filter != NULL && filter->title != NULL;
       filter++) {
    ASK (wmk_kind_list_options (catalog, filter, error), g_ptr_array_unref);
    ASK (catalog_reader_list_matches (catalog, filter, "sector/rail", error), g_hash_table_unref);
  }
  ASK (wmk_thing_list_sections (catalog, address, error), g_ptr_array_unref);
  if (thing != NULL) {
    ASK (wmk_thing_list_facts (catalog, thing, error), g_ptr_array_unref);
    ASK (wmk_thing_new_parent (catalog, thing, error), g_object_unref);
  } else {
    int failed[] = {FAILED, FAILED};

    g_array_append_vals (answers, failed, G_N_ELEMENTS (failed));
  }
}

/* Looks for words, in names and elsewhere, with filters and misspelt. */
static void
search (WmkCatalog *catalog, GArray *answers)
{
  g_autoptr (WmkSearch) engine = wmk_search_new (catalog);
  g_autoptr (WmkQuery) words = wmk_query_new ("mor");
  g_autoptr (WmkQuery) filtered = wmk_query_new ("agency:mor year:2016 trains");
  g_autoptr (WmkQuery) misspelt = wmk_query_new ("trainz");

  ASK (wmk_search_run (engine, words, 5, error), g_ptr_array_unref);
  ASK (wmk_search_list_keys (engine, filtered, wmk_kind_find ("policy"), error), g_array_unref);
  ASK (wmk_search_list_blockers (engine, filtered, error), g_array_unref);
  ASK (wmk_search_dup_suggestion (engine, misspelt, error), g_free);
}

/* Of each kind one that is linked with many others. */
static const char *const things[] = {
    "agency/ministry-of-rail",
    "company/loco-works",
    "deal/loco-works-zug-bau",
    "event/rail-talks-2018",
    "fund/rail",
    "instrument/loans",
    "measure/loans-rail-trains-2017",
    "policy/rail-plan-2016",
    "recommendation/report-open-markets",
    "sector/rail",
    "source/yellow-book-2020",
    "term/trains",
    "theme/trains",
    "wording/trains-rail-plan",
    SHARE,
};

/* Of each kind of address: one that is there, was renamed, was dropped, and never was. */
static const char *const addresses[] = {
    "sector/rail",
    "subsector/rail-trains",
    SHARE,
    "target/rail-overseas-share-2020",
    "series/rail-overseas-share-sales",
    "observation/rail-overseas-share-sales-2023",
    REPORT,
    "target/rail-export-share-2020",
    "target/rail-fastest-train",
    "target/none",
};

/* Asks everything of the catalogue at @path; %NULL when it cannot be opened. */
static GArray *
read_all (const char *path)
{
  g_autoptr (GError) open_error = NULL;
  g_autoptr (WmkCatalog) catalog = wmk_catalog_open (path, &open_error);
  static const char *const sectors[] = {"sector/aerospace", "sector/rail", NULL};
  g_autofree char *indicator_id = NULL;
  g_autofree char *sector_id = NULL;
  GArray *answers;

  g_assert_true ((catalog == NULL) == (open_error != NULL));
  if (catalog == NULL)
    return NULL;

  answers = g_array_new (FALSE, FALSE, sizeof (int));
  ASK (wmk_catalog_list_sectors (catalog, error), g_ptr_array_unref);
  ASK (wmk_catalog_get_sector (catalog, "sector/rail", error), wmk_sector_free);
  ASK (wmk_catalog_list_subsectors (catalog, "sector/rail", error), g_ptr_array_unref);
  for (gsize i = 0; i < G_N_ELEMENTS (sectors); i++) {
    ASK (wmk_catalog_list_indicators (catalog, sectors[i], error), g_ptr_array_unref);
    ASK (wmk_catalog_list_goals (catalog, sectors[i], error), g_ptr_array_unref);
    ASK (wmk_catalog_list_sector_sources (catalog, sectors[i], error), g_ptr_array_unref);
  }
  ASK (wmk_catalog_get_indicator (catalog, SHARE, error), wmk_indicator_free);
  ASK (wmk_catalog_get_target (catalog, "target/rail-exports-2025", &indicator_id, &sector_id,
                               error),
       wmk_target_free);
  ASK (wmk_catalog_list_citations (catalog, "sector/rail", error), g_ptr_array_unref);
  ASK (wmk_catalog_get_source (catalog, REPORT, error), wmk_source_free);
  ASK (wmk_catalog_list_uses (catalog, REPORT, error), g_ptr_array_unref);
  ASK (wmk_catalog_dup_owner (catalog, "target/rail-exports-2025", error), g_free);
  for (gsize i = 0; i < G_N_ELEMENTS (addresses); i++)
    ASK (wmk_catalog_find (catalog, addresses[i], error), wmk_entity_info_free);
  for (gsize i = 0; i < G_N_ELEMENTS (things); i++) {
    g_autofree char *kind = g_strndup (things[i], strcspn (things[i], "/"));

    read_kind (catalog, wmk_kind_find (kind), things[i], answers);
  }
  search (catalog, answers);

  return answers;
}

/* Each answer is either the right one or an error; returns whether there was an error. */
static gboolean
check_answers (GArray *answers, GArray *right)
{
  gboolean failed = FALSE;

  if (answers == NULL)
    return TRUE;

  for (guint i = 0; i < right->len; i++) {
    int answer = g_array_index (answers, int, i);

    if (answer == FAILED)
      failed = TRUE;
    else
      g_assert_cmpint (answer, ==, g_array_index (right, int, i));
  }

  return failed;
}

static void
write_file (const char *path, const char *contents, gsize length)
{
  GError *error = NULL;

  g_file_set_contents (path, contents, (gssize) length, &error);
  g_assert_no_error (error);
}

/* Each page after the first in turn is overwritten, every other one with zeros: what reads it says
 * so. */
static void
test_damaged_pages (CatalogReader *reader, gconstpointer data)
{
  g_autofree char *path = g_build_filename (reader->files->folder, "damaged.db", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GArray) right = read_all (reader->files->output);
  static const int fillings[] = {0xff, 0x00};
  GError *error = NULL;
  gsize length;
  guint n_failed = 0;

  g_file_get_contents (reader->files->output, &contents, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (length % PAGE_SIZE, ==, 0);
  g_assert_nonnull (right);
  g_assert_false (check_answers (right, right));

  for (gsize offset = PAGE_SIZE; offset < length; offset += PAGE_SIZE) {
    for (gsize i = offset / PAGE_SIZE % 2; i < G_N_ELEMENTS (fillings); i += 2) {
      g_autofree char *damaged = g_memdup2 (contents, length);
      g_autoptr (GArray) answers = NULL;

      memset (damaged + offset, fillings[i], PAGE_SIZE);
      write_file (path, damaged, length);
      answers = read_all (path);
      n_failed += check_answers (answers, right);
    }
  }
  /* All is read here but search, statistics, and what only other questions need. */
  g_assert_cmpuint (n_failed, >, length / PAGE_SIZE / 2);
}

/* Single bytes, anywhere, also in the header and in the middle of texts: always the same ones. */
static void
test_damaged_bytes (CatalogReader *reader, gconstpointer data)
{
  g_autofree char *path = g_build_filename (reader->files->folder, "damaged.db", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GArray) answers = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  GError *error = NULL;
  gsize length;

  g_file_get_contents (reader->files->output, &contents, &length, &error);
  g_assert_no_error (error);

  for (int round = 0; round < 300; round++) {
    g_autofree char *damaged = g_memdup2 (contents, length);

    for (int i = 0; i < 20; i++)
      damaged[g_rand_int_range (random, 0, (int) length)] =
          (char) g_rand_int_range (random, 0, 256);
    write_file (path, damaged, length);
    g_clear_pointer (&answers, g_array_unref);
    answers = read_all (path);
  }
}

static void
test_truncated (CatalogReader *reader, gconstpointer data)
{
  g_autofree char *path = g_build_filename (reader->files->folder, "truncated.db", NULL);
  g_autofree char *contents = NULL;
  gsize length;

  g_file_get_contents (reader->files->output, &contents, &length, NULL);
  for (gsize left = 0; left < length; left += length / 40) {
    g_autoptr (GError) error = NULL;

    write_file (path, contents, left);
    g_assert_null (wmk_catalog_open (path, &error));
    g_assert_error (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_CORRUPT);
  }
}

/* A row where none can be is no reason to make room for all before it. */
static void
test_far_rows (CatalogReader *reader, gconstpointer data)
{
  static const struct {
    const char *sql;
    gboolean fails;
  } cases[] = {
      {"INSERT INTO search (rowid, title, names, body) VALUES (1 << 60, 'rockets', '', '')"
       " RETURNING 1",
       FALSE},
      {"INSERT INTO entity_year (year, entity) VALUES (2016, 1 << 60) RETURNING 1", FALSE},
      {"UPDATE entity SET rowid = 1 << 60 WHERE id = 'fund/rail' RETURNING 1", TRUE},
  };
  static const char *const queries[] = {"rockets", "kind:fund", "year:2016 rail", "agency:mor"};

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WmkSearch) engine = NULL;

    g_clear_object (&reader->catalog);
    g_assert_cmpint (long_list_read (reader->files->output, cases[i].sql), ==, 1);
    reader->catalog = SUCCEED (wmk_catalog_open (reader->files->output, error));
    engine = wmk_search_new (reader->catalog);
    for (gsize j = 0; j < G_N_ELEMENTS (queries); j++) {
      g_autoptr (WmkQuery) query = wmk_query_new (queries[j]);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) groups = wmk_search_run (engine, query, 5, &error);

      if (cases[i].fails)
        g_assert_error (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_CORRUPT);
      else
        g_assert_no_error (error);
      g_assert_true (cases[i].fails || groups->len > 0);
    }
  }
}

/* Kinds whose rows lie among each other's: the search goes on, and comes to an end. */
static void
test_mixed_kinds (CatalogReader *reader, gconstpointer data)
{
  static const char *const queries[] = {"rail", "trains", "kind:target", "share"};
  g_autoptr (WmkSearch) engine = NULL;

  g_clear_object (&reader->catalog);
  g_assert_cmpint (
      long_list_read (reader->files->output,
                      "UPDATE entity SET rowid = 1 + (SELECT max(rowid) FROM entity) WHERE rowid ="
                      " (SELECT min(rowid) FROM entity WHERE kind ="
                      "  (SELECT kind FROM entity ORDER BY rowid LIMIT 1)) + 1 RETURNING 1"),
      ==, 1);
  reader->catalog = SUCCEED (wmk_catalog_open (reader->files->output, error));
  engine = wmk_search_new (reader->catalog);
  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++) {
    g_autoptr (WmkQuery) query = wmk_query_new (queries[i]);
    g_autoptr (GPtrArray) groups = SUCCEED (wmk_search_run (engine, query, 1, error));

    g_assert_cmpuint (groups->len, >, 0);
  }
}

/* A word's list of rows in the index that comes to one of them twice: it says so, and does not ask
 * on and on from there. */
static void
test_repeated_rows (CatalogReader *reader, gconstpointer data)
{
  /* The positions of the word in one row, the step to the next row, and the positions there. */
  static const guint8 list[] = {2, 3, 3, 3, 3, 3, 1, 12, 2, 3, 3, 3, 3, 3};
  g_autofree char *contents = NULL;
  g_autoptr (WmkSearch) engine = NULL;
  g_autoptr (WmkQuery) query = wmk_query_new ("gondol");
  g_autoptr (GError) told = NULL;
  gsize length, step = 6;
  guint n_found = 0;

  g_clear_object (&reader->catalog);
  g_assert_cmpint (
      long_list_read (
          reader->files->output,
          "INSERT INTO search (rowid, title, names, body)"
          " SELECT (SELECT min(rowid) FROM entity WHERE kind = 'target') + value,"
          " 'gondola gondola gondola gondola gondola gondola', '', '' FROM json_each ('[0, 1]')"
          " RETURNING 1"),
      ==, 1);
  g_assert_true (g_file_get_contents (reader->files->output, &contents, &length, NULL));
  for (gsize i = 0; i + sizeof list <= length; i++)
    if (memcmp (contents + i, list, sizeof list) == 0) {
      contents[i + step] = 0;
      n_found++;
    }
  g_assert_cmpuint (n_found, >, 0);
  write_file (reader->files->output, contents, length);

  reader->catalog = SUCCEED (wmk_catalog_open (reader->files->output, error));
  engine = wmk_search_new (reader->catalog);
  g_assert_null (wmk_search_run (engine, query, 5, &told));
  g_assert_error (told, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_CORRUPT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  catalog_reader_add ("/catalog-damage/pages", test_damaged_pages);
  catalog_reader_add ("/catalog-damage/bytes", test_damaged_bytes);
  catalog_reader_add ("/catalog-damage/far-rows", test_far_rows);
  catalog_reader_add ("/catalog-damage/mixed-kinds", test_mixed_kinds);
  catalog_reader_add ("/catalog-damage/repeated-rows", test_repeated_rows);
  catalog_reader_add ("/catalog-damage/truncated", test_truncated);

  return g_test_run ();
}
