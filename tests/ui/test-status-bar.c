/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/ui-fixture.h"

#include "charts/wmk-status-bar.h"

#define BUTTON_LEFT 1
#define WIDTH 400

/* A bar of its own window, with five targets met, three missed and two without an observation; it
 * takes half the width. */
typedef struct {
  Ui ui;
  GtkWidget *bar;
  GtkWidget *button; /* after it */
  int activated;     /* a status, -1 for none */
} Fixture;

static void
activated_cb (Fixture *self, int status)
{
  self->activated = status;
}

static void
fixture_set_up (Fixture *self, gconstpointer direction)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  guint counts[WMK_N_STATUSES] = {0};

  counts[WMK_STATUS_MET] = 5;
  counts[WMK_STATUS_MISSED] = 3;
  counts[WMK_STATUS_NO_OBSERVATION] = 2;
  self->bar = g_object_new (WMK_TYPE_STATUS_BAR, "interactive", TRUE, NULL);
  gtk_widget_set_direction (self->bar, (GtkTextDirection) GPOINTER_TO_INT (direction));
  wmk_status_bar_set_counts (WMK_STATUS_BAR (self->bar), counts, 20);
  g_signal_connect_swapped (self->bar, "segment-activated", G_CALLBACK (activated_cb), self);
  self->activated = -1;
  self->button = gtk_button_new_with_label ("Next");
  gtk_box_append (GTK_BOX (box), self->bar);
  gtk_box_append (GTK_BOX (box), self->button);
  gtk_window_set_child (window, box);
  gtk_window_set_title (window, "Status bar");
  gtk_window_set_default_size (window, WIDTH, 100);
  gtk_window_present (window);
  self->ui.window = window;
  self->ui.handle = ui_focus_window (window);
  gtk_widget_grab_focus (self->bar);
  ui_wait_for (gtk_widget_has_focus (self->bar));
}

static void
fixture_tear_down (Fixture *self, gconstpointer direction)
{
  ui_tear_down (&self->ui, NULL);
}

static gboolean
is_called (Fixture *self, const char *name)
{
  g_autofree char *called = ui_dup_name (self->bar);

  return g_str_equal (called, name);
}

/* What is drawn at @x, by clicking on it; -1 for nothing. */
static int
click_at (Fixture *self, double x)
{
  graphene_rect_t bounds = ui_get_bounds (self->bar, GTK_WIDGET (self->ui.window));
  double surface_x, surface_y;

  self->activated = -1;
  gtk_native_get_surface_transform (GTK_NATIVE (self->ui.window), &surface_x, &surface_y);
  robot_point (ui_get_robot (), self->ui.handle, (int) (bounds.origin.x + x + surface_x),
               (int) (bounds.origin.y + bounds.size.height / 2 + surface_y));
  robot_click (ui_get_robot (), BUTTON_LEFT);
  ui_settle (&self->ui);

  return self->activated;
}

/* Its name is that of the segment that the keys have reached, and only as long as they are there.
 */
static void
test_choice_ends (Fixture *self, gconstpointer direction)
{
  const char *all = "10 targets: 5 met, 3 missed, 2 no observation";

  ui_wait_for (is_called (self, "Met: 5"));
  ui_key (&self->ui, NULL, "Right");
  ui_wait_for (is_called (self, "Missed: 3"));
  ui_key (&self->ui, NULL, "Tab");
  ui_wait_for (gtk_widget_has_focus (self->button));
  ui_settle (&self->ui);
  g_assert_true (is_called (self, all));

  /* Who comes back begins anew. */
  ui_key (&self->ui, "shift", "Tab");
  ui_wait_for (gtk_widget_has_focus (self->bar));
  ui_wait_for (is_called (self, "Met: 5"));
}

/* The arrow keys go the way that the eye does, from the first status on. */
static void
test_keys (Fixture *self, gconstpointer direction)
{
  gboolean rtl = GPOINTER_TO_INT (direction) == GTK_TEXT_DIR_RTL;
  const char *onwards = rtl ? "Left" : "Right", *backwards = rtl ? "Right" : "Left";

  ui_wait_for (is_called (self, "Met: 5"));
  ui_key (&self->ui, NULL, onwards);
  ui_wait_for (is_called (self, "Missed: 3"));
  ui_key (&self->ui, NULL, onwards);
  ui_wait_for (is_called (self, "No observation: 2"));
  ui_key (&self->ui, NULL, backwards);
  ui_wait_for (is_called (self, "Missed: 3"));
  ui_key (&self->ui, NULL, "Return");
  ui_wait_for (self->activated == WMK_STATUS_MISSED);
}

/* Where reading begins stands the first status, and beyond the last one nothing. */
static void
test_pointer (Fixture *self, gconstpointer direction)
{
  gboolean rtl = GPOINTER_TO_INT (direction) == GTK_TEXT_DIR_RTL;
  double width = gtk_widget_get_width (self->bar), end = rtl ? width : 0, sign = rtl ? -1 : 1;

  g_assert_cmpint (click_at (self, end + sign * width * 0.02), ==, WMK_STATUS_MET);
  g_assert_cmpint (click_at (self, end + sign * width * 0.20), ==, WMK_STATUS_MET);
  g_assert_cmpint (click_at (self, end + sign * width * 0.32), ==, WMK_STATUS_MISSED);
  g_assert_cmpint (click_at (self, end + sign * width * 0.47), ==, WMK_STATUS_NO_OBSERVATION);
  g_assert_cmpint (click_at (self, end + sign * width * 0.55), ==, -1);
  g_assert_cmpint (click_at (self, end + sign * width * 0.95), ==, -1);
}

static void
add_test (const char *path, GtkTextDirection direction, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, GINT_TO_POINTER (direction), fixture_set_up, test, fixture_tear_down);
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);

  add_test ("/status-bar/choice-ends", GTK_TEXT_DIR_LTR, test_choice_ends);
  add_test ("/status-bar/keys/ltr", GTK_TEXT_DIR_LTR, test_keys);
  add_test ("/status-bar/keys/rtl", GTK_TEXT_DIR_RTL, test_keys);
  add_test ("/status-bar/pointer/ltr", GTK_TEXT_DIR_LTR, test_pointer);
  add_test ("/status-bar/pointer/rtl", GTK_TEXT_DIR_RTL, test_pointer);

  return ui_run ();
}
