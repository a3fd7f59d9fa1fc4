/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook/wmk-notebook-trash.h"

#include <string.h>

#include "notebook/wmk-notebook-backup.h"
#include "notebook/wmk-notebook-private.h"

/* What differs between kinds, for each. */
typedef struct {
  const char *name;
  const char *trash;       /* ?1 UUID, ?2 stamp */
  const char *untrash;     /* likewise */
  const char *before;      /* before taking it out, likewise; or %NULL */
  const char *describe;    /* ?1 step, ?2 UUID */
  const char *delete;      /* ?1 UUID, or NULL for all; ?2 trashed before that stamp */
  const char *delete_rest; /* likewise, what belongs to it; or %NULL */
} Kind;

#define TRASH(table)                                                                               \
  "UPDATE main." table " SET trashed = ?2, stamp = ?2 WHERE uuid = ?1 AND trashed IS NULL"
#define UNTRASH(table)                                                                             \
  "UPDATE main." table " SET trashed = NULL, stamp = ?2"                                           \
  " WHERE uuid = ?1 AND trashed IS NOT NULL"
#define DESCRIBE(table)                                                                            \
  "UPDATE main.step SET address = r.address, title = r.title FROM main." table " r"                \
  " WHERE step.id = ?1 AND r.uuid = ?2"
#define DELETE(table) "DELETE FROM main." table " WHERE trashed < ?2 AND (?1 IS NULL OR uuid = ?1)"

static const Kind kinds[WMK_NOTEBOOK_N_KINDS] = {
    [WMK_NOTEBOOK_NOTE] = {"note", TRASH ("note"), UNTRASH ("note"), NULL, DESCRIBE ("note"),
                           DELETE ("note"),
                           "DELETE FROM main.note_search WHERE rowid IN (SELECT id FROM main.note"
                           " WHERE trashed < ?2 AND (?1 IS NULL OR uuid = ?1))"},
    [WMK_NOTEBOOK_TAG] = {"tag", TRASH ("tag"), UNTRASH ("tag"), NULL,
                          "UPDATE main.step SET title = r.name FROM main.tag r"
                          " WHERE step.id = ?1 AND r.uuid = ?2",
                          DELETE ("tag"),
                          "DELETE FROM main.tag_use WHERE tag_uuid IN (SELECT uuid FROM main.tag"
                          " WHERE trashed < ?2 AND (?1 IS NULL OR uuid = ?1))"},
    [WMK_NOTEBOOK_VERDICT] = {"verdict", TRASH ("verdict"), UNTRASH ("verdict"),
                              "UPDATE main.verdict SET trashed = ?2, stamp = ?2"
                              " WHERE trashed IS NULL AND address ="
                              " (SELECT address FROM main.verdict WHERE uuid = ?1)",
                              DESCRIBE ("verdict"), DELETE ("verdict"), NULL},
    [WMK_NOTEBOOK_POINT] = {"point", TRASH ("point"), UNTRASH ("point"), NULL, DESCRIBE ("point"),
                            DELETE ("point"), NULL},
};

/* Runs @sql on @uuid; that no row is there is an error. */
static gboolean
move (WmkNotebook *self,
      const Kind *kind,
      const char *before,
      const char *sql,
      const char *uuid,
      GError **error)
{
  gboolean done =
      (before == NULL || wmk_notebook_run (self, error, before, "ti", uuid, self->stamp)) &&
      wmk_notebook_run (self, error, kind->describe, "it", self->step_id, uuid) &&
      wmk_notebook_run (self, error, sql, "ti", uuid, self->stamp);

  if (done && wmk_database_get_n_changes (self->database) == 0) {
    wmk_notebook_set_not_found (error);
    return FALSE;
  }

  return done;
}

gboolean
wmk_notebook_trash (WmkNotebook *self, WmkNotebookKind kind, const char *uuid, GError **error)
{
  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), FALSE);
  g_return_val_if_fail (kind < WMK_NOTEBOOK_N_KINDS, FALSE);

  return wmk_notebook_begin_step (self, WMK_STEP_TRASH, NULL, NULL, error) &&
         wmk_notebook_end (self, move (self, &kinds[kind], NULL, kinds[kind].trash, uuid, error),
                           error);
}

/* The tag that is shown and has the name of @uuid, which is in the trash; 0 rows: none. */
#define SAME_NAME                                                                                  \
  "(SELECT o.uuid FROM main.tag o, main.tag t WHERE t.uuid = ?1 AND t.trashed IS NOT NULL"         \
  " AND o.folded = t.folded AND o.trashed IS NULL LIMIT 1)"

