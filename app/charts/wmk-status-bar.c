/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts/wmk-status-bar.h"

#include <glib/gi18n-lib.h>

#include "charts/wmk-chart-style.h"
#include "charts/wmk-status-bar-layout.h"
#include "charts/wmk-text.h"

#define HEIGHT 20
#define MIN_SEGMENT 16
#define NATURAL_WIDTH 240
#define MINI_WIDTH 40
#define MINI_HEIGHT 8
#define MINI_MIN_SEGMENT 3

struct _WmkStatusBar {
  GtkWidget parent_instance;
  guint counts[WMK_N_STATUSES];
  guint total;
  guint full_total;
  gboolean interactive;
  int chosen; /* the segment that the keyboard is on, a WmkStatus; -1 for none */
};

enum {
  PROP_INTERACTIVE = 1,
  N_PROPERTIES,
};

enum {
  SIGNAL_SEGMENT_ACTIVATED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WmkStatusBar, wmk_status_bar, GTK_TYPE_WIDGET)

static gboolean
is_mini (WmkStatusBar *self)
{
  return gtk_widget_has_css_class (GTK_WIDGET (self), "mini");
}

static void
wmk_status_bar_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  gboolean mini = is_mini (WMK_STATUS_BAR (widget));

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = mini ? MINI_WIDTH : 4 * MIN_SEGMENT;
    *natural = mini ? MINI_WIDTH : NATURAL_WIDTH;
  } else {
    *minimum = *natural = mini ? MINI_HEIGHT : HEIGHT;
  }
}

static gboolean
is_rtl (WmkStatusBar *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* How much of the width the bar takes, and where it begins. */
static double
get_bar_width (WmkStatusBar *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));

  return self->full_total > 0 ? width * self->total / self->full_total : width;
}

static double
get_bar_start (WmkStatusBar *self)
{
  return is_rtl (self) ? gtk_widget_get_width (GTK_WIDGET (self)) - get_bar_width (self) : 0;
}

static WmkStatusBarLayout
make_layout (WmkStatusBar *self)
{
  return wmk_status_bar_layout_make (
      self->counts, get_bar_width (self), gtk_widget_get_height (GTK_WIDGET (self)),
      is_mini (self) ? MINI_MIN_SEGMENT : MIN_SEGMENT, is_rtl (self));
}

/* The segment at @x of the widget, -1 for none. */
static int
find_segment (WmkStatusBar *self, double x)
{
  WmkStatusBarLayout layout = make_layout (self);

  return wmk_status_bar_layout_find (&layout, x - get_bar_start (self));
}

static void
wmk_status_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WmkStatusBar *self = WMK_STATUS_BAR (widget);
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  WmkStatusBarLayout layout = make_layout (self);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  cairo_translate (cr, get_bar_start (self), 0);
  wmk_status_bar_draw (cr, &layout, wmk_chart_style_get_theme (),
                       is_mini (self) ? NULL : gtk_widget_get_pango_context (widget));
  if (self->chosen >= 0)
    wmk_status_bar_draw_choice (cr, &layout, (WmkStatus) self->chosen,
                                wmk_chart_style_get_theme ());
  cairo_destroy (cr);
}

static char *
describe_segment (WmkStatusBar *self, int status)
{
  return g_strdup_printf ("%s: %u", wmk_status_get_label ((WmkStatus) status),
                          self->counts[status]);
}

