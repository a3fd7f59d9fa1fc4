/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-thing.h"

#include <string.h>

#include "catalog-reader.h"

/* One thing of the small catalogue, and all that hangs on it. */

static WmkThing *
get (CatalogReader *reader, const char *address)
{
  WmkThing *thing = SUCCEED (wmk_thing_new_for_address (reader->catalog, address, error));

  g_assert_nonnull (thing);

  return thing;
}

static void
test_values (CatalogReader *reader, gconstpointer data)
{
  g_autoptr (WmkThing) plan = get (reader, "policy/rail-plan-2016");
  g_autoptr (WmkThing) city = get (reader, "fund/city-parts");

  g_assert_true (wmk_thing_get_kind (plan) == wmk_kind_find ("policy"));
  g_assert_cmpstr (wmk_thing_get_id (plan), ==, "policy/rail-plan-2016");
  g_assert_cmpstr (wmk_thing_get_title (plan), ==, "Rail plan");
  g_assert_cmpstr (wmk_thing_get_title_zh (plan), ==, "列车发展规划");
  g_assert_cmpstr (wmk_thing_get_value (plan, 0), ==, "2016-03");
  g_assert_cmpstr (wmk_thing_get_value (plan, 1), ==, "MOR, Office of Trains");
  g_assert_cmpstr (wmk_thing_get_value (plan, 2), ==, "Aerospace, Rail");
  g_assert_cmpstr (wmk_thing_get_place (plan), ==, "");
  /* Not known. */
  g_assert_cmpstr (wmk_thing_get_title_zh (city), ==, "");
  for (guint i = 0; i < wmk_kind_count_columns (wmk_kind_find ("fund")); i++)
    if (!g_str_equal (wmk_kind_find ("fund")->columns[i].id, "level"))
      g_assert_cmpstr (wmk_thing_get_value (city, i), ==, "");
}

static void
test_renamed_and_unknown (CatalogReader *reader, gconstpointer data)
{
  static const char *const unknown[] = {
      "policy/none",
      "policy",
      "",
      "policies",
      "target/rail-fastest-train",
      /* Of no kind that is described. */
      "observation/rail-overseas-share-sales-2016",
  };
  g_autoptr (WmkThing) renamed = get (reader, "target/rail-export-share-2020");

  g_assert_cmpstr (wmk_thing_get_id (renamed), ==, "target/rail-overseas-share-2020");
  for (gsize i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_null (SUCCEED (wmk_thing_new_for_address (reader->catalog, unknown[i], error)));
}

/* @expected: a line each: the title, then every value with where it leads */
static void
assert_facts (CatalogReader *reader, const char *address, const char *expected)
{
  g_autoptr (WmkThing) thing = get (reader, address);
  g_autoptr (GPtrArray) facts = SUCCEED (wmk_thing_list_facts (reader->catalog, thing, error));
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < facts->len; i++) {
    const WmkThingFact *fact = g_ptr_array_index (facts, i);

    g_string_append_printf (found, "%s:", fact->fact->title);
    for (guint j = 0; j < fact->values->len; j++) {
      const WmkThingValue *value = g_ptr_array_index (fact->values, j);

      g_string_append_printf (found, " %s <%s>", value->text, value->address);
    }
    g_string_append_c (found, '\n');
  }
  g_assert_cmpstr (found->str, ==, expected);
}

/* Those that are known, in the order of the page; several values in theirs. */
static void
test_facts (CatalogReader *reader, gconstpointer data)
{
  assert_facts (reader, "policy/rail-plan-2016",
                "Date: 2016-03 <>\n"
                "Issued by: Ministry of Rail (MOR) <agency/ministry-of-rail>"
                " Office of Trains <agency/office-of-trains>\n"
                "Kind: plan <>\n"
                "Jurisdiction: China <>\n"
                "1+X framework: 1 <>\n"
                "Group: Railways <>\n"
                "Sectors: Aerospace equipment <sector/aerospace>"
                " Rail transport equipment <sector/rail>\n"
                "Instruments: Loans <instrument/loans>\n"
                "Document: https://example.org/rail-plan <>\n");
  assert_facts (reader, "fund/city-parts", "Level: municipal <>\n");
  assert_facts (reader, "event/rail-talks-2018",
                "Date: 2018-06 <>\n"
                "Until: 2018-07 <>\n"
                "Kind: trade and diplomacy <>\n"
                "Sectors: Rail transport equipment <sector/rail>\n");
  assert_facts (reader, "agency/office-of-trains",
                "Part of: Ministry of Rail <agency/ministry-of-rail>\n"
                "Jurisdiction: China <>\n"
                "Issues with: MOR <agency/ministry-of-rail>\n");
  assert_facts (reader, "sector/rail", "");
}

