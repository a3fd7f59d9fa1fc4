/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "notebook/wmk-notebook-backup.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

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

char *
wmk_notebook_dup_newest_backup (WmkNotebook *self)
{
  g_autoptr (GPtrArray) backups = NULL;

  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), NULL);

  backups = list_backups (self->folder);
  for (guint i = 0; i < backups->len; i++) {
    const WmkBackup *backup = g_ptr_array_index (backups, i);

    if (wmk_backup_check (backup->path, NULL))
      return g_strdup (backup->path);
  }

  return NULL;
}

/* Gives @part the next number of its folder. */
static char *
publish_backup (const char *part, const char *folder, GError **error)
{
  g_autofree char *day = wmk_clock_dup_day ();
  g_autoptr (GPtrArray) backups = list_backups (folder);
  guint number = backups->len > 0 ? ((WmkBackup *) g_ptr_array_index (backups, 0))->number : 0;

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

char *
wmk_notebook_write_backup (WmkDatabase *database, const char *folder, GError **error)
{
  g_autofree char *backups = g_build_filename (folder, BACKUP_FOLDER, NULL);
  g_autofree char *part = dup_part_path (folder);
  char *path = NULL;

  if (g_mkdir_with_parents (backups, 0700) != 0) {
    wmk_notebook_set_system_error (error, backups);
    return NULL;
  }
  if (wmk_database_copy_to (database, part, error) && wmk_backup_check (part, error))
    path = publish_backup (part, folder, error);
  g_unlink (part);

  return path;
}

gboolean
wmk_backup_copy (const char *backup, const char *path, GError **error)
{
  g_autoptr (GFile) source = g_file_new_for_path (backup);
  g_autofree char *part = g_strconcat (path, ".part", NULL);
  g_autoptr (GFile) target = g_file_new_for_path (part);
  g_autoptr (GError) cause = NULL;
  gboolean was_there, done;

  if (!g_file_copy (source, target, G_FILE_COPY_OVERWRITE | G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL,
                    NULL, NULL, &cause)) {
    g_set_error (error, WMK_DATABASE_ERROR,
                 g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NO_SPACE) ? WMK_DATABASE_ERROR_FULL
                                                                          : WMK_DATABASE_ERROR_IO,
                 "%s", cause->message);
    g_unlink (part);
    return FALSE;
  }
  done = wmk_notebook_publish (part, path, &was_there, error);
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

    if (g_str_has_suffix (name, ".part") && g_stat (path, &status) == 0 &&
        status.st_mtime + STALE_AGE < g_get_real_time () / G_USEC_PER_SEC)
      g_unlink (path);
  }
}

/* See the head of wmk-notebook-backup.h. */
static void
drop_old_backups (const char *folder)
{
  g_autoptr (GPtrArray) backups = list_backups (folder);
  g_autoptr (GHashTable) days = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) months = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_good = 0;

  for (guint i = 0; backups->len > NEWEST_KEPT && i < backups->len; i++) {
    const WmkBackup *backup = g_ptr_array_index (backups, i);
    gboolean is_new_day, is_new_month;

    if (!wmk_backup_check (backup->path, NULL))
      continue;
    is_new_month = g_hash_table_add (months, g_strndup (backup->day, strlen ("2026-11")));
    is_new_day =
        g_hash_table_size (days) < DAYS_KEPT && g_hash_table_add (days, g_strdup (backup->day));
    if (n_good++ >= NEWEST_KEPT && !is_new_day && !is_new_month)
      g_unlink (backup->path);
  }
}

static void
back_up_in_thread (GTask *task, gpointer source, gpointer folder, GCancellable *cancellable)
{
  g_autofree char *path = g_build_filename (folder, WMK_NOTEBOOK_FILE, NULL);
  g_autofree char *backups = g_build_filename (folder, BACKUP_FOLDER, NULL);
  GError *error = NULL;
  g_autoptr (WmkDatabase) database =
      wmk_database_open_read_only (path, WMK_NOTEBOOK_PATIENCE, &error);
  char *backup = database != NULL ? wmk_notebook_write_backup (database, folder, &error) : NULL;

  if (backup == NULL) {
    g_task_return_error (task, error);
    return;
  }
  drop_stale_parts (folder);
  drop_stale_parts (backups);
  drop_old_backups (folder);
  g_task_return_pointer (task, backup, g_free);
}

void
wmk_notebook_back_up (WmkNotebook *self,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (WMK_IS_NOTEBOOK (self));

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_task_data (task, g_strdup (self->folder), g_free);
  g_task_run_in_thread (task, back_up_in_thread);
}

static char *
finish (WmkNotebook *self, GTask *task, GError **error)
{
  g_autoptr (GError) cause = NULL;
  char *path = g_task_propagate_pointer (task, &cause);

  if (path == NULL) {
    wmk_notebook_explain (self, &cause);
    g_propagate_prefixed_error (error, g_steal_pointer (&cause), "%s ",
                                _ ("No back-up was written."));
  }

  return path;
}

char *
wmk_notebook_back_up_finish (WmkNotebook *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return finish (self, G_TASK (result), error);
}

static void
backed_up_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  GWeakRef *reference = data;
  g_autoptr (WmkNotebook) self = g_weak_ref_get (reference);

  if (self != NULL) {
    g_autoptr (GError) error = NULL;
    g_autofree char *path = finish (self, G_TASK (result), &error);

    self->is_backing_up = FALSE;
    wmk_notebook_emit_backed_up (self, path, error != NULL ? error->message : NULL);
  }
  g_weak_ref_clear (reference);
  g_free (reference);
}

/* One that fails is told of once, and tried again when the program starts again. */
void
wmk_notebook_back_up_if_due (WmkNotebook *self)
{
  g_autofree char *day = wmk_clock_dup_day ();
  g_autoptr (GTask) task = NULL;
  GWeakRef *reference;

  if (self->is_for_thread)
    return;
  if (self->backed_up_day == NULL) {
    g_autoptr (GPtrArray) backups = list_backups (self->folder);

    self->backed_up_day =
        g_strdup (backups->len > 0 ? ((WmkBackup *) g_ptr_array_index (backups, 0))->day : "");
  }
  if (self->is_backing_up || g_str_equal (self->backed_up_day, day))
    return;

  g_free (self->backed_up_day);
  self->backed_up_day = g_steal_pointer (&day);
  self->is_backing_up = TRUE;
  /* The thread keeps no notebook alive: it would have to close it. */
  reference = g_new (GWeakRef, 1);
  g_weak_ref_init (reference, self);
  task = g_task_new (NULL, NULL, backed_up_cb, reference);
  g_task_set_task_data (task, g_strdup (self->folder), g_free);
  g_task_run_in_thread (task, back_up_in_thread);
}
