/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-search.h"

#include <string.h>

#include "catalog-reader.h"

/* What is found in the small catalogue, and in which order. */

typedef struct {
  const char *query;
  const char *found;
} Case;

static WmkSearch *
create (CatalogReader *reader)
{
  return wmk_search_new (reader->catalog);
}

/* The addresses in their order, with blanks between. */
static char *
run (WmkSearch *search, const char *text)
{
  g_autoptr (WmkQuery) query = wmk_query_new (text);
  g_autoptr (GPtrArray) groups = SUCCEED (wmk_search_run (search, query, 100, error));
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < groups->len; i++) {
    const WmkSearchGroup *group = g_ptr_array_index (groups, i);

    g_assert_cmpuint (group->n_found, ==, group->things->len);
    g_assert_cmpuint (group->n_found, >, 0);
    for (guint j = 0; j < group->things->len; j++)
      g_string_append_printf (found, "%s%s", found->len > 0 ? " " : "",
                              wmk_thing_get_id (g_ptr_array_index (group->things, j)));
  }

  return g_string_free (found, FALSE);
}

static void
assert_cases (WmkSearch *search, const Case *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++) {
    g_autofree char *found = run (search, cases[i].query);

    g_test_message ("%s", cases[i].query);
    g_assert_cmpstr (found, ==, cases[i].found);
  }
}

#define ASSERT_CASES(search, cases) assert_cases (search, cases, G_N_ELEMENTS (cases))

static void
test_words (CatalogReader *reader, gconstpointer data)
{
  static const Case cases[] = {
      {"", ""},
      {"xyzzy", ""},
      {"*", ""},
      {"rocket", "sector/aerospace"},
      {"ROCK", "sector/aerospace"},
      {"ocket", ""},
      {"talks", "event/rail-talks-2018"},
      {"rail talks", "event/rail-talks-2018"},
      {"talks rail", "event/rail-talks-2018"},
      {"talks loans", ""},
      {"\"talks rail\"", ""},
      {"\"rail talks\"", "event/rail-talks-2018"},
      {"\"rail talk\"", ""},
      {"\"rail talk", "event/rail-talks-2018"},
      {"rail-talks", "event/rail-talks-2018"},
      {"12.5", "fund/rail"},
      {"１２．５", "fund/rail"},
      {"rockets AND aeroplanes", "sector/aerospace"}, /* it has "and" */
      {"rockets NOT aeroplanes", ""},
      {"\"rockets\" OR", ""},
      {"factory abroad", "indicator/rail-overseas-share"}, /* told of in an observation */
  };
  g_autoptr (WmkSearch) search = create (reader);

  ASSERT_CASES (search, cases);
}

static void
test_chinese (CatalogReader *reader, gconstpointer data)
{
  static const Case cases[] = {
      {"铁", "fund/rail agency/ministry-of-rail"}, {"铁路", "fund/rail"},
      {"道", "agency/ministry-of-rail"},           {"部", "agency/ministry-of-rail"},
      {"铁道部", "agency/ministry-of-rail"},       {"铁部", ""},
      {"车发展", "policy/rail-plan-2016"},         {"鐵路", ""},
      {"zhineng", "term/intelligent-trains"},      {"Zhìnéng", "term/intelligent-trains"},
      {"智能 trains", "term/intelligent-trains"},  {"智能trains", ""},
      {"\"道\"", "agency/ministry-of-rail"},       {"\"铁路\"", "fund/rail"},
  };
  g_autoptr (WmkSearch) search = create (reader);

  ASSERT_CASES (search, cases);
}

/* First what is called so, then what begins so, then what has it in a name, then all else; a kind
 * with a better result before one with a worse. */
static void
test_ranks (CatalogReader *reader, gconstpointer data)
{
  static const Case cases[] = {
      {"mor kind:agency kind:policy",
       "agency/ministry-of-rail agency/office-of-trains policy/rail-plan-2016"},
      {"trains kind:term", "term/trains term/intelligent-trains"},
      {"列车 kind:term", "term/trains term/intelligent-trains"},
      {"rail kind:policy", "policy/rail-plan-2016 policy/train-standard-2020"},
      {"train standard",
       "policy/train-standard-2020 wording/trains-train-standard agency/office-of-trains"},
  };
  g_autoptr (WmkSearch) search = create (reader);

  ASSERT_CASES (search, cases);
}

