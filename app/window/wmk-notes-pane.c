/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-notes-pane.h"

#include <glib/gi18n-lib.h>

#include "notebook/wmk-notebook-marks.h"
#include "notebook/wmk-notebook-notes.h"
#include "window/wmk-note-cards.h"
#include "window/wmk-tag-box.h"
#include "window/wmk-unsaved.h"

/* Notes that show before the reader asks for those that are older, and so many more each time. */
#define MOST_CARDS 30

/* Until what could not be read is read again. */
#define RETRY_SECONDS 3

struct _WmkNotesPane {
  AdwBin parent_instance;
  GtkWidget *star_button;
  WmkOwnBox *own_box;
  WmkTagBox *tag_box;
  GtkLabel *count;
  GtkButton *earlier_button;
  WmkNoteCards *cards;
  WmkNotebook *notebook;
  char *address;         /* NULL where nothing can be written */
  guint n_wanted;        /* cards */
  GtkWidget *first_card; /* (nullable): before which the reader wants to go on */
  WmkUnsaved *unsaved;
  guint fill_handler;
};

G_DEFINE_FINAL_TYPE (WmkNotesPane, wmk_notes_pane, ADW_TYPE_BIN)

static void
show_count (WmkNotesPane *self, guint n_notes, guint n_shown)
{
  guint n_earlier = n_notes > n_shown ? n_notes - n_shown : 0;
  g_autofree char *count =
      n_notes == 0
          ? g_strdup (_ ("What you write is yours alone: it is saved on this computer as you type, "
                         "and the catalogue stays as it is."))
          : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u note", "%u notes", n_notes),
                             n_notes);
  g_autofree char *earlier = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Show %u Earlier Note", "Show %u Earlier Notes", n_earlier),
      MIN (n_earlier, MOST_CARDS));

  gtk_label_set_text (self->count, count);
  gtk_button_set_label (self->earlier_button, earlier);
  gtk_widget_set_visible (GTK_WIDGET (self->earlier_button), n_earlier > 0);
}

static gboolean fill_when_idle (gpointer user_data);
static void fill_later (WmkNotesPane *self);

/* What was shown stays, and so does what is being written. */
static void
show_unread (WmkNotesPane *self, const char *message)
{
  g_clear_handle_id (&self->fill_handler, g_source_remove);
  gtk_label_set_text (self->count, message);
  wmk_note_cards_show_unsaved (self->cards);
  self->fill_handler = g_timeout_add_seconds (RETRY_SECONDS, fill_when_idle, self);
}

static void
report_unread_action (GtkWidget *widget, const char *name, GVariant *message)
{
  show_unread (WMK_NOTES_PANE (widget), g_variant_get_string (message, NULL));
}

/* Once all cards are there. */
static void
go_on_before (WmkNotesPane *self)
{
  wmk_note_cards_focus_before (self->cards, self->first_card);
  g_clear_weak_pointer (&self->first_card);
}

static void
fill (WmkNotesPane *self)
{
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GError) error = NULL;
  WmkMarks marks;

  g_clear_handle_id (&self->fill_handler, g_source_remove);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || self->address == NULL)
    return;

  notes = wmk_notebook_list_last_notes (self->notebook, self->address, self->n_wanted, &error);
  if (notes == NULL || !wmk_notebook_get_marks (self->notebook, self->address, &marks, &error) ||
      !wmk_tag_box_show (self->tag_box, &error)) {
    show_unread (self, error->message);
    return;
  }
  show_count (self, marks.n_notes, notes->len);
  if (!wmk_note_cards_show (self->cards, notes))
    fill_later (self);
  else if (self->first_card != NULL)
    go_on_before (self);
  wmk_own_box_read_again (self->own_box);
}

static gboolean
fill_when_idle (gpointer user_data)
{
  WmkNotesPane *self = WMK_NOTES_PANE (user_data);

  self->fill_handler = 0;
  fill (self);

  return G_SOURCE_REMOVE;
}

static void
painted_cb (WmkNotesPane *self, GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, painted_cb, self);
  if (self->fill_handler == 0)
    self->fill_handler = g_idle_add (fill_when_idle, self);
}

