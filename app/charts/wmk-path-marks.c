/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "charts/wmk-path-layout-private.h"

#define N_CURVE_STEPS 48

/* The pointer is at a mark from this distance on; at a rule across the plot only close to it. */
#define REACH 36.0
#define RULE_REACH 6.0

static int
get_arrow (WmkComparator comparator)
{
  if (comparator == WMK_COMPARATOR_MORE || comparator == WMK_COMPARATOR_AT_LEAST)
    return 1;
  if (comparator == WMK_COMPARATOR_LESS || comparator == WMK_COMPARATOR_AT_MOST)
    return -1;

  return 0;
}

/* Shapes come round again where there are more series than shapes. */
static WmkPathShape
get_shape (const WmkPathData *data, guint row)
{
  const guint n_hollow = WMK_PATH_N_SHAPES - WMK_PATH_SHAPE_RING;
  gboolean has_main = data->series->len > 0 && wmk_path_data_get_series (data, 0)->is_main;

  if (wmk_path_data_get_series (data, row)->is_main)
    return WMK_PATH_SHAPE_DISC;

  return (WmkPathShape) (WMK_PATH_SHAPE_RING + (has_main ? row - 1 : row) % n_hollow);
}

static void
place_points (WmkPathLayout *self, const WmkPathData *data, guint row)
{
  const WmkPathSeries *series = wmk_path_data_get_series (data, row);

  for (guint i = 0; i < series->points->len; i++) {
    const WmkPathPoint *point = wmk_path_series_get_point (series, i);
    WmkPathMark mark = {.row = row, .index = i, .shape = get_shape (data, row)};

    if (isnan (point->value))
      continue;
    mark.x = wmk_path_layout_map_x (self, wmk_path_date_get_position (point->date));
    mark.y = wmk_path_layout_map_y (self, point->value);
    mark.y_high =
        isnan (point->value_high) ? mark.y : wmk_path_layout_map_y (self, point->value_high);
    mark.arrow = get_arrow (point->comparator);
    mark.is_latest = point == wmk_path_series_get_latest (series);
    g_array_append_val (self->marks, mark);
  }
}

static void
place_targets (WmkPathLayout *self, const WmkPathData *data)
{
  for (guint i = 0; i < data->targets->len; i++) {
    const WmkPathTarget *target = wmk_path_data_get_target (data, i);
    WmkPathMark mark = {.row = data->series->len, .index = i, .is_target = TRUE};

    if (isnan (target->value))
      continue;
    mark.rule = target->year == 0;
    mark.x = mark.rule ? self->plot.x + self->plot.width / 2
                       : wmk_path_layout_map_x (self, target->year);
    mark.y = wmk_path_layout_map_y (self, target->value);
    mark.y_high =
        isnan (target->value_high) ? mark.y : wmk_path_layout_map_y (self, target->value_high);
    mark.thickness = wmk_path_target_thickness (target->year);
    mark.open = target->other_edition;
    g_array_append_val (self->marks, mark);
  }
}

/* They belong to no series: nothing joins them. */
static void
place_own (WmkPathLayout *self, const WmkPathData *data)
{
  for (guint i = 0; i < data->own->len; i++) {
    const WmkOwnPoint *point = wmk_own_points_get (data->own, i);
    WmkPathMark mark = {.row = data->series->len + 1, .index = i, .is_own = TRUE};

    mark.x = wmk_path_layout_map_x (self, wmk_path_date_get_position (point->date));
    mark.y = wmk_path_layout_map_y (self, point->value);
    mark.y_high =
        isnan (point->value_high) ? mark.y : wmk_path_layout_map_y (self, point->value_high);
    g_array_append_val (self->marks, mark);
  }
}

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  const WmkPathMark *first = a, *second = b;

  if (first->row != second->row)
    return first->row < second->row ? -1 : 1;
  if (first->x != second->x)
    return first->x < second->x ? -1 : 1;

  return first->index < second->index ? -1 : first->index > second->index;
}

/* A range has no one value that a line could lead to. */
static gboolean
is_single (const WmkPathMark *mark)
{
  return mark->y == mark->y_high;
}

static void
add_line (WmkPathLayout *self,
          const WmkPathMark *from,
          const WmkPathMark *to,
          gboolean is_main,
          gboolean is_conflict)
{
  WmkPathLine line = {from->x, from->y, to->x, to->y, is_main, is_conflict};

  g_array_append_val (self->lines, line);
}

/* The mark before @index in time that is the only figure of its date, where @index is that of its
 * own, and both dates name as long a time: a half year does not lead to the year. -1 for none. */
