/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-timeline-own.h"

#include "window/wmk-own-marks.h"

typedef struct {
  WmkNotebook *notebook;
  gboolean shows_own;
} Own;

static char *
dup_remark (const char *id, gpointer user_data)
{
  const Own *own = user_data;
  WmkOwnMarks marks;

  wmk_own_marks_read (&marks, own->notebook, own->shows_own, id);

  return marks.text;
}

static void
own_free (gpointer user_data)
{
  g_object_unref (((Own *) user_data)->notebook);
  g_free (user_data);
}

void
wmk_timeline_own_show (WmkTimelineData *data, WmkNotebook *notebook, gboolean shows_own)
{
  Own *own;

  if (notebook == NULL)
    return;

  own = g_new0 (Own, 1);
  own->notebook = g_object_ref (notebook);
  own->shows_own = shows_own;
  wmk_timeline_data_set_remark (data, dup_remark, own, own_free);
}
