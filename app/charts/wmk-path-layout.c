/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts/wmk-path-layout.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "charts/wmk-glyph.h"
#include "charts/wmk-path-layout-private.h"
#include "charts/wmk-text.h"

#define LABEL_GAP 6.0
#define YEAR_GAP 12.0
#define INSET 6.0
#define PLOT_SHARE 0.34
#define MIN_PLOT_HEIGHT 170.0
#define MAX_PLOT_HEIGHT 250.0
#define TICK_DISTANCE 38.0

#define FLAG_PADDING 5.0
#define FLAG_GAP 4.0
#define MAX_LANES 4

/* A share that stays below this would lie flat on the axis of all percentages. */
#define LOW_SHARE 25.0

/* Zero is on the axis unless that would press the figures into its uppermost third. */
#define ZERO_SHARE (2 / 3.0)

static void
clear_curve (gpointer data)
{
  g_array_unref (((WmkPathCurve *) data)->positions);
}

WmkPathLayout *
wmk_path_layout_create (PangoContext *context, double width)
{
  WmkPathLayout *self = g_new0 (WmkPathLayout, 1);

  self->width = MAX (width, WMK_PATH_MIN_WIDTH);
  self->rtl = pango_context_get_base_dir (context) == PANGO_DIRECTION_RTL;
  self->value_ticks = g_array_new (FALSE, FALSE, sizeof (double));
  self->year_ticks = g_array_new (FALSE, FALSE, sizeof (double));
  self->texts = wmk_text_items_new ();
  self->marks = g_array_new (FALSE, TRUE, sizeof (WmkPathMark));
  self->lines = g_array_new (FALSE, TRUE, sizeof (WmkPathLine));
  self->curves = g_array_new (FALSE, TRUE, sizeof (WmkPathCurve));
  g_array_set_clear_func (self->curves, clear_curve);
  self->flags = g_array_new (FALSE, TRUE, sizeof (WmkPathFlag));
  self->samples = g_array_new (FALSE, TRUE, sizeof (WmkPathSample));

  return self;
}

void
wmk_path_layout_free (WmkPathLayout *self)
{
  g_array_unref (self->value_ticks);
  g_array_unref (self->year_ticks);
  g_array_unref (self->texts);
  g_array_unref (self->marks);
  g_array_unref (self->lines);
  g_array_unref (self->curves);
  g_array_unref (self->flags);
  g_array_unref (self->samples);
  g_free (self);
}

double
wmk_path_layout_map_x (const WmkPathLayout *self, double position)
{
  double part = (position - self->first) / (self->last - self->first);

  return self->plot.x + INSET + (self->plot.width - 2 * INSET) * part;
}

double
wmk_path_layout_map_y (const WmkPathLayout *self, double value)
{
  return self->plot.y + self->plot.height * (1 - wmk_scale_map (&self->scale, value));
}

/* A projection counts where it does not dwarf what was observed. */
static void
take_projection (const WmkPathData *data, double *low, double *high)
{
  double span = *high - *low, value = data->projection.value;

  if (data->projection.from < 0 || value < *low - span / 2 || value > *high + span / 2)
    return;

  *low = MIN (*low, value);
  *high = MAX (*high, value);
}

/* The scale of what the catalogue says. */
static WmkScale
make_scale (const WmkPathData *data, double low, double high, guint max_ticks)
{
  if (g_str_equal (data->unit, "%") && low >= 0 && high <= 100 && high > LOW_SHARE)
    return wmk_scale_percent ();

  take_projection (data, &low, &high);
  if (low > 0 && low < high * ZERO_SHARE)
    low = 0;
  if (high < 0 && high > low * ZERO_SHARE)
    high = 0;
  /* A single figure stands within what it is counted from. */
  if (low == high && high != 0) {
    low = MIN (low, 0);
    high = MAX (high, 0);
  }

  return wmk_scale_make_nice (low, high, max_ticks);
}

