/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-filter-menu.h"

#include "catalog-reader.h"

/* Appends "action=value", and after it the label, for each item of @menu that sets something. */
static void
append_values (GString *text, GMenuModel *menu)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++) {
    g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
    g_autoptr (GMenuModel) submenu = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SUBMENU);
    g_autofree char *label = NULL, *action = NULL, *target = NULL;

    if (section != NULL)
      append_values (text, section);
    if (submenu != NULL)
      append_values (text, submenu);
    if (!g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &action))
      continue;
    g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label);
    g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_TARGET, "s", &target);
    g_string_append_printf (text, "%s=%s %s\n", action, target == NULL ? "" : target, label);
  }
}

static void
assert_menu (GPtrArray *indicators, GPtrArray *subsectors, const char *expected)
{
  g_autoptr (GMenuModel) menu = wmk_filter_menu_new (indicators, subsectors);
  g_autoptr (GString) text = g_string_new (NULL);

  append_values (text, menu);
  g_assert_cmpstr (text->str, ==, expected);
}

/* Those of @all with these ids, which @all owns. */
static GPtrArray *
pick (GPtrArray *all, const char *const *ids)
{
  GPtrArray *picked = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (g_strv_contains (ids, ELEMENT (WmkIndicator, all, i)->id))
      g_ptr_array_add (picked, g_ptr_array_index (all, i));

  return picked;
}

/* Each value lets something through and leaves something out. */
static void
test_values (CatalogReader *reader, gconstpointer data)
{
  g_autoptr (GPtrArray) all =
      SUCCEED (wmk_catalog_list_indicators (reader->catalog, "sector/rail", error));
  g_autoptr (GPtrArray) subsectors =
      SUCCEED (wmk_catalog_list_subsectors (reader->catalog, "sector/rail", error));

  assert_menu (all, subsectors,
               "filter.status= Any\n"
               "filter.status=met Met\n"
               "filter.status=acceleration needed Acceleration needed\n"
               "filter.status=limited progress Limited progress\n"
               "filter.status=no observation No observation\n"
               "filter.year= Any\n"
               "filter.year=2018 2018\n"
               "filter.year=2020 2020\n"
               "filter.year=2025 2025\n"
               "filter.market= Any\n"
               "filter.market=none No share of a market\n"
               "filter.market=international International market\n"
               "filter.subsector= Any\n"
               "filter.subsector=subsector/rail-trains Trains\n"
               "filter.show-all= Show _All\n");
}

/* Both are of the international market and of 2025: neither is offered, nor is a criterion that
 * is left without a value. */
static void
test_no_difference (CatalogReader *reader, gconstpointer data)
{
  static const char *const ids[] = {SHARE, "indicator/rail-exports", NULL};
  g_autoptr (GPtrArray) all =
      SUCCEED (wmk_catalog_list_indicators (reader->catalog, "sector/rail", error));
  g_autoptr (GPtrArray) picked = pick (all, ids);

  assert_menu (picked, NULL,
               "filter.status= Any\n"
               "filter.status=met Met\n"
               "filter.status=acceleration needed Acceleration needed\n"
               "filter.status=limited progress Limited progress\n"
               "filter.status=no observation No observation\n"
               "filter.year= Any\n"
               "filter.year=2018 2018\n"
               "filter.year=2020 2020\n"
               "filter.show-all= Show _All\n");
}

static void
test_nothing_to_choose (CatalogReader *reader, gconstpointer data)
{
  static const char *const ids[] = {SHARE, NULL};
  g_autoptr (GPtrArray) all =
      SUCCEED (wmk_catalog_list_indicators (reader->catalog, "sector/rail", error));
  g_autoptr (GPtrArray) subsectors =
      SUCCEED (wmk_catalog_list_subsectors (reader->catalog, "sector/rail", error));
  g_autoptr (GPtrArray) picked = pick (all, ids);

  assert_menu (picked, subsectors, "filter.show-all= Show _All\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  catalog_reader_add ("/filter-menu/values", test_values);
  catalog_reader_add ("/filter-menu/no-difference", test_no_difference);
  catalog_reader_add ("/filter-menu/nothing-to-choose", test_nothing_to_choose);

  return g_test_run ();
}