static void
compile_anew (CatalogReader *reader)
{
  g_autofree char *faults = SUCCEED (catalog_fixture_compile (reader->files, error));

  g_assert_cmpstr (faults, ==, "");
  g_assert_finalize_object (reader->catalog);
  reader->catalog = SUCCEED (wmk_catalog_open (reader->files->output, error));
}

/* What is short finds what is written out, and the other way round. */
static void
test_abbreviations (CatalogReader *reader, gconstpointer data)
{
  static const Case cases[] = {
      {"mor kind:agency", "agency/ministry-of-rail agency/office-of-trains"},
      {"ministry of rail kind:agency", "agency/ministry-of-rail agency/office-of-trains"},
      {"mors kind:wording", "wording/trains-rail-plan"},
      {"\"mor\" kind:wording", ""},
      {"wants mor kind:wording", "wording/trains-rail-plan"},
      {"train abroad ministry of rail kind:event", "event/first-train-abroad-2017"},
      {"ministry of rail abroad kind:event", "event/first-train-abroad-2017"},
  };
  g_autoptr (WmkSearch) search = NULL;

  /* One has the long form alone, in the plural, the other the short one. */
  catalog_fixture_replace (reader->files, "wording.csv", "“More trains.”",
                           "“The Ministry of Rails wants it.”");
  catalog_fixture_replace (reader->files, "event.csv", "A train was sold abroad.",
                           "MOR sold a train.");
  compile_anew (reader);
  search = create (reader);
  ASSERT_CASES (search, cases);
}

/* More words that begin so than are looked for each by itself. */
static void
test_many_tokens (CatalogReader *reader, gconstpointer data)
{
  static const Case cases[] = {
      {"steamerx", "event/first-train-abroad-2017 event/rail-talks-2018"},
      {"steamerx99", "event/rail-talks-2018"},
  };
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (WmkSearch) search = NULL;

  for (guint i = 10; i < 99; i++)
    g_string_append_printf (words, "steamerx%u.", i);
  catalog_fixture_replace (reader->files, "event.csv", "A train was sold abroad.", words->str);
  catalog_fixture_replace (reader->files, "event.csv", "Two countries spoke of trains.",
                           "steamerx99");
  compile_anew (reader);
  search = create (reader);
  ASSERT_CASES (search, cases);
}

static void
test_filters (CatalogReader *reader, gconstpointer data)
{
  static const Case cases[] = {
      {"kind:fund", "fund/rail fund/city-parts"},
      {"kind:funds", "fund/rail fund/city-parts"},
      {"kind:FUN", "fund/rail fund/city-parts"},
      {"KIND：ｆｕｎｄ", "fund/rail fund/city-parts"},
      {"kind:glossary", "term/intelligent-trains term/trains"},
      {"kind:fund kind:theme", "fund/rail fund/city-parts theme/trains"},
      {"kind:observation", ""},
      {"kind:nothing", ""},
      {"kind:fund rail", "fund/rail"},
      {"kind:policy sector:rail", "policy/rail-plan-2016 policy/train-standard-2020"},
      {"kind:policy sector:sector/aerospace", "policy/rail-plan-2016"},
      {"kind:policy sector:\"rail transport\"", "policy/rail-plan-2016 policy/train-standard-2020"},
      {"kind:policy sector:航空", "policy/rail-plan-2016"},
      {"sector:aero kind:sector", "sector/aerospace"},
      {"sector:nothing", ""},
      {"agency:MOR", "policy/rail-plan-2016 agency/ministry-of-rail wording/trains-rail-plan"},
      {"agency:office-of-trains kind:policy", "policy/rail-plan-2016 policy/train-standard-2020"},
      {"agency:\"ministry of\" kind:policy", "policy/rail-plan-2016"},
      {"kind:policy year:2016", "policy/rail-plan-2016"},
      {"kind:policy year:２０１６", "policy/rail-plan-2016"},
      {"kind:policy year:201", "policy/rail-plan-2016"},
      {"kind:policy year:1", "policy/rail-plan-2016 policy/train-standard-2020"},
      {"kind:policy year:2016..2020", "policy/rail-plan-2016 policy/train-standard-2020"},
      {"kind:policy year:2020..2016", "policy/rail-plan-2016 policy/train-standard-2020"},
      {"kind:policy year:202..201", "policy/rail-plan-2016 policy/train-standard-2020"},
      {"kind:policy year:2016-2019", "policy/rail-plan-2016"},
      {"kind:policy year:2016–2019", "policy/rail-plan-2016"},
      {"kind:policy year:..2019", "policy/rail-plan-2016"},
      {"kind:policy year:2017..", "policy/train-standard-2020"},
      {"kind:policy year:2016 year:2020", "policy/rail-plan-2016 policy/train-standard-2020"},
      {"kind:policy year:..", "policy/rail-plan-2016 policy/train-standard-2020"},
      {"year:soon", ""},
      {"year:20160", ""},
      {"year:99999999999999999999..-1", ""},
      {"status:met kind:target",
       "target/rail-overseas-share-2020 target/rail-fuel-use-2020 target/rail-overseas-share-2018"},
      {"status:\"acceleration needed\" kind:indicator", "indicator/rail-overseas-share"},
      {"status:accel kind:indicator", "indicator/rail-overseas-share"},
      {"market:domestic", ""},
      {"market:international kind:indicator",
       "indicator/rail-overseas-share indicator/rail-exports"},
      {"market:\"international market\" kind:indicator",
       "indicator/rail-overseas-share indicator/rail-exports"},
      {"tag:mine", ""},
  };
  g_autoptr (WmkSearch) search = create (reader);

  ASSERT_CASES (search, cases);
}

