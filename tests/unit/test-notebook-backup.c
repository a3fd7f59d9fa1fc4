/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook/wmk-notebook-backup.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>
#include <utime.h>

#include "notebook-fixture.h"
#include "notebook/wmk-notebook-history.h"
#include "notebook/wmk-notebook-notes.h"
#include "notebook/wmk-notebook-points.h"
#include "notebook/wmk-notebook-private.h"
#include "notebook/wmk-notebook-tags.h"
#include "notebook/wmk-notebook-trash.h"
#include "notebook/wmk-notebook-verdicts.h"

#define RAIL "sector/rail"
#define TARGET "target/x-2020"

/* 2026-01-01 12:00 UTC. */
#define NEW_YEAR (G_GINT64_CONSTANT (1767268800) * G_USEC_PER_SEC)

static const WmkBackup *
get_backup (GPtrArray *backups, guint i)
{
  return g_ptr_array_index (backups, i);
}

/* Over two years, with a change on every third day: seven days and each month, none of them bad. */
static void
test_two_years (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = notebook_add (fixture, RAIL, "x");
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GHashTable) months = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) bad = g_ptr_array_new_with_free_func (g_free);

  notebook_fixture_wait (fixture);
  wmk_database_execute (fixture->notebook->database, "PRAGMA main.synchronous = OFF", NULL);
  for (guint day = 0; day < 730; day += 3) {
    g_autofree char *text = g_strdup_printf ("day %u", day);

    wmk_clock_set (NEW_YEAR + day * G_TIME_SPAN_DAY);
    notebook_save (fixture, uuid, text);
    notebook_fixture_wait (fixture);
    /* The last of a month, and one in the middle of the next. */
    if (day == 303 || day == 312) {
      g_autoptr (GPtrArray) now = wmk_notebook_list_backups (fixture->notebook);

      g_ptr_array_add (bad, g_strdup (get_backup (now, 0)->path));
      g_assert_true (g_file_set_contents (get_backup (now, 0)->path, "spoilt", -1, NULL));
    }
  }

  backups = wmk_notebook_list_backups (fixture->notebook);
  for (guint i = 0; i < backups->len; i++)
    if (wmk_backup_check (get_backup (backups, i)->path, NULL))
      g_hash_table_add (months, g_strndup (get_backup (backups, i)->day, 7));
  /* The day on which the test runs may be in another month than any. */
  g_assert_cmpuint (g_hash_table_size (months), >=, 24);
  g_assert_cmpuint (backups->len, >=, 24 + 6);
  g_assert_cmpuint (backups->len, <=, 25 + 7 + 2);
  g_assert_cmpstr (get_backup (backups, 0)->day, ==, "2027-12-31");
  g_assert_cmpstr (get_backup (backups, 6)->day, ==, "2027-12-13");
  /* Counted for nothing, and left alone. */
  for (guint i = 0; i < bad->len; i++)
    g_assert_true (g_file_test (g_ptr_array_index (bad, i), G_FILE_TEST_EXISTS));
  g_assert_cmpuint (notebook_count_files (fixture->backups, ""), ==, backups->len);
}

static WmkBackupReason
read_reason (const char *path)
{
  WmkBackupContents contents = {0};

  g_assert_true (wmk_backup_read (path, &contents, NULL));

  return contents.reason;
}

/* Each says what it was made for; the notebook itself says nothing of it. */
static void
test_reasons (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = notebook_add (fixture, RAIL, "x");
  g_autofree char *daily = NULL, *other = NULL;

  notebook_fixture_wait (fixture);
  daily = wmk_notebook_dup_newest_backup (fixture->notebook);
  g_assert_cmpint (read_reason (daily), ==, WMK_BACKUP_DAY);
  for (guint i = 0; i < WMK_BACKUP_N_REASONS; i++) {
    g_autofree char *path = wmk_notebook_write_backup (fixture->notebook->database, fixture->folder,
                                                       (WmkBackupReason) i, NULL);

    g_assert_cmpint (read_reason (path), ==, i);
  }
  g_assert_cmpint (read_reason (fixture->path), ==, WMK_BACKUP_UNKNOWN);

  /* Of a later version's reason nothing is known. */
  other = notebook_back_up (fixture);
  {
    g_autoptr (WmkDatabase) database = wmk_database_open_writable (other, 0, NULL);

    g_assert_true (wmk_database_execute (
        database, "UPDATE meta SET value = 'whim' WHERE key = 'backup-reason'", NULL));
  }
  g_assert_cmpint (read_reason (other), ==, WMK_BACKUP_UNKNOWN);
}

