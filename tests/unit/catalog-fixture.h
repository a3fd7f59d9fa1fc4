/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database/wmk-database.h"

G_BEGIN_DECLS

/**
 * CatalogFixture:
 * @folder: a copy of the small catalogue of tests/data, with the description that the real
 *   catalogue has; removed in the end
 * @output: where compile() writes
 *
 * A catalogue to spoil and to compile.
 */
typedef struct {
  char *folder;
  char *output;
  char *schema;
  char *entities;
} CatalogFixture;

CatalogFixture *catalog_fixture_new (void);
void catalog_fixture_free (CatalogFixture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CatalogFixture, catalog_fixture_free)

/* Reads or writes a file of the folder. */
char *catalog_fixture_read (CatalogFixture *self, const char *file);
void catalog_fixture_write (CatalogFixture *self, const char *file, const char *contents);

/* Replaces @from, which must be there once, by @to. */
void
catalog_fixture_replace (CatalogFixture *self, const char *file, const char *from, const char *to);

/* Adds @rows and puts all in the order of their ids, which the compiler insists on. */
void catalog_fixture_add_rows (CatalogFixture *self, const char *file, const char *rows);

/* Compiles; returns the faults, a line each, "" for none. */
char *catalog_fixture_compile (CatalogFixture *self, GError **error);

/* Compiles what has no fault, and opens what came out. */
WmkDatabase *catalog_fixture_open (CatalogFixture *self);

/* The rows of @sql as text: columns parted by "|", rows by "\n", NULL as "". */
char *catalog_fixture_query (WmkDatabase *database, const char *sql, int n_columns);

/* A text of a file, and what it is replaced by. */
typedef struct {
  const char *file;
  const char *from;
  const char *to;
} CatalogEdit;

/**
 * CatalogCase:
 * @edits: what is done to a catalogue without faults
 * @faults: the faults that are then found, each by the beginning of its line; "" for none
 */
typedef struct {
  const char *name;
  CatalogEdit edits[3];
  const char *faults;
} CatalogCase;

/* Compiles, and finds exactly the faults whose beginnings are the lines of @expected: neither is
 * one left out nor one found that is not meant. Nothing is written. */
void catalog_fixture_assert_refused (CatalogFixture *self, const char *expected);

/* Adds a test for each case under @path. */
void catalog_fixture_add_cases (const char *path, const CatalogCase *cases, gsize n_cases);

G_END_DECLS
