/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "charts/wmk-progress-layout.h"
#include "charts/wmk-theme.h"

G_BEGIN_DECLS

/** wmk_progress_draw: Draws a row or the head at the origin of @cr. */
void wmk_progress_draw (cairo_t *cr, const WmkProgressLayout *layout, const WmkTheme *theme);

/* The marks alone, for a legend. */
void wmk_progress_draw_tick (cairo_t *cr, const WmkTickMark *mark, const WmkTheme *theme);
void wmk_progress_draw_dot (cairo_t *cr, const WmkDotMark *mark, const WmkTheme *theme);

G_END_DECLS
