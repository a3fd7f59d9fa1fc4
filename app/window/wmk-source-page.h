/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-catalog.h"
#include "window/wmk-page.h"

G_BEGIN_DECLS

/** WmkSourcePage: a document, and everything that is cited from it. */
#define WMK_TYPE_SOURCE_PAGE (wmk_source_page_get_type ())
G_DECLARE_FINAL_TYPE (WmkSourcePage, wmk_source_page, WMK, SOURCE_PAGE, WmkPage)

/**
 * wmk_source_page_new:
 *
 * Returns: (nullable): the page; %NULL with @error set when the catalogue cannot be read, without
 *   when it has no such thing
 */
WmkPage *wmk_source_page_new (WmkCatalog *catalog, const char *address, GError **error);

G_END_DECLS
