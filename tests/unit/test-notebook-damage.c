/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Files that are damaged, or no notebook: the program starts, says so, keeps every byte of them,
 * and offers the newest good back-up.
 */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>

#include "notebook-fixture.h"
#include "notebook/wmk-notebook-backup.h"
#include "notebook/wmk-notebook-history.h"
#include "notebook/wmk-notebook-many.h"
#include "notebook/wmk-notebook-notes.h"
#include "notebook/wmk-notebook-private.h"
#include "notebook/wmk-notebook-tags.h"
#include "notebook/wmk-notebook-trash.h"

#define RAIL "sector/rail"
/* NOTEBOOK_FLIPS says another number. */
#define N_FLIPS 250

/* A notebook with some hundred rows, its back-up, and its bytes. */
typedef struct {
  char *uuid;
  char *contents;
  gsize length;
} Original;

static void
original_clear (Original *original)
{
  g_free (original->uuid);
  g_free (original->contents);
}

static void
write_file (const char *path, const char *contents, gsize length)
{
  int fd = open (path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

  g_assert_cmpint (write (fd, contents, length), ==, (gssize) length);
  close (fd);
}

static Original
make_original (NotebookFixture *fixture)
{
  Original original;
  GError *error = NULL;

  wmk_database_execute (fixture->notebook->database, "PRAGMA main.synchronous = OFF", NULL);
  original.uuid = notebook_add (fixture, RAIL, "The first");
  for (guint i = 0; i < 100; i++) {
    g_autofree char *text = g_strnfill (i * 13 % 700, 't');

    g_free (notebook_add (fixture, RAIL, text));
    wmk_notebook_set_star (fixture->notebook, notebook_subject (RAIL), i % 2 == 0, NULL);
  }
  notebook_fixture_wait (fixture);
  {
    /* The day's back-up may be of before some of it. */
    g_autofree char *backup = wmk_notebook_write_backup (fixture->notebook->database,
                                                         fixture->folder, WMK_BACKUP_ASKED, &error);

    g_assert_no_error (error);
  }
  notebook_fixture_close (fixture);
  g_file_get_contents (fixture->path, &original.contents, &original.length, &error);
  g_assert_no_error (error);

  return original;
}

/* It was set aside, with each of its bytes, and is spoken of; a back-up of it works. */
static void
assert_set_aside (NotebookFixture *fixture, const Original *original, const char *hash)
{
  const GError *notice = wmk_notebook_get_notice (fixture->notebook);
  const char *aside = wmk_notebook_get_set_aside (fixture->notebook);
  g_autofree char *kept = NULL;
  g_autofree char *backup = NULL;
  GError *error = NULL;

  g_assert_cmpint (wmk_notebook_get_state (fixture->notebook), ==, WMK_NOTEBOOK_WRITABLE);
  g_assert_error (notice, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_DAMAGED);
  g_assert_nonnull (aside);
  g_assert_nonnull (strstr (notice->message, aside));
  g_assert_nonnull (strstr (notice->message, fixture->path));
  kept = notebook_hash_file (aside);
  g_assert_cmpstr (kept, ==, hash);
  g_assert_cmpint (notebook_count (fixture).n_notes, ==, 0);

  backup = wmk_notebook_dup_newest_backup (fixture->notebook);
  g_assert_nonnull (backup);
  g_assert_nonnull (strstr (notice->message, "good back-up"));
  wmk_notebook_restore (fixture->notebook, backup, &error);
  g_assert_no_error (error);
  notebook_assert_text (fixture, original->uuid, "The first");
  g_assert_cmpint (notebook_count (fixture).n_notes, ==, 101);
}

static void
test_not_a_notebook (NotebookFixture *fixture, gconstpointer data)
{
  Original original = make_original (fixture);
  static const char text[] = "Dear diary, this is a text of more than a hundred bytes, which is as "
                             "long as the header of a database would be. It is none.";
  g_autofree char *foreign = g_memdup2 (original.contents, original.length);
  g_autofree char *no_version = g_memdup2 (original.contents, original.length);
  const struct {
    const char *contents;
    gsize length;
    const char *name;
  } cases[] = {
      {"", 0, "notebook-damaged-"},
      {text, strlen (text), "notebook-damaged-"},
      {text, 10, "notebook-damaged-"},
      {foreign, original.length, "notebook-of-another-program-"},
      {no_version, original.length, "notebook-damaged-"},
      {original.contents, 100, "notebook-damaged-"},
      {original.contents, 4096, "notebook-damaged-"},
      {original.contents, original.length / 2, "notebook-damaged-"},
      {original.contents, original.length - 4096, "notebook-damaged-"},
      {original.contents, original.length - 1, "notebook-damaged-"},
  };

  memcpy (foreign + 68, "XXXX", 4);
  memset (no_version + 60, 0, 4);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *hash = NULL;
    g_autofree char *name = NULL;

    write_file (fixture->path, cases[i].contents, cases[i].length);
    hash = notebook_hash_file (fixture->path);
    notebook_fixture_open_anyhow (fixture);
    name = g_path_get_basename (wmk_notebook_get_set_aside (fixture->notebook));
    assert_set_aside (fixture, &original, hash);
    g_assert_true (g_str_has_prefix (name, cases[i].name));
    notebook_fixture_close (fixture);
    /* It is opened without a word the next time. */
    notebook_fixture_open (fixture);
    notebook_fixture_close (fixture);
  }
  /* None took another's name. */
  g_assert_cmpuint (notebook_count_files (fixture->folder, "notebook-"), ==, G_N_ELEMENTS (cases));
  original_clear (&original);
}