/* A status is as of the year that is looked back to, also of a filter that was asked for before. */
static void
test_look_back (CatalogReader *reader, gconstpointer data)
{
  static const Case now[] = {
      {"status:met kind:indicator sector:rail fuel", "indicator/rail-fuel-use"}};
  static const Case then[] = {{"status:met kind:indicator sector:rail fuel", ""}};
  g_autoptr (WmkSearch) search = create (reader);

  ASSERT_CASES (search, now);
  g_assert_true (SUCCEED (wmk_catalog_set_as_of_year (reader->catalog, 2019, error)));
  ASSERT_CASES (search, then);
  g_assert_true (SUCCEED (wmk_catalog_set_as_of_year (reader->catalog, 2024, error)));
  ASSERT_CASES (search, now);
}

/* Each kind's first things, and how many more there are. */
static void
test_limits (CatalogReader *reader, gconstpointer data)
{
  g_autoptr (WmkSearch) search = create (reader);
  g_autoptr (WmkQuery) query = wmk_query_new ("trains");
  g_autoptr (GPtrArray) all = SUCCEED (wmk_search_run (search, query, 100, error));
  g_autoptr (GPtrArray) first = SUCCEED (wmk_search_run (search, query, 1, error));

  g_assert_cmpuint (all->len, ==, first->len);
  for (guint i = 0; i < all->len; i++) {
    const WmkSearchGroup *whole = g_ptr_array_index (all, i);
    const WmkSearchGroup *part = g_ptr_array_index (first, i);
    g_autoptr (GArray) keys = SUCCEED (wmk_search_list_keys (search, query, whole->kind, error));
    g_autoptr (GPtrArray) things = SUCCEED (wmk_thing_list_by_keys (
        reader->catalog, whole->kind, (const gint64 *) (gpointer) keys->data, keys->len, error));

    g_assert_true (whole->kind == part->kind);
    g_assert_cmpuint (part->things->len, ==, 1);
    g_assert_cmpuint (part->n_found, ==, whole->n_found);
    g_assert_cmpuint (things->len, ==, whole->n_found);
    g_assert_cmpstr (wmk_thing_get_id (g_ptr_array_index (part->things, 0)), ==,
                     wmk_thing_get_id (g_ptr_array_index (whole->things, 0)));
    for (guint j = 0; j < things->len; j++)
      g_assert_cmpstr (wmk_thing_get_id (g_ptr_array_index (things, j)), ==,
                       wmk_thing_get_id (g_ptr_array_index (whole->things, j)));
  }
}

