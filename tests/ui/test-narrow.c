/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ui-fixture.h"

#include "notebook/wmk-notebook-notes.h"
#include "window/wmk-breadcrumbs.h"
#include "window/wmk-note-versions.h"
#include "window/wmk-notebook-dates.h"
#include "window/wmk-point-dialog.h"
#include "window/wmk-question.h"
#include "window/wmk-shortcuts-window.h"
#include "window/wmk-sidebar-row.h"
#include "window/wmk-split-view.h"
#include "window/wmk-tag-manager.h"

/* The narrowest window: a telephone held upright. */
#define NARROW_WIDTH 360
#define NARROW_HEIGHT 640

static gboolean
is_collapsed (Ui *ui)
{
  GtkWidget *view = ui_find (GTK_WIDGET (ui->window), WMK_TYPE_SPLIT_VIEW);

  return wmk_split_view_get_collapsed (WMK_SPLIT_VIEW (view));
}

static gboolean
is_sidebar_in_sight (Ui *ui)
{
  return gtk_widget_get_mapped (ui_find (GTK_WIDGET (ui->window), WMK_TYPE_SIDEBAR_ROW));
}

static gboolean
is_page_in_sight (Ui *ui)
{
  return gtk_widget_get_mapped (GTK_WIDGET (ui_get_page (ui)));
}

static void
make_narrow (Ui *ui)
{
  ui_resize (ui, NARROW_WIDTH, NARROW_HEIGHT);
  ui_wait_for (is_collapsed (ui));
  ui_settle (ui);
}

/* What is wider on purpose, and scrolls sideways in what is not. */
static gboolean
is_scrolled (GtkWidget *widget)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  GtkWidget *scroller =
      viewport == NULL ? NULL : gtk_widget_get_ancestor (viewport, GTK_TYPE_SCROLLED_WINDOW);
  GtkPolicyType horizontal = GTK_POLICY_NEVER;

  if (scroller != NULL && widget != viewport)
    gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (scroller), &horizontal, NULL);

  return horizontal == GTK_POLICY_EXTERNAL;
}

static void
assert_nothing_wider (Ui *ui)
{
  g_autoptr (GPtrArray) widgets = ui_find_all (GTK_WIDGET (ui->window), GTK_TYPE_WIDGET);
  int width = gtk_widget_get_width (GTK_WIDGET (ui->window));

  for (guint i = 0; i < widgets->len; i++) {
    GtkWidget *widget = g_ptr_array_index (widgets, i);
    graphene_rect_t bounds;

    /* The toolkit's scrollbars lie over the edge by themselves. */
    if (!gtk_widget_get_mapped (widget) || GTK_IS_WINDOW (widget) ||
        gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLBAR) != NULL || is_scrolled (widget) ||
        gtk_widget_get_native (widget) != GTK_NATIVE (ui->window))
      continue;
    bounds = ui_get_bounds (widget, GTK_WIDGET (ui->window));
    /* The theme's bars of buttons are a pixel wider than their place on either side. */
    if (bounds.origin.x < -1.5 || bounds.origin.x + bounds.size.width > width + 1.5)
      g_error ("%s at %s reaches from %g to %g in a window %d wide", G_OBJECT_TYPE_NAME (widget),
               ui_get_address (ui), bounds.origin.x, bounds.origin.x + bounds.size.width, width);
  }
}

static void
test_fits (Ui *ui, gconstpointer data)
{
  static const char *const addresses[] = {
      "overview",
      "sector/next-generation-it",
      "sector/new-energy-vehicles",
      "sector/machine-tools-and-robotics",
      "indicator/nev-critical-systems-domestic-share",
      "indicator/nev-indigenous-share",
      "target/nev-industrial-chain-2025",
      "source/us-chamber-2017",
      "sources",
      "policies",
      "notebook",
      "search",
      "search/industrial%20internet%20year:2015..2018",
      "search/xyzzy",
      "nothing/at-this-rather-long-address-of-one-word-that-cannot-be-broken",
  };

  make_narrow (ui);
  for (gsize i = 0; i < G_N_ELEMENTS (addresses); i++) {
    ui_open (ui, addresses[i]);
    g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (ui->window)), ==, NARROW_WIDTH);
    g_assert_true (is_page_in_sight (ui));
    g_assert_false (is_sidebar_in_sight (ui));
    assert_nothing_wider (ui);
  }
}

