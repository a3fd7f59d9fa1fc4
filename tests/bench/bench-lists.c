/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A list of 200,000 policies in the window: from what the reader does to the frame that shows it,
 * beside a list of today's length and beside what the toolkit takes for as many bare strings; how
 * long it takes to open and to sort, and how much memory.
 */

#include <stdio.h>

#include "bench/bench.h"
#include "catalog/wmk-address.h"
#include "catalog/wmk-collection-model.h"
#include "ui/ui-fixture.h"
#include "unit/long-list.h"

#define N_ROWS 200000
#define LONG_LIST "policies"
#define TODAYS_LIST "sources"

#define FRAME 16.7
#define OPEN_BUDGET 33.0
#define MEMORY_BUDGET 20.0
#define N_STEPS 60
#define N_OPENED 12
#define SEED 2025

typedef struct {
  Ui ui;
  double painted; /* when the last frame was over */
} Bench;

/* What is done to a list at each step. */
typedef enum {
  ACT_LINES,
  ACT_PAGES,
  ACT_DRAG,
  N_ACTS,
} Act;

static const char *const act_names[] = {"by lines", "by pages", "dragged anywhere"};

static void
after_paint_cb (GdkFrameClock *clock, Bench *self)
{
  self->painted = bench_get_seconds ();
}

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
wait_for_quiet (Bench *self)
{
  ui_wait_for (bench_get_seconds () - self->painted > 0.05);
}

static G_NO_INLINE double
measure_act (Bench *self, GtkAdjustment *scroll, Act act, GRand *random)
{
  double page = gtk_adjustment_get_page_size (scroll);
  double end = gtk_adjustment_get_upper (scroll) - page;
  double value = gtk_adjustment_get_value (scroll), begin;

  switch (act) {
  case ACT_LINES:
    value += gtk_adjustment_get_step_increment (scroll);
    break;
  case ACT_PAGES:
    value += page;
    break;
  default:
    value = g_rand_double_range (random, 0, end);
  }

  wait_for_quiet (self);
  begin = bench_get_seconds ();
  gtk_adjustment_set_value (scroll, value > end ? 0 : value);
  ui_wait_for (self->painted > begin);

  return (self->painted - begin) * 1000;
}

/* Returns the 95th percentile of all that is done. */
static double
bench_scroll (Bench *self, const char *what, GtkAdjustment *scroll, gboolean judged)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  g_autoptr (GArray) all = bench_new ();

  for (Act act = 0; act < N_ACTS; act++) {
    g_autoptr (GArray) samples = bench_new ();
    g_autofree char *name = g_strdup_printf ("%s, %s", what, act_names[act]);
    g_autofree char *median_name = g_strconcat (name, ", median", NULL);
    g_autofree char *most_name = g_strconcat (name, ", p95", NULL);

    gtk_adjustment_set_value (scroll, 0);
    ui_settle (&self->ui);
    for (guint i = 0; i < N_STEPS; i++) {
      double milliseconds = measure_act (self, scroll, act, random);

      bench_add (samples, milliseconds);
      bench_add (all, milliseconds);
    }
    bench_tell (name, samples, "ms");
    if (judged) {
      bench_judge (median_name, bench_get_median (samples), FRAME, "ms");
      bench_judge (most_name, bench_get_percentile (samples, 95), FRAME, "ms");
    }
  }

  return bench_get_percentile (all, 95);
}

static void
bench_open (Bench *self, const char *address, gboolean judged)
{
  g_autoptr (GArray) samples = bench_new ();
  g_autofree char *name = g_strdup_printf ("%s opened", address);

  for (guint i = 0; i < N_OPENED; i++) {
    double begin;

    ui_open (&self->ui, WMK_ADDRESS_OVERVIEW);
    ui_settle (&self->ui);
    wait_for_quiet (self);
    begin = bench_get_seconds ();
    g_assert_true (
        gtk_widget_activate_action (GTK_WIDGET (self->ui.window), "win.open", "(ss)", address, ""));
    ui_wait_for (self->painted > begin);
    if (i >= 2)
      bench_add (samples, (self->painted - begin) * 1000);
  }
  bench_tell (name, samples, "ms");
  if (judged)
    bench_judge (name, bench_get_median (samples), OPEN_BUDGET, "ms");
}

/* All rows are those of the choice. */
static gboolean
is_found (Bench *self)
{
  GtkWidget *view = ui_find (GTK_WIDGET (ui_get_page (&self->ui)), GTK_TYPE_COLUMN_VIEW);
  GtkNoSelection *selection = GTK_NO_SELECTION (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)));
  GtkSliceListModel *slice = GTK_SLICE_LIST_MODEL (gtk_no_selection_get_model (selection));

  return !wmk_collection_model_is_finding (
      WMK_COLLECTION_MODEL (gtk_slice_list_model_get_model (slice)));
}

