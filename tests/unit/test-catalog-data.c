/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "catalog-fixture.h"
#include "catalog/wmk-catalog-format.h"
#include "catalog/wmk-thing.h"

/* The catalogue itself, as it is compiled for the program: what its tables promise beyond what
 * the compiler checks, and the counts of the plan's targets, which no careless edit may change. */

static WmkDatabase *
open_catalog (void)
{
  GError *error = NULL;
  const char *path = g_getenv ("WAYMARK_CATALOG");
  WmkDatabase *database;

  g_assert_nonnull (path);
  database = wmk_database_open_immutable (path, WMK_CATALOG_APPLICATION_ID,
                                          WMK_CATALOG_SCHEMA_VERSION, &error);
  g_assert_no_error (error);

  return database;
}

static void
assert_query (const char *sql, int n_columns, const char *expected)
{
  g_autoptr (WmkDatabase) database = open_catalog ();
  g_autofree char *rows = catalog_fixture_query (database, sql, n_columns);

  g_assert_cmpstr (rows, ==, expected);
}

static void
test_sound (void)
{
  assert_query ("PRAGMA integrity_check", 1, "ok");
  assert_query ("PRAGMA foreign_key_check", 1, "");
}

/* To be changed by who adds to the catalogue, on purpose. */
static const struct {
  const char *rows;
  int count;
} totals[] = {
    {"entity", 3537},
    {"source", 563},
    {"citation", 4954},
    {"sector", 10},
    {"subsector", 23},
    {"indicator", 228},
    {"target", 387},
    {"target_status", 193},
    {"series", 367},
    {"observation", 815},
    {"assessment", 92},
    {"retired", 6},
    {"agency", 88},
    {"instrument", 45},
    {"term", 190},
    {"policy", 125},
    {"policy_agency", 161},
    {"policy_sector", 77},
    {"policy_instrument", 189},
    {"policy_term", 321},
    {"measure", 291},
    {"fund", 29},
    {"fund_sector", 18},
    {"company", 88},
    {"company_sector", 81},
    {"deal", 8},
    {"deal_sector", 4},
    {"deal_company", 13},
    {"event", 138},
    {"event_sector", 78},
    {"theme", 4},
    {"wording", 24},
    {"recommendation", 22},
    {"relation", 1401},
    {"relation WHERE kind = 'supersedes'", 1},
    {"relation WHERE kind = 'implements'", 55},
    {"relation WHERE kind = 'updates'", 2},
    {"relation WHERE kind = 'part-of'", 21},
    {"relation WHERE kind = 'opposes'", 5},
    {"relation WHERE kind = 'about'", 905},
    {"relation WHERE kind = 'uses'", 173},
    {"relation WHERE kind = 'manages'", 0},
    {"relation WHERE kind = 'see-also'", 239},
};

/* When they differ, the table is printed as it is to be. */
static void
test_totals (void)
{
  g_autoptr (WmkDatabase) database = open_catalog ();
  g_autoptr (GString) table = g_string_new (NULL);
  gboolean same = TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (totals); i++) {
    g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s", totals[i].rows);
    g_autofree char *count = catalog_fixture_query (database, sql, 1);
    g_autofree char *expected = g_strdup_printf ("%d", totals[i].count);

    same = same && g_str_equal (count, expected);
    g_string_append_printf (table, "\n    {\"%s\", %s},", totals[i].rows, count);
  }
  if (!same)
    g_test_message ("Where that is meant, totals[] is to be:%s", table->str);
  g_assert_true (same);
}