static int
find_only_before (WmkPathLayout *self, const WmkPathSeries *series, guint first, guint index)
{
  const char *dates[3] = {NULL}; /* of this mark, the one before it, the one before that */
  const WmkPathMark *next =
      index + 1 < self->marks->len ? wmk_path_layout_get_mark (self, (int) index + 1) : NULL;
  const char *date;

  for (guint i = 0; i < G_N_ELEMENTS (dates) && index >= first + i; i++)
    dates[i] = wmk_path_series_get_point (series,
                                          wmk_path_layout_get_mark (self, (int) (index - i))->index)
                   ->date;
  date = dates[0];
  if (dates[1] == NULL || strlen (date) != strlen (dates[1]) || g_str_equal (date, dates[1]) ||
      g_strcmp0 (dates[1], dates[2]) == 0)
    return -1;
  if (next != NULL && next->row == wmk_path_layout_get_mark (self, (int) index)->row &&
      g_str_equal (wmk_path_series_get_point (series, next->index)->date, date))
    return -1;

  return is_single (wmk_path_layout_get_mark (self, (int) index - 1)) ? (int) index - 1 : -1;
}

/* From the figure of each source that comes before this one in time. */
static void
join_sources (WmkPathLayout *self, const WmkPathSeries *series, guint first, guint index)
{
  const WmkPathMark *mark = wmk_path_layout_get_mark (self, (int) index);
  const WmkPathPoint *point = wmk_path_series_get_point (series, mark->index);
  guint n_sources = g_strv_length (point->sources);
  g_autofree gint *previous = g_new (gint, n_sources);

  for (guint i = 0; i < n_sources; i++) {
    gboolean joined = FALSE;

    previous[i] = -1;
    for (guint j = index; j > first && previous[i] < 0; j--) {
      const WmkPathMark *other = wmk_path_layout_get_mark (self, (int) j - 1);
      const WmkPathPoint *earlier = wmk_path_series_get_point (series, other->index);

      if (other->x < mark->x && is_single (other) &&
          g_strv_contains ((const char *const *) earlier->sources, point->sources[i]))
        previous[i] = (gint) j - 1;
    }
    for (guint j = 0; j < i; j++)
      joined |= previous[j] == previous[i];
    if (previous[i] >= 0 && !joined)
      add_line (self, wmk_path_layout_get_mark (self, previous[i]), mark, series->is_main, FALSE);
  }
}

/* With the figure of the same date before it, where they differ. */
static void
join_conflict (WmkPathLayout *self, const WmkPathSeries *series, guint first, guint index)
{
  const WmkPathMark *mark = wmk_path_layout_get_mark (self, (int) index), *other;

  if (index == first)
    return;
  other = wmk_path_layout_get_mark (self, (int) index - 1);
  if (other->y != mark->y && g_str_equal (wmk_path_series_get_point (series, mark->index)->date,
                                          wmk_path_series_get_point (series, other->index)->date))
    add_line (self, other, mark, series->is_main, TRUE);
}

static void
place_lines (WmkPathLayout *self, const WmkPathData *data)
{
  guint first = 0;

  for (guint i = 0; i < self->marks->len; i++) {
    const WmkPathMark *mark = wmk_path_layout_get_mark (self, (int) i);
    const WmkPathSeries *series;
    int before;

    if (mark->is_target || mark->is_own)
      return;
    if (mark->row != wmk_path_layout_get_mark (self, (int) first)->row)
      first = i;
    series = wmk_path_data_get_series (data, mark->row);
    join_conflict (self, series, first, i);
    if (!is_single (mark))
      continue;
    before = find_only_before (self, series, first, i);
    if (before >= 0)
      add_line (self, wmk_path_layout_get_mark (self, before), mark, series->is_main, FALSE);
    else
      join_sources (self, series, first, i);
  }
}

/* Ends where it leaves the plot. */
static void
add_curve (WmkPathLayout *self,
           const WmkPathData *data,
           const WmkProgressPath *path,
           gboolean is_projection)
{
  WmkPathCurve curve = {.is_projection = is_projection};
  const WmkPathPoint *point;
  double from;

  if (path->from < 0)
    return;

  point = wmk_path_series_get_point (wmk_path_data_get_series (data, 0), (guint) path->from);
  from = wmk_path_date_get_position (point->date);
  curve.positions = g_array_new (FALSE, FALSE, sizeof (WmkPathPosition));
  for (guint i = 0; i <= N_CURVE_STEPS; i++) {
    double x = from + (path->year - from) * i / N_CURVE_STEPS;
    double value =
        wmk_progress_interpolate (path->method, from, point->value, path->year, path->value, x);
    WmkPathPosition position = {wmk_path_layout_map_x (self, x),
                                wmk_path_layout_map_y (self, value)};

    if (value > self->scale.high || value < self->scale.low)
      break;
    g_array_append_val (curve.positions, position);
  }
  g_array_append_val (self->curves, curve);
}