/* From a choice to the frame that shows it; the window is not to stand still for longer than that
 * frame. */
static void
bench_choice (Bench *self, const char *name, const char *action, const char *value)
{
  g_autoptr (GArray) samples = bench_new ();
  double stood_still = 0;

  for (guint i = 0; i < 5; i++) {
    for (guint j = 0; j < 2; j++) {
      double begin;

      ui_settle (&self->ui);
      wait_for_quiet (self);
      begin = bench_get_seconds ();
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (ui_get_page (&self->ui)), action, "s",
                                                 j == 0 ? value : ""));
      stood_still = MAX (stood_still, bench_get_seconds () - begin);
      while (!is_found (self)) {
        double step = bench_get_seconds ();

        ui_step ();
        stood_still = MAX (stood_still, bench_get_seconds () - step);
      }
      ui_wait_for (self->painted > begin);
      if (j == 0)
        bench_add (samples, (bench_get_seconds () - begin) * 1000);
    }
  }
  bench_tell (name, samples, "ms");
  g_print ("# %-44s longest %7.2f ms\n", "  the window stood still", stood_still * 1000);
}

static GtkStringList *
create_strings (void)
{
  GtkStringList *strings = gtk_string_list_new (NULL);

  for (guint i = 0; i < N_ROWS; i++)
    gtk_string_list_append (strings, "Made in China 2025");

  return strings;
}

static void
string_set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_INSCRIPTION, "nat-lines", 2u, NULL));
}

static void
string_bound_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkStringObject *string = gtk_list_item_get_item (item);

  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_list_item_get_child (item)),
                            gtk_string_object_get_string (string));
}

/* The toolkit's own part: as many rows and columns as the list has, of a string each. */
static double
bench_toolkit (Bench *self)
{
  GtkStringList *strings = create_strings ();
  GtkNoSelection *selection = gtk_no_selection_new (G_LIST_MODEL (strings));
  GtkWidget *view = gtk_column_view_new (GTK_SELECTION_MODEL (selection));
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *before =
      g_object_ref (adw_application_window_get_content (ADW_APPLICATION_WINDOW (self->ui.window)));
  double result;

  for (guint i = 0; i < 4; i++) {
    GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
    GtkColumnViewColumn *column = gtk_column_view_column_new ("", factory);

    g_signal_connect (factory, "setup", G_CALLBACK (string_set_up_cb), NULL);
    g_signal_connect (factory, "bind", G_CALLBACK (string_bound_cb), NULL);
    gtk_column_view_column_set_expand (column, TRUE);
    gtk_column_view_append_column (GTK_COLUMN_VIEW (view), column);
    g_object_unref (column);
  }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self->ui.window), scrolled);
  ui_settle (&self->ui);
  result =
      bench_scroll (self, "bare strings",
                    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)), FALSE);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self->ui.window), before);
  g_object_unref (before);
  ui_settle (&self->ui);

  return result;
}

static void
bench_all (Bench *self)
{
  double todays, own, toolkit, memory;

  bench_open (self, TODAYS_LIST, FALSE);
  todays = bench_scroll (self, TODAYS_LIST, ui_get_scroll (&self->ui), FALSE);
  toolkit = bench_toolkit (self);

  ui_open (&self->ui, WMK_ADDRESS_OVERVIEW);
  memory = get_mebibytes ();
  bench_open (self, LONG_LIST, TRUE);
  own = bench_scroll (self, LONG_LIST, ui_get_scroll (&self->ui), TRUE);
  bench_judge ("memory, grown by", get_mebibytes () - memory, MEMORY_BUDGET, "MiB");

  g_print ("# p95 of %u rows, times that of a list of today's %.2f, of bare strings %.2f\n", N_ROWS,
           own / todays, own / toolkit);
  bench_choice (self, "filtered", "list.filter-family", "standard");
  bench_choice (self, "sorted by title", "list.order", WMK_ORDER_TITLE);
  bench_choice (self, "sorted by agencies", "list.order", "agencies");
}

int
main (int argc, char *argv[])
{
  g_autofree char *path = ui_copy_catalog ();
  GdkFrameClock *clock;
  Bench self = {0};

  long_list_write (path, N_ROWS);
  ui_init (&argc, &argv);
  ui_set_up (&self.ui, NULL);
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (self.ui.window));
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &self);

  bench_all (&self);

  g_signal_handlers_disconnect_by_data (clock, &self);
  ui_tear_down (&self.ui, NULL);
  ui_remove_catalog (path);

  return bench_finish ();
}
