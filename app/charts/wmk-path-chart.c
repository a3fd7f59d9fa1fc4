/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts/wmk-path-chart.h"

#include <glib/gi18n-lib.h>

#include "charts/wmk-chart-style.h"
#include "charts/wmk-path-draw.h"

struct _WmkPathChart {
  GtkWidget parent_instance;
  WmkPathData *data;
  PangoContext *context; /* the chart's font */
  WmkPathLayout *layout; /* for the width that was asked for last */
  GskRenderNode *node;   /* the chart as it is drawn, without what is pointed at */
  WmkPathCard *card;
  int current;
};

G_DEFINE_FINAL_TYPE (WmkPathChart, wmk_path_chart, GTK_TYPE_WIDGET)

enum {
  SIGNAL_ACTIVATED,
  SIGNAL_MOVE,
  SIGNAL_ACTIVATE_CURRENT,
  SIGNAL_LET_GO,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const WmkPathLayout *
ensure_layout (WmkPathChart *self, double width)
{
  if (self->data == NULL)
    return NULL;
  if (self->layout != NULL && self->layout->width != MAX (width, WMK_PATH_MIN_WIDTH)) {
    g_clear_pointer (&self->layout, wmk_path_layout_free);
    g_clear_pointer (&self->node, gsk_render_node_unref);
    g_clear_pointer (&self->card, wmk_path_card_free);
  }
  if (self->context == NULL)
    self->context = wmk_chart_style_create_context (GTK_WIDGET (self));
  if (self->layout == NULL)
    self->layout = wmk_path_layout_new (self->context, self->data, width);

  return self->layout;
}

static void
forget_layout (GtkWidget *widget)
{
  WmkPathChart *self = WMK_PATH_CHART (widget);

  g_clear_pointer (&self->card, wmk_path_card_free);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->layout, wmk_path_layout_free);
  g_clear_object (&self->context);
}

static const char *
get_address (WmkPathChart *self, const WmkPathMark *mark)
{
  if (mark->is_target)
    return wmk_path_data_get_target (self->data, mark->index)->address;
  if (mark->is_own)
    return wmk_own_points_get (self->data->own, mark->index)->id;

  return wmk_path_series_get_point (wmk_path_data_get_series (self->data, mark->row), mark->index)
      ->address;
}

static char *
describe (WmkPathChart *self, const WmkPathMark *mark)
{
  const WmkPathSeries *series;

  if (mark->is_target)
    return wmk_path_target_describe (wmk_path_data_get_target (self->data, mark->index),
                                     self->data->unit);
  if (mark->is_own)
    return wmk_own_point_describe (wmk_own_points_get (self->data->own, mark->index),
                                   self->data->unit);

  series = wmk_path_data_get_series (self->data, mark->row);

  return wmk_path_point_describe (wmk_path_series_get_point (series, mark->index), series,
                                  self->data->unit);
}

static void
set_current (WmkPathChart *self, int index)
{
  if (index == self->current)
    return;

  self->current = index;
  g_clear_pointer (&self->card, wmk_path_card_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Assistive technology reads the description of what has the focus out when it changes. */
static void
announce (WmkPathChart *self)
{
  g_autofree char *text =
      self->current < 0 ? g_strdup (_ ("Arrow keys walk the figures."))
                        : describe (self, wmk_path_layout_get_mark (self->layout, self->current));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

static GtkSizeRequestMode
wmk_path_chart_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
wmk_path_chart_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  WmkPathChart *self = WMK_PATH_CHART (widget);
  const WmkPathLayout *layout;

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = *natural = WMK_PATH_MIN_WIDTH;
    return;
  }

  layout = ensure_layout (self, for_size < 0 ? WMK_PATH_MIN_WIDTH : for_size);
  *minimum = *natural = layout == NULL ? 0 : (int) layout->height + 1;
}

static GskRenderNode *
create_node (WmkPathChart *self, int width, int height)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  wmk_path_draw (cr, self->layout, wmk_chart_style_get_theme ());
  cairo_destroy (cr);

  return gtk_snapshot_to_node (snapshot);
}

static void
wmk_path_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WmkPathChart *self = WMK_PATH_CHART (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr;

  if (ensure_layout (self, width) == NULL)
    return;
  if (self->node == NULL)
    self->node = create_node (self, width, height);
  if (self->node != NULL)
    gtk_snapshot_append_node (snapshot, self->node);
  if (self->current < 0)
    return;

  if (self->card == NULL)
    self->card = wmk_path_card_new (self->context, self->layout, self->data, self->current);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  wmk_path_draw_selection (cr, self->layout, wmk_path_layout_get_mark (self->layout, self->current),
                           self->card, wmk_chart_style_get_theme ());
  cairo_destroy (cr);
}

static void
style_changed_cb (WmkPathChart *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
pointer_moved_cb (WmkPathChart *self, double x, double y)
{
  const WmkPathLayout *layout = wmk_path_chart_get_layout (self);

  if (layout == NULL)
    return;

  set_current (self, wmk_path_layout_find_nearest (layout, x, y));
  /* What Enter would open is what was said last. */
  if (gtk_widget_has_focus (GTK_WIDGET (self)))
    announce (self);
}

static void
pointer_left_cb (WmkPathChart *self)
{
  set_current (self, -1);
}

static void
focus_left_cb (WmkPathChart *self)
{
  set_current (self, -1);
  announce (self);
}

static void
emit_activated (WmkPathChart *self, int index)
{
  g_autofree char *address = NULL;

  if (index < 0)
    return;

  address = g_strdup (get_address (self, wmk_path_layout_get_mark (self->layout, index)));
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, address);
}

