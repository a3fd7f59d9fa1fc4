/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * From a letter typed into the search's entry to the frame that shows what it finds; and from any
 * page to the page of results, as the first letter does. With queries as arguments: those alone.
 */

#include "bench/bench-frames.h"

#define BUDGET 16.7
#define OPENING_BUDGET 33.0
#define N_OPENINGS 12

typedef struct {
  Ui ui;
  BenchFrames frames;
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
wait_until_quiet (Bench *self)
{
  ui_settle (&self->ui);
  bench_frames_wait_for_quiet (&self->frames, 0.05);
}

static GtkEditable *
find_entry (Bench *self)
{
  return GTK_EDITABLE (ui_find (GTK_WIDGET (self->ui.window), GTK_TYPE_SEARCH_ENTRY));
}

/* On its own, so that a profiler can be told to look at nothing else. */
static G_NO_INLINE double
insert_and_paint (Bench *self, const char *letter, BenchTimes *times)
{
  int position = -1;

  bench_frames_begin (&self->frames);
  gtk_editable_insert_text (find_entry (self), letter, -1, &position);

  return bench_frames_end (&self->frames, times);
}

static void
type_query (Bench *self, const char *query, BenchTimes *times)
{
  const char *slowest = query;
  double most = 0;

  ui_open (&self->ui, "search");
  for (const char *c = query; *c != '\0'; c = g_utf8_next_char (c)) {
    g_autofree char *letter = g_strndup (c, (gsize) (g_utf8_next_char (c) - c));
    double milliseconds;

    wait_until_quiet (self);
    milliseconds = insert_and_paint (self, letter, times);
    if (milliseconds > most) {
      most = milliseconds;
      slowest = g_utf8_next_char (c);
    }
  }
  g_print ("# slowest of “%s”: %.1f ms at “%.*s”\n", query, most, (int) (slowest - query), query);
}

static void
bench_open (Bench *self, const char *what, const char *address)
{
  g_autoptr (BenchTimes) times = bench_times_new ();

  for (guint i = 0; i < N_OPENINGS + 2; i++) {
    ui_open (&self->ui, "sector/rail");
    wait_until_quiet (self);
    bench_frames_begin (&self->frames);
    g_assert_true (
        gtk_widget_activate_action (GTK_WIDGET (self->ui.window), "win.open", "(ss)", address, ""));
    bench_frames_end (&self->frames, i >= 2 ? times : NULL);
  }
  bench_times_tell (times, what);
  bench_judge (what, bench_get_median (times->cpu), OPENING_BUDGET, "ms");
}

int
main (int argc, char *argv[])
{
  g_autoptr (BenchTimes) times = bench_times_new ();
  Bench self;

  ui_init (&argc, &argv);
  /* A cursor that blinks is painted all the time. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  ui_set_up (&self.ui, NULL);
  bench_frames_init (&self.frames, self.ui.window);

  for (int i = 1; i < argc; i++)
    type_query (&self, argv[i], NULL);
  if (argc > 1)
    return bench_finish ();

  bench_open (&self, "to the search, median", "search");
  bench_open (&self, "to what one letter finds, median", "search/i");

  /* Fonts are made ready by the first time. */
  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    type_query (&self, queries[i], NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    type_query (&self, queries[i], times);
  bench_times_judge (times, "a letter to painted results", BUDGET);

  bench_frames_clear (&self.frames);
  ui_tear_down (&self.ui, NULL);

  return bench_finish ();
}
