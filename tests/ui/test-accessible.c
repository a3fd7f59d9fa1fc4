/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ui-fixture.h"

#include "catalog/wmk-catalog.h"
#include "catalog/wmk-kind.h"
#include "charts/wmk-progress-chart.h"
#include "charts/wmk-progress-row.h"
#include "charts/wmk-status-bar.h"
#include "window/wmk-link-row.h"
#include "window/wmk-sector-row.h"
#include "window/wmk-sidebar-row.h"

/* A name of its own, or one that another widget lends it. */
static gboolean
has_name (GtkWidget *widget)
{
  g_autofree char *name = ui_dup_name (widget);
  GtkWidget *parent = gtk_widget_get_parent (widget);

  /* The button inside a menu button is named as that is; GTK 4.18 sets no relation for it. */
  if (parent != NULL && GTK_IS_MENU_BUTTON (parent))
    return has_name (parent) || gtk_menu_button_get_label (GTK_MENU_BUTTON (parent)) != NULL;
  if (GTK_IS_LABEL (widget))
    return *gtk_label_get_text (GTK_LABEL (widget)) != '\0';

  return *name != '\0' || gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget),
                                                            GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/* Round the whole window by Tab, until the focus is where it has been. */
static guint
tab_through (Ui *ui)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  GtkWidget *last = NULL;

  for (guint i = 0; i < 300; i++) {
    GtkWidget *focus = ui_get_focus (ui);

    if (focus != NULL && focus != last && !g_hash_table_add (seen, focus))
      return g_hash_table_size (seen);
    if (focus != NULL && !has_name (focus))
      g_error ("%s at %s has the focus but no name", G_OBJECT_TYPE_NAME (focus),
               ui_get_address (ui));

    last = focus;
    ui_tab (ui);
  }
  g_error ("Tab never comes round at %s", ui_get_address (ui));
}

static void
test_names (Ui *ui, gconstpointer data)
{
  static const char *const addresses[] = {
      "overview",
      "sector/new-energy-vehicles",
      "indicator/nev-critical-systems-domestic-share",
      "target/nev-industrial-chain-2025",
      "source/merics-2021",
      "method",
      "search",
      "search/miit%20year:2015..2018",
      "search/semicondutor",
      "nothing/at-all",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (addresses); i++) {
    ui_open (ui, addresses[i]);
    /* The sidebar, the buttons of its head and something on the page, at least. */
    g_assert_cmpuint (tab_through (ui), >, 3);
  }
}

/* What cannot be reached by Tab alone but by arrow keys has a name as well. */
static void
test_rows (Ui *ui, gconstpointer data)
{
  const GType types[] = {WMK_TYPE_SIDEBAR_ROW, WMK_TYPE_SECTOR_ROW};

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++) {
    g_autoptr (GPtrArray) rows = ui_find_all (GTK_WIDGET (ui->window), types[i]);

    g_assert_cmpuint (rows->len, >=, 10);
    for (guint j = 0; j < rows->len; j++) {
      GtkWidget *row = g_ptr_array_index (rows, j);
      g_autofree char *name = ui_dup_name (row);
      g_autofree char *description = ui_dup_description (row);

      g_assert_cmpstr (name, !=, "");
      gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      /* The sidebar has other places as well, which count no targets. */
      if (WMK_IS_SECTOR_ROW (row) ||
          g_str_has_prefix (wmk_sidebar_row_get_address (WMK_SIDEBAR_ROW (row)), "sector/"))
        g_assert_nonnull (strstr (description, "targets: "));
      else if (wmk_kind_find_collection (wmk_sidebar_row_get_address (WMK_SIDEBAR_ROW (row))))
        g_assert_nonnull (strstr (description, " entr"));
    }
  }
}

