/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "database/wmk-statement.h"

G_BEGIN_DECLS

/**
 * WmkDatabase:
 *
 * One connection to one SQLite file. It is used by one thread at a time. Statements are prepared
 * once, kept by the connection, and lent out by wmk_database_prepare().
 */
#define WMK_TYPE_DATABASE (wmk_database_get_type ())
G_DECLARE_FINAL_TYPE (WmkDatabase, wmk_database, WMK, DATABASE, GObject)

/**
 * WmkDatabaseError:
 * @WMK_DATABASE_ERROR_FAILED: SQLite reports something that has no code of its own here
 * @WMK_DATABASE_ERROR_NOT_FOUND: there is no such file
 * @WMK_DATABASE_ERROR_PERMISSION: the file may not be read
 * @WMK_DATABASE_ERROR_NOT_A_DATABASE: the file is not a SQLite database
 * @WMK_DATABASE_ERROR_FOREIGN: a SQLite database of another program
 * @WMK_DATABASE_ERROR_NEWER: written by a newer version of the program
 * @WMK_DATABASE_ERROR_OLDER: written by an older version of the program
 * @WMK_DATABASE_ERROR_CORRUPT: the file is damaged or cut short
 * @WMK_DATABASE_ERROR_CONSTRAINT: a row breaks a rule of the schema
 * @WMK_DATABASE_ERROR_BUSY: another connection holds the file
 * @WMK_DATABASE_ERROR_FULL: there is no room left on the disk
 * @WMK_DATABASE_ERROR_READ_ONLY: the file, its folder or its connection may not be written to
 * @WMK_DATABASE_ERROR_IO: the disk, or the way to it, fails
 */
typedef enum {
  WMK_DATABASE_ERROR_FAILED,
  WMK_DATABASE_ERROR_NOT_FOUND,
  WMK_DATABASE_ERROR_PERMISSION,
  WMK_DATABASE_ERROR_NOT_A_DATABASE,
  WMK_DATABASE_ERROR_FOREIGN,
  WMK_DATABASE_ERROR_NEWER,
  WMK_DATABASE_ERROR_OLDER,
  WMK_DATABASE_ERROR_CORRUPT,
  WMK_DATABASE_ERROR_CONSTRAINT,
  WMK_DATABASE_ERROR_BUSY,
  WMK_DATABASE_ERROR_FULL,
  WMK_DATABASE_ERROR_READ_ONLY,
  WMK_DATABASE_ERROR_IO,
} WmkDatabaseError;

#define WMK_DATABASE_ERROR (wmk_database_error_quark ())
GQuark wmk_database_error_quark (void);

/**
 * wmk_database_open_immutable:
 * @path: (type filename): an existing file
 * @application_id: the `PRAGMA application_id` that the file must carry
 * @user_version: the `PRAGMA user_version` that the file must carry
 * @error: return location for a #WmkDatabaseError
 *
 * Opens a file that nobody writes to: no lock is taken and no journal is looked for.
 *
 * Returns: (transfer full) (nullable): the connection, or %NULL with @error set
 */
WmkDatabase *wmk_database_open_immutable (const char *path,
                                          guint32 application_id,
                                          int user_version,
                                          GError **error);

/**
 * wmk_database_create:
 * @path: (type filename): a file that does not exist yet, or is empty
 * @error: return location for a #WmkDatabaseError
 *
 * Creates an empty database for writing, with foreign keys enforced.
 *
 * Returns: (transfer full) (nullable): the connection, or %NULL with @error set
 */
WmkDatabase *wmk_database_create (const char *path, GError **error);

/** wmk_database_get_path: Returns: (transfer none): the path that the file was opened by. */
const char *wmk_database_get_path (WmkDatabase *self);

/**
 * wmk_database_execute:
 * @sql: one or more statements without parameters
 *
 * Returns: %TRUE when all of them ran; else %FALSE with @error set
 */
gboolean wmk_database_execute (WmkDatabase *self, const char *sql, GError **error);

/**
 * WmkTextFunction: makes a text of another, always the same of the same
 *
 * Returns: (transfer full)
 */
typedef char *(*WmkTextFunction) (const char *text);

/**
 * wmk_database_add_function:
 * @name: what SQL is to call it; a constant
 *
 * From now on SQL on this connection may call @function with one argument; NULL gives NULL.
 *
 * Returns: %TRUE on success; else %FALSE with @error set
 */
gboolean wmk_database_add_function (WmkDatabase *self,
                                    const char *name,
                                    WmkTextFunction function,
                                    GError **error);

/**
 * wmk_database_get_int:
 * @sql: a query of one row at least, without parameters; a constant
 * @value: (out): the first column of its first row
 *
 * Returns: %TRUE on success; else %FALSE with @error set
 */
gboolean wmk_database_get_int (WmkDatabase *self, const char *sql, gint64 *value, GError **error);

/**
 * wmk_database_set_cancellable:
 * @cancellable: (nullable): %NULL for none
 *
 * From now on a statement that runs fails soon after @cancellable was cancelled, in whatever thread
 * that is done. What has to be given up is read through a connection of its own.
 */
void wmk_database_set_cancellable (WmkDatabase *self, GCancellable *cancellable);

/**
 * wmk_database_prepare:
 * @sql: one statement; a constant, for it is the key under which the connection keeps it
 *
 * Lends a prepared statement. Releasing it (g_autoptr) resets it and clears its parameters.
 * A statement that is still lent out when it is asked for again is prepared a second time.
 *
 * Returns: (transfer full) (nullable): the statement, or %NULL with @error set
 */
WmkStatement *wmk_database_prepare (WmkDatabase *self, const char *sql, GError **error);

G_END_DECLS
