/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-progress-row.h"

#include "charts/wmk-chart-style.h"
#include "charts/wmk-progress-draw.h"

struct _WmkProgressRow {
  GtkListBoxRow parent_instance;
  WmkProgressDatum *datum;
  WmkProgressSpec *spec;
  WmkProgressLayout *layout; /* for the width it was last drawn at */
};

G_DEFINE_FINAL_TYPE (WmkProgressRow, wmk_progress_row, GTK_TYPE_LIST_BOX_ROW)

static GtkSizeRequestMode
wmk_progress_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
wmk_progress_row_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  WmkProgressRow *self = WMK_PROGRESS_ROW (widget);

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = WMK_PROGRESS_MIN_WIDTH;
    *natural = WMK_PROGRESS_MIN_WIDTH;
  } else {
    *minimum = *natural =
        self->spec == NULL
            ? 0
            : (int) wmk_progress_layout_measure (self->spec, self->datum,
                                                 for_size < 0 ? WMK_PROGRESS_MIN_WIDTH : for_size);
  }
}

static void
wmk_progress_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WmkProgressRow *self = WMK_PROGRESS_ROW (widget);

  if (self->layout != NULL && (int) self->layout->width != width)
    g_clear_pointer (&self->layout, wmk_progress_layout_free);
}

static void
wmk_progress_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WmkProgressRow *self = WMK_PROGRESS_ROW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr;

  if (self->spec == NULL)
    return;
  if (self->layout == NULL)
    self->layout = wmk_progress_layout_new (self->spec, self->datum, width);

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  wmk_progress_draw (cr, self->layout, wmk_chart_style_get_theme ());
  cairo_destroy (cr);
}

static gboolean
wmk_progress_row_query_tooltip (
    GtkWidget *widget, int x, int y, gboolean keyboard_tooltip, GtkTooltip *tooltip)
{
  WmkProgressRow *self = WMK_PROGRESS_ROW (widget);
  g_autofree char *description = wmk_progress_datum_describe (self->datum);
  g_autofree char *text = g_strconcat (self->datum->label, "\n", description, NULL);

  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

static void
wmk_progress_row_dispose (GObject *object)
{
  WmkProgressRow *self = WMK_PROGRESS_ROW (object);

  g_clear_pointer (&self->layout, wmk_progress_layout_free);
  g_clear_pointer (&self->spec, wmk_progress_spec_unref);

  G_OBJECT_CLASS (wmk_progress_row_parent_class)->dispose (object);
}

static void
wmk_progress_row_finalize (GObject *object)
{
  WmkProgressRow *self = WMK_PROGRESS_ROW (object);

  g_clear_pointer (&self->datum, wmk_progress_datum_free);

  G_OBJECT_CLASS (wmk_progress_row_parent_class)->finalize (object);
}

static void
wmk_progress_row_class_init (WmkProgressRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wmk_progress_row_dispose;
  object_class->finalize = wmk_progress_row_finalize;
  widget_class->get_request_mode = wmk_progress_row_get_request_mode;
  widget_class->measure = wmk_progress_row_measure;
  widget_class->size_allocate = wmk_progress_row_size_allocate;
  widget_class->snapshot = wmk_progress_row_snapshot;
  widget_class->query_tooltip = wmk_progress_row_query_tooltip;
}

static void
wmk_progress_row_init (WmkProgressRow *self)
{
  /* The row has no child: it measures and draws itself. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "progress-row");
}

static void
update_accessible (WmkProgressRow *self)
{
  g_autofree char *description = wmk_progress_datum_describe (self->datum);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->datum->label, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description, -1);
}

GtkWidget *
wmk_progress_row_new (WmkProgressDatum *datum)
{
  WmkProgressRow *self = g_object_new (WMK_TYPE_PROGRESS_ROW, NULL);

  self->datum = datum;
  update_accessible (self);

  return GTK_WIDGET (self);
}

gboolean
wmk_progress_row_update (WmkProgressRow *self, WmkProgressUpdate update, gpointer user_data)
{
  g_return_val_if_fail (WMK_IS_PROGRESS_ROW (self), FALSE);

  if (!update (self->datum, user_data))
    return FALSE;

  g_clear_pointer (&self->layout, wmk_progress_layout_free);
  update_accessible (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));

  return TRUE;
}

const WmkProgressDatum *
wmk_progress_row_get_datum (WmkProgressRow *self)
{
  g_return_val_if_fail (WMK_IS_PROGRESS_ROW (self), NULL);

  return self->datum;
}

void
wmk_progress_row_set_spec (WmkProgressRow *self, WmkProgressSpec *spec)
{
  g_return_if_fail (WMK_IS_PROGRESS_ROW (self));

  g_clear_pointer (&self->layout, wmk_progress_layout_free);
  g_clear_pointer (&self->spec, wmk_progress_spec_unref);
  self->spec = wmk_progress_spec_ref (spec);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
