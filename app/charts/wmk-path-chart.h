/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "charts/wmk-path-layout.h"

G_BEGIN_DECLS

/**
 * WmkPathChart:
 *
 * Figures of an indicator over time, the targets, and the paths that lead to them.
 *
 * The pointer shows what is nearest to it. The chart is one stop of the Tab key; arrow keys, Home
 * and End walk its marks (to the sides by date, up and down by series), Return activates one,
 * Escape lets go of it.
 *
 * # Signals
 *
 * #WmkPathChart::activated (address): a figure or a target was clicked on; of a figure of the
 * reader's own its id
 *
 * # Accessibility
 *
 * An image, named by one sentence of what it shows. What the keys have reached is its
 * description, which assistive technology reads out whenever it changes.
 */
#define WMK_TYPE_PATH_CHART (wmk_path_chart_get_type ())
G_DECLARE_FINAL_TYPE (WmkPathChart, wmk_path_chart, WMK, PATH_CHART, GtkWidget)

/** wmk_path_chart_set_data: What the chart shows. */
void wmk_path_chart_set_data (WmkPathChart *self, WmkPathData *data);

/** wmk_path_chart_get_layout: Returns: (nullable): the geometry at the width it has now. */
const WmkPathLayout *wmk_path_chart_get_layout (WmkPathChart *self);

/** wmk_path_chart_get_current: Returns: index of the mark that is pointed at or reached, or -1. */
int wmk_path_chart_get_current (WmkPathChart *self);

G_END_DECLS
