/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog-reader.h"
#include "catalog/wmk-source-model.h"
#include "catalog/wmk-use-model.h"

/* Records own their texts; here nothing frees them. */
#define TEXT(text) ((char *) (text))

static const WmkSource all[] = {
    {TEXT ("source/a"), TEXT ("Énergie"), TEXT ("能源"), TEXT (""), TEXT ("Press B"),
     TEXT ("2019-05"), TEXT ("press"), TEXT ("fr"), TEXT (""), TEXT (""), 2},
    {TEXT ("source/b"), TEXT ("Apples"), TEXT (""), TEXT ("Zoë Writer"), TEXT (""), TEXT (""),
     TEXT ("report"), TEXT ("en"), TEXT (""), TEXT (""), 7},
    {TEXT ("source/c"), TEXT ("zebras"), TEXT (""), TEXT (""), TEXT ("press A"),
     TEXT ("2019-05-02"), TEXT ("press"), TEXT ("en"), TEXT (""), TEXT (""), 0},
    {TEXT ("source/d"), TEXT ("Ｂoats 2025"), TEXT (""), TEXT (""), TEXT ("Press B"), TEXT ("2020"),
     TEXT ("plan"), TEXT ("en"), TEXT (""), TEXT (""), 2},
};

static WmkSourceModel *
create (void)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    g_ptr_array_add (sources, (gpointer) &all[i]);

  return wmk_source_model_new (sources);
}

/* @expected: the last letters of the ids, in order */
static void
assert_shown (WmkSourceModel *model, const char *expected)
{
  g_autoptr (GString) shown = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++) {
    g_autoptr (WmkSourceItem) item = g_list_model_get_item (G_LIST_MODEL (model), i);
    const char *id = wmk_source_item_get (item)->id;

    g_string_append (shown, id + strlen ("source/"));
    g_assert_cmpuint (wmk_source_model_find (model, id), ==, i);
  }
  g_assert_cmpstr (shown->str, ==, expected);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (model), (guint) strlen (expected)));
}

static void
test_order (void)
{
  g_autoptr (WmkSourceModel) model = create ();

  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (model)) == WMK_TYPE_SOURCE_ITEM);
  assert_shown (model, "bdac"); /* whatever the case, the accents and the width */
  wmk_source_model_set_order (model, WMK_SOURCE_ORDER_DATE);
  assert_shown (model, "dcab"); /* without a date last */
  wmk_source_model_set_order (model, WMK_SOURCE_ORDER_PUBLISHER);
  assert_shown (model, "cdab");
  wmk_source_model_set_order (model, WMK_SOURCE_ORDER_KIND);
  assert_shown (model, "dacb");
  wmk_source_model_set_order (model, WMK_SOURCE_ORDER_USES);
  assert_shown (model, "bdac");
  g_assert_cmpint (wmk_source_model_get_order (model), ==, WMK_SOURCE_ORDER_USES);
}

static void
test_filter (void)
{
  static const struct {
    const char *text;
    const char *shown;
  } cases[] = {
      {"", "bdac"},         {"  ", "bdac"},     {"energie", "a"}, {"ÉNERGIE", "a"}, {"源", "a"},
      {"PRESS boa", "d"},   {"boa press", "d"}, {"zoe", "b"},     {"boats", "d"},   {"２０25", "d"},
      {"apples\tzoë", "b"}, {"nothing", ""},    {"%", ""},
  };
  g_autoptr (WmkSourceModel) model = create ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    wmk_source_model_set_text (model, cases[i].text);
    g_assert_cmpstr (wmk_source_model_get_text (model), ==, cases[i].text);
    assert_shown (model, cases[i].shown);
  }
  g_assert_cmpuint (wmk_source_model_get_total (model), ==, 4);
  g_assert_cmpuint (wmk_source_model_find (model, "source/a"), ==, G_MAXUINT);

  wmk_source_model_set_text (model, "press");
  wmk_source_model_set_kind (model, "press");
  assert_shown (model, "ac");
  wmk_source_model_set_text (model, "");
  wmk_source_model_set_kind (model, "law");
  assert_shown (model, "");
  g_assert_false (wmk_source_model_has_kind (model, "law"));
  g_assert_true (wmk_source_model_has_kind (model, "plan"));
}

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, guint *counts)
{
  g_assert_cmpuint (position, ==, 0);
  counts[0]++;
  counts[1] = removed;
  counts[2] = added;
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, added);
}

