/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalog/wmk-catalog.h"
#include "window/wmk-note-draft.h"

G_BEGIN_DECLS

/**
 * WmkNoteEditor:
 *
 * Where a note is written: its draft's text, with what there is to tell of its saving.
 *
 * # Actions
 *
 * - `note.bold`, `note.italic`, `note.list`, `note.quote`, `note.link`
 * - `note.finish`: ends the writing; so do Escape, and the focus's going elsewhere in the window
 *
 * Signals: `finished ()`.
 */
#define WMK_TYPE_NOTE_EDITOR (wmk_note_editor_get_type ())
G_DECLARE_FINAL_TYPE (WmkNoteEditor, wmk_note_editor, WMK, NOTE_EDITOR, AdwBin)

/** wmk_note_editor_new: @catalog: (nullable): what names the things that addresses lead to */
GtkWidget *wmk_note_editor_new (WmkNoteDraft *draft, WmkCatalog *catalog);

/** wmk_note_editor_set_cursor: @offset: where it is to be in the text, characters; at first it is
 * at the end */
void wmk_note_editor_set_cursor (WmkNoteEditor *self, int offset);

/** wmk_note_editor_begin: Moves the focus into the text, to the cursor. */
void wmk_note_editor_begin (WmkNoteEditor *self);

G_END_DECLS
