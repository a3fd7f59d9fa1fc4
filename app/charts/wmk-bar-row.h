/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "charts/wmk-bar-layout.h"

G_BEGIN_DECLS

/**
 * WmkBarRow:
 *
 * One row of the chart of amounts: a list row, and so focusable and named for assistive technology
 * like any other, that draws itself.
 */
#define WMK_TYPE_BAR_ROW (wmk_bar_row_get_type ())
G_DECLARE_FINAL_TYPE (WmkBarRow, wmk_bar_row, WMK, BAR_ROW, GtkListBoxRow)

/**
 * wmk_bar_row_new:
 * @datum: (transfer full): what the row shows
 * @units: of its amounts
 */
GtkWidget *wmk_bar_row_new (WmkBarDatum *datum, const char *const *units);

/** wmk_bar_row_get_datum: Returns: (transfer none): what the row shows. */
const WmkBarDatum *wmk_bar_row_get_datum (WmkBarRow *self);

/** wmk_bar_row_set_spec: What it shares with the other rows; none is shown without. */
void wmk_bar_row_set_spec (WmkBarRow *self, WmkBarSpec *spec);

G_END_DECLS
