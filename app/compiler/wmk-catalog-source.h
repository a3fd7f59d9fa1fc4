/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compiler/wmk-table.h"

G_BEGIN_DECLS

/**
 * WmkCatalogSource:
 * @tables: (element-type WmkTable): in the order of the description
 * @complete: whether every row with an id is known
 * @digest: SHA-256 over the CSV files, one after the other in the order of the description
 *
 * The catalogue as it is written: a folder of CSV files and their description.
 */
typedef struct {
  WmkDataPackage *package;
  GPtrArray *tables;
  gboolean complete;
  char *digest;
} WmkCatalogSource;

/**
 * wmk_catalog_source_load:
 * @folder: (type filename): the folder
 * @faults: gets what is wrong with how the files are written
 * @error: return location for an error of the description
 *
 * Returns: (transfer full) (nullable): the sources, also of files with faults; %NULL with @error
 *   set when there is no usable description to read them by
 */
WmkCatalogSource *wmk_catalog_source_load (const char *folder, WmkFaults *faults, GError **error);

void wmk_catalog_source_free (WmkCatalogSource *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkCatalogSource, wmk_catalog_source_free)

/** wmk_catalog_source_find_table: Returns: (transfer none) (nullable): the table of that name. */
WmkTable *wmk_catalog_source_find_table (const WmkCatalogSource *self, const char *name);

/** wmk_catalog_source_find_row: Returns: (transfer none) (nullable): the row with that address. */
WmkRow *wmk_catalog_source_find_row (const WmkCatalogSource *self, const char *address);

G_END_DECLS
