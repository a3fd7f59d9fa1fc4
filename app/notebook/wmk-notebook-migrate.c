/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "notebook/wmk-notebook-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "notebook-resources.h"

#define SCHEMA_VERSION 1

void
wmk_notebook_set_system_error (GError **error, const char *path)
{
  int reason = errno;
  WmkDatabaseError code = WMK_DATABASE_ERROR_IO;

  if (reason == ENOSPC || reason == EDQUOT)
    code = WMK_DATABASE_ERROR_FULL;
  else if (reason == EACCES || reason == EPERM || reason == EROFS)
    code = WMK_DATABASE_ERROR_READ_ONLY;
  g_set_error (error, WMK_DATABASE_ERROR, code, "%s: %s", path, g_strerror (reason));
}

gboolean
wmk_notebook_sync (const char *path, GError **error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  gboolean done = fd >= 0 && fsync (fd) == 0;

  if (!done)
    wmk_notebook_set_system_error (error, path);
  if (fd >= 0)
    close (fd);

  return done;
}

int
wmk_notebook_get_schema_version (void)
{
  return SCHEMA_VERSION;
}

/* One step, unless another program was faster. */
static gboolean
run_step (WmkDatabase *database, const char *step, int version, GError **error)
{
  g_autofree char *set_version = g_strdup_printf ("PRAGMA user_version = %d", version);
  gint64 found = 0;

  if (!wmk_database_begin (database, error))
    return FALSE;
  if (wmk_database_get_int (database, "PRAGMA user_version", &found, error) &&
      (found >= version || (wmk_database_execute (database, step, error) &&
                            wmk_database_execute (database, set_version, error))))
    return wmk_database_commit (database, error);
  wmk_database_rollback (database);

  return FALSE;
}

gboolean
wmk_notebook_migrate (WmkDatabase *database, const char *const *steps, int n_steps, GError **error)
{
  gint64 version = 0;

  if (!wmk_database_get_int (database, "PRAGMA user_version", &version, error))
    return FALSE;
  for (int i = (int) version; i < n_steps; i++)
    if (!run_step (database, steps[i], i + 1, error))
      return FALSE;

  return TRUE;
}

gboolean
wmk_notebook_migrate_to_current (WmkDatabase *database, GError **error)
{
  const char *steps[SCHEMA_VERSION];
  GBytes *texts[SCHEMA_VERSION];
  gboolean done;

  for (int i = 0; i < SCHEMA_VERSION; i++) {
    g_autofree char *path = g_strdup_printf (WMK_APP_PATH "notebook/%d.sql", i + 1);

    texts[i] = g_resource_lookup_data (notebook_get_resource (), path, 0, NULL);
    steps[i] = g_bytes_get_data (texts[i], NULL); /* GResource ends data with a NUL */
  }
  done =
      (!wmk_notebook_is_early (database) || wmk_notebook_renew_early (database, steps[0], error)) &&
      wmk_notebook_migrate (database, steps, SCHEMA_VERSION, error);
  for (int i = 0; i < SCHEMA_VERSION; i++)
    g_bytes_unref (texts[i]);

  return done;
}

/* All that its schema says, but for what FTS5 itself writes there, which differs by version. */
static char *
describe_schema (WmkDatabase *database, GError **error)
{
  g_autoptr (WmkStatement) statement = wmk_database_prepare (
      database,
      "SELECT group_concat (name || ' ' || ifnull (sql, ''), char (10)) FROM (SELECT name, sql"
      " FROM main.sqlite_schema WHERE name NOT GLOB 'note_search_*' ORDER BY name)",
      error);

  return statement != NULL && wmk_statement_step (statement, error)
             ? wmk_statement_dup_text (statement, 0)
             : NULL;
}

gboolean
wmk_notebook_check_schema (WmkDatabase *database, GError **error)
{
  g_autoptr (WmkDatabase) model = wmk_database_open_memory (error);
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;

  if (model == NULL || !wmk_notebook_migrate_to_current (model, error))
    return FALSE;
  expected = describe_schema (model, error);
  found = describe_schema (database, error);
  if (expected == NULL || found == NULL)
    return FALSE;
  if (g_str_equal (expected, found))
    return TRUE;
  g_set_error (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_CORRUPT, "%s",
               wmk_database_get_path (database));

  return FALSE;
}

gboolean
wmk_notebook_reserve (const char *path, GError **error)
{
  int fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

  if (fd < 0) {
    wmk_notebook_set_system_error (error, path);
    return FALSE;
  }
  close (fd);

  return TRUE;
}

