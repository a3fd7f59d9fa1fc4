/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ui-fixture.h"

#include "charts/wmk-progress-row.h"
#include "charts/wmk-status-bar.h"
#include "window/wmk-link-row.h"
#include "window/wmk-sector-row.h"
#include "window/wmk-targets-view.h"

#define BUTTON_LEFT 1
#define SECTOR "sector/new-energy-vehicles"

static WmkTargetsView *
get_view (Ui *ui)
{
  return WMK_TARGETS_VIEW (ui_find (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_TARGETS_VIEW));
}

static guint
count_rows (Ui *ui, GType type, gboolean shown_only)
{
  g_autoptr (GPtrArray) rows = ui_find_all (GTK_WIDGET (get_view (ui)), type);
  guint n = 0;

  for (guint i = 0; i < rows->len; i++) {
    GtkWidget *row = g_ptr_array_index (rows, i);

    n += !shown_only || (gtk_widget_get_mapped (row) && gtk_widget_get_child_visible (row));
  }

  return n;
}

/* Whether each row of the chart that shows has a target of that status, and none is hidden that
 * has one. */
static void
assert_shows_status (Ui *ui, WmkStatus status)
{
  g_autoptr (GPtrArray) rows = ui_find_all (GTK_WIDGET (get_view (ui)), WMK_TYPE_PROGRESS_ROW);

  for (guint i = 0; i < rows->len; i++) {
    GtkWidget *row = g_ptr_array_index (rows, i);
    const WmkProgressDatum *datum = wmk_progress_row_get_datum (WMK_PROGRESS_ROW (row));
    gboolean has = FALSE;

    for (guint j = 0; j < datum->ticks->len; j++)
      has |= g_array_index (datum->ticks, WmkProgressTick, j).status == status;
    g_assert_cmpint (gtk_widget_get_child_visible (row), ==, has);
  }
}

static char *
dup_filter_text (Ui *ui)
{
  GtkWidget *button = ui_find_button (GTK_WIDGET (get_view (ui)), "filter.show-all");
  GtkWidget *label = gtk_widget_get_prev_sibling (button);

  return gtk_widget_get_mapped (label) ? g_strdup (gtk_label_get_text (GTK_LABEL (label)))
                                       : g_strdup ("");
}

static void
choose (Ui *ui, const char *action, const char *value)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_view (ui)), action, "s", value));
  ui_settle (ui);
}

static void
test_criteria (Ui *ui, gconstpointer data)
{
  guint n_rows, n_goals;
  g_autofree char *text = NULL, *nothing = NULL, *all = NULL;

  ui_open (ui, SECTOR);
  ui_wait_for (count_rows (ui, WMK_TYPE_LINK_ROW, FALSE) > 0);
  ui_settle (ui);
  n_rows = count_rows (ui, WMK_TYPE_PROGRESS_ROW, TRUE);
  n_goals = count_rows (ui, WMK_TYPE_LINK_ROW, TRUE);

  choose (ui, "filter.status", "missed");
  assert_shows_status (ui, WMK_STATUS_MISSED);
  g_assert_cmpuint (count_rows (ui, WMK_TYPE_PROGRESS_ROW, TRUE), <, n_rows);
  g_assert_cmpuint (count_rows (ui, WMK_TYPE_PROGRESS_ROW, TRUE), >, 0);
  g_assert_cmpuint (count_rows (ui, WMK_TYPE_LINK_ROW, TRUE), ==, 0);
  text = dup_filter_text (ui);
  g_assert_true (g_str_has_prefix (text, "Missed: "));

  choose (ui, "filter.year", "1990");
  g_assert_cmpuint (count_rows (ui, WMK_TYPE_PROGRESS_ROW, TRUE), ==, 0);
  nothing = dup_filter_text (ui);
  g_assert_cmpstr (nothing, ==, "Missed · 1990: nothing here is so.");

  choose (ui, "filter.status", "");
  choose (ui, "filter.year", "2025");
  g_assert_cmpuint (count_rows (ui, WMK_TYPE_LINK_ROW, TRUE), >, 0);
  g_assert_cmpuint (count_rows (ui, WMK_TYPE_LINK_ROW, TRUE), <, n_goals);

  ui_click (ui, ui_find_button (GTK_WIDGET (get_view (ui)), "filter.show-all"), BUTTON_LEFT);
  ui_wait_for (count_rows (ui, WMK_TYPE_PROGRESS_ROW, TRUE) == n_rows);
  g_assert_cmpuint (count_rows (ui, WMK_TYPE_LINK_ROW, TRUE), ==, n_goals);
  all = dup_filter_text (ui);
  g_assert_cmpstr (all, ==, "");
}

