/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>

#include "collection-case.h"

/* Lists of any length: few of their things are read, and nobody waits for them. */

#define N_LONG 200000
#define N_CHOSEN 20000
#define BATCH_SIZE 16
#define MAX_BATCHES 32
#define MOST_BATCHES 64

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, guint *counts)
{
  counts[0]++;
  counts[1] = position;
  counts[2] = removed;
  counts[3] = added;
}

static void
assert_at (WmkCollectionModel *model, guint position, const char *id)
{
  g_autoptr (WmkThing) thing = g_list_model_get_item (G_LIST_MODEL (model), position);

  g_assert_nonnull (thing);
  g_assert_cmpstr (wmk_thing_get_id (thing), ==, id);
  g_assert_cmpuint (wmk_collection_model_find (model, id), ==, position);
}

/* Of a long list only those things are read that are asked for, and some around them; few are
 * kept, and none is made twice while it is held. */
static void
test_long (CatalogReader *reader, gconstpointer data)
{
  g_autoptr (WmkCollectionModel) model = collection_case_create_long (reader, N_LONG);
  GListModel *list = G_LIST_MODEL (model);
  g_autoptr (WmkThing) held = NULL, again = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (list), ==, N_LONG);
  g_assert_cmpuint (wmk_collection_model_count_held (model), ==, BATCH_SIZE);
  assert_at (model, 2, "policy/long-0");
  g_assert_cmpuint (wmk_collection_model_count_held (model), ==, BATCH_SIZE);
  assert_at (model, N_LONG - 1, "policy/long-199997");
  g_assert_cmpuint (wmk_collection_model_count_held (model), ==, 2 * BATCH_SIZE);
  assert_at (model, N_LONG / 2, "policy/long-99998");
  held = g_list_model_get_item (list, N_LONG / 2);
  for (guint i = 0; i < 100; i++)
    g_object_unref (g_list_model_get_item (list, i * 1000));
  g_assert_cmpuint (wmk_collection_model_count_held (model), <=, MOST_BATCHES * BATCH_SIZE + 1);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_cmpuint (wmk_collection_model_count_held (model), <=, MAX_BATCHES * BATCH_SIZE + 1);

  /* The batch that was asked for last is not the one that goes. */
  again = g_list_model_get_item (list, N_LONG / 2);
  g_assert_true (held == again);
  collection_case_choose (model, "order=title");
  assert_at (model, 0, "policy/long-0");
  g_assert_true (wmk_collection_model_find (model, wmk_thing_get_id (held)) != G_MAXUINT);
  g_clear_object (&again);
  again = g_list_model_get_item (list, wmk_collection_model_find (model, wmk_thing_get_id (held)));
  g_assert_true (held == again);
}

static void
test_long_choices (CatalogReader *reader, gconstpointer data)
{
  g_autoptr (WmkCollectionModel) model = collection_case_create_long (reader, N_CHOSEN);
  GListModel *list = G_LIST_MODEL (model);
  guint counts[4] = {0};

  g_signal_connect (model, "items-changed", G_CALLBACK (items_changed_cb), counts);
  collection_case_choose (model, "filter-family=standard");
  /* One of the small catalogue. */
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1 + (N_CHOSEN - 2 + 9) / 10);
  assert_at (model, 2, "policy/long-10");
  collection_case_choose (model, "filter-family=standard&words=seventh");
  assert_at (model, 0, "policy/long-0");
  assert_at (model, 1, "policy/long-70");
  collection_case_choose (model, "filter-family=standard&words=seventh&order=title&descending=1");
  assert_at (model, g_list_model_get_n_items (list) - 1, "policy/long-0");
  collection_case_choose (model, "filter-family=standard&words=seventh&order=date");
  assert_at (model, 0, "policy/long-0");
  assert_at (model, 1, "policy/long-350");
  counts[0] = 0;
  collection_case_choose (model, "filter-family=standard&words=seventh&order=date&descending=1");
  collection_case_choose (model, "");
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, N_CHOSEN);
  counts[0] = 0;
  collection_case_choose (model, "filter-jurisdiction=China");
  g_assert_cmpuint (counts[0], ==, 0);
}

static void
count_cb (gpointer object, guint *count)
{
  (*count)++;
}

/* Many choices one after the other: the last is shown, once, whatever came before it; nothing that
 * was chosen is not waited for. */
