/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Notebooks of older programs: steps of the schema, and a file of each as it was then. */

#include <string.h>

#include "database/wmk-database-write.h"
#include "notebook-fixture.h"
#include "notebook/wmk-notebook-backup.h"
#include "notebook/wmk-notebook-history.h"
#include "notebook/wmk-notebook-notes.h"
#include "notebook/wmk-notebook-points.h"
#include "notebook/wmk-notebook-private.h"
#include "notebook/wmk-notebook-search.h"
#include "notebook/wmk-notebook-tags.h"
#include "notebook/wmk-notebook-trash.h"
#include "notebook/wmk-notebook-verdicts.h"

#define RAIL "sector/rail"
#define TARGET "target/x-2020"

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

/* Has a file that an older program wrote be the notebook. */
static void
place_frozen (NotebookFixture *fixture, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", name, NULL);
  g_autofree char *contents = NULL;
  gsize length;
  GError *error = NULL;

  notebook_fixture_close (fixture);
  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (fixture->path, contents, (gssize) length, NULL));
}

/* Opens it: all that is in it is there. */
static char *
open_frozen (NotebookFixture *fixture)
{
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GPtrArray) tags = NULL;
  g_autoptr (GPtrArray) points = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (WmkVerdict) verdict = NULL;
  const WmkNote *note;

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

  return g_strdup (note->uuid);
}

/* It takes changes, and is no other than one that was begun here. */
static void
assert_current (NotebookFixture *fixture, const char *uuid)
{
  GError *error = NULL;

  notebook_save (fixture, uuid, "Third text");
  g_assert_true (wmk_notebook_undo (fixture->notebook, NULL));
  g_assert_true (wmk_notebook_redo (fixture->notebook, NULL));
  notebook_fixture_wait (fixture);
  g_assert_true (wmk_notebook_check_schema (fixture->notebook->database, &error));
  g_assert_no_error (error);
  g_assert_true (wmk_database_check (fixture->notebook->database, TRUE, &error));
  g_assert_no_error (error);
}

/* A file of each schema that was released, as it was then. */
static void
test_frozen (NotebookFixture *fixture, gconstpointer data)
{
  for (int version = 1; version <= wmk_notebook_get_schema_version (); version++) {
    g_autofree char *name = g_strdup_printf ("notebook-schema-%d.db", version);
    g_autofree char *uuid = NULL;

    place_frozen (fixture, name);
    uuid = open_frozen (fixture);
    g_assert_true (wmk_notebook_undo (fixture->notebook, NULL));
    g_assert_true (wmk_notebook_redo (fixture->notebook, NULL));
    assert_current (fixture, uuid);
  }
}

static void
place_early (NotebookFixture *fixture)
{
  g_autoptr (WmkDatabase) old = NULL;

  place_frozen (fixture, "notebook-early.db");
  old = wmk_database_open_writable (fixture->path, 2000, NULL);
  g_assert_true (wmk_database_execute (
      old,
      "INSERT INTO meta VALUES ('indexed', '1795340519609956'), ('indexed-id', '2'), ('own', 'x');"
      "INSERT INTO tombstone VALUES ('gone', 'note', 'sector/rail', 7)",
      NULL));
}

static void
assert_true_of (NotebookFixture *fixture, const char *sql)
{
  gint64 value = 0;

  g_test_message ("%s", sql);
  g_assert_true (wmk_database_get_int (fixture->notebook->database, sql, &value, NULL));
  g_assert_cmpint (value, ==, 1);
}

/* Each row has the date of its change for a stamp: other programs know by that what is new. */
static void
assert_stamped (NotebookFixture *fixture)
{
  const char *const tables[] = {"note", "tag", "tag_use", "star", "verdict", "point"};

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++) {
    g_autofree char *sql =
        g_strdup_printf ("SELECT count(*) > 0 AND sum (stamp <> modified) = 0 FROM %s", tables[i]);

    assert_true_of (fixture, sql);
  }
  assert_true_of (fixture, "SELECT count(*) FROM note WHERE created < modified"
                           " AND text = 'Second text 高铁'");
  assert_true_of (fixture, "SELECT count(*) FROM tombstone WHERE uuid = 'gone' AND stamp = 7");
  assert_true_of (fixture, "SELECT count(*) FROM meta WHERE key = 'own'");
}

static char *
fold (const char *text)
{
  return g_utf8_casefold (text, -1);
}

/* What the old program had indexed is indexed anew. */
static void
assert_found (NotebookFixture *fixture)
{
  const WmkNoteSearch what = {.match = "\"second\""};
  g_autoptr (GPtrArray) notes = NULL;
  guint n_found = 0;
  gboolean more;

  g_assert_true (wmk_notebook_index_notes (fixture->notebook, fold, &more, NULL));
  notes = wmk_notebook_search_notes (fixture->notebook, &what, 5, 100, &n_found, NULL);
  g_assert_cmpuint (n_found, ==, 1);
}

/* One of a build before the first release: backed up as it was, and taken over. */
static void
test_early (NotebookFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *uuid = NULL, *dump = NULL, *restored = NULL, *hash = NULL, *after = NULL;
  const char *path;

  place_early (fixture);
  uuid = open_frozen (fixture);
  dump = notebook_dump (fixture);
  assert_stamped (fixture);
  assert_found (fixture);
  g_assert_null (wmk_notebook_get_undo_step (fixture->notebook));
  assert_current (fixture, uuid);
  backups = wmk_notebook_list_backups (fixture->notebook);
  path = ((WmkBackup *) g_ptr_array_index (backups, backups->len - 1))->path;
  hash = notebook_hash_file (path);
  g_assert_true (wmk_notebook_restore (fixture->notebook, path, NULL));
  restored = notebook_dump (fixture);
  g_assert_cmpstr (restored, ==, dump);
  after = notebook_hash_file (path);
  g_assert_cmpstr (after, ==, hash);
}

/* Makes the frozen file of this schema: test-notebook-frozen --freeze FOLDER. */
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

  notebook_add_test ("frozen/migrate", test_migrate);
  notebook_add_test ("frozen/schemas", test_frozen);
  notebook_add_test ("frozen/early", test_early);

  return g_test_run ();
}
