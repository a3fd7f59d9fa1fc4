/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-bar-axis.h"

#include "charts/wmk-chart-style.h"

struct _WmkBarAxis {
  GtkWidget parent_instance;
  WmkBarSpec *spec;
  GtkWidget *rows; /* unowned */
};

G_DEFINE_FINAL_TYPE (WmkBarAxis, wmk_bar_axis, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
wmk_bar_axis_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
wmk_bar_axis_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  WmkBarAxis *self = WMK_BAR_AXIS (widget);
  g_autoptr (WmkBarLayout) layout = NULL;

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = *natural = WMK_BAR_MIN_WIDTH;
    return;
  }

  if (self->spec != NULL)
    layout = wmk_bar_layout_new_axis (self->spec, for_size);
  *minimum = *natural = layout == NULL ? 0 : (int) layout->height;
}

static void
wmk_bar_axis_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WmkBarAxis *self = WMK_BAR_AXIS (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  graphene_rect_t rows = GRAPHENE_RECT_INIT (0, 0, width, 0);
  g_autoptr (WmkBarLayout) layout = NULL;
  cairo_t *cr;

  if (self->spec == NULL)
    return;
  if (self->rows != NULL && gtk_widget_get_width (self->rows) > 0 &&
      !gtk_widget_compute_bounds (self->rows, widget, &rows))
    return;

  layout = wmk_bar_layout_new_axis (self->spec, rows.size.width);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_translate (cr, rows.origin.x, height - layout->height);
  wmk_bar_layout_draw (cr, layout, wmk_chart_style_get_theme ());
  cairo_destroy (cr);
}

static void
wmk_bar_axis_dispose (GObject *object)
{
  WmkBarAxis *self = WMK_BAR_AXIS (object);

  g_clear_pointer (&self->spec, wmk_bar_spec_unref);
  self->rows = NULL;

  G_OBJECT_CLASS (wmk_bar_axis_parent_class)->dispose (object);
}

static void
wmk_bar_axis_class_init (WmkBarAxisClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_bar_axis_dispose;
  widget_class->get_request_mode = wmk_bar_axis_get_request_mode;
  widget_class->measure = wmk_bar_axis_measure;
  widget_class->snapshot = wmk_bar_axis_snapshot;
  gtk_widget_class_set_css_name (widget_class, "bar-axis");
  /* The rows say in words what the head shows. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
wmk_bar_axis_init (WmkBarAxis *self)
{
}

void
wmk_bar_axis_set_spec (WmkBarAxis *self, WmkBarSpec *spec)
{
  g_return_if_fail (WMK_IS_BAR_AXIS (self));

  g_clear_pointer (&self->spec, wmk_bar_spec_unref);
  self->spec = wmk_bar_spec_ref (spec);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
wmk_bar_axis_set_rows (WmkBarAxis *self, GtkWidget *rows)
{
  g_return_if_fail (WMK_IS_BAR_AXIS (self));

  self->rows = rows;
}
