/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "notebook/wmk-notebook-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdarg.h>
#include <string.h>

/* How much undo keeps. Looked at now and then, so that it may be some steps more. */
#define MAX_STEPS 1000
#define MAX_SIZE (16 * 1000 * 1000) /* characters */
#define STEPS_BETWEEN_LOOKS 32

typedef struct {
  WmkDatabaseError from;
  WmkNotebookError to;
  const char *sentence; /* of the file's path */
} Explanation;

static const Explanation explanations[] = {
    {WMK_DATABASE_ERROR_BUSY, WMK_NOTEBOOK_ERROR_BUSY,
     N_ ("Another program holds the notebook “%s”, and did not let go of it in time. All that was "
         "saved before is kept. Try again; if that does not help, close the other program.")},
    {WMK_DATABASE_ERROR_FULL, WMK_NOTEBOOK_ERROR_FULL,
     N_ ("The disk is full, and the notebook “%s” could not take this change. All that was saved "
         "before is kept. Make some room, and try again.")},
    {WMK_DATABASE_ERROR_READ_ONLY, WMK_NOTEBOOK_ERROR_READ_ONLY,
     N_ ("The notebook “%s”, or the folder that it is in, may not be written to. All that was "
         "saved before is kept. Make both writable, and try again.")},
    {WMK_DATABASE_ERROR_PERMISSION, WMK_NOTEBOOK_ERROR_READ_ONLY,
     N_ ("The notebook “%s” may not be opened by you. It was left as it is. Give yourself the "
         "right to read and write it, and try again.")},
    {WMK_DATABASE_ERROR_NOT_FOUND, WMK_NOTEBOOK_ERROR_REPLACED,
     N_ ("The notebook “%s” is no longer there. Try again: Waymark then begins it anew.")},
    {WMK_DATABASE_ERROR_NEWER, WMK_NOTEBOOK_ERROR_NEWER,
     N_ ("A newer version of Waymark has written the notebook “%s”. It can be read here, but not "
         "changed. Use that version to write in it.")},
    {WMK_DATABASE_ERROR_CORRUPT, WMK_NOTEBOOK_ERROR_DAMAGED,
     N_ ("The notebook “%s” is damaged. Nothing of it was deleted. Try again: Waymark then sets "
         "it aside, begins an empty one, and offers the newest good back-up.")},
    {WMK_DATABASE_ERROR_NOT_A_DATABASE, WMK_NOTEBOOK_ERROR_DAMAGED,
     N_ ("The file “%s” is not a notebook of Waymark. Nothing of it was deleted. Try again: "
         "Waymark then sets it aside, begins an empty one, and offers the newest good back-up.")},
    {WMK_DATABASE_ERROR_FOREIGN, WMK_NOTEBOOK_ERROR_DAMAGED,
     N_ ("The file “%s” belongs to another program. Nothing of it was changed. Try again: Waymark "
         "then sets it aside, begins an empty notebook, and offers the newest good back-up.")},
    {WMK_DATABASE_ERROR_IO, WMK_NOTEBOOK_ERROR_IO,
     N_ ("The disk did not take, or not give, what belongs to the notebook “%s”. All that was "
         "saved before is kept, as far as the disk keeps it. Look after the disk, and try again.")},
};

void
wmk_notebook_explain (WmkNotebook *self, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (error == NULL || *error == NULL || (*error)->domain != WMK_DATABASE_ERROR)
    return;

  cause = g_steal_pointer (error);
  if (cause->code == WMK_DATABASE_ERROR_BUSY)
    self->impatient_until = g_get_monotonic_time () + WMK_NOTEBOOK_IMPATIENCE;
  for (gsize i = 0; i < G_N_ELEMENTS (explanations); i++)
    if ((int) explanations[i].from == cause->code) {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral" /* each takes the one path */
      g_set_error (error, WMK_NOTEBOOK_ERROR, explanations[i].to, _ (explanations[i].sentence),
                   self->display_path);
#pragma GCC diagnostic pop
      self->is_suspect |= explanations[i].to == WMK_NOTEBOOK_ERROR_DAMAGED;
      return;
    }
  g_set_error (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_FAILED,
               _ ("The notebook “%s” could not take this change: %s. All that was saved before is "
                  "kept."),
               self->display_path, cause->message);
}

