/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "notebook/wmk-notebook-backup.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "notebook/wmk-notebook-many.h"
#include "notebook/wmk-notebook-private.h"

#define BACKUP_FOLDER "backups"
#define NEWEST_KEPT 7
#define DAYS_KEPT 7

/* A part of a file that nobody can be writing any more, seconds. */
#define STALE_AGE (24 * 60 * 60)

/* "notebook-000012-2026-11-22.db" */
#define NAME_FORMAT "notebook-%06u-%s.db"
#define NAME_PREFIX "notebook-"
#define DAY_LENGTH 10

/* Of the back-up alone: what it was made for. */
#define REASON "backup-reason"

static const char *const reason_words[WMK_BACKUP_N_REASONS] = {
    [WMK_BACKUP_UNKNOWN] = "",          [WMK_BACKUP_DAY] = "day",   [WMK_BACKUP_END] = "end",
    [WMK_BACKUP_ASKED] = "asked",       [WMK_BACKUP_COPY] = "copy", [WMK_BACKUP_UPDATE] = "update",
    [WMK_BACKUP_REPLACED] = "replaced", [WMK_BACKUP_LEFT] = "left",
};

void
wmk_backup_free (WmkBackup *self)
{
  g_free (self->path);
  g_free (self->day);
  g_free (self);
}

/* The number in a back-up's name, 0 for a file that is none; @day is set to where its day begins.
 */
static guint
parse_name (const char *name, const char **day)
{
  char *end;
  guint64 number;

  if (!g_str_has_prefix (name, NAME_PREFIX))
    return 0;
  number = g_ascii_strtoull (name + strlen (NAME_PREFIX), &end, 10);
  if (*end != '-' || strlen (end + 1) != DAY_LENGTH + strlen (".db") ||
      !g_str_has_suffix (end, ".db"))
    return 0;
  *day = end + 1;

  return number < G_MAXUINT ? (guint) number : 0;
}

char *
wmk_backup_dup_day (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  const char *day = "";

  return parse_name (name, &day) > 0 ? g_strndup (day, DAY_LENGTH) : g_strdup ("");
}

gint64
wmk_backup_get_written (const char *path)
{
  g_autofree char *day = wmk_backup_dup_day (path);
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *written = NULL;
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    return 0;
  time = g_date_time_new_from_unix_utc (status.st_mtime);
  written = time == NULL ? NULL : g_date_time_format (time, "%Y-%m-%d");

  return g_strcmp0 (written, day) == 0 ? status.st_mtime * G_USEC_PER_SEC : 0;
}

static int
compare_backups (gconstpointer first, gconstpointer second)
{
  const WmkBackup *a = *(WmkBackup *const *) first, *b = *(WmkBackup *const *) second;

  return a->number != b->number ? (a->number < b->number) - (a->number > b->number)
                                : strcmp (b->path, a->path);
}

static GPtrArray *
list_backups (const char *folder)
{
  g_autofree char *backups = g_build_filename (folder, BACKUP_FOLDER, NULL);
  g_autoptr (GDir) dir = g_dir_open (backups, 0, NULL);
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) wmk_backup_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    const char *day;
    guint number = parse_name (name, &day);
    WmkBackup *backup;
    GStatBuf status;

    if (number == 0)
      continue;
    backup = g_new0 (WmkBackup, 1);
    backup->path = g_build_filename (backups, name, NULL);
    backup->number = number;
    backup->day = g_strndup (day, DAY_LENGTH);
    backup->written = wmk_backup_get_written (backup->path);
    backup->size = g_stat (backup->path, &status) == 0 ? status.st_size : 0;
    g_ptr_array_add (list, backup);
  }
  g_ptr_array_sort (list, compare_backups);

  return list;
}

GPtrArray *
wmk_notebook_list_backups (WmkNotebook *self)
{
  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), NULL);

  return list_backups (self->folder);
}

gboolean
wmk_backup_check (const char *path, GError **error)
{
  g_autoptr (WmkDatabase) database = NULL;
  guint32 application_id = 0;
  int version = 0;

  if (!wmk_database_read_identity (path, &application_id, &version, error))
    return FALSE;
  if (application_id != WMK_NOTEBOOK_APPLICATION_ID || version < 1) {
    g_set_error (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_FOREIGN, "%s", path);
    return FALSE;
  }
  database = wmk_database_open_read_only (path, WMK_NOTEBOOK_PATIENCE, error);

  return database != NULL && wmk_database_check (database, FALSE, error);
}

/* Written by a version that knows more of them, it says nothing to us. */
static WmkBackupReason
parse_reason (const char *word)
{
  for (guint i = 0; i < WMK_BACKUP_N_REASONS; i++)
    if (g_str_equal (word, reason_words[i]))
      return i;

  return WMK_BACKUP_UNKNOWN;
}

