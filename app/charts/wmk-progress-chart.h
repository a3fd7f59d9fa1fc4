/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "charts/wmk-progress-data.h"

G_BEGIN_DECLS

/**
 * WmkProgressChart:
 *
 * The target-progress chart: a list of rows under an axis. Inside a #GtkScrolledWindow the axis
 * stays in sight while any row is. Arrow keys walk the rows, Enter or a click activates one.
 *
 * # CSS nodes
 *
 * `progress-chart` with a `progress-axis` and a `list` of `row.progress-row`.
 *
 * # Signals
 *
 * #WmkProgressChart::activated (address): a row was activated; connect before the rows are set,
 * for without a handler rows cannot be activated
 */
#define WMK_TYPE_PROGRESS_CHART (wmk_progress_chart_get_type ())
G_DECLARE_FINAL_TYPE (WmkProgressChart, wmk_progress_chart, WMK, PROGRESS_CHART, GtkWidget)

/**
 * wmk_progress_chart_set_data:
 * @data: (transfer none) (element-type WmkProgressDatum): the rows, those of a group together;
 *   the chart takes the elements and leaves the array empty
 */
void wmk_progress_chart_set_data (WmkProgressChart *self, GPtrArray *data);

/**
 * wmk_progress_chart_fill: Adds the rows that wmk_progress_chart_set_data() left for later: it
 * makes as many as may be in sight at first. Whoever sets data calls this after the first frame.
 */
void wmk_progress_chart_fill (WmkProgressChart *self);

/** wmk_progress_chart_update: Has @update look at all rows, and shows what it changed. */
void
wmk_progress_chart_update (WmkProgressChart *self, WmkProgressUpdate update, gpointer user_data);

/**
 * wmk_progress_chart_show_only:
 * @addresses: (nullable) (element-type utf8): the addresses of the rows to show; %NULL for all
 */
void wmk_progress_chart_show_only (WmkProgressChart *self, GHashTable *addresses);

/**
 * wmk_progress_chart_focus_row: Moves the focus to the row of @address, or to the first row of the
 * group of that address, if there is one.
 */
gboolean wmk_progress_chart_focus_row (WmkProgressChart *self, const char *address);

/** wmk_progress_chart_get_focused: Returns: (nullable): the address of the focused row. */
const char *wmk_progress_chart_get_focused (WmkProgressChart *self);

G_END_DECLS
