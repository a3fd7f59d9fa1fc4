/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts/wmk-matrix-data.h"

#include <glib/gi18n-lib.h>

static void
wmk_matrix_entry_free (WmkMatrixEntry *self)
{
  g_free (self->address);
  g_free (self->text);
  g_free (self->note);
  g_free (self);
}

static WmkMatrixEntry *
create_entry (const char *address, const char *text, const char *note)
{
  WmkMatrixEntry *self = g_new0 (WmkMatrixEntry, 1);

  self->address = g_strdup (address);
  self->text = g_strdup (text);
  self->note = g_strdup (note);

  return self;
}

WmkMatrixData *
wmk_matrix_data_new (void)
{
  GDestroyNotify free_entry = (GDestroyNotify) wmk_matrix_entry_free;
  WmkMatrixData *self = g_rc_box_new0 (WmkMatrixData);

  self->rows = g_ptr_array_new_with_free_func (free_entry);
  self->columns = g_ptr_array_new_with_free_func (free_entry);
  self->cells = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_entry);

  return self;
}

WmkMatrixData *
wmk_matrix_data_ref (WmkMatrixData *self)
{
  return g_rc_box_acquire (self);
}

static void
clear_data (gpointer data)
{
  WmkMatrixData *self = data;

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->cells, g_hash_table_unref);
}

void
wmk_matrix_data_unref (WmkMatrixData *self)
{
  g_rc_box_release_full (self, clear_data);
}

guint
wmk_matrix_data_add_row (WmkMatrixData *self, const char *address, const char *text)
{
  g_ptr_array_add (self->rows, create_entry (address, text, ""));

  return self->rows->len - 1;
}

guint
wmk_matrix_data_add_column (WmkMatrixData *self,
                            const char *address,
                            const char *text,
                            const char *note)
{
  g_ptr_array_add (self->columns, create_entry (address, text, note));

  return self->columns->len - 1;
}

static gint64
get_key (int row, int column)
{
  return (gint64) row << 32 | (guint) column;
}

void
wmk_matrix_data_set_cell (
    WmkMatrixData *self, guint row, guint column, const char *address, const char *text)
{
  gint64 key = get_key ((int) row, (int) column);

  g_hash_table_replace (self->cells, g_memdup2 (&key, sizeof key),
                        create_entry (address, text, ""));
}

const WmkMatrixEntry *
wmk_matrix_data_get (const WmkMatrixData *self, int row, int column)
{
  gint64 key;

  if (row == WMK_MATRIX_HEAD && column == WMK_MATRIX_HEAD)
    return NULL;
  if (row == WMK_MATRIX_HEAD)
    return g_ptr_array_index (self->columns, column);
  if (column == WMK_MATRIX_HEAD)
    return g_ptr_array_index (self->rows, row);

  key = get_key (row, column);

  return g_hash_table_lookup (self->cells, &key);
}

char *
wmk_matrix_data_describe (const WmkMatrixData *self, int row, int column)
{
  const WmkMatrixEntry *entry = wmk_matrix_data_get (self, row, column);
  const WmkMatrixEntry *row_head, *column_head;
  const char *text = entry == NULL || *entry->text == '\0' ? _ ("not mentioned") : entry->text;

  if (column == WMK_MATRIX_HEAD)
    return g_strdup (text);
  column_head = wmk_matrix_data_get (self, WMK_MATRIX_HEAD, column);
  if (row == WMK_MATRIX_HEAD)
    return g_strjoin (*column_head->note == '\0' ? "" : ", ", text, column_head->note, NULL);
  row_head = wmk_matrix_data_get (self, row, WMK_MATRIX_HEAD);

  /* Translators: the heads of a row and of a column, and what stands where they meet */
  return g_strdup_printf (_ ("%s, %s: %s"), row_head->text, column_head->text, text);
}
