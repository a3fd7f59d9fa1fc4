/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * From start to the first frame, and memory, beside an empty window: in pairs one after the
 * other, so that whatever else the machine does weighs on both.
 */

#include <fcntl.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench/bench.h"

#define N_PAIRS 21
#define TIME_BUDGET 1.3
#define MEMORY_BUDGET 1.35

typedef struct {
  double milliseconds;
  double mebibytes;
} Run;

static Run
run (char **arguments)
{
  double begin = bench_get_seconds ();
  struct rusage usage;
  int status = 0;
  pid_t child = fork ();
  Run result;

  if (child == 0) {
    int nowhere = open ("/dev/null", O_WRONLY);

    dup2 (nowhere, STDOUT_FILENO);
    execv (arguments[0], arguments);
    _exit (127);
  }
  g_assert_cmpint (child, >, 0);
  g_assert_cmpint (wait4 (child, &status, 0, &usage), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  result.milliseconds = (bench_get_seconds () - begin) * 1000;
  result.mebibytes = (double) usage.ru_maxrss / 1024;

  return result;
}

int
main (int argc, char *argv[])
{
  char *waymark[] = {getenv ("WAYMARK_PROGRAM"), (char *) "--quit-after-first-frame", NULL};
  char *empty[] = {getenv ("EMPTY_PROGRAM"), NULL};
  g_autoptr (GArray) times = bench_new (), empty_times = bench_new (), time_ratios = bench_new ();
  g_autoptr (GArray) memory = bench_new (), empty_memory = bench_new ();

  /* What either reads for the first time is read for both. */
  run (waymark);
  run (empty);

  for (guint i = 0; i < N_PAIRS; i++) {
    Run first = run (i % 2 == 0 ? waymark : empty), second = run (i % 2 == 0 ? empty : waymark);
    Run own = i % 2 == 0 ? first : second, other = i % 2 == 0 ? second : first;

    bench_add (times, own.milliseconds);
    bench_add (empty_times, other.milliseconds);
    bench_add (time_ratios, own.milliseconds / other.milliseconds);
    bench_add (memory, own.mebibytes);
    bench_add (empty_memory, other.mebibytes);
  }

  bench_tell ("Waymark, start to first frame and end", times, "ms");
  bench_tell ("empty window, start to first frame and end", empty_times, "ms");
  bench_tell ("ratio of the pairs", time_ratios, "");
  bench_tell ("Waymark, peak memory", memory, "MiB");
  bench_tell ("empty window, peak memory", empty_memory, "MiB");
  bench_judge ("launch, ratio of the medians",
               bench_get_median (times) / bench_get_median (empty_times), TIME_BUDGET, "");
  bench_judge ("memory, ratio of the medians",
               bench_get_median (memory) / bench_get_median (empty_memory), MEMORY_BUDGET, "");

  return bench_finish ();
}
