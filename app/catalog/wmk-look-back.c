/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-look-back.h"

#include "catalog/wmk-status-writer.h"

/* The connection is read-only but for what is temporary, and that stays in memory. */
#define BEGIN_SQL "PRAGMA query_only = OFF; PRAGMA temp_store = MEMORY; BEGIN;"
#define COMMIT_SQL "COMMIT; PRAGMA query_only = ON;"

#define DROP_SQL                                                                                   \
  "DROP TABLE IF EXISTS temp.target_status;"                                                       \
  "DROP VIEW IF EXISTS temp.observation;"                                                          \
  "DROP TABLE IF EXISTS temp.look_back;"

#define CREATE_SQL                                                                                 \
  "CREATE TABLE temp.look_back (year INTEGER NOT NULL);"                                           \
  "CREATE TEMP VIEW observation AS SELECT * FROM main.observation"                                 \
  " WHERE CAST(substr(date, 1, 4) AS INTEGER) <= (SELECT year FROM temp.look_back);"               \
  "CREATE TABLE temp.target_status"                                                                \
  " (target_id TEXT PRIMARY KEY, as_of INTEGER, status TEXT, observation_id TEXT, attained REAL,"  \
  " required REAL, method TEXT);"

/* SQLite may have rolled back by itself: then there is nothing to roll back, and no harm. */
static void
give_up (WmkDatabase *database)
{
  wmk_database_execute (database, "ROLLBACK", NULL);
  wmk_database_execute (database, "PRAGMA query_only = ON", NULL);
}

static gboolean
write_year (WmkDatabase *database, int year, GError **error)
{
  g_autoptr (WmkStatement) insert =
      wmk_database_prepare (database, "INSERT INTO temp.look_back (year) VALUES (?1)", error);

  if (insert == NULL)
    return FALSE;
  wmk_statement_bind_int (insert, 1, year);

  return wmk_statement_run (insert, error);
}

gboolean
wmk_look_back_to (WmkDatabase *database, int year, GError **error)
{
  if (wmk_database_execute (database, BEGIN_SQL DROP_SQL CREATE_SQL, error) &&
      write_year (database, year, error) && wmk_status_writer_run (database, year, error) &&
      wmk_database_execute (database, COMMIT_SQL, error))
    return TRUE;

  give_up (database);
  wmk_look_back_end (database, NULL);

  return FALSE;
}

gboolean
wmk_look_back_end (WmkDatabase *database, GError **error)
{
  if (wmk_database_execute (database, BEGIN_SQL DROP_SQL COMMIT_SQL, error))
    return TRUE;

  give_up (database);

  return FALSE;
}
