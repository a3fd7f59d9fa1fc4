/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compiler/wmk-catalog-source.h"

G_BEGIN_DECLS

/**
 * wmk_catalog_write:
 * @source: sources without faults
 * @schema: SQL that creates the tables
 * @entities: SQL that fills `entity` and `search` from them
 * @path: (type filename): the file to write; one that exists is replaced
 * @error: return location for a #WmkDatabaseError or #GFileError
 *
 * Writes the database beside @path and then moves it there, so that @path is a whole catalogue
 * at any time. The same sources give the same bytes.
 *
 * Returns: %TRUE on success; else %FALSE with @error set, and @path as it was
 */
gboolean wmk_catalog_write (WmkCatalogSource *source,
                            const char *schema,
                            const char *entities,
                            const char *path,
                            GError **error);

G_END_DECLS
