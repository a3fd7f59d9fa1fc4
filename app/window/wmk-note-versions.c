/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-note-versions.h"

#include <glib/gi18n-lib.h>

#include "notebook/wmk-notebook-notes.h"
#include "window/wmk-dates.h"
#include "window/wmk-dialog.h"
#include "window/wmk-markdown-view.h"
#include "window/wmk-markdown.h"
#include "window/wmk-text-diff.h"
#include "window/wmk-window-private.h"

/* How many rows are made at a time: the newest, and the next ones when these are scrolled through.
 */
#define ROWS_AT_ONCE 200

/* How much of a text is compared before the reader's eyes, in changes. */
#define MOST_CHANGES 200

struct _WmkNoteVersions {
  AdwWindow parent_instance;
  GtkWidget *restore_button;
  GtkToggleButton *changes_button;
  GtkLabel *message;
  GtkListBox *list;
  WmkMarkdownView *view;
  GtkWidget *changes_box; /* what stands above them, and they */
  GtkBox *changes;
  WmkNotebook *notebook;
  char *text;          /* what the note says now */
  GPtrArray *versions; /* NULL before they are known */
  guint n_rows;        /* those of them that have one */
};

G_DEFINE_FINAL_TYPE (WmkNoteVersions, wmk_note_versions, ADW_TYPE_WINDOW)

static const WmkVersion *
get_version (WmkNoteVersions *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row == NULL ? NULL
                     : g_ptr_array_index (self->versions, (guint) gtk_list_box_row_get_index (row));
}

static void
append_change (WmkNoteVersions *self, const WmkTextChange *change)
{
  static const char *const classes[] = {"same", "removed", "added"};
  g_autofree char *removed = g_strdup_printf (_ ("Removed since: %s"), change->text);
  g_autofree char *added = g_strdup_printf (_ ("Added since: %s"), change->text);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *sign = gtk_label_new (change->kind == WMK_TEXT_REMOVED ? "−"
                                   : change->kind == WMK_TEXT_ADDED ? "+"
                                                                    : " ");
  GtkWidget *label = gtk_label_new (change->text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (sign), 0);
  gtk_widget_set_size_request (sign, 12, -1);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (box, "change");
  gtk_widget_add_css_class (box, classes[change->kind]);
  gtk_box_append (GTK_BOX (box), sign);
  gtk_box_append (GTK_BOX (box), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  change->kind == WMK_TEXT_REMOVED ? removed
                                  : change->kind == WMK_TEXT_ADDED ? added
                                                                   : change->text,
                                  -1);
  gtk_box_append (self->changes, box);
}

static void
show_changes (WmkNoteVersions *self, const WmkVersion *version)
{
  g_autoptr (GPtrArray) changes = wmk_text_diff (version->text, self->text);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->changes))) != NULL)
    gtk_box_remove (self->changes, child);
  for (guint i = 0; i < MIN (changes->len, MOST_CHANGES); i++)
    append_change (self, g_ptr_array_index (changes, i));
}

static void
show_version (WmkNoteVersions *self)
{
  const WmkVersion *version = get_version (self);
  gboolean changes = gtk_toggle_button_get_active (self->changes_button);

  gtk_widget_set_sensitive (self->restore_button, version != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->changes_button), version != NULL);
  if (version == NULL)
    return;

  if (changes)
    show_changes (self, version);
  else
    wmk_markdown_view_set_text (self->view, version->text, 0);
  gtk_widget_set_visible (self->changes_box, changes);
  gtk_widget_set_visible (GTK_WIDGET (self->view), !changes);
}

static void
show_message (WmkNoteVersions *self, const char *message)
{
  gtk_label_set_text (self->message, message);
  gtk_widget_set_visible (GTK_WIDGET (self->message), TRUE);
}

static void
restore_clicked_cb (WmkNoteVersions *self)
{
  const WmkVersion *version = get_version (self);
  WmkWindow *parent = WMK_WINDOW (gtk_window_get_transient_for (GTK_WINDOW (self)));
  g_autoptr (GError) error = NULL;

  if (version == NULL)
    return;

  if (!wmk_notebook_revert_note (self->notebook, version->uuid, &error)) {
    show_message (self, error->message);
    return;
  }
  gtk_window_close (GTK_WINDOW (self));
  wmk_window_offer_undo (parent, _ ("Earlier version restored"));
}