gboolean
wmk_backup_read (const char *path, WmkBackupContents *contents, GError **error)
{
  g_autoptr (WmkDatabase) database =
      wmk_database_open_read_only (path, WMK_NOTEBOOK_PATIENCE, error);
  g_autoptr (WmkStatement) statement = NULL;

  if (database == NULL)
    return FALSE;
  statement =
      wmk_database_prepare (database,
                            "SELECT (SELECT count(*) FROM main.note WHERE trashed IS NULL),"
                            " ifnull ((SELECT value FROM main.meta WHERE key = '" REASON "'), '')",
                            error);
  if (statement == NULL || !wmk_statement_step (statement, error))
    return FALSE;
  contents->n_notes = (guint) wmk_statement_get_int (statement, 0);
  contents->reason = parse_reason (wmk_statement_get_text (statement, 1));

  return TRUE;
}

guint
wmk_notebook_get_last_backup (const char *folder)
{
  g_autoptr (GPtrArray) backups = list_backups (folder);

  return backups->len > 0 ? ((WmkBackup *) g_ptr_array_index (backups, 0))->number : 0;
}

char *
wmk_notebook_find_good_backup (const char *folder, guint last)
{
  g_autoptr (GPtrArray) backups = list_backups (folder);

  for (guint i = 0; i < backups->len; i++) {
    const WmkBackup *backup = g_ptr_array_index (backups, i);

    if (backup->number <= last && wmk_backup_check (backup->path, NULL))
      return g_strdup (backup->path);
  }

  return NULL;
}

char *
wmk_notebook_dup_newest_backup (WmkNotebook *self)
{
  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), NULL);

  return wmk_notebook_find_good_backup (self->folder, G_MAXUINT);
}

/* Gives @part the next number of its folder. */
static char *
publish_backup (const char *part, const char *folder, GError **error)
{
  g_autofree char *day = wmk_clock_dup_day ();
  guint number = wmk_notebook_get_last_backup (folder);

  for (;;) {
    g_autofree char *name = g_strdup_printf (NAME_FORMAT, ++number, day);
    g_autofree char *path = g_build_filename (folder, BACKUP_FOLDER, name, NULL);
    gboolean was_there;

    if (!wmk_notebook_publish (part, path, &was_there, error))
      return NULL;
    if (!was_there)
      return g_steal_pointer (&path);
  }
}

static char *
dup_part_path (const char *folder)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *name = g_strconcat (id, ".part", NULL);

  return g_build_filename (folder, BACKUP_FOLDER, name, NULL);
}

/* Where it can be: a back-up without it is as good. */
static void
say_reason (const char *part, WmkBackupReason reason)
{
  g_autoptr (WmkDatabase) database = wmk_database_open_writable (part, WMK_NOTEBOOK_PATIENCE, NULL);
  g_autoptr (WmkStatement) statement = NULL;

  if (database != NULL)
    statement = wmk_database_prepare (
        database, "INSERT OR REPLACE INTO main.meta VALUES ('" REASON "', ?1)", NULL);
  if (statement == NULL)
    return;
  wmk_statement_bind_text (statement, 1, reason_words[reason]);
  wmk_statement_run (statement, NULL);
}

char *
wmk_notebook_write_backup (WmkDatabase *database,
                           const char *folder,
                           WmkBackupReason reason,
                           GError **error)
{
  g_autofree char *backups = g_build_filename (folder, BACKUP_FOLDER, NULL);
  g_autofree char *part = dup_part_path (folder);
  char *path = NULL;

  if (g_mkdir_with_parents (backups, 0700) != 0) {
    wmk_notebook_set_system_error (error, backups);
    return NULL;
  }
  if (wmk_notebook_reserve (part, error) && wmk_database_copy_to (database, part, error)) {
    say_reason (part, reason);
    if (wmk_backup_check (part, error))
      path = publish_backup (part, folder, error);
  }
  g_unlink (part);

  return path;
}

gboolean
wmk_backup_copy (const char *backup, const char *path, GError **error)
{
  g_autofree char *part = g_strconcat (path, ".part", NULL);
  g_autoptr (WmkDatabase) database =
      wmk_database_open_read_only (backup, WMK_NOTEBOOK_PATIENCE, error);
  gboolean was_there, done;

  g_unlink (part);
  done = database != NULL && wmk_notebook_reserve (part, error) &&
         wmk_database_copy_to (database, part, error) &&
         wmk_notebook_publish (part, path, &was_there, error);
  g_unlink (part);

  return done;
}

