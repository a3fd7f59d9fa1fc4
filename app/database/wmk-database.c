/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "database/wmk-database.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "database/wmk-database-private.h"

/* Steps of SQLite's machine between two looks: some ten microseconds. */
#define STEPS_BETWEEN_LOOKS 1000

struct _WmkDatabase {
  GObject parent_instance;
  char *path;
  sqlite3 *handle;
  GCancellable *cancellable;   /* (nullable) */
  GHashTable *idle_statements; /* (element-type utf8 sqlite3_stmt): SQL text to statement */
};

G_DEFINE_FINAL_TYPE (WmkDatabase, wmk_database, G_TYPE_OBJECT)
G_DEFINE_QUARK (wmk_database_error_quark, wmk_database_error)

static WmkDatabaseError
error_code_from_sqlite (int code)
{
  switch (code & 0xff) {
  case SQLITE_NOTADB:
    return WMK_DATABASE_ERROR_NOT_A_DATABASE;
  case SQLITE_CORRUPT:
    return WMK_DATABASE_ERROR_CORRUPT;
  case SQLITE_PERM:
  case SQLITE_AUTH:
    return WMK_DATABASE_ERROR_PERMISSION;
  case SQLITE_CONSTRAINT:
    return WMK_DATABASE_ERROR_CONSTRAINT;
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    return WMK_DATABASE_ERROR_BUSY;
  case SQLITE_FULL:
    return WMK_DATABASE_ERROR_FULL;
  case SQLITE_READONLY:
  case SQLITE_CANTOPEN: /* the journal beside it, for the file itself was looked at before */
    return WMK_DATABASE_ERROR_READ_ONLY;
  case SQLITE_IOERR:
    return code == SQLITE_IOERR_SHORT_READ ? WMK_DATABASE_ERROR_CORRUPT : WMK_DATABASE_ERROR_IO;
  default:
    return WMK_DATABASE_ERROR_FAILED;
  }
}

void
wmk_database_set_error (GError **error, sqlite3 *db, int code)
{
  const char *path = sqlite3_db_filename (db, "main");

  g_set_error (error, WMK_DATABASE_ERROR, error_code_from_sqlite (code), "%s: %s",
               path != NULL ? path : "", sqlite3_errmsg (db));
}

static void
wmk_database_finalize (GObject *object)
{
  WmkDatabase *self = WMK_DATABASE (object);

  g_clear_pointer (&self->idle_statements, g_hash_table_unref);
  g_clear_pointer (&self->handle, sqlite3_close);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (wmk_database_parent_class)->finalize (object);
}

static void
wmk_database_class_init (WmkDatabaseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wmk_database_finalize;
}

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

static void
wmk_database_init (WmkDatabase *self)
{
  self->idle_statements = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, finalize_statement);
}

WmkDatabase *
wmk_database_open_connection (const char *path, const char *query, int flags, GError **error)
{
  g_autoptr (WmkDatabase) self = g_object_new (WMK_TYPE_DATABASE, NULL);
  g_autofree char *uri = NULL;
  int code;

  if (path != NULL) {
    g_autoptr (GFile) file = g_file_new_for_path (path);
    g_autofree char *file_uri = g_file_get_uri (file);

    self->path = g_file_get_path (file);
    uri = g_strconcat (file_uri, query, NULL);
  } else {
    self->path = g_strdup ("");
    uri = g_strdup (":memory:");
  }
  code =
      sqlite3_open_v2 (uri, &self->handle,
                       flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);
  if (code != SQLITE_OK) {
    /* A connection that failed does not know its file's name. */
    g_set_error (error, WMK_DATABASE_ERROR, error_code_from_sqlite (code), "%s: %s", self->path,
                 sqlite3_errmsg (self->handle));
    return NULL;
  }
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);

  return g_steal_pointer (&self);
}

/* SQLite reports a file that cannot be opened in one code for all causes: ask the system. */
gboolean
wmk_database_check_readable (const char *path, GError **error)
{
  if (access (path, R_OK) == 0) {
    if (!g_file_test (path, G_FILE_TEST_IS_DIR))
      return TRUE;
    g_set_error (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_NOT_A_DATABASE,
                 _ ("“%s” is a folder, not a file."), path);
    return FALSE;
  }

  if (errno == ENOENT || errno == ENOTDIR)
    g_set_error (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_NOT_FOUND,
                 _ ("There is no file “%s”."), path);
  else
    g_set_error (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_PERMISSION,
                 _ ("The file “%s” may not be read: %s."), path, g_strerror (errno));

  return FALSE;
}

gboolean
wmk_database_get_int (WmkDatabase *self, const char *sql, gint64 *value, GError **error)
{
  g_autoptr (WmkStatement) statement = NULL;

  g_return_val_if_fail (WMK_IS_DATABASE (self), FALSE);

  statement = wmk_database_prepare (self, sql, error);
  if (statement == NULL || !wmk_statement_step (statement, error))
    return FALSE;
  *value = wmk_statement_get_int (statement, 0);

  return TRUE;
}

/* SQLite reads zeros where the last page of a file is cut short, and takes an empty file for an
 * empty database. */
