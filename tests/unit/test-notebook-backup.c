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

/* One a day, with the day's first change. */
static void
test_daily (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = NULL;
  g_autoptr (GPtrArray) backups = NULL;

  g_assert_cmpuint (notebook_count_files (fixture->folder, "backups"), ==, 0);
  wmk_clock_set (NEW_YEAR);
  uuid = notebook_add (fixture, RAIL, "1");
  notebook_fixture_wait (fixture);
  wmk_clock_set (NEW_YEAR + G_TIME_SPAN_HOUR);
  notebook_save (fixture, uuid, "12");
  notebook_fixture_wait (fixture);
  g_assert_cmpuint (notebook_count_files (fixture->backups, ""), ==, 1);
  /* Also when the program starts again. */
  notebook_fixture_close (fixture);
  notebook_fixture_open (fixture);
  notebook_save (fixture, uuid, "123");
  notebook_fixture_wait (fixture);
  g_assert_cmpuint (notebook_count_files (fixture->backups, ""), ==, 1);
  wmk_clock_set (NEW_YEAR + G_TIME_SPAN_DAY);
  notebook_save (fixture, uuid, "1234");
  notebook_fixture_wait (fixture);
  /* The clock was set back to a day that has one: another, later one. */
  wmk_clock_set (NEW_YEAR);
  notebook_save (fixture, uuid, "12345");
  notebook_fixture_wait (fixture);
  backups = wmk_notebook_list_backups (fixture->notebook);
  g_assert_cmpuint (backups->len, ==, 3);
  g_assert_cmpstr (get_backup (backups, 0)->day, ==, "2026-01-01");
  g_assert_cmpstr (get_backup (backups, 1)->day, ==, "2026-01-02");
  g_assert_cmpuint (get_backup (backups, 0)->number, ==, 3);
  g_assert_cmpint (get_backup (backups, 0)->size, >, 10000);
  for (guint i = 0; i < backups->len; i++)
    g_assert_true (wmk_backup_check (get_backup (backups, i)->path, NULL));
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

static void
written_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  char **path = data;
  GError *error = NULL;

  *path = wmk_notebook_back_up_finish (WMK_NOTEBOOK (object), result, &error);
  g_assert_no_error (error);
}

static char *
back_up (NotebookFixture *fixture)
{
  char *path = NULL;

  notebook_fixture_wait (fixture);
  wmk_notebook_back_up (fixture->notebook, NULL, written_cb, &path);
  while (path == NULL)
    g_main_context_iteration (NULL, TRUE);
  /* Its thread lets go of the notebook. */
  while (G_OBJECT (fixture->notebook)->ref_count > 1)
    g_thread_yield ();

  return path;
}

static void
failed_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_assert_null (wmk_notebook_back_up_finish (WMK_NOTEBOOK (object), result, data));
}

static void
told_cb (WmkNotebook *notebook, const char *path, const char *message, char **told)
{
  g_assert_null (path);
  *told = g_strdup (message);
}

