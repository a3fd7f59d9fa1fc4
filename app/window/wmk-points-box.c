/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-points-box.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "charts/wmk-mark.h"
#include "charts/wmk-tab-stop.h"
#include "charts/wmk-text.h"
#include "notebook/wmk-notebook-points.h"
#include "notebook/wmk-notebook-trash.h"
#include "window/wmk-context-menu.h"
#include "window/wmk-own-view.h"
#include "window/wmk-point-dialog.h"
#include "window/wmk-window-private.h"

#define SPACING 6

struct _WmkPointsBox {
  AdwBin parent_instance;
  GtkListBox *list;
  GtkWidget *add_button;
  WmkNotebook *notebook;
  gulong changed_handler;
  WmkSubject subject;
  char *unit;
  GPtrArray *points; /* (element-type WmkPoint): a row each */
  gboolean unread;   /* what shows may not be what the notebook has */
};

G_DEFINE_FINAL_TYPE (WmkPointsBox, wmk_points_box, ADW_TYPE_BIN)

static void
open_dialog (WmkPointsBox *self, const WmkPoint *point)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  gtk_window_present (GTK_WINDOW (
      wmk_point_dialog_new (window, self->notebook, &self->subject, self->unit, point)));
}

static void
add_clicked_cb (WmkPointsBox *self)
{
  open_dialog (self, NULL);
}

static const WmkPoint *
find_point (WmkPointsBox *self, const char *uuid)
{
  for (guint i = 0; self->points != NULL && i < self->points->len; i++) {
    const WmkPoint *point = g_ptr_array_index (self->points, i);

    if (g_str_equal (point->uuid, uuid))
      return point;
  }

  return NULL;
}

static const WmkPoint *
get_point (WmkPointsBox *self, GtkListBoxRow *row)
{
  return g_ptr_array_index (self->points, (guint) gtk_list_box_row_get_index (row));
}

static void
row_activated_cb (WmkPointsBox *self, GtkListBoxRow *row)
{
  open_dialog (self, get_point (self, row));
}

static void
delete_point (WmkPointsBox *self, const char *point_uuid)
{
  WmkWindow *window = WMK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autofree char *uuid = g_strdup (point_uuid);
  g_autoptr (GError) error = NULL;

  if (wmk_notebook_trash (self->notebook, WMK_NOTEBOOK_POINT, uuid, &error))
    wmk_window_offer_undo (window, _ ("Data point deleted"));
  else
    wmk_window_report (window, error->message);
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *uuid)
{
  wmk_points_box_edit (WMK_POINTS_BOX (widget), g_variant_get_string (uuid, NULL));
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *uuid)
{
  delete_point (WMK_POINTS_BOX (widget), g_variant_get_string (uuid, NULL));
}

static gboolean
key_pressed_cb (WmkPointsBox *self, guint key, guint code, GdkModifierType modifiers)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  if (row == NULL || (key != GDK_KEY_Delete && key != GDK_KEY_KP_Delete) ||
      (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;

  delete_point (self, get_point (self, GTK_LIST_BOX_ROW (row))->uuid);

  return TRUE;
}

static GtkWidget *
create_button (const char *icon_name, const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return button;
}

static WmkComparator
get_comparator (const WmkPointData *data)
{
  return isnan (data->value_high) ? WMK_COMPARATOR_NONE : WMK_COMPARATOR_RANGE;
}

static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* All digits, for a figure without its end would be another one: a long one takes several lines. */
static GtkWidget *
create_figure (const WmkPointData *data)
{
  g_autofree char *figure =
      wmk_format_figure (get_comparator (data), data->value, data->value_high);
  GtkWidget *label = create_label (figure, "heading");

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);

  return label;
}

static GMenuModel *
create_menu (const WmkPoint *point)
{
  GMenu *menu = g_menu_new ();

  wmk_context_menu_append (menu, _ ("_Change…"), "points.edit", point->uuid);
  if (*point->data.link != '\0')
    wmk_context_menu_append (menu, _ ("Open the _Source"), "win.open-link", point->data.link);
  wmk_context_menu_append (menu, _ ("_Delete"), "points.delete", point->uuid);

  return G_MENU_MODEL (menu);
}

