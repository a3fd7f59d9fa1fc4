/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook/wmk-notebook-verdicts.h"

#include "notebook/wmk-note-private.h"
#include "notebook/wmk-notebook-notes.h"
#include "notebook/wmk-notebook-private.h"

static const char *const verdict_names[] = {
    [WMK_VERDICT_MET] = "met",
    [WMK_VERDICT_PARTLY] = "partly",
    [WMK_VERDICT_MISSED] = "missed",
    [WMK_VERDICT_UNCLEAR] = "unclear",
};

const char *
wmk_verdict_kind_to_string (WmkVerdictKind kind)
{
  return verdict_names[kind];
}

gboolean
wmk_verdict_kind_from_string (const char *name, WmkVerdictKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (verdict_names); i++)
    if (g_str_equal (verdict_names[i], name)) {
      *kind = i;
      return TRUE;
    }

  return FALSE;
}

/* Of a target that has two, which only merging brings about, the later one counts. */
#define LIVE_VERDICT                                                                               \
  "(SELECT id FROM main.verdict WHERE address = ?1 AND trashed IS NULL"                            \
  " ORDER BY stamp DESC, uuid DESC LIMIT 1)"

static gpointer
read_verdict (WmkStatement *statement)
{
  WmkVerdict *verdict = g_new0 (WmkVerdict, 1);

  verdict->uuid = wmk_statement_dup_text (statement, 0);
  wmk_notebook_read_subject (statement, 1, &verdict->subject);
  verdict->dropped = wmk_statement_get_int (statement, 4) != 0;
  wmk_verdict_kind_from_string (wmk_statement_get_text (statement, 5), &verdict->verdict);
  verdict->reason = wmk_statement_dup_text (statement, 6);
  verdict->created = wmk_statement_get_int (statement, 7);
  verdict->modified = wmk_statement_get_int (statement, 8);

  return verdict;
}

#define SELECT_VERDICT                                                                             \
  "SELECT uuid, address, title, catalog_version, " WMK_SELECT_DROPPED                              \
  ", verdict, reason, created, modified FROM main.verdict n "

WmkVerdict *
wmk_notebook_get_verdict (WmkNotebook *self, const char *address, GError **error)
{
  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), NULL);

  return wmk_notebook_first (
      self,
      wmk_notebook_query (self, error, SELECT_VERDICT "WHERE id = " LIVE_VERDICT, "t", address),
      read_verdict, (GDestroyNotify) wmk_verdict_free, error);
}

GPtrArray *
wmk_notebook_list_verdicts (WmkNotebook *self, GError **error)
{
  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), NULL);

  return wmk_notebook_list (
      self,
      wmk_notebook_query (self, error,
                          SELECT_VERDICT "WHERE trashed IS NULL ORDER BY modified DESC, uuid", ""),
      read_verdict, (GDestroyNotify) wmk_verdict_free, error);
}

static gboolean
insert_verdict (WmkNotebook *self,
                const WmkVerdict *verdict,
                const WmkSubject *subject,
                GError **error)
{
  return wmk_notebook_add_step (self, WMK_STEP_VERDICT_SET, subject->address, subject->title,
                                error) &&
         wmk_notebook_run (self, error,
                           "INSERT INTO main.verdict (uuid, address, title, catalog_version,"
                           " verdict, reason, created, modified, stamp)"
                           " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, ?7)",
                           "tttttti", verdict->uuid, subject->address, subject->title,
                           subject->catalog_version, wmk_verdict_kind_to_string (verdict->verdict),
                           verdict->reason, self->stamp);
}

static gboolean
update_verdict (WmkNotebook *self, const WmkVerdict *verdict, gboolean on, GError **error)
{
  gboolean done = on ? wmk_notebook_go_on (self, error)
                     : wmk_notebook_add_step (self, WMK_STEP_VERDICT_SET, verdict->subject.address,
                                              verdict->subject.title, error);

  return done &&
         wmk_notebook_run (self, error,
                           "UPDATE main.verdict SET verdict = ?2, reason = ?3, modified = ?4,"
                           " stamp = ?4 WHERE uuid = ?1",
                           "ttti", verdict->uuid, wmk_verdict_kind_to_string (verdict->verdict),
                           verdict->reason, self->stamp) &&
         (!on || wmk_notebook_join_changes (self, error));
}

/* Returns: the verdict there is, or one that is not written yet. */
static WmkVerdict *
get_or_begin_verdict (WmkNotebook *self, const char *address, gboolean *is_new, GError **error)
{
  GError *missing = NULL;
  WmkVerdict *verdict = wmk_notebook_get_verdict (self, address, &missing);

  *is_new = verdict == NULL;
  if (verdict != NULL)
    return verdict;
  if (!g_error_matches (missing, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_NOT_FOUND)) {
    g_propagate_error (error, missing);
    return NULL;
  }

  g_error_free (missing);
  verdict = g_new0 (WmkVerdict, 1);
  verdict->uuid = g_uuid_string_random ();
  verdict->reason = g_strdup ("");

  return verdict;
}

gboolean
wmk_notebook_set_verdict (WmkNotebook *self,
                          const WmkSubject *subject,
                          WmkVerdictKind kind,
                          const char *reason,
                          GError **error)
{
  g_autoptr (WmkVerdict) verdict = NULL;
  gboolean on = FALSE, is_new, is_typed, done;
  gint64 stamp, step_id;

  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), FALSE);

  if ((reason != NULL && !wmk_notebook_check_text (reason, error)) ||
      !wmk_notebook_check_subject (subject, error) || !wmk_notebook_begin_quiet (self, error))
    return FALSE;

  verdict = get_or_begin_verdict (self, subject->address, &is_new, error);
  if (verdict == NULL)
    return wmk_notebook_end (self, FALSE, error);
  is_typed = !is_new && verdict->verdict == kind;
  if (is_typed) {
    if (reason == NULL || g_str_equal (verdict->reason, reason)) {
      wmk_database_rollback (self->database);
      return TRUE;
    }
    on = wmk_notebook_goes_on (self, verdict->uuid, verdict->reason, reason);
  }
  verdict->verdict = kind;
  if (reason != NULL) {
    g_free (verdict->reason);
    verdict->reason = g_strdup (reason);
  }

  done = is_new ? insert_verdict (self, verdict, subject, error)
                : update_verdict (self, verdict, on, error);
  stamp = self->stamp;
  step_id = self->step_id;
  if (!wmk_notebook_end (self, done, error))
    return FALSE;
  /* The choice is a step of its own. */
  if (is_typed)
    wmk_notebook_remember_burst (self, verdict->uuid, on, stamp, step_id);
  else
    wmk_notebook_end_writing (self);

  return TRUE;
}