/* When the next frame is out: nobody waits for the cards further down. */
static void
fill_later (WmkNotesPane *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  if (clock == NULL)
    return;

  g_clear_handle_id (&self->fill_handler, g_source_remove);
  g_signal_handlers_disconnect_by_func (clock, painted_cb, self);
  g_signal_connect_object (clock, "after-paint", G_CALLBACK (painted_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
earlier_clicked_cb (WmkNotesPane *self)
{
  g_set_weak_pointer (&self->first_card, wmk_note_cards_get_first (self->cards));
  self->n_wanted += MOST_CARDS;
  fill (self);
}

static void
notebook_changed_cb (WmkNotesPane *self, const char *address)
{
  if (address == NULL || g_strcmp0 (address, self->address) == 0)
    fill (self);
}

static void
wmk_notes_pane_map (GtkWidget *widget)
{
  WmkNotesPane *self = WMK_NOTES_PANE (widget);

  GTK_WIDGET_CLASS (wmk_notes_pane_parent_class)->map (widget);

  /* A start does not wait for the notebook. */
  if (self->notebook == NULL || wmk_notebook_get_state (self->notebook) == WMK_NOTEBOOK_UNAVAILABLE)
    fill_later (self);
  else
    fill (self);
}

static void
wmk_notes_pane_dispose (GObject *object)
{
  WmkNotesPane *self = WMK_NOTES_PANE (object);

  g_clear_handle_id (&self->fill_handler, g_source_remove);
  g_clear_weak_pointer (&self->first_card);
  g_clear_object (&self->notebook);
  g_clear_pointer (&self->address, g_free);
  g_clear_object (&self->unsaved);
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_NOTES_PANE);

  G_OBJECT_CLASS (wmk_notes_pane_parent_class)->dispose (object);
}

static void
wmk_notes_pane_class_init (WmkNotesPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_notes_pane_dispose;
  widget_class->map = wmk_notes_pane_map;
  g_type_ensure (WMK_TYPE_NOTE_CARDS);
  g_type_ensure (WMK_TYPE_OWN_BOX);
  g_type_ensure (WMK_TYPE_TAG_BOX);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "notes.report-unread", "s", report_unread_action);
  gtk_widget_class_set_template_from_resource (widget_class, WMK_APP_PATH "ui/wmk-notes-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkNotesPane, star_button);
  gtk_widget_class_bind_template_child (widget_class, WmkNotesPane, own_box);
  gtk_widget_class_bind_template_child (widget_class, WmkNotesPane, tag_box);
  gtk_widget_class_bind_template_child (widget_class, WmkNotesPane, count);
  gtk_widget_class_bind_template_child (widget_class, WmkNotesPane, earlier_button);
  gtk_widget_class_bind_template_child (widget_class, WmkNotesPane, cards);
  gtk_widget_class_bind_template_callback (widget_class, earlier_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, fill);
  gtk_widget_class_bind_template_callback (widget_class, fill_later);
}

static void
wmk_notes_pane_init (WmkNotesPane *self)
{
  self->unsaved = wmk_unsaved_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Notes"),
                                  -1);
}

void
wmk_notes_pane_set_subject (WmkNotesPane *self,
                            WmkNotebook *notebook,
                            WmkCatalog *catalog,
                            const char *address,
                            const char *title)
{
  WmkSubject subject = {(char *) address, (char *) title,
                        (char *) (catalog == NULL ? "" : wmk_catalog_get_version (catalog))};

  g_return_if_fail (WMK_IS_NOTES_PANE (self));

  if (g_set_object (&self->notebook, notebook))
    g_signal_connect_object (notebook, "changed", G_CALLBACK (notebook_changed_cb), self,
                             G_CONNECT_SWAPPED);
  if (g_strcmp0 (self->address, address) != 0) {
    g_clear_weak_pointer (&self->first_card);
    gtk_label_set_text (self->count, "");
    gtk_widget_set_visible (GTK_WIDGET (self->earlier_button), FALSE);
  }
  g_free (self->address);
  self->address = g_strdup (address);
  self->n_wanted = MOST_CARDS;
  wmk_note_cards_set_subject (self->cards, notebook, catalog, &subject);
  wmk_own_box_set_subject (self->own_box, notebook, catalog, address, title);
  wmk_tag_box_set_subject (self->tag_box, notebook, &subject);
  fill (self);
}

WmkOwnBox *
wmk_notes_pane_get_own_box (WmkNotesPane *self)
{
  g_return_val_if_fail (WMK_IS_NOTES_PANE (self), NULL);

  return self->own_box;
}

GtkWidget *
wmk_notes_pane_get_star_button (WmkNotesPane *self)
{
  g_return_val_if_fail (WMK_IS_NOTES_PANE (self), NULL);

  return self->star_button;
}

void
wmk_notes_pane_add_note (WmkNotesPane *self)
{
  g_return_if_fail (WMK_IS_NOTES_PANE (self));

  wmk_note_cards_add (self->cards);
}

gboolean
wmk_notes_pane_flush (WmkNotesPane *self)
{
  gboolean saved;

  g_return_val_if_fail (WMK_IS_NOTES_PANE (self), TRUE);

  saved = wmk_own_box_flush (self->own_box);

  return wmk_note_cards_flush (self->cards) && saved;
}

char *
wmk_notes_pane_dup_unsaved (WmkNotesPane *self)
{
  g_autofree char *own = NULL, *tag = NULL;
  GString *text;

  g_return_val_if_fail (WMK_IS_NOTES_PANE (self), NULL);

  own = wmk_own_box_dup_unsaved (self->own_box);
  tag = wmk_tag_box_dup_typed (self->tag_box);
  text = g_string_new (own);
  g_string_append_printf (text, "%s%s", *own == '\0' || *tag == '\0' ? "" : "\n\n", tag);
  wmk_note_cards_append_unsaved (self->cards, text);

  return g_string_free (text, FALSE);
}

void
wmk_notes_pane_keep (WmkNotesPane *self, const char *text)
{
  wmk_unsaved_keep (self->unsaved, self->notebook, text);
}

gboolean
wmk_notes_pane_ask_about_tag (WmkNotesPane *self, GtkWindow *window)
{
  g_return_val_if_fail (WMK_IS_NOTES_PANE (self), FALSE);

  return wmk_tag_box_ask_to_close (self->tag_box, window);
}

void
wmk_notes_pane_ask_to_close (WmkNotesPane *self, GtkWindow *window)
{
  g_autofree char *text = wmk_notes_pane_dup_unsaved (self);

  wmk_unsaved_ask_to_close (self->unsaved, window, self->notebook, text,
                            wmk_note_cards_get_reason (self->cards));
}
