/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook/wmk-notebook-search.h"

#include "notebook/wmk-note-private.h"
#include "notebook/wmk-notebook-many.h"
#include "notebook/wmk-notebook-private.h"

/* Others that write wait for no more than these. */
#define NOTES_AT_ONCE 50

/* Between them, so that who waits has a turn, microseconds. */
#define PAUSE 2000

/* Up to which notes were indexed: a stamp, and, of the many that a restored back-up gives the same
 * one, an id. */
#define SELECT_DUE                                                                                 \
  "SELECT id, text, stamp FROM main.note WHERE (stamp, id) > "                                     \
  "(ifnull ((SELECT CAST (value AS INTEGER) FROM main.meta WHERE key = 'indexed'), 0),"            \
  " ifnull ((SELECT CAST (value AS INTEGER) FROM main.meta WHERE key = 'indexed-id'), 0))"         \
  " ORDER BY stamp, id LIMIT ?1"
#define UPDATE_INDEXED                                                                             \
  "INSERT INTO main.meta VALUES ('indexed', ?1), ('indexed-id', ?2)"                               \
  " ON CONFLICT (key) DO UPDATE SET value = excluded.value"

typedef struct {
  gint64 id;
  char *text;
  gint64 stamp;
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
  due->stamp = wmk_statement_get_int (statement, 2);

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
  const Due *last;
  gboolean done = TRUE;

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
  for (guint i = 0; done && i < due->len; i++)
    done = index_note (self, g_ptr_array_index (due, i), fold, error);
  last = g_ptr_array_index (due, due->len - 1);
  done = done && wmk_notebook_run (self, error, UPDATE_INDEXED, "ii", last->stamp, last->id);
  if (!wmk_notebook_end (self, done, error))
    return FALSE;
  /* Also what was changed meanwhile. */
  *more = TRUE;

  return TRUE;
}

/* What a thread indexes: @n_indexed: how often something was */
typedef struct {
  WmkNotebookFold fold;
  guint n_indexed;
} Indexing;

static gboolean
index_all (WmkNotebook *self, gpointer data, GError **error)
{
  Indexing *indexing = data;
  gboolean more = TRUE;

  while (more) {
    if (!wmk_notebook_index_notes (self, indexing->fold, &more, error))
      return FALSE;
    indexing->n_indexed += more;
    if (more)
      g_usleep (PAUSE);
  }

  return TRUE;
}

static void
indexed_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  WmkNotebook *self = WMK_NOTEBOOK (object);
  g_autofree Indexing *indexing = data;

  /* What could not be indexed now is when something was written again. */
  if (!wmk_notebook_run_finish (self, result, NULL))
    g_debug ("Notes were not indexed.");
  self->is_indexing = FALSE;
  if (indexing->n_indexed > 0)
    wmk_notebook_emit_indexed (self);
}

void
wmk_notebook_index (WmkNotebook *self, WmkNotebookFold fold)
{
  Indexing *indexing;

  g_return_if_fail (WMK_IS_NOTEBOOK (self));

  if (self->is_indexing || self->state != WMK_NOTEBOOK_WRITABLE)
    return;
  self->is_indexing = TRUE;
  indexing = g_new0 (Indexing, 1);
  indexing->fold = fold;
  wmk_notebook_run_in_thread (self, index_all, indexing, NULL, NULL, indexed_cb, indexing);
}

/* The index gives its rows in their order: none but those that are looked at are read. */
#define WITH_TAG                                                                                   \
  "(?2 IS NULL OR n.address IN (SELECT address FROM main.tag_use"                                  \
  " WHERE tag_uuid IN (SELECT value FROM json_each (?2))))"
#define SELECT_MATCHING                                                                            \
  "SELECT n.id, n.address FROM main.note_search s CROSS JOIN main.note n ON n.id = s.rowid"        \
  " WHERE s.note_search MATCH ?1 AND n.trashed IS NULL AND " WITH_TAG                              \
  " ORDER BY s.rowid DESC LIMIT ?3"
#define SELECT_ALL                                                                                 \
  "SELECT n.id, n.address FROM main.note n"                                                        \
  " WHERE ?1 IS NULL AND n.trashed IS NULL AND " WITH_TAG " ORDER BY n.id DESC LIMIT ?3"

static WmkNote *
read_by_id (WmkNotebook *self, gint64 id, GError **error)
{
  return wmk_notebook_first (
      self, wmk_notebook_query (self, error, WMK_NOTE_SELECT "WHERE id = ?1", "i", id),
      wmk_note_read, (GDestroyNotify) wmk_note_free, error);
}

GPtrArray *
wmk_notebook_search_notes (WmkNotebook *self,
                           const WmkNoteSearch *search,
                           guint n_first,
                           guint n_counted,
                           guint *n_found,
                           GError **error)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func ((GDestroyNotify) wmk_note_free);
  g_autoptr (WmkStatement) statement = NULL;
  g_autoptr (GError) step_error = NULL;

  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), NULL);

  *n_found = 0;
  statement =
      wmk_notebook_query (self, &step_error, search->match == NULL ? SELECT_ALL : SELECT_MATCHING,
                          "tti", search->match, search->tags, (gint64) WMK_NOTE_SEARCH_MOST);
  while (statement != NULL && *n_found < n_counted && wmk_statement_step (statement, &step_error)) {
    WmkNote *note;

    if (search->filter != NULL &&
        !search->filter (wmk_statement_get_text (statement, 1), search->data))
      continue;
    if (++*n_found > n_first)
      continue;
    note = read_by_id (self, wmk_statement_get_int (statement, 0), &step_error);
    if (note == NULL)
      break;
    g_ptr_array_add (notes, note);
  }
  if (step_error == NULL)
    return g_steal_pointer (&notes);
  wmk_notebook_explain (self, &step_error);
  g_propagate_error (error, g_steal_pointer (&step_error));

  return NULL;
}