gboolean
wmk_database_check_length (WmkDatabase *self, GError **error)
{
  gint64 page_count = 0, page_size = 0;
  GStatBuf status;

  if (!wmk_database_get_int (self, "PRAGMA page_count", &page_count, error) ||
      !wmk_database_get_int (self, "PRAGMA page_size", &page_size, error))
    return FALSE;

  if (page_count > 0 && g_stat (self->path, &status) == 0 &&
      status.st_size == page_count * page_size)
    return TRUE;

  g_set_error (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_CORRUPT,
               _ ("The file “%s” is damaged or cut short."), self->path);

  return FALSE;
}

static gboolean
check_identity (WmkDatabase *self, guint32 application_id, int user_version, GError **error)
{
  gint64 found_id = 0, found_version = 0;

  if (!wmk_database_get_int (self, "PRAGMA application_id", &found_id, error) ||
      !wmk_database_get_int (self, "PRAGMA user_version", &found_version, error))
    return FALSE;

  if ((guint32) found_id != application_id) {
    g_set_error (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_FOREIGN,
                 _ ("The file “%s” is a SQLite database of another program."), self->path);
    return FALSE;
  }

  if (found_version != user_version) {
    g_set_error (error, WMK_DATABASE_ERROR,
                 found_version > user_version ? WMK_DATABASE_ERROR_NEWER : WMK_DATABASE_ERROR_OLDER,
                 _ ("The file “%s” has schema version %d; this program reads version %d."),
                 self->path, (int) found_version, user_version);
    return FALSE;
  }

  return TRUE;
}

WmkDatabase *
wmk_database_open_immutable (const char *path,
                             guint32 application_id,
                             int user_version,
                             GError **error)
{
  g_autoptr (WmkDatabase) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if (!wmk_database_check_readable (path, error))
    return NULL;

  self = wmk_database_open_connection (path, "?mode=ro&immutable=1", SQLITE_OPEN_READONLY, error);
  if (self == NULL || !wmk_database_check_length (self, error) ||
      !check_identity (self, application_id, user_version, error) ||
      !wmk_database_execute (self, "PRAGMA query_only = ON", error))
    return NULL;

  return g_steal_pointer (&self);
}

WmkDatabase *
wmk_database_create (const char *path, GError **error)
{
  g_autoptr (WmkDatabase) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = wmk_database_open_connection (path, "", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);
  if (self == NULL || !wmk_database_execute (self, "PRAGMA foreign_keys = ON", error))
    return NULL;

  return g_steal_pointer (&self);
}

sqlite3 *
wmk_database_get_handle (WmkDatabase *self)
{
  return self->handle;
}

const char *
wmk_database_get_path (WmkDatabase *self)
{
  g_return_val_if_fail (WMK_IS_DATABASE (self), NULL);

  return self->path;
}

gboolean
wmk_database_execute (WmkDatabase *self, const char *sql, GError **error)
{
  int code;

  g_return_val_if_fail (WMK_IS_DATABASE (self), FALSE);

  code = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);
  if (code != SQLITE_OK)
    wmk_database_set_error (error, self->handle, code);

  return code == SQLITE_OK;
}

/* The function's own data is the text function. */
static void
call_text_function (sqlite3_context *context, int n_arguments, sqlite3_value **arguments)
{
  WmkTextFunction function = (WmkTextFunction) sqlite3_user_data (context);
  const char *text = (const char *) sqlite3_value_text (arguments[0]);

  if (text != NULL)
    sqlite3_result_text (context, function (text), -1, g_free);
}

gboolean
wmk_database_add_function (WmkDatabase *self,
                           const char *name,
                           WmkTextFunction function,
                           GError **error)
{
  int code;

  g_return_val_if_fail (WMK_IS_DATABASE (self), FALSE);

  code = sqlite3_create_function_v2 (self->handle, name, 1,
                                     SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
                                     (gpointer) function, call_text_function, NULL, NULL, NULL);
  if (code != SQLITE_OK)
    wmk_database_set_error (error, self->handle, code);

  return code == SQLITE_OK;
}

static int
look (void *cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

void
wmk_database_set_cancellable (WmkDatabase *self, GCancellable *cancellable)
{
  g_return_if_fail (WMK_IS_DATABASE (self));

  sqlite3_progress_handler (self->handle, STEPS_BETWEEN_LOOKS, cancellable == NULL ? NULL : look,
                            cancellable);
  g_set_object (&self->cancellable, cancellable);
}

WmkStatement *
wmk_database_prepare (WmkDatabase *self, const char *sql, GError **error)
{
  sqlite3_stmt *handle = NULL;
  int code;

  g_return_val_if_fail (WMK_IS_DATABASE (self), NULL);

  if (g_hash_table_steal_extended (self->idle_statements, sql, NULL, (gpointer *) &handle))
    return wmk_statement_new (self, sql, handle);

  code = sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &handle, NULL);
  if (code != SQLITE_OK) {
    wmk_database_set_error (error, self->handle, code);
    return NULL;
  }

  return wmk_statement_new (self, sql, handle);
}

void
wmk_database_return_statement (WmkDatabase *self, const char *sql, sqlite3_stmt *handle)
{
  /* Another copy was returned while this one was lent: one is enough to keep. */
  g_hash_table_replace (self->idle_statements, (gpointer) sql, handle);
}
