/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-search-results.h"

#include <string.h>

#include "catalog-reader.h"
#include "long-list.h"

/* The real catalogue. */
static WmkSearchResults *
create (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WmkCatalog) catalog = wmk_catalog_open (g_getenv ("WAYMARK_CATALOG"), &error);

  g_assert_no_error (error);

  return wmk_search_results_new (catalog);
}

static void
look_for (WmkSearchResults *results, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WmkQuery) query = wmk_query_new (text);

  wmk_search_results_set_query (results, query, &error);
  g_assert_no_error (error);
}

static WmkResult *
get (WmkSearchResults *results, guint position)
{
  g_autoptr (WmkResult) result = g_list_model_get_item (G_LIST_MODEL (results), position);

  return result;
}

static void
changed_cb (GListModel *model, guint position, guint removed, guint added, guint *n_items)
{
  g_assert_cmpuint (position, ==, 0);
  g_assert_cmpuint (removed, ==, *n_items);
  *n_items = added;
}

/* Each kind has a heading, five things at most, and what leads to the others. */
static void
test_kinds (void)
{
  g_autoptr (WmkSearchResults) results = create ();
  const WmkKind *kind = NULL;
  guint n_things = 0, n_items = 0, n_found = 0, n_kinds = 0;

  g_signal_connect (results, "items-changed", G_CALLBACK (changed_cb), &n_items);
  look_for (results, "miit");
  g_assert_cmpuint (n_items, ==, g_list_model_get_n_items (G_LIST_MODEL (results)));
  for (guint i = 0; i < n_items; i++) {
    WmkResult *result = get (results, i);

    g_assert_true (wmk_search_results_is_heading (results, i) ==
                   (wmk_result_get_role (result) == WMK_RESULT_HEADING));
    switch (wmk_result_get_role (result)) {
    case WMK_RESULT_THING:
      n_things++;
      g_assert_true (wmk_thing_get_kind (wmk_result_get_thing (result)) == kind);
      g_assert_cmpuint (
          wmk_search_results_find (results, wmk_thing_get_id (wmk_result_get_thing (result))), ==,
          i);
      break;
    case WMK_RESULT_MORE:
      g_assert_cmpuint (n_things, ==, WMK_RESULTS_N_FIRST);
      g_assert_cmpuint (wmk_search_results_count_kind (results, kind), >, WMK_RESULTS_N_FIRST);
      break;
    case WMK_RESULT_HEADING:
    default:
      kind = wmk_result_get_kind (result);
      n_things = 0;
      n_kinds++;
      n_found += wmk_search_results_count_kind (results, kind);
      break;
    }
  }
  g_assert_cmpuint (n_kinds, >, 2);
  g_assert_cmpuint (wmk_search_results_get_n_found (results), ==, n_found);
  g_assert_cmpuint (wmk_search_results_count_kind (results, NULL), ==, n_found);
  g_assert_null (wmk_search_results_get_kind (results));

  look_for (results, "");
  g_assert_cmpuint (n_items, ==, 0);
}

/* All of one kind, read in any order; and still how many there are of others. */
static void
test_one_kind (void)
{
  g_autoptr (WmkSearchResults) results = create ();
  const WmkKind *policy = wmk_kind_find ("policy");
  guint n_items, n_policies;

  look_for (results, "miit");
  n_policies = wmk_search_results_count_kind (results, policy);
  look_for (results, "miit kind:policy");
  n_items = g_list_model_get_n_items (G_LIST_MODEL (results));
  g_assert_cmpuint (n_items, ==, n_policies + 1);
  g_assert_true (wmk_search_results_get_kind (results) == policy);
  g_assert_cmpuint (wmk_search_results_count_kind (results, policy), ==, n_policies);
  g_assert_cmpuint (wmk_search_results_count_kind (results, wmk_kind_find ("agency")), >, 0);
  g_assert_true (wmk_search_results_is_heading (results, 0));
  for (guint i = n_items - 1; i > 0; i--) {
    WmkThing *thing = wmk_result_get_thing (get (results, i));

    g_assert_nonnull (thing);
    g_assert_true (wmk_thing_get_kind (thing) == policy);
    g_assert_cmpuint (wmk_search_results_find (results, wmk_thing_get_id (thing)), ==, i);
  }
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (results), n_items));
  g_assert_cmpuint (wmk_search_results_find (results, "agency/miit"), ==, G_MAXUINT);
  g_assert_cmpuint (wmk_search_results_find (results, "no/such-thing"), ==, G_MAXUINT);
}

