/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-timeline-layout-private.h"

/* Which items share a row, which get a label, and which become a cluster. */

/* Space within a span before and after its label. */
#define INSIDE_PADDING 6.0

/* The first row, for what has no place in another. */
#define CROWD_ROW 0

typedef struct {
  guint item;
  int rank;
  double start;
  double x;
  double width;
} Place;

typedef struct {
  double low;
  double high;
} Interval;

/* What is drawn of items that no row has room for. */
typedef struct {
  guint first; /* in the crowd */
  guint n_items;
  double low;
  double high;
} Group;

typedef struct {
  WmkTimelineLayout *layout;
  WmkTimelineLabels *labels;
  WmkTimelineLane lane;
  double end; /* of all time */
  double pitch;
  GArray *places;  /* (element-type Place) by rank, then by time */
  GPtrArray *rows; /* (element-type GArray(Interval)) */
  GArray *crowd;   /* (element-type Place) */
} Packing;

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *first = a, *second = b;

  if (first->rank != second->rank)
    return (first->rank > second->rank) - (first->rank < second->rank);
  if (first->start != second->start)
    return (first->start > second->start) - (first->start < second->start);

  return (first->item > second->item) - (first->item < second->item);
}

static int
compare_in_time (gconstpointer a, gconstpointer b)
{
  const Place *first = a, *second = b;

  if (first->start != second->start)
    return (first->start > second->start) - (first->start < second->start);

  return (first->item > second->item) - (first->item < second->item);
}

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  const WmkTimelineMark *first = a, *second = b;

  if (first->start != second->start)
    return (first->start > second->start) - (first->start < second->start);

  return (first->row > second->row) - (first->row < second->row);
}

static void
collect_places (Packing *packing, double scale)
{
  const WmkTimelineData *data = packing->labels->data;

  for (guint i = 0; i < data->items->len; i++) {
    const WmkTimelineItem *item = wmk_timeline_data_get (data, i);
    double x = (item->range.first - packing->layout->limits.first) * scale;
    double width = (item->range.last - item->range.first) * scale;
    Place place = {i, item->rank, item->range.first, x, width};

    if (item->lane != packing->lane)
      continue;
    /* A day is too short to be seen: its dot is around its middle. */
    if (item->is_day || width < WMK_TIMELINE_MARK_SIZE) {
      place.x = x + width / 2 - WMK_TIMELINE_MARK_SIZE / 2;
      place.width = WMK_TIMELINE_MARK_SIZE;
    }
    g_array_append_val (packing->places, place);
  }
  g_array_sort (packing->places, compare_places);
}

/* Inside where it fits, else after the mark, and before it where time ends. */
static WmkRect
place_label (const Packing *packing, const Place *place)
{
  double width = wmk_timeline_labels_get_width (packing->labels, place->item);
  WmkRect label = {place->x + place->width + WMK_TIMELINE_LABEL_GAP, 0, width,
                   packing->labels->line_height};

  if (place->width >= width + 2 * INSIDE_PADDING)
    label.x = place->x + INSIDE_PADDING;
  else if (label.x + width > packing->end && place->x - WMK_TIMELINE_LABEL_GAP - width >= 0)
    label.x = place->x - WMK_TIMELINE_LABEL_GAP - width;

  return label;
}

static gboolean
is_free (GArray *row, Interval wanted)
{
  for (guint i = 0; i < row->len; i++) {
    const Interval *taken = &g_array_index (row, Interval, i);

    if (wanted.low < taken->high + WMK_TIMELINE_MARK_GAP &&
        taken->low < wanted.high + WMK_TIMELINE_MARK_GAP)
      return FALSE;
  }

  return TRUE;
}

static void
add_mark (Packing *packing, WmkTimelineMark *mark, const Place *places, guint n_places)
{
  WmkTimelineLayout *layout = packing->layout;
  double size = mark->kind == WMK_TIMELINE_MARK_DAY    ? WMK_TIMELINE_MARK_SIZE
                : mark->kind == WMK_TIMELINE_MARK_MORE ? WMK_TIMELINE_MORE_SIZE
                                                       : packing->labels->line_height;
  double middle = mark->row * packing->pitch + packing->labels->line_height / 2;

  mark->lane = packing->lane;
  mark->start = places[0].start;
  mark->rect.y = middle - size / 2;
  mark->rect.height = size;
  mark->label.y = mark->row * packing->pitch;
  mark->first_member = layout->members->len;
  mark->n_members = n_places;
  for (guint i = 0; i < n_places; i++)
    g_array_append_val (layout->members, places[i].item);
  g_array_append_val (layout->marks, *mark);
}

static void
add_single (Packing *packing, const Place *place, guint row, WmkRect label)
{
  gboolean is_day = wmk_timeline_data_get (packing->labels->data, place->item)->is_day;
  WmkTimelineMark mark = {
      .kind = is_day ? WMK_TIMELINE_MARK_DAY : WMK_TIMELINE_MARK_SPAN,
      .row = row,
      .rect = {place->x, 0, place->width, 0},
      .label = label,
  };

  add_mark (packing, &mark, place, 1);
}

