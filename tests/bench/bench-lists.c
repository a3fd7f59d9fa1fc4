/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A list of 200,000 policies in the window: from what the reader does to the frame that shows it,
 * beside a list of today's length and beside what the toolkit takes for as many bare strings; how
 * long it takes to open and to sort, and how much memory.
 */

#include <stdio.h>

#include "bench/bench-scroll.h"
#include "catalog/wmk-address.h"
#include "catalog/wmk-collection-model.h"
#include "unit/long-list.h"
#include "window/wmk-sight-model.h"

#define N_ROWS 200000
#define LONG_LIST "policies"
#define TODAYS_LIST "sources"

#define OPEN_BUDGET 33.0
#define MEMORY_BUDGET 20.0
#define N_COLUMNS 4
#define N_OPENED 12

typedef struct {
  Ui ui;
  BenchFrames frames;
} Bench;

static double
get_mebibytes (void)
{
  unsigned long size = 0, resident = 0;
  FILE *file = fopen ("/proc/self/statm", "r");

  g_assert_cmpint (fscanf (file, "%lu %lu", &size, &resident), ==, 2);
  fclose (file);

  return (double) resident * 4096 / (1024 * 1024);
}

static void
bench_open (Bench *self, const char *address, gboolean judged)
{
  g_autoptr (BenchTimes) times = bench_times_new ();
  g_autofree char *name = g_strdup_printf ("%s opened", address);

  for (guint i = 0; i < N_OPENED; i++) {
    ui_open (&self->ui, WMK_ADDRESS_OVERVIEW);
    ui_settle (&self->ui);
    bench_frames_wait_for_quiet (&self->frames, 0.05);
    bench_frames_begin (&self->frames);
    g_assert_true (
        gtk_widget_activate_action (GTK_WIDGET (self->ui.window), "win.open", "(ss)", address, ""));
    bench_frames_end (&self->frames, i >= 2 ? times : NULL);
  }
  bench_times_tell (times, name);
  if (judged)
    bench_judge (name, bench_get_median (times->cpu), OPEN_BUDGET, "ms");
}

/* All rows are those of the choice. */
static gboolean
is_found (Bench *self)
{
  GtkWidget *view = ui_find (GTK_WIDGET (ui_get_page (&self->ui)), GTK_TYPE_COLUMN_VIEW);
  GtkNoSelection *selection = GTK_NO_SELECTION (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)));
  WmkSightModel *in_sight = WMK_SIGHT_MODEL (gtk_no_selection_get_model (selection));

  return !wmk_collection_model_is_finding (
      WMK_COLLECTION_MODEL (wmk_sight_model_get_model (in_sight)));
}

/* From a choice to the frame that shows it; the window is not to stand still for longer than that
 * frame. */
static void
bench_choice (Bench *self, const char *name, const char *action, const char *value)
{
  g_autoptr (BenchTimes) times = bench_times_new ();
  double stood_still = 0;

  for (guint i = 0; i < 10; i++) {
    double step;

    ui_settle (&self->ui);
    bench_frames_wait_for_quiet (&self->frames, 0.05);
    bench_frames_begin (&self->frames);
    step = bench_get_cpu_seconds ();
    g_assert_true (gtk_widget_activate_action (GTK_WIDGET (ui_get_page (&self->ui)), action, "s",
                                               i % 2 == 0 ? value : ""));
    while (!is_found (self)) {
      stood_still = MAX (stood_still, bench_get_cpu_seconds () - step);
      step = bench_get_cpu_seconds ();
      ui_step ();
    }
    stood_still = MAX (stood_still, bench_get_cpu_seconds () - step);
    bench_frames_end (&self->frames, i % 2 == 0 ? times : NULL);
  }
  bench_times_tell (times, name);
  g_print ("# %-44s longest %7.2f ms\n", "  the window stood still", stood_still * 1000);
}

static void
bench_all (Bench *self)
{
  BenchScroll todays, own, toolkit;
  double memory;

  bench_open (self, TODAYS_LIST, FALSE);
  todays = bench_scroll (&self->frames, &self->ui, TODAYS_LIST, ui_get_scroll (&self->ui), FALSE);
  toolkit = bench_scroll_strings (&self->frames, &self->ui, N_ROWS, N_COLUMNS);

  ui_open (&self->ui, WMK_ADDRESS_OVERVIEW);
  memory = get_mebibytes ();
  bench_open (self, LONG_LIST, TRUE);
  own = bench_scroll (&self->frames, &self->ui, LONG_LIST, ui_get_scroll (&self->ui), TRUE);
  bench_judge ("memory, grown by", get_mebibytes () - memory, MEMORY_BUDGET, "MiB");

  bench_scroll_compare (&own, &todays, "a list of today's");
  bench_scroll_compare (&own, &toolkit, "bare strings");
  bench_choice (self, "filtered", "list.filter-family", "standard");
  bench_choice (self, "sorted by title", "list.order", WMK_ORDER_TITLE);
  bench_choice (self, "sorted by agencies", "list.order", "agencies");
}

int
main (int argc, char *argv[])
{
  g_autofree char *path = ui_copy_catalog ();
  Bench self;

  long_list_write (path, N_ROWS);
  ui_init (&argc, &argv);
  ui_set_up (&self.ui, NULL);
  bench_frames_init (&self.frames, self.ui.window);

  bench_all (&self);

  bench_frames_clear (&self.frames);
  ui_tear_down (&self.ui, NULL);
  ui_remove_catalog (path);

  return bench_finish ();
}
