/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>
#include <unistd.h>

#include "database/wmk-database.h"

#define TEST_ID 0x54455354 /* "TEST" */
#define TEST_VERSION 3

/* A folder of its own, with a database of 40 rows in it. */
typedef struct {
  char *folder;
  char *path;
} Fixture;

#define CREATE_SQL                                                                                 \
  "PRAGMA application_id = 0x54455354; PRAGMA user_version = 3;"                                   \
  "CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT, number REAL);"                               \
  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40)"                  \
  " INSERT INTO t SELECT i, printf ('%d:%.*c', i, 2000, 'x'), i / 2.0 FROM n;"                     \
  "INSERT INTO t VALUES (41, NULL, NULL), (42, '', 0), (43, '车', -1.5);"

static void
create_database (const char *path, const char *sql)
{
  GError *error = NULL;
  g_autoptr (WmkDatabase) database = wmk_database_create (path, &error);

  g_assert_no_error (error);
  g_assert_true (wmk_database_execute (database, sql, &error));
  g_assert_no_error (error);
}

static void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;

  fixture->folder = g_dir_make_tmp ("waymark-database-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "test.db", NULL);
  create_database (fixture->path, CREATE_SQL);
}

static void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

    g_assert_cmpint (g_remove (path), ==, 0);
  }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static WmkDatabase *
open_database (const char *path)
{
  GError *error = NULL;
  WmkDatabase *database = wmk_database_open_immutable (path, TEST_ID, TEST_VERSION, &error);

  g_assert_no_error (error);
  g_assert_nonnull (database);

  return database;
}

/* The error names the file, as the reader must find it. */
static void
assert_not_opened (const char *path, WmkDatabaseError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (wmk_database_open_immutable (path, TEST_ID, TEST_VERSION, &error));
  g_assert_error (error, WMK_DATABASE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, path));
}

static gint64
query_int (WmkDatabase *database, const char *sql)
{
  GError *error = NULL;
  g_autoptr (WmkStatement) statement = wmk_database_prepare (database, sql, &error);

  g_assert_no_error (error);
  g_assert_true (wmk_statement_step (statement, &error));
  g_assert_no_error (error);

  return wmk_statement_get_int (statement, 0);
}

static void
write_file (const char *path, const char *contents, gsize length)
{
  GError *error = NULL;

  g_file_set_contents (path, contents, (gssize) length, &error);
  g_assert_no_error (error);
}

static void
test_open (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WmkDatabase) database = open_database (fixture->path);

  g_assert_cmpstr (wmk_database_get_path (database), ==, fixture->path);
  g_assert_cmpint (query_int (database, "SELECT count(*) FROM t"), ==, 43);
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "none.db", NULL);
  g_autofree char *below_file = g_build_filename (fixture->path, "none.db", NULL);

  assert_not_opened (missing, WMK_DATABASE_ERROR_NOT_FOUND);
  assert_not_opened (below_file, WMK_DATABASE_ERROR_NOT_FOUND);
  /* Nothing was created. */
  g_assert_false (g_file_test (missing, G_FILE_TEST_EXISTS));
}

static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  if (geteuid () == 0) {
    g_test_skip ("root may read every file");
    return;
  }
  g_assert_cmpint (g_chmod (fixture->path, 0), ==, 0);
  assert_not_opened (fixture->path, WMK_DATABASE_ERROR_PERMISSION);
}

static void
test_folder (Fixture *fixture, gconstpointer data)
{
  assert_not_opened (fixture->folder, WMK_DATABASE_ERROR_NOT_A_DATABASE);
}

static void
test_not_a_database (Fixture *fixture, gconstpointer data)
{
  static const char text[] = "These are words, and enough of them to fill the first hundred bytes, "
                             "where a database would have its header.";

  write_file (fixture->path, text, strlen (text));
  assert_not_opened (fixture->path, WMK_DATABASE_ERROR_NOT_A_DATABASE);
}

static void
test_foreign (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "foreign.db", NULL);

  create_database (path, "PRAGMA user_version = 3; CREATE TABLE t (id);");
  assert_not_opened (path, WMK_DATABASE_ERROR_FOREIGN);
}

static void
test_other_versions (Fixture *fixture, gconstpointer data)
{
  g_autofree char *newer = g_build_filename (fixture->folder, "newer.db", NULL);
  g_autofree char *older = g_build_filename (fixture->folder, "older.db", NULL);

  create_database (newer, "PRAGMA application_id = 0x54455354; PRAGMA user_version = 4;"
                          "CREATE TABLE t (id);");
  assert_not_opened (newer, WMK_DATABASE_ERROR_NEWER);
  create_database (older, "PRAGMA application_id = 0x54455354; PRAGMA user_version = 2;"
                          "CREATE TABLE t (id);");
  assert_not_opened (older, WMK_DATABASE_ERROR_OLDER);
}

/* A file that lost its end is not opened, however little is missing: SQLite would read zeros. */
static void
test_truncated (Fixture *fixture, gconstpointer data)
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
  g_object_unref (open_database (fixture->path));
}

