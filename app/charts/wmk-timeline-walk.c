/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "charts/wmk-timeline-layout.h"

/* What is where on the timeline, and what comes next. */

/* How far from a mark a pointer or a finger may be. */
#define NEAR 12.0

/* What a cluster is zoomed to fills that much of the view. */
#define FILL 0.6
/* A range that is not shorter by this does not open a cluster. */
#define SHORTER 0.9
/* What is panned to stands that much inside of the view. */
#define MARGIN 0.1

const WmkTimelineMark *
wmk_timeline_layout_get_mark (const WmkTimelineLayout *self, int index)
{
  return &g_array_index (self->marks, WmkTimelineMark, index);
}

guint
wmk_timeline_layout_get_member (const WmkTimelineLayout *self, const WmkTimelineMark *mark, guint n)
{
  return g_array_index (self->members, guint, mark->first_member + n);
}

guint
wmk_timeline_layout_count_remarks (const WmkTimelineLayout *self,
                                   const WmkTimelineData *data,
                                   const WmkTimelineMark *mark)
{
  guint n_remarks = 0;

  for (guint i = 0; i < mark->n_members; i++) {
    guint item = wmk_timeline_layout_get_member (self, mark, i);

    n_remarks += *wmk_timeline_data_get_remark (data, item) != '\0';
  }

  return n_remarks;
}

double
wmk_timeline_layout_get_time (const WmkTimelineLayout *self, double x)
{
  return self->range.first +
         (x - self->plot.x) / self->plot.width * (self->range.last - self->range.first);
}

double
wmk_timeline_layout_get_x (const WmkTimelineLayout *self, double time)
{
  return self->plot.x +
         (time - self->range.first) / (self->range.last - self->range.first) * self->plot.width;
}

gboolean
wmk_timeline_layout_is_in_view (const WmkTimelineLayout *self, const WmkTimelineMark *mark)
{
  return mark->rect.x < self->plot.x + self->plot.width &&
         mark->rect.x + mark->rect.width > self->plot.x;
}

static double
get_distance (const WmkRect *rect, double x, double y)
{
  double dx = MAX (MAX (rect->x - x, x - rect->x - rect->width), 0);
  double dy = MAX (MAX (rect->y - y, y - rect->y - rect->height), 0);

  return hypot (dx, dy);
}

int
wmk_timeline_layout_find (const WmkTimelineLayout *self, double x, double y)
{
  double nearest = NEAR;
  int found = -1;

  if (x < self->plot.x || x > self->plot.x + self->plot.width)
    return -1;

  for (guint i = 0; i < self->marks->len; i++) {
    const WmkTimelineMark *mark = wmk_timeline_layout_get_mark (self, (int) i);
    double distance = get_distance (&mark->rect, x, y);

    if (mark->label.width > 0)
      distance = MIN (distance, get_distance (&mark->label, x, y));
    if (distance < nearest) {
      nearest = distance;
      found = (int) i;
    }
  }

  return found;
}

static const WmkTimelineBand *
get_band (const WmkTimelineLayout *self, guint index)
{
  return &g_array_index (self->bands, WmkTimelineBand, index);
}

/* The lane of a mark. */
static guint
find_band (const WmkTimelineLayout *self, int index)
{
  guint i = 0;

  while ((guint) index >= get_band (self, i)->first_mark + get_band (self, i)->n_marks)
    i++;

  return i;
}

static int
find_first_in_view (const WmkTimelineLayout *self)
{
  for (guint i = 0; i < self->marks->len; i++)
    if (wmk_timeline_layout_is_in_view (self, wmk_timeline_layout_get_mark (self, (int) i)))
      return (int) i;

  return self->marks->len > 0 ? 0 : -1;
}

/* What the eye takes for its place: the middle of what is in view of it. */
static double
get_middle (const WmkTimelineLayout *self, const WmkTimelineMark *mark)
{
  double left = MAX (mark->rect.x, self->plot.x);
  double right = MIN (mark->rect.x + mark->rect.width, self->plot.x + self->plot.width);

  return left < right ? (left + right) / 2 : mark->rect.x + mark->rect.width / 2;
}

