/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook/wmk-notebook-list.h"

#include "notebook/wmk-note-private.h"
#include "notebook/wmk-notebook-verdicts.h"

/* All stars of a thing, or all of its tags, are one entry. */
#define STARS                                                                                      \
  "(SELECT min(id) AS id, address, max(title) AS title, max(modified) AS modified,"                \
  " max(stamp) AS stamp, min(created) AS created FROM main.star GROUP BY address)"
#define TAGGED                                                                                     \
  "(SELECT min(u.id) AS id, u.address, max(u.title) AS title, max(u.modified) AS modified,"        \
  " max(u.stamp) AS stamp, min(u.created) AS created, group_concat(t.name, ' ') AS names"          \
  " FROM main.tag_use u JOIN main.tag t ON t.uuid = u.tag_uuid AND t.trashed IS NULL"              \
  " GROUP BY u.address)"

/* All phrases of ?10 stand in @text. */
#define HAS_PHRASES(text)                                                                          \
  "NOT EXISTS (SELECT 1 FROM json_each(?10) p"                                                     \
  " WHERE instr(' ' || waymark_words(" text ") || ' ', p.value) = 0)"

/* The titles that the words stand in: there are far fewer of them than entries. */
#define WITH_FOUND                                                                                 \
  "WITH found (title) AS MATERIALIZED (SELECT title FROM"                                          \
  " (SELECT title FROM main.note UNION SELECT title FROM main.star"                                \
  "  UNION SELECT title FROM main.tag_use UNION SELECT title FROM main.verdict"                    \
  "  UNION SELECT title FROM main.point) WHERE " HAS_PHRASES ("title") ") "

/* ?1 kind of entry, ?2 beginning of addresses, ?3 tag, ?4 verdict, ?5 and ?6 stamps, ?7 addresses,
 * ?8 whether dropped, ?9 expression, ?10 phrases, ?11 limit; NULL for any. */
#define SELECT_ROWS(kind, from, own_words)                                                         \
  "SELECT " kind " AS kind, n.id, n.stamp, n.modified, n.created, n.title, n.address FROM " from   \
  " WHERE (?1 IS NULL OR ?1 = " kind ")"                                                           \
  " AND (?2 IS NULL OR substr (n.address, 1, length (?2)) = ?2)"                                   \
  " AND (?3 IS NULL OR EXISTS (SELECT 1 FROM main.tag_use u"                                       \
  "  WHERE u.tag_uuid = ?3 AND u.address = n.address))"                                            \
  " AND (?4 IS NULL OR EXISTS (SELECT 1 FROM main.verdict v"                                       \
  "  WHERE v.address = n.address AND v.verdict = ?4 AND v.trashed IS NULL))"                       \
  " AND (?5 IS NULL OR n.modified >= ?5) AND (?6 IS NULL OR n.modified < ?6)"                      \
  " AND (?7 IS NULL OR n.address IN (SELECT value FROM json_each (?7)))"                           \
  " AND (?8 IS NULL OR " WMK_SELECT_DROPPED ")"                                                    \
  " AND (?9 IS NULL OR n.title IN (SELECT title FROM found) OR " own_words ")"

#define SELECT_ALL_ROWS                                                                            \
  WITH_FOUND                                                                                       \
  SELECT_ROWS ("0", "main.note n",                                                                 \
               "n.id IN (SELECT rowid FROM main.note_search"                                       \
               " WHERE note_search MATCH ?9)")                                                     \
  " AND n.trashed IS NULL"                                                                         \
  " UNION ALL " SELECT_ROWS ("1", STARS " n", "FALSE") " UNION ALL " SELECT_ROWS (                 \
      "2", TAGGED " n",                                                                            \
      HAS_PHRASES (                                                                                \
          "n.names")) " UNION "                                                                    \
                      "ALL"                                                                        \
                      " " SELECT_ROWS (                                                            \
                          "3", "main.verdict n",                                                   \
                          HAS_PHRASES (                                                            \
                              "n.reason")) " AND n.trashed IS NULL"                                \
                                           " UNION ALL " SELECT_ROWS (                             \
                                               "4", "main.point n",                                \
                                               HAS_PHRASES (                                       \
                                                   "n.comment || ' ' || n.source")) " AND "        \
                                                                                    "n.trashed "   \
                                                                                    "IS NULL"

