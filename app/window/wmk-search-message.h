/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalog/wmk-search-results.h"

G_BEGIN_DECLS

/**
 * WmkSearchMessage:
 *
 * What shows where nothing was found: that, and what to try, each as a button that makes another
 * query: `win.search`.
 */
#define WMK_TYPE_SEARCH_MESSAGE (wmk_search_message_get_type ())
G_DECLARE_FINAL_TYPE (WmkSearchMessage, wmk_search_message, WMK, SEARCH_MESSAGE, AdwBin)

/** wmk_search_message_show: @error: (nullable): why nothing could be looked for */
void
wmk_search_message_show (WmkSearchMessage *self, WmkSearchResults *results, const GError *error);

G_END_DECLS
