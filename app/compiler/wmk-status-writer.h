/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database/wmk-database.h"

G_BEGIN_DECLS

/**
 * wmk_status_writer_run:
 * @database: a catalogue whose tables are filled
 * @error: return location for a #WmkDatabaseError
 *
 * Fills `target_status`: the status of every target with a number, as of the year of the
 * catalogue's date, found by the program's own wmk_progress_assess().
 *
 * Returns: %TRUE on success; else %FALSE with @error set
 */
gboolean wmk_status_writer_run (WmkDatabase *database, GError **error);

G_END_DECLS
