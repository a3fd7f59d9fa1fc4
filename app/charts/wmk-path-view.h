/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "charts/wmk-path-data.h"

G_BEGIN_DECLS

/**
 * WmkPathView:
 *
 * A path chart, above it the latest figure, and a button that shows the same data as a table
 * instead. It hides itself where there is no figure at all.
 *
 * # Signals
 *
 * #WmkPathView::activated (address): a figure or a target was activated
 */
#define WMK_TYPE_PATH_VIEW (wmk_path_view_get_type ())
G_DECLARE_FINAL_TYPE (WmkPathView, wmk_path_view, WMK, PATH_VIEW, AdwBin)

/** wmk_path_view_set_data: What chart and table show. To be called again when it has changed. */
void wmk_path_view_set_data (WmkPathView *self, WmkPathData *data);

G_END_DECLS
