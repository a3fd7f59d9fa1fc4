/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench/bench.h"

#include <math.h>
#include <time.h>

static guint n_judged;
static guint n_beyond;

GArray *
bench_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (double));
}

void
bench_add (GArray *samples, double value)
{
  g_array_append_val (samples, value);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

double
bench_get_percentile (GArray *samples, double percent)
{
  guint rank = (guint) ceil (percent / 100 * samples->len);

  g_assert_cmpuint (samples->len, >, 0);
  g_array_sort (samples, compare);

  return g_array_index (samples, double, MAX (rank, 1) - 1);
}

double
bench_get_median (GArray *samples)
{
  return bench_get_percentile (samples, 50);
}

void
bench_tell (const char *what, GArray *samples, const char *unit)
{
  g_print ("# %-44s median %8.2f, p95 %8.2f, least %8.2f %s (%u)\n", what,
           bench_get_median (samples), bench_get_percentile (samples, 95),
           bench_get_percentile (samples, 0), unit, samples->len);
}

void
bench_judge (const char *what, double value, double budget, const char *unit)
{
  gboolean beyond = value > budget;

  n_judged++;
  n_beyond += beyond;
  g_print ("%s %u - %s: %.2f %s (budget %.2f)\n", beyond ? "not ok" : "ok", n_judged, what, value,
           unit, budget);
}

int
bench_finish (void)
{
  g_print ("1..%u\n", n_judged);

  return n_beyond == 0 ? 0 : 1;
}

double
bench_get_seconds (void)
{
  return (double) g_get_monotonic_time () / G_TIME_SPAN_SECOND;
}

double
bench_get_cpu_seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}
