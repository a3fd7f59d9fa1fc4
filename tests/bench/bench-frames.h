/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bench/bench.h"
#include "ui/ui-fixture.h"

G_BEGIN_DECLS

/**
 * BenchFrames: what it takes from what the reader does to the frame that shows it
 *
 * Judged is the processor time of the main thread, which does all of that work: it handles, reads,
 * lays out, and the tests' renderer, Cairo, draws in it. By the clock the same step takes longer
 * while anything else is running, and where the machine is a guest of another, while that is
 * running anything: three times as long, in one minute and not in the next. How long it took by the
 * clock is told beside it.
 */
typedef struct {
  GdkFrameClock *clock;
  double painted; /* when the last frame was over, by the clock */
  double painted_cpu;
  double begun;
  double begun_cpu;
} BenchFrames;

/** BenchTimes: of the same steps, milliseconds */
typedef struct {
  GArray *cpu;  /* (element-type double) */
  GArray *wall; /* (element-type double) */
} BenchTimes;

/** bench_frames_init: Watches the frames of @window until bench_frames_clear(). */
void bench_frames_init (BenchFrames *self, GtkWindow *window);
void bench_frames_clear (BenchFrames *self);

/** bench_frames_wait_for_quiet: Until nothing has been painted for that long. */
void bench_frames_wait_for_quiet (BenchFrames *self, double seconds);

/** bench_frames_begin: Call it before what is to be measured. */
void bench_frames_begin (BenchFrames *self);

/** bench_frames_end: Waits for the next frame since then, and adds to @times, unless that is %NULL.
 * Returns: the processor time until its end, milliseconds */
double bench_frames_end (BenchFrames *self, BenchTimes *times);

BenchTimes *bench_times_new (void);
void bench_times_free (BenchTimes *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchTimes, bench_times_free)

/** bench_times_tell: Prints both as comments. */
void bench_times_tell (BenchTimes *self, const char *what);

/** bench_times_judge: The same, and judges median and 95th percentile of the processor time. */
void bench_times_judge (BenchTimes *self, const char *what, double budget);

G_END_DECLS
