/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "charts/wmk-progress-layout.h"

G_BEGIN_DECLS

/**
 * WmkProgressRow:
 *
 * One row of the target-progress chart: a list row, and so focusable, selectable and named for
 * assistive technology like any other, that draws itself.
 */
#define WMK_TYPE_PROGRESS_ROW (wmk_progress_row_get_type ())
G_DECLARE_FINAL_TYPE (WmkProgressRow, wmk_progress_row, WMK, PROGRESS_ROW, GtkListBoxRow)

/** wmk_progress_row_new: @datum: (transfer full): what the row shows */
GtkWidget *wmk_progress_row_new (WmkProgressDatum *datum);

/** wmk_progress_row_update: Returns: whether @update changed what the row shows. */
gboolean
wmk_progress_row_update (WmkProgressRow *self, WmkProgressUpdate update, gpointer user_data);

/** wmk_progress_row_get_datum: Returns: (transfer none): what the row shows. */
const WmkProgressDatum *wmk_progress_row_get_datum (WmkProgressRow *self);

/** wmk_progress_row_set_spec: What it shares with the other rows; none is shown without. */
void wmk_progress_row_set_spec (WmkProgressRow *self, WmkProgressSpec *spec);

G_END_DECLS
