/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Statements: values out of them and into them, and how long they live. */

#include <math.h>
#include <string.h>

#include "database-fixture.h"

static void
test_values (DatabaseFixture *fixture, gconstpointer data)
{
  g_autoptr (WmkDatabase) database = database_fixture_open (fixture->path);
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
test_bindings (DatabaseFixture *fixture, gconstpointer data)
{
  g_autoptr (WmkDatabase) database = database_fixture_open (fixture->path);
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
test_lent_twice (DatabaseFixture *fixture, gconstpointer data)
{
  g_autoptr (WmkDatabase) database = database_fixture_open (fixture->path);
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
test_statement_outlives_reference (DatabaseFixture *fixture, gconstpointer data)
{
  WmkDatabase *database = database_fixture_open (fixture->path);
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
test_bad_sql (DatabaseFixture *fixture, gconstpointer data)
{
  g_autoptr (WmkDatabase) database = database_fixture_open (fixture->path);
  g_autoptr (GError) error = NULL;

  g_assert_null (wmk_database_prepare (database, "SELECT nothing FROM nowhere", &error));
  g_assert_error (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, fixture->path));
}

static void
test_run (DatabaseFixture *fixture, gconstpointer data)
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
  g_assert_cmpint (database_query_int (database, "SELECT count(*) FROM u"), ==, 3);

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
test_function (DatabaseFixture *fixture, gconstpointer data)
{
  g_autoptr (WmkDatabase) database = database_fixture_open (fixture->path);
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  database_add_test ("database-statement/values", test_values);
  database_add_test ("database-statement/bindings", test_bindings);
  database_add_test ("database-statement/lent-twice", test_lent_twice);
  database_add_test ("database-statement/statement-outlives-reference",
                     test_statement_outlives_reference);
  database_add_test ("database-statement/bad-sql", test_bad_sql);
  database_add_test ("database-statement/run", test_run);
  database_add_test ("database-statement/function", test_function);

  return g_test_run ();
}
