/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "notebook/wmk-notebook-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "notebook/wmk-notebook-backup.h"

/* Files up to this size are read wholly when they are opened, bytes: a few milliseconds. */
#define MAX_CHECKED_SIZE (1024 * 1024)

/* A file that no check finds fault with, and that is called damaged so often, is. */
#define MOST_DAMAGES 2

/* No notebook has had more steps: the number is damaged. */
#define MAX_VERSION 1000

/* Between two looks whether the folder's lock is free, microseconds. */
#define LOCK_PAUSE 5000

/* Only one program at a time judges, sets aside and begins; where a folder takes no lock, hope.
 * %FALSE with @error set where another that may have hung does not let go of it. */
static gboolean
lock_folder (WmkNotebook *self, int *fd, GError **error)
{
  gint64 end = g_get_monotonic_time () + self->patience * G_TIME_SPAN_MILLISECOND;
  gboolean is_held;

  *fd = open (self->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (*fd < 0)
    return TRUE;

  while ((is_held = flock (*fd, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) &&
         g_get_monotonic_time () < end)
    g_usleep (LOCK_PAUSE);
  if (!is_held)
    return TRUE;
  g_set_error_literal (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_BUSY, "");

  return FALSE;
}

static void
unlock_folder (int fd)
{
  if (fd >= 0)
    close (fd);
}

static gboolean
check_identity (const char *path, gint64 application_id, gint64 version, GError **error)
{
  if ((guint32) application_id != WMK_NOTEBOOK_APPLICATION_ID) {
    g_set_error (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_FOREIGN, "%s", path);
    return FALSE;
  }
  if (version < 1 || version > MAX_VERSION) {
    g_set_error (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_CORRUPT, "%s", path);
    return FALSE;
  }

  return TRUE;
}

/* Looks at the file before SQLite does, which would roll back the journal of whomever it is. What
 * is looked at is the same in the middle of any change of ours. */
static gboolean
judge_file (WmkNotebook *self, GError **error)
{
  guint32 application_id = 0;
  int version = 0;

  return wmk_database_read_identity (self->path, &application_id, &version, error) &&
         check_identity (self->path, application_id, version, error);
}

static gboolean
may_write (WmkNotebook *self)
{
  return access (self->path, W_OK) == 0 && access (self->folder, W_OK) == 0;
}

/* Brings an older file up to date, with a back-up of what it was. */
static gboolean
bring_up_to_date (WmkNotebook *self, WmkDatabase *database, gint64 version, GError **error)
{
  g_autofree char *backup = NULL;

  if (version == wmk_notebook_get_schema_version () && !wmk_notebook_is_early (database))
    return TRUE;
  if (wmk_database_is_read_only (database)) {
    g_set_error_literal (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_READ_ONLY, "");
    return FALSE;
  }
  backup = wmk_notebook_write_backup (database, self->folder, WMK_BACKUP_UPDATE, error);

  return backup != NULL && wmk_notebook_migrate_to_current (database, error);
}

static gboolean
is_large (WmkNotebook *self)
{
  GStatBuf status;

  return g_stat (self->path, &status) == 0 && status.st_size > MAX_CHECKED_SIZE;
}

/* A small file is looked through each time; one that made trouble whatever its size. */
static gboolean
check_contents (WmkNotebook *self, WmkDatabase *database, gint64 version, GError **error)
{
  if (!self->is_suspect && is_large (self))
    return TRUE;
  if (self->is_known_damaged || self->n_damages >= MOST_DAMAGES) {
    g_set_error (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_CORRUPT, "%s", self->path);
    return FALSE;
  }

  return (self->is_checked || wmk_database_check (database, TRUE, error)) &&
         (!self->is_suspect || version != wmk_notebook_get_schema_version () ||
          wmk_notebook_is_early (database) || wmk_notebook_check_schema (database, error));
}

static gboolean
read_identity (WmkDatabase *database, gint64 *version, GError **error)
{
  gint64 application_id = 0;

  return wmk_database_get_int (database, "PRAGMA main.application_id", &application_id, error) &&
         wmk_database_get_int (database, "PRAGMA main.user_version", version, error) &&
         check_identity (wmk_database_get_path (database), application_id, *version, error);
}

/* What has the header of a notebook, and yet fails as no sound one can, is damaged. */
static WmkDatabase *
take_for_damage (GError **error)
{
  if (g_error_matches (*error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_FAILED))
    (*error)->code = WMK_DATABASE_ERROR_CORRUPT;

  return NULL;
}

/* Opens what is at our path, as far as it may be opened; a newer file as %WMK_NOTEBOOK_READ_ONLY
 * with @notice. */
static WmkDatabase *
open_file (WmkNotebook *self, GError **notice, GError **error)
{
  g_autoptr (WmkDatabase) database = NULL;
  gint64 version = 0;
  gboolean writable;

  if (!self->is_for_thread &&
      !g_file_test (self->path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK) &&
      !wmk_notebook_create_file (self, error))
    return NULL;
  if (!judge_file (self, error))
    return NULL;

  writable = may_write (self);
  database = writable ? wmk_database_open_writable (self->path, self->patience, error)
                      : wmk_database_open_read_only (self->path, self->patience, error);
  if (database == NULL || !read_identity (database, &version, error) ||
      !check_contents (self, database, version, error))
    return take_for_damage (error);

  if (version > wmk_notebook_get_schema_version ()) {
    g_set_error_literal (notice, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_NEWER, "");
    g_clear_object (&database);
    return wmk_database_open_read_only (self->path, self->patience, error);
  }
  if (!bring_up_to_date (self, database, version, error))
    return NULL;
  if (!writable || wmk_database_is_read_only (database))
    g_set_error_literal (notice, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_READ_ONLY, "");
  else if (!wmk_notebook_prepare_connection (database, error))
    return take_for_damage (error);

  return g_steal_pointer (&database);
}

/* Whether @error is about what the file holds; @why is for its new name. */
static gboolean
is_damage (const GError *error, const char **why)
{
  if (error->domain != WMK_DATABASE_ERROR)
    return FALSE;

  switch (error->code) {
  case WMK_DATABASE_ERROR_CORRUPT:
  case WMK_DATABASE_ERROR_NOT_A_DATABASE:
    *why = "damaged";
    return TRUE;
  case WMK_DATABASE_ERROR_FOREIGN:
    *why = "of-another-program";
    return TRUE;
  default:
    return FALSE;
  }
}

/* The file, or an empty one in its place; %NULL with @error set when neither can be had. */
static WmkDatabase *
open_or_set_aside (WmkNotebook *self, GError **notice, GError **error)
{
  g_autoptr (GError) cause = NULL;
  const char *why;
  WmkDatabase *database;

  if (g_mkdir_with_parents (self->folder, 0700) != 0) {
    wmk_notebook_set_system_error (error, self->folder);
    return NULL;
  }

  database = open_file (self, notice, &cause);
  if (database != NULL)
    return database;
  /* Who has it open in the window sets it aside, and tells of it. */
  if (self->is_for_thread || !is_damage (cause, &why)) {
    g_propagate_error (error, g_steal_pointer (&cause));
    return NULL;
  }

  g_clear_pointer (&self->offer, g_free);
  if (!wmk_notebook_set_file_aside (self, why, error))
    return NULL;
  g_clear_error (notice);
  self->n_damages = 0;
  self->is_suspect = self->is_checked = self->is_known_damaged = FALSE;

  return open_file (self, notice, error);
}

static void
use_nothing (WmkNotebook *self)
{
  g_clear_object (&self->database);
  self->database = wmk_database_open_memory (NULL);
  wmk_notebook_migrate_to_current (self->database, NULL);
  self->state = WMK_NOTEBOOK_UNAVAILABLE;
}

/* The window stands still while it waits: for a change as long as need be, but not for reading. */
static guint
get_patience (WmkNotebook *self)
{
  if (self->is_for_thread || wmk_database_is_in_transaction (self->database))
    return self->patience;

  return g_get_monotonic_time () < self->impatient_until
             ? 0
             : MIN (self->patience, WMK_NOTEBOOK_READ_PATIENCE);
}

WmkDatabase *
wmk_notebook_get_database (WmkNotebook *self)
{
  if (self->database == NULL)
    use_nothing (self);
  wmk_database_set_busy_timeout (self->database, get_patience (self));

  return self->database;
}

/* Takes all that opening finds into @self. */
static void
open_anew (WmkNotebook *self)
{
  g_autoptr (GError) error = NULL;
  gboolean is_locked;
  int lock;

  g_clear_object (&self->database);
  g_clear_error (&self->notice);
  g_mkdir_with_parents (self->folder, 0700);
  is_locked = lock_folder (self, &lock, &error);
  if (is_locked)
    self->database = open_or_set_aside (self, &self->notice, &error);
  unlock_folder (lock);

  if (self->database == NULL) {
    use_nothing (self);
    self->notice = g_steal_pointer (&error);
  } else {
    GStatBuf status;

    self->state =
        wmk_database_is_read_only (self->database) ? WMK_NOTEBOOK_READ_ONLY : WMK_NOTEBOOK_WRITABLE;
    if (g_stat (self->path, &status) == 0) {
      self->device = status.st_dev;
      self->inode = status.st_ino;
    }
  }
  wmk_notebook_explain (self, &self->notice);
  if (self->state == WMK_NOTEBOOK_WRITABLE && !self->is_for_thread)
    wmk_notebook_recall_loss (self);
  if (is_locked)
    self->is_suspect = self->is_checked = self->is_known_damaged = FALSE;
  wmk_notebook_note_stamp (self);
}

void
wmk_notebook_reopen (WmkNotebook *self)
{
  WmkNotebookState before = self->state;
  gboolean had_notice = self->notice != NULL;

  open_anew (self);
  wmk_notebook_watch (self);
  if (self->state != before || had_notice || self->notice != NULL)
    wmk_notebook_emit_state_changed (self);
  if (self->state != before || self->state == WMK_NOTEBOOK_WRITABLE)
    wmk_notebook_emit_changed (self, NULL);
}

static void
suspect_checked_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  WmkNotebook *self = WMK_NOTEBOOK (object);

  /* What was found before there was a suspicion says nothing of it. */
  self->is_checked = wmk_notebook_check_file_finish (self, result, NULL);
  self->is_checking = FALSE;
  if (self->is_checked || self->is_known_damaged)
    wmk_notebook_load (self);
}

/* Whether to wait for a thread to have read the file that is to be opened, which takes long. */
static gboolean
is_to_be_read (WmkNotebook *self)
{
  if (!self->is_suspect || self->is_for_thread || self->is_checked || self->is_known_damaged ||
      self->n_damages >= MOST_DAMAGES || !is_large (self))
    return FALSE;

  if (!self->is_checking) {
    self->is_checking = TRUE;
    wmk_notebook_check_file (self, NULL, suspect_checked_cb, NULL);
  }

  return TRUE;
}

WmkNotebook *
wmk_notebook_new (const char *folder)
{
  WmkNotebook *self;

  g_return_val_if_fail (folder != NULL, NULL);

  self = g_object_new (WMK_TYPE_NOTEBOOK, NULL);
  self->folder = g_canonicalize_filename (folder, NULL);
  self->path = g_build_filename (self->folder, WMK_NOTEBOOK_FILE, NULL);
  self->display_path = g_filename_display_name (self->path);

  return self;
}

void
wmk_notebook_load (WmkNotebook *self)
{
  g_return_if_fail (WMK_IS_NOTEBOOK (self));

  if (!self->is_closed && (self->state == WMK_NOTEBOOK_UNAVAILABLE || self->is_suspect) &&
      !is_to_be_read (self))
    wmk_notebook_reopen (self);
}

WmkNotebook *
wmk_notebook_open (const char *folder)
{
  WmkNotebook *self = wmk_notebook_new (folder);

  wmk_notebook_load (self);

  return self;
}

WmkNotebook *
wmk_notebook_open_for_thread (const char *folder)
{
  WmkNotebook *self = g_object_new (WMK_TYPE_NOTEBOOK, NULL);

  self->folder = g_strdup (folder);
  self->path = g_build_filename (folder, WMK_NOTEBOOK_FILE, NULL);
  self->display_path = g_filename_display_name (self->path);
  self->is_for_thread = TRUE;
  wmk_notebook_reopen (self);

  return self;
}

void
wmk_notebook_close (WmkNotebook *self)
{
  g_return_if_fail (WMK_IS_NOTEBOOK (self));

  if (self->is_closed)
    return;
  self->is_closed = TRUE;
  wmk_notebook_unwatch (self);
  use_nothing (self);
  g_clear_error (&self->notice);
  g_set_error (&self->notice, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_FAILED,
               _ ("The notebook “%s” was closed. All that was saved before is kept."),
               self->display_path);
}

void
wmk_notebook_set_patience (WmkNotebook *self, guint milliseconds)
{
  self->patience = milliseconds;
  wmk_database_set_busy_timeout (wmk_notebook_get_database (self), milliseconds);
}

static gboolean
is_same_file (WmkNotebook *self)
{
  GStatBuf status;

  return g_stat (self->path, &status) == 0 && status.st_dev == self->device &&
         status.st_ino == self->inode;
}

gboolean
wmk_notebook_make_ready (WmkNotebook *self, GError **error)
{
  if (!self->is_closed && (self->state != WMK_NOTEBOOK_WRITABLE || self->is_suspect)) {
    if (is_to_be_read (self)) {
      g_set_error (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_BUSY,
                   _ ("The notebook “%s” may be damaged, and is being read to find out. All that "
                      "was saved before is kept. Try again in a moment."),
                   self->display_path);
      return FALSE;
    }
    wmk_notebook_reopen (self);
  }
  if (self->state != WMK_NOTEBOOK_WRITABLE) {
    g_propagate_error (error, g_error_copy (self->notice));
    return FALSE;
  }
  if (!is_same_file (self)) {
    if (self->is_for_thread)
      g_set_error_literal (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_NOT_FOUND, "");
    else
      wmk_notebook_handle_replaced (self, error);
    return FALSE;
  }

  return TRUE;
}