static void
test_sectors (void)
{
  assert_query ("SELECT number, id FROM sector ORDER BY number", 2,
                "1|sector/next-generation-it\n"
                "2|sector/machine-tools-and-robotics\n"
                "3|sector/aerospace\n"
                "4|sector/maritime\n"
                "5|sector/rail\n"
                "6|sector/new-energy-vehicles\n"
                "7|sector/electrical-equipment\n"
                "8|sector/agricultural-machinery\n"
                "9|sector/new-materials\n"
                "10|sector/biomedicine");
  /* Each with sub-sectors, and each of those with something in it. */
  assert_query ("SELECT s.number, count(u.id) FROM sector s"
                " LEFT JOIN subsector u ON u.sector_id = s.id GROUP BY s.id ORDER BY s.number",
                2, "1|4\n2|2\n3|4\n4|1\n5|1\n6|3\n7|2\n8|1\n9|3\n10|2");
  assert_query ("SELECT id FROM subsector u"
                " WHERE NOT EXISTS (SELECT 1 FROM target t WHERE t.subsector_id = u.id)",
                1, "");
}

#define COUNT_TARGETS(with_number)                                                                 \
  "SELECT s.number, t.year, count(*) FROM target t JOIN sector s ON s.id = t.sector_id"            \
  " WHERE t.edition_id = '" WMK_CATALOG_MAIN_EDITION "' AND t.indicator_id IS " with_number        \
  " GROUP BY s.number, t.year ORDER BY s.number, t.year"

static void
test_targets_with_a_number (void)
{
  assert_query (COUNT_TARGETS ("NOT NULL"), 3,
                "1|2020|19\n1|2025|15\n" /* 34 */
                "2|2020|9\n2|2025|9\n"   /* 18 */
                "3|2020|6\n3|2025|8\n"   /* 14 */
                "4|2020|4\n4|2025|5\n"   /* 9 */
                "5|2020|3\n5|2025|2\n"   /* 5 */
                "6|2020|12\n6|2025|13\n" /* 25 */
                "7|2020|6\n7|2025|5\n"   /* 11 */
                "8|2020|7\n8|2025|7\n"   /* 14 */
                "9|2020|2\n9|2025|2\n"   /* 4 */
                "10|2020|12\n10|2025|9" /* 21 */);
}

static void
test_goals_in_words (void)
{
  assert_query (COUNT_TARGETS ("NULL"), 3,
                "1|2020|19\n1|2025|7\n1|2030|2\n"
                "2|2020|2\n2|2025|8\n"
                "3|2020|14\n3|2025|14\n"
                "4|2020|5\n4|2025|7\n"
                "5|2020|2\n5|2025|7\n"
                "6|2020|13\n6|2025|14\n"
                "7|2020|4\n7|2025|4\n"
                "8|2020|3\n8|2025|5\n"
                "9|2020|13\n9|2025|6\n"
                "10|2020|3\n10|2025|5");
}

/* What the program counts is what the tables hold. */
static void
test_counts_of_sectors (void)
{
  static const guint expected[] = {34, 18, 14, 9, 5, 25, 11, 14, 4, 21};
  GError *error = NULL;
  g_autoptr (WmkCatalog) catalog = wmk_catalog_open (g_getenv ("WAYMARK_CATALOG"), &error);
  g_autoptr (GPtrArray) sectors = NULL;
  guint sum = 0;

  g_assert_no_error (error);
  sectors = wmk_catalog_list_sectors (catalog, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sectors->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < sectors->len; i++) {
    const WmkSector *sector = g_ptr_array_index (sectors, i);

    g_assert_cmpuint (sector->n_targets, ==, expected[i]);
    sum += sector->n_targets;
  }
  g_assert_cmpuint (sum, ==, 155);
}

/* A document that is known through others alone shows what it set. That the list of sources counts
 * the same is test-kinds.c's. */
