/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compiler/wmk-csv.h"
#include "compiler/wmk-data-package.h"
#include "compiler/wmk-fault.h"

G_BEGIN_DECLS

typedef struct _WmkTable WmkTable;

/**
 * WmkCell:
 * @text: (nullable): %NULL for an empty field: not known
 * @line: where it begins in the file
 * @faulty: a fault has been reported, so that no other rule looks at the value
 */
typedef struct {
  const char *text;
  guint line;
  gboolean faulty;
} WmkCell;

/**
 * WmkRow:
 * @cells: one for each field of the table's description. Those of a row that is broken, and of a
 *   column that the file lacks, are faulty from the start.
 */
typedef struct {
  WmkTable *table;
  guint line;
  gboolean broken;
  WmkCell cells[];
} WmkRow;

/**
 * WmkTable:
 * @resource: (unowned): its description
 * @rows: (element-type WmkRow): all but the header
 * @complete: %FALSE when rows may be missing that were meant to be there
 *
 * The rows of one CSV file under the names of its description.
 */
struct _WmkTable {
  const WmkResource *resource;
  GPtrArray *rows;
  gboolean complete;
  WmkCsv *csv;
  GHashTable *rows_by_key;
};

/**
 * wmk_table_new:
 * @resource: the description, which must outlive the table
 * @csv: (transfer full) (nullable): the file, %NULL for one that could not be read
 * @faults: gets what is wrong with the header
 *
 * Returns: (transfer full): the table
 */
WmkTable *wmk_table_new (const WmkResource *resource, WmkCsv *csv, WmkFaults *faults);

void wmk_table_free (WmkTable *self);

/** wmk_table_find_row: Returns: (transfer none) (nullable): the first row of that id. */
WmkRow *wmk_table_find_row (const WmkTable *self, const char *id);

/** wmk_row_find_twin: Returns: (transfer none) (nullable): an earlier row with the same key. */
WmkRow *wmk_row_find_twin (const WmkRow *self);

/** wmk_row_get_cell: Returns: (transfer none): the cell of the field @name, which must exist. */
WmkCell *wmk_row_get_cell (WmkRow *self, const char *name);

/** wmk_row_get_text: Returns: (transfer none) (nullable): the text of the field @name. */
const char *wmk_row_get_text (WmkRow *self, const char *name);

/** wmk_row_get_number: Returns: the number in the field @name, NAN for none. */
double wmk_row_get_number (WmkRow *self, const char *name);

/** wmk_row_is_sound: Returns: whether no fault was found in any of the fields named. */
gboolean wmk_row_is_sound (WmkRow *self, const char *name, ...) G_GNUC_NULL_TERMINATED;

/**
 * wmk_row_add_fault:
 * @name: the field that is at fault
 * @format: what is wrong, what is expected
 *
 * Reports a fault in one cell and marks the cell.
 */
void wmk_row_add_fault (WmkRow *self, WmkFaults *faults, const char *name, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

/** wmk_row_add_value_fault: The same, of a value, which is quoted before the message. */
void
wmk_row_add_value_fault (WmkRow *self, WmkFaults *faults, const char *name, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

G_END_DECLS
