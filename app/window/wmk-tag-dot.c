/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-tag-dot.h"

#include <adwaita.h>

#include "charts/wmk-chart-style.h"
#include "window/wmk-tag-color.h"

#define SIZE 10

struct _WmkTagDot {
  GtkWidget parent_instance;
  char *color; /* NULL before it is known */
};

G_DEFINE_FINAL_TYPE (WmkTagDot, wmk_tag_dot, GTK_TYPE_WIDGET)

static void
wmk_tag_dot_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  *minimum = *natural = SIZE;
  *minimum_baseline = *natural_baseline = -1;
}

static void
wmk_tag_dot_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WmkTagDot *self = WMK_TAG_DOT (widget);
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  g_autofree char *shown = wmk_tag_color_dup_shown (self->color == NULL ? "" : self->color, dark);
  double x = gtk_widget_get_width (widget) / 2.0, y = gtk_widget_get_height (widget) / 2.0;
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) (2 * x), (float) (2 * y)));
  GdkRGBA color;

  if (shown == NULL || !gdk_rgba_parse (&color, shown))
    gdk_rgba_parse (&color, dark ? "#b6b6be" : "#5c5c64");
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_arc (cr, x, y, SIZE / 2.0 - (shown == NULL ? 1.5 : 1), 0, 2 * G_PI);
  if (shown == NULL)
    cairo_stroke (cr);
  else
    cairo_fill (cr);
  cairo_destroy (cr);
}

static void
wmk_tag_dot_finalize (GObject *object)
{
  g_free (WMK_TAG_DOT (object)->color);

  G_OBJECT_CLASS (wmk_tag_dot_parent_class)->finalize (object);
}

static void
wmk_tag_dot_class_init (WmkTagDotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = wmk_tag_dot_finalize;
  widget_class->measure = wmk_tag_dot_measure;
  widget_class->snapshot = wmk_tag_dot_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
wmk_tag_dot_init (WmkTagDot *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  wmk_chart_style_watch (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_draw));
}

GtkWidget *
wmk_tag_dot_new (const char *color)
{
  WmkTagDot *self = g_object_new (WMK_TYPE_TAG_DOT, NULL);

  self->color = g_strdup (color);

  return GTK_WIDGET (self);
}
