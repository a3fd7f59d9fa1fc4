/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-point-dialog.h"

#include <glib/gi18n-lib.h>

#include "notebook/wmk-notebook-points.h"
#include "window/wmk-point-entry.h"

#define WIDTH 360
#define SPACING 12

static const struct {
  const char *label;
  const char *placeholder;
} fields[WMK_POINT_N_FIELDS] = {
    [WMK_POINT_DATE] = {N_ ("_Date"), N_ ("2016, 2016-07 or 2016-07-26")},
    [WMK_POINT_VALUE] = {N_ ("_Value"), ""},
    [WMK_POINT_VALUE_HIGH] = {N_ ("_Up to"), N_ ("only for a range")},
    [WMK_POINT_COMMENT] = {N_ ("_Comment"), ""},
    [WMK_POINT_SOURCE] = {N_ ("_Source"), N_ ("where it is from")},
    [WMK_POINT_LINK] = {N_ ("_Link"), "https://"},
};

struct _WmkPointDialog {
  AdwWindow parent_instance;
  GtkWidget *entries[WMK_POINT_N_FIELDS];
  GtkLabel *errors[WMK_POINT_N_FIELDS];
  GtkLabel *error; /* of saving */
  GtkWidget *save_button;
  WmkNotebook *notebook;
  WmkSubject subject;
  char *unit;
  char *uuid; /* NULL for a new one */
};

G_DEFINE_FINAL_TYPE (WmkPointDialog, wmk_point_dialog, ADW_TYPE_WINDOW)

static void
show_field_error (WmkPointDialog *self, WmkPointField field, const char *message)
{
  gtk_label_set_text (self->errors[field], message == NULL ? "" : message);
  gtk_widget_set_visible (GTK_WIDGET (self->errors[field]), message != NULL);
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (self->entries[field]), GTK_ACCESSIBLE_STATE_INVALID,
      message == NULL ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entries[field]),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  message == NULL ? "" : message, -1);
  if (message != NULL)
    gtk_widget_add_css_class (self->entries[field], "error");
  else
    gtk_widget_remove_css_class (self->entries[field], "error");
}

static gboolean
write_point (WmkPointDialog *self, const WmkPointData *data, GError **error)
{
  g_autofree char *uuid = NULL;

  if (self->uuid != NULL)
    return wmk_notebook_edit_point (self->notebook, self->uuid, data, error);

  uuid = wmk_notebook_add_point (self->notebook, &self->subject, data, error);

  return uuid != NULL;
}

static void
save_cb (WmkPointDialog *self)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  WmkPointData data;
  WmkPointField wrong;
  const char *message;

  for (WmkPointField i = 0; i < WMK_POINT_N_FIELDS; i++) {
    g_ptr_array_add (texts, g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entries[i]))));
    show_field_error (self, i, NULL);
  }
  message = wmk_point_entry_parse ((char **) texts->pdata, self->unit, &data, &wrong);
  if (message != NULL) {
    show_field_error (self, wrong, message);
    gtk_widget_grab_focus (self->entries[wrong]);
    return;
  }
  if (!write_point (self, &data, &error)) {
    gtk_label_set_text (self->error, error->message);
    gtk_widget_set_visible (GTK_WIDGET (self->error), TRUE);
    return;
  }

  gtk_window_close (GTK_WINDOW (self));
}

static void
wmk_point_dialog_dispose (GObject *object)
{
  g_clear_object (&WMK_POINT_DIALOG (object)->notebook);

  G_OBJECT_CLASS (wmk_point_dialog_parent_class)->dispose (object);
}

static void
wmk_point_dialog_finalize (GObject *object)
{
  WmkPointDialog *self = WMK_POINT_DIALOG (object);

  g_clear_pointer (&self->subject.address, g_free);
  g_clear_pointer (&self->subject.title, g_free);
  g_clear_pointer (&self->subject.catalog_version, g_free);
  g_clear_pointer (&self->unit, g_free);
  g_clear_pointer (&self->uuid, g_free);

  G_OBJECT_CLASS (wmk_point_dialog_parent_class)->finalize (object);
}

