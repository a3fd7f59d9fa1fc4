/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "database/wmk-database.h"

G_BEGIN_DECLS

/*
 * Connections that write, and what keeps a file sound: settings, transactions, checks, copies.
 * The journal is SQLite's rollback journal: between two writes the file is all there is.
 */

/**
 * wmk_database_read_identity:
 * @path: (type filename): any file
 * @application_id: (out): what the file says that it is
 * @user_version: (out): the version of its schema
 * @error: return location for a #WmkDatabaseError
 *
 * Reads the first bytes of a file as they stand there. No lock is taken, and no journal is rolled
 * back: a file of another program is left as it is.
 *
 * Returns: %TRUE when it is a SQLite database; else %FALSE with @error set
 */
gboolean wmk_database_read_identity (const char *path,
                                     guint32 *application_id,
                                     int *user_version,
                                     GError **error);

/**
 * wmk_database_open_writable:
 * @path: (type filename): an existing SQLite database
 * @busy_timeout: how long a call waits for another connection that holds the file, milliseconds
 * @error: return location for a #WmkDatabaseError
 *
 * Opens a file for writing with all that makes a commit last: journal in a file, the folder synced
 * too, foreign keys, cells checked as they are read. What a crash left half-written is rolled back.
 *
 * Returns: (transfer full) (nullable): the connection, or %NULL with @error set
 */
WmkDatabase *wmk_database_open_writable (const char *path, guint busy_timeout, GError **error);

/**
 * wmk_database_open_read_only:
 *
 * Opens a file that others may be writing to.
 *
 * Returns: (transfer full) (nullable): the connection, or %NULL with @error set
 */
WmkDatabase *wmk_database_open_read_only (const char *path, guint busy_timeout, GError **error);

/** wmk_database_open_memory: Returns: (transfer full) (nullable): an empty database in memory. */
WmkDatabase *wmk_database_open_memory (GError **error);

/** wmk_database_is_read_only: Returns: whether SQLite may only read the file. */
gboolean wmk_database_is_read_only (WmkDatabase *self);

/** wmk_database_set_busy_timeout: @busy_timeout: milliseconds. */
void wmk_database_set_busy_timeout (WmkDatabase *self, guint busy_timeout);

/**
 * wmk_database_begin:
 *
 * Begins a transaction that will write: nobody else may until it ends.
 *
 * Returns: %TRUE on success; else %FALSE with @error set, %WMK_DATABASE_ERROR_BUSY when another
 *   connection was not done in time
 */
gboolean wmk_database_begin (WmkDatabase *self, GError **error);

/**
 * wmk_database_commit:
 *
 * Returns: %TRUE when all is on the disk; else %FALSE with @error set, and the transaction is
 *   rolled back
 */
gboolean wmk_database_commit (WmkDatabase *self, GError **error);

/** wmk_database_is_in_transaction: Whether one that was begun has not ended. */
gboolean wmk_database_is_in_transaction (WmkDatabase *self);

/** wmk_database_rollback: Ends the transaction, if there still is one, as if it had not been. */
void wmk_database_rollback (WmkDatabase *self);

/**
 * wmk_database_get_data_version:
 *
 * Returns: a number that differs from the last one when another connection has committed since,
 *   or -1 when the file cannot be read
 */
gint64 wmk_database_get_data_version (WmkDatabase *self);

/** wmk_database_get_last_id: Returns: the row id of the last row that was inserted. */
gint64 wmk_database_get_last_id (WmkDatabase *self);

/** wmk_database_get_n_changes: Returns: how many rows the last statement wrote. */
guint wmk_database_get_n_changes (WmkDatabase *self);

/**
 * wmk_database_check:
 * @thorough: compare each index with its table as well, which takes several times as long
 *
 * Reads the whole file and looks for damage: its pages, its rows, its references.
 *
 * Returns: %TRUE when all is sound; else %FALSE with @error set, %WMK_DATABASE_ERROR_CORRUPT
 *   where damage is the reason
 */
gboolean wmk_database_check (WmkDatabase *self, gboolean thorough, GError **error);

/**
 * wmk_database_copy_to:
 * @path: (type filename): a file that does not exist yet, or is empty
 *
 * Writes all that there is to a file of its own, without gaps.
 *
 * Returns: %TRUE on success; else %FALSE with @error set, and there may be a part of a file
 */
gboolean wmk_database_copy_to (WmkDatabase *self, const char *path, GError **error);

/**
 * wmk_database_attach:
 * @path: (type filename): an existing database, to read
 * @name: a word of letters, by which SQL calls it
 *
 * Returns: %TRUE on success; else %FALSE with @error set
 */
gboolean
wmk_database_attach (WmkDatabase *self, const char *path, const char *name, GError **error);

/** wmk_database_detach: Lets go of what wmk_database_attach() brought; outside a transaction. */
void wmk_database_detach (WmkDatabase *self, const char *name);

G_END_DECLS