static void
test_chart_rows (Ui *ui, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;
  GtkWidget *chart;

  ui_open (ui, "sector/new-energy-vehicles");
  chart = ui_find (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_PROGRESS_CHART);
  gtk_test_accessible_assert_role (chart, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Targets and latest observations");

  rows = ui_find_all (chart, WMK_TYPE_PROGRESS_ROW);
  g_assert_cmpuint (rows->len, >, 10);
  for (guint i = 0; i < rows->len; i++) {
    GtkWidget *row = g_ptr_array_index (rows, i);
    const WmkProgressDatum *datum = wmk_progress_row_get_datum (WMK_PROGRESS_ROW (row));
    g_autofree char *description = wmk_progress_datum_describe (datum);

    gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
    gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, datum->label);
    gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description);
    g_assert_cmpstr (datum->label, !=, "");
    g_assert_nonnull (strstr (description, datum->ticks->len > 0 ? "Status: " : "No target"));
  }
}

/* The words of one row whose targets are known: 70 % by 2020, 80 % by 2025. */
static void
test_chart_row_words (Ui *ui, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;

  ui_open (ui, "sector/new-energy-vehicles");
  rows = ui_find_all (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_PROGRESS_ROW);
  for (guint i = 0; i < rows->len; i++) {
    GtkWidget *row = g_ptr_array_index (rows, i);
    g_autofree char *description = NULL;

    if (!g_str_equal (wmk_progress_row_get_datum (WMK_PROGRESS_ROW (row))->address,
                      "indicator/nev-indigenous-share"))
      continue;
    description = ui_dup_description (row);
    g_assert_nonnull (strstr (description, "Target for 2020: more than 70"));
    g_assert_nonnull (strstr (description, "Target for 2025: more than 80"));
    return;
  }
  g_assert_not_reached ();
}

static void
test_status_bars (Ui *ui, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WmkCatalog) catalog = wmk_catalog_open (g_getenv ("WAYMARK_CATALOG"), &error);
  g_autoptr (GPtrArray) sectors = NULL;

  g_assert_no_error (error);
  sectors = wmk_catalog_list_sectors (catalog, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < sectors->len; i++) {
    const WmkSector *sector = g_ptr_array_index (sectors, i);
    g_autofree char *words = wmk_status_bar_describe (sector->status_counts);
    g_autofree char *begin = g_strdup_printf ("%u targets: ", sector->n_targets);
    GtkWidget *bar;

    g_assert_true (g_str_has_prefix (words, begin));
    ui_open (ui, sector->id);
    bar = ui_find (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_STATUS_BAR);
    gtk_test_accessible_assert_role (bar, GTK_ACCESSIBLE_ROLE_IMG);
    gtk_test_accessible_assert_property (bar, GTK_ACCESSIBLE_PROPERTY_LABEL, words);
  }
}

/* A citation says source, place and words. */
static void
test_citations (Ui *ui, gconstpointer data)
{
  g_autofree char *name = NULL, *description = NULL;

  ui_open (ui, "target/nev-indigenous-share-2025");
  ui_wait_for (WMK_IS_LINK_ROW (ui_get_focus (ui)));
  name = ui_dup_name (ui_get_focus (ui));
  description = ui_dup_description (ui_get_focus (ui));
  g_assert_cmpstr (name, !=, "");
  g_assert_nonnull (strstr (description, "Appendix 3, 6.b.ii"));
  g_assert_nonnull (strstr (description, "indigenous NEVs to reach over 80% of the market"));
  gtk_test_accessible_assert_property (ui_get_focus (ui), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE);
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  g_test_add ("/accessible/names", Ui, NULL, ui_set_up, test_names, ui_tear_down);
  g_test_add ("/accessible/rows", Ui, NULL, ui_set_up, test_rows, ui_tear_down);
  g_test_add ("/accessible/chart-rows", Ui, NULL, ui_set_up, test_chart_rows, ui_tear_down);
  g_test_add ("/accessible/chart-row-words", Ui, NULL, ui_set_up, test_chart_row_words,
              ui_tear_down);
  g_test_add ("/accessible/status-bars", Ui, NULL, ui_set_up, test_status_bars, ui_tear_down);
  g_test_add ("/accessible/citations", Ui, NULL, ui_set_up, test_citations, ui_tear_down);

  return ui_run ();
}
