/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog-reader.h"

/* Citations, sources, and addresses. */

static void
test_citations (CatalogReader *reader, gconstpointer data)
{
  g_autoptr (GPtrArray) citations = SUCCEED (
      wmk_catalog_list_citations (reader->catalog, "target/rail-overseas-share-2020", error));
  g_autoptr (GString) found = g_string_new (NULL);
  const WmkCitation *citation = g_ptr_array_index (citations, 0);

  /* By the title of the source, then by place. */
  for (guint i = 0; i < citations->len; i++) {
    const WmkCitation *each = g_ptr_array_index (citations, i);

    g_string_append_printf (found, "%s|%s|%s\n", each->source_title, each->locator,
                            each->figure_as_printed);
  }
  g_assert_cmpstr (found->str, ==,
                   "A report|Page 12|between 10 and 20%\n"
                   "A report|Page 8|10-20%\n"
                   "The roadmap|Appendix 1|\n"
                   "The roadmap|Section 5.1|\n");
  g_assert_cmpstr (citation->source_id, ==, REPORT);
  g_assert_cmpstr (citation->publisher, ==, "An institute");
  g_assert_cmpstr (citation->published, ==, "2019-05");
  g_assert_cmpstr (citation->url, ==, "https://example.org/report");
}

/* What others judge: of a sector with all in it, of the plan as a whole, of one indicator. */
static void
test_assessments (CatalogReader *reader, gconstpointer data)
{
  g_autoptr (GPtrArray) rail =
      SUCCEED (wmk_catalog_list_sector_assessments (reader->catalog, "sector/rail", error));
  g_autoptr (GPtrArray) plan =
      SUCCEED (wmk_catalog_list_sector_assessments (reader->catalog, NULL, error));
  g_autoptr (GPtrArray) share =
      SUCCEED (wmk_catalog_list_assessments (reader->catalog, SHARE, error));
  const WmkAssessment *latest = g_ptr_array_index (rail, 0);

  g_assert_cmpuint (rail->len, ==, 2);
  g_assert_cmpstr (latest->id, ==, "assessment/yearbook-rail-share-2021");
  g_assert_cmpstr (latest->publisher, ==, "An office");
  g_assert_cmpstr (latest->published, ==, "2021");
  g_assert_cmpstr (latest->rating, ==, "missed");
  g_assert_cmpstr (latest->statement, ==, "The office called the share of 2020 missed.");
  g_assert_cmpstr (ELEMENT (WmkAssessment, rail, 1)->author, ==, "A. Writer");

  g_assert_cmpuint (plan->len, ==, 1);
  g_assert_cmpstr (ELEMENT (WmkAssessment, plan, 0)->id, ==, "assessment/report-plan-2019");

  /* Of its target of 2020. */
  g_assert_cmpuint (share->len, ==, 1);
  g_assert_cmpstr (ELEMENT (WmkAssessment, share, 0)->id, ==, latest->id);
}

static void
assert_source_ids (GPtrArray *sources, const char *expected)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < sources->len; i++)
    g_string_append_printf (ids, "%s\n", ELEMENT (WmkSource, sources, i)->id);
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_sources (CatalogReader *reader, gconstpointer data)
{
  g_autoptr (WmkSource) source = SUCCEED (wmk_catalog_get_source (reader->catalog, REPORT, error));
  g_autoptr (GPtrArray) of_rail =
      SUCCEED (wmk_catalog_list_sector_sources (reader->catalog, "sector/rail", error));
  g_autoptr (GPtrArray) of_aerospace =
      SUCCEED (wmk_catalog_list_sector_sources (reader->catalog, "sector/aerospace", error));

  g_assert_cmpstr (source->id, ==, REPORT);
  g_assert_cmpstr (source->title, ==, "A report");
  g_assert_cmpstr (source->title_zh, ==, "");
  g_assert_cmpstr (source->author, ==, "A. Writer");
  g_assert_cmpstr (source->publisher, ==, "An institute");
  g_assert_cmpstr (source->published, ==, "2019-05");
  g_assert_cmpstr (source->kind, ==, "report");
  g_assert_cmpstr (source->language, ==, "en");
  g_assert_cmpstr (source->url, ==, "https://example.org/report");
  g_assert_cmpstr (source->note, ==, "");

  /* By title: a report, a yearbook, the roadmap. */
  assert_source_ids (of_rail, REPORT "\n" YEARBOOK "\n" WMK_CATALOG_MAIN_EDITION "\n");
  assert_source_ids (of_aerospace, WMK_CATALOG_MAIN_EDITION "\n");
}

