/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When the notebook is backed up without being asked to. */

#include "notebook/wmk-notebook-backup.h"
#include "notebook/wmk-notebook-many.h"
#include "notebook/wmk-notebook-private.h"

void
wmk_notebook_set_backup_trouble (WmkNotebook *self, const GError *trouble)
{
  if (trouble == NULL && self->backup_trouble == NULL)
    return;
  g_clear_error (&self->backup_trouble);
  self->backup_trouble = trouble == NULL ? NULL : g_error_copy (trouble);
  wmk_notebook_emit_state_changed (self);
}

static void
backed_up_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  WmkNotebook *self = WMK_NOTEBOOK (object);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = wmk_notebook_back_up_finish (self, result, &error);

  if (path == NULL)
    wmk_notebook_set_backup_trouble (self, error);
}

/* --- On the first change of a day --- */

/* One that fails is told of, and tried again when the program ends, and when it starts again. */
void
wmk_notebook_back_up_if_due (WmkNotebook *self)
{
  g_autofree char *day = wmk_clock_dup_day ();

  if (self->is_for_thread)
    return;
  if (self->backed_up_day == NULL) {
    g_autoptr (GPtrArray) backups = wmk_notebook_list_backups (self);

    self->backed_up_day =
        g_strdup (backups->len > 0 ? ((WmkBackup *) g_ptr_array_index (backups, 0))->day : "");
  }
  if (self->n_back_ups > 0 || g_str_equal (self->backed_up_day, day))
    return;

  g_free (self->backed_up_day);
  self->backed_up_day = g_steal_pointer (&day);
  wmk_notebook_back_up (self, WMK_BACKUP_DAY, NULL, backed_up_cb, NULL);
}

/* --- When the program ends --- */

gboolean
wmk_notebook_needs_backup (WmkNotebook *self)
{
  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), FALSE);

  return (self->is_changed || self->n_back_ups > 0) && self->state == WMK_NOTEBOOK_WRITABLE;
}

static void back_up_rest (GTask *task);

static void
rest_written_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  g_autofree char *path = wmk_notebook_back_up_finish (WMK_NOTEBOOK (object), result, &error);

  if (path == NULL)
    g_task_return_error (task, error);
  else
    back_up_rest (task);
}

/* Of the one that was waited for. */
static void
other_written_cb (WmkNotebook *self, const char *path, GTask *task)
{
  g_autoptr (GTask) kept = g_object_ref (task);

  g_signal_handlers_disconnect_by_func (self, other_written_cb, task);
  back_up_rest (kept);
}

static void
unref_task (gpointer task, GClosure *closure)
{
  g_object_unref (task);
}

static void
back_up_rest (GTask *task)
{
  WmkNotebook *self = g_task_get_source_object (task);

  if (!wmk_notebook_needs_backup (self))
    g_task_return_boolean (task, TRUE);
  else if (self->n_back_ups > 0)
    g_signal_connect_data (self, "backed-up", G_CALLBACK (other_written_cb), g_object_ref (task),
                           unref_task, 0);
  else
    wmk_notebook_back_up (self, WMK_BACKUP_END, NULL, rest_written_cb, g_object_ref (task));
}

void
wmk_notebook_back_up_rest (WmkNotebook *self, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (WMK_IS_NOTEBOOK (self));

  task = g_task_new (self, NULL, callback, data);
  back_up_rest (task);
}

gboolean
wmk_notebook_back_up_rest_finish (WmkNotebook *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* --- When it starts --- */

#define LAST_CHANGE                                                                                \
  "SELECT max (stamp) FROM (SELECT max (stamp) AS stamp FROM main.note"                            \
  " UNION ALL SELECT max (stamp) FROM main.star UNION ALL SELECT max (stamp) FROM main.tag"        \
  " UNION ALL SELECT max (stamp) FROM main.tag_use"                                                \
  " UNION ALL SELECT max (stamp) FROM main.verdict"                                                \
  " UNION ALL SELECT max (stamp) FROM main.point"                                                  \
  " UNION ALL SELECT max (stamp) FROM main.tombstone)"

/* What a thread finds. */
typedef struct {
  guint last; /* the number of the newest back-up, good or not */
  gboolean is_lacking;
} Lack;

/* The last change that the newest good back-up has; 0 where there is none. */
static gint64
get_backed_up (WmkNotebook *notebook)
{
  g_autofree char *path = wmk_notebook_dup_newest_backup (notebook);
  g_autoptr (WmkDatabase) database = NULL;
  gint64 stamp = 0;

  if (path == NULL)
    return 0;
  database = wmk_database_open_read_only (path, WMK_NOTEBOOK_PATIENCE, NULL);

  return database != NULL && wmk_database_get_int (database, LAST_CHANGE, &stamp, NULL) ? stamp : 0;
}

/* Stamps of one file only grow; one that took its place may have earlier ones. Where nothing was
 * ever written, there is nothing to lose. */
static gboolean
look_for_lack (WmkNotebook *notebook, gpointer data, GError **error)
{
  Lack *lack = data;
  gint64 changed = 0;

  lack->last = wmk_notebook_get_last_backup (notebook->folder);
  if (!wmk_database_get_int (wmk_notebook_get_database (notebook), LAST_CHANGE, &changed, error)) {
    wmk_notebook_explain (notebook, error);
    return FALSE;
  }
  lack->is_lacking = changed != 0 && changed != get_backed_up (notebook);

  return TRUE;
}

/* Whether it lacks one is not known: the end writes one. That another program holds the file is
 * over by then, and what is damaged is set aside and told of. */
static void
take_failure (WmkNotebook *self, const GError *error)
{
  if (self->state != WMK_NOTEBOOK_WRITABLE ||
      g_error_matches (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_DAMAGED))
    return;
  self->is_changed = TRUE;
  if (!g_error_matches (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_BUSY))
    wmk_notebook_set_backup_trouble (self, error);
}

static void
looked_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  WmkNotebook *self = WMK_NOTEBOOK (object);
  const Lack *lack = wmk_notebook_run_get_data (result);
  g_autoptr (GError) error = NULL;

  if (!wmk_notebook_run_finish (self, result, &error))
    take_failure (self, error);
  /* One that was begun since has all, be it under way or written. */
  else if (lack->is_lacking && self->n_back_ups == 0 && self->state == WMK_NOTEBOOK_WRITABLE &&
           lack->last == wmk_notebook_get_last_backup (self->folder))
    wmk_notebook_back_up (self, WMK_BACKUP_LEFT, NULL, backed_up_cb, NULL);
}

void
wmk_notebook_back_up_left (WmkNotebook *self)
{
  g_return_if_fail (WMK_IS_NOTEBOOK (self));

  wmk_notebook_run_in_thread (self, look_for_lack, g_new0 (Lack, 1), g_free, NULL, looked_cb, NULL);
}
