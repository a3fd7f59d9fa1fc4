/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compiler/wmk-rules.h"

#include "compiler/wmk-cell-rules.h"

static const char *
first_key_field (const WmkTable *table)
{
  guint index = g_array_index (table->resource->key, guint, 0);

  return wmk_resource_get_field (table->resource, index)->name;
}

/* Rows stand in the order of the bytes of their ids, so that there is one place for each and a
 * change shows as what it is. @previous is the row before, NULL for none. */
static void
check_key (WmkRow *row, WmkRow *previous, WmkFaults *faults)
{
  const char *name = first_key_field (row->table);
  WmkRow *twin;

  if (!wmk_row_is_sound (row, name, NULL))
    return;

  twin = wmk_row_find_twin (row);
  if (twin != NULL)
    wmk_row_add_value_fault (row, faults, name,
                             "has the same key as the row in line %u, expected each once",
                             twin->line);
  else if (previous != NULL && wmk_row_is_sound (previous, name, NULL) &&
           g_strcmp0 (wmk_row_get_text (previous, name), wmk_row_get_text (row, name)) > 0)
    /* The value itself is good: the cell is not marked, other rules still look at it. */
    wmk_faults_add (faults, row->table->resource->path, wmk_row_get_cell (row, name)->line, name,
                    "“%s” comes after “%s”, expected rows in the order of this column",
                    wmk_row_get_text (row, name), wmk_row_get_text (previous, name));
}

static void
check_unique (const WmkTable *table, const WmkField *field, WmkFaults *faults)
{
  g_autoptr (GHashTable) rows = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < table->rows->len; i++) {
    WmkRow *row = g_ptr_array_index (table->rows, i);
    const char *text = wmk_row_get_text (row, field->name);
    WmkRow *first = text != NULL ? g_hash_table_lookup (rows, text) : NULL;

    if (text == NULL || !wmk_row_is_sound (row, field->name, NULL))
      continue;
    if (first != NULL)
      wmk_row_add_value_fault (row, faults, field->name,
                               "is in line %u already, expected each once",
                               wmk_row_get_cell (first, field->name)->line);
    else
      g_hash_table_insert (rows, (gpointer) text, row);
  }
}

/* A row that may be missing only because its file could not be read is not reported. */
static void
check_reference (WmkCatalogSource *source, WmkRow *row, guint index, WmkFaults *faults)
{
  const WmkField *field = wmk_resource_get_field (row->table->resource, index);
  const char *text = row->cells[index].text;

  if (text == NULL || row->cells[index].faulty)
    return;

  if (field->reference != NULL) {
    WmkTable *table = wmk_catalog_source_find_table (source, field->reference);

    if (table->complete && wmk_table_find_row (table, text) == NULL)
      wmk_row_add_value_fault (row, faults, field->name, "does not exist, expected an id of %s",
                               table->resource->path);
  } else if (field->is_address && source->complete &&
             wmk_catalog_source_find_row (source, text) == NULL) {
    wmk_row_add_value_fault (row, faults, field->name,
                             "does not exist, expected an id of any table");
  }
}

static void
check_table (WmkCatalogSource *source, WmkTable *table, WmkFaults *faults)
{
  const WmkResource *resource = table->resource;

  for (guint i = 0; i < table->rows->len; i++) {
    WmkRow *row = g_ptr_array_index (table->rows, i);

    for (guint j = 0; j < resource->fields->len; j++)
      wmk_cell_rules_check (row, j, faults);
    check_key (row, i > 0 ? g_ptr_array_index (table->rows, i - 1) : NULL, faults);
    for (guint j = 0; j < resource->fields->len; j++)
      check_reference (source, row, j, faults);
  }

  for (guint i = 0; i < resource->fields->len; i++)
    if (wmk_resource_get_field (resource, i)->unique)
      check_unique (table, wmk_resource_get_field (resource, i), faults);
}

void
wmk_rules_check (WmkCatalogSource *source, WmkFaults *faults)
{
  for (guint i = 0; i < source->tables->len; i++)
    check_table (source, g_ptr_array_index (source->tables, i), faults);
}
