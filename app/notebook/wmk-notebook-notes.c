/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook/wmk-notebook-notes.h"

#include <string.h>

#include "notebook/wmk-note-private.h"
#include "notebook/wmk-notebook-private.h"

gpointer
wmk_note_read (WmkStatement *statement)
{
  WmkNote *note = g_new0 (WmkNote, 1);

  note->uuid = wmk_statement_dup_text (statement, 0);
  wmk_notebook_read_subject (statement, 1, &note->subject);
  note->dropped = wmk_statement_get_int (statement, 4) != 0;
  note->text = wmk_statement_dup_text (statement, 5);
  note->created = wmk_statement_get_int (statement, 6);
  note->modified = wmk_statement_get_int (statement, 7);
  note->trashed = wmk_statement_get_int (statement, 8);

  return note;
}

WmkNote *
wmk_notebook_get_note (WmkNotebook *self, const char *uuid, GError **error)
{
  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), NULL);

  return wmk_notebook_first (
      self, wmk_notebook_query (self, error, WMK_NOTE_SELECT "WHERE uuid = ?1", "t", uuid),
      wmk_note_read, (GDestroyNotify) wmk_note_free, error);
}

GPtrArray *
wmk_notebook_list_notes (WmkNotebook *self, const char *address, GError **error)
{
  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), NULL);

  return wmk_notebook_list (
      self,
      wmk_notebook_query (self, error,
                          WMK_NOTE_SELECT
                          "WHERE address = ?1 AND trashed IS NULL ORDER BY created, uuid",
                          "t", address),
      wmk_note_read, (GDestroyNotify) wmk_note_free, error);
}

GPtrArray *
wmk_notebook_list_last_notes (WmkNotebook *self, const char *address, guint most, GError **error)
{
  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), NULL);

  return wmk_notebook_list (
      self,
      wmk_notebook_query (self, error,
                          WMK_NOTE_SELECT
                          "WHERE id IN (SELECT id FROM main.note"
                          " WHERE address = ?1 AND trashed IS NULL"
                          " ORDER BY created DESC, uuid DESC LIMIT ?2) ORDER BY created, uuid",
                          "ti", address, (gint64) most),
      wmk_note_read, (GDestroyNotify) wmk_note_free, error);
}

static gboolean
insert_note (WmkNotebook *self,
             const char *uuid,
             const WmkSubject *subject,
             const char *text,
             GError **error)
{
  return wmk_notebook_add_step (self, WMK_STEP_NOTE_ADD, subject->address, subject->title, error) &&
         wmk_notebook_run (self, error,
                           "INSERT INTO main.note (uuid, address, title, catalog_version, text,"
                           " created, modified, stamp) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?6)",
                           "ttttti", uuid, subject->address, subject->title,
                           subject->catalog_version, text, self->stamp);
}

char *
wmk_notebook_add_note (WmkNotebook *self,
                       const WmkSubject *subject,
                       const char *text,
                       GError **error)
{
  g_autofree char *uuid = g_uuid_string_random ();
  gint64 stamp, step_id;

  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), NULL);

  if (!wmk_notebook_check_text (text, error) || !wmk_notebook_check_subject (subject, error) ||
      !wmk_notebook_begin_quiet (self, error))
    return NULL;
  if (!insert_note (self, uuid, subject, text, error)) {
    wmk_notebook_end (self, FALSE, error);
    return NULL;
  }
  stamp = self->stamp;
  step_id = self->step_id;
  if (!wmk_notebook_end (self, TRUE, error))
    return NULL;
  wmk_notebook_remember_burst (self, uuid, FALSE, stamp, step_id);

  return g_steal_pointer (&uuid);
}

