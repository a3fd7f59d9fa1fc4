/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook/wmk-notebook-private.h"

/*
 * Before the first release schema 1 was changed in place: rows had no stamp beside the date of
 * their change, and ids of rows that were gone were given again. Notebooks of such builds hold what
 * their readers wrote: all rows are taken over into tables as they are now. Only the steps to undo
 * are not, which say too little of what they change.
 */

#define EARLY "early_"

/* Those that refer to others come before them. */
static const char *const tables[] = {
    "version", "note",  "tag_use",   "tag",     "star", "verdict",
    "point",   "clock", "tombstone", "dropped", "meta", NULL,
};

static const char *const forgotten[] = {"note_search", "change", "step", NULL};

gboolean
wmk_notebook_is_early (WmkDatabase *database)
{
  gint64 is_early = 0;

  return wmk_database_get_int (
             database,
             "SELECT (SELECT user_version FROM pragma_user_version) = 1 AND NOT"
             " EXISTS (SELECT 1 FROM main.sqlite_schema WHERE name = 'note_stamp')",
             &is_early, NULL) &&
         is_early != 0;
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral" /* each takes names of tables alone */
static gboolean
run_for (WmkDatabase *database, const char *const *names, const char *format, GError **error)
{
  for (guint i = 0; names[i] != NULL; i++) {
    g_autofree char *sql = g_strdup_printf (format, names[i]);

    if (!wmk_database_execute (database, sql, error))
      return FALSE;
  }

  return TRUE;
}
#pragma GCC diagnostic pop

/* A text that @sql makes of a table's name. */
static char *
dup_text (WmkDatabase *database, const char *sql, const char *table, GError **error)
{
  g_autoptr (WmkStatement) statement = wmk_database_prepare (database, sql, error);

  if (statement == NULL)
    return NULL;
  wmk_statement_bind_text (statement, 1, table);

  return wmk_statement_step (statement, error) ? wmk_statement_dup_text (statement, 0) : NULL;
}

static gboolean
drop_indexes (WmkDatabase *database, GError **error)
{
  g_autofree char *drops =
      dup_text (database,
                "SELECT group_concat ('DROP INDEX main.' || name, ';') FROM main.sqlite_schema"
                " WHERE type = 'index' AND sql IS NOT NULL AND ?1 = ''",
                "", error);

  return drops != NULL && wmk_database_execute (database, drops, error);
}

/* All columns that both have; the date of a change is its stamp where there was none. */
static gboolean
take_over (WmkDatabase *database, const char *table, GError **error)
{
  g_autofree char *columns =
      dup_text (database,
                "SELECT group_concat (name) FROM pragma_table_info ('" EARLY "' || ?1)"
                " WHERE name IN (SELECT name FROM pragma_table_info (?1))",
                table, error);
  g_autofree char *lacking =
      dup_text (database,
                "SELECT group_concat (', ' || name) FROM pragma_table_info (?1)"
                " WHERE name = 'stamp' AND name NOT IN"
                " (SELECT name FROM pragma_table_info ('" EARLY "' || ?1))",
                table, error);
  g_autofree char *sql = NULL;

  if (columns == NULL || lacking == NULL)
    return FALSE;
  sql = g_strdup_printf ("INSERT OR REPLACE INTO main.%1$s (%2$s%3$s) SELECT %2$s%4$s"
                         " FROM main." EARLY "%1$s",
                         table, columns, lacking, *lacking == '\0' ? "" : ", modified");

  return wmk_database_execute (database, sql, error);
}

static gboolean
take_all_over (WmkDatabase *database, GError **error)
{
  for (guint i = 0; tables[i] != NULL; i++)
    if (!take_over (database, tables[i], error))
      return FALSE;

  /* Words are looked for in what is indexed anew. */
  return wmk_database_execute (
      database, "DELETE FROM main.meta WHERE key IN ('indexed', 'indexed-id')", error);
}

gboolean
wmk_notebook_renew_early (WmkDatabase *database, const char *schema, GError **error)
{
  if (!wmk_database_begin (database, error))
    return FALSE;

  /* Another program may have been faster. */
  if (!wmk_notebook_is_early (database) ||
      (drop_indexes (database, error) &&
       run_for (database, forgotten, "DROP TABLE main.%s", error) &&
       run_for (database, tables, "ALTER TABLE main.%1$s RENAME TO " EARLY "%1$s", error) &&
       wmk_database_execute (database, schema, error) && take_all_over (database, error) &&
       run_for (database, tables, "DROP TABLE main." EARLY "%s", error)))
    return wmk_database_commit (database, error);
  wmk_database_rollback (database);

  return FALSE;
}