/* What a program left that was killed while it wrote is removed, when that is long ago. */
static void
test_parts (NotebookFixture *fixture, gconstpointer data)
{
  struct utimbuf long_ago = {1000000000, 1000000000};
  g_autofree char *old = g_build_filename (fixture->folder, "notebook.db.x.part", NULL);
  g_autofree char *old_journal = g_strconcat (old, "-journal", NULL);
  g_autofree char *old_backup = g_build_filename (fixture->backups, "x.part", NULL);
  g_autofree char *old_backup_journal = g_strconcat (old_backup, "-journal", NULL);
  g_autofree char *new_backup = g_build_filename (fixture->backups, "y.part", NULL);
  g_autofree char *new_backup_journal = g_strconcat (new_backup, "-journal", NULL);
  const char *const stale[] = {old, old_journal, old_backup, old_backup_journal};

  g_free (notebook_add (fixture, RAIL, "x"));
  notebook_fixture_wait (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (stale); i++) {
    g_assert_true (g_file_set_contents (stale[i], "x", 1, NULL));
    g_assert_cmpint (g_utime (stale[i], &long_ago), ==, 0);
  }
  g_assert_true (g_file_set_contents (new_backup, "x", 1, NULL));
  g_assert_true (g_file_set_contents (new_backup_journal, "x", 1, NULL));
  g_free (notebook_back_up (fixture));
  for (gsize i = 0; i < G_N_ELEMENTS (stale); i++)
    g_assert_false (g_file_test (stale[i], G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (new_backup, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (new_backup_journal, G_FILE_TEST_EXISTS));
}

static void
test_now (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = notebook_add (fixture, RAIL, "x");
  g_autofree char *first = notebook_back_up (fixture);
  g_autofree char *second = notebook_back_up (fixture);
  g_autofree char *newest = wmk_notebook_dup_newest_backup (fixture->notebook);

  g_assert_cmpstr (first, !=, second);
  g_assert_cmpstr (newest, ==, second);
  for (guint i = 0; i < 10; i++)
    g_free (notebook_back_up (fixture));
  /* The seven newest, though they are of one day. */
  g_assert_cmpuint (notebook_count_files (fixture->backups, ""), ==, 7);
}

static guint
get_mode (const char *path)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);

  return status.st_mode & 0777;
}

/* What we make is for its reader alone; what somebody chose stays so. */
static void
test_private (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autofree char *uuid = notebook_add (fixture, RAIL, "x");
  g_autofree char *backup = notebook_back_up (fixture);

  g_assert_cmpuint (get_mode (fixture->folder), ==, 0700);
  g_assert_cmpuint (get_mode (fixture->path), ==, 0600);
  g_assert_cmpuint (get_mode (fixture->backups), ==, 0700);
  g_assert_cmpuint (get_mode (backup), ==, 0600);
  wmk_database_begin (fixture->notebook->database, NULL);
  wmk_database_execute (fixture->notebook->database, "UPDATE clock SET stamp = stamp + 1", NULL);
  g_assert_cmpuint (get_mode (journal), ==, 0600);
  wmk_database_rollback (fixture->notebook->database);

  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
  g_assert_cmpint (g_chmod (fixture->path, 0644), ==, 0);
  notebook_fixture_close (fixture);
  notebook_fixture_open (fixture);
  notebook_save (fixture, uuid, "xy");
  g_assert_cmpuint (get_mode (fixture->folder), ==, 0755);
  g_assert_cmpuint (get_mode (fixture->path), ==, 0644);
  notebook_fixture_close (fixture);

  /* What is set aside keeps what it had, and what takes its place is ours. */
  g_assert_true (g_file_set_contents_full (fixture->path, "spoilt", -1, 0, 0640, NULL));
  g_assert_cmpint (g_chmod (fixture->path, 0640), ==, 0);
  notebook_fixture_open_anyhow (fixture);
  g_assert_cmpuint (get_mode (wmk_notebook_get_set_aside (fixture->notebook)), ==, 0640);
  g_assert_cmpuint (get_mode (fixture->path), ==, 0600);
}

