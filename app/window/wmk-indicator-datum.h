/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-records.h"
#include "charts/wmk-progress-data.h"

G_BEGIN_DECLS

/**
 * wmk_indicator_is_other_edition: Returns: whether @target, one of @indicator, is set by another
 *   edition than the main one, which sets one as well
 */
gboolean wmk_indicator_is_other_edition (const WmkIndicator *indicator, const WmkTarget *target);

/**
 * wmk_indicator_datum_new:
 *
 * Turns an indicator into a row of the target-progress chart. Observations of series that are
 * only context are left out; those of a proxy or a bound are marked as not the main ones.
 *
 * Returns: (transfer full): the row, without a group
 */
WmkProgressDatum *wmk_indicator_datum_new (const WmkIndicator *indicator);

/**
 * wmk_indicator_data_new:
 * @indicators: (element-type WmkIndicator): those of a group together
 * @subsectors: (nullable) (element-type WmkSubsector): the groups; others are "elsewhere"
 *
 * Returns: (transfer full) (element-type WmkProgressDatum): a row each, in groups
 */
GPtrArray *wmk_indicator_data_new (GPtrArray *indicators, GPtrArray *subsectors);

G_END_DECLS
