/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Two programs that have the same notebook open: both see what the other writes, and neither loses
 * anything. This program starts itself as the other one, with orders as its arguments.
 */

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "notebook-fixture.h"
#include "notebook/wmk-notebook-history.h"
#include "notebook/wmk-notebook-notes.h"
#include "notebook/wmk-notebook-private.h"
#include "notebook/wmk-notebook-tags.h"

#define RAIL "sector/rail"
#define N_WRITERS 3
#define N_NOTES 60
#define N_OPENINGS 200
#define DEADLINE (20 * G_USEC_PER_SEC)

static const char *program;

/* The other program. */
static int
run_as_other (char **argv)
{
  gint64 end = g_get_monotonic_time () + 20 * G_TIME_SPAN_SECOND;
  g_autoptr (WmkNotebook) notebook = wmk_notebook_open (argv[2]);
  GError *error = NULL;

  /* With every core taken, a turn may be long in coming. */
  while (wmk_notebook_get_state (notebook) != WMK_NOTEBOOK_WRITABLE) {
    if (g_get_monotonic_time () > end)
      return 1;
    g_object_unref (notebook);
    notebook = wmk_notebook_open (argv[2]);
  }
  wmk_notebook_set_patience (notebook, 20000);
  if (g_str_equal (argv[1], "--add-many")) {
    for (int i = 0; i < N_NOTES; i++) {
      g_autofree char *text = g_strdup_printf ("%s %d", argv[3], i);
      g_autofree char *uuid =
          wmk_notebook_add_note (notebook, notebook_subject (RAIL), text, &error);

      g_assert_no_error (error);
      if (i % 5 == 0) {
        g_autofree char *longer = g_strconcat (text, " more", NULL);

        wmk_notebook_save_note (notebook, uuid, notebook_subject (RAIL), longer, &error);
        g_assert_no_error (error);
      }
    }
  } else if (g_str_equal (argv[1], "--open-often")) {
    /* Whatever the others are at, the file is found sound. */
    for (int i = 0; i < N_OPENINGS; i++) {
      g_autoptr (WmkNotebook) again = wmk_notebook_open (argv[2]);

      g_assert_no_error (wmk_notebook_get_notice (again));
    }
  } else if (g_str_equal (argv[1], "--save")) {
    wmk_notebook_save_note (notebook, argv[3], notebook_subject (RAIL), argv[4], &error);
    g_assert_no_error (error);
  } else if (g_str_equal (argv[1], "--undo")) {
    wmk_notebook_undo (notebook, &error);
    g_assert_no_error (error);
  }

  return 0;
}

static GSubprocess *
start_other (NotebookFixture *fixture, const char *order, const char *first, const char *second)
{
  GError *error = NULL;
  GSubprocess *other = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, program, order,
                                         fixture->folder, first, second, NULL);

  g_assert_no_error (error);

  return other;
}

static void
finish_other (GSubprocess *other)
{
  GError *error = NULL;

  g_subprocess_wait_check (other, NULL, &error);
  g_assert_no_error (error);
}

static void
run_other (NotebookFixture *fixture, const char *order, const char *first, const char *second)
{
  g_autoptr (GSubprocess) other = start_other (fixture, order, first, second);

  finish_other (other);
}

static void
changed_cb (WmkNotebook *notebook, const char *address, char **told)
{
  g_free (*told);
  *told = g_strdup (address != NULL ? address : "all");
}