/* Has what was tagged so be tagged by the other tag of that name, which replaces this one. */
static gboolean
untrash_into_other (WmkNotebook *self, const char *uuid, GError **error)
{
  return wmk_notebook_run (self, error, kinds[WMK_NOTEBOOK_TAG].describe, "it", self->step_id,
                           uuid) &&
         wmk_notebook_run (self, error,
                           "DELETE FROM main.tag_use WHERE tag_uuid = ?1 AND address IN"
                           " (SELECT address FROM main.tag_use WHERE tag_uuid = " SAME_NAME ")",
                           "t", uuid) &&
         wmk_notebook_run (self, error,
                           "UPDATE main.tag_use SET tag_uuid = " SAME_NAME ", stamp = ?2"
                           " WHERE tag_uuid = ?1",
                           "ti", uuid, self->stamp) &&
         wmk_notebook_run (self, error, "DELETE FROM main.tag WHERE uuid = ?1", "t", uuid);
}

/* In the transaction that runs. */
static gboolean
untrash (WmkNotebook *self, WmkNotebookKind kind, const char *uuid, GError **error)
{
  gint64 has_other = 0;

  if (kind == WMK_NOTEBOOK_TAG &&
      wmk_notebook_get_int (
          wmk_notebook_query (self, NULL, "SELECT " SAME_NAME " IS NOT NULL", "t", uuid),
          &has_other, NULL) &&
      has_other)
    return untrash_into_other (self, uuid, error);

  return move (self, &kinds[kind], kinds[kind].before, kinds[kind].untrash, uuid, error);
}

gboolean
wmk_notebook_untrash (WmkNotebook *self, WmkNotebookKind kind, const char *uuid, GError **error)
{
  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), FALSE);
  g_return_val_if_fail (kind < WMK_NOTEBOOK_N_KINDS, FALSE);

  return wmk_notebook_begin_step (self, WMK_STEP_UNTRASH, NULL, NULL, error) &&
         wmk_notebook_end (self, untrash (self, kind, uuid, error), error);
}

/* Of many that were chosen some may be gone by now. */
static gboolean
pass_over (gboolean done, GError **error)
{
  if (done || !g_error_matches (*error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_NOT_FOUND))
    return done;
  g_clear_error (error);

  return TRUE;
}

gboolean
wmk_notebook_untrash_many (WmkNotebook *self, GPtrArray *items, GError **error)
{
  GError *cause = NULL;
  gboolean done = TRUE;

  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), FALSE);

  if (!wmk_notebook_begin_step (self, WMK_STEP_UNTRASH, NULL, NULL, error))
    return FALSE;
  for (guint i = 0; done && i < items->len; i++) {
    const WmkTrashItem *item = g_ptr_array_index (items, i);

    done = pass_over (untrash (self, item->kind, item->uuid, &cause), &cause);
  }
  if (done && items->len > 1)
    done = wmk_notebook_run (self, &cause,
                             "UPDATE main.step SET address = '', title = '' WHERE id = ?1", "i",
                             self->step_id);
  if (cause != NULL)
    g_propagate_error (error, cause);

  return wmk_notebook_end (self, done, error);
}

static gpointer
read_item (WmkStatement *statement)
{
  WmkTrashItem *item = g_new0 (WmkTrashItem, 1);

  item->kind = (WmkNotebookKind) wmk_statement_get_int (statement, 0);
  item->uuid = wmk_statement_dup_text (statement, 1);
  item->address = wmk_statement_dup_text (statement, 2);
  item->title = wmk_statement_dup_text (statement, 3);
  item->text = wmk_statement_dup_text (statement, 4);
  item->trashed = wmk_statement_get_int (statement, 5);

  return item;
}

GPtrArray *
wmk_notebook_list_trash (WmkNotebook *self, GError **error)
{
  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), NULL);

  /* The numbers are those of WmkNotebookKind. */
  return wmk_notebook_list (
      self,
      wmk_notebook_query (
          self, error,
          "SELECT 0, uuid, address, title, substr (text, 1, 200), trashed FROM main.note"
          " WHERE trashed IS NOT NULL"
          " UNION ALL SELECT 1, uuid, '', '', name, trashed FROM main.tag"
          " WHERE trashed IS NOT NULL"
          " UNION ALL SELECT 2, uuid, address, title, reason, trashed FROM main.verdict"
          " WHERE trashed IS NOT NULL"
          " UNION ALL SELECT 3, uuid, address, title, date || ' ' || comment, trashed"
          " FROM main.point WHERE trashed IS NOT NULL ORDER BY trashed DESC, uuid",
          ""),
      read_item, (GDestroyNotify) wmk_trash_item_free, error);
}

