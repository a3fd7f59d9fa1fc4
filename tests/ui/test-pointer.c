/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ui-fixture.h"

#include "charts/wmk-progress-row.h"
#include "window/wmk-sector-row.h"
#include "window/wmk-sidebar-row.h"

#define BUTTON_LEFT 1
#define BUTTON_BACK 8
#define BUTTON_FORWARD 9

/* The first row of @type that leads to @address. */
static GtkWidget *
find_row (Ui *ui, GType type, const char *address)
{
  g_autoptr (GPtrArray) rows = ui_find_all (GTK_WIDGET (ui->window), type);

  for (guint i = 0; i < rows->len; i++) {
    GtkWidget *row = g_ptr_array_index (rows, i);
    const char *own = WMK_IS_SIDEBAR_ROW (row) ? wmk_sidebar_row_get_address (WMK_SIDEBAR_ROW (row))
                      : WMK_IS_SECTOR_ROW (row)
                          ? wmk_sector_row_get_address (WMK_SECTOR_ROW (row))
                          : wmk_progress_row_get_datum (WMK_PROGRESS_ROW (row))->address;

    if (g_str_equal (own, address))
      return row;
  }
  g_assert_not_reached ();
}

static void
test_sidebar (Ui *ui, gconstpointer data)
{
  ui_click (ui, find_row (ui, WMK_TYPE_SIDEBAR_ROW, "sector/rail"), BUTTON_LEFT);
  ui_wait_for (g_str_equal (ui_get_address (ui), "sector/rail"));
  ui_settle (ui);
  g_assert_true (gtk_list_box_row_is_selected (
      GTK_LIST_BOX_ROW (find_row (ui, WMK_TYPE_SIDEBAR_ROW, "sector/rail"))));

  ui_click (ui, find_row (ui, WMK_TYPE_SIDEBAR_ROW, "overview"), BUTTON_LEFT);
  ui_wait_for (g_str_equal (ui_get_address (ui), "overview"));
}

static void
test_overview (Ui *ui, gconstpointer data)
{
  ui_click (ui, find_row (ui, WMK_TYPE_SECTOR_ROW, "sector/maritime"), BUTTON_LEFT);
  ui_wait_for (g_str_equal (ui_get_address (ui), "sector/maritime"));
}

/* A row in the middle of what is in sight after scrolling. */
static GtkWidget *
find_row_in_sight (Ui *ui)
{
  GtkWidget *page = GTK_WIDGET (ui_get_page (ui));
  g_autoptr (GPtrArray) rows = ui_find_all (page, WMK_TYPE_PROGRESS_ROW);

  for (guint i = 0; i < rows->len; i++) {
    graphene_rect_t bounds = ui_get_bounds (g_ptr_array_index (rows, i), page);

    if (bounds.origin.y > gtk_widget_get_height (page) / 2.0)
      return g_ptr_array_index (rows, i);
  }
  g_assert_not_reached ();
}

/* The side buttons of a mouse lead to the very row and scroll position, and forward again. */
static void
test_back_and_forward (Ui *ui, gconstpointer data)
{
  g_autofree char *sector = ui_dup_largest_sector ();
  g_autofree char *indicator = NULL;
  GtkWidget *row;
  double scroll;

  ui_open (ui, sector);
  gtk_adjustment_set_value (ui_get_scroll (ui), 400);
  ui_settle (ui);
  scroll = gtk_adjustment_get_value (ui_get_scroll (ui));
  row = find_row_in_sight (ui);
  indicator = g_strdup (wmk_progress_row_get_datum (WMK_PROGRESS_ROW (row))->address);

  ui_click (ui, row, BUTTON_LEFT);
  ui_wait_for (g_str_equal (ui_get_address (ui), indicator));
  ui_settle (ui);

  ui_click (ui, GTK_WIDGET (ui_get_page (ui)), BUTTON_BACK);
  ui_wait_for (ui_is_at (ui, sector, indicator));
  ui_settle (ui);
  g_assert_cmpfloat (gtk_adjustment_get_value (ui_get_scroll (ui)), ==, scroll);

  ui_click (ui, GTK_WIDGET (ui_get_page (ui)), BUTTON_FORWARD);
  ui_wait_for (g_str_equal (ui_get_address (ui), indicator));
}

static void
test_header_buttons (Ui *ui, gconstpointer data)
{
  GtkWidget *back = ui_find_button (GTK_WIDGET (ui->window), "win.back");
  GtkWidget *forward = ui_find_button (GTK_WIDGET (ui->window), "win.forward");

  g_assert_false (gtk_widget_is_sensitive (back));
  g_assert_false (gtk_widget_is_sensitive (forward));
  ui_open (ui, "sector/aerospace");
  g_assert_true (gtk_widget_is_sensitive (back));

  ui_click (ui, back, BUTTON_LEFT);
  ui_wait_for (g_str_equal (ui_get_address (ui), "overview"));
  ui_settle (ui);
  g_assert_false (gtk_widget_is_sensitive (back));
  ui_click (ui, forward, BUTTON_LEFT);
  ui_wait_for (g_str_equal (ui_get_address (ui), "sector/aerospace"));
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  g_test_add ("/pointer/sidebar", Ui, NULL, ui_set_up, test_sidebar, ui_tear_down);
  g_test_add ("/pointer/overview", Ui, NULL, ui_set_up, test_overview, ui_tear_down);
  g_test_add ("/pointer/back-and-forward", Ui, NULL, ui_set_up, test_back_and_forward,
              ui_tear_down);
  g_test_add ("/pointer/header-buttons", Ui, NULL, ui_set_up, test_header_buttons, ui_tear_down);

  return ui_run ();
}
