/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-sidebar-row.h"

#include "charts/wmk-status-bar.h"
#include "window/wmk-own-view.h"

struct _WmkSidebarRow {
  GtkListBoxRow parent_instance;
  GtkImage *icon;
  GtkLabel *name;
  WmkStatusBar *status_bar;
  GtkWidget *signs;  /* of what the reader has, NULL for nothing */
  GtkWidget *number; /* NULL until there is one */
  char *address;
  char *description;
};

static void init_own_view (WmkOwnViewInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WmkSidebarRow,
                               wmk_sidebar_row,
                               GTK_TYPE_LIST_BOX_ROW,
                               G_IMPLEMENT_INTERFACE (WMK_TYPE_OWN_VIEW, init_own_view))

static void
wmk_sidebar_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_SIDEBAR_ROW);

  G_OBJECT_CLASS (wmk_sidebar_row_parent_class)->dispose (object);
}

static void
wmk_sidebar_row_finalize (GObject *object)
{
  WmkSidebarRow *self = WMK_SIDEBAR_ROW (object);

  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->description, g_free);

  G_OBJECT_CLASS (wmk_sidebar_row_parent_class)->finalize (object);
}

static void
wmk_sidebar_row_show_own (WmkOwnView *view,
                          WmkNotebook *notebook,
                          gboolean shows_own,
                          const char *address)
{
  WmkSidebarRow *self = WMK_SIDEBAR_ROW (view);

  if (self->address != NULL && wmk_own_view_concerns (address, self->address))
    self->signs = wmk_own_view_show_signs (view, self->signs, GTK_WIDGET (self->name),
                                           self->description, notebook, shows_own, self->address);
}

static void
init_own_view (WmkOwnViewInterface *interface)
{
  interface->show_own = wmk_sidebar_row_show_own;
}

static void
describe (WmkSidebarRow *self, const char *description)
{
  g_free (self->description);
  self->description = g_strdup (description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description, -1);
}

static void
wmk_sidebar_row_class_init (WmkSidebarRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wmk_sidebar_row_dispose;
  object_class->finalize = wmk_sidebar_row_finalize;
  g_type_ensure (WMK_TYPE_STATUS_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, WMK_APP_PATH "ui/wmk-sidebar-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkSidebarRow, icon);
  gtk_widget_class_bind_template_child (widget_class, WmkSidebarRow, name);
  gtk_widget_class_bind_template_child (widget_class, WmkSidebarRow, status_bar);
}

static void
wmk_sidebar_row_init (WmkSidebarRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->description = g_strdup ("");
}

GtkWidget *
wmk_sidebar_row_new (const char *address, const char *name, const char *icon_name)
{
  WmkSidebarRow *self = g_object_new (WMK_TYPE_SIDEBAR_ROW, NULL);

  self->address = g_strdup (address);
  gtk_label_set_text (self->name, name);
  gtk_image_set_from_icon_name (self->icon, icon_name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return GTK_WIDGET (self);
}

const char *
wmk_sidebar_row_get_address (WmkSidebarRow *self)
{
  g_return_val_if_fail (WMK_IS_SIDEBAR_ROW (self), NULL);

  return self->address;
}

void
wmk_sidebar_row_set_counts (WmkSidebarRow *self, const guint counts[WMK_N_STATUSES])
{
  g_autofree char *description = wmk_status_bar_describe (counts);

  g_return_if_fail (WMK_IS_SIDEBAR_ROW (self));

  wmk_status_bar_set_counts (self->status_bar, counts, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->status_bar), TRUE);
  describe (self, description);
}

void
wmk_sidebar_row_set_number (WmkSidebarRow *self, guint number, const char *description)
{
  g_autofree char *text = g_strdup_printf ("%'u", number);

  g_return_if_fail (WMK_IS_SIDEBAR_ROW (self));

  if (self->number == NULL) {
    self->number = gtk_label_new (NULL);
    gtk_widget_add_css_class (self->number, "secondary");
    gtk_widget_add_css_class (self->number, "numeric");
    gtk_box_append (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (self->name))), self->number);
  }
  gtk_label_set_text (GTK_LABEL (self->number), text);
  describe (self, description);
}