#define FORGET_CHANGES                                                                             \
  "DELETE FROM main.change WHERE uuid IN (SELECT uuid FROM main.tombstone WHERE stamp = ?1)"
#define FORGET_STEPS                                                                               \
  "DELETE FROM main.step WHERE NOT EXISTS (SELECT 1 FROM main.change WHERE step_id = step.id)"

/* In the transaction that runs: what was trashed before @before, of @kind and @uuid alone unless
 * that is %NULL. */
static gboolean
delete_rows (
    WmkNotebook *self, WmkNotebookKind kind, const char *uuid, gint64 before, GError **error)
{
  return (kinds[kind].delete_rest == NULL ||
          wmk_notebook_run (self, error, kinds[kind].delete_rest, "ti", uuid, before)) &&
         wmk_notebook_run (self, error, kinds[kind].delete, "ti", uuid, before);
}

/* Ends the transaction. Undo would bring back a part of what was deleted. */
static gboolean
end_deleting (WmkNotebook *self, gboolean done, GError **error)
{
  done = done && wmk_notebook_run (self, error, FORGET_CHANGES, "i", self->stamp) &&
         wmk_notebook_run (self, error, FORGET_STEPS, "");

  return wmk_notebook_end (self, done, error);
}

static gboolean
delete_all (WmkNotebook *self, gint64 before, GError **error)
{
  gboolean done = TRUE;

  if (!wmk_notebook_begin_quiet (self, error))
    return FALSE;
  for (guint i = 0; done && i < WMK_NOTEBOOK_N_KINDS; i++)
    done = delete_rows (self, i, NULL, before, error);

  return end_deleting (self, done, error);
}

gboolean
wmk_notebook_delete (WmkNotebook *self, WmkNotebookKind kind, const char *uuid, GError **error)
{
  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), FALSE);
  g_return_val_if_fail (kind < WMK_NOTEBOOK_N_KINDS && uuid != NULL, FALSE);

  return wmk_notebook_begin_quiet (self, error) &&
         end_deleting (self, delete_rows (self, kind, uuid, G_MAXINT64, error), error);
}

gboolean
wmk_notebook_delete_many (WmkNotebook *self, GPtrArray *items, GError **error)
{
  gboolean done = TRUE;

  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), FALSE);

  if (!wmk_notebook_begin_quiet (self, error))
    return FALSE;
  for (guint i = 0; done && i < items->len; i++) {
    const WmkTrashItem *item = g_ptr_array_index (items, i);

    done = delete_rows (self, item->kind, item->uuid, G_MAXINT64, error);
  }

  return end_deleting (self, done, error);
}

gboolean
wmk_notebook_drop_old_trash (WmkNotebook *self, GError **error)
{
  gint64 before = wmk_clock_get () - WMK_NOTEBOOK_TRASH_DAYS * G_TIME_SPAN_DAY;
  g_autoptr (GDateTime) then = g_date_time_new_from_unix_utc (before / G_USEC_PER_SEC);
  g_autofree char *then_day = g_date_time_format (then, "%Y-%m-%d");
  g_autofree char *backup = NULL;
  g_autofree char *day = NULL;
  gint64 n_old = 0;

  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), FALSE);

  if (!wmk_notebook_get_int (
          wmk_notebook_query (self, error,
                              "SELECT (SELECT count(*) FROM main.note WHERE trashed < ?1)"
                              " + (SELECT count(*) FROM main.tag WHERE trashed < ?1)"
                              " + (SELECT count(*) FROM main.verdict WHERE trashed < ?1)"
                              " + (SELECT count(*) FROM main.point WHERE trashed < ?1)",
                              "i", before),
          &n_old, error)) {
    wmk_notebook_explain (self, error);
    return FALSE;
  }
  if (n_old == 0)
    return TRUE;

  backup = wmk_notebook_dup_newest_backup (self);
  day = backup != NULL ? wmk_backup_dup_day (backup) : NULL;
  if (day == NULL || strcmp (day, then_day) <= 0)
    return TRUE;

  return delete_all (self, before, error);
}
