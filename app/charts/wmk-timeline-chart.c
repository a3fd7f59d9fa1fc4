/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts/wmk-timeline-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "charts/wmk-chart-style.h"
#include "charts/wmk-timeline-draw.h"
#include "charts/wmk-timeline-input.h"

struct _WmkTimelineChart {
  GtkWidget parent_instance;
  WmkTimelineData *data;
  WmkTimelineRange range;
  PangoContext *context; /* the chart's font */
  WmkTimelineLabels *labels;
  WmkTimelineLayout *layout; /* for the size that was asked for last */
  double layout_height;      /* that it was made for */
  GskRenderNode *node;       /* the chart as it is drawn, without what is pointed at */
  WmkTimelineCard *card;
  int current;         /* an item, also one in a cluster; -1 for none */
  gboolean by_pointer; /* whether the pointer has reached it */
  double pointer_x, pointer_y;
  int open_lane;
};

G_DEFINE_FINAL_TYPE (WmkTimelineChart, wmk_timeline_chart, GTK_TYPE_WIDGET)

enum {
  SIGNAL_ACTIVATED,
  SIGNAL_RANGE_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
forget_drawing (WmkTimelineChart *self)
{
  g_clear_pointer (&self->card, wmk_timeline_card_free);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->layout, wmk_timeline_layout_free);
}

static void
forget_labels (WmkTimelineChart *self)
{
  forget_drawing (self);
  g_clear_pointer (&self->labels, wmk_timeline_labels_free);
}

static void
forget_font (GtkWidget *widget)
{
  WmkTimelineChart *self = WMK_TIMELINE_CHART (widget);

  forget_labels (self);
  g_clear_object (&self->context);
}

static WmkTimelineLabels *
ensure_labels (WmkTimelineChart *self)
{
  if (self->context == NULL)
    self->context = wmk_chart_style_create_context (GTK_WIDGET (self));
  if (self->labels == NULL)
    self->labels = wmk_timeline_labels_new (self->context, self->data);

  return self->labels;
}

static const WmkTimelineLayout *
ensure_layout (WmkTimelineChart *self)
{
  double width = MAX (gtk_widget_get_width (GTK_WIDGET (self)), WMK_TIMELINE_MIN_WIDTH);
  double height = gtk_widget_get_height (GTK_WIDGET (self));

  if (self->data == NULL)
    return NULL;
  if (self->layout != NULL && (self->layout->width != width || self->layout_height != height))
    forget_drawing (self);
  if (self->layout == NULL)
    self->layout =
        wmk_timeline_layout_new (ensure_labels (self), self->range, width, height, self->open_lane);
  self->layout_height = height;

  return self->layout;
}

int
wmk_timeline_chart_get_current (WmkTimelineChart *self)
{
  g_return_val_if_fail (WMK_IS_TIMELINE_CHART (self), -1);

  if (self->current < 0 || ensure_layout (self) == NULL)
    return -1;

  return (int) g_array_index (self->layout->mark_of_item, guint, self->current);
}

