/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/search-fixture.h"

#include <string.h>

#include "window/wmk-list-row.h"
#include "window/wmk-search-tools.h"

static void
test_button (Ui *ui, gconstpointer data)
{
  GtkWidget *button = ui_find_button (GTK_WIDGET (ui->window), "win.find");
  g_autofree char *name = ui_dup_name (button);

  g_assert_cmpstr (name, ==, "Search");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, "Search");
  ui_resize (ui, 360, 640);
  g_assert_true (gtk_widget_get_mapped (button));
  ui_click (ui, button, 1);
  ui_wait_for (search_is_in_entry (ui));
  g_assert_cmpstr (ui_get_address (ui), ==, "search");
}

static void
test_begin (Ui *ui, gconstpointer data)
{
  int start, end;

  search_begin (ui, "rail");
  g_assert_cmpstr (ui_get_address (ui), ==, "search/rail");
  g_assert_cmpstr (gtk_window_get_title (ui->window), ==, "Search: rail – Waymark");

  /* Once more: to be typed over. */
  ui_key (ui, "ctrl", "f");
  ui_wait_for (gtk_editable_get_selection_bounds (search_find_entry (ui), &start, &end));
  g_assert_cmpint (start, ==, 0);
  g_assert_cmpint (end, ==, 4);
  ui_key (ui, NULL, "m");
  ui_wait_for (search_has_text (ui, "m"));
}

static void
test_type_anywhere (Ui *ui, gconstpointer data)
{
  static const char *const addresses[] = {"overview", "sector/rail", "policies", "timeline",
                                          "indicator/nev-indigenous-share"};

  for (gsize i = 0; i < G_N_ELEMENTS (addresses); i++) {
    ui_open (ui, addresses[i]);
    ui_type (ui, "miit");
    ui_wait_for (search_has_text (ui, "miit"));
    g_assert_true (search_is_in_entry (ui));
    g_assert_cmpstr (ui_get_address (ui), ==, "search/miit");
  }

  /* From a row that has the focus. */
  ui_open (ui, "sector/rail");
  ui_tab (ui);
  ui_type (ui, "2025");
  ui_wait_for (search_has_text (ui, "2025"));
}

static void
test_other_keys (Ui *ui, gconstpointer data)
{
  ui_open (ui, "sector/rail");
  ui_key (ui, NULL, "space");
  ui_key (ui, "alt", "x");
  ui_key (ui, "ctrl", "j");
  ui_key (ui, NULL, "BackSpace");
  ui_key (ui, NULL, "Down");
  ui_settle (ui);
  g_assert_cmpstr (ui_get_address (ui), ==, "sector/rail");
  g_assert_null (search_find_entry (ui));

  /* What another entry is given is its own. */
  ui_key (ui, "ctrl", "l");
  ui_settle (ui);
  ui_type (ui, "policies");
  ui_settle (ui);
  g_assert_cmpstr (ui_get_address (ui), ==, "sector/rail");
  g_assert_null (search_find_entry (ui));
}

static void
test_menu_keys (Ui *ui, gconstpointer data)
{
  ui_key (ui, NULL, "F10");
  ui_wait_for (gtk_widget_get_native (ui_get_focus (ui)) != GTK_NATIVE (ui->window));
  ui_key (ui, NULL, "z");
  ui_settle (ui);
  g_assert_cmpstr (ui_get_address (ui), ==, "overview");
  ui_key (ui, NULL, "Escape");
  ui_wait_for (ui_get_focus (ui) == NULL ||
               gtk_widget_get_native (ui_get_focus (ui)) == GTK_NATIVE (ui->window));
  ui_settle (ui);
}

static void
test_slash (Ui *ui, gconstpointer data)
{
  ui_key (ui, NULL, "slash");
  ui_wait_for (search_is_in_entry (ui));
  g_assert_true (search_has_text (ui, ""));
}

static void
test_groups (Ui *ui, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;
  guint n_headings = 0, n_in_group = 0, n_more = 0;

  search_begin (ui, "miit");
  rows = ui_find_all (search_find_list (ui), WMK_TYPE_LIST_ROW);
  for (guint i = 0; i < rows->len; i++) {
    GtkWidget *row = g_ptr_array_index (rows, i), *item = gtk_widget_get_parent (row);
    const char *address = wmk_list_row_get_address (WMK_LIST_ROW (row));

    if (!gtk_widget_get_mapped (row))
      continue;
    if (address == NULL) {
      g_assert_false (gtk_widget_get_focusable (item));
      n_headings++;
      n_in_group = 0;
      continue;
    }
    g_assert_true (gtk_widget_get_focusable (item));
    if (g_str_has_prefix (address, "search/"))
      n_more++;
    else
      g_assert_cmpuint (++n_in_group, <=, 5);
  }
  g_assert_cmpuint (n_headings, >, 1);
  g_assert_cmpuint (n_more, >, 0);
  g_assert_true (search_says (GTK_WIDGET (ui_get_page (ui)), "results, best first"));
  g_assert_nonnull (search_find_row (ui, "agency/miit"));
}

