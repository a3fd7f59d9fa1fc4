/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog-reader.h"
#include "catalog/wmk-use-model.h"

/* What cites a source, as a list. */

/* A head, then what cites a source below the sector, the plan, or the list that it belongs to. */
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
  g_assert_cmpuint (wmk_use_model_find (model, "overview"), ==, 8);
  g_assert_cmpuint (wmk_use_model_find (model, "target/plan-leader"), ==, 10);
  g_assert_cmpuint (wmk_use_model_find (model, "target/none"), ==, G_MAXUINT);
}

/* The groups of what is no part of the plan itself are the lists, in the order of the kinds. */
static void
test_groups_of_uses (CatalogReader *reader, gconstpointer data)
{
  g_autoptr (GPtrArray) uses =
      SUCCEED (wmk_catalog_list_uses (reader->catalog, "source/yellow-book-2020", error));
  g_autoptr (WmkUseModel) model = wmk_use_model_new (uses);
  g_autoptr (GString) groups = g_string_new (NULL);

  for (guint i = 1; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++) {
    g_autoptr (WmkUseItem) item = g_list_model_get_item (G_LIST_MODEL (model), i);

    if (wmk_use_item_get_count (item) > 0)
      g_string_append_printf (groups, "%s|%s|%u\n", wmk_use_item_get (item)->group,
                              wmk_use_item_get (item)->group_title, wmk_use_item_get_count (item));
  }
  g_assert_cmpstr (groups->str, ==,
                   "policies|Policies|3\n"
                   "events|Events|2\n"
                   "funds|Funds|2\n"
                   "companies|Companies|2\n"
                   "deals|Deals|1\n"
                   "agencies|Agencies|2\n"
                   "instruments|Instruments|1\n"
                   "wording|Themes|1\n"
                   "recommendations|Recommendations|1\n"
                   "glossary|Terms|2\n"
                   "instruments|Examples|1\n"
                   "wording|Wording|2\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  catalog_reader_add ("/use-model/uses", test_uses);
  catalog_reader_add ("/use-model/groups", test_groups_of_uses);

  return g_test_run ();
}
