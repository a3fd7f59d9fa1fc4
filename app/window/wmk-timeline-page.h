/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-catalog.h"
#include "window/wmk-page.h"

G_BEGIN_DECLS

/**
 * WmkTimelinePage:
 *
 * Policies, events, deals and funds on one axis of time, or as a list by date; chosen by sector,
 * agency and kind.
 *
 * # Actions
 *
 * - `timeline.sector`, `timeline.agency`: an address, "" for any
 * - `timeline.policy`, `timeline.event`, `timeline.deal`, `timeline.fund`: whether that kind shows
 * - `timeline.as-list`: whether a list is shown instead
 * - `timeline.zoom-in`, `timeline.zoom-out`, `timeline.zoom-all`
 */
#define WMK_TYPE_TIMELINE_PAGE (wmk_timeline_page_get_type ())
G_DECLARE_FINAL_TYPE (WmkTimelinePage, wmk_timeline_page, WMK, TIMELINE_PAGE, WmkPage)

/** wmk_timeline_page_new: Returns: (nullable): %NULL with @error set when it could not be read. */
WmkPage *wmk_timeline_page_new (WmkCatalog *catalog, const char *address, GError **error);

G_END_DECLS
