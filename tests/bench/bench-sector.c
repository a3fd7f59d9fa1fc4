/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * From choosing the largest sector, or another year to look back to, to the frame that shows it,
 * and where the time goes.
 */

#include "bench/bench.h"
#include "catalog/wmk-catalog.h"
#include "ui/ui-fixture.h"

#define N_RUNS 30
#define BUDGET 33.0
#define LOOK_BACK_BUDGET 50.0
#define LOOK_BACK_YEAR 2020

/* When each phase of the last frame began, and when it was over. */
enum {
  PHASE_BEFORE,
  PHASE_LAYOUT,
  PHASE_PAINT,
  PHASE_AFTER,
  N_PHASES,
};

typedef struct {
  double at[N_PHASES];
} Frame;

enum {
  PART_TOTAL,
  PART_HANDLER,
  PART_WAIT,
  PART_STYLE,
  PART_LAYOUT,
  PART_PAINT,
  N_PARTS,
};

static const char *const part_names[N_PARTS] = {
    NULL,
    "  reading and making the widgets",
    "  until the frame begins",
    "  the frame: before its layout",
    "  the frame: layout",
    "  the frame: painting",
};

static void
before_paint_cb (GdkFrameClock *clock, Frame *frame)
{
  frame->at[PHASE_BEFORE] = bench_get_seconds ();
}

static void
layout_cb (GdkFrameClock *clock, Frame *frame)
{
  /* A frame may lay out more than once; the first counts. */
  if (frame->at[PHASE_LAYOUT] < frame->at[PHASE_BEFORE])
    frame->at[PHASE_LAYOUT] = bench_get_seconds ();
}

static void
paint_cb (GdkFrameClock *clock, Frame *frame)
{
  frame->at[PHASE_PAINT] = bench_get_seconds ();
}

static void
after_paint_cb (GdkFrameClock *clock, Frame *frame)
{
  frame->at[PHASE_AFTER] = bench_get_seconds ();
}

/* What the page asks of the catalogue, alone. */
static double
read_sector (WmkCatalog *catalog, const char *address)
{
  double begin = bench_get_seconds ();
  g_autoptr (WmkSector) sector = wmk_catalog_get_sector (catalog, address, NULL);
  g_autoptr (GPtrArray) subsectors = wmk_catalog_list_subsectors (catalog, address, NULL);
  g_autoptr (GPtrArray) indicators = wmk_catalog_list_indicators (catalog, address, NULL);
  g_autoptr (GPtrArray) goals = wmk_catalog_list_goals (catalog, address, NULL);
  g_autoptr (GPtrArray) sources = wmk_catalog_list_sector_sources (catalog, address, NULL);

  g_assert_true (sector != NULL && subsectors != NULL && indicators != NULL && goals != NULL &&
                 sources != NULL);

  return bench_get_seconds () - begin;
}

/* A reader's click comes when all is quiet: no frame is under way or due. */
static void
rest (Ui *ui, Frame *frame)
{
  ui_settle (ui);
  ui_wait_for (bench_get_seconds () - frame->at[PHASE_AFTER] > 0.1);
}

/* From activating @action with @parameter to the frame that shows what it did. */
static void
measure (Ui *ui, const char *action, GVariant *parameter, Frame *frame, GArray *parts[N_PARTS])
{
  double begin, handled;

  rest (ui, frame);
  begin = bench_get_seconds ();
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (ui->window), action, parameter));
  handled = bench_get_seconds ();
  ui_wait_for (frame->at[PHASE_AFTER] > handled);

  bench_add (parts[PART_TOTAL], (frame->at[PHASE_AFTER] - begin) * 1000);
  bench_add (parts[PART_HANDLER], (handled - begin) * 1000);
  bench_add (parts[PART_WAIT], (frame->at[PHASE_BEFORE] - handled) * 1000);
  bench_add (parts[PART_STYLE], (frame->at[PHASE_LAYOUT] - frame->at[PHASE_BEFORE]) * 1000);
  bench_add (parts[PART_LAYOUT], (frame->at[PHASE_PAINT] - frame->at[PHASE_LAYOUT]) * 1000);
  bench_add (parts[PART_PAINT], (frame->at[PHASE_AFTER] - frame->at[PHASE_PAINT]) * 1000);
}

