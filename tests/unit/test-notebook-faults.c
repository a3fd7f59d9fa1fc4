/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What a disk and its neighbours can do: each is a plain error that names the file, nothing of what
 * was saved is lost, and the same call works when the cause is gone.
 */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <grp.h>
#include <sched.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "notebook-fixture.h"
#include "notebook/wmk-notebook-backup.h"
#include "notebook/wmk-notebook-history.h"
#include "notebook/wmk-notebook-marks.h"
#include "notebook/wmk-notebook-notes.h"
#include "notebook/wmk-notebook-private.h"

#define RAIL "sector/rail"
#define NOBODY 65534

/* The sentence says what happened to which file, and ends as one. */
static void
assert_sentence (NotebookFixture *fixture, const GError *error)
{
  g_assert_nonnull (error);
  g_assert_cmpint (error->domain, ==, WMK_NOTEBOOK_ERROR);
  g_assert_nonnull (strstr (error->message, fixture->path));
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_null (strstr (error->message, "SQL"));
}

static void
assert_not_saved (NotebookFixture *fixture, const char *uuid, WmkNotebookError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (wmk_notebook_save_note (fixture->notebook, uuid, notebook_subject (RAIL),
                                          "What I typed", &error));
  g_assert_error (error, WMK_NOTEBOOK_ERROR, (int) code);
  assert_sentence (fixture, error);
}

static void
test_locked (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = notebook_add (fixture, RAIL, "Before");
  g_autoptr (WmkDatabase) other = NULL;
  GError *error = NULL;

  notebook_fixture_wait (fixture);
  wmk_notebook_set_patience (fixture->notebook, 1);
  other = wmk_database_open_writable (fixture->path, 0, &error);
  g_assert_no_error (error);
  /* Another that writes; one that reads for long; one that has it to itself. */
  for (guint i = 0; i < 3; i++) {
    g_assert_true (wmk_database_execute (other,
                                         i == 0   ? "BEGIN IMMEDIATE"
                                         : i == 1 ? "BEGIN; SELECT count(*) FROM note"
                                                  : "BEGIN EXCLUSIVE",
                                         NULL));
    assert_not_saved (fixture, uuid, WMK_NOTEBOOK_ERROR_BUSY);
    g_assert_true (wmk_database_execute (other, "ROLLBACK", NULL));
    notebook_assert_text (fixture, uuid, "Before");
    notebook_save (fixture, uuid, "What I typed");
    notebook_save (fixture, uuid, "Before");
  }
}

/* A page that reads for each of its rows stands still for a moment, not for as long for each. */
static void
test_locked_rows (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = notebook_add (fixture, RAIL, "Before");
  g_autoptr (WmkDatabase) other = NULL;
  gint64 begun;

  notebook_fixture_wait (fixture);
  other = wmk_database_open_writable (fixture->path, 0, NULL);
  g_assert_true (wmk_database_execute (other, "BEGIN EXCLUSIVE", NULL));
  begun = g_get_monotonic_time ();
  for (guint i = 0; i < 20; i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (wmk_notebook_list_notes (fixture->notebook, RAIL, &error));
    g_assert_error (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_BUSY);
  }
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 3 * G_TIME_SPAN_SECOND);
  /* A change is worth waiting for. */
  begun = g_get_monotonic_time ();
  assert_not_saved (fixture, uuid, WMK_NOTEBOOK_ERROR_BUSY);
  g_assert_cmpint (g_get_monotonic_time () - begun, >, 1500 * G_TIME_SPAN_MILLISECOND);
  g_assert_true (wmk_database_execute (other, "ROLLBACK", NULL));
  notebook_assert_text (fixture, uuid, "Before");
}

/* Nor where it does not ask why it was not told: what marks a row is read for each of them. */
static void
test_locked_marks (NotebookFixture *fixture, gconstpointer data)
{
  g_autoptr (WmkDatabase) other = NULL;
  g_autoptr (GError) error = NULL;
  WmkMarks marks;
  gint64 begun;

  g_free (notebook_add (fixture, RAIL, "Before"));
  notebook_fixture_wait (fixture);
  other = wmk_database_open_writable (fixture->path, 0, NULL);
  g_assert_true (wmk_database_execute (other, "BEGIN EXCLUSIVE", NULL));
  begun = g_get_monotonic_time ();
  for (guint i = 0; i < 20; i++)
    g_assert_false (wmk_notebook_get_marks (fixture->notebook, RAIL, &marks, NULL));
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 3 * G_TIME_SPAN_SECOND);
  g_assert_false (wmk_notebook_get_marks (fixture->notebook, RAIL, &marks, &error));
  g_assert_error (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_BUSY);
  assert_sentence (fixture, error);
  g_assert_true (wmk_database_execute (other, "ROLLBACK", NULL));
  g_assert_true (wmk_notebook_get_marks (fixture->notebook, RAIL, &marks, NULL));
  g_assert_cmpuint (marks.n_notes, ==, 1);
}

