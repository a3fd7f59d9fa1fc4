/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-notes-pane.h"

#include <glib/gi18n-lib.h>

#include "notebook/wmk-notebook-marks.h"
#include "notebook/wmk-notebook-notes.h"
#include "window/wmk-note-card.h"
#include "window/wmk-note-drafts.h"
#include "window/wmk-tag-box.h"
#include "window/wmk-unsaved.h"

/* Notes that show before the reader asks for those that are older, and so many more each time. */
#define MOST_CARDS 30

/* Cards that are made in one go; a frame comes between. */
#define CARDS_AT_ONCE 3

/* Until what could not be read is read again. */
#define RETRY_SECONDS 3

struct _WmkNotesPane {
  AdwBin parent_instance;
  GtkWidget *star_button;
  WmkOwnBox *own_box;
  WmkTagBox *tag_box;
  GtkLabel *count;
  GtkButton *earlier_button;
  GtkBox *cards;
  GtkWidget *write_button;
  WmkNotebook *notebook;
  WmkCatalog *catalog;
  char *address; /* NULL where nothing can be written */
  char *title;
  guint n_wanted;    /* cards */
  GPtrArray *drafts; /* what could not be saved, here and on other pages */
  WmkUnsaved *unsaved;
  gboolean left; /* the cards are of another page, and hidden */
  guint fill_handler;
};

G_DEFINE_FINAL_TYPE (WmkNotesPane, wmk_notes_pane, ADW_TYPE_BIN)

static WmkNoteCard *
first_card (WmkNotesPane *self)
{
  return (WmkNoteCard *) gtk_widget_get_first_child (GTK_WIDGET (self->cards));
}

static WmkNoteCard *
next_card (WmkNoteCard *card)
{
  return (WmkNoteCard *) gtk_widget_get_next_sibling (GTK_WIDGET (card));
}

static WmkNoteCard *
find_card (WmkNotesPane *self, const char *uuid)
{
  for (WmkNoteCard *card = first_card (self); card != NULL; card = next_card (card))
    if (g_str_equal (wmk_note_card_get_uuid (card), uuid))
      return card;

  return NULL;
}

static WmkSubject
get_subject (WmkNotesPane *self)
{
  const char *version = self->catalog == NULL ? "" : wmk_catalog_get_version (self->catalog);

  return (WmkSubject){self->address, self->title, (char *) version};
}

static void fill (WmkNotesPane *self);
static void fill_later (WmkNotesPane *self);

/* What was pasted may come when nothing but the clipboard's reader has the draft any more. */
static void
draft_changed_cb (WmkNotesPane *self, WmkNoteDraft *draft)
{
  WmkNoteCard *card;

  if (self->drafts == NULL || wmk_note_draft_get_error (draft) == NULL ||
      wmk_note_draft_is_saved (draft))
    return;

  wmk_note_drafts_keep (self->drafts, draft);
  card = find_card (self, wmk_note_draft_get_uuid (draft));
  if (g_strcmp0 (wmk_note_draft_get_address (draft), self->address) == 0 &&
      (card == NULL || wmk_note_card_get_draft (card) != draft))
    fill_later (self);
}

static void
watch_draft (WmkNotesPane *self, WmkNoteDraft *draft)
{
  g_signal_handlers_disconnect_by_func (draft, draft_changed_cb, self);
  g_signal_connect_object (draft, "changed", G_CALLBACK (draft_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/* A card that was left empty has nothing to show. */
static void
edited_cb (WmkNotesPane *self, gboolean editing, WmkNoteCard *card)
{
  if (editing)
    watch_draft (self, wmk_note_card_get_draft (card));
  else
    fill (self);
}

static void
insert_card (WmkNotesPane *self, GtkWidget *card, WmkNoteCard *after)
{
  WmkNoteDraft *draft = wmk_note_card_get_draft (WMK_NOTE_CARD (card));

  if (draft != NULL)
    watch_draft (self, draft);
  g_signal_connect_object (card, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  gtk_box_insert_child_after (self->cards, card, (GtkWidget *) after);
}

/* What is being edited stays, whatever becomes of its note. */
static gboolean
is_needed (WmkNoteCard *card, GPtrArray *notes)
{
  const char *uuid = wmk_note_card_get_uuid (card);

  if (wmk_note_card_get_draft (card) != NULL)
    return TRUE;

  for (guint i = 0; i < notes->len; i++)
    if (g_str_equal (((WmkNote *) g_ptr_array_index (notes, i))->uuid, uuid))
      return TRUE;

  return FALSE;
}

/* Where the focus goes when the card goes that has it. */
static void
remove_card (WmkNotesPane *self, WmkNoteCard *card)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->cards)) == GTK_WIDGET (card);
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (card));

  if (had_focus)
    gtk_widget_grab_focus (next == NULL ? self->write_button : next);
  gtk_box_remove (self->cards, GTK_WIDGET (card));
}

