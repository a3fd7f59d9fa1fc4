/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ui-fixture.h"

#include "window/wmk-sidebar-row.h"
#include "window/wmk-split-view.h"

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

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  g_test_add ("/narrow/fits", Ui, NULL, ui_set_up, test_fits, ui_tear_down);
  g_test_add ("/narrow/contents", Ui, NULL, ui_set_up, test_contents, ui_tear_down);
  g_test_add ("/narrow/same-place", Ui, NULL, ui_set_up, test_same_place, ui_tear_down);
  g_test_add ("/narrow/wide-again", Ui, NULL, ui_set_up, test_wide_again, ui_tear_down);

  return ui_run ();
}
