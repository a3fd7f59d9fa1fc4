/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database/wmk-database.h"

G_BEGIN_DECLS

/*
 * Looking back: the catalogue as it would have read at the end of an earlier year. SQLite looks
 * for a table among the temporary ones first, so that on this connection a view `observation`
 * without what came later, and a `target_status` as of that year, stand before the catalogue's
 * own; every query follows, and the file is not touched.
 */

/**
 * wmk_look_back_to:
 * @database: a compiled catalogue
 * @year: what was observed after it is left out
 *
 * Returns: %TRUE on success; else %FALSE with @error set, and the catalogue as it is in its file
 */
gboolean wmk_look_back_to (WmkDatabase *database, int year, GError **error);

/** wmk_look_back_end: Returns: %TRUE when the catalogue reads as it is in its file again. */
gboolean wmk_look_back_end (WmkDatabase *database, GError **error);

G_END_DECLS