static void
bind (WmkStatement *statement, const char *types, va_list arguments)
{
  for (int i = 1; *types != '\0'; types++, i++)
    if (*types == 't') {
      wmk_statement_bind_text (statement, i, va_arg (arguments, const char *));
    } else if (*types == 'i') {
      wmk_statement_bind_int (statement, i, va_arg (arguments, gint64));
    } else {
      double value = va_arg (arguments, double);

      if (isnan (value))
        wmk_statement_bind_null (statement, i);
      else
        wmk_statement_bind_double (statement, i, value);
    }
}

WmkStatement *
wmk_notebook_query (WmkNotebook *self, GError **error, const char *sql, const char *types, ...)
{
  WmkStatement *statement = wmk_database_prepare (wmk_notebook_get_database (self), sql, error);
  va_list arguments;

  if (statement == NULL)
    return NULL;
  va_start (arguments, types);
  bind (statement, types, arguments);
  va_end (arguments);

  return statement;
}

gboolean
wmk_notebook_run (WmkNotebook *self, GError **error, const char *sql, const char *types, ...)
{
  g_autoptr (WmkStatement) statement = wmk_database_prepare (self->database, sql, error);
  va_list arguments;

  if (statement == NULL)
    return FALSE;
  va_start (arguments, types);
  bind (statement, types, arguments);
  va_end (arguments);

  return wmk_statement_run (statement, error);
}

GPtrArray *
wmk_notebook_list (WmkNotebook *self,
                   WmkStatement *query,
                   WmkNotebookRead read,
                   GDestroyNotify free_row,
                   GError **error)
{
  g_autoptr (WmkStatement) statement = query;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (free_row);
  g_autoptr (GError) step_error = NULL;

  if (statement == NULL) {
    wmk_notebook_explain (self, error);
    return NULL;
  }

  while (wmk_statement_step (statement, &step_error))
    g_ptr_array_add (rows, read (statement));
  if (step_error != NULL) {
    wmk_notebook_explain (self, &step_error);
    g_propagate_error (error, g_steal_pointer (&step_error));
    return NULL;
  }

  return g_steal_pointer (&rows);
}

gpointer
wmk_notebook_first (WmkNotebook *self,
                    WmkStatement *query,
                    WmkNotebookRead read,
                    GDestroyNotify free_row,
                    GError **error)
{
  g_autoptr (GPtrArray) rows = wmk_notebook_list (self, query, read, free_row, error);

  if (rows == NULL)
    return NULL;
  if (rows->len == 0) {
    wmk_notebook_set_not_found (error);
    return NULL;
  }

  return g_ptr_array_steal_index (rows, 0);
}

gboolean
wmk_notebook_get_int (WmkStatement *query, gint64 *value, GError **error)
{
  g_autoptr (WmkStatement) statement = query;
  g_autoptr (GError) step_error = NULL;

  if (statement == NULL)
    return FALSE;
  if (wmk_statement_step (statement, &step_error))
    *value = wmk_statement_get_int (statement, 0);
  if (step_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&step_error));

  return FALSE;
}

gboolean
wmk_notebook_check_text (const char *text, GError **error)
{
  if (g_utf8_validate (text, -1, NULL))
    return TRUE;
  g_set_error_literal (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_INVALID,
                       _ ("This text has bytes that are no characters. Nothing was changed."));

  return FALSE;
}

gboolean
wmk_notebook_check_subject (const WmkSubject *subject, GError **error)
{
  return wmk_notebook_check_text (subject->address, error) &&
         wmk_notebook_check_text (subject->title, error) &&
         wmk_notebook_check_text (subject->catalog_version, error);
}

