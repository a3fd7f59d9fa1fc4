/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-search-results.h"

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
      g_assert_cmpuint (wmk_result_get_n_found (result), >, WMK_RESULTS_N_FIRST);
      break;
    case WMK_RESULT_HEADING:
    default:
      kind = wmk_result_get_kind (result);
      n_things = 0;
      n_kinds++;
      n_found += wmk_result_get_n_found (result);
      g_assert_cmpuint (wmk_search_results_count_kind (results, kind), ==,
                        wmk_result_get_n_found (result));
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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search-results/kinds", test_kinds);
  g_test_add_func ("/search-results/one-kind", test_one_kind);
  g_test_add_func ("/search-results/many", test_many);
  g_test_add_func ("/search-results/nothing", test_nothing);

  return g_test_run ();
}