/* @expected: a line each: the title and where all of it is, then every thing with its place */
static void
assert_sections (CatalogReader *reader, const char *address, const char *expected)
{
  g_autoptr (GPtrArray) sections =
      SUCCEED (wmk_thing_list_sections (reader->catalog, address, error));
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < sections->len; i++) {
    const WmkThingSection *section = g_ptr_array_index (sections, i);

    g_string_append_printf (found, "%s (%s %s):", section->title,
                            section->collection == NULL ? "-" : section->collection,
                            section->filter == NULL ? "-" : section->filter);
    for (guint j = 0; j < section->things->len; j++) {
      WmkThing *thing = g_ptr_array_index (section->things, j);

      g_string_append_printf (found, " %s <%s>", wmk_thing_get_id (thing),
                              wmk_thing_get_place (thing));
    }
    g_string_append_c (found, '\n');
  }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_described_sections (CatalogReader *reader, gconstpointer data)
{
  assert_sections (reader, "instrument/loans",
                   "Examples (- -): measure/loans-rail-trains-2017 <>\n"
                   "Policies that use it (policies instrument): policy/rail-plan-2016 <>\n"
                   "Used by: Funds (- -): fund/rail <A house of print, Page 9>\n");
  assert_sections (reader, "sector/rail",
                   "Policies (policies sector): policy/train-standard-2020 <>"
                   " policy/rail-plan-2016 <>\n"
                   "How it is supported (- -): measure/loans-rail-trains-2017 <>\n"
                   "Funds (funds sector): fund/rail <>\n"
                   "Companies (companies sector): company/loco-works <> company/zug-bau <>\n"
                   "Deals (deals sector): deal/loco-works-zug-bau <>\n"
                   "Events (events sector): event/rail-talks-2018 <>"
                   " event/first-train-abroad-2017 <>\n");
  /* By its Chinese name in those of others. */
  assert_sections (reader, "term/trains",
                   "Other policies with it in their title (- -): policy/rail-plan-2016 <>\n"
                   "Terms with it in them (- -): term/intelligent-trains <>\n");
  assert_sections (reader, "agency/ministry-of-rail",
                   "Issued (policies agency): policy/rail-plan-2016 <>\n"
                   "Its parts (- -): agency/office-of-trains <>\n"
                   "It manages: Funds (- -): fund/rail <A house of print, Page 8>\n");
  assert_sections (reader, "agency/office-of-trains",
                   "Issued (policies agency): policy/train-standard-2020 <>"
                   " policy/rail-plan-2016 <>\n");
  assert_sections (reader, "policy/none", "");
}

/* From both ends, each with who says so. */
static void
test_relations (CatalogReader *reader, gconstpointer data)
{
  assert_sections (reader, "policy/rail-plan-2016",
                   "How it puts what others put differently (- -): wording/trains-rail-plan <>\n"
                   "Carried out by: Policies (- -):"
                   " policy/train-standard-2020 <A house of print, Page 10>\n"
                   "Answered, or opposed, by: Events (- -):"
                   " event/rail-talks-2018 <A house of print, Page 6>\n");
  assert_sections (reader, "event/rail-talks-2018",
                   "It answers, or opposes: Policies (- -):"
                   " policy/rail-plan-2016 <A house of print, Page 6>\n"
                   "See also: Events (- -):"
                   " event/first-train-abroad-2017 <A house of print, Page 6>\n");
  assert_sections (reader, "event/first-train-abroad-2017",
                   "It concerns: Targets (- -):"
                   " target/rail-overseas-share-2020 <A house of print, Page 5>\n"
                   "See also: Events (- -): event/rail-talks-2018 <A house of print, Page 6>\n");
  assert_sections (reader, "fund/rail",
                   "Managed by: Agencies (- -):"
                   " agency/ministry-of-rail <A house of print, Page 8>\n"
                   "It uses: Instruments (- -): instrument/loans <A house of print, Page 9>\n");
}

