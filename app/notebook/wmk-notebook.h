/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "notebook/wmk-notebook-records.h"

G_BEGIN_DECLS

/**
 * WmkNotebook:
 *
 * The reader's own file: notes, tags, stars, verdicts and data points on what the catalogue has.
 * One object serves all windows of a program; other programs may have the same file open.
 *
 * Each writing function is one transaction: when it returns %TRUE the change is on the disk, and
 * when it fails nothing has changed. Its error is a sentence for the reader that says what
 * happened, to which file, what was kept and what to do next. The caller keeps what was typed and
 * calls again: each call tries anew, opening the file again where that is what it takes.
 *
 * Signals, all in the thread that opened it:
 *
 * - `changed (address)`: what is written at that address has changed, by this program or by
 *   another; %NULL: anything may have (a tag has another name, the file was opened again)
 * - `state-changed ()`: see wmk_notebook_get_state(), wmk_notebook_get_notice(),
 *   wmk_notebook_get_trouble() and wmk_notebook_get_backup_trouble()
 * - `backed-up (path)`: a back-up was written to @path, or could not be: %NULL
 * - `indexed ()`: words of notes are found that were not before
 */
#define WMK_TYPE_NOTEBOOK (wmk_notebook_get_type ())
G_DECLARE_FINAL_TYPE (WmkNotebook, wmk_notebook, WMK, NOTEBOOK, GObject)

/**
 * WmkNotebookError:
 * @WMK_NOTEBOOK_ERROR_FAILED: anything that has no code of its own here
 * @WMK_NOTEBOOK_ERROR_INVALID: what was given cannot be kept: a date that is none, an empty name
 * @WMK_NOTEBOOK_ERROR_NOT_FOUND: there is no such note, tag, verdict, point, version or back-up
 * @WMK_NOTEBOOK_ERROR_OVERTAKEN: it was changed elsewhere since it was read
 * @WMK_NOTEBOOK_ERROR_BUSY: another program holds the file
 * @WMK_NOTEBOOK_ERROR_FULL: there is no room left on the disk
 * @WMK_NOTEBOOK_ERROR_READ_ONLY: the file or its folder may not be written to
 * @WMK_NOTEBOOK_ERROR_NEWER: a newer Waymark has written the file
 * @WMK_NOTEBOOK_ERROR_DAMAGED: the file is damaged, or no notebook
 * @WMK_NOTEBOOK_ERROR_REPLACED: the file was moved, deleted or replaced while it was open
 * @WMK_NOTEBOOK_ERROR_IO: the disk fails
 */
typedef enum {
  WMK_NOTEBOOK_ERROR_FAILED,
  WMK_NOTEBOOK_ERROR_INVALID,
  WMK_NOTEBOOK_ERROR_NOT_FOUND,
  WMK_NOTEBOOK_ERROR_OVERTAKEN,
  WMK_NOTEBOOK_ERROR_BUSY,
  WMK_NOTEBOOK_ERROR_FULL,
  WMK_NOTEBOOK_ERROR_READ_ONLY,
  WMK_NOTEBOOK_ERROR_NEWER,
  WMK_NOTEBOOK_ERROR_DAMAGED,
  WMK_NOTEBOOK_ERROR_REPLACED,
  WMK_NOTEBOOK_ERROR_IO,
} WmkNotebookError;

#define WMK_NOTEBOOK_ERROR (wmk_notebook_error_quark ())
GQuark wmk_notebook_error_quark (void);

/**
 * WmkNotebookState:
 * @WMK_NOTEBOOK_WRITABLE: all is well
 * @WMK_NOTEBOOK_READ_ONLY: what is there can be read; each write tries again to be let
 * @WMK_NOTEBOOK_UNAVAILABLE: the file cannot be opened, or, without a notice, was not yet; nothing
 *   is there to read, and each write tries again to open it
 */
typedef enum {
  WMK_NOTEBOOK_WRITABLE,
  WMK_NOTEBOOK_READ_ONLY,
  WMK_NOTEBOOK_UNAVAILABLE,
} WmkNotebookState;

/**
 * wmk_notebook_new:
 * @folder: (type filename): the folder of `notebook.db` and of its back-ups
 *
 * Does not look at the folder yet: the first write does, or wmk_notebook_load().
 *
 * Returns: (transfer full): the notebook of that folder
 */
WmkNotebook *wmk_notebook_new (const char *folder);

/**
 * wmk_notebook_load:
 *
 * Opens the notebook's file, or begins one, where it is not open, or anew where it was found
 * damaged since; the folder is made when missing.
 * It cannot fail: what went wrong stands in wmk_notebook_get_state() and wmk_notebook_get_notice().
 * A file that is damaged or no notebook is set aside under a name that tells, untouched, and an
 * empty one is begun. Emits `state-changed` and `changed`.
 */
