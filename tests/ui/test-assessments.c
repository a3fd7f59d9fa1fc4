/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ui-fixture.h"

#include <string.h>

#include "catalog/wmk-catalog.h"
#include "charts/wmk-text.h"
#include "window/wmk-assessments-view.h"
#include "window/wmk-goal-page.h"
#include "window/wmk-indicator-page.h"
#include "window/wmk-link-row.h"
#include "window/wmk-sector-page.h"

#define SECTOR "sector/rail"

static WmkCatalog *
open_catalog (void)
{
  g_autoptr (GError) error = NULL;
  WmkCatalog *catalog = wmk_catalog_open (g_getenv ("WAYMARK_CATALOG"), &error);

  g_assert_no_error (error);

  return catalog;
}

/* An assessment whose page shows a thing of that kind, by what it judges. */
static char *
dup_address_of (WmkCatalog *catalog, const char *owner_kind)
{
  g_autoptr (GPtrArray) sectors = wmk_catalog_list_sectors (catalog, NULL);

  for (guint i = 0; i < sectors->len; i++) {
    g_autoptr (GPtrArray) assessments = wmk_catalog_list_sector_assessments (
        catalog, ((WmkSector *) g_ptr_array_index (sectors, i))->id, NULL);

    for (guint j = 0; j < assessments->len; j++) {
      const WmkAssessment *assessment = g_ptr_array_index (assessments, j);
      g_autofree char *subject = wmk_catalog_dup_owner (catalog, assessment->id, NULL);
      g_autofree char *owner = wmk_catalog_dup_owner (catalog, subject, NULL);

      /* A goal and an indicator are parts of nothing. */
      if (*owner == '\0' && g_str_has_prefix (subject, owner_kind))
        return g_strdup (assessment->id);
    }
  }

  g_assert_not_reached ();
}

static GtkWidget *
find_view (Ui *ui)
{
  return ui_find (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_ASSESSMENTS_VIEW);
}

/* Whether the focus is on a row of what others judge, and the page calls it by that address. */
static gboolean
is_focused (Ui *ui, const char *address)
{
  g_autofree char *focus = wmk_page_dup_focus (ui_get_page (ui));
  GtkWidget *view = find_view (ui);

  return view != NULL && ui_get_focus (ui) != NULL &&
         gtk_widget_is_ancestor (ui_get_focus (ui), view) && g_str_equal (focus, address);
}

/* A heading over nothing would say that nobody has judged it. */
static void
test_none (Ui *ui, gconstpointer data)
{
  ui_open (ui, "target/nev-industrial-chain-2025");
  g_assert_true (WMK_IS_GOAL_PAGE (ui_get_page (ui)));
  g_assert_nonnull (find_view (ui));
  g_assert_false (gtk_widget_get_visible (find_view (ui)));
}

/* All of the sector, each with who says so and the rating in words. */
static void
test_sector (Ui *ui, gconstpointer data)
{
  g_autoptr (WmkCatalog) catalog = open_catalog ();
  g_autoptr (GPtrArray) assessments = wmk_catalog_list_sector_assessments (catalog, SECTOR, NULL);
  g_autoptr (GPtrArray) rows = NULL;

  ui_open (ui, SECTOR);
  g_assert_true (WMK_IS_SECTOR_PAGE (ui_get_page (ui)));
  ui_wait_for (gtk_widget_get_visible (find_view (ui)));
  rows = ui_find_all (find_view (ui), WMK_TYPE_LINK_ROW);
  g_assert_cmpuint (assessments->len, >, 0);
  g_assert_cmpuint (rows->len, ==, assessments->len);
  for (guint i = 0; i < rows->len; i++) {
    const WmkAssessment *assessment = g_ptr_array_index (assessments, i);
    GtkWidget *row = g_ptr_array_index (rows, i);
    g_autofree char *name = ui_dup_name (row), *description = ui_dup_description (row);
    g_autofree char *text = g_strconcat (name, "\n", description, NULL);

    g_assert_cmpstr (wmk_link_row_get_address (WMK_LINK_ROW (row)), ==, assessment->source_id);
    g_assert_nonnull (strstr (text, assessment->statement));
    g_assert_nonnull (strstr (text, wmk_rating_get_label (assessment->rating)));
  }
}

/* Its address leads to its row on the page of what it judges. */
static void
test_address (Ui *ui, gconstpointer data)
{
  static const char *const kinds[] = {"target/", "indicator/"};
  g_autoptr (WmkCatalog) catalog = open_catalog ();

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autofree char *address = dup_address_of (catalog, kinds[i]);

    ui_open (ui, address);
    if (i == 0)
      g_assert_true (WMK_IS_GOAL_PAGE (ui_get_page (ui)));
    else
      g_assert_true (WMK_IS_INDICATOR_PAGE (ui_get_page (ui)));
    ui_wait_for (is_focused (ui, address));
  }
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);

  g_test_add ("/assessments/none", Ui, NULL, ui_set_up, test_none, ui_tear_down);
  g_test_add ("/assessments/sector", Ui, NULL, ui_set_up, test_sector, ui_tear_down);
  g_test_add ("/assessments/address", Ui, NULL, ui_set_up, test_address, ui_tear_down);

  return ui_run ();
}
