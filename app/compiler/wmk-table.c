/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compiler/wmk-table.h"

#include <math.h>

/* Parts a key of several columns; no text holds it, for control characters are refused. */
#define KEY_SEPARATOR '\x1f'

static const char *
field_name (const WmkTable *self, guint index)
{
  return wmk_resource_get_field (self->resource, index)->name;
}

/* The value of the row's key, NULL when its first part is empty. Blanks around an id are a fault
 * of their own, which must not make every reference to it dangle. */
static char *
make_key (const WmkRow *row)
{
  const GArray *indices = row->table->resource->key;
  g_autoptr (GString) key = g_string_new (NULL);

  for (guint i = 0; i < indices->len; i++) {
    const char *text = row->cells[g_array_index (indices, guint, i)].text;

    if (i == 0 && text == NULL)
      return NULL;
    if (i > 0)
      g_string_append_c (key, KEY_SEPARATOR);
    g_string_append (key, text != NULL ? text : "");
  }

  return g_strstrip (g_string_free (g_steal_pointer (&key), FALSE));
}

/* Maps the header's columns to fields: @columns gets the index of each field's column, or -1.
 * Returns whether the header is as described. */
static gboolean
read_header (WmkTable *self, int *columns, WmkFaults *faults)
{
  const WmkResource *resource = self->resource;
  WmkCsvRow header = wmk_csv_get_row (self->csv, 0);
  guint count_before = wmk_faults_get_count (faults);

  for (guint i = 0; i < header.n_fields; i++) {
    const char *name = header.fields[i].text;
    int index = wmk_resource_find_field (resource, name);

    if (*name == '\0')
      wmk_faults_add (faults, resource->path, 1, "row", "column %u has no name, expected one",
                      i + 1);
    else if (index < 0)
      wmk_faults_add (faults, resource->path, 1, name,
                      "the column is not known, expected only those that " WMK_DATA_PACKAGE_FILE
                      " lists");
    else if (columns[index] >= 0)
      wmk_faults_add (faults, resource->path, 1, name,
                      "the column is there twice, expected it once");
    else
      columns[index] = (int) i;
  }

  for (guint i = 0; i < resource->fields->len; i++)
    if (columns[i] < 0)
      wmk_faults_add (faults, resource->path, 1, field_name (self, i),
                      "the column is missing, expected it");

  /* One misplaced column displaces others: the first is enough. */
  for (guint i = 0; wmk_faults_get_count (faults) == count_before && i < header.n_fields; i++)
    if (columns[i] != (int) i)
      wmk_faults_add (faults, resource->path, 1, field_name (self, i),
                      "is column %d, expected column %u", columns[i] + 1, i + 1);

  return wmk_faults_get_count (faults) == count_before;
}

static WmkRow *
make_row (WmkTable *self, guint index, const int *columns)
{
  WmkCsvRow fields = wmk_csv_get_row (self->csv, index);
  guint n_cells = self->resource->fields->len;
  WmkRow *row = g_malloc0 (sizeof (WmkRow) + n_cells * sizeof (WmkCell));

  row->table = self;
  row->line = fields.line;
  row->broken = fields.broken;

  for (guint i = 0; i < n_cells; i++) {
    const WmkCsvField *field =
        columns[i] >= 0 && (guint) columns[i] < fields.n_fields ? &fields.fields[columns[i]] : NULL;

    row->cells[i].line = field != NULL ? field->line : row->line;
    row->cells[i].text = field != NULL && *field->text != '\0' ? field->text : NULL;
    row->cells[i].faulty = row->broken || field == NULL;
  }

  return row;
}

static void
add_row (WmkTable *self, WmkRow *row)
{
  g_autofree char *key = make_key (row);

  g_ptr_array_add (self->rows, row);
  if (key == NULL)
    self->complete = self->complete && !row->broken;
  else if (!g_hash_table_contains (self->rows_by_key, key))
    g_hash_table_insert (self->rows_by_key, g_steal_pointer (&key), row);
}

WmkTable *
wmk_table_new (const WmkResource *resource, WmkCsv *csv, WmkFaults *faults)
{
  WmkTable *self = g_new0 (WmkTable, 1);
  g_autofree int *columns = g_new (int, resource->fields->len);

  self->resource = resource;
  self->csv = csv;
  self->rows = g_ptr_array_new_with_free_func (g_free);
  self->rows_by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (csv == NULL)
    return self;
  if (wmk_csv_get_n_rows (csv) == 0) {
    wmk_faults_add (faults, resource->path, 1, "row", "the file is empty, expected a header");
    return self;
  }

  for (guint i = 0; i < resource->fields->len; i++)
    columns[i] = -1;
  self->complete = read_header (self, columns, faults) && wmk_csv_is_complete (csv);
  for (guint i = 1; i < wmk_csv_get_n_rows (csv); i++)
    add_row (self, make_row (self, i, columns));

  return self;
}

void
wmk_table_free (WmkTable *self)
{
  g_hash_table_unref (self->rows_by_key);
  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->csv, wmk_csv_free);
  g_free (self);
}

WmkRow *
wmk_table_find_row (const WmkTable *self, const char *id)
{
  return g_hash_table_lookup (self->rows_by_key, id);
}

WmkRow *
wmk_row_find_twin (const WmkRow *self)
{
  g_autofree char *key = make_key (self);
  WmkRow *first = key != NULL ? wmk_table_find_row (self->table, key) : NULL;

  return first != self ? first : NULL;
}

WmkCell *
wmk_row_get_cell (WmkRow *self, const char *name)
{
  int index = wmk_resource_find_field (self->table->resource, name);

  g_assert (index >= 0);

  return &self->cells[index];
}

const char *
wmk_row_get_text (WmkRow *self, const char *name)
{
  return wmk_row_get_cell (self, name)->text;
}

double
wmk_row_get_number (WmkRow *self, const char *name)
{
  const char *text = wmk_row_get_text (self, name);

  return text != NULL ? g_ascii_strtod (text, NULL) : NAN;
}

gboolean
wmk_row_is_sound (WmkRow *self, const char *name, ...)
{
  gboolean sound = TRUE;
  va_list names;

  va_start (names, name);
  for (; name != NULL; name = va_arg (names, const char *))
    sound = sound && !wmk_row_get_cell (self, name)->faulty;
  va_end (names);

  return sound;
}

static void
add_fault (WmkRow *self, WmkFaults *faults, const char *name, const char *message)
{
  WmkCell *cell = wmk_row_get_cell (self, name);

  wmk_faults_add (faults, self->table->resource->path, cell->line, name, "%s", message);
  cell->faulty = TRUE;
}

void
wmk_row_add_fault (WmkRow *self, WmkFaults *faults, const char *name, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  add_fault (self, faults, name, message);
}

void
wmk_row_add_value_fault (WmkRow *self, WmkFaults *faults, const char *name, const char *format, ...)
{
  const char *text = wmk_row_get_text (self, name);
  g_autofree char *quote = wmk_fault_quote (text != NULL ? text : "");
  g_autofree char *rest = NULL;
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  rest = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  message = g_strconcat (quote, " ", rest, NULL);

  add_fault (self, faults, name, message);
}