static int
step_to_lane (const WmkTimelineLayout *self, int index, int direction)
{
  const WmkTimelineMark *from = wmk_timeline_layout_get_mark (self, index);
  int n_bands = (int) self->bands->len;
  double x = get_middle (self, from), nearest = INFINITY;

  for (int i = (int) find_band (self, index) + direction; i >= 0 && i < n_bands; i += direction) {
    const WmkTimelineBand *band = get_band (self, (guint) i);

    for (guint j = 0; j < band->n_marks; j++) {
      int candidate = (int) (band->first_mark + j);
      double distance =
          fabs (get_middle (self, wmk_timeline_layout_get_mark (self, candidate)) - x);

      if (distance < nearest) {
        nearest = distance;
        index = candidate;
      }
    }
    if (band->n_marks > 0)
      break;
  }

  return index;
}

int
wmk_timeline_layout_step (const WmkTimelineLayout *self, int index, WmkTimelineStep step)
{
  const WmkTimelineBand *band;
  int first, last;

  if (self->marks->len == 0)
    return -1;
  if (index < 0 && step != WMK_TIMELINE_FIRST && step != WMK_TIMELINE_LAST)
    return find_first_in_view (self);

  band = get_band (self, find_band (self, MAX (index, 0)));
  first = (int) band->first_mark;
  last = first + (int) band->n_marks - 1;
  switch (step) {
  case WMK_TIMELINE_EARLIER:
    return MAX (index - 1, first);
  case WMK_TIMELINE_LATER:
    return MIN (index + 1, last);
  case WMK_TIMELINE_FIRST:
    return first;
  case WMK_TIMELINE_LAST:
    return last;
  case WMK_TIMELINE_PREVIOUS_LANE:
    return step_to_lane (self, index, -1);
  case WMK_TIMELINE_NEXT_LANE:
  default:
    return step_to_lane (self, index, +1);
  }
}

WmkTimelineRange
wmk_timeline_layout_zoom_to (const WmkTimelineLayout *self,
                             const WmkTimelineData *data,
                             const WmkTimelineMark *mark)
{
  WmkTimelineRange starts = {INFINITY, -INFINITY}, wanted;
  double years;

  for (guint i = 0; i < mark->n_members; i++) {
    guint member = wmk_timeline_layout_get_member (self, mark, i);
    double start = wmk_timeline_data_get (data, member)->range.first;

    starts.first = MIN (starts.first, start);
    starts.last = MAX (starts.last, start);
  }
  if (starts.first >= starts.last)
    return self->range;

  years = MAX ((starts.last - starts.first) / FILL, WMK_TIMELINE_MIN_YEARS);
  wanted.first = (starts.first + starts.last - years) / 2;
  wanted.last = wanted.first + years;
  if (years > SHORTER * (self->range.last - self->range.first))
    return self->range;

  return wmk_timeline_range_clamp (wanted, self->limits);
}

WmkTimelineRange
wmk_timeline_layout_show (const WmkTimelineLayout *self, const WmkTimelineMark *mark)
{
  double years = self->range.last - self->range.first;
  double margin = MARGIN * self->plot.width;
  double left = self->plot.x + margin, right = self->plot.x + self->plot.width - margin;
  double low = MIN (mark->rect.x, mark->label.width > 0 ? mark->label.x : mark->rect.x);
  double high = MAX (mark->rect.x + mark->rect.width, mark->label.x + mark->label.width);
  double dx = 0;

  if (mark->label.width == 0)
    high = mark->rect.x + mark->rect.width;
  if (wmk_timeline_layout_is_in_view (self, mark) && high - low > right - left)
    return self->range;
  if (low < left)
    dx = low - left;
  else if (high > right)
    dx = MIN (high - right, low - left);

  return wmk_timeline_range_pan (self->range, dx / self->plot.width * years, self->limits);
}