/* Whoever shows the list is told, once, and only of what has changed. */
static void
test_signals (void)
{
  g_autoptr (WmkSourceModel) model = create ();
  guint counts[3] = {0};

  g_signal_connect (model, "items-changed", G_CALLBACK (items_changed_cb), counts);
  wmk_source_model_set_kind (model, "press");
  g_assert_cmpuint (counts[0], ==, 1);
  g_assert_cmpuint (counts[1], ==, 4);
  g_assert_cmpuint (counts[2], ==, 2);
  wmk_source_model_set_kind (model, "press");
  wmk_source_model_set_text (model, "");
  wmk_source_model_set_order (model, WMK_SOURCE_ORDER_TITLE);
  g_assert_cmpuint (counts[0], ==, 1);
}

/* An item outlives its list, and is the same after another sort. */
static void
test_items (void)
{
  WmkSourceModel *model = create ();
  g_autoptr (WmkSourceItem) item = g_list_model_get_item (G_LIST_MODEL (model), 0);
  g_autoptr (WmkSourceItem) again = NULL;

  wmk_source_model_set_order (model, WMK_SOURCE_ORDER_DATE);
  again = g_list_model_get_item (G_LIST_MODEL (model), 3);
  g_assert_true (item == again);
  g_object_unref (model);
  g_assert_cmpstr (wmk_source_item_get (item)->title, ==, "Apples");
}

/* Filter and order are kept with the catalogue; the numbers agree with the source's own page. */
static void
test_catalog (CatalogReader *reader, gconstpointer data)
{
  WmkSourceModel *model = SUCCEED (wmk_source_model_get (reader->catalog, error));
  guint n_sources;

  g_assert_true (SUCCEED (wmk_catalog_count_sources (reader->catalog, &n_sources, error)));
  g_assert_cmpuint (wmk_source_model_get_total (model), ==, n_sources);
  g_assert_cmpuint (n_sources, ==, 3);
  for (guint i = 0; i < n_sources; i++) {
    g_autoptr (WmkSourceItem) item = g_list_model_get_item (G_LIST_MODEL (model), i);
    const WmkSource *source = wmk_source_item_get (item);
    g_autoptr (GPtrArray) uses =
        SUCCEED (wmk_catalog_list_uses (reader->catalog, source->id, error));

    g_assert_cmpuint (source->n_uses, ==, uses->len);
    g_assert_cmpuint (uses->len, >, 0);
  }

  wmk_source_model_set_text (model, "year");
  g_assert_true (SUCCEED (wmk_source_model_get (reader->catalog, error)) == model);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 1);
}

/* A head, then the uses of each sector below its heading. */
static void
test_uses (CatalogReader *reader, gconstpointer data)
{
  g_autoptr (GPtrArray) uses = SUCCEED (wmk_catalog_list_uses (reader->catalog, REPORT, error));
  g_autoptr (WmkUseModel) model = wmk_use_model_new (uses);
  const struct {
    const char *id; /* of the first use below a heading */
    guint n_uses;
  } expected[] = {
      {NULL, 0},
      {"target/rail-overseas-share-2020", 6},
      {"target/rail-overseas-share-2020", 0},
      {"target/rail-overseas-share-2018", 0},
      {"target/rail-overseas-share-2020", 0},
      {"target/a-rail-overseas-share-2025", 0},
      {"observation/rail-overseas-share-sales-2020", 0},
      {"assessment/report-rail-2019", 0},
      {"target/plan-research-2025", 3},
      {"target/plan-research-2025", 0},
      {"target/plan-leader", 0},
      {"assessment/report-plan-2019", 0},
  };

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, G_N_ELEMENTS (expected));
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (model), G_N_ELEMENTS (expected)));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    g_autoptr (WmkUseItem) item = g_list_model_get_item (G_LIST_MODEL (model), i);
    const WmkUse *use = wmk_use_item_get (item);

    g_assert_cmpstr (use == NULL ? NULL : use->entity.id, ==, expected[i].id);
    g_assert_cmpuint (wmk_use_item_get_count (item), ==, expected[i].n_uses);
  }
  g_assert_cmpuint (wmk_use_model_find (model, "sector/rail"), ==, 1);
  g_assert_cmpuint (wmk_use_model_find (model, "target/rail-overseas-share-2020"), ==, 2);
  g_assert_cmpuint (wmk_use_model_find (model, "target/plan-leader"), ==, 10);
  g_assert_cmpuint (wmk_use_model_find (model, "target/none"), ==, G_MAXUINT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/source-model/order", test_order);
  g_test_add_func ("/source-model/filter", test_filter);
  g_test_add_func ("/source-model/signals", test_signals);
  g_test_add_func ("/source-model/items", test_items);
  catalog_reader_add ("/source-model/catalog", test_catalog);
  catalog_reader_add ("/source-model/uses", test_uses);

  return g_test_run ();
}
