/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-catalog.h"
#include "window/wmk-page.h"

G_BEGIN_DECLS

/** WmkIndicatorPage: an indicator, its targets by edition, and every observation of it. */
#define WMK_TYPE_INDICATOR_PAGE (wmk_indicator_page_get_type ())
G_DECLARE_FINAL_TYPE (WmkIndicatorPage, wmk_indicator_page, WMK, INDICATOR_PAGE, WmkPage)

/**
 * wmk_indicator_page_new:
 *
 * Returns: (nullable): the page; %NULL with @error set when the catalogue cannot be read, without
 *   when it has no such indicator
 */
WmkPage *wmk_indicator_page_new (WmkCatalog *catalog, const char *address, GError **error);

G_END_DECLS