/* The menu offers what there is, and what is chosen in it stays chosen on the way. */
static void
test_kept_while_browsing (Ui *ui, gconstpointer data)
{
  g_autofree char *status = NULL, *again = NULL, *other = NULL;
  guint n_rows;

  ui_open (ui, SECTOR);
  ui_click (ui, ui_find (GTK_WIDGET (get_view (ui)), GTK_TYPE_MENU_BUTTON), BUTTON_LEFT);
  ui_wait_for (ui_find (GTK_WIDGET (get_view (ui)), GTK_TYPE_POPOVER) != NULL &&
               gtk_widget_get_mapped (ui_find (GTK_WIDGET (get_view (ui)), GTK_TYPE_POPOVER)));
  ui_settle (ui);
  /* Status, and of that the one after "Any". */
  ui_key (ui, NULL, "Home");
  ui_key (ui, NULL, "Return");
  ui_settle (ui);
  ui_key (ui, NULL, "Home");
  ui_key (ui, NULL, "Down");
  ui_key (ui, NULL, "Down");
  ui_key (ui, NULL, "Return");
  ui_wait_for (
      (g_free (status), g_object_get (get_view (ui), "status", &status, NULL), *status != '\0'));
  g_assert_cmpstr (status, ==, "met");
  n_rows = count_rows (ui, WMK_TYPE_PROGRESS_ROW, TRUE);

  ui_open (ui, "indicator/nev-production");
  ui_key (ui, "alt", "Left");
  ui_wait_for (g_str_equal (ui_get_address (ui), SECTOR));
  ui_settle (ui);
  g_object_get (get_view (ui), "status", &again, NULL);
  g_assert_cmpstr (again, ==, "met");
  g_assert_cmpuint (count_rows (ui, WMK_TYPE_PROGRESS_ROW, TRUE), ==, n_rows);

  /* Another sector has a choice of its own. */
  ui_open (ui, "sector/rail");
  g_object_get (get_view (ui), "status", &other, NULL);
  g_assert_cmpstr (other, ==, "");
}

/* Who pressed "Show All" goes on from where they can choose again. */
static void
test_focus_after_show_all (Ui *ui, gconstpointer data)
{
  GtkWidget *button;

  ui_open (ui, SECTOR);
  choose (ui, "filter.status", "missed");
  button = ui_find_button (GTK_WIDGET (get_view (ui)), "filter.show-all");
  gtk_widget_grab_focus (button);
  ui_key (ui, NULL, "Return");
  ui_wait_for (!gtk_widget_get_mapped (button));
  g_assert_true (gtk_widget_is_ancestor (
      ui_get_focus (ui), ui_find (GTK_WIDGET (get_view (ui)), GTK_TYPE_MENU_BUTTON)));
}

/* A segment of the sector's own bar shows just what it counts, whatever was chosen before. */
static void
test_segment_of_the_page (Ui *ui, gconstpointer data)
{
  GtkWidget *bar;
  g_autofree char *year = NULL, *status = NULL;

  ui_open (ui, SECTOR);
  choose (ui, "filter.year", "2020");
  bar = ui_find (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_STATUS_BAR);
  gtk_widget_grab_focus (bar);
  ui_key (ui, NULL, "Return");
  ui_settle (ui);
  g_object_get (get_view (ui), "status", &status, "year", &year, NULL);
  g_assert_cmpstr (status, ==, "met");
  g_assert_cmpstr (year, ==, "");
  assert_shows_status (ui, WMK_STATUS_MET);
}

/* The overview keeps its order and its filter. */
static void
test_overview_keeps_both (Ui *ui, gconstpointer data)
{
  g_autofree char *order = NULL, *status = NULL;

  ui_wait_for (ui_find (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_TARGETS_VIEW) != NULL);
  gtk_widget_activate_action (GTK_WIDGET (ui_get_page (ui)), "sectors.order", "s", "unobserved");
  choose (ui, "filter.status", "met");
  ui_open (ui, SECTOR);
  ui_key (ui, "alt", "Left");
  ui_wait_for (g_str_equal (ui_get_address (ui), "overview"));
  ui_wait_for (ui_find (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_TARGETS_VIEW) != NULL);
  g_object_get (ui_get_page (ui), "order", &order, NULL);
  g_object_get (get_view (ui), "status", &status, NULL);
  g_assert_cmpstr (order, ==, "unobserved");
  g_assert_cmpstr (status, ==, "met");
  assert_shows_status (ui, WMK_STATUS_MET);
}

static WmkSectorRow *
find_sector (Ui *ui, const char *address)
{
  g_autoptr (GPtrArray) rows = ui_find_all (GTK_WIDGET (ui->window), WMK_TYPE_SECTOR_ROW);

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (wmk_sector_row_get_address (g_ptr_array_index (rows, i)), address))
      return g_ptr_array_index (rows, i);

  g_assert_not_reached ();
}