static void
assert_counts (WmkRestoreCounts counts, guint n_back, guint n_changed, guint n_gone)
{
  g_assert_cmpuint (counts.n_back, ==, n_back);
  g_assert_cmpuint (counts.n_changed, ==, n_changed);
  g_assert_cmpuint (counts.n_gone, ==, n_gone);
}

/* What was changed, deleted and added since is said before, undone by restoring, and undoable. */
static void
test_restore (NotebookFixture *fixture, gconstpointer data)
{
  WmkNotebook *notebook = fixture->notebook;
  WmkPointData figure = {(char *) "2016", 0.1 + 0.2, NAN, (char *) "", (char *) "", (char *) ""};
  g_autofree char *same = notebook_add (fixture, RAIL, "Same");
  g_autofree char *edited = notebook_add (fixture, RAIL, "Edited");
  g_autofree char *trashed = notebook_add (fixture, RAIL, "Trashed");
  g_autofree char *deleted = notebook_add (fixture, RAIL, "Deleted");
  g_autofree char *mark = wmk_notebook_add_tag (notebook, "mark", "", NULL);
  g_autofree char *point =
      wmk_notebook_add_point (notebook, notebook_subject (RAIL), &figure, NULL);
  g_autofree char *backup = NULL;
  g_autofree char *before = NULL;
  g_autofree char *since = NULL;
  g_autofree char *restored = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *hash = NULL;
  g_autofree char *hash_after = NULL;
  g_autofree char *added = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (WmkStep) step = NULL;
  WmkRestorePreview preview = {0};
  GError *error = NULL;

  g_clear_pointer (&notebook->burst_uuid, g_free);
  notebook_save (fixture, deleted, "Deleted, second version");
  wmk_notebook_set_tag (notebook, notebook_subject (RAIL), mark, TRUE, NULL);
  wmk_notebook_set_verdict (notebook, notebook_subject (TARGET), WMK_VERDICT_MET, "so", NULL);
  backup = notebook_back_up (fixture);
  hash = notebook_hash_file (backup);
  before = notebook_dump (fixture);

  notebook_save (fixture, edited, "Edited since");
  wmk_notebook_trash (notebook, WMK_NOTEBOOK_NOTE, deleted, NULL);
  notebook_empty_trash (fixture);
  wmk_notebook_trash (notebook, WMK_NOTEBOOK_NOTE, trashed, NULL);
  added = notebook_add (fixture, RAIL, "Added since");
  wmk_notebook_set_star (notebook, notebook_subject (RAIL), TRUE, NULL);
  wmk_notebook_set_tag (notebook, notebook_subject (RAIL), mark, FALSE, NULL);
  wmk_notebook_set_verdict (notebook, notebook_subject (TARGET), WMK_VERDICT_MISSED, "no", NULL);
  since = notebook_dump (fixture);

  g_assert_true (wmk_notebook_preview_restore (notebook, backup, &preview, &error));
  g_assert_no_error (error);
  assert_counts (preview.notes, 2, 1, 1);
  assert_counts (preview.tags, 0, 0, 0);
  assert_counts (preview.tag_uses, 1, 0, 0);
  assert_counts (preview.stars, 0, 0, 1);
  assert_counts (preview.verdicts, 0, 1, 0);
  assert_counts (preview.points, 0, 0, 0);
  {
    g_autofree char *still = notebook_dump (fixture);

    g_assert_cmpstr (still, ==, since);
  }

  g_assert_true (wmk_notebook_restore (notebook, backup, &error));
  g_assert_no_error (error);
  restored = notebook_dump (fixture);
  g_assert_cmpstr (restored, ==, before);
  g_assert_cmpint (notebook_count (fixture).n_trashed, ==, 1);
  versions = wmk_notebook_list_versions (notebook, deleted, NULL);
  g_assert_cmpuint (versions->len, ==, 1);
  step = wmk_notebook_get_undo_step (notebook);
  g_assert_cmpint (step->kind, ==, WMK_STEP_RESTORE);
  g_assert_true (wmk_notebook_undo (notebook, &error));
  undone = notebook_dump (fixture);
  g_assert_cmpstr (undone, ==, since);
  hash_after = notebook_hash_file (backup);
  g_assert_cmpstr (hash_after, ==, hash);
  g_assert_cmpuint (notebook_count_files (fixture->folder, "restore"), ==, 0);
  g_assert_true (wmk_database_check (notebook->database, TRUE, NULL));
}