/* Returns: whether all are there. */
static gboolean
show_cards (WmkNotesPane *self, GPtrArray *notes)
{
  WmkNoteCard *before = NULL, *next;
  guint n_made = 0;

  for (WmkNoteCard *card = first_card (self); card != NULL; card = next) {
    next = next_card (card);
    if (!is_needed (card, notes))
      remove_card (self, card);
  }

  for (guint i = 0; i < notes->len; i++) {
    const WmkNote *note = g_ptr_array_index (notes, i);
    WmkNoteCard *card = find_card (self, note->uuid);

    if (card == NULL && n_made == CARDS_AT_ONCE)
      return FALSE;
    if (card == NULL) {
      card = WMK_NOTE_CARD (wmk_note_card_new (self->notebook, self->catalog, note));
      insert_card (self, GTK_WIDGET (card), before);
      n_made++;
    } else {
      wmk_note_card_set_note (card, note);
    }
    before = card;
  }

  return TRUE;
}

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

/* Brings back what could not be saved when the reader left this page. */
static void
show_drafts (WmkNotesPane *self)
{
  for (guint i = 0; i < self->drafts->len; i++) {
    WmkNoteDraft *draft = g_ptr_array_index (self->drafts, i);
    WmkNoteCard *card = find_card (self, wmk_note_draft_get_uuid (draft));

    if (g_strcmp0 (wmk_note_draft_get_address (draft), self->address) != 0 ||
        wmk_note_draft_is_saved (draft) ||
        (card != NULL && wmk_note_card_get_draft (card) == draft))
      continue;

    insert_card (
        self, wmk_note_card_new_for_draft (self->notebook, self->catalog, draft),
        card != NULL ? card : (WmkNoteCard *) gtk_widget_get_last_child (GTK_WIDGET (self->cards)));
    if (card != NULL)
      gtk_box_remove (self->cards, GTK_WIDGET (card));
  }
}

/* Cards of the page before, of which all was saved, or kept. */
static void
remove_left (WmkNotesPane *self)
{
  GtkWidget *card;

  if (!self->left)
    return;

  self->left = FALSE;
  while ((card = gtk_widget_get_first_child (GTK_WIDGET (self->cards))) != NULL)
    gtk_box_remove (self->cards, card);
  gtk_widget_set_visible (GTK_WIDGET (self->cards), TRUE);
}

static gboolean fill_when_idle (gpointer user_data);

/* What was shown stays, and so does what is being written. */
static void
show_unread (WmkNotesPane *self, const char *message)
{
  g_clear_handle_id (&self->fill_handler, g_source_remove);
  gtk_label_set_text (self->count, message);
  show_drafts (self);
  self->fill_handler = g_timeout_add_seconds (RETRY_SECONDS, fill_when_idle, self);
}

static void
report_unread_action (GtkWidget *widget, const char *name, GVariant *message)
{
  show_unread (WMK_NOTES_PANE (widget), g_variant_get_string (message, NULL));
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

  remove_left (self);
  notes = wmk_notebook_list_last_notes (self->notebook, self->address, self->n_wanted, &error);
  if (notes == NULL || !wmk_notebook_get_marks (self->notebook, self->address, &marks, &error) ||
      !wmk_tag_box_show (self->tag_box, &error)) {
    show_unread (self, error->message);
    return;
  }
  show_count (self, marks.n_notes, notes->len);
  if (show_cards (self, notes))
    show_drafts (self);
  else
    fill_later (self);
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
  WmkNoteCard *before = first_card (self), *card;

  self->n_wanted += MOST_CARDS;
  fill (self);
  for (card = first_card (self); card != NULL && next_card (card) != before;)
    card = next_card (card);
  if (card != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (card));
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
  g_clear_object (&self->notebook);
  g_clear_object (&self->catalog);
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_object (&self->unsaved);
  g_clear_pointer (&self->drafts, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_NOTES_PANE);

  G_OBJECT_CLASS (wmk_notes_pane_parent_class)->dispose (object);
}

