/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notebook/wmk-notebook-entry.h"
#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

/*
 * What the reader does to many entries at once: one transaction and one step to undo, or nothing.
 * Entries that are there no longer are passed over. A thousand take some hundredth of a second; for
 * more see wmk_notebook_run_in_thread().
 */

/**
 * wmk_notebook_trash_entries:
 * @keys: (array length=n_keys)
 *
 * Puts notes, verdicts and points into the trash, and takes stars and tags from their things.
 *
 * Returns: %TRUE on success; else %FALSE with @error set
 */
gboolean wmk_notebook_trash_entries (WmkNotebook *self,
                                     const WmkEntryKey *keys,
                                     guint n_keys,
                                     GError **error);

/**
 * wmk_notebook_star_entries:
 * @has_star: whether what the entries are about is to have a star
 *
 * Returns: %TRUE on success; else %FALSE with @error set
 */
gboolean wmk_notebook_star_entries (
    WmkNotebook *self, const WmkEntryKey *keys, guint n_keys, gboolean has_star, GError **error);

/**
 * wmk_notebook_tag_entries:
 * @name: of a tag, which is made where there is none
 *
 * Gives the tag to what the entries are about.
 *
 * Returns: %TRUE on success; else %FALSE with @error set
 */
gboolean wmk_notebook_tag_entries (
    WmkNotebook *self, const WmkEntryKey *keys, guint n_keys, const char *name, GError **error);

/**
 * wmk_notebook_read_entries:
 * @keys: (array length=n_keys)
 *
 * Returns: (transfer full) (nullable) (element-type WmkNotebookEntry): those that are there, in
 * that order; %NULL with @error set
 */
GPtrArray *wmk_notebook_read_entries (WmkNotebook *self,
                                      const WmkEntryKey *keys,
                                      guint n_keys,
                                      GError **error);

/**
 * WmkNotebookWork:
 * @notebook: the same notebook, by an object that only this thread has
 *
 * Returns: %TRUE on success; else %FALSE with @error set
 */
typedef gboolean (*WmkNotebookWork) (WmkNotebook *notebook, gpointer data, GError **error);

/**
 * wmk_notebook_run_in_thread:
 * @work: what takes longer than a frame
 * @data: (transfer full): of that
 *
 * Does something to the notebook in a thread of its own. When @callback is called, `changed` has
 * told of what was changed.
 */
void wmk_notebook_run_in_thread (WmkNotebook *self,
                                 WmkNotebookWork work,
                                 gpointer data,
                                 GDestroyNotify free_data,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);

/** wmk_notebook_run_get_data: Returns: (transfer none): what the work had for its data. */
gpointer wmk_notebook_run_get_data (GAsyncResult *result);

/** wmk_notebook_run_finish: Returns: what the work did; where %FALSE, @error is set. */
gboolean wmk_notebook_run_finish (WmkNotebook *self, GAsyncResult *result, GError **error);

G_END_DECLS
