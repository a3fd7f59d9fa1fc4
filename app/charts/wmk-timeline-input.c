/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-timeline-input.h"

#include <math.h>

/* How much closer a key comes. */
#define KEY_FACTOR 1.5
/* How much closer a notch of the wheel comes, and how many pixels of a touchpad are one. */
#define WHEEL_FACTOR 1.2
#define PIXELS_A_NOTCH 20.0
/* How much of the view a notch of the wheel pans. */
#define WHEEL_PAN 0.06

typedef struct {
  WmkTimelineChart *chart;
  WmkTimelineRange begin; /* when the fingers came down */
  double pointer_x;
} Gestures;

static void
begun_cb (Gestures *self)
{
  self->begin = wmk_timeline_chart_get_range (self->chart);
}

static gboolean
is_claimed (GtkGesture *gesture)
{
  GdkEventSequence *sequence =
      gtk_gesture_single_get_current_sequence (GTK_GESTURE_SINGLE (gesture));

  return gtk_gesture_get_sequence_state (gesture, sequence) == GTK_EVENT_SEQUENCE_CLAIMED;
}

/* To the sides it pans; up and down it is the page's. */
static void
dragged_cb (Gestures *self, double dx, double dy, GtkGesture *gesture)
{
  const WmkTimelineLayout *layout = wmk_timeline_chart_get_layout (self->chart);
  double years = wmk_timeline_range_get_years (&self->begin);

  if (layout == NULL)
    return;
  if (!is_claimed (gesture)) {
    gboolean sideways = fabs (dx) >= fabs (dy);

    if (!gtk_drag_check_threshold (GTK_WIDGET (self->chart), 0, 0, (int) dx, (int) dy))
      return;
    gtk_gesture_set_state (gesture,
                           sideways ? GTK_EVENT_SEQUENCE_CLAIMED : GTK_EVENT_SEQUENCE_DENIED);
    if (!sideways)
      return;
  }

  wmk_timeline_chart_set_range (
      self->chart,
      wmk_timeline_range_pan (self->begin, -dx / layout->plot.width * years, layout->limits));
}

static void
pinched_cb (Gestures *self, double scale, GtkGesture *gesture)
{
  const WmkTimelineLayout *layout = wmk_timeline_chart_get_layout (self->chart);
  double x, y, about;

  if (layout == NULL || !gtk_gesture_get_bounding_box_center (gesture, &x, &y) || scale <= 0)
    return;

  about = self->begin.first +
          (x - layout->plot.x) / layout->plot.width * wmk_timeline_range_get_years (&self->begin);
  wmk_timeline_chart_set_range (
      self->chart, wmk_timeline_range_zoom (self->begin, scale, about, layout->limits));
}

static void
pointer_moved_cb (Gestures *self, double x, double y)
{
  self->pointer_x = x;
}

/* Whether the page around the timeline has a use for scrolling up and down. */
static gboolean
page_scrolls (WmkTimelineChart *chart)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (chart), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;

  if (scroller == NULL)
    return FALSE;

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  return gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment);
}

static gboolean
scrolled_cb (Gestures *self, double dx, double dy, GtkEventController *controller)
{
  gboolean smooth = gtk_event_controller_scroll_get_unit (
                        GTK_EVENT_CONTROLLER_SCROLL (controller)) == GDK_SCROLL_UNIT_SURFACE;
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);
  const WmkTimelineLayout *layout = wmk_timeline_chart_get_layout (self->chart);
  WmkTimelineRange range = wmk_timeline_chart_get_range (self->chart);
  double amount;

  if (layout == NULL)
    return FALSE;
  if ((state & GDK_CONTROL_MASK) != 0) {
    double factor = pow (WHEEL_FACTOR, smooth ? -dy / PIXELS_A_NOTCH : -dy);
    double about = wmk_timeline_layout_get_time (layout, self->pointer_x);

    wmk_timeline_chart_set_range (self->chart,
                                  wmk_timeline_range_zoom (range, factor, about, layout->limits));
    return TRUE;
  }
  if (fabs (dy) > fabs (dx) && page_scrolls (self->chart))
    return FALSE;

  amount = fabs (dx) >= fabs (dy) ? dx : dy;
  amount *= smooth ? 1 / layout->plot.width : WHEEL_PAN;
  wmk_timeline_chart_set_range (
      self->chart, wmk_timeline_range_pan (range, amount * wmk_timeline_range_get_years (&range),
                                           layout->limits));

  return TRUE;
}

