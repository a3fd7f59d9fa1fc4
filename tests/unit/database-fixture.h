/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database/wmk-database.h"

G_BEGIN_DECLS

#define DATABASE_TEST_ID 0x54455354 /* "TEST" */
#define DATABASE_TEST_VERSION 3

/* What the fixture's database is made by. */
#define DATABASE_TEST_SQL                                                                          \
  "PRAGMA application_id = 0x54455354; PRAGMA user_version = 3;"                                   \
  "CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT, number REAL);"                               \
  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40)"                  \
  " INSERT INTO t SELECT i, printf ('%d:%.*c', i, 2000, 'x'), i / 2.0 FROM n;"                     \
  "INSERT INTO t VALUES (41, NULL, NULL), (42, '', 0), (43, '车', -1.5);"

/* A folder of its own, with a database of 40 rows in it. */
typedef struct {
  char *folder;
  char *path;
} DatabaseFixture;

/** database_add_test: @test as “/@name”, with such a folder. */
void database_add_test (const char *name, void (*test) (DatabaseFixture *, gconstpointer));

/** database_fixture_create: Another database, made by @sql. */
void database_fixture_create (const char *path, const char *sql);

/** database_fixture_open: Returns: (transfer full): the database at @path, which must open. */
WmkDatabase *database_fixture_open (const char *path);

/** database_query_int: Returns: the first number that @sql gives. */
gint64 database_query_int (WmkDatabase *database, const char *sql);

G_END_DECLS
