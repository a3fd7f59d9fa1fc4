/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts/wmk-timeline-layout.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "charts/wmk-timeline-layout-private.h"

/* Narrower, the head of a lane stands above its rows instead of beside them. */
#define WIDE 560.0
#define HEAD_PADDING 12.0
#define LANE_PADDING 7.0
#define AXIS_PADDING 5.0
#define MIN_ROWS 3

/* Texts of a label do not run into the border of their span. */
#define INSIDE_PADDING 6.0

/* How the room is shared out before any text is placed. */
typedef struct {
  double line_height;
  double pitch;
  gboolean wide;
  double head_width;  /* beside the plot */
  double head_height; /* above the rows of a lane */
  double axis_height;
  double legend_height;
  guint rows[WMK_TIMELINE_N_LANES];
} Room;

static void
add_text (
    GArray *texts, PangoContext *context, WmkTextStyle style, const char *text, double x, double y)
{
  WmkTextItem item = {.layout = wmk_chart_text_new (context, style, text), .style = style};
  int width, height;

  pango_layout_get_pixel_size (item.layout, &width, &height);
  item.rect = (WmkRect){x, y, width, height};
  g_array_append_val (texts, item);
}

static guint
count_in_view (const WmkTimelineData *data, WmkTimelineLane lane, WmkTimelineRange range)
{
  guint n_items = 0;

  for (guint i = 0; i < data->items->len; i++) {
    const WmkTimelineItem *item = wmk_timeline_data_get (data, i);

    if (item->lane == lane && item->range.last > range.first && item->range.first < range.last)
      n_items++;
  }

  return n_items;
}

static guint
count_undated (const WmkTimelineData *data, WmkTimelineLane lane)
{
  guint n_items = 0;

  for (guint i = 0; i < data->undated->len; i++)
    if (((const WmkTimelineItem *) g_ptr_array_index (data->undated, i))->lane == lane)
      n_items++;

  return n_items;
}

static char *
format_in_view (guint n_items)
{
  /* Translators: how many items of a lane the timeline shows now */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u in view", "%u in view", n_items),
                          n_items);
}

static char *
format_undated (guint n_items)
{
  if (n_items == 0)
    return g_strdup ("");

  /* Translators: how many items of a lane have no date, and stand in the list alone */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u undated", "%u undated", n_items),
                          n_items);
}

/* As wide as the widest name or count can become. */
static double
measure_heads (const WmkTimelineLabels *labels)
{
  g_autoptr (GArray) texts = wmk_text_items_new ();
  g_autofree char *in_view = format_in_view (888);
  double width = 0;

  add_text (texts, labels->context, WMK_TEXT_SECONDARY, in_view, 0, 0);
  for (int lane = 0; lane < WMK_TIMELINE_N_LANES; lane++)
    if (labels->data->shows[lane])
      add_text (texts, labels->context, WMK_TEXT_BOLD,
                wmk_timeline_lane_get_title ((WmkTimelineLane) lane), 0, 0);
  for (guint i = 0; i < texts->len; i++)
    width = MAX (width, g_array_index (texts, WmkTextItem, i).rect.width);

  return width + 2 * HEAD_PADDING;
}

static double
get_band_height (const Room *room, guint n_rows)
{
  return room->head_height + n_rows * room->pitch + 2 * LANE_PADDING;
}

/* A row to each lane in turn, for as long as there is room and one that could use it: heights do
 * not depend on the range, so that lanes keep their places when it is zoomed. */
static void
share_rows (Room *room, const WmkTimelineData *data, double height)
{
  guint wanted[WMK_TIMELINE_N_LANES] = {0};
  gboolean added = TRUE;

  for (guint i = 0; i < data->items->len; i++)
    wanted[wmk_timeline_data_get (data, i)->lane]++;
  for (int lane = 0; lane < WMK_TIMELINE_N_LANES; lane++)
    if (data->shows[lane]) {
      room->rows[lane] = MIN_ROWS;
      height -= get_band_height (room, MIN_ROWS);
    }

  while (added) {
    added = FALSE;
    for (int lane = 0; lane < WMK_TIMELINE_N_LANES; lane++)
      if (data->shows[lane] && room->rows[lane] < wanted[lane] && height >= room->pitch) {
        room->rows[lane]++;
        height -= room->pitch;
        added = TRUE;
      }
  }
}

