/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WmkSearchStart:
 *
 * What shows before anything is looked for: the searches made last, those that were starred, and
 * examples. A row chosen becomes the query: `win.search`.
 */
#define WMK_TYPE_SEARCH_START (wmk_search_start_get_type ())
G_DECLARE_FINAL_TYPE (WmkSearchStart, wmk_search_start, WMK, SEARCH_START, AdwBin)

/** wmk_search_start_set_settings: Where searches are remembered (wmk-search-memory.h). */
void wmk_search_start_set_settings (WmkSearchStart *self, GSettings *settings);

/** wmk_search_start_get_scroller: Returns: (transfer none): what scrolls. */
GtkScrolledWindow *wmk_search_start_get_scroller (WmkSearchStart *self);

G_END_DECLS
