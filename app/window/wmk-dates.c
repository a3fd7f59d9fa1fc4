/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-dates.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "charts/wmk-text.h"

#define TO ".."

/* The stamp at which @date begins, or has ended; 0 for "", -1 for what is no date. */
static gint64
parse (const char *date, gboolean end)
{
  int year = 0, month = 1, day = 1, length = -1;
  guint n_parts;
  g_autoptr (GDateTime) begin = NULL, after = NULL;

  if (*date == '\0')
    return 0;

  /* Each is of its full length, and nothing follows. */
  if (sscanf (date, "%4d-%2d-%2d%n", &year, &month, &day, &length) == 3 && length == 10)
    n_parts = 3;
  else if (sscanf (date, "%4d-%2d%n", &year, &month, &length) == 2 && length == 7)
    n_parts = 2;
  else if (sscanf (date, "%4d%n", &year, &length) == 1 && length == 4)
    n_parts = 1;
  else
    return -1;
  if (date[length] != '\0')
    return -1;

  begin = g_date_time_new_local (year, month, day, 0, 0, 0);
  if (begin == NULL)
    return -1;
  after = g_date_time_add_full (begin, n_parts == 1, n_parts == 2, n_parts == 3, 0, 0, 0);

  return g_date_time_to_unix (end ? after : begin) * G_USEC_PER_SEC;
}

gboolean
wmk_dates_parse_range (const char *text, gint64 *from, gint64 *to)
{
  const char *dots = strstr (text, TO);
  g_autofree char *first = NULL;
  gint64 begin, end;

  if (dots == NULL)
    return FALSE;

  first = g_strndup (text, (gsize) (dots - text));
  begin = parse (first, FALSE);
  end = parse (dots + strlen (TO), TRUE);
  if (begin < 0 || end < 0)
    return FALSE;

  *from = begin;
  *to = end;

  return TRUE;
}

char *
wmk_dates_format_day (gint64 stamp)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (stamp / G_USEC_PER_SEC);
  g_autofree char *day = time == NULL ? g_strdup ("") : g_date_time_format (time, "%Y-%m-%d");

  return wmk_format_date (day);
}

static char *
format_time (gint64 stamp, const char *format)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (stamp / G_USEC_PER_SEC);
  g_autofree char *day = wmk_dates_format_day (stamp);
  g_autofree char *hour = time == NULL ? g_strdup ("") : g_date_time_format (time, format);

  /* Translators: a day and a time of it: "22 Nov 2026, 14:05" */
  return g_strdup_printf (_ ("%s, %s"), day, hour);
}

char *
wmk_dates_format_time (gint64 stamp)
{
  return format_time (stamp, "%H:%M");
}

char *
wmk_dates_format_second (gint64 stamp)
{
  return format_time (stamp, "%H:%M:%S");
}
