/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-glyph.h"

#include <math.h>

/* From the middle of a reader's own figure to its corners. */
#define OWN_POINT_RADIUS 5.5

/* All shapes are drawn on a grid of 14 by 14. */

static void
path_disc (cairo_t *cr, double radius)
{
  cairo_new_path (cr);
  cairo_arc (cr, 7, 7, radius, 0, 2 * G_PI);
}

static void
fill_disc (cairo_t *cr)
{
  path_disc (cr, 6.5);
  cairo_fill (cr);
}

static void
stroke_ring (cairo_t *cr)
{
  path_disc (cr, 5.7);
  cairo_set_line_width (cr, 1.6);
  cairo_stroke (cr);
}

static void
stroke_lines (cairo_t *cr, double width, const double (*points)[2], int n_points)
{
  cairo_new_path (cr);
  for (int i = 0; i < n_points; i++)
    cairo_line_to (cr, points[i][0], points[i][1]);
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
}

static void
fill_polygon (cairo_t *cr, const double (*points)[2], int n_points)
{
  cairo_new_path (cr);
  for (int i = 0; i < n_points; i++)
    cairo_line_to (cr, points[i][0], points[i][1]);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static const double tick[][2] = {{4, 7.2}, {6.2, 9.4}, {10, 5}};
static const double chevron[][2] = {{5.8, 4.2}, {8.6, 7}, {5.8, 9.8}};
static const double triangle_up[][2] = {{7, 1.5}, {13, 12}, {1, 12}};
static const double triangle_down[][2] = {{7, 12.5}, {13, 2}, {1, 2}};
static const double cross_a[][2] = {{4.4, 4.4}, {9.6, 9.6}};
static const double cross_b[][2] = {{9.6, 4.4}, {4.4, 9.6}};
static const double flat_bar[][2] = {{4.2, 7}, {9.8, 7}};
static const double dash[][2] = {{3, 7}, {11, 7}};

static void
draw_question_mark (cairo_t *cr)
{
  cairo_new_path (cr);
  cairo_arc (cr, 7, 5.6, 1.9, G_PI, G_PI * 2.25);
  cairo_curve_to (cr, 7.8, 7.4, 7, 7.4, 7, 8.4);
  cairo_set_line_width (cr, 1.3);
  cairo_stroke (cr);
  cairo_arc (cr, 7, 10, 0.85, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw_half_ring (cairo_t *cr)
{
  stroke_ring (cr);
  cairo_new_path (cr);
  cairo_arc (cr, 7, 7, 5.7, G_PI / 2, 3 * G_PI / 2);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_crossed_square (cairo_t *cr, const WmkTheme *theme)
{
  cairo_rectangle (cr, 1, 1, 12, 12);
  cairo_fill (cr);
  wmk_theme_set_source (cr, theme->page);
  stroke_lines (cr, 1.8, cross_a, G_N_ELEMENTS (cross_a));
  stroke_lines (cr, 1.8, cross_b, G_N_ELEMENTS (cross_b));
}

static void
begin (cairo_t *cr, WmkRect rect, WmkColor color)
{
  cairo_save (cr);
  cairo_translate (cr, rect.x, rect.y);
  cairo_scale (cr, rect.width / 14, rect.height / 14);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  wmk_theme_set_source (cr, color);
}

void
wmk_glyph_draw_status (cairo_t *cr, WmkStatus status, WmkRect rect, const WmkTheme *theme)
{
  begin (cr, rect, theme->status[status]);

  switch (status) {
  case WMK_STATUS_MET:
    fill_disc (cr);
    wmk_theme_set_source (cr, theme->page);
    stroke_lines (cr, 1.7, tick, G_N_ELEMENTS (tick));
    break;
  case WMK_STATUS_MET_LATE:
    stroke_ring (cr);
    stroke_lines (cr, 1.7, tick, G_N_ELEMENTS (tick));
    break;
  case WMK_STATUS_ON_TRACK:
    fill_polygon (cr, triangle_up, G_N_ELEMENTS (triangle_up));
    break;
  case WMK_STATUS_ACCELERATION_NEEDED:
    stroke_ring (cr);
    stroke_lines (cr, 1.6, chevron, G_N_ELEMENTS (chevron));
    break;
  case WMK_STATUS_LIMITED_PROGRESS:
    stroke_ring (cr);
    stroke_lines (cr, 1.8, flat_bar, G_N_ELEMENTS (flat_bar));
    break;
  case WMK_STATUS_MOVING_AWAY:
    fill_polygon (cr, triangle_down, G_N_ELEMENTS (triangle_down));
    break;
  case WMK_STATUS_MISSED:
    draw_crossed_square (cr, theme);
    break;
  case WMK_STATUS_DISPUTED:
    draw_half_ring (cr);
    break;
  case WMK_STATUS_NOT_VERIFIABLE:
    stroke_ring (cr);
    draw_question_mark (cr);
    break;
  case WMK_STATUS_NO_OBSERVATION:
  default:
    stroke_lines (cr, 2, dash, G_N_ELEMENTS (dash));
    break;
  }

  cairo_restore (cr);
}

void
wmk_glyph_draw_oddity (cairo_t *cr, WmkRect rect, const WmkTheme *theme)
{
  begin (cr, rect, theme->oddity);
  fill_polygon (cr, triangle_up, G_N_ELEMENTS (triangle_up));
  wmk_theme_set_source (cr, theme->page);
  cairo_set_line_width (cr, 1.5);
  cairo_move_to (cr, 7, 5.4);
  cairo_line_to (cr, 7, 8.2);
  cairo_stroke (cr);
  cairo_arc (cr, 7, 10.3, 0.9, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
trace_diamond (cairo_t *cr, double x, double y, double radius)
{
  cairo_new_path (cr);
  cairo_move_to (cr, x, y - radius);
  cairo_line_to (cr, x + radius, y);
  cairo_line_to (cr, x, y + radius);
  cairo_line_to (cr, x - radius, y);
  cairo_close_path (cr);
}

static const double small_tick[][2] = {{4.8, 7.1}, {6.4, 8.7}, {9.2, 5.4}};
static const double small_cross_a[][2] = {{5.3, 5.3}, {8.7, 8.7}};
static const double small_cross_b[][2] = {{8.7, 5.3}, {5.3, 8.7}};

/* A tick, the lower half, a cross, or two dots for what cannot be told. */
static void
draw_judgement (cairo_t *cr, WmkOwnVerdict verdict)
{
  switch (verdict) {
  case WMK_OWN_VERDICT_MET:
    stroke_lines (cr, 1.4, small_tick, G_N_ELEMENTS (small_tick));
    break;
  case WMK_OWN_VERDICT_PARTLY:
    cairo_move_to (cr, 0.8, 7);
    cairo_line_to (cr, 13.2, 7);
    cairo_line_to (cr, 7, 13.2);
    cairo_close_path (cr);
    cairo_fill (cr);
    break;
  case WMK_OWN_VERDICT_MISSED:
    stroke_lines (cr, 1.4, small_cross_a, G_N_ELEMENTS (small_cross_a));
    stroke_lines (cr, 1.4, small_cross_b, G_N_ELEMENTS (small_cross_b));
    break;
  case WMK_OWN_VERDICT_UNCLEAR:
    cairo_arc (cr, 7, 4.6, 1, 0, 2 * G_PI);
    cairo_fill (cr);
    cairo_arc (cr, 7, 9.4, 1, 0, 2 * G_PI);
    cairo_fill (cr);
    break;
  case WMK_OWN_VERDICT_NONE:
  case WMK_N_OWN_VERDICTS:
  default:
    break;
  }
}

void
wmk_glyph_draw_verdict (cairo_t *cr, WmkOwnVerdict verdict, WmkRect rect, const WmkTheme *theme)
{
  begin (cr, rect, theme->own);
  trace_diamond (cr, 7, 7, 6.2);
  cairo_set_line_width (cr, 1.3);
  cairo_stroke (cr);
  draw_judgement (cr, verdict);
  cairo_restore (cr);
}

void
wmk_glyph_draw_own_point (cairo_t *cr, double x, double y, const WmkTheme *theme)
{
  trace_diamond (cr, x, y, OWN_POINT_RADIUS);
  wmk_theme_set_source (cr, theme->page);
  cairo_fill_preserve (cr);
  wmk_theme_set_source (cr, theme->own);
  cairo_set_line_width (cr, 1.7);
  cairo_stroke (cr);
}

static const double note_lines[][2][2] = {{{5, 5}, {9, 5}}, {{5, 8}, {8, 8}}};

void
wmk_glyph_draw_note (cairo_t *cr, WmkRect rect, const WmkTheme *theme)
{
  begin (cr, rect, theme->secondary);
  cairo_set_line_width (cr, 1.3);
  cairo_move_to (cr, 9, 12);
  cairo_line_to (cr, 2, 12);
  cairo_line_to (cr, 2, 2);
  cairo_line_to (cr, 12, 2);
  cairo_line_to (cr, 12, 9);
  cairo_close_path (cr);
  cairo_move_to (cr, 9, 12);
  cairo_line_to (cr, 9, 9);
  cairo_line_to (cr, 12, 9);
  cairo_stroke (cr);
  for (gsize i = 0; i < G_N_ELEMENTS (note_lines); i++)
    stroke_lines (cr, 1.1, note_lines[i], G_N_ELEMENTS (note_lines[i]));
  cairo_restore (cr);
}

void
wmk_glyph_draw_star (cairo_t *cr, WmkRect rect, const WmkTheme *theme)
{
  begin (cr, rect, theme->secondary);
  cairo_new_path (cr);
  for (int i = 0; i < 10; i++) {
    double radius = i % 2 == 0 ? 6.3 : 2.7, angle = -G_PI_2 + i * G_PI / 5;

    cairo_line_to (cr, 7 + radius * cos (angle), 7.3 + radius * sin (angle));
  }
  cairo_close_path (cr);
  cairo_fill (cr);
  cairo_restore (cr);
}