static void
test_long_last (CatalogReader *reader, gconstpointer data)
{
  g_autoptr (WmkCollectionModel) model = collection_case_create_long (reader, N_CHOSEN);
  GListModel *list = G_LIST_MODEL (model);
  guint n_found = 0;

  g_signal_connect (model, "found", G_CALLBACK (count_cb), &n_found);
  for (guint i = 0; i < 10; i++) {
    collection_case_ask (model, "order=title");
    collection_case_ask (model, "filter-family=standard&order=agencies");
    g_assert_true (wmk_collection_model_is_finding (model));
    g_assert_cmpuint (g_list_model_get_n_items (list), ==, N_CHOSEN);
    collection_case_choose (model, "filter-family=standard&words=seventh&order=title&descending=1");
    g_assert_cmpuint (n_found, ==, 1);
    assert_at (model, g_list_model_get_n_items (list) - 1, "policy/long-0");

    collection_case_ask (model, "order=title");
    collection_case_ask (model, "");
    g_assert_false (wmk_collection_model_is_finding (model));
    g_assert_cmpuint (g_list_model_get_n_items (list), ==, N_CHOSEN);
    while (g_main_context_iteration (NULL, FALSE))
      ;
    g_assert_cmpuint (n_found, ==, 2);
    n_found = 0;
  }
}

/* Who looks at the list no longer is told nothing. */
static void
test_long_closed (CatalogReader *reader, gconstpointer data)
{
  guint n_found = 0;
  gint64 end = g_get_monotonic_time () + G_TIME_SPAN_SECOND / 5;

  g_object_unref (collection_case_create_long (reader, N_CHOSEN));
  for (guint i = 0; i < 10; i++) {
    WmkCollectionModel *model = collection_case_create (reader, "policy");

    g_signal_connect (model, "found", G_CALLBACK (count_cb), &n_found);
    collection_case_ask (model, "order=title");
    g_assert_finalize_object (model);
  }
  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (n_found, ==, 0);
}

/* A list view asks for every row that is told of together with those that go: for few. Nobody is
 * told of rows that are not there. */
static void
check_rows_cb (GListModel *list, guint position, guint n_removed, guint n_added, guint *n_rows)
{
  *n_rows += n_added - n_removed;
  g_assert_cmpuint (*n_rows, ==, g_list_model_get_n_items (list));
  if (n_removed > 0)
    g_assert_cmpuint (n_added, <=, 256);
  g_assert_null (g_list_model_get_item (list, *n_rows));
}

static void
test_long_changes (CatalogReader *reader, gconstpointer data)
{
  g_autoptr (WmkCollectionModel) model = collection_case_create_long (reader, N_CHOSEN);
  guint n_rows = N_CHOSEN;

  g_signal_connect (model, "items-changed", G_CALLBACK (check_rows_cb), &n_rows);
  collection_case_choose (model, "order=title");
  collection_case_choose (model, "order=title&descending=1");
  collection_case_choose (model, "filter-family=standard");
  collection_case_choose (model, "filter-family=plan");
  collection_case_choose (model, "words=nothing-like-it");
  collection_case_choose (model, "");
  g_assert_cmpuint (n_rows, ==, N_CHOSEN);
  assert_at (model, 300, "policy/long-298");
}

typedef struct {
  guint n_rows; /* that it has been told of */
  guint n_most; /* how many there were when the first was there */
  char *first;  /* which that was */
} Begun;

static void
count_rows_cb (GListModel *list, guint position, guint n_removed, guint n_added, Begun *begun)
{
  check_rows_cb (list, position, n_removed, n_added, &begun->n_rows);
}

static void
begun_cb (WmkCollectionModel *model, Begun *begun)
{
  g_autoptr (WmkThing) first = g_list_model_get_item (G_LIST_MODEL (model), 0);

  g_free (begun->first);
  begun->first = g_strdup (wmk_thing_get_id (first));
  begun->n_most = begun->n_rows;
}

static GPtrArray *
list_addresses (WmkCollectionModel *model)
{
  GPtrArray *addresses = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++) {
    g_autoptr (WmkThing) thing = g_list_model_get_item (G_LIST_MODEL (model), i);

    g_ptr_array_add (addresses, g_strdup (wmk_thing_get_id (thing)));
  }

  return addresses;
}

/* Who goes to the first row may do so while those before are still there, to use what shows them.
 */
