/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "progress/wmk-progress.h"

G_BEGIN_DECLS

/**
 * WmkTargetsView:
 *
 * Targets and latest observations of a sector or of the plan as a whole: the target-progress
 * chart with its legend, then the goals without a number by year. A menu chooses among them.
 *
 * # Actions
 *
 * `filter.status`, `filter.year`, `filter.market`, `filter.subsector` (value): "" for any;
 * `filter.show-all`
 *
 * # Signals
 *
 * #WmkTargetsView::filtered (text): the reader chose another filter
 */
#define WMK_TYPE_TARGETS_VIEW (wmk_targets_view_get_type ())
G_DECLARE_FINAL_TYPE (WmkTargetsView, wmk_targets_view, WMK, TARGETS_VIEW, AdwBin)

/**
 * wmk_targets_view_set:
 * @indicators: (element-type WmkIndicator): the rows of the chart
 * @subsectors: (nullable) (element-type WmkSubsector): its groups
 *
 * The view keeps references to both.
 */
void wmk_targets_view_set (WmkTargetsView *self, GPtrArray *indicators, GPtrArray *subsectors);

/**
 * wmk_targets_view_set_goals: Adds the goals (element-type WmkTarget) by year, once, and what else
 * stands below the fold.
 */
void wmk_targets_view_set_goals (WmkTargetsView *self, GPtrArray *goals);

/** wmk_targets_view_set_filter: Shows only what the #WmkTargetFilter of that text lets through. */
void wmk_targets_view_set_filter (WmkTargetsView *self, const char *text);

/** wmk_targets_view_choose_status: Shows the targets of that status alone, as if chosen here. */
void wmk_targets_view_choose_status (WmkTargetsView *self, WmkStatus status);

/** wmk_targets_view_get_focused: Returns: (nullable): the address of the focused row. */
const char *wmk_targets_view_get_focused (WmkTargetsView *self);
gboolean wmk_targets_view_focus_row (WmkTargetsView *self, const char *address);

G_END_DECLS
