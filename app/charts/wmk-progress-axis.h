/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "charts/wmk-progress-layout.h"

G_BEGIN_DECLS

/**
 * WmkProgressAxis: the head of the target-progress chart: what its columns are, and the axis
 * that all percentages share.
 */
#define WMK_TYPE_PROGRESS_AXIS (wmk_progress_axis_get_type ())
G_DECLARE_FINAL_TYPE (WmkProgressAxis, wmk_progress_axis, WMK, PROGRESS_AXIS, GtkWidget)

void wmk_progress_axis_set_spec (WmkProgressAxis *self, WmkProgressSpec *spec);

G_END_DECLS
