/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts/wmk-timeline-card.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "charts/wmk-glyph.h"

#define PADDING 10.0
#define LINE_GAP 2.0
#define MAX_WIDTH 320.0
#define DISTANCE 10.0
#define SIGN_GAP 6.0

/* Titles of a cluster that the card names. */
#define N_NAMED 6

static const WmkTimelineItem *
get_item (const WmkTimelineLayout *layout,
          const WmkTimelineData *data,
          const WmkTimelineMark *mark,
          guint n)
{
  return wmk_timeline_data_get (data, wmk_timeline_layout_get_member (layout, mark, n));
}

/* What the reader has on the only item of a mark. */
static const char *
get_remark (const WmkTimelineLayout *layout,
            const WmkTimelineData *data,
            const WmkTimelineMark *mark)
{
  return wmk_timeline_data_get_remark (data,
                                       g_array_index (layout->members, guint, mark->first_member));
}

/* The same of a cluster; %NULL for nothing. */
static char *
format_remarks (const WmkTimelineLayout *layout,
                const WmkTimelineData *data,
                const WmkTimelineMark *mark)
{
  guint n = wmk_timeline_layout_count_remarks (layout, data, mark);

  if (n == 0)
    return NULL;

  /* Translators: of several things that stand together: notes, tags or stars of the reader's */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Something of yours on %u of them",
                                       "Something of yours on %u of them", n),
                          n);
}

/* "15 policies, 19 May 2015 to 2016" */
static char *
format_cluster (const WmkTimelineMark *mark,
                const WmkTimelineLayout *layout,
                const WmkTimelineData *data)
{
  g_autofree char *count = wmk_timeline_lane_format_count (mark->lane, mark->n_members);
  g_autofree char *first = wmk_timeline_item_format_date (get_item (layout, data, mark, 0));
  g_autofree char *last =
      wmk_timeline_item_format_date (get_item (layout, data, mark, mark->n_members - 1));

  if (g_str_equal (first, last))
    /* Translators: how many of what, and when: "15 policies, 2016" */
    return g_strdup_printf (_ ("%s, %s"), count, first);

  /* Translators: how many of what, the first date and the last: "15 policies, 2015 to 2016" */
  return g_strdup_printf (_ ("%s, %s to %s"), count, first, last);
}

static double
add_line (WmkTimelineCard *self,
          PangoContext *context,
          WmkTextStyle style,
          const char *text,
          double x,
          double width,
          int max_lines)
{
  WmkTextItem item = {.style = style};
  int text_width, text_height;

  if (*text == '\0')
    return 0;

  item.layout = wmk_chart_text_new (context, style, text);
  wmk_chart_text_wrap (item.layout, width - x, max_lines);
  pango_layout_get_pixel_size (item.layout, &text_width, &text_height);
  item.rect = (WmkRect){x, self->rect.height, MIN (text_width, width - x), text_height};
  self->rect.height += text_height + LINE_GAP;
  g_array_append_val (self->texts, item);

  return text_height;
}

static void
fill_item (WmkTimelineCard *self,
           PangoContext *context,
           const WmkTimelineItem *item,
           const char *remark,
           double width)
{
  g_autofree char *date = wmk_timeline_item_format_date (item);
  g_autofree char *kind = wmk_timeline_item_format_kind (item);

  add_line (self, context, WMK_TEXT_BOLD, item->title, 0, width, 4);
  add_line (self, context, WMK_TEXT_PRIMARY, item->title_zh, 0, width, 2);
  add_line (self, context, WMK_TEXT_SECONDARY, date, 0, width, 1);
  add_line (self, context, WMK_TEXT_SECONDARY, kind, 0, width, 1);
  add_line (self, context, WMK_TEXT_OWN, remark, 0, width, 2);
  if (item->odd) {
    double y = self->rect.height;
    double height =
        add_line (self, context, WMK_TEXT_SECONDARY, _ ("Its sources say something odd."),
                  WMK_GLYPH_SIZE + SIGN_GAP, width, 2);

    self->sign =
        (WmkRect){0, y + MAX (height - WMK_GLYPH_SIZE, 0) / 2, WMK_GLYPH_SIZE, WMK_GLYPH_SIZE};
  }
}