void
wmk_notebook_read_subject (WmkStatement *statement, int column, WmkSubject *subject)
{
  subject->address = wmk_statement_dup_text (statement, column);
  subject->title = wmk_statement_dup_text (statement, column + 1);
  subject->catalog_version = wmk_statement_dup_text (statement, column + 2);
}

void
wmk_notebook_set_not_found (GError **error)
{
  g_set_error_literal (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_NOT_FOUND,
                       _ ("This is no longer in the notebook. Another window may have deleted it "
                          "for good. Nothing was changed."));
}

/* Another program may have brought the file to a newer schema while it was open here. */
static gboolean
check_version (WmkNotebook *self, GError **error)
{
  gint64 version = 0;

  if (!wmk_database_get_int (self->database, "PRAGMA main.user_version", &version, error))
    return FALSE;
  if (version == wmk_notebook_get_schema_version ())
    return TRUE;
  self->is_suspect = TRUE;
  g_set_error_literal (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_NEWER, "");

  return FALSE;
}

gboolean
wmk_notebook_record (WmkNotebook *self, gint64 step_id, gboolean goes_on, GError **error)
{
  self->step_id = step_id;

  return wmk_notebook_run (self, error,
                           "UPDATE temp.recording SET step_id = nullif (?1, 0), goes_on = ?2", "ii",
                           step_id, (gint64) goes_on);
}

/* What the reader typed, or what is no longer there, says nothing of the file. */
static gboolean
is_trouble (const GError *error)
{
  return error != NULL &&
         !g_error_matches (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_INVALID) &&
         !g_error_matches (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_OVERTAKEN) &&
         !g_error_matches (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_NOT_FOUND);
}

/* Keeps in mind, and tells, whether the file takes changes; @error: why not. */
static void
set_trouble (WmkNotebook *self, const GError *error)
{
  const char *message = is_trouble (error) ? error->message : NULL;

  if (g_strcmp0 (message, self->trouble == NULL ? NULL : self->trouble->message) == 0)
    return;
  g_clear_error (&self->trouble);
  if (message != NULL)
    self->trouble = g_error_copy (error);
  wmk_notebook_emit_state_changed (self);
}

static gboolean
begin (WmkNotebook *self, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (wmk_notebook_make_ready (self, &cause)) {
    wmk_database_set_busy_timeout (self->database, self->patience);
    if (wmk_database_begin (self->database, &cause))
      return TRUE;
  }
  wmk_notebook_explain (self, &cause);
  set_trouble (self, cause);
  g_propagate_error (error, g_steal_pointer (&cause));

  return FALSE;
}

gboolean
wmk_notebook_begin_quiet (WmkNotebook *self, GError **error)
{
  if (!begin (self, error))
    return FALSE;

  self->step_id = 0;
  if (check_version (self, error) &&
      wmk_notebook_get_int (
          wmk_notebook_query (self, error,
                              "UPDATE main.clock SET stamp = max (stamp + 1, ?1) RETURNING stamp",
                              "i", wmk_clock_get ()),
          &self->stamp, error) &&
      wmk_notebook_record (self, 0, FALSE, error))
    return TRUE;

  return wmk_notebook_end (self, FALSE, error);
}

gboolean
wmk_notebook_add_step (
    WmkNotebook *self, WmkStepKind kind, const char *address, const char *title, GError **error)
{
  return wmk_notebook_run (self, error,
                           "INSERT INTO main.step (kind, address, title, stamp, session)"
                           " VALUES (?1, ifnull (?2, ''), ifnull (?3, ''), ?4, ?5)",
                           "tttit", wmk_step_kind_to_string (kind), address, title, self->stamp,
                           self->session) &&
         wmk_notebook_record (self, wmk_database_get_last_id (self->database), FALSE, error);
}

gboolean
wmk_notebook_begin_step (
    WmkNotebook *self, WmkStepKind kind, const char *address, const char *title, GError **error)
{
  if (!wmk_notebook_begin_quiet (self, error))
    return FALSE;
  if (wmk_notebook_add_step (self, kind, address, title, error))
    return TRUE;

  return wmk_notebook_end (self, FALSE, error);
}

