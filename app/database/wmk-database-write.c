/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "database/wmk-database-write.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "database/wmk-database-private.h"

/* https://www.sqlite.org/fileformat2.html#the_database_header: big-endian numbers in 100 bytes. */
#define HEADER_LENGTH 100
#define HEADER_MAGIC "SQLite format 3"
#define HEADER_WRITE_VERSION 18 /* 1, or 2 for a write-ahead log; so is the next byte */
#define HEADER_USER_VERSION 60
#define HEADER_APPLICATION_ID 68

static guint32
read_big_endian (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

/* How much of @header the file has; -1 with @error set. By SQLite, whose closing of a file drops no
 * lock that another connection of this program has on it, as any other closing would. */
static gssize
read_header (const char *path, guint8 *header, GError **error)
{
  g_autoptr (WmkDatabase) database =
      wmk_database_open_connection (path, "?mode=ro", SQLITE_OPEN_READONLY, error);
  sqlite3_file *file = NULL;
  sqlite3_int64 size = 0;
  int length;

  if (database == NULL)
    return -1;

  sqlite3_file_control (wmk_database_get_handle (database), "main", SQLITE_FCNTL_FILE_POINTER,
                        &file);
  if (file->pMethods->xFileSize (file, &size) == SQLITE_OK) {
    length = (int) MIN (size, HEADER_LENGTH);
    if (length == 0 || file->pMethods->xRead (file, header, length, 0) == SQLITE_OK)
      return length;
  }
  g_set_error (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_IO,
               _ ("The file “%s” cannot be read."), path);

  return -1;
}

gboolean
wmk_database_read_identity (const char *path,
                            guint32 *application_id,
                            int *user_version,
                            GError **error)
{
  guint8 header[HEADER_LENGTH];
  gboolean sound = FALSE;
  gssize length;

  g_return_val_if_fail (path != NULL, FALSE);

  if (!wmk_database_check_readable (path, error))
    return FALSE;

  length = read_header (path, header, error);
  if (length < 0)
    return FALSE;
  if (length == 0)
    g_set_error (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_CORRUPT,
                 _ ("The file “%s” is empty."), path);
  else if (length < HEADER_LENGTH || memcmp (header, HEADER_MAGIC, sizeof HEADER_MAGIC) != 0)
    g_set_error (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_NOT_A_DATABASE,
                 _ ("The file “%s” is not a SQLite database."), path);
  else if (header[HEADER_WRITE_VERSION] > 2 || header[HEADER_WRITE_VERSION + 1] > 2)
    g_set_error (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_CORRUPT,
                 _ ("The header of the file “%s” is damaged."), path);
  else
    sound = TRUE;
  if (!sound)
    return FALSE;

  *application_id = read_big_endian (header + HEADER_APPLICATION_ID);
  *user_version = (int) read_big_endian (header + HEADER_USER_VERSION);

  return TRUE;
}

/* What is not for one transaction but for the life of a connection. A large change stays in memory
 * until it is committed: written out before, it would keep all others from reading. */
#define SETTINGS                                                                                   \
  "PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON; PRAGMA synchronous = EXTRA;"             \
  "PRAGMA temp_store = MEMORY; PRAGMA cache_spill = OFF;"

/* Others write to the file, and make it longer: not while we read. */
static gboolean
check_length (WmkDatabase *self, GError **error)
{
  gboolean done =
      wmk_database_execute (self, "BEGIN; SELECT count(*) FROM sqlite_schema;", error) &&
      wmk_database_check_length (self, error);

  wmk_database_rollback (self);

  return done;
}

WmkDatabase *
wmk_database_open_writable (const char *path, guint busy_timeout, GError **error)
{
  g_autoptr (WmkDatabase) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if (!wmk_database_check_readable (path, error))
    return NULL;

  self = wmk_database_open_connection (path, "", SQLITE_OPEN_READWRITE, error);
  if (self == NULL)
    return NULL;
  sqlite3_busy_timeout (wmk_database_get_handle (self), (int) busy_timeout);

  /* The first of these reads the file, and rolls back what was left half-written. */
  if (!wmk_database_execute (self, "PRAGMA journal_mode = DELETE;" SETTINGS, error) ||
      !check_length (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

WmkDatabase *
wmk_database_open_read_only (const char *path, guint busy_timeout, GError **error)
{
  g_autoptr (WmkDatabase) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if (!wmk_database_check_readable (path, error))
    return NULL;

  self = wmk_database_open_connection (path, "?mode=ro", SQLITE_OPEN_READONLY, error);
  if (self == NULL)
    return NULL;
  sqlite3_busy_timeout (wmk_database_get_handle (self), (int) busy_timeout);

  if (!wmk_database_execute (self, SETTINGS, error) || !check_length (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

WmkDatabase *
wmk_database_open_memory (GError **error)
{
  g_autoptr (WmkDatabase) self =
      wmk_database_open_connection (NULL, NULL, SQLITE_OPEN_READWRITE, error);

  if (self == NULL || !wmk_database_execute (self, SETTINGS, error))
    return NULL;

  return g_steal_pointer (&self);
}

gboolean
wmk_database_is_read_only (WmkDatabase *self)
{
  g_return_val_if_fail (WMK_IS_DATABASE (self), TRUE);

  return sqlite3_db_readonly (wmk_database_get_handle (self), "main") != 0;
}

void
wmk_database_set_busy_timeout (WmkDatabase *self, guint busy_timeout)
{
  g_return_if_fail (WMK_IS_DATABASE (self));

  sqlite3_busy_timeout (wmk_database_get_handle (self), (int) busy_timeout);
}

gboolean
wmk_database_begin (WmkDatabase *self, GError **error)
{
  g_return_val_if_fail (WMK_IS_DATABASE (self), FALSE);

  return wmk_database_execute (self, "BEGIN IMMEDIATE", error);
}

gboolean
wmk_database_commit (WmkDatabase *self, GError **error)
{
  g_return_val_if_fail (WMK_IS_DATABASE (self), FALSE);

  if (wmk_database_execute (self, "COMMIT", error))
    return TRUE;
  wmk_database_rollback (self);

  return FALSE;
}

gboolean
wmk_database_is_in_transaction (WmkDatabase *self)
{
  g_return_val_if_fail (WMK_IS_DATABASE (self), FALSE);

  return !sqlite3_get_autocommit (wmk_database_get_handle (self));
}

void
wmk_database_rollback (WmkDatabase *self)
{
  g_return_if_fail (WMK_IS_DATABASE (self));

  /* SQLite itself rolls back when the disk is full, and on the like. */
  if (!sqlite3_get_autocommit (wmk_database_get_handle (self)))
    wmk_database_execute (self, "ROLLBACK", NULL);
}

gint64
wmk_database_get_data_version (WmkDatabase *self)
{
  gint64 version = -1;

  g_return_val_if_fail (WMK_IS_DATABASE (self), -1);

  return wmk_database_get_int (self, "PRAGMA data_version", &version, NULL) ? version : -1;
}

gint64
wmk_database_get_last_id (WmkDatabase *self)
{
  g_return_val_if_fail (WMK_IS_DATABASE (self), 0);

  return sqlite3_last_insert_rowid (wmk_database_get_handle (self));
}

guint
wmk_database_get_n_changes (WmkDatabase *self)
{
  g_return_val_if_fail (WMK_IS_DATABASE (self), 0);

  return (guint) sqlite3_changes (wmk_database_get_handle (self));
}

gboolean
wmk_database_check (WmkDatabase *self, gboolean thorough, GError **error)
{
  g_autoptr (WmkStatement) pages = NULL;
  g_autoptr (WmkStatement) references = NULL;
  GError *step_error = NULL;

  g_return_val_if_fail (WMK_IS_DATABASE (self), FALSE);

  pages = wmk_database_prepare (
      self, thorough ? "PRAGMA main.integrity_check (1)" : "PRAGMA main.quick_check (1)", error);
  if (pages == NULL || !wmk_statement_step (pages, error))
    return FALSE;
  if (!g_str_equal (wmk_statement_get_text (pages, 0), "ok")) {
    g_set_error (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_CORRUPT,
                 _ ("The file “%s” is damaged: %s"), wmk_database_get_path (self),
                 wmk_statement_get_text (pages, 0));
    return FALSE;
  }

  references = wmk_database_prepare (self, "PRAGMA main.foreign_key_check", error);
  if (references == NULL)
    return FALSE;
  if (wmk_statement_step (references, &step_error)) {
    g_set_error (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_CORRUPT,
                 _ ("The file “%s” is damaged: a row of “%s” refers to one that is not there."),
                 wmk_database_get_path (self), wmk_statement_get_text (references, 0));
    return FALSE;
  }
  if (step_error != NULL)
    g_propagate_error (error, step_error);

  return step_error == NULL;
}

static gboolean
run_with_text (WmkDatabase *self, const char *sql, const char *text, GError **error)
{
  g_autoptr (WmkStatement) statement = wmk_database_prepare (self, sql, error);

  if (statement == NULL)
    return FALSE;
  wmk_statement_bind_text (statement, 1, text);

  return wmk_statement_run (statement, error);
}

gboolean
wmk_database_copy_to (WmkDatabase *self, const char *path, GError **error)
{
  g_return_val_if_fail (WMK_IS_DATABASE (self), FALSE);

  return run_with_text (self, "VACUUM main INTO ?1", path, error);
}

gboolean
wmk_database_attach (WmkDatabase *self, const char *path, const char *name, GError **error)
{
  g_autofree char *sql = NULL;

  g_return_val_if_fail (WMK_IS_DATABASE (self), FALSE);

  /* Lives as long as the connection, which keeps the statement by it. */
  sql = g_strconcat ("ATTACH ?1 AS ", name, NULL);

  return run_with_text (self, g_intern_string (sql), path, error);
}

void
wmk_database_detach (WmkDatabase *self, const char *name)
{
  g_autofree char *sql = g_strconcat ("DETACH ", name, NULL);

  g_return_if_fail (WMK_IS_DATABASE (self));

  wmk_database_execute (self, sql, NULL);
}
