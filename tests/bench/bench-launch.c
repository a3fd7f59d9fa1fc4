/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * From start to the first frame, and memory, beside an empty window, and beside the same with a
 * catalogue a hundred times as large, and with a hundred thousand notes: in pairs one after the
 * other, so that whatever else the machine does weighs on both. Usage: bench-launch LARGE-CATALOGUE
 */

#include <fcntl.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench/bench.h"
#include "bench/notebook-crowd.h"

#define N_PAIRS 21
#define TIME_BUDGET 1.3
#define MEMORY_BUDGET 1.35
#define LARGE_TIME_BUDGET 1.2
#define LARGE_MEMORY_BUDGET 20.0
#define NOTES_TIME_BUDGET 20.0 /* ms more */

/* A program to start; %NULL for the catalogue of today, and for the home that the benchmark has. */
typedef struct {
  const char *name;
  char **arguments;
  const char *catalog;
  const char *data_home;
} Program;

/* @processor: milliseconds, which other programs make no longer */
typedef struct {
  double milliseconds;
  double processor;
  double mebibytes;
} Run;

/* What was measured of one program. */
typedef struct {
  GArray *times;
  GArray *processor;
  GArray *memory;
} Runs;

static double
get_milliseconds (struct timeval time)
{
  return (double) time.tv_sec * 1000 + (double) time.tv_usec / 1000;
}

static Run
run (const Program *program)
{
  double begin = bench_get_seconds ();
  struct rusage usage;
  int status = 0;
  pid_t child = fork ();
  Run result;

  if (child == 0) {
    int nowhere = open ("/dev/null", O_WRONLY);

    dup2 (nowhere, STDOUT_FILENO);
    if (program->catalog != NULL)
      setenv ("WAYMARK_CATALOG", program->catalog, TRUE);
    if (program->data_home != NULL)
      setenv ("XDG_DATA_HOME", program->data_home, TRUE);
    execv (program->arguments[0], program->arguments);
    _exit (127);
  }
  g_assert_cmpint (child, >, 0);
  g_assert_cmpint (wait4 (child, &status, 0, &usage), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  result.milliseconds = (bench_get_seconds () - begin) * 1000;
  result.processor = get_milliseconds (usage.ru_utime) + get_milliseconds (usage.ru_stime);
  result.mebibytes = (double) usage.ru_maxrss / 1024;

  return result;
}

static void
tell (const Program *program, const Runs *runs)
{
  g_print ("# %s\n", program->name);
  bench_tell ("  start to first frame and end", runs->times, "ms");
  bench_tell ("  of the processor", runs->processor, "ms");
  bench_tell ("  peak memory", runs->memory, "MiB");
}

/* Each of the two goes first as often as the other. */
static void
run_pairs (const Program programs[2], Runs runs[2])
{
  g_autoptr (GArray) ratios = bench_new ();

  for (guint i = 0; i < 2; i++) {
    runs[i] = (Runs){.times = bench_new (), .processor = bench_new (), .memory = bench_new ()};
    run (&programs[i]); /* what either reads for the first time is read for both */
  }

  for (guint i = 0; i < N_PAIRS; i++) {
    double times[2];

    for (guint j = 0; j < 2; j++) {
      guint index = (i + j) % 2;
      Run result = run (&programs[index]);

      times[index] = result.milliseconds;
      bench_add (runs[index].times, result.milliseconds);
      bench_add (runs[index].processor, result.processor);
      bench_add (runs[index].memory, result.mebibytes);
    }
    bench_add (ratios, times[0] / times[1]);
  }

  tell (&programs[0], &runs[0]);
  tell (&programs[1], &runs[1]);
  bench_tell ("ratio of the pairs", ratios, "");
}

static void
runs_clear (Runs *self)
{
  g_array_unref (self->times);
  g_array_unref (self->processor);
  g_array_unref (self->memory);
}

static void
bench_window (const Program programs[2])
{
  Runs runs[2];

  run_pairs (programs, runs);
  bench_judge ("launch, ratio of the medians",
               bench_get_median (runs[0].times) / bench_get_median (runs[1].times), TIME_BUDGET,
               "");
  bench_judge ("memory, ratio of the medians",
               bench_get_median (runs[0].memory) / bench_get_median (runs[1].memory), MEMORY_BUDGET,
               "");
  runs_clear (&runs[0]);
  runs_clear (&runs[1]);
}

static void
bench_large (const Program programs[2])
{
  Runs runs[2];

  run_pairs (programs, runs);
  bench_judge ("launch with a hundredfold, ratio of the medians",
               bench_get_median (runs[0].times) / bench_get_median (runs[1].times),
               LARGE_TIME_BUDGET, "");
  bench_judge ("memory with a hundredfold, more by",
               bench_get_median (runs[0].memory) - bench_get_median (runs[1].memory),
               LARGE_MEMORY_BUDGET, "MiB");
  runs_clear (&runs[0]);
  runs_clear (&runs[1]);
}

static void
bench_notes (const Program *own)
{
  g_autofree char *home = g_build_filename (g_get_user_cache_dir (), "notes", NULL);
  g_autofree char *folder = g_build_filename (home, "waymark", NULL);
  g_autoptr (WmkNotebook) notebook = wmk_notebook_open (folder);
  Program crowded = *own;
  Runs runs[2];

  notebook_crowd_fill (notebook);
  wmk_notebook_close (notebook);
  crowded.name = "Waymark, with 100,000 notes";
  crowded.data_home = home;
  run_pairs ((Program[]){crowded, *own}, runs);
  bench_judge ("launch with 100,000 notes, of the processor, more by",
               bench_get_median (runs[0].processor) - bench_get_median (runs[1].processor),
               NOTES_TIME_BUDGET, "ms");
  runs_clear (&runs[0]);
  runs_clear (&runs[1]);
}

int
main (int argc, char *argv[])
{
  char *waymark[] = {getenv ("WAYMARK_PROGRAM"), (char *) "--quit-after-first-frame", NULL};
  char *empty[] = {getenv ("EMPTY_PROGRAM"), NULL};
  const Program own = {"Waymark", waymark, NULL, NULL};

  g_assert_cmpint (argc, ==, 2);
  bench_window ((Program[]){own, {"an empty window", empty, NULL, NULL}});
  bench_large ((Program[]){{"Waymark, a hundredfold", waymark, argv[1], NULL}, own});
  bench_notes (&own);

  return bench_finish ();
}
