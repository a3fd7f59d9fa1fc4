/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/search-fixture.h"

#include "window/wmk-search-entry.h"
#include "window/wmk-search-tools.h"

static void
test_kinds (Ui *ui, gconstpointer data)
{
  search_begin (ui, "miit");
  g_assert_true (
      gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (search_find_toggle (ui, "Everything, "))));
  ui_click (ui, search_find_toggle (ui, "Policies, "), 1);
  ui_wait_for (strstr (gtk_editable_get_text (search_find_entry (ui)), "kind:policy") != NULL);
  ui_settle (ui);
  g_assert_true (
      gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (search_find_toggle (ui, "Policies, "))));
  g_assert_null (search_find_row (ui, "agency/miit"));
  g_assert_nonnull (search_find_toggle (ui, "Agencies, "));

  ui_click (ui, search_find_toggle (ui, "Everything, "), 1);
  ui_wait_for (search_has_text (ui, "miit"));
  ui_settle (ui);
  g_assert_nonnull (search_find_row (ui, "agency/miit"));
}

/* All of a kind is a step of the history, which leads back to the same row at the same place. */
static void
test_show_all (Ui *ui, gconstpointer data)
{
  static const char all[] = "search/miit%20kind:source";
  g_autofree char *first = NULL;
  double scroll;

  search_begin (ui, "miit");
  ui_key (ui, NULL, "Down");
  ui_settle (ui);
  for (guint i = 0; !search_is_focused (ui, all); i++) {
    g_autofree char *before = ui_dup_focused_address (ui);

    g_assert_cmpuint (i, <, 200);
    ui_key (ui, NULL, "Down");
    ui_wait_for (!search_is_focused (ui, before));
  }
  ui_settle (ui);
  scroll = gtk_adjustment_get_value (search_get_scroll (ui));
  g_assert_cmpfloat (scroll, >, 0);
  ui_key (ui, NULL, "Return");
  ui_wait_for (g_str_equal (ui_get_address (ui), all));
  ui_settle (ui);
  g_assert_true (search_has_text (ui, "miit kind:source"));
  first = search_dup_address_at (ui, 0);
  ui_wait_for (search_is_focused (ui, first));

  ui_key (ui, "alt", "Left");
  ui_wait_for (search_has_text (ui, "miit"));
  ui_wait_for (search_is_focused (ui, all));
  ui_settle (ui);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (search_get_scroll (ui)), scroll, 1);

  /* Escape leaves all of the search, however many places it has. */
  ui_key (ui, "alt", "Right");
  ui_wait_for (search_has_text (ui, "miit kind:source"));
  ui_settle (ui);
  ui_key (ui, NULL, "Escape");
  ui_wait_for (g_str_equal (ui_get_address (ui), "overview"));
}

/* The kind that is chosen is in sight, however many there are before it. */
static void
test_chosen_kind (Ui *ui, gconstpointer data)
{
  GtkWidget *button;
  graphene_rect_t bounds;

  ui_resize (ui, 360, 640);
  ui_open (ui, "search/kind:target%20rail");
  ui_settle (ui);
  button = search_find_toggle (ui, "Targets, ");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
  bounds = ui_get_bounds (button, GTK_WIDGET (ui->window));
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, 360);

  /* Another that is typed. */
  search_begin (ui, "kind:policy rail");
  bounds = ui_get_bounds (search_find_toggle (ui, "Policies, "), GTK_WIDGET (ui->window));
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, 360);
}

static void
test_nothing (Ui *ui, gconstpointer data)
{
  search_begin (ui, "xyzzy");
  g_assert_true (search_says (GTK_WIDGET (ui_get_page (ui)), "Nothing was found."));
  g_assert_true (search_says (GTK_WIDGET (ui_get_page (ui)), "No results"));
  ui_key (ui, NULL, "Return");
  ui_settle (ui);
  g_assert_cmpstr (ui_get_address (ui), ==, "search/xyzzy");
}

/* Signs alone are no words; and by filters alone no result is better than another. */
static void
test_without_words (Ui *ui, gconstpointer data)
{
  search_begin (ui, "...");
  g_assert_true (search_says (GTK_WIDGET (ui_get_page (ui)), "There is no word in this yet"));
  search_begin (ui, "kind:policy year:2016..2018");
  g_assert_true (search_says (GTK_WIDGET (ui_get_page (ui)), " results"));
  g_assert_false (search_says (GTK_WIDGET (ui_get_page (ui)), "best first"));
  search_begin (ui, "year:20a6");
  g_assert_true (search_says (GTK_WIDGET (ui_get_page (ui)), "Years are written 2018"));
}

