/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-note-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "notebook/wmk-clock.h"

static char *
format (gint64 stamp, const char *pattern)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_local (stamp / G_USEC_PER_SEC);

  return date == NULL ? g_strdup ("") : g_date_time_format (date, pattern);
}

char *
wmk_note_date_format (gint64 stamp)
{
  g_autofree char *day = format (stamp, "%F");
  g_autofree char *today = format (wmk_clock_get (), "%F");

  if (g_str_equal (day, today))
    /* Translators: strftime formats of a time, of a day of this year, and of any day */
    return format (stamp, _ ("Today, %H:%M"));
  if (strncmp (day, today, 4) == 0)
    return format (stamp, _ ("%-d %B"));

  return format (stamp, _ ("%-d %B %Y"));
}
