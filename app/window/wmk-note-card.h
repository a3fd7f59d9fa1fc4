/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalog/wmk-catalog.h"
#include "window/wmk-note-draft.h"

G_BEGIN_DECLS

/**
 * WmkNoteCard:
 *
 * A note as the reader sees it: its text, and when it was last changed; or, while it is edited, its
 * editor. A click begins that where it is in the text, Enter at the end.
 *
 * # Actions
 *
 * - `note.edit`, `note.copy`, `note.delete`, `note.show-versions`, `note.show-all`,
 *   `note.show-menu`
 * - `note.toggle-task` (u): ticks the task of that block, or no longer
 *
 * Signals: `edited (editing)`: the editing has begun, or has ended.
 */
#define WMK_TYPE_NOTE_CARD (wmk_note_card_get_type ())
G_DECLARE_FINAL_TYPE (WmkNoteCard, wmk_note_card, WMK, NOTE_CARD, AdwBin)

/** wmk_note_card_new: @catalog: (nullable): what names the things that links lead to */
GtkWidget *wmk_note_card_new (WmkNotebook *notebook, WmkCatalog *catalog, const WmkNote *note);

/** wmk_note_card_new_for_draft: Returns: a card that is being edited, with what is not saved. */
GtkWidget *
wmk_note_card_new_for_draft (WmkNotebook *notebook, WmkCatalog *catalog, WmkNoteDraft *draft);

/** wmk_note_card_get_uuid: Returns: (transfer none): the note's, also of one that is yet to be. */
const char *wmk_note_card_get_uuid (WmkNoteCard *self);

/** wmk_note_card_set_note: Shows @note, which has changed; not while it is edited. */
void wmk_note_card_set_note (WmkNoteCard *self, const WmkNote *note);

/** wmk_note_card_edit: Begins to edit it, and moves the focus there. */
void wmk_note_card_edit (WmkNoteCard *self);

/** wmk_note_card_get_draft: Returns: (transfer none) (nullable): what is edited; %NULL: nothing. */
WmkNoteDraft *wmk_note_card_get_draft (WmkNoteCard *self);

G_END_DECLS
