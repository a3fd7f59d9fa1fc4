/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * From choosing a page to the frame that shows it: every list, the largest page of every kind of
 * thing, and a sample of all others, of which the slowest is named; and pages with notes beside
 * them. With addresses as arguments: those pages alone; "notes": those with notes.
 */

#include "bench/bench-frames.h"
#include "catalog/wmk-address.h"
#include "catalog/wmk-thing.h"
#include "notebook/wmk-notebook-notes.h"

#define BUDGET 33.0
#define N_RUNS 12
#define N_SAMPLE 200
#define N_NOTES 2000
#define SEED 2025

typedef struct {
  Ui ui;
  BenchFrames frames;
  WmkCatalog *catalog;
} Bench;

/* On its own, so that a profiler can be told to look at nothing else. */
static G_NO_INLINE double
open_and_paint (Bench *self, const char *address, BenchTimes *times)
{
  bench_frames_begin (&self->frames);
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (self->ui.window), "win.open", "(ss)", address, ""));

  return bench_frames_end (&self->frames, times);
}

/* Begins when all is quiet. */
static double
measure (Bench *self, const char *address, BenchTimes *times)
{
  ui_settle (&self->ui);
  bench_frames_wait_for_quiet (&self->frames, 0.1);

  return open_and_paint (self, address, times);
}

/* Fonts and styles are made ready by the first two times. */
static BenchTimes *
measure_often (Bench *self, const char *address)
{
  BenchTimes *times = bench_times_new ();

  for (guint i = 0; i < N_RUNS + 2; i++) {
    ui_open (&self->ui, WMK_ADDRESS_OVERVIEW);
    measure (self, address, i >= 2 ? times : NULL);
  }

  return times;
}

static void
judge_page (Bench *self, const char *what, const char *address)
{
  g_autoptr (BenchTimes) times = measure_often (self, address);
  g_autofree char *name = g_strdup_printf ("%s %s, median", what, address);

  bench_judge (name, bench_get_median (times->cpu), BUDGET, "ms");
  bench_times_tell (times, "  of all its times");
}

/* How much stands on a page; 0 for what is shown on another's. */
static guint
weigh (WmkCatalog *catalog, const char *address)
{
  g_autofree char *owner = wmk_catalog_dup_owner (catalog, address, NULL);
  g_autoptr (GPtrArray) sections = wmk_thing_list_sections (catalog, address, NULL);
  g_autoptr (GPtrArray) citations = wmk_catalog_list_citations (catalog, address, NULL);
  g_autoptr (GPtrArray) uses = wmk_catalog_list_uses (catalog, address, NULL);
  guint weight;

  g_assert_true (owner != NULL && sections != NULL && citations != NULL && uses != NULL);
  if (*owner != '\0')
    return 0;

  weight = 1 + citations->len + uses->len;
  for (guint i = 0; i < sections->len; i++)
    weight += ((const WmkThingSection *) g_ptr_array_index (sections, i))->things->len;

  return weight;
}

/* Judges the largest page of a kind, and adds all that it has to @addresses. */
static void
bench_kind (Bench *self, const WmkKind *kind, GPtrArray *addresses)
{
  g_autoptr (GPtrArray) things = wmk_thing_list (self->catalog, kind, NULL);
  const char *largest = NULL;
  guint most = 0;

  for (guint i = 0; i < things->len; i++) {
    const char *id = wmk_thing_get_id (g_ptr_array_index (things, i));
    guint weight = weigh (self->catalog, id);

    if (weight > 0)
      g_ptr_array_add (addresses, g_strdup (id));
    if (weight > most) {
      most = weight;
      largest = id;
    }
  }
  if (largest != NULL)
    judge_page (self, "largest:", largest);
}

static void
bench_sample (Bench *self, GPtrArray *addresses)
{
  g_autoptr (BenchTimes) times = bench_times_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  const char *slowest = NULL;
  double most = 0;

  for (guint i = 0; i < N_SAMPLE; i++) {
    const char *address =
        g_ptr_array_index (addresses, g_rand_int_range (random, 0, (gint32) addresses->len));
    double milliseconds = measure (self, address, times);

    if (milliseconds > most) {
      most = milliseconds;
      slowest = address;
    }
  }
  bench_times_judge (times, "a page of the sample", BUDGET);
  judge_page (self, "slowest of the sample:", slowest);
}

static void
add_notes (const char *address, guint n_notes)
{
  const WmkSubject subject = {(char *) address, (char *) address, (char *) "1"};

  for (guint i = 0; i < n_notes; i++) {
    g_autofree char *text = g_strdup_printf (
        "**Note %u** on what the roadmap says of *indigenous* makers, and CAAM of plants.\n\n"
        "- [the sector](sector/rail)\n- 市场份额达到80%%以上\n\n> A quote.",
        i);
    g_autofree char *uuid = wmk_notebook_add_note (ui_get_notebook (), &subject, text, NULL);

    g_assert_nonnull (uuid);
  }
}

/* The same with the reader's notes beside the page. */
static void
bench_notes (Bench *self)
{
  add_notes ("sector/rail", 3);
  add_notes ("sector/maritime", N_NOTES);
  gtk_widget_activate_action (GTK_WIDGET (self->ui.window), "win.show-notes", NULL);
  judge_page (self, "without notes, beside the pane for them:", "sector/new-energy-vehicles");
  judge_page (self, "with verdicts and points:", "indicator/nev-indigenous-share");
  judge_page (self, "with 3 notes:", "sector/rail");
  judge_page (self, "with 2,000 notes:", "sector/maritime");
  gtk_widget_activate_action (GTK_WIDGET (self->ui.window), "win.show-notes", NULL);
}

static void
bench_all (Bench *self)
{
  g_autoptr (GPtrArray) addresses = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; wmk_kind_get (i) != NULL; i++)
    if (wmk_kind_get (i)->collection != NULL)
      judge_page (self, "list:", wmk_kind_get (i)->collection);
  for (guint i = 0; wmk_kind_get (i) != NULL; i++)
    bench_kind (self, wmk_kind_get (i), addresses);
  bench_sample (self, addresses);
  bench_notes (self);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  Bench self;

  ui_init (&argc, &argv);
  self.catalog = wmk_catalog_open (g_getenv ("WAYMARK_CATALOG"), &error);
  g_assert_no_error (error);
  ui_set_up (&self.ui, NULL);
  bench_frames_init (&self.frames, self.ui.window);

  for (int i = 1; i < argc; i++)
    if (g_str_equal (argv[i], "notes"))
      bench_notes (&self);
    else
      judge_page (&self, "page:", argv[i]);
  if (argc == 1)
    bench_all (&self);

  bench_frames_clear (&self.frames);
  ui_tear_down (&self.ui, NULL);
  g_object_unref (self.catalog);

  return bench_finish ();
}
