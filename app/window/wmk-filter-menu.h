/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "catalog/wmk-target-filter.h"

G_BEGIN_DECLS

/*
 * The choice of targets as a menu of the actions `filter.status`, `filter.year`, `filter.market`,
 * `filter.subsector`, each of a text, "" for any, and `filter.show-all`.
 */

/**
 * wmk_filter_menu_new:
 * @indicators: (element-type WmkIndicator): what there is to choose from
 * @subsectors: (nullable) (element-type WmkSubsector): that they belong to
 *
 * Returns: (transfer full): a menu of those criteria and values that make a difference
 */
GMenuModel *wmk_filter_menu_new (GPtrArray *indicators, GPtrArray *subsectors);

/**
 * wmk_filter_describe:
 *
 * Returns: (transfer full): what @filter lets through, "Missed · 2020"; "" for all
 */
char *wmk_filter_describe (const WmkTargetFilter *filter, GPtrArray *subsectors);

G_END_DECLS