static void
assert_uses (WmkCatalog *catalog, const char *source_id, const char *expected)
{
  g_autoptr (GPtrArray) uses = SUCCEED (wmk_catalog_list_uses (catalog, source_id, error));
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < uses->len; i++) {
    const WmkUse *use = g_ptr_array_index (uses, i);

    g_string_append_printf (found, "%s|%s\n", use->entity.id, use->locator);
  }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_uses (CatalogReader *reader, gconstpointer data)
{
  g_autoptr (GPtrArray) uses = SUCCEED (wmk_catalog_list_uses (reader->catalog, REPORT, error));
  const WmkUse *use = g_ptr_array_index (uses, 3);

  /* Sectors in the plan's order, each before its targets. */
  assert_uses (reader->catalog, WMK_CATALOG_MAIN_EDITION,
               "sector/aerospace|Section 5.1\n"
               "target/aerospace-leader|Section 5.1\n"
               "target/aerospace-sales-growth-2020|Section 5.1\n"
               "sector/rail|Section 5.1\n"
               "target/rail-overseas-share-2020|Appendix 1\n"
               "target/rail-overseas-share-2020|Section 5.1\n"
               "target/rail-overseas-share-2025|Section 5.1\n"
               "target/rail-exports-2025|Section 5.1\n"
               "target/rail-fuel-use-2020|Section 5.1\n");
  assert_uses (reader->catalog, REPORT,
               "target/rail-overseas-share-2020|Page 12\n"
               "target/rail-overseas-share-2018|Page 3\n"
               "target/rail-overseas-share-2020|Page 8\n"
               "target/a-rail-overseas-share-2025|Page 9\n"
               "observation/rail-overseas-share-sales-2020|Page 7\n"
               "assessment/report-rail-2019|Page 2\n"
               "target/plan-research-2025|Page 1\n"
               "target/plan-leader|Page 2\n"
               "assessment/report-plan-2019|Page 1\n");
  /* Not the series that it defines. */
  assert_uses (reader->catalog, YEARBOOK,
               "observation/rail-overseas-share-sales-2016|Table 3\n"
               "observation/rail-overseas-share-sales-2020|Table 3\n"
               "observation/rail-overseas-share-sales-2022|Table 3\n"
               "observation/rail-overseas-share-sales-2023|Table 3\n"
               "observation/rail-fuel-use-old-trains-2020|Table 3\n"
               "assessment/yearbook-rail-share-2021|Page 3\n");
  g_assert_cmpstr (use->entity.kind, ==, "target");
  g_assert_cmpstr (use->entity.title, ==, "Share of sales abroad, 2025");
  g_assert_cmpstr (use->figure_as_printed, ==, "35 percent");
  g_assert_cmpstr (use->group, ==, "sector/rail");
  g_assert_cmpstr (use->group_title, ==, "Rail transport equipment");
  use = g_ptr_array_index (uses, 4);
  g_assert_cmpstr (use->entity.kind, ==, "observation");
  g_assert_cmpstr (use->group, ==, "sector/rail");
  use = g_ptr_array_index (uses, 6);
  g_assert_cmpstr (use->group, ==, "overview");
  g_assert_cmpstr (use->group_title, ==, "The plan as a whole");
}

/* Of a source that only says what is counted: the indicator, then what counts it. */
static void
test_uses_of_definitions (void)
{
  g_autoptr (CatalogFixture) files = catalog_fixture_new ();
  g_autofree char *faults = NULL;
  WmkCatalog *catalog;

  catalog_fixture_replace (
      files, "source.csv", "source/report-2019,",
      "source/handbook-2014,A handbook,,,,2014,statistics,en,,\nsource/report-2019,");
  catalog_fixture_replace (files, "citation.csv", SHARE ",source/roadmap-2015",
                           SHARE ",source/handbook-2014,Page 9,\n" SHARE ",source/roadmap-2015");
  catalog_fixture_replace (files, "citation.csv", "series/rail-overseas-share-sales,",
                           "series/rail-overseas-share-sales,source/handbook-2014,Page 1,\n"
                           "series/rail-overseas-share-sales,");
  catalog_fixture_replace (files, "citation.csv", "source/report-2019,source/report-2019,",
                           "source/handbook-2014,source/handbook-2014,Title page,\n"
                           "source/report-2019,source/report-2019,");
  faults = SUCCEED (catalog_fixture_compile (files, error));
  g_assert_cmpstr (faults, ==, "");
  catalog = SUCCEED (wmk_catalog_open (files->output, error));
  assert_uses (catalog, "source/handbook-2014",
               SHARE "|Page 9\nseries/rail-overseas-share-sales|Page 1\n");
  g_assert_finalize_object (catalog);
}

/* An address, and what it leads to; %NULL for nothing. */
static const struct {
  const char *address;
  const char *id;
  const char *kind;
  const char *title;
} found[] = {
    {"sector/rail", "sector/rail", "sector", "Rail transport equipment"},
    {"subsector/rail-trains", "subsector/rail-trains", "subsector", "Trains"},
    {SHARE, SHARE, "indicator", "Share of sales abroad"},
    {"target/rail-overseas-share-2020", "target/rail-overseas-share-2020", "target",
     "Share of sales abroad, 2020"},
    {"series/rail-overseas-share-sales", "series/rail-overseas-share-sales", "series",
     "Sales abroad over all sales."},
    {"observation/rail-overseas-share-sales-2023", "observation/rail-overseas-share-sales-2023",
     "observation", "Share of sales abroad, 2023"},
    {REPORT, REPORT, "source", "A report"},
    /* Renamed, and dropped. */
    {"target/rail-export-share-2020", "target/rail-overseas-share-2020", "target",
     "Share of sales abroad, 2020"},
    {"target/rail-fastest-train", NULL},
    {"overview", NULL},
    {"target/none", NULL},
};

