/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "long-list.h"

#include <sqlite3.h>

/* What is searched for by kind asks for rowids in a row, hence all policies anew. */
#define BEGIN_SQL                                                                                  \
  "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN;"                                    \
  "CREATE TEMP TABLE before AS SELECT * FROM entity WHERE kind = 'policy';"                        \
  "DELETE FROM entity WHERE kind = 'policy';"                                                      \
  "INSERT INTO entity SELECT * FROM before;"                                                       \
  "CREATE TEMP TABLE number (i INTEGER PRIMARY KEY);"                                              \
  "CREATE TEMP TABLE issuer AS SELECT row_number() OVER (ORDER BY id) - 1 AS n, id FROM agency;"

/* A prime takes the titles to and fro. */
#define FILL_SQL                                                                                   \
  "INSERT INTO policy (id, title, date, family, jurisdiction, summary)"                            \
  " SELECT 'policy/long-' || i, printf('Policy %06d of a long list of policies',"                  \
  "   i * 7919 % (SELECT count(*) FROM number)), 2000 + i % 25 || '-01-01',"                       \
  "   CASE i % 10 WHEN 0 THEN 'standard' ELSE 'plan' END, 'China', '' FROM number;"                \
  "INSERT INTO policy_agency (policy_id, agency_id, position)"                                     \
  " SELECT 'policy/long-' || i, a.id, 1 FROM number"                                               \
  " JOIN issuer a ON a.n = i % (SELECT count(*) FROM issuer);"                                     \
  "INSERT INTO entity (id, kind, title, position)"                                                 \
  " SELECT p.id, 'policy', p.title, i + 1 + (SELECT count(*) FROM before)"                         \
  " FROM number JOIN policy p ON p.id = 'policy/long-' || i ORDER BY i;"                           \
  "INSERT INTO search (rowid, title, names, body) SELECT rowid, '', '', 'seventh' FROM entity"     \
  " WHERE id IN (SELECT 'policy/long-' || i FROM number WHERE i % 7 = 0) ORDER BY rowid;"          \
  "COMMIT"

static sqlite3 *
open_file (const char *path)
{
  sqlite3 *file;

  g_assert_cmpint (sqlite3_open (path, &file), ==, SQLITE_OK);

  return file;
}

static void
execute (sqlite3 *file, const char *sql)
{
  char *message = NULL;

  if (sqlite3_exec (file, sql, NULL, NULL, &message) != SQLITE_OK)
    g_error ("%s", message);
}

void
long_list_write (const char *path, guint n_policies)
{
  sqlite3 *file = open_file (path);
  g_autofree char *numbers = g_strdup_printf (
      "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n LIMIT"
      " max(%u - (SELECT count(*) FROM before), 0)) INSERT INTO number SELECT i FROM n",
      n_policies);

  execute (file, BEGIN_SQL);
  execute (file, numbers);
  execute (file, FILL_SQL);
  g_assert_cmpint (sqlite3_close (file), ==, SQLITE_OK);
}

gint64
long_list_read (const char *path, const char *sql)
{
  sqlite3 *file = open_file (path);
  sqlite3_stmt *statement;
  gint64 value;

  g_assert_cmpint (sqlite3_prepare_v2 (file, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  value = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  g_assert_cmpint (sqlite3_close (file), ==, SQLITE_OK);

  return value;
}
