/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compiler/wmk-table.h"

G_BEGIN_DECLS

/**
 * wmk_cell_rules_check:
 * @row: a row
 * @index: of one of its cells
 * @faults: gets the first thing that is wrong with it
 *
 * Checks a value by itself: characters, presence, type, bounds, choices, pattern, script, date.
 */
void wmk_cell_rules_check (WmkRow *row, guint index, WmkFaults *faults);

/** wmk_date_is_iso: Returns: whether @text is YYYY, YYYY-MM or YYYY-MM-DD, and in the calendar. */
gboolean wmk_date_is_iso (const char *text);

G_END_DECLS
