/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notebook/wmk-notebook-list.h"
#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

/**
 * WmkNotebookModel:
 *
 * A #GListModel of what the reader has written, starred and tagged, as far as a choice lets it
 * through. Only the keys of all are read; its items are only places for entries, of which a list
 * view holds many and shows few. wmk_notebook_model_read() reads these in small batches, and those
 * asked for last are kept. It follows what changes in the notebook, and tells
 * of no more rows than have changed. What takes longer than a frame is read in a thread of its own,
 * and the rows stay as they are until that is done.
 *
 * Signals:
 *
 * - `read ()`: the rows are those of the choice, and the counts those of the notebook
 * - `failed (message)`: they could not be read, and stay as they are
 */
#define WMK_TYPE_NOTEBOOK_MODEL (wmk_notebook_model_get_type ())
G_DECLARE_FINAL_TYPE (WmkNotebookModel, wmk_notebook_model, WMK, NOTEBOOK_MODEL, GObject)

/** wmk_notebook_model_new: Returns: (transfer full): without rows until it has a choice. */
WmkNotebookModel *wmk_notebook_model_new (WmkNotebook *notebook);

/**
 * wmk_notebook_model_set_choice:
 *
 * What is being read for an earlier choice is given up.
 */
void wmk_notebook_model_set_choice (WmkNotebookModel *self, const WmkEntryChoice *choice);

/** wmk_notebook_model_is_reading: Returns: whether the rows are not yet those of the choice. */
gboolean wmk_notebook_model_is_reading (WmkNotebookModel *self);

/** wmk_notebook_model_get_counts: Returns: (transfer none) (nullable): %NULL until they were read.
 */
const WmkEntryCounts *wmk_notebook_model_get_counts (WmkNotebookModel *self);

/** wmk_notebook_model_read: Returns: (transfer full): the entry at @position, one that is nothing
 * where it could not be read. */
WmkNotebookEntry *wmk_notebook_model_read (WmkNotebookModel *self, guint position);

/** wmk_notebook_model_get_key: Returns: (transfer none): that of the row at @position. */
const WmkEntryKey *wmk_notebook_model_get_key (WmkNotebookModel *self, guint position);

/** wmk_notebook_model_find: Returns: where that entry stands, %G_MAXUINT for nowhere. */
guint wmk_notebook_model_find (WmkNotebookModel *self, const WmkEntryKey *key);

G_END_DECLS
