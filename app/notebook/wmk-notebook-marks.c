/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook/wmk-notebook-marks.h"

#include "notebook/wmk-notebook-private.h"
#include "notebook/wmk-notebook-verdicts.h"

#define SELECT_MARKS                                                                               \
  "SELECT (SELECT count(*) FROM note WHERE address = ?1 AND trashed IS NULL),"                     \
  " (SELECT count(DISTINCT tag.folded) FROM tag_use JOIN tag ON tag.uuid = tag_uuid"               \
  "  WHERE address = ?1 AND trashed IS NULL),"                                                     \
  " (SELECT count(*) FROM point WHERE address = ?1 AND trashed IS NULL),"                          \
  " EXISTS (SELECT 1 FROM star WHERE address = ?1),"                                               \
  " (SELECT verdict FROM verdict WHERE address = ?1 AND trashed IS NULL"                           \
  "  ORDER BY stamp DESC LIMIT 1)"

/* Nothing at all, in the trash or not: asked once until something changes. */
static gboolean
look_whether_blank (WmkNotebook *self, GError **error)
{
  g_autoptr (WmkStatement) statement = NULL;

  if (self->blank_is_known)
    return TRUE;

  statement =
      wmk_notebook_query (self, error,
                          "SELECT EXISTS (SELECT 1 FROM note) OR EXISTS (SELECT 1 FROM star)"
                          " OR EXISTS (SELECT 1 FROM tag_use)"
                          " OR EXISTS (SELECT 1 FROM verdict)"
                          " OR EXISTS (SELECT 1 FROM point)",
                          "");
  if (statement == NULL || !wmk_statement_step (statement, error))
    return FALSE;

  self->blank_is_known = TRUE;
  self->blank = wmk_statement_get_int (statement, 0) == 0;

  return TRUE;
}

gboolean
wmk_notebook_get_marks (WmkNotebook *self, const char *address, WmkMarks *marks, GError **error)
{
  g_autoptr (WmkStatement) statement = NULL;
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (WMK_IS_NOTEBOOK (self), FALSE);

  *marks = (WmkMarks){0};
  if (self->database == NULL)
    return TRUE;
  if (look_whether_blank (self, &cause)) {
    if (self->blank)
      return TRUE;
    statement = wmk_notebook_query (self, &cause, SELECT_MARKS, "t", address);
  }
  if (statement == NULL || !wmk_statement_step (statement, &cause)) {
    /* Also where nobody asks why: the next row is not to wait again. */
    wmk_notebook_explain (self, &cause);
    g_propagate_error (error, g_steal_pointer (&cause));
    return FALSE;
  }

  marks->n_notes = (guint) wmk_statement_get_int (statement, 0);
  marks->n_tags = (guint) wmk_statement_get_int (statement, 1);
  marks->n_points = (guint) wmk_statement_get_int (statement, 2);
  marks->has_star = wmk_statement_get_int (statement, 3) != 0;
  marks->has_verdict =
      wmk_verdict_kind_from_string (wmk_statement_get_text (statement, 4), &marks->verdict);

  return TRUE;
}

gboolean
wmk_marks_are_empty (const WmkMarks *marks)
{
  return marks->n_notes == 0 && marks->n_tags == 0 && marks->n_points == 0 && !marks->has_star &&
         !marks->has_verdict;
}
