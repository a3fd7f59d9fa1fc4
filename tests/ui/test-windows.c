/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ui-fixture.h"

#include "charts/wmk-bar-chart.h"
#include "charts/wmk-bar-row.h"
#include "charts/wmk-matrix-item.h"
#include "charts/wmk-path-tile.h"
#include "charts/wmk-progress-row.h"
#include "charts/wmk-timeline-chart.h"
#include "charts/wmk-year-chart.h"
#include "window/wmk-breadcrumbs.h"
#include "window/wmk-collection-table.h"
#include "window/wmk-link-row.h"
#include "window/wmk-list-row.h"
#include "window/wmk-sector-row.h"
#include "window/wmk-sidebar-row.h"

#define BUTTON_LEFT 1
#define BUTTON_MIDDLE 2
#define BUTTON_RIGHT 3

static guint
count_windows (void)
{
  return g_list_length (gtk_application_get_windows (ui_get_application ()));
}

/* The window that has been opened beside the test's own, at @address. */
static WmkWindow *
wait_for_second (Ui *ui, const char *address)
{
  GList *windows;
  WmkWindow *second;

  ui_wait_for (count_windows () == 2);
  windows = gtk_application_get_windows (ui_get_application ());
  second = windows->data == ui->window ? windows->next->data : windows->data;
  ui_wait_for (gtk_widget_get_mapped (GTK_WIDGET (second)));
  g_assert_cmpstr (wmk_window_get_address (second), ==, address);

  return second;
}

/* To a width of 800, as a window manager would. */
static void
resize (WmkWindow *window)
{
  Ui second = {.window = GTK_WINDOW (window), .handle = ui_focus_window (GTK_WINDOW (window))};

  ui_resize (&second, 800, 560);
}

static void
close_window (WmkWindow *window)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_close (GTK_WINDOW (window));
  ui_wait_for (window == NULL);
}

/* Opened, as asked, in a window of its own; this one stays where it is. */
static void
assert_opened (Ui *ui, const char *address)
{
  g_autofree char *before = g_strdup (ui_get_address (ui));
  WmkWindow *second = wait_for_second (ui, address);

  g_assert_cmpstr (ui_get_address (ui), ==, before);
  close_window (second);
  g_assert_cmpuint (count_windows (), ==, 1);
  robot_focus (ui_get_robot (), ui->handle);
  ui_wait_for (gtk_window_is_active (ui->window));
  ui_settle (ui);
}

static GtkWidget *
try_row (Ui *ui, GType type, guint position)
{
  g_autoptr (GPtrArray) rows = ui_find_all (GTK_WIDGET (ui->window), type);

  return position < rows->len ? g_ptr_array_index (rows, position) : NULL;
}

/* What stands below the fold comes some frames later on a busy machine. */
static GtkWidget *
find_row (Ui *ui, GType type, guint position)
{
  GtkWidget *row;

  ui_wait_for ((row = try_row (ui, type, position)) != NULL);

  return row;
}

static void
click_with_ctrl (Ui *ui, GtkWidget *widget)
{
  ui_point (ui, widget);
  robot_press (ui_get_robot (), "ctrl", BUTTON_LEFT, TRUE);
  robot_press (ui_get_robot (), "ctrl", BUTTON_LEFT, FALSE);
}

