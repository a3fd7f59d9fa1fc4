/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-progress-draw.h"

#include <math.h>

#include "charts/wmk-glyph.h"

#define LATEST_RADIUS 5.0
#define TRAIL_RADIUS 2.6
#define RING_WIDTH 1.6
#define ARROW_LENGTH 11.0
#define AXIS_TICK_LENGTH 3.0

static void
draw_lines_at (cairo_t *cr, GArray *xs, double y, double height)
{
  for (guint i = 0; i < xs->len; i++) {
    double x = round (g_array_index (xs, double, i)) + 0.5;

    cairo_move_to (cr, x, y);
    cairo_line_to (cr, x, y + height);
  }
  cairo_stroke (cr);
}

static void
draw_axis (cairo_t *cr, const WmkProgressLayout *layout, const WmkTheme *theme)
{
  cairo_set_line_width (cr, 1);

  if (!layout->own_axis) {
    wmk_theme_set_source (cr, theme->grid);
    draw_lines_at (cr, layout->axis_ticks, 0, layout->height);
    return;
  }

  wmk_theme_set_source (cr, theme->line);
  cairo_move_to (cr, g_array_index (layout->axis_ticks, double, 0), layout->axis_y + 0.5);
  cairo_line_to (cr, g_array_index (layout->axis_ticks, double, layout->axis_ticks->len - 1),
                 layout->axis_y + 0.5);
  cairo_stroke (cr);
  draw_lines_at (cr, layout->axis_ticks, layout->axis_y, AXIS_TICK_LENGTH);
}

void
wmk_progress_draw_tick (cairo_t *cr, const WmkTickMark *mark, const WmkTheme *theme)
{
  const WmkRect *rect = &mark->rect;

  wmk_theme_set_source (cr, theme->text);

  if (mark->range) {
    double cap = MIN (4, rect->width / 2);

    cairo_set_line_width (cr, 1.6);
    cairo_move_to (cr, rect->x + cap, rect->y);
    cairo_line_to (cr, rect->x, rect->y);
    cairo_line_to (cr, rect->x, rect->y + rect->height);
    cairo_line_to (cr, rect->x + cap, rect->y + rect->height);
    cairo_move_to (cr, rect->x + rect->width - cap, rect->y);
    cairo_line_to (cr, rect->x + rect->width, rect->y);
    cairo_line_to (cr, rect->x + rect->width, rect->y + rect->height);
    cairo_line_to (cr, rect->x + rect->width - cap, rect->y + rect->height);
    cairo_stroke (cr);
  } else if (mark->open) {
    cairo_set_line_width (cr, 1.2);
    cairo_rectangle (cr, rect->x, rect->y, rect->width, rect->height);
    cairo_stroke (cr);
  } else {
    cairo_rectangle (cr, rect->x, rect->y, rect->width, rect->height);
    cairo_fill (cr);
  }
}

static void
draw_arrow (cairo_t *cr, const WmkDotMark *mark)
{
  double tip = mark->x + mark->arrow * (LATEST_RADIUS + ARROW_LENGTH);

  cairo_set_line_width (cr, 1.6);
  cairo_move_to (cr, mark->x, mark->y);
  cairo_line_to (cr, tip, mark->y);
  cairo_move_to (cr, tip - mark->arrow * 4, mark->y - 3.5);
  cairo_line_to (cr, tip, mark->y);
  cairo_line_to (cr, tip - mark->arrow * 4, mark->y + 3.5);
  cairo_stroke (cr);
}

void
wmk_progress_draw_dot (cairo_t *cr, const WmkDotMark *mark, const WmkTheme *theme)
{
  double radius = mark->latest ? LATEST_RADIUS : TRAIL_RADIUS;

  wmk_theme_set_source (cr, mark->latest ? theme->observation : theme->trail);

  if (mark->x_high > mark->x) {
    cairo_set_line_width (cr, 2);
    cairo_move_to (cr, mark->x, mark->y);
    cairo_line_to (cr, mark->x_high, mark->y);
    cairo_stroke (cr);
    cairo_arc (cr, mark->x_high, mark->y, radius, 0, 2 * G_PI);
    cairo_fill (cr);
  }
  if (mark->arrow != 0 && mark->latest)
    draw_arrow (cr, mark);

  cairo_new_path (cr);
  cairo_arc (cr, mark->x, mark->y, radius, 0, 2 * G_PI);
  cairo_fill (cr);
  /* A ring as a disc in a disc: to stroke a circle takes several times as long. */
  if (mark->hollow) {
    cairo_arc (cr, mark->x, mark->y, radius - RING_WIDTH, 0, 2 * G_PI);
    wmk_theme_set_source (cr, theme->page);
    cairo_fill (cr);
  }
}