static void
wmk_notes_pane_class_init (WmkNotesPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_notes_pane_dispose;
  widget_class->map = wmk_notes_pane_map;
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
  gtk_widget_class_bind_template_child (widget_class, WmkNotesPane, write_button);
  gtk_widget_class_bind_template_callback (widget_class, earlier_clicked_cb);
}

static void
wmk_notes_pane_init (WmkNotesPane *self)
{
  self->drafts = wmk_note_drafts_new ();
  self->unsaved = wmk_unsaved_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Notes"),
                                  -1);
}

/* The reader goes to another page: what is being written is saved, or kept. */
static void
leave (WmkNotesPane *self)
{
  for (WmkNoteCard *card = first_card (self); card != NULL; card = next_card (card)) {
    WmkNoteDraft *draft = wmk_note_card_get_draft (card);

    if (draft != NULL && !wmk_note_draft_finish (draft))
      wmk_note_drafts_keep (self->drafts, draft);
    else if (draft != NULL && wmk_note_draft_is_emptied (draft))
      gtk_widget_activate_action (GTK_WIDGET (self), "win.offer-undo", "s", _ ("Note deleted"));
  }
  wmk_note_drafts_forget_saved (self->drafts);
  self->left = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->cards), FALSE);
  gtk_label_set_text (self->count, "");
  gtk_widget_set_visible (GTK_WIDGET (self->earlier_button), FALSE);
}

void
wmk_notes_pane_set_subject (WmkNotesPane *self,
                            WmkNotebook *notebook,
                            WmkCatalog *catalog,
                            const char *address,
                            const char *title)
{
  WmkSubject subject;

  g_return_if_fail (WMK_IS_NOTES_PANE (self));

  if (g_set_object (&self->notebook, notebook))
    g_signal_connect_object (notebook, "changed", G_CALLBACK (notebook_changed_cb), self,
                             G_CONNECT_SWAPPED);
  g_set_object (&self->catalog, catalog);
  if (g_strcmp0 (self->address, address) != 0)
    leave (self);
  g_free (self->address);
  g_free (self->title);
  self->address = g_strdup (address);
  self->title = g_strdup (title);
  self->n_wanted = MOST_CARDS;
  subject = get_subject (self);
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
  WmkSubject subject = get_subject (self);
  g_autoptr (WmkNoteDraft) draft = NULL;
  WmkNoteCard *last;

  g_return_if_fail (WMK_IS_NOTES_PANE (self));

  if (self->address == NULL)
    return;

  remove_left (self);
  /* One that was begun, and is still empty, will do. */
  last = (WmkNoteCard *) gtk_widget_get_last_child (GTK_WIDGET (self->cards));
  if (last == NULL || wmk_note_card_get_draft (last) == NULL ||
      *wmk_note_draft_get_text (wmk_note_card_get_draft (last)) != '\0') {
    draft = wmk_note_draft_new (self->notebook, &subject, NULL);
    insert_card (self, wmk_note_card_new_for_draft (self->notebook, self->catalog, draft), last);
    last = (WmkNoteCard *) gtk_widget_get_last_child (GTK_WIDGET (self->cards));
  }
  wmk_note_card_edit (last);
}

gboolean
wmk_notes_pane_flush (WmkNotesPane *self)
{
  gboolean saved;

  g_return_val_if_fail (WMK_IS_NOTES_PANE (self), TRUE);

  saved = wmk_own_box_flush (self->own_box);
  for (WmkNoteCard *card = first_card (self); card != NULL; card = next_card (card)) {
    WmkNoteDraft *draft = wmk_note_card_get_draft (card);

    saved = (draft == NULL || wmk_note_draft_save (draft)) && saved;
  }

  return wmk_note_drafts_save (self->drafts) && saved;
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
  for (WmkNoteCard *card = first_card (self); card != NULL; card = next_card (card))
    if (wmk_note_card_get_draft (card) != NULL)
      wmk_note_drafts_keep (self->drafts, wmk_note_card_get_draft (card));
  wmk_note_drafts_append_text (self->drafts, text);

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
                            wmk_note_drafts_get_reason (self->drafts));
}
