/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-side-view.h"

#define PANE_WIDTH 286

/* Below this width there is room for one of the two alone. */
#define MIN_WIDTH_FOR_BOTH (PANE_WIDTH + 360)

struct _WmkSideView {
  GtkWidget parent_instance;
  GtkWidget *content;
  GtkWidget *pane;
  gboolean shows_pane;
  gboolean covers;
};

G_DEFINE_FINAL_TYPE (WmkSideView, wmk_side_view, GTK_TYPE_WIDGET)

enum {
  PROP_CONTENT = 1,
  PROP_PANE,
  PROP_SHOWS_PANE,
  PROP_COVERS,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
wmk_side_view_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  WmkSideView *self = WMK_SIDE_VIEW (widget);
  int pane_minimum, pane_natural;

  gtk_widget_measure (self->content, orientation, -1, minimum, natural, NULL, NULL);
  if (!self->shows_pane)
    return;

  gtk_widget_measure (self->pane, orientation, -1, &pane_minimum, &pane_natural, NULL, NULL);
  *minimum = MAX (*minimum, pane_minimum);
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? *natural + PANE_WIDTH
                                                       : MAX (*natural, pane_natural);
  *natural = MAX (*natural, *minimum);
}

static void
set_covers (WmkSideView *self, gboolean covers)
{
  if (self->covers == covers)
    return;

  self->covers = covers;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COVERS]);
}

static void
wmk_side_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WmkSideView *self = WMK_SIDE_VIEW (widget);
  gboolean beside = self->shows_pane && width >= MIN_WIDTH_FOR_BOTH;
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int pane_width = beside ? PANE_WIDTH : width;
  int content_width = beside ? width - PANE_WIDTH : width;

  gtk_widget_set_child_visible (self->pane, self->shows_pane);
  gtk_widget_set_child_visible (self->content, beside || !self->shows_pane);
  set_covers (self, self->shows_pane && !beside);

  if (gtk_widget_get_child_visible (self->content))
    gtk_widget_size_allocate (
        self->content, &(GtkAllocation){beside && rtl ? PANE_WIDTH : 0, 0, content_width, height},
        -1);
  if (self->shows_pane)
    gtk_widget_size_allocate (
        self->pane, &(GtkAllocation){rtl ? 0 : width - pane_width, 0, pane_width, height}, -1);
}

static void
wmk_side_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WmkSideView *self = WMK_SIDE_VIEW (object);

  switch (id) {
  case PROP_CONTENT:
    g_value_set_object (value, self->content);
    break;
  case PROP_PANE:
    g_value_set_object (value, self->pane);
    break;
  case PROP_SHOWS_PANE:
    g_value_set_boolean (value, self->shows_pane);
    break;
  case PROP_COVERS:
    g_value_set_boolean (value, self->covers);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
wmk_side_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WmkSideView *self = WMK_SIDE_VIEW (object);

  switch (id) {
  case PROP_CONTENT:
    self->content = g_value_get_object (value);
    gtk_widget_insert_after (self->content, GTK_WIDGET (self), NULL);
    break;
  case PROP_PANE:
    self->pane = g_value_get_object (value);
    gtk_widget_insert_before (self->pane, GTK_WIDGET (self), NULL);
    gtk_widget_set_child_visible (self->pane, self->shows_pane);
    break;
  case PROP_SHOWS_PANE:
    wmk_side_view_set_shows_pane (self, g_value_get_boolean (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
wmk_side_view_dispose (GObject *object)
{
  WmkSideView *self = WMK_SIDE_VIEW (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->pane, gtk_widget_unparent);

  G_OBJECT_CLASS (wmk_side_view_parent_class)->dispose (object);
}

static void
wmk_side_view_class_init (WmkSideViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = wmk_side_view_get_property;
  object_class->set_property = wmk_side_view_set_property;
  object_class->dispose = wmk_side_view_dispose;
  widget_class->measure = wmk_side_view_measure;
  widget_class->size_allocate = wmk_side_view_size_allocate;

  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, writable);
  properties[PROP_PANE] = g_param_spec_object ("pane", NULL, NULL, GTK_TYPE_WIDGET, writable);
  properties[PROP_SHOWS_PANE] = g_param_spec_boolean ("shows-pane", NULL, NULL, FALSE, writable);
  properties[PROP_COVERS] =
      g_param_spec_boolean ("covers", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
wmk_side_view_init (WmkSideView *self)
{
}

void
wmk_side_view_set_shows_pane (WmkSideView *self, gboolean shows_pane)
{
  g_return_if_fail (WMK_IS_SIDE_VIEW (self));

  if (self->shows_pane == shows_pane)
    return;

  self->shows_pane = shows_pane;
  /* At once: what is typed next may be meant for it, and it takes no keys before it is mapped. */
  gtk_widget_set_child_visible (self->pane, shows_pane);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWS_PANE]);
}

gboolean
wmk_side_view_get_shows_pane (WmkSideView *self)
{
  g_return_val_if_fail (WMK_IS_SIDE_VIEW (self), FALSE);

  return self->shows_pane;
}

gboolean
wmk_side_view_get_covers (WmkSideView *self)
{
  g_return_val_if_fail (WMK_IS_SIDE_VIEW (self), FALSE);

  return self->covers;
}
