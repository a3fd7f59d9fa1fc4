/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-search-results.h"
#include "window/wmk-list-row.h"

G_BEGIN_DECLS

/** wmk_search_row_show: Shows @result, one of @results, in a row that is in its list already. */
void wmk_search_row_show (WmkListRow *row, WmkResult *result, WmkSearchResults *results);

/**
 * wmk_search_row_dup_address:
 *
 * Returns: (transfer full): where @result leads: a thing, or the search for all of its kind; ""
 *   for nowhere
 */
char *wmk_search_row_dup_address (WmkResult *result, WmkSearchResults *results);

G_END_DECLS
