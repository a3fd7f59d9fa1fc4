/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/wmk-timeline-layout.h"

G_BEGIN_DECLS

/**
 * Timelines as full as they may get.
 */

/* A size as windows have it, and other widths that they have. */
#define TIMELINE_WIDTH 900.0
#define TIMELINE_HEIGHT 600.0
#define TIMELINE_N_WIDTHS 4
extern const double timeline_widths[TIMELINE_N_WIDTHS];

/** timeline_crowd_label: Returns: (transfer full): labels of @data in a font of every system. */
WmkTimelineLabels *timeline_crowd_label (WmkTimelineData *data, gboolean rtl);

/** timeline_crowd_add: Adds an item with a title of some length; @end_date: "" for none. */
void timeline_crowd_add (WmkTimelineData *data,
                         WmkTimelineLane lane,
                         const char *date,
                         const char *end_date);

/**
 * timeline_crowd_new: Returns: (transfer full): as many as the catalogue may have, crowded around
 *   2016, by date as they come
 */
WmkTimelineData *timeline_crowd_new (guint n_items);

G_END_DECLS