static void
test_long_anew (CatalogReader *reader, gconstpointer data)
{
  g_autoptr (WmkCollectionModel) model = collection_case_create_long (reader, N_CHOSEN);
  Begun begun = {.n_rows = N_CHOSEN};
  g_autoptr (WmkThing) first = NULL;
  g_autoptr (GPtrArray) addresses = NULL, again = NULL;

  g_signal_connect (model, "items-changed", G_CALLBACK (count_rows_cb), &begun);
  g_signal_connect (model, "begin", G_CALLBACK (begun_cb), &begun);
  collection_case_ask_anew (model, "order=title&descending=1", TRUE);
  while (wmk_collection_model_is_finding (model))
    g_main_context_iteration (NULL, TRUE);
  first = g_list_model_get_item (G_LIST_MODEL (model), 0);
  g_assert_cmpstr (begun.first, ==, wmk_thing_get_id (first));
  g_assert_cmpuint (begun.n_most, >, N_CHOSEN);
  g_assert_cmpuint (begun.n_rows, ==, N_CHOSEN);
  addresses = list_addresses (model);
  collection_case_choose (model, "");
  collection_case_choose (model, "order=title&descending=1");
  again = list_addresses (model);
  for (guint i = 0; i < N_CHOSEN; i++)
    g_assert_cmpstr (addresses->pdata[i], ==, again->pdata[i]);

  /* Few rows take the place of many by themselves. */
  begun.n_most = 0;
  collection_case_ask_anew (model, "words=nothing-like-it", TRUE);
  while (wmk_collection_model_is_finding (model))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (begun.n_most, ==, 0);
  g_free (begun.first);
}

/* The places of another file are not those of this one. */
static void
test_long_replaced (CatalogReader *reader, gconstpointer data)
{
  g_autoptr (WmkCollectionModel) model = collection_case_create_long (reader, N_CHOSEN);
  g_autofree char *contents = NULL;
  gsize length;

  /* As another file of that name. */
  g_assert_true (g_file_get_contents (reader->files->output, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (reader->files->output, contents, (gssize) length, NULL));
  g_assert_cmpuint (collection_case_choose_any (model, "order=title"), ==, 1);
  assert_at (model, 2, "policy/long-0");
}

static void
failed_cb (WmkCollectionModel *model, const char *message, guint *n_failures)
{
  g_assert_cmpstr (message, !=, "");
  (*n_failures)++;
}

/* A file that is damaged while it is open: what was read stays, what is not read has no address,
 * and each failure is told once. */
static void
test_damage (CatalogReader *reader, gconstpointer data)
{
  g_autoptr (WmkCollectionModel) model = collection_case_create_long (reader, N_CHOSEN);
  g_autoptr (WmkThing) unread = NULL, other = NULL;
  g_autofree char *contents = NULL;
  gsize length;
  guint n_failures = 0;
  FILE *file;

  g_assert_true (g_file_get_contents (reader->files->output, &contents, &length, NULL));
  file = fopen (reader->files->output, "r+b");
  memset (contents, 0xff, length);
  g_assert_cmpint (fseek (file, (long) length / 10, SEEK_SET), ==, 0);
  g_assert_cmpuint (fwrite (contents, 1, length - length / 10, file), ==, length - length / 10);
  fclose (file);

  g_signal_connect (model, "failed", G_CALLBACK (failed_cb), &n_failures);
  /* To hold things is not to read them. */
  for (guint i = 0; i < 200; i++)
    g_object_unref (g_list_model_get_item (G_LIST_MODEL (model), N_CHOSEN / 2 + i));
  unread = g_list_model_get_item (G_LIST_MODEL (model), N_CHOSEN / 2);
  g_assert_cmpuint (n_failures, ==, 0);
  g_assert_cmpstr (wmk_thing_get_id (unread), ==, "");
  g_assert_cmpstr (wmk_thing_get_value (unread, 0), ==, "");
  g_assert_cmpuint (n_failures, ==, 1);
  other = g_list_model_get_item (G_LIST_MODEL (model), N_CHOSEN / 2 + 1);
  g_assert_cmpstr (wmk_thing_get_id (other), ==, "");
  g_assert_cmpuint (n_failures, ==, 1);

  g_assert_cmpuint (collection_case_choose_any (model, "filter-family=standard"), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, N_CHOSEN);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  catalog_reader_add ("/long-collection/items", test_long);
  catalog_reader_add ("/long-collection/choices", test_long_choices);
  catalog_reader_add ("/long-collection/last", test_long_last);
  catalog_reader_add ("/long-collection/closed", test_long_closed);
  catalog_reader_add ("/long-collection/changes", test_long_changes);
  catalog_reader_add ("/long-collection/anew", test_long_anew);
  catalog_reader_add ("/long-collection/replaced", test_long_replaced);
  catalog_reader_add ("/long-collection/damage", test_damage);

  return g_test_run ();
}
