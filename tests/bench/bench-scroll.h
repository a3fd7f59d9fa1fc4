/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bench/bench-frames.h"

G_BEGIN_DECLS

#define BENCH_FRAME 16.7 /* milliseconds */

/** BenchAct: what is done to a list at each step */
typedef enum {
  BENCH_BY_LINES,
  BENCH_BY_PAGES,
  BENCH_DRAGGED, /* anywhere */
  BENCH_N_ACTS,
} BenchAct;

/** BenchScroll: from scrolling to the frame that shows it: 95th percentiles, milliseconds */
typedef struct {
  double most[BENCH_N_ACTS];
} BenchScroll;

/** bench_scroll: Scrolls @scroll by lines, by pages and anywhere. @judged: each is to paint within
 * a frame */
BenchScroll bench_scroll (
    BenchFrames *frames, Ui *ui, const char *what, GtkAdjustment *scroll, gboolean judged);

/**
 * bench_scroll_strings:
 *
 * The toolkit's own part: what it takes to scroll as many rows of a bare string in each of
 * @n_columns, in a list without columns where there is one.
 */
BenchScroll bench_scroll_strings (BenchFrames *frames, Ui *ui, guint n_rows, guint n_columns);

/** bench_scroll_compare: Prints how many times as long as @others the steps of @own took. */
void bench_scroll_compare (const BenchScroll *own, const BenchScroll *other, const char *name);

G_END_DECLS
