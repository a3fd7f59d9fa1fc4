/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-search-results.h"
#include "window/wmk-list-row.h"

G_BEGIN_DECLS

/** wmk_search_row_show: Shows @result, one of @results, in a row that is in its list already. */
void wmk_search_row_show (WmkListRow *row, WmkResult *result, WmkSearchResults *results);

G_END_DECLS