void
wmk_path_layout_place_series (WmkPathLayout *self,
                              const WmkPathData *data,
                              const WmkPathSeries *series)
{
  for (guint row = 0; row < data->series->len; row++)
    if (wmk_path_data_get_series (data, row) == series)
      place_points (self, data, row);
  place_targets (self, data);
  place_own (self, data);
  g_array_sort (self->marks, compare_marks);
  place_lines (self, data);
}

void
wmk_path_layout_place_marks (WmkPathLayout *self, const WmkPathData *data)
{
  for (guint row = 0; row < data->series->len; row++)
    place_points (self, data, row);
  place_targets (self, data);
  place_own (self, data);
  g_array_sort (self->marks, compare_marks);
  place_lines (self, data);

  for (guint i = 0; i < data->targets->len; i++)
    add_curve (self, data, &wmk_path_data_get_target (data, i)->required, FALSE);
  add_curve (self, data, &data->projection, TRUE);

  /* Flags know their targets; from here on their marks. */
  for (guint i = 0; i < self->flags->len; i++) {
    WmkPathFlag *flag = &g_array_index (self->flags, WmkPathFlag, i);
    guint mark = 0;

    while (!wmk_path_layout_get_mark (self, (int) mark)->is_target ||
           wmk_path_layout_get_mark (self, (int) mark)->index != flag->mark)
      mark++;
    flag->mark = mark;
  }
}

const WmkPathMark *
wmk_path_layout_get_mark (const WmkPathLayout *self, int index)
{
  return &g_array_index (self->marks, WmkPathMark, index);
}

static double
get_distance (const WmkPathMark *mark, double x, double y)
{
  double dy = y > mark->y ? y - mark->y : MAX (mark->y_high - y, 0);

  if (mark->rule)
    return dy <= RULE_REACH ? REACH - RULE_REACH + dy : INFINITY;

  return hypot (x - mark->x, dy);
}

int
wmk_path_layout_find_nearest (const WmkPathLayout *self, double x, double y)
{
  double least = REACH;
  int nearest = -1;

  for (guint i = 0; i < self->flags->len; i++) {
    const WmkPathFlag *flag = &g_array_index (self->flags, WmkPathFlag, i);

    if (x >= flag->rect.x && x < flag->rect.x + flag->rect.width && y >= flag->rect.y &&
        y < flag->rect.y + flag->rect.height)
      return (int) flag->mark;
  }
  for (guint i = 0; i < self->marks->len; i++) {
    double distance = get_distance (wmk_path_layout_get_mark (self, (int) i), x, y);

    if (distance < least) {
      least = distance;
      nearest = (int) i;
    }
  }

  return nearest;
}

/* The first mark of the row of @index, or the last. */
static int
get_end (const WmkPathLayout *self, int index, int step)
{
  guint row = wmk_path_layout_get_mark (self, index)->row;

  while (index + step >= 0 && index + step < (int) self->marks->len &&
         wmk_path_layout_get_mark (self, index + step)->row == row)
    index += step;

  return index;
}

/* The mark nearest in time of the next row in the direction of @step that has any. */
static int
change_row (const WmkPathLayout *self, int index, int step)
{
  double x = wmk_path_layout_get_mark (self, index)->x;
  int other = get_end (self, index, step) + step, end, nearest;

  if (other < 0 || other >= (int) self->marks->len)
    return index;

  end = get_end (self, other, step);
  nearest = other;
  for (int i = other; i != end + step; i += step)
    if (fabs (wmk_path_layout_get_mark (self, i)->x - x) <
        fabs (wmk_path_layout_get_mark (self, nearest)->x - x))
      nearest = i;

  return nearest;
}

int
wmk_path_layout_step (const WmkPathLayout *self, int index, WmkPathStep step)
{
  if (self->marks->len == 0)
    return -1;
  /* Whoever arrives begins with the latest figure of the first series. */
  if (index < 0)
    return step == WMK_PATH_FIRST ? 0 : get_end (self, 0, 1);

  switch (step) {
  case WMK_PATH_EARLIER:
    return get_end (self, index, -1) == index ? index : index - 1;
  case WMK_PATH_LATER:
    return get_end (self, index, 1) == index ? index : index + 1;
  case WMK_PATH_FIRST:
    return get_end (self, index, -1);
  case WMK_PATH_LAST:
    return get_end (self, index, 1);
  case WMK_PATH_PREVIOUS_ROW:
    return change_row (self, index, -1);
  case WMK_PATH_NEXT_ROW:
  default:
    return change_row (self, index, 1);
  }
}
