/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ui-fixture.h"

#include "catalog/wmk-catalog.h"
#include "charts/wmk-path-tile.h"
#include "charts/wmk-path-tiles.h"
#include "window/wmk-sector-row.h"

/* How many figures make a chart worth its place. */
#define FEWEST_FIGURES 4

static WmkCatalog *
open_catalog (void)
{
  g_autoptr (GError) error = NULL;
  WmkCatalog *catalog = wmk_catalog_open (g_getenv ("WAYMARK_CATALOG"), &error);

  g_assert_no_error (error);

  return catalog;
}

static const WmkSector *
find_sector (GPtrArray *sectors, const char *id)
{
  for (guint i = 0; i < sectors->len; i++) {
    const WmkSector *sector = g_ptr_array_index (sectors, i);

    if (g_str_equal (sector->id, id))
      return sector;
  }

  g_assert_not_reached ();
}

/* Targets of @sector that the order is about. */
static guint
count (const WmkSector *sector, gconstpointer order)
{
  if (g_str_equal (order, "unobserved"))
    return sector->status_counts[WMK_STATUS_NO_OBSERVATION];

  return sector->status_counts[WMK_STATUS_MET] + sector->status_counts[WMK_STATUS_MET_LATE];
}

/* By the share of the sector's targets, the largest first; equal ones as in the plan. */
static void
test_order (Ui *ui, gconstpointer order)
{
  g_autoptr (WmkCatalog) catalog = open_catalog ();
  g_autoptr (GPtrArray) sectors = wmk_catalog_list_sectors (catalog, NULL);
  g_autoptr (GPtrArray) rows = NULL;

  gtk_widget_activate_action (GTK_WIDGET (ui_get_page (ui)), "sectors.order", "s", order);
  ui_settle (ui);
  rows = ui_find_all (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_SECTOR_ROW);
  g_assert_cmpuint (rows->len, ==, sectors->len);
  for (guint i = 1; i < rows->len; i++) {
    const WmkSector *before =
        find_sector (sectors, wmk_sector_row_get_address (g_ptr_array_index (rows, i - 1)));
    const WmkSector *sector =
        find_sector (sectors, wmk_sector_row_get_address (g_ptr_array_index (rows, i)));
    guint part_before = count (before, order) * sector->n_targets;
    guint part = count (sector, order) * before->n_targets;

    g_assert_cmpuint (part_before, >=, part);
    if (part_before == part)
      g_assert_cmpint (before->number, <, sector->number);
  }
}

static WmkSectorRow *
create_row (int number, guint n_late, guint n_unobserved, guint n_targets)
{
  g_autoptr (GtkSizeGroup) names = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  WmkSector sector = {
      .id = (char *) "sector/x",
      .number = number,
      .name = (char *) "X",
      .name_zh = (char *) "",
      .short_name = (char *) "X",
      .summary = (char *) "",
      .n_targets = n_targets,
  };

  sector.status_counts[WMK_STATUS_MET_LATE] = n_late;
  sector.status_counts[WMK_STATUS_NO_OBSERVATION] = n_unobserved;
  sector.status_counts[WMK_STATUS_MISSED] = n_targets - n_late - n_unobserved;

  return WMK_SECTOR_ROW (g_object_ref_sink (wmk_sector_row_new (&sector, n_targets, names)));
}

/* Shares count, not numbers of targets; what was met late was met. */
static void
test_shares (void)
{
  g_autoptr (WmkSectorRow) large = create_row (1, 2, 3, 20);
  g_autoptr (WmkSectorRow) small = create_row (2, 1, 2, 4);
  g_autoptr (WmkSectorRow) empty = create_row (3, 0, 0, 0);

  g_assert_cmpint (wmk_sector_row_compare (large, small, WMK_SECTOR_ORDER_PLAN), <, 0);
  g_assert_cmpint (wmk_sector_row_compare (small, large, WMK_SECTOR_ORDER_MET), <, 0);
  g_assert_cmpint (wmk_sector_row_compare (large, empty, WMK_SECTOR_ORDER_MET), <, 0);
  g_assert_cmpint (wmk_sector_row_compare (small, large, WMK_SECTOR_ORDER_UNOBSERVED), <, 0);
}

static gboolean
has_many_figures (const WmkIndicator *indicator)
{
  for (guint i = 0; i < indicator->series->len; i++) {
    const WmkSeries *series = g_ptr_array_index (indicator->series, i);

    if (series->is_main)
      return series->observations->len >= FEWEST_FIGURES;
  }

  return FALSE;
}

/* One for each indicator of the plan as a whole that has much to show, and for no other. */
static void
test_tiles (Ui *ui, gconstpointer data)
{
  g_autoptr (WmkCatalog) catalog = open_catalog ();
  g_autoptr (GPtrArray) indicators = wmk_catalog_list_indicators (catalog, NULL, NULL);
  g_autoptr (GString) expected = g_string_new (NULL), found = g_string_new (NULL);
  g_autoptr (GPtrArray) tiles = NULL;

  ui_wait_for (ui_find (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_PATH_TILE) != NULL);
  tiles = ui_find_all (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_PATH_TILE);
  for (guint i = 0; i < indicators->len; i++)
    if (has_many_figures (g_ptr_array_index (indicators, i)))
      g_string_append_printf (expected, "%s\n",
                              ((WmkIndicator *) g_ptr_array_index (indicators, i))->id);
  for (guint i = 0; i < tiles->len; i++)
    g_string_append_printf (found, "%s\n",
                            wmk_path_tile_get_address (g_ptr_array_index (tiles, i)));
  g_assert_cmpstr (found->str, ==, expected->str);
  g_assert_cmpuint (tiles->len, <, indicators->len);
}

/* Who comes back from a tile's indicator is at the tile, not at its row far below. */
static void
test_back_from_tile (Ui *ui, gconstpointer data)
{
  g_autofree char *address = NULL;
  GtkWidget *tiles, *first;

  ui_wait_for ((tiles = ui_find (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_PATH_TILES)) != NULL);
  ui_settle (ui);
  gtk_widget_child_focus (tiles, GTK_DIR_TAB_FORWARD);
  first = ui_get_focus (ui);
  g_assert_true (WMK_IS_PATH_TILE (first));
  ui_key (ui, NULL, "Right");
  ui_wait_for (ui_get_focus (ui) != first);
  address = g_strdup (wmk_path_tile_get_address (WMK_PATH_TILE (ui_get_focus (ui))));
  ui_key (ui, NULL, "Return");
  ui_wait_for (g_str_equal (ui_get_address (ui), address));
  ui_settle (ui);

  ui_key (ui, "alt", "Left");
  ui_wait_for (g_str_equal (ui_get_address (ui), "overview") &&
               WMK_IS_PATH_TILE (ui_get_focus (ui)));
  g_assert_cmpstr (wmk_path_tile_get_address (WMK_PATH_TILE (ui_get_focus (ui))), ==, address);
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);

  g_test_add ("/overview/order/met", Ui, "met", ui_set_up, test_order, ui_tear_down);
  g_test_add ("/overview/order/unobserved", Ui, "unobserved", ui_set_up, test_order, ui_tear_down);
  g_test_add_func ("/overview/shares", test_shares);
  g_test_add ("/overview/tiles", Ui, NULL, ui_set_up, test_tiles, ui_tear_down);
  g_test_add ("/overview/back-from-tile", Ui, NULL, ui_set_up, test_back_from_tile, ui_tear_down);

  return ui_run ();
}
