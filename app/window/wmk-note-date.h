/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * wmk_note_date_format:
 * @stamp: microseconds since 1970, UTC
 *
 * Returns: (transfer full): when that was, as short as the reader needs it: the time of today, the
 *   day of this year, else the day with its year
 */
char *wmk_note_date_format (gint64 stamp);

G_END_DECLS
