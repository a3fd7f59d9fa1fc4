/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * wait_step:
 * @deadline: of g_get_monotonic_time(): after it the test fails
 * @what: that is waited for
 *
 * Runs the main loop for a moment, for what other processes do: to be called until it holds.
 */
void wait_step (gint64 deadline, const char *what);

G_END_DECLS
