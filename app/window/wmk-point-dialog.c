/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-point-dialog.h"

#include <glib/gi18n-lib.h>

#include "notebook/wmk-notebook-points.h"
#include "window/wmk-dialog.h"
#include "window/wmk-point-entry.h"
#include "window/wmk-question.h"

#define WIDTH 360
#define SPACING 12

static const struct {
  const char *label;
  const char *placeholder;
  const char *typed; /* what was typed there, a line of text */
} fields[WMK_POINT_N_FIELDS] = {
    [WMK_POINT_DATE] = {N_ ("_Date"), N_ ("2016, 2016-07 or 2016-07-26"), N_ ("Date: %s")},
    [WMK_POINT_VALUE] = {N_ ("_Value"), "", N_ ("Value: %s")},
    [WMK_POINT_VALUE_HIGH] = {N_ ("_Up to"), N_ ("only for a range"), N_ ("Up to: %s")},
    [WMK_POINT_COMMENT] = {N_ ("_Comment"), "", N_ ("Comment: %s")},
    [WMK_POINT_SOURCE] = {N_ ("_Source"), N_ ("where it is from"), N_ ("Source: %s")},
    [WMK_POINT_LINK] = {N_ ("_Link"), "https://", N_ ("Link: %s")},
};

struct _WmkPointDialog {
  AdwWindow parent_instance;
  GtkWidget *entries[WMK_POINT_N_FIELDS];
  GtkLabel *errors[WMK_POINT_N_FIELDS];
  char *saved[WMK_POINT_N_FIELDS]; /* what the fields began with */
  GtkLabel *error;                 /* of saving */
  GtkWidget *save_button;
  WmkNotebook *notebook;
  WmkSubject subject;
  char *unit;
  char *uuid;   /* NULL for a new one */
  gint64 since; /* when it was modified as it was read */
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
write_point (WmkPointDialog *self, gint64 since, const WmkPointData *data, GError **error)
{
  g_autofree char *uuid = NULL;

  if (self->uuid != NULL)
    return wmk_notebook_edit_point (self->notebook, self->uuid, since, data, error);

  uuid = wmk_notebook_add_point (self->notebook, &self->subject, data, error);

  return uuid != NULL;
}

/* "2016-07: 12.89, Yearbook": what the notebook has by now; %NULL where that was deleted, or
 * cannot be read. */
static char *
dup_theirs (WmkPointDialog *self)
{
  g_autoptr (GPtrArray) points =
      wmk_notebook_list_points (self->notebook, self->subject.address, NULL);

  for (guint i = 0; points != NULL && i < points->len; i++) {
    const WmkPoint *point = g_ptr_array_index (points, i);
    const WmkPointData *data = &point->data;
    const char *parts[] = {data->comment, data->source, data->link, NULL};
    g_autofree char *value = wmk_point_entry_format (data->value);
    g_autofree char *value_high = wmk_point_entry_format (data->value_high);
    GString *text;

    if (!g_str_equal (point->uuid, self->uuid))
      continue;
    text = g_string_new (data->date);
    g_string_append_printf (text, ": %s%s%s", value, *value_high == '\0' ? "" : "–", value_high);
    for (guint j = 0; parts[j] != NULL; j++)
      g_string_append_printf (text, "%s%s", *parts[j] == '\0' ? "" : ", ", parts[j]);
    return g_string_free (text, FALSE);
  }

  return NULL;
}

static char *
dup_question (WmkPointDialog *self)
{
  g_autofree char *theirs = dup_theirs (self);

  if (theirs == NULL)
    return g_strdup (_ ("It was deleted since, or cannot be read. What you typed would take its "
                        "place, which can be undone."));

  return g_strdup_printf (
      /* Translators: %s is a figure: "2016-07: 12.89, Yearbook" */
      _ ("It is now “%s”. What you typed would take its place, which can be undone."), theirs);
}

static void save (WmkPointDialog *self, gint64 since);

static void
save_over_cb (WmkPointDialog *self)
{
  save (self, 0);
}

/* Nobody's figure goes unasked. */
static void
ask_to_save_over (WmkPointDialog *self)
{
  g_autofree char *text = dup_question (self);
  GtkWidget *question =
      wmk_question_new (GTK_WINDOW (self), _ ("The data point was changed elsewhere"), text,
                        _ ("_Keep Editing"), _ ("_Save Mine"));

  g_signal_connect_object (question, "agreed", G_CALLBACK (save_over_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (question));
}

static void
save (WmkPointDialog *self, gint64 since)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  WmkPointData data;
  WmkPointField wrong;
  g_autofree char *message = NULL;

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
  if (write_point (self, since, &data, &error)) {
    gtk_window_destroy (GTK_WINDOW (self));
    return;
  }
  if (g_error_matches (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_OVERTAKEN)) {
    ask_to_save_over (self);
    return;
  }

  gtk_label_set_text (self->error, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->error), TRUE);
}

