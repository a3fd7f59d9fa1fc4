/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook/wmk-notebook-follow.h"

#include "notebook/wmk-notebook-private.h"

/* What @retired's thing is called in the end; "" when it was dropped in the end. */
static const char *
find_last (const WmkRetired *retired, guint n_retired, GHashTable *by_old_id)
{
  const char *address = retired->new_id;

  /* No chain is longer than all of them: a ring does not hang us. */
  for (guint i = 0; i < n_retired; i++) {
    const WmkRetired *next = g_hash_table_lookup (by_old_id, address);

    if (next == NULL)
      break;
    address = next->new_id;
  }

  return address;
}

static gboolean
has_anything_at (WmkNotebook *self, const char *address, gint64 *found, GError **error)
{
  return wmk_notebook_get_int (
      wmk_notebook_query (self, error,
                          "SELECT EXISTS (SELECT 1 FROM main.note WHERE address = ?1)"
                          " OR EXISTS (SELECT 1 FROM main.star WHERE address = ?1)"
                          " OR EXISTS (SELECT 1 FROM main.tag_use WHERE address = ?1)"
                          " OR EXISTS (SELECT 1 FROM main.verdict WHERE address = ?1)"
                          " OR EXISTS (SELECT 1 FROM main.point WHERE address = ?1)",
                          "t", address),
      found, error);
}

static gboolean
is_marked_dropped (WmkNotebook *self, const char *address, gint64 *found, GError **error)
{
  return wmk_notebook_get_int (
      wmk_notebook_query (self, error, "SELECT count(*) FROM main.dropped WHERE address = ?1", "t",
                          address),
      found, error);
}

/* Of two that a thing has when its two names become one, the later one counts. */
#define TRASH_EARLIER_VERDICTS                                                                     \
  "UPDATE main.verdict SET trashed = ?3, stamp = ?3"                                               \
  " WHERE address IN (?1, ?2) AND trashed IS NULL AND id <>"                                       \
  " (SELECT id FROM main.verdict WHERE address IN (?1, ?2) AND trashed IS NULL"                    \
  "  ORDER BY stamp DESC, uuid DESC LIMIT 1)"
#define DELETE_SECOND_STARS                                                                        \
  "DELETE FROM main.star WHERE address = ?1"                                                       \
  " AND id > (SELECT min(id) FROM main.star WHERE address = ?1)"
#define DELETE_SECOND_USES                                                                         \
  "DELETE FROM main.tag_use WHERE address = ?1 AND EXISTS (SELECT 1 FROM main.tag_use o"           \
  " WHERE o.address = ?1 AND o.tag_uuid = tag_use.tag_uuid AND o.id < tag_use.id)"

/* So that undo does not lead back. */
#define MOVE_CHANGES                                                                               \
  "UPDATE main.change SET"                                                                         \
  " before = CASE json_extract (before, '$.address') WHEN ?1"                                      \
  "  THEN json_set (before, '$.address', ?2) ELSE before END,"                                     \
  " after = CASE json_extract (after, '$.address') WHEN ?1"                                        \
  "  THEN json_set (after, '$.address', ?2) ELSE after END"                                        \
  " WHERE ?1 IN (json_extract (before, '$.address'), json_extract (after, '$.address'))"

static gboolean
move_all (WmkNotebook *self, const char *from, const char *to, GError **error)
{
  const WmkNotebookTable *tables = wmk_notebook_get_tables ();

  if (!wmk_notebook_run (self, error, TRASH_EARLIER_VERDICTS, "tti", from, to, self->stamp))
    return FALSE;
  for (guint i = 0; i < WMK_NOTEBOOK_N_TABLES; i++)
    if (tables[i].has_address &&
        !wmk_notebook_run (self, error, tables[i].move, "tti", from, to, self->stamp))
      return FALSE;

  return wmk_notebook_run (self, error, DELETE_SECOND_STARS, "t", to) &&
         wmk_notebook_run (self, error, DELETE_SECOND_USES, "t", to) &&
         wmk_notebook_run (self, error, MOVE_CHANGES, "tt", from, to) &&
         wmk_notebook_run (self, error, "UPDATE main.step SET address = ?2 WHERE address = ?1",
                           "tt", from, to);
}

static gboolean
follow_one (WmkNotebook *self, const WmkRetired *retired, const char *last, GError **error)
{
  if (*last != '\0')
    return move_all (self, retired->old_id, last, error);

  return wmk_notebook_run (self, error,
                           "INSERT INTO main.dropped VALUES (?1, ?2) ON CONFLICT DO NOTHING", "tt",
                           retired->old_id, retired->since);
}

/* Whether there is anything to do for @retired. */
static gboolean
is_due (WmkNotebook *self, const WmkRetired *retired, const char *last, gint64 *due, GError **error)
{
  gint64 marked = 0;

  if (g_str_equal (last, retired->old_id)) {
    *due = FALSE;
    return TRUE;
  }
  if (!has_anything_at (self, retired->old_id, due, error))
    return FALSE;
  if (*last == '\0' && !is_marked_dropped (self, retired->old_id, &marked, error))
    return FALSE;
  *due = *due && !marked;

  return TRUE;
}

gboolean
wmk_notebook_follow (WmkNotebook *self,
                     const char *catalog_version,
                     const WmkRetired *retired,
                     guint n_retired,
                     GError **error)
{
  g_autoptr (GHashTable) by_old_id = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) due = g_ptr_array_new ();
  gboolean done = TRUE;

  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), FALSE);

  for (guint i = 0; i < n_retired; i++)
    g_hash_table_insert (by_old_id, (gpointer) retired[i].old_id, (gpointer) &retired[i]);
  for (guint i = 0; i < n_retired; i++) {
    gint64 is_one = FALSE;

    if (!is_due (self, &retired[i], find_last (&retired[i], n_retired, by_old_id), &is_one,
                 error)) {
      wmk_notebook_explain (self, error);
      return FALSE;
    }
    if (is_one)
      g_ptr_array_add (due, (gpointer) &retired[i]);
  }
  if (due->len == 0)
    return TRUE;

  if (!wmk_notebook_begin_quiet (self, error))
    return FALSE;
  for (guint i = 0; done && i < due->len; i++) {
    const WmkRetired *one = g_ptr_array_index (due, i);

    done = follow_one (self, one, find_last (one, n_retired, by_old_id), error);
  }
  done = done && wmk_notebook_run (self, error,
                                   "INSERT INTO main.meta VALUES ('catalog_version', ?1)"
                                   " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                                   "t", catalog_version);

  return wmk_notebook_end (self, done, error);
}

guint
wmk_notebook_count_dropped (WmkNotebook *self)
{
  gint64 n_dropped = 0;

  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), 0);

  wmk_notebook_get_int (wmk_notebook_query (self, NULL, "SELECT count(*) FROM main.dropped", ""),
                        &n_dropped, NULL);

  return (guint) n_dropped;
}
