/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* No closer than that: in a shorter range a day would be a bar. */
#define WMK_TIMELINE_MIN_YEARS (1.0 / 6)

/**
 * WmkTimelineRange:
 * @first: where it begins
 * @last: where it ends
 *
 * A stretch of time, in years: 2016 is the first moment of that year.
 */
typedef struct {
  double first;
  double last;
} WmkTimelineRange;

/**
 * wmk_timeline_range_from_date:
 * @date: ISO 8601, possibly partial
 *
 * Returns: the day, the month or the year that @date names, from its first moment to the first of
 *   the next; both ends 0 for what is no date
 */
WmkTimelineRange wmk_timeline_range_from_date (const char *date);

/** wmk_timeline_range_get_years: Returns: how long it is. */
double wmk_timeline_range_get_years (const WmkTimelineRange *self);

/**
 * wmk_timeline_range_clamp:
 * @limits: the longest range that there is
 *
 * Returns: @self moved into @limits; no longer than they, no shorter than #WMK_TIMELINE_MIN_YEARS
 */
WmkTimelineRange wmk_timeline_range_clamp (WmkTimelineRange self, WmkTimelineRange limits);

/**
 * wmk_timeline_range_zoom:
 * @factor: how many times closer; below 1 further away
 * @about: what keeps its place, in years
 *
 * Returns: the new range, within @limits
 */
WmkTimelineRange wmk_timeline_range_zoom (WmkTimelineRange self,
                                          double factor,
                                          double about,
                                          WmkTimelineRange limits);

/** wmk_timeline_range_pan: Returns: the range that many years later, within @limits. */
WmkTimelineRange
wmk_timeline_range_pan (WmkTimelineRange self, double years, WmkTimelineRange limits);

/**
 * wmk_timeline_range_format:
 *
 * Returns: (transfer full): in words: "2006 to 2025", where it is shorter than four years with
 *   months
 */
char *wmk_timeline_range_format (const WmkTimelineRange *self);

G_END_DECLS