static void
test_editions_are_used (void)
{
  GError *error = NULL;
  g_autoptr (WmkCatalog) catalog = wmk_catalog_open (g_getenv ("WAYMARK_CATALOG"), &error);
  g_autoptr (GPtrArray) uses = NULL;

  g_assert_no_error (error);
  uses = wmk_catalog_list_uses (catalog, WMK_CATALOG_MAIN_EDITION, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (uses->len, >=, 155);
  g_assert_true (g_str_has_prefix (((const WmkUse *) g_ptr_array_index (uses, 0))->locator,
                                   "Report on Made in China 2025, Appendix 3, 1"));
}

static void
test_everything_is_cited (void)
{
  assert_query ("SELECT id FROM entity e"
                " WHERE NOT EXISTS (SELECT 1 FROM citation c WHERE c.entity_id = e.id)",
                1, "");
}

static void
test_titles (void)
{
  assert_query ("SELECT id FROM entity WHERE trim(title) = '' OR title <> trim(title)", 1, "");
  assert_query ("SELECT id FROM sector WHERE coalesce(summary, '') = ''", 1, "");
}

static void
test_indicators_are_used (void)
{
  assert_query ("SELECT id FROM indicator i"
                " WHERE NOT EXISTS (SELECT 1 FROM target t WHERE t.indicator_id = i.id)"
                " AND NOT EXISTS (SELECT 1 FROM series s WHERE s.indicator_id = i.id)",
                1, "");
}

static void
test_statuses (void)
{
  assert_query ("SELECT id FROM target t WHERE (indicator_id IS NOT NULL)"
                " <> EXISTS (SELECT 1 FROM target_status s WHERE s.target_id = t.id)",
                1, "");
  assert_query ("SELECT DISTINCT as_of <> substr((SELECT value FROM meta WHERE key = 'date'), 1, 4)"
                " FROM target_status",
                1, "0");
  /* Nothing is decided by an observation of another indicator, or by none. */
  assert_query ("SELECT t.id FROM target_status s JOIN target t ON t.id = s.target_id"
                " JOIN observation o ON o.id = s.observation_id"
                " JOIN series z ON z.id = o.series_id"
                " WHERE z.indicator_id <> t.indicator_id OR NOT z.main",
                1, "");
  assert_query ("SELECT target_id FROM target_status WHERE observation_id IS NULL"
                " AND status NOT IN ('no observation', 'not verifiable')",
                1, "");
}

/* Why nothing was observed is not said where something was, and in a sentence. */
static void
test_unobserved (void)
{
  assert_query ("SELECT t.id FROM target t JOIN series s ON s.indicator_id = t.indicator_id"
                " JOIN observation o ON o.series_id = s.id"
                " WHERE t.unobserved IS NOT NULL AND s.fit <> 'context' GROUP BY t.id",
                1, "");
  assert_query ("SELECT id, unobserved FROM target WHERE unobserved NOT LIKE '%_.'", 2, "");
}

static gboolean
has_han (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_get_script (g_utf8_get_char (text)) == G_UNICODE_SCRIPT_HAN)
      return TRUE;

  return FALSE;
}

static void
test_chinese_names (void)
{
  g_autoptr (WmkDatabase) database = open_catalog ();
  g_autofree char *names = catalog_fixture_query (
      database,
      "SELECT coalesce(name_zh, '-') FROM sector"
      " UNION ALL SELECT name_zh FROM subsector WHERE name_zh IS NOT NULL"
      " UNION ALL SELECT name_zh FROM indicator WHERE name_zh IS NOT NULL"
      " UNION ALL SELECT title_zh FROM source WHERE title_zh IS NOT NULL"
      " UNION ALL SELECT coalesce(title_zh, '-') FROM source"
      " WHERE id IN ('source/mic2025-plan-2015', '" WMK_CATALOG_MAIN_EDITION "')",
      1);
  g_auto (GStrv) lines = g_strsplit (names, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), >=, 12);
  for (guint i = 0; lines[i] != NULL; i++)
    if (!has_han (lines[i]))
      g_error ("“%s” is not Chinese", lines[i]);
}

/* Numbers as words, in the plan's documents. */
static const struct {
  const char *word;
  double value;
} number_words[] = {
    {"one", 1},   {"two", 2},   {"three", 3}, {"four", 4}, {"five", 5},     {"six", 6},
    {"seven", 7}, {"eight", 8}, {"nine", 9},  {"ten", 10}, {"fifteen", 15}, {"hundred", 100},
};

