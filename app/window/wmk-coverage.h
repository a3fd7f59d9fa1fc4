/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-catalog.h"

G_BEGIN_DECLS

/* The largest share of targets that may be left unjudged where a whole is made of the rest. The
 * SDG Index gives no overall score where more than a fifth of the indicators are missing (Sachs et
 * al., Sustainable Development Report, methodology). */
#define WMK_COVERAGE_MAX_UNJUDGED 0.2

/**
 * wmk_coverage_describe:
 * @counts: the same targets by status
 * @too_few: the sentence to add where too few of them can be judged
 *
 * Returns: (transfer full): how well targets are observed, in sentences
 */
char *wmk_coverage_describe (const WmkCoverage *coverage,
                             const guint counts[WMK_N_STATUSES],
                             const char *too_few);

G_END_DECLS
