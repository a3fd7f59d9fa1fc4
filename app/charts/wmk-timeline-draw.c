/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-timeline-draw.h"

#include <math.h>

#include "charts/wmk-glyph.h"

#define CORNER 5.0
#define FRAME_GAP 3.0
#define SPAN_LINE 1.4

/* The sign of what the reader has something on. */
#define REMARK_SIZE 7.0

static const double dots[] = {1.5, 3};

/* Lines of one pixel fill one row or column of pixels. */
static double
sharpen (double position)
{
  return floor (position) + 0.5;
}

static void
draw_segment (cairo_t *cr, double x1, double y1, double x2, double y2)
{
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
  cairo_stroke (cr);
}

static void
draw_grid (cairo_t *cr, const WmkTimelineLayout *layout, const WmkTheme *theme)
{
  const WmkRect *plot = &layout->plot;

  cairo_set_line_width (cr, 1);
  wmk_theme_set_source (cr, theme->grid);
  for (guint i = 0; i < layout->ticks->len; i++) {
    double x = sharpen (g_array_index (layout->ticks, double, i));

    draw_segment (cr, x, 0, x, plot->y + plot->height);
  }
  wmk_theme_set_source (cr, theme->line);
  for (guint i = 0; i <= layout->bands->len; i++) {
    double y = plot->y + plot->height;

    if (i < layout->bands->len)
      y = g_array_index (layout->bands, WmkTimelineBand, i).rect.y;
    draw_segment (cr, 0, sharpen (y), layout->width, sharpen (y));
  }
}

/* A day is full, what is dated by less than that is open. */
static void
draw_mark (cairo_t *cr, WmkTimelineMarkKind kind, const WmkRect *rect, const WmkTheme *theme)
{
  switch (kind) {
  case WMK_TIMELINE_MARK_SPAN:
    wmk_rect_trace_rounded (cr, (WmkRect){rect->x, rect->y + 1, rect->width, rect->height - 2},
                            CORNER);
    wmk_theme_set_source (cr, theme->band);
    cairo_fill_preserve (cr);
    wmk_theme_set_source (cr, theme->observation);
    cairo_set_line_width (cr, SPAN_LINE);
    cairo_stroke (cr);
    break;
  case WMK_TIMELINE_MARK_CLUSTER:
    wmk_rect_trace_rounded (cr, *rect, rect->height / 2);
    wmk_theme_set_source (cr, theme->page);
    cairo_fill_preserve (cr);
    wmk_theme_set_source (cr, theme->observation);
    cairo_set_line_width (cr, SPAN_LINE);
    cairo_stroke (cr);
    break;
  case WMK_TIMELINE_MARK_DAY:
  case WMK_TIMELINE_MARK_MORE:
  default:
    wmk_rect_trace_rounded (cr, *rect, rect->height / 2);
    wmk_theme_set_source (cr, kind == WMK_TIMELINE_MARK_DAY ? theme->observation : theme->trail);
    cairo_fill (cr);
    break;
  }
}

static void
clip_to_plot (cairo_t *cr, const WmkTimelineLayout *layout)
{
  const WmkRect *plot = &layout->plot;

  cairo_rectangle (cr, plot->x, 0, plot->width, layout->height);
  cairo_clip (cr);
}

static void
draw_sample (cairo_t *cr, const WmkTimelineSample *sample, const WmkTheme *theme)
{
  double height = sample->rect.height, size = height;
  double width = sample->rect.width;
  WmkRect rect;

  if (sample->kind == WMK_TIMELINE_MARK_DAY)
    width = size = 9;
  if (sample->kind == WMK_TIMELINE_MARK_MORE)
    width = size = 5;
  rect = (WmkRect){sample->rect.x + (sample->rect.width - width) / 2,
                   sample->rect.y + (height - size) / 2, width, size};
  draw_mark (cr, sample->kind, &rect, theme);
}

/* In the corner of what the reader has something on, or on some of. */
static void
draw_remark (cairo_t *cr, const WmkRect *rect, const WmkTheme *theme)
{
  double x = rect->x + rect->width + 1, y = rect->y - 1;

  cairo_move_to (cr, x - REMARK_SIZE, y);
  cairo_line_to (cr, x, y);
  cairo_line_to (cr, x, y + REMARK_SIZE);
  cairo_close_path (cr);
  wmk_theme_set_source (cr, theme->text);
  cairo_fill (cr);
}

void
wmk_timeline_draw (cairo_t *cr,
                   const WmkTimelineLayout *layout,
                   const WmkTimelineData *data,
                   const WmkTheme *theme)
{
  draw_grid (cr, layout, theme);

  cairo_save (cr);
  clip_to_plot (cr, layout);
  for (guint i = 0; i < layout->marks->len; i++) {
    const WmkTimelineMark *mark = wmk_timeline_layout_get_mark (layout, (int) i);

    if (!wmk_timeline_layout_is_in_view (layout, mark))
      continue;
    draw_mark (cr, mark->kind, &mark->rect, theme);
    if (wmk_timeline_layout_count_remarks (layout, data, mark) > 0)
      draw_remark (cr, &mark->rect, theme);
  }
  for (guint i = 0; i < layout->labels->len; i++)
    wmk_chart_text_draw (cr, &g_array_index (layout->labels, WmkTextItem, i), theme);
  cairo_restore (cr);

  for (guint i = 0; i < layout->samples->len; i++)
    draw_sample (cr, &g_array_index (layout->samples, WmkTimelineSample, i), theme);
  for (guint i = 0; i < layout->texts->len; i++)
    wmk_chart_text_draw (cr, &g_array_index (layout->texts, WmkTextItem, i), theme);
}

/* Around the mark, and a dotted line up to the axis. */
static void
draw_frame (cairo_t *cr,
            const WmkTimelineLayout *layout,
            const WmkTimelineMark *mark,
            const WmkTheme *theme)
{
  WmkRect frame = {mark->rect.x - FRAME_GAP, mark->rect.y - FRAME_GAP,
                   mark->rect.width + 2 * FRAME_GAP, mark->rect.height + 2 * FRAME_GAP};
  double x = sharpen (wmk_timeline_layout_get_x (layout, mark->start));

  cairo_save (cr);
  clip_to_plot (cr, layout);
  wmk_theme_set_source (cr, theme->text);
  wmk_rect_trace_rounded (cr, frame, CORNER + FRAME_GAP);
  cairo_set_line_width (cr, 1.8);
  cairo_stroke (cr);
  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
  draw_segment (cr, x, layout->plot.y, x, frame.y);
  cairo_restore (cr);
}

void
wmk_timeline_draw_selection (cairo_t *cr,
                             const WmkTimelineLayout *layout,
                             const WmkTimelineMark *mark,
                             const WmkTimelineCard *card,
                             const WmkTheme *theme)
{
  WmkRect rect = {sharpen (card->rect.x), sharpen (card->rect.y), floor (card->rect.width) - 1,
                  floor (card->rect.height) - 1};

  draw_frame (cr, layout, mark, theme);

  wmk_rect_trace_rounded (cr, rect, 2 * CORNER);
  wmk_theme_set_source (cr, theme->page);
  cairo_fill_preserve (cr);
  wmk_theme_set_source (cr, theme->line);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  if (card->sign.width > 0)
    wmk_glyph_draw_oddity (cr, card->sign, theme);
  for (guint i = 0; i < card->texts->len; i++)
    wmk_chart_text_draw (cr, &g_array_index (card->texts, WmkTextItem, i), theme);
}
