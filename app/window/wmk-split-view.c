/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-split-view.h"

#include <glib/gi18n-lib.h>

/* Below this width there is room for one of the two alone. */
#define COLLAPSE_WIDTH 600
#define SIDEBAR_WIDTH 252
/* What either alone needs; of a window that starts narrow the children learn it a frame later, and
 * until then they measure as much as they need beside each other. */
#define MINIMUM_WIDTH 320

struct _WmkSplitView {
  GtkWidget parent_instance;
  GtkWidget *view; /* the toolkit's own widget */
  GtkWidget *sidebar;
  GtkWidget *content;
};

G_DEFINE_FINAL_TYPE (WmkSplitView, wmk_split_view, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_SIDEBAR,
  PROP_CONTENT,
  PROP_COLLAPSED,
  PROP_SHOW_CONTENT,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
notify_collapsed_cb (WmkSplitView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLLAPSED]);
}

static void
notify_show_content_cb (WmkSplitView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_CONTENT]);
}

#if ADW_CHECK_VERSION(1, 4, 0)

/* Newer calls than the floor of the other files allows. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS

static AdwNavigationSplitView *
get_split_view (WmkSplitView *self)
{
  return ADW_NAVIGATION_SPLIT_VIEW (adw_breakpoint_bin_get_child (ADW_BREAKPOINT_BIN (self->view)));
}

static void
create_view (WmkSplitView *self)
{
  GtkWidget *split_view = adw_navigation_split_view_new ();
  AdwBreakpoint *breakpoint = adw_breakpoint_new (adw_breakpoint_condition_new_length (
      ADW_BREAKPOINT_CONDITION_MAX_WIDTH, COLLAPSE_WIDTH, ADW_LENGTH_UNIT_SP));
  GValue collapsed = G_VALUE_INIT;

  adw_navigation_split_view_set_min_sidebar_width (ADW_NAVIGATION_SPLIT_VIEW (split_view),
                                                   SIDEBAR_WIDTH);
  adw_navigation_split_view_set_max_sidebar_width (ADW_NAVIGATION_SPLIT_VIEW (split_view),
                                                   SIDEBAR_WIDTH);
  g_signal_connect_object (split_view, "notify::collapsed", G_CALLBACK (notify_collapsed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (split_view, "notify::show-content", G_CALLBACK (notify_show_content_cb),
                           self, G_CONNECT_SWAPPED);

  self->view = adw_breakpoint_bin_new ();
  gtk_widget_set_size_request (self->view, MINIMUM_WIDTH, 200);
  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (self->view), split_view);
  g_value_init (&collapsed, G_TYPE_BOOLEAN);
  g_value_set_boolean (&collapsed, TRUE);
  adw_breakpoint_add_setter (breakpoint, G_OBJECT (split_view), "collapsed", &collapsed);
  adw_breakpoint_bin_add_breakpoint (ADW_BREAKPOINT_BIN (self->view), breakpoint);
}

static void
set_sidebar (WmkSplitView *self, GtkWidget *sidebar)
{
  adw_navigation_split_view_set_sidebar (get_split_view (self),
                                         adw_navigation_page_new (sidebar, _ ("Contents")));
}

static void
set_content (WmkSplitView *self, GtkWidget *content)
{
  AdwNavigationPage *page = adw_navigation_page_new (content, _ ("Page"));

  /* The window has its own way back. */
  adw_navigation_page_set_can_pop (page, FALSE);
  adw_navigation_split_view_set_content (get_split_view (self), page);
  adw_navigation_split_view_set_show_content (get_split_view (self), TRUE);
}

gboolean
wmk_split_view_get_collapsed (WmkSplitView *self)
{
  return adw_navigation_split_view_get_collapsed (get_split_view (self));
}

gboolean
wmk_split_view_get_show_content (WmkSplitView *self)
{
  return adw_navigation_split_view_get_show_content (get_split_view (self));
}

void
wmk_split_view_set_show_content (WmkSplitView *self, gboolean show_content)
{
  adw_navigation_split_view_set_show_content (get_split_view (self), show_content);
}

void
wmk_split_view_adopt_header_bar (WmkSplitView *self, AdwHeaderBar *header_bar)
{
  adw_header_bar_set_show_back_button (header_bar, FALSE);
}

G_GNUC_END_IGNORE_DEPRECATIONS

#else

