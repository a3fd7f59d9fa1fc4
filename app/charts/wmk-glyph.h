/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/wmk-geometry.h"
#include "charts/wmk-own.h"
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

/**
 * wmk_glyph_draw_verdict: Draws the sign of the reader's own verdict: an open diamond, as their
 * figures are, with a sign in it. No status is a diamond.
 */
void
wmk_glyph_draw_verdict (cairo_t *cr, WmkOwnVerdict verdict, WmkRect rect, const WmkTheme *theme);

/** wmk_glyph_draw_own_point: Draws a figure of the reader's own around a place. */
void wmk_glyph_draw_own_point (cairo_t *cr, double x, double y, const WmkTheme *theme);

/** wmk_glyph_draw_note: Draws the sign of a thing that the reader has written about. */
void wmk_glyph_draw_note (cairo_t *cr, WmkRect rect, const WmkTheme *theme);

/** wmk_glyph_draw_star: Draws the sign of a thing that the reader has given a star. */
void wmk_glyph_draw_star (cairo_t *cr, WmkRect rect, const WmkTheme *theme);

G_END_DECLS
