/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/** WmkRect: in logical pixels, y downwards. */
typedef struct {
  double x;
  double y;
  double width;
  double height;
} WmkRect;

/** wmk_rect_mirror: Returns: @rect as seen in a mirror within @total_width. */
static inline WmkRect
wmk_rect_mirror (WmkRect rect, double total_width)
{
  rect.x = total_width - rect.x - rect.width;

  return rect;
}

/** wmk_rect_trace_rounded: Adds @rect to the path, its corners round as far as there is room. */
void wmk_rect_trace_rounded (cairo_t *cr, WmkRect rect, double radius);

G_END_DECLS
