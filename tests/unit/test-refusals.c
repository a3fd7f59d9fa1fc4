/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "catalog-fixture.h"

#define SALES_2016 "series/rail-overseas-share-sales,2016-12,"
#define YEAR_2025 "source/roadmap-2015,2025,=,30,"

/* Keys and references of any table. */
static const CatalogCase key_cases[] = {
    {"dangling-id",
     {{"observation.csv", SALES_2016, "series/none,2016-12,"}},
     "observation.csv:3: series_id: “series/none” does not exist, expected an id of series.csv"},
    {"dangling-id-of-another-table",
     {{"observation.csv", SALES_2016, "sector/rail,2016-12,"}},
     "observation.csv:3: series_id: “sector/rail” does not exist"},
    {"dangling-edition",
     {{"target.csv", YEAR_2025, "source/none,2025,=,30,"}},
     "target.csv:7: edition_id: “source/none” does not exist"},
    {"dangling-address",
     {{"citation.csv", "target/rail-overseas-share-2025,source/roadmap-2015,Section 5.1,\n",
       "target/rail-overseas-share-2025,source/roadmap-2015,Section 5.1,\n"
       "target/rail-x,source/roadmap-2015,Section 5.1,\n"}},
     "citation.csv:48: entity_id: “target/rail-x” does not exist, expected an id of any table"},
    {"duplicate-id",
     {{"retired.csv", "target/rail-fastest-train,,2023\n",
       "target/rail-fastest-train,,2023\ntarget/rail-fastest-train,,2024\n"}},
     "retired.csv:4: old_id: “target/rail-fastest-train” has the same key as the row in line 3"},
    {"duplicate-id-far-away",
     {{"sector.csv", "Rail,,Trains.\n", "Rail,,Trains.\nsector/aerospace,7,A,A,,\n"}},
     "sector.csv:4: id: “sector/aerospace” has the same key as the row in line 2"},
    {"duplicate-key-of-several-columns",
     {{"citation.csv", ",12 percent\n",
       ",12 percent\nobservation/rail-overseas-share-sales-2020,source/report-2019,Page 7,12 "
       "percent"
       "\n"}},
     "citation.csv:23: entity_id: “observation/rail-overseas-share-sales-2020” has the same key as "
     "the row in line 22"},
    {"duplicate-key-with-an-empty-part",
     {{"citation.csv", "sector/rail,source/roadmap-2015,Section 5.1,\n",
       "sector/rail,source/roadmap-2015,Section 5.1,\n"
       "sector/rail,source/roadmap-2015,Section 5.1,\n"}},
     "citation.csv:32: entity_id: “sector/rail” has the same key as the row in line 31"},
    {"not-unique",
     {{"sector.csv", "sector/rail,5,", "sector/rail,3,"}},
     "sector.csv:3: number: “3” is in line 2 already"},
    {"out-of-order",
     {{"retired.csv", "target/rail-fastest-train,,2023\n",
       "target/rail-fastest-train,,2023\ntarget/a,,2023\ntarget/b,,2023\n"}},
     "retired.csv:4: old_id: “target/a” comes after “target/rail-fastest-train”"},
};