/* Assistive technology reads the description of what has the focus out when it changes. */
static void
announce (WmkTimelineChart *self)
{
  int current = wmk_timeline_chart_get_current (self);
  g_autofree char *text =
      current < 0
          ? g_strdup (_ ("Arrow keys walk the timeline, plus and minus zoom."))
          : wmk_timeline_mark_describe (wmk_timeline_layout_get_mark (self->layout, current),
                                        self->layout, self->data);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

/* @mark: -1 for none */
static void
set_current (WmkTimelineChart *self, int mark, gboolean by_pointer)
{
  const WmkTimelineLayout *layout = ensure_layout (self);
  int item = mark < 0 ? -1
                      : (int) wmk_timeline_layout_get_member (
                            layout, wmk_timeline_layout_get_mark (layout, mark), 0);

  self->by_pointer = by_pointer;
  if (item == self->current)
    return;

  self->current = item;
  g_clear_pointer (&self->card, wmk_timeline_card_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_open_lane (WmkTimelineChart *self, int lane)
{
  if (lane == self->open_lane)
    return;

  self->open_lane = lane;
  forget_drawing (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
wmk_timeline_chart_set_range (WmkTimelineChart *self, WmkTimelineRange range)
{
  double years;

  g_return_if_fail (WMK_IS_TIMELINE_CHART (self));

  if (self->data != NULL)
    range = wmk_timeline_range_clamp (range, wmk_timeline_data_get_limits (self->data));
  if (range.first == self->range.first && range.last == self->range.last)
    return;

  /* What was opened has other neighbours when it is nearer or further away. */
  years = wmk_timeline_range_get_years (&self->range);
  if (fabs (wmk_timeline_range_get_years (&range) - years) > 1e-9 * years)
    set_open_lane (self, -1);
  self->range = range;
  forget_drawing (self);
  if (self->by_pointer)
    set_current (self,
                 wmk_timeline_layout_find (ensure_layout (self), self->pointer_x, self->pointer_y),
                 TRUE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_RANGE_CHANGED], 0);
}

static GtkSizeRequestMode
wmk_timeline_chart_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
measure_height (WmkTimelineChart *self, int width)
{
  g_autoptr (WmkTimelineLayout) least = NULL;

  if (self->open_lane < 0)
    return (int) ceil (wmk_timeline_layout_measure (ensure_labels (self), width));

  least = wmk_timeline_layout_new (ensure_labels (self), self->range, width, 0, self->open_lane);

  return (int) ceil (least->height);
}

static void
wmk_timeline_chart_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  WmkTimelineChart *self = WMK_TIMELINE_CHART (widget);

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = *natural = WMK_TIMELINE_MIN_WIDTH;
    return;
  }

  *minimum = *natural =
      self->data == NULL ? 0 : measure_height (self, MAX (for_size, WMK_TIMELINE_MIN_WIDTH));
}

static GskRenderNode *
create_node (WmkTimelineChart *self, int width, int height)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  wmk_timeline_draw (cr, self->layout, self->data, wmk_chart_style_get_theme ());
  cairo_destroy (cr);

  return gtk_snapshot_to_node (snapshot);
}

static void
wmk_timeline_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WmkTimelineChart *self = WMK_TIMELINE_CHART (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget), current;
  cairo_t *cr;

  if (ensure_layout (self) == NULL)
    return;
  if (self->node == NULL)
    self->node = create_node (self, width, height);
  if (self->node != NULL)
    gtk_snapshot_append_node (snapshot, self->node);

  current = wmk_timeline_chart_get_current (self);
  if (current < 0 || !wmk_timeline_layout_is_in_view (
                         self->layout, wmk_timeline_layout_get_mark (self->layout, current)))
    return;

  if (self->card == NULL)
    self->card = wmk_timeline_card_new (self->context, self->layout, self->data, current);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  wmk_timeline_draw_selection (cr, self->layout,
                               wmk_timeline_layout_get_mark (self->layout, current), self->card,
                               wmk_chart_style_get_theme ());
  cairo_destroy (cr);
}

