/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "database/wmk-statement.h"

#include <math.h>

#include "database/wmk-database-private.h"

struct _WmkStatement {
  WmkDatabase *database;
  const char *sql; /* the caller's constant, the key of the connection's cache */
  sqlite3_stmt *handle;
};

WmkStatement *
wmk_statement_new (WmkDatabase *database, const char *sql, sqlite3_stmt *handle)
{
  WmkStatement *self = g_new (WmkStatement, 1);

  self->database = g_object_ref (database);
  self->sql = sql;
  self->handle = handle;

  return self;
}

void
wmk_statement_free (WmkStatement *self)
{
  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
  wmk_database_return_statement (self->database, self->sql, self->handle);
  g_object_unref (self->database);
  g_free (self);
}

void
wmk_statement_bind_text (WmkStatement *self, int parameter, const char *text)
{
  sqlite3_bind_text (self->handle, parameter, text, -1, SQLITE_TRANSIENT);
}

void
wmk_statement_bind_int (WmkStatement *self, int parameter, gint64 value)
{
  sqlite3_bind_int64 (self->handle, parameter, value);
}

void
wmk_statement_bind_double (WmkStatement *self, int parameter, double value)
{
  sqlite3_bind_double (self->handle, parameter, value);
}

void
wmk_statement_bind_null (WmkStatement *self, int parameter)
{
  sqlite3_bind_null (self->handle, parameter);
}

gboolean
wmk_statement_step (WmkStatement *self, GError **error)
{
  int code = sqlite3_step (self->handle);

  if (code == SQLITE_ROW)
    return TRUE;

  if (code != SQLITE_DONE)
    wmk_database_set_error (error, sqlite3_db_handle (self->handle), code);

  return FALSE;
}

gboolean
wmk_statement_run (WmkStatement *self, GError **error)
{
  int code;

  do
    code = sqlite3_step (self->handle);
  while (code == SQLITE_ROW);

  if (code != SQLITE_DONE)
    wmk_database_set_error (error, sqlite3_db_handle (self->handle), code);
  sqlite3_reset (self->handle);

  return code == SQLITE_DONE;
}

const char *
wmk_statement_get_text (WmkStatement *self, int column)
{
  const char *text = (const char *) sqlite3_column_text (self->handle, column);

  return text != NULL ? text : "";
}

char *
wmk_statement_dup_text (WmkStatement *self, int column)
{
  return g_strdup (wmk_statement_get_text (self, column));
}

gint64
wmk_statement_get_int (WmkStatement *self, int column)
{
  return sqlite3_column_int64 (self->handle, column);
}

double
wmk_statement_get_double (WmkStatement *self, int column)
{
  if (sqlite3_column_type (self->handle, column) == SQLITE_NULL)
    return NAN;

  return sqlite3_column_double (self->handle, column);
}
