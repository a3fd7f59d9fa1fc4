/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "charts/wmk-progress-layout-private.h"

double
wmk_progress_layout_measure_axis (const WmkProgressSpec *spec, double width)
{
  if (!spec->percent_axis && wmk_progress_columns_make (spec, width).stacked)
    return 0;

  return ceil (spec->line_height + 2 * WMK_ROW_PADDING);
}

/* A year with the mark that its targets have on the plot. */
static void
place_year_head (WmkProgressLayout *self, const WmkProgressSpec *spec, int year, WmkRect box)
{
  g_autofree char *label = g_strdup_printf ("%d", year);
  WmkRect text;
  WmkTickMark mark = {
      .rect = {.width = wmk_progress_tick_width (year), .height = WMK_TICK_HEIGHT - 4}};

  text =
      wmk_progress_layout_add_text (self, spec, WMK_TEXT_BOLD, label,
                                    wmk_progress_beside_glyph (spec, box, FALSE, 4), WMK_ALIGN_END);
  mark.rect.y = box.y + round ((box.height - mark.rect.height) / 2);
  mark.rect.x = spec->rtl ? text.x + text.width + 6 : text.x - 6 - mark.rect.width;
  g_array_append_val (self->ticks, mark);
}

WmkProgressLayout *
wmk_progress_layout_new_axis (const WmkProgressSpec *spec, double width)
{
  WmkProgressColumns columns = wmk_progress_columns_make (spec, width);
  WmkProgressLayout *self = wmk_progress_layout_create (columns.width);
  WmkScale percent = wmk_scale_percent ();

  self->height = wmk_progress_layout_measure_axis (spec, width);
  self->plot = (WmkRect){columns.plot.x, 0, columns.plot.width, self->height};
  if (spec->percent_axis)
    wmk_progress_layout_place_axis_labels (self, spec, &percent,
                                           round ((self->height - spec->caption_height) / 2));

  if (columns.stacked)
    return self;

#define IN_HEAD(column) ((WmkRect){(column).x, 0, (column).width, self->height})
  wmk_progress_layout_add_text (self, spec, WMK_TEXT_SECONDARY, _ ("Target for"),
                                IN_HEAD (columns.label), WMK_ALIGN_END);
  for (guint i = 0; i < spec->n_years; i++)
    place_year_head (self, spec, spec->years[i], IN_HEAD (columns.years[i]));
  {
    WmkRect box = IN_HEAD (columns.latest);
    WmkDotMark dot = {.latest = TRUE};
    WmkRect glyph = wmk_progress_place_glyph (spec, box, TRUE);

    dot.x = dot.x_high = glyph.x + glyph.width / 2;
    dot.y = glyph.y + glyph.height / 2;
    g_array_append_val (self->dots, dot);
    wmk_progress_layout_add_text (self, spec, WMK_TEXT_BOLD, _ ("Latest"),
                                  wmk_progress_beside_glyph (spec, box, TRUE, 4), WMK_ALIGN_START);
  }
  wmk_progress_layout_add_text (
      self, spec, WMK_TEXT_BOLD, _ ("Status"),
      wmk_progress_beside_glyph (spec, IN_HEAD (columns.status), TRUE, WMK_GLYPH_GAP),
      WMK_ALIGN_START);
#undef IN_HEAD

  return self;
}