static gboolean
update_note (WmkNotebook *self, const WmkNote *note, const char *text, gboolean on, GError **error)
{
  gboolean done;

  done = on ? wmk_notebook_go_on (self, error)
            : wmk_notebook_add_step (self, WMK_STEP_NOTE_EDIT, note->subject.address,
                                     note->subject.title, error);

  return done &&
         wmk_notebook_run (
             self, error,
             "UPDATE main.note SET text = ?2, modified = ?3, stamp = ?3 WHERE uuid = ?1", "tti",
             note->uuid, text, self->stamp) &&
         (!on || wmk_notebook_join_changes (self, error));
}

gboolean
wmk_notebook_save_note (WmkNotebook *self,
                        const char *uuid,
                        const WmkSubject *subject,
                        const char *text,
                        GError **error)
{
  g_autoptr (GError) missing = NULL;
  g_autoptr (WmkNote) note = NULL;
  gboolean on, done;
  gint64 stamp, step_id;

  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), FALSE);

  if (!wmk_notebook_check_text (text, error) || !wmk_notebook_check_subject (subject, error) ||
      !wmk_notebook_begin_quiet (self, error))
    return FALSE;

  note = wmk_notebook_get_note (self, uuid, &missing);
  if (note == NULL &&
      !g_error_matches (missing, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_NOT_FOUND)) {
    g_propagate_error (error, g_steal_pointer (&missing));
    return wmk_notebook_end (self, FALSE, error);
  }
  if (note != NULL && g_str_equal (note->text, text)) {
    wmk_database_rollback (self->database);
    return TRUE;
  }

  on = note != NULL && wmk_notebook_goes_on (self, note->uuid, note->text, text);
  done = note != NULL ? update_note (self, note, text, on, error)
                      : insert_note (self, uuid, subject, text, error);
  stamp = self->stamp;
  step_id = self->step_id;
  if (!wmk_notebook_end (self, done, error))
    return FALSE;
  wmk_notebook_remember_burst (self, uuid, on, stamp, step_id);

  return TRUE;
}

static gpointer
read_version (WmkStatement *statement)
{
  WmkVersion *version = g_new0 (WmkVersion, 1);

  version->uuid = wmk_statement_dup_text (statement, 0);
  version->note_uuid = wmk_statement_dup_text (statement, 1);
  version->text = wmk_statement_dup_text (statement, 2);
  version->written = wmk_statement_get_int (statement, 3);

  return version;
}

GPtrArray *
wmk_notebook_list_versions (WmkNotebook *self, const char *note_uuid, GError **error)
{
  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), NULL);

  return wmk_notebook_list (
      self,
      wmk_notebook_query (self, error,
                          "SELECT uuid, note_uuid, text, written FROM main.version"
                          " WHERE note_uuid = ?1 ORDER BY written DESC, id DESC",
                          "t", note_uuid),
      read_version, (GDestroyNotify) wmk_version_free, error);
}

gboolean
wmk_notebook_revert_note (WmkNotebook *self, const char *version_uuid, GError **error)
{
  g_autoptr (WmkVersion) version = NULL;
  g_autoptr (WmkNote) note = NULL;
  gboolean done;

  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), FALSE);

  if (!wmk_notebook_begin_quiet (self, error))
    return FALSE;

  version = wmk_notebook_first (self,
                                wmk_notebook_query (self, error,
                                                    "SELECT uuid, note_uuid, text, written"
                                                    " FROM main.version WHERE uuid = ?1",
                                                    "t", version_uuid),
                                read_version, (GDestroyNotify) wmk_version_free, error);
  if (version != NULL)
    note = wmk_notebook_get_note (self, version->note_uuid, error);
  done =
      note != NULL &&
      wmk_notebook_add_step (self, WMK_STEP_NOTE_REVERT, note->subject.address, note->subject.title,
                             error) &&
      wmk_notebook_run (self, error,
                        "UPDATE main.note SET text = ?2, modified = ?3, stamp = ?3 WHERE uuid = ?1",
                        "tti", note->uuid, version->text, self->stamp);

  return wmk_notebook_end (self, done, error);
}