/* Every kind of row, by the pointer. */
static void
test_pointer (Ui *ui, gconstpointer data)
{
  GtkWidget *row;
  g_autofree char *address = NULL, *source = NULL;

  click_with_ctrl (ui, find_row (ui, WMK_TYPE_SIDEBAR_ROW, 2));
  assert_opened (
      ui, wmk_sidebar_row_get_address (WMK_SIDEBAR_ROW (find_row (ui, WMK_TYPE_SIDEBAR_ROW, 2))));
  ui_click (ui, find_row (ui, WMK_TYPE_SECTOR_ROW, 1), BUTTON_MIDDLE);
  assert_opened (
      ui, wmk_sector_row_get_address (WMK_SECTOR_ROW (find_row (ui, WMK_TYPE_SECTOR_ROW, 1))));

  ui_open (ui, "sector/new-energy-vehicles");
  row = find_row (ui, WMK_TYPE_PROGRESS_ROW, 1);
  address = g_strdup (wmk_progress_row_get_datum (WMK_PROGRESS_ROW (row))->address);
  click_with_ctrl (ui, row);
  assert_opened (ui, address);
  ui_click (ui, ui_find (ui_find (GTK_WIDGET (ui->window), WMK_TYPE_BREADCRUMBS), GTK_TYPE_BUTTON),
            BUTTON_MIDDLE);
  assert_opened (ui, "overview");
  ui_click (ui, ui_find_button (GTK_WIDGET (ui->window), "win.back"), BUTTON_MIDDLE);
  assert_opened (ui, "overview");
  g_assert_cmpstr (ui_get_address (ui), ==, "sector/new-energy-vehicles");

  ui_open (ui, "sources");
  row = find_row (ui, WMK_TYPE_LIST_ROW, 2);
  source = g_strdup (wmk_list_row_get_address (WMK_LIST_ROW (row)));
  ui_click (ui, row, BUTTON_MIDDLE);
  assert_opened (ui, source);
}

/* Ctrl+Enter, on whatever has the focus. */
static void
test_keys (Ui *ui, gconstpointer data)
{
  g_autofree char *source = NULL;
  GtkWidget *tile;

  tile = find_row (ui, WMK_TYPE_PATH_TILE, 0);
  gtk_widget_grab_focus (tile);
  ui_key (ui, "ctrl", "Return");
  assert_opened (ui, wmk_path_tile_get_address (WMK_PATH_TILE (tile)));

  ui_open (ui, "sources");
  gtk_widget_grab_focus (ui_find (GTK_WIDGET (ui_get_page (ui)), GTK_TYPE_SEARCH_ENTRY));
  ui_key (ui, NULL, "Return");
  ui_wait_for (GTK_IS_LIST_VIEW (gtk_widget_get_parent (ui_get_focus (ui))));
  source = ui_dup_focused_address (ui);
  g_assert_true (g_str_has_prefix (source, "source/"));
  ui_key (ui, "ctrl", "KP_Enter");
  assert_opened (ui, source);

  gtk_widget_grab_focus (ui_find_button (GTK_WIDGET (ui->window), "win.back"));
  ui_key (ui, "ctrl", "Return");
  assert_opened (ui, "overview");
}

/* Rows of amounts and cells of a matrix are links as all others. */
static void
test_chart_rows (Ui *ui, gconstpointer data)
{
  g_autofree char *fund = NULL, *wording = NULL;
  GtkWidget *row;

  ui_open (ui, "funds");
  gtk_widget_activate_action (ui_find (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_BAR_CHART),
                              "list.view", "s", "chart");
  ui_settle (ui);
  row = find_row (ui, WMK_TYPE_BAR_ROW, 1);
  fund = g_strdup (wmk_bar_row_get_datum (WMK_BAR_ROW (row))->address);
  ui_click (ui, row, BUTTON_MIDDLE);
  assert_opened (ui, fund);
  gtk_widget_grab_focus (row);
  ui_key (ui, "ctrl", "Return");
  assert_opened (ui, fund);

  ui_open (ui, "wording");
  ui_key (ui, NULL, "Tab");
  ui_wait_for (WMK_IS_MATRIX_ITEM (ui_get_focus (ui)));
  row = ui_get_focus (ui);
  wording = g_strdup (wmk_matrix_item_get_address (WMK_MATRIX_ITEM (row)));
  ui_key (ui, "ctrl", "Return");
  assert_opened (ui, wording);
  click_with_ctrl (ui, row);
  assert_opened (ui, wording);
}

/* In the middle of a part of @chart. */
static void
point_at (Ui *ui, GtkWidget *chart, const WmkRect *part)
{
  graphene_rect_t bounds = ui_get_bounds (chart, GTK_WIDGET (ui->window));
  double x, y;

  gtk_native_get_surface_transform (GTK_NATIVE (ui->window), &x, &y);
  robot_point (ui_get_robot (), ui->handle, (int) (x + bounds.origin.x + part->x + part->width / 2),
               (int) (y + bounds.origin.y + part->y + part->height / 2));
}

