/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-catalog.h"
#include "window/wmk-page.h"

G_BEGIN_DECLS

/**
 * WmkCollectionPage:
 *
 * All things of one #WmkKind in a table that can be sorted and filtered, with their count. Where
 * there is no room for columns, what they hold stands below the titles. A kind with amounts can be
 * shown as a chart instead.
 *
 * # Actions
 *
 * `list.order` (column), `list.descending`, `list.view` ("table" or "chart"), `list.show-all`, and
 * one `list.filter-…` (value, "" for any) a filter of the kind
 */
#define WMK_TYPE_COLLECTION_PAGE (wmk_collection_page_get_type ())
G_DECLARE_FINAL_TYPE (WmkCollectionPage, wmk_collection_page, WMK, COLLECTION_PAGE, WmkPage)

/**
 * wmk_collection_page_new:
 * @address: that a kind lists its things at: "policies"
 *
 * Returns: (transfer floating) (nullable): %NULL with @error set when the catalogue cannot be read
 */
WmkPage *wmk_collection_page_new (WmkCatalog *catalog, const char *address, GError **error);

G_END_DECLS
