/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ui-fixture.h"

#include "charts/wmk-progress-axis.h"
#include "charts/wmk-progress-chart.h"
#include "charts/wmk-progress-row.h"
#include "window/wmk-link-row.h"
#include "window/wmk-sector-row.h"
#include "window/wmk-shortcuts-window.h"

/* Tab until the focus is on a widget of @type. */
static void
tab_to (Ui *ui, GType type)
{
  for (guint i = 0; i < 100 && !G_TYPE_CHECK_INSTANCE_TYPE (ui_get_focus (ui), type); i++)
    ui_tab (ui);
  g_assert_true (G_TYPE_CHECK_INSTANCE_TYPE (ui_get_focus (ui), type));
}

/* Presses @key until the focus moves; returns whether it does, given time to. */
static void
move_focus (Ui *ui, const char *key)
{
  GtkWidget *before = ui_get_focus (ui);

  ui_key (ui, NULL, key);
  ui_wait_for (ui_get_focus (ui) != before);
}

static void
assert_at_overview (Ui *ui)
{
  g_assert_cmpstr (ui_get_address (ui), ==, "overview");
  g_assert_cmpstr (gtk_window_get_title (ui->window), ==, "Overview – Waymark");
}

/* The first start begins with the overview, and Tab goes on from the page's beginning. */
static void
test_sector_by_keys (Ui *ui, gconstpointer data)
{
  g_autofree char *second = NULL;

  assert_at_overview (ui);
  tab_to (ui, WMK_TYPE_SECTOR_ROW);
  move_focus (ui, "Down");
  g_assert_true (WMK_IS_SECTOR_ROW (ui_get_focus (ui)));
  second = ui_dup_focused_address (ui);

  ui_key (ui, NULL, "Return");
  ui_wait_for (g_str_equal (ui_get_address (ui), second));
}

/* The first chart row of the largest sector, with the focus on it. */
static void
open_chart (Ui *ui)
{
  g_autofree char *sector = ui_dup_largest_sector ();

  ui_open (ui, sector);
  tab_to (ui, WMK_TYPE_PROGRESS_ROW);
  ui_settle (ui);
}

/* Between the axis, where that is in sight, and the lower end of the page. */
static void
assert_focused_row_in_sight (Ui *ui)
{
  GtkWidget *row = ui_get_focus (ui);
  GtkWidget *scroller = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *axis = ui_find (scroller, WMK_TYPE_PROGRESS_AXIS);
  graphene_rect_t row_bounds = ui_get_bounds (row, scroller);
  graphene_rect_t axis_bounds = ui_get_bounds (axis, scroller);

  g_assert_cmpfloat_with_epsilon (MAX (row_bounds.origin.y, 0), row_bounds.origin.y, 0.5);
  g_assert_cmpfloat (row_bounds.origin.y + 0.5, >=, axis_bounds.origin.y + axis_bounds.size.height);
  g_assert_cmpfloat (row_bounds.origin.y + row_bounds.size.height, <=,
                     gtk_widget_get_height (scroller) + 0.5);
}

static void
walk (Ui *ui, GPtrArray *rows, gboolean up)
{
  for (guint i = 1; i < rows->len; i++) {
    guint expected = up ? rows->len - 1 - i : i;

    move_focus (ui, up ? "Up" : "Down");
    g_assert_true (ui_get_focus (ui) == g_ptr_array_index (rows, expected));
    ui_settle (ui);
    assert_focused_row_in_sight (ui);
  }
}

static void
test_chart_rows (Ui *ui, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;

  open_chart (ui);
  rows = ui_find_all (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_PROGRESS_ROW);
  g_assert_cmpuint (rows->len, >, 15);
  g_assert_true (ui_get_focus (ui) == g_ptr_array_index (rows, 0));
  assert_focused_row_in_sight (ui);

  walk (ui, rows, FALSE);
  g_assert_cmpfloat (gtk_adjustment_get_value (ui_get_scroll (ui)), >, 0);
  walk (ui, rows, TRUE);
}