/* More than are kept at once. */
static void
test_many (void)
{
  g_autoptr (WmkSearchResults) results = create ();
  guint n_items;

  look_for (results, "kind:source");
  n_items = g_list_model_get_n_items (G_LIST_MODEL (results));
  g_assert_cmpuint (n_items, >, 100);
  for (guint round = 0; round < 2; round++)
    for (guint i = 1; i < n_items; i++)
      g_assert_nonnull (wmk_result_get_thing (get (results, i)));
}

static void
test_nothing (void)
{
  g_autoptr (WmkSearchResults) results = create ();

  look_for (results, "xyzzy");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (results)), ==, 0);
  g_assert_cmpuint (wmk_search_results_get_n_found (results), ==, 0);
  g_assert_false (wmk_search_results_has_more (results));
  look_for (results, "miit kind:nothing");
  g_assert_cmpuint (wmk_search_results_get_n_found (results), ==, 0);
  g_assert_cmpuint (wmk_search_results_count_kind (results, NULL), >, 0);
  g_assert_null (wmk_search_results_get_kind (results));
}

/* The small catalogue, with so many policies. */
static WmkSearchResults *
create_long (CatalogReader *reader, guint n_policies)
{
  g_clear_object (&reader->catalog);
  long_list_write (reader->files->output, n_policies);
  reader->catalog = SUCCEED (wmk_catalog_open (reader->files->output, error));

  return wmk_search_results_new (reader->catalog);
}

/* How many are counted of policies beside two funds, and how many where they are the only kind. */
static void
assert_counts (CatalogReader *reader, guint n_policies, const char *count, const char *all)
{
  g_autoptr (WmkSearchResults) results = create_long (reader, n_policies);
  g_autofree char *number = g_strdup_printf ("%u", n_policies);
  g_autofree char *counted = NULL, *counted_alone = NULL, *counted_all = NULL;

  look_for (results, "kind:policy kind:fund");
  counted = wmk_search_results_dup_count (results, wmk_kind_find ("policy"));
  counted_all = wmk_search_results_dup_count (results, NULL);
  g_assert_cmpstr (counted, ==, count);
  g_assert_cmpstr (counted_all, ==, all);
  g_assert_cmpuint (wmk_search_results_get_n_found (results), ==, 502);
  g_assert_cmpint (wmk_search_results_has_more (results), ==, g_str_has_suffix (count, "+"));

  look_for (results, "kind:policy");
  counted_alone = wmk_search_results_dup_count (results, wmk_kind_find ("policy"));
  g_assert_cmpstr (counted_alone, ==, number);
  g_assert_cmpuint (wmk_search_results_get_n_found (results), ==, n_policies);
  g_assert_false (wmk_search_results_has_more (results));
}

static void
test_all_counted (CatalogReader *reader, gconstpointer data)
{
  assert_counts (reader, 500, "500", "502");
}

static void
test_more_than_counted (CatalogReader *reader, gconstpointer data)
{
  assert_counts (reader, 501, "500+", "502+");
}

/* So many others as there are by @data. */
static GPtrArray *
find_others (WmkSearch *search, const WmkQuery *query, guint n_first, guint *n_found, gpointer data)
{
  GPtrArray *others = g_ptr_array_new_with_free_func (g_object_unref);

  *n_found = *(const guint *) data;
  for (guint i = 0; i < MIN (*n_found, n_first); i++)
    g_ptr_array_add (others, g_object_new (G_TYPE_OBJECT, NULL));

  return others;
}

static const char *
get_address (GObject *other)
{
  return "other";
}

/* The rows, a letter each: a heading, a thing, another, or what leads to more. */
static void
assert_rows (WmkSearchResults *results, const char *expected)
{
  g_autoptr (GString) rows = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (results)); i++)
    g_string_append_c (rows, "HTMO"[wmk_result_get_role (get (results, i))]);
  g_assert_cmpstr (rows->str, ==, expected);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* What is no thing of the catalogue stands behind the best kind, also where that is the only one.
 */
