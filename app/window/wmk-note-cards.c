/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-note-cards.h"

#include <glib/gi18n-lib.h>

#include "window/wmk-note-card.h"
#include "window/wmk-note-drafts.h"

/* Cards that are made in one go; a frame comes between. */
#define CARDS_AT_ONCE 3

struct _WmkNoteCards {
  AdwBin parent_instance;
  GtkBox *cards;
  GtkWidget *write_button;
  WmkNotebook *notebook;
  WmkCatalog *catalog;
  WmkSubject subject;
  GPtrArray *drafts; /* what could not be saved, here and on other pages */
  gboolean left;     /* the cards are of another page, and hidden */
};

enum { SIGNAL_LEFT, SIGNAL_KEPT, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WmkNoteCards, wmk_note_cards, ADW_TYPE_BIN)

static WmkNoteCard *
first_card (WmkNoteCards *self)
{
  return (WmkNoteCard *) gtk_widget_get_first_child (GTK_WIDGET (self->cards));
}

static WmkNoteCard *
next_card (WmkNoteCard *card)
{
  return (WmkNoteCard *) gtk_widget_get_next_sibling (GTK_WIDGET (card));
}

static WmkNoteCard *
find_card (WmkNoteCards *self, const char *uuid)
{
  for (WmkNoteCard *card = first_card (self); card != NULL; card = next_card (card))
    if (g_str_equal (wmk_note_card_get_uuid (card), uuid))
      return card;

  return NULL;
}

/* What was pasted may come when nothing but the clipboard's reader has the draft any more. */
static void
draft_changed_cb (WmkNoteCards *self, WmkNoteDraft *draft)
{
  WmkNoteCard *card;

  if (self->drafts == NULL || wmk_note_draft_get_error (draft) == NULL ||
      wmk_note_draft_is_saved (draft))
    return;

  wmk_note_drafts_keep (self->drafts, draft);
  card = find_card (self, wmk_note_draft_get_uuid (draft));
  if (g_strcmp0 (wmk_note_draft_get_address (draft), self->subject.address) == 0 &&
      (card == NULL || wmk_note_card_get_draft (card) != draft))
    g_signal_emit (self, signals[SIGNAL_KEPT], 0);
}

static void
watch_draft (WmkNoteCards *self, WmkNoteDraft *draft)
{
  g_signal_handlers_disconnect_by_func (draft, draft_changed_cb, self);
  g_signal_connect_object (draft, "changed", G_CALLBACK (draft_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/* A card that was left empty has nothing to show. */
static void
edited_cb (WmkNoteCards *self, gboolean editing, WmkNoteCard *card)
{
  if (editing)
    watch_draft (self, wmk_note_card_get_draft (card));
  else
    g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

static void
insert_card (WmkNoteCards *self, GtkWidget *card, WmkNoteCard *after)
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
remove_card (WmkNoteCards *self, WmkNoteCard *card)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->cards)) == GTK_WIDGET (card);
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (card));

  if (had_focus)
    gtk_widget_grab_focus (next == NULL ? self->write_button : next);
  gtk_box_remove (self->cards, GTK_WIDGET (card));
}

/* Returns: whether all are there. */
static gboolean
show_notes (WmkNoteCards *self, GPtrArray *notes)
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

