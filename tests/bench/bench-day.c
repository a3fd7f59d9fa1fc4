/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A day's reading and writing, eight hours of it: ten thousand pages and two thousand edits of
 * notes in a real window, with the pane beside them; and what memory that leaves behind. With a
 * number as its argument: so many pages.
 */

#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "application/wmk-heap.h"
#include "bench/bench.h"
#include "catalog/wmk-catalog.h"
#include "catalog/wmk-thing.h"
#include "ui/ui-fixture.h"
#include "window/wmk-note-editor.h"

#define N_PAGES 10000
#define PAGES_PER_EDIT 5
#define EDITS_PER_NOTE 10
#define GROWTH_BUDGET 5.0 /* percent */
#define SEED 2025

typedef struct {
  Ui ui;
  GPtrArray *addresses;
  GRand *random;
  guint n_frames;
  guint n_edits;
} Day;

static void
after_paint_cb (GdkFrameClock *clock, Day *self)
{
  self->n_frames++;
}

static GPtrArray *
list_addresses (void)
{
  g_autoptr (WmkCatalog) catalog = wmk_catalog_open (g_getenv ("WAYMARK_CATALOG"), NULL);
  GPtrArray *addresses = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; wmk_kind_get (i) != NULL; i++) {
    g_autoptr (GPtrArray) things = wmk_thing_list (catalog, wmk_kind_get (i), NULL);

    for (guint j = 0; j < things->len; j++)
      g_ptr_array_add (addresses, g_strdup (wmk_thing_get_id (g_ptr_array_index (things, j))));
  }

  return addresses;
}

/* A page and the frame that shows it; what is done when all is quiet is done as well. */
static void
turn (Day *self)
{
  const char *address = g_ptr_array_index (
      self->addresses, g_rand_int_range (self->random, 0, (gint32) self->addresses->len));
  guint before = self->n_frames;

  gtk_widget_activate_action (GTK_WIDGET (self->ui.window), "win.open", "(ss)", address, "");
  gtk_widget_queue_draw (GTK_WIDGET (self->ui.window));
  ui_wait_for (self->n_frames > before);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Some words more in the note that is open, or in a new one. */
static void
edit (Day *self)
{
  GtkWidget *editor = NULL;

  if (self->n_edits++ % EDITS_PER_NOTE == 0)
    turn (self);
  gtk_widget_activate_action (GTK_WIDGET (self->ui.window), "win.add-note", NULL);
  editor = ui_find (GTK_WIDGET (self->ui.window), WMK_TYPE_NOTE_EDITOR);
  if (editor == NULL)
    return;
  gtk_text_buffer_insert_at_cursor (
      gtk_text_view_get_buffer (GTK_TEXT_VIEW (ui_find (editor, GTK_TYPE_TEXT_VIEW))),
      "Some more words, as they are typed. ", -1);
  wmk_window_flush (WMK_WINDOW (self->ui.window));
}

/* What is in use; that of the allocator's own is given back first. */
static double
get_memory (void)
{
  g_autofree char *contents = NULL;
  long total = 0, resident = 0;

  malloc_trim (0);
  g_file_get_contents ("/proc/self/statm", &contents, NULL, NULL);
  sscanf (contents, "%ld %ld", &total, &resident);

  return (double) resident * (double) sysconf (_SC_PAGESIZE) / 1e6;
}

static void
live (Day *self, guint n_pages)
{
  for (guint i = 1; i <= n_pages; i++) {
    turn (self);
    if (i % PAGES_PER_EDIT == 0)
      edit (self);
    if (i % 1000 == 0) {
      struct mallinfo2 info = mallinfo2 ();

      g_print ("# %u pages, %.1f MB in use of the heap's %.1f, resident %.1f MB\n", i,
               (double) (info.uordblks + info.hblkhd) / 1e6,
               (double) (info.arena + info.hblkhd) / 1e6, get_memory ());
    }
  }
}

int
main (int argc, char *argv[])
{
  Day self = {0};
  guint n_pages;
  double before, after;
  GdkFrameClock *clock;

  wmk_heap_share ();
  ui_init (&argc, &argv);
  n_pages = argc > 1 ? (guint) atoi (argv[1]) : N_PAGES;
  self.addresses = list_addresses ();
  self.random = g_rand_new_with_seed (SEED);
  ui_set_up (&self.ui, NULL);
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (self.ui.window));
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &self);
  gtk_widget_activate_action (GTK_WIDGET (self.ui.window), "win.show-notes", NULL);

  /* What is made once, as fonts, styles and the places of the history, is there by then. */
  live (&self, n_pages / 10);
  before = get_memory ();
  live (&self, n_pages);
  after = get_memory ();
  g_print ("# memory %.1f MB, then %.1f MB, after %u pages and %u edits\n", before, after, n_pages,
           n_pages / PAGES_PER_EDIT);
  bench_judge ("growth over the day", (after / before - 1) * 100, GROWTH_BUDGET, "%");

  g_signal_handlers_disconnect_by_data (clock, &self);
  ui_tear_down (&self.ui, NULL);
  g_ptr_array_unref (self.addresses);
  g_rand_free (self.random);

  return bench_finish ();
}