static void
save_cb (WmkPointDialog *self)
{
  save (self, self->since);
}

static gboolean
is_changed (WmkPointDialog *self)
{
  for (WmkPointField i = 0; i < WMK_POINT_N_FIELDS; i++)
    if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entries[i])), self->saved[i]))
      return TRUE;

  return FALSE;
}

/* Whoever closes it: what was typed is not lost unasked. */
static gboolean
wmk_point_dialog_close_request (GtkWindow *window)
{
  WmkPointDialog *self = WMK_POINT_DIALOG (window);

  if (is_changed (self)) {
    wmk_question_ask_to_discard (window,
                                 self->uuid == NULL ? _ ("The data point was not added")
                                                    : _ ("The data point was not changed"),
                                 _ ("What you typed would be lost."));
    return TRUE;
  }

  return GTK_WINDOW_CLASS (wmk_point_dialog_parent_class)->close_request (window);
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

  wmk_subject_clear (&self->subject);
  g_clear_pointer (&self->unit, g_free);
  g_clear_pointer (&self->uuid, g_free);
  for (WmkPointField i = 0; i < WMK_POINT_N_FIELDS; i++)
    g_clear_pointer (&self->saved[i], g_free);

  G_OBJECT_CLASS (wmk_point_dialog_parent_class)->finalize (object);
}

static void
wmk_point_dialog_class_init (WmkPointDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wmk_point_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = wmk_point_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = wmk_point_dialog_close_request;
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

static GtkWidget *
create_error (void)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT,
                                   "xalign", 0.0, "wrap", TRUE, "visible", FALSE, NULL);

  gtk_widget_add_css_class (label, "error");

  return label;
}

/* Label, entry, and below it what is wrong with what was entered. */
static GtkWidget *
create_field (WmkPointDialog *self, WmkPointField field)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING / 4);
  GtkWidget *label = create_label (_ (fields[field].label), "caption");
  GtkWidget *entry = gtk_entry_new (), *error = create_error ();

  self->entries[field] = entry;
  self->errors[field] = GTK_LABEL (error);
  if (*fields[field].placeholder != '\0')
    gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ (fields[field].placeholder));
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), entry);
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
  self->error = GTK_LABEL (create_error ());
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
  wmk_dialog_fill_entry (GTK_EDITABLE (self->entries[field]), text);
}

static void
fill (WmkPointDialog *self, const WmkPoint *point)
{
  g_autofree char *value = wmk_point_entry_format (point->data.value);
  g_autofree char *value_high = wmk_point_entry_format (point->data.value_high);

  self->uuid = g_strdup (point->uuid);
  self->since = point->modified;
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
  WmkPointDialog *self = g_object_new (WMK_TYPE_POINT_DIALOG, "transient-for", parent, "title",
                                       _ ("Data Point"), NULL);

  self->notebook = g_object_ref (notebook);
  wmk_subject_set (&self->subject, subject);
  self->unit = g_strdup (unit);
  if (*unit != '\0')
    gtk_entry_set_placeholder_text (GTK_ENTRY (self->entries[WMK_POINT_VALUE]), unit);
  if (point != NULL)
    fill (self, point);
  for (WmkPointField i = 0; i < WMK_POINT_N_FIELDS; i++)
    self->saved[i] = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entries[i])));
  gtk_widget_grab_focus (self->entries[WMK_POINT_DATE]);

  wmk_dialog_fit (GTK_WINDOW (self));
  return GTK_WIDGET (self);
}

/* "Value: 12.89", in a line of its own */
static void
append_field (WmkPointDialog *self, GString *text, WmkPointField field)
{
  g_string_append_c (text, '\n');
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral" /* each takes the one text */
  g_string_append_printf (text, _ (fields[field].typed),
                          gtk_editable_get_text (GTK_EDITABLE (self->entries[field])));
#pragma GCC diagnostic pop
}

char *
wmk_point_dialog_dup_typed (WmkPointDialog *self)
{
  GString *text;

  g_return_val_if_fail (WMK_IS_POINT_DIALOG (self), NULL);

  text = g_string_new (NULL);
  if (is_changed (self)) {
    /* Translators: what an indicator is called */
    g_string_append_printf (text, _ ("Data point of “%s”"), self->subject.title);
    for (WmkPointField i = 0; i < WMK_POINT_N_FIELDS; i++)
      append_field (self, text, i);
  }

  return g_string_free (text, FALSE);
}
