/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ui-fixture.h"

#include "charts/wmk-progress-row.h"
#include "window/wmk-sidebar-row.h"

#define BUTTON_LEFT 1
#define SECTOR "sector/new-energy-vehicles"

static int
get_year (Ui *ui)
{
  int year;

  g_object_get (ui->window, "as-of-year", &year, NULL);

  return year;
}

/* The button in the header bar that offers the years. */
static GtkWidget *
find_menu_button (Ui *ui)
{
  g_autoptr (GPtrArray) buttons = ui_find_all (GTK_WIDGET (ui->window), GTK_TYPE_MENU_BUTTON);

  for (guint i = 0; i < buttons->len; i++) {
    const char *label = gtk_menu_button_get_label (g_ptr_array_index (buttons, i));

    if (label != NULL && g_ascii_isdigit (*label))
      return g_ptr_array_index (buttons, i);
  }

  g_assert_not_reached ();
}

static char *
dup_sidebar_counts (Ui *ui, const char *address)
{
  g_autoptr (GPtrArray) rows = ui_find_all (GTK_WIDGET (ui->window), WMK_TYPE_SIDEBAR_ROW);

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (wmk_sidebar_row_get_address (g_ptr_array_index (rows, i)), address))
      return ui_dup_description (g_ptr_array_index (rows, i));

  g_assert_not_reached ();
}

/* Chooses the @index-th year of the menu by keys. */
static void
choose_year (Ui *ui, guint index)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (find_menu_button (ui));

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
test_choose_year (Ui *ui, gconstpointer data)
{
  int now = get_year (ui);
  g_autofree char *before = NULL, *looking_back = NULL, *after = NULL, *texts = NULL;
  GtkWidget *end = ui_find_button (GTK_WIDGET (ui->window), "win.as-of-year");

  ui_open (ui, SECTOR);
  before = dup_sidebar_counts (ui, SECTOR);
  g_assert_false (gtk_widget_get_mapped (end));

  choose_year (ui, (guint) (now - 2016));
  ui_wait_for (get_year (ui) == 2016);
  ui_settle (ui);
  g_assert_cmpstr (ui_get_address (ui), ==, SECTOR);
  looking_back = dup_sidebar_counts (ui, SECTOR);
  g_assert_cmpstr (looking_back, !=, before);
  texts = ui_dup_texts (GTK_WIDGET (ui->window));
  g_assert_nonnull (strstr (texts, "as of 2016"));
  g_assert_nonnull (strstr (texts, "looking back to the end of 2016"));

  ui_wait_for (gtk_widget_get_mapped (end));
  ui_click (ui, end, BUTTON_LEFT);
  ui_wait_for (get_year (ui) == now);
  ui_settle (ui);
  after = dup_sidebar_counts (ui, SECTOR);
  g_assert_cmpstr (after, ==, before);
  g_assert_false (gtk_widget_get_mapped (end));
}

/* The reader stays where they are on the page, which is not where they came to it. */
static void
test_place_is_kept (Ui *ui, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *first = NULL, *moved = NULL;

  ui_open (ui, SECTOR);
  rows = ui_find_all (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_PROGRESS_ROW);
  first = g_strdup (wmk_progress_row_get_datum (g_ptr_array_index (rows, 0))->address);
  ui_open (ui, "overview");
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.open", "(ss)", SECTOR, first);
  ui_wait_for (ui_is_at (ui, SECTOR, first));
  ui_settle (ui);

  for (guint i = 0; i < 3; i++) {
    GtkWidget *before = ui_get_focus (ui);

    ui_key (ui, NULL, "Down");
    ui_wait_for (ui_get_focus (ui) != before);
  }
  moved = ui_dup_focused_address (ui);
  g_assert_cmpstr (moved, !=, first);

  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.as-of-year", "i", 2020);
  g_assert_cmpint (get_year (ui), ==, 2020);
  ui_wait_for (ui_is_at (ui, SECTOR, moved));
}

/* No figure of a later year shows, on whatever page. */
static void
test_no_later_figure (Ui *ui, gconstpointer data)
{
  g_autofree char *now = NULL, *back = NULL;

  ui_open (ui, "indicator/nev-production");
  now = ui_dup_texts (GTK_WIDGET (ui_get_page (ui)));
  g_assert_nonnull (strstr (now, "2025: 16.626"));

  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.as-of-year", "i", 2018);
  ui_settle (ui);
  back = ui_dup_texts (GTK_WIDGET (ui_get_page (ui)));
  g_assert_null (strstr (back, "16.626"));
  g_assert_nonnull (strstr (back, "2018: at least 1 "));
}

/* A source lists it, so it opens, at the indicator that it belongs to. */
static void
test_later_figure_opens (Ui *ui, gconstpointer data)
{
  const char *later = "observation/nev-production-made-in-china-2025";

  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.as-of-year", "i", 2018);
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.open", "(ss)", later, "");
  ui_settle (ui);
  g_assert_cmpstr (gtk_window_get_title (ui->window), ==,
                   "New-energy vehicles made in a year – Waymark");
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);

  g_test_add ("/look-back/choose-year", Ui, NULL, ui_set_up, test_choose_year, ui_tear_down);
  g_test_add ("/look-back/place-is-kept", Ui, NULL, ui_set_up, test_place_is_kept, ui_tear_down);
  g_test_add ("/look-back/no-later-figure", Ui, NULL, ui_set_up, test_no_later_figure,
              ui_tear_down);
  g_test_add ("/look-back/later-figure-opens", Ui, NULL, ui_set_up, test_later_figure_opens,
              ui_tear_down);

  return ui_run ();
}
