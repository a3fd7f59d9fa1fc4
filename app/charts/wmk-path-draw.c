/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-path-draw.h"

#include <math.h>

#include "charts/wmk-glyph.h"
#include "charts/wmk-path-shape.h"

#define SMALL_RADIUS 2.2
#define TARGET_LENGTH 18.0
#define TILE_TARGET_LENGTH 9.0
#define BRACKET_WIDTH 6.0
#define ARROW_LENGTH 9.0
#define ARROW_HEAD 3.0
#define RING_RADIUS 8.0
#define CORNER 5.0

static const double dashes[] = {5, 3};
static const double dots[] = {1.5, 3};

static void
draw_segment (cairo_t *cr, double x1, double y1, double x2, double y2)
{
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
  cairo_stroke (cr);
}

/* Lines of one pixel fill one row or column of pixels. */
static double
sharpen (double position)
{
  return floor (position) + 0.5;
}

static void
draw_axes (cairo_t *cr, const WmkPathLayout *layout, const WmkTheme *theme)
{
  const WmkRect *plot = &layout->plot;
  double bottom = sharpen (plot->y + plot->height);

  cairo_set_line_width (cr, 1);
  wmk_theme_set_source (cr, theme->grid);
  for (guint i = 0; i < layout->value_ticks->len; i++) {
    double y = sharpen (g_array_index (layout->value_ticks, double, i));

    draw_segment (cr, plot->x, y, plot->x + plot->width, y);
  }

  wmk_theme_set_source (cr, theme->line);
  draw_segment (cr, plot->x, bottom, plot->x + plot->width, bottom);
  for (guint i = 0; i < layout->year_ticks->len; i++) {
    double x = sharpen (g_array_index (layout->year_ticks, double, i));

    draw_segment (cr, x, bottom, x, bottom + 3);
  }
}

static void
draw_as_of (cairo_t *cr, double x, double y, double height, const WmkTheme *theme)
{
  cairo_set_line_width (cr, 1);
  wmk_theme_set_source (cr, theme->line);
  draw_segment (cr, sharpen (x), y, sharpen (x), y + height);
}

static void
set_curve_style (cairo_t *cr, gboolean is_projection, const WmkTheme *theme)
{
  wmk_theme_set_source (cr, is_projection ? theme->observation : theme->secondary);
  cairo_set_line_width (cr, is_projection ? 1.8 : 1.2);
  if (is_projection)
    cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
  else
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
}