static gboolean
wmk_status_bar_query_tooltip (
    GtkWidget *widget, int x, int y, gboolean keyboard_tooltip, GtkTooltip *tooltip)
{
  WmkStatusBar *self = WMK_STATUS_BAR (widget);
  int segment = !self->interactive ? -1 : keyboard_tooltip ? self->chosen : find_segment (self, x);
  g_autofree char *text =
      segment >= 0 ? describe_segment (self, segment) : wmk_status_bar_describe (self->counts);

  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

/* The name is that of the segment that the keyboard is on, else that of the whole. */
static void
update_name (WmkStatusBar *self)
{
  g_autofree char *name = self->chosen >= 0 ? describe_segment (self, self->chosen)
                                            : wmk_status_bar_describe (self->counts);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
choose (WmkStatusBar *self, int status)
{
  self->chosen = status;
  update_name (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The next segment that is not empty from @status on, -1 for none. */
static int
find_next (WmkStatusBar *self, int status, int step)
{
  for (int i = status + step; i >= 0 && i < WMK_N_STATUSES; i += step)
    if (self->counts[i] > 0)
      return i;

  return -1;
}

/* Left and right go from segment to segment, and at the ends out of the bar. */
static gboolean
wmk_status_bar_focus (GtkWidget *widget, GtkDirectionType direction)
{
  WmkStatusBar *self = WMK_STATUS_BAR (widget);
  int step = (direction == GTK_DIR_LEFT) == is_rtl (self) ? 1 : -1;
  int next;

  if (!self->interactive || self->total == 0)
    return FALSE;
  if (!gtk_widget_has_focus (widget))
    return gtk_widget_grab_focus (widget);
  if (direction != GTK_DIR_LEFT && direction != GTK_DIR_RIGHT)
    return FALSE;

  next = find_next (self, self->chosen, step);
  if (next >= 0)
    choose (self, next);

  return next >= 0;
}

static void
focus_entered_cb (WmkStatusBar *self)
{
  choose (self, find_next (self, -1, 1));
}

static void
focus_left_cb (WmkStatusBar *self)
{
  choose (self, -1);
}

static void
activate_segment (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WmkStatusBar *self = WMK_STATUS_BAR (widget);

  if (self->chosen >= 0)
    g_signal_emit (self, signals[SIGNAL_SEGMENT_ACTIVATED], 0, self->chosen);
}

static void
released_cb (WmkStatusBar *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  int segment = find_segment (self, x);

  if (segment < 0)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  g_signal_emit (self, signals[SIGNAL_SEGMENT_ACTIVATED], 0, segment);
}

static void
set_interactive (WmkStatusBar *self, gboolean interactive)
{
  GtkGesture *click;
  GtkEventController *focus;

  if (!interactive || self->interactive)
    return;

  self->interactive = TRUE;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  click = gtk_gesture_click_new ();
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (focus, "enter", G_CALLBACK (focus_entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static void
wmk_status_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_INTERACTIVE)
    g_value_set_boolean (value, WMK_STATUS_BAR (object)->interactive);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
wmk_status_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_INTERACTIVE)
    set_interactive (WMK_STATUS_BAR (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
install_interaction (WmkStatusBarClass *klass)
{
  static const guint keys[] = {GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter, GDK_KEY_space,
                               GDK_KEY_KP_Space};
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  properties[PROP_INTERACTIVE] =
      g_param_spec_boolean ("interactive", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPERTIES, properties);
  signals[SIGNAL_SEGMENT_ACTIVATED] =
      g_signal_new ("segment-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_install_action (widget_class, "segment.activate", NULL, activate_segment);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i], 0, "segment.activate", NULL);
}

static void
wmk_status_bar_class_init (WmkStatusBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = wmk_status_bar_get_property;
  G_OBJECT_CLASS (klass)->set_property = wmk_status_bar_set_property;
  widget_class->measure = wmk_status_bar_measure;
  widget_class->snapshot = wmk_status_bar_snapshot;
  widget_class->focus = wmk_status_bar_focus;
  widget_class->query_tooltip = wmk_status_bar_query_tooltip;
  install_interaction (klass);
  gtk_widget_class_set_css_name (widget_class, "status-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
wmk_status_bar_init (WmkStatusBar *self)
{
  self->chosen = -1;
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  wmk_chart_style_watch (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_draw));
}

char *
wmk_status_bar_describe (const guint counts[WMK_N_STATUSES])
{
  GString *text = g_string_new (NULL);
  guint total = 0;

  for (WmkStatus status = 0; status < WMK_N_STATUSES; status++)
    total += counts[status];
  g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u target", "%u targets", total),
                          total);

  for (WmkStatus status = 0; status < WMK_N_STATUSES; status++) {
    g_autofree char *label = NULL;

    if (counts[status] == 0)
      continue;
    label = g_utf8_strdown (wmk_status_get_label (status), -1);
    g_string_append (text, strchr (text->str, ':') == NULL ? ": " : ", ");
    g_string_append_printf (text, "%u %s", counts[status], label);
  }

  return g_string_free (text, FALSE);
}

void
wmk_status_bar_set_counts (WmkStatusBar *self, const guint counts[WMK_N_STATUSES], guint full_total)
{
  g_return_if_fail (WMK_IS_STATUS_BAR (self));

  self->total = 0;
  self->chosen = -1;
  for (guint i = 0; i < WMK_N_STATUSES; i++) {
    self->counts[i] = counts[i];
    self->total += counts[i];
  }
  self->full_total = full_total;
  update_name (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