static void
test_accessible (Ui *ui, gconstpointer data)
{
  g_autofree char *name = NULL, *description = NULL;

  search_begin (ui, "miit");
  name = ui_dup_name (search_find_row (ui, "agency/miit"));
  description = ui_dup_description (search_find_row (ui, "agency/miit"));
  g_assert_cmpstr (name, ==, "Ministry of Industry and Information Technology");
  g_assert_nonnull (strstr (description, "MIIT"));
  g_assert_nonnull (strstr (description, "Agency"));
}

/* Of what has no word of the query in its title, some of the text that has. */
static void
test_snippets (Ui *ui, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;
  guint n_snippets = 0;

  ui_open (ui, "search/kind:policy%20robots");
  ui_settle (ui);
  rows = ui_find_all (search_find_list (ui), WMK_TYPE_LIST_ROW);
  for (guint i = 0; i < rows->len; i++) {
    GtkWidget *row = gtk_widget_get_parent (g_ptr_array_index (rows, i));
    g_autofree char *name = ui_dup_name (row), *description = ui_dup_description (row);

    if (wmk_list_row_get_address (g_ptr_array_index (rows, i)) == NULL ||
        strcasestr (name, "robots") != NULL)
      continue;
    g_assert_nonnull (strcasestr (description, "robots"));
    n_snippets++;
  }
  g_assert_cmpuint (n_snippets, >, 0);
}

/* First those in sight, and the others when these are painted. */
static void
test_all_rows (Ui *ui, gconstpointer data)
{
  GtkSelectionModel *model;

  search_begin (ui, "i");
  model = gtk_list_view_get_model (GTK_LIST_VIEW (search_find_list (ui)));
  ui_wait_for (g_list_model_get_n_items (G_LIST_MODEL (model)) > 50);
  ui_type (ui, "n");
  ui_wait_for (search_has_text (ui, "in"));
  ui_wait_for (g_list_model_get_n_items (G_LIST_MODEL (model)) > 50);
}

static void
test_arrows (Ui *ui, gconstpointer data)
{
  g_autofree char *first = NULL, *second = NULL;

  search_begin (ui, "miit");
  first = search_dup_address_at (ui, 0);
  second = search_dup_address_at (ui, 1);
  ui_key (ui, NULL, "Down");
  ui_wait_for (search_is_focused (ui, first));
  ui_key (ui, NULL, "Down");
  ui_wait_for (search_is_focused (ui, second));
  ui_key (ui, NULL, "Up");
  ui_wait_for (search_is_focused (ui, first));
  ui_key (ui, NULL, "Up");
  ui_wait_for (search_is_in_entry (ui));
  g_assert_true (search_has_text (ui, "miit"));

  /* Every result in turn, past the headings, to the last. */
  ui_key (ui, NULL, "Down");
  ui_wait_for (search_is_focused (ui, first));
  for (guint i = 0; i < 12; i++) {
    g_autofree char *before = ui_dup_focused_address (ui);

    ui_key (ui, NULL, "Down");
    ui_wait_for (!search_is_focused (ui, before));
    g_assert_false (search_is_focused (ui, ""));
  }
  ui_key (ui, NULL, "Home");
  ui_wait_for (search_is_focused (ui, first));
  ui_key (ui, NULL, "End");
  ui_wait_for (!search_is_focused (ui, first));
  ui_settle (ui);
  g_assert_cmpfloat (gtk_adjustment_get_value (search_get_scroll (ui)), >, 0);
  ui_key (ui, NULL, "Page_Up");
  ui_settle (ui);
  g_assert_false (search_is_focused (ui, ""));
  ui_key (ui, NULL, "Home");
  ui_wait_for (search_is_focused (ui, first));
  ui_key (ui, NULL, "Page_Down");
  ui_wait_for (!search_is_focused (ui, first) && !search_is_focused (ui, ""));
}

static void
test_enter (Ui *ui, gconstpointer data)
{
  g_autofree char *first = NULL;

  search_begin (ui, "miit");
  first = search_dup_address_at (ui, 0);
  ui_key (ui, NULL, "Return");
  ui_wait_for (g_str_equal (ui_get_address (ui), first));
  ui_settle (ui);
  g_assert_null (search_find_entry (ui));
}

