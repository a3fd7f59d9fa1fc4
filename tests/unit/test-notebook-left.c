/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A notebook that the last program left with changes that no good back-up has is backed up by the
 * next one that starts.
 */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "notebook-fixture.h"
#include "notebook/wmk-notebook-notes.h"
#include "notebook/wmk-notebook-points.h"
#include "notebook/wmk-notebook-private.h"
#include "notebook/wmk-notebook-tags.h"
#include "notebook/wmk-notebook-trash.h"
#include "notebook/wmk-notebook-verdicts.h"

#define RAIL "sector/rail"

/* 2026-01-01 12:00 UTC. */
#define NEW_YEAR (G_GINT64_CONSTANT (1767268800) * G_USEC_PER_SEC)

static void
wait_for_left (NotebookFixture *fixture)
{
  /* What a thread does holds the notebook. */
  while (G_OBJECT (fixture->notebook)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
}

static void
back_up_left (NotebookFixture *fixture)
{
  wmk_notebook_back_up_left (fixture->notebook);
  wait_for_left (fixture);
}

/* The program ends without a back-up, and starts again. */
static void
start_again (NotebookFixture *fixture)
{
  notebook_fixture_close (fixture);
  notebook_fixture_open (fixture);
  back_up_left (fixture);
}

/* There are so many, the newest made for @reason and with all that there is; and no start makes
 * another. */
static void
assert_backed_up (NotebookFixture *fixture, guint n_backups, WmkBackupReason reason)
{
  g_autofree char *newest = wmk_notebook_dup_newest_backup (fixture->notebook);
  WmkRestorePreview preview = {0};
  const WmkRestorePreview nothing = {0};

  notebook_assert_newest (fixture, n_backups, reason);
  g_assert_true (wmk_notebook_preview_restore (fixture->notebook, newest, &preview, NULL));
  g_assert_cmpmem (&preview, sizeof preview, &nothing, sizeof nothing);
  start_again (fixture);
  g_assert_cmpuint (notebook_count_files (fixture->backups, ""), ==, n_backups);
}

/* Where nothing was ever written nothing lacks, and a notebook that was set aside has back-ups. */
static void
test_empty (NotebookFixture *fixture, gconstpointer data)
{
  start_again (fixture);
  g_assert_cmpuint (notebook_count_files (fixture->folder, "backups"), ==, 0);
  g_free (notebook_add (fixture, RAIL, "x"));
  notebook_fixture_close (fixture);
  g_assert_true (g_file_set_contents (fixture->path, "spoilt", -1, NULL));
  notebook_fixture_open_anyhow (fixture);
  g_assert_nonnull (wmk_notebook_get_set_aside (fixture->notebook));
  back_up_left (fixture);
  g_assert_cmpuint (notebook_count_files (fixture->backups, ""), ==, 1);
}

static void
test_without_any (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *day = NULL;

  g_free (notebook_add (fixture, RAIL, "x"));
  notebook_fixture_wait (fixture);
  day = wmk_notebook_dup_newest_backup (fixture->notebook);
  g_assert_cmpint (g_unlink (day), ==, 0);
  start_again (fixture);
  assert_backed_up (fixture, 1, WMK_BACKUP_LEFT);
}

static void
test_older (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = NULL;

  wmk_clock_set (NEW_YEAR);
  uuid = notebook_add (fixture, RAIL, "x");
  notebook_fixture_wait (fixture);
  start_again (fixture);
  assert_backed_up (fixture, 1, WMK_BACKUP_DAY);
  notebook_save (fixture, uuid, "xy");
  start_again (fixture);
  assert_backed_up (fixture, 2, WMK_BACKUP_LEFT);
  /* What is gone for good is a change, too. */
  g_assert_true (wmk_notebook_trash (fixture->notebook, WMK_NOTEBOOK_NOTE, uuid, NULL));
  notebook_empty_trash (fixture);
  start_again (fixture);
  assert_backed_up (fixture, 3, WMK_BACKUP_LEFT);
}

/* What a change changes, one table and no other; %FALSE when there is none left. */
static gboolean
change_next (NotebookFixture *fixture, guint i, const char *note, const char *tag)
{
  WmkNotebook *notebook = fixture->notebook;
  const WmkSubject *subject = notebook_subject (RAIL);
  WmkPointData figure = {(char *) "2016", 1, 2, (char *) "", (char *) "", (char *) ""};

  switch (i) {
  case 0:
    notebook_save (fixture, note, "xy");
    return TRUE;
  case 1:
    return wmk_notebook_set_star (notebook, subject, TRUE, NULL);
  case 2:
    return wmk_notebook_edit_tag (notebook, tag, "marked", "", NULL);
  case 3:
    notebook_set_tag (fixture, RAIL, tag, TRUE);
    return TRUE;
  case 4:
    return wmk_notebook_set_verdict (notebook, subject, WMK_VERDICT_MET, "", NULL);
  case 5:
    g_free (wmk_notebook_add_point (notebook, subject, &figure, NULL));
    return TRUE;
  case 6: /* leaves a tombstone */
    return wmk_notebook_set_star (notebook, subject, FALSE, NULL);
  default:
    return FALSE;
  }
}

/* A change of any table is one that a back-up may lack. */
static void
test_tables (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *note = NULL, *tag = NULL;

  wmk_clock_set (NEW_YEAR);
  note = notebook_add (fixture, RAIL, "x");
  tag = notebook_add_tag (fixture, "mark", "");
  g_free (notebook_back_up (fixture));
  for (guint i = 0; change_next (fixture, i, note, tag); i++) {
    g_autofree char *before = wmk_notebook_dup_newest_backup (fixture->notebook);
    g_autofree char *after = NULL;

    start_again (fixture);
    after = wmk_notebook_dup_newest_backup (fixture->notebook);
    g_test_message ("%u", i);
    g_assert_cmpstr (after, !=, before);
  }
}

/* One whose last change can still be read, and one of which nothing can. */
static void
test_damaged (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *tag = NULL, *first = NULL, *second = NULL, *third = NULL;

  wmk_clock_set (NEW_YEAR);
  tag = notebook_add_tag (fixture, "mark", "");
  notebook_fixture_wait (fixture);
  notebook_set_tag (fixture, RAIL, tag, TRUE);
  first = notebook_back_up (fixture);
  {
    g_autoptr (WmkDatabase) database = wmk_database_open_writable (first, 0, NULL);

    g_assert_true (wmk_database_execute (database, "PRAGMA foreign_keys = OFF", NULL));
    g_assert_true (wmk_database_execute (database, "UPDATE tag_use SET tag_uuid = 'x'", NULL));
  }
  start_again (fixture);
  assert_backed_up (fixture, 3, WMK_BACKUP_LEFT);

  second = wmk_notebook_dup_newest_backup (fixture->notebook);
  g_assert_true (g_file_set_contents (second, "spoilt", -1, NULL));
  start_again (fixture);
  assert_backed_up (fixture, 4, WMK_BACKUP_LEFT);

  /* The one before it has all. */
  third = notebook_back_up (fixture);
  g_assert_true (g_file_set_contents (third, "spoilt", -1, NULL));
  start_again (fixture);
  g_assert_cmpuint (notebook_count_files (fixture->backups, ""), ==, 5);
}

/* An earlier copy of the file is put in its place, and changed when the clock was set back. */
static void
test_set_back (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = NULL, *copy = NULL;
  gsize length;

  wmk_clock_set (NEW_YEAR);
  uuid = notebook_add (fixture, RAIL, "x");
  notebook_fixture_close (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &copy, &length, NULL));
  notebook_fixture_open (fixture);
  wmk_clock_set (NEW_YEAR + G_TIME_SPAN_HOUR);
  notebook_save (fixture, uuid, "xy");
  g_free (notebook_back_up (fixture));
  notebook_fixture_close (fixture);

  g_assert_true (g_file_set_contents (fixture->path, copy, (gssize) length, NULL));
  notebook_fixture_open (fixture);
  wmk_clock_set (NEW_YEAR + G_TIME_SPAN_MINUTE);
  notebook_save (fixture, uuid, "x, as it was");
  start_again (fixture);
  assert_backed_up (fixture, 3, WMK_BACKUP_LEFT);
}