/* A foreign program's unfinished business is not ours, nor is a folder of that name. */
static void
test_oddities (NotebookFixture *fixture, gconstpointer data)
{
  Original original = make_original (fixture);

  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  notebook_fixture_open_anyhow (fixture);
  g_assert_cmpint (wmk_notebook_get_state (fixture->notebook), ==, WMK_NOTEBOOK_WRITABLE);
  g_assert_nonnull (wmk_notebook_get_set_aside (fixture->notebook));
  notebook_fixture_close (fixture);

  /* Nor is its journal rolled back, which would be to write to both. */
  {
    g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
    g_autofree char *aside_journal = NULL;
    g_autofree char *hash = NULL;
    g_autofree char *kept = NULL;

    memcpy (original.contents + 68, "XXXX", 4);
    write_file (fixture->path, original.contents, original.length);
    write_file (journal, original.contents, 5000);
    hash = notebook_hash_file (journal);
    notebook_fixture_open_anyhow (fixture);
    aside_journal = g_strconcat (wmk_notebook_get_set_aside (fixture->notebook), "-journal", NULL);
    kept = notebook_hash_file (aside_journal);
    g_assert_cmpstr (kept, ==, hash);
    g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
    notebook_fixture_close (fixture);
  }

  /* A link that leads nowhere. */
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_cmpint (symlink ("/nowhere/at/all", fixture->path), ==, 0);
  notebook_fixture_open_anyhow (fixture);
  g_assert_nonnull (wmk_notebook_get_notice (fixture->notebook));
  g_assert_null (wmk_notebook_get_set_aside (fixture->notebook));
  original_clear (&original);
}

