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
 * WmkNoteFilter:
 * @address: what a note is about
 *
 * Returns: whether that note may be found
 */
typedef gboolean (*WmkNoteFilter) (const char *address, gpointer data);

/**
 * WmkNoteSearch: what notes are looked for
 * @match: (nullable): an expression of FTS5 that their words are found by; not what a reader typed
 * @tags: (nullable): a JSON array of UUIDs of tags, one of which what a note is about has
 * @filter, @data: (nullable): lets some of those through
 */
typedef struct {
  const char *match;
  const char *tags;
  WmkNoteFilter filter;
  gpointer data;
} WmkNoteSearch;

/** More notes than these are not looked at for one search. */
#define WMK_NOTE_SEARCH_MOST 10000

/**
 * wmk_notebook_search_notes:
 * @n_first: how many are wanted
 * @n_counted: up to how many they are counted
 * @n_found: (out): how many there are
 *
 * Finds notes that are not in the trash, without looking at more than are asked for.
 *
 * Returns: (transfer full) (nullable) (element-type WmkNote): the first of them, the last begun
 *   first; %NULL with @error set
 */
GPtrArray *wmk_notebook_search_notes (WmkNotebook *self,
                                      const WmkNoteSearch *search,
                                      guint n_first,
                                      guint n_counted,
                                      guint *n_found,
                                      GError **error);

G_END_DECLS