/* From the page to the contents and, by choosing there, to another page. */
static void
test_contents (Ui *ui, gconstpointer data)
{
  GtkWidget *button = ui_find_button (GTK_WIDGET (ui->window), "win.show-sidebar");
  g_autofree char *chosen = NULL;

  g_assert_false (gtk_widget_get_mapped (button));
  make_narrow (ui);
  ui_click (ui, button, 1);
  ui_wait_for (is_sidebar_in_sight (ui) && !is_page_in_sight (ui));
  ui_wait_for (WMK_IS_SIDEBAR_ROW (ui_get_focus (ui)));
  ui_settle (ui);
  assert_nothing_wider (ui);

  ui_key (ui, NULL, "Down");
  ui_wait_for (!ui_is_at (ui, "overview", "overview"));
  chosen = ui_dup_focused_address (ui);
  g_assert_true (g_str_has_prefix (chosen, "sector/"));
  ui_key (ui, NULL, "Return");
  ui_wait_for (g_str_equal (ui_get_address (ui), chosen));
  ui_wait_for (is_page_in_sight (ui) && !is_sidebar_in_sight (ui));

  ui_settle (ui);
  ui_click (ui, ui_find_button (GTK_WIDGET (ui->window), "win.back"), 1);
  ui_wait_for (g_str_equal (ui_get_address (ui), "overview"));
  g_assert_true (is_page_in_sight (ui));
}

/* Choosing where one is already leads back to the page as well. */
static void
test_same_place (Ui *ui, gconstpointer data)
{
  make_narrow (ui);
  ui_key (ui, NULL, "F9");
  ui_wait_for (is_sidebar_in_sight (ui));
  ui_wait_for (WMK_IS_SIDEBAR_ROW (ui_get_focus (ui)));
  ui_key (ui, NULL, "Return");
  ui_wait_for (is_page_in_sight (ui) && !is_sidebar_in_sight (ui));
}

static guint
count_title_buttons (Ui *ui)
{
  g_autoptr (GPtrArray) controls = ui_find_all (GTK_WIDGET (ui->window), GTK_TYPE_WINDOW_CONTROLS);
  guint n = 0;

  for (guint i = 0; i < controls->len; i++)
    for (GtkWidget *button = gtk_widget_get_first_child (g_ptr_array_index (controls, i));
         button != NULL; button = gtk_widget_get_next_sibling (button))
      n += gtk_widget_get_mapped (button);

  return n;
}

static void
test_wide_again (Ui *ui, gconstpointer data)
{
  make_narrow (ui);
  ui_resize (ui, 1100, 700);
  ui_wait_for (!is_collapsed (ui));
  ui_settle (ui);
  g_assert_true (is_page_in_sight (ui));
  g_assert_true (is_sidebar_in_sight (ui));
  assert_nothing_wider (ui);
}

/* Title bars have their usual buttons where there is room, and the title that of what is left out.
 */
static void
test_title (Ui *ui, gconstpointer data)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (ui->window));
  GtkWidget *title;

  g_object_set (settings, "gtk-decoration-layout", "close,minimize:maximize", NULL);
  ui_open (ui, "sector/rail");
  title = ui_find (GTK_WIDGET (ui->window), WMK_TYPE_BREADCRUMBS);
  g_assert_cmpint (count_title_buttons (ui), ==, 3);
  make_narrow (ui);
  ui_wait_for (count_title_buttons (ui) == 1);
  g_assert_cmpint (gtk_widget_get_width (title), >, 120);
  gtk_settings_reset_property (settings, "gtk-decoration-layout");
}

static gboolean
is_menu_open (Ui *ui)
{
  GtkWidget *focus = ui_get_focus (ui);

  return focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER_MENU) != NULL;
}

/* The main menu's key opens it where its button is away, over the page and over the notes. */
static void
test_menu (Ui *ui, gconstpointer data)
{
  GtkWidget *focus;

  ui_key (ui, NULL, "F10");
  ui_wait_for (is_menu_open (ui));
  ui_key (ui, NULL, "Escape");
  ui_wait_for (!is_menu_open (ui));
  ui_open (ui, "sector/rail");
  make_narrow (ui);
  ui_tab (ui);
  focus = ui_get_focus (ui);
  ui_key (ui, NULL, "F10");
  ui_wait_for (is_menu_open (ui));
  g_assert_true (is_page_in_sight (ui));
  ui_key (ui, NULL, "Escape");
  ui_wait_for (ui_get_focus (ui) == focus);
  ui_key (ui, NULL, "F8");
  ui_wait_for (!is_page_in_sight (ui));
  ui_key (ui, NULL, "F10");
  ui_wait_for (is_menu_open (ui));
  g_assert_false (is_page_in_sight (ui));
  ui_key (ui, NULL, "Escape");
  ui_wait_for (!is_menu_open (ui));
}

