/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compiler/wmk-fault.h"

G_BEGIN_DECLS

/**
 * WmkCsv:
 *
 * A comma-separated file (RFC 4180, but lines end in LF alone) as rows of fields. The first row
 * is the header, and every other row must have as many fields.
 */
typedef struct _WmkCsv WmkCsv;

/** WmkCsvField: @line is where the field begins, which a line break before it moves down. */
typedef struct {
  const char *text;
  guint line;
} WmkCsvField;

/**
 * WmkCsvRow:
 * @broken: faults were found in how the row is written: its fields may not be what was meant
 */
typedef struct {
  const WmkCsvField *fields;
  guint n_fields;
  guint line;
  gboolean broken;
} WmkCsvRow;

/**
 * wmk_csv_parse:
 * @file: the name that faults are reported under
 * @contents: bytes of any kind
 * @length: their number
 * @faults: gets what is wrong, one fault a row at most
 *
 * Reads as much as can be read, also of a file with faults.
 *
 * Returns: (transfer full): the rows
 */
WmkCsv *wmk_csv_parse (const char *file, const char *contents, gsize length, WmkFaults *faults);

void wmk_csv_free (WmkCsv *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkCsv, wmk_csv_free)

/** wmk_csv_get_n_rows: Returns: the number of rows, the header among them. */
guint wmk_csv_get_n_rows (WmkCsv *self);

/** wmk_csv_get_row: Returns: a row; its texts are valid as long as @self is. */
WmkCsvRow wmk_csv_get_row (WmkCsv *self, guint index);

/**
 * wmk_csv_is_complete:
 *
 * Returns: %FALSE when a misplaced quotation mark may have swallowed whole rows, so that what
 *   seems missing from the file is not known to be missing
 */
gboolean wmk_csv_is_complete (WmkCsv *self);

G_END_DECLS
