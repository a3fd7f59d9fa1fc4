/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <math.h>
#include <pango/pangocairo.h>

#include "charts/wmk-progress-layout.h"

G_BEGIN_DECLS

/* A font without a display. */
PangoContext *progress_rows_context_new (const char *font);

/* A row without ticks and dots. */
WmkProgressDatum *progress_row_new (const char *label, const char *unit, WmkDirection direction);

/* Adds a target: of another edition where @edition is "other". */
void progress_row_add_tick (WmkProgressDatum *row,
                            int year,
                            WmkComparator comparator,
                            double value,
                            double value_high,
                            const char *edition);

/* Adds an observation: of the series "main", "other" or "third". */
void progress_row_add_dot (WmkProgressDatum *row,
                           const char *date,
                           WmkComparator comparator,
                           double value,
                           double value_high,
                           const char *series);

/* Adds a figure of the reader's own. */
void
progress_row_add_own (WmkProgressDatum *row, const char *date, double value, double value_high);

/* Whether a text of that style, with @text in it, is among a layout's @texts. */
gboolean progress_rows_have_text (GArray *texts, const char *text, WmkTextStyle style);

/**
 * progress_rows_new:
 * @wide: whether figures may be so long that columns of them need a very broad chart
 *
 * Returns: (transfer full) (element-type WmkProgressDatum): sixty rows of all that a chart may
 *   have to show: long and Chinese and Arabic labels, all comparators, ranges, other editions,
 *   axes of their own, targets without a year, nothing observed,
 *   what readers have of their own
 */
GPtrArray *progress_rows_new (gboolean wide);

G_END_DECLS
