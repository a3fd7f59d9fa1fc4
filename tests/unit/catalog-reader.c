/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog-reader.h"

#include <stdlib.h>

#include "catalog/wmk-catalog-private.h"

/* Replaces every @from in @file. */
static void
replace_all (CatalogFixture *files, const char *file, const char *from, const char *to)
{
  g_autofree char *before = catalog_fixture_read (files, file);
  g_auto (GStrv) parts = g_strsplit (before, from, -1);
  g_autofree char *after = g_strjoinv (to, parts);

  catalog_fixture_write (files, file, after);
}

static CatalogFixture *
files_new (void)
{
  CatalogFixture *files = catalog_fixture_new ();
  g_autofree char *faults = NULL;
  GError *error = NULL;

  replace_all (files, "source.csv", "source/roadmap-2015", WMK_CATALOG_MAIN_EDITION);
  replace_all (files, "citation.csv", "source/roadmap-2015", WMK_CATALOG_MAIN_EDITION);
  replace_all (files, "target.csv", "source/roadmap-2015", WMK_CATALOG_MAIN_EDITION);
  /* In another order than that of its id. */
  replace_all (files, "indicator.csv", "indicator/rail-exports,sector/rail,,1",
               "indicator/rail-exports,sector/rail,,3");
  catalog_fixture_add_rows (files, "source.csv", "");
  catalog_fixture_add_rows (
      files, "indicator.csv",
      "indicator/plan-research,,,1,Research spending,,%,none,higher,Spending over output.\n");
  catalog_fixture_add_rows (
      files, "target.csv",
      "target/a-rail-overseas-share-2025,sector/rail,subsector/rail-trains," SHARE "," REPORT
      ",2025,=,35,,Sales abroad are to be 35 percent in 2025.,,\n"
      "target/rail-overseas-share-2018,sector/rail,subsector/rail-trains," SHARE "," REPORT
      ",2018,=,6,,Sales abroad are to be 6 percent in 2018.,,\n"
      "target/plan-leader,,,," REPORT ",2049,,,,To lead the world.,,Nobody can say.\n"
      "target/plan-research-2025,,,indicator/plan-research," REPORT
      ",2025,>=,2.5,,Research is to take at least 2.5 percent by 2025.,,\n");
  catalog_fixture_add_rows (
      files, "citation.csv",
      "indicator/plan-research," REPORT ",Page 1,\n"
      "target/a-rail-overseas-share-2025," REPORT ",Page 9,35 percent\n"
      "target/plan-leader," REPORT ",Page 2,\n"
      "target/plan-research-2025," REPORT ",Page 1,2.5 percent\n"
      "target/rail-overseas-share-2018," REPORT ",Page 3,6 percent\n"
      "target/rail-overseas-share-2020," REPORT ",Page 8,10-20%\n"
      "target/rail-overseas-share-2020," REPORT ",Page 12,between 10 and 20%\n"
      "target/rail-overseas-share-2020," WMK_CATALOG_MAIN_EDITION ",Appendix 1,\n");

  faults = catalog_fixture_compile (files, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (faults, ==, "");

  return files;
}

static void
set_up (CatalogReader *self, gconstpointer data)
{
  GError *error = NULL;

  self->files = files_new ();
  self->catalog = wmk_catalog_open (self->files->output, &error);
  g_assert_no_error (error);
}

static void
tear_down (CatalogReader *self, gconstpointer data)
{
  g_assert_finalize_object (self->catalog);
  catalog_fixture_free (self->files);
}

void
catalog_reader_add (const char *path, void (*test) (CatalogReader *, gconstpointer))
{
  g_test_add (path, CatalogReader, NULL, set_up, test, tear_down);
}

GHashTable *
catalog_reader_list_matches (WmkCatalog *catalog,
                             const WmkKindFilter *filter,
                             const char *value,
                             GError **error)
{
  g_autoptr (WmkStatement) statement = NULL;
  g_autoptr (GHashTable) matches = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GError *step_error = NULL;

  statement = wmk_catalog_prepare (catalog, filter->matches, value, NULL, error);
  if (statement == NULL)
    return NULL;

  while (wmk_statement_step (statement, &step_error))
    g_hash_table_add (matches, wmk_statement_dup_text (statement, 0));
  if (step_error != NULL) {
    g_propagate_error (error, step_error);
    return NULL;
  }

  return g_steal_pointer (&matches);
}