static void
test_blockers (CatalogReader *reader, gconstpointer data)
{
  static const Case cases[] = {
      {"tag:mine", "0"},
      {"trains tag:mine", "0"},
      {"trains kind:policy tag:mine", "1"},
      {"trains year:1999 sector:rail", "0"},
      {"trains year:1999 tag:mine", ""}, /* both do */
      {"xyzzy kind:policy", ""},
      {"kind:policy market:domestic", "1"},
      {"xyzzy", ""},
  };
  g_autoptr (WmkSearch) search = create (reader);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WmkQuery) query = wmk_query_new (cases[i].query);
    g_autoptr (GArray) blockers = SUCCEED (wmk_search_list_blockers (search, query, error));
    g_autoptr (GString) found = g_string_new (NULL);

    for (guint j = 0; j < blockers->len; j++)
      g_string_append_printf (found, "%s%u", j > 0 ? " " : "", g_array_index (blockers, guint, j));
    g_test_message ("%s", cases[i].query);
    g_assert_cmpstr (found->str, ==, cases[i].found);
  }
}

static void
test_suggestions (CatalogReader *reader, gconstpointer data)
{
  static const Case cases[] = {
      {"rokcets", "rockets"},           /* two swapped */
      {"rocets", "rockets"},            /* one left out */
      {"rockkets", "rockets"},          /* one more */
      {"rocketz", "rockets"},           /* another */
      {"Rokcets  and", "rockets  and"}, /* the rest as it was typed */
      {"\"rokcets\" kind:sector", "\"rockets\" kind:sector"},
      {"rokcets kind:policy", "rockets"}, /* would find nothing with that */
      {"kind:policy rokcets year:2016", "rockets"},
      {"rokcets trains sector:nothing", ""},
      {"irockets", "rockets"}, /* at the beginning as well */
      {"orckets", "rockets"},
      {"ockets", "rockets"},
      {"tockets", "rockets"},
      {"sectors:aerospace", "sector:aerospace"},
      {"rockets sectr：aerospace", "rockets sector：aerospace"},
      {"king:fund", "kind:fund"},
      {"colour:fund", ""},
      {"rockets", ""},  /* stands there */
      {"rorkcets", ""}, /* too far */
      {"rial", ""},     /* too short */
      {"kind:rokcets", ""},
      {"", ""},
  };
  g_autoptr (WmkSearch) search = create (reader);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WmkQuery) query = wmk_query_new (cases[i].query);
    g_autofree char *suggestion = SUCCEED (wmk_search_dup_suggestion (search, query, error));

    g_assert_cmpstr (suggestion, ==, cases[i].found);
  }
}

/* The first filter that lets nothing through, and, behind ">", what is nearly typed so. */
static void
test_unknown_values (CatalogReader *reader, gconstpointer data)
{
  static const Case cases[] = {
      {"", ""},
      {"kind:fund", ""},
      {"kind:fund rokcets", ""},
      {"kind:foo", "kind:foo >"},
      {"kind:fund kind:polcy rail", "kind:polcy > kind:policy"},
      {"kind:\"fundz\"", "kind:\"fundz\" > kind:fund"},
      {"sector:raill", "sector:raill > sector:rail"},
      {"sector:aerospac", ""}, /* as far as it is typed */
      {"agency:ministri", "agency:ministri > agency:ministry-of-rail"},
      {"year:2099", "year:2099 >"},
      {"year:20", ""},
      {"status:mett", "status:mett > status:met"},
      {"market:domestic", "market:domestic >"},
      {"tag:mine", "tag:mine >"},
  };
  g_autoptr (WmkSearch) search = create (reader);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WmkQuery) query = wmk_query_new (cases[i].query);
    g_autoptr (GString) found = g_string_new (NULL);
    guint index;

    if (SUCCEED (wmk_search_find_unknown (search, query, &index, error))) {
      const WmkQueryFilter *filter = g_ptr_array_index (wmk_query_get_filters (query), index);
      g_autoptr (GPtrArray) near =
          SUCCEED (wmk_search_list_near_values (search, query, index, error));

      g_string_append_len (found, cases[i].query + filter->start,
                           (gssize) (filter->end - filter->start));
      g_string_append (found, " >");
      for (guint j = 0; j < near->len; j++)
        g_string_append_printf (found, " %s",
                                ((const WmkCompletion *) g_ptr_array_index (near, j))->detail);
    }
    g_test_message ("%s", cases[i].query);
    g_assert_cmpstr (found->str, ==, cases[i].found);
  }
}

