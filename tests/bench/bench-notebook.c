/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The reader's notebook: saving against what SQLite itself takes for a row on the same disk, and
 * opening, listing and memory with a hundred thousand notes.
 */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

#include "bench/bench.h"
#include "bench/notebook-crowd.h"
#include "notebook/wmk-notebook-model.h"
#include "notebook/wmk-notebook-notes.h"
#include "notebook/wmk-notebook-private.h"
#include "notebook/wmk-notebook-search.h"

#define N_SAVES 200
#define N_OPENINGS 20
#define N_READS 10000
#define N_EDITS 2000

/* Milliseconds; the last in percent. */
#define SAVE_BUDGET 5.0
#define OPEN_BUDGET 20.0
#define LIST_BUDGET 33.0
#define PAGE_BUDGET 16.0
#define SEARCH_BUDGET 8.0
#define GROWTH_BUDGET 5.0

static const WmkSubject subject = {(char *) "sector/rail", (char *) "Rail", (char *) "1.0"};

static double
get_milliseconds (void)
{
  return bench_get_seconds () * 1000;
}

static void
must (gboolean done, GError *error)
{
  g_assert_no_error (error);
  g_assert_true (done);
}

static void
wait_for_backup (WmkNotebook *notebook)
{
  while (notebook->n_back_ups > 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
set_sync (WmkDatabase *database, gboolean sync)
{
  must (wmk_database_execute (
            database, sync ? "PRAGMA main.synchronous = EXTRA" : "PRAGMA main.synchronous = OFF",
            NULL),
        NULL);
}

/* One row into a table of one column: no transaction takes less. */
static void
measure_bare (const char *folder, gboolean sync, GArray *times)
{
  g_autofree char *path = g_build_filename (folder, "bare.db", NULL);
  g_autofree char *text = g_strnfill (500, 'x');
  GError *error = NULL;
  g_autoptr (WmkDatabase) database = NULL;

  g_object_unref (wmk_database_create (path, &error));
  g_assert_no_error (error);
  {
    g_autoptr (WmkDatabase) empty = wmk_database_create (path, &error);

    must (
        wmk_database_execute (empty, "CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT)", &error),
        error);
  }
  database = wmk_database_open_writable (path, 1000, &error);
  g_assert_no_error (error);
  set_sync (database, sync);
  for (guint i = 0; i < N_SAVES; i++) {
    double begin = get_milliseconds ();
    g_autoptr (WmkStatement) insert =
        wmk_database_prepare (database, "INSERT INTO t (text) VALUES (?1)", &error);

    must (wmk_database_begin (database, &error), error);
    wmk_statement_bind_text (insert, 1, text);
    must (wmk_statement_run (insert, &error), error);
    must (wmk_database_commit (database, &error), error);
    bench_add (times, get_milliseconds () - begin);
  }
  g_clear_object (&database);
  g_unlink (path);
}

/* As it is typed, and as it is first written. */
static void
measure_saving (WmkNotebook *notebook, gboolean sync, GArray *times)
{
  GError *error = NULL;
  g_autofree char *uuid = wmk_notebook_add_note (notebook, &subject, "", &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  wait_for_backup (notebook);
  set_sync (notebook->database, sync);
  for (guint i = 0; i < N_SAVES; i++) {
    double begin;

    if (i % 20 == 0) {
      g_free (uuid);
      uuid = NULL;
      g_string_truncate (text, 0);
    }
    g_string_append (text, "some more words, as they are typed ");
    begin = get_milliseconds ();
    if (uuid == NULL)
      uuid = wmk_notebook_add_note (notebook, &subject, text->str, &error);
    else
      wmk_notebook_save_note (notebook, uuid, &subject, text->str, &error);
    bench_add (times, get_milliseconds () - begin);
    g_assert_no_error (error);
  }
  set_sync (notebook->database, TRUE);
  g_string_free (text, TRUE);
}

static void
bench_saving (WmkNotebook *notebook, const char *folder, const char *what)
{
  for (guint sync = 0; sync < 2; sync++) {
    g_autoptr (GArray) bare = bench_new ();
    g_autoptr (GArray) saving = bench_new ();
    g_autofree char *name =
        g_strdup_printf ("%s, %s the disk's sync", what, sync ? "with" : "without");
    g_autofree char *bare_name = g_strconcat ("a bare row beside ", name, NULL);
    g_autofree char *judged = g_strconcat (name, ": median over a bare row's", NULL);

    measure_bare (folder, sync, bare);
    measure_saving (notebook, sync, saving);
    bench_tell (bare_name, bare, "ms");
    bench_tell (name, saving, "ms");
    if (sync)
      printf ("# ratio %.2f\n", bench_get_median (saving) / bench_get_median (bare));
    else
      bench_judge (judged, bench_get_median (saving) - bench_get_median (bare), SAVE_BUDGET, "ms");
  }
}

static void
bench_opening (const char *folder)
{
  g_autoptr (GArray) times = bench_new ();

  for (guint i = 0; i < N_OPENINGS; i++) {
    double begin = get_milliseconds ();
    g_autoptr (WmkNotebook) notebook = wmk_notebook_open (folder);

    bench_add (times, get_milliseconds () - begin);
    g_assert_cmpint (wmk_notebook_get_state (notebook), ==, WMK_NOTEBOOK_WRITABLE);
  }
  bench_tell ("opening", times, "ms");
  bench_judge ("opening, median", bench_get_median (times), OPEN_BUDGET, "ms");
}

/* What a window that shows them needs at once; all the others are read in a thread. */
static void
bench_listing (WmkNotebook *notebook, WmkEntryOrder order, const char *what)
{
  g_autoptr (GArray) listing = bench_new ();
  g_autoptr (GArray) paging = bench_new ();
  g_autoptr (WmkEntryChoice) choice = wmk_entry_choice_new ();
  g_autofree char *list_name =
      g_strdup_printf ("listing %d notes %s, median", NOTEBOOK_CROWD, what);
  g_autofree char *page_name = g_strdup_printf ("a page of 50 of them %s, 95th percentile", what);

  choice->order = order;
  for (guint i = 0; i < 10; i++) {
    double begin = get_milliseconds ();
    g_autoptr (WmkNotebookModel) model = wmk_notebook_model_new (notebook);

    wmk_notebook_model_set_choice (model, choice);
    g_object_unref (g_list_model_get_item (G_LIST_MODEL (model), 0));
    bench_add (listing, get_milliseconds () - begin);
    while (wmk_notebook_model_is_reading (model))
      g_main_context_iteration (NULL, TRUE);
    for (guint page = 0; page < 100; page++) {
      guint position = (guint) g_random_int_range (0, NOTEBOOK_CROWD - 50);

      begin = get_milliseconds ();
      for (guint j = 0; j < 50; j++)
        g_object_unref (g_list_model_get_item (G_LIST_MODEL (model), position + j));
      bench_add (paging, get_milliseconds () - begin);
    }
  }
  bench_tell (what, listing, "ms");
  bench_judge (list_name, bench_get_median (listing), LIST_BUDGET, "ms");
  bench_judge (page_name, bench_get_percentile (paging, 95), PAGE_BUDGET, "ms");
}

static char *
fold (const char *text)
{
  return g_strdup (text);
}

/* What a key waits for of notes, from the first letter on; and how long the index holds the file
 * while it is brought up to date. */
static void
bench_search (WmkNotebook *notebook)
{
  static const char *const matches[] = {"\"n\" *",    "\"no\" *",   "\"not\" *",
                                        "\"note\" *", "\"w\" *",    "\"words\"",
                                        "\"4\" *",    "\"4242\" *", "\"words\" AND \"9\" *",
                                        "\"xyzzy\" *"};
  g_autoptr (GArray) times = bench_new ();
  g_autoptr (GArray) holds = bench_new ();
  gboolean more = TRUE;
  GError *error = NULL;

  while (more) {
    double begin = get_milliseconds ();

    must (wmk_notebook_index_notes (notebook, fold, &more, &error), error);
    bench_add (holds, get_milliseconds () - begin);
  }
  bench_tell ("indexing some notes", holds, "ms");
  for (guint i = 0; i < 20 * G_N_ELEMENTS (matches); i++) {
    const WmkNoteSearch search = {.match = matches[i % G_N_ELEMENTS (matches)]};
    double begin = get_milliseconds ();
    guint n_found;
    g_autoptr (GPtrArray) notes =
        wmk_notebook_search_notes (notebook, &search, 5, 501, &n_found, &error);

    g_assert_no_error (error);
    bench_add (times, get_milliseconds () - begin);
    if (i < G_N_ELEMENTS (matches))
      printf ("# %s: %u found in %.2f ms\n", search.match, n_found, get_milliseconds () - begin);
  }
  bench_tell ("searching 100,000 notes", times, "ms");
  bench_judge ("searching 100,000 notes, 95th percentile", bench_get_percentile (times, 95),
               SEARCH_BUDGET, "ms");
}

/* In a thread of its own; while it reads, nothing can be saved. */
static void
bench_backup (WmkNotebook *notebook, const char *folder)
{
  double begin = get_milliseconds ();
  g_autofree char *part = g_build_filename (folder, "copy.db", NULL);
  g_autofree char *backup = NULL;
  GError *error = NULL;

  must (wmk_database_copy_to (notebook->database, part, &error), error);
  printf ("# of a back-up, while nothing can be saved %.0f ms\n", get_milliseconds () - begin);
  begin = get_milliseconds ();
  backup = wmk_notebook_write_backup (notebook->database, folder, WMK_BACKUP_ASKED, &error);
  g_assert_no_error (error);
  printf ("# a back-up, checked %.0f ms\n", get_milliseconds () - begin);
}

static double
get_memory (void)
{
  g_autofree char *contents = NULL;
  long total = 0, resident = 0;

  g_file_get_contents ("/proc/self/statm", &contents, NULL, NULL);
  sscanf (contents, "%ld %ld", &total, &resident);

  return (double) resident * (double) sysconf (_SC_PAGESIZE) / 1e6;
}

static void
read_and_edit (WmkNotebook *notebook, const char *uuid, guint n_reads, guint n_edits)
{
  GError *error = NULL;

  for (guint i = 0; i < n_reads; i++) {
    g_autofree char *address = g_strdup_printf ("thing/%d", g_random_int_range (0, 3000));
    g_autoptr (GPtrArray) notes = wmk_notebook_list_notes (notebook, address, &error);

    g_assert_no_error (error);
  }
  for (guint i = 0; i < n_edits; i++) {
    g_autofree char *text = g_strnfill (i * 31 % 2000, 'e');

    wmk_notebook_save_note (notebook, uuid, &subject, text, &error);
    g_assert_no_error (error);
    /* As in the program, what the folder's monitor has to say is heard: kept, it would only grow.
     */
    while (g_main_context_iteration (NULL, FALSE)) {
    }
  }
}

static void
bench_memory (WmkNotebook *notebook)
{
  g_autofree char *uuid = wmk_notebook_add_note (notebook, &subject, "", NULL);
  double before, after;

  wait_for_backup (notebook);
  set_sync (notebook->database, FALSE);
  read_and_edit (notebook, uuid, N_READS / 5, N_EDITS / 5);
  before = get_memory ();
  read_and_edit (notebook, uuid, N_READS, N_EDITS);
  after = get_memory ();
  printf ("# memory %.1f MB, then %.1f MB\n", before, after);
  bench_judge ("growth over 10,000 reads and 2,000 edits", (after / before - 1) * 100,
               GROWTH_BUDGET, "%");
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("waymark-bench-XXXXXX", &error);
  g_autofree char *clean = g_strdup_printf ("rm -r '%s'", folder);
  WmkNotebook *notebook;

  g_assert_no_error (error);
  notebook = wmk_notebook_open (folder);
  bench_saving (notebook, folder, "saving in a new notebook");
  notebook_crowd_fill (notebook);
  bench_saving (notebook, folder, "saving among 100,000 notes");
  g_object_unref (notebook);

  bench_opening (folder);
  notebook = wmk_notebook_open (folder);
  bench_listing (notebook, WMK_ENTRY_ORDER_MODIFIED, "by time");
  bench_listing (notebook, WMK_ENTRY_ORDER_TITLE, "by title");
  bench_search (notebook);
  bench_backup (notebook, folder);
  bench_memory (notebook);
  g_object_unref (notebook);
  g_spawn_command_line_sync (clean, NULL, NULL, NULL, NULL);

  return bench_finish ();
}
