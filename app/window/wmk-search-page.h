/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-search.h"
#include "window/wmk-page.h"

G_BEGIN_DECLS

/**
 * WmkSearchPage:
 *
 * What a query finds, while it is being typed: the window's header holds the entry.
 */
#define WMK_TYPE_SEARCH_PAGE (wmk_search_page_get_type ())
G_DECLARE_FINAL_TYPE (WmkSearchPage, wmk_search_page, WMK, SEARCH_PAGE, WmkPage)

/** wmk_search_page_new: @address: a search's; Returns: (transfer full): %NULL with @error set */
WmkPage *wmk_search_page_new (WmkCatalog *catalog, const char *address, GError **error);

/** wmk_search_page_set_settings: Where searches are remembered (wmk-search-memory.h). */
void wmk_search_page_set_settings (WmkSearchPage *self, GSettings *settings);

/** wmk_search_page_set_query: Shows what another query finds. */
void wmk_search_page_set_query (WmkSearchPage *self, const char *text);
const char *wmk_search_page_get_query (WmkSearchPage *self);

/** wmk_search_page_get_search: Returns: (transfer none): what finds it. */
WmkSearch *wmk_search_page_get_search (WmkSearchPage *self);

/** wmk_search_page_focus_first: Moves the focus to the first result, or what stands there. */
gboolean wmk_search_page_focus_first (WmkSearchPage *self);

/** wmk_search_page_dup_first: Returns: (transfer full): the best result's address, "" for none. */
char *wmk_search_page_dup_first (WmkSearchPage *self);

G_END_DECLS
