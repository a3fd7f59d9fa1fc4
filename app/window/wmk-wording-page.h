/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-catalog.h"
#include "window/wmk-page.h"

G_BEGIN_DECLS

/**
 * WmkWordingPage:
 *
 * How documents put the same themes: a matrix of themes by document, the earliest first. Each head
 * and each wording leads to its own page.
 */
#define WMK_TYPE_WORDING_PAGE (wmk_wording_page_get_type ())
G_DECLARE_FINAL_TYPE (WmkWordingPage, wmk_wording_page, WMK, WORDING_PAGE, WmkPage)

/**
 * wmk_wording_page_new:
 *
 * Returns: (transfer floating) (nullable): %NULL with @error set when the catalogue cannot be read
 */
WmkPage *wmk_wording_page_new (WmkCatalog *catalog, const char *address, GError **error);

G_END_DECLS
