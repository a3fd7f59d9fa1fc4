/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notebook/wmk-notebook-records.h"

G_BEGIN_DECLS

/** WmkPointField: what a reader enters of a figure of their own. */
typedef enum {
  WMK_POINT_DATE,
  WMK_POINT_VALUE,
  WMK_POINT_VALUE_HIGH,
  WMK_POINT_COMMENT,
  WMK_POINT_SOURCE,
  WMK_POINT_LINK,
  WMK_POINT_N_FIELDS,
} WmkPointField;

/**
 * wmk_point_entry_parse:
 * @texts: (array fixed-size=6): as typed, by #WmkPointField
 * @unit: what may stand after a number
 * @data: (out caller-allocates): strings belong to @texts, which are trimmed
 * @field: (out): the first field that is wrong
 *
 * Reads numbers as the locale writes them, and as English does; and a comma before decimals
 * wherever it can mean nothing else.
 *
 * Returns: (transfer full) (nullable): what is wrong there, in words; %NULL when nothing is
 */
char *
wmk_point_entry_parse (char **texts, const char *unit, WmkPointData *data, WmkPointField *field);

/**
 * wmk_point_entry_parse_number:
 * @unit: what may stand after the number
 * @decimal_point, @thousands_separator: the locale's, the latter "" for none
 *
 * Returns: whether it is a number
 */
gboolean wmk_point_entry_parse_number (const char *typed,
                                       const char *unit,
                                       const char *decimal_point,
                                       const char *thousands_separator,
                                       double *value);

/** wmk_point_entry_format: Returns: (transfer full): a number to be changed, "" for NAN. */
char *wmk_point_entry_format (double value);

G_END_DECLS
