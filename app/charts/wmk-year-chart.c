/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts/wmk-year-chart.h"

#include <glib/gi18n-lib.h>

#include "charts/wmk-chart-style.h"

struct _WmkYearChart {
  GtkWidget parent_instance;
  GArray *counts; /* (element-type WmkYearCount) */
  PangoContext *context;
  WmkYearLayout *layout; /* for the width that was asked for last */
  int current;
  gboolean by_pointer; /* whether the pointer has reached it */
};

G_DEFINE_FINAL_TYPE (WmkYearChart, wmk_year_chart, GTK_TYPE_WIDGET)

enum {
  SIGNAL_ACTIVATED,
  SIGNAL_MOVE,
  SIGNAL_ACTIVATE_CURRENT,
  SIGNAL_LET_GO,
  N_SIGNALS,
};

/* What a key does, besides steps to either side. */
#define TO_FIRST G_MININT
#define TO_LAST G_MAXINT

static guint signals[N_SIGNALS];

static const WmkYearLayout *
ensure_layout (WmkYearChart *self, int width)
{
  width = MAX (width, WMK_YEAR_MIN_WIDTH);
  if (self->counts == NULL)
    return NULL;
  if (self->layout != NULL && (int) self->layout->width != width)
    g_clear_pointer (&self->layout, wmk_year_layout_free);
  if (self->context == NULL)
    self->context = wmk_chart_style_create_context (GTK_WIDGET (self));
  if (self->layout == NULL)
    self->layout = wmk_year_layout_new (self->context, self->counts, width);

  return self->layout;
}

static void
forget_layout (GtkWidget *widget)
{
  WmkYearChart *self = WMK_YEAR_CHART (widget);

  g_clear_pointer (&self->layout, wmk_year_layout_free);
  g_clear_object (&self->context);
}

static char *
describe (const WmkYearCount *count)
{
  /* Translators: a year, and how many there are: "2016: 12" */
  return g_strdup_printf (_ ("%d: %u"), count->year, count->count);
}