/* Values of any table. */
static const CatalogCase value_cases[] = {
    {"required",
     {{"sector.csv", "sector/rail,5,Rail transport equipment,Rail,",
       "sector/rail,5,Rail transport equipment,,"}},
     "sector.csv:3: short_name: is empty, expected a text"},
    {"required-number",
     {{"series.csv", ",direct,,1,", ",direct,,,"}},
     "series.csv:5: main: is empty, expected a whole number"},
    {"locator-empty",
     {{"citation.csv", ",Page 7,", ",,"}},
     "citation.csv:22: locator: is empty, expected a text"},
    {"author-with-comma",
     {{"source.csv", ",A. Writer,", ",\"A. Writer, B. Writer\","}},
     "source.csv:2: author: “A. Writer, B. Writer” has not the form that is asked for"},
    {"not-an-integer",
     {{"target.csv", YEAR_2025, "source/roadmap-2015,2025.0,=,30,"}},
     "target.csv:7: year: “2025.0” is not a whole number"},
    {"not-a-number",
     {{"target.csv", YEAR_2025, "source/roadmap-2015,2025,=,\"30,5\","}},
     "target.csv:7: value: “30,5” is not a number, expected one such as 12.5"},
    {"number-with-leading-zero",
     {{"target.csv", YEAR_2025, "source/roadmap-2015,2025,=,030,"}},
     "target.csv:7: value: “030” is not a number"},
    {"number-with-unit",
     {{"target.csv", YEAR_2025, "source/roadmap-2015,2025,=,30%,"}},
     "target.csv:7: value: “30%” is not a number"},
    {"number-with-exponent",
     {{"target.csv", YEAR_2025, "source/roadmap-2015,2025,=,3e1,"}},
     "target.csv:7: value: “3e1” is not a number"},
    {"number-in-words",
     {{"target.csv", YEAR_2025, "source/roadmap-2015,2025,=,nan,"}},
     "target.csv:7: value: “nan” is not a number"},
    {"too-small",
     {{"target.csv", YEAR_2025, "source/roadmap-2015,25,=,30,"}},
     "target.csv:7: year: “25” is too small, expected at least 1990"},
    {"too-large",
     {{"sector.csv", "sector/rail,5,", "sector/rail,11,"}},
     "sector.csv:3: number: “11” is too large, expected at most 10"},
    {"not-a-choice",
     {{"series.csv", ",direct,,1,", ",exact,,1,"}},
     "series.csv:5: fit: “exact” is not allowed, expected one of: direct, proxy, bound, context"},
    {"not-a-choice-of-numbers",
     {{"series.csv", ",direct,,1,", ",direct,,2,"}},
     "series.csv:5: main: “2” is not allowed, expected one of: 0, 1"},
    {"pattern",
     {{"source.csv", "https://example.org/report", "example.org/report"}},
     "source.csv:2: url: “example.org/report” has not the form that is asked for, expected ^http"},
    {"id-of-another-kind",
     {{"retired.csv", "target/rail-fastest-train", "target:rail-fastest-train"}},
     "retired.csv:3: old_id: “target:rail-fastest-train” has not the form"},
    {"chinese-without-chinese",
     {{"subsector.csv", "列车", "lieche"}},
     "subsector.csv:3: name_zh: “lieche” holds no Chinese character"},
    {"month-out-of-calendar",
     {{"source.csv", ",2019-05,", ",2019-13,"}},
     "source.csv:2: published: “2019-13” is not a date, expected YYYY, YYYY-MM or YYYY-MM-DD"},
    {"day-out-of-calendar",
     {{"retired.csv", "2023-01-31", "2023-02-29"}},
     "retired.csv:2: since: “2023-02-29” is not a date"},
    {"date-in-another-order",
     {{"observation.csv", "2022-05-17", "17-05-2022"}},
     "observation.csv:5: date: “17-05-2022” is not a date"},
    {"date-with-other-marks",
     {{"observation.csv", "2022-05-17", "2022/05/17"}},
     "observation.csv:5: date: “2022/05/17” is not a date"},
    {"date-in-words",
     {{"source.csv", ",2019-05,", ",May 2019,"}},
     "source.csv:2: published: “May 2019” is not a date"},
    {"trailing-blank",
     {{"sector.csv", "Trains.", "Trains. "}},
     "sector.csv:3: summary: ends in a blank, expected none"},
    {"leading-blank",
     {{"sector.csv", "Trains.", " Trains."}},
     "sector.csv:3: summary: begins with a blank, expected none"},
    {"blank-alone",
     {{"sector.csv", "Rail,,Trains.", "Rail, ,Trains."}},
     "sector.csv:3: name_zh: begins with a blank, expected none"},
    {"trailing-line-feed",
     {{"sector.csv", "Trains.", "\"Trains.\n\""}},
     "sector.csv:3: summary: ends in a blank, expected none"},
    {"blank-at-a-line-s-end",
     {{"subsector.csv", ".\nSecond", ". \nSecond"}},
     "subsector.csv:3: summary: a line ends in a blank, expected none"},
    {"wide-blank",
     {{"subsector.csv", "列车", "列车\u3000"}},
     "subsector.csv:3: name_zh: ends in a blank, expected none"},
    {"trailing-blank-of-an-id",
     {{"source.csv", "source/yearbook-2021,", "source/yearbook-2021 ,"}},
     "source.csv:4: id: ends in a blank, expected none"},
    {"trailing-blank-of-a-cited-id",
     {{"citation.csv", "sector/rail,", "sector/rail ,"}},
     "citation.csv:31: entity_id: ends in a blank, expected none"},
    {"control-character",
     {{"sector.csv", "Trains.", "Tra\tins."}},
     "sector.csv:3: summary: holds the control character U+0009"},
    {"invisible-character",
     {{"sector.csv", "Trains.", "Tra\u200bins."}},
     "sector.csv:3: summary: holds the control character U+200B"},
    {"lost-character",
     {{"sector.csv", "Trains.", "Tra\ufffdins."}},
     "sector.csv:3: summary: holds U+FFFD"},
    {"line-of-the-field-not-of-the-row",
     {{"subsector.csv", "Second line.\"",
       "Second line.\"\nsubsector/rail-x,sector/rail,2,\"Two\nlines\",lieche,"}},
     "subsector.csv:5: id: “subsector/rail-x” has no citation\n"
     "subsector.csv:6: name_zh: “lieche” holds no Chinese character"},
};

