/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-path-card.h"

#include <math.h>

#include "charts/wmk-text.h"

#define PADDING 10.0
#define LINE_GAP 2.0
#define MAX_WIDTH 300.0
#define DISTANCE 14.0
#define HEAD_GAP 8.0

static double
add_text (WmkPathCard *self,
          PangoContext *context,
          WmkTextStyle style,
          const char *text,
          double x,
          double y,
          double width,
          int max_lines)
{
  WmkTextItem item = {.layout = wmk_chart_text_new (context, style, text), .style = style};
  int text_width, text_height;

  wmk_chart_text_wrap (item.layout, width, max_lines);
  pango_layout_get_pixel_size (item.layout, &text_width, &text_height);
  item.rect = (WmkRect){x, y, MIN (text_width, width), text_height};
  g_array_append_val (self->texts, item);

  return text_height;
}

/* A line or more below what is there. */
static void
add_line (WmkPathCard *self,
          PangoContext *context,
          WmkTextStyle style,
          const char *text,
          double width,
          int max_lines)
{
  if (*text == '\0')
    return;

  self->rect.height +=
      add_text (self, context, style, text, 0, self->rect.height, width, max_lines) + LINE_GAP;
}

/* Figure and date in one line, or in two where that is too narrow. */
static void
add_head (
    WmkPathCard *self, PangoContext *context, const char *figure, const char *date, double width)
{
  const WmkTextItem *first;
  double end;

  add_line (self, context, WMK_TEXT_BOLD, figure, width, 2);
  first = &g_array_index (self->texts, WmkTextItem, 0);
  end = first->rect.width + HEAD_GAP;
  add_text (self, context, WMK_TEXT_SECONDARY, date, end, 0, width, 1);
  if (end + g_array_index (self->texts, WmkTextItem, 1).rect.width > width) {
    WmkTextItem *second = &g_array_index (self->texts, WmkTextItem, 1);

    second->rect.x = 0;
    second->rect.y = self->rect.height;
    self->rect.height += second->rect.height + LINE_GAP;
  }
}

static void
fill_point (WmkPathCard *self,
            PangoContext *context,
            const WmkPathData *data,
            const WmkPathMark *mark,
            double width)
{
  const WmkPathSeries *series = wmk_path_data_get_series (data, mark->row);
  const WmkPathPoint *point = wmk_path_series_get_point (series, mark->index);
  g_autofree char *figure =
      wmk_describe_figure (point->comparator, point->value, point->value_high, data->unit);
  g_autofree char *date = wmk_format_date (point->date);

  add_head (self, context, figure, date, width);
  add_line (self, context, WMK_TEXT_PRIMARY, series->label, width, 6);
  add_line (self, context, WMK_TEXT_SECONDARY, point->source, width, 2);
  add_line (self, context, WMK_TEXT_SECONDARY, wmk_confidence_get_label (point->confidence), width,
            1);
}

static void
fill_own (WmkPathCard *self,
          PangoContext *context,
          const WmkPathData *data,
          const WmkPathMark *mark,
          double width)
{
  const WmkOwnPoint *point = wmk_own_points_get (data->own, mark->index);
  g_autofree char *figure = wmk_own_point_format (point, data->unit);
  g_autofree char *date = wmk_own_point_format_date (point);

  add_head (self, context, figure, date, width);
  add_line (self, context, WMK_TEXT_PRIMARY, point->comment, width, 6);
  add_line (self, context, WMK_TEXT_SECONDARY, point->source, width, 2);
}

static void
fill_target (WmkPathCard *self,
             PangoContext *context,
             const WmkPathData *data,
             const WmkPathMark *mark,
             double width)
{
  const WmkPathTarget *target = wmk_path_data_get_target (data, mark->index);
  g_autofree char *figure =
      wmk_describe_figure (target->comparator, target->value, target->value_high, data->unit);
  g_autofree char *title = wmk_path_target_format_title (target);

  add_head (self, context, figure, title, width);
  add_line (self, context, WMK_TEXT_PRIMARY, wmk_status_get_label (target->status), width, 1);
  if (target->verdict != WMK_OWN_VERDICT_NONE) {
    g_autofree char *verdict = wmk_own_verdict_describe (target->verdict, 0);

    add_line (self, context, WMK_TEXT_OWN, verdict, width, 1);
  }
  add_line (self, context, WMK_TEXT_SECONDARY, target->edition, width, 2);
}

/* To that side of the mark that has more room, and above it; within the chart in any case. */
static void
place (WmkPathCard *self, const WmkPathLayout *layout, const WmkPathMark *mark)
{
  gboolean right = mark->x < layout->width / 2;
  double y = mark->y_high - DISTANCE - self->rect.height;
  double dx, dy;

  self->rect.x = right ? mark->x + DISTANCE : mark->x - DISTANCE - self->rect.width;
  self->rect.x = CLAMP (self->rect.x, 0, MAX (layout->width - self->rect.width, 0));
  self->rect.y = y >= 0 ? y : mark->y + DISTANCE;
  self->rect.y = CLAMP (self->rect.y, 0, MAX (layout->height - self->rect.height, 0));

  dx = round (self->rect.x) + PADDING;
  dy = round (self->rect.y) + PADDING;
  for (guint i = 0; i < self->texts->len; i++) {
    WmkTextItem *item = &g_array_index (self->texts, WmkTextItem, i);

    if (layout->rtl)
      item->rect.x = self->rect.width - 2 * PADDING - item->rect.x - item->rect.width;
    item->rect.x += dx;
    item->rect.y += dy;
  }
}

WmkPathCard *
wmk_path_card_new (PangoContext *context,
                   const WmkPathLayout *layout,
                   const WmkPathData *data,
                   int mark_index)
{
  WmkPathCard *self = g_new0 (WmkPathCard, 1);
  const WmkPathMark *mark = wmk_path_layout_get_mark (layout, mark_index);
  double width = MIN (MAX_WIDTH, layout->width) - 2 * PADDING, widest = 0;

  self->texts = wmk_text_items_new ();
  if (mark->is_target)
    fill_target (self, context, data, mark, width);
  else if (mark->is_own)
    fill_own (self, context, data, mark, width);
  else
    fill_point (self, context, data, mark, width);

  for (guint i = 0; i < self->texts->len; i++) {
    const WmkTextItem *item = &g_array_index (self->texts, WmkTextItem, i);

    widest = MAX (widest, item->rect.x + item->rect.width);
  }
  self->rect.width = widest + 2 * PADDING;
  self->rect.height += 2 * PADDING - LINE_GAP;
  place (self, layout, mark);

  return self;
}

void
wmk_path_card_free (WmkPathCard *self)
{
  g_array_unref (self->texts);
  g_free (self);
}
