/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "notebook/wmk-notebook-backup.h"
#include "notebook/wmk-notebook-private.h"

/* A copy of the back-up in this program's schema; %NULL with @error set. */
static char *
copy_as_current (WmkNotebook *self, const char *path, GError **error)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *name = g_strconcat ("restore-", id, ".part", NULL);
  g_autofree char *copy = g_build_filename (self->folder, name, NULL);
  g_autoptr (WmkDatabase) database = NULL;
  gint64 version = 0;

  if (!wmk_backup_check (path, error) || !wmk_backup_copy (path, copy, error))
    return NULL;
  database = wmk_database_open_writable (copy, self->patience, error);
  if (database == NULL ||
      !wmk_database_get_int (database, "PRAGMA main.user_version", &version, error))
    goto failed;
  if (version > wmk_notebook_get_schema_version ()) {
    g_set_error_literal (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_NEWER, "");
    goto failed;
  }
  if (wmk_notebook_migrate_to_current (database, error))
    return g_steal_pointer (&copy);

failed:
  g_clear_object (&database);
  g_unlink (copy);

  return NULL;
}

/* Attaches a copy of the back-up; returns its path, or %NULL with @error set and explained. */
static char *
attach (WmkNotebook *self, const char *path, GError **error)
{
  g_autofree char *copy = copy_as_current (self, path, error);

  if (copy != NULL &&
      wmk_database_attach (wmk_notebook_get_database (self), copy, WMK_NOTEBOOK_ATTACHED, error))
    return g_steal_pointer (&copy);
  if (copy != NULL)
    g_unlink (copy);

  return NULL;
}

static void
detach (WmkNotebook *self, const char *copy)
{
  wmk_database_detach (self->database, WMK_NOTEBOOK_ATTACHED);
  g_unlink (copy);
}

static gboolean
count (WmkNotebook *self, const WmkNotebookTable *table, WmkRestoreCounts *counts, GError **error)
{
  gint64 n_back = 0, n_changed = 0, n_gone = 0;

  if (!wmk_database_get_int (self->database, table->count_back, &n_back, error) ||
      !wmk_database_get_int (self->database, table->count_other, &n_changed, error) ||
      !wmk_database_get_int (self->database, table->count_beyond, &n_gone, error))
    return FALSE;
  counts->n_back = (guint) n_back;
  counts->n_changed = (guint) n_changed;
  counts->n_gone = (guint) n_gone;

  return TRUE;
}

/* What is wrong with a back-up is no reason to doubt the notebook. */
static void
explain_backup (WmkNotebook *self, const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GError) cause = NULL;
  WmkDatabaseError code;

  if (error == NULL || (*error)->domain != WMK_DATABASE_ERROR)
    return;

  code = (WmkDatabaseError) (*error)->code;
  if (code == WMK_DATABASE_ERROR_CORRUPT || code == WMK_DATABASE_ERROR_NOT_A_DATABASE ||
      code == WMK_DATABASE_ERROR_FOREIGN) {
    cause = g_steal_pointer (error);
    g_set_error (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_DAMAGED,
                 _ ("The back-up “%s” is damaged, or no notebook. Nothing was changed. Choose "
                    "another one."),
                 name);
  } else if (code == WMK_DATABASE_ERROR_NEWER) {
    cause = g_steal_pointer (error);
    g_set_error (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_NEWER,
                 _ ("A newer version of Waymark has written the back-up “%s”. Nothing was changed. "
                    "Use that version to restore it."),
                 name);
  } else if (code == WMK_DATABASE_ERROR_NOT_FOUND) {
    cause = g_steal_pointer (error);
    g_set_error (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_NOT_FOUND,
                 _ ("There is no back-up “%s”. Nothing was changed. Choose another one."), name);
  } else {
    wmk_notebook_explain (self, error);
  }
}

