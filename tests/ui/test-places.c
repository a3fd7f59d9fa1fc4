/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ui-fixture.h"

#include "charts/wmk-progress-row.h"
#include "window/wmk-goal-page.h"
#include "window/wmk-indicator-page.h"
#include "window/wmk-message-page.h"
#include "window/wmk-overview-page.h"
#include "window/wmk-sector-page.h"
#include "window/wmk-sidebar-row.h"
#include "window/wmk-sidebar.h"
#include "window/wmk-source-page.h"
#include "window/wmk-target-card.h"

/* What `--open` and another program's `waymark:` address come to. */
static void
open_address (Ui *ui, const char *address)
{
  g_action_group_activate_action (G_ACTION_GROUP (ui_get_application ()), "open-address",
                                  g_variant_new_string (address));
  ui_settle (ui);
}

static void
assert_page (Ui *ui, GType type, const char *title)
{
  g_autofree char *window_title = g_strdup_printf ("%s – Waymark", title);
  WmkPage *page = ui_get_page (ui);

  g_assert_cmpstr (G_OBJECT_TYPE_NAME (page), ==, g_type_name (type));
  g_assert_cmpstr (wmk_page_get_title (page), ==, title);
  g_assert_cmpstr (gtk_window_get_title (ui->window), ==, window_title);
}

/* Which page the sidebar marks as the one that shows, "" for none. */
static const char *
get_selected (Ui *ui)
{
  g_autoptr (GPtrArray) rows = ui_find_all (GTK_WIDGET (ui->window), WMK_TYPE_SIDEBAR_ROW);

  for (guint i = 0; i < rows->len; i++)
    if (gtk_list_box_row_is_selected (g_ptr_array_index (rows, i)))
      return wmk_sidebar_row_get_address (g_ptr_array_index (rows, i));

  return "";
}

static void
test_pages (Ui *ui, gconstpointer data)
{
  open_address (ui, "sector/rail");
  assert_page (ui, WMK_TYPE_SECTOR_PAGE, "Advanced rail equipment");
  g_assert_cmpstr (get_selected (ui), ==, "sector/rail");
  /* Nothing on it was asked for: Tab begins with its first row. */
  g_assert_true (ui_get_focus (ui) == GTK_WIDGET (ui_get_page (ui)));

  open_address (ui, " waymark:sector/rail\n");
  assert_page (ui, WMK_TYPE_SECTOR_PAGE, "Advanced rail equipment");
  open_address (ui, "waymark://source/us-chamber-2017");
  g_assert_true (WMK_IS_SOURCE_PAGE (ui_get_page (ui)));
  g_assert_cmpstr (get_selected (ui), ==, "sources");
  open_address (ui, "indicator/nev-indigenous-share");
  g_assert_true (WMK_IS_INDICATOR_PAGE (ui_get_page (ui)));
  open_address (ui, "waymark:overview");
  assert_page (ui, WMK_TYPE_OVERVIEW_PAGE, "Overview");
}

/* In sight, whole or as much of it as there is room for. */
static void
assert_focus_in_sight (Ui *ui)
{
  GtkWidget *scroller = ui_find (GTK_WIDGET (ui_get_page (ui)), GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds = ui_get_bounds (ui_get_focus (ui), scroller);

  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (scroller));
}

static void
test_target (Ui *ui, gconstpointer data)
{
  GtkWidget *card;

  open_address (ui, "waymark:target/nev-indigenous-share-2025");
  g_assert_true (WMK_IS_INDICATOR_PAGE (ui_get_page (ui)));
  card = gtk_widget_get_ancestor (ui_get_focus (ui), WMK_TYPE_TARGET_CARD);
  g_assert_nonnull (card);
  g_assert_cmpstr (wmk_target_card_get_address (WMK_TARGET_CARD (card)), ==,
                   "target/nev-indigenous-share-2025");
  assert_focus_in_sight (ui);
}

