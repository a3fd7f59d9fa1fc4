/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "status-table.h"

/* No change of the rules or of the data alters a status unseen: what the catalogue gives is what
 * tests/data/status.csv says, which `./dev status` renews. */

/* Rows by what they are about; the header by its own first cell. */
static GHashTable *
index_rows (char **rows)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (; *rows != NULL && **rows != '\0'; rows++) {
    g_auto (GStrv) cells = g_strsplit (*rows, ",", 2);

    g_hash_table_insert (index, g_strdup (cells[0]), *rows);
  }

  return index;
}

/* Prints the cells in which two rows differ, by the names in @header. */
static void
print_cells (const char *header, const char *before, const char *after)
{
  g_auto (GStrv) names = g_strsplit (header, ",", -1);
  g_auto (GStrv) old = g_strsplit (before, ",", -1);
  g_auto (GStrv) new = g_strsplit (after, ",", -1);

  g_test_message ("%s", new[0]);
  if (g_strv_length (old) != g_strv_length (names) ||
      g_strv_length (new) != g_strv_length (names)) {
    g_test_message ("  - %s", before);
    g_test_message ("  + %s", after);
    return;
  }
  for (guint i = 1; names[i] != NULL; i++)
    if (!g_str_equal (old[i], new[i]))
      g_test_message ("  %s: %s -> %s", names[i], *old[i] == '\0' ? "(none)" : old[i],
                      *new[i] == '\0' ? "(none)" : new[i]);
}

/* Prints and counts the rows of @rows that @others has none for, or, when asked to, others. */
static guint
compare_rows (char **rows, char **others, const char *what, gboolean print_changes)
{
  g_autoptr (GHashTable) index = index_rows (others);
  guint n_faults = 0;

  for (guint i = 0; rows[i] != NULL && *rows[i] != '\0'; i++) {
    g_auto (GStrv) cells = g_strsplit (rows[i], ",", 2);
    const char *other = g_hash_table_lookup (index, cells[0]);

    if (other == NULL)
      g_test_message ("%s: %s", what, rows[i]);
    else if (print_changes && !g_str_equal (rows[i], other))
      print_cells (others[0], other, rows[i]);
    else
      continue;
    n_faults++;
  }

  return n_faults;
}

static void
test_table (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "status.csv", NULL);
  g_autoptr (WmkCatalog) catalog = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;
  g_auto (GStrv) expected_rows = NULL;
  g_auto (GStrv) found_rows = NULL;
  GError *error = NULL;
  guint n_faults;

  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  catalog = wmk_catalog_open (g_getenv ("WAYMARK_CATALOG"), &error);
  g_assert_no_error (error);
  found = status_table_new (catalog);

  expected_rows = g_strsplit (expected, "\n", -1);
  found_rows = g_strsplit (found, "\n", -1);
  n_faults = compare_rows (found_rows, expected_rows, "new", TRUE) +
             compare_rows (expected_rows, found_rows, "gone", FALSE);
  if (n_faults > 0)
    g_test_message ("If that is meant, ./dev status renews tests/data/status.csv: commit it.");
  g_assert_cmpuint (n_faults, ==, 0);
  /* In its order as well. */
  g_assert_cmpstr (found, ==, expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/statuses/table", test_table);

  return g_test_run ();
}