/* A window that was closed narrow, on a desktop with all its buttons, opens as narrow. */
static void
set_up_narrow (Ui *ui, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.waymark_app.Waymark");

  g_object_set (gtk_settings_get_default (), "gtk-decoration-layout", ":minimize,maximize,close",
                NULL);
  g_settings_set_string (settings, "address", "sector/rail");
  g_settings_set_int (settings, "window-width", NARROW_WIDTH);
  g_settings_set_int (settings, "window-height", NARROW_HEIGHT);
  g_application_activate (g_application_get_default ());
  ui_adopt (ui);
}

static void
test_starts_narrow (Ui *ui, gconstpointer data)
{
  ui_wait_for (is_collapsed (ui));
  ui_settle (ui);
  g_assert_cmpstr (ui_get_address (ui), ==, "sector/rail");
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (ui->window)), <=, NARROW_WIDTH);
  assert_nothing_wider (ui);
  ui_key (ui, NULL, "F8");
  ui_wait_for (!is_page_in_sight (ui));
  ui_settle (ui);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (ui->window)), <=, NARROW_WIDTH);
  assert_nothing_wider (ui);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-decoration-layout");
}

/* NULL: there is none. */
static GtkWidget *
find_toast (Ui *ui)
{
  GtkWidget *overlay = ui_find (GTK_WIDGET (ui->window), ADW_TYPE_TOAST_OVERLAY);
  GtkWidget *child = gtk_widget_get_last_child (overlay);

  return child == adw_toast_overlay_get_child (ADW_TOAST_OVERLAY (overlay)) ? NULL : child;
}

/* A toast lies over the page alone, and is in sight also where the sidebar is shown alone. */
static void
test_toasts (Ui *ui, gconstpointer data)
{
  GtkWidget *toast;
  graphene_rect_t bounds;

  ui_open (ui, "sector/rail");
  ui_settle (ui);
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.report", "s", "Something happened");
  ui_wait_for ((toast = find_toast (ui)) != NULL);
  ui_settle (ui);
  g_assert_true (gtk_widget_compute_bounds (toast, GTK_WIDGET (ui_get_page (ui)), &bounds));
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat_with_epsilon (bounds.origin.x + bounds.size.width / 2,
                                  gtk_widget_get_width (GTK_WIDGET (ui_get_page (ui))) / 2.0, 8);
  make_narrow (ui);
  ui_key (ui, NULL, "F9");
  ui_wait_for (is_sidebar_in_sight (ui));
  ui_settle (ui);
  g_assert_true (gtk_widget_compute_bounds (toast, GTK_WIDGET (ui->window), &bounds));
  g_assert_cmpfloat_with_epsilon (bounds.origin.x + bounds.size.width / 2,
                                  gtk_widget_get_width (GTK_WIDGET (ui->window)) / 2.0, 8);
}

