/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/wmk-path-layout.h"
#include "charts/wmk-theme.h"

G_BEGIN_DECLS

/* Of the figures of the main series. */
#define WMK_PATH_SHAPE_RADIUS 4.0

/** wmk_path_shape_draw: Draws a figure of a series around a place: filled where it is the main. */
void
wmk_path_shape_draw (cairo_t *cr, WmkPathShape shape, double x, double y, const WmkTheme *theme);

G_END_DECLS
