/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-catalog.h"

G_BEGIN_DECLS

/* The year that the last column looks back to: the plan's own first deadline. */
#define STATUS_TABLE_EARLIER_YEAR 2020

/**
 * status_table_new:
 *
 * Every target with a number, its status, what that rests on, and the status as it was in an
 * earlier year: tests/data/status.csv.
 *
 * Returns: (transfer full): CSV, in the order of addresses
 */
char *status_table_new (WmkCatalog *catalog);

G_END_DECLS
