/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

/* What the installed search provider answers to GNOME Shell. */

#include <string.h>

#include "e2e/shell.h"

#define MIIT "agency/miit"

/* The kind of an address: "agency" of "agency/miit". */
static char *
dup_kind (const char *address)
{
  return g_strndup (address, strcspn (address, "/"));
}

/* Best first, and of each kind the best before any second. */
static void
test_results (Shell *self, gconstpointer data)
{
  g_auto (GStrv) results = shell_search (self, "MIIT");
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint rank = 1, n_seconds = 0;

  g_assert_true (g_strv_contains ((const char *const *) results, MIIT));
  for (guint i = 0; results[i] != NULL; i++) {
    g_autofree char *kind = dup_kind (results[i]);
    guint n_before = GPOINTER_TO_UINT (g_hash_table_lookup (counts, kind));

    g_assert_cmpuint (n_before + 1, >=, rank);
    g_assert_cmpuint (n_before + 1, <=, rank + 1);
    rank = n_before + 1;
    n_seconds += rank == 2;
    g_hash_table_insert (counts, g_steal_pointer (&kind), GUINT_TO_POINTER (rank));
  }
  g_assert_cmpuint (g_hash_table_size (counts), >, 1);
  g_assert_cmpuint (n_seconds, >, 1);
}

static void
test_chinese (Shell *self, gconstpointer data)
{
  const char *title = "中国制造2025";
  g_auto (GStrv) results = shell_search (self, title);
  g_autoptr (GVariant) metas = shell_get_metas (self, (const char *const *) results);
  g_autoptr (GVariant) meta = g_variant_get_child_value (metas, 0);
  const char *description = NULL;

  g_assert_cmpuint (g_strv_length (results), >, 1);
  g_assert_true (g_variant_lookup (meta, "description", "&s", &description));
  g_assert_nonnull (strstr (description, title));
}

/* What is a filter in the window is one here. */
static void
test_filter (Shell *self, gconstpointer data)
{
  g_auto (GStrv) results = shell_search (self, "industrial kind:policy");

  g_assert_cmpuint (g_strv_length (results), >, 1);
  for (guint i = 0; results[i] != NULL; i++)
    g_assert_true (g_str_has_prefix (results[i], "policy/"));
}

static void
test_nothing (Shell *self, gconstpointer data)
{
  static const char *const texts[] = {"xyzzyplugh", "", "  ", "\"", "\t\x01\x7f", "(", "🦖"};
  g_autoptr (GVariant) metas = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_auto (GStrv) results = shell_search (self, texts[i]);

    g_assert_cmpuint (g_strv_length (results), ==, 0);
  }

  metas = shell_get_metas (self, (const char *const[]){NULL});
  g_assert_cmpuint (g_variant_n_children (metas), ==, 0);
}

/* No array of words is too long, and none too short. */
static void
test_odd_terms (Shell *self, gconstpointer data)
{
  const char *none[] = {NULL};
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *long_word = g_strnfill (1000000, 'a');
  g_auto (GStrv) many = NULL, of_none = NULL, of_many = NULL, of_operators = NULL;
  g_autoptr (GVariant) reply = NULL, many_reply = NULL;

  reply = shell_call (self, "GetInitialResultSet", g_variant_new ("(^as)", none));
  g_variant_get (reply, "(^as)", &of_none);
  g_assert_cmpuint (g_strv_length (of_none), ==, 0);

  g_strv_builder_add (builder, long_word);
  for (guint i = 0; i < 10000; i++)
    g_strv_builder_add (builder, i % 2 == 0 ? "plan" : "year:2016..");
  many = g_strv_builder_end (builder);
  many_reply = shell_call (self, "GetSubsearchResultSet", g_variant_new ("(^as^as)", many, many));
  g_variant_get (many_reply, "(^as)", &of_many);
  g_assert_cmpuint (g_strv_length (of_many), ==, 0);

  of_operators = shell_search (self, "NEAR( AND OR* NOT \" ^ {industrial}: -");
}

/* The very icon is installed, under the name that the Shell is told. */
static void
assert_icon_is_installed (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GIcon) icon = g_icon_new_for_string (text, &error);
  const char *const *names;
  g_autofree char *share = g_path_get_dirname (g_getenv ("WAYMARK_CATALOG"));
  g_autofree char *file_name = NULL, *path = NULL;

  g_assert_no_error (error);
  g_assert_true (G_IS_THEMED_ICON (icon));
  names = g_themed_icon_get_names (G_THEMED_ICON (icon));
  g_assert_true (g_str_has_prefix (names[0], WMK_APP_ID "-"));
  g_assert_true (g_str_has_suffix (names[0], "-symbolic"));
  file_name = g_strconcat (names[0], ".svg", NULL);
  path = g_build_filename (share, "..", "icons", "hicolor", "symbolic", "apps", file_name, NULL);
  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    g_error ("%s is not installed", file_name);
}

