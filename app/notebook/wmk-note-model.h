/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

/** WmkNoteItem: one note of a list. */
#define WMK_TYPE_NOTE_ITEM (wmk_note_item_get_type ())
G_DECLARE_FINAL_TYPE (WmkNoteItem, wmk_note_item, WMK, NOTE_ITEM, GObject)

/**
 * wmk_note_item_get_note:
 *
 * Returns: (transfer none) (nullable): the note; %NULL when the file could not be read
 */
const WmkNote *wmk_note_item_get_note (WmkNoteItem *self);

/** WmkNoteOrder: how a list of notes is sorted. */
typedef enum {
  WMK_NOTE_ORDER_MODIFIED, /* the last changed first */
  WMK_NOTE_ORDER_TITLE,    /* by the title of what they are about */
} WmkNoteOrder;

/**
 * WmkNoteModel:
 *
 * A #GListModel of #WmkNoteItem: all notes that are not in the trash. Only the keys of all are
 * read; notes come in small batches as they are asked for, and those asked for last are kept. It
 * follows what changes in the notebook.
 */
#define WMK_TYPE_NOTE_MODEL (wmk_note_model_get_type ())
G_DECLARE_FINAL_TYPE (WmkNoteModel, wmk_note_model, WMK, NOTE_MODEL, GObject)

/** wmk_note_model_new: Returns: (transfer full) (nullable): %NULL with @error set. */
WmkNoteModel *wmk_note_model_new (WmkNotebook *notebook, WmkNoteOrder order, GError **error);

/** wmk_note_model_set_order: Returns: %TRUE; else %FALSE with @error set, and all as it was. */
gboolean wmk_note_model_set_order (WmkNoteModel *self, WmkNoteOrder order, GError **error);

G_END_DECLS
