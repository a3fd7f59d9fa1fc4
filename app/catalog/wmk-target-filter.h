/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-records.h"

G_BEGIN_DECLS

/** What targets are chosen by: the status of one, its year, the market and the sub-sector. */
typedef enum {
  WMK_CRITERION_STATUS, /* as the catalogue stores it: "met late" */
  WMK_CRITERION_YEAR,
  WMK_CRITERION_MARKET,    /* "domestic", "international", "none" */
  WMK_CRITERION_SUBSECTOR, /* its address */
} WmkCriterion;
#define WMK_N_CRITERIA (WMK_CRITERION_SUBSECTOR + 1)

/**
 * WmkTargetFilter: which targets to show; "" as a value stands for any.
 */
typedef struct {
  char *values[WMK_N_CRITERIA];
} WmkTargetFilter;

/**
 * wmk_target_filter_new:
 * @text: as wmk_target_filter_to_text() gives it; what is not understood is passed over
 *
 * Returns: (transfer full): a filter; "" gives one that shows all
 */
WmkTargetFilter *wmk_target_filter_new (const char *text);
void wmk_target_filter_free (WmkTargetFilter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkTargetFilter, wmk_target_filter_free)

/** wmk_target_filter_to_text: Returns: (transfer full): "status=missed;year=2020"; "" for all. */
char *wmk_target_filter_to_text (const WmkTargetFilter *self);

void wmk_target_filter_set (WmkTargetFilter *self, WmkCriterion criterion, const char *value);

gboolean wmk_target_filter_shows_all (const WmkTargetFilter *self);

/**
 * wmk_target_filter_match_indicator:
 *
 * Returns: whether @indicator has a target that meets every criterion; without a criterion for
 *   targets also one that has none
 */
gboolean wmk_target_filter_match_indicator (const WmkTargetFilter *self,
                                            const WmkIndicator *indicator);

/**
 * wmk_target_filter_match_goal:
 *
 * Returns: whether @goal, a target without a number and so without a computed status and a
 *   market, meets every criterion
 */
gboolean wmk_target_filter_match_goal (const WmkTargetFilter *self, const WmkTarget *goal);

/** wmk_market_to_string: Returns: (transfer none): as the catalogue stores it. */
const char *wmk_market_to_string (WmkMarket market);

G_END_DECLS