void
wmk_timeline_input_add (WmkTimelineChart *chart)
{
  GtkWidget *widget = GTK_WIDGET (chart);
  Gestures *self = g_new0 (Gestures, 1);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *scroll =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  self->chart = chart;
  g_object_set_data_full (G_OBJECT (chart), "wmk-timeline-input", self, g_free);
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (pointer_moved_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (pointer_moved_cb), self);
  gtk_widget_add_controller (widget, motion);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (wmk_timeline_chart_let_go), chart);
  gtk_widget_add_controller (widget, focus);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scrolled_cb), self);
  gtk_widget_add_controller (widget, scroll);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (begun_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (dragged_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (begun_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinched_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
}

static gboolean
step_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  int step;

  g_variant_get (arguments, "(i)", &step);
  wmk_timeline_chart_step (WMK_TIMELINE_CHART (widget), (WmkTimelineStep) step);

  return TRUE;
}

static gboolean
zoom_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  int direction;

  g_variant_get (arguments, "(i)", &direction);
  wmk_timeline_chart_zoom (WMK_TIMELINE_CHART (widget),
                           direction > 0 ? KEY_FACTOR : 1 / KEY_FACTOR);

  return TRUE;
}

static gboolean
act_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  static void (*const acts[]) (WmkTimelineChart *) = {
      wmk_timeline_chart_activate, wmk_timeline_chart_show_all, wmk_timeline_chart_let_go};
  int act;

  g_variant_get (arguments, "(i)", &act);
  acts[act](WMK_TIMELINE_CHART (widget));

  return TRUE;
}

void
wmk_timeline_input_bind_keys (GtkWidgetClass *widget_class)
{
  static const struct {
    guint keys[4];
    GtkShortcutFunc func;
    int argument;
  } bindings[] = {
      {{GDK_KEY_Left, GDK_KEY_KP_Left}, step_cb, WMK_TIMELINE_EARLIER},
      {{GDK_KEY_Right, GDK_KEY_KP_Right}, step_cb, WMK_TIMELINE_LATER},
      {{GDK_KEY_Home, GDK_KEY_KP_Home}, step_cb, WMK_TIMELINE_FIRST},
      {{GDK_KEY_End, GDK_KEY_KP_End}, step_cb, WMK_TIMELINE_LAST},
      {{GDK_KEY_Up, GDK_KEY_KP_Up}, step_cb, WMK_TIMELINE_PREVIOUS_LANE},
      {{GDK_KEY_Down, GDK_KEY_KP_Down}, step_cb, WMK_TIMELINE_NEXT_LANE},
      {{GDK_KEY_plus, GDK_KEY_equal, GDK_KEY_KP_Add}, zoom_cb, +1},
      {{GDK_KEY_minus, GDK_KEY_KP_Subtract}, zoom_cb, -1},
      {{GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter, GDK_KEY_space}, act_cb, 0},
      {{GDK_KEY_0, GDK_KEY_KP_0}, act_cb, 1},
      {{GDK_KEY_Escape}, act_cb, 2},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bindings); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (bindings[i].keys) && bindings[i].keys[j] != 0; j++)
      gtk_widget_class_add_binding (widget_class, bindings[i].keys[j], 0, bindings[i].func, "(i)",
                                    bindings[i].argument);
}