/* A folder that takes none: said once, and the notebook takes changes all the same. */
static void
test_no_room (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *told = NULL;
  g_autofree char *uuid = NULL;
  GError *error = NULL;

  g_assert_true (g_file_set_contents (fixture->backups, "in the way", -1, NULL));
  g_signal_connect (fixture->notebook, "backed-up", G_CALLBACK (told_cb), &told);
  uuid = notebook_add (fixture, RAIL, "x");
  notebook_fixture_wait (fixture);
  g_assert_nonnull (told);
  notebook_save (fixture, uuid, "xy");
  wmk_notebook_back_up (fixture->notebook, NULL, failed_cb, &error);
  while (error == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (error->domain, ==, WMK_NOTEBOOK_ERROR);
  g_clear_error (&error);
  while (G_OBJECT (fixture->notebook)->ref_count > 1)
    g_thread_yield ();
}

/* What a program left that was killed while it wrote is removed, when that is long ago. */
static void
test_parts (NotebookFixture *fixture, gconstpointer data)
{
  struct utimbuf long_ago = {1000000000, 1000000000};
  g_autofree char *old = g_build_filename (fixture->folder, "notebook.db.x.part", NULL);
  g_autofree char *old_backup = g_build_filename (fixture->backups, "x.part", NULL);
  g_autofree char *new_backup = g_build_filename (fixture->backups, "y.part", NULL);

  g_free (notebook_add (fixture, RAIL, "x"));
  notebook_fixture_wait (fixture);
  g_assert_true (g_file_set_contents (old, "x", 1, NULL));
  g_assert_true (g_file_set_contents (old_backup, "x", 1, NULL));
  g_assert_true (g_file_set_contents (new_backup, "x", 1, NULL));
  g_assert_cmpint (g_utime (old, &long_ago), ==, 0);
  g_assert_cmpint (g_utime (old_backup, &long_ago), ==, 0);
  g_free (back_up (fixture));
  g_assert_false (g_file_test (old, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (old_backup, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (new_backup, G_FILE_TEST_EXISTS));
}

static void
test_now (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = notebook_add (fixture, RAIL, "x");
  g_autofree char *first = back_up (fixture);
  g_autofree char *second = back_up (fixture);
  g_autofree char *newest = wmk_notebook_dup_newest_backup (fixture->notebook);

  g_assert_cmpstr (first, !=, second);
  g_assert_cmpstr (newest, ==, second);
  for (guint i = 0; i < 10; i++)
    g_free (back_up (fixture));
  /* The seven newest, though they are of one day. */
  g_assert_cmpuint (notebook_count_files (fixture->backups, ""), ==, 7);
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
  backup = back_up (fixture);
  hash = notebook_hash_file (backup);
  before = notebook_dump (fixture);

  notebook_save (fixture, edited, "Edited since");
  wmk_notebook_trash (notebook, WMK_NOTEBOOK_NOTE, deleted, NULL);
  wmk_notebook_empty_trash (notebook, NULL);
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

/* What cannot be restored is said of the back-up, and changes nothing. */
static void
test_refused (NotebookFixture *fixture, gconstpointer data)
{
  g_autofree char *uuid = notebook_add (fixture, RAIL, "x");
  g_autofree char *backup = back_up (fixture);
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

static const char *const future_steps[] = {
    "SELECT 1",
    "ALTER TABLE note ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm';",
    "CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT; INSERT INTO nowhere VALUES (1);",
};

/* Steps run in order, each wholly or not at all. */
static void
test_migrate (NotebookFixture *fixture, gconstpointer data)
{
  WmkDatabase *database = fixture->notebook->database;
  g_autofree char *uuid = notebook_add (fixture, RAIL, "x");
  gint64 version = 0, n_extra = -1;
  GError *error = NULL;

  g_assert_true (wmk_notebook_migrate (database, future_steps, 2, &error));
  g_assert_no_error (error);
  wmk_database_get_int (database, "PRAGMA user_version", &version, NULL);
  g_assert_cmpint (version, ==, 2);
  g_assert_true (wmk_notebook_migrate (database, future_steps, 2, &error));
  wmk_database_get_int (database, "SELECT mood = 'calm' FROM note", &n_extra, NULL);
  g_assert_cmpint (n_extra, ==, 1);

  g_assert_false (wmk_notebook_migrate (database, future_steps, 3, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  wmk_database_get_int (database, "PRAGMA user_version;", &version, NULL);
  g_assert_cmpint (version, ==, 2);
  wmk_database_get_int (database, "SELECT count(*) FROM sqlite_schema WHERE name = 'extra'",
                        &n_extra, NULL);
  g_assert_cmpint (n_extra, ==, 0);
}

/* A file of each schema that was released, as it was then. */
static void
test_frozen (NotebookFixture *fixture, gconstpointer data)
{
  for (int version = 1; version <= wmk_notebook_get_schema_version (); version++) {
    g_autofree char *name = g_strdup_printf ("notebook-schema-%d.db", version);
    g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", name, NULL);
    g_autofree char *contents = NULL;
    gsize length;
    GError *error = NULL;
    g_autoptr (GPtrArray) notes = NULL;
    g_autoptr (GPtrArray) tags = NULL;
    g_autoptr (GPtrArray) points = NULL;
    g_autoptr (GPtrArray) versions = NULL;
    g_autoptr (WmkVerdict) verdict = NULL;
    const WmkNote *note;

    notebook_fixture_close (fixture);
    g_file_get_contents (path, &contents, &length, &error);
    g_assert_no_error (error);
    g_assert_true (g_file_set_contents (fixture->path, contents, (gssize) length, NULL));
    notebook_fixture_open (fixture);
    notes = wmk_notebook_list_notes (fixture->notebook, RAIL, NULL);
    g_assert_cmpuint (notes->len, ==, 1);
    note = g_ptr_array_index (notes, 0);
    g_assert_cmpstr (note->text, ==, "Second text 高铁");
    versions = wmk_notebook_list_versions (fixture->notebook, note->uuid, NULL);
    g_assert_cmpstr (((WmkVersion *) g_ptr_array_index (versions, 0))->text, ==, "First text");
    tags = wmk_notebook_list_tags_of (fixture->notebook, RAIL, NULL);
    g_assert_cmpuint (tags->len, ==, 1);
    g_assert_cmpstr (((WmkTag *) g_ptr_array_index (tags, 0))->color, ==, "#3584e4");
    verdict = wmk_notebook_get_verdict (fixture->notebook, TARGET, NULL);
    g_assert_cmpint (verdict->verdict, ==, WMK_VERDICT_PARTLY);
    points = wmk_notebook_list_points (fixture->notebook, NULL, NULL);
    g_assert_cmpfloat (((WmkPoint *) g_ptr_array_index (points, 0))->data.value_high, ==, 20.5);
    g_assert_true (wmk_notebook_has_star (fixture->notebook, TARGET));
    g_assert_cmpint (notebook_count (fixture).n_trashed, ==, 1);
    g_assert_true (wmk_notebook_undo (fixture->notebook, NULL));
    g_assert_true (wmk_notebook_redo (fixture->notebook, NULL));
    notebook_save (fixture, note->uuid, "Third text");
    /* What was brought up to date was backed up as it was. */
    notebook_fixture_wait (fixture);
    g_assert_true (wmk_notebook_check_schema (fixture->notebook->database, &error));
    g_assert_no_error (error);
  }
}

/* Makes the frozen file of this schema: test-notebook-backup --freeze FOLDER. */
static int
freeze (const char *folder)
{
  g_autoptr (WmkNotebook) notebook = wmk_notebook_open (folder);
  WmkPointData figure = {(char *) "2016-07",  10,         20.5, (char *) "mine",
                         (char *) "Yearbook", (char *) ""};
  g_autofree char *uuid = NULL;
  g_autofree char *gone = NULL;
  g_autofree char *mark = NULL;

  uuid = wmk_notebook_add_note (notebook, notebook_subject (RAIL), "First text", NULL);
  gone = wmk_notebook_add_note (notebook, notebook_subject (TARGET), "In the trash", NULL);
  wmk_notebook_save_note (notebook, uuid, notebook_subject (RAIL), "Second text 高铁", NULL);
  mark = wmk_notebook_add_tag (notebook, "check", "#3584e4", NULL);
  wmk_notebook_set_tag (notebook, notebook_subject (RAIL), mark, TRUE, NULL);
  wmk_notebook_set_verdict (notebook, notebook_subject (TARGET), WMK_VERDICT_PARTLY, "half", NULL);
  g_free (wmk_notebook_add_point (notebook, notebook_subject ("indicator/y"), &figure, NULL));
  wmk_notebook_set_star (notebook, notebook_subject (TARGET), TRUE, NULL);
  wmk_notebook_trash (notebook, WMK_NOTEBOOK_NOTE, gone, NULL);

  return 0;
}

int
main (int argc, char **argv)
{
  if (argc == 3 && g_str_equal (argv[1], "--freeze"))
    return freeze (argv[2]);
  g_test_init (&argc, &argv, NULL);

  notebook_add_test ("backup/daily", test_daily);
  notebook_add_test ("backup/two-years", test_two_years);
  notebook_add_test ("backup/no-room", test_no_room);
  notebook_add_test ("backup/now", test_now);
  notebook_add_test ("backup/parts", test_parts);
  notebook_add_test ("backup/restore", test_restore);
  notebook_add_test ("backup/refused", test_refused);
  notebook_add_test ("backup/migrate", test_migrate);
  notebook_add_test ("backup/frozen", test_frozen);

  return g_test_run ();
}