static void
test_back (Ui *ui, gconstpointer data)
{
  g_autofree char *last = NULL;
  double scroll;

  search_begin (ui, "miit");
  ui_key (ui, NULL, "Down");
  ui_settle (ui);
  ui_key (ui, NULL, "End");
  ui_settle (ui);
  ui_key (ui, NULL, "Up");
  ui_settle (ui);
  last = ui_dup_focused_address (ui);
  scroll = gtk_adjustment_get_value (search_get_scroll (ui));
  g_assert_cmpfloat (scroll, >, 0);
  g_assert_false (g_str_has_prefix (last, "search"));
  ui_key (ui, NULL, "Return");
  ui_wait_for (!g_str_has_prefix (ui_get_address (ui), "search"));
  ui_settle (ui);

  ui_key (ui, "alt", "Left");
  ui_wait_for (search_has_text (ui, "miit"));
  ui_wait_for (search_is_focused (ui, last));
  ui_settle (ui);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (search_get_scroll (ui)), scroll, 1);

  /* One place for all that was typed. */
  ui_key (ui, "alt", "Left");
  ui_wait_for (g_str_equal (ui_get_address (ui), "overview"));
}

static void
test_escape (Ui *ui, gconstpointer data)
{
  g_autofree char *focused = NULL;
  double scroll;

  ui_open (ui, "policies");
  ui_key (ui, NULL, "Return");
  ui_open (ui, "sector/next-generation-it");
  gtk_adjustment_set_value (ui_get_scroll (ui), 300);
  ui_settle (ui);
  scroll = gtk_adjustment_get_value (ui_get_scroll (ui));

  search_begin (ui, "miit");
  ui_key (ui, NULL, "Escape");
  ui_wait_for (g_str_equal (ui_get_address (ui), "sector/next-generation-it"));
  ui_settle (ui);
  g_assert_null (search_find_entry (ui));
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (ui_get_scroll (ui)), scroll, 1);

  search_begin (ui, "miit");
  ui_key (ui, NULL, "Down");
  ui_settle (ui);
  ui_key (ui, NULL, "Return");
  ui_wait_for (!g_str_has_prefix (ui_get_address (ui), "search"));
  ui_settle (ui);
  ui_key (ui, "alt", "Left");
  ui_wait_for (search_has_text (ui, "miit"));
  ui_settle (ui);
  focused = ui_dup_focused_address (ui);
  g_assert_cmpstr (focused, !=, "");
  ui_key (ui, NULL, "Escape");
  ui_wait_for (g_str_equal (ui_get_address (ui), "sector/next-generation-it"));
}

static void
test_escape_first (Ui *ui, gconstpointer data)
{
  ui_open (ui, "search/rail");
  ui_key (ui, "alt", "Left");
  ui_wait_for (g_str_equal (ui_get_address (ui), "overview"));
  search_begin (ui, "rail");
  ui_key (ui, NULL, "Escape");
  ui_wait_for (g_str_equal (ui_get_address (ui), "overview"));
}

static void
test_type_on (Ui *ui, gconstpointer data)
{
  search_begin (ui, "mii");
  ui_key (ui, NULL, "Down");
  ui_wait_for (!search_is_in_entry (ui));
  ui_key (ui, NULL, "t");
  ui_wait_for (search_has_text (ui, "miit"));
  g_assert_true (search_is_in_entry (ui));
  ui_key (ui, NULL, "Down");
  ui_wait_for (!search_is_in_entry (ui));
  ui_key (ui, NULL, "BackSpace");
  ui_wait_for (search_has_text (ui, "mii"));
}

static void
test_new_window (Ui *ui, gconstpointer data)
{
  Ui other;
  g_autofree char *first = NULL;

  search_begin (ui, "miit");
  first = search_dup_address_at (ui, 0);
  ui_key (ui, "ctrl", "Return");
  ui_wait_for (g_list_length (gtk_application_get_windows (ui_get_application ())) == 2);
  other = *ui;
  ui_wait_for (gtk_application_get_active_window (ui_get_application ()) != ui->window);
  ui_adopt (&other);
  g_assert_cmpstr (ui_get_address (&other), ==, first);
  g_assert_cmpstr (ui_get_address (ui), ==, "search/miit");
  gtk_window_destroy (other.window);
  ui_wait_for (g_list_length (gtk_application_get_windows (ui_get_application ())) == 1);
  ui_focus_window (ui->window);
}

