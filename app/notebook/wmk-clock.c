/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook/wmk-clock.h"

static gint64 wound; /* 0: as it goes */

gint64
wmk_clock_get (void)
{
  return wound != 0 ? wound : g_get_real_time ();
}

void
wmk_clock_set (gint64 time)
{
  wound = time;
}

char *
wmk_clock_dup_day (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_utc (wmk_clock_get () / G_USEC_PER_SEC);

  return g_date_time_format (now, "%Y-%m-%d");
}
