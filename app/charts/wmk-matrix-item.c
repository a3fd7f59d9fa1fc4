/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-matrix-item.h"

#include "charts/wmk-chart-style.h"

struct _WmkMatrixItem {
  GtkWidget parent_instance;
  int row;
  int column;
  char *address;
  GArray *texts; /* (element-type WmkTextItem) */
};

G_DEFINE_FINAL_TYPE (WmkMatrixItem, wmk_matrix_item, GTK_TYPE_WIDGET)

static void
wmk_matrix_item_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WmkMatrixItem *self = WMK_MATRIX_ITEM (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr;

  if (self->texts == NULL)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  for (guint i = 0; i < self->texts->len; i++)
    wmk_chart_text_draw (cr, &g_array_index (self->texts, WmkTextItem, i),
                         wmk_chart_style_get_theme ());
  cairo_destroy (cr);
}

static void
wmk_matrix_item_finalize (GObject *object)
{
  WmkMatrixItem *self = WMK_MATRIX_ITEM (object);

  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->texts, g_array_unref);

  G_OBJECT_CLASS (wmk_matrix_item_parent_class)->finalize (object);
}

static void
wmk_matrix_item_class_init (WmkMatrixItemClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = wmk_matrix_item_finalize;
  widget_class->snapshot = wmk_matrix_item_snapshot;
  gtk_widget_class_set_css_name (widget_class, "matrix-item");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
wmk_matrix_item_init (WmkMatrixItem *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  wmk_chart_style_watch (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_draw));
}

GtkWidget *
wmk_matrix_item_new (const WmkMatrixData *data, int row, int column)
{
  gboolean row_head = column == WMK_MATRIX_HEAD, column_head = row == WMK_MATRIX_HEAD;
  WmkMatrixItem *self = g_object_new (WMK_TYPE_MATRIX_ITEM, "accessible-role",
                                      row_head      ? GTK_ACCESSIBLE_ROLE_ROW_HEADER
                                      : column_head ? GTK_ACCESSIBLE_ROLE_COLUMN_HEADER
                                                    : GTK_ACCESSIBLE_ROLE_GRID_CELL,
                                      NULL);
  const WmkMatrixEntry *entry = wmk_matrix_data_get (data, row, column);
  g_autofree char *name = wmk_matrix_data_describe (data, row, column);

  self->row = row;
  self->column = column;
  self->address = g_strdup (entry == NULL ? "" : entry->address);
  if (row_head || column_head)
    gtk_widget_add_css_class (GTK_WIDGET (self), "head");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return GTK_WIDGET (self);
}

int
wmk_matrix_item_get_row (WmkMatrixItem *self)
{
  g_return_val_if_fail (WMK_IS_MATRIX_ITEM (self), 0);

  return self->row;
}

int
wmk_matrix_item_get_column (WmkMatrixItem *self)
{
  g_return_val_if_fail (WMK_IS_MATRIX_ITEM (self), 0);

  return self->column;
}

const char *
wmk_matrix_item_get_address (WmkMatrixItem *self)
{
  g_return_val_if_fail (WMK_IS_MATRIX_ITEM (self), NULL);

  return self->address == NULL ? "" : self->address;
}

void
wmk_matrix_item_set_texts (WmkMatrixItem *self, GArray *texts)
{
  g_return_if_fail (WMK_IS_MATRIX_ITEM (self));

  g_clear_pointer (&self->texts, g_array_unref);
  self->texts = texts == NULL ? NULL : g_array_ref (texts);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