/* What a note said before is kept once, whichever back-up has it. */
static void
test_versions_once (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = notebook_add (fixture, RAIL, "First");
  g_autofree char *without = notebook_back_up (fixture), *with = NULL;
  g_autoptr (GPtrArray) versions = NULL;

  wmk_notebook_end_writing (fixture->notebook);
  notebook_save (fixture, uuid, "Second");
  with = notebook_back_up (fixture);
  wmk_notebook_trash (fixture->notebook, WMK_NOTEBOOK_NOTE, uuid, NULL);
  notebook_empty_trash (fixture);
  g_assert_true (wmk_notebook_restore (fixture->notebook, without, NULL));
  notebook_save (fixture, uuid, "Another second");
  g_assert_true (wmk_notebook_restore (fixture->notebook, with, NULL));
  notebook_assert_text (fixture, uuid, "Second");
  versions = wmk_notebook_list_versions (fixture->notebook, uuid, NULL);
  g_assert_cmpuint (versions->len, ==, 2);
}

/* Where nothing else differs, versions that only the back-up has are brought all the same; then
 * nothing is left to restore. */
static void
test_restore_versions (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = notebook_add (fixture, RAIL, "First");
  g_autofree char *backup = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (WmkStep) step = NULL;
  WmkRestorePreview preview = {0};

  g_clear_pointer (&fixture->notebook->burst_uuid, g_free);
  notebook_save (fixture, uuid, "Second");
  backup = notebook_back_up (fixture);
  g_assert_true (
      wmk_database_execute (fixture->notebook->database, "DELETE FROM main.version", NULL));
  g_assert_true (wmk_notebook_preview_restore (fixture->notebook, backup, &preview, NULL));
  assert_counts (preview.notes, 0, 0, 0);
  g_assert_cmpuint (preview.n_versions, ==, 1);

  g_assert_true (wmk_notebook_restore (fixture->notebook, backup, NULL));
  versions = wmk_notebook_list_versions (fixture->notebook, uuid, NULL);
  g_assert_cmpuint (versions->len, ==, 1);
  g_assert_cmpint (wmk_notebook_get_made_step (fixture->notebook), ==, 0);
  step = wmk_notebook_get_undo_step (fixture->notebook);
  g_assert_cmpint (step->kind, !=, WMK_STEP_RESTORE);
  g_assert_true (wmk_notebook_preview_restore (fixture->notebook, backup, &preview, NULL));
  g_assert_cmpuint (preview.n_versions, ==, 0);
}

/* What cannot be restored is said of the back-up, and changes nothing. */
static void
test_refused (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = notebook_add (fixture, RAIL, "x");
  g_autofree char *backup = notebook_back_up (fixture);
  g_autofree char *contents = NULL;
  WmkRestorePreview preview = {0};
  gsize length;
  GError *error = NULL;

  g_file_get_contents (backup, &contents, &length, NULL);
  contents[63] = 7;
  g_assert_true (g_file_set_contents (backup, contents, (gssize) length, NULL));
  g_assert_false (wmk_notebook_preview_restore (fixture->notebook, backup, &preview, &error));
  g_assert_error (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_NEWER);
  g_assert_nonnull (strstr (error->message, backup));
  g_clear_error (&error);
  g_assert_false (wmk_notebook_restore (fixture->notebook, "/nowhere/x.db", &error));
  g_assert_error (error, WMK_NOTEBOOK_ERROR, WMK_NOTEBOOK_ERROR_NOT_FOUND);
  g_clear_error (&error);
  notebook_save (fixture, uuid, "xy");
  g_assert_cmpuint (notebook_count_files (fixture->folder, "restore"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  notebook_add_test ("backup/two-years", test_two_years);
  notebook_add_test ("backup/now", test_now);
  notebook_add_test ("backup/reasons", test_reasons);
  notebook_add_test ("backup/parts", test_parts);
  notebook_add_test ("backup/private", test_private);
  notebook_add_test ("backup/restore", test_restore);
  notebook_add_test ("backup/restore-versions", test_restore_versions);
  notebook_add_test ("backup/versions-once", test_versions_once);
  notebook_add_test ("backup/refused", test_refused);

  return g_test_run ();
}