/* What is drawn by a chart that has no rows is led to as well. */
static void
test_timeline (Ui *ui, gconstpointer data)
{
  WmkTimelineChart *chart;
  const WmkTimelineLayout *layout;
  g_autofree char *address = NULL;
  int mark;

  ui_open (ui, "timeline");
  chart = WMK_TIMELINE_CHART (ui_find (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_TIMELINE_CHART));
  gtk_widget_grab_focus (GTK_WIDGET (chart));
  do
    wmk_timeline_chart_step (chart, WMK_TIMELINE_LATER);
  while (wmk_timeline_chart_get_address (chart) == NULL);
  ui_settle (ui);
  address = g_strdup (wmk_timeline_chart_get_address (chart));
  mark = wmk_timeline_chart_get_current (chart);
  ui_key (ui, "ctrl", "Return");
  assert_opened (ui, address);

  layout = wmk_timeline_chart_get_layout (chart);
  point_at (ui, GTK_WIDGET (chart), &wmk_timeline_layout_get_mark (layout, mark)->rect);
  ui_wait_for (wmk_timeline_chart_get_current (chart) == mark);
  robot_click (ui_get_robot (), BUTTON_MIDDLE);
  assert_opened (ui, address);
}

/* A bar of years opens the list of just those. */
static void
assert_year_opened (Ui *ui, int year)
{
  g_autofree char *chip = g_strdup_printf ("Year: %d", year), *texts = NULL;
  WmkWindow *second = wait_for_second (ui, "policies");

  ui_focus_window (GTK_WINDOW (second));
  texts = ui_dup_texts (GTK_WIDGET (second));
  g_assert_nonnull (strstr (texts, chip));
  assert_opened (ui, "policies");
}

static void
test_years (Ui *ui, gconstpointer data)
{
  GtkWidget *page, *chart;
  const WmkYearLayout *layout;
  int year;

  ui_open (ui, "agency/miit");
  page = GTK_WIDGET (ui_get_page (ui));
  ui_wait_for ((chart = ui_find (page, WMK_TYPE_YEAR_CHART)) != NULL);
  ui_settle (ui);
  gtk_widget_grab_focus (chart);
  ui_key (ui, NULL, "Home");
  ui_wait_for ((year = wmk_year_chart_get_year (WMK_YEAR_CHART (chart))) != 0);
  ui_settle (ui);
  ui_key (ui, "ctrl", "Return");
  assert_year_opened (ui, year);

  layout = wmk_year_chart_get_layout (WMK_YEAR_CHART (chart));
  point_at (ui, chart, &g_array_index (layout->bars, WmkYearBar, 0).slot);
  ui_wait_for (wmk_year_chart_get_year (WMK_YEAR_CHART (chart)) == year);
  robot_click (ui_get_robot (), BUTTON_MIDDLE);
  assert_year_opened (ui, year);
}

/* What it takes over, and what is its own. */
static void
test_second_window (Ui *ui, gconstpointer data)
{
  WmkWindow *second;
  int year;

  ui_open (ui, "sector/rail");
  ui_resize (ui, 900, 620);
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.as-of-year", "i", 2020);
  ui_settle (ui);
  ui_key (ui, "ctrl", "n");
  second = wait_for_second (ui, "sector/rail");
  g_object_get (second, "as-of-year", &year, NULL);
  g_assert_cmpint (year, ==, 2020);
  ui_wait_for (gtk_widget_get_width (GTK_WIDGET (second)) == 900);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (second)), ==, 620);

  /* Its history begins here; its year and its size are its own. */
  gtk_widget_activate_action (GTK_WIDGET (second), "win.back", NULL);
  g_assert_cmpstr (wmk_window_get_address (second), ==, "sector/rail");
  gtk_widget_activate_action (GTK_WIDGET (second), "win.as-of-year", "i", 2018);
  g_object_get (ui->window, "as-of-year", &year, NULL);
  g_assert_cmpint (year, ==, 2020);
  wmk_window_open (second, "sources");
  g_assert_cmpstr (ui_get_address (ui), ==, "sector/rail");
  resize (second);
  ui_settle (ui);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (ui->window)), ==, 900);

  close_window (second);
  ui_settle (ui);
  g_assert_cmpstr (ui_get_address (ui), ==, "sector/rail");
  /* As large as the one that it stands beside, not as the last one was. */
  robot_focus (ui_get_robot (), ui->handle);
  ui_wait_for (gtk_window_is_active (ui->window));
  ui_key (ui, "ctrl", "n");
  second = wait_for_second (ui, "sector/rail");
  ui_wait_for (gtk_widget_get_width (GTK_WIDGET (second)) == 900);
  close_window (second);
  g_object_get (ui->window, "as-of-year", &year, NULL);
  g_assert_cmpint (year, ==, 2020);
  robot_focus (ui_get_robot (), ui->handle);
  ui_wait_for (gtk_window_is_active (ui->window));
  ui_key (ui, "alt", "Left");
  ui_wait_for (g_str_equal (ui_get_address (ui), "overview"));
}