/* What cannot be set aside wholly stays wholly, with the journal that makes it sound. */
static void
test_not_set_aside (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "gone.db", NULL);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autoptr (GError) error = NULL;

  write_file (journal, "its journal", 11);
  g_free (fixture->notebook->path);
  fixture->notebook->path = g_strdup (path);
  g_assert_false (wmk_notebook_set_file_aside (fixture->notebook, "damaged", &error));
  g_assert_null (wmk_notebook_get_set_aside (fixture->notebook));
  g_assert_cmpuint (notebook_count_files (fixture->folder, "gone.db."), ==, 0);
  g_assert_error (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_IO);
  g_assert_true (g_file_test (journal, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (notebook_count_files (fixture->folder, "notebook-damaged-"), ==, 0);
}

/* At no time is there no file: who begins one then would not know of the loss. */
static void
test_always_there (NotebookFixture *fixture, gconstpointer data)
{
  Original original = make_original (fixture);
  int fd = inotify_init1 (IN_NONBLOCK | IN_CLOEXEC);
  g_autofree char *events = g_malloc (65536);
  guint n_events = 0;
  gssize length;

  write_file (fixture->path, original.contents, original.length / 2);
  g_assert_cmpint (inotify_add_watch (fd, fixture->folder, IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE),
                   >=, 0);
  notebook_fixture_open_anyhow (fixture);
  g_assert_nonnull (wmk_notebook_get_set_aside (fixture->notebook));
  length = read (fd, events, 65536);
  for (gssize at = 0; at < length;) {
    const struct inotify_event *event = (gconstpointer) (events + at);

    at += (gssize) sizeof *event + event->len;
    if (!g_str_equal (event->name, "notebook.db"))
      continue;
    g_assert_true (event->mask & IN_MOVED_TO);
    n_events++;
  }
  g_assert_cmpuint (n_events, ==, 1);
  close (fd);
  original_clear (&original);
}

static void
test_newer (NotebookFixture *fixture, gconstpointer data)
{
  Original original = make_original (fixture);
  g_autofree char *hash = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  original.contents[63] = 2;
  write_file (fixture->path, original.contents, original.length);
  hash = notebook_hash_file (fixture->path);
  notebook_fixture_open_anyhow (fixture);
  g_assert_cmpint (wmk_notebook_get_state (fixture->notebook), ==, WMK_NOTEBOOK_READ_ONLY);
  g_assert_error (wmk_notebook_get_notice (fixture->notebook), WMK_NOTEBOOK_ERROR,
                  WMK_NOTEBOOK_ERROR_NEWER);
  notebook_assert_text (fixture, original.uuid, "The first");
  g_assert_null (wmk_notebook_add_note (fixture->notebook, notebook_subject (RAIL), "x", &error));
  g_assert_error (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_NEWER);
  notebook_fixture_close (fixture);
  after = notebook_hash_file (fixture->path);
  g_assert_cmpstr (after, ==, hash);
  original_clear (&original);
}

/* Reads all, writes, and undoes: whatever the file says, as an answer or as an error. */
static void
use (NotebookFixture *fixture, const Original *original)
{
  g_autoptr (GPtrArray) notes = wmk_notebook_list_notes (fixture->notebook, RAIL, NULL);
  g_autoptr (GPtrArray) tags = wmk_notebook_list_tags (fixture->notebook, NULL);
  g_autoptr (GPtrArray) trash = wmk_notebook_list_trash (fixture->notebook, NULL);
  g_autoptr (GError) error = NULL;
  gboolean saved = FALSE;

  for (guint i = 0; i < 3 && !saved; i++) {
    g_clear_error (&error);
    saved = wmk_notebook_save_note (fixture->notebook, original->uuid, notebook_subject (RAIL),
                                    "Typed into whatever it is", &error);
  }
  if (wmk_notebook_get_state (fixture->notebook) != WMK_NOTEBOOK_READ_ONLY) {
    g_assert_no_error (error);
    notebook_assert_text (fixture, original->uuid, "Typed into whatever it is");
  }
  wmk_notebook_undo (fixture->notebook, NULL);
}

/* One to three bytes changed anywhere, a thousand times. */
static void
test_flips (NotebookFixture *fixture, gconstpointer data)
{
  Original original = make_original (fixture);
  const char *wanted = g_getenv ("NOTEBOOK_FLIPS");
  guint n_flips = wanted != NULL ? (guint) atoi (wanted) : N_FLIPS;
  guint n_opened = 0, n_set_aside = 0, n_read_only = 0;

  for (guint i = 0; i < n_flips; i++) {
    g_autofree char *contents = g_memdup2 (original.contents, original.length);
    g_autofree char *hash = NULL;
    g_autofree char *aside = NULL;

    for (int n = g_test_rand_int_range (1, 4); n > 0; n--) {
      /* Every fifth in the header or the schema, where it matters most. */
      gint32 end = i % 5 == 0 ? 4096 : (gint32) original.length;

      contents[g_test_rand_int_range (0, end)] ^= (char) g_test_rand_int_range (1, 256);
    }
    write_file (fixture->path, contents, original.length);
    hash = notebook_hash_file (fixture->path);
    notebook_fixture_open_anyhow (fixture);
    wmk_database_execute (fixture->notebook->database, "PRAGMA main.synchronous = OFF", NULL);
    aside = g_strdup (wmk_notebook_get_set_aside (fixture->notebook));
    n_opened += aside == NULL;
    n_set_aside += aside != NULL;
    n_read_only += wmk_notebook_get_state (fixture->notebook) == WMK_NOTEBOOK_READ_ONLY;
    if (wmk_notebook_get_state (fixture->notebook) == WMK_NOTEBOOK_UNAVAILABLE)
      g_assert_no_error (wmk_notebook_get_notice (fixture->notebook));
    if (aside != NULL) {
      g_autofree char *kept = notebook_hash_file (aside);

      g_assert_cmpstr (kept, ==, hash);
      if (i % 10 == 0)
        assert_set_aside (fixture, &original, hash);
    }
    use (fixture, &original);
    if (aside == NULL)
      aside = g_strdup (wmk_notebook_get_set_aside (fixture->notebook));
    if (aside != NULL)
      g_assert_cmpint (g_unlink (aside), ==, 0);
    notebook_fixture_close (fixture);
  }
  g_test_message ("%u opened (%u to be read alone), %u set aside", n_opened, n_read_only,
                  n_set_aside);
  g_assert_cmpuint (n_set_aside, >, 0);
  original_clear (&original);
}

/* A back-up that is damaged is not offered; the one before it is. */
static void
test_bad_backup (NotebookFixture *fixture, gconstpointer data)
{
  Original original = make_original (fixture);
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *newest = NULL;
  const char *bad;

  notebook_fixture_open (fixture);
  backups = wmk_notebook_list_backups (fixture->notebook);
  g_assert_cmpuint (backups->len, ==, 2);
  bad = ((WmkBackup *) g_ptr_array_index (backups, 0))->path;
  write_file (bad, original.contents, original.length / 2);
  newest = wmk_notebook_dup_newest_backup (fixture->notebook);
  g_assert_cmpstr (newest, ==, ((WmkBackup *) g_ptr_array_index (backups, 1))->path);
  {
    g_autoptr (GError) error = NULL;
    g_autofree char *dump = notebook_dump (fixture);
    g_autofree char *after = NULL;

    g_assert_false (wmk_notebook_restore (fixture->notebook, bad, &error));
    g_assert_error (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_DAMAGED);
    g_assert_nonnull (strstr (error->message, bad));
    after = notebook_dump (fixture);
    g_assert_cmpstr (after, ==, dump);
    notebook_save (fixture, original.uuid, "and it goes on");
    g_assert_null (wmk_notebook_get_set_aside (fixture->notebook));
  }
  original_clear (&original);
}

static gboolean
work (WmkNotebook *notebook, gpointer data, GError **error)
{
  return wmk_notebook_try (notebook, error);
}

static void
worked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
assert_thread_fails (NotebookFixture *fixture, WmkNotebookError code)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  wmk_notebook_run_in_thread (fixture->notebook, work, NULL, NULL, NULL, worked_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (wmk_notebook_run_finish (fixture->notebook, result, &error));
  g_assert_error (error, WMK_NOTEBOOK_ERROR, (int) code);
}

/* A thread that finds it damaged or missing leaves it to the window's, which tells the reader. */
static void
test_thread (NotebookFixture *fixture, gconstpointer data)
{
  Original original = make_original (fixture);
  g_autofree char *hash = NULL;
  g_autoptr (GError) error = NULL;

  notebook_fixture_open (fixture);
  write_file (fixture->path, original.contents, original.length / 2);
  hash = notebook_hash_file (fixture->path);
  assert_thread_fails (fixture, WMK_NOTEBOOK_ERROR_DAMAGED);
  assert_set_aside (fixture, &original, hash);
  notebook_fixture_wait (fixture);

  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  assert_thread_fails (fixture, WMK_NOTEBOOK_ERROR_REPLACED);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  g_assert_false (wmk_notebook_try (fixture->notebook, &error));
  g_assert_error (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_REPLACED);
  notebook_assert_text (fixture, original.uuid, "The first");
  original_clear (&original);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  notebook_add_test ("damage/not-a-notebook", test_not_a_notebook);
  notebook_add_test ("damage/oddities", test_oddities);
  notebook_add_test ("damage/not-set-aside", test_not_set_aside);
  notebook_add_test ("damage/always-there", test_always_there);
  notebook_add_test ("damage/newer", test_newer);
  notebook_add_test ("damage/flips", test_flips);
  notebook_add_test ("damage/bad-backup", test_bad_backup);
  notebook_add_test ("damage/thread", test_thread);

  return g_test_run ();
}