static void
draw_plot (cairo_t *cr, const WmkProgressLayout *layout, const WmkTheme *theme)
{
  draw_axis (cr, layout, theme);

  wmk_theme_set_source (cr, theme->band);
  cairo_rectangle (cr, layout->band.x, layout->band.y, layout->band.width, layout->band.height);
  cairo_fill (cr);

  wmk_theme_set_source (cr, theme->observation);
  cairo_set_line_width (cr, 1);
  for (guint i = 0; i < layout->joins->len; i++) {
    const WmkRect *join = &g_array_index (layout->joins, WmkRect, i);

    cairo_move_to (cr, join->x, join->y);
    cairo_line_to (cr, join->x + join->width, join->y);
    cairo_stroke (cr);
  }
}

static void
draw_own_mark (cairo_t *cr, const WmkOwnMark *mark, const WmkTheme *theme)
{
  if (mark->x_high > mark->x) {
    wmk_theme_set_source (cr, theme->own);
    cairo_set_line_width (cr, 1.7);
    cairo_move_to (cr, mark->x, mark->y);
    cairo_line_to (cr, mark->x_high, mark->y);
    cairo_stroke (cr);
    wmk_glyph_draw_own_point (cr, mark->x_high, mark->y, theme);
  }
  wmk_glyph_draw_own_point (cr, mark->x, mark->y, theme);
}

/* What the reader has, over all else. */
static void
draw_own (cairo_t *cr, const WmkProgressLayout *layout, const WmkTheme *theme)
{
  for (guint i = 0; i < layout->own_marks->len; i++)
    draw_own_mark (cr, &g_array_index (layout->own_marks, WmkOwnMark, i), theme);
  for (guint i = 0; i < layout->verdict_glyphs->len; i++) {
    const WmkVerdictGlyph *glyph = &g_array_index (layout->verdict_glyphs, WmkVerdictGlyph, i);

    wmk_glyph_draw_verdict (cr, glyph->verdict, glyph->rect, theme);
  }
  if (layout->note_glyph.width > 0)
    wmk_glyph_draw_note (cr, layout->note_glyph, theme);
  if (layout->star_glyph.width > 0)
    wmk_glyph_draw_star (cr, layout->star_glyph, theme);
}

void
wmk_progress_draw (cairo_t *cr, const WmkProgressLayout *layout, const WmkTheme *theme)
{
  if (layout->has_plot)
    draw_plot (cr, layout, theme);
  for (guint i = 0; i < layout->ticks->len; i++)
    wmk_progress_draw_tick (cr, &g_array_index (layout->ticks, WmkTickMark, i), theme);
  for (guint i = 0; i < layout->dots->len; i++)
    wmk_progress_draw_dot (cr, &g_array_index (layout->dots, WmkDotMark, i), theme);
  for (guint i = 0; i < layout->texts->len; i++)
    wmk_chart_text_draw (cr, &g_array_index (layout->texts, WmkTextItem, i), theme);
  for (guint i = 0; i < layout->year_glyphs->len; i++) {
    const WmkYearGlyph *glyph = &g_array_index (layout->year_glyphs, WmkYearGlyph, i);

    wmk_glyph_draw_status (cr, glyph->status, glyph->rect, theme);
  }
  if (layout->status_glyph.width > 0)
    wmk_glyph_draw_status (cr, layout->status, layout->status_glyph, theme);
  if (layout->odd)
    wmk_glyph_draw_oddity (cr, layout->oddity_glyph, theme);
  draw_own (cr, layout, theme);
}
