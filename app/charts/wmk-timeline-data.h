/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/wmk-timeline-range.h"

G_BEGIN_DECLS

/**
 * What the timeline shows, as plain values.
 */

typedef enum {
  WMK_TIMELINE_LANE_POLICIES,
  WMK_TIMELINE_LANE_EVENTS,
  WMK_TIMELINE_LANE_DEALS,
  WMK_TIMELINE_LANE_FUNDS,
  WMK_TIMELINE_N_LANES,
} WmkTimelineLane;

/* What the plan is about begins here: what is older is reached by panning. */
#define WMK_TIMELINE_FIRST_YEAR 2006

/**
 * WmkTimelineItem:
 * @id: what activating it opens
 * @title_zh: "" for none
 * @category: what sort of its kind it is, in words: "Guideline"
 * @date: ISO 8601, possibly partial; "" for not known: in the list alone
 * @end_date: "" for none
 * @rank: the lower, the sooner it gets a label where there is little room
 * @odd: its sources say something oddly
 * @range: from the beginning of @date to the end of @end_date, else of @date
 * @is_day: drawn as a point, for it is known to the day and no longer than that
 * @remark: %NULL until it is asked for: wmk_timeline_data_get_remark()
 */
typedef struct {
  char *id;
  char *title;
  char *title_zh;
  char *category;
  char *date;
  char *end_date;
  WmkTimelineLane lane;
  int rank;
  gboolean odd;
  WmkTimelineRange range;
  gboolean is_day;
  char *remark;
} WmkTimelineItem;

/** WmkTimelineRemark: Returns: (transfer full) (nullable): what the reader has on the item. */
typedef char *(*WmkTimelineRemark) (const char *id, gpointer user_data);

/**
 * WmkTimelineData:
 * @items: (element-type WmkTimelineItem): with a date, by date
 * @undated: (element-type WmkTimelineItem): without
 * @shows: the lanes that there are
 * @last_year: to where the timeline goes at least
 *
 * Reference counted.
 */
typedef struct {
  GPtrArray *items;
  GPtrArray *undated;
  gboolean shows[WMK_TIMELINE_N_LANES];
  int last_year;

  /*< private >*/
  WmkTimelineRemark remark;
  gpointer remark_data;
  GDestroyNotify free_remark_data;
} WmkTimelineData;

/** wmk_timeline_data_new: Returns: (transfer full): all lanes, without items. */
WmkTimelineData *wmk_timeline_data_new (int last_year);
WmkTimelineData *wmk_timeline_data_ref (WmkTimelineData *self);
void wmk_timeline_data_unref (WmkTimelineData *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkTimelineData, wmk_timeline_data_unref)

/**
 * wmk_timeline_data_add:
 * @date, @end_date: ISO 8601, possibly partial, or ""
 *
 * Returns: (transfer none): an item, whose other texts may be set; those with a date are to be
 *   added by date
 */
WmkTimelineItem *wmk_timeline_data_add (WmkTimelineData *self,
                                        WmkTimelineLane lane,
                                        const char *id,
                                        const char *title,
                                        const char *date,
                                        const char *end_date);

const WmkTimelineItem *wmk_timeline_data_get (const WmkTimelineData *self, guint index);

/**
 * wmk_timeline_data_set_remark:
 * @remark: asked for an item when that comes in view, once until this is called again
 * @user_data: (transfer full): freed with @free_data
 */
void wmk_timeline_data_set_remark (WmkTimelineData *self,
                                   WmkTimelineRemark remark,
                                   gpointer user_data,
                                   GDestroyNotify free_data);

/** wmk_timeline_data_get_remark: Returns: (transfer none): what the reader has on it, or "". */
const char *wmk_timeline_data_get_remark (const WmkTimelineData *self, guint index);

/** wmk_timeline_data_find: Returns: index of the item with a date and that @id, -1 for none. */
int wmk_timeline_data_find (const WmkTimelineData *self, const char *id);

/** wmk_timeline_data_get_limits: Returns: whole years, from the first item or the plan's first. */
WmkTimelineRange wmk_timeline_data_get_limits (const WmkTimelineData *self);

/** wmk_timeline_data_get_start: Returns: what is shown at first. */
WmkTimelineRange wmk_timeline_data_get_start (const WmkTimelineData *self);

/** wmk_timeline_data_summarize: Returns: (transfer full): what there is, in a sentence. */
char *wmk_timeline_data_summarize (const WmkTimelineData *self);

/** wmk_timeline_lane_get_title: Returns: (transfer none): "Policies" … */
const char *wmk_timeline_lane_get_title (WmkTimelineLane lane);

/** wmk_timeline_lane_count: Returns: (transfer full): "15 policies". */
char *wmk_timeline_lane_format_count (WmkTimelineLane lane, guint n_items);

/** wmk_timeline_item_format_date: Returns: (transfer full): "19 May 2015", "2016 to 2020". */
char *wmk_timeline_item_format_date (const WmkTimelineItem *self);

/** wmk_timeline_item_format_kind: Returns: (transfer full): "Policy · Guideline". */
char *wmk_timeline_item_format_kind (const WmkTimelineItem *self);

/** wmk_timeline_item_describe: Returns: (transfer full): title, date and kind. */
char *wmk_timeline_item_describe (const WmkTimelineItem *self);

G_END_DECLS
