/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-year-layout.h"

#include <math.h>
#include <stdlib.h>

#include "charts/wmk-text.h"

#define PLOT_HEIGHT 96.0
#define PADDING 4.0
#define TICK_GAP 6.0
#define MAX_TICKS 4
#define BAR_SHARE 0.7
#define MAX_BAR_WIDTH 36.0
#define BAR_RADIUS 2.0
#define CURRENT_MARGIN 3.0

#define YEAR_DIGITS 4

GArray *
wmk_year_counts_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (WmkYearCount));
}

static gboolean
parse_year (const char *date, int *year)
{
  for (guint i = 0; i < YEAR_DIGITS; i++)
    if (!g_ascii_isdigit (date[i]))
      return FALSE;
  *year = atoi (date);

  return TRUE;
}

void
wmk_year_counts_add (GArray *self, const char *date)
{
  WmkYearCount none = {0, 0};
  int first;

  if (!parse_year (date, &none.year))
    return;

  if (self->len == 0)
    g_array_append_val (self, none);
  first = g_array_index (self, WmkYearCount, 0).year;
  for (int year = none.year; first > year; first--) {
    WmkYearCount before = {first - 1, 0};

    g_array_prepend_val (self, before);
  }
  while (first + (int) self->len <= none.year) {
    WmkYearCount after = {first + (int) self->len, 0};

    g_array_append_val (self, after);
  }
  g_array_index (self, WmkYearCount, none.year - first).count++;
}

/* Takes @layout; with its middle at @x. */
static WmkRect
add_text (WmkYearLayout *self, PangoLayout *layout, double x, double y)
{
  WmkTextItem item = {layout, WMK_TEXT_CAPTION, {x, y, 0, 0}};
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  item.rect =
      (WmkRect){round (CLAMP (x - width / 2.0, 0, MAX (self->width - width, 0))), y, width, height};
  g_array_append_val (self->texts, item);

  return item.rect;
}

static PangoLayout *
create_number (PangoContext *context, double value, double *width, double *height)
{
  g_autofree char *text = wmk_format_number (value);
  PangoLayout *layout = wmk_chart_text_new (context, WMK_TEXT_CAPTION, text);
  int text_width, text_height;

  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  *width = text_width;
  *height = text_height;

  return layout;
}

/* Counts are whole: so are their ticks. */
static WmkScale
make_scale (guint highest)
{
  WmkScale scale = wmk_scale_make_nice (0, highest, MAX_TICKS);

  if (scale.step < 1)
    scale = (WmkScale){0, MAX (highest, 1), 1};

  return scale;
}

static void
place_ticks (WmkYearLayout *self, PangoContext *context, const WmkScale *scale)
{
  double label_width = 0, label_height = 0;

  for (guint i = 0; i < wmk_scale_count_ticks (scale); i++) {
    double width;
    g_autoptr (PangoLayout) layout =
        create_number (context, wmk_scale_get_tick (scale, i), &width, &label_height);

    label_width = MAX (label_width, width);
  }

  self->plot = (WmkRect){label_width + TICK_GAP, label_height / 2 + PADDING, 0, PLOT_HEIGHT};
  self->plot.width = self->width - self->plot.x;
  for (guint i = 0; i < wmk_scale_count_ticks (scale); i++) {
    double value = wmk_scale_get_tick (scale, i), width, height;
    double y = self->plot.y + self->plot.height * (1 - wmk_scale_map (scale, value));
    PangoLayout *layout = create_number (context, value, &width, &height);

    add_text (self, layout, label_width - width / 2, y - height / 2);
    g_array_append_val (self->grid, y);
  }
}

static void
place_bars (WmkYearLayout *self, GArray *counts, const WmkScale *scale)
{
  double slot_width = self->plot.width / counts->len;
  double bar_width = MIN (slot_width * BAR_SHARE, MAX_BAR_WIDTH);

  for (guint i = 0; i < counts->len; i++) {
    WmkYearBar bar = {g_array_index (counts, WmkYearCount, i),
                      {self->plot.x + slot_width * i, 0, slot_width, self->height},
                      {0}};
    double height = self->plot.height * wmk_scale_map (scale, bar.count.count);

    bar.bar = (WmkRect){bar.slot.x + (slot_width - bar_width) / 2,
                        self->plot.y + self->plot.height - height, bar_width, height};
    g_array_append_val (self->bars, bar);
  }
}

