/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collection-case.h"

#include <string.h>

#include "long-list.h"

WmkCollectionModel *
collection_case_create (CatalogReader *reader, const char *kind)
{
  return SUCCEED (wmk_collection_model_new (reader->catalog, wmk_kind_find (kind), error));
}

WmkCollectionModel *
collection_case_create_long (CatalogReader *reader, guint n_policies)
{
  g_assert_finalize_object (reader->catalog);
  long_list_write (reader->files->output, n_policies);
  reader->catalog = SUCCEED (wmk_catalog_open (reader->files->output, error));

  return collection_case_create (reader, "policy");
}

void
collection_case_ask_anew (WmkCollectionModel *model, const char *text, gboolean anew)
{
  g_autoptr (WmkCollectionChoice) choice = wmk_collection_choice_new (text);

  wmk_collection_model_set_choice (model, choice, anew);
}

void
collection_case_ask (WmkCollectionModel *model, const char *text)
{
  collection_case_ask_anew (model, text, FALSE);
}

static void
failed_cb (WmkCollectionModel *model, const char *message, guint *n_failures)
{
  g_assert_cmpstr (message, !=, "");
  (*n_failures)++;
}

guint
collection_case_choose_any (WmkCollectionModel *model, const char *text)
{
  guint n_failures = 0;
  gulong handler = g_signal_connect (model, "failed", G_CALLBACK (failed_cb), &n_failures);

  collection_case_ask (model, text);
  while (wmk_collection_model_is_finding (model))
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (model, handler);

  return n_failures;
}

void
collection_case_choose (WmkCollectionModel *model, const char *text)
{
  g_assert_cmpuint (collection_case_choose_any (model, text), ==, 0);
}

void
collection_case_assert_shown (WmkCollectionModel *model, const char *expected)
{
  GListModel *list = G_LIST_MODEL (model);
  guint n_things = g_list_model_get_n_items (list);
  g_autoptr (GString) shown = g_string_new (NULL);

  for (guint i = 0; i < n_things; i++) {
    g_autoptr (WmkThing) thing = g_list_model_get_item (list, i);
    const char *id = wmk_thing_get_id (thing);

    g_string_append_printf (shown, "%s%s", i > 0 ? " " : "", strchr (id, '/') + 1);
    g_assert_cmpuint (wmk_collection_model_find (model, id), ==, i);
  }
  g_assert_cmpstr (shown->str, ==, expected);
  g_assert_null (g_list_model_get_item (list, n_things));
}

void
collection_case_assert (CatalogReader *reader, const CollectionCase *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++) {
    g_autoptr (WmkCollectionModel) model = collection_case_create (reader, cases[i].kind);
    guint total = g_list_model_get_n_items (G_LIST_MODEL (model));

    g_test_message ("%s: %s", cases[i].kind, cases[i].choice);
    collection_case_choose (model, cases[i].choice);
    collection_case_assert_shown (model, cases[i].shown);
    g_assert_cmpuint (wmk_collection_model_get_total (model), ==, total);
  }
}
