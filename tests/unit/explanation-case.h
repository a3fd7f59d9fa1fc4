/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/wmk-status-explanation.h"

G_BEGIN_DECLS

/* An indicator in per cent, of which more is better, with a target for it. */
WmkIndicator *explanation_case_new (int year, WmkComparator comparator, double value);

WmkSeries *explanation_case_add_series (
    WmkIndicator *indicator, const char *id, WmkFit fit, WmkErrs errs, gboolean is_main);

/* An observation with the id of its date and source, as that source gives it. */
void explanation_case_add (WmkSeries *series,
                           const char *date,
                           WmkComparator comparator,
                           double value,
                           const char *source);

/* Why the target has its status in 2024: each step as "title | text | note -> address", a line
 * each. */
char *explanation_case_explain (WmkIndicator *indicator);

G_END_DECLS