static void
make_room (Room *room, const WmkTimelineLabels *labels, double width)
{
  room->line_height = labels->line_height;
  room->pitch = labels->line_height + WMK_TIMELINE_ROW_GAP;
  room->wide = width >= WIDE;
  room->head_width = room->wide ? measure_heads (labels) : 0;
  room->head_height = room->wide ? 0 : room->pitch;
  room->axis_height = labels->line_height + 2 * AXIS_PADDING;
}

/* Name and counts, below each other beside the rows, or in one line above them. */
static void
add_head (WmkTimelineLayout *self,
          const WmkTimelineLabels *labels,
          const Room *room,
          const WmkTimelineBand *band)
{
  g_autofree char *in_view = format_in_view (band->n_in_view);
  g_autofree char *undated = format_undated (count_undated (labels->data, band->lane));
  const char *const words[] = {wmk_timeline_lane_get_title (band->lane), in_view, undated};
  double x = room->wide ? HEAD_PADDING / 2 : 0, y = band->rect.y + LANE_PADDING;

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++) {
    WmkTextItem *item;

    if (*words[i] == '\0')
      continue;
    add_text (self->texts, labels->context, i == 0 ? WMK_TEXT_BOLD : WMK_TEXT_SECONDARY, words[i],
              x, y);
    item = &g_array_index (self->texts, WmkTextItem, self->texts->len - 1);
    if (room->wide)
      y += room->pitch;
    else
      x += item->rect.width + HEAD_PADDING;
    if (self->rtl)
      item->rect = wmk_rect_mirror (item->rect, self->width);
  }
}

/* From the places that marks have in all of time to those that they have in view. */
static void
shift_marks (WmkTimelineLayout *self, const WmkTimelineBand *band, double scale)
{
  double dx = self->plot.x + (self->limits.first - self->range.first) * scale;

  for (guint i = 0; i < band->n_marks; i++) {
    WmkTimelineMark *mark = &g_array_index (self->marks, WmkTimelineMark, band->first_mark + i);

    mark->rect.x += dx;
    mark->rect.y += band->rows_y;
    mark->label.x += dx;
    mark->label.y += band->rows_y;
  }
}

/* A label inside a span that began before the view stays in view as long as the span. */
static WmkRect
keep_in_view (const WmkTimelineLayout *self, const WmkTimelineMark *mark)
{
  WmkRect label = mark->label;
  double end = mark->rect.x + mark->rect.width;

  if (label.x < mark->rect.x || label.x + label.width > end)
    return label;

  label.x = MAX (label.x, self->plot.x + INSIDE_PADDING);
  label.x = MIN (label.x, end - INSIDE_PADDING - label.width);

  return label;
}

static gboolean
is_in_plot (const WmkTimelineLayout *self, const WmkRect *rect)
{
  return rect->x < self->plot.x + self->plot.width && rect->x + rect->width > self->plot.x;
}

static void
add_labels (WmkTimelineLayout *self, WmkTimelineLabels *labels)
{
  for (guint i = 0; i < self->marks->len; i++) {
    WmkTimelineMark *mark = &g_array_index (self->marks, WmkTimelineMark, i);
    guint member = g_array_index (self->members, guint, mark->first_member);
    WmkTextItem item = {.style = WMK_TEXT_PRIMARY};
    int width, height;

    if (mark->kind == WMK_TIMELINE_MARK_CLUSTER && is_in_plot (self, &mark->rect)) {
      item.layout = g_object_ref (wmk_timeline_labels_get_count (labels, mark->n_members));
      pango_layout_get_pixel_size (item.layout, &width, &height);
      item.rect = (WmkRect){mark->rect.x + (mark->rect.width - width) / 2,
                            mark->rect.y + (mark->rect.height - height) / 2, width, height};
      g_array_append_val (self->labels, item);
    } else if (mark->label.width > 0) {
      mark->label = keep_in_view (self, mark);
      /* The rest of a label tells nothing without its mark. */
      if (!is_in_plot (self, &mark->label) ||
          (mark->label.x < self->plot.x && !is_in_plot (self, &mark->rect)))
        continue;
      item.layout = g_object_ref (wmk_timeline_labels_get (labels, member));
      item.style = wmk_timeline_labels_get_style (labels, member);
      item.rect = mark->label;
      g_array_append_val (self->labels, item);
    }
  }
}

