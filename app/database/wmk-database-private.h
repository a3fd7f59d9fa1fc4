/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "database/wmk-database.h"

G_BEGIN_DECLS

/* Sets @error from the last failure of @db, with the file's name in front. */
void wmk_database_set_error (GError **error, sqlite3 *db, int code);

/*
 * Opens @path under the SQLite URI parameters @query, with what every connection wants; @path %NULL
 * for a database in memory.
 */
WmkDatabase *
wmk_database_open_connection (const char *path, const char *query, int flags, GError **error);

/* Fails where @path is no file that may be read. */
gboolean wmk_database_check_readable (const char *path, GError **error);

/* Fails where the file's length is not that of its pages. */
gboolean wmk_database_check_length (WmkDatabase *self, GError **error);

sqlite3 *wmk_database_get_handle (WmkDatabase *self);

/* Takes @handle back into the cache under @sql. */
void wmk_database_return_statement (WmkDatabase *self, const char *sql, sqlite3_stmt *handle);

/* A statement over @handle that returns it to @database when it is freed. */
WmkStatement *wmk_statement_new (WmkDatabase *database, const char *sql, sqlite3_stmt *handle);

G_END_DECLS