static void
draw_curve (cairo_t *cr, const WmkPathCurve *curve, const WmkTheme *theme)
{
  cairo_save (cr);
  set_curve_style (cr, curve->is_projection, theme);
  for (guint i = 0; i < curve->positions->len; i++) {
    const WmkPathPosition *position = &g_array_index (curve->positions, WmkPathPosition, i);

    cairo_line_to (cr, position->x, position->y);
  }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_line (cairo_t *cr, const WmkPathLine *line, const WmkTheme *theme)
{
  wmk_theme_set_source (cr, line->is_main ? theme->observation : theme->line);
  cairo_set_line_width (cr, line->is_conflict ? 1 : line->is_main ? 2.2 : 1.4);
  draw_segment (cr, line->x1, line->y1, line->x2, line->y2);
}

/* The true figure lies further this way. */
static void
draw_arrow (cairo_t *cr, const WmkPathMark *mark)
{
  double from = mark->arrow > 0 ? mark->y_high : mark->y;
  double tip = from - mark->arrow * (WMK_PATH_SHAPE_RADIUS + ARROW_LENGTH);

  cairo_set_line_width (cr, 1.4);
  cairo_move_to (cr, mark->x, from);
  cairo_line_to (cr, mark->x, tip);
  cairo_move_to (cr, mark->x - ARROW_HEAD, tip + mark->arrow * ARROW_HEAD);
  cairo_line_to (cr, mark->x, tip);
  cairo_line_to (cr, mark->x + ARROW_HEAD, tip + mark->arrow * ARROW_HEAD);
  cairo_stroke (cr);
}

static void
draw_point (cairo_t *cr, const WmkPathMark *mark, const WmkTheme *theme)
{
  gboolean is_main = mark->shape == WMK_PATH_SHAPE_DISC;

  wmk_theme_set_source (cr, is_main ? theme->observation : theme->trail);
  if (mark->y_high != mark->y) {
    cairo_set_line_width (cr, is_main ? 3 : 2);
    draw_segment (cr, mark->x, mark->y, mark->x, mark->y_high);
    wmk_path_shape_draw (cr, mark->shape, mark->x, mark->y_high, theme);
  }
  wmk_theme_set_source (cr, is_main ? theme->observation : theme->trail);
  if (mark->arrow != 0)
    draw_arrow (cr, mark);
  wmk_path_shape_draw (cr, mark->shape, mark->x, mark->y, theme);
}

static void
draw_bracket (cairo_t *cr, const WmkPathMark *mark)
{
  double left = mark->x - BRACKET_WIDTH, right = mark->x + BRACKET_WIDTH;

  cairo_set_line_width (cr, MAX (mark->thickness / 2, 1.2));
  cairo_move_to (cr, left, mark->y);
  cairo_line_to (cr, right, mark->y);
  cairo_move_to (cr, left, mark->y_high);
  cairo_line_to (cr, right, mark->y_high);
  cairo_move_to (cr, mark->x, mark->y);
  cairo_line_to (cr, mark->x, mark->y_high);
  cairo_stroke (cr);
}

static void
draw_rule (cairo_t *cr, const WmkPathLayout *layout, const WmkPathMark *mark)
{
  const WmkRect *plot = &layout->plot;

  cairo_set_line_width (cr, 1);
  draw_segment (cr, plot->x, sharpen (mark->y), plot->x + plot->width, sharpen (mark->y));
  if (mark->y_high != mark->y)
    draw_segment (cr, plot->x, sharpen (mark->y_high), plot->x + plot->width,
                  sharpen (mark->y_high));
}

static void
draw_target (cairo_t *cr,
             const WmkPathLayout *layout,
             const WmkPathMark *mark,
             const WmkTheme *theme)
{
  WmkRect bar = {mark->x - TARGET_LENGTH / 2, mark->y - mark->thickness / 2, TARGET_LENGTH,
                 mark->thickness};

  wmk_theme_set_source (cr, theme->text);
  if (mark->rule) {
    draw_rule (cr, layout, mark);
  } else if (mark->y_high != mark->y) {
    draw_bracket (cr, mark);
  } else if (mark->open) {
    cairo_rectangle (cr, bar.x, mark->y - 2, bar.width, 4);
    wmk_theme_set_source (cr, theme->page);
    cairo_fill_preserve (cr);
    wmk_theme_set_source (cr, theme->text);
    cairo_set_line_width (cr, 1);
    cairo_stroke (cr);
  } else {
    cairo_rectangle (cr, bar.x, bar.y, bar.width, bar.height);
    cairo_fill (cr);
  }
}

/* Those of the chart's own edition over others of the same figure. */
static void
draw_targets (cairo_t *cr, const WmkPathLayout *layout, const WmkTheme *theme)
{
  for (int open = 1; open >= 0; open--)
    for (guint i = 0; i < layout->marks->len; i++) {
      const WmkPathMark *mark = wmk_path_layout_get_mark (layout, (int) i);

      if (mark->is_target && mark->open == open)
        draw_target (cr, layout, mark, theme);
    }
}

static void
draw_flag_shape (cairo_t *cr, const WmkRect *rect, gboolean open, const WmkTheme *theme)
{
  wmk_rect_trace_rounded (cr, *rect, MIN (CORNER, rect->height / 3));
  wmk_theme_set_source (cr, open ? theme->page : theme->band);
  cairo_fill_preserve (cr);
  wmk_theme_set_source (cr, theme->line);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

static void
draw_flags (cairo_t *cr, const WmkPathLayout *layout, const WmkTheme *theme)
{
  cairo_set_line_width (cr, 1);
  for (guint i = 0; i < layout->flags->len; i++) {
    const WmkPathFlag *flag = &g_array_index (layout->flags, WmkPathFlag, i);
    const WmkPathMark *mark = wmk_path_layout_get_mark (layout, (int) flag->mark);

    wmk_theme_set_source (cr, theme->line);
    draw_segment (cr, sharpen (mark->x), flag->rect.y + flag->rect.height, sharpen (mark->x),
                  mark->y_high);
  }
  /* After all poles, which they hide. */
  for (guint i = 0; i < layout->flags->len; i++) {
    const WmkPathFlag *flag = &g_array_index (layout->flags, WmkPathFlag, i);

    draw_flag_shape (cr, &flag->rect, flag->open, theme);
    wmk_glyph_draw_status (cr, flag->status, flag->glyph, theme);
    if (flag->verdict != WMK_OWN_VERDICT_NONE)
      wmk_glyph_draw_verdict (cr, flag->verdict, flag->verdict_glyph, theme);
  }
}

static void
draw_sample (cairo_t *cr, const WmkPathSample *sample, const WmkTheme *theme)
{
  const WmkRect *rect = &sample->rect;
  double x = rect->x + rect->width / 2, y = rect->y + rect->height / 2;
  WmkRect flag = {x - 7, y - 5, 14, 10};

  cairo_save (cr);
  switch (sample->kind) {
  case WMK_PATH_SAMPLE_REQUIRED:
  case WMK_PATH_SAMPLE_PROJECTION:
    set_curve_style (cr, sample->kind == WMK_PATH_SAMPLE_PROJECTION, theme);
    draw_segment (cr, rect->x, y, rect->x + rect->width, y);
    break;
  case WMK_PATH_SAMPLE_AS_OF:
    draw_as_of (cr, x, rect->y, rect->height, theme);
    break;
  case WMK_PATH_SAMPLE_RULE:
    wmk_theme_set_source (cr, theme->text);
    cairo_set_line_width (cr, 1);
    draw_segment (cr, rect->x, sharpen (y), rect->x + rect->width, sharpen (y));
    break;
  case WMK_PATH_SAMPLE_FLAG:
  case WMK_PATH_SAMPLE_OPEN_FLAG:
    draw_flag_shape (cr, &flag, sample->kind == WMK_PATH_SAMPLE_OPEN_FLAG, theme);
    break;
  case WMK_PATH_SAMPLE_OWN:
    wmk_glyph_draw_own_point (cr, x, y, theme);
    break;
  case WMK_PATH_SAMPLE_SERIES:
  default:
    wmk_path_shape_draw (cr, sample->shape, x, y, theme);
    break;
  }
  cairo_restore (cr);
}

/* What is paler first, so that the main series lies on top. */
static void
draw_observations (cairo_t *cr, const WmkPathLayout *layout, const WmkTheme *theme)
{
  for (int is_main = 0; is_main <= 1; is_main++) {
    for (guint i = 0; i < layout->lines->len; i++) {
      const WmkPathLine *line = &g_array_index (layout->lines, WmkPathLine, i);

      if (line->is_main == is_main)
        draw_line (cr, line, theme);
    }
    for (guint i = 0; i < layout->marks->len; i++) {
      const WmkPathMark *mark = wmk_path_layout_get_mark (layout, (int) i);

      if (!mark->is_target && !mark->is_own && (mark->shape == WMK_PATH_SHAPE_DISC) == is_main)
        draw_point (cr, mark, theme);
    }
  }
}

/* A range is a line with a diamond at each end. */
static void
draw_own_mark (cairo_t *cr, const WmkPathMark *mark, const WmkTheme *theme)
{
  if (mark->y_high != mark->y) {
    wmk_theme_set_source (cr, theme->own);
    cairo_set_line_width (cr, 1.7);
    draw_segment (cr, mark->x, mark->y, mark->x, mark->y_high);
    wmk_glyph_draw_own_point (cr, mark->x, mark->y_high, theme);
  }
  wmk_glyph_draw_own_point (cr, mark->x, mark->y, theme);
}

/* Over all else: a figure that is the reader's is never hidden by one that is not. */
static void
draw_own (cairo_t *cr, const WmkPathLayout *layout, const WmkTheme *theme)
{
  for (guint i = 0; i < layout->marks->len; i++) {
    const WmkPathMark *mark = wmk_path_layout_get_mark (layout, (int) i);

    if (mark->is_own)
      draw_own_mark (cr, mark, theme);
  }
}

void
wmk_path_draw (cairo_t *cr, const WmkPathLayout *layout, const WmkTheme *theme)
{
  if (layout->height == 0)
    return;

  draw_axes (cr, layout, theme);
  draw_as_of (cr, layout->as_of_x, layout->plot.y, layout->plot.height, theme);
  draw_flags (cr, layout, theme);
  for (guint i = 0; i < layout->curves->len; i++)
    draw_curve (cr, &g_array_index (layout->curves, WmkPathCurve, i), theme);
  draw_targets (cr, layout, theme);
  draw_observations (cr, layout, theme);
  draw_own (cr, layout, theme);
  for (guint i = 0; i < layout->samples->len; i++)
    draw_sample (cr, &g_array_index (layout->samples, WmkPathSample, i), theme);
  for (guint i = 0; i < layout->texts->len; i++)
    wmk_chart_text_draw (cr, &g_array_index (layout->texts, WmkTextItem, i), theme);
}

static void
draw_crosshair (cairo_t *cr,
                const WmkPathLayout *layout,
                const WmkPathMark *mark,
                const WmkTheme *theme)
{
  const WmkRect *plot = &layout->plot;

  cairo_save (cr);
  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
  wmk_theme_set_source (cr, theme->text);
  if (!mark->rule)
    draw_segment (cr, sharpen (mark->x), plot->y, sharpen (mark->x), plot->y + plot->height);
  draw_segment (cr, plot->x, sharpen (mark->y), plot->x + plot->width, sharpen (mark->y));
  cairo_restore (cr);

  cairo_arc (cr, mark->x, (mark->y + mark->y_high) / 2, RING_RADIUS, 0, 2 * G_PI);
  cairo_set_line_width (cr, 1.8);
  wmk_theme_set_source (cr, mark->is_own ? theme->own : theme->observation);
  cairo_stroke (cr);
}

void
wmk_path_draw_selection (cairo_t *cr,
                         const WmkPathLayout *layout,
                         const WmkPathMark *mark,
                         const WmkPathCard *card,
                         const WmkTheme *theme)
{
  WmkRect rect = {sharpen (card->rect.x), sharpen (card->rect.y), floor (card->rect.width) - 1,
                  floor (card->rect.height) - 1};

  draw_crosshair (cr, layout, mark, theme);

  wmk_rect_trace_rounded (cr, rect, 2 * CORNER);
  wmk_theme_set_source (cr, theme->page);
  cairo_fill_preserve (cr);
  wmk_theme_set_source (cr, theme->line);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  for (guint i = 0; i < card->texts->len; i++)
    wmk_chart_text_draw (cr, &g_array_index (card->texts, WmkTextItem, i), theme);
}

static void
draw_tile_mark (cairo_t *cr,
                const WmkPathLayout *layout,
                const WmkPathMark *mark,
                const WmkTheme *theme)
{
  if (mark->is_target) {
    wmk_theme_set_source (cr, theme->text);
    if (mark->rule) {
      wmk_theme_set_source (cr, theme->secondary);
      draw_rule (cr, layout, mark);
    } else {
      cairo_rectangle (cr, mark->x - TILE_TARGET_LENGTH / 2, mark->y_high - mark->thickness / 2,
                       TILE_TARGET_LENGTH, mark->y - mark->y_high + mark->thickness);
      cairo_fill (cr);
    }
    return;
  }
  if (mark->is_own) {
    draw_own_mark (cr, mark, theme);
    return;
  }

  wmk_theme_set_source (cr, mark->is_latest ? theme->observation : theme->trail);
  if (mark->y_high != mark->y) {
    cairo_set_line_width (cr, 2);
    draw_segment (cr, mark->x, mark->y, mark->x, mark->y_high);
  }
  cairo_new_path (cr);
  cairo_arc (cr, mark->x, mark->y, mark->is_latest ? WMK_PATH_SHAPE_RADIUS : SMALL_RADIUS, 0,
             2 * G_PI);
  cairo_fill (cr);
}

void
wmk_path_draw_tile (cairo_t *cr, const WmkPathLayout *layout, const WmkTheme *theme)
{
  const WmkRect *plot = &layout->plot;

  cairo_set_line_width (cr, 1);
  wmk_theme_set_source (cr, theme->grid);
  draw_segment (cr, plot->x, sharpen (plot->y), plot->x + plot->width, sharpen (plot->y));
  wmk_theme_set_source (cr, theme->line);
  draw_segment (cr, plot->x, sharpen (plot->y + plot->height), plot->x + plot->width,
                sharpen (plot->y + plot->height));
  for (guint i = 0; i < layout->year_ticks->len; i++) {
    double x = sharpen (g_array_index (layout->year_ticks, double, i));

    draw_segment (cr, x, plot->y + plot->height, x, plot->y + plot->height + 3);
  }
  for (guint i = 0; i < layout->lines->len; i++)
    draw_line (cr, &g_array_index (layout->lines, WmkPathLine, i), theme);
  for (guint i = 0; i < layout->marks->len; i++)
    draw_tile_mark (cr, layout, wmk_path_layout_get_mark (layout, (int) i), theme);
  for (guint i = 0; i < layout->texts->len; i++)
    wmk_chart_text_draw (cr, &g_array_index (layout->texts, WmkTextItem, i), theme);
}