void wmk_notebook_load (WmkNotebook *self);

/** wmk_notebook_open: Returns: (transfer full): a new notebook that was loaded. */
WmkNotebook *wmk_notebook_open (const char *folder);

/** wmk_notebook_close: Lets go of the file. Whoever still holds the object finds it unavailable. */
void wmk_notebook_close (WmkNotebook *self);

WmkNotebookState wmk_notebook_get_state (WmkNotebook *self);

/**
 * wmk_notebook_get_notice:
 *
 * Returns: (transfer none) (nullable): what the reader must be told of how the file was opened, a
 *   #WmkNotebookError; %NULL when there is nothing
 */
const GError *wmk_notebook_get_notice (WmkNotebook *self);

/**
 * wmk_notebook_dismiss_notice:
 *
 * The reader has read the notice: it comes no more. One that says why nothing can be written stays,
 * and what was set aside is known of until wmk_notebook_put_loss_away(). Where there is none, it is
 * the trouble with a back-up that was read.
 */
void wmk_notebook_dismiss_notice (WmkNotebook *self);

/**
 * wmk_notebook_put_loss_away:
 *
 * The reader wants no back-up of what was set aside. The file itself stays.
 *
 * Returns: %TRUE on success; else %FALSE with @error set
 */
gboolean wmk_notebook_put_loss_away (WmkNotebook *self, GError **error);

/** wmk_notebook_dup_loss: Returns: (transfer full) (nullable): what was set aside, and what there
 * is of it, in words; %NULL where nothing was. */
char *wmk_notebook_dup_loss (WmkNotebook *self);

/**
 * wmk_notebook_get_trouble:
 *
 * Returns: (transfer none) (nullable): why the file did not take the last change, a
 *   #WmkNotebookError; %NULL once it has taken one
 */
const GError *wmk_notebook_get_trouble (WmkNotebook *self);

/**
 * wmk_notebook_get_backup_trouble:
 *
 * Returns: (transfer none) (nullable): why the last back-up that nobody asked for was not written,
 *   a #WmkNotebookError; %NULL once one was, or the reader has read it
 */
const GError *wmk_notebook_get_backup_trouble (WmkNotebook *self);

/**
 * wmk_notebook_try:
 *
 * Writes to the file that it is in use, and nothing else, to see whether it takes changes again.
 *
 * Returns: %TRUE when it does; else %FALSE with @error set
 */
gboolean wmk_notebook_try (WmkNotebook *self, GError **error);

/**
 * wmk_notebook_get_set_aside:
 *
 * A file that was damaged, or no notebook, is told of in the notice until that is dismissed, and
 * known of until a back-up was restored or it was put away, also when the program starts again.
 *
 * Returns: (transfer none) (nullable) (type filename): where that file is
 */
const char *wmk_notebook_get_set_aside (WmkNotebook *self);

/**
 * wmk_notebook_get_offer:
 *
 * Returns: (transfer none) (nullable) (type filename): the back-up to offer with the notice: the
 *   newest good one from before the file was set aside or replaced; %NULL where there is none, or
 *   as long as it is looked for, the end of which emits `state-changed`
 */
const char *wmk_notebook_get_offer (WmkNotebook *self);

/** wmk_notebook_get_path: Returns: (transfer none) (type filename): the notebook's file. */
const char *wmk_notebook_get_path (WmkNotebook *self);

/**
 * wmk_notebook_check_changes:
 *
 * Looks whether another program has written, and emits `changed` if so. Happens by itself within
 * moments of it, by a monitor of the folder; call it when a window gets the focus, for file systems
 * that cannot tell.
 */
void wmk_notebook_check_changes (WmkNotebook *self);

/**
 * wmk_notebook_check_file:
 *
 * Reads the whole file and looks for damage. Opening does so for small files; this is for large
 * ones, in a thread of its own. A damaged file is set aside by the next write.
 */
void wmk_notebook_check_file (WmkNotebook *self,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer data);

/** wmk_notebook_check_file_finish: Returns: %TRUE when sound; else %FALSE with @error set. */
gboolean wmk_notebook_check_file_finish (WmkNotebook *self, GAsyncResult *result, GError **error);

/** WmkNotebookCounts: how many there are that are not in the trash. */
typedef struct {
  guint n_notes;
  guint n_stars;
  guint n_tags;
  guint n_tagged; /* things that have any */
  guint n_verdicts;
  guint n_points;
  guint n_trashed;
} WmkNotebookCounts;

/** wmk_notebook_get_counts: Returns: %TRUE on success; else %FALSE with @error set. */
gboolean wmk_notebook_get_counts (WmkNotebook *self, WmkNotebookCounts *counts, GError **error);

G_END_DECLS
