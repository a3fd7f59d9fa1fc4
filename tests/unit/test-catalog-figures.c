/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "catalog/wmk-catalog-format.h"
#include "database/wmk-database.h"

/* What the catalogue gives as printed stands in the document that it names. */

/* The documents that the catalogue was entered from, where they are at hand. */
static const struct {
  const char *source_id;
  const char *file;
} documents[] = {
    {"source/us-chamber-2017", "us-chamber-2017-made-in-china-2025.txt"},
    {"source/merics-2019", "merics-2019-evolving-made-in-china-2025.txt"},
    {"source/merics-2021", "merics-2021-industrial-internet.txt"},
    {"source/the-fuse-2019", "the-fuse-2019-miit-website.txt"},
    {"source/encyclopedia-miit", "encyclopedia-miit.txt"},
};

static WmkDatabase *
open_catalog (void)
{
  GError *error = NULL;
  const char *path = g_getenv ("WAYMARK_CATALOG");
  WmkDatabase *database;

  g_assert_nonnull (path);
  database = wmk_database_open_immutable (path, WMK_CATALOG_APPLICATION_ID,
                                          WMK_CATALOG_SCHEMA_VERSION, &error);
  g_assert_no_error (error);

  return database;
}

/* @text without what the breaks of lines make of it: blanks, hyphens, and the quotes of either
 * kind. */
static char *
fold_layout (const char *text)
{
  GString *folded = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text)) {
    gunichar character = g_utf8_get_char (text);

    if (!g_unichar_isspace (character) && g_utf8_strchr ("-\"'‐–—“”‘’", -1, character) == NULL)
      g_string_append_unichar (folded, g_unichar_tolower (character));
  }

  return g_string_free (folded, FALSE);
}

/* Whether all parts of @figure, parted by "…", are in @document. */
static gboolean
stands_in (const char *figure, const char *document)
{
  g_autofree char *folded = fold_layout (figure);
  g_auto (GStrv) parts = g_strsplit (folded, "…", -1);

  for (gsize i = 0; parts[i] != NULL; i++)
    if (strstr (document, parts[i]) == NULL)
      return FALSE;

  return TRUE;
}

/* Returns the number of figures that @document was searched for. */
static guint
assert_quoted (WmkDatabase *database, const char *source_id, const char *document)
{
  GError *error = NULL;
  g_autoptr (WmkStatement) statement =
      wmk_database_prepare (database,
                            "SELECT entity_id, figure_as_printed FROM citation"
                            " WHERE source_id = ?1 AND figure_as_printed IS NOT NULL",
                            &error);
  guint n_figures = 0;

  g_assert_no_error (error);
  wmk_statement_bind_text (statement, 1, source_id);
  while (wmk_statement_step (statement, &error)) {
    const char *figure = wmk_statement_get_text (statement, 1);

    if (!stands_in (figure, document))
      g_error ("%s: “%s” does not stand in %s", wmk_statement_get_text (statement, 0), figure,
               source_id);
    n_figures++;
  }
  g_assert_no_error (error);

  return n_figures;
}

static void
test_figures_stand_in_documents (void)
{
  /* Beside the project, where whoever keeps the catalogue has them. */
  g_autofree char *folder =
      g_test_build_filename (G_TEST_DIST, "..", "..", "..", "shared", "documents", NULL);
  g_autoptr (WmkDatabase) database = NULL;
  guint n_figures = 0;

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR)) {
    g_test_skip ("the documents are not at hand");
    return;
  }
  database = open_catalog ();
  for (gsize i = 0; i < G_N_ELEMENTS (documents); i++) {
    g_autofree char *path = g_build_filename (folder, documents[i].file, NULL);
    g_autofree char *contents = NULL;
    g_autofree char *document = NULL;
    GError *error = NULL;

    g_file_get_contents (path, &contents, NULL, &error);
    g_assert_no_error (error);
    document = fold_layout (contents);
    n_figures += assert_quoted (database, documents[i].source_id, document);
  }
  g_assert_cmpuint (n_figures, >, 900);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalog-figures/stand-in-documents", test_figures_stand_in_documents);

  return g_test_run ();
}