/* Whether @figure says @value, in digits ("10,000", "0.70") or as a word. */
static gboolean
says (const char *figure, double value)
{
  g_autofree char *lower = g_utf8_strdown (figure, -1);
  g_auto (GStrv) commas = g_strsplit (lower, ",", -1);
  g_autofree char *digits = g_strjoinv ("", commas);

  for (const char *c = digits; *c != '\0';) {
    char *end;

    if (!g_ascii_isdigit (*c)) {
      c++;
      continue;
    }
    if (fabs (g_ascii_strtod (c, &end) - value) < 1e-9)
      return TRUE;
    c = end;
  }
  for (gsize i = 0; i < G_N_ELEMENTS (number_words); i++) {
    g_autofree char *pattern = g_strdup_printf ("\\b%s\\b", number_words[i].word);

    if (number_words[i].value == value && g_regex_match_simple (pattern, lower, 0, 0))
      return TRUE;
  }

  return FALSE;
}

/* The figure of a target stands in the words of a source. */
static void
assert_printed (WmkDatabase *database, const char *target_id, double value)
{
  GError *error = NULL;
  g_autoptr (WmkStatement) statement = wmk_database_prepare (
      database, "SELECT figure_as_printed FROM citation WHERE entity_id = ?1", &error);

  g_assert_no_error (error);
  wmk_statement_bind_text (statement, 1, target_id);
  while (wmk_statement_step (statement, &error)) {
    const char *figure = wmk_statement_get_text (statement, 0);

    /* One target of an indicator in billions is printed in trillions. */
    if (says (figure, value) ||
        (strstr (figure, "trillion") != NULL && says (figure, value / 1000)))
      return;
  }
  g_assert_no_error (error);
  g_error ("%s: no citation prints %g", target_id, value);
}

static void
test_targets_are_as_printed (void)
{
  g_autoptr (WmkDatabase) database = open_catalog ();
  GError *error = NULL;
  g_autoptr (WmkStatement) statement = wmk_database_prepare (
      database, "SELECT id, value, value_high FROM target WHERE value IS NOT NULL", &error);
  guint n_targets = 0;

  g_assert_no_error (error);
  while (wmk_statement_step (statement, &error)) {
    double high = wmk_statement_get_double (statement, 2);

    assert_printed (database, wmk_statement_get_text (statement, 0),
                    wmk_statement_get_double (statement, 1));
    if (!isnan (high))
      assert_printed (database, wmk_statement_get_text (statement, 0), high);
    n_targets++;
  }
  g_assert_no_error (error);
  g_assert_cmpuint (n_targets, ==, 193);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalog-data/sound", test_sound);
  g_test_add_func ("/catalog-data/totals", test_totals);
  g_test_add_func ("/catalog-data/sectors", test_sectors);
  g_test_add_func ("/catalog-data/targets-with-a-number", test_targets_with_a_number);
  g_test_add_func ("/catalog-data/goals-in-words", test_goals_in_words);
  g_test_add_func ("/catalog-data/counts-of-sectors", test_counts_of_sectors);
  g_test_add_func ("/catalog-data/editions-are-used", test_editions_are_used);
  g_test_add_func ("/catalog-data/everything-is-cited", test_everything_is_cited);
  g_test_add_func ("/catalog-data/titles", test_titles);
  g_test_add_func ("/catalog-data/indicators-are-used", test_indicators_are_used);
  g_test_add_func ("/catalog-data/statuses", test_statuses);
  g_test_add_func ("/catalog-data/unobserved", test_unobserved);
  g_test_add_func ("/catalog-data/chinese-names", test_chinese_names);
  g_test_add_func ("/catalog-data/targets-are-as-printed", test_targets_are_as_printed);

  return g_test_run ();
}