static void
add_band (WmkTimelineLayout *self,
          WmkTimelineLabels *labels,
          const Room *room,
          WmkTimelineLane lane,
          gboolean is_open)
{
  double scale = self->plot.width / wmk_timeline_range_get_years (&self->range);
  WmkTimelineBand band = {.lane = lane, .first_mark = self->marks->len};
  guint n_rows = wmk_timeline_pack_lane (self, labels, lane, scale, is_open ? 0 : room->rows[lane]);

  band.n_marks = self->marks->len - band.first_mark;
  band.n_rows = is_open ? MAX (n_rows, room->rows[lane]) : room->rows[lane];
  band.rect = (WmkRect){0, self->height, self->width, get_band_height (room, band.n_rows)};
  band.rows_y = band.rect.y + LANE_PADDING + room->head_height;
  band.n_in_view = count_in_view (labels->data, lane, self->range);
  self->height += band.rect.height;
  shift_marks (self, &band, scale);
  add_head (self, labels, room, &band);
  g_array_append_val (self->bands, band);
}

/* All but the lanes. */
static WmkTimelineLayout *
create_frame (WmkTimelineLabels *labels, WmkTimelineRange range, double width, Room *room)
{
  WmkTimelineLayout *self = g_new0 (WmkTimelineLayout, 1);

  self->width = MAX (width, WMK_TIMELINE_MIN_WIDTH);
  self->rtl = pango_context_get_base_dir (labels->context) == PANGO_DIRECTION_RTL;
  self->limits = wmk_timeline_data_get_limits (labels->data);
  self->range = wmk_timeline_range_clamp (range, self->limits);
  self->ticks = g_array_new (FALSE, FALSE, sizeof (double));
  self->bands = g_array_new (FALSE, FALSE, sizeof (WmkTimelineBand));
  self->marks = g_array_new (FALSE, FALSE, sizeof (WmkTimelineMark));
  self->members = g_array_new (FALSE, FALSE, sizeof (guint));
  self->mark_of_item = g_array_new (FALSE, TRUE, sizeof (guint));
  g_array_set_size (self->mark_of_item, labels->data->items->len);
  self->labels = wmk_text_items_new ();
  self->texts = wmk_text_items_new ();
  self->samples = g_array_new (FALSE, FALSE, sizeof (WmkTimelineSample));

  make_room (room, labels, self->width);
  self->plot = (WmkRect){self->rtl ? 0 : room->head_width, room->axis_height,
                         self->width - room->head_width, 0};
  room->legend_height = wmk_timeline_layout_add_legend (self, labels->context);

  return self;
}

WmkTimelineLayout *
wmk_timeline_layout_new (
    WmkTimelineLabels *labels, WmkTimelineRange range, double width, double height, int open_lane)
{
  Room room = {0};
  WmkTimelineLayout *self = create_frame (labels, range, width, &room);

  wmk_timeline_layout_add_axis (self, labels->context);
  share_rows (&room, labels->data, height - room.axis_height - room.legend_height);

  self->height = room.axis_height;
  for (int lane = 0; lane < WMK_TIMELINE_N_LANES; lane++)
    if (labels->data->shows[lane])
      add_band (self, labels, &room, (WmkTimelineLane) lane, lane == open_lane);
  self->plot.height = self->height - room.axis_height;
  add_labels (self, labels);
  wmk_timeline_layout_move_legend (self, self->height);
  self->height += room.legend_height;

  return self;
}

double
wmk_timeline_layout_measure (WmkTimelineLabels *labels, double width)
{
  Room room = {0};
  g_autoptr (WmkTimelineLayout) frame =
      create_frame (labels, wmk_timeline_data_get_limits (labels->data), width, &room);
  double height = room.axis_height + room.legend_height;

  for (int lane = 0; lane < WMK_TIMELINE_N_LANES; lane++)
    if (labels->data->shows[lane])
      height += get_band_height (&room, MIN_ROWS);

  return height;
}

void
wmk_timeline_layout_free (WmkTimelineLayout *self)
{
  g_array_unref (self->ticks);
  g_array_unref (self->bands);
  g_array_unref (self->marks);
  g_array_unref (self->members);
  g_array_unref (self->mark_of_item);
  g_array_unref (self->labels);
  g_array_unref (self->texts);
  g_array_unref (self->samples);
  g_free (self);
}