WmkScale
wmk_path_scale_make (const WmkPathData *data, guint max_ticks)
{
  double low, high, own_low = NAN, own_high = NAN;
  WmkScale scale;

  wmk_path_data_get_extent (data, &low, &high);
  wmk_own_points_widen (data->own, &own_low, &own_high);
  if (isnan (low))
    return make_scale (data, own_low, own_high, max_ticks);

  scale = make_scale (data, low, high, max_ticks);
  if (own_low < scale.low || own_high > scale.high)
    scale = wmk_scale_make_nice (MIN (scale.low, own_low), MAX (scale.high, own_high), max_ticks);

  return scale;
}

double
wmk_path_target_thickness (int year)
{
  if (year >= 2025)
    return 3.5;

  return year > 2020 ? 2.5 : 1.5;
}

double
wmk_path_layout_add_text (WmkPathLayout *self,
                          PangoContext *context,
                          WmkTextStyle style,
                          const char *text,
                          WmkRect box,
                          int max_lines)
{
  WmkTextItem item = {.layout = wmk_chart_text_new (context, style, text), .style = style};
  int width, height;

  wmk_chart_text_wrap (item.layout, box.width, max_lines);
  pango_layout_get_pixel_size (item.layout, &width, &height);
  item.rect = (WmkRect){box.x, box.y, MIN (width, box.width), height};
  if (self->rtl)
    item.rect = wmk_rect_mirror (item.rect, self->width);
  g_array_append_val (self->texts, item);

  return height;
}

static double
measure (PangoContext *context, WmkTextStyle style, const char *text, double *height)
{
  g_autoptr (PangoLayout) layout = wmk_chart_text_new (context, style, text);
  int width, text_height;

  pango_layout_get_pixel_size (layout, &width, &text_height);
  if (height != NULL)
    *height = text_height;

  return width;
}

static double
measure_values (PangoContext *context, const WmkScale *scale)
{
  double widest = 0;

  for (guint i = 0; i < wmk_scale_count_ticks (scale); i++) {
    g_autofree char *label = wmk_format_number (wmk_scale_get_tick (scale, i));

    widest = MAX (widest, measure (context, WMK_TEXT_CAPTION, label, NULL));
  }

  return widest;
}

/* The unit, once, and which way is better where that is not up. */
static double
place_unit (WmkPathLayout *self, PangoContext *context, const WmkPathData *data)
{
  g_autofree char *text = NULL;

  if (data->direction == WMK_DIRECTION_HIGHER)
    text = g_strdup (data->unit);
  else if (*data->unit == '\0')
    text = g_strdup (_ ("lower is better"));
  else
    /* Translators: after a unit: "L/100 km, lower is better" */
    text = g_strdup_printf (_ ("%s, lower is better"), data->unit);
  if (*text == '\0')
    return 0;

  return wmk_path_layout_add_text (self, context, WMK_TEXT_CAPTION, text,
                                   (WmkRect){0, 0, self->width, 0}, 2) +
         LABEL_GAP;
}

static char *
format_flag (const WmkPathTarget *target)
{
  g_autofree char *figure =
      wmk_format_figure (target->comparator, target->value, target->value_high);

  /* Translators: a year and a figure on the flag of a target: "2025: > 80" */
  return g_strdup_printf (_ ("%d: %s"), target->year, figure);
}

static gboolean
is_free (const WmkPathLayout *self, const WmkRect *rect)
{
  for (guint i = 0; i < self->flags->len; i++) {
    const WmkRect *other = &g_array_index (self->flags, WmkPathFlag, i).rect;

    if (rect->y == other->y && rect->x < other->x + other->width + FLAG_GAP &&
        other->x < rect->x + rect->width + FLAG_GAP)
      return FALSE;
  }

  return TRUE;
}