static void
test_suggestion (Ui *ui, gconstpointer data)
{
  search_begin (ui, "semicondutor");
  ui_click (ui, search_find_button (GTK_WIDGET (ui_get_page (ui)), "Did you mean “semiconductor”?"),
            1);
  ui_wait_for (search_has_text (ui, "semiconductor"));
  ui_settle (ui);
  g_assert_true (search_says (GTK_WIDGET (ui_get_page (ui)), "best first"));
  g_assert_true (search_is_in_entry (ui));

  ui_open (ui, "search/miit%20year:1901");
  ui_settle (ui);
  ui_click (ui, search_find_button (GTK_WIDGET (ui_get_page (ui)), "Search without “year:1901”"),
            1);
  ui_wait_for (search_has_text (ui, "miit"));
}

/* Words that are found only without a filter, and what is no filter, are told as such. */
static void
test_ways_out (Ui *ui, gconstpointer data)
{
  GtkWidget *page;

  ui_open (ui, "search/sector:rail%20semicondutor");
  ui_settle (ui);
  page = GTK_WIDGET (ui_get_page (ui));
  g_assert_true (search_says (page, "Nothing was found."));
  ui_click (ui, search_find_button (page, "Did you mean “semiconductor”, without filters?"), 1);
  ui_wait_for (search_has_text (ui, "semiconductor"));

  ui_open (ui, "search/rail%20kind:polcy");
  ui_settle (ui);
  page = GTK_WIDGET (ui_get_page (ui));
  g_assert_true (search_says (page, "There is no kind “polcy”."));
  g_assert_nonnull (search_find_button (page, "Search without “kind:polcy”"));
  ui_click (ui, search_find_button (page, "Did you mean “kind:policy”?"), 1);
  ui_wait_for (search_has_text (ui, "rail kind:policy "));

  ui_open (ui, "search/rail%20foo:bar");
  ui_settle (ui);
  g_assert_true (search_says (GTK_WIDGET (ui_get_page (ui)), "“foo:” is no filter"));
}

static void
test_chips (Ui *ui, gconstpointer data)
{
  GtkWidget *chip;

  ui_open (ui, "search/sector:rail%20year:2015..2018");
  ui_settle (ui);
  g_assert_nonnull (search_find_button (GTK_WIDGET (ui_get_page (ui)), "Year: 2015..2018"));
  chip = search_find_button (GTK_WIDGET (ui_get_page (ui)), "Sector: Rail");
  gtk_widget_grab_focus (chip);
  ui_key (ui, NULL, "Return");
  ui_wait_for (search_has_text (ui, "year:2015..2018"));
  ui_settle (ui);
  /* From one chip to the next, and from the last into the entry. */
  chip = search_find_button (GTK_WIDGET (ui_get_page (ui)), "Year: 2015..2018");
  g_assert_true (ui_get_focus (ui) == chip);
  ui_key (ui, NULL, "space");
  ui_wait_for (search_has_text (ui, ""));
  ui_wait_for (search_is_in_entry (ui));
}

static gboolean
is_open (GtkMenuButton *button)
{
  GtkPopover *popover = gtk_menu_button_get_popover (button);

  return popover != NULL && gtk_widget_get_mapped (GTK_WIDGET (popover));
}

static void
test_filter_menu (Ui *ui, gconstpointer data)
{
  GtkWidget *tools;
  GtkMenuButton *button;
  GMenuModel *menu;

  search_begin (ui, "miit");
  tools = ui_find (GTK_WIDGET (ui_get_page (ui)), WMK_TYPE_SEARCH_TOOLS);
  button = GTK_MENU_BUTTON (ui_find (tools, GTK_TYPE_MENU_BUTTON));
  ui_click (ui, GTK_WIDGET (button), 1);
  ui_wait_for (is_open (button));
  menu = gtk_menu_button_get_menu_model (button);
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 6);
  for (int i = 0; i < 6; i++) {
    g_autoptr (GMenuModel) values = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SUBMENU);

    g_assert_cmpint (g_menu_model_get_n_items (values), >, 1);
  }
  ui_key (ui, NULL, "Escape");
  ui_wait_for (!is_open (button));
  g_assert_true (gtk_widget_activate_action (tools, "search.filter", "(ss)", "sector", "rail"));
  ui_wait_for (search_has_text (ui, "miit sector:rail"));
}

static GtkListBox *
find_completions (Ui *ui)
{
  GtkWidget *entry = ui_find (GTK_WIDGET (ui->window), WMK_TYPE_SEARCH_ENTRY);
  GtkWidget *popover = ui_find (entry, GTK_TYPE_POPOVER);

  return popover == NULL || !gtk_widget_get_mapped (popover)
             ? NULL
             : GTK_LIST_BOX (ui_find (popover, GTK_TYPE_LIST_BOX));
}

