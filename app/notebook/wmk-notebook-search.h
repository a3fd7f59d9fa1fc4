/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

/**
 * WmkNotebookFold:
 *
 * Returns: (transfer full): the words of @text as they are looked for, the same that the
 *   catalogue's search uses
 */
typedef char *(*WmkNotebookFold) (const char *text);

/**
 * wmk_notebook_index_notes:
 * @fold: how words are folded
 * @more: (out): there is more to do
 *
 * Brings the words of some changed notes up to date, whoever changed them. Call it until there is
 * no more.
 *
 * Returns: %TRUE on success; else %FALSE with @error set
 */
gboolean
wmk_notebook_index_notes (WmkNotebook *self, WmkNotebookFold fold, gboolean *more, GError **error);

/**
 * wmk_notebook_index:
 * @fold: as above
 *
 * Brings the words of all changed notes up to date, in a thread; `indexed` tells when they are
 * found. Does nothing while it is at that already.
 */
void wmk_notebook_index (WmkNotebook *self, WmkNotebookFold fold);

/**
 * wmk_notebook_search_notes:
 * @match: an expression of FTS5, which a query is made into; not what the reader typed
 * @limit: how many, at most
 *
 * Returns: (transfer full) (nullable) (element-type WmkNote): what was found, the last changed
 *   first; %NULL with @error set
 */
GPtrArray *
wmk_notebook_search_notes (WmkNotebook *self, const char *match, guint limit, GError **error);

G_END_DECLS
