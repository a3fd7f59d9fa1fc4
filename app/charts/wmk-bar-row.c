/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-bar-row.h"

#include "charts/wmk-chart-style.h"

struct _WmkBarRow {
  GtkListBoxRow parent_instance;
  WmkBarDatum *datum;
  char *description;
  WmkBarSpec *spec;
  WmkBarLayout *layout; /* for the width that was asked for last */
};

G_DEFINE_FINAL_TYPE (WmkBarRow, wmk_bar_row, GTK_TYPE_LIST_BOX_ROW)

static const WmkBarLayout *
ensure_layout (WmkBarRow *self, int width)
{
  width = MAX (width, WMK_BAR_MIN_WIDTH);
  if (self->layout != NULL && (int) self->layout->width != width)
    g_clear_pointer (&self->layout, wmk_bar_layout_free);
  if (self->layout == NULL && self->spec != NULL)
    self->layout = wmk_bar_layout_new (self->spec, self->datum, width);

  return self->layout;
}

static GtkSizeRequestMode
wmk_bar_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
wmk_bar_row_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  const WmkBarLayout *layout;

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = *natural = WMK_BAR_MIN_WIDTH;
    return;
  }

  layout = ensure_layout (WMK_BAR_ROW (widget), for_size);
  *minimum = *natural = layout == NULL ? 0 : (int) layout->height;
}

static void
wmk_bar_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  const WmkBarLayout *layout = ensure_layout (WMK_BAR_ROW (widget), width);
  cairo_t *cr;

  if (layout == NULL)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  wmk_bar_layout_draw (cr, layout, wmk_chart_style_get_theme ());
  cairo_destroy (cr);
}

static gboolean
wmk_bar_row_query_tooltip (
    GtkWidget *widget, int x, int y, gboolean keyboard_tooltip, GtkTooltip *tooltip)
{
  WmkBarRow *self = WMK_BAR_ROW (widget);
  g_autofree char *text = g_strconcat (self->datum->label, "\n", self->description, NULL);

  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

static void
wmk_bar_row_dispose (GObject *object)
{
  WmkBarRow *self = WMK_BAR_ROW (object);

  g_clear_pointer (&self->layout, wmk_bar_layout_free);
  g_clear_pointer (&self->spec, wmk_bar_spec_unref);

  G_OBJECT_CLASS (wmk_bar_row_parent_class)->dispose (object);
}

static void
wmk_bar_row_finalize (GObject *object)
{
  WmkBarRow *self = WMK_BAR_ROW (object);

  g_clear_pointer (&self->datum, wmk_bar_datum_free);
  g_clear_pointer (&self->description, g_free);

  G_OBJECT_CLASS (wmk_bar_row_parent_class)->finalize (object);
}

static void
wmk_bar_row_class_init (WmkBarRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wmk_bar_row_dispose;
  object_class->finalize = wmk_bar_row_finalize;
  widget_class->get_request_mode = wmk_bar_row_get_request_mode;
  widget_class->measure = wmk_bar_row_measure;
  widget_class->snapshot = wmk_bar_row_snapshot;
  widget_class->query_tooltip = wmk_bar_row_query_tooltip;
}

static void
wmk_bar_row_init (WmkBarRow *self)
{
  /* The row has no child: it measures and draws itself. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

GtkWidget *
wmk_bar_row_new (WmkBarDatum *datum, const char *const *units)
{
  WmkBarRow *self = g_object_new (WMK_TYPE_BAR_ROW, NULL);

  self->datum = datum;
  self->description = wmk_bar_datum_describe (datum, units);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  datum->label, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  self->description, -1);

  return GTK_WIDGET (self);
}

const WmkBarDatum *
wmk_bar_row_get_datum (WmkBarRow *self)
{
  g_return_val_if_fail (WMK_IS_BAR_ROW (self), NULL);

  return self->datum;
}

void
wmk_bar_row_set_spec (WmkBarRow *self, WmkBarSpec *spec)
{
  g_return_if_fail (WMK_IS_BAR_ROW (self));

  g_clear_pointer (&self->layout, wmk_bar_layout_free);
  g_clear_pointer (&self->spec, wmk_bar_spec_unref);
  self->spec = wmk_bar_spec_ref (spec);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