/* Versions that only the back-up has, of notes that are here. */
#define FROM_VERSIONS                                                                              \
  " FROM " WMK_NOTEBOOK_ATTACHED ".version there"                                                  \
  " WHERE EXISTS (SELECT 1 FROM main.note WHERE uuid = there.note_uuid) AND NOT EXISTS"            \
  " (SELECT 1 FROM main.version here WHERE here.uuid = there.uuid"                                 \
  "  OR (here.note_uuid = there.note_uuid AND here.text = there.text))"
#define COUNT_VERSIONS "SELECT count(*)" FROM_VERSIONS
#define PUT_VERSIONS                                                                               \
  "INSERT INTO main.version (uuid, note_uuid, text, written)"                                      \
  " SELECT uuid, note_uuid, text, written" FROM_VERSIONS

static gboolean
count_versions (WmkNotebook *self, guint *n_versions, GError **error)
{
  gint64 n = 0;

  if (!wmk_database_get_int (self->database, COUNT_VERSIONS, &n, error))
    return FALSE;
  *n_versions = (guint) n;

  return TRUE;
}

gboolean
wmk_notebook_preview_restore (WmkNotebook *self,
                              const char *path,
                              WmkRestorePreview *preview,
                              GError **error)
{
  g_autofree char *copy = NULL;
  gboolean done;

  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), FALSE);

  copy = attach (self, path, error);
  if (copy == NULL) {
    explain_backup (self, path, error);
    return FALSE;
  }
  done = count (self, wmk_notebook_find_table ("note"), &preview->notes, error) &&
         count (self, wmk_notebook_find_table ("tag"), &preview->tags, error) &&
         count (self, wmk_notebook_find_table ("tag_use"), &preview->tag_uses, error) &&
         count (self, wmk_notebook_find_table ("star"), &preview->stars, error) &&
         count (self, wmk_notebook_find_table ("verdict"), &preview->verdicts, error) &&
         count (self, wmk_notebook_find_table ("point"), &preview->points, error) &&
         count_versions (self, &preview->n_versions, error);
  detach (self, copy);
  wmk_notebook_explain (self, error);

  return done;
}

/* Where all rows are as in the back-up there is nothing to undo; its versions come all the same. */
static gboolean
drop_empty_step (WmkNotebook *self, GError **error)
{
  gint64 n_changes = 0;

  if (!wmk_notebook_get_int (
          wmk_notebook_query (self, error, "SELECT count(*) FROM main.change WHERE step_id = ?1",
                              "i", self->step_id),
          &n_changes, error))
    return FALSE;

  return n_changes > 0 || (wmk_notebook_run (self, error, "DELETE FROM main.step WHERE id = ?1",
                                             "i", self->step_id) &&
                           wmk_notebook_record (self, 0, FALSE, error));
}

gboolean
wmk_notebook_restore (WmkNotebook *self, const char *path, GError **error)
{
  const WmkNotebookTable *tables = wmk_notebook_get_tables ();
  g_autofree char *copy = NULL;
  g_autofree char *day = wmk_backup_dup_day (path);
  gboolean done;

  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), FALSE);

  /* Opened anew, the connection would know nothing of what is attached. */
  if (!wmk_notebook_make_ready (self, error))
    return FALSE;
  copy = attach (self, path, error);
  if (copy == NULL) {
    explain_backup (self, path, error);
    return FALSE;
  }

  done = wmk_notebook_begin_step (self, WMK_STEP_RESTORE, NULL, day, error);
  if (done) {
    for (guint i = 0; done && i < WMK_NOTEBOOK_N_TABLES; i++)
      done = wmk_notebook_run (self, error, tables[i].put_all, "i", self->stamp) &&
             wmk_notebook_run (self, error, tables[i].take_beyond, "i", self->stamp);
    done = done && drop_empty_step (self, error) &&
           wmk_notebook_run (self, error, PUT_VERSIONS, "") &&
           wmk_notebook_forget_loss (self, error);
    done = wmk_notebook_end (self, done, error);
  }
  detach (self, copy);

  return done;
}
