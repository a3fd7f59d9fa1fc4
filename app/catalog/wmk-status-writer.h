/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database/wmk-database.h"

G_BEGIN_DECLS

/**
 * wmk_status_writer_run:
 * @database: a catalogue whose tables are filled
 * @as_of_year: what was observed after this year is left out
 * @error: return location for a #WmkDatabaseError
 *
 * Fills an empty `target_status`: the status of every target with a number, found by
 * wmk_progress_assess(). The compiler runs it for the year of the catalogue's date, the program
 * for an earlier one.
 *
 * Returns: %TRUE on success; else %FALSE with @error set
 */
gboolean wmk_status_writer_run (WmkDatabase *database, int as_of_year, GError **error);

G_END_DECLS
