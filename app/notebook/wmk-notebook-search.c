/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook/wmk-notebook-search.h"

#include "notebook/wmk-note-private.h"
#include "notebook/wmk-notebook-private.h"

#define NOTES_AT_ONCE 200

/* The stamp up to which notes were indexed. */
#define INDEXED "ifnull ((SELECT CAST (value AS INTEGER) FROM main.meta WHERE key = 'indexed'), 0)"

/* Those with the earliest stamps that are not: all of a stamp, or none. */
#define SELECT_DUE                                                                                 \
  "SELECT id, text, modified FROM main.note WHERE modified > " INDEXED                             \
  " AND modified <= (SELECT max(modified) FROM (SELECT modified FROM main.note"                    \
  "  WHERE modified > " INDEXED " ORDER BY modified LIMIT ?1)) ORDER BY modified"

typedef struct {
  gint64 id;
  char *text;
  gint64 modified;
} Due;

static void
due_free (Due *self)
{
  g_free (self->text);
  g_free (self);
}

static gpointer
read_due (WmkStatement *statement)
{
  Due *due = g_new (Due, 1);

  due->id = wmk_statement_get_int (statement, 0);
  due->text = wmk_statement_dup_text (statement, 1);
  due->modified = wmk_statement_get_int (statement, 2);

  return due;
}

static gboolean
index_note (WmkNotebook *self, const Due *due, WmkNotebookFold fold, GError **error)
{
  g_autofree char *words = fold (due->text);

  return wmk_notebook_run (self, error, "DELETE FROM main.note_search WHERE rowid = ?1", "i",
                           due->id) &&
         wmk_notebook_run (self, error,
                           "INSERT INTO main.note_search (rowid, text) VALUES (?1, ?2)", "it",
                           due->id, words);
}

gboolean
wmk_notebook_index_notes (WmkNotebook *self, WmkNotebookFold fold, gboolean *more, GError **error)
{
  g_autoptr (GPtrArray) due = NULL;
  gboolean done = TRUE;
  gint64 indexed = 0;

  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), FALSE);

  *more = FALSE;
  due = wmk_notebook_list (
      self, wmk_notebook_query (self, error, SELECT_DUE, "i", (gint64) NOTES_AT_ONCE), read_due,
      (GDestroyNotify) due_free, error);
  if (due == NULL)
    return FALSE;
  if (due->len == 0)
    return TRUE;

  if (!wmk_notebook_begin_quiet (self, error))
    return FALSE;
  for (guint i = 0; done && i < due->len; i++) {
    const Due *one = g_ptr_array_index (due, i);

    done = index_note (self, one, fold, error);
    indexed = one->modified;
  }
  done = done && wmk_notebook_run (self, error,
                                   "INSERT INTO main.meta VALUES ('indexed', ?1)"
                                   " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                                   "i", indexed);
  if (!wmk_notebook_end (self, done, error))
    return FALSE;
  *more = due->len >= NOTES_AT_ONCE;

  return TRUE;
}

GPtrArray *
wmk_notebook_search_notes (WmkNotebook *self, const char *match, guint limit, GError **error)
{
  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), NULL);

  return wmk_notebook_list (
      self,
      wmk_notebook_query (self, error,
                          WMK_NOTE_SELECT
                          "WHERE trashed IS NULL AND id IN (SELECT rowid FROM main.note_search"
                          " WHERE note_search MATCH ?1) ORDER BY modified DESC, id LIMIT ?2",
                          "ti", match, (gint64) limit),
      wmk_note_read, (GDestroyNotify) wmk_note_free, error);
}