static void
set_current (WmkYearChart *self, int index, gboolean by_pointer)
{
  self->by_pointer = by_pointer;
  if (index == self->current)
    return;

  self->current = index;
  gtk_widget_trigger_tooltip_query (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Assistive technology reads the description of what has the focus out when it changes. */
static void
announce (WmkYearChart *self)
{
  g_autofree char *text =
      self->current < 0 ? g_strdup (_ ("Arrow keys walk the years."))
                        : describe (&g_array_index (self->counts, WmkYearCount, self->current));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

static GtkSizeRequestMode
wmk_year_chart_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
wmk_year_chart_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  const WmkYearLayout *layout;

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = *natural = WMK_YEAR_MIN_WIDTH;
    return;
  }

  layout = ensure_layout (WMK_YEAR_CHART (widget), for_size);
  *minimum = *natural = layout == NULL ? 0 : (int) layout->height;
}

static void
wmk_year_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WmkYearChart *self = WMK_YEAR_CHART (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  const WmkYearLayout *layout = ensure_layout (self, width);
  cairo_t *cr;

  if (layout == NULL)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  wmk_year_layout_draw (cr, layout, self->current, wmk_chart_style_get_theme ());
  cairo_destroy (cr);
}

static gboolean
wmk_year_chart_query_tooltip (
    GtkWidget *widget, int x, int y, gboolean keyboard_tooltip, GtkTooltip *tooltip)
{
  WmkYearChart *self = WMK_YEAR_CHART (widget);
  g_autofree char *text = NULL;

  if (self->current < 0)
    return FALSE;
  text = describe (&g_array_index (self->counts, WmkYearCount, self->current));
  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

static void
pointer_moved_cb (WmkYearChart *self, double x, double y)
{
  const WmkYearLayout *layout = wmk_year_chart_get_layout (self);

  if (layout == NULL)
    return;

  set_current (self, wmk_year_layout_find (layout, x), TRUE);
  /* What Enter would open is what was said last. */
  if (gtk_widget_has_focus (GTK_WIDGET (self)))
    announce (self);
}

static void
let_go_cb (WmkYearChart *self)
{
  set_current (self, -1, FALSE);
  announce (self);
}

/* What the keys have reached stays. */
static void
pointer_left_cb (WmkYearChart *self)
{
  if (self->by_pointer)
    let_go_cb (self);
}

static void
activate_current_cb (WmkYearChart *self)
{
  int year = wmk_year_chart_get_year (self);

  if (year != 0)
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, year);
  else if (self->current >= 0)
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
released_cb (WmkYearChart *self, int n_press, double x, double y)
{
  pointer_moved_cb (self, x, y);
  activate_current_cb (self);
}

static void
move_cb (WmkYearChart *self, int step)
{
  int last = self->counts == NULL ? -1 : (int) self->counts->len - 1;
  int index = step == TO_FIRST ? 0 : step == TO_LAST ? last : self->current + step;

  /* Nothing is reached yet: from the end that the key comes from. */
  if (self->current < 0 && step == -1)
    index = last;
  if (index < 0 || index > last) {
    gtk_widget_error_bell (GTK_WIDGET (self));
    return;
  }
  set_current (self, index, FALSE);
  announce (self);
}

static void
wmk_year_chart_dispose (GObject *object)
{
  WmkYearChart *self = WMK_YEAR_CHART (object);

  forget_layout (GTK_WIDGET (self));
  g_clear_pointer (&self->counts, g_array_unref);

  G_OBJECT_CLASS (wmk_year_chart_parent_class)->dispose (object);
}

static guint
add_key_signal (WmkYearChartClass *klass, const char *name, GCallback handler, GType argument)
{
  return g_signal_new_class_handler (name, G_TYPE_FROM_CLASS (klass),
                                     G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION, handler, NULL, NULL, NULL,
                                     G_TYPE_NONE, argument == G_TYPE_NONE ? 0 : 1, argument);
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  static const struct {
    guint key;
    guint keypad_key;
    int step;
  } moves[] = {
      {GDK_KEY_Left, GDK_KEY_KP_Left, -1},
      {GDK_KEY_Right, GDK_KEY_KP_Right, 1},
      {GDK_KEY_Home, GDK_KEY_KP_Home, TO_FIRST},
      {GDK_KEY_End, GDK_KEY_KP_End, TO_LAST},
  };
  static const guint activate_keys[] = {GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter,
                                        GDK_KEY_space};

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
wmk_year_chart_class_init (WmkYearChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_year_chart_dispose;
  widget_class->get_request_mode = wmk_year_chart_get_request_mode;
  widget_class->measure = wmk_year_chart_measure;
  widget_class->snapshot = wmk_year_chart_snapshot;
  widget_class->query_tooltip = wmk_year_chart_query_tooltip;
  wmk_chart_style_class_watch_font (widget_class, forget_layout);
  gtk_widget_class_set_css_name (widget_class, "year-chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);

  signals[SIGNAL_ACTIVATED] =
      g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SIGNAL_MOVE] = add_key_signal (klass, "move", G_CALLBACK (move_cb), G_TYPE_INT);
  signals[SIGNAL_ACTIVATE_CURRENT] =
      add_key_signal (klass, "activate-current", G_CALLBACK (activate_current_cb), G_TYPE_NONE);
  signals[SIGNAL_LET_GO] = add_key_signal (klass, "let-go", G_CALLBACK (let_go_cb), G_TYPE_NONE);
  bind_keys (widget_class);
}

static void
wmk_year_chart_init (WmkYearChart *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->current = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (pointer_moved_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (pointer_moved_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (pointer_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (let_go_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  wmk_chart_style_watch (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_draw));
}

/* "Issued: 36, 2010 to 2021" */
static char *
summarize (const char *title, GArray *counts)
{
  guint total = 0;

  for (guint i = 0; i < counts->len; i++)
    total += g_array_index (counts, WmkYearCount, i).count;

  /* Translators: a heading, how many stand below it, and of which years: "Issued: 36, 2010 to 2021"
   */
  return g_strdup_printf (_ ("%s: %u, %d to %d"), title, total,
                          g_array_index (counts, WmkYearCount, 0).year,
                          g_array_index (counts, WmkYearCount, counts->len - 1).year);
}

GtkWidget *
wmk_year_chart_new (const char *title, GArray *counts)
{
  WmkYearChart *self = g_object_new (WMK_TYPE_YEAR_CHART, NULL);
  g_autofree char *summary = summarize (title, counts);

  self->counts = counts;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, summary,
                                  -1);
  announce (self);

  return GTK_WIDGET (self);
}

const WmkYearLayout *
wmk_year_chart_get_layout (WmkYearChart *self)
{
  g_return_val_if_fail (WMK_IS_YEAR_CHART (self), NULL);

  return ensure_layout (self, gtk_widget_get_width (GTK_WIDGET (self)));
}

int
wmk_year_chart_get_current (WmkYearChart *self)
{
  g_return_val_if_fail (WMK_IS_YEAR_CHART (self), -1);

  return self->current;
}

int
wmk_year_chart_get_year (WmkYearChart *self)
{
  const WmkYearCount *count;

  g_return_val_if_fail (WMK_IS_YEAR_CHART (self), 0);

  if (self->current < 0)
    return 0;
  count = &g_array_index (self->counts, WmkYearCount, self->current);

  return count->count == 0 ? 0 : count->year;
}
