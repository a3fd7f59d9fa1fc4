/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/wmk-geometry.h"
#include "charts/wmk-theme.h"

G_BEGIN_DECLS

/* The natural size of a glyph beside body text. */
#define WMK_GLYPH_SIZE 14

/**
 * wmk_glyph_draw_status:
 * @rect: the square to draw in
 *
 * Draws the sign of a status, each of a shape of its own: colour is never all that tells two
 * apart.
 */
void wmk_glyph_draw_status (cairo_t *cr, WmkStatus status, WmkRect rect, const WmkTheme *theme);

/** wmk_glyph_draw_oddity: Draws the warning sign of a figure that is odd as printed. */
void wmk_glyph_draw_oddity (cairo_t *cr, WmkRect rect, const WmkTheme *theme);

G_END_DECLS
