/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

/** How long at most a letter that was typed is not yet being saved, milliseconds. */
#define WMK_NOTE_DRAFT_DELAY 400

/**
 * WmkNoteDraft:
 *
 * A note that is being written, on its way to the disk. What is typed is saved
 * %WMK_NOTE_DRAFT_DELAY after the first letter that is not, however fast the writing goes on. Where
 * that fails, the text stays here, and is tried again at each pause and every few seconds.
 *
 * Where somebody else changes the note meanwhile, in another window or program, their text is taken
 * over when nothing was typed here that is not saved. Else what was typed here is saved, and theirs
 * is among the note's earlier versions.
 *
 * Signals:
 *
 * - `changed ()`: whether it is saved, its error, or whether it is contested or gone
 * - `replaced ()`: there is another text than was typed here
 */
#define WMK_TYPE_NOTE_DRAFT (wmk_note_draft_get_type ())
G_DECLARE_FINAL_TYPE (WmkNoteDraft, wmk_note_draft, WMK, NOTE_DRAFT, GObject)

/**
 * wmk_note_draft_new:
 * @note: (nullable): the note; %NULL for a new one, which nobody sees before it has text
 *
 * Returns: (transfer full)
 */
WmkNoteDraft *
wmk_note_draft_new (WmkNotebook *notebook, const WmkSubject *subject, const WmkNote *note);

/** wmk_note_draft_get_uuid: Returns: (transfer none): the note's, also before it was saved. */
const char *wmk_note_draft_get_uuid (WmkNoteDraft *self);

/** wmk_note_draft_get_address: Returns: (transfer none): of what it is about. */
const char *wmk_note_draft_get_address (WmkNoteDraft *self);

/** wmk_note_draft_get_title: Returns: (transfer none): likewise, as it was called then. */
const char *wmk_note_draft_get_title (WmkNoteDraft *self);

const char *wmk_note_draft_get_text (WmkNoteDraft *self);

/** wmk_note_draft_set_text: What the reader has typed. */
void wmk_note_draft_set_text (WmkNoteDraft *self, const char *text);

/** wmk_note_draft_is_saved: Returns: whether all is on the disk that was typed. */
gboolean wmk_note_draft_is_saved (WmkNoteDraft *self);

/** wmk_note_draft_is_new: Returns: whether nothing of it was ever saved. */
gboolean wmk_note_draft_is_new (WmkNoteDraft *self);

/** wmk_note_draft_is_contested: Returns: whether somebody else's text had to give way to this. */
gboolean wmk_note_draft_is_contested (WmkNoteDraft *self);

/** wmk_note_draft_is_gone: Returns: whether somebody else has deleted the note. */
gboolean wmk_note_draft_is_gone (WmkNoteDraft *self);

/** wmk_note_draft_is_emptied: Returns: whether finishing it has deleted the note, as it was empty.
 */
gboolean wmk_note_draft_is_emptied (WmkNoteDraft *self);

/** wmk_note_draft_get_error: Returns: (transfer none) (nullable): why it is not saved. */
const GError *wmk_note_draft_get_error (WmkNoteDraft *self);

/** wmk_note_draft_save: Saves it at once. Returns: as wmk_note_draft_is_saved() then. */
gboolean wmk_note_draft_save (WmkNoteDraft *self);

/**
 * wmk_note_draft_finish:
 *
 * Saves it when the reader goes on to something else. A note that was emptied goes to the trash, as
 * it was before. Text that cannot be saved stays, and is tried again as long as the draft lives.
 *
 * Returns: as wmk_note_draft_is_saved() then
 */
gboolean wmk_note_draft_finish (WmkNoteDraft *self);

G_END_DECLS
