/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-column.h"

struct _WmkColumn {
  GtkWidget parent_instance;
  GtkWidget *child;
  int maximum_size;
};

G_DEFINE_FINAL_TYPE (WmkColumn, wmk_column, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_CHILD,
  PROP_MAXIMUM_SIZE,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static GtkSizeRequestMode
wmk_column_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
wmk_column_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  WmkColumn *self = WMK_COLUMN (widget);

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    gtk_widget_measure (self->child, orientation, -1, minimum, natural, NULL, NULL);
    *natural = MAX (*minimum, MIN (*natural, self->maximum_size));
  } else if (for_size < 0) {
    *minimum = *natural = 0;
  } else {
    gtk_widget_measure (self->child, orientation, MIN (for_size, self->maximum_size), minimum,
                        natural, NULL, NULL);
  }
}

static void
wmk_column_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WmkColumn *self = WMK_COLUMN (widget);
  int child_width = MIN (width, self->maximum_size);

  gtk_widget_size_allocate (
      self->child, &(GtkAllocation){(width - child_width) / 2, 0, child_width, height}, baseline);
}

static void
wmk_column_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WmkColumn *self = WMK_COLUMN (object);

  switch (id) {
  case PROP_CHILD:
    g_value_set_object (value, self->child);
    break;
  case PROP_MAXIMUM_SIZE:
    g_value_set_int (value, self->maximum_size);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
wmk_column_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WmkColumn *self = WMK_COLUMN (object);

  switch (id) {
  case PROP_CHILD:
    self->child = g_value_get_object (value);
    gtk_widget_set_parent (self->child, GTK_WIDGET (self));
    break;
  case PROP_MAXIMUM_SIZE:
    self->maximum_size = g_value_get_int (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
wmk_column_dispose (GObject *object)
{
  WmkColumn *self = WMK_COLUMN (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (wmk_column_parent_class)->dispose (object);
}

static void
wmk_column_class_init (WmkColumnClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = wmk_column_get_property;
  object_class->set_property = wmk_column_set_property;
  object_class->dispose = wmk_column_dispose;
  widget_class->get_request_mode = wmk_column_get_request_mode;
  widget_class->measure = wmk_column_measure;
  widget_class->size_allocate = wmk_column_size_allocate;

  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_MAXIMUM_SIZE] =
      g_param_spec_int ("maximum-size", NULL, NULL, 1, G_MAXINT, 900, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
wmk_column_init (WmkColumn *self)
{
}
