/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "database/wmk-database-write.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* A folder of its own, with a database of 200 rows in it, open for writing. */
typedef struct {
  char *folder;
  char *path;
  char *other_path; /* not there yet */
  WmkDatabase *database;
} Fixture;

#define CREATE_SQL                                                                                 \
  "PRAGMA application_id = 0x54455354; PRAGMA user_version = 3;"                                   \
  "CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT); CREATE INDEX t_text ON t (text);"           \
  "CREATE TABLE u (t_id INTEGER REFERENCES t (id));"                                               \
  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)"                 \
  " INSERT INTO t SELECT i, printf ('%d:%.*c', i, 200, 'x') FROM n;"

static void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  WmkDatabase *created;

  fixture->folder = g_dir_make_tmp ("waymark-database-XXXXXX", &error);
  fixture->path = g_build_filename (fixture->folder, "test.db", NULL);
  fixture->other_path = g_build_filename (fixture->folder, "other.db", NULL);
  created = wmk_database_create (fixture->path, &error);
  g_assert_true (wmk_database_execute (created, CREATE_SQL, &error));
  g_object_unref (created);
  fixture->database = wmk_database_open_writable (fixture->path, 0, &error);
  g_assert_no_error (error);
}

static void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->database);
  g_unlink (fixture->other_path);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->other_path);
}

static gint64
query_int (WmkDatabase *database, const char *sql)
{
  gint64 value = -1;
  GError *error = NULL;

  wmk_database_get_int (database, sql, &value, &error);
  g_assert_no_error (error);

  return value;
}

static void
overwrite (const char *path, goffset offset, const char *bytes, gsize length)
{
  int fd = open (path, O_WRONLY);

  g_assert_cmpint (pwrite (fd, bytes, length, offset), ==, (gssize) length);
  close (fd);
}

static void
test_identity (Fixture *fixture, gconstpointer data)
{
  guint32 application_id = 0;
  int version = 0;
  GError *error = NULL;
  static const struct {
    const char *contents;
    gsize length;
    WmkDatabaseError code;
  } cases[] = {
      {"", 0, WMK_DATABASE_ERROR_CORRUPT},
      {"SQLite format 3", 16, WMK_DATABASE_ERROR_NOT_A_DATABASE},
      {"words", 5, WMK_DATABASE_ERROR_NOT_A_DATABASE},
  };

  g_assert_true (wmk_database_read_identity (fixture->path, &application_id, &version, &error));
  g_assert_cmphex (application_id, ==, 0x54455354);
  g_assert_cmpint (version, ==, 3);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_unlink (fixture->other_path);
    g_assert_true (g_file_set_contents (fixture->other_path, cases[i].contents,
                                        (gssize) cases[i].length, NULL));
    g_assert_false (
        wmk_database_read_identity (fixture->other_path, &application_id, &version, &error));
    g_assert_error (error, WMK_DATABASE_ERROR, (int) cases[i].code);
    g_assert_nonnull (strstr (error->message, fixture->other_path));
    g_clear_error (&error);
  }
  g_unlink (fixture->other_path);
  g_assert_false (
      wmk_database_read_identity (fixture->other_path, &application_id, &version, &error));
  g_assert_error (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_NOT_FOUND);
  g_clear_error (&error);
}

static void
test_transaction (Fixture *fixture, gconstpointer data)
{
  WmkDatabase *database = fixture->database;

  g_assert_true (wmk_database_begin (database, NULL));
  g_assert_true (wmk_database_execute (database, "DELETE FROM t WHERE id > 150", NULL));
  g_assert_cmpuint (wmk_database_get_n_changes (database), ==, 50);
  wmk_database_rollback (database);
  wmk_database_rollback (database); /* there is none any more */
  g_assert_cmpint (query_int (database, "SELECT count(*) FROM t"), ==, 200);
  g_assert_true (wmk_database_begin (database, NULL));
  g_assert_true (wmk_database_execute (database, "INSERT INTO t VALUES (999, 'x')", NULL));
  g_assert_cmpint (wmk_database_get_last_id (database), ==, 999);
  g_assert_true (wmk_database_commit (database, NULL));
  g_assert_false (wmk_database_execute (database, "INSERT INTO u VALUES (12345)", NULL));
}

/* Each kind of failure has a code of its own, and the connection can be used after it. */
static void
test_errors (Fixture *fixture, gconstpointer data)
{
  WmkDatabase *database = fixture->database;
  GError *error = NULL;
  g_autoptr (WmkDatabase) other = wmk_database_open_writable (fixture->path, 0, &error);
  g_autoptr (WmkDatabase) reader = wmk_database_open_read_only (fixture->path, 0, &error);

  g_assert_no_error (error);
  g_assert_true (wmk_database_begin (other, NULL));
  g_assert_false (wmk_database_begin (database, &error));
  g_assert_error (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_BUSY);
  g_clear_error (&error);
  wmk_database_rollback (other);

  /* One that reads keeps it from being committed, which is then as if it had not been. */
  g_assert_true (wmk_database_execute (reader, "BEGIN; SELECT count(*) FROM t", NULL));
  g_assert_true (wmk_database_begin (database, NULL));
  g_assert_true (wmk_database_execute (database, "DELETE FROM t", NULL));
  g_assert_false (wmk_database_commit (database, &error));
  g_assert_error (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_BUSY);
  g_clear_error (&error);
  wmk_database_rollback (reader);
  g_assert_cmpint (query_int (database, "SELECT count(*) FROM t"), ==, 200);

  g_assert_true (wmk_database_is_read_only (reader));
  g_assert_false (wmk_database_is_read_only (database));
  g_assert_false (wmk_database_execute (reader, "DELETE FROM t", &error));
  g_assert_error (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_READ_ONLY);
  g_clear_error (&error);

  g_assert_true (wmk_database_execute (database, "PRAGMA max_page_count = 1", NULL));
  g_assert_false (wmk_database_execute (
      database, "INSERT INTO t (text) SELECT printf ('%.*c', 90000, 'y')", &error));
  g_assert_error (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_FULL);
  g_clear_error (&error);
  g_assert_true (wmk_database_execute (database, "DELETE FROM t", NULL));
}

