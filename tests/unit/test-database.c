/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening a database, whatever is there instead of it. */

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "database-fixture.h"

/* The error names the file, as the reader must find it. */
static void
assert_not_opened (const char *path, WmkDatabaseError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (
      wmk_database_open_immutable (path, DATABASE_TEST_ID, DATABASE_TEST_VERSION, &error));
  g_assert_error (error, WMK_DATABASE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, path));
}

static void
write_file (const char *path, const char *contents, gsize length)
{
  GError *error = NULL;

  g_file_set_contents (path, contents, (gssize) length, &error);
  g_assert_no_error (error);
}

static void
test_open (DatabaseFixture *fixture, gconstpointer data)
{
  g_autoptr (WmkDatabase) database = database_fixture_open (fixture->path);

  g_assert_cmpstr (wmk_database_get_path (database), ==, fixture->path);
  g_assert_cmpint (database_query_int (database, "SELECT count(*) FROM t"), ==, 43);
}

static void
test_missing (DatabaseFixture *fixture, gconstpointer data)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "none.db", NULL);
  g_autofree char *below_file = g_build_filename (fixture->path, "none.db", NULL);

  assert_not_opened (missing, WMK_DATABASE_ERROR_NOT_FOUND);
  assert_not_opened (below_file, WMK_DATABASE_ERROR_NOT_FOUND);
  /* Nothing was created. */
  g_assert_false (g_file_test (missing, G_FILE_TEST_EXISTS));
}

static void
test_unreadable (DatabaseFixture *fixture, gconstpointer data)
{
  if (geteuid () == 0) {
    g_test_skip ("root may read every file");
    return;
  }
  g_assert_cmpint (g_chmod (fixture->path, 0), ==, 0);
  assert_not_opened (fixture->path, WMK_DATABASE_ERROR_PERMISSION);
}

static void
test_folder (DatabaseFixture *fixture, gconstpointer data)
{
  assert_not_opened (fixture->folder, WMK_DATABASE_ERROR_NOT_A_DATABASE);
}

static void
test_not_a_database (DatabaseFixture *fixture, gconstpointer data)
{
  static const char text[] = "These are words, and enough of them to fill the first hundred bytes, "
                             "where a database would have its header.";

  write_file (fixture->path, text, strlen (text));
  assert_not_opened (fixture->path, WMK_DATABASE_ERROR_NOT_A_DATABASE);
}

static void
test_foreign (DatabaseFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "foreign.db", NULL);

  database_fixture_create (path, "PRAGMA user_version = 3; CREATE TABLE t (id);");
  assert_not_opened (path, WMK_DATABASE_ERROR_FOREIGN);
}

static void
test_other_versions (DatabaseFixture *fixture, gconstpointer data)
{
  g_autofree char *newer = g_build_filename (fixture->folder, "newer.db", NULL);
  g_autofree char *older = g_build_filename (fixture->folder, "older.db", NULL);

  database_fixture_create (newer, "PRAGMA application_id = 0x54455354; PRAGMA user_version = 4;"
                                  "CREATE TABLE t (id);");
  assert_not_opened (newer, WMK_DATABASE_ERROR_NEWER);
  database_fixture_create (older, "PRAGMA application_id = 0x54455354; PRAGMA user_version = 2;"
                                  "CREATE TABLE t (id);");
  assert_not_opened (older, WMK_DATABASE_ERROR_OLDER);
}

/* A file that lost its end is not opened, however little is missing: SQLite would read zeros. */
static void
test_truncated (DatabaseFixture *fixture, gconstpointer data)
{
  g_autofree char *contents = NULL;
  GError *error = NULL;
  gsize length;

  g_file_get_contents (fixture->path, &contents, &length, &error);
  g_assert_no_error (error);
  {
    const gsize lengths[] = {0,
                             1,
                             50,
                             99,
                             100,
                             511,
                             512,
                             4095,
                             4096,
                             4097,
                             8192,
                             length / 2,
                             length - 4097,
                             length - 4096,
                             length - 4095,
                             length - 512,
                             length - 1};

    for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++) {
      write_file (fixture->path, contents, lengths[i]);
      assert_not_opened (fixture->path, WMK_DATABASE_ERROR_CORRUPT);
    }
  }
  write_file (fixture->path, contents, length);
  g_object_unref (database_fixture_open (fixture->path));
}

static void
test_odd_paths (DatabaseFixture *fixture, gconstpointer data)
{
  static const char *const names[] = {
      "with blank.db", "100%.db", "%41.db",         "what?.db",     "mode=rwc&x?y.db", "a#b.db",
      "中国制造.db",   "'.db",    "back\\slash.db", "new\nline.db", "tab\t.db",        "ünï.db",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);
    g_autoptr (WmkDatabase) database = NULL;

    database_fixture_create (path, DATABASE_TEST_SQL);
    /* Created under its very name. */
    g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
    database = database_fixture_open (path);
    g_assert_cmpstr (wmk_database_get_path (database), ==, path);
    g_assert_cmpint (database_query_int (database, "SELECT count(*) FROM t"), ==, 43);
  }
}

static void
test_relative_path (DatabaseFixture *fixture, gconstpointer data)
{
  g_autofree char *before = g_get_current_dir ();
  g_autoptr (WmkDatabase) database = NULL;

  g_assert_cmpint (g_chdir (fixture->folder), ==, 0);
  database = database_fixture_open ("test.db");
  g_assert_cmpstr (wmk_database_get_path (database), ==, fixture->path);
  g_assert_cmpint (g_chdir (before), ==, 0);
}

static void
test_read_only (DatabaseFixture *fixture, gconstpointer data)
{
  g_autoptr (WmkDatabase) database = database_fixture_open (fixture->path);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length, length_after;
  static const char *const writes[] = {
      "INSERT INTO t (text) VALUES ('x')",
      "DELETE FROM t",
      "CREATE TABLE u (id)",
      "DROP TABLE t",
      "PRAGMA user_version = 9",
      "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema",
  };

  g_file_get_contents (fixture->path, &before, &length, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (writes); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_false (wmk_database_execute (database, writes[i], &error));
    g_assert_nonnull (error);
    g_assert_cmpint (error->domain, ==, WMK_DATABASE_ERROR);
  }
  g_assert_cmpint (database_query_int (database, "PRAGMA query_only"), ==, 1);
  g_file_get_contents (fixture->path, &after, &length_after, NULL);
  g_assert_cmpmem (before, length, after, length_after);
}

/* No lock is taken and no journal looked for: a folder that may not be written to is enough. */
static void
test_immutable (DatabaseFixture *fixture, gconstpointer data)
{
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autoptr (WmkDatabase) database = NULL;

  /* A journal would be rolled back, or refused for want of a right to. */
  write_file (journal, "not a journal", 13);
  database = database_fixture_open (fixture->path);
  g_assert_cmpint (database_query_int (database, "SELECT count(*) FROM t"), ==, 43);
  g_assert_true (g_file_test (journal, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  database_add_test ("database/open", test_open);
  database_add_test ("database/missing", test_missing);
  database_add_test ("database/unreadable", test_unreadable);
  database_add_test ("database/folder", test_folder);
  database_add_test ("database/not-a-database", test_not_a_database);
  database_add_test ("database/foreign", test_foreign);
  database_add_test ("database/other-versions", test_other_versions);
  database_add_test ("database/truncated", test_truncated);
  database_add_test ("database/odd-paths", test_odd_paths);
  database_add_test ("database/relative-path", test_relative_path);
  database_add_test ("database/read-only", test_read_only);
  database_add_test ("database/immutable", test_immutable);

  return g_test_run ();
}