static void
test_goal (Ui *ui, gconstpointer data)
{
  g_autofree char *texts = NULL;

  open_address (ui, "target/nev-industrial-chain-2025");
  g_assert_true (WMK_IS_GOAL_PAGE (ui_get_page (ui)));
  texts = ui_dup_texts (GTK_WIDGET (ui_get_page (ui)));
  g_assert_nonnull (strstr (texts, "Appendix 3, 6.b.ii"));
}

static void
test_observation (Ui *ui, gconstpointer data)
{
  const char *address = "observation/nev-critical-systems-domestic-share-batteries-top-ten-2020";
  g_autofree char *name = NULL;

  open_address (ui, address);
  g_assert_true (WMK_IS_INDICATOR_PAGE (ui_get_page (ui)));
  name = ui_dup_name (ui_get_focus (ui));
  g_assert_nonnull (strstr (name, "81.8"));
  assert_focus_in_sight (ui);
}

static void
test_subsector (Ui *ui, gconstpointer data)
{
  const WmkProgressDatum *datum;

  open_address (ui, "subsector/nev-smart-cars");
  g_assert_true (WMK_IS_SECTOR_PAGE (ui_get_page (ui)));
  g_assert_true (WMK_IS_PROGRESS_ROW (ui_get_focus (ui)));
  datum = wmk_progress_row_get_datum (WMK_PROGRESS_ROW (ui_get_focus (ui)));
  g_assert_cmpstr (datum->group, ==, "Smart cars");
  assert_focus_in_sight (ui);
}

static void
test_nothing_there (Ui *ui, gconstpointer data)
{
  static const char *const addresses[] = {
      "target/no-such-thing",
      "waymark:",
      "",
      "%%%",
      "https://example.org/sector/rail",
      "sector/rail/../../etc/passwd",
      "<b>中国</b> & more",
      "overview/overview",
  };
  g_autofree char *long_address = g_strnfill (100000, 'a');

  for (gsize i = 0; i < G_N_ELEMENTS (addresses); i++) {
    g_autofree char *texts = NULL;

    open_address (ui, addresses[i]);
    assert_page (ui, WMK_TYPE_MESSAGE_PAGE, "Nothing at This Address");
    texts = ui_dup_texts (GTK_WIDGET (ui_get_page (ui)));
    g_assert_nonnull (strstr (texts, addresses[i]));
    ui_click (ui, ui_find (GTK_WIDGET (ui_get_page (ui)), GTK_TYPE_BUTTON), 1);
    ui_wait_for (g_str_equal (ui_get_address (ui), "overview"));
    ui_settle (ui);
  }

  open_address (ui, long_address);
  assert_page (ui, WMK_TYPE_MESSAGE_PAGE, "Nothing at This Address");
}

/* The window comes back with the size and at the place that it was left with. */
static void
test_restored (Ui *ui, gconstpointer data)
{
  ui_open (ui, "sector/maritime");
  ui_resize (ui, 940, 640);

  g_object_add_weak_pointer (G_OBJECT (ui->window), (gpointer *) &ui->window);
  ui_key (ui, "ctrl", "w");
  ui_wait_for (ui->window == NULL);

  g_application_activate (G_APPLICATION (ui_get_application ()));
  ui_adopt (ui);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (ui->window)), ==, 940);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (ui->window)), ==, 640);
  g_assert_cmpstr (ui_get_address (ui), ==, "sector/maritime");
}

/* The next start begins where the program was ended, by whomever, and with that size. */
static void
test_ended (Ui *ui, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.waymark_app.Waymark");
  g_autofree char *address = NULL;

  ui_open (ui, "sector/maritime");
  gtk_adjustment_set_value (ui_get_scroll (ui), 200);
  g_settings_set_int (settings, "window-width", 300);
  wmk_window_end (WMK_WINDOW (ui->window));
  address = g_settings_get_string (settings, "address");
  g_assert_cmpstr (address, ==, "sector/maritime");
  g_assert_cmpfloat (g_settings_get_double (settings, "scroll"), ==, 200);
  g_assert_cmpint (g_settings_get_int (settings, "window-width"), >, 300);
}

