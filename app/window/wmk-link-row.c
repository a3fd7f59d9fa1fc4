/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-link-row.h"

#include "window/wmk-page.h"

struct _WmkLinkRow {
  GtkListBoxRow parent_instance;
  GtkBox *box;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkLabel *note;
  GtkWidget *arrow;
  char *address;
  char *focus;
};

G_DEFINE_FINAL_TYPE (WmkLinkRow, wmk_link_row, GTK_TYPE_LIST_BOX_ROW)

static void
wmk_link_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_LINK_ROW);

  G_OBJECT_CLASS (wmk_link_row_parent_class)->dispose (object);
}

static void
wmk_link_row_finalize (GObject *object)
{
  WmkLinkRow *self = WMK_LINK_ROW (object);

  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->focus, g_free);

  G_OBJECT_CLASS (wmk_link_row_parent_class)->finalize (object);
}

static void
wmk_link_row_class_init (WmkLinkRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wmk_link_row_dispose;
  object_class->finalize = wmk_link_row_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, WMK_APP_PATH "ui/wmk-link-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkLinkRow, box);
  gtk_widget_class_bind_template_child (widget_class, WmkLinkRow, title);
  gtk_widget_class_bind_template_child (widget_class, WmkLinkRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, WmkLinkRow, note);
  gtk_widget_class_bind_template_child (widget_class, WmkLinkRow, arrow);
}

static void
wmk_link_row_init (WmkLinkRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
wmk_link_row_new (const char *title, const char *subtitle, const char *address, const char *focus)
{
  WmkLinkRow *self = g_object_new (WMK_TYPE_LINK_ROW, NULL);

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->subtitle, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), *subtitle != '\0');
  self->address = g_strdup (address);
  self->focus = g_strdup (focus);
  gtk_widget_set_visible (self->arrow, address != NULL);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), address != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (*subtitle != '\0')
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    subtitle, -1);

  return GTK_WIDGET (self);
}

void
wmk_link_row_set_prefix (WmkLinkRow *self, GtkWidget *prefix)
{
  g_return_if_fail (WMK_IS_LINK_ROW (self));

  gtk_box_prepend (self->box, prefix);
}

void
wmk_link_row_set_note (WmkLinkRow *self, const char *note)
{
  g_return_if_fail (WMK_IS_LINK_ROW (self));

  gtk_label_set_text (self->note, note);
  gtk_widget_set_visible (GTK_WIDGET (self->note), TRUE);
}

const char *
wmk_link_row_get_address (WmkLinkRow *self)
{
  g_return_val_if_fail (WMK_IS_LINK_ROW (self), NULL);

  return self->address;
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row)
{
  WmkLinkRow *self = WMK_LINK_ROW (row);

  if (self->address != NULL)
    wmk_page_open (GTK_WIDGET (row), self->address, self->focus);
}

void
wmk_link_row_connect (GtkListBox *list)
{
  g_signal_connect (list, "row-activated", G_CALLBACK (row_activated_cb), NULL);
}

typedef const char *(*GetText) (WmkLinkRow *self);

static const char *
get_origin (WmkLinkRow *self)
{
  return self->focus;
}

static gboolean
focus_row (GtkListBox *list, GetText get_text, const char *text)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (WMK_IS_LINK_ROW (row) && g_strcmp0 (get_text (WMK_LINK_ROW (row)), text) == 0)
      return gtk_widget_grab_focus (row);

  return FALSE;
}

static const char *
get_focused (GtkListBox *list, GetText get_text)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (list));

  return row != NULL && WMK_IS_LINK_ROW (row) ? get_text (WMK_LINK_ROW (row)) : NULL;
}

gboolean
wmk_link_row_focus (GtkListBox *list, const char *address)
{
  return focus_row (list, wmk_link_row_get_address, address);
}

const char *
wmk_link_row_get_focused (GtkListBox *list)
{
  return get_focused (list, wmk_link_row_get_address);
}

gboolean
wmk_link_row_focus_origin (GtkListBox *list, const char *address)
{
  return focus_row (list, get_origin, address);
}

const char *
wmk_link_row_get_focused_origin (GtkListBox *list)
{
  return get_focused (list, get_origin);
}
