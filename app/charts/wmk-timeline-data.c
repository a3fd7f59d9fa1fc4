/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts/wmk-timeline-data.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "charts/wmk-text.h"

/* "2015-05-19" */
#define DAY_LENGTH 10

static void
item_free (gpointer data)
{
  WmkTimelineItem *item = data;

  g_free (item->id);
  g_free (item->title);
  g_free (item->title_zh);
  g_free (item->category);
  g_free (item->date);
  g_free (item->end_date);
  g_free (item->remark);
  g_free (item);
}

WmkTimelineData *
wmk_timeline_data_new (int last_year)
{
  WmkTimelineData *self = g_rc_box_new0 (WmkTimelineData);

  self->items = g_ptr_array_new_with_free_func (item_free);
  self->undated = g_ptr_array_new_with_free_func (item_free);
  self->last_year = last_year;
  for (int lane = 0; lane < WMK_TIMELINE_N_LANES; lane++)
    self->shows[lane] = TRUE;

  return self;
}

WmkTimelineData *
wmk_timeline_data_ref (WmkTimelineData *self)
{
  return g_rc_box_acquire (self);
}

static void
clear_data (gpointer data)
{
  WmkTimelineData *self = data;

  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->undated);
  if (self->free_remark_data != NULL)
    self->free_remark_data (self->remark_data);
}

void
wmk_timeline_data_unref (WmkTimelineData *self)
{
  g_rc_box_release_full (self, clear_data);
}

WmkTimelineItem *
wmk_timeline_data_add (WmkTimelineData *self,
                       WmkTimelineLane lane,
                       const char *id,
                       const char *title,
                       const char *date,
                       const char *end_date)
{
  WmkTimelineItem *item = g_new0 (WmkTimelineItem, 1);
  WmkTimelineRange end = wmk_timeline_range_from_date (end_date);

  item->id = g_strdup (id);
  item->title = g_strdup (title);
  item->title_zh = g_strdup ("");
  item->category = g_strdup ("");
  item->date = g_strdup (date);
  item->end_date = g_strdup (end_date);
  item->lane = lane;
  item->range = wmk_timeline_range_from_date (date);
  item->is_day = end.last == 0 && strlen (date) == DAY_LENGTH;
  item->range.last = MAX (item->range.last, end.last);
  g_ptr_array_add (item->range.last == 0 ? self->undated : self->items, item);

  return item;
}

const WmkTimelineItem *
wmk_timeline_data_get (const WmkTimelineData *self, guint index)
{
  return g_ptr_array_index (self->items, index);
}

int
wmk_timeline_data_find (const WmkTimelineData *self, const char *id)
{
  for (guint i = 0; i < self->items->len; i++)
    if (g_str_equal (wmk_timeline_data_get (self, i)->id, id))
      return (int) i;

  return -1;
}

WmkTimelineRange
wmk_timeline_data_get_limits (const WmkTimelineData *self)
{
  WmkTimelineRange limits = {WMK_TIMELINE_FIRST_YEAR,
                             MAX (self->last_year, WMK_TIMELINE_FIRST_YEAR) + 1};

  for (guint i = 0; i < self->items->len; i++) {
    const WmkTimelineRange *range = &wmk_timeline_data_get (self, i)->range;

    limits.first = MIN (limits.first, floor (range->first));
    limits.last = MAX (limits.last, ceil (range->last));
  }

  return limits;
}

WmkTimelineRange
wmk_timeline_data_get_start (const WmkTimelineData *self)
{
  WmkTimelineRange start = wmk_timeline_data_get_limits (self);

  start.first = WMK_TIMELINE_FIRST_YEAR;

  return start;
}

static guint
count (GPtrArray *items, int lane)
{
  guint n_items = 0;

  for (guint i = 0; i < items->len; i++)
    if ((int) ((const WmkTimelineItem *) g_ptr_array_index (items, i))->lane == lane)
      n_items++;

  return n_items;
}

