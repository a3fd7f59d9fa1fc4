/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/wmk-timeline-layout.h"

G_BEGIN_DECLS

/* A dot, and the shortest span. */
#define WMK_TIMELINE_MARK_SIZE 9.0
#define WMK_TIMELINE_MORE_SIZE 5.0
#define WMK_TIMELINE_LABEL_GAP 5.0
#define WMK_TIMELINE_MARK_GAP 6.0
#define WMK_TIMELINE_PILL_PADDING 7.0
#define WMK_TIMELINE_ROW_GAP 4.0

/**
 * wmk_timeline_pack_lane:
 * @scale: pixels a year
 * @n_rows: how many there are, 0 for as many as are needed
 *
 * Appends the marks of a lane by time, at the places they would have with limits at x = 0 and the
 * first row at y = 0; and says of each item which mark stands for it.
 *
 * An item goes with its label to the first row that has room for both. Where there are more items
 * than that, the first row is kept for them: as a small mark, or several in a cluster.
 *
 * Returns: how many rows it has
 */
guint wmk_timeline_pack_lane (WmkTimelineLayout *self,
                              WmkTimelineLabels *labels,
                              WmkTimelineLane lane,
                              double scale,
                              guint n_rows);

/** wmk_timeline_layout_add_axis: Adds ticks and their labels above the plot. */
void wmk_timeline_layout_add_axis (WmkTimelineLayout *self, PangoContext *context);

/** wmk_timeline_layout_add_legend: Adds samples and words in lines from 0 on; Returns: their height
 */
double wmk_timeline_layout_add_legend (WmkTimelineLayout *self, PangoContext *context);

/** wmk_timeline_layout_move_legend: Moves it to where the lanes end. */
void wmk_timeline_layout_move_legend (WmkTimelineLayout *self, double y);

G_END_DECLS
