/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-catalog.h"
#include "window/wmk-page.h"

G_BEGIN_DECLS

/** WmkGoalPage: a goal without a number, and where it stands. */
#define WMK_TYPE_GOAL_PAGE (wmk_goal_page_get_type ())
G_DECLARE_FINAL_TYPE (WmkGoalPage, wmk_goal_page, WMK, GOAL_PAGE, WmkPage)

/**
 * wmk_goal_page_new:
 *
 * Returns: (nullable): the page; %NULL with @error set when the catalogue cannot be read, without
 *   when it has no such thing
 */
WmkPage *wmk_goal_page_new (WmkCatalog *catalog, const char *address, GError **error);

G_END_DECLS
