/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-list-row.h"

#include "window/wmk-own-view.h"
#include "window/wmk-row-text.h"

/* About a row without its line. */
#define ROW_PADDING 18

struct _WmkListRow {
  GtkWidget parent_instance;
  WmkRowText text;
  char *address;
  char *description; /* NULL for what its text says of itself */
  gboolean hides_own;
};

static void init_own_view (WmkOwnViewInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WmkListRow,
                               wmk_list_row,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (WMK_TYPE_OWN_VIEW, init_own_view))

static void
wmk_list_row_finalize (GObject *object)
{
  WmkListRow *self = WMK_LIST_ROW (object);

  g_free (self->address);
  g_free (self->description);

  G_OBJECT_CLASS (wmk_list_row_parent_class)->finalize (object);
}

/* What takes the focus, and is spoken, is the list's own row, which in a table has cells. */
static void
update (WmkListRow *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkWidget *row = parent == NULL ? NULL : gtk_widget_get_parent (parent);

  if (parent != NULL)
    wmk_row_text_update_accessible (&self->text, GTK_ACCESSIBLE (parent));
  if (parent != NULL && self->description != NULL) {
    g_autofree char *spoken = g_strjoin (self->text.own == NULL ? "" : "\n", self->description,
                                         self->text.own == NULL ? "" : self->text.own, NULL);

    gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    spoken, -1);
  }
  if (row != NULL && !GTK_IS_LIST_VIEW (row))
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    self->text.own == NULL ? "" : self->text.own, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* A new row is bound before it comes into its list, where alone it finds its page and the widget
 * that is spoken. */
static void
wmk_list_row_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (wmk_list_row_parent_class)->root (widget);

  wmk_own_view_show_new (widget);
  update (WMK_LIST_ROW (widget));
}

static void
wmk_list_row_class_init (WmkListRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = wmk_list_row_finalize;
  widget_class->root = wmk_list_row_root;
  wmk_row_text_install (widget_class);
  gtk_widget_class_set_css_name (widget_class, "list-row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
wmk_list_row_init (WmkListRow *self)
{
  wmk_row_text_init (&self->text, GTK_WIDGET (self));
  self->text.quick = TRUE;
}

static void
wmk_list_row_show_own (WmkOwnView *view,
                       WmkNotebook *notebook,
                       gboolean shows_own,
                       const char *address)
{
  WmkListRow *self = WMK_LIST_ROW (view);

  if (!self->hides_own && self->address != NULL && wmk_own_view_concerns (address, self->address) &&
      wmk_row_text_show_own (&self->text, notebook, shows_own, self->address))
    update (self);
}

static void
init_own_view (WmkOwnViewInterface *interface)
{
  interface->show_own = wmk_list_row_show_own;
}

GtkWidget *
wmk_list_row_new (void)
{
  return g_object_new (WMK_TYPE_LIST_ROW, NULL);
}

void
wmk_list_row_set (WmkListRow *self,
                  const char *title,
                  const char *subtitle,
                  const char *note,
                  const char *address)
{
  g_return_if_fail (WMK_IS_LIST_ROW (self));

  wmk_row_text_set (&self->text, title, subtitle, note);
  self->text.arrow = address != NULL;
  g_free (self->address);
  self->address = g_strdup (address);
  g_clear_pointer (&self->description, g_free);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "found");

  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL) {
    wmk_own_view_show_new (GTK_WIDGET (self));
    update (self);
  }
}

void
wmk_list_row_set_found (WmkListRow *self, const char *icon_name, const WmkQuery *query)
{
  g_return_if_fail (WMK_IS_LIST_ROW (self));

  wmk_row_text_mark (&self->text, query);
  g_free (self->text.icon_name);
  self->text.icon_name = g_strdup (icon_name);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
wmk_list_row_set_description (WmkListRow *self, const char *description)
{
  g_return_if_fail (WMK_IS_LIST_ROW (self));

  g_free (self->description);
  self->description = g_strdup (description);
  update (self);
}

void
wmk_list_row_set_colors (WmkListRow *self, GArray *colors)
{
  g_return_if_fail (WMK_IS_LIST_ROW (self));

  wmk_row_text_color (&self->text, colors);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
wmk_list_row_hide_own (WmkListRow *self)
{
  g_return_if_fail (WMK_IS_LIST_ROW (self));

  self->hides_own = TRUE;
}

void
wmk_list_row_set_heading (WmkListRow *self, gboolean heading)
{
  g_return_if_fail (WMK_IS_LIST_ROW (self));

  wmk_row_text_forget (&self->text);
  self->text.bold = heading;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
wmk_list_row_set_arrow (WmkListRow *self, gboolean arrow)
{
  g_return_if_fail (WMK_IS_LIST_ROW (self));

  self->text.arrow = arrow && self->address != NULL;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

const char *
wmk_list_row_get_address (WmkListRow *self)
{
  g_return_val_if_fail (WMK_IS_LIST_ROW (self), NULL);

  return self->address;
}

/* What a list's own row holds. */
static WmkListRow *
get_list_row (GtkWidget *row)
{
  GtkWidget *child = row == NULL ? NULL : gtk_widget_get_first_child (row);

  return child != NULL && WMK_IS_LIST_ROW (child) ? WMK_LIST_ROW (child) : NULL;
}

WmkListRow *
wmk_list_row_get_focused (GtkListView *list)
{
  return get_list_row (gtk_widget_get_focus_child (GTK_WIDGET (list)));
}

gboolean
wmk_list_row_focus (GtkListView *list, guint position, const char *address)
{
  WmkListRow *found = NULL;

  /* The list has widgets only for the rows near what it shows. */
  if (!gtk_widget_activate_action (GTK_WIDGET (list), "list.scroll-to-item", "u", position))
    return FALSE;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (list)); row != NULL;
       row = gtk_widget_get_next_sibling (row)) {
    WmkListRow *self = get_list_row (row);

    if (self == NULL)
      continue;
    gtk_widget_remove_css_class (GTK_WIDGET (self), "found");
    if (found == NULL && g_strcmp0 (self->address, address) == 0)
      found = self;
  }
  if (found == NULL)
    return FALSE;

  /* A focus that was not moved by keys shows no ring. */
  gtk_widget_add_css_class (GTK_WIDGET (found), "found");

  return gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (found)));
}

GtkSliceListModel *
wmk_list_row_slice (GListModel *model)
{
  return gtk_slice_list_model_new (model, 0, 1);
}

void
wmk_list_row_fill_sight (GtkSliceListModel *slice, GtkWidget *widget)
{
  PangoFontMetrics *metrics;
  int row_height;
  guint n_rows;

  g_return_if_fail (GTK_IS_SLICE_LIST_MODEL (slice));

  metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  row_height = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics)) + ROW_PADDING;
  pango_font_metrics_unref (metrics);

  while (widget != NULL && gtk_widget_get_height (widget) == 0)
    widget = gtk_widget_get_parent (widget);
  n_rows = widget == NULL ? 0 : (guint) (gtk_widget_get_height (widget) / row_height) + 1;
  if (n_rows > gtk_slice_list_model_get_size (slice))
    gtk_slice_list_model_set_size (slice, n_rows);
}