/* A change that the newest back-up lacks, and a program that has just started. */
static void
leave_changed (NotebookFixture *fixture)
{
  g_autofree char *uuid = NULL;

  wmk_clock_set (NEW_YEAR);
  uuid = notebook_add (fixture, RAIL, "x");
  notebook_fixture_wait (fixture);
  notebook_save (fixture, uuid, "xy");
  notebook_fixture_close (fixture);
  notebook_fixture_open (fixture);
}

/* It has looked, and the notebook has not heard of that, for which alone the loop waits. */
static void
look (NotebookFixture *fixture)
{
  wmk_notebook_unwatch (fixture->notebook);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  wmk_notebook_back_up_left (fixture->notebook);
  while (!g_main_context_pending (NULL))
    g_thread_yield ();
}

/* While it looks, another one is begun here. */
static void
test_begun (NotebookFixture *fixture, gconstpointer data)
{
  leave_changed (fixture);
  look (fixture);
  g_free (notebook_back_up (fixture));
  notebook_fixture_wait (fixture);
  assert_backed_up (fixture, 2, WMK_BACKUP_ASKED);
}

/* Or is written, as by another program. */
static void
test_written (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;

  leave_changed (fixture);
  look (fixture);
  path = wmk_notebook_write_backup (fixture->notebook->database, fixture->folder, WMK_BACKUP_ASKED,
                                    NULL);
  g_assert_nonnull (path);
  wait_for_left (fixture);
  assert_backed_up (fixture, 2, WMK_BACKUP_ASKED);
}

