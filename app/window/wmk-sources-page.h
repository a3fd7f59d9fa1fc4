/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-catalog.h"
#include "window/wmk-page.h"

G_BEGIN_DECLS

/** WmkSourcesPage: every source of the catalogue, to sort and to filter. */
#define WMK_TYPE_SOURCES_PAGE (wmk_sources_page_get_type ())
G_DECLARE_FINAL_TYPE (WmkSourcesPage, wmk_sources_page, WMK, SOURCES_PAGE, WmkPage)

/** wmk_sources_page_new: Returns: (nullable): %NULL with @error set */
WmkPage *wmk_sources_page_new (WmkCatalog *catalog, const char *address, GError **error);

G_END_DECLS
