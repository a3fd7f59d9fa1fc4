/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * wmk_fact_table_fill:
 * @table: an empty grid
 * @facts: (element-type WmkThingFact)
 *
 * Fills @table with a line a fact; what has an address is a link to it.
 */
void wmk_fact_table_fill (GtkGrid *table, GPtrArray *facts);

/** wmk_fact_table_get_focused: Returns: (nullable) (transfer full): where the focused link leads.
 */
char *wmk_fact_table_get_focused (GtkGrid *table);

/** wmk_fact_table_focus: Moves the focus to the link to @address, if there is one. */
gboolean wmk_fact_table_focus (GtkGrid *table, const char *address);

G_END_DECLS