static void
assert_meta (GVariant *meta, const char *address)
{
  const char *id = NULL, *name = NULL, *description = NULL, *icon = NULL;

  g_assert_true (g_variant_lookup (meta, "id", "&s", &id));
  g_assert_true (g_variant_lookup (meta, "name", "&s", &name));
  g_assert_true (g_variant_lookup (meta, "description", "&s", &description));
  g_assert_true (g_variant_lookup (meta, "gicon", "&s", &icon));
  g_assert_cmpstr (id, ==, address);
  g_assert_cmpstr (name, !=, "");
  g_assert_cmpstr (description, !=, "");
  /* The Shell shows the first line of it. */
  g_assert_null (strchr (description, '\n'));
  assert_icon_is_installed (icon);
  /* It would replace what the reader has in the clipboard. */
  g_assert_false (g_variant_lookup (meta, "clipboardText", "&s", NULL));
}

/* Of everything that is found something is told: the Shell shows none where one is missing. */
static void
test_metas (Shell *self, gconstpointer data)
{
  static const char *const texts[] = {"industrial", "china", "rail", "plan", "2025", "subsidies"};
  g_autoptr (GHashTable) kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_auto (GStrv) results = shell_search (self, texts[i]);
    g_autoptr (GVariant) metas = shell_get_metas (self, (const char *const *) results);

    g_assert_cmpuint (g_strv_length (results), >, 0);
    g_assert_cmpuint (g_variant_n_children (metas), ==, g_strv_length (results));
    for (guint j = 0; results[j] != NULL; j++) {
      g_autoptr (GVariant) meta = g_variant_get_child_value (metas, j);

      assert_meta (meta, results[j]);
      g_hash_table_add (kinds, dup_kind (results[j]));
    }
  }
  g_assert_cmpuint (g_hash_table_size (kinds), >=, 16);
}

static void
test_meta_words (Shell *self, gconstpointer data)
{
  g_autoptr (GVariant) metas = shell_get_metas (self, (const char *const[]){MIIT, NULL});
  g_autoptr (GVariant) meta = g_variant_get_child_value (metas, 0);
  const char *name, *description;

  g_assert_true (g_variant_lookup (meta, "name", "&s", &name));
  g_assert_cmpstr (name, ==, "Ministry of Industry and Information Technology");
  g_assert_true (g_variant_lookup (meta, "description", "&s", &description));
  g_assert_cmpstr (description, ==, "Agency · 工业和信息化部 · MIIT · China");
}

static void
test_unknown_ids (Shell *self, gconstpointer data)
{
  const char *const ids[] = {"", "agency/no-such", MIIT, "%%%", "agency/", "sector/rail", NULL};
  g_autoptr (GVariant) metas = shell_get_metas (self, ids);
  g_autoptr (GVariant) first = NULL, second = NULL;

  g_assert_cmpuint (g_variant_n_children (metas), ==, 2);
  first = g_variant_get_child_value (metas, 0);
  second = g_variant_get_child_value (metas, 1);
  assert_meta (first, MIIT);
  assert_meta (second, "sector/rail");
}

/* The reader types on: what is found is what a new search would find, whatever was there before. */
static void
test_subsearch (Shell *self, gconstpointer data)
{
  g_auto (GStrv) before = shell_search (self, "industrial");
  g_auto (GStrv) anew = shell_search (self, "industrial internet");
  g_auto (GStrv) after = NULL;
  const char *terms[] = {"industrial", "internet", NULL};
  g_autoptr (GVariant) reply =
      shell_call (self, "GetSubsearchResultSet", g_variant_new ("(^as^as)", before, terms));

  g_variant_get (reply, "(^as)", &after);
  g_assert_cmpuint (g_strv_length (after), >, 0);
  g_assert_true (g_strv_equal ((const char *const *) after, (const char *const *) anew));
  g_assert_false (g_strv_equal ((const char *const *) after, (const char *const *) before));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_unsetenv ("DISPLAY");
  g_unsetenv ("WAYLAND_DISPLAY");

  shell_add_test ("/search-provider/results", NULL, test_results);
  shell_add_test ("/search-provider/chinese", NULL, test_chinese);
  shell_add_test ("/search-provider/filter", NULL, test_filter);
  shell_add_test ("/search-provider/nothing", NULL, test_nothing);
  shell_add_test ("/search-provider/odd-terms", NULL, test_odd_terms);
  shell_add_test ("/search-provider/metas", NULL, test_metas);
  shell_add_test ("/search-provider/meta-words", NULL, test_meta_words);
  shell_add_test ("/search-provider/unknown-ids", NULL, test_unknown_ids);
  shell_add_test ("/search-provider/subsearch", NULL, test_subsearch);

  return g_test_run ();
}