/* How the files are written. */
static const CatalogCase file_cases[] = {
    {"too-few-fields",
     {{"citation.csv", ",Page 7,12 percent", ",Page 7"}},
     "citation.csv:22: row: has 3 fields, expected 4 as in the header"},
    {"too-few-fields-of-a-thing",
     {{"target.csv", "Sales abroad are to be 30 percent in 2025.,", "Sales abroad"}},
     "target.csv:7: row: has 11 fields, expected 12 as in the header"},
    {"too-many-fields-of-what-much-refers-to",
     {{"source.csv", "Printed in two editions.", "Printed, in two editions."}},
     "source.csv:3: row: has 11 fields, expected 10 as in the header"},
    {"empty-line",
     {{"retired.csv", "\ntarget/rail-fastest", "\n\ntarget/rail-fastest"}},
     "retired.csv:3: row: is an empty line"},
    {"stray-quote",
     {{"sector.csv", "Trains.", "Tra\"ins."}},
     "sector.csv:3: column 49: is a quotation mark"},
    {"text-after-quote",
     {{"sector.csv", "Trains.", "\"Trains\"."}},
     "sector.csv:3: column 54: follows the quotation mark"},
    {"unterminated-quote",
     {{"source.csv", "A report,", "\"A report,"}},
     "source.csv:2: column 20: opens a quotation mark"},
    {"quote-that-swallows-citations",
     {{"citation.csv", "observation/rail-overseas-share-sales-2022,source/yearbook-2021,Table 3,",
       "observation/rail-overseas-share-sales-2022,source/yearbook-2021,\"Table 3,"}},
     "citation.csv:32: column 60: follows the quotation mark that closes the field opened in "
     "line 24"},
    {"broken-row-without-id",
     {{"source.csv", "source/report-2019,A report,,", ",A report,"}},
     "source.csv:2: row: has 9 fields, expected 10"},
    {"invalid-utf-8",
     {{"sector.csv", "Trains.", "Tr\xe4ins."}},
     "sector.csv:3: column 48: is the byte 0xe4, expected text in UTF-8"},
    {"byte-order-mark",
     {{"sector.csv", "id,number", "\xef\xbb\xbfid,number"}},
     "sector.csv:1: column 1: is a byte order mark"},
    {"carriage-return",
     {{"sector.csv", "Trains.\n", "Trains.\r\n"}},
     "sector.csv:3: column 53: is a carriage return"},
    {"unknown-column",
     {{"retired.csv", "since\n", "since,colour\n"},
      {"retired.csv", "2023-01-31\n", "2023-01-31,red\n"},
      {"retired.csv", ",,2023\n", ",,2023,blue\n"}},
     "retired.csv:1: colour: the column is not known"},
    {"column-without-name",
     {{"retired.csv", "since\n", "since,\n"},
      {"retired.csv", "2023-01-31\n", "2023-01-31,\n"},
      {"retired.csv", ",,2023\n", ",,2023,\n"}},
     "retired.csv:1: row: column 4 has no name"},
    {"missing-column",
     {{"retired.csv", "old_id,new_id,since", "old_id,new_id"},
      {"retired.csv", ",2023-01-31\n", "\n"},
      {"retired.csv", ",,2023\n", ",\n"}},
     "retired.csv:1: since: the column is missing, expected it"},
    {"missing-key-column",
     {{"source.csv", "id,title,", "name,title,"}},
     "source.csv:1: name: the column is not known\n"
     "source.csv:1: id: the column is missing"},
    {"column-twice",
     {{"retired.csv", "old_id,new_id,since", "old_id,old_id,since"}},
     "retired.csv:1: old_id: the column is there twice\n"
     "retired.csv:1: new_id: the column is missing"},
    {"columns-out-of-order",
     {{"meta.csv", "key,value", "value,key"}},
     "meta.csv:1: key: is column 2, expected column 1\n"
     "meta.csv:2: key: “2024-06-30” is not allowed\n"
     "meta.csv:3: key: “CC-BY-4.0” is not allowed\n"
     "meta.csv:4: key: “A small catalogue” is not allowed\n"
     "meta.csv:5: key: “1” is not allowed"},
};