static void
test_odd_paths (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = {
      "with blank.db", "100%.db", "%41.db",         "what?.db",     "mode=rwc&x?y.db", "a#b.db",
      "中国制造.db",   "'.db",    "back\\slash.db", "new\nline.db", "tab\t.db",        "ünï.db",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);
    g_autoptr (WmkDatabase) database = NULL;

    create_database (path, CREATE_SQL);
    /* Created under its very name. */
    g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
    database = open_database (path);
    g_assert_cmpstr (wmk_database_get_path (database), ==, path);
    g_assert_cmpint (query_int (database, "SELECT count(*) FROM t"), ==, 43);
  }
}

static void
test_relative_path (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = g_get_current_dir ();
  g_autoptr (WmkDatabase) database = NULL;

  g_assert_cmpint (g_chdir (fixture->folder), ==, 0);
  database = open_database ("test.db");
  g_assert_cmpstr (wmk_database_get_path (database), ==, fixture->path);
  g_assert_cmpint (g_chdir (before), ==, 0);
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WmkDatabase) database = open_database (fixture->path);
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
  g_assert_cmpint (query_int (database, "PRAGMA query_only"), ==, 1);
  g_file_get_contents (fixture->path, &after, &length_after, NULL);
  g_assert_cmpmem (before, length, after, length_after);
}

/* No lock is taken and no journal looked for: a folder that may not be written to is enough. */
static void
test_immutable (Fixture *fixture, gconstpointer data)
{
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autoptr (WmkDatabase) database = NULL;

  /* A journal would be rolled back, or refused for want of a right to. */
  write_file (journal, "not a journal", 13);
  database = open_database (fixture->path);
  g_assert_cmpint (query_int (database, "SELECT count(*) FROM t"), ==, 43);
  g_assert_true (g_file_test (journal, G_FILE_TEST_EXISTS));
}

static void
test_values (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WmkDatabase) database = open_database (fixture->path);
  GError *error = NULL;
  g_autoptr (WmkStatement) statement = wmk_database_prepare (
      database, "SELECT id, text, number FROM t WHERE id > 40 ORDER BY id", &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  /* NULL reads as "", 0 and NAN. */
  g_assert_true (wmk_statement_step (statement, &error));
  g_assert_cmpint (wmk_statement_get_int (statement, 0), ==, 41);
  g_assert_cmpstr (wmk_statement_get_text (statement, 1), ==, "");
  g_assert_true (isnan (wmk_statement_get_double (statement, 2)));
  g_assert_cmpint (wmk_statement_get_int (statement, 2), ==, 0);
  text = wmk_statement_dup_text (statement, 1);
  g_assert_cmpstr (text, ==, "");

  g_assert_true (wmk_statement_step (statement, &error));
  g_assert_cmpstr (wmk_statement_get_text (statement, 1), ==, "");
  g_assert_cmpfloat (wmk_statement_get_double (statement, 2), ==, 0);

  g_assert_true (wmk_statement_step (statement, &error));
  g_assert_cmpstr (wmk_statement_get_text (statement, 1), ==, "车");
  g_assert_cmpfloat (wmk_statement_get_double (statement, 2), ==, -1.5);

  g_assert_false (wmk_statement_step (statement, &error));
  g_assert_no_error (error);
}

#define COUNT_IDS "SELECT count(*) FROM t WHERE id >= ?1 AND id <= ?2 AND text IS NOT ?3"

static void
test_bindings (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WmkDatabase) database = open_database (fixture->path);
  GError *error = NULL;
  WmkStatement *statement = wmk_database_prepare (database, COUNT_IDS, &error);
  char text[] = "车";

  g_assert_no_error (error);
  wmk_statement_bind_int (statement, 1, 40);
  wmk_statement_bind_double (statement, 2, 43.5);
  wmk_statement_bind_text (statement, 3, text);
  memset (text, '?', 3); /* it was copied */
  g_assert_true (wmk_statement_step (statement, &error));
  g_assert_cmpint (wmk_statement_get_int (statement, 0), ==, 3);
  wmk_statement_free (statement);

  /* The same statement comes back with none of its bindings: NULL compares with nothing. */
  statement = wmk_database_prepare (database, COUNT_IDS, &error);
  g_assert_true (wmk_statement_step (statement, &error));
  g_assert_cmpint (wmk_statement_get_int (statement, 0), ==, 0);
  wmk_statement_free (statement);

  statement = wmk_database_prepare (database, COUNT_IDS, &error);
  wmk_statement_bind_int (statement, 1, 1);
  wmk_statement_bind_int (statement, 2, 43);
  wmk_statement_bind_text (statement, 3, "x");
  wmk_statement_bind_null (statement, 3);
  g_assert_true (wmk_statement_step (statement, &error));
  g_assert_cmpint (wmk_statement_get_int (statement, 0), ==, 42);
  wmk_statement_free (statement);
  g_assert_no_error (error);
}

#define ALL_IDS "SELECT id FROM t ORDER BY id"

