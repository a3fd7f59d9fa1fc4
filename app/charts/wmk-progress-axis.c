/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-progress-axis.h"

#include "charts/wmk-chart-style.h"
#include "charts/wmk-progress-draw.h"

struct _WmkProgressAxis {
  GtkWidget parent_instance;
  WmkProgressSpec *spec;
};

G_DEFINE_FINAL_TYPE (WmkProgressAxis, wmk_progress_axis, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
wmk_progress_axis_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
wmk_progress_axis_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  WmkProgressAxis *self = WMK_PROGRESS_AXIS (widget);

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = WMK_PROGRESS_MIN_WIDTH;
  else
    *minimum = *natural = self->spec == NULL
                              ? 0
                              : (int) wmk_progress_layout_measure_axis (
                                    self->spec, for_size < 0 ? WMK_PROGRESS_MIN_WIDTH : for_size);
}

static void
wmk_progress_axis_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WmkProgressAxis *self = WMK_PROGRESS_AXIS (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  g_autoptr (WmkProgressLayout) layout = NULL;
  cairo_t *cr;

  if (self->spec == NULL)
    return;

  layout = wmk_progress_layout_new_axis (self->spec, width);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  wmk_progress_draw (cr, layout, wmk_chart_style_get_theme ());
  cairo_destroy (cr);
}

static void
wmk_progress_axis_dispose (GObject *object)
{
  WmkProgressAxis *self = WMK_PROGRESS_AXIS (object);

  g_clear_pointer (&self->spec, wmk_progress_spec_unref);

  G_OBJECT_CLASS (wmk_progress_axis_parent_class)->dispose (object);
}

static void
wmk_progress_axis_class_init (WmkProgressAxisClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_progress_axis_dispose;
  widget_class->get_request_mode = wmk_progress_axis_get_request_mode;
  widget_class->measure = wmk_progress_axis_measure;
  widget_class->snapshot = wmk_progress_axis_snapshot;
  gtk_widget_class_set_css_name (widget_class, "progress-axis");
  /* The rows say in words what the head shows in columns. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
wmk_progress_axis_init (WmkProgressAxis *self)
{
}

void
wmk_progress_axis_set_spec (WmkProgressAxis *self, WmkProgressSpec *spec)
{
  g_return_if_fail (WMK_IS_PROGRESS_AXIS (self));

  g_clear_pointer (&self->spec, wmk_progress_spec_unref);
  self->spec = wmk_progress_spec_ref (spec);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
