/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-catalog.h"
#include "window/wmk-page.h"

G_BEGIN_DECLS

/** WmkTrashPage: what the reader has deleted, until it is deleted for good. */
#define WMK_TYPE_TRASH_PAGE (wmk_trash_page_get_type ())
G_DECLARE_FINAL_TYPE (WmkTrashPage, wmk_trash_page, WMK, TRASH_PAGE, WmkPage)

/** wmk_trash_page_new: Returns: the page, which fills when it is shown a notebook. */
WmkPage *wmk_trash_page_new (WmkCatalog *catalog);

G_END_DECLS