static void
test_completions (Ui *ui, gconstpointer data)
{
  char *problem;

  /* A filter's name is guessed, chosen by Down and taken by Tab; its values follow. */
  search_begin (ui, "sect");
  ui_wait_for (find_completions (ui) != NULL);
  g_assert_null (gtk_list_box_get_selected_row (find_completions (ui)));
  g_assert_true (gtk_test_accessible_has_state (GTK_ACCESSIBLE (search_find_entry (ui)),
                                                GTK_ACCESSIBLE_STATE_EXPANDED));
  ui_key (ui, NULL, "Down");
  ui_wait_for (gtk_list_box_get_selected_row (find_completions (ui)) != NULL);
  problem = gtk_test_accessible_check_relation (
      GTK_ACCESSIBLE (search_find_entry (ui)), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT,
      gtk_list_box_get_selected_row (find_completions (ui)), NULL);
  g_assert_null (problem);
  ui_key (ui, NULL, "Tab");
  ui_wait_for (search_has_text (ui, "sector:"));
  ui_wait_for (find_completions (ui) != NULL);

  /* A value is chosen by arrows, and taken by Enter. */
  ui_type (ui, "ai");
  ui_key (ui, NULL, "BackSpace");
  ui_key (ui, NULL, "BackSpace");
  ui_wait_for (search_has_text (ui, "sector:"));
  ui_settle (ui);
  g_assert_cmpint (
      gtk_list_box_row_get_index (gtk_list_box_get_selected_row (find_completions (ui))), ==, 0);
  ui_key (ui, NULL, "Down");
  ui_wait_for (gtk_list_box_row_get_index (gtk_list_box_get_selected_row (find_completions (ui))) ==
               1);
  ui_key (ui, NULL, "Return");
  ui_wait_for (strlen (gtk_editable_get_text (search_find_entry (ui))) > strlen ("sector:"));
  ui_wait_for (find_completions (ui) == NULL);
  g_assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (search_find_entry (ui)),
                                                    GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT));
  g_assert_true (search_is_in_entry (ui));
  g_assert_true (g_str_has_prefix (ui_get_address (ui), "search/sector:"));
}

/* The list stays within the window that it belongs to. */
static void
test_completions_narrow (Ui *ui, gconstpointer data)
{
  GtkWidget *popover;
  double x, y;

  ui_resize (ui, 360, 640);
  search_begin (ui, "agency:");
  ui_wait_for (find_completions (ui) != NULL);
  ui_settle (ui);
  popover = gtk_widget_get_ancestor (GTK_WIDGET (find_completions (ui)), GTK_TYPE_POPOVER);
  gtk_native_get_surface_transform (GTK_NATIVE (popover), &x, &y);
  g_assert_cmpint (
      gdk_popup_get_position_x (GDK_POPUP (gtk_native_get_surface (GTK_NATIVE (popover)))) +
          (int) x + gtk_widget_get_width (GTK_WIDGET (find_completions (ui))),
      <=, 360);
}

static void
test_completions_leave (Ui *ui, gconstpointer data)
{
  search_begin (ui, "sector:r");
  ui_wait_for (find_completions (ui) != NULL);
  ui_key (ui, NULL, "Escape");
  ui_wait_for (find_completions (ui) == NULL);
  g_assert_true (search_has_text (ui, "sector:r"));
  g_assert_true (search_is_in_entry (ui));
  ui_key (ui, NULL, "Escape");
  ui_wait_for (g_str_equal (ui_get_address (ui), "overview"));

  search_begin (ui, "market");
  ui_wait_for (find_completions (ui) != NULL);
  ui_key (ui, NULL, "Return");
  ui_wait_for (!g_str_has_prefix (ui_get_address (ui), "search"));
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  g_test_add ("/search-filters/kinds", Ui, NULL, search_set_up, test_kinds, ui_tear_down);
  g_test_add ("/search-filters/show-all", Ui, NULL, search_set_up, test_show_all, ui_tear_down);
  g_test_add ("/search-filters/chosen-kind", Ui, NULL, search_set_up, test_chosen_kind,
              ui_tear_down);
  g_test_add ("/search-filters/nothing", Ui, NULL, search_set_up, test_nothing, ui_tear_down);
  g_test_add ("/search-filters/without-words", Ui, NULL, search_set_up, test_without_words,
              ui_tear_down);
  g_test_add ("/search-filters/suggestion", Ui, NULL, search_set_up, test_suggestion, ui_tear_down);
  g_test_add ("/search-filters/ways-out", Ui, NULL, search_set_up, test_ways_out, ui_tear_down);
  g_test_add ("/search-filters/chips", Ui, NULL, search_set_up, test_chips, ui_tear_down);
  g_test_add ("/search-filters/filter-menu", Ui, NULL, search_set_up, test_filter_menu,
              ui_tear_down);
  g_test_add ("/search-filters/completions", Ui, NULL, search_set_up, test_completions,
              ui_tear_down);
  g_test_add ("/search-filters/completions-narrow", Ui, NULL, search_set_up,
              test_completions_narrow, ui_tear_down);
  g_test_add ("/search-filters/completions-leave", Ui, NULL, search_set_up, test_completions_leave,
              ui_tear_down);

  return ui_run ();
}