static void
wmk_point_dialog_class_init (WmkPointDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wmk_point_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = wmk_point_dialog_finalize;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

/* Label, entry, and below it what is wrong with what was entered. */
static GtkWidget *
create_field (WmkPointDialog *self, WmkPointField field)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING / 4);
  GtkWidget *label = create_label (_ (fields[field].label), "caption");
  GtkWidget *entry = gtk_entry_new (), *error = create_label ("", "error");

  self->entries[field] = entry;
  self->errors[field] = GTK_LABEL (error);
  if (*fields[field].placeholder != '\0')
    gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ (fields[field].placeholder));
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), entry);
  gtk_widget_set_visible (error, FALSE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), error);

  return box;
}

static GtkWidget *
create_header (WmkPointDialog *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_ ("_Cancel"));

  self->save_button = gtk_button_new_with_mnemonic (_ ("_Add"));
  gtk_widget_add_css_class (self->save_button, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  g_signal_connect_object (self->save_button, "clicked", G_CALLBACK (save_cb), self,
                           G_CONNECT_SWAPPED);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->save_button);

  return header;
}

static void
wmk_point_dialog_init (WmkPointDialog *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *form = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  for (WmkPointField i = 0; i < WMK_POINT_N_FIELDS; i++)
    gtk_box_append (GTK_BOX (form), create_field (self, i));
  self->error = GTK_LABEL (create_label ("", "error"));
  gtk_widget_set_visible (GTK_WIDGET (self->error), FALSE);
  gtk_box_append (GTK_BOX (form), GTK_WIDGET (self->error));
  gtk_widget_add_css_class (form, "point-form");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), form);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (content), create_header (self));
  gtk_box_append (GTK_BOX (content), scroller);
  adw_window_set_content (ADW_WINDOW (self), content);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->save_button);
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, -1);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
}

static void
set_text (WmkPointDialog *self, WmkPointField field, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entries[field]), text);
}

static void
fill (WmkPointDialog *self, const WmkPoint *point)
{
  g_autofree char *value = wmk_point_entry_format (point->data.value);
  g_autofree char *value_high = wmk_point_entry_format (point->data.value_high);

  self->uuid = g_strdup (point->uuid);
  set_text (self, WMK_POINT_DATE, point->data.date);
  set_text (self, WMK_POINT_VALUE, value);
  set_text (self, WMK_POINT_VALUE_HIGH, value_high);
  set_text (self, WMK_POINT_COMMENT, point->data.comment);
  set_text (self, WMK_POINT_SOURCE, point->data.source);
  set_text (self, WMK_POINT_LINK, point->data.link);
  gtk_button_set_label (GTK_BUTTON (self->save_button), _ ("_Save"));
}

GtkWidget *
wmk_point_dialog_new (GtkWindow *parent,
                      WmkNotebook *notebook,
                      const WmkSubject *subject,
                      const char *unit,
                      const WmkPoint *point)
{
  WmkPointDialog *self =
      g_object_new (WMK_TYPE_POINT_DIALOG, "transient-for", parent, "title",
                    point == NULL ? _ ("Add a Data Point") : _ ("Change the Data Point"), NULL);

  self->notebook = g_object_ref (notebook);
  self->subject.address = g_strdup (subject->address);
  self->subject.title = g_strdup (subject->title);
  self->subject.catalog_version = g_strdup (subject->catalog_version);
  self->unit = g_strdup (unit);
  if (*unit != '\0')
    gtk_entry_set_placeholder_text (GTK_ENTRY (self->entries[WMK_POINT_VALUE]), unit);
  if (point != NULL)
    fill (self, point);
  gtk_widget_grab_focus (self->entries[WMK_POINT_DATE]);

  return GTK_WIDGET (self);
}
