/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-targets-own.h"

#include "window/wmk-own-marks.h"
#include "window/wmk-own-view.h"

/* Signs, and figures of the reader's own. */
static gboolean
update_marks (WmkProgressDatum *datum, const WmkTargetsOwn *own)
{
  g_autoptr (GArray) points = NULL;
  WmkOwnMarks marks;
  gboolean changed;

  if (!wmk_own_view_concerns (own->address, datum->address))
    return FALSE;

  wmk_own_marks_read (&marks, own->notebook, own->shows_own, datum->address);
  changed = g_strcmp0 (marks.text == NULL ? "" : marks.text, datum->remark) != 0;
  points = wmk_own_points_read (own->notebook, own->shows_own, datum->address);
  datum->noted = marks.noted;
  datum->starred = marks.starred;
  g_free (datum->remark);
  datum->remark = marks.text == NULL ? g_strdup ("") : marks.text;
  if (!wmk_own_points_equal (points, datum->own)) {
    wmk_progress_datum_set_own (datum, points);
    changed = TRUE;
  }

  return changed;
}

static WmkOwnVerdict
read_verdict (const WmkTargetsOwn *own, const char *address)
{
  WmkOwnMarks marks;

  wmk_own_marks_read (&marks, own->notebook, own->shows_own, address);
  wmk_own_marks_clear (&marks);

  return marks.verdict;
}

static gboolean
update_verdict (WmkProgressTick *tick, const WmkTargetsOwn *own)
{
  WmkOwnVerdict before = tick->verdict;

  if (wmk_own_view_concerns (own->address, tick->address))
    tick->verdict = read_verdict (own, tick->address);

  return tick->verdict != before;
}

gboolean
wmk_targets_own_update (WmkProgressDatum *datum, gpointer user_data)
{
  WmkTargetsOwn *own = user_data;
  gboolean changed = update_marks (datum, own);

  for (guint i = 0; i < datum->ticks->len; i++)
    changed |= update_verdict (&g_array_index (datum->ticks, WmkProgressTick, i), own);
  own->n_points += datum->own->len;

  return changed;
}

gboolean
wmk_targets_own_update_path (WmkPathData *path, gpointer user_data)
{
  WmkTargetsOwn *own = user_data;
  gboolean changed = FALSE;

  for (guint i = 0; i < path->targets->len; i++) {
    const char *address = wmk_path_data_get_target (path, i)->address;

    if (wmk_own_view_concerns (own->address, address))
      changed |= wmk_path_data_set_verdict (path, address, read_verdict (own, address));
  }
  if (wmk_own_view_concerns (own->address, path->address)) {
    g_autoptr (GArray) points = wmk_own_points_read (own->notebook, own->shows_own, path->address);

    if (!wmk_own_points_equal (points, path->own)) {
      wmk_path_data_set_own (path, points);
      changed = TRUE;
    }
  }
  own->n_points += path->own->len;

  return changed;
}
