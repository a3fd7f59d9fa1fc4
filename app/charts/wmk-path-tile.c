/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-path-tile.h"

#include "charts/wmk-chart-style.h"
#include "charts/wmk-path-draw.h"

/* Wide enough for years to be told apart, and for two of them on a telephone. */
#define MIN_WIDTH 140

struct _WmkPathTile {
  GtkFlowBoxChild parent_instance;
  WmkPathData *data;
  PangoContext *context; /* the chart's font */
  WmkPathLayout *layout; /* for the width that was asked for last */
};

G_DEFINE_FINAL_TYPE (WmkPathTile, wmk_path_tile, GTK_TYPE_FLOW_BOX_CHILD)

static const WmkPathLayout *
ensure_layout (WmkPathTile *self, int width)
{
  if (self->data == NULL)
    return NULL;
  if (self->layout != NULL && (int) self->layout->width != width)
    g_clear_pointer (&self->layout, wmk_path_layout_free);
  if (self->context == NULL)
    self->context = wmk_chart_style_create_context (GTK_WIDGET (self));
  if (self->layout == NULL)
    self->layout = wmk_path_layout_new_tile (self->context, self->data, width);

  return self->layout;
}

static void
forget_layout (GtkWidget *widget)
{
  WmkPathTile *self = WMK_PATH_TILE (widget);

  g_clear_pointer (&self->layout, wmk_path_layout_free);
  g_clear_object (&self->context);
}

static GtkSizeRequestMode
wmk_path_tile_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
wmk_path_tile_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  WmkPathTile *self = WMK_PATH_TILE (widget);
  const WmkPathLayout *layout = self->layout;

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = *natural = MIN_WIDTH;
    return;
  }

  /* The height is the same at every width. */
  if (layout == NULL)
    layout = ensure_layout (self, MAX (for_size, MIN_WIDTH));
  *minimum = *natural = layout == NULL ? 0 : (int) layout->height;
}

static void
wmk_path_tile_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  const WmkPathLayout *layout = ensure_layout (WMK_PATH_TILE (widget), width);
  cairo_t *cr;

  if (layout == NULL)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  wmk_path_draw_tile (cr, layout, wmk_chart_style_get_theme ());
  cairo_destroy (cr);
}

static gboolean
wmk_path_tile_query_tooltip (
    GtkWidget *widget, int x, int y, gboolean keyboard_tooltip, GtkTooltip *tooltip)
{
  WmkPathTile *self = WMK_PATH_TILE (widget);
  g_autofree char *summary = NULL;

  if (self->data == NULL)
    return FALSE;
  summary = wmk_path_data_summarize (self->data);
  gtk_tooltip_set_text (tooltip, summary);

  return TRUE;
}

static void
wmk_path_tile_dispose (GObject *object)
{
  WmkPathTile *self = WMK_PATH_TILE (object);

  forget_layout (GTK_WIDGET (self));
  g_clear_pointer (&self->data, wmk_path_data_unref);

  G_OBJECT_CLASS (wmk_path_tile_parent_class)->dispose (object);
}

static void
wmk_path_tile_class_init (WmkPathTileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_path_tile_dispose;
  widget_class->get_request_mode = wmk_path_tile_get_request_mode;
  widget_class->measure = wmk_path_tile_measure;
  widget_class->snapshot = wmk_path_tile_snapshot;
  widget_class->query_tooltip = wmk_path_tile_query_tooltip;
  wmk_chart_style_class_watch_font (widget_class, forget_layout);
}

static void
wmk_path_tile_init (WmkPathTile *self)
{
  /* The tile has no child: it measures and draws itself. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "path-tile");
  wmk_chart_style_watch (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_draw));
}

static void
update_accessible (WmkPathTile *self)
{
  g_autofree char *summary = wmk_path_data_summarize (self->data);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, summary,
                                  -1);
}

GtkWidget *
wmk_path_tile_new (WmkPathData *data)
{
  WmkPathTile *self = g_object_new (WMK_TYPE_PATH_TILE, NULL);

  self->data = wmk_path_data_ref (data);
  update_accessible (self);

  return GTK_WIDGET (self);
}

void
wmk_path_tile_update (WmkPathTile *self, WmkPathUpdate update, gpointer user_data)
{
  g_return_if_fail (WMK_IS_PATH_TILE (self));

  if (!update (self->data, user_data))
    return;

  g_clear_pointer (&self->layout, wmk_path_layout_free);
  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const char *
wmk_path_tile_get_address (WmkPathTile *self)
{
  g_return_val_if_fail (WMK_IS_PATH_TILE (self), NULL);

  return self->data == NULL ? "" : self->data->address;
}