static void
test_indicator_and_back (Ui *ui, gconstpointer data)
{
  g_autofree char *sector = ui_dup_largest_sector ();
  g_autofree char *indicator = NULL;
  double scroll;

  open_chart (ui);
  for (guint i = 0; i < 14; i++)
    move_focus (ui, "Down");
  ui_settle (ui);
  scroll = gtk_adjustment_get_value (ui_get_scroll (ui));
  g_assert_cmpfloat (scroll, >, 0);
  indicator = ui_dup_focused_address (ui);

  ui_key (ui, NULL, "Return");
  ui_wait_for (g_str_equal (ui_get_address (ui), indicator));
  ui_settle (ui);

  ui_key (ui, "alt", "Left");
  ui_wait_for (ui_is_at (ui, sector, indicator));
  ui_wait_for (gtk_adjustment_get_value (ui_get_scroll (ui)) == scroll);
  ui_settle (ui);
  g_assert_cmpfloat (gtk_adjustment_get_value (ui_get_scroll (ui)), ==, scroll);

  ui_key (ui, "alt", "Right");
  ui_wait_for (g_str_equal (ui_get_address (ui), indicator));
  ui_settle (ui);
  ui_key (ui, "alt", "Home");
  ui_wait_for (g_str_equal (ui_get_address (ui), "overview"));
  assert_at_overview (ui);
}

/* From a citation to its source, with the very thing that was cited focused there, and back. */
static void
test_citation (Ui *ui, gconstpointer data)
{
  const char *target = "target/nev-indigenous-share-2025";
  g_autofree char *source = NULL;

  ui_open (ui, target);
  ui_wait_for (WMK_IS_LINK_ROW (ui_get_focus (ui)));
  source = ui_dup_focused_address (ui);
  g_assert_true (g_str_has_prefix (source, "source/"));

  ui_key (ui, NULL, "Return");
  ui_wait_for (ui_is_at (ui, source, target));
  /* It stands far down in a long list. */
  ui_wait_for (gtk_adjustment_get_value (ui_get_scroll (ui)) > 0);

  ui_key (ui, "alt", "Left");
  ui_wait_for (ui_is_at (ui, target, source));
}

/* The button of the main menu. */
static GtkMenuButton *
find_primary (Ui *ui)
{
  g_autoptr (GPtrArray) buttons = ui_find_all (GTK_WIDGET (ui->window), GTK_TYPE_MENU_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (gtk_menu_button_get_primary (g_ptr_array_index (buttons, i)))
      return g_ptr_array_index (buttons, i);

  g_assert_not_reached ();
}

static void
test_menu (Ui *ui, gconstpointer data)
{
  GtkPopover *menu;
  g_autofree char *texts = NULL;

  ui_key (ui, NULL, "F10");
  ui_wait_for ((menu = gtk_menu_button_get_popover (find_primary (ui))) != NULL &&
               gtk_widget_get_mapped (GTK_WIDGET (menu)));
  ui_settle (ui);
  texts = ui_dup_texts (GTK_WIDGET (menu));
  g_assert_nonnull (strstr (texts, "Keyboard Shortcuts"));
  g_assert_nonnull (strstr (texts, "About Waymark"));
  g_assert_nonnull (strstr (texts, "How Statuses Are Found"));
  /* The button's tooltip would lie over it. */
  g_assert_false (gtk_widget_get_has_tooltip (GTK_WIDGET (find_primary (ui))));

  ui_key (ui, NULL, "Escape");
  ui_wait_for (!gtk_widget_get_mapped (GTK_WIDGET (menu)));
  ui_wait_for (gtk_widget_get_has_tooltip (GTK_WIDGET (find_primary (ui))));
}

/* A page that was just opened scrolls, without a click into it. */
static void
test_page_keys (Ui *ui, gconstpointer data)
{
  g_autofree char *sector = ui_dup_largest_sector ();

  ui_open (ui, sector);
  ui_key (ui, NULL, "Page_Down");
  ui_wait_for (gtk_adjustment_get_value (ui_get_scroll (ui)) > 0);
  ui_key (ui, NULL, "Home");
  ui_wait_for (gtk_adjustment_get_value (ui_get_scroll (ui)) == 0);
  ui_key (ui, NULL, "KP_Page_Down");
  ui_wait_for (gtk_adjustment_get_value (ui_get_scroll (ui)) > 0);
}

static GtkWindow *
find_shortcuts (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *window = windows; window != NULL; window = window->next)
    if (WMK_IS_SHORTCUTS_WINDOW (window->data))
      return window->data;

  return NULL;
}