static void
test_others (CatalogReader *reader, gconstpointer data)
{
  g_autoptr (WmkSearchResults) results = wmk_search_results_new (reader->catalog);
  g_autofree char *all = NULL;
  guint n_others = 0, n_changes = 0;

  wmk_search_results_set_others (results, find_others, get_address, &n_others);
  look_for (results, "rockets");
  assert_rows (results, "HT");
  /* Nothing is told where there is none, as before. */
  g_signal_connect_swapped (results, "items-changed", G_CALLBACK (count_cb), &n_changes);
  wmk_search_results_read_others (results);
  g_assert_cmpuint (n_changes, ==, 0);

  n_others = 1;
  wmk_search_results_read_others (results);
  g_assert_cmpuint (n_changes, ==, 1);
  assert_rows (results, "HTHO");
  g_assert_cmpuint (wmk_search_results_find (results, "other"), ==, 3);
  n_others = WMK_SEARCH_MAX_COUNT + 1;
  look_for (results, "rockets");
  assert_rows (results, "HTHOOOOOM");
  g_assert_true (wmk_search_results_has_more (results));
  all = wmk_search_results_dup_count (results, NULL);
  g_assert_cmpstr (all, ==, "501+");
  look_for (results, "rockets kind:sector");
  assert_rows (results, "HT");
  look_for (results, "rockets kind:" WMK_RESULTS_OTHERS);
  assert_rows (results, "HOOOOOM");
}

/* Of one kind all is there again once nothing else is found. */
static void
test_others_gone (void)
{
  g_autoptr (WmkSearchResults) results = create ();
  guint n_others = 0, n_items;

  wmk_search_results_set_others (results, find_others, get_address, &n_others);
  look_for (results, "accounted");
  n_items = g_list_model_get_n_items (G_LIST_MODEL (results));
  g_assert_cmpuint (n_items, >, WMK_RESULTS_N_FIRST + 2);
  n_others = 1;
  wmk_search_results_read_others (results);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (results)), <, n_items);
  n_others = 0;
  wmk_search_results_read_others (results);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (results)), ==, n_items);
}

/* By any name, and beside another. */
static void
test_others_asked_for (void)
{
  static const char *const queries[] = {"miit kind:note", "miit kind:Note", "miit kind:notes",
                                        "miit kind:policy kind:note"};
  g_autoptr (WmkSearchResults) results = create ();
  guint n_others = 1;

  wmk_search_results_set_others (results, find_others, get_address, &n_others);
  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++) {
    look_for (results, queries[i]);
    g_assert_cmpuint (wmk_search_results_find (results, "other"), !=, G_MAXUINT);
  }
  look_for (results, "miit kind:policy");
  g_assert_cmpuint (wmk_search_results_find (results, "other"), ==, G_MAXUINT);
}

/* Where a search fails, what was found before is no longer there to be opened. */
static void
test_failure (CatalogReader *reader, gconstpointer data)
{
  g_autoptr (WmkSearchResults) results = wmk_search_results_new (reader->catalog);
  g_autoptr (WmkQuery) query = wmk_query_new ("rockets kind:sector");
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  gsize length;

  look_for (results, "rail");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (results)), >, 0);
  g_file_get_contents (reader->files->output, &contents, &length, NULL);
  memset (contents + 4096, 0xff, length - 4096);
  g_file_set_contents_full (reader->files->output, contents, (gssize) length,
                            G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);

  g_assert_false (wmk_search_results_set_query (results, query, &error));
  g_assert_error (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_CORRUPT);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (results)), ==, 0);
  g_assert_cmpuint (wmk_search_results_get_n_found (results), ==, 0);
  g_assert_true (wmk_search_results_get_query (results) == query);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search-results/kinds", test_kinds);
  g_test_add_func ("/search-results/one-kind", test_one_kind);
  g_test_add_func ("/search-results/many", test_many);
  g_test_add_func ("/search-results/nothing", test_nothing);
  catalog_reader_add ("/search-results/all-counted", test_all_counted);
  catalog_reader_add ("/search-results/more-than-counted", test_more_than_counted);
  catalog_reader_add ("/search-results/others", test_others);
  g_test_add_func ("/search-results/others-gone", test_others_gone);
  g_test_add_func ("/search-results/others-asked-for", test_others_asked_for);
  catalog_reader_add ("/search-results/failure", test_failure);

  return g_test_run ();
}
