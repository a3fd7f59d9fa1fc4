/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Figures of a benchmark: a line each, as TAP, where a figure beyond its budget is `not ok`; and
 * what explains them, as comments.
 */

/** bench_new: Returns: (transfer full) (element-type double): room for measured values. */
GArray *bench_new (void);
void bench_add (GArray *samples, double value);

/** bench_get_percentile: Returns: the value that @percent of the samples do not exceed. */
double bench_get_percentile (GArray *samples, double percent);
double bench_get_median (GArray *samples);

/** bench_tell: Prints median and 95th percentile as a comment. */
void bench_tell (const char *what, GArray *samples, const char *unit);

/** bench_judge: Prints a figure with its budget; beyond that the program is to fail. */
void bench_judge (const char *what, double value, double budget, const char *unit);

/** bench_finish: Prints the plan; Returns: the program's exit status. */
int bench_finish (void);

/** bench_get_seconds: Returns: a clock that only goes forward. */
double bench_get_seconds (void);

/** bench_get_cpu_seconds: Returns: a clock of what this thread has worked, whatever else the
 * machine does meanwhile. */
double bench_get_cpu_seconds (void);

G_END_DECLS
