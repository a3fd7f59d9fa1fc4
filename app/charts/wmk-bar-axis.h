/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "charts/wmk-bar-layout.h"

G_BEGIN_DECLS

/**
 * WmkBarAxis:
 *
 * The head of the chart of amounts: units and ticks, above the rows that scroll below it.
 */
#define WMK_TYPE_BAR_AXIS (wmk_bar_axis_get_type ())
G_DECLARE_FINAL_TYPE (WmkBarAxis, wmk_bar_axis, WMK, BAR_AXIS, GtkWidget)

/** wmk_bar_axis_set_spec: What it shares with the rows; nothing is shown without. */
void wmk_bar_axis_set_spec (WmkBarAxis *self, WmkBarSpec *spec);

/** wmk_bar_axis_set_rows: @rows: what it keeps in line with, however wide a scroll bar is */
void wmk_bar_axis_set_rows (WmkBarAxis *self, GtkWidget *rows);

G_END_DECLS