static void
test_find (CatalogReader *reader, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (found); i++) {
    g_autoptr (WmkEntityInfo) info =
        SUCCEED (wmk_catalog_find (reader->catalog, found[i].address, error));

    g_assert_cmpstr (info != NULL ? info->id : NULL, ==, found[i].id);
    if (info != NULL) {
      g_assert_cmpstr (info->kind, ==, found[i].kind);
      g_assert_cmpstr (info->title, ==, found[i].title);
    }
  }
}

static void
test_find_chinese_title (CatalogReader *reader, gconstpointer data)
{
  g_autoptr (WmkEntityInfo) info =
      SUCCEED (wmk_catalog_find (reader->catalog, "subsector/rail-trains", error));

  g_assert_cmpstr (info->title_zh, ==, "列车");
}

static void
assert_owner (WmkCatalog *catalog, const char *address, const char *expected)
{
  g_autofree char *owner = SUCCEED (wmk_catalog_dup_owner (catalog, address, error));

  g_assert_cmpstr (owner, ==, expected);
}

static void
test_owner (CatalogReader *reader, gconstpointer data)
{
  WmkCatalog *catalog = reader->catalog;

  assert_owner (catalog, "target/rail-overseas-share-2020", SHARE);
  assert_owner (catalog, "series/rail-overseas-share-orders", SHARE);
  assert_owner (catalog, "observation/rail-overseas-share-sales-2022", SHARE);
  assert_owner (catalog, "subsector/rail-trains", "sector/rail");
  assert_owner (catalog, "assessment/yearbook-rail-share-2021", "target/rail-overseas-share-2020");
  assert_owner (catalog, "assessment/report-rail-2019", "sector/rail");
  assert_owner (catalog, "assessment/report-plan-2019", "overview");
  /* Things of their own. */
  assert_owner (catalog, "target/aerospace-leader", "");
  assert_owner (catalog, "sector/rail", "");
  assert_owner (catalog, SHARE, "");
  assert_owner (catalog, REPORT, "");
  assert_owner (catalog, "target/none", "");
}

static void
test_unknown_ids (CatalogReader *reader, gconstpointer data)
{
  WmkCatalog *catalog = reader->catalog;
  g_autofree char *very_long = g_strnfill (100000, 'a');
  const char *const ids[] = {"",         "sector/none", "sector/rail ", "SECTOR/RAIL", "%",
                             "' OR 1=1", "铁路",        "sector/\xff",  very_long};

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autofree char *indicator_id = NULL;
    g_autofree char *sector_id = NULL;
    g_autoptr (GPtrArray) subsectors =
        SUCCEED (wmk_catalog_list_subsectors (catalog, ids[i], error));
    g_autoptr (GPtrArray) indicators =
        SUCCEED (wmk_catalog_list_indicators (catalog, ids[i], error));
    g_autoptr (GPtrArray) goals = SUCCEED (wmk_catalog_list_goals (catalog, ids[i], error));
    g_autoptr (GPtrArray) citations = SUCCEED (wmk_catalog_list_citations (catalog, ids[i], error));
    g_autoptr (GPtrArray) sources =
        SUCCEED (wmk_catalog_list_sector_sources (catalog, ids[i], error));
    g_autoptr (GPtrArray) uses = SUCCEED (wmk_catalog_list_uses (catalog, ids[i], error));

    g_assert_null (SUCCEED (wmk_catalog_get_sector (catalog, ids[i], error)));
    g_assert_null (SUCCEED (wmk_catalog_get_indicator (catalog, ids[i], error)));
    g_assert_null (
        SUCCEED (wmk_catalog_get_target (catalog, ids[i], &indicator_id, &sector_id, error)));
    g_assert_null (SUCCEED (wmk_catalog_get_source (catalog, ids[i], error)));
    g_assert_null (SUCCEED (wmk_catalog_find (catalog, ids[i], error)));
    assert_owner (catalog, ids[i], "");
    g_assert_cmpuint (subsectors->len + indicators->len + goals->len, ==, 0);
    g_assert_cmpuint (citations->len + sources->len + uses->len, ==, 0);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  catalog_reader_add ("/catalog-links/citations", test_citations);
  catalog_reader_add ("/catalog-links/assessments", test_assessments);
  catalog_reader_add ("/catalog-links/sources", test_sources);
  catalog_reader_add ("/catalog-links/uses", test_uses);
  g_test_add_func ("/catalog-links/uses-of-definitions", test_uses_of_definitions);
  catalog_reader_add ("/catalog-links/find", test_find);
  catalog_reader_add ("/catalog-links/find-chinese-title", test_find_chinese_title);
  catalog_reader_add ("/catalog-links/owner", test_owner);
  catalog_reader_add ("/catalog-links/unknown-ids", test_unknown_ids);

  return g_test_run ();
}
