/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "charts/wmk-path-layout-private.h"
#include "charts/wmk-text.h"

#define PADDING 8.0
#define PLOT_HEIGHT 64.0
#define GAP 4.0
#define NAME_LINES 2
#define MAX_TICKS 3

static double
measure_line (PangoContext *context, WmkTextStyle style)
{
  g_autoptr (PangoLayout) layout = wmk_chart_text_new (context, style, "0");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

/* At the bottom of its two lines, so that the figures of a row of tiles stand in line. */
static double
place_words (WmkPathLayout *self, PangoContext *context, const WmkPathData *data)
{
  double line = measure_line (context, WMK_TEXT_PRIMARY);
  WmkRect box = {PADDING, PADDING, self->width - 2 * PADDING, 0};
  g_autofree char *latest = wmk_path_data_format_latest (data);
  double height =
      wmk_path_layout_add_text (self, context, WMK_TEXT_PRIMARY, data->name, box, NAME_LINES);

  g_array_index (self->texts, WmkTextItem, 0).rect.y += MAX (NAME_LINES * line - height, 0);
  box.y += NAME_LINES * line;
  wmk_path_layout_add_text (self, context, *latest == '\0' ? WMK_TEXT_SECONDARY : WMK_TEXT_BOLD,
                            *latest == '\0' ? _ ("No observation") : latest, box, 1);

  return box.y + line;
}

/* The ends of the scale: the upper one above its line, the lower one beside the plot. That zero is
 * zero goes without saying. */
static void
place_ends (WmkPathLayout *self, PangoContext *context)
{
  g_autofree char *high = wmk_format_number (self->scale.high);
  g_autofree char *low = wmk_format_number (self->scale.low);
  double height = measure_line (context, WMK_TEXT_CAPTION), used;
  WmkRect box = {PADDING, self->plot.y - height, self->width - 2 * PADDING, 0};

  wmk_path_layout_add_text (self, context, WMK_TEXT_CAPTION, high, box, 1);
  if (self->scale.low == 0)
    return;

  box.y = self->plot.y + self->plot.height - height;
  wmk_path_layout_add_text (self, context, WMK_TEXT_CAPTION, low, box, 1);
  used = g_array_index (self->texts, WmkTextItem, self->texts->len - 1).rect.width + GAP;
  self->plot.width -= used;
  if (!self->rtl)
    self->plot.x += used;
}

WmkPathLayout *
wmk_path_layout_new_tile (PangoContext *context, const WmkPathData *data, double width)
{
  WmkPathLayout *self = wmk_path_layout_create (context, 0);
  double caption = measure_line (context, WMK_TEXT_CAPTION), y;
  int first, last;

  self->width = width;
  y = place_words (self, context, data) + GAP + caption;
  self->plot = (WmkRect){PADDING, round (y), width - 2 * PADDING, PLOT_HEIGHT};
  self->height = self->plot.y + PLOT_HEIGHT + GAP + caption + PADDING;
  if (!wmk_path_data_has_plot (data))
    return self;

  wmk_path_data_get_years (data, &first, &last);
  self->first = first - 0.5;
  self->last = last + 0.5;
  self->scale = wmk_path_scale_make (data, MAX_TICKS);
  place_ends (self, context);
  wmk_path_layout_place_years (self, context, TRUE);
  wmk_path_layout_place_series (self, data, wmk_path_data_get_best_series (data));

  return self;
}
