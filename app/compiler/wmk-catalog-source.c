/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compiler/wmk-catalog-source.h"

/* Reports the CSV files in @folder that the description does not list. */
static gboolean
check_folder (WmkCatalogSource *self, const char *folder, WmkFaults *faults, GError **error)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, error);
  const char *name;

  if (dir == NULL)
    return FALSE;

  while ((name = g_dir_read_name (dir)) != NULL) {
    gboolean listed = !g_str_has_suffix (name, ".csv");

    for (guint i = 0; !listed && i < self->package->resources->len; i++) {
      const WmkResource *resource = g_ptr_array_index (self->package->resources, i);

      listed = g_str_equal (resource->path, name);
    }
    if (!listed)
      wmk_faults_add (faults, name, 1, "file",
                      "is not listed, expected a resource with its name in " WMK_DATA_PACKAGE_FILE);
  }

  return TRUE;
}

static WmkTable *
load_table (const char *folder, const WmkResource *resource, GChecksum *checksum, WmkFaults *faults)
{
  g_autofree char *path = g_build_filename (folder, resource->path, NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  if (g_file_get_contents (path, &contents, &length, &error)) {
    g_checksum_update (checksum, (const guchar *) contents, length);
    return wmk_table_new (resource, wmk_csv_parse (resource->path, contents, length, faults),
                          faults);
  }

  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    wmk_faults_add (faults, resource->path, 1, "file",
                    "is missing, expected beside " WMK_DATA_PACKAGE_FILE ", which lists it");
  else
    wmk_faults_add (faults, resource->path, 1, "file", "cannot be read: %s", error->message);

  return wmk_table_new (resource, NULL, faults);
}

WmkCatalogSource *
wmk_catalog_source_load (const char *folder, WmkFaults *faults, GError **error)
{
  g_autoptr (WmkCatalogSource) self = g_new0 (WmkCatalogSource, 1);
  g_autofree char *path = g_build_filename (folder, WMK_DATA_PACKAGE_FILE, NULL);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) wmk_table_free);
  self->complete = TRUE;
  self->package = wmk_data_package_load (path, error);
  if (self->package == NULL || !check_folder (self, folder, faults, error))
    return NULL;

  for (guint i = 0; i < self->package->resources->len; i++) {
    const WmkResource *resource = g_ptr_array_index (self->package->resources, i);
    WmkTable *table = load_table (folder, resource, checksum, faults);

    g_ptr_array_add (self->tables, table);
    self->complete = self->complete && (table->complete || !wmk_resource_has_address (resource));
  }
  self->digest = g_strdup (g_checksum_get_string (checksum));

  return g_steal_pointer (&self);
}

void
wmk_catalog_source_free (WmkCatalogSource *self)
{
  g_ptr_array_unref (self->tables);
  g_clear_pointer (&self->package, wmk_data_package_free);
  g_free (self->digest);
  g_free (self);
}

WmkTable *
wmk_catalog_source_find_table (const WmkCatalogSource *self, const char *name)
{
  for (guint i = 0; i < self->tables->len; i++) {
    WmkTable *table = g_ptr_array_index (self->tables, i);

    if (g_str_equal (table->resource->name, name))
      return table;
  }

  return NULL;
}

WmkRow *
wmk_catalog_source_find_row (const WmkCatalogSource *self, const char *address)
{
  for (guint i = 0; i < self->tables->len; i++) {
    WmkTable *table = g_ptr_array_index (self->tables, i);
    WmkRow *row =
        wmk_resource_has_address (table->resource) ? wmk_table_find_row (table, address) : NULL;

    if (row != NULL)
      return row;
  }

  return NULL;
}
