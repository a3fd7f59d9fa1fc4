/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/wmk-timeline-labels.h"

G_BEGIN_DECLS

/**
 * The geometry of the timeline: from data, a range of time and a size to rectangles and texts,
 * without drawing. Time runs from the left to the right in every locale; all else is mirrored
 * where text runs from right to left.
 *
 * Panning moves everything and changes nothing else: an item keeps its row, its label and its
 * cluster until the range is longer or shorter.
 */

/* The narrowest timeline. */
#define WMK_TIMELINE_MIN_WIDTH 240

typedef enum {
  WMK_TIMELINE_MARK_DAY,
  WMK_TIMELINE_MARK_SPAN,
  WMK_TIMELINE_MARK_MORE, /* one that no label fits beside */
  WMK_TIMELINE_MARK_CLUSTER,
} WmkTimelineMarkKind;

/**
 * WmkTimelineMark: what the pointer and the keys can reach
 * @row: within its lane
 * @first_member, @n_members: the items that it stands for, in the members of the layout
 * @start: when it begins, in years
 * @rect: what is drawn, in part or all of it out of the plot where it is not in view
 * @label: beside or in @rect; of no width for none
 */
typedef struct {
  WmkTimelineMarkKind kind;
  WmkTimelineLane lane;
  guint row;
  guint first_member;
  guint n_members;
  double start;
  WmkRect rect;
  WmkRect label;
} WmkTimelineMark;

/**
 * WmkTimelineBand: a lane in its place
 * @rect: all of it, its head too
 * @first_mark, @n_marks: its marks, by time
 * @n_in_view: the items that the range shows
 */
typedef struct {
  WmkTimelineLane lane;
  WmkRect rect;
  double rows_y;
  guint n_rows;
  guint first_mark;
  guint n_marks;
  guint n_in_view;
} WmkTimelineBand;

/** WmkTimelineSample: stands before its words in the legend. */
typedef struct {
  WmkTimelineMarkKind kind;
  WmkRect rect;
} WmkTimelineSample;

/**
 * WmkTimelineLayout:
 * @plot: where time is: all lanes without their heads
 * @ticks: (element-type double): x of lines, at the beginning of years or months
 * @members: (element-type guint): indices of items
 * @mark_of_item: (element-type guint): index of the mark that stands for an item
 * @labels: (element-type WmkTextItem): of marks in view, to be clipped to the plot
 * @texts: (element-type WmkTextItem): all other texts
 */
typedef struct {
  double width;
  double height;
  gboolean rtl;
  WmkRect plot;
  WmkTimelineRange range;
  WmkTimelineRange limits;
  GArray *ticks;
  GArray *bands; /* (element-type WmkTimelineBand) */
  GArray *marks; /* (element-type WmkTimelineMark) */
  GArray *members;
  GArray *mark_of_item;
  GArray *labels;
  GArray *texts;
  GArray *samples; /* (element-type WmkTimelineSample) */

  /*< private >*/
  guint first_legend_text;
} WmkTimelineLayout;

/**
 * wmk_timeline_layout_new:
 * @range: what to show, within the limits of the data
 * @height: what there is; the timeline is higher where its lanes need more
 * @open_lane: the lane that gets as many rows as it needs, -1 for none
 *
 * Returns: (transfer full): the timeline
 */
WmkTimelineLayout *wmk_timeline_layout_new (
    WmkTimelineLabels *labels, WmkTimelineRange range, double width, double height, int open_lane);

/** wmk_timeline_layout_measure: Returns: the least height at @width, with no lane open. */
double wmk_timeline_layout_measure (WmkTimelineLabels *labels, double width);
void wmk_timeline_layout_free (WmkTimelineLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkTimelineLayout, wmk_timeline_layout_free)

/** wmk_timeline_layout_get_mark: Returns: (transfer none): the mark of that index. */
const WmkTimelineMark *wmk_timeline_layout_get_mark (const WmkTimelineLayout *self, int index);

/** wmk_timeline_layout_get_member: Returns: index of the @n-th item that a mark stands for. */
guint wmk_timeline_layout_get_member (const WmkTimelineLayout *self,
                                      const WmkTimelineMark *mark,
                                      guint n);

/** wmk_timeline_layout_count_remarks: Returns: on how many of what @mark stands for the reader has
 * something. */
guint wmk_timeline_layout_count_remarks (const WmkTimelineLayout *self,
                                         const WmkTimelineData *data,
                                         const WmkTimelineMark *mark);

/** wmk_timeline_layout_find: Returns: index of the mark at a place or near it, -1 for none. */
int wmk_timeline_layout_find (const WmkTimelineLayout *self, double x, double y);

/** wmk_timeline_layout_get_time: Returns: the moment at @x, in years. */
double wmk_timeline_layout_get_time (const WmkTimelineLayout *self, double x);

/** wmk_timeline_layout_get_x: Returns: where a moment is. */
double wmk_timeline_layout_get_x (const WmkTimelineLayout *self, double time);

/** wmk_timeline_layout_is_in_view: Returns: whether the range shows any of @mark. */
gboolean wmk_timeline_layout_is_in_view (const WmkTimelineLayout *self,
                                         const WmkTimelineMark *mark);

typedef enum {
  WMK_TIMELINE_EARLIER,
  WMK_TIMELINE_LATER,
  WMK_TIMELINE_FIRST,
  WMK_TIMELINE_LAST,
  WMK_TIMELINE_PREVIOUS_LANE,
  WMK_TIMELINE_NEXT_LANE,
} WmkTimelineStep;

/**
 * wmk_timeline_layout_step:
 * @index: of a mark, -1 for none yet: the first one in view
 *
 * From mark to mark of one lane by date, also out of view, and to the one nearest in time of
 * another lane.
 *
 * Returns: index of a mark, @index where there is no further one
 */
int wmk_timeline_layout_step (const WmkTimelineLayout *self, int index, WmkTimelineStep step);

/**
 * wmk_timeline_layout_zoom_to:
 *
 * Returns: the range in which the members of @mark, a cluster, come apart; the present one where no
 *   range does that
 */
WmkTimelineRange wmk_timeline_layout_zoom_to (const WmkTimelineLayout *self,
                                              const WmkTimelineData *data,
                                              const WmkTimelineMark *mark);

/** wmk_timeline_layout_show: Returns: the present range, panned so that it shows @mark. */
WmkTimelineRange wmk_timeline_layout_show (const WmkTimelineLayout *self,
                                           const WmkTimelineMark *mark);

G_END_DECLS