static void
test_missing_file (void)
{
  g_autoptr (CatalogFixture) fixture = catalog_fixture_new ();
  g_autofree char *path = g_build_filename (fixture->folder, "sector.csv", NULL);

  g_assert_cmpint (g_unlink (path), ==, 0);
  catalog_fixture_assert_refused (
      fixture, "sector.csv:1: file: is missing, expected beside datapackage.json");
}

static void
test_unlisted_file (void)
{
  g_autoptr (CatalogFixture) fixture = catalog_fixture_new ();

  catalog_fixture_write (fixture, "extra.csv", "id\n");
  catalog_fixture_write (fixture, "readme.txt", "Only CSV files are tables.\n");
  catalog_fixture_assert_refused (fixture, "extra.csv:1: file: is not listed, expected a resource");
}

static void
test_empty_file (void)
{
  g_autoptr (CatalogFixture) fixture = catalog_fixture_new ();

  catalog_fixture_write (fixture, "source.csv", "");
  catalog_fixture_assert_refused (fixture,
                                  "source.csv:1: row: the file is empty, expected a header");
}

/* One run reports every fault of every file, by file and line. */
static void
test_all_at_once (void)
{
  g_autoptr (CatalogFixture) fixture = catalog_fixture_new ();

  catalog_fixture_replace (fixture, "target.csv", YEAR_2025, "source/none,,=,130,");
  catalog_fixture_replace (fixture, "target.csv", "range,10,20,", "range,20,10,");
  catalog_fixture_replace (fixture, "target.csv", "be about 50 billion in 2025.,", "be ");
  catalog_fixture_replace (fixture, "target.csv", ",120,,", ",many,5,");
  catalog_fixture_replace (fixture, "series.csv", "context,,0", "context,,");
  catalog_fixture_replace (fixture, "citation.csv", ",Page 7,", ",,");
  catalog_fixture_replace (fixture, "subsector.csv", "飞机", "feiji");
  catalog_fixture_write (fixture, "extra.csv", "");
  catalog_fixture_assert_refused (fixture,
                                  "citation.csv:22: locator: is empty\n"
                                  "extra.csv:1: file: is not listed\n"
                                  "series.csv:2: main: is empty\n"
                                  "subsector.csv:2: name_zh: “feiji” holds no Chinese\n"
                                  "target.csv:3: value: “many” is not a number\n"
                                  "target.csv:3: value_high: “5” is there with the comparator “>”\n"
                                  "target.csv:4: row: has 11 fields, expected 12\n"
                                  "target.csv:6: value_high: “10” is not above value\n"
                                  "target.csv:7: edition_id: “source/none” does not exist\n"
                                  "target.csv:7: value: “130” is no percentage");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  catalog_fixture_add_cases ("/refusals/value", value_cases, G_N_ELEMENTS (value_cases));
  catalog_fixture_add_cases ("/refusals/key", key_cases, G_N_ELEMENTS (key_cases));
  catalog_fixture_add_cases ("/refusals/file", file_cases, G_N_ELEMENTS (file_cases));
  g_test_add_func ("/refusals/file/missing", test_missing_file);
  g_test_add_func ("/refusals/file/unlisted", test_unlisted_file);
  g_test_add_func ("/refusals/file/empty", test_empty_file);
  g_test_add_func ("/refusals/all-at-once", test_all_at_once);

  return g_test_run ();
}