/* What a program left that was ended in the middle of writing a file. */
static void
drop_stale_parts (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    GStatBuf status;

    if ((g_str_has_suffix (name, ".part") || g_str_has_suffix (name, ".part-journal")) &&
        g_stat (path, &status) == 0 &&
        status.st_mtime + STALE_AGE < g_get_real_time () / G_USEC_PER_SEC)
      g_unlink (path);
  }
}

/* See the head of wmk-notebook-backup.h. @wanted: the newest good one up to that number stays */
static void
drop_old_backups (const char *folder, guint wanted)
{
  g_autoptr (GPtrArray) backups = list_backups (folder);
  g_autoptr (GHashTable) days = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) months = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean found_wanted = FALSE;
  guint n_good = 0;

  for (guint i = 0; backups->len > NEWEST_KEPT && i < backups->len; i++) {
    const WmkBackup *backup = g_ptr_array_index (backups, i);
    gboolean is_new_day, is_new_month, is_wanted;

    if (!wmk_backup_check (backup->path, NULL))
      continue;
    is_new_month = g_hash_table_add (months, g_strndup (backup->day, strlen ("2026-11")));
    is_new_day =
        g_hash_table_size (days) < DAYS_KEPT && g_hash_table_add (days, g_strdup (backup->day));
    is_wanted = !found_wanted && backup->number <= wanted;
    found_wanted |= is_wanted;
    if (n_good++ >= NEWEST_KEPT && !is_new_day && !is_new_month && !is_wanted)
      g_unlink (backup->path);
  }
}

/* What a thread writes. */
typedef struct {
  WmkBackupReason reason;
  char *path;
} Written;

static void
written_free (Written *self)
{
  g_free (self->path);
  g_free (self);
}

static gboolean
write_in_thread (WmkNotebook *notebook, gpointer data, GError **error)
{
  Written *written = data;
  g_autofree char *backups = g_build_filename (notebook->folder, BACKUP_FOLDER, NULL);

  written->path =
      wmk_notebook_write_backup (notebook->database, notebook->folder, written->reason, error);
  if (written->path == NULL)
    return FALSE;

  drop_stale_parts (notebook->folder);
  drop_stale_parts (backups);
  drop_old_backups (notebook->folder, wmk_notebook_get_wanted_backup (notebook));

  return TRUE;
}

void
wmk_notebook_back_up (WmkNotebook *self,
                      WmkBackupReason reason,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer data)
{
  Written *written;

  g_return_if_fail (WMK_IS_NOTEBOOK (self));

  written = g_new (Written, 1);
  *written = (Written){reason, NULL};
  self->is_changed = FALSE;
  self->n_back_ups++;
  wmk_notebook_run_in_thread (self, write_in_thread, written, (GDestroyNotify) written_free,
                              cancellable, callback, data);
}

/* Why there is none: the notebook itself is well, unless that is damaged. */
static GError *
explain_failure (WmkNotebook *self, GError *cause)
{
  g_autoptr (GError) error = cause;
  g_autofree char *path = g_build_filename (self->folder, BACKUP_FOLDER, NULL);
  g_autofree char *backups = g_filename_display_name (path);

  if (g_error_matches (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_FULL))
    return g_error_new (WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_FULL,
                        _ ("The disk is full, and no back-up of the notebook was written to the "
                           "folder “%s”. The notebook is as it was. Make some room, and back it "
                           "up again."),
                        backups);
  if (g_error_matches (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_READ_ONLY))
    return g_error_new (WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_READ_ONLY,
                        _ ("The folder “%s” may not be written to, and no back-up of the notebook "
                           "was written. The notebook is as it was. Make the folder writable, and "
                           "back it up again."),
                        backups);
  if (g_error_matches (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_IO))
    return g_error_new (
        WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_IO,
        _ ("The disk did not take a back-up of the notebook in the folder “%s” (%s). The notebook "
           "is as it was. Look after the disk and that folder, and back it up again."),
        backups, error->message);
  wmk_notebook_explain (self, &error);

  return g_steal_pointer (&error);
}

char *
wmk_notebook_back_up_finish (WmkNotebook *self, GAsyncResult *result, GError **error)
{
  Written *written = wmk_notebook_run_get_data (result);
  g_autofree char *path = NULL;
  GError *cause = NULL;

  self->n_back_ups--;
  if (wmk_notebook_run_finish (self, result, &cause)) {
    path = g_steal_pointer (&written->path);
    wmk_notebook_set_backup_trouble (self, NULL);
  } else {
    self->is_changed = TRUE;
    g_propagate_error (error, explain_failure (self, cause));
  }
  wmk_notebook_emit_backed_up (self, path);

  return g_steal_pointer (&path);
}