/* The details, then, behind ">", the first one's label and the text with it. "^" is the cursor. */
static void
test_completions (CatalogReader *reader, gconstpointer data)
{
  static const Case cases[] = {
      {"^", ""},
      {"rail ^", ""},
      {"k^", "kind: > Kind | kind:"},
      {"rail K^", "kind: > Kind | rail kind:"},
      {"s^ rail", "sector: status: > Sector | sector: rail"},
      {"kind:pol^", "kind:policy > Policies | kind:policy "},
      {"a kind:pol^ b", "kind:policy > Policies | a kind:policy b"},
      {"kind:gloss^", ""},
      {"sector:^", "sector:aerospace sector:rail > Aerospace | sector:aerospace "},
      {"sector:r^", "sector:rail > Rail | sector:rail "},
      {"sector:r^ail", "sector:rail > Rail | sector:rail "}, /* in the middle of a word */
      {"kind:pol^icy rail", "kind:policy > Policies | kind:policy rail"},
      {"sector:\"ra^il\" b", "sector:rail > Rail | sector:rail b"},
      {"kin^d:policy", ""},
      {"agency:^", "agency:ministry-of-rail agency:office-of-trains >"
                   " MOR – Ministry of Rail | agency:ministry-of-rail "},
      {"agency:\"rai^", "agency:ministry-of-rail > MOR – Ministry of Rail |"
                        " agency:ministry-of-rail "},
      {"status:acc^", "status:\"acceleration needed\" > Acceleration needed |"
                      " status:\"acceleration needed\" "},
      {"market:^", "market:international market:none > International market |"
                   " market:international "},
      {"year:2049^", "year:2049 > 2049 | year:2049 "},
      {"tag:^", ""},
      {"colour:^", ""},
      {"\"k^", ""},
  };
  g_autoptr (WmkSearch) search = create (reader);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (GStrv) parts = g_strsplit (cases[i].query, "^", 2);
    g_autofree char *text = g_strconcat (parts[0], parts[1], NULL);
    g_autoptr (GPtrArray) completions =
        SUCCEED (wmk_search_list_completions (search, text, strlen (parts[0]), G_MAXUINT, error));
    g_autoptr (GString) found = g_string_new (NULL);

    for (guint j = 0; j < completions->len; j++) {
      const WmkCompletion *completion = g_ptr_array_index (completions, j);

      g_string_append_printf (found, "%s%s", j > 0 ? " " : "", completion->detail);
    }
    if (completions->len > 0) {
      const WmkCompletion *completion = g_ptr_array_index (completions, 0);

      g_string_append_printf (found, " > %s | %s", completion->label, completion->text);
    }
    g_test_message ("%s", cases[i].query);
    g_assert_cmpstr (found->str, ==, cases[i].found);
  }
}

/* What a snippet is taken of. */
static void
test_summary (CatalogReader *reader, gconstpointer data)
{
  g_autoptr (WmkSearch) search = create (reader);
  g_autoptr (WmkThing) thing =
      SUCCEED (wmk_thing_new_for_address (reader->catalog, "agency/office-of-trains", error));
  g_autofree char *text = SUCCEED (wmk_search_dup_summary (search, thing, error));

  g_assert_cmpstr (text, ==, "Issues standards for trains.\nChina\nMinistry of Rail\nMOR");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  catalog_reader_add ("/search/words", test_words);
  catalog_reader_add ("/search/chinese", test_chinese);
  catalog_reader_add ("/search/ranks", test_ranks);
  catalog_reader_add ("/search/abbreviations", test_abbreviations);
  catalog_reader_add ("/search/many-tokens", test_many_tokens);
  catalog_reader_add ("/search/filters", test_filters);
  catalog_reader_add ("/search/look-back", test_look_back);
  catalog_reader_add ("/search/limits", test_limits);
  catalog_reader_add ("/search/blockers", test_blockers);
  catalog_reader_add ("/search/suggestions", test_suggestions);
  catalog_reader_add ("/search/unknown-values", test_unknown_values);
  catalog_reader_add ("/search/completions", test_completions);
  catalog_reader_add ("/search/summary", test_summary);

  return g_test_run ();
}
