/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalog/wmk-catalog.h"
#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

/**
 * WmkNoteCards:
 *
 * Notes on one thing, each a #WmkNoteCard, and below them what begins a new one. What is being
 * written stays whatever becomes of its note; what could not be saved when the reader went to
 * another page comes back with this one.
 *
 * # Signals
 *
 * - `left`: a card is no longer edited, and may be empty: what shows is to be read again
 * - `kept`: there is something unsaved that no card shows: it is to be read again, but not at once
 */
#define WMK_TYPE_NOTE_CARDS (wmk_note_cards_get_type ())
G_DECLARE_FINAL_TYPE (WmkNoteCards, wmk_note_cards, WMK, NOTE_CARDS, AdwBin)

/**
 * wmk_note_cards_set_subject:
 * @subject: what the notes are about; without an address nothing can be written
 *
 * Where that is another than before, the cards hide until wmk_note_cards_show(): what is being
 * written is saved, or kept.
 */
void wmk_note_cards_set_subject (WmkNoteCards *self,
                                 WmkNotebook *notebook,
                                 WmkCatalog *catalog,
                                 const WmkSubject *subject);

/**
 * wmk_note_cards_show:
 * @notes: (element-type WmkNote): all that are to show, the oldest first
 *
 * Returns: whether they do; else there is to be a frame before it is called again
 */
gboolean wmk_note_cards_show (WmkNoteCards *self, GPtrArray *notes);

/** wmk_note_cards_show_unsaved: Shows what there is without the notes, which cannot be read. */
void wmk_note_cards_show_unsaved (WmkNoteCards *self);

/** wmk_note_cards_get_first: Returns: (transfer none) (nullable): the oldest that shows. */
GtkWidget *wmk_note_cards_get_first (WmkNoteCards *self);

/** wmk_note_cards_focus_before: Moves the focus to the note before @card, if there is one. */
void wmk_note_cards_focus_before (WmkNoteCards *self, GtkWidget *card);

/** wmk_note_cards_add: Begins a new note, or goes on with one begun, and moves the focus there. */
void wmk_note_cards_add (WmkNoteCards *self);

/** wmk_note_cards_flush: Returns: %TRUE when nothing is left to be saved. */
gboolean wmk_note_cards_flush (WmkNoteCards *self);

/** wmk_note_cards_append_unsaved: Appends all that is not saved, each text headed by what it is
 * about. */
void wmk_note_cards_append_unsaved (WmkNoteCards *self, GString *text);

/** wmk_note_cards_get_reason: Returns: (transfer none): why it is not, in words; or "". */
const char *wmk_note_cards_get_reason (WmkNoteCards *self);

G_END_DECLS
