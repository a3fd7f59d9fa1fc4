/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Days as readers enter them and read them: stamps are microseconds since 1970 in UTC, days are
 * those where the reader is.
 */

/**
 * wmk_dates_parse_range:
 * @text: "2026-01..2026-03": dates of ISO 8601 that may be partial, either may be missing
 * @from: (out): the stamp at which the first day begins, 0 where it is missing
 * @to: (out): the stamp at which the last has ended, likewise
 *
 * Returns: whether it is such a range; else both stay as they are
 */
gboolean wmk_dates_parse_range (const char *text, gint64 *from, gint64 *to);

/** wmk_dates_format_day: Returns: (transfer full): the day of @stamp, "22 Nov 2026". */
char *wmk_dates_format_day (gint64 stamp);

/** wmk_dates_format_time: Returns: (transfer full): the same with the time of day. */
char *wmk_dates_format_time (gint64 stamp);

/** wmk_dates_format_second: Returns: (transfer full): the same to the second. */
char *wmk_dates_format_second (gint64 stamp);

G_END_DECLS