static void
fill_cluster (WmkTimelineCard *self,
              PangoContext *context,
              const WmkTimelineLayout *layout,
              const WmkTimelineData *data,
              const WmkTimelineMark *mark,
              double width)
{
  g_autofree char *head = format_cluster (mark, layout, data);
  g_autofree char *remarks = format_remarks (layout, data, mark);

  add_line (self, context, WMK_TEXT_BOLD, head, 0, width, 2);
  for (guint i = 0; i < MIN (mark->n_members, N_NAMED); i++)
    add_line (self, context, WMK_TEXT_PRIMARY, get_item (layout, data, mark, i)->title, 0, width,
              1);
  if (mark->n_members > N_NAMED) {
    guint n_others = mark->n_members - N_NAMED;
    g_autofree char *others = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", n_others), n_others);

    add_line (self, context, WMK_TEXT_SECONDARY, others, 0, width, 1);
  }
  if (remarks != NULL)
    add_line (self, context, WMK_TEXT_OWN, remarks, 0, width, 2);
}

/* Below what is in view of the mark, or above it; within the timeline in any case. */
static void
place (WmkTimelineCard *self, const WmkTimelineLayout *layout, const WmkTimelineMark *mark)
{
  double left = MAX (mark->rect.x, layout->plot.x);
  double below = mark->rect.y + mark->rect.height + DISTANCE;
  double above = mark->rect.y - DISTANCE - self->rect.height;
  double dx, dy;

  self->rect.x = CLAMP (left, 0, MAX (layout->width - self->rect.width, 0));
  self->rect.y = below + self->rect.height <= layout->height || above < 0 ? below : above;
  self->rect.y = CLAMP (self->rect.y, 0, MAX (layout->height - self->rect.height, 0));

  dx = round (self->rect.x) + PADDING;
  dy = round (self->rect.y) + PADDING;
  for (guint i = 0; i < self->texts->len; i++) {
    WmkTextItem *item = &g_array_index (self->texts, WmkTextItem, i);

    if (layout->rtl)
      item->rect = wmk_rect_mirror (item->rect, self->rect.width - 2 * PADDING);
    item->rect.x += dx;
    item->rect.y += dy;
  }
  if (layout->rtl)
    self->sign = wmk_rect_mirror (self->sign, self->rect.width - 2 * PADDING);
  self->sign.x += dx;
  self->sign.y += dy;
}

WmkTimelineCard *
wmk_timeline_card_new (PangoContext *context,
                       const WmkTimelineLayout *layout,
                       const WmkTimelineData *data,
                       int mark_index)
{
  WmkTimelineCard *self = g_new0 (WmkTimelineCard, 1);
  const WmkTimelineMark *mark = wmk_timeline_layout_get_mark (layout, mark_index);
  double width = MIN (MAX_WIDTH, layout->width) - 2 * PADDING, widest = 0;

  self->texts = wmk_text_items_new ();
  if (mark->n_members > 1)
    fill_cluster (self, context, layout, data, mark, width);
  else
    fill_item (self, context, get_item (layout, data, mark, 0), get_remark (layout, data, mark),
               width);

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
wmk_timeline_card_free (WmkTimelineCard *self)
{
  g_array_unref (self->texts);
  g_free (self);
}

char *
wmk_timeline_mark_describe (const WmkTimelineMark *mark,
                            const WmkTimelineLayout *layout,
                            const WmkTimelineData *data)
{
  g_autofree char *cluster = NULL, *remarks = NULL;

  if (mark->n_members == 1) {
    g_autofree char *item = wmk_timeline_item_describe (get_item (layout, data, mark, 0));
    const char *remark = get_remark (layout, data, mark);

    return g_strjoin (*remark == '\0' ? "" : "\n", item, remark, NULL);
  }

  cluster = format_cluster (mark, layout, data);
  remarks = format_remarks (layout, data, mark);

  /* Translators: said of several items that stand too close to be told apart; the second line is
   * what the reader has on them */
  return remarks == NULL ? g_strdup_printf (_ ("%s.\nReturn zooms in."), cluster)
                         : g_strdup_printf (_ ("%s.\n%s.\nReturn zooms in."), cluster, remarks);
}