/* @n_rows: 0 for as many as it takes. */
static void
fill_rows (Packing *packing, guint first_row, guint n_rows)
{
  for (guint i = 0; i < packing->places->len; i++) {
    const Place *place = &g_array_index (packing->places, Place, i);
    WmkRect label = place_label (packing, place);
    Interval wanted = {MIN (place->x, label.x),
                       MAX (place->x + place->width, label.x + label.width)};
    guint row = first_row;

    while (row < packing->rows->len && !is_free (g_ptr_array_index (packing->rows, row), wanted))
      row++;
    if (n_rows > 0 && row >= n_rows) {
      g_array_append_val (packing->crowd, *place);
      continue;
    }
    while (row >= packing->rows->len)
      g_ptr_array_add (packing->rows, g_array_new (FALSE, FALSE, sizeof (Interval)));
    g_array_append_val ((GArray *) g_ptr_array_index (packing->rows, row), wanted);
    add_single (packing, place, row, label);
  }
}

static void
measure_group (const Packing *packing, Group *group)
{
  const Place *places = &g_array_index (packing->crowd, Place, group->first);
  const Place *last = &places[group->n_items - 1];
  double middle, width;
  int text_width;

  if (group->n_items == 1) {
    group->low = places[0].x;
    group->high = places[0].x + places[0].width;
    return;
  }

  /* Around where its members begin. */
  middle = (places[0].x + last->x + WMK_TIMELINE_MARK_SIZE) / 2;
  pango_layout_get_pixel_size (wmk_timeline_labels_get_count (packing->labels, group->n_items),
                               &text_width, NULL);
  width = text_width + 2 * WMK_TIMELINE_PILL_PADDING;
  group->low = middle - width / 2;
  group->high = middle + width / 2;
}

/* Joins what would overlap, until nothing does. */
static GArray *
group_crowd (Packing *packing)
{
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (Group));

  for (guint i = 0; i < packing->crowd->len; i++) {
    Group group = {.first = i, .n_items = 1};

    measure_group (packing, &group);
    while (groups->len > 0) {
      const Group *before = &g_array_index (groups, Group, groups->len - 1);

      if (group.low >= before->high + WMK_TIMELINE_MARK_GAP)
        break;
      group.first = before->first;
      group.n_items += before->n_items;
      g_array_set_size (groups, groups->len - 1);
      measure_group (packing, &group);
    }
    g_array_append_val (groups, group);
  }

  return groups;
}

static void
add_crowd (Packing *packing)
{
  g_autoptr (GArray) groups = NULL;

  g_array_sort (packing->crowd, compare_in_time);
  groups = group_crowd (packing);
  for (guint i = 0; i < groups->len; i++) {
    const Group *group = &g_array_index (groups, Group, i);
    const Place *places = &g_array_index (packing->crowd, Place, group->first);
    gboolean is_day = wmk_timeline_data_get (packing->labels->data, places[0].item)->is_day;
    WmkTimelineMark mark = {
        .kind = group->n_items == 1 ? WMK_TIMELINE_MARK_MORE : WMK_TIMELINE_MARK_CLUSTER,
        .row = CROWD_ROW,
        .rect = {group->low, 0, group->high - group->low, 0},
    };

    if (group->n_items == 1 && is_day) {
      mark.rect.x += (WMK_TIMELINE_MARK_SIZE - WMK_TIMELINE_MORE_SIZE) / 2;
      mark.rect.width = WMK_TIMELINE_MORE_SIZE;
    }
    add_mark (packing, &mark, places, group->n_items);
  }
}

static void
free_row (gpointer row)
{
  g_array_unref (row);
}

guint
wmk_timeline_pack_lane (WmkTimelineLayout *self,
                        WmkTimelineLabels *labels,
                        WmkTimelineLane lane,
                        double scale,
                        guint n_rows)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_autoptr (GArray) crowd = g_array_new (FALSE, FALSE, sizeof (Place));
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (free_row);
  guint first_mark = self->marks->len, first_member = self->members->len;
  Packing packing = {
      .layout = self,
      .labels = labels,
      .lane = lane,
      .end = wmk_timeline_range_get_years (&self->limits) * scale,
      .pitch = labels->line_height + WMK_TIMELINE_ROW_GAP,
      .places = places,
      .rows = rows,
      .crowd = crowd,
  };

  collect_places (&packing, scale);
  fill_rows (&packing, 0, n_rows);
  if (crowd->len > 0) {
    g_array_set_size (self->marks, first_mark);
    g_array_set_size (self->members, first_member);
    g_array_set_size (crowd, 0);
    g_ptr_array_set_size (rows, 0);
    g_ptr_array_add (rows, g_array_new (FALSE, FALSE, sizeof (Interval)));
    fill_rows (&packing, CROWD_ROW + 1, n_rows);
    add_crowd (&packing);
  }

  if (self->marks->len > first_mark)
    qsort (&g_array_index (self->marks, WmkTimelineMark, first_mark), self->marks->len - first_mark,
           sizeof (WmkTimelineMark), compare_marks);
  for (guint i = first_mark; i < self->marks->len; i++) {
    const WmkTimelineMark *mark = &g_array_index (self->marks, WmkTimelineMark, i);

    for (guint j = 0; j < mark->n_members; j++)
      g_array_index (self->mark_of_item, guint,
                     g_array_index (self->members, guint, mark->first_member + j)) = i;
  }

  return rows->len;
}
