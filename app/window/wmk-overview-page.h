/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-catalog.h"
#include "window/wmk-page.h"

G_BEGIN_DECLS

/** WmkOverviewPage: the plan in a few sentences, its ten sectors, and what it sets beyond them. */
#define WMK_TYPE_OVERVIEW_PAGE (wmk_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (WmkOverviewPage, wmk_overview_page, WMK, OVERVIEW_PAGE, WmkPage)

/** wmk_overview_page_new: Returns: (nullable): the page; %NULL with @error set. */
WmkPage *wmk_overview_page_new (WmkCatalog *catalog, const char *address, GError **error);

G_END_DECLS
