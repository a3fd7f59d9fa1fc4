/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "charts/wmk-text.h"
#include "charts/wmk-timeline-layout-private.h"

/* The axis above the lanes, and the legend below them. */

#define LABEL_PADDING 5.0
#define SAMPLE_WIDTH 26.0
#define SAMPLE_GAP 6.0
#define ENTRY_GAP 18.0
#define LEGEND_GAP 8.0

/* Steps between two ticks, in months. */
static const int steps[] = {1, 3, 12, 24, 60, 120, 240};

static double
measure (PangoContext *context, const char *text)
{
  g_autoptr (PangoLayout) layout = wmk_chart_text_new (context, WMK_TEXT_BOLD, text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

/* The month that begins @months after the first year's first. */
static double
get_month (int months, char **text)
{
  g_autofree char *month = g_strdup_printf ("%04d-%02d", months / 12, months % 12 + 1);
  double position = wmk_timeline_range_from_date (month).first;

  if (text != NULL)
    *text = wmk_format_date (month);

  return position;
}

/* The shortest step whose labels have room. */
static int
choose_step (const WmkTimelineLayout *self, PangoContext *context)
{
  double month_width = self->plot.width / wmk_timeline_range_get_years (&self->range) / 12;
  g_autofree char *month = NULL;
  double label_widths[2];

  get_month (2015 * 12 + 8, &month);
  label_widths[0] = measure (context, month) + 2 * LABEL_PADDING;
  label_widths[1] = measure (context, "2015") + 2 * LABEL_PADDING;
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] * month_width >= label_widths[steps[i] >= 12 ? 1 : 0])
      return steps[i];

  return steps[G_N_ELEMENTS (steps) - 1];
}

/* In the middle of what is in view of a step that is a year or a month, and at the tick of longer
 * ones, whose label names their beginning alone. */
static void
add_label (WmkTimelineLayout *self,
           PangoContext *context,
           const char *text,
           double low,
           double high,
           gboolean centred)
{
  WmkTextItem item = {.layout = wmk_chart_text_new (context, WMK_TEXT_BOLD, text),
                      .style = WMK_TEXT_BOLD};
  double left = MAX (low, self->plot.x), right = MIN (high, self->plot.x + self->plot.width);
  int width, height;

  pango_layout_get_pixel_size (item.layout, &width, &height);
  item.rect = (WmkRect){centred ? (left + right - width) / 2 : low + LABEL_PADDING, LABEL_PADDING,
                        width, height};
  if (item.rect.x < left || item.rect.x + width > right)
    g_object_unref (item.layout);
  else
    g_array_append_val (self->texts, item);
}

void
wmk_timeline_layout_add_axis (WmkTimelineLayout *self, PangoContext *context)
{
  int step = choose_step (self, context);
  int first = (int) floor (self->range.first) * 12 / step * step;

  for (int months = first;; months += step) {
    g_autofree char *text = NULL;
    double low = wmk_timeline_layout_get_x (self, get_month (months, &text));
    double high = wmk_timeline_layout_get_x (self, get_month (months + step, NULL));

    if (step >= 12) {
      g_free (text);
      text = g_strdup_printf ("%d", months / 12);
    }
    if (low >= self->plot.x + self->plot.width)
      break;
    if (low > self->plot.x)
      g_array_append_val (self->ticks, low);
    if (high > self->plot.x)
      add_label (self, context, text, low, high, step == 1 || step == 12);
  }
}

static const char *
get_words (WmkTimelineMarkKind kind)
{
  switch (kind) {
  case WMK_TIMELINE_MARK_DAY:
    return _ ("a day");
  case WMK_TIMELINE_MARK_SPAN:
    return _ ("a month or longer, as dated");
  case WMK_TIMELINE_MARK_MORE:
    return _ ("one more, named when pointed at");
  case WMK_TIMELINE_MARK_CLUSTER:
  default:
    return _ ("several more: zoom in");
  }
}

double
wmk_timeline_layout_add_legend (WmkTimelineLayout *self, PangoContext *context)
{
  static const WmkTimelineMarkKind kinds[] = {WMK_TIMELINE_MARK_DAY, WMK_TIMELINE_MARK_SPAN,
                                              WMK_TIMELINE_MARK_CLUSTER, WMK_TIMELINE_MARK_MORE};
  double x = 0, y = LEGEND_GAP, line_height = 0;

  self->first_legend_text = self->texts->len;
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++) {
    WmkTextItem item = {.layout =
                            wmk_chart_text_new (context, WMK_TEXT_SECONDARY, get_words (kinds[i])),
                        .style = WMK_TEXT_SECONDARY};
    WmkTimelineSample sample = {.kind = kinds[i]};
    double width;
    int text_width, height;

    wmk_chart_text_wrap (item.layout, self->width - SAMPLE_WIDTH - SAMPLE_GAP, 1);
    pango_layout_get_pixel_size (item.layout, &text_width, &height);
    width = SAMPLE_WIDTH + SAMPLE_GAP + text_width;
    if (x > 0 && x + width > self->width) {
      x = 0;
      y += line_height + WMK_TIMELINE_ROW_GAP;
    }
    line_height = height;
    sample.rect = (WmkRect){x, y, SAMPLE_WIDTH, height};
    item.rect = (WmkRect){x + SAMPLE_WIDTH + SAMPLE_GAP, y, text_width, height};
    if (self->rtl) {
      sample.rect = wmk_rect_mirror (sample.rect, self->width);
      item.rect = wmk_rect_mirror (item.rect, self->width);
    }
    g_array_append_val (self->samples, sample);
    g_array_append_val (self->texts, item);
    x += width + ENTRY_GAP;
  }

  return y + line_height + WMK_TIMELINE_ROW_GAP;
}

void
wmk_timeline_layout_move_legend (WmkTimelineLayout *self, double y)
{
  for (guint i = 0; i < self->samples->len; i++) {
    g_array_index (self->samples, WmkTimelineSample, i).rect.y += y;
    g_array_index (self->texts, WmkTextItem, self->first_legend_text + i).rect.y += y;
  }
}
