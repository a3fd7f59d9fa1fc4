/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What the computer's clock says. All of the notebook asks here, so that a test can wind it.
 */

/** wmk_clock_get: Returns: microseconds since 1970, UTC. */
gint64 wmk_clock_get (void);

/** wmk_clock_set: Has the clock stand still at @time, as wmk_clock_get() counts; 0 lets it go. */
void wmk_clock_set (gint64 time);

/** wmk_clock_dup_day: Returns: (transfer full): the day, as ISO 8601, UTC. */
char *wmk_clock_dup_day (void);

G_END_DECLS
