/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "notebook/wmk-notebook-notes.h"
#include "notebook/wmk-notebook-private.h"

/* What makes of several saves one piece of writing. */
#define LONGEST_PAUSE (60 * G_USEC_PER_SEC)
#define LONGEST_BURST (5 * 60 * G_USEC_PER_SEC)
#define MOST_TAKEN_AWAY 40 /* bytes: a few words */

void
wmk_notebook_remember_burst (
    WmkNotebook *self, const char *uuid, gboolean goes_on, gint64 stamp, gint64 step_id)
{
  gint64 now = wmk_clock_get ();

  self->burst_taken = goes_on ? self->burst_taken + self->burst_taking : 0;
  self->burst_taking = 0;

  if (!goes_on) {
    g_free (self->burst_uuid);
    self->burst_uuid = g_strdup (uuid);
    self->burst_begun = now;
  }
  self->burst_step_id = step_id;
  self->burst_stamp = stamp;
  self->burst_saved = now;
}

/* How much of @before is not in @after, but for its beginning and its end. */
static gsize
count_taken_away (const char *before, const char *after)
{
  gsize n_before = strlen (before), n_after = strlen (after), shared = MIN (n_before, n_after);
  gsize begin = 0, end = 0;

  while (begin < shared && before[begin] == after[begin])
    begin++;
  while (end < shared - begin && before[n_before - 1 - end] == after[n_after - 1 - end])
    end++;

  return n_before - begin - end;
}

/* The last step, where the row @uuid has the stamp that we gave it: undoing and redoing what we
 * saved gives it the same text and date again, yet another stamp. */
#define LAST_STEP                                                                                  \
  "SELECT max(id) FROM main.step WHERE ?2 = (SELECT stamp FROM main.note WHERE uuid = ?1"          \
  " UNION ALL SELECT stamp FROM main.verdict WHERE uuid = ?1)"

gboolean
wmk_notebook_goes_on (WmkNotebook *self, const char *uuid, const char *before, const char *after)
{
  gint64 now = wmk_clock_get ();
  gint64 last_step_id = 0;

  self->burst_taking = count_taken_away (before, after);
  /* A clock that was set back begins anew, as well. */
  return g_strcmp0 (self->burst_uuid, uuid) == 0 && now >= self->burst_saved &&
         now - self->burst_saved < LONGEST_PAUSE && now - self->burst_begun < LONGEST_BURST &&
         self->burst_taken + self->burst_taking <= MOST_TAKEN_AWAY &&
         wmk_notebook_get_int (
             wmk_notebook_query (self, NULL, LAST_STEP, "ti", uuid, self->burst_stamp),
             &last_step_id, NULL) &&
         last_step_id == self->burst_step_id;
}

gboolean
wmk_notebook_go_on (WmkNotebook *self, GError **error)
{
  return wmk_notebook_record (self, self->burst_step_id, TRUE, error);
}

gboolean
wmk_notebook_join_changes (WmkNotebook *self, GError **error)
{
  return wmk_notebook_run (
             self, error,
             "UPDATE main.change SET after = (SELECT after FROM main.change WHERE step_id = ?1"
             " ORDER BY id DESC LIMIT 1)"
             " WHERE id = (SELECT min(id) FROM main.change WHERE step_id = ?1)",
             "i", self->step_id) &&
         wmk_notebook_run (self, error,
                           "DELETE FROM main.change WHERE step_id = ?1"
                           " AND id > (SELECT min(id) FROM main.change WHERE step_id = ?1)",
                           "i", self->step_id);
}

void
wmk_notebook_end_writing (WmkNotebook *self)
{
  g_return_if_fail (WMK_IS_NOTEBOOK (self));

  g_clear_pointer (&self->burst_uuid, g_free);
}
