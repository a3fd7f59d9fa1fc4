/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * By which column a view is sorted: GTK 4.8 does not say, so that its order is asked for. Nothing
 * is sorted by that: the view would put what is not known first in a descending order.
 */

/** wmk_column_probe_add: Has a click on the column's head choose it. */
void wmk_column_probe_add (GtkColumnViewColumn *column);

/**
 * wmk_column_probe_ask:
 * @sorter: that of the view
 * @descending: (out): whether the order is
 *
 * Returns: (transfer none) (nullable): the column that the view is sorted by first
 */
GtkColumnViewColumn *wmk_column_probe_ask (GtkSorter *sorter, gboolean *descending);

G_END_DECLS