/* Brings back what could not be saved when the reader left this page. */
static void
show_drafts (WmkNoteCards *self)
{
  for (guint i = 0; i < self->drafts->len; i++) {
    WmkNoteDraft *draft = g_ptr_array_index (self->drafts, i);
    WmkNoteCard *card = find_card (self, wmk_note_draft_get_uuid (draft));

    if (g_strcmp0 (wmk_note_draft_get_address (draft), self->subject.address) != 0 ||
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
remove_left (WmkNoteCards *self)
{
  GtkWidget *card;

  if (!self->left)
    return;

  self->left = FALSE;
  while ((card = gtk_widget_get_first_child (GTK_WIDGET (self->cards))) != NULL)
    gtk_box_remove (self->cards, card);
  gtk_widget_set_visible (GTK_WIDGET (self->cards), TRUE);
}

/* The reader goes to another page: what is being written is saved, or kept. */
static void
leave (WmkNoteCards *self)
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
}

static void
wmk_note_cards_dispose (GObject *object)
{
  WmkNoteCards *self = WMK_NOTE_CARDS (object);

  g_clear_object (&self->notebook);
  g_clear_object (&self->catalog);
  wmk_subject_clear (&self->subject);
  g_clear_pointer (&self->drafts, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), WMK_TYPE_NOTE_CARDS);

  G_OBJECT_CLASS (wmk_note_cards_parent_class)->dispose (object);
}

static void
wmk_note_cards_class_init (WmkNoteCardsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wmk_note_cards_dispose;
  signals[SIGNAL_LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_KEPT] = g_signal_new ("kept", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, WMK_APP_PATH "ui/wmk-note-cards.ui");
  gtk_widget_class_bind_template_child (widget_class, WmkNoteCards, cards);
  gtk_widget_class_bind_template_child (widget_class, WmkNoteCards, write_button);
}

static void
wmk_note_cards_init (WmkNoteCards *self)
{
  self->drafts = wmk_note_drafts_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
wmk_note_cards_set_subject (WmkNoteCards *self,
                            WmkNotebook *notebook,
                            WmkCatalog *catalog,
                            const WmkSubject *subject)
{
  g_return_if_fail (WMK_IS_NOTE_CARDS (self));

  g_set_object (&self->notebook, notebook);
  g_set_object (&self->catalog, catalog);
  if (g_strcmp0 (self->subject.address, subject->address) != 0)
    leave (self);
  wmk_subject_set (&self->subject, subject);
}

gboolean
wmk_note_cards_show (WmkNoteCards *self, GPtrArray *notes)
{
  g_return_val_if_fail (WMK_IS_NOTE_CARDS (self), TRUE);

  remove_left (self);
  if (!show_notes (self, notes))
    return FALSE;
  show_drafts (self);

  return TRUE;
}

void
wmk_note_cards_show_unsaved (WmkNoteCards *self)
{
  g_return_if_fail (WMK_IS_NOTE_CARDS (self));

  remove_left (self);
  show_drafts (self);
}

GtkWidget *
wmk_note_cards_get_first (WmkNoteCards *self)
{
  g_return_val_if_fail (WMK_IS_NOTE_CARDS (self), NULL);

  return gtk_widget_get_first_child (GTK_WIDGET (self->cards));
}

void
wmk_note_cards_focus_before (WmkNoteCards *self, GtkWidget *card)
{
  GtkWidget *before;

  g_return_if_fail (WMK_IS_NOTE_CARDS (self));

  before = gtk_widget_get_prev_sibling (card);
  if (before != NULL)
    gtk_widget_grab_focus (before);
}

void
wmk_note_cards_add (WmkNoteCards *self)
{
  g_autoptr (WmkNoteDraft) draft = NULL;
  WmkNoteCard *last;

  g_return_if_fail (WMK_IS_NOTE_CARDS (self));

  if (self->subject.address == NULL)
    return;

  remove_left (self);
  /* One that was begun, and is still empty, will do. */
  last = (WmkNoteCard *) gtk_widget_get_last_child (GTK_WIDGET (self->cards));
  if (last == NULL || wmk_note_card_get_draft (last) == NULL ||
      *wmk_note_draft_get_text (wmk_note_card_get_draft (last)) != '\0') {
    draft = wmk_note_draft_new (self->notebook, &self->subject, NULL);
    insert_card (self, wmk_note_card_new_for_draft (self->notebook, self->catalog, draft), last);
    last = (WmkNoteCard *) gtk_widget_get_last_child (GTK_WIDGET (self->cards));
  }
  wmk_note_card_edit (last);
}

gboolean
wmk_note_cards_flush (WmkNoteCards *self)
{
  gboolean saved = TRUE;

  g_return_val_if_fail (WMK_IS_NOTE_CARDS (self), TRUE);

  for (WmkNoteCard *card = first_card (self); card != NULL; card = next_card (card)) {
    WmkNoteDraft *draft = wmk_note_card_get_draft (card);

    saved = (draft == NULL || wmk_note_draft_save (draft)) && saved;
  }

  return wmk_note_drafts_save (self->drafts) && saved;
}

void
wmk_note_cards_append_unsaved (WmkNoteCards *self, GString *text)
{
  g_return_if_fail (WMK_IS_NOTE_CARDS (self));

  for (WmkNoteCard *card = first_card (self); card != NULL; card = next_card (card))
    if (wmk_note_card_get_draft (card) != NULL)
      wmk_note_drafts_keep (self->drafts, wmk_note_card_get_draft (card));
  wmk_note_drafts_append_text (self->drafts, text);
}

const char *
wmk_note_cards_get_reason (WmkNoteCards *self)
{
  g_return_val_if_fail (WMK_IS_NOTE_CARDS (self), "");

  return wmk_note_drafts_get_reason (self->drafts);
}
