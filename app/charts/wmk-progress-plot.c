/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "charts/wmk-progress-layout-private.h"
#include "charts/wmk-text.h"

#define BAND_HEIGHT 10.0
#define AXIS_TICK_LENGTH 3.0

/* Marks at the ends of the axis stay inside the plot, also the arrow of a bound. */
#define PLOT_INSET 18.0

/* Room that a label of an axis wants to the next. */
#define AXIS_LABEL_GAP 12.0

double
wmk_progress_plot_axis_height (const WmkProgressSpec *spec)
{
  return AXIS_TICK_LENGTH + 2 + spec->caption_height;
}

static WmkScale
make_scale (const WmkProgressDatum *datum, double plot_width)
{
  guint max_ticks = plot_width < 222 ? 4 : 6;
  double low, high, own_low = NAN, own_high = NAN;
  WmkScale scale;

  if (wmk_progress_datum_shares_axis (datum))
    return wmk_scale_percent ();

  wmk_progress_datum_get_extent (datum, &low, &high);
  wmk_own_points_widen (datum->own, &own_low, &own_high);
  if (isnan (low)) {
    low = own_low;
    high = own_high;
  }
  /* More is better: how much there is counts from nothing. */
  if (datum->direction == WMK_DIRECTION_HIGHER && low > 0)
    low = 0;

  scale = wmk_scale_make_nice (low, high, max_ticks);
  if (own_low < scale.low || own_high > scale.high)
    scale = wmk_scale_make_nice (MIN (scale.low, own_low), MAX (scale.high, own_high), max_ticks);

  return scale;
}

static double
map_x (const WmkProgressLayout *self, const WmkScale *scale, double value)
{
  return self->plot.x + PLOT_INSET +
         (self->plot.width - 2 * PLOT_INSET) * wmk_scale_map (scale, value);
}

double
wmk_progress_tick_width (int year)
{
  if (year >= 2025)
    return 3.5;

  return year > 2020 ? 2.5 : 1.5;
}

static void
place_ticks (WmkProgressLayout *self, const WmkProgressDatum *datum, const WmkScale *scale)
{
  double middle = self->plot.y + self->plot.height / 2;
  double last = NAN;

  for (guint i = 0; i < datum->ticks->len; i++) {
    const WmkProgressTick *tick = &g_array_index (datum->ticks, WmkProgressTick, i);
    double x = map_x (self, scale, tick->value), width = wmk_progress_tick_width (tick->year);
    WmkTickMark mark = {.open = tick->other_edition};

    mark.rect = (WmkRect){x - width / 2, middle - WMK_TICK_HEIGHT / 2, width, WMK_TICK_HEIGHT};
    if (!isnan (tick->value_high)) {
      double x_high = map_x (self, scale, tick->value_high);

      mark.range = TRUE;
      mark.rect.x = x;
      mark.rect.width = MAX (x_high - x, width);
    } else if (mark.open) {
      mark.rect.x = x - 2.5;
      mark.rect.width = 5;
    }
    g_array_append_val (self->ticks, mark);
    if (!tick->other_edition || isnan (last))
      last = isnan (tick->value_high) ? tick->value : tick->value_high;
  }

  if (!isnan (last)) {
    double x = map_x (self, scale, scale->low);

    self->band = (WmkRect){x, middle - BAND_HEIGHT / 2, map_x (self, scale, last) - x, BAND_HEIGHT};
  }
}

/* Whether two dots are of one definition and one date. */
static gboolean
same_figure (const WmkProgressDot *a, const WmkProgressDot *b)
{
  return a->series == b->series && g_str_equal (a->date, b->date);
}

static void
place_dots (WmkProgressLayout *self, const WmkProgressDatum *datum, const WmkScale *scale)
{
  const WmkProgressDot *latest = wmk_progress_datum_get_latest (datum);

  for (guint i = 0; i < datum->dots->len; i++) {
    const WmkProgressDot *dot = &g_array_index (datum->dots, WmkProgressDot, i);
    WmkDotMark mark = {.y = self->plot.y + self->plot.height / 2};

    if (isnan (dot->value))
      continue;

    mark.x = map_x (self, scale, dot->value);
    mark.x_high = isnan (dot->value_high) ? mark.x : map_x (self, scale, dot->value_high);
    mark.hollow = !dot->main;
    mark.latest = latest != NULL && same_figure (dot, latest);
    if (dot->comparator == WMK_COMPARATOR_MORE || dot->comparator == WMK_COMPARATOR_AT_LEAST)
      mark.arrow = 1;
    else if (dot->comparator == WMK_COMPARATOR_LESS || dot->comparator == WMK_COMPARATOR_AT_MOST)
      mark.arrow = -1;

    for (guint j = 0; j < i; j++) {
      const WmkProgressDot *other = &g_array_index (datum->dots, WmkProgressDot, j);

      if (same_figure (dot, other) && other->value != dot->value && !isnan (other->value)) {
        double x = map_x (self, scale, other->value);
        WmkRect join = {MIN (x, mark.x), mark.y, fabs (x - mark.x), 0};

        g_array_append_val (self->joins, join);
      }
    }
    g_array_append_val (self->dots, mark);
  }
}

