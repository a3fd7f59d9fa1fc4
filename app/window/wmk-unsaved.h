/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * wmk_unsaved_write:
 * @folder: (type filename): where the notebook is
 * @text: what cannot be saved there
 *
 * Writes a text to a file of its own: in @folder or, where that cannot be written, in the reader's
 * home or the folders for what is kept for a while.
 *
 * Returns: (transfer full) (nullable) (type filename): the file, on the disk; %NULL for none
 */
char *wmk_unsaved_write (const char *folder, const char *text);

G_END_DECLS
