/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-link-row.h"

#include "charts/wmk-chart-style.h"
#include "window/wmk-own-view.h"
#include "window/wmk-page.h"
#include "window/wmk-row-text.h"

struct _WmkLinkRow {
  GtkListBoxRow parent_instance;
  WmkRowText text;
  char *address;
  char *focus;
  char *locator; /* NULL where it cites nothing */
  char *figure;
};

static void init_own_view (WmkOwnViewInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WmkLinkRow,
                               wmk_link_row,
                               GTK_TYPE_LIST_BOX_ROW,
                               G_IMPLEMENT_INTERFACE (WMK_TYPE_OWN_VIEW, init_own_view))

static void
wmk_link_row_finalize (GObject *object)
{
  WmkLinkRow *self = WMK_LINK_ROW (object);

  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->focus, g_free);
  g_clear_pointer (&self->locator, g_free);
  g_clear_pointer (&self->figure, g_free);

  G_OBJECT_CLASS (wmk_link_row_parent_class)->finalize (object);
}

static void
wmk_link_row_class_init (WmkLinkRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wmk_link_row_finalize;
  wmk_row_text_install (GTK_WIDGET_CLASS (klass));
}

static void
wmk_link_row_init (WmkLinkRow *self)
{
  wmk_row_text_init (&self->text, GTK_WIDGET (self));
  /* The row has no child: it measures and draws itself. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "link-row");
}

static void
update (WmkLinkRow *self)
{
  wmk_row_text_update_accessible (&self->text, GTK_ACCESSIBLE (self));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
wmk_link_row_show_own (WmkOwnView *view,
                       WmkNotebook *notebook,
                       gboolean shows_own,
                       const char *address)
{
  WmkLinkRow *self = WMK_LINK_ROW (view);

  if (self->address != NULL && wmk_own_view_concerns (address, self->address) &&
      wmk_row_text_show_own (&self->text, notebook, shows_own, self->address))
    update (self);
}

static void
init_own_view (WmkOwnViewInterface *interface)
{
  interface->show_own = wmk_link_row_show_own;
}

GtkWidget *
wmk_link_row_new (const char *title, const char *subtitle, const char *address, const char *focus)
{
  WmkLinkRow *self = g_object_new (WMK_TYPE_LINK_ROW, "activatable", address != NULL, NULL);

  wmk_row_text_set (&self->text, title, subtitle, NULL);
  self->text.arrow = address != NULL;
  self->address = g_strdup (address);
  self->focus = g_strdup (focus);
  update (self);

  return GTK_WIDGET (self);
}

void
wmk_link_row_set_odd (WmkLinkRow *self)
{
  g_return_if_fail (WMK_IS_LINK_ROW (self));

  self->text.odd = TRUE;
  update (self);
}

void
wmk_link_row_set_note (WmkLinkRow *self, const char *note)
{
  g_return_if_fail (WMK_IS_LINK_ROW (self));

  wmk_row_text_forget (&self->text);
  g_free (self->text.note);
  self->text.note = g_strdup (note);
  update (self);
}

void
wmk_link_row_set_citation (WmkLinkRow *self, const char *locator, const char *figure)
{
  g_return_if_fail (WMK_IS_LINK_ROW (self));

  g_free (self->locator);
  self->locator = g_strdup (locator);
  g_free (self->figure);
  self->figure = g_strdup (figure);
  self->text.menu = TRUE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE,
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, "Shift+F10", -1);
  update (self);
}

const char *
wmk_link_row_get_locator (WmkLinkRow *self)
{
  g_return_val_if_fail (WMK_IS_LINK_ROW (self), NULL);

  return self->locator;
}

const char *
wmk_link_row_get_figure (WmkLinkRow *self)
{
  g_return_val_if_fail (WMK_IS_LINK_ROW (self), NULL);

  return self->figure;
}

gboolean
wmk_link_row_is_menu_at (WmkLinkRow *self, double x)
{
  g_return_val_if_fail (WMK_IS_LINK_ROW (self), FALSE);

  return wmk_row_text_is_menu_at (&self->text, x);
}

GdkRectangle
wmk_link_row_get_menu_place (WmkLinkRow *self)
{
  return wmk_row_text_get_menu_place (&self->text);
}

const char *
wmk_link_row_get_address (WmkLinkRow *self)
{
  g_return_val_if_fail (WMK_IS_LINK_ROW (self), NULL);

  return self->address;
}

const char *
wmk_link_row_get_origin (WmkLinkRow *self)
{
  g_return_val_if_fail (WMK_IS_LINK_ROW (self), NULL);

  return self->focus;
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

static gboolean
focus_row (GtkListBox *list, GetText get_text, const char *text)
{
  GtkWidget *found = NULL;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (list)); row != NULL;
       row = gtk_widget_get_next_sibling (row)) {
    gtk_widget_remove_css_class (row, "found");
    if (found == NULL && WMK_IS_LINK_ROW (row) &&
        g_strcmp0 (get_text (WMK_LINK_ROW (row)), text) == 0)
      found = row;
  }
  if (found == NULL)
    return FALSE;

  /* A focus that was not moved by keys shows no ring. */
  gtk_widget_add_css_class (found, "found");

  return gtk_widget_grab_focus (found);
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
  return focus_row (list, wmk_link_row_get_origin, address);
}

const char *
wmk_link_row_get_focused_origin (GtkListBox *list)
{
  return get_focused (list, wmk_link_row_get_origin);
}

gboolean
wmk_link_row_focus_first (GtkListBox *list)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, 0);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}