static void
place_own (WmkProgressLayout *self, const WmkProgressDatum *datum, const WmkScale *scale)
{
  for (guint i = 0; i < datum->own->len; i++) {
    const WmkOwnPoint *point = wmk_own_points_get (datum->own, i);
    WmkOwnMark mark = {.x = map_x (self, scale, point->value),
                       .y = self->plot.y + self->plot.height / 2};

    mark.x_high = isnan (point->value_high) ? mark.x : map_x (self, scale, point->value_high);
    g_array_append_val (self->own_marks, mark);
  }
}

static double
measure_widest_label (const WmkProgressSpec *spec, const WmkScale *scale)
{
  int widest = 0;

  for (guint i = 0; i < wmk_scale_count_ticks (scale); i++) {
    g_autofree char *label = wmk_format_number (wmk_scale_get_tick (scale, i));
    g_autoptr (PangoLayout) layout = wmk_progress_text (spec, WMK_TEXT_CAPTION, label);
    int width;

    pango_layout_get_pixel_size (layout, &width, NULL);
    widest = MAX (widest, width);
  }

  return widest;
}

void
wmk_progress_layout_place_axis_labels (WmkProgressLayout *self,
                                       const WmkProgressSpec *spec,
                                       const WmkScale *scale,
                                       double y)
{
  guint n_ticks = wmk_scale_count_ticks (scale), stride = 1;
  double spacing = (self->plot.width - 2 * PLOT_INSET) / (n_ticks - 1);
  double box_width = measure_widest_label (spec, scale) + 2;
  double lean = MAX (box_width / 2 - PLOT_INSET, 0), end = 0;

  while (spacing * stride < box_width + lean + AXIS_LABEL_GAP && stride < n_ticks - 1)
    stride++;

  for (guint i = 0; i < n_ticks; i++) {
    double value = wmk_scale_get_tick (scale, i), x = map_x (self, scale, value);
    g_autofree char *label = wmk_format_number (value);
    WmkRect box = {x - box_width / 2, y, box_width, spec->caption_height};

    g_array_append_val (self->axis_ticks, x);
    /* Labels of the ends lean inwards rather than over what stands beside the plot. */
    box.x = MIN (box.x, self->plot.x + self->plot.width - box_width);
    box.x = MAX (box.x, self->plot.x);
    if (i % stride != 0 || (i > 0 && box.x < end))
      continue;
    end = box.x + box_width;
    wmk_progress_layout_add_text (self, spec, WMK_TEXT_CAPTION, label, box, WMK_ALIGN_CENTER);
  }
}

double
wmk_progress_layout_place_plot (WmkProgressLayout *self,
                                const WmkProgressSpec *spec,
                                const WmkProgressDatum *datum,
                                WmkRect column,
                                double y)
{
  WmkScale scale = make_scale (datum, column.width);

  self->has_plot = TRUE;
  self->own_axis = !wmk_progress_datum_shares_axis (datum);
  self->plot = (WmkRect){column.x, y, column.width, WMK_PLOT_HEIGHT};
  place_ticks (self, datum, &scale);
  place_dots (self, datum, &scale);
  place_own (self, datum, &scale);
  y += WMK_PLOT_HEIGHT;

  if (self->own_axis) {
    self->axis_y = y + 1;
    wmk_progress_layout_place_axis_labels (self, spec, &scale, self->axis_y + AXIS_TICK_LENGTH + 1);
    y = self->axis_y + AXIS_TICK_LENGTH + 1 + spec->caption_height;
  } else {
    guint n_ticks = wmk_scale_count_ticks (&scale);

    for (guint i = 0; i < n_ticks; i++) {
      double x = map_x (self, &scale, wmk_scale_get_tick (&scale, i));

      g_array_append_val (self->axis_ticks, x);
    }
  }

  return y;
}