static void
test_data_version (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WmkDatabase) other = wmk_database_open_writable (fixture->path, 0, NULL);
  gint64 before = wmk_database_get_data_version (fixture->database);

  g_assert_true (wmk_database_execute (fixture->database, "DELETE FROM t WHERE id = 1", NULL));
  g_assert_cmpint (wmk_database_get_data_version (fixture->database), ==, before);
  g_assert_true (wmk_database_execute (other, "DELETE FROM t WHERE id = 2", NULL));
  g_assert_cmpint (wmk_database_get_data_version (fixture->database), !=, before);
}

static void
test_copy (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;

  g_assert_true (wmk_database_copy_to (fixture->database, fixture->other_path, &error));
  g_assert_no_error (error);
  g_assert_true (wmk_database_attach (fixture->database, fixture->other_path, "copied", &error));
  g_assert_cmpint (query_int (fixture->database,
                              "SELECT count(*) FROM copied.t c JOIN main.t m ON c.text = m.text"),
                   ==, 200);
  g_assert_cmpint (query_int (fixture->database, "PRAGMA copied.user_version"), ==, 3);
  wmk_database_detach (fixture->database, "copied");
  /* Nothing is written over. */
  g_assert_false (wmk_database_copy_to (fixture->database, fixture->other_path, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
}

/* An index that differs from its table is found by the thorough check alone. */
static void
test_check (Fixture *fixture, gconstpointer data)
{
  g_autofree char *contents = NULL;
  gsize length;
  GError *error = NULL;
  const char *last = NULL;

  g_assert_true (wmk_database_check (fixture->database, TRUE, &error));
  g_assert_no_error (error);
  g_clear_object (&fixture->database);
  g_assert_true (g_file_get_contents (fixture->path, &contents, &length, NULL));
  for (char *c = contents; (c = memmem (c, length - (gsize) (c - contents), "77:xxx", 6)); c++)
    last = c;
  overwrite (fixture->path, last - contents, "78", 2);
  fixture->database = wmk_database_open_writable (fixture->path, 0, &error);
  g_assert_no_error (error);
  g_assert_true (wmk_database_check (fixture->database, FALSE, &error));
  g_assert_false (wmk_database_check (fixture->database, TRUE, &error));
  g_assert_error (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_CORRUPT);
  g_clear_error (&error);
  g_assert_true (wmk_database_execute (
      fixture->database, "REINDEX; PRAGMA foreign_keys = OFF; INSERT INTO u VALUES (4711)", NULL));
  g_assert_false (wmk_database_check (fixture->database, FALSE, &error));
  g_assert_error (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_CORRUPT);
  g_clear_error (&error);
}

/* While a change is written that is larger than the cache, others can read what was before. */
static void
test_large_change (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WmkDatabase) other = wmk_database_open_read_only (fixture->path, 0, NULL);
  GError *error = NULL;

  g_assert_true (wmk_database_begin (fixture->database, NULL));
  wmk_database_execute (
      fixture->database,
      "WITH RECURSIVE n (i) AS (SELECT 1001 UNION ALL SELECT i + 1 FROM n WHERE"
      " i < 5000) INSERT INTO t SELECT i, printf ('%d:%.*c', i, 2000, 'x') FROM n",
      &error);
  g_assert_no_error (error);
  g_assert_cmpint (query_int (other, "SELECT count(*) FROM t"), ==, 200);
  g_assert_true (wmk_database_commit (fixture->database, NULL));
  g_assert_cmpint (query_int (other, "SELECT count(*) FROM t"), ==, 4200);
}

/* Whether another program would be kept from locking @path. */
static gboolean
is_locked (const char *path)
{
  pid_t child = fork ();
  int status = 0;

  if (child == 0) {
    struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
    int fd = open (path, O_RDWR);

    _exit (fd >= 0 && fcntl (fd, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK ? 0 : 1);
  }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);

  return WIFEXITED (status) && WEXITSTATUS (status) == 0;
}

/* To look what a file is takes nothing from whoever of this program is writing to it. */
static void
test_locks (Fixture *fixture, gconstpointer data)
{
  guint32 application_id = 0;
  int version = 0;
  GError *error = NULL;

  g_assert_false (is_locked (fixture->path));
  g_assert_true (wmk_database_begin (fixture->database, &error));
  g_assert_true (is_locked (fixture->path));
  g_assert_true (wmk_database_read_identity (fixture->path, &application_id, &version, &error));
  g_assert_cmpint (version, ==, 3);
  g_assert_true (is_locked (fixture->path));
  wmk_database_rollback (fixture->database);
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/database-write/", name, NULL);

  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("identity", test_identity);
  add ("transaction", test_transaction);
  add ("errors", test_errors);
  add ("data-version", test_data_version);
  add ("copy", test_copy);
  add ("check", test_check);
  add ("large-change", test_large_change);
  add ("locks", test_locks);

  return g_test_run ();
}