/* A second start does not open a second window. */
static void
test_activate_again (Ui *ui, gconstpointer data)
{
  ui_open (ui, "sector/maritime");
  g_application_activate (G_APPLICATION (ui_get_application ()));
  ui_settle (ui);
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (ui_get_application ())), ==, 1);
  g_assert_cmpstr (ui_get_address (ui), ==, "sector/maritime");
}

/* The row of the page that shows is in sight in the sidebar. */
static void
test_sidebar (Ui *ui, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;
  GtkWidget *row, *scroller;
  graphene_rect_t bounds;

  ui_resize (ui, 1100, 400);
  rows = ui_find_all (GTK_WIDGET (ui->window), WMK_TYPE_SIDEBAR_ROW);
  row = g_ptr_array_index (rows, rows->len - 1);
  scroller = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  bounds = ui_get_bounds (row, scroller);
  g_assert_cmpfloat (bounds.origin.y, >, gtk_widget_get_height (scroller));

  open_address (ui, wmk_sidebar_row_get_address (WMK_SIDEBAR_ROW (row)));
  bounds = ui_get_bounds (row, scroller);
  g_assert_cmpfloat (bounds.origin.y, >, 0);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (scroller));
}

static gboolean
is_selected_in_sight (Ui *ui)
{
  GtkWidget *sidebar = ui_find (GTK_WIDGET (ui->window), WMK_TYPE_SIDEBAR);
  g_autoptr (GPtrArray) rows = ui_find_all (sidebar, WMK_TYPE_SIDEBAR_ROW);

  for (guint i = 0; i < rows->len; i++) {
    GtkWidget *row = g_ptr_array_index (rows, i);
    graphene_rect_t bounds = ui_get_bounds (row, sidebar);

    if (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (row)))
      return bounds.size.height > 0 && bounds.origin.y >= 0 &&
             bounds.origin.y + bounds.size.height <= (float) gtk_widget_get_height (sidebar);
  }

  return FALSE;
}

/* The place that was left shows in the sidebar of the next window, however far down it is. */
static void
test_in_sight (Ui *ui, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.waymark_app.Waymark");

  ui_open (ui, "notebook");
  ui_tear_down (ui, data);
  g_settings_set_int (settings, "window-height", 400);
  g_application_activate (G_APPLICATION (ui_get_application ()));
  ui_adopt (ui);
  g_assert_cmpstr (get_selected (ui), ==, "notebook");
  g_assert_true (is_selected_in_sight (ui));
  ui_settle (ui);
  g_assert_true (is_selected_in_sight (ui));

  ui_resize (ui, 360, 400);
  ui_open (ui, "policies");
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.show-sidebar", NULL);
  ui_settle (ui);
  g_assert_true (is_selected_in_sight (ui));
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  g_test_add ("/places/pages", Ui, NULL, ui_set_up, test_pages, ui_tear_down);
  g_test_add ("/places/target", Ui, NULL, ui_set_up, test_target, ui_tear_down);
  g_test_add ("/places/goal", Ui, NULL, ui_set_up, test_goal, ui_tear_down);
  g_test_add ("/places/observation", Ui, NULL, ui_set_up, test_observation, ui_tear_down);
  g_test_add ("/places/subsector", Ui, NULL, ui_set_up, test_subsector, ui_tear_down);
  g_test_add ("/places/nothing-there", Ui, NULL, ui_set_up, test_nothing_there, ui_tear_down);
  g_test_add ("/places/restored", Ui, NULL, ui_set_up, test_restored, ui_tear_down);
  g_test_add ("/places/ended", Ui, NULL, ui_set_up, test_ended, ui_tear_down);
  g_test_add ("/places/activate-again", Ui, NULL, ui_set_up, test_activate_again, ui_tear_down);
  g_test_add ("/places/sidebar", Ui, NULL, ui_set_up, test_sidebar, ui_tear_down);
  g_test_add ("/places/in-sight", Ui, NULL, ui_set_up, test_in_sight, ui_tear_down);

  return ui_run ();
}
