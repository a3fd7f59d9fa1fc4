/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench/bench-scroll.h"

#define N_STEPS 60
#define SEED 2025

static const char *const act_names[] = {"by lines", "by pages", "dragged anywhere"};

/* On its own, so that a profiler can be told to look at nothing else. */
static G_NO_INLINE void
measure_act (
    BenchFrames *frames, GtkAdjustment *scroll, BenchAct act, GRand *random, BenchTimes *times)
{
  double page = gtk_adjustment_get_page_size (scroll);
  double end = gtk_adjustment_get_upper (scroll) - page;
  double value = gtk_adjustment_get_value (scroll);

  if (act == BENCH_BY_LINES)
    value += gtk_adjustment_get_step_increment (scroll);
  else if (act == BENCH_BY_PAGES)
    value += page;
  else
    value = g_rand_double_range (random, 0, end);

  bench_frames_begin (frames);
  gtk_adjustment_set_value (scroll, value > end ? 0 : value);
  bench_frames_end (frames, times);
}

BenchScroll
bench_scroll (BenchFrames *frames, Ui *ui, const char *what, GtkAdjustment *scroll, gboolean judged)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  BenchScroll result;

  for (BenchAct act = 0; act < BENCH_N_ACTS; act++) {
    g_autoptr (BenchTimes) times = bench_times_new ();
    g_autofree char *name = g_strdup_printf ("%s, %s", what, act_names[act]);

    gtk_adjustment_set_value (scroll, 0);
    ui_settle (ui);
    for (guint i = 0; i < N_STEPS; i++) {
      bench_frames_wait_for_quiet (frames, 0.05);
      measure_act (frames, scroll, act, random, times);
    }
    if (judged)
      bench_times_judge (times, name, BENCH_FRAME);
    else
      bench_times_tell (times, name);
    result.most[act] = bench_get_percentile (times->cpu, 95);
  }

  return result;
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

static GtkListItemFactory *
create_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (string_set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (string_bound_cb), NULL);

  return factory;
}

static GtkWidget *
create_columns (GtkSelectionModel *selection, guint n_columns)
{
  GtkWidget *view = gtk_column_view_new (selection);

  for (guint i = 0; i < n_columns; i++) {
    g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new ("", create_factory ());

    gtk_column_view_column_set_expand (column, TRUE);
    gtk_column_view_append_column (GTK_COLUMN_VIEW (view), column);
  }

  return view;
}

BenchScroll
bench_scroll_strings (BenchFrames *frames, Ui *ui, guint n_rows, guint n_columns)
{
  GtkStringList *strings = gtk_string_list_new (NULL);
  GtkSelectionModel *selection =
      GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (strings)));
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  AdwApplicationWindow *window = ADW_APPLICATION_WINDOW (ui->window);
  g_autoptr (GtkWidget) before = g_object_ref (adw_application_window_get_content (window));
  GtkAdjustment *scroll = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  BenchScroll result;

  for (guint i = 0; i < n_rows; i++)
    gtk_string_list_append (strings, "Made in China 2025");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled),
                                 n_columns > 1 ? create_columns (selection, n_columns)
                                               : gtk_list_view_new (selection, create_factory ()));
  adw_application_window_set_content (window, scrolled);
  ui_settle (ui);
  result = bench_scroll (frames, ui, "bare strings", scroll, FALSE);
  adw_application_window_set_content (window, before);
  ui_settle (ui);

  return result;
}

void
bench_scroll_compare (const BenchScroll *own, const BenchScroll *other, const char *name)
{
  for (BenchAct act = 0; act < BENCH_N_ACTS; act++)
    g_print ("# p95 %s: %.2f times that of %s\n", act_names[act], own->most[act] / other->most[act],
             name);
}
