/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "notebook/wmk-notebook-history.h"

#include <glib/gi18n-lib.h>

#include "notebook/wmk-notebook-private.h"

static const char *const step_names[WMK_STEP_N_KINDS] = {
    [WMK_STEP_NOTE_ADD] = "note-add",       [WMK_STEP_NOTE_EDIT] = "note-edit",
    [WMK_STEP_NOTE_REVERT] = "note-revert", [WMK_STEP_TAG_ADD] = "tag-add",
    [WMK_STEP_TAG_EDIT] = "tag-edit",       [WMK_STEP_TAG_MERGE] = "tag-merge",
    [WMK_STEP_TAG_SET] = "tag-set",         [WMK_STEP_TAG_UNSET] = "tag-unset",
    [WMK_STEP_STAR_SET] = "star-set",       [WMK_STEP_STAR_UNSET] = "star-unset",
    [WMK_STEP_VERDICT_SET] = "verdict-set", [WMK_STEP_POINT_ADD] = "point-add",
    [WMK_STEP_POINT_EDIT] = "point-edit",   [WMK_STEP_TRASH] = "trash",
    [WMK_STEP_UNTRASH] = "untrash",         [WMK_STEP_RESTORE] = "restore",
};

const char *
wmk_step_kind_to_string (WmkStepKind kind)
{
  return step_names[kind];
}

void
wmk_step_free (WmkStep *self)
{
  g_free (self->address);
  g_free (self->title);
  g_free (self);
}

static gpointer
read_step (WmkStatement *statement)
{
  WmkStep *step = g_new0 (WmkStep, 1);

  for (guint i = 0; i < WMK_STEP_N_KINDS; i++)
    if (g_str_equal (step_names[i], wmk_statement_get_text (statement, 0)))
      step->kind = i;
  step->address = wmk_statement_dup_text (statement, 1);
  step->title = wmk_statement_dup_text (statement, 2);
  step->stamp = wmk_statement_get_int (statement, 3);
  step->id = wmk_statement_get_int (statement, 4);

  return step;
}

#define LAST_DONE "SELECT max(id) FROM main.step WHERE undone = 0"
#define FIRST_UNDONE "SELECT min(id) FROM main.step WHERE undone = 1"
#define SELECT_STEP "SELECT kind, address, title, stamp, id FROM main.step WHERE id = "

static WmkStep *
get_step (WmkNotebook *self, const char *sql)
{
  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), NULL);

  return wmk_notebook_first (self, wmk_notebook_query (self, NULL, sql, ""), read_step,
                             (GDestroyNotify) wmk_step_free, NULL);
}

WmkStep *
wmk_notebook_get_undo_step (WmkNotebook *self)
{
  return get_step (self, SELECT_STEP "(" LAST_DONE ")");
}

WmkStep *
wmk_notebook_get_redo_step (WmkNotebook *self)
{
  return get_step (self, SELECT_STEP "(" FIRST_UNDONE ")");
}

/* A row as it was, or is to be again; @json "" when there was none. */
typedef struct {
  const WmkNotebookTable *table;
  char *uuid;
  char *json;
} Row;

static void
row_free (Row *self)
{
  g_free (self->uuid);
  g_free (self->json);
  g_free (self);
}

static gpointer
read_row (WmkStatement *statement)
{
  Row *row = g_new0 (Row, 1);

  row->table = wmk_notebook_find_table (wmk_statement_get_text (statement, 0));
  row->uuid = wmk_statement_dup_text (statement, 1);
  row->json = wmk_statement_dup_text (statement, 2);

  return row;
}

static gboolean
apply (WmkNotebook *self, const Row *row, GError **error)
{
  if (row->table == NULL)
    return TRUE; /* of a schema that is not ours */
  if (*row->json == '\0')
    return wmk_notebook_run (self, error, row->table->take, "ti", row->uuid, self->stamp);

  return wmk_notebook_run (self, error, row->table->put, "tti", row->uuid, row->json, self->stamp);
}

static gboolean
apply_rows (WmkNotebook *self, const char *sql, gint64 step_id, GError **error)
{
  g_autoptr (GPtrArray) rows =
      wmk_notebook_list (self, wmk_notebook_query (self, error, sql, "i", step_id), read_row,
                         (GDestroyNotify) row_free, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (!apply (self, g_ptr_array_index (rows, i), error))
      return FALSE;

  return rows != NULL;
}

gint64
wmk_notebook_get_made_step (WmkNotebook *self)
{
  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), 0);

  return self->made_step_id;
}

/* Applies one side of the changes of the step that @find finds, and marks it; @only: where it is
 * that one, or 0. */
static gboolean
travel (WmkNotebook *self,
        const char *find,
        gint64 only,
        const char *rows,
        gboolean undone,
        const char *nothing,
        GError **error)
{
  gint64 step_id = 0;
  gboolean done;

  if (!wmk_notebook_begin_quiet (self, error))
    return FALSE;

  done = wmk_notebook_get_int (wmk_notebook_query (self, error, find, ""), &step_id, error);
  if (done && (step_id == 0 || (only != 0 && step_id != only))) {
    g_set_error_literal (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_NOT_FOUND, nothing);
    done = FALSE;
  }
  done = done && apply_rows (self, rows, step_id, error) &&
         wmk_notebook_run (self, error, "UPDATE main.step SET undone = ?2 WHERE id = ?1", "ii",
                           step_id, (gint64) undone);

  return wmk_notebook_end (self, done, error);
}

#define ROWS_BEFORE "SELECT kind, uuid, before FROM main.change WHERE step_id = ?1 ORDER BY id DESC"

gboolean
wmk_notebook_undo (WmkNotebook *self, GError **error)
{
  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), FALSE);

  return travel (self, LAST_DONE, 0, ROWS_BEFORE, TRUE, _ ("There is nothing to undo."), error);
}

gboolean
wmk_notebook_undo_step (WmkNotebook *self, gint64 step_id, GError **error)
{
  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), FALSE);

  return travel (self, LAST_DONE, step_id, ROWS_BEFORE, TRUE,
                 _ ("Something else was done since. Nothing was undone."), error);
}

gboolean
wmk_notebook_redo (WmkNotebook *self, GError **error)
{
  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), FALSE);

  return travel (self, FIRST_UNDONE, 0,
                 "SELECT kind, uuid, after FROM main.change WHERE step_id = ?1 ORDER BY id", FALSE,
                 _ ("There is nothing to redo."), error);
}
