/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ui-fixture.h"

#include <string.h>

#include "window/wmk-breadcrumbs.h"
#include "window/wmk-history-menu.h"

#define BUTTON_LEFT 1
#define BUTTON_RIGHT 3

static GtkWidget *
get_breadcrumbs (Ui *ui)
{
  return ui_find (GTK_WIDGET (ui->window), WMK_TYPE_BREADCRUMBS);
}

/* The ancestors in sight: "Sector › Parent › ". */
static char *
dup_path (Ui *ui)
{
  g_autoptr (GPtrArray) buttons = ui_find_all (get_breadcrumbs (ui), GTK_TYPE_BUTTON);
  GString *path = g_string_new (NULL);

  for (guint i = 0; i < buttons->len; i++) {
    g_autofree char *name = ui_dup_name (g_ptr_array_index (buttons, i));

    if (gtk_widget_get_mapped (g_ptr_array_index (buttons, i)))
      g_string_append_printf (path, "%s › ", name);
  }

  return g_string_free (path, FALSE);
}

static void
assert_path (Ui *ui, const char *address, const char *expected)
{
  g_autofree char *path = NULL;

  ui_open (ui, address);
  path = dup_path (ui);
  g_assert_cmpstr (path, ==, expected);
}

static void
test_paths (Ui *ui, gconstpointer data)
{
  assert_path (ui, "overview", "");
  assert_path (ui, "sector/rail", "Overview › ");
  assert_path (ui, "subsector/nev-smart-cars", "Overview › ");
  assert_path (ui, "indicator/nev-indigenous-share", "New-energy vehicles › ");
  assert_path (ui, "target/nev-indigenous-share-2025", "New-energy vehicles › ");
  assert_path (ui, "target/nev-industrial-chain-2025", "New-energy vehicles › ");
  assert_path (ui, "source/us-chamber-2017", "Sources › ");
  assert_path (ui, "sources", "Overview › ");
  assert_path (ui, "policies", "Overview › ");
  assert_path (ui, "method", "Overview › ");
  assert_path (ui, "nothing/at-all", "");
  g_assert_false (gtk_widget_get_mapped (gtk_widget_get_first_child (
                      gtk_widget_get_first_child (get_breadcrumbs (ui)))) &&
                  ui_find (get_breadcrumbs (ui), GTK_TYPE_BUTTON) != NULL);
}

/* A page below its parent in another section: each has a place in the path, the farthest first. */
static void
test_three_levels (void)
{
  WmkBreadcrumbs *crumbs = g_object_ref_sink (g_object_new (WMK_TYPE_BREADCRUMBS, NULL));
  g_autoptr (GPtrArray) buttons = NULL;
  const char *address, *focus;

  wmk_breadcrumbs_set_titles (crumbs, "Measure", "");
  wmk_breadcrumbs_append (crumbs, "Policies", "policies", "policy/plan");
  wmk_breadcrumbs_append (crumbs, "The plan", "policy/plan", "measure/first");
  buttons = ui_find_all (GTK_WIDGET (crumbs), GTK_TYPE_BUTTON);
  g_assert_cmpuint (buttons->len, ==, 2);
  g_variant_get (gtk_actionable_get_action_target_value (g_ptr_array_index (buttons, 0)), "(&s&s)",
                 &address, &focus);
  g_assert_cmpstr (address, ==, "policies");
  g_assert_cmpstr (focus, ==, "policy/plan");

  wmk_breadcrumbs_set_titles (crumbs, "Another", "");
  g_assert_null (ui_find (GTK_WIDGET (crumbs), GTK_TYPE_BUTTON));
  g_assert_finalize_object (crumbs);
}

/* What leads up shows where one came from. */
static void
test_crumb (Ui *ui, gconstpointer data)
{
  ui_open (ui, "indicator/nev-indigenous-share");
  ui_click (ui, ui_find (get_breadcrumbs (ui), GTK_TYPE_BUTTON), BUTTON_LEFT);
  ui_wait_for (ui_is_at (ui, "sector/new-energy-vehicles", "indicator/nev-indigenous-share"));
}