static void
test_locked_at_start (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = notebook_add (fixture, RAIL, "Before");
  g_autoptr (WmkDatabase) other = NULL;
  const GError *notice;

  notebook_fixture_close (fixture);
  other = wmk_database_open_writable (fixture->path, 0, NULL);
  g_assert_true (wmk_database_execute (other, "BEGIN EXCLUSIVE", NULL));
  notebook_fixture_open_anyhow (fixture); /* waits, but not for ever */
  g_assert_cmpint (wmk_notebook_get_state (fixture->notebook), ==, WMK_NOTEBOOK_UNAVAILABLE);
  notice = wmk_notebook_get_notice (fixture->notebook);
  g_assert_error (notice, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_BUSY);
  assert_sentence (fixture, notice);
  g_assert_cmpint (notebook_count (fixture).n_notes, ==, 0);
  wmk_notebook_set_patience (fixture->notebook, 1);
  assert_not_saved (fixture, uuid, WMK_NOTEBOOK_ERROR_BUSY);
  g_assert_true (wmk_database_execute (other, "ROLLBACK", NULL));
  notebook_save (fixture, uuid, "What I typed");
  g_assert_cmpint (wmk_notebook_get_state (fixture->notebook), ==, WMK_NOTEBOOK_WRITABLE);
  g_assert_null (wmk_notebook_get_notice (fixture->notebook));
  g_assert_cmpint (notebook_count (fixture).n_notes, ==, 1);
  g_assert_null (wmk_notebook_get_set_aside (fixture->notebook));
}

/* Another program that hangs while it opens the notebook. */
static void
test_locked_folder (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = notebook_add (fixture, RAIL, "Before");
  const GError *notice;
  int fd;

  notebook_fixture_close (fixture);
  fd = open (fixture->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  g_assert_cmpint (flock (fd, LOCK_EX), ==, 0);
  notebook_fixture_open_anyhow (fixture); /* waits, but not for ever */
  g_assert_cmpint (wmk_notebook_get_state (fixture->notebook), ==, WMK_NOTEBOOK_UNAVAILABLE);
  notice = wmk_notebook_get_notice (fixture->notebook);
  g_assert_error (notice, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_BUSY);
  assert_sentence (fixture, notice);
  wmk_notebook_set_patience (fixture->notebook, 1);
  assert_not_saved (fixture, uuid, WMK_NOTEBOOK_ERROR_BUSY);
  close (fd);
  notebook_save (fixture, uuid, "What I typed");
  notebook_assert_text (fixture, uuid, "What I typed");
}

/* A file system of 2 MB, for as long as a program of ours runs that may mount one. */
static gboolean
mount_small (const char *folder)
{
  return unshare (CLONE_NEWNS) == 0 && mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0 &&
         mount ("tmpfs", folder, "tmpfs", 0, "size=2m") == 0;
}

static void
fill (const char *folder, gboolean full)
{
  g_autofree char *path = g_build_filename (folder, "ballast", NULL);

  if (full) {
    g_autofree char *bytes = g_malloc0 (512);
    int fd = open (path, O_WRONLY | O_CREAT | O_APPEND, 0600);

    while (write (fd, bytes, 512) > 0)
      ;
    close (fd);
  } else {
    g_unlink (path);
  }
}

static void
test_full (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = NULL;
  g_autofree char *big = g_strnfill (20000, 'x');
  g_autoptr (GError) error = NULL;

  if (!g_test_subprocess ()) {
    g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDOUT);
    if (g_test_trap_has_passed ())
      return;
    g_test_trap_assert_passed ();
  }
  notebook_fixture_close (fixture);
  if (!mount_small (fixture->folder)) {
    g_test_skip ("Only root may mount the small file system that is filled here.");
    notebook_fixture_open_anyhow (fixture);
    return;
  }
  notebook_fixture_open (fixture);
  uuid = notebook_add (fixture, RAIL, "Before");
  notebook_fixture_wait (fixture);
  fill (fixture->folder, TRUE);
  g_assert_false (
      wmk_notebook_save_note (fixture->notebook, uuid, notebook_subject (RAIL), big, &error));
  g_assert_error (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_FULL);
  assert_sentence (fixture, error);
  notebook_assert_text (fixture, uuid, "Before");
  fill (fixture->folder, FALSE);
  notebook_save (fixture, uuid, big);
  notebook_assert_text (fixture, uuid, big);

  /* Without any room from the start: no half of a file is left. */
  notebook_fixture_close (fixture);
  g_unlink (fixture->path);
  fill (fixture->folder, TRUE);
  notebook_fixture_open_anyhow (fixture);
  g_assert_cmpint (wmk_notebook_get_state (fixture->notebook), ==, WMK_NOTEBOOK_UNAVAILABLE);
  g_assert_error (wmk_notebook_get_notice (fixture->notebook), WMK_NOTEBOOK_ERROR,
                  WMK_NOTEBOOK_ERROR_FULL);
  g_assert_cmpuint (notebook_count_files (fixture->folder, "notebook"), ==, 0);
  fill (fixture->folder, FALSE);
  notebook_save (fixture, uuid, "At last");
  notebook_fixture_close (fixture);
  umount2 (fixture->folder, MNT_DETACH);
}