/* Without being asked to look. */
static void
test_seen_at_once (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = notebook_add (fixture, RAIL, "Mine");
  g_autofree char *told = NULL;
  gint64 end = g_get_monotonic_time () + DEADLINE;

  notebook_fixture_wait (fixture);
  g_signal_connect (fixture->notebook, "changed", G_CALLBACK (changed_cb), &told);
  run_other (fixture, "--save", uuid, "Theirs");
  while (told == NULL && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpstr (told, ==, RAIL);
  notebook_assert_text (fixture, uuid, "Theirs");
  g_signal_handlers_disconnect_by_data (fixture->notebook, &told);
}

static void
test_asked (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = notebook_add (fixture, RAIL, "Mine");
  g_autofree char *told = NULL;

  notebook_fixture_wait (fixture);
  wmk_notebook_unwatch (fixture->notebook);
  g_signal_connect (fixture->notebook, "changed", G_CALLBACK (changed_cb), &told);
  wmk_notebook_check_changes (fixture->notebook);
  g_assert_null (told);
  run_other (fixture, "--save", uuid, "Theirs");
  g_assert_null (told);
  wmk_notebook_check_changes (fixture->notebook);
  g_assert_cmpstr (told, ==, RAIL);
  g_clear_pointer (&told, g_free);
  wmk_notebook_check_changes (fixture->notebook);
  g_assert_null (told);
  g_signal_handlers_disconnect_by_data (fixture->notebook, &told);
}

/* Both write the same note: what the one wrote is among its versions. */
static void
test_same_note (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = notebook_add (fixture, RAIL, "Mine");
  g_autoptr (GPtrArray) versions = NULL;

  run_other (fixture, "--save", uuid, "Mine and theirs");
  notebook_save (fixture, uuid, "Mine and more");
  notebook_assert_text (fixture, uuid, "Mine and more");
  versions = wmk_notebook_list_versions (fixture->notebook, uuid, NULL);
  g_assert_cmpuint (versions->len, ==, 2);
  g_assert_cmpstr (((WmkVersion *) g_ptr_array_index (versions, 0))->text, ==, "Mine and theirs");
  /* What is undone is what was done last, in whichever window. */
  run_other (fixture, "--undo", NULL, NULL);
  notebook_assert_text (fixture, uuid, "Mine and theirs");
}

static void
test_many_writers (NotebookFixture *fixture, gconstpointer data)
{
  GSubprocess *others[N_WRITERS];
  g_autoptr (GSubprocess) reader = start_other (fixture, "--open-often", NULL, NULL);
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GHashTable) texts = g_hash_table_new (g_str_hash, g_str_equal);

  wmk_notebook_set_patience (fixture->notebook, 20000);
  for (int i = 0; i < N_WRITERS; i++) {
    g_autofree char *name = g_strdup_printf ("writer-%d", i);

    others[i] = start_other (fixture, "--add-many", name, NULL);
  }
  for (int i = 0; i < N_NOTES; i++) {
    g_autofree char *text = g_strdup_printf ("own %d", i);

    g_free (notebook_add (fixture, RAIL, text));
  }
  for (int i = 0; i < N_WRITERS; i++) {
    finish_other (others[i]);
    g_object_unref (others[i]);
  }
  finish_other (reader);

  notes = wmk_notebook_list_notes (fixture->notebook, RAIL, NULL);
  g_assert_cmpuint (notes->len, ==, (N_WRITERS + 1) * N_NOTES);
  for (guint i = 0; i < notes->len; i++)
    g_hash_table_add (texts, ((WmkNote *) g_ptr_array_index (notes, i))->text);
  for (int i = 0; i < N_WRITERS; i++)
    for (int j = 0; j < N_NOTES; j++) {
      g_autofree char *text = g_strdup_printf ("writer-%d %d%s", i, j, j % 5 == 0 ? " more" : "");

      g_assert_true (g_hash_table_contains (texts, text));
    }
  /* No two changes have the same stamp, so that merging can tell which was later. */
  {
    gint64 n_same = -1;

    wmk_database_get_int (fixture->notebook->database,
                          "SELECT count(*) - count(DISTINCT modified) FROM note", &n_same, NULL);
    g_assert_cmpint (n_same, ==, 0);
  }
  g_assert_true (wmk_database_check (fixture->notebook->database, TRUE, NULL));
}

/* Two programs that begin a notebook at once have one. */
static void
test_begun_at_once (NotebookFixture *fixture, gconstpointer data)
{
  GSubprocess *others[N_WRITERS];

  notebook_fixture_close (fixture);
  g_assert_cmpint (unlink (fixture->path), ==, 0);
  for (int i = 0; i < N_WRITERS; i++)
    others[i] = start_other (fixture, "--add-many", "x", NULL);
  for (int i = 0; i < N_WRITERS; i++) {
    finish_other (others[i]);
    g_object_unref (others[i]);
  }
  notebook_fixture_open (fixture);
  g_assert_cmpuint (notebook_count (fixture).n_notes, ==, N_WRITERS * N_NOTES);
  g_assert_cmpuint (notebook_count_files (fixture->folder, "notebook"), ==, 1);
}

int
main (int argc, char **argv)
{
  if (argc > 2 && g_str_has_prefix (argv[1], "--") && strchr (argv[2], '/') == argv[2])
    return run_as_other (argv);
  program = argv[0];
  g_test_init (&argc, &argv, NULL);

  notebook_add_test ("processes/seen-at-once", test_seen_at_once);
  notebook_add_test ("processes/asked", test_asked);
  notebook_add_test ("processes/same-note", test_same_note);
  notebook_add_test ("processes/many-writers", test_many_writers);
  notebook_add_test ("processes/begun-at-once", test_begun_at_once);

  return g_test_run ();
}
