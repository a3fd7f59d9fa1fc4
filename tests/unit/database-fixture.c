/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "database-fixture.h"

#include <glib/gstdio.h>

void
database_fixture_create (const char *path, const char *sql)
{
  GError *error = NULL;
  g_autoptr (WmkDatabase) database = wmk_database_create (path, &error);

  g_assert_no_error (error);
  g_assert_true (wmk_database_execute (database, sql, &error));
  g_assert_no_error (error);
}

static void
set_up (DatabaseFixture *fixture, gconstpointer data)
{
  GError *error = NULL;

  fixture->folder = g_dir_make_tmp ("waymark-database-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "test.db", NULL);
  database_fixture_create (fixture->path, DATABASE_TEST_SQL);
}

static void
tear_down (DatabaseFixture *fixture, gconstpointer data)
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

WmkDatabase *
database_fixture_open (const char *path)
{
  GError *error = NULL;
  WmkDatabase *database =
      wmk_database_open_immutable (path, DATABASE_TEST_ID, DATABASE_TEST_VERSION, &error);

  g_assert_no_error (error);
  g_assert_nonnull (database);

  return database;
}

gint64
database_query_int (WmkDatabase *database, const char *sql)
{
  GError *error = NULL;
  g_autoptr (WmkStatement) statement = wmk_database_prepare (database, sql, &error);

  g_assert_no_error (error);
  g_assert_true (wmk_statement_step (statement, &error));
  g_assert_no_error (error);

  return wmk_statement_get_int (statement, 0);
}

void
database_add_test (const char *name, void (*test) (DatabaseFixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/", name, NULL);

  g_test_add (path, DatabaseFixture, NULL, set_up, test, tear_down);
}