/* That one is about the other, or to be seen also, is left out where more is told of both. */
static void
test_weak_relations (void)
{
  CatalogReader reader = {.files = catalog_fixture_new ()};
  g_autofree char *faults = NULL;

  catalog_fixture_replace (
      reader.files, "relation.csv", "event/rail-talks-2018,opposes,",
      "event/rail-talks-2018,about,policy/rail-plan-2016,source/yellow-book-2020,Page 6\n"
      "event/rail-talks-2018,opposes,");
  catalog_fixture_replace (
      reader.files, "relation.csv", "fund/rail,uses,",
      "event/rail-talks-2018,see-also,policy/rail-plan-2016,source/yellow-book-2020,Page 6\n"
      "fund/rail,uses,");
  faults = SUCCEED (catalog_fixture_compile (reader.files, error));
  g_assert_cmpstr (faults, ==, "");
  reader.catalog = SUCCEED (wmk_catalog_open (reader.files->output, error));
  assert_sections (&reader, "event/rail-talks-2018",
                   "It answers, or opposes: Policies (- -):"
                   " policy/rail-plan-2016 <A house of print, Page 6>\n"
                   "See also: Events (- -):"
                   " event/first-train-abroad-2017 <A house of print, Page 6>\n");
  assert_sections (&reader, "policy/rail-plan-2016",
                   "How it puts what others put differently (- -): wording/trains-rail-plan <>\n"
                   "Carried out by: Policies (- -):"
                   " policy/train-standard-2020 <A house of print, Page 10>\n"
                   "Answered, or opposed, by: Events (- -):"
                   " event/rail-talks-2018 <A house of print, Page 6>\n");

  g_assert_finalize_object (reader.catalog);
  catalog_fixture_free (reader.files);
}

/* A target stands on its indicator's page. */
static void
test_relations_of_targets (CatalogReader *reader, gconstpointer data)
{
  const char *expected = "Concerning it: Events (- -):"
                         " event/first-train-abroad-2017 <A house of print, Page 5>\n";

  assert_sections (reader, SHARE, expected);
  assert_sections (reader, "target/rail-overseas-share-2020", expected);
  assert_sections (reader, "target/rail-overseas-share-2025", "");
}

static void
assert_summary (CatalogReader *reader,
                const char *address,
                const char *expected,
                const char *expected_oddity)
{
  g_autoptr (WmkThing) thing = get (reader, address);
  g_autofree char *oddity = NULL;
  g_autofree char *summary =
      SUCCEED (wmk_thing_dup_summary (reader->catalog, thing, &oddity, error));

  g_assert_cmpstr (summary, ==, expected);
  g_assert_cmpstr (oddity, ==, expected_oddity);
}

static void
test_summary (CatalogReader *reader, gconstpointer data)
{
  assert_summary (reader, "policy/rail-plan-2016", "More trains by 2020.", "Dated twice.");
  assert_summary (reader, "agency/ministry-of-rail", "Runs the railways.",
                  "The report calls it a commission.");
  assert_summary (reader, "fund/rail", "Buys trains.", "");
  assert_summary (reader, "company/zug-bau", "Builds coaches.", "Printed as Zugbau.");
  assert_summary (reader, "event/rail-talks-2018", "Two countries spoke of trains.",
                  "The report says May.");
  assert_summary (reader, "wording/trains-train-standard", "", "It does not speak of trains.");
  assert_summary (reader, "term/trains", "What runs on rails.", "");
  assert_summary (reader, "measure/loans-rail-trains-2017", "", "");
}

static void
test_parent (CatalogReader *reader, gconstpointer data)
{
  g_autoptr (WmkThing) measure = get (reader, "measure/loans-rail-trains-2017");
  g_autoptr (WmkThing) wording = get (reader, "wording/trains-rail-plan");
  g_autoptr (WmkThing) plan = get (reader, "policy/rail-plan-2016");
  g_autoptr (WmkThing) loans = SUCCEED (wmk_thing_new_parent (reader->catalog, measure, error));
  g_autoptr (WmkThing) theme = SUCCEED (wmk_thing_new_parent (reader->catalog, wording, error));

  g_assert_cmpstr (wmk_thing_get_id (loans), ==, "instrument/loans");
  g_assert_cmpstr (wmk_thing_get_id (theme), ==, "theme/trains");
  g_assert_null (SUCCEED (wmk_thing_new_parent (reader->catalog, plan, error)));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  catalog_reader_add ("/thing/values", test_values);
  catalog_reader_add ("/thing/renamed-and-unknown", test_renamed_and_unknown);
  catalog_reader_add ("/thing/facts", test_facts);
  catalog_reader_add ("/thing/described-sections", test_described_sections);
  catalog_reader_add ("/thing/relations", test_relations);
  g_test_add_func ("/thing/weak-relations", test_weak_relations);
  catalog_reader_add ("/thing/relations-of-targets", test_relations_of_targets);
  catalog_reader_add ("/thing/summary", test_summary);
  catalog_reader_add ("/thing/parent", test_parent);

  return g_test_run ();
}
