/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook/wmk-notebook-many.h"

#include "notebook/wmk-notebook-list.h"
#include "notebook/wmk-notebook-private.h"

#define BATCH 64

#define NEW_UUID                                                                                   \
  "lower (hex (randomblob (4)) || '-' || hex (randomblob (2)) || '-4' ||"                          \
  " substr (hex (randomblob (2)), 2) || '-a' || substr (hex (randomblob (2)), 2) || '-' ||"        \
  " hex (randomblob (6)))"

#define AMONG(parameter) "id IN (SELECT value FROM json_each (" parameter "))"

/* What the entries are about: of notes the ids are ?1, and of the other kinds ?2 to ?5. */
#define SUBJECT_OF(table, parameter)                                                               \
  "SELECT address, title, catalog_version FROM main." table " WHERE " AMONG (parameter)
#define SUBJECTS                                                                                   \
  "(SELECT address, max(title) AS title, max(catalog_version) AS catalog_version FROM "            \
  "(" SUBJECT_OF ("note", "?1") " UNION ALL " SUBJECT_OF ("star", "?2") " UNION ALL " SUBJECT_OF ( \
      "tag_use",                                                                                   \
      "?3") " UNION ALL " SUBJECT_OF ("verdict",                                                   \
                                      "?4") " UNION ALL " SUBJECT_OF ("point",                     \
                                                                      "?5") ") GROUP BY address)"

/* The ids of those keys that are of each kind, as JSON arrays. */
typedef struct {
  char *ids[WMK_ENTRY_N_KINDS];
} Ids;

static void
ids_init (Ids *self, const WmkEntryKey *keys, guint n_keys)
{
  GString *ids[WMK_ENTRY_N_KINDS];

  for (guint kind = 0; kind < WMK_ENTRY_N_KINDS; kind++)
    ids[kind] = g_string_new ("[");
  for (guint i = 0; i < n_keys; i++)
    if (keys[i].kind < WMK_ENTRY_N_KINDS)
      g_string_append_printf (ids[keys[i].kind], "%s%" G_GINT64_FORMAT,
                              ids[keys[i].kind]->len > 1 ? "," : "", keys[i].id);
  for (guint kind = 0; kind < WMK_ENTRY_N_KINDS; kind++) {
    g_string_append_c (ids[kind], ']');
    self->ids[kind] = g_string_free (ids[kind], FALSE);
  }
}

static void
ids_clear (Ids *self)
{
  for (guint kind = 0; kind < WMK_ENTRY_N_KINDS; kind++)
    g_free (self->ids[kind]);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Ids, ids_clear)

/* Runs @sql, whose ?1 to ?5 are the ids of each kind, ?6 the stamp and ?7 @value. */
static gboolean
run (WmkNotebook *self, const char *sql, const Ids *ids, const char *value, GError **error)
{
  return wmk_notebook_run (self, error, sql, "tttttit", ids->ids[WMK_ENTRY_NOTE],
                           ids->ids[WMK_ENTRY_STAR], ids->ids[WMK_ENTRY_TAG],
                           ids->ids[WMK_ENTRY_VERDICT], ids->ids[WMK_ENTRY_POINT], self->stamp,
                           value);
}

/* Begins a step, of the thing where all is about one. */
static gboolean
begin (WmkNotebook *self, WmkStepKind kind, const Ids *ids, GError **error)
{
  if (!wmk_notebook_begin_step (self, kind, NULL, NULL, error))
    return FALSE;
  if (wmk_notebook_run (self, error,
                        "UPDATE main.step SET address = s.address, title = s.title"
                        " FROM " SUBJECTS " s WHERE step.id = ?6"
                        " AND (SELECT count(*) FROM " SUBJECTS ") = 1",
                        "ttttti", ids->ids[WMK_ENTRY_NOTE], ids->ids[WMK_ENTRY_STAR],
                        ids->ids[WMK_ENTRY_TAG], ids->ids[WMK_ENTRY_VERDICT],
                        ids->ids[WMK_ENTRY_POINT], self->step_id))
    return TRUE;

  return wmk_notebook_end (self, FALSE, error);
}

