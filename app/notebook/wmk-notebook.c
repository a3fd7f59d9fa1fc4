/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook/wmk-notebook-many.h"
#include "notebook/wmk-notebook-private.h"

enum {
  SIGNAL_CHANGED,
  SIGNAL_STATE_CHANGED,
  SIGNAL_BACKED_UP,
  SIGNAL_INDEXED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WmkNotebook, wmk_notebook, G_TYPE_OBJECT)
G_DEFINE_QUARK (wmk_notebook_error_quark, wmk_notebook_error)

static void
wmk_notebook_dispose (GObject *object)
{
  WmkNotebook *self = WMK_NOTEBOOK (object);

  wmk_notebook_unwatch (self);
  g_clear_object (&self->database);

  G_OBJECT_CLASS (wmk_notebook_parent_class)->dispose (object);
}

static void
wmk_notebook_finalize (GObject *object)
{
  WmkNotebook *self = WMK_NOTEBOOK (object);

  g_free (self->folder);
  g_free (self->path);
  g_free (self->display_path);
  g_free (self->session);
  g_clear_error (&self->notice);
  g_clear_error (&self->trouble);
  g_clear_error (&self->backup_trouble);
  g_free (self->set_aside);
  g_free (self->offer);
  g_free (self->kept_text);
  g_free (self->burst_uuid);
  g_free (self->backed_up_day);

  G_OBJECT_CLASS (wmk_notebook_parent_class)->finalize (object);
}

static void
wmk_notebook_class_init (WmkNotebookClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = wmk_notebook_dispose;
  object_class->finalize = wmk_notebook_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_STATE_CHANGED] =
      g_signal_new ("state-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_BACKED_UP] =
      g_signal_new ("backed-up", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_INDEXED] = g_signal_new ("indexed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
wmk_notebook_init (WmkNotebook *self)
{
  self->session = g_uuid_string_random ();
  self->patience = WMK_NOTEBOOK_PATIENCE;
  self->state = WMK_NOTEBOOK_UNAVAILABLE;
}

void
wmk_notebook_emit_changed (WmkNotebook *self, const char *address)
{
  self->blank_is_known = FALSE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, address);
}

void
wmk_notebook_emit_state_changed (WmkNotebook *self)
{
  g_signal_emit (self, signals[SIGNAL_STATE_CHANGED], 0);
}

void
wmk_notebook_emit_backed_up (WmkNotebook *self, const char *path)
{
  g_signal_emit (self, signals[SIGNAL_BACKED_UP], 0, path);
}

void
wmk_notebook_emit_indexed (WmkNotebook *self)
{
  g_signal_emit (self, signals[SIGNAL_INDEXED], 0);
}

WmkNotebookState
wmk_notebook_get_state (WmkNotebook *self)
{
  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), WMK_NOTEBOOK_UNAVAILABLE);

  return self->state;
}

const GError *
wmk_notebook_get_notice (WmkNotebook *self)
{
  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), NULL);

  return self->notice;
}

const GError *
wmk_notebook_get_trouble (WmkNotebook *self)
{
  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), NULL);

  return self->trouble;
}

const GError *
wmk_notebook_get_backup_trouble (WmkNotebook *self)
{
  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), NULL);

  return self->backup_trouble;
}

const char *
wmk_notebook_get_path (WmkNotebook *self)
{
  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), NULL);

  return self->path;
}

gboolean
wmk_notebook_get_counts (WmkNotebook *self, WmkNotebookCounts *counts, GError **error)
{
  g_autoptr (WmkStatement) statement = NULL;

  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), FALSE);

  statement = wmk_notebook_query (self, error,
                                  "SELECT (SELECT count(*) FROM note WHERE trashed IS NULL),"
                                  " (SELECT count(DISTINCT address) FROM star),"
                                  " (SELECT count(*) FROM tag WHERE trashed IS NULL),"
                                  " (SELECT count(*) FROM verdict WHERE trashed IS NULL),"
                                  " (SELECT count(*) FROM point WHERE trashed IS NULL),"
                                  " (SELECT count(*) FROM note WHERE trashed IS NOT NULL)"
                                  " + (SELECT count(*) FROM tag WHERE trashed IS NOT NULL)"
                                  " + (SELECT count(*) FROM verdict WHERE trashed IS NOT NULL)"
                                  " + (SELECT count(*) FROM point WHERE trashed IS NOT NULL),"
                                  " (SELECT count(DISTINCT address) FROM tag_use WHERE tag_uuid IN"
                                  "  (SELECT uuid FROM tag WHERE trashed IS NULL))",
                                  "");
  if (statement == NULL || !wmk_statement_step (statement, error)) {
    wmk_notebook_explain (self, error);
    return FALSE;
  }
  counts->n_notes = (guint) wmk_statement_get_int (statement, 0);
  counts->n_stars = (guint) wmk_statement_get_int (statement, 1);
  counts->n_tags = (guint) wmk_statement_get_int (statement, 2);
  counts->n_verdicts = (guint) wmk_statement_get_int (statement, 3);
  counts->n_points = (guint) wmk_statement_get_int (statement, 4);
  counts->n_trashed = (guint) wmk_statement_get_int (statement, 5);
  counts->n_tagged = (guint) wmk_statement_get_int (statement, 6);

  return TRUE;
}

static gboolean
check_in_thread (WmkNotebook *notebook, gpointer data, GError **error)
{
  return wmk_database_check (notebook->database, TRUE, error);
}

void
wmk_notebook_check_file (WmkNotebook *self,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer data)
{
  g_return_if_fail (WMK_IS_NOTEBOOK (self));

  wmk_notebook_run_in_thread (self, check_in_thread, NULL, NULL, cancellable, callback, data);
}

gboolean
wmk_notebook_check_file_finish (WmkNotebook *self, GAsyncResult *result, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (wmk_notebook_run_finish (self, result, &cause))
    return TRUE;
  /* What was not opened at all has been dealt with. */
  self->is_known_damaged =
      g_error_matches (cause, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_CORRUPT) ||
      g_error_matches (cause, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_NOT_A_DATABASE);
  wmk_notebook_explain (self, &cause);
  g_propagate_error (error, g_steal_pointer (&cause));

  return FALSE;
}
