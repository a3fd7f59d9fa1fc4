/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-path-shape.h"

#include <math.h>

#define OTHER_RADIUS 3.2

static void
trace_polygon (cairo_t *cr, double x, double y, double radius, int n_corners, double turn)
{
  for (int i = 0; i < n_corners; i++) {
    double angle = turn + 2 * G_PI * i / n_corners;

    cairo_line_to (cr, x + radius * cos (angle), y + radius * sin (angle));
  }
  cairo_close_path (cr);
}

static void
trace_shape (cairo_t *cr, WmkPathShape shape, double x, double y, double radius)
{
  cairo_new_path (cr);
  switch (shape) {
  case WMK_PATH_SHAPE_SQUARE:
    trace_polygon (cr, x, y, radius * 1.3, 4, G_PI_4);
    break;
  case WMK_PATH_SHAPE_DOME:
    cairo_arc (cr, x, y + radius / 2, radius * 1.3, G_PI, 2 * G_PI);
    cairo_close_path (cr);
    break;
  case WMK_PATH_SHAPE_TRIANGLE:
    trace_polygon (cr, x, y, radius * 1.4, 3, -G_PI_2);
    break;
  case WMK_PATH_SHAPE_WEDGE:
    trace_polygon (cr, x, y, radius * 1.4, 3, G_PI_2);
    break;
  case WMK_PATH_SHAPE_CROSS:
    cairo_move_to (cr, x - radius, y - radius);
    cairo_line_to (cr, x + radius, y + radius);
    cairo_move_to (cr, x - radius, y + radius);
    cairo_line_to (cr, x + radius, y - radius);
    break;
  case WMK_PATH_SHAPE_PLUS:
    cairo_move_to (cr, x - radius * 1.3, y);
    cairo_line_to (cr, x + radius * 1.3, y);
    cairo_move_to (cr, x, y - radius * 1.3);
    cairo_line_to (cr, x, y + radius * 1.3);
    break;
  case WMK_PATH_SHAPE_HOURGLASS:
    cairo_move_to (cr, x - radius, y - radius * 1.2);
    cairo_line_to (cr, x + radius, y - radius * 1.2);
    cairo_line_to (cr, x - radius, y + radius * 1.2);
    cairo_line_to (cr, x + radius, y + radius * 1.2);
    cairo_close_path (cr);
    break;
  case WMK_PATH_SHAPE_DISC:
  case WMK_PATH_SHAPE_RING:
  case WMK_PATH_N_SHAPES:
  default:
    cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
    break;
  }
}

void
wmk_path_shape_draw (cairo_t *cr, WmkPathShape shape, double x, double y, const WmkTheme *theme)
{
  if (shape == WMK_PATH_SHAPE_DISC) {
    trace_shape (cr, shape, x, y, WMK_PATH_SHAPE_RADIUS);
    wmk_theme_set_source (cr, theme->observation);
    cairo_fill (cr);
    return;
  }

  trace_shape (cr, shape, x, y, OTHER_RADIUS);
  wmk_theme_set_source (cr, theme->page);
  cairo_fill_preserve (cr);
  wmk_theme_set_source (cr, theme->trail);
  cairo_set_line_width (cr, 1.4);
  cairo_stroke (cr);
}