#define TRASH(table, parameter)                                                                    \
  "UPDATE main." table " SET trashed = ?6, stamp = ?6 WHERE trashed IS NULL AND " AMONG (parameter)
#define ADDRESSES(table, parameter)                                                                \
  "(SELECT address FROM main." table " WHERE " AMONG (parameter) ")"

static const char *const trash[] = {
    TRASH ("note", "?1"),
    TRASH ("verdict", "?4"),
    TRASH ("point", "?5"),
    "DELETE FROM main.star WHERE address IN " ADDRESSES ("star", "?2"),
    "DELETE FROM main.tag_use WHERE address IN " ADDRESSES (
        "tag_use", "?3") " AND tag_uuid IN (SELECT uuid FROM main.tag WHERE trashed IS NULL)",
};

gboolean
wmk_notebook_trash_entries (WmkNotebook *self,
                            const WmkEntryKey *keys,
                            guint n_keys,
                            GError **error)
{
  g_auto (Ids) ids = {0};
  gboolean done = TRUE;

  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), FALSE);

  ids_init (&ids, keys, n_keys);
  if (!begin (self, WMK_STEP_TRASH, &ids, error))
    return FALSE;
  for (guint i = 0; done && i < G_N_ELEMENTS (trash); i++)
    done = run (self, trash[i], &ids, NULL, error);

  return wmk_notebook_end (self, done, error);
}

gboolean
wmk_notebook_star_entries (
    WmkNotebook *self, const WmkEntryKey *keys, guint n_keys, gboolean has_star, GError **error)
{
  g_auto (Ids) ids = {0};
  gboolean done;

  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), FALSE);

  ids_init (&ids, keys, n_keys);
  if (!begin (self, has_star ? WMK_STEP_STAR_SET : WMK_STEP_STAR_UNSET, &ids, error))
    return FALSE;
  done =
      run (self,
           has_star ? "INSERT INTO main.star (uuid, address, title, catalog_version, created,"
                      " modified, stamp) SELECT " NEW_UUID ", address, title, catalog_version,"
                      " ?6, ?6, ?6"
                      " FROM " SUBJECTS " WHERE address NOT IN (SELECT address FROM main.star)"
                    : "DELETE FROM main.star WHERE address IN (SELECT address FROM " SUBJECTS ")",
           &ids, NULL, error);

  return wmk_notebook_end (self, done, error);
}

gboolean
wmk_notebook_tag_entries (
    WmkNotebook *self, const WmkEntryKey *keys, guint n_keys, const char *name, GError **error)
{
  g_auto (Ids) ids = {0};
  g_autofree char *uuid = NULL;
  gboolean done;

  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), FALSE);

  ids_init (&ids, keys, n_keys);
  if (!begin (self, WMK_STEP_TAG_SET, &ids, error))
    return FALSE;
  uuid = wmk_notebook_ensure_tag (self, name, error);
  done = uuid != NULL && run (self,
                              "INSERT INTO main.tag_use (uuid, tag_uuid, address, title,"
                              " catalog_version, created, modified, stamp)"
                              " SELECT " NEW_UUID ", ?7, address, title, catalog_version, ?6, ?6,"
                              " ?6"
                              " FROM " SUBJECTS " WHERE address NOT IN"
                              " (SELECT address FROM main.tag_use WHERE tag_uuid = ?7)",
                              &ids, uuid, error);

  return wmk_notebook_end (self, done, error);
}