static const char *const select_rows[WMK_ENTRY_N_ORDERS] = {
    [WMK_ENTRY_ORDER_MODIFIED] = SELECT_ALL_ROWS " ORDER BY modified DESC LIMIT ?11",
    [WMK_ENTRY_ORDER_CREATED] = SELECT_ALL_ROWS " ORDER BY created DESC LIMIT ?11",
    [WMK_ENTRY_ORDER_TITLE] = SELECT_ALL_ROWS " ORDER BY title, modified LIMIT ?11",
    [WMK_ENTRY_ORDER_KIND] = SELECT_ALL_ROWS " ORDER BY address LIMIT ?11",
};

WmkEntryChoice *
wmk_entry_choice_new (void)
{
  WmkEntryChoice *self = g_new0 (WmkEntryChoice, 1);

  self->entry = self->verdict = WMK_ENTRY_ANY;

  return self;
}

WmkEntryChoice *
wmk_entry_choice_copy (const WmkEntryChoice *self)
{
  WmkEntryChoice *copy = g_memdup2 (self, sizeof *self);

  copy->kind = g_strdup (self->kind);
  copy->tag = g_strdup (self->tag);
  copy->addresses = g_strdup (self->addresses);
  copy->match = g_strdup (self->match);
  copy->phrases = g_strdup (self->phrases);

  return copy;
}

void
wmk_entry_choice_free (WmkEntryChoice *self)
{
  g_free (self->kind);
  g_free (self->tag);
  g_free (self->addresses);
  g_free (self->match);
  g_free (self->phrases);
  g_free (self);
}

gboolean
wmk_entry_choice_is_all (const WmkEntryChoice *self)
{
  return self->entry == WMK_ENTRY_ANY && self->kind == NULL && self->tag == NULL &&
         self->verdict == WMK_ENTRY_ANY && self->from == 0 && self->to == 0 &&
         self->addresses == NULL && !self->dropped && self->match == NULL;
}

/* 0 is NULL, too: a choice of anything. */
static void
bind_number (WmkStatement *statement, int parameter, gint64 value, gint64 any)
{
  if (value == any)
    wmk_statement_bind_null (statement, parameter);
  else
    wmk_statement_bind_int (statement, parameter, value);
}

static void
bind_choice (WmkStatement *statement, const WmkEntryChoice *choice)
{
  g_autofree char *beginning = choice->kind == NULL ? NULL : g_strconcat (choice->kind, "/", NULL);

  bind_number (statement, 1, choice->entry, WMK_ENTRY_ANY);
  wmk_statement_bind_text (statement, 2, beginning);
  wmk_statement_bind_text (statement, 3, choice->tag);
  wmk_statement_bind_text (statement, 4,
                           choice->verdict == WMK_ENTRY_ANY
                               ? NULL
                               : wmk_verdict_kind_to_string ((WmkVerdictKind) choice->verdict));
  bind_number (statement, 5, choice->from, 0);
  bind_number (statement, 6, choice->to, 0);
  wmk_statement_bind_text (statement, 7, choice->addresses);
  bind_number (statement, 8, choice->dropped, FALSE);
  wmk_statement_bind_text (statement, 9, choice->match);
  wmk_statement_bind_text (statement, 10, choice->phrases);
}

static char *
keep_text (const char *text)
{
  return g_strdup (text);
}

GArray *
wmk_entry_list_rows (WmkDatabase *database,
                     const WmkEntryChoice *choice,
                     gint64 limit,
                     GError **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (WmkEntryRow));
  g_autoptr (WmkStatement) statement = NULL;
  GError *step_error = NULL;

  g_return_val_if_fail (choice->order < WMK_ENTRY_N_ORDERS, NULL);

  if (!wmk_database_add_function (database, "waymark_words",
                                  choice->fold == NULL ? keep_text : choice->fold, error))
    return NULL;
  statement = wmk_database_prepare (database, select_rows[choice->order], error);
  if (statement == NULL)
    return NULL;

  bind_choice (statement, choice);
  wmk_statement_bind_int (statement, 11, limit);
  while (wmk_statement_step (statement, &step_error)) {
    WmkEntryRow row = {
        {wmk_statement_get_int (statement, 1), (guint) wmk_statement_get_int (statement, 0)},
        wmk_statement_get_int (statement, 2)};

    g_array_append_val (rows, row);
  }
  if (step_error != NULL) {
    g_propagate_error (error, step_error);
    return NULL;
  }

  return g_steal_pointer (&rows);
}