/* The lowest lane with room, counted upwards from the plot; y is settled when all have one. */
static void
place_flag (WmkPathLayout *self,
            PangoContext *context,
            const WmkPathTarget *target,
            guint index,
            guint *n_lanes)
{
  g_autofree char *text = format_flag (target);
  double width = measure (context, WMK_TEXT_PRIMARY, text, NULL) + WMK_GLYPH_SIZE +
                 3 * FLAG_PADDING +
                 (target->verdict == WMK_OWN_VERDICT_NONE ? 0 : WMK_GLYPH_SIZE + FLAG_PADDING);
  double x = wmk_path_layout_map_x (self, target->year);
  WmkPathFlag flag = {.mark = index,
                      .status = target->status,
                      .verdict = target->verdict,
                      .open = target->other_edition};

  flag.rect.width = MIN (width, self->width);
  flag.rect.x = CLAMP (x - flag.rect.width / 2, 0, self->width - flag.rect.width);
  for (guint lane = 0; lane < MAX_LANES; lane++) {
    flag.rect.y = lane;
    if (is_free (self, &flag.rect)) {
      *n_lanes = MAX (*n_lanes, lane + 1);
      g_array_append_val (self->flags, flag);
      return;
    }
  }
}

/* Flags of the chart's own edition before those of others, as many as four lanes hold; the rest
 * are marks without a flag. Returns the height of the lanes. */
static double
place_flags (WmkPathLayout *self, PangoContext *context, const WmkPathData *data, double y)
{
  double text_height, flag_height, bottom;
  guint n_lanes = 0;

  measure (context, WMK_TEXT_PRIMARY, "0", &text_height);
  flag_height = MAX (text_height, WMK_GLYPH_SIZE) + FLAG_PADDING;
  for (int other = 0; other <= 1; other++)
    for (guint i = 0; i < data->targets->len; i++) {
      const WmkPathTarget *target = wmk_path_data_get_target (data, i);

      if (target->year != 0 && !isnan (target->value) && target->other_edition == other)
        place_flag (self, context, target, i, &n_lanes);
    }

  bottom = y + n_lanes * (flag_height + FLAG_GAP);
  for (guint i = 0; i < self->flags->len; i++) {
    WmkPathFlag *flag = &g_array_index (self->flags, WmkPathFlag, i);
    g_autofree char *text = format_flag (wmk_path_data_get_target (data, flag->mark));
    WmkRect box;

    flag->rect.y = bottom - (flag->rect.y + 1) * (flag_height + FLAG_GAP);
    flag->rect.height = flag_height;
    flag->glyph =
        (WmkRect){flag->rect.x + FLAG_PADDING, flag->rect.y + (flag_height - WMK_GLYPH_SIZE) / 2,
                  WMK_GLYPH_SIZE, WMK_GLYPH_SIZE};
    box = (WmkRect){flag->glyph.x + WMK_GLYPH_SIZE + FLAG_PADDING,
                    flag->rect.y + (flag_height - text_height) / 2, 0, 0};
    box.width = flag->rect.x + flag->rect.width - box.x;
    flag->verdict_glyph = flag->glyph;
    flag->verdict_glyph.x = flag->rect.x + flag->rect.width - FLAG_PADDING - WMK_GLYPH_SIZE;
    if (flag->verdict != WMK_OWN_VERDICT_NONE)
      box.width -= WMK_GLYPH_SIZE + FLAG_PADDING;
    /* Flags stand in time, which is not mirrored: but the glyph begins where reading does. */
    if (self->rtl) {
      double end = 2 * flag->rect.x + flag->rect.width;

      flag->glyph.x = end - flag->glyph.x - flag->glyph.width;
      flag->verdict_glyph.x = end - flag->verdict_glyph.x - flag->verdict_glyph.width;
      box.x = self->width - end + box.x;
    }
    wmk_path_layout_add_text (self, context, WMK_TEXT_PRIMARY, text, box, 1);
  }

  return bottom - y;
}

