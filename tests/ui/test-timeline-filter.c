/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ui-fixture.h"

#include "charts/wmk-timeline-chart.h"
#include "unit/timeline-catalog.h"
#include "window/wmk-list-row.h"

/* What the reader chooses of the timeline, and the timeline as a list. */

#define BUTTON_LEFT 1

static WmkTimelineChart *
open_chart (Ui *ui)
{
  ui_open (ui, "timeline");

  return WMK_TIMELINE_CHART (ui_find (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_TIMELINE_CHART));
}

static void
choose (Ui *ui, const char *action, const char *address)
{
  gtk_widget_activate_action (GTK_WIDGET (ui_get_page (ui)), action, "s", address);
  ui_settle (ui);
}

static gboolean
has_text (Ui *ui, const char *text)
{
  g_autofree char *texts = ui_dup_texts (GTK_WIDGET (ui_get_page (ui)));

  return strstr (texts, text) != NULL;
}

static GtkMenuButton *
find_menu_button (Ui *ui, const char *tooltip)
{
  g_autoptr (GPtrArray) buttons = ui_find_all (GTK_WIDGET (ui_get_page (ui)), GTK_TYPE_MENU_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_widget_get_tooltip_text (g_ptr_array_index (buttons, i)), tooltip) == 0)
      return g_ptr_array_index (buttons, i);

  g_assert_not_reached ();
}

/* Opens a menu and chooses its @index-th item by keys. */
static void
choose_by_hand (Ui *ui, const char *tooltip, guint index)
{
  GtkMenuButton *button = find_menu_button (ui, tooltip);

  ui_click (ui, GTK_WIDGET (button), BUTTON_LEFT);
  ui_wait_for (gtk_menu_button_get_popover (button) != NULL &&
               gtk_widget_get_mapped (GTK_WIDGET (gtk_menu_button_get_popover (button))));
  ui_settle (ui);
  ui_key (ui, NULL, "Home");
  for (guint i = 0; i < index; i++)
    ui_key (ui, NULL, "Down");
  ui_key (ui, NULL, "Return");
}

static void
test_menus (Ui *ui, gconstpointer data)
{
  WmkTimelineChart *chart = open_chart (ui);

  choose_by_hand (ui, "Sector", 2);
  ui_wait_for (wmk_timeline_chart_get_layout (chart)->members->len == 3);
  ui_settle (ui);
  choose_by_hand (ui, "Kinds", 3);
  ui_wait_for (wmk_timeline_chart_get_layout (chart)->bands->len == 3);
  g_assert_true (has_text (ui, "3 Kinds"));
  g_assert_true (has_text (ui, "Rail"));
}

/* What a filter lets through, and that nothing is left is no dead end. */
static void
test_filter (Ui *ui, gconstpointer data)
{
  WmkTimelineChart *chart = open_chart (ui);
  g_autofree char *name = NULL;
  g_autoptr (GPtrArray) buttons = NULL;

  choose (ui, "timeline.agency", "agency/sasac");
  name = ui_dup_name (GTK_WIDGET (chart));
  g_assert_cmpstr (name, ==, "Timeline, 2006 to 2024: 1 policy, 0 events, 0 deals, 1 fund.");
  g_assert_true (has_text (ui, "State Assets Commission"));

  choose (ui, "timeline.sector", "sector/aerospace");
  g_assert_true (has_text (ui, "Nothing on the timeline matches the filter."));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (chart)));
  buttons = ui_find_all (GTK_WIDGET (ui_get_page (ui)), GTK_TYPE_BUTTON);
  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_button_get_label (g_ptr_array_index (buttons, i)), "Show All") == 0)
      ui_click (ui, g_ptr_array_index (buttons, i), BUTTON_LEFT);
  ui_wait_for (gtk_widget_get_mapped (GTK_WIDGET (chart)));
  g_assert_cmpuint (wmk_timeline_chart_get_layout (chart)->members->len, ==, 10);
}

/* What the reader has chosen is there when they come back. */
static void
test_kept (Ui *ui, gconstpointer data)
{
  WmkTimelineChart *chart = open_chart (ui);
  WmkTimelineRange range;

  choose (ui, "timeline.sector", "sector/rail");
  gtk_widget_activate_action (GTK_WIDGET (ui_get_page (ui)), "timeline.deal", NULL);
  wmk_timeline_chart_set_range (chart, (WmkTimelineRange){2014, 2018});
  ui_open (ui, "overview");
  chart = open_chart (ui);
  range = wmk_timeline_chart_get_range (chart);
  g_assert_cmpfloat (range.first, ==, 2014);
  g_assert_cmpfloat (range.last, ==, 2018);
  g_assert_cmpuint (wmk_timeline_chart_get_layout (chart)->members->len, ==, 2);
  g_assert_true (has_text (ui, "3 Kinds"));
  g_assert_true (has_text (ui, "Rail"));
}

static void
test_list (Ui *ui, gconstpointer data)
{
  WmkTimelineChart *chart = open_chart (ui);
  GtkWidget *page = GTK_WIDGET (ui_get_page (ui)), *list;
  GtkWidget *button = ui_find_button (page, "timeline.as-list");
  g_autoptr (GPtrArray) rows = NULL;

  ui_click (ui, button, BUTTON_LEFT);
  ui_wait_for (!gtk_widget_get_mapped (GTK_WIDGET (chart)));
  ui_settle (ui);
  list = ui_find (page, GTK_TYPE_LIST_VIEW);
  rows = ui_find_all (list, WMK_TYPE_LIST_ROW);
  g_assert_cmpuint (rows->len, ==, 11);
  g_assert_cmpstr (wmk_list_row_get_address (g_ptr_array_index (rows, 0)), ==, "policy/old");
  g_assert_cmpstr (wmk_list_row_get_address (g_ptr_array_index (rows, 10)), ==, "policy/undated");
  g_assert_true (has_text (ui, "11 of 11"));
  g_assert_false (gtk_widget_get_sensitive (ui_find_button (page, "timeline.zoom-in")));

  /* Into the rows, to a thing, and back to its row. */
  ui_tab (ui);
  for (guint i = 0; i < 10 && !gtk_widget_is_ancestor (ui_get_focus (ui), list); i++)
    ui_tab (ui);
  ui_key (ui, NULL, "Down");
  ui_key (ui, NULL, "Return");
  ui_wait_for (g_strcmp0 (ui_get_address (ui), "fund/chips") == 0);
  ui_key (ui, "alt", "Left");
  ui_wait_for (ui_is_at (ui, "timeline", "fund/chips"));
}

int
main (int argc, char *argv[])
{
  g_autoptr (CatalogFixture) files = NULL;

  ui_init (&argc, &argv);
  files = timeline_catalog_new ();
  g_setenv ("WAYMARK_CATALOG", files->output, TRUE);
  g_test_add ("/timeline-filter/menus", Ui, NULL, ui_set_up, test_menus, ui_tear_down);
  g_test_add ("/timeline-filter/filter", Ui, NULL, ui_set_up, test_filter, ui_tear_down);
  g_test_add ("/timeline-filter/kept", Ui, NULL, ui_set_up, test_kept, ui_tear_down);
  g_test_add ("/timeline-filter/list", Ui, NULL, ui_set_up, test_list, ui_tear_down);

  return ui_run ();
}