static void
append_row (WmkNoteVersions *self, const WmkVersion *version)
{
  g_autofree char *date = wmk_dates_format_time (version->written);
  g_autofree char *summary = wmk_markdown_dup_summary (version->text);
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *date_label = gtk_label_new (date), *summary_label = gtk_label_new (summary);

  gtk_label_set_xalign (GTK_LABEL (date_label), 0);
  gtk_label_set_xalign (GTK_LABEL (summary_label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (summary_label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (summary_label, "secondary");
  gtk_box_append (GTK_BOX (box), date_label);
  gtk_box_append (GTK_BOX (box), summary_label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, date,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary, -1);
  gtk_list_box_append (self->list, row);
}

static void
append_rows (WmkNoteVersions *self)
{
  guint end = self->versions == NULL ? 0 : MIN (self->versions->len, self->n_rows + ROWS_AT_ONCE);

  for (; self->n_rows < end; self->n_rows++)
    append_row (self, g_ptr_array_index (self->versions, self->n_rows));
}

static void
scrolled_cb (WmkNoteVersions *self, GtkAdjustment *place)
{
  double end = gtk_adjustment_get_value (place) + gtk_adjustment_get_page_size (place);

  if (end + gtk_adjustment_get_page_size (place) >= gtk_adjustment_get_upper (place))
    append_rows (self);
}

static void
fill (WmkNoteVersions *self, const char *uuid)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WmkNote) note = wmk_notebook_get_note (self->notebook, uuid, &error);

  self->text = g_strdup (note == NULL ? "" : note->text);
  self->versions = note == NULL ? NULL : wmk_notebook_list_versions (self->notebook, uuid, &error);
  append_rows (self);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  show_version (self);
  if (error != NULL)
    show_message (self, error->message);
  else if (self->versions == NULL || self->versions->len == 0)
    show_message (self, _ ("There is no earlier version yet. Each time that you go on with a note "
                           "later, what it said before is kept here."));
}

static void
wmk_note_versions_dispose (GObject *object)
{
  WmkNoteVersions *self = WMK_NOTE_VERSIONS (object);

  g_clear_object (&self->notebook);
  /* A list that goes has its row no longer selected. */
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_func (self->list, show_version, self);
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_NOTE_VERSIONS);

  G_OBJECT_CLASS (wmk_note_versions_parent_class)->dispose (object);
}

static void
wmk_note_versions_finalize (GObject *object)
{
  WmkNoteVersions *self = WMK_NOTE_VERSIONS (object);

  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->versions, g_ptr_array_unref);

  G_OBJECT_CLASS (wmk_note_versions_parent_class)->finalize (object);
}

static void
wmk_note_versions_class_init (WmkNoteVersionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_note_versions_dispose;
  G_OBJECT_CLASS (klass)->finalize = wmk_note_versions_finalize;
  g_type_ensure (WMK_TYPE_MARKDOWN_VIEW);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               WMK_APP_PATH "ui/wmk-note-versions.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkNoteVersions, restore_button);
  gtk_widget_class_bind_template_child (widget_class, WmkNoteVersions, changes_button);
  gtk_widget_class_bind_template_child (widget_class, WmkNoteVersions, message);
  gtk_widget_class_bind_template_child (widget_class, WmkNoteVersions, list);
  gtk_widget_class_bind_template_child (widget_class, WmkNoteVersions, view);
  gtk_widget_class_bind_template_child (widget_class, WmkNoteVersions, changes_box);
  gtk_widget_class_bind_template_child (widget_class, WmkNoteVersions, changes);
  gtk_widget_class_bind_template_callback (widget_class, restore_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, scrolled_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_version);
}

static void
wmk_note_versions_init (WmkNoteVersions *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
wmk_note_versions_new (GtkWindow *parent, WmkNotebook *notebook, const char *uuid)
{
  WmkNoteVersions *self = g_object_new (WMK_TYPE_NOTE_VERSIONS, "transient-for", parent, NULL);

  self->notebook = g_object_ref (notebook);
  fill (self, uuid);

  wmk_dialog_fit (GTK_WINDOW (self));
  return GTK_WIDGET (self);
}
