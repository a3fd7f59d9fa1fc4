/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A program that writes is killed at any moment: all that it was told is saved is there, and the
 * file is sound. NOTEBOOK_CRASHES says how often; else it is as often as 15 seconds allow.
 */

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "notebook-fixture.h"
#include "notebook/wmk-notebook-history.h"
#include "notebook/wmk-notebook-notes.h"
#include "notebook/wmk-notebook-private.h"
#include "notebook/wmk-notebook-trash.h"

#define RAIL "sector/rail"
#define SECONDS 15

/* Of a program that is killed, after its first save; every eighth is killed as it starts. */
#define LONGEST_LIFE 40000 /* microseconds */

static const char *program;

/* Says on its output what is saved: a line each, "ROUND COUNT". */
static void G_GNUC_NORETURN
write_until_killed (const char *folder, guint round)
{
  WmkNotebook *notebook = wmk_notebook_open (folder);
  g_autofree char *uuid = NULL;
  GError *error = NULL;

  if (wmk_notebook_get_state (notebook) != WMK_NOTEBOOK_WRITABLE)
    g_error ("%s", wmk_notebook_get_notice (notebook)->message);
  for (guint i = 1;; i++) {
    g_autofree char *text = g_strdup_printf ("%u %u %*s", round, i, (int) (i * 97 % 9000), "x");
    char line[64];
    gboolean done;

    if (uuid == NULL || i % 7 == 0) {
      g_free (uuid);
      uuid = wmk_notebook_add_note (notebook, notebook_subject (RAIL), text, &error);
      done = uuid != NULL;
    } else if (i % 11 == 0) {
      /* Undone and redone, it is there as well. */
      done = wmk_notebook_save_note (notebook, uuid, notebook_subject (RAIL), text, &error) &&
             wmk_notebook_undo (notebook, &error) && wmk_notebook_redo (notebook, &error);
    } else {
      done = wmk_notebook_save_note (notebook, uuid, notebook_subject (RAIL), text, &error);
    }
    if (!done)
      g_error ("%u: %s", i, error->message);
    if (write (STDOUT_FILENO, line,
               (gsize) g_snprintf (line, sizeof line, "%u %u %s\n", round, i, uuid)) < 0)
      _exit (5);
  }
}

/* Starts a program, kills it @life after its first save, and returns what it said was saved. */
static char *
run_and_kill (const char *folder, guint round, gulong life)
{
  g_autofree char *number = g_strdup_printf ("%u", round);
  GString *said = g_string_new (NULL);
  GError *error = NULL;
  g_autoptr (GSubprocess) writer =
      g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "--write-until-killed",
                        folder, number, NULL);
  GInputStream *output = g_subprocess_get_stdout_pipe (writer);
  char buffer[4096];
  gssize length;

  g_assert_no_error (error);
  if (life > 0) {
    length = g_input_stream_read (output, buffer, sizeof buffer, NULL, &error);
    g_string_append_len (said, buffer, length);
  }
  g_usleep (life);
  g_subprocess_send_signal (writer, SIGKILL);
  while ((length = g_input_stream_read (output, buffer, sizeof buffer, NULL, &error)) > 0)
    g_string_append_len (said, buffer, length);
  g_subprocess_wait (writer, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_signaled (writer));
  g_assert_cmpint (g_subprocess_get_term_sig (writer), ==, SIGKILL);

  return g_string_free (said, FALSE);
}

/* The last line that is whole names the last save; it, or one later, is what the note says. */
static guint
check_saved (NotebookFixture *fixture, guint round, const char *said)
{
  g_auto (GStrv) lines = g_strsplit (said, "\n", -1);
  guint n_lines = g_strv_length (lines);
  g_autoptr (GHashTable) last = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer uuid, count;

  for (guint i = 0; i + 1 < n_lines; i++) {
    char *rest;
    guint64 number;

    g_assert_cmpuint (g_ascii_strtoull (lines[i], &rest, 10), ==, round);
    number = g_ascii_strtoull (rest, &rest, 10);
    g_hash_table_replace (last, rest + 1, GUINT_TO_POINTER ((guint) number));
  }
  g_hash_table_iter_init (&iter, last);
  while (g_hash_table_iter_next (&iter, &uuid, &count)) {
    g_autoptr (WmkNote) note = wmk_notebook_get_note (fixture->notebook, uuid, NULL);
    char *rest;

    g_assert_nonnull (note);
    g_assert_cmpuint (g_ascii_strtoull (note->text, &rest, 10), ==, round);
    /* One more may have been saved than was said. */
    g_assert_cmpuint (g_ascii_strtoull (rest, NULL, 10) - GPOINTER_TO_UINT (count), <=, 1);
  }

  return n_lines > 0 ? n_lines - 1 : 0;
}

static void
test_killed (NotebookFixture *fixture, gconstpointer data)
{
  const char *wanted = g_getenv ("NOTEBOOK_CRASHES");
  guint n_wanted = wanted != NULL ? (guint) atoi (wanted) : G_MAXUINT;
  gint64 end = g_get_monotonic_time () + SECONDS * G_USEC_PER_SEC;
  guint n_rounds = 0, n_saves = 0, n_rolled_back = 0;

  notebook_fixture_close (fixture);
  while (n_rounds < n_wanted && (wanted != NULL || g_get_monotonic_time () < end)) {
    g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
    g_autofree char *said =
        run_and_kill (fixture->folder, n_rounds,
                      n_rounds % 8 == 7 ? 0 : (gulong) g_test_rand_int_range (1, LONGEST_LIFE));

    n_rolled_back += g_file_test (journal, G_FILE_TEST_EXISTS);
    notebook_fixture_open (fixture);
    n_saves += check_saved (fixture, n_rounds, said);
    g_assert_cmpint (notebook_get_int (fixture, "SELECT integrity_check = 'ok'"
                                                " FROM pragma_integrity_check"),
                     ==, 1);
    g_assert_true (wmk_database_check (fixture->notebook->database, TRUE, NULL));
    /* Small files are read wholly when they are opened, and this is to stay small. */
    if (n_rounds % 50 == 49)
      g_assert_true (wmk_database_execute (fixture->notebook->database,
                                           "DELETE FROM step; DELETE FROM version;"
                                           " DELETE FROM note; VACUUM",
                                           NULL));
    notebook_fixture_close (fixture);
    n_rounds++;
  }
  g_test_message ("%u programs killed, %u in the middle of a commit; %u saves, none lost", n_rounds,
                  n_rolled_back, n_saves);
  g_assert_cmpuint (n_saves, >, n_rounds / 4);
  /* Nothing was set aside, and nothing is left of begun files but what one that was killed left. */
  g_assert_cmpuint (notebook_count_files (fixture->folder, "notebook-"), ==, 0);
}

int
main (int argc, char **argv)
{
  if (argc == 4 && g_str_equal (argv[1], "--write-until-killed"))
    write_until_killed (argv[2], (guint) atoi (argv[3]));
  program = argv[0];
  g_test_init (&argc, &argv, NULL);

  notebook_add_test ("crash/killed", test_killed);

  return g_test_run ();
}
