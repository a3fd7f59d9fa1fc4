/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <math.h>
#include <pango/pangocairo.h>

#include "charts/wmk-path-layout.h"

G_BEGIN_DECLS

/* The chart's font, without a display. */
PangoContext *path_case_context_new (gboolean rtl);

/* An indicator as of 2024 without series and targets. */
WmkPathData *path_case_new (const char *unit);

/* A plain figure of one source; its address is date and source. */
WmkPathPoint *
path_case_add (WmkPathSeries *series, const char *date, double value, const char *source);

/* A target of the main edition to be reached. */
WmkPathTarget *path_case_add_target (WmkPathData *data, int year, double value);

/* A figure of the reader's own, with a comment and a source. */
void path_case_add_own (WmkPathData *data, const char *date, double value, double value_high);

typedef struct {
  const char *name;
  WmkPathData *data;
} PathCase;

/**
 * path_cases_new:
 *
 * Returns: (transfer full) (element-type PathCase): a chart of each kind that is hard to lay out
 */
GPtrArray *path_cases_new (void);

/* Whether more of them than a pixel lies over each other. */
gboolean path_case_overlap (const WmkRect *a, const WmkRect *b);

/* Fails where something leaves the chart, or words lie over other words, marks or flags. */
void path_case_assert_inside (const WmkPathLayout *layout, const WmkRect *rect);
void path_case_assert_texts_apart (const WmkPathLayout *layout);
void path_case_assert_apart (const WmkPathLayout *layout);

G_END_DECLS
