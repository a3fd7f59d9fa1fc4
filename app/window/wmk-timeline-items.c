/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-timeline-items.h"

#include "catalog/wmk-word.h"

WmkTimelineLane
wmk_timeline_items_get_lane (WmkTimelineKind kind)
{
  static const WmkTimelineLane lanes[WMK_N_TIMELINE_KINDS] = {
      [WMK_TIMELINE_KIND_POLICY] = WMK_TIMELINE_LANE_POLICIES,
      [WMK_TIMELINE_KIND_EVENT] = WMK_TIMELINE_LANE_EVENTS,
      [WMK_TIMELINE_KIND_DEAL] = WMK_TIMELINE_LANE_DEALS,
      [WMK_TIMELINE_KIND_FUND] = WMK_TIMELINE_LANE_FUNDS,
  };

  return lanes[kind];
}

static WmkTimelineLane
get_lane (const WmkTimelineEntry *entry)
{
  WmkTimelineKind kind = WMK_TIMELINE_KIND_POLICY;

  wmk_timeline_kind_from_string (entry->entity.kind, &kind);

  return wmk_timeline_items_get_lane (kind);
}

/* The plan itself gets its label first, then what carries it out. */
static int
get_rank (const WmkTimelineEntry *entry)
{
  if (g_str_equal (entry->framework, "1"))
    return 0;

  return g_str_equal (entry->framework, "X") ? 1 : 2;
}

WmkTimelineData *
wmk_timeline_items_new (GPtrArray *entries, const WmkTimelineFilter *filter, int last_year)
{
  WmkTimelineData *data = wmk_timeline_data_new (last_year);

  for (int kind = 0; kind < WMK_N_TIMELINE_KINDS; kind++)
    data->shows[wmk_timeline_items_get_lane ((WmkTimelineKind) kind)] = !filter->hidden[kind];

  for (guint i = 0; i < entries->len; i++) {
    const WmkTimelineEntry *entry = g_ptr_array_index (entries, i);
    WmkTimelineItem *item;

    if (!wmk_timeline_filter_match (filter, entry))
      continue;

    item = wmk_timeline_data_add (data, get_lane (entry), entry->entity.id, entry->entity.title,
                                  entry->date, entry->end_date);
    g_free (item->title_zh);
    item->title_zh = g_strdup (entry->entity.title_zh);
    g_free (item->category);
    item->category = g_strdup (wmk_word_get_label (entry->category));
    item->rank = get_rank (entry);
    item->odd = entry->odd;
  }

  return data;
}