void
wmk_timeline_chart_redraw (WmkTimelineChart *self)
{
  forget_drawing (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
pointer_moved_cb (WmkTimelineChart *self, double x, double y)
{
  const WmkTimelineLayout *layout = ensure_layout (self);

  if (layout == NULL)
    return;

  self->pointer_x = x;
  self->pointer_y = y;
  set_current (self, wmk_timeline_layout_find (layout, x, y), TRUE);
  /* What Enter would open is what was said last. */
  if (gtk_widget_has_focus (GTK_WIDGET (self)))
    announce (self);
}

static void
pointer_left_cb (WmkTimelineChart *self)
{
  if (self->by_pointer)
    wmk_timeline_chart_let_go (self);
}

static void
activate_mark (WmkTimelineChart *self, int index)
{
  const WmkTimelineMark *mark;
  WmkTimelineRange range;
  guint member;

  if (index < 0)
    return;

  mark = wmk_timeline_layout_get_mark (self->layout, index);
  member = wmk_timeline_layout_get_member (self->layout, mark, 0);
  if (mark->n_members == 1) {
    g_autofree char *address = g_strdup (wmk_timeline_data_get (self->data, member)->id);

    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, address);
    return;
  }

  range = wmk_timeline_layout_zoom_to (self->layout, self->data, mark);
  self->by_pointer = FALSE;
  if (range.first == self->range.first && range.last == self->range.last)
    set_open_lane (self, (int) mark->lane);
  else
    wmk_timeline_chart_set_range (self, range);
  self->current = (int) member;
  announce (self);
}

static void
released_cb (WmkTimelineChart *self, int n_press, double x, double y)
{
  const WmkTimelineLayout *layout = ensure_layout (self);

  if (layout != NULL)
    activate_mark (self, wmk_timeline_layout_find (layout, x, y));
}

static void
wmk_timeline_chart_dispose (GObject *object)
{
  WmkTimelineChart *self = WMK_TIMELINE_CHART (object);

  forget_font (GTK_WIDGET (self));
  g_clear_pointer (&self->data, wmk_timeline_data_unref);

  G_OBJECT_CLASS (wmk_timeline_chart_parent_class)->dispose (object);
}

static void
wmk_timeline_chart_class_init (WmkTimelineChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_timeline_chart_dispose;
  widget_class->get_request_mode = wmk_timeline_chart_get_request_mode;
  widget_class->measure = wmk_timeline_chart_measure;
  widget_class->snapshot = wmk_timeline_chart_snapshot;
  wmk_chart_style_class_watch_font (widget_class, forget_font);
  gtk_widget_class_set_css_name (widget_class, "timeline-chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);

  signals[SIGNAL_ACTIVATED] =
      g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_RANGE_CHANGED] =
      g_signal_new ("range-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 0);
  wmk_timeline_input_bind_keys (widget_class);
}

static void
add_controllers (WmkTimelineChart *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (pointer_moved_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (pointer_moved_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (pointer_left_cb), self);
  gtk_widget_add_controller (widget, motion);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  wmk_timeline_input_add (self);
}

static void
wmk_timeline_chart_init (WmkTimelineChart *self)
{
  self->current = self->open_lane = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  add_controllers (self);
  wmk_chart_style_watch (GTK_WIDGET (self), G_CALLBACK (wmk_timeline_chart_redraw));
}

void
wmk_timeline_chart_set_data (WmkTimelineChart *self, WmkTimelineData *data)
{
  g_autofree char *summary = wmk_timeline_data_summarize (data);
  WmkTimelineRange range;

  g_return_if_fail (WMK_IS_TIMELINE_CHART (self));

  range = self->data == NULL && self->range.last == 0 ? wmk_timeline_data_get_start (data)
                                                      : self->range;
  wmk_timeline_data_ref (data);
  g_clear_pointer (&self->data, wmk_timeline_data_unref);
  self->data = data;
  self->current = self->open_lane = -1;
  self->by_pointer = FALSE;
  forget_labels (self);
  wmk_timeline_chart_set_range (self, range);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, summary,
                                  -1);
  announce (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

WmkTimelineRange
wmk_timeline_chart_get_range (WmkTimelineChart *self)
{
  return self->range;
}

void
wmk_timeline_chart_zoom (WmkTimelineChart *self, double factor)
{
  double about = (self->range.first + self->range.last) / 2;

  if (self->data == NULL)
    return;
  if (self->current >= 0) {
    const WmkTimelineItem *item = wmk_timeline_data_get (self->data, (guint) self->current);

    about = CLAMP (item->range.first, self->range.first, self->range.last);
  }
  wmk_timeline_chart_set_range (
      self, wmk_timeline_range_zoom (self->range, factor, about,
                                     wmk_timeline_data_get_limits (self->data)));
}

void
wmk_timeline_chart_show_all (WmkTimelineChart *self)
{
  if (self->data != NULL)
    wmk_timeline_chart_set_range (self, wmk_timeline_data_get_limits (self->data));
}

const WmkTimelineLayout *
wmk_timeline_chart_get_layout (WmkTimelineChart *self)
{
  return ensure_layout (self);
}

const char *
wmk_timeline_chart_get_address (WmkTimelineChart *self)
{
  int current = wmk_timeline_chart_get_current (self);

  if (current < 0 || wmk_timeline_layout_get_mark (self->layout, current)->n_members > 1)
    return NULL;

  return wmk_timeline_data_get (self->data, (guint) self->current)->id;
}

gboolean
wmk_timeline_chart_select (WmkTimelineChart *self, const char *address)
{
  int item;

  g_return_val_if_fail (WMK_IS_TIMELINE_CHART (self), FALSE);

  item = self->data == NULL ? -1 : wmk_timeline_data_find (self->data, address);
  if (item < 0)
    return FALSE;

  self->by_pointer = FALSE;
  self->current = item;
  g_clear_pointer (&self->card, wmk_timeline_card_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  announce (self);

  return TRUE;
}

void
wmk_timeline_chart_step (WmkTimelineChart *self, WmkTimelineStep step)
{
  const WmkTimelineLayout *layout = ensure_layout (self);
  int before = wmk_timeline_chart_get_current (self), index;

  if (layout == NULL)
    return;

  index = wmk_timeline_layout_step (layout, before, step);
  if (index == before) {
    gtk_widget_error_bell (GTK_WIDGET (self));
    return;
  }
  set_current (self, index, FALSE);
  wmk_timeline_chart_set_range (
      self, wmk_timeline_layout_show (layout, wmk_timeline_layout_get_mark (layout, index)));
  announce (self);
}

void
wmk_timeline_chart_activate (WmkTimelineChart *self)
{
  activate_mark (self, wmk_timeline_chart_get_current (self));
}

void
wmk_timeline_chart_let_go (WmkTimelineChart *self)
{
  set_current (self, -1, FALSE);
  announce (self);
}
