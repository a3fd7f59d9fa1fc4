/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/search-fixture.h"

#include "window/wmk-search-memory.h"
#include "window/wmk-search-start.h"
#include "window/wmk-sidebar-row.h"

static void
test_recent (Ui *ui, gconstpointer data)
{
  g_autoptr (GSettings) settings = search_get_settings ();
  GtkWidget *start, *list, *row;
  g_auto (GStrv) recent = NULL;

  search_begin (ui, "miit");
  ui_key (ui, NULL, "Return");
  ui_wait_for (search_find_entry (ui) == NULL);
  ui_settle (ui);
  /* Half a filter is nothing to be remembered. */
  search_begin (ui, "rail sector:");
  ui_key (ui, NULL, "Escape");
  ui_key (ui, NULL, "Return");
  ui_wait_for (search_find_entry (ui) == NULL);
  ui_settle (ui);
  search_begin (ui, "xyzzy");
  ui_key (ui, NULL, "Escape");
  ui_wait_for (search_find_entry (ui) == NULL);
  recent = g_settings_get_strv (settings, WMK_SETTING_RECENT_SEARCHES);
  g_assert_cmpuint (g_strv_length (recent), ==, 2);
  g_assert_cmpstr (recent[0], ==, "rail");
  g_assert_cmpstr (recent[1], ==, "miit");

  ui_key (ui, "ctrl", "f");
  ui_wait_for (search_is_in_entry (ui));
  ui_settle (ui);
  start = ui_find (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_SEARCH_START);
  g_assert_true (search_says (start, "Recent searches"));
  list = ui_find (start, GTK_TYPE_LIST_BOX);
  row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  ui_click (ui, ui_find (row, GTK_TYPE_BUTTON), 1);
  ui_wait_for (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1) == NULL);
  ui_settle (ui);
  row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  ui_click (ui, row, 1);
  ui_wait_for (search_has_text (ui, "miit"));
  g_assert_cmpstr (ui_get_address (ui), ==, "search/miit");
}

static void
test_recent_limit (Ui *ui, gconstpointer data)
{
  g_autoptr (GSettings) settings = search_get_settings ();
  g_auto (GStrv) recent = NULL;

  for (int i = 0; i < 15; i++) {
    g_autofree char *query = g_strdup_printf ("query %d", i % 12);

    wmk_search_memory_add_recent (settings, query);
  }
  wmk_search_memory_add_recent (settings, "  ");
  recent = g_settings_get_strv (settings, WMK_SETTING_RECENT_SEARCHES);
  g_assert_cmpuint (g_strv_length (recent), ==, 10);
  g_assert_cmpstr (recent[0], ==, "query 2");
  g_assert_cmpstr (recent[3], ==, "query 11");
}

static WmkSidebarRow *
find_sidebar_row (Ui *ui, const char *address)
{
  g_autoptr (GPtrArray) rows = ui_find_all (GTK_WIDGET (ui->window), WMK_TYPE_SIDEBAR_ROW);

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (wmk_sidebar_row_get_address (g_ptr_array_index (rows, i)), address))
      return g_ptr_array_index (rows, i);

  return NULL;
}

static void
test_star (Ui *ui, gconstpointer data)
{
  search_begin (ui, "miit");
  ui_click (ui, search_find_toggle (ui, "Keep in the Sidebar"), 1);
  ui_wait_for (find_sidebar_row (ui, "search/miit") != NULL);
  g_assert_true (
      gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (find_sidebar_row (ui, "search/miit"))));
  ui_type (ui, "x");
  ui_wait_for (search_has_text (ui, "miitx"));
  ui_settle (ui);
  g_assert_false (gtk_toggle_button_get_active (
      GTK_TOGGLE_BUTTON (search_find_toggle (ui, "Keep in the Sidebar"))));

  ui_open (ui, "overview");
  gtk_widget_activate (GTK_WIDGET (find_sidebar_row (ui, "search/miit")));
  ui_wait_for (search_has_text (ui, "miit"));
  ui_settle (ui);
  g_assert_true (gtk_toggle_button_get_active (
      GTK_TOGGLE_BUTTON (search_find_toggle (ui, "Keep in the Sidebar"))));
  ui_key (ui, "ctrl", "d");
  ui_wait_for (find_sidebar_row (ui, "search/miit") == NULL);
}

/* The next start goes on with the search, and with the result that had the focus. */
static void
test_restored (Ui *ui, gconstpointer data)
{
  g_autofree char *first = NULL;

  search_begin (ui, "miit kind:policy");
  first = search_dup_address_at (ui, 0);
  ui_key (ui, NULL, "Down");
  ui_wait_for (search_is_focused (ui, first));
  g_object_add_weak_pointer (G_OBJECT (ui->window), (gpointer *) &ui->window);
  ui_key (ui, "ctrl", "w");
  ui_wait_for (ui->window == NULL);

  g_application_activate (G_APPLICATION (ui_get_application ()));
  ui_adopt (ui);
  g_assert_cmpstr (ui_get_address (ui), ==, "search/miit%20kind:policy");
  g_assert_true (search_has_text (ui, "miit kind:policy"));
  ui_wait_for (search_is_focused (ui, first));
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  g_test_add ("/search-memory/recent", Ui, NULL, search_set_up, test_recent, ui_tear_down);
  g_test_add ("/search-memory/recent-limit", Ui, NULL, search_set_up, test_recent_limit,
              ui_tear_down);
  g_test_add ("/search-memory/star", Ui, NULL, search_set_up, test_star, ui_tear_down);
  g_test_add ("/search-memory/restored", Ui, NULL, search_set_up, test_restored, ui_tear_down);

  return ui_run ();
}