/* --- Counting --- */

#define COUNT_BY_ADDRESS                                                                           \
  "SELECT 0, address, count(*) FROM main.note WHERE trashed IS NULL GROUP BY address"              \
  " UNION ALL SELECT 1, address, 1 FROM " STARS " UNION ALL SELECT 2, address, 1 FROM " TAGGED     \
  " UNION ALL SELECT 3, address, count(*) FROM main.verdict WHERE trashed IS NULL GROUP BY "       \
  "address"                                                                                        \
  " UNION ALL SELECT 4, address, count(*) FROM main.point WHERE trashed IS NULL GROUP BY address"

static void
add (GHashTable *counts, const char *key, guint n)
{
  guint before = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));

  g_hash_table_replace (counts, g_strdup (key), GUINT_TO_POINTER (before + n));
}

static gboolean
count_entries (WmkDatabase *database, WmkEntryCounts *counts, GError **error)
{
  g_autoptr (WmkStatement) statement = wmk_database_prepare (database, COUNT_BY_ADDRESS, error);
  GError *step_error = NULL;

  if (statement == NULL)
    return FALSE;
  while (wmk_statement_step (statement, &step_error)) {
    guint n = (guint) wmk_statement_get_int (statement, 2);

    counts->n_all += n;
    counts->n_entries[wmk_statement_get_int (statement, 0)] += n;
    add (counts->by_address, wmk_statement_get_text (statement, 1), n);
  }
  if (step_error != NULL)
    g_propagate_error (error, step_error);

  return step_error == NULL;
}

typedef void (*Count) (WmkEntryCounts *counts, const char *value, guint n);

static void
count_tagged (WmkEntryCounts *counts, const char *value, guint n)
{
  add (counts->by_tag, value, n);
}

static void
count_judged (WmkEntryCounts *counts, const char *value, guint n)
{
  for (guint i = 0; i < G_N_ELEMENTS (counts->n_by_verdict); i++)
    if (g_str_equal (value, wmk_verdict_kind_to_string ((WmkVerdictKind) i)))
      counts->n_by_verdict[i] += n;
}

static void
count_dropped (WmkEntryCounts *counts, const char *value, guint n)
{
  counts->n_dropped += n;
}

/* @sql gives addresses and, for each, what else is counted by. */
static gboolean
count_by (
    WmkDatabase *database, const char *sql, Count count, WmkEntryCounts *counts, GError **error)
{
  g_autoptr (WmkStatement) statement = wmk_database_prepare (database, sql, error);
  GError *step_error = NULL;

  if (statement == NULL)
    return FALSE;
  while (wmk_statement_step (statement, &step_error))
    count (counts, wmk_statement_get_text (statement, 1),
           GPOINTER_TO_UINT (
               g_hash_table_lookup (counts->by_address, wmk_statement_get_text (statement, 0))));
  if (step_error != NULL)
    g_propagate_error (error, step_error);

  return step_error == NULL;
}

WmkEntryCounts *
wmk_entry_count (WmkDatabase *database, GError **error)
{
  g_autoptr (WmkEntryCounts) counts = g_new0 (WmkEntryCounts, 1);

  counts->by_address = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  counts->by_tag = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!count_entries (database, counts, error) ||
      !count_by (database, "SELECT DISTINCT address, tag_uuid FROM main.tag_use", count_tagged,
                 counts, error) ||
      !count_by (database,
                 "SELECT DISTINCT address, verdict FROM main.verdict WHERE trashed IS NULL",
                 count_judged, counts, error) ||
      !count_by (database, "SELECT address, '' FROM main.dropped", count_dropped, counts, error))
    return NULL;

  return g_steal_pointer (&counts);
}

void
wmk_entry_counts_free (WmkEntryCounts *self)
{
  g_hash_table_unref (self->by_address);
  g_hash_table_unref (self->by_tag);
  g_free (self);
}
