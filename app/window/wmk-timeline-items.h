/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-timeline-filter.h"
#include "charts/wmk-timeline-data.h"

G_BEGIN_DECLS

/** wmk_timeline_items_get_lane: Returns: where things of that kind stand. */
WmkTimelineLane wmk_timeline_items_get_lane (WmkTimelineKind kind);

/**
 * wmk_timeline_items_new:
 * @entries: (element-type WmkTimelineEntry): of the catalogue, by date
 * @last_year: the last one that is known of
 *
 * Returns: (transfer full): what the timeline shows of those that @filter lets through
 */
WmkTimelineData *
wmk_timeline_items_new (GPtrArray *entries, const WmkTimelineFilter *filter, int last_year);

G_END_DECLS
