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
  g_free (self->own);
  g_free (self);
}

static WmkMatrixEntry *
create_entry (const char *address, const char *text, const char *note)
{
  WmkMatrixEntry *self = g_new0 (WmkMatrixEntry, 1);

  self->address = g_strdup (address);
  self->text = g_strdup (text);
  self->note = g_strdup (note);
  self->own = g_strdup ("");

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

/* Asks for one; Returns: whether it has another. */
static gboolean
set_own (WmkMatrixEntry *entry, WmkMatrixOwn own, gpointer user_data)
{
  g_autofree char *found = *entry->address == '\0' ? NULL : own (entry->address, user_data);
  const char *text = found == NULL ? "" : found;

  if (g_str_equal (text, entry->own))
    return FALSE;

  g_free (entry->own);
  entry->own = g_strdup (text);

  return TRUE;
}

gboolean
wmk_matrix_data_set_own (WmkMatrixData *self, WmkMatrixOwn own, gpointer user_data)
{
  gboolean changed = FALSE;
  GHashTableIter iter;
  gpointer cell;

  for (guint i = 0; i < self->rows->len; i++)
    changed |= set_own (g_ptr_array_index (self->rows, i), own, user_data);
  for (guint i = 0; i < self->columns->len; i++)
    changed |= set_own (g_ptr_array_index (self->columns, i), own, user_data);
  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, NULL, &cell))
    changed |= set_own (cell, own, user_data);

  return changed;
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

static char *
describe_head (const WmkMatrixEntry *head)
{
  GString *text = g_string_new (head->text);

  if (*head->note != '\0')
    g_string_append_printf (text, ", %s", head->note);
  if (*head->own != '\0')
    g_string_append_printf (text, ", %s", head->own);

  return g_string_free (text, FALSE);
}

char *
wmk_matrix_data_describe (const WmkMatrixData *self, int row, int column)
{
  const WmkMatrixEntry *entry = wmk_matrix_data_get (self, row, column);
  const WmkMatrixEntry *row_head, *column_head;
  const char *text = entry == NULL || *entry->text == '\0' ? _ ("not mentioned") : entry->text;
  g_autofree char *cell = NULL;

  if (entry != NULL && (row == WMK_MATRIX_HEAD || column == WMK_MATRIX_HEAD))
    return describe_head (entry);
  row_head = wmk_matrix_data_get (self, row, WMK_MATRIX_HEAD);
  column_head = wmk_matrix_data_get (self, WMK_MATRIX_HEAD, column);

  /* Translators: the heads of a row and of a column, and what stands where they meet */
  cell = g_strdup_printf (_ ("%s, %s: %s"), row_head->text, column_head->text, text);

  return entry == NULL || *entry->own == '\0' ? g_steal_pointer (&cell)
                                              : g_strjoin (", ", cell, entry->own, NULL);
}
