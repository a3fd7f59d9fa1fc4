/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "charts/wmk-year-layout.h"

G_BEGIN_DECLS

/**
 * WmkYearChart:
 *
 * How many there are of each year, as bars. The chart is one stop of the Tab key; Left, Right, Home
 * and End walk its years, Return or a click activates one, Escape lets go of it.
 *
 * # Signals
 *
 * #WmkYearChart::activated (year): a year that has any was activated
 *
 * # Accessibility
 *
 * An image, named by one sentence. What the keys have reached is its description, which assistive
 * technology reads out whenever it changes.
 */
#define WMK_TYPE_YEAR_CHART (wmk_year_chart_get_type ())
G_DECLARE_FINAL_TYPE (WmkYearChart, wmk_year_chart, WMK, YEAR_CHART, GtkWidget)

/**
 * wmk_year_chart_new:
 * @title: what is counted
 * @counts: (transfer full) (element-type WmkYearCount): of one year at least
 */
GtkWidget *wmk_year_chart_new (const char *title, GArray *counts);

/** wmk_year_chart_get_layout: Returns: the geometry at the width it has now. */
const WmkYearLayout *wmk_year_chart_get_layout (WmkYearChart *self);

/** wmk_year_chart_get_current: Returns: index of the bar that is pointed at or reached, or -1. */
int wmk_year_chart_get_current (WmkYearChart *self);

/** wmk_year_chart_get_year: Returns: the year of that bar, 0 for none and for one without any. */
int wmk_year_chart_get_year (WmkYearChart *self);

G_END_DECLS