/* Figures of one page, always come to from the overview. */
static void
measure_page (Ui *ui, const char *address, Frame *frame, GArray *parts[N_PARTS])
{
  g_autoptr (GVariant) parameter = g_variant_ref_sink (g_variant_new ("(ss)", address, ""));

  ui_open (ui, "overview");
  measure (ui, "win.open", parameter, frame, parts);
}

/* Figures of looking back from the page of @address. */
static void
measure_look_back (Ui *ui, const char *address, Frame *frame, GArray *parts[N_PARTS])
{
  g_autoptr (GVariant) back = g_variant_ref_sink (g_variant_new_int32 (LOOK_BACK_YEAR));
  g_autoptr (GVariant) now = g_variant_ref_sink (g_variant_new_int32 (G_MAXINT32));

  ui_open (ui, address);
  gtk_widget_activate_action_variant (GTK_WIDGET (ui->window), "win.as-of-year", now);
  measure (ui, "win.as-of-year", back, frame, parts);
}

typedef void (*Measure) (Ui *ui, const char *address, Frame *frame, GArray *parts[N_PARTS]);

/* Runs @run many times; @budget is 0 for what is only told. */
static void
bench_run (Ui *ui, const char *what, const char *address, Frame *frame, Measure run, double budget)
{
  GArray *parts[N_PARTS];
  g_autofree char *median = g_strconcat (what, ", median", NULL);
  g_autofree char *p95 = g_strconcat (what, ", p95", NULL);
  g_autofree char *with_address = g_strdup_printf ("%s: %s", what, address);

  for (guint i = 0; i < N_PARTS; i++)
    parts[i] = bench_new ();
  for (guint i = 0; i < N_RUNS + 2; i++) {
    run (ui, address, frame, parts);
    for (guint j = 0; i < 2 && j < N_PARTS; j++)
      g_array_set_size (parts[j], 0); /* fonts and styles are made ready once */
  }

  for (guint i = 0; i < N_PARTS; i++)
    bench_tell (i == PART_TOTAL ? with_address : part_names[i], parts[i], "ms");
  if (budget > 0) {
    bench_judge (median, bench_get_median (parts[PART_TOTAL]), budget, "ms");
    bench_judge (p95, bench_get_percentile (parts[PART_TOTAL], 95), budget, "ms");
  }
  for (guint i = 0; i < N_PARTS; i++)
    g_array_unref (parts[i]);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WmkCatalog) catalog = NULL;
  g_autoptr (GArray) reading = bench_new ();
  g_autofree char *sector = NULL;
  GdkFrameClock *clock;
  Frame frame = {0};
  Ui ui = {0};

  ui_init (&argc, &argv);
  catalog = wmk_catalog_open (g_getenv ("WAYMARK_CATALOG"), &error);
  g_assert_no_error (error);
  sector = ui_dup_largest_sector ();
  ui_set_up (&ui, NULL);
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (ui.window));
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), &frame);
  g_signal_connect (clock, "layout", G_CALLBACK (layout_cb), &frame);
  g_signal_connect (clock, "paint", G_CALLBACK (paint_cb), &frame);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &frame);

  for (guint i = 0; i < N_RUNS; i++)
    bench_add (reading, read_sector (catalog, sector) * 1000);
  bench_run (&ui, "choosing the largest sector to painted", sector, &frame, measure_page, BUDGET);
  bench_tell ("  of that, reading the catalogue alone", reading, "ms");
  bench_run (&ui, "choosing the largest source to painted", "source/us-chamber-2017", &frame,
             measure_page, BUDGET);
  bench_run (&ui, "choosing the sources to painted", "sources", &frame, measure_page, BUDGET);
  bench_run (&ui, "choosing the timeline to painted", "timeline", &frame, measure_page, BUDGET);
  bench_run (&ui, "choosing the wording to painted", "wording", &frame, measure_page, BUDGET);
  bench_run (&ui, "choosing a page to painted", "indicator/nev-critical-systems-domestic-share",
             &frame, measure_page, 0);
  bench_run (&ui, "looking back from the overview to painted", "overview", &frame,
             measure_look_back, LOOK_BACK_BUDGET);
  bench_run (&ui, "looking back from the largest sector to painted", sector, &frame,
             measure_look_back, LOOK_BACK_BUDGET);

  g_signal_handlers_disconnect_by_data (clock, &frame);
  ui_tear_down (&ui, NULL);

  return bench_finish ();
}