/* From the sector's row to the right into its bar, and there to the segment of missed targets. */
static void
test_segment_by_keys (Ui *ui, gconstpointer data)
{
  WmkSectorRow *row = find_sector (ui, SECTOR);
  GtkWidget *bar = ui_find (GTK_WIDGET (row), WMK_TYPE_STATUS_BAR);
  g_autofree char *status = NULL;

  gtk_widget_grab_focus (GTK_WIDGET (row));
  ui_key (ui, NULL, "Right");
  ui_wait_for (gtk_widget_has_focus (bar));
  for (guint i = 0;; i++) {
    g_autofree char *name = ui_dup_name (bar);

    if (g_str_has_prefix (name, "Missed: "))
      break;
    g_assert_cmpuint (i, <, WMK_N_STATUSES);
    ui_key (ui, NULL, "Right");
    ui_settle (ui);
  }
  ui_key (ui, NULL, "Return");
  ui_wait_for (g_str_equal (ui_get_address (ui), SECTOR));
  ui_settle (ui);
  g_object_get (get_view (ui), "status", &status, NULL);
  g_assert_cmpstr (status, ==, "missed");
  assert_shows_status (ui, WMK_STATUS_MISSED);
}

/* A click into the middle of a bar opens the sector at the status that is there. */
static void
test_segment_by_pointer (Ui *ui, gconstpointer data)
{
  GtkWidget *bar = ui_find (GTK_WIDGET (find_sector (ui, SECTOR)), WMK_TYPE_STATUS_BAR);
  g_autofree char *status = NULL;

  ui_click (ui, bar, BUTTON_LEFT);
  ui_wait_for (g_str_equal (ui_get_address (ui), SECTOR));
  ui_settle (ui);
  g_object_get (get_view (ui), "status", &status, NULL);
  g_assert_cmpstr (status, !=, "");
}

/* The menu button of the page says which order there is. */
static void
assert_order_name (Ui *ui, const char *name)
{
  GtkWidget *button = ui_find (GTK_WIDGET (ui_get_page (ui)), GTK_TYPE_MENU_BUTTON);

  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

/* By the share of targets met: no row has more than the one before it. */
static void
test_order (Ui *ui, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;

  assert_order_name (ui, "Order of the sectors: Plan order");
  gtk_widget_activate_action (GTK_WIDGET (ui_get_page (ui)), "sectors.order", "s", "met");
  ui_settle (ui);
  assert_order_name (ui, "Order of the sectors: Most met first");
  rows = ui_find_all (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_SECTOR_ROW);
  g_assert_cmpstr (wmk_sector_row_get_address (g_ptr_array_index (rows, 0)), !=,
                   "sector/next-generation-it");
  for (guint i = 1; i < rows->len; i++)
    g_assert_cmpint (wmk_sector_row_compare (g_ptr_array_index (rows, i - 1),
                                             g_ptr_array_index (rows, i), WMK_SECTOR_ORDER_MET),
                     <, 0);

  /* Also after having been away. */
  ui_open (ui, SECTOR);
  ui_key (ui, "alt", "Left");
  ui_wait_for (g_str_equal (ui_get_address (ui), "overview"));
  g_ptr_array_unref (rows);
  rows = ui_find_all (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_SECTOR_ROW);
  g_assert_cmpstr (wmk_sector_row_get_address (g_ptr_array_index (rows, 0)), !=,
                   "sector/next-generation-it");
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);

  g_test_add ("/filter/criteria", Ui, NULL, ui_set_up, test_criteria, ui_tear_down);
  g_test_add ("/filter/kept-while-browsing", Ui, NULL, ui_set_up, test_kept_while_browsing,
              ui_tear_down);
  g_test_add ("/filter/focus-after-show-all", Ui, NULL, ui_set_up, test_focus_after_show_all,
              ui_tear_down);
  g_test_add ("/filter/segment-of-the-page", Ui, NULL, ui_set_up, test_segment_of_the_page,
              ui_tear_down);
  g_test_add ("/filter/overview-keeps-both", Ui, NULL, ui_set_up, test_overview_keeps_both,
              ui_tear_down);
  g_test_add ("/filter/segment-by-keys", Ui, NULL, ui_set_up, test_segment_by_keys, ui_tear_down);
  g_test_add ("/filter/segment-by-pointer", Ui, NULL, ui_set_up, test_segment_by_pointer,
              ui_tear_down);
  g_test_add ("/filter/order", Ui, NULL, ui_set_up, test_order, ui_tear_down);

  return ui_run ();
}
