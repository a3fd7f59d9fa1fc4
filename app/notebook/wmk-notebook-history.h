/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

/*
 * Undo and redo, over all that the reader does in any window, also after the program was ended.
 * About the last 1,000 steps are kept, and fewer where they are large (16 million characters).
 * Undo deletes no text: what is undone into nothing goes to the trash, and what a note said remains
 * among its versions.
 */

/** WmkStepKind: what the reader did; the window has words for it. */
typedef enum {
  WMK_STEP_NOTE_ADD,
  WMK_STEP_NOTE_EDIT,
  WMK_STEP_NOTE_REVERT, /* to an earlier version */
  WMK_STEP_TAG_ADD,
  WMK_STEP_TAG_EDIT,
  WMK_STEP_TAG_MERGE,
  WMK_STEP_TAG_SET,
  WMK_STEP_TAG_UNSET,
  WMK_STEP_STAR_SET,
  WMK_STEP_STAR_UNSET,
  WMK_STEP_VERDICT_SET,
  WMK_STEP_POINT_ADD,
  WMK_STEP_POINT_EDIT,
  WMK_STEP_TRASH,
  WMK_STEP_UNTRASH,
  WMK_STEP_RESTORE, /* of a back-up */
  WMK_STEP_N_KINDS,
} WmkStepKind;

/**
 * WmkStep:
 * @id: never that of another step
 * @address: of the thing that it was done to, or ""
 * @title: of that thing, or the tag's name
 */
typedef struct {
  gint64 id;
  WmkStepKind kind;
  char *address;
  char *title;
  gint64 stamp;
} WmkStep;

void wmk_step_free (WmkStep *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkStep, wmk_step_free)

/**
 * wmk_notebook_get_undo_step:
 *
 * Returns: (transfer full) (nullable): what wmk_notebook_undo() would undo; %NULL when there is
 *   nothing, or the file cannot be read
 */
WmkStep *wmk_notebook_get_undo_step (WmkNotebook *self);

/** wmk_notebook_get_redo_step: Returns: (transfer full) (nullable): likewise for redo. */
WmkStep *wmk_notebook_get_redo_step (WmkNotebook *self);

/**
 * wmk_notebook_undo:
 * @error: return location for a #WmkNotebookError, %WMK_NOTEBOOK_ERROR_NOT_FOUND when there is
 *   nothing to undo
 *
 * Undoes the last step that is not undone.
 *
 * Returns: %TRUE on success; else %FALSE with @error set
 */
gboolean wmk_notebook_undo (WmkNotebook *self, GError **error);

/**
 * wmk_notebook_get_made_step:
 *
 * Returns: the id of the step that the last call made which writes here, or which had a thread
 *   write; 0 where that changed nothing
 */
gint64 wmk_notebook_get_made_step (WmkNotebook *self);

/**
 * wmk_notebook_undo_step:
 * @step_id: of the last step that is not undone
 *
 * Undoes that step, and no other: fails where it is not the last any more.
 *
 * Returns: as wmk_notebook_undo()
 */
gboolean wmk_notebook_undo_step (WmkNotebook *self, gint64 step_id, GError **error);

/** wmk_notebook_redo: Does again what was undone last. Returns: as wmk_notebook_undo(). */
gboolean wmk_notebook_redo (WmkNotebook *self, GError **error);

/** wmk_step_kind_to_string: Returns: (transfer none): the word that the file has for it. */
const char *wmk_step_kind_to_string (WmkStepKind kind);

G_END_DECLS
