/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "catalog/wmk-catalog-format.h"
#include "compiler/wmk-catalog-compiler.h"

static void
copy_file (const char *from, const char *folder, const char *name)
{
  g_autofree char *source = g_build_filename (from, name, NULL);
  g_autofree char *target = g_build_filename (folder, name, NULL);
  g_autofree char *contents = NULL;
  GError *error = NULL;
  gsize length;

  g_file_get_contents (source, &contents, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (target, contents, (gssize) length, &error);
  g_assert_no_error (error);
}

static void
for_each_file (const char *folder,
               void (*function) (const char *, const char *, const char *),
               const char *data)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    function (folder, data, name);
}

static void
remove_file (const char *folder, const char *data, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_cmpint (g_unlink (path), ==, 0);
}

CatalogFixture *
catalog_fixture_new (void)
{
  CatalogFixture *self = g_new0 (CatalogFixture, 1);
  g_autofree char *small = g_test_build_filename (G_TEST_DIST, "..", "data", "catalog-small", NULL);
  g_autofree char *real = g_test_build_filename (G_TEST_DIST, "..", "..", "data", "catalog", NULL);
  GError *error = NULL;

  self->folder = g_dir_make_tmp ("waymark-catalog-XXXXXX", &error);
  g_assert_no_error (error);
  self->output = g_build_filename (self->folder, "catalog.db", NULL);
  self->schema = g_test_build_filename (G_TEST_DIST, "..", "..", "data", "catalog.sql", NULL);
  self->entities =
      g_test_build_filename (G_TEST_DIST, "..", "..", "data", "catalog-entities.sql", NULL);

  for_each_file (small, copy_file, self->folder);
  copy_file (real, self->folder, "datapackage.json");

  return self;
}

void
catalog_fixture_free (CatalogFixture *self)
{
  for_each_file (self->folder, remove_file, NULL);
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->output);
  g_free (self->schema);
  g_free (self->entities);
  g_free (self);
}

char *
catalog_fixture_read (CatalogFixture *self, const char *file)
{
  g_autofree char *path = g_build_filename (self->folder, file, NULL);
  GError *error = NULL;
  char *contents;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);

  return contents;
}

void
catalog_fixture_write (CatalogFixture *self, const char *file, const char *contents)
{
  g_autofree char *path = g_build_filename (self->folder, file, NULL);
  GError *error = NULL;

  g_file_set_contents (path, contents, -1, &error);
  g_assert_no_error (error);
}

void
catalog_fixture_replace (CatalogFixture *self, const char *file, const char *from, const char *to)
{
  g_autofree char *before = catalog_fixture_read (self, file);
  const char *place = strstr (before, from);
  g_autoptr (GString) after = g_string_new (NULL);

  if (place == NULL || strstr (place + 1, from) != NULL)
    g_error ("%s does not hold once: %s", file, from);

  g_string_append_len (after, before, place - before);
  g_string_append (after, to);
  g_string_append (after, place + strlen (from));
  catalog_fixture_write (self, file, after->str);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

void
catalog_fixture_add_rows (CatalogFixture *self, const char *file, const char *added)
{
  g_autofree char *before = catalog_fixture_read (self, file);
  g_autofree char *all = g_strconcat (before, added, NULL);
  g_auto (GStrv) rows = g_strsplit (all, "\n", -1);
  g_autofree char *after = NULL;

  /* But the header, and the nothing after the last line feed. */
  qsort (rows + 1, g_strv_length (rows) - 2, sizeof (char *), compare_rows);
  after = g_strjoinv ("\n", rows);
  catalog_fixture_write (self, file, after);
}

char *
catalog_fixture_compile (CatalogFixture *self, GError **error)
{
  g_autoptr (WmkFaults) faults = wmk_faults_new ();
  gboolean compiled =
      wmk_compile_catalog (self->folder, self->schema, self->entities, self->output, faults, error);

  g_assert_true (compiled ==
                 (wmk_faults_get_count (faults) == 0 && (error == NULL || *error == NULL)));

  return wmk_faults_to_string (faults);
}

WmkDatabase *
catalog_fixture_open (CatalogFixture *self)
{
  GError *error = NULL;
  g_autofree char *faults = catalog_fixture_compile (self, &error);
  WmkDatabase *database;

  g_assert_no_error (error);
  g_assert_cmpstr (faults, ==, "");
  database = wmk_database_open_immutable (self->output, WMK_CATALOG_APPLICATION_ID,
                                          WMK_CATALOG_SCHEMA_VERSION, &error);
  g_assert_no_error (error);

  return database;
}

char *
catalog_fixture_query (WmkDatabase *database, const char *sql, int n_columns)
{
  GError *error = NULL;
  g_autoptr (WmkStatement) statement = wmk_database_prepare (database, sql, &error);
  GString *rows = g_string_new (NULL);

  g_assert_no_error (error);
  while (wmk_statement_step (statement, &error)) {
    if (rows->len > 0)
      g_string_append_c (rows, '\n');
    for (int i = 0; i < n_columns; i++) {
      if (i > 0)
        g_string_append_c (rows, '|');
      g_string_append (rows, wmk_statement_get_text (statement, i));
    }
  }
  g_assert_no_error (error);

  return g_string_free (rows, FALSE);
}

void
catalog_fixture_assert_refused (CatalogFixture *self, const char *expected)
{
  GError *error = NULL;
  g_autofree char *faults = catalog_fixture_compile (self, &error);
  g_auto (GStrv) found = g_strsplit (faults, "\n", -1);
  g_auto (GStrv) prefixes = g_strsplit (expected, "\n", -1);

  g_assert_no_error (error);
  for (guint i = 0; prefixes[i] != NULL; i++)
    if (found[i] == NULL || !g_str_has_prefix (found[i], prefixes[i]))
      g_error ("found:\n%s\nexpected:\n%s", faults, expected);
  /* One more, for every line ends in a line feed. */
  if (g_strv_length (found) != g_strv_length (prefixes) + 1)
    g_error ("found more than expected:\n%s", faults);
  g_assert_false (g_file_test (self->output, G_FILE_TEST_EXISTS));
}

static void
test_case (gconstpointer data)
{
  const CatalogCase *test = data;
  g_autoptr (CatalogFixture) fixture = catalog_fixture_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (test->edits) && test->edits[i].file != NULL; i++)
    catalog_fixture_replace (fixture, test->edits[i].file, test->edits[i].from, test->edits[i].to);

  if (*test->faults != '\0')
    catalog_fixture_assert_refused (fixture, test->faults);
  else
    g_object_unref (catalog_fixture_open (fixture));
}

void
catalog_fixture_add_cases (const char *path, const CatalogCase *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++) {
    g_autofree char *test_path = g_strconcat (path, "/", cases[i].name, NULL);

    g_test_add_data_func (test_path, &cases[i], test_case);
  }
}
