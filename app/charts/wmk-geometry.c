/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-geometry.h"

void
wmk_rect_trace_rounded (cairo_t *cr, WmkRect rect, double radius)
{
  double r = MIN (radius, MIN (rect.width, rect.height) / 2);

  cairo_new_sub_path (cr);
  cairo_arc (cr, rect.x + rect.width - r, rect.y + r, r, -G_PI / 2, 0);
  cairo_arc (cr, rect.x + rect.width - r, rect.y + rect.height - r, r, 0, G_PI / 2);
  cairo_arc (cr, rect.x + r, rect.y + rect.height - r, r, G_PI / 2, G_PI);
  cairo_arc (cr, rect.x + r, rect.y + r, r, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}
