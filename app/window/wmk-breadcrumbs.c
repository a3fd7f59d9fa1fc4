/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-breadcrumbs.h"

#include "window/wmk-chinese-label.h"

struct _WmkBreadcrumbs {
  AdwBin parent_instance;
  GtkBox *ancestors;
  GtkLabel *title;
  GtkLabel *subtitle;
  gboolean compact;
};

G_DEFINE_FINAL_TYPE (WmkBreadcrumbs, wmk_breadcrumbs, ADW_TYPE_BIN)

enum {
  PROP_COMPACT = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
update_visible (WmkBreadcrumbs *self)
{
  gboolean any = gtk_widget_get_first_child (GTK_WIDGET (self->ancestors)) != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->ancestors), any && !self->compact);
}

static void
wmk_breadcrumbs_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_COMPACT)
    g_value_set_boolean (value, WMK_BREADCRUMBS (object)->compact);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
wmk_breadcrumbs_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WmkBreadcrumbs *self = WMK_BREADCRUMBS (object);

  if (id == PROP_COMPACT) {
    self->compact = g_value_get_boolean (value);
    update_visible (self);
  } else {
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
wmk_breadcrumbs_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_BREADCRUMBS);

  G_OBJECT_CLASS (wmk_breadcrumbs_parent_class)->dispose (object);
}

static void
wmk_breadcrumbs_class_init (WmkBreadcrumbsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = wmk_breadcrumbs_get_property;
  object_class->set_property = wmk_breadcrumbs_set_property;
  object_class->dispose = wmk_breadcrumbs_dispose;
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_css_name (widget_class, "breadcrumbs");
  gtk_widget_class_set_template_from_resource (widget_class, WMK_APP_PATH "ui/wmk-breadcrumbs.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkBreadcrumbs, ancestors);
  gtk_widget_class_bind_template_child (widget_class, WmkBreadcrumbs, title);
  gtk_widget_class_bind_template_child (widget_class, WmkBreadcrumbs, subtitle);
}

static void
wmk_breadcrumbs_init (WmkBreadcrumbs *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
wmk_breadcrumbs_set_titles (WmkBreadcrumbs *self, const char *title, const char *subtitle)
{
  GtkWidget *child;

  g_return_if_fail (WMK_IS_BREADCRUMBS (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->ancestors))) != NULL)
    gtk_box_remove (self->ancestors, child);
  update_visible (self);

  wmk_chinese_label_set_text (self->title, title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), title);
  wmk_chinese_label_set_text (self->subtitle, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), *subtitle != '\0');
}

void
wmk_breadcrumbs_append (WmkBreadcrumbs *self,
                        const char *title,
                        const char *address,
                        const char *focus)
{
  GtkWidget *label = gtk_label_new (NULL), *button = gtk_button_new (), *arrow;

  g_return_if_fail (WMK_IS_BREADCRUMBS (self));

  wmk_chinese_label_set_text (GTK_LABEL (label), title);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", address, focus);
  gtk_box_append (self->ancestors, button);

  arrow = g_object_new (GTK_TYPE_LABEL, "label", "›", "accessible-role",
                        GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_add_css_class (arrow, "secondary");
  gtk_box_append (self->ancestors, arrow);
  update_visible (self);
}