static void
write_as_nobody (NotebookFixture *fixture, const char *uuid)
{
  if (geteuid () == 0) {
    g_assert_cmpint (setgroups (0, NULL), ==, 0);
    g_assert_cmpint (setgid (NOBODY), ==, 0);
    g_assert_cmpint (setuid (NOBODY), ==, 0);
  }
}

/* Gives the folder away, for root may write anywhere. */
static void
give_to_nobody (NotebookFixture *fixture)
{
  g_autofree char *parent = g_path_get_dirname (fixture->folder);

  if (geteuid () != 0)
    return;
  g_assert_cmpint (chown (parent, NOBODY, NOBODY), ==, 0);
  g_assert_cmpint (chown (fixture->folder, NOBODY, NOBODY), ==, 0);
  g_assert_cmpint (chown (fixture->path, NOBODY, NOBODY), ==, 0);
  g_assert_cmpint (chown (fixture->backups, NOBODY, NOBODY), ==, 0);
}

typedef struct {
  const char *what;
  gboolean of_folder; /* whose mode is set */
  int mode;
  gboolean is_open;       /* while the notebook is open; else before it starts */
  WmkNotebookState state; /* that it is found in when it starts */
} Barrier;

static const Barrier barriers[] = {
    {"read-only folder, at start", TRUE, 0500, FALSE, WMK_NOTEBOOK_READ_ONLY},
    {"read-only folder, later", TRUE, 0500, TRUE, WMK_NOTEBOOK_WRITABLE},
    {"read-only file, at start", FALSE, 0400, FALSE, WMK_NOTEBOOK_READ_ONLY},
    {"unreadable file, at start", FALSE, 0, FALSE, WMK_NOTEBOOK_UNAVAILABLE},
    {"unreadable folder, at start", TRUE, 0, FALSE, WMK_NOTEBOOK_UNAVAILABLE},
};

static void
test_barrier (NotebookFixture *fixture, const Barrier *barrier, const char *uuid)
{
  const char *path = barrier->of_folder ? fixture->folder : fixture->path;

  if (barrier->is_open)
    notebook_fixture_open (fixture);
  g_assert_cmpint (g_chmod (path, barrier->mode), ==, 0);
  if (!barrier->is_open)
    notebook_fixture_open_anyhow (fixture);
  g_assert_cmpint (wmk_notebook_get_state (fixture->notebook), ==, barrier->state);
  if (barrier->state == WMK_NOTEBOOK_READ_ONLY)
    notebook_assert_text (fixture, uuid, "Before");
  g_assert_null (wmk_notebook_get_set_aside (fixture->notebook));
  assert_not_saved (fixture, uuid, WMK_NOTEBOOK_ERROR_READ_ONLY);
  g_assert_cmpint (g_chmod (path, 0700), ==, 0);
  notebook_save (fixture, uuid, "What I typed");
  notebook_save (fixture, uuid, "Before");
  notebook_fixture_close (fixture);
}

static void
test_no_permission (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = NULL;

  if (!g_test_subprocess ()) {
    g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDOUT);
    g_test_trap_assert_passed ();
    return;
  }
  uuid = notebook_add (fixture, RAIL, "Before");
  notebook_fixture_close (fixture);
  give_to_nobody (fixture);
  write_as_nobody (fixture, uuid);
  for (gsize i = 0; i < G_N_ELEMENTS (barriers); i++)
    test_barrier (fixture, &barriers[i], uuid);
  notebook_fixture_open (fixture);
}

