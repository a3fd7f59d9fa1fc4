/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-catalog.h"
#include "window/wmk-page.h"

G_BEGIN_DECLS

/** WmkSectorPage: one of the ten sectors: what is asked of it, and what has been observed. */
#define WMK_TYPE_SECTOR_PAGE (wmk_sector_page_get_type ())
G_DECLARE_FINAL_TYPE (WmkSectorPage, wmk_sector_page, WMK, SECTOR_PAGE, WmkPage)

/**
 * wmk_sector_page_new:
 *
 * Returns: (nullable): the page; %NULL with @error set when the catalogue cannot be read, without
 *   when it has no such sector
 */
WmkPage *wmk_sector_page_new (WmkCatalog *catalog, const char *address, GError **error);

G_END_DECLS
