/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-catalog.h"
#include "window/wmk-page.h"

G_BEGIN_DECLS

/**
 * WmkNotebookPage:
 *
 * All that the reader has written, starred and tagged, to filter, sort, search and work on.
 */
#define WMK_TYPE_NOTEBOOK_PAGE (wmk_notebook_page_get_type ())
G_DECLARE_FINAL_TYPE (WmkNotebookPage, wmk_notebook_page, WMK, NOTEBOOK_PAGE, WmkPage)

/** wmk_notebook_page_new: Returns: the page, which fills when it is shown a notebook. */
WmkPage *wmk_notebook_page_new (WmkCatalog *catalog);

G_END_DECLS