gboolean
wmk_notebook_publish (const char *part, const char *path, gboolean *was_there, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  *was_there = FALSE;
  if (!wmk_notebook_sync (part, error))
    return FALSE;
  if (link (part, path) == 0)
    return wmk_notebook_sync (folder, error);

  *was_there = g_file_test (path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK);
  if (*was_there)
    return TRUE;
  /* A file system without hard links. */
  if (g_rename (part, path) == 0)
    return wmk_notebook_sync (folder, error);
  wmk_notebook_set_system_error (error, path);

  return FALSE;
}

/* An empty notebook that has no name yet. It knows of the file that was set aside, if one was. */
static char *
make_part (WmkNotebook *self, GError **error)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *part = g_strdup_printf ("%s.%s.part", self->path, id);
  WmkDatabase *database =
      wmk_notebook_reserve (part, error) ? wmk_database_create (part, error) : NULL;
  gboolean done = database != NULL && wmk_notebook_migrate_to_current (database, error) &&
                  (self->set_aside == NULL || wmk_notebook_remember_loss (self, database, error));

  g_clear_object (&database);
  if (done)
    return g_steal_pointer (&part);
  g_unlink (part);

  return NULL;
}

gboolean
wmk_notebook_create_file (WmkNotebook *self, GError **error)
{
  g_autofree char *part = make_part (self, error);
  gboolean was_there, done;

  if (part == NULL)
    return FALSE;
  done = wmk_notebook_publish (part, self->path, &was_there, error);
  g_unlink (part);

  return done;
}

/* "notebook-damaged-2026-11-22-140500.db": no file that there is. */
static char *
dup_aside (const char *path, const char *why)
{
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_utc (wmk_clock_get () / G_USEC_PER_SEC);
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%d-%H%M%S");
  g_autofree char *folder = g_path_get_dirname (path);
  char *aside = NULL;

  for (guint i = 1; aside == NULL || g_file_test (aside, G_FILE_TEST_EXISTS); i++) {
    g_autofree char *name = i == 1 ? g_strdup_printf ("notebook-%s-%s.db", why, time)
                                   : g_strdup_printf ("notebook-%s-%s-%u.db", why, time, i);

    g_free (aside);
    aside = g_build_filename (folder, name, NULL);
  }

  return aside;
}

/* Its journal first: without it the file would look whole. */
static gboolean
move_aside (const char *path, const char *aside, GError **error)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *aside_journal = g_strconcat (aside, "-journal", NULL);
  gboolean has_journal = g_file_test (journal, G_FILE_TEST_EXISTS);

  if (has_journal && g_rename (journal, aside_journal) != 0) {
    wmk_notebook_set_system_error (error, path);
    return FALSE;
  }
  if (g_rename (path, aside) == 0)
    return TRUE;

  wmk_notebook_set_system_error (error, path);
  if (has_journal)
    g_rename (aside_journal, journal);

  return FALSE;
}

/* At no time is there none at @path: who would find that begins one that knows of no loss.
 * Returns: whether @part is there now; else all is as it was. */
static gboolean
exchange (const char *part, const char *path, const char *aside)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *aside_journal = g_strconcat (aside, "-journal", NULL);
  gboolean has_journal = g_file_test (journal, G_FILE_TEST_EXISTS);

  if (!wmk_notebook_sync (part, NULL) || link (path, aside) != 0)
    return FALSE;
  /* The new file is not to find it. */
  if (has_journal && g_rename (journal, aside_journal) != 0) {
    g_unlink (aside);
    return FALSE;
  }
  if (g_rename (part, path) == 0)
    return TRUE;

  if (has_journal)
    g_rename (aside_journal, journal);
  g_unlink (aside);

  return FALSE;
}

/* Another program was faster, and its file is to know of the loss, too. */
static void
remember_there (WmkNotebook *self)
{
  g_autoptr (WmkDatabase) database = wmk_database_open_writable (self->path, self->patience, NULL);

  if (database != NULL)
    wmk_notebook_remember_loss (self, database, NULL);
}

/* For a folder, or a file system without hard links. */
static gboolean
move_and_publish (WmkNotebook *self, const char *part, GError **error)
{
  gboolean was_there;

  if (!move_aside (self->path, self->set_aside, error)) {
    g_clear_pointer (&self->set_aside, g_free);
    return FALSE;
  }
  if (!wmk_notebook_publish (part, self->path, &was_there, error))
    return FALSE;
  if (was_there)
    remember_there (self);

  return TRUE;
}

gboolean
wmk_notebook_set_file_aside (WmkNotebook *self, const char *why, GError **error)
{
  g_autofree char *part = NULL;
  gboolean done;

  g_free (self->set_aside);
  self->set_aside = dup_aside (self->path, why);
  part = make_part (self, error);
  if (part == NULL) {
    g_clear_pointer (&self->set_aside, g_free);
    return FALSE;
  }
  done = exchange (part, self->path, self->set_aside) ? wmk_notebook_sync (self->folder, error)
                                                      : move_and_publish (self, part, error);
  g_unlink (part);

  return done;
}
