/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-status-bar-layout.h"

#include <math.h>
#include <pango/pangocairo.h>

#define GAP 1.5
#define STRIPE_DISTANCE 5.0

WmkStatusBarLayout
wmk_status_bar_layout_make (const guint counts[WMK_N_STATUSES],
                            double width,
                            double height,
                            double min_segment,
                            gboolean rtl)
{
  WmkStatusBarLayout self = {0};
  guint total = 0, n_segments = 0;
  double room, floor_width, x = 0;

  for (guint i = 0; i < WMK_N_STATUSES; i++) {
    self.counts[i] = counts[i];
    total += counts[i];
    n_segments += counts[i] > 0;
  }
  if (total == 0)
    return self;

  /* Every segment gets the least width, and what is left is shared out by count. */
  room = MAX (width - GAP * (n_segments - 1), 0);
  floor_width = MIN (min_segment, room / n_segments);
  room -= floor_width * n_segments;

  for (guint i = 0; i < WMK_N_STATUSES; i++) {
    if (counts[i] == 0)
      continue;
    self.segments[i] = (WmkRect){x, 0, floor_width + room * counts[i] / total, height};
    x += self.segments[i].width + GAP;
    if (rtl)
      self.segments[i] = wmk_rect_mirror (self.segments[i], width);
  }

  return self;
}

int
wmk_status_bar_layout_find (const WmkStatusBarLayout *self, double x)
{
  for (int i = 0; i < WMK_N_STATUSES; i++)
    if (self->segments[i].width > 0 && x >= self->segments[i].x &&
        x < self->segments[i].x + self->segments[i].width)
      return i;

  return -1;
}

/* Lines across @rect, leaning by @lean times its height. */
static void
draw_stripes (cairo_t *cr, WmkRect rect, double lean)
{
  double shift = rect.height * lean;

  for (double x = rect.x - shift; x < rect.x + rect.width + shift; x += STRIPE_DISTANCE) {
    cairo_move_to (cr, x, rect.y + rect.height);
    cairo_line_to (cr, x + shift, rect.y);
  }
  cairo_set_line_width (cr, 1.2);
  cairo_stroke (cr);
}

static gboolean
has_pattern (WmkStatus status)
{
  return status == WMK_STATUS_MET_LATE || status == WMK_STATUS_MISSED ||
         status == WMK_STATUS_DISPUTED || status == WMK_STATUS_MOVING_AWAY;
}

static void
draw_pattern (cairo_t *cr, WmkStatus status, WmkRect rect, const WmkTheme *theme)
{
  wmk_theme_set_source (cr, theme->status[status]);

  switch (status) {
  case WMK_STATUS_MET_LATE:
    cairo_rectangle (cr, rect.x, rect.y + rect.height - 3, rect.width, 3);
    cairo_fill (cr);
    break;
  case WMK_STATUS_MISSED:
    wmk_theme_set_source (cr, theme->page);
    draw_stripes (cr, rect, 1);
    break;
  case WMK_STATUS_DISPUTED:
    draw_stripes (cr, rect, 0);
    break;
  case WMK_STATUS_MOVING_AWAY:
    draw_stripes (cr, rect, 1);
    break;
  case WMK_STATUS_MET:
  case WMK_STATUS_ON_TRACK:
  case WMK_STATUS_ACCELERATION_NEEDED:
  case WMK_STATUS_LIMITED_PROGRESS:
  case WMK_STATUS_NOT_VERIFIABLE:
  case WMK_STATUS_NO_OBSERVATION:
  default:
    break;
  }
}

static void
draw_count (cairo_t *cr,
            guint count,
            WmkStatus status,
            WmkRect rect,
            const WmkTheme *theme,
            PangoContext *context)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  g_autofree char *text = g_strdup_printf ("%u", count);
  PangoAttrList *attributes = pango_attr_list_new ();
  double x, y;
  int width, height;

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, &height);
  if (width + 2 > rect.width)
    return;

  x = rect.x + round ((rect.width - width) / 2);
  y = rect.y + round ((rect.height - height) / 2);

  /* A plate behind the number, where stripes would cross it. */
  if (status == WMK_STATUS_MISSED || status == WMK_STATUS_DISPUTED ||
      status == WMK_STATUS_MOVING_AWAY) {
    wmk_rect_trace_rounded (cr, (WmkRect){x - 2, y + 1, width + 4, height - 2}, 3);
    wmk_theme_set_source (cr, theme->bar_fill[status]);
    cairo_fill (cr);
  }
  wmk_theme_set_source (cr, theme->bar_text[status]);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
}

void
wmk_status_bar_draw (cairo_t *cr,
                     const WmkStatusBarLayout *layout,
                     const WmkTheme *theme,
                     PangoContext *context)
{
  for (WmkStatus status = 0; status < WMK_N_STATUSES; status++) {
    WmkRect rect = layout->segments[status];
    WmkRect outline = {rect.x + 0.5, rect.y + 0.5, rect.width - 1, rect.height - 1};
    double radius = MIN (4, rect.height / 3);

    if (rect.width <= 0)
      continue;

    wmk_rect_trace_rounded (cr, rect, radius);
    wmk_theme_set_source (cr, theme->bar_fill[status]);
    cairo_fill_preserve (cr);
    /* A clip that is no rectangle is slow: only where something would stick out. */
    if (has_pattern (status)) {
      cairo_save (cr);
      cairo_clip (cr);
      draw_pattern (cr, status, rect, theme);
      cairo_restore (cr);
    }
    cairo_new_path (cr);

    if (outline.width > 0) {
      wmk_rect_trace_rounded (cr, outline, radius);
      cairo_set_line_width (cr, 1);
      wmk_theme_set_source (cr, theme->status[status]);
      cairo_stroke (cr);
    }
    if (context != NULL)
      draw_count (cr, layout->counts[status], status, rect, theme, context);
  }
}

void
wmk_status_bar_draw_choice (cairo_t *cr,
                            const WmkStatusBarLayout *layout,
                            WmkStatus status,
                            const WmkTheme *theme)
{
  WmkRect rect = layout->segments[status];

  /* Two lines, for whatever colour the segment has. */
  wmk_rect_trace_rounded (cr, (WmkRect){rect.x + 1, rect.y + 1, rect.width - 2, rect.height - 2},
                          4);
  wmk_theme_set_source (cr, theme->text);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
  wmk_rect_trace_rounded (
      cr, (WmkRect){rect.x + 2.5, rect.y + 2.5, rect.width - 5, rect.height - 5}, 3);
  wmk_theme_set_source (cr, theme->page);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}