/* By Tab, in one group with a name. */
static void
test_crumb_keys (Ui *ui, gconstpointer data)
{
  GtkWidget *crumb;

  ui_open (ui, "source/us-chamber-2017");
  crumb = ui_find (get_breadcrumbs (ui), GTK_TYPE_BUTTON);
  gtk_test_accessible_assert_role (gtk_widget_get_parent (crumb), GTK_ACCESSIBLE_ROLE_NAVIGATION);
  gtk_test_accessible_assert_property (gtk_widget_get_parent (crumb), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Where This Page Is");
  for (guint i = 0; i < 20 && ui_get_focus (ui) != crumb; i++)
    ui_tab (ui);
  g_assert_true (ui_get_focus (ui) == crumb);
  ui_key (ui, NULL, "Return");
  ui_wait_for (ui_is_at (ui, "sources", "source/us-chamber-2017"));
}

static void
test_up (Ui *ui, gconstpointer data)
{
  ui_open (ui, "target/nev-indigenous-share-2025");
  ui_key (ui, "alt", "Up");
  ui_wait_for (ui_is_at (ui, "sector/new-energy-vehicles", "indicator/nev-indigenous-share"));
  ui_settle (ui);
  ui_key (ui, "alt", "Up");
  ui_wait_for (ui_is_at (ui, "overview", "sector/new-energy-vehicles"));
  ui_settle (ui);

  /* There is nothing above it. */
  ui_key (ui, "alt", "Up");
  ui_settle (ui);
  g_assert_cmpstr (ui_get_address (ui), ==, "overview");
  ui_key (ui, "alt", "Left");
  ui_wait_for (g_str_equal (ui_get_address (ui), "sector/new-energy-vehicles"));
}

/* Where there is little room, the title alone. */
static void
test_narrow (Ui *ui, gconstpointer data)
{
  g_autofree char *path = NULL, *texts = NULL;

  ui_open (ui, "sector/rail");
  ui_resize (ui, 360, 640);
  path = dup_path (ui);
  g_assert_cmpstr (path, ==, "");
  texts = ui_dup_texts (get_breadcrumbs (ui));
  g_assert_nonnull (strstr (texts, "Advanced rail equipment"));
  ui_key (ui, "alt", "Up");
  ui_wait_for (g_str_equal (ui_get_address (ui), "overview"));
}

/* The entries of the menu that shows on @button, or NULL. */
static GPtrArray *
find_entries (GtkWidget *button)
{
  GtkWidget *popover = ui_find (button, GTK_TYPE_POPOVER_MENU);
  GType type = g_type_from_name ("GtkModelButton");

  if (popover == NULL || !gtk_widget_get_mapped (popover) || type == 0)
    return NULL;

  return ui_find_all (popover, type);
}

static void
assert_entry (GPtrArray *entries, guint position, const char *title)
{
  g_autofree char *texts = ui_dup_texts (g_ptr_array_index (entries, position));

  g_assert_nonnull (strstr (texts, title));
}

/* The places before, the latest first, and one of them in one step. */
static void
test_back_menu (Ui *ui, gconstpointer data)
{
  GtkWidget *back = ui_find_button (GTK_WIDGET (ui->window), "win.back");
  GtkWidget *forward = ui_find_button (GTK_WIDGET (ui->window), "win.forward");
  g_autoptr (GPtrArray) entries = NULL, ahead = NULL;

  ui_open (ui, "sector/rail");
  ui_open (ui, "sources");
  ui_open (ui, "method");
  ui_click (ui, back, BUTTON_RIGHT);
  ui_wait_for ((entries = find_entries (back)) != NULL);
  ui_settle (ui);
  g_assert_cmpuint (entries->len, ==, 3);
  assert_entry (entries, 0, "Sources");
  assert_entry (entries, 1, "Advanced rail equipment");
  assert_entry (entries, 2, "Overview");
  /* The focus is on the first. */
  ui_key (ui, NULL, "Down");
  ui_key (ui, NULL, "Return");
  ui_wait_for (g_str_equal (ui_get_address (ui), "sector/rail"));
  ui_wait_for (ui_find (back, GTK_TYPE_POPOVER_MENU) == NULL);
  ui_settle (ui);

  ui_click (ui, forward, BUTTON_RIGHT);
  ui_wait_for ((ahead = find_entries (forward)) != NULL);
  ui_settle (ui);
  g_assert_cmpuint (ahead->len, ==, 2);
  assert_entry (ahead, 0, "Sources");
  assert_entry (ahead, 1, "How Statuses Are Found");
  ui_key (ui, NULL, "Escape");
  ui_wait_for (ui_find (forward, GTK_TYPE_POPOVER_MENU) == NULL);
  g_assert_cmpstr (ui_get_address (ui), ==, "sector/rail");
  g_assert_true (ui_get_focus (ui) == forward);
}

/* Held for long; the click that it begins with does not lead back. */
static void
test_long_press (Ui *ui, gconstpointer data)
{
  GtkWidget *back = ui_find_button (GTK_WIDGET (ui->window), "win.back");
  g_autoptr (GPtrArray) entries = NULL;

  for (guint i = 0; i < 10; i++) {
    ui_open (ui, "sector/rail");
    ui_open (ui, "sources");
  }
  ui_point (ui, back);
  robot_press (ui_get_robot (), NULL, BUTTON_LEFT, TRUE);
  ui_wait_for ((entries = find_entries (back)) != NULL);
  robot_press (ui_get_robot (), NULL, BUTTON_LEFT, FALSE);
  ui_settle (ui);
  g_assert_cmpuint (entries->len, ==, 15);
  g_assert_cmpstr (ui_get_address (ui), ==, "sources");
  ui_key (ui, NULL, "Escape");
  ui_wait_for (ui_find (back, GTK_TYPE_POPOVER_MENU) == NULL);
}

static void
test_back_menu_keys (Ui *ui, gconstpointer data)
{
  GtkWidget *back = ui_find_button (GTK_WIDGET (ui->window), "win.back");
  g_autoptr (GPtrArray) entries = NULL;

  ui_open (ui, "sector/rail");
  gtk_widget_grab_focus (back);
  ui_key (ui, "shift", "F10");
  ui_wait_for ((entries = find_entries (back)) != NULL);
  ui_settle (ui);
  g_assert_cmpuint (entries->len, ==, 1);
  ui_key (ui, NULL, "Return");
  ui_wait_for (g_str_equal (ui_get_address (ui), "overview"));
}

/* A name in the menu of the history is as it is. */
static void
test_history_menu (Ui *ui, gconstpointer data)
{
  g_autoptr (WmkHistory) history = wmk_history_new ();
  Ui other = {.window = GTK_WINDOW (gtk_window_new ())};
  GtkWidget *button = gtk_button_new_with_label ("Back"), *menu;
  g_autofree char *texts = NULL;

  wmk_history_visit (history, "sector/a_name", "");
  wmk_history_visit (history, "overview", "");
  wmk_history_menu_connect (button, history, -1);
  gtk_window_set_child (other.window, button);
  gtk_window_set_title (other.window, "Names");
  gtk_window_present (other.window);
  other.handle = ui_focus_window (other.window);
  gtk_widget_grab_focus (button);
  ui_key (&other, "shift", "F10");
  ui_wait_for ((menu = ui_find (button, GTK_TYPE_POPOVER_MENU)) != NULL &&
               gtk_widget_get_mapped (menu));
  texts = ui_dup_texts (menu);
  g_assert_nonnull (strstr (texts, "sector/a_name"));
  ui_tear_down (&other, NULL);
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  g_test_add ("/navigation/paths", Ui, NULL, ui_set_up, test_paths, ui_tear_down);
  g_test_add_func ("/navigation/three-levels", test_three_levels);
  g_test_add ("/navigation/crumb", Ui, NULL, ui_set_up, test_crumb, ui_tear_down);
  g_test_add ("/navigation/crumb-keys", Ui, NULL, ui_set_up, test_crumb_keys, ui_tear_down);
  g_test_add ("/navigation/up", Ui, NULL, ui_set_up, test_up, ui_tear_down);
  g_test_add ("/navigation/narrow", Ui, NULL, ui_set_up, test_narrow, ui_tear_down);
  g_test_add ("/navigation/back-menu", Ui, NULL, ui_set_up, test_back_menu, ui_tear_down);
  g_test_add ("/navigation/long-press", Ui, NULL, ui_set_up, test_long_press, ui_tear_down);
  g_test_add ("/navigation/back-menu-keys", Ui, NULL, ui_set_up, test_back_menu_keys, ui_tear_down);
  g_test_add ("/navigation/history-menu", Ui, NULL, ui_set_up, test_history_menu, ui_tear_down);

  return ui_run ();
}
