/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "progress/wmk-progress-trace.h"

G_BEGIN_DECLS

/*
 * The arithmetic of a status with its numbers put in. What is printed is true as it is printed:
 * figures have as many digits as that takes.
 */

/**
 * wmk_format_comparison:
 *
 * Returns: (transfer full): an observation against what satisfies the target: "16.626 ≥ 3",
 *   "2.5 < 3", "> 40, hence ≥ 40"
 */
char *wmk_format_comparison (const WmkProgressTarget *target,
                             const WmkProgressObservation *observation);

/**
 * WmkGrowthFigures: what growth is counted between.
 * @years: from @base to @latest
 * @years_to_target: from @base to the target's year
 * @unit: of the figures
 */
typedef struct {
  WmkDirection direction;
  double base;
  double latest;
  double figure;
  int years;
  int years_to_target;
  const char *unit;
} WmkGrowthFigures;

/**
 * WmkGrowthFormula: one method's comparison in signs.
 * @attained: "(20 ÷ 10)^(1/5) − 1 = 14.9 % a year"
 * @required: the same to the target's figure
 * @ratio: "R = 14.9 ÷ 14.9 = 100 %"
 * @verdict: where that lies: "100 % ≥ 95 %"
 */
typedef struct {
  char *attained;
  char *required;
  char *ratio;
  char *verdict;
} WmkGrowthFormula;

/**
 * wmk_growth_formula_new:
 * @growth: computed by @method from @figures
 *
 * Returns: (transfer full)
 */
WmkGrowthFormula *
wmk_growth_formula_new (WmkMethod method, const WmkGrowth *growth, const WmkGrowthFigures *figures);
void wmk_growth_formula_free (WmkGrowthFormula *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkGrowthFormula, wmk_growth_formula_free)

G_END_DECLS