/* Moved away, or deleted: it is written again with all that was in it. */
static void
test_moved (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = notebook_add (fixture, RAIL, "Before");
  g_autofree char *away = g_strconcat (fixture->folder, "/away.db", NULL);

  notebook_fixture_wait (fixture);
  for (guint i = 0; i < 2; i++) {
    if (i == 0)
      g_assert_cmpint (g_rename (fixture->path, away), ==, 0);
    else
      g_assert_cmpint (g_unlink (fixture->path), ==, 0);
    assert_not_saved (fixture, uuid, WMK_NOTEBOOK_ERROR_REPLACED);
    g_assert_cmpint (wmk_notebook_get_state (fixture->notebook), ==, WMK_NOTEBOOK_WRITABLE);
    notebook_assert_text (fixture, uuid, "Before");
    notebook_save (fixture, uuid, "What I typed");
    notebook_save (fixture, uuid, "Before");
  }
  notebook_fixture_close (fixture);
  notebook_fixture_open (fixture);
  notebook_assert_text (fixture, uuid, "Before");
}

/* Another notebook in its place: it is used from then on, and the first is in the back-ups. */
static void
test_replaced (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = NULL;
  g_autofree char *other_path = g_strconcat (fixture->folder, "/other.db", NULL);
  g_autofree char *backup = NULL;
  WmkRestorePreview preview = {0};

  g_assert_true (wmk_backup_copy (fixture->path, other_path, NULL));
  uuid = notebook_add (fixture, RAIL, "Before");
  notebook_fixture_wait (fixture);
  notebook_save (fixture, uuid, "Just before");
  g_assert_cmpint (g_rename (other_path, fixture->path), ==, 0);
  assert_not_saved (fixture, uuid, WMK_NOTEBOOK_ERROR_REPLACED);
  g_assert_cmpint (notebook_count (fixture).n_notes, ==, 0);
  notebook_save (fixture, uuid, "What I typed");
  g_assert_cmpint (notebook_count (fixture).n_notes, ==, 1);

  backup = wmk_notebook_dup_newest_backup (fixture->notebook);
  g_assert_true (wmk_notebook_preview_restore (fixture->notebook, backup, &preview, NULL));
  g_assert_cmpint (preview.notes.n_changed, ==, 1);
  g_assert_true (wmk_notebook_restore (fixture->notebook, backup, NULL));
  notebook_assert_text (fixture, uuid, "Just before");
}

/* Bytes written over it while it is open. */
static void
test_overwritten (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = notebook_add (fixture, RAIL, "Before");
  g_autofree char *garbage = g_strnfill (50000, 'z');
  int fd;

  notebook_fixture_wait (fixture);
  fd = open (fixture->path, O_WRONLY | O_TRUNC);
  g_assert_cmpint (write (fd, garbage, 50000), ==, 50000);
  close (fd);
  assert_not_saved (fixture, uuid, WMK_NOTEBOOK_ERROR_DAMAGED);
  notebook_save (fixture, uuid, "What I typed");
  g_assert_nonnull (wmk_notebook_get_set_aside (fixture->notebook));
  notebook_assert_text (fixture, uuid, "What I typed");
}

static void
test_closed (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = notebook_add (fixture, RAIL, "Before");

  wmk_notebook_close (fixture->notebook);
  assert_not_saved (fixture, uuid, WMK_NOTEBOOK_ERROR_FAILED);
  g_assert_cmpint (notebook_count (fixture).n_notes, ==, 0);
  wmk_notebook_close (fixture->notebook);
}

/* A newer program has changed the file while it is open here. */
static void
test_migrated_by_other (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = notebook_add (fixture, RAIL, "Before");
  g_autoptr (WmkDatabase) other = NULL;

  notebook_fixture_wait (fixture);
  other = wmk_database_open_writable (fixture->path, 0, NULL);
  g_assert_true (wmk_database_execute (
      other, "PRAGMA user_version = 2; ALTER TABLE note ADD COLUMN mood TEXT", NULL));
  for (guint i = 0; i < 2; i++)
    assert_not_saved (fixture, uuid, WMK_NOTEBOOK_ERROR_NEWER);
  g_assert_cmpint (wmk_notebook_get_state (fixture->notebook), ==, WMK_NOTEBOOK_READ_ONLY);
  notebook_assert_text (fixture, uuid, "Before");
  g_assert_null (wmk_notebook_get_set_aside (fixture->notebook));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  notebook_add_test ("faults/locked", test_locked);
  notebook_add_test ("faults/locked-rows", test_locked_rows);
  notebook_add_test ("faults/locked-marks", test_locked_marks);
  notebook_add_test ("faults/locked-at-start", test_locked_at_start);
  notebook_add_test ("faults/locked-folder", test_locked_folder);
  notebook_add_test ("faults/full", test_full);
  notebook_add_test ("faults/no-permission", test_no_permission);
  notebook_add_test ("faults/moved", test_moved);
  notebook_add_test ("faults/replaced", test_replaced);
  notebook_add_test ("faults/overwritten", test_overwritten);
  notebook_add_test ("faults/closed", test_closed);
  notebook_add_test ("faults/migrated-by-other", test_migrated_by_other);

  return g_test_run ();
}