static void
test_address (Ui *ui, gconstpointer data)
{
  g_autofree char *text = NULL;

  ui_open (ui, "search/%E8%8A%AF%E7%89%87");
  g_assert_true (search_has_text (ui, "芯片"));
  g_assert_true (search_is_in_entry (ui));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (ui->window)), "something else");
  ui_key (ui, "ctrl+shift", "c");
  text = ui_dup_clipboard (ui, "something else");
  g_assert_cmpstr (text, ==, "waymark:search/%E8%8A%AF%E7%89%87");
}

static void
test_tab (Ui *ui, gconstpointer data)
{
  guint n_tabs = 0;

  search_begin (ui, "miit");
  while (wmk_list_row_get_focused (GTK_LIST_VIEW (search_find_list (ui))) == NULL) {
    ui_tab (ui);
    g_assert_cmpuint (++n_tabs, <=, 5);
  }
  ui_tab (ui);
  g_assert_null (wmk_list_row_get_focused (GTK_LIST_VIEW (search_find_list (ui))));

  /* And back the same way. */
  ui_key (ui, "shift", "Tab");
  ui_wait_for (wmk_list_row_get_focused (GTK_LIST_VIEW (search_find_list (ui))) != NULL);
  ui_key (ui, "shift", "Tab");
  ui_wait_for (wmk_list_row_get_focused (GTK_LIST_VIEW (search_find_list (ui))) == NULL);
  g_assert_true (gtk_widget_is_ancestor (
      ui_get_focus (ui), ui_find (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_SEARCH_TOOLS)));
}

static void
test_narrow (Ui *ui, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;
  graphene_rect_t bounds;

  ui_resize (ui, 360, 640);
  search_begin (ui, "miit");
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (ui->window)), ==, 360);
  bounds = ui_get_bounds (GTK_WIDGET (search_find_entry (ui)), GTK_WIDGET (ui->window));
  g_assert_cmpfloat (bounds.size.width, >, 90);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, 360);
  rows = ui_find_all (search_find_list (ui), WMK_TYPE_LIST_ROW);
  bounds = ui_get_bounds (g_ptr_array_index (rows, 1), GTK_WIDGET (ui->window));
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, 360);
  ui_key (ui, NULL, "Down");
  ui_settle (ui);
  ui_key (ui, NULL, "Return");
  ui_wait_for (search_find_entry (ui) == NULL);
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  g_test_add ("/search/button", Ui, NULL, search_set_up, test_button, ui_tear_down);
  g_test_add ("/search/begin", Ui, NULL, search_set_up, test_begin, ui_tear_down);
  g_test_add ("/search/type-anywhere", Ui, NULL, search_set_up, test_type_anywhere, ui_tear_down);
  g_test_add ("/search/other-keys", Ui, NULL, search_set_up, test_other_keys, ui_tear_down);
  g_test_add ("/search/menu-keys", Ui, NULL, search_set_up, test_menu_keys, ui_tear_down);
  g_test_add ("/search/slash", Ui, NULL, search_set_up, test_slash, ui_tear_down);
  g_test_add ("/search/groups", Ui, NULL, search_set_up, test_groups, ui_tear_down);
  g_test_add ("/search/accessible", Ui, NULL, search_set_up, test_accessible, ui_tear_down);
  g_test_add ("/search/snippets", Ui, NULL, search_set_up, test_snippets, ui_tear_down);
  g_test_add ("/search/all-rows", Ui, NULL, search_set_up, test_all_rows, ui_tear_down);
  g_test_add ("/search/arrows", Ui, NULL, search_set_up, test_arrows, ui_tear_down);
  g_test_add ("/search/enter", Ui, NULL, search_set_up, test_enter, ui_tear_down);
  g_test_add ("/search/back", Ui, NULL, search_set_up, test_back, ui_tear_down);
  g_test_add ("/search/escape", Ui, NULL, search_set_up, test_escape, ui_tear_down);
  g_test_add ("/search/escape-first", Ui, NULL, search_set_up, test_escape_first, ui_tear_down);
  g_test_add ("/search/type-on", Ui, NULL, search_set_up, test_type_on, ui_tear_down);
  g_test_add ("/search/new-window", Ui, NULL, search_set_up, test_new_window, ui_tear_down);
  g_test_add ("/search/address", Ui, NULL, search_set_up, test_address, ui_tear_down);
  g_test_add ("/search/tab", Ui, NULL, search_set_up, test_tab, ui_tear_down);
  g_test_add ("/search/narrow", Ui, NULL, search_set_up, test_narrow, ui_tear_down);

  return ui_run ();
}