/* The rows of the chart that the filter lets through. */
static guint
count_rows (GtkWindow *window)
{
  g_autoptr (GPtrArray) rows = ui_find_all (GTK_WIDGET (window), WMK_TYPE_PROGRESS_ROW);
  guint n_rows = 0;

  for (guint i = 0; i < rows->len; i++)
    n_rows += gtk_widget_get_child_visible (g_ptr_array_index (rows, i)) ? 1 : 0;

  return n_rows;
}

/* The filter of the page goes along. */
static void
test_choice (Ui *ui, gconstpointer data)
{
  WmkWindow *second;
  guint n_rows, n_all_rows;

  ui_open (ui, "sector/new-energy-vehicles");
  n_all_rows = count_rows (ui->window);
  wmk_page_keep_choice (GTK_WIDGET (ui->window), "sector/new-energy-vehicles", "status=met");
  ui_open (ui, "overview");
  ui_open (ui, "sector/new-energy-vehicles");
  n_rows = count_rows (ui->window);
  g_assert_cmpuint (n_rows, <, n_all_rows);
  ui_key (ui, "ctrl", "n");
  second = wait_for_second (ui, "sector/new-energy-vehicles");
  ui_focus_window (GTK_WINDOW (second));
  g_assert_cmpuint (count_rows (GTK_WINDOW (second)), ==, n_rows);
  close_window (second);
}

/* The next start begins where the last window was closed, whatever was opened after it. */
static void
test_last_closed (Ui *ui, gconstpointer data)
{
  WmkWindow *second;
  int width;

  ui_open (ui, "sector/rail");
  ui_key (ui, "ctrl", "n");
  second = wait_for_second (ui, "sector/rail");
  wmk_window_open (second, "sources");
  resize (second);
  close_window (second);

  /* Where nobody else does, a window draws a border, which is wider in the background. */
  robot_focus (ui_get_robot (), ui->handle);
  ui_wait_for (gtk_window_is_active (ui->window));
  ui_settle (ui);
  width = gtk_widget_get_width (GTK_WIDGET (ui->window));
  g_assert_cmpint (width, >, 1000);
  gtk_adjustment_set_value (ui_get_scroll (ui), 200);
  ui_settle (ui);
  g_object_add_weak_pointer (G_OBJECT (ui->window), (gpointer *) &ui->window);
  gtk_window_close (ui->window);
  ui_wait_for (ui->window == NULL);
  g_application_activate (G_APPLICATION (ui_get_application ()));
  ui_adopt (ui);
  g_assert_cmpstr (ui_get_address (ui), ==, "sector/rail");
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (ui->window)), ==, width);
  ui_wait_for (gtk_adjustment_get_value (ui_get_scroll (ui)) == 200);
}

static GtkWidget *
wait_for_menu (Ui *ui, GtkWidget *widget)
{
  GtkWidget *popover;

  ui_wait_for ((popover = ui_find (widget, GTK_TYPE_POPOVER_MENU)) != NULL &&
               gtk_widget_get_mapped (popover));
  ui_settle (ui);

  return popover;
}

