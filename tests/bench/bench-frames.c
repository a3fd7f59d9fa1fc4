/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench/bench-frames.h"

static void
after_paint_cb (GdkFrameClock *clock, BenchFrames *self)
{
  self->painted = bench_get_seconds ();
  self->painted_cpu = bench_get_cpu_seconds ();
}

void
bench_frames_init (BenchFrames *self, GtkWindow *window)
{
  *self = (BenchFrames){gtk_widget_get_frame_clock (GTK_WIDGET (window))};
  g_signal_connect (self->clock, "after-paint", G_CALLBACK (after_paint_cb), self);
}

void
bench_frames_clear (BenchFrames *self)
{
  g_signal_handlers_disconnect_by_data (self->clock, self);
}

void
bench_frames_wait_for_quiet (BenchFrames *self, double seconds)
{
  ui_wait_for (bench_get_seconds () - self->painted > seconds);
}

void
bench_frames_begin (BenchFrames *self)
{
  self->begun = bench_get_seconds ();
  self->begun_cpu = bench_get_cpu_seconds ();
}

double
bench_frames_end (BenchFrames *self, BenchTimes *times)
{
  double cpu;

  ui_wait_for (self->painted > self->begun);
  cpu = (self->painted_cpu - self->begun_cpu) * 1000;
  if (times != NULL) {
    bench_add (times->cpu, cpu);
    bench_add (times->wall, (self->painted - self->begun) * 1000);
  }

  return cpu;
}

BenchTimes *
bench_times_new (void)
{
  BenchTimes *self = g_new (BenchTimes, 1);

  *self = (BenchTimes){bench_new (), bench_new ()};

  return self;
}

void
bench_times_free (BenchTimes *self)
{
  g_array_unref (self->cpu);
  g_array_unref (self->wall);
  g_free (self);
}

void
bench_times_tell (BenchTimes *self, const char *what)
{
  bench_tell (what, self->cpu, "ms");
  bench_tell ("  by the clock", self->wall, "ms");
}

void
bench_times_judge (BenchTimes *self, const char *what, double budget)
{
  g_autofree char *median_name = g_strconcat (what, ", median", NULL);
  g_autofree char *most_name = g_strconcat (what, ", p95", NULL);

  bench_times_tell (self, what);
  bench_judge (median_name, bench_get_median (self->cpu), budget, "ms");
  bench_judge (most_name, bench_get_percentile (self->cpu, 95), budget, "ms");
}