static gboolean
drop_old_steps (WmkNotebook *self, GError **error)
{
  return wmk_notebook_run (
      self, error,
      "DELETE FROM main.step WHERE id < ?3 AND id <= (SELECT max (id) FROM"
      " (SELECT id, sum (size) OVER latest AS total, count (*) OVER latest AS n FROM main.step"
      "  WINDOW latest AS (ORDER BY id DESC)) WHERE total > ?1 OR n > ?2)",
      "iii", (gint64) MAX_SIZE, (gint64) MAX_STEPS, self->step_id);
}

/* That nothing was changed is no reason to drop a change because an index is damaged. */
static gboolean
check_empty (WmkNotebook *self, GError **error)
{
  gint64 n_changes = 0;

  if (!wmk_notebook_get_int (
          wmk_notebook_query (self, error,
                              "SELECT count(*) FROM main.change NOT INDEXED WHERE step_id = ?1",
                              "i", self->step_id),
          &n_changes, error))
    return FALSE;
  if (n_changes > 0)
    g_set_error_literal (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_CORRUPT, "");

  return n_changes == 0;
}

/* Closes the step of the transaction; @is_empty: nothing was changed by it. */
static gboolean
finish_step (WmkNotebook *self, gboolean *is_empty, GError **error)
{
  gint64 size = -1;

  if (!wmk_notebook_get_int (
          wmk_notebook_query (self, error,
                              "UPDATE main.step SET size = (SELECT total (ifnull (length (before),"
                              " 0) + ifnull (length (after), 0)) FROM main.change"
                              " WHERE step_id = ?1)"
                              " WHERE id = ?1 RETURNING CAST (size AS INTEGER)",
                              "i", self->step_id),
          &size, error))
    return FALSE;
  *is_empty = size == 0;
  if (*is_empty)
    return check_empty (self, error);

  /* What was undone before cannot be redone after another step. */
  return wmk_notebook_run (self, error, "DELETE FROM main.step WHERE undone = 1", "") &&
         ((self->step_id % STEPS_BETWEEN_LOOKS != 0 && size < MAX_SIZE / STEPS_BETWEEN_LOOKS) ||
          drop_old_steps (self, error));
}

/* After a change that the file did not take. */
static void
doubt (WmkNotebook *self, const GError *error)
{
  /* No change of ours fails so on a sound file. */
  if (g_error_matches (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_FAILED))
    self->is_suspect = TRUE;
  if (g_error_matches (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_DAMAGED))
    self->n_damages++;
}

gboolean
wmk_notebook_end (WmkNotebook *self, gboolean done, GError **error)
{
  g_autoptr (GError) cause = NULL;
  gint64 step_id = self->step_id;
  gboolean is_empty = FALSE;

  self->made_step_id = 0;
  if (done && self->step_id != 0)
    done = finish_step (self, &is_empty, &cause);
  if (done && is_empty) {
    wmk_database_rollback (self->database);
    return TRUE;
  }
  if (done)
    done = wmk_database_commit (self->database, &cause);
  if (done) {
    self->n_damages = 0;
    set_trouble (self, NULL);
    wmk_notebook_tell_changes (self);
    wmk_notebook_back_up_if_due (self);
    /* Who is told may have written, too. */
    self->made_step_id = step_id;
    return TRUE;
  }

  wmk_database_rollback (self->database);
  if (cause != NULL)
    g_propagate_error (error, g_steal_pointer (&cause));
  wmk_notebook_explain (self, error);
  if (error != NULL) {
    doubt (self, *error);
    set_trouble (self, *error);
  }

  return FALSE;
}

gboolean
wmk_notebook_try (WmkNotebook *self, GError **error)
{
  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), FALSE);

  return wmk_notebook_begin_quiet (self, error) && wmk_notebook_end (self, TRUE, error);
}