static void
test_menu (Ui *ui, gconstpointer data)
{
  GtkWidget *row = find_row (ui, WMK_TYPE_SECTOR_ROW, 0);
  g_autofree char *address = g_strdup (wmk_sector_row_get_address (WMK_SECTOR_ROW (row)));
  g_autofree char *uri = g_strconcat ("waymark:", address, NULL), *text = NULL, *texts = NULL;

  ui_click (ui, row, BUTTON_RIGHT);
  texts = ui_dup_texts (wait_for_menu (ui, row));
  g_assert_nonnull (strstr (texts, "Open in New Window"));
  g_assert_null (strstr (texts, "Citation"));
  ui_key (ui, NULL, "w");
  assert_opened (ui, address);
  ui_wait_for (ui_find (row, GTK_TYPE_POPOVER_MENU) == NULL);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (ui->window)), "something else");
  gtk_widget_grab_focus (row);
  ui_key (ui, NULL, "Menu");
  wait_for_menu (ui, row);
  ui_key (ui, NULL, "a");
  text = ui_dup_clipboard (ui, "something else");
  g_assert_cmpstr (text, ==, uri);
  ui_wait_for (ui_get_focus (ui) == row && ui_find (row, GTK_TYPE_POPOVER_MENU) == NULL);

  ui_key (ui, "shift", "F10");
  wait_for_menu (ui, row);
  ui_key (ui, NULL, "o");
  ui_wait_for (g_str_equal (ui_get_address (ui), address));
}

/* One menu for a row that cites: what it leads to, and its citation. */
static void
test_citing_row (Ui *ui, gconstpointer data)
{
  GtkWidget *row;
  g_autofree char *texts = NULL, *source = NULL;

  ui_open (ui, "target/nev-indigenous-share-2025");
  ui_wait_for (WMK_IS_LINK_ROW (ui_get_focus (ui)));
  row = ui_get_focus (ui);
  source = ui_dup_focused_address (ui);
  ui_key (ui, "shift", "F10");
  texts = ui_dup_texts (wait_for_menu (ui, row));
  g_assert_nonnull (strstr (texts, "Open in New Window"));
  g_assert_nonnull (strstr (texts, "Copy Citation as BibTeX"));
  ui_key (ui, NULL, "w");
  assert_opened (ui, source);
}

/* A row of a list that makes its rows when they are scrolled to. */
static void
test_list_row_menu (Ui *ui, gconstpointer data)
{
  GtkWidget *cell, *table;
  g_autofree char *source = NULL;

  ui_open (ui, "sources");
  cell = find_row (ui, WMK_TYPE_LIST_ROW, 1);
  source = g_strdup (wmk_list_row_get_address (WMK_LIST_ROW (cell)));
  table = gtk_widget_get_ancestor (cell, WMK_TYPE_COLLECTION_TABLE);
  ui_click (ui, cell, BUTTON_RIGHT);
  wait_for_menu (ui, table);
  ui_key (ui, NULL, "Escape");
  ui_wait_for (ui_find (table, GTK_TYPE_POPOVER_MENU) == NULL);
  ui_wait_for (ui_is_at (ui, "sources", source));

  ui_key (ui, NULL, "Menu");
  wait_for_menu (ui, table);
  ui_key (ui, NULL, "o");
  ui_wait_for (g_str_equal (ui_get_address (ui), source));
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  g_test_add ("/windows/pointer", Ui, NULL, ui_set_up, test_pointer, ui_tear_down);
  g_test_add ("/windows/keys", Ui, NULL, ui_set_up, test_keys, ui_tear_down);
  g_test_add ("/windows/chart-rows", Ui, NULL, ui_set_up, test_chart_rows, ui_tear_down);
  g_test_add ("/windows/timeline", Ui, NULL, ui_set_up, test_timeline, ui_tear_down);
  g_test_add ("/windows/years", Ui, NULL, ui_set_up, test_years, ui_tear_down);
  g_test_add ("/windows/second-window", Ui, NULL, ui_set_up, test_second_window, ui_tear_down);
  g_test_add ("/windows/choice", Ui, NULL, ui_set_up, test_choice, ui_tear_down);
  g_test_add ("/windows/last-closed", Ui, NULL, ui_set_up, test_last_closed, ui_tear_down);
  g_test_add ("/windows/menu", Ui, NULL, ui_set_up, test_menu, ui_tear_down);
  g_test_add ("/windows/citing-row", Ui, NULL, ui_set_up, test_citing_row, ui_tear_down);
  g_test_add ("/windows/list-row-menu", Ui, NULL, ui_set_up, test_list_row_menu, ui_tear_down);

  return ui_run ();
}