/* Whether the keys of each action that has any are there. */
static gboolean
names_all_actions (const char *texts)
{
  GtkApplication *application = ui_get_application ();
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (application);

  for (guint i = 0; actions[i] != NULL; i++) {
    g_auto (GStrv) keys = gtk_application_get_accels_for_action (application, actions[i]);
    g_autofree char *label = NULL;
    GdkModifierType modifiers;
    guint key;

    gtk_accelerator_parse (keys[0], &key, &modifiers);
    label = gtk_accelerator_get_label (key, modifiers);
    if (strstr (texts, label) == NULL)
      return FALSE;
  }

  return TRUE;
}

static void
test_shortcuts (Ui *ui, gconstpointer data)
{
  g_autofree char *texts = NULL;
  GtkWindow *window = NULL;

  ui_key (ui, "ctrl", "question");
  ui_wait_for ((window = find_shortcuts ()) != NULL);
  ui_focus_window (window);
  texts = ui_dup_texts (GTK_WIDGET (window));
  g_assert_nonnull (strstr (texts, "Copy the address of this page"));
  g_assert_nonnull (strstr (texts, "Alt+Left"));
  g_assert_nonnull (strstr (texts, "Writing a Note"));
  g_assert_true (names_all_actions (texts));

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  ui_key (ui, NULL, "Escape");
  ui_wait_for (window == NULL);

  ui_focus_window (ui->window);
  ui_key (ui, NULL, "F1");
  ui_wait_for ((window = find_shortcuts ()) != NULL);
  ui_focus_window (window);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  ui_key (ui, NULL, "Escape");
  ui_wait_for (window == NULL);
}

static void
test_copy_address (Ui *ui, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (ui->window));
  g_autofree char *text = NULL;

  ui_open (ui, "sector/rail");
  gdk_clipboard_set_text (clipboard, "something else");
  ui_key (ui, "ctrl+shift", "C");
  text = ui_dup_clipboard (ui, "something else");
  g_assert_cmpstr (text, ==, "waymark:sector/rail");
}

static void
test_close (Ui *ui, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (ui->window), (gpointer *) &ui->window);
  ui_key (ui, "ctrl", "w");
  ui_wait_for (ui->window == NULL);
  g_assert_null (gtk_application_get_windows (ui_get_application ()));
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  g_test_add ("/keys/sector", Ui, NULL, ui_set_up, test_sector_by_keys, ui_tear_down);
  g_test_add ("/keys/chart-rows", Ui, NULL, ui_set_up, test_chart_rows, ui_tear_down);
  g_test_add ("/keys/indicator-and-back", Ui, NULL, ui_set_up, test_indicator_and_back,
              ui_tear_down);
  g_test_add ("/keys/citation", Ui, NULL, ui_set_up, test_citation, ui_tear_down);
  g_test_add ("/keys/menu", Ui, NULL, ui_set_up, test_menu, ui_tear_down);
  g_test_add ("/keys/shortcuts", Ui, NULL, ui_set_up, test_shortcuts, ui_tear_down);
  g_test_add ("/keys/copy-address", Ui, NULL, ui_set_up, test_copy_address, ui_tear_down);
  g_test_add ("/keys/close", Ui, NULL, ui_set_up, test_close, ui_tear_down);
  g_test_add ("/keys/page-keys", Ui, NULL, ui_set_up, test_page_keys, ui_tear_down);

  return ui_run ();
}
