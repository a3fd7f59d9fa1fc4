/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/wmk-note-draft.h"

G_BEGIN_DECLS

/* Drafts that could not be saved: they go on trying, and are kept until they are. */

/** wmk_note_drafts_new: Returns: (transfer full) (element-type WmkNoteDraft): none yet. */
GPtrArray *wmk_note_drafts_new (void);

/** wmk_note_drafts_keep: Adds @draft, if it is not there. */
void wmk_note_drafts_keep (GPtrArray *self, WmkNoteDraft *draft);

/** wmk_note_drafts_forget_saved: Removes those of which nothing is left to save. */
void wmk_note_drafts_forget_saved (GPtrArray *self);

/** wmk_note_drafts_save: Returns: whether nothing is left to save. */
gboolean wmk_note_drafts_save (GPtrArray *self);

/** wmk_note_drafts_append_text: Appends all that is not saved, one text after the other, each
 * headed by what it is about. */
void wmk_note_drafts_append_text (GPtrArray *self, GString *text);

/** wmk_note_drafts_get_reason: Returns: (transfer none): why, in words; "" where it is not known.
 */
const char *wmk_note_drafts_get_reason (GPtrArray *self);

G_END_DECLS
