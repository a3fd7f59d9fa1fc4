/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Compiling the real catalogue. Usage: bench-compiler COMPILER SOURCES SCHEMA ENTITIES
 */

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "bench/bench.h"

#define N_RUNS 10
#define BUDGET 1.0

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) times = bench_new ();
  g_autofree char *folder = g_dir_make_tmp ("waymark-bench-XXXXXX", &error);
  g_autofree char *output = g_build_filename (folder, "catalog.db", NULL);

  g_assert_no_error (error);
  g_assert_cmpint (argc, ==, 5);

  for (guint i = 0; i < N_RUNS; i++) {
    double begin = bench_get_seconds ();
    g_autoptr (GSubprocess) compiler = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, argv[1],
                                                         argv[2], argv[3], argv[4], output, NULL);

    g_assert_no_error (error);
    g_subprocess_wait_check (compiler, NULL, &error);
    g_assert_no_error (error);
    bench_add (times, bench_get_seconds () - begin);
    g_remove (output);
  }
  g_rmdir (folder);

  bench_tell ("compiling the catalogue", times, "s");
  bench_judge ("compiling the catalogue, median", bench_get_median (times), BUDGET, "s");

  return bench_finish ();
}
