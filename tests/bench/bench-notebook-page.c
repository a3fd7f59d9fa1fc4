/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The page of the notebook with 100,000 notes in it: what it takes to open, and from scrolling to
 * the frame that shows it, beside what the toolkit takes for as many bare strings; how long the
 * window stands still while it filters and sorts, and when the rows are there.
 */

#include "bench/bench-scroll.h"
#include "catalog/wmk-address.h"
#include "notebook/wmk-notebook-private.h"

#define N_NOTES 100000

#define OPEN_BUDGET 33.0
#define QUIET 0.3 /* seconds */
#define N_OPENED 8
#define N_CHOSEN 3

typedef struct {
  Ui ui;
  BenchFrames frames;
} Bench;

/* Notes on all things of the catalogue, so that filters find some, without a step for each. */
static void
fill (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "waymark", NULL);
  g_autoptr (WmkNotebook) notebook = wmk_notebook_open (folder);
  g_autoptr (GError) error = NULL;
  g_autofree char *sql = g_strdup_printf (
      "ATTACH '%s' AS catalog; BEGIN; UPDATE temp.recording SET step_id = NULL;"
      "CREATE TABLE temp.e (i INTEGER PRIMARY KEY, id TEXT, title TEXT);"
      "INSERT INTO temp.e (id, title) SELECT id, title FROM catalog.entity;"
      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d)"
      " INSERT INTO main.note (uuid, address, title, catalog_version, text, created, modified,"
      " stamp)"
      " SELECT lower (hex (randomblob (16))), e.id, e.title, '1.0',"
      " 'Note ' || n.i || substr (replace (hex (zeroblob (150)), '00', ' words'), 1, n.i %% 600),"
      " n.i * 60000000, n.i * 60000000, n.i * 60000000 FROM n JOIN temp.e e"
      " ON e.i = 1 + n.i * 7919 %% (SELECT max(i) FROM temp.e);"
      "DROP TABLE temp.e;"
      "INSERT OR REPLACE INTO main.meta VALUES ('indexed', '9000000000000000');"
      "COMMIT; DETACH catalog",
      g_getenv ("WAYMARK_CATALOG"), N_NOTES);

  wmk_database_execute (wmk_notebook_get_database (notebook), sql, &error);
  g_assert_no_error (error);
}

static void
bench_open (Bench *self)
{
  g_autoptr (BenchTimes) times = bench_times_new ();

  for (guint i = 0; i < N_OPENED; i++) {
    ui_open (&self->ui, WMK_ADDRESS_OVERVIEW);
    ui_settle (&self->ui);
    bench_frames_wait_for_quiet (&self->frames, 0.05);
    bench_frames_begin (&self->frames);
    g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->ui.window), "win.open", "(ss)",
                                               WMK_ADDRESS_NOTEBOOK, ""));
    bench_frames_end (&self->frames, i >= 2 ? times : NULL);
  }
  bench_times_tell (times, "opened");
  bench_judge ("opened, median", bench_get_median (times->cpu), OPEN_BUDGET, "ms");
}

static void
bench_list (Bench *self)
{
  BenchScroll toolkit = bench_scroll_strings (&self->frames, &self->ui, N_NOTES, 1), own;

  ui_open (&self->ui, WMK_ADDRESS_OVERVIEW);
  ui_open (&self->ui, WMK_ADDRESS_NOTEBOOK);
  own = bench_scroll (&self->frames, &self->ui, "entries", ui_get_scroll (&self->ui), TRUE);
  bench_scroll_compare (&own, &toolkit, "bare strings");
}

/* Makes a choice, and runs the main loop until nothing more is painted. @longest: (out): for how
 * long the main thread worked without a pause at most, milliseconds. Returns: when the last frame
 * was */
static double
measure_choice (Bench *self, const char *action, const char *value, double *longest)
{
  double begin, step;

  ui_settle (&self->ui);
  bench_frames_wait_for_quiet (&self->frames, 0.05);
  begin = bench_get_seconds ();
  step = bench_get_cpu_seconds ();
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (ui_get_page (&self->ui)), action, "s", value));
  *longest = (bench_get_cpu_seconds () - step) * 1000;
  while (self->frames.painted < begin || bench_get_seconds () - self->frames.painted < QUIET) {
    step = bench_get_cpu_seconds ();
    g_main_context_iteration (NULL, FALSE);
    *longest = MAX (*longest, (bench_get_cpu_seconds () - step) * 1000);
  }

  return (self->frames.painted - begin) * 1000;
}

static void
bench_choice (Bench *self, const char *name, const char *action, const char *value)
{
  g_autoptr (GArray) all = bench_new (), longest = bench_new ();
  g_autofree char *stall_name = g_strdup_printf ("%s, longest standstill, median", name);
  double stall;

  for (guint i = 0; i < N_CHOSEN; i++) {
    bench_add (all, measure_choice (self, action, value, &stall));
    bench_add (longest, stall);
    bench_add (all, measure_choice (self, action, "", &stall));
    bench_add (longest, stall);
  }
  bench_tell (name, all, "ms");
  bench_tell (stall_name, longest, "ms");
  bench_judge (stall_name, bench_get_median (longest), OPEN_BUDGET, "ms");
}

int
main (int argc, char *argv[])
{
  Bench self;

  ui_init (&argc, &argv);
  fill ();
  ui_set_up (&self.ui, NULL);
  wmk_notebook_load (ui_get_notebook ());
  bench_frames_init (&self.frames, self.ui.window);

  bench_open (&self);
  bench_list (&self);
  gtk_adjustment_set_value (ui_get_scroll (&self.ui), 0);
  bench_choice (&self, "filtered by kind", "list.filter-kind", "company");
  bench_choice (&self, "filtered by sector", "list.filter-sector", "sector/rail");
  bench_choice (&self, "sorted by title", "list.order", "title");
  bench_choice (&self, "sorted by kind", "list.order", "kind");

  bench_frames_clear (&self.frames);
  ui_tear_down (&self.ui, NULL);

  return bench_finish ();
}