static void
released_cb (WmkPathChart *self, int n_press, double x, double y)
{
  const WmkPathLayout *layout = wmk_path_chart_get_layout (self);

  if (layout != NULL)
    emit_activated (self, wmk_path_layout_find_nearest (layout, x, y));
}

static void
move_cb (WmkPathChart *self, int step)
{
  const WmkPathLayout *layout = wmk_path_chart_get_layout (self);
  int index;

  if (layout == NULL)
    return;

  index = wmk_path_layout_step (layout, self->current, (WmkPathStep) step);
  if (index == self->current) {
    gtk_widget_error_bell (GTK_WIDGET (self));
    return;
  }
  set_current (self, index);
  announce (self);
}

static void
activate_current_cb (WmkPathChart *self)
{
  emit_activated (self, self->current);
}

static void
let_go_cb (WmkPathChart *self)
{
  set_current (self, -1);
  announce (self);
}

static void
wmk_path_chart_dispose (GObject *object)
{
  WmkPathChart *self = WMK_PATH_CHART (object);

  forget_layout (GTK_WIDGET (self));
  g_clear_pointer (&self->data, wmk_path_data_unref);

  G_OBJECT_CLASS (wmk_path_chart_parent_class)->dispose (object);
}

static guint
add_key_signal (WmkPathChartClass *klass, const char *name, GCallback handler, GType argument)
{
  return g_signal_new_class_handler (name, G_TYPE_FROM_CLASS (klass),
                                     G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION, handler, NULL, NULL, NULL,
                                     G_TYPE_NONE, argument == G_TYPE_NONE ? 0 : 1, argument);
}

static void
bind_keys (WmkPathChartClass *klass)
{
  static const struct {
    guint key;
    guint keypad_key;
    WmkPathStep step;
  } moves[] = {
      {GDK_KEY_Left, GDK_KEY_KP_Left, WMK_PATH_EARLIER},
      {GDK_KEY_Right, GDK_KEY_KP_Right, WMK_PATH_LATER},
      {GDK_KEY_Home, GDK_KEY_KP_Home, WMK_PATH_FIRST},
      {GDK_KEY_End, GDK_KEY_KP_End, WMK_PATH_LAST},
      {GDK_KEY_Up, GDK_KEY_KP_Up, WMK_PATH_PREVIOUS_ROW},
      {GDK_KEY_Down, GDK_KEY_KP_Down, WMK_PATH_NEXT_ROW},
  };
  static const guint activate_keys[] = {GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter,
                                        GDK_KEY_space};
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  for (gsize i = 0; i < G_N_ELEMENTS (moves); i++) {
    gtk_widget_class_add_binding_signal (widget_class, moves[i].key, 0, "move", "(i)",
                                         moves[i].step);
    gtk_widget_class_add_binding_signal (widget_class, moves[i].keypad_key, 0, "move", "(i)",
                                         moves[i].step);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (activate_keys); i++)
    gtk_widget_class_add_binding_signal (widget_class, activate_keys[i], 0, "activate-current",
                                         NULL);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_Escape, 0, "let-go", NULL);
}

static void
wmk_path_chart_class_init (WmkPathChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_path_chart_dispose;
  widget_class->get_request_mode = wmk_path_chart_get_request_mode;
  widget_class->measure = wmk_path_chart_measure;
  widget_class->snapshot = wmk_path_chart_snapshot;
  wmk_chart_style_class_watch_font (widget_class, forget_layout);
  gtk_widget_class_set_css_name (widget_class, "path-chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);

  signals[SIGNAL_ACTIVATED] =
      g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_MOVE] = add_key_signal (klass, "move", G_CALLBACK (move_cb), G_TYPE_INT);
  signals[SIGNAL_ACTIVATE_CURRENT] =
      add_key_signal (klass, "activate-current", G_CALLBACK (activate_current_cb), G_TYPE_NONE);
  signals[SIGNAL_LET_GO] = add_key_signal (klass, "let-go", G_CALLBACK (let_go_cb), G_TYPE_NONE);
  bind_keys (klass);
}

static void
wmk_path_chart_init (WmkPathChart *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->current = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (pointer_moved_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (pointer_moved_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (pointer_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  wmk_chart_style_watch (GTK_WIDGET (self), G_CALLBACK (style_changed_cb));
}

void
wmk_path_chart_set_data (WmkPathChart *self, WmkPathData *data)
{
  g_autofree char *summary = wmk_path_data_summarize (data);

  g_return_if_fail (WMK_IS_PATH_CHART (self));

  wmk_path_data_ref (data);
  g_clear_pointer (&self->data, wmk_path_data_unref);
  self->data = data;
  self->current = -1;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, summary,
                                  -1);
  announce (self);
  forget_layout (GTK_WIDGET (self));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

const WmkPathLayout *
wmk_path_chart_get_layout (WmkPathChart *self)
{
  g_return_val_if_fail (WMK_IS_PATH_CHART (self), NULL);

  return ensure_layout (self, gtk_widget_get_width (GTK_WIDGET (self)));
}

int
wmk_path_chart_get_current (WmkPathChart *self)
{
  g_return_val_if_fail (WMK_IS_PATH_CHART (self), -1);

  return self->current;
}
