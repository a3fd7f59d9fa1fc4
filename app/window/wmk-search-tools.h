/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalog/wmk-search-results.h"

G_BEGIN_DECLS

/**
 * WmkSearchTools:
 *
 * What stands above results: how many of each kind there are, to choose one; how many in all; the
 * filters that are set, each to be taken away, and a menu of all that there are; a star. What is
 * chosen becomes another query: `win.search`.
 */
#define WMK_TYPE_SEARCH_TOOLS (wmk_search_tools_get_type ())
G_DECLARE_FINAL_TYPE (WmkSearchTools, wmk_search_tools, WMK, SEARCH_TOOLS, AdwBin)

/** wmk_search_tools_show: Shows what is said of @results now. */
void wmk_search_tools_show (WmkSearchTools *self, WmkSearchResults *results);

/** wmk_search_tools_show_starred: Whether the search is one of those that are kept. */
void wmk_search_tools_show_starred (WmkSearchTools *self, gboolean starred);

G_END_DECLS
