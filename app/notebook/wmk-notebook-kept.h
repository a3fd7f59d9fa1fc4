/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

/*
 * What the reader had typed when the program ended, and that is not in the notebook: it could not
 * be saved, or was in a dialog and not entered. It is kept as a file, "unsaved-2026-11-22-….md",
 * beside the notebook, and offered at the next start.
 */

/**
 * wmk_notebook_keep_text:
 *
 * Writes @text to such a file; where none can be written beside the notebook, in the folder for
 * caches, or in the reader's home, unless that goes with Flatpak's sandbox.
 *
 * Returns: (transfer full) (nullable) (type filename): the file, %NULL where no folder takes it
 */
char *wmk_notebook_keep_text (WmkNotebook *self, const char *text);

/**
 * wmk_notebook_find_kept_text:
 *
 * Returns: (transfer full) (nullable) (type filename): the oldest of these files, %NULL for none
 */
char *wmk_notebook_find_kept_text (WmkNotebook *self);

/** wmk_notebook_look_for_kept_text: Finds it in a thread, and offers it where there is one. */
void wmk_notebook_look_for_kept_text (WmkNotebook *self);

/** wmk_notebook_drop_kept_text: What is in @path was saved since, or is in another such file. */
void wmk_notebook_drop_kept_text (WmkNotebook *self, const char *path);

/** wmk_notebook_offer_kept_text: Has @path be what is offered; emits `state-changed`. */
void wmk_notebook_offer_kept_text (WmkNotebook *self, const char *path);

/** wmk_notebook_get_kept_text: Returns: (transfer none) (nullable) (type filename): what is. */
const char *wmk_notebook_get_kept_text (WmkNotebook *self);

/**
 * wmk_notebook_put_kept_text_away:
 *
 * The reader has seen it. The file stays under another name, "seen-2026-11-22-….md", and the next
 * one is offered.
 *
 * Returns: %TRUE on success; else %FALSE with @error set, a #WmkNotebookError
 */
gboolean wmk_notebook_put_kept_text_away (WmkNotebook *self, GError **error);

G_END_DECLS
