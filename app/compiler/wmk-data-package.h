/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compiler/wmk-field.h"

G_BEGIN_DECLS

/** The name of the description in the folder of the CSV files. */
#define WMK_DATA_PACKAGE_FILE "datapackage.json"

/**
 * WmkResource: a table.
 * @name: the table's name in the database
 * @path: the CSV file's name
 * @fields: (element-type WmkField): in the order of the columns
 * @key: (element-type guint): indices of the fields of the key: "primaryKey", or "waymark:key",
 *   of which all but the first field may be empty
 */
typedef struct {
  char *name;
  char *path;
  GPtrArray *fields;
  GArray *key;
} WmkResource;

/**
 * WmkDataPackage:
 * @resources: (element-type WmkResource): in the order in which the tables are filled
 *
 * The description that the sources are checked by: a Frictionless Tabular Data Package.
 */
typedef struct {
  GPtrArray *resources;
} WmkDataPackage;

/**
 * wmk_data_package_load:
 * @path: (type filename): a datapackage.json
 * @error: return location for a #WmkDataPackageError or an error of reading the file
 *
 * Returns: (transfer full) (nullable): the description, or %NULL with @error set
 */
WmkDataPackage *wmk_data_package_load (const char *path, GError **error);

void wmk_data_package_free (WmkDataPackage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkDataPackage, wmk_data_package_free)

/** wmk_data_package_find: Returns: (transfer none) (nullable): the table of that name. */
const WmkResource *wmk_data_package_find (const WmkDataPackage *self, const char *name);

/** wmk_resource_find_field: Returns: the index of the field of that name, -1 for none. */
int wmk_resource_find_field (const WmkResource *self, const char *name);

/** wmk_resource_get_field: Returns: (transfer none): the field at @index. */
const WmkField *wmk_resource_get_field (const WmkResource *self, guint index);

/** wmk_resource_has_address: Returns: whether its rows have an id, and so become entities. */
gboolean wmk_resource_has_address (const WmkResource *self);

G_END_DECLS
