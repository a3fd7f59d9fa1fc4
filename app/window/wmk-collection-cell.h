/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "catalog/wmk-kind.h"
#include "catalog/wmk-thing.h"

G_BEGIN_DECLS

/* What stands in a column of a list of things. */

/** wmk_collection_cell_factory_new: Returns: (transfer full): makes the cells of that column, which
 * wait when the row's first does (#WmkLateRows). */
GtkListItemFactory *wmk_collection_cell_factory_new (const WmkKindColumn *column);

/** wmk_collection_cell_show_all: Has all such cells of @row show @thing. */
void wmk_collection_cell_show_all (GtkWidget *row, WmkThing *thing);

/** wmk_collection_cell_measure: About how wide a character is, and how high a line, in pixels. */
void wmk_collection_cell_measure (GtkWidget *widget, int *char_width, int *line_height);

/**
 * wmk_collection_cell_show_tooltip:
 * @table: what the cells stand in
 *
 * Shows a value that may be cut off in full while it is pointed at. Not as a tooltip of each cell:
 * setting one asks the display where the pointer is, and waits for the answer.
 *
 * Returns: whether there is something to show
 */
gboolean wmk_collection_cell_show_tooltip (GtkWidget *table, int x, int y, GtkTooltip *tooltip);

G_END_DECLS
