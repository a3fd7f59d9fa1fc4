/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "catalog/wmk-timeline-filter.h"

G_BEGIN_DECLS

/*
 * The choice of what the timeline shows, as menus of the actions `timeline.sector` and
 * `timeline.agency`, of an address, and one a kind; and in words.
 */

/** wmk_timeline_menu_new_sectors: Returns: (transfer full): of all, and each of the sectors. */
GMenuModel *wmk_timeline_menu_new_sectors (GPtrArray *sectors);

/** wmk_timeline_menu_new_agencies: Returns: (transfer full): of any, and each of the agencies. */
GMenuModel *wmk_timeline_menu_new_agencies (GPtrArray *agencies);

/** wmk_timeline_menu_new_kinds: Returns: (transfer full): of the four kinds, each on or off. */
GMenuModel *wmk_timeline_menu_new_kinds (void);

/** wmk_timeline_filter_describe_sector: Returns: (transfer none): "Rail", "Sector" for all. */
const char *wmk_timeline_filter_describe_sector (const WmkTimelineFilter *filter,
                                                 GPtrArray *sectors);

/** wmk_timeline_filter_describe_agency: Returns: (transfer none): its name, "Agency" for any. */
const char *wmk_timeline_filter_describe_agency (const WmkTimelineFilter *filter,
                                                 GPtrArray *agencies);

/** wmk_timeline_filter_describe_kinds: Returns: (transfer full): "Funds", "2 Kinds", "Kinds". */
char *wmk_timeline_filter_describe_kinds (const WmkTimelineFilter *filter);

G_END_DECLS