static void
create_view (WmkSplitView *self)
{
  self->view = adw_leaflet_new ();
  adw_leaflet_set_can_unfold (ADW_LEAFLET (self->view), TRUE);
  g_signal_connect_object (self->view, "notify::folded", G_CALLBACK (notify_collapsed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "notify::visible-child", G_CALLBACK (notify_show_content_cb),
                           self, G_CONNECT_SWAPPED);
}

static void
set_sidebar (WmkSplitView *self, GtkWidget *sidebar)
{
  GtkWidget *separator = gtk_separator_new (GTK_ORIENTATION_VERTICAL);

  gtk_widget_set_size_request (sidebar, SIDEBAR_WIDTH, -1);
  adw_leaflet_prepend (ADW_LEAFLET (self->view), separator);
  adw_leaflet_page_set_navigatable (adw_leaflet_get_page (ADW_LEAFLET (self->view), separator),
                                    FALSE);
  adw_leaflet_prepend (ADW_LEAFLET (self->view), sidebar);
}

static void
set_content (WmkSplitView *self, GtkWidget *content)
{
  gtk_widget_set_hexpand (content, TRUE);
  gtk_widget_set_size_request (content, COLLAPSE_WIDTH - SIDEBAR_WIDTH, -1);
  adw_leaflet_append (ADW_LEAFLET (self->view), content);
  adw_leaflet_set_visible_child (ADW_LEAFLET (self->view), content);
}

gboolean
wmk_split_view_get_collapsed (WmkSplitView *self)
{
  return adw_leaflet_get_folded (ADW_LEAFLET (self->view));
}

gboolean
wmk_split_view_get_show_content (WmkSplitView *self)
{
  return adw_leaflet_get_visible_child (ADW_LEAFLET (self->view)) == self->content;
}

void
wmk_split_view_set_show_content (WmkSplitView *self, gboolean show_content)
{
  adw_leaflet_set_visible_child (ADW_LEAFLET (self->view),
                                 show_content ? self->content : self->sidebar);
}

void
wmk_split_view_adopt_header_bar (WmkSplitView *self, AdwHeaderBar *header_bar)
{
}

#endif

static void
wmk_split_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WmkSplitView *self = WMK_SPLIT_VIEW (object);

  switch (id) {
  case PROP_SIDEBAR:
    g_value_set_object (value, self->sidebar);
    break;
  case PROP_CONTENT:
    g_value_set_object (value, self->content);
    break;
  case PROP_COLLAPSED:
    g_value_set_boolean (value, wmk_split_view_get_collapsed (self));
    break;
  case PROP_SHOW_CONTENT:
    g_value_set_boolean (value, wmk_split_view_get_show_content (self));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
wmk_split_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WmkSplitView *self = WMK_SPLIT_VIEW (object);

  switch (id) {
  case PROP_SIDEBAR:
    self->sidebar = g_value_get_object (value);
    set_sidebar (self, self->sidebar);
    break;
  case PROP_CONTENT:
    self->content = g_value_get_object (value);
    set_content (self, self->content);
    break;
  case PROP_SHOW_CONTENT:
    wmk_split_view_set_show_content (self, g_value_get_boolean (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static int
get_view_minimum (WmkSplitView *self)
{
  int minimum;

  gtk_widget_measure (self->view, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

static void
wmk_split_view_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  WmkSplitView *self = WMK_SPLIT_VIEW (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size != -1)
    for_size = MAX (for_size, get_view_minimum (self));
  gtk_widget_measure (self->view, orientation, for_size, minimum, natural, minimum_baseline,
                      natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL && !wmk_split_view_get_collapsed (self))
    *minimum = MIN (*minimum, MINIMUM_WIDTH);
}

static void
wmk_split_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WmkSplitView *self = WMK_SPLIT_VIEW (widget);

  gtk_widget_allocate (self->view, MAX (width, get_view_minimum (self)), height, baseline, NULL);
}

static void
wmk_split_view_dispose (GObject *object)
{
  WmkSplitView *self = WMK_SPLIT_VIEW (object);

  self->sidebar = self->content = NULL;
  g_clear_pointer (&self->view, gtk_widget_unparent);

  G_OBJECT_CLASS (wmk_split_view_parent_class)->dispose (object);
}

static void
wmk_split_view_class_init (WmkSplitViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = wmk_split_view_get_property;
  object_class->set_property = wmk_split_view_set_property;
  object_class->dispose = wmk_split_view_dispose;
  widget_class->measure = wmk_split_view_measure;
  widget_class->size_allocate = wmk_split_view_size_allocate;

  properties[PROP_SIDEBAR] = g_param_spec_object ("sidebar", NULL, NULL, GTK_TYPE_WIDGET, writable);
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, writable);
  properties[PROP_COLLAPSED] = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_CONTENT] = g_param_spec_boolean ("show-content", NULL, NULL, TRUE, writable);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
wmk_split_view_init (WmkSplitView *self)
{
  create_view (self);
  gtk_widget_set_parent (self->view, GTK_WIDGET (self));
}