/* The buttons at its end: where it is from on the web, and the one that deletes it. */
static void
add_buttons (GtkBox *box, const WmkPoint *point, const char *what)
{
  const WmkPointData *data = &point->data;
  /* Translators: a date and a figure: "Delete 2021: 3.545" */
  g_autofree char *name = g_strdup_printf (_ ("Delete %s"), what);
  GtkWidget *button;

  if (*data->link != '\0') {
    g_autofree char *open = g_strdup_printf (_ ("Open the source of %s"), what);

    button = create_button ("adw-external-link-symbolic", open);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-link");
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", data->link);
    gtk_widget_set_tooltip_text (button, data->link);
    gtk_box_append (box, button);
  }
  button = create_button ("user-trash-symbolic", name);
  gtk_widget_set_tooltip_text (button, _ ("Delete"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", point->uuid);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "points.delete");
  gtk_box_append (box, button);
}

static GtkWidget *
create_row (WmkPointsBox *self, const WmkPoint *point)
{
  const WmkPointData *data = &point->data;
  g_autoptr (GMenuModel) menu = create_menu (point);
  GtkWidget *row = gtk_list_box_row_new (),
            *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *source = create_label (data->source, "caption");
  g_autofree char *date = wmk_format_date (data->date);
  g_autofree char *in_words =
      wmk_describe_figure (get_comparator (data), data->value, data->value_high, self->unit);
  /* Translators: a date and a figure: "2024: 12.89 million vehicles" */
  g_autofree char *name = g_strdup_printf (C_ ("point", "%s: %s"), date, in_words);
  g_autofree char *description =
      g_strjoin (*data->comment == '\0' || *data->source == '\0' ? "" : "\n", data->comment,
                 data->source, NULL);

  gtk_widget_add_css_class (source, "secondary");
  gtk_label_set_ellipsize (GTK_LABEL (source), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (source), 1);
  gtk_widget_set_hexpand (source, TRUE);
  gtk_box_append (GTK_BOX (box), wmk_mark_new (WMK_MARK_OWN_POINT));
  gtk_box_append (GTK_BOX (box), create_label (date, NULL));
  gtk_box_append (GTK_BOX (box), create_figure (data));
  gtk_box_append (GTK_BOX (box), source);
  add_buttons (GTK_BOX (box), point, name);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  wmk_context_menu_install (row, menu);
  gtk_widget_add_css_class (row, "point");
  gtk_widget_set_tooltip_text (row, *description == '\0' ? NULL : description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);

  return row;
}

static void
clear_list (WmkPointsBox *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

/* What the notebook has; where that cannot be read, what was shown stays. Who had the focus in the
 * list keeps it there, or gets the button. */
static void
show_points (WmkPointsBox *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *points = wmk_notebook_list_points (self->notebook, self->subject.address, &error);
  GtkWidget *focused = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  int index = focused == NULL ? -1 : gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focused));
  GtkListBoxRow *row;

  self->unread = points == NULL;
  if (self->unread) {
    gtk_widget_activate_action (GTK_WIDGET (self), "notes.report-unread", "s", error->message);
    return;
  }

  if (focused != NULL)
    gtk_widget_grab_focus (self->add_button);
  clear_list (self);
  g_clear_pointer (&self->points, g_ptr_array_unref);
  self->points = points;
  for (guint i = 0; i < points->len; i++)
    gtk_list_box_append (self->list, create_row (self, g_ptr_array_index (self->points, i)));
  row = gtk_list_box_get_row_at_index (self->list, MAX (index, 0));
  if (row == NULL && index > 0)
    row = gtk_list_box_get_row_at_index (self->list, index - 1);
  if (index >= 0 && row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->list)), points->len > 0);
}

static void
changed_cb (WmkPointsBox *self, const char *address)
{
  if (self->subject.address != NULL && wmk_own_view_concerns (address, self->subject.address))
    show_points (self);
}

static void
wmk_points_box_dispose (GObject *object)
{
  WmkPointsBox *self = WMK_POINTS_BOX (object);

  if (self->notebook != NULL)
    g_clear_signal_handler (&self->changed_handler, self->notebook);
  g_clear_object (&self->notebook);
  g_clear_pointer (&self->points, g_ptr_array_unref);

  G_OBJECT_CLASS (wmk_points_box_parent_class)->dispose (object);
}

static void
wmk_points_box_finalize (GObject *object)
{
  WmkPointsBox *self = WMK_POINTS_BOX (object);

  g_clear_pointer (&self->subject.address, g_free);
  g_clear_pointer (&self->subject.title, g_free);
  g_clear_pointer (&self->subject.catalog_version, g_free);
  g_clear_pointer (&self->unit, g_free);

  G_OBJECT_CLASS (wmk_points_box_parent_class)->finalize (object);
}

static void
wmk_points_box_class_init (WmkPointsBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wmk_points_box_dispose;
  G_OBJECT_CLASS (klass)->finalize = wmk_points_box_finalize;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "points.edit", "s", edit_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "points.delete", "s", delete_action);
}

static void
wmk_points_box_init (WmkPointsBox *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWidget *title = create_label (_ ("Your data points"), "caption-heading");
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_add_css_class (title, "secondary");
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Your data points"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
  self->add_button = gtk_button_new_with_mnemonic (_ ("_Add a Data Point…"));
  g_signal_connect_object (self->add_button, "clicked", G_CALLBACK (add_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), g_object_new (WMK_TYPE_TAB_STOP, "child", self->list, NULL));
  gtk_box_append (GTK_BOX (box), self->add_button);
  adw_bin_set_child (ADW_BIN (self), box);
}

void
wmk_points_box_set_subject (WmkPointsBox *self,
                            WmkNotebook *notebook,
                            WmkCatalog *catalog,
                            const WmkIndicator *indicator)
{
  g_return_if_fail (WMK_IS_POINTS_BOX (self));

  if (self->notebook == NULL) {
    self->notebook = g_object_ref (notebook);
    self->changed_handler =
        g_signal_connect_swapped (notebook, "changed", G_CALLBACK (changed_cb), self);
  }
  g_clear_pointer (&self->subject.address, g_free);
  g_clear_pointer (&self->subject.title, g_free);
  g_clear_pointer (&self->subject.catalog_version, g_free);
  gtk_widget_set_visible (GTK_WIDGET (self), indicator != NULL);
  if (indicator == NULL)
    return;

  self->subject.address = g_strdup (indicator->id);
  self->subject.title = g_strdup (indicator->name);
  self->subject.catalog_version = g_strdup (wmk_catalog_get_version (catalog));
  g_free (self->unit);
  self->unit = g_strdup (indicator->unit);
  clear_list (self);
  g_clear_pointer (&self->points, g_ptr_array_unref);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->list)), FALSE);
  show_points (self);
}

void
wmk_points_box_read_again (WmkPointsBox *self)
{
  g_return_if_fail (WMK_IS_POINTS_BOX (self));

  if (self->unread && self->subject.address != NULL)
    show_points (self);
}

void
wmk_points_box_edit (WmkPointsBox *self, const char *uuid)
{
  const WmkPoint *point;

  g_return_if_fail (WMK_IS_POINTS_BOX (self));

  point = find_point (self, uuid);
  if (point != NULL)
    open_dialog (self, point);
}