/* Each over a window as narrow as the display of a telephone: nothing of it lies outside. */
static void
assert_fits (GtkWidget *dialog)
{
  gtk_window_present (GTK_WINDOW (dialog));
  ui_wait_for (gtk_widget_get_mapped (dialog) && gtk_widget_get_width (dialog) > 0);
  g_test_message ("%s", G_OBJECT_TYPE_NAME (dialog));
  g_assert_cmpint (gtk_widget_get_width (dialog), <=, NARROW_WIDTH);
  g_assert_cmpint (gtk_widget_get_height (dialog), <=, NARROW_HEIGHT);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_dialogs (Ui *ui, gconstpointer data)
{
  const WmkSubject subject = {(char *) "sector/rail", (char *) "Rail", (char *) "1"};
  WmkNotebook *notebook = ui_get_notebook ();
  g_autofree char *uuid = NULL;

  ui_open (ui, "sector/rail");
  make_narrow (ui);
  uuid = wmk_notebook_add_note (notebook, &subject, "A note", NULL);
  g_assert_nonnull (uuid);
  assert_fits (wmk_shortcuts_window_new (ui->window));
  assert_fits (wmk_tag_manager_new (ui->window, notebook));
  assert_fits (wmk_note_versions_new (ui->window, notebook, uuid));
  assert_fits (wmk_point_dialog_new (ui->window, notebook, &subject, "percent", NULL));
  assert_fits (wmk_notebook_dates_new (ui->window, ""));
  assert_fits (wmk_question_new (ui->window, "Restore the back-up of 22 Nov 2026, 22:05:33?",
                                 "What notes say now is kept among their versions.", "_Cancel",
                                 "_Restore"));
}

/* However much there is to say, the answers can be seen, and all of it read by keys. */
static void
test_long_question (Ui *ui, gconstpointer data)
{
  GString *text = g_string_new (NULL);
  GtkWidget *question, *scrolled;
  GtkAdjustment *scroll;

  ui_open (ui, "sector/rail");
  make_narrow (ui);
  for (guint i = 0; i < 60; i++)
    g_string_append_printf (text, "Note %u is here again.\n", i);
  question = wmk_question_new (ui->window, "Restore the back-up of 22 Nov 2026, 22:05:33?",
                               text->str, "_Cancel", "_Restore");
  g_string_free (text, TRUE);
  gtk_window_present (GTK_WINDOW (question));
  ui_wait_for (gtk_widget_get_mapped (question) && gtk_widget_get_height (question) > 0);
  g_assert_cmpint (gtk_widget_get_height (question), <=, NARROW_HEIGHT);
  g_assert_true (GTK_IS_BUTTON (gtk_window_get_focus (GTK_WINDOW (question))));
  scrolled = ui_find (question, GTK_TYPE_SCROLLED_WINDOW);
  g_assert_true (gtk_widget_get_focusable (scrolled));
  scroll = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  g_assert_cmpfloat (gtk_adjustment_get_upper (scroll), >, gtk_adjustment_get_page_size (scroll));
  gtk_window_destroy (GTK_WINDOW (question));
}

/* Rows that break have each a height of their own, which is known when they are in sight. */
static void
test_end (Ui *ui, gconstpointer data)
{
  static const char *const lists[] = {"sources", "policies", "recommendations"};

  make_narrow (ui);
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++) {
    GtkAdjustment *scroll;

    ui_open (ui, lists[i]);
    ui_settle (ui);
    scroll = ui_get_scroll (ui);
    ui_key (ui, NULL, "End");
    ui_wait_for (gtk_adjustment_get_value (scroll) > 0);
    ui_settle (ui);
    g_test_message ("%s: %g of %g", lists[i], gtk_adjustment_get_value (scroll),
                    gtk_adjustment_get_upper (scroll) - gtk_adjustment_get_page_size (scroll));
    g_assert_cmpfloat_with_epsilon (
        gtk_adjustment_get_value (scroll),
        gtk_adjustment_get_upper (scroll) - gtk_adjustment_get_page_size (scroll), 1);
  }
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  g_test_add ("/narrow/fits", Ui, NULL, ui_set_up, test_fits, ui_tear_down);
  g_test_add ("/narrow/contents", Ui, NULL, ui_set_up, test_contents, ui_tear_down);
  g_test_add ("/narrow/same-place", Ui, NULL, ui_set_up, test_same_place, ui_tear_down);
  g_test_add ("/narrow/wide-again", Ui, NULL, ui_set_up, test_wide_again, ui_tear_down);
  g_test_add ("/narrow/title", Ui, NULL, ui_set_up, test_title, ui_tear_down);
  g_test_add ("/narrow/toasts", Ui, NULL, ui_set_up, test_toasts, ui_tear_down);
  g_test_add ("/narrow/dialogs", Ui, NULL, ui_set_up, test_dialogs, ui_tear_down);
  g_test_add ("/narrow/end", Ui, NULL, ui_set_up, test_end, ui_tear_down);
  g_test_add ("/narrow/long-question", Ui, NULL, ui_set_up, test_long_question, ui_tear_down);
  g_test_add ("/narrow/menu", Ui, NULL, ui_set_up, test_menu, ui_tear_down);
  g_test_add ("/narrow/starts-narrow", Ui, NULL, set_up_narrow, test_starts_narrow, ui_tear_down);

  return ui_run ();
}