/* A statement that is lent out is prepared a second time: neither disturbs the other. */
static void
test_lent_twice (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WmkDatabase) database = open_database (fixture->path);
  WmkStatement *first = wmk_database_prepare (database, ALL_IDS, NULL);
  WmkStatement *second, *third;

  g_assert_true (wmk_statement_step (first, NULL));
  g_assert_true (wmk_statement_step (first, NULL));
  second = wmk_database_prepare (database, ALL_IDS, NULL);
  g_assert_true (first != second);
  g_assert_true (wmk_statement_step (second, NULL));
  g_assert_cmpint (wmk_statement_get_int (second, 0), ==, 1);
  g_assert_cmpint (wmk_statement_get_int (first, 0), ==, 2);
  wmk_statement_free (second);
  g_assert_true (wmk_statement_step (first, NULL));
  g_assert_cmpint (wmk_statement_get_int (first, 0), ==, 3);
  wmk_statement_free (first);

  /* Starts anew, though it was given back in the middle. */
  third = wmk_database_prepare (database, ALL_IDS, NULL);
  g_assert_true (wmk_statement_step (third, NULL));
  g_assert_cmpint (wmk_statement_get_int (third, 0), ==, 1);
  wmk_statement_free (third);
}

/* A statement keeps its connection alive. */
static void
test_statement_outlives_reference (Fixture *fixture, gconstpointer data)
{
  WmkDatabase *database = open_database (fixture->path);
  WmkStatement *statement = wmk_database_prepare (database, ALL_IDS, NULL);

  g_object_add_weak_pointer (G_OBJECT (database), (gpointer *) &database);
  g_object_unref (database);
  g_assert_nonnull (database);
  g_assert_true (wmk_statement_step (statement, NULL));
  g_assert_cmpint (wmk_statement_get_int (statement, 0), ==, 1);
  wmk_statement_free (statement);
  g_assert_null (database);
}

static void
test_bad_sql (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WmkDatabase) database = open_database (fixture->path);
  g_autoptr (GError) error = NULL;

  g_assert_null (wmk_database_prepare (database, "SELECT nothing FROM nowhere", &error));
  g_assert_error (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, fixture->path));
}

static void
test_run (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "new.db", NULL);
  GError *error = NULL;
  g_autoptr (WmkDatabase) database = wmk_database_create (path, &error);
  g_autoptr (WmkStatement) insert = NULL;

  g_assert_no_error (error);
  wmk_database_execute (database,
                        "CREATE TABLE u (id INTEGER PRIMARY KEY);"
                        "CREATE TABLE v (u INTEGER NOT NULL REFERENCES u (id));",
                        &error);
  g_assert_no_error (error);

  /* Run, bound anew, and run again. */
  insert = wmk_database_prepare (database, "INSERT INTO u VALUES (?1)", &error);
  for (int i = 1; i <= 3; i++) {
    wmk_statement_bind_int (insert, 1, i);
    g_assert_true (wmk_statement_run (insert, &error));
    g_assert_no_error (error);
  }
  g_assert_cmpint (query_int (database, "SELECT count(*) FROM u"), ==, 3);

  wmk_statement_bind_int (insert, 1, 3);
  g_assert_false (wmk_statement_run (insert, &error));
  g_assert_error (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_CONSTRAINT);
  g_clear_error (&error);

  /* A failure is not the end of the statement. */
  wmk_statement_bind_int (insert, 1, 4);
  g_assert_true (wmk_statement_run (insert, &error));

  g_assert_false (wmk_database_execute (database, "INSERT INTO v VALUES (9)", &error));
  g_assert_error (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_CONSTRAINT);
  g_clear_error (&error);
}

static char *
reverse (const char *text)
{
  return g_utf8_strreverse (text, -1);
}

static void
test_function (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WmkDatabase) database = open_database (fixture->path);
  g_autoptr (WmkStatement) statement = NULL;
  GError *error = NULL;

  g_assert_true (wmk_database_add_function (database, "backwards", reverse, &error));
  g_assert_no_error (error);
  statement = wmk_database_prepare (
      database, "SELECT backwards ('Rail'), backwards ('车'), backwards (NULL) IS NULL", &error);
  g_assert_no_error (error);
  g_assert_true (wmk_statement_step (statement, &error));
  g_assert_cmpstr (wmk_statement_get_text (statement, 0), ==, "liaR");
  g_assert_cmpstr (wmk_statement_get_text (statement, 1), ==, "车");
  g_assert_cmpint (wmk_statement_get_int (statement, 2), ==, 1);
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/database/", name, NULL);

  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("open", test_open);
  add ("missing", test_missing);
  add ("unreadable", test_unreadable);
  add ("folder", test_folder);
  add ("not-a-database", test_not_a_database);
  add ("foreign", test_foreign);
  add ("other-versions", test_other_versions);
  add ("truncated", test_truncated);
  add ("odd-paths", test_odd_paths);
  add ("relative-path", test_relative_path);
  add ("read-only", test_read_only);
  add ("immutable", test_immutable);
  add ("values", test_values);
  add ("bindings", test_bindings);
  add ("lent-twice", test_lent_twice);
  add ("statement-outlives-reference", test_statement_outlives_reference);
  add ("bad-sql", test_bad_sql);
  add ("run", test_run);
  add ("function", test_function);

  return g_test_run ();
}