/* Appends those of a batch of @keys to @entries. */
static gboolean
append_batch (
    WmkNotebook *self, const WmkEntryKey *keys, guint n_keys, GPtrArray *entries, GError **error)
{
  g_autoptr (GPtrArray) batch =
      wmk_entry_read (wmk_notebook_get_database (self), keys, n_keys, error);

  for (guint i = 0; batch != NULL && i < n_keys; i++)
    for (guint j = 0; j < batch->len; j++) {
      WmkNotebookEntry *entry = g_ptr_array_index (batch, j);

      if (wmk_entry_key_equal (&wmk_notebook_entry_get (entry)->key, &keys[i]))
        g_ptr_array_add (entries, g_object_ref (entry));
    }

  return batch != NULL;
}

GPtrArray *
wmk_notebook_read_entries (WmkNotebook *self, const WmkEntryKey *keys, guint n_keys, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), NULL);

  for (guint i = 0; i < n_keys; i += BATCH)
    if (!append_batch (self, keys + i, MIN (BATCH, n_keys - i), entries, error)) {
      wmk_notebook_explain (self, error);
      return NULL;
    }

  return g_steal_pointer (&entries);
}

/* --- In a thread --- */

typedef struct {
  char *folder;
  WmkNotebookWork work;
  gpointer data;
  GDestroyNotify free_data;
  gboolean found_damage; /* of the notebook, not of a back-up */
  gint64 made_step_id;   /* when it is done */
} Work;

static void
work_free (Work *self)
{
  g_free (self->folder);
  if (self->free_data != NULL)
    self->free_data (self->data);
  g_free (self);
}

static void
work_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *self = data;
  g_autoptr (WmkNotebook) notebook = wmk_notebook_open_for_thread (self->folder);
  GError *error = NULL;

  /* Read as an empty one, it would seem to have no work. */
  if (notebook->state == WMK_NOTEBOOK_UNAVAILABLE)
    error = g_error_copy (notebook->notice);
  else if (self->work (notebook, self->data, &error)) {
    self->made_step_id = notebook->made_step_id;
    g_task_return_boolean (task, TRUE);
    return;
  }

  self->found_damage = (notebook->is_suspect || notebook->state == WMK_NOTEBOOK_UNAVAILABLE) &&
                       g_error_matches (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_DAMAGED);
  g_task_return_error (task, error);
}

/* Who waits for it, in the thread of the window. */
typedef struct {
  WmkNotebook *notebook;
  GAsyncReadyCallback callback;
  gpointer user_data;
} Waiting;

static void
worked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Waiting *waiting = data;
  g_autoptr (WmkNotebook) notebook = waiting->notebook;

  waiting->callback (G_OBJECT (notebook), result, waiting->user_data);
}

void
wmk_notebook_run_in_thread (WmkNotebook *self,
                            WmkNotebookWork work,
                            gpointer data,
                            GDestroyNotify free_data,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Waiting *waiting = g_new (Waiting, 1);
  Work *what = g_new (Work, 1);

  g_return_if_fail (WMK_IS_NOTEBOOK (self));

  *what = (Work){g_strdup (self->folder), work, data, free_data, FALSE, 0};
  *waiting = (Waiting){g_object_ref (self), callback, user_data};
  /* The thread keeps no notebook alive: it would have to close it. */
  task = g_task_new (NULL, cancellable, worked_cb, waiting);
  g_task_set_task_data (task, what, (GDestroyNotify) work_free);
  g_task_run_in_thread (task, work_in_thread);
}

gpointer
wmk_notebook_run_get_data (GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return ((Work *) g_task_get_task_data (G_TASK (result)))->data;
}

gboolean
wmk_notebook_run_finish (WmkNotebook *self, GAsyncResult *result, GError **error)
{
  const Work *work;
  gint64 before;

  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  work = g_task_get_task_data (G_TASK (result));
  before = self->seen_stamp;
  wmk_notebook_check_changes (self);
  if (self->seen_stamp != before)
    wmk_notebook_back_up_if_due (self);
  if (work->found_damage) {
    self->is_suspect = TRUE;
    self->n_damages++;
    wmk_notebook_load (self);
  }
  self->made_step_id = work->made_step_id;

  return g_task_propagate_boolean (G_TASK (result), error);
}
