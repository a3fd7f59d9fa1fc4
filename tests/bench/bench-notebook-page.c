/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The page of the notebook with 100,000 notes in it: what it takes to open, and from scrolling to
 * the frame that shows it, of the time of the thread that paints; how long the window stands still
 * while it filters and sorts, and when the rows are there.
 */

#include <stdio.h>
#include <time.h>

#include "bench/bench.h"
#include "catalog/wmk-address.h"
#include "notebook/wmk-notebook-private.h"
#include "ui/ui-fixture.h"
#include "window/wmk-list-row.h"

#define N_NOTES 100000

#define FRAME 16.7
#define OPEN_BUDGET 33.0
#define QUIET 0.3 /* seconds */
#define N_STEPS 30
#define N_OPENED 8
#define N_CHOSEN 3
#define SEED 2025

typedef struct {
  Ui ui;
  double painted; /* when the last frame was over */
  double painted_cpu;
} Bench;

/* What is done to the list at each step. */
typedef enum {
  ACT_LINES,
  ACT_PAGES,
  ACT_DRAG,
  N_ACTS,
} Act;

static const char *const act_names[] = {"by lines", "by pages", "dragged anywhere"};

/* Notes on all things of the catalogue, so that filters find some, without a step for each. */
static void
fill (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "waymark", NULL);
  g_autoptr (WmkNotebook) notebook = wmk_notebook_open (folder);
  g_autoptr (GError) error = NULL;
  g_autofree char *sql = g_strdup_printf (
      "ATTACH '%s' AS catalog; BEGIN; UPDATE temp.recording SET step_id = NULL;"
      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d),"
      " e AS (SELECT row_number() OVER () AS i, id, title, count(*) OVER () AS n"
      "  FROM catalog.entity)"
      " INSERT INTO main.note (uuid, address, title, catalog_version, text, created, modified)"
      " SELECT lower (hex (randomblob (16))), e.id, e.title, '1.0',"
      " 'Note ' || n.i || substr (replace (hex (zeroblob (150)), '00', ' words'), 1, n.i %% 600),"
      " n.i * 60000000, n.i * 60000000 FROM n JOIN e ON e.i = 1 + n.i * 7919 %% e.n;"
      "INSERT OR REPLACE INTO main.meta VALUES ('indexed', '9000000000000000');"
      "COMMIT; DETACH catalog",
      g_getenv ("WAYMARK_CATALOG"), N_NOTES);

  wmk_database_execute (wmk_notebook_get_database (notebook), sql, &error);
  g_assert_no_error (error);
}

/* Of this thread: what others do on the machine does not count. */
static double
get_cpu_seconds (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

static void
after_paint_cb (GdkFrameClock *clock, Bench *self)
{
  self->painted = bench_get_seconds ();
  self->painted_cpu = get_cpu_seconds ();
}

static void
wait_for_quiet (Bench *self)
{
  ui_wait_for (bench_get_seconds () - self->painted > 0.05);
}

static G_NO_INLINE double
measure_act (Bench *self, GtkAdjustment *scroll, Act act, GRand *random)
{
  double page = gtk_adjustment_get_page_size (scroll);
  double end = gtk_adjustment_get_upper (scroll) - page;
  double value = gtk_adjustment_get_value (scroll), begin, begin_cpu;

  if (act == ACT_LINES)
    value += gtk_adjustment_get_step_increment (scroll);
  else if (act == ACT_PAGES)
    value += page;
  else
    value = g_rand_double_range (random, 0, end);

  wait_for_quiet (self);
  begin = bench_get_seconds ();
  begin_cpu = get_cpu_seconds ();
  gtk_adjustment_set_value (scroll, value > end ? 0 : value);
  ui_wait_for (self->painted > begin);

  return (self->painted_cpu - begin_cpu) * 1000;
}

static void
bench_scroll (Bench *self)
{
  GtkAdjustment *scroll = ui_get_scroll (&self->ui);
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);

  for (Act act = 0; act < N_ACTS; act++) {
    g_autoptr (GArray) samples = bench_new ();
    g_autofree char *median_name = g_strconcat (act_names[act], ", median", NULL);
    g_autofree char *most_name = g_strconcat (act_names[act], ", p95", NULL);

    gtk_adjustment_set_value (scroll, 0);
    ui_settle (&self->ui);
    for (guint i = 0; i < N_STEPS; i++)
      bench_add (samples, measure_act (self, scroll, act, random));
    bench_tell (act_names[act], samples, "ms");
    bench_judge (median_name, bench_get_median (samples), FRAME, "ms");
    bench_judge (most_name, bench_get_percentile (samples, 95), FRAME, "ms");
  }
}

static void
bench_open (Bench *self)
{
  g_autoptr (GArray) samples = bench_new ();

  for (guint i = 0; i < N_OPENED; i++) {
    double begin, begin_cpu;

    ui_open (&self->ui, WMK_ADDRESS_OVERVIEW);
    ui_settle (&self->ui);
    wait_for_quiet (self);
    begin = bench_get_seconds ();
    begin_cpu = get_cpu_seconds ();
    g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->ui.window), "win.open", "(ss)",
                                               WMK_ADDRESS_NOTEBOOK, ""));
    ui_wait_for (self->painted > begin);
    if (i >= 2)
      bench_add (samples, (self->painted_cpu - begin_cpu) * 1000);
  }
  bench_tell ("opened", samples, "ms");
  bench_judge ("opened, median", bench_get_median (samples), OPEN_BUDGET, "ms");
}

/* Makes a choice, and runs the main loop until nothing more is painted. @longest: (out): for how
 * long the main thread worked without a pause at most, milliseconds. Returns: when the last frame
 * was */
static double
measure_choice (Bench *self, const char *action, const char *value, double *longest)
{
  double begin, step;

  ui_settle (&self->ui);
  wait_for_quiet (self);
  begin = bench_get_seconds ();
  step = get_cpu_seconds ();
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (ui_get_page (&self->ui)), action, "s", value));
  *longest = (get_cpu_seconds () - step) * 1000;
  while (self->painted < begin || bench_get_seconds () - self->painted < QUIET) {
    step = get_cpu_seconds ();
    g_main_context_iteration (NULL, FALSE);
    *longest = MAX (*longest, (get_cpu_seconds () - step) * 1000);
  }

  return (self->painted - begin) * 1000;
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
  GdkFrameClock *clock;
  Bench self = {0};

  ui_init (&argc, &argv);
  fill ();
  ui_set_up (&self.ui, NULL);
  wmk_notebook_load (ui_get_notebook ());
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (self.ui.window));
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &self);

  bench_open (&self);
  bench_scroll (&self);
  gtk_adjustment_set_value (ui_get_scroll (&self.ui), 0);
  bench_choice (&self, "filtered by kind", "list.filter-kind", "company");
  bench_choice (&self, "filtered by sector", "list.filter-sector", "sector/rail");
  bench_choice (&self, "sorted by title", "list.order", "title");
  bench_choice (&self, "sorted by kind", "list.order", "kind");

  g_signal_handlers_disconnect_by_data (clock, &self);
  ui_tear_down (&self.ui, NULL);

  return bench_finish ();
}
