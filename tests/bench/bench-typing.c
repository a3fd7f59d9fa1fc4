/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * From a letter typed into the search's entry to the frame that shows what it finds; and from any
 * page to the page of results, as the first letter does. With queries as arguments: those alone.
 */

#include "bench/bench.h"
#include "ui/ui-fixture.h"

#define BUDGET 16.7
#define OPENING_BUDGET 33.0
#define N_OPENINGS 12

typedef struct {
  Ui ui;
  double painted; /* when the last frame was over */
} Bench;

static const char *const queries[] = {
    "industrial internet",
    "MIIT",
    "芯片",
    "中国制造2025",
    "semiconductor",
    "kind:policy year:2016..2018",
    "new energy vehicles",
    "robot sector:machine",
    "xyzzy",
    "the plan of 2015",
};

static void
after_paint_cb (GdkFrameClock *clock, Bench *self)
{
  self->painted = bench_get_seconds ();
}

static void
wait_until_quiet (Bench *self)
{
  ui_settle (&self->ui);
  ui_wait_for (bench_get_seconds () - self->painted > 0.05);
}

static GtkEditable *
find_entry (Bench *self)
{
  return GTK_EDITABLE (ui_find (GTK_WIDGET (self->ui.window), GTK_TYPE_SEARCH_ENTRY));
}

/* Milliseconds. On its own, so that a profiler can be told to look at nothing else. */
static G_NO_INLINE double
insert_and_paint (Bench *self, const char *letter)
{
  int position = -1;
  double begin = bench_get_seconds ();

  gtk_editable_insert_text (find_entry (self), letter, -1, &position);
  ui_wait_for (self->painted > begin);

  return (self->painted - begin) * 1000;
}

static double
type_and_paint (Bench *self, const char *letter)
{
  wait_until_quiet (self);

  return insert_and_paint (self, letter);
}

static void
type_query (Bench *self, const char *query, GArray *samples)
{
  const char *slowest = query;
  double most = 0;

  ui_open (&self->ui, "search");
  for (const char *c = query; *c != '\0'; c = g_utf8_next_char (c)) {
    g_autofree char *letter = g_strndup (c, (gsize) (g_utf8_next_char (c) - c));
    double milliseconds = type_and_paint (self, letter);

    bench_add (samples, milliseconds);
    if (milliseconds > most) {
      most = milliseconds;
      slowest = g_utf8_next_char (c);
    }
  }
  g_print ("# slowest of “%s”: %.1f ms at “%.*s”\n", query, most, (int) (slowest - query), query);
}

static GArray *
open_often (Bench *self, const char *address)
{
  GArray *samples = bench_new ();

  for (guint i = 0; i < N_OPENINGS + 2; i++) {
    double begin;

    ui_open (&self->ui, "sector/rail");
    wait_until_quiet (self);
    begin = bench_get_seconds ();
    g_assert_true (
        gtk_widget_activate_action (GTK_WIDGET (self->ui.window), "win.open", "(ss)", address, ""));
    ui_wait_for (self->painted > begin);
    if (i >= 2)
      bench_add (samples, (self->painted - begin) * 1000);
  }

  return samples;
}

int
main (int argc, char *argv[])
{
  g_autoptr (GArray) warm = bench_new (), samples = bench_new (), empty = NULL, first = NULL;
  GdkFrameClock *clock;
  Bench self = {0};

  ui_init (&argc, &argv);
  /* A cursor that blinks is painted all the time. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  ui_set_up (&self.ui, NULL);
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (self.ui.window));
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &self);

  for (int i = 1; i < argc; i++)
    type_query (&self, argv[i], warm);
  if (argc > 1)
    return bench_finish ();

  empty = open_often (&self, "search");
  bench_judge ("to the search, median", bench_get_median (empty), OPENING_BUDGET, "ms");
  first = open_often (&self, "search/i");
  bench_judge ("to what one letter finds, median", bench_get_median (first), OPENING_BUDGET, "ms");

  /* Fonts are made ready by the first time. */
  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    type_query (&self, queries[i], warm);
  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    type_query (&self, queries[i], samples);
  bench_judge ("a letter to painted results, median", bench_get_median (samples), BUDGET, "ms");
  bench_judge ("a letter to painted results, p95", bench_get_percentile (samples, 95), BUDGET,
               "ms");

  g_signal_handlers_disconnect_by_data (clock, &self);
  ui_tear_down (&self.ui, NULL);

  return bench_finish ();
}
