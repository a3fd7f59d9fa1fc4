/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "charts/wmk-bar-data.h"

G_BEGIN_DECLS

/**
 * WmkBarChart:
 *
 * Amounts as bars on logarithmic axes, a panel a unit, in a list that scrolls below its head. One
 * stop of the Tab key; arrow keys walk the rows, Enter or a click activates one.
 *
 * # CSS nodes
 *
 * `bar-chart` with a `bar-axis` and a `list.bar-list` of rows.
 *
 * # Signals
 *
 * #WmkBarChart::activated (address): a row was activated
 */
#define WMK_TYPE_BAR_CHART (wmk_bar_chart_get_type ())
G_DECLARE_FINAL_TYPE (WmkBarChart, wmk_bar_chart, WMK, BAR_CHART, GtkWidget)

/**
 * wmk_bar_chart_set_data:
 * @units: of the panels: "CNY billion"
 * @data: (transfer none) (element-type WmkBarDatum): the chart takes the elements that have an
 *   amount, orders them, and leaves the array empty
 * @note: what is said below the rows, "" for nothing
 */
void wmk_bar_chart_set_data (WmkBarChart *self,
                             const char *const *units,
                             GPtrArray *data,
                             const char *note);

/** wmk_bar_chart_get_scroller: Returns: (transfer none): what scrolls the rows. */
GtkScrolledWindow *wmk_bar_chart_get_scroller (WmkBarChart *self);

/** wmk_bar_chart_get_focused: Returns: (nullable): the address of the focused row. */
const char *wmk_bar_chart_get_focused (WmkBarChart *self);

/** wmk_bar_chart_focus_row: Moves the focus to the row of @address, "" for the first. */
gboolean wmk_bar_chart_focus_row (WmkBarChart *self, const char *address);

G_END_DECLS