static void
test_read_only (NotebookFixture *fixture, gconstpointer data)
{
  leave_changed (fixture);
  g_assert_true (
      wmk_database_execute (fixture->notebook->database, "PRAGMA main.user_version = 99", NULL));
  notebook_fixture_close (fixture);
  notebook_fixture_open_anyhow (fixture);
  g_assert_cmpint (wmk_notebook_get_state (fixture->notebook), ==, WMK_NOTEBOOK_READ_ONLY);
  back_up_left (fixture);
  notebook_assert_newest (fixture, 1, WMK_BACKUP_DAY);
  /* Nor is it told that it could not be looked at. */
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  back_up_left (fixture);
  g_assert_null (wmk_notebook_get_backup_trouble (fixture->notebook));
}

/* Told, put away, and over at the next start where one can be written. */
static void
test_no_room (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *aside = g_strconcat (fixture->backups, "-away", NULL);

  leave_changed (fixture);
  g_assert_cmpint (g_rename (fixture->backups, aside), ==, 0);
  g_assert_true (g_file_set_contents (fixture->backups, "in the way", -1, NULL));
  back_up_left (fixture);
  g_assert_error (wmk_notebook_get_backup_trouble (fixture->notebook), WMK_NOTEBOOK_ERROR,
                  WMK_NOTEBOOK_ERROR_IO);
  g_assert_true (wmk_notebook_needs_backup (fixture->notebook));
  wmk_notebook_dismiss_notice (fixture->notebook);
  g_assert_null (wmk_notebook_get_backup_trouble (fixture->notebook));
  g_assert_cmpint (g_unlink (fixture->backups), ==, 0);
  g_assert_cmpint (g_rename (aside, fixture->backups), ==, 0);
  start_again (fixture);
  assert_backed_up (fixture, 2, WMK_BACKUP_LEFT);
}

/* What keeps the start from looking is told of like what keeps it from writing. */
static void
test_missing (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *aside = g_strconcat (fixture->path, "-away", NULL);

  leave_changed (fixture);
  g_assert_cmpint (g_rename (fixture->path, aside), ==, 0);
  back_up_left (fixture);
  g_assert_error (wmk_notebook_get_backup_trouble (fixture->notebook), WMK_NOTEBOOK_ERROR,
                  WMK_NOTEBOOK_ERROR_REPLACED);
  g_assert_true (wmk_notebook_needs_backup (fixture->notebook));
  g_assert_cmpint (g_rename (aside, fixture->path), ==, 0);
  back_up_left (fixture);
  g_assert_null (wmk_notebook_get_backup_trouble (fixture->notebook));
  assert_backed_up (fixture, 2, WMK_BACKUP_LEFT);
}

/* That another program holds the file is nothing to tell: the end has one written. */
static void
test_busy (NotebookFixture *fixture, gconstpointer data)
{
  g_autoptr (WmkDatabase) other = NULL;

  leave_changed (fixture);
  other = wmk_database_open_writable (fixture->path, 0, NULL);
  g_assert_true (wmk_database_execute (other, "BEGIN EXCLUSIVE", NULL));
  back_up_left (fixture);
  g_assert_null (wmk_notebook_get_backup_trouble (fixture->notebook));
  g_assert_true (wmk_notebook_needs_backup (fixture->notebook));
}

/* A file that is large is not read wholly where it is opened. */
static void
test_found_damage (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (2 * 1024 * 1024, 'x'), *zeros = g_malloc0 (4096);
  gint64 page, page_size;
  int fd;

  wmk_clock_set (NEW_YEAR);
  g_free (notebook_add (fixture, RAIL, text));
  notebook_fixture_wait (fixture);
  page = notebook_get_int (fixture, "SELECT rootpage FROM sqlite_schema WHERE name = 'star_stamp'");
  page_size = notebook_get_int (fixture, "PRAGMA page_size");
  fd = g_open (fixture->path, O_WRONLY, 0);
  g_assert_cmpint (pwrite (fd, zeros, 4096, (page - 1) * page_size), ==, 4096);
  g_close (fd, NULL);
  back_up_left (fixture);
  g_assert_nonnull (wmk_notebook_get_set_aside (fixture->notebook));
  g_assert_null (wmk_notebook_get_backup_trouble (fixture->notebook));
  g_assert_false (wmk_notebook_needs_backup (fixture->notebook));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  notebook_add_test ("left/empty", test_empty);
  notebook_add_test ("left/without-any", test_without_any);
  notebook_add_test ("left/older", test_older);
  notebook_add_test ("left/tables", test_tables);
  notebook_add_test ("left/damaged", test_damaged);
  notebook_add_test ("left/set-back", test_set_back);
  notebook_add_test ("left/begun", test_begun);
  notebook_add_test ("left/written", test_written);
  notebook_add_test ("left/read-only", test_read_only);
  notebook_add_test ("left/no-room", test_no_room);
  notebook_add_test ("left/missing", test_missing);
  notebook_add_test ("left/busy", test_busy);
  notebook_add_test ("left/found-damage", test_found_damage);

  return g_test_run ();
}