/* Years below the bars, as many as do not touch each other, the last before all. */
static double
place_years (WmkYearLayout *self, PangoContext *context, GArray *counts)
{
  double y = self->plot.y + self->plot.height + PADDING, width, height, slot_width;
  guint step;

  g_object_unref (
      create_number (context, g_array_index (counts, WmkYearCount, 0).year, &width, &height));
  /* The last year has room to stand below its bar. */
  self->plot.width -= MAX ((width - self->plot.width / counts->len) / 2, 0);
  slot_width = self->plot.width / counts->len;
  step = (guint) MAX (ceil ((width + TICK_GAP) / slot_width), 1);
  for (guint i = counts->len; i > 0; i = i > step ? i - step : 0) {
    g_autofree char *year =
        g_strdup_printf ("%d", g_array_index (counts, WmkYearCount, i - 1).year);

    add_text (self, wmk_chart_text_new (context, WMK_TEXT_CAPTION, year),
              self->plot.x + slot_width * (i - 0.5), y);
  }

  return y + height;
}

WmkYearLayout *
wmk_year_layout_new (PangoContext *context, GArray *counts, double width)
{
  WmkYearLayout *self = g_new0 (WmkYearLayout, 1);
  guint highest = 0;
  WmkScale scale;

  g_return_val_if_fail (counts->len > 0, NULL);

  self->width = MAX (width, WMK_YEAR_MIN_WIDTH);
  self->texts = wmk_text_items_new ();
  self->bars = g_array_new (FALSE, FALSE, sizeof (WmkYearBar));
  self->grid = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i < counts->len; i++)
    highest = MAX (highest, g_array_index (counts, WmkYearCount, i).count);
  scale = make_scale (highest);

  place_ticks (self, context, &scale);
  self->height = ceil (place_years (self, context, counts) + PADDING);
  place_bars (self, counts, &scale);

  return self;
}

void
wmk_year_layout_free (WmkYearLayout *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->texts);
  g_array_unref (self->bars);
  g_array_unref (self->grid);
  g_free (self);
}

int
wmk_year_layout_find (const WmkYearLayout *self, double x)
{
  for (guint i = 0; i < self->bars->len; i++) {
    const WmkRect *slot = &g_array_index (self->bars, WmkYearBar, i).slot;

    if (x >= slot->x && x < slot->x + slot->width)
      return (int) i;
  }

  return -1;
}

static void
draw_current (cairo_t *cr, const WmkYearBar *bar, const WmkTheme *theme)
{
  WmkRect frame = bar->bar;

  frame.x -= CURRENT_MARGIN;
  frame.y -= CURRENT_MARGIN;
  frame.width += 2 * CURRENT_MARGIN;
  frame.height += 2 * CURRENT_MARGIN;
  wmk_rect_trace_rounded (cr, frame, BAR_RADIUS + CURRENT_MARGIN);
  wmk_theme_set_source (cr, theme->text);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
}

void
wmk_year_layout_draw (cairo_t *cr, const WmkYearLayout *self, int current, const WmkTheme *theme)
{
  cairo_set_line_width (cr, 1);
  wmk_theme_set_source (cr, theme->grid);
  for (guint i = 0; i < self->grid->len; i++) {
    double y = round (g_array_index (self->grid, double, i)) + 0.5;

    cairo_move_to (cr, self->plot.x, y);
    cairo_line_to (cr, self->plot.x + self->plot.width, y);
  }
  cairo_stroke (cr);

  wmk_theme_set_source (cr, theme->observation);
  for (guint i = 0; i < self->bars->len; i++) {
    const WmkRect *bar = &g_array_index (self->bars, WmkYearBar, i).bar;

    if (bar->height > 0)
      wmk_rect_trace_rounded (cr, *bar, BAR_RADIUS);
  }
  cairo_fill (cr);

  for (guint i = 0; i < self->texts->len; i++)
    wmk_chart_text_draw (cr, &g_array_index (self->texts, WmkTextItem, i), theme);
  if (current >= 0)
    draw_current (cr, &g_array_index (self->bars, WmkYearBar, current), theme);
}
