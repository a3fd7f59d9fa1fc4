/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline-catalog.h"

#include <stdlib.h>
#include <string.h>

#define REPORT "source/report-2019"

static const struct {
  const char *file;
  const char *rows;
} tables[] = {
    {"agency.csv", "agency/miit,Ministry of Industry,,MIIT,,China,A ministry.,\n"
                   "agency/sasac,State Assets Commission,,SASAC,,China,A commission.,\n"
                   "agency/silent,Silent Office,,,,China,It issues nothing.,\n"},
    {"policy.csv",
     "policy/a-day,Railway opinion,铁路意见,2015-05-08,opinion,X,,China,It opines.,,\n"
     "policy/a-month,Month-long notice,,2016-03,notice,,,China,It notes.,,\n"
     "policy/a-year,Year-long law,,2017,law,,,China,It rules.,,Two years are printed.\n"
     "policy/old,Old outline,,1999-01-01,plan,,,China,It plans.,,\n"
     "policy/plan,The Plan,计划,2015-05-19,plan,1,,China,It plans.,,\n"
     "policy/undated,Undated standard,,,standard,,,China,It sets.,,\n"},
    {"policy_agency.csv", "policy/a-day,agency/miit,1\npolicy/a-day,agency/sasac,2\n"
                          "policy/plan,agency/miit,1\n"},
    {"policy_sector.csv", "policy/a-day,sector/rail\n"},
    {"event.csv", "event/late,2023-01-01,,Late event,policy,It happens.,\n"
                  "event/talks,2018-06,2019,Talks,trade and diplomacy,They talk.,\n"},
    {"event_sector.csv", "event/talks,sector/aerospace\nevent/talks,sector/rail\n"},
    {"deal.csv", "deal/merger,2015-06-01,merger,CSR and CNR,,,completed,They merge.,\n"
                 "deal/purchase,2016,acquisition,Apex,Lexmark,3.6,completed,It buys.,\n"},
    {"deal_sector.csv", "deal/merger,sector/rail\n"},
    {"fund.csv", "fund/chips,Chip fund,,2014-09,national,138.7,,It funds chips.,\n"},
    {"relation.csv", "agency/sasac,manages,fund/chips," REPORT ",Page 4\n"
                     "event/talks,about,agency/miit," REPORT ",Page 5\n"},
    {"citation.csv", "agency/miit," REPORT ",Page 1,\nagency/sasac," REPORT ",Page 1,\n"
                     "agency/silent," REPORT ",Page 1,\n"
                     "deal/merger," REPORT ",Page 2,\ndeal/purchase," REPORT ",Page 2,\n"
                     "event/late," REPORT ",Page 3,\nevent/talks," REPORT ",Page 3,\n"
                     "fund/chips," REPORT ",Page 4,\n"
                     "policy/a-day," REPORT ",Page 5,\npolicy/a-month," REPORT ",Page 5,\n"
                     "policy/a-year," REPORT ",Page 5,\npolicy/old," REPORT ",Page 5,\n"
                     "policy/plan," REPORT ",Page 5,\npolicy/undated," REPORT ",Page 5,\n"},
};

/* What the small catalogue has of the same tables, and of those that refer to them. */
static const char *const emptied[] = {
    "agency.csv",        "company.csv",       "company_sector.csv",
    "deal.csv",          "deal_company.csv",  "deal_sector.csv",
    "event.csv",         "event_sector.csv",  "fund.csv",
    "fund_sector.csv",   "instrument.csv",    "measure.csv",
    "policy.csv",        "policy_agency.csv", "policy_instrument.csv",
    "policy_sector.csv", "policy_term.csv",   "recommendation.csv",
    "relation.csv",      "term.csv",          "theme.csv",
    "wording.csv",
};

/* Leaves the header alone, and of the citations those of other tables. */
static void
remove_rows (CatalogFixture *files)
{
  g_autofree char *citations = catalog_fixture_read (files, "citation.csv");
  g_auto (GStrv) rows = g_strsplit (citations, "\n", -1);
  g_autoptr (GString) kept = g_string_new (NULL);

  for (guint i = 0; rows[i] != NULL && *rows[i] != '\0'; i++)
    if (strstr (rows[i], ",source/yellow-book-2020,") == NULL ||
        g_str_has_prefix (rows[i], "source/"))
      g_string_append_printf (kept, "%s\n", rows[i]);
  catalog_fixture_write (files, "citation.csv", kept->str);

  for (gsize i = 0; i < G_N_ELEMENTS (emptied); i++) {
    g_autofree char *text = catalog_fixture_read (files, emptied[i]);

    strchr (text, '\n')[1] = '\0';
    catalog_fixture_write (files, emptied[i], text);
  }
}

CatalogFixture *
timeline_catalog_new (void)
{
  CatalogFixture *files = catalog_fixture_new ();
  g_autofree char *faults = NULL;
  GError *error = NULL;

  remove_rows (files);
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    catalog_fixture_add_rows (files, tables[i].file, tables[i].rows);
  faults = catalog_fixture_compile (files, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (faults, ==, "");

  return files;
}