static void
place_value_axis (WmkPathLayout *self, PangoContext *context, double axis_width)
{
  double height;

  measure (context, WMK_TEXT_CAPTION, "0", &height);
  for (guint i = 0; i < wmk_scale_count_ticks (&self->scale); i++) {
    double value = wmk_scale_get_tick (&self->scale, i), y = wmk_path_layout_map_y (self, value);
    g_autofree char *label = wmk_format_number (value);
    double width = measure (context, WMK_TEXT_CAPTION, label, NULL);

    g_array_append_val (self->value_ticks, y);
    wmk_path_layout_add_text (
        self, context, WMK_TEXT_CAPTION, label,
        (WmkRect){axis_width - LABEL_GAP - width, y - height / 2, width + 1, 0}, 1);
  }
}

/* The years that have a label: every one, every second, fifth and so on, as room allows. */
static int
choose_year_step (const WmkPathLayout *self, double label_width)
{
  static const int steps[] = {1, 2, 5, 10, 20, 50, 100};
  double year_width = (self->plot.width - 2 * INSET) / (self->last - self->first);

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] * year_width >= label_width + YEAR_GAP)
      return steps[i];

  return 200;
}

double
wmk_path_layout_place_years (WmkPathLayout *self, PangoContext *context, gboolean short_years)
{
  double height, width = measure (context, WMK_TEXT_CAPTION, short_years ? "’25" : "2025", &height);
  /* Below the lowest value as well, which stands to both sides of its line. */
  double y = self->plot.y + self->plot.height + ceil (height / 2);
  int step = choose_year_step (self, width);

  for (int year = (int) ceil (self->first); year <= self->last; year++) {
    double x = wmk_path_layout_map_x (self, year);
    g_autofree char *label =
        /* Translators: a year by its last two digits */
        short_years ? g_strdup_printf (_ ("’%02d"), year % 100) : g_strdup_printf ("%d", year);
    WmkRect box = {x - width / 2, y, width + 1, 0};

    if (year % step != 0)
      continue;
    g_array_append_val (self->year_ticks, x);
    /* Where time is does not depend on the direction of writing. */
    box.x = CLAMP (box.x, 0, self->width - box.width);
    if (self->rtl)
      box = wmk_rect_mirror (box, self->width);
    wmk_path_layout_add_text (self, context, WMK_TEXT_CAPTION, label, box, 1);
  }

  return y + height;
}

WmkPathLayout *
wmk_path_layout_new (PangoContext *context, const WmkPathData *data, double width)
{
  WmkPathLayout *self = wmk_path_layout_create (context, width);
  double plot_height = CLAMP (self->width * PLOT_SHARE, MIN_PLOT_HEIGHT, MAX_PLOT_HEIGHT);
  double axis_width, y, caption_height;
  int first, last;

  self->n_rows = data->series->len + 1 + (data->own->len > 0);
  if (!wmk_path_data_has_plot (data))
    return self;

  measure (context, WMK_TEXT_CAPTION, "0", &caption_height);
  wmk_path_data_get_years (data, &first, &last);
  self->first = first - 0.5;
  self->last = last + 0.5;
  self->scale = wmk_path_scale_make (data, (guint) (plot_height / TICK_DISTANCE) + 1);
  axis_width = ceil (measure_values (context, &self->scale)) + LABEL_GAP;
  self->plot = (WmkRect){self->rtl ? 0 : axis_width, 0, self->width - axis_width, plot_height};

  y = place_unit (self, context, data);
  y += place_flags (self, context, data, y);
  self->plot.y = round (y + caption_height / 2);
  self->as_of_x = wmk_path_layout_map_x (self, data->as_of_year + 0.5);
  place_value_axis (self, context, axis_width);
  y = wmk_path_layout_place_years (self, context, FALSE);
  wmk_path_layout_place_marks (self, data);
  self->height = wmk_path_layout_place_labels (self, context, data, y + LABEL_GAP);

  return self;
}