char *
wmk_timeline_data_summarize (const WmkTimelineData *self)
{
  WmkTimelineRange limits = wmk_timeline_data_get_limits (self);
  g_autofree char *range = wmk_timeline_range_format (&limits), *list = NULL;
  g_autoptr (GPtrArray) counts = g_ptr_array_new_with_free_func (g_free);

  for (int lane = 0; lane < WMK_TIMELINE_N_LANES; lane++)
    if (self->shows[lane])
      g_ptr_array_add (counts, wmk_timeline_lane_format_count ((WmkTimelineLane) lane,
                                                               count (self->items, lane)));
  g_ptr_array_add (counts, NULL);
  list = g_strjoinv (", ", (GStrv) counts->pdata);

  /* Translators: the years, then how many of what: "Timeline, 2006 to 2025: 150 policies, 5 deals"
   */
  return g_strdup_printf (_ ("Timeline, %s: %s."), range, list);
}

const char *
wmk_timeline_lane_get_title (WmkTimelineLane lane)
{
  switch (lane) {
  case WMK_TIMELINE_LANE_POLICIES:
    return _ ("Policies");
  case WMK_TIMELINE_LANE_EVENTS:
    return _ ("Events");
  case WMK_TIMELINE_LANE_DEALS:
    return _ ("Deals");
  case WMK_TIMELINE_LANE_FUNDS:
  case WMK_TIMELINE_N_LANES:
  default:
    return _ ("Funds");
  }
}

char *
wmk_timeline_lane_format_count (WmkTimelineLane lane, guint n_items)
{
  switch (lane) {
  case WMK_TIMELINE_LANE_POLICIES:
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u policy", "%u policies", n_items),
                            n_items);
  case WMK_TIMELINE_LANE_EVENTS:
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u event", "%u events", n_items),
                            n_items);
  case WMK_TIMELINE_LANE_DEALS:
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u deal", "%u deals", n_items), n_items);
  case WMK_TIMELINE_LANE_FUNDS:
  case WMK_TIMELINE_N_LANES:
  default:
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u fund", "%u funds", n_items), n_items);
  }
}

static const char *
get_kind (WmkTimelineLane lane)
{
  switch (lane) {
  case WMK_TIMELINE_LANE_POLICIES:
    return _ ("Policy");
  case WMK_TIMELINE_LANE_EVENTS:
    return _ ("Event");
  case WMK_TIMELINE_LANE_DEALS:
    return _ ("Deal");
  case WMK_TIMELINE_LANE_FUNDS:
  case WMK_TIMELINE_N_LANES:
  default:
    return _ ("Fund");
  }
}

char *
wmk_timeline_item_format_date (const WmkTimelineItem *self)
{
  g_autofree char *first = NULL, *last = NULL;

  if (*self->date == '\0')
    return g_strdup (_ ("No date"));

  first = wmk_format_date (self->date);
  if (*self->end_date == '\0')
    return g_steal_pointer (&first);

  last = wmk_format_date (self->end_date);

  /* Translators: from a day, month or year to a later one: "19 May 2015 to 2020" */
  return g_strdup_printf (_ ("%s to %s"), first, last);
}

char *
wmk_timeline_item_format_kind (const WmkTimelineItem *self)
{
  if (*self->category == '\0')
    return g_strdup (get_kind (self->lane));

  return g_strconcat (get_kind (self->lane), " · ", self->category, NULL);
}

char *
wmk_timeline_item_describe (const WmkTimelineItem *self)
{
  g_autofree char *date = wmk_timeline_item_format_date (self);
  g_autofree char *kind = wmk_timeline_item_format_kind (self);
  const char *oddity = self->odd ? _ ("\nIts sources say something odd.") : "";

  return g_strconcat (self->title, ".\n", date, ". ", kind, ".", oddity, NULL);
}

void
wmk_timeline_data_set_remark (WmkTimelineData *self,
                              WmkTimelineRemark remark,
                              gpointer user_data,
                              GDestroyNotify free_data)
{
  if (self->free_remark_data != NULL)
    self->free_remark_data (self->remark_data);
  self->remark = remark;
  self->remark_data = user_data;
  self->free_remark_data = free_data;
  for (guint i = 0; i < self->items->len; i++)
    g_clear_pointer (&((WmkTimelineItem *) g_ptr_array_index (self->items, i))->remark, g_free);
}

const char *
wmk_timeline_data_get_remark (const WmkTimelineData *self, guint index)
{
  WmkTimelineItem *item = g_ptr_array_index (self->items, index);

  if (self->remark == NULL)
    return "";
  if (item->remark == NULL) {
    item->remark = self->remark (item->id, self->remark_data);
    if (item->remark == NULL)
      item->remark = g_strdup ("");
  }

  return item->remark;
}
