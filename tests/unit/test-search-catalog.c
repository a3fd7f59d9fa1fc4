/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "catalog-reader.h"
#include "catalog/wmk-search.h"

/* Of each kind. */
#define N_FIRST 5

/* What readers look for, in the catalogue that is compiled for the program. */

typedef struct {
  WmkCatalog *catalog;
  WmkSearch *search;
} Search;

static void
set_up (Search *self, gconstpointer data)
{
  self->catalog = SUCCEED (wmk_catalog_open (g_getenv ("WAYMARK_CATALOG"), error));
  self->search = wmk_search_new (self->catalog);
}

static void
tear_down (Search *self, gconstpointer data)
{
  g_assert_finalize_object (self->search);
  g_assert_finalize_object (self->catalog);
}

static GPtrArray *
run (Search *self, const char *text)
{
  g_autoptr (WmkQuery) query = wmk_query_new (text);

  return SUCCEED (wmk_search_run (self->search, query, N_FIRST, error));
}

static WmkThing *
get_thing (GPtrArray *groups, guint group, guint index)
{
  return g_ptr_array_index (((const WmkSearchGroup *) g_ptr_array_index (groups, group))->things,
                            index);
}

static gboolean
has_thing (GPtrArray *groups, const char *address)
{
  for (guint i = 0; i < groups->len; i++)
    for (guint j = 0; j < ((const WmkSearchGroup *) g_ptr_array_index (groups, i))->things->len;
         j++)
      if (g_str_equal (wmk_thing_get_id (get_thing (groups, i, j)), address))
        return TRUE;

  return FALSE;
}

/* The very first result. */
static void
test_first (Search *self, gconstpointer data)
{
  static const char *const cases[][2] = {
      {"miit", "agency/miit"},
      {"工业和信息化部", "agency/miit"},
      {"NDRC", "agency/ndrc"},
      {"NEV", "term/new-energy-vehicle"},
      {"new energy vehicle", "term/new-energy-vehicle"},
      {"IC", "term/integrated-circuit"},
      {"集成电路", "term/integrated-circuit"},
      {"jicheng dianlu", "term/integrated-circuit"},
      {"jíchéng diànlù", "term/integrated-circuit"},
      {"Made in China 2025", "policy/made-in-china-2025"},
      {"中国制造2025", "policy/made-in-china-2025"},
      {"中国制造２０２５", "policy/made-in-china-2025"},
      {"mic25", "term/made-in-china-2025"},
      {"industrial internet", "term/industrial-internet"},
      {"state council", "agency/state-council"},
      {"国务院", "agency/state-council"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) groups = run (self, cases[i][0]);

    g_test_message ("%s", cases[i][0]);
    g_assert_cmpuint (groups->len, >, 0);
    g_assert_cmpstr (wmk_thing_get_id (get_thing (groups, 0, 0)), ==, cases[i][1]);
  }
}

/* Something is found of what the catalogue speaks of, whole or as far as it is typed. */
static void
test_found (Search *self, gconstpointer data)
{
  static const char *const texts[] = {
      "芯片",
      "智能",
      "制造",
      "中",
      "国",
      "年",
      "IC 2014",
      "semicon",
      "new-energy",
      "芯片 chip",
      "kind:policy year:2016..2018 standards",
      "sector:aerospace status:missed",
      "agency:MIIT 2016",
      "market:domestic robots",
      "40%",
      "1000",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GPtrArray) groups = run (self, texts[i]);

    if (groups->len == 0)
      g_error ("“%s” finds nothing", texts[i]);
  }
}

/* The near word that stands in most things: not “planting”, nor “lending”. */
static void
test_suggestion (Search *self, gconstpointer data)
{
  static const char *const cases[][2] = {{"planqing", "planning"}, {"leqding", "leading"}};

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WmkQuery) query = wmk_query_new (cases[i][0]);
    g_autofree char *suggestion = SUCCEED (wmk_search_dup_suggestion (self->search, query, error));

    g_assert_cmpstr (suggestion, ==, cases[i][1]);
  }
}

static guint
count (Search *self, const char *text)
{
  g_autoptr (GPtrArray) groups = run (self, text);
  guint n_found = 0;

  for (guint i = 0; i < groups->len; i++)
    n_found += ((WmkSearchGroup *) g_ptr_array_index (groups, i))->n_found;

  return n_found;
}

/* A word that nearly everything has is looked for where it stands in quotes. */
static void
test_quoted_common_word (Search *self, gconstpointer data)
{
  g_assert_cmpuint (count (self, "\"the\" rail"), >, 0);
  g_assert_cmpuint (count (self, "\"the\" rail"), <, count (self, "rail"));
}

static void
test_not_found (Search *self, gconstpointer data)
{
  static const char *const texts[] = {"xyzzy", "製造業轉型升級", "semicondutor", "%", "\"", "()"};
  g_autoptr (WmkQuery) query = wmk_query_new ("kind:term semicondutor");
  g_autofree char *suggestion = SUCCEED (wmk_search_dup_suggestion (self->search, query, error));

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GPtrArray) groups = run (self, texts[i]);

    g_assert_cmpuint (groups->len, ==, 0);
  }
  g_assert_cmpstr (suggestion, ==, "kind:term semiconductor");
}

/* Where a thing's own title does not put it first, others have the same title, or begin with it. */
static guint
find_by_title (Search *self, WmkThing *thing, const char *title)
{
  g_autoptr (WmkQuery) query = wmk_query_new (title);
  g_autoptr (GArray) keys =
      SUCCEED (wmk_search_list_keys (self->search, query, wmk_thing_get_kind (thing), error));
  g_autoptr (GPtrArray) things =
      SUCCEED (wmk_thing_list_by_keys (self->catalog, wmk_thing_get_kind (thing),
                                       (const gint64 *) (gpointer) keys->data, keys->len, error));

  for (guint i = 0; i < things->len; i++) {
    WmkThing *other = g_ptr_array_index (things, i);

    if (other != thing && g_str_equal (wmk_thing_get_id (other), wmk_thing_get_id (thing)))
      return i;
    g_assert_true (g_str_equal (wmk_thing_get_title (other), title) ||
                   g_str_equal (wmk_thing_get_title_zh (other), title) || i < 5);
  }
  g_error ("%s is not found by “%s”", wmk_thing_get_id (thing), title);
}

/* Every thing is found by each of its titles, first or among the first. */
static void
test_titles (Search *self, gconstpointer data)
{
  guint n_titles = 0, n_later = 0;

  for (guint i = 0; wmk_kind_get (i) != NULL; i++) {
    g_autoptr (GPtrArray) things =
        SUCCEED (wmk_thing_list (self->catalog, wmk_kind_get (i), error));

    for (guint j = 0; j < things->len; j++) {
      WmkThing *thing = g_ptr_array_index (things, j);
      const char *const titles[] = {wmk_thing_get_title (thing), wmk_thing_get_title_zh (thing)};

      for (gsize k = 0; k < G_N_ELEMENTS (titles); k++) {
        if (*titles[k] == '\0')
          continue;
        n_titles++;
        n_later += find_by_title (self, thing, titles[k]) > 0;
      }
    }
  }
  g_test_message ("%u of %u titles find another thing first", n_later, n_titles);
}

/* Statuses are as of the year that is looked back to. */
static void
test_look_back (Search *self, gconstpointer data)
{
  g_autoptr (GPtrArray) now = run (self, "status:met kind:target");
  g_autoptr (GPtrArray) then = NULL;

  g_assert_true (SUCCEED (wmk_catalog_set_as_of_year (self->catalog, 2016, error)));
  then = run (self, "status:met kind:target");
  g_assert_cmpuint (now->len, ==, 1);
  g_assert_cmpuint (
      ((const WmkSearchGroup *) g_ptr_array_index (now, 0))->n_found, >,
      then->len == 0 ? 0 : ((const WmkSearchGroup *) g_ptr_array_index (then, 0))->n_found);
}

/* Each value that can be completed to lets something through. */
static void
test_values (Search *self, gconstpointer data)
{
  static const char *const keys[] = {"kind:", "sector:", "agency:", "year:", "status:", "market:"};

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++) {
    g_autoptr (GPtrArray) completions = SUCCEED (
        wmk_search_list_completions (self->search, keys[i], strlen (keys[i]), G_MAXUINT, error));

    g_assert_cmpuint (completions->len, >, 1);
    for (guint j = 0; j < completions->len; j++) {
      const WmkCompletion *completion = g_ptr_array_index (completions, j);
      g_autoptr (GPtrArray) groups = run (self, completion->text);

      if (groups->len == 0)
        g_error ("%s finds nothing", completion->text);
      g_assert_cmpstr (completion->label, !=, "");
    }
  }
}

/* A search by year finds what the lists of the kinds show of that year. */
static void
test_years (Search *self, gconstpointer data)
{
  guint n_years = 0;

  for (guint i = 0; wmk_kind_get (i) != NULL; i++) {
    const WmkKind *kind = wmk_kind_get (i);

    for (const WmkKindFilter *filter = kind->filters; filter != NULL && filter->title != NULL;
         filter++) {
      g_autoptr (GPtrArray) years = NULL;

      if (!g_str_equal (filter->id, "year"))
        continue;
      years = SUCCEED (wmk_kind_list_options (self->catalog, filter, error));
      for (guint j = 0; j < years->len; j++, n_years++) {
        const char *year = ((const WmkThingValue *) g_ptr_array_index (years, j))->address;
        g_autofree char *text = g_strdup_printf ("kind:%s year:%s", kind->id, year);
        g_autoptr (WmkQuery) query = wmk_query_new (text);
        g_autoptr (GArray) found =
            SUCCEED (wmk_search_list_keys (self->search, query, kind, error));
        g_autoptr (GHashTable) listed =
            SUCCEED (catalog_reader_list_matches (self->catalog, filter, year, error));

        if (found->len != g_hash_table_size (listed))
          g_error ("%s: %u, in the list %u", text, found->len, g_hash_table_size (listed));
      }
    }
  }
  g_assert_cmpuint (n_years, >, 50);
}

/* What nearly everything has need not be had; but it is looked for where nothing else is asked. */
static void
test_common_words (Search *self, gconstpointer data)
{
  g_autoptr (GPtrArray) with = run (self, "kind:policy the state council"),
                        without = run (self, "kind:policy state council");
  g_autoptr (GPtrArray) alone = run (self, "the"),
                        quoted = run (self, "kind:policy \"the state council\"");

  g_assert_cmpuint (with->len, ==, without->len);
  g_assert_cmpuint (((const WmkSearchGroup *) g_ptr_array_index (with, 0))->n_found, ==,
                    ((const WmkSearchGroup *) g_ptr_array_index (without, 0))->n_found);
  g_assert_cmpuint (alone->len, >, 10);
  g_assert_cmpuint (((const WmkSearchGroup *) g_ptr_array_index (quoted, 0))->n_found, <,
                    ((const WmkSearchGroup *) g_ptr_array_index (with, 0))->n_found);
}

static void
test_long_forms (Search *self, gconstpointer data)
{
  g_autoptr (GPtrArray) by_short = run (self, "kind:event MIIT");
  g_autoptr (GPtrArray) by_long =
      run (self, "kind:agency ministry of industry and information technology bureau");

  /* It has “the Ministry of Industry and Information Technology” alone. */
  g_assert_true (has_thing (by_short, "event/miit-priorities-2018"));
  /* It has “MIIT's Bureau” alone. */
  g_assert_true (has_thing (by_long, "agency/miit-ict-bureau"));
}

/* What has the word in its name comes before what only speaks of it, though one of them begins so.
 */
static void
test_names_first (Search *self, gconstpointer data)
{
  g_autoptr (GPtrArray) groups = run (self, "kind:agency industr");

  g_assert_cmpuint (groups->len, ==, 1);
  g_assert_cmpstr (wmk_thing_get_id (get_thing (groups, 0, 0)), ==, "agency/icbc");
  for (guint i = 0; i < N_FIRST; i++)
    g_assert_nonnull (strstr (wmk_thing_get_title (get_thing (groups, 0, i)), "Industr"));
}

/* What is shown of a kind is what the list of all that was found of it begins with, whichever of
 * the questions found so many. */
static void
test_beginnings (Search *self, gconstpointer data)
{
  static const char *const texts[] = {"s",  "the",  "china",    "industr", "made in",      "20",
                                      "中", "制造", "new ener", "IC",      "sector:rail s"};

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (WmkQuery) query = wmk_query_new (texts[i]);
    g_autoptr (GPtrArray) groups = run (self, texts[i]);

    g_test_message ("%s", texts[i]);
    g_assert_cmpuint (groups->len, >, 1);
    for (guint j = 0; j < groups->len; j++) {
      const WmkSearchGroup *group = g_ptr_array_index (groups, j);
      g_autoptr (GArray) keys =
          SUCCEED (wmk_search_list_keys (self->search, query, group->kind, error));
      g_autoptr (GPtrArray) things = SUCCEED (wmk_thing_list_by_keys (
          self->catalog, group->kind, (const gint64 *) (gpointer) keys->data,
          MIN (keys->len, N_FIRST), error));

      g_assert_cmpuint (group->things->len, ==, things->len);
      for (guint k = 0; k < things->len; k++)
        g_assert_cmpstr (wmk_thing_get_id (get_thing (groups, j, k)), ==,
                         wmk_thing_get_id (g_ptr_array_index (things, k)));
    }
  }
}

static void
add (const char *path, void (*test) (Search *, gconstpointer))
{
  g_test_add (path, Search, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/search-catalog/first", test_first);
  add ("/search-catalog/names-first", test_names_first);
  add ("/search-catalog/beginnings", test_beginnings);
  add ("/search-catalog/found", test_found);
  add ("/search-catalog/not-found", test_not_found);
  add ("/search-catalog/suggestion", test_suggestion);
  add ("/search-catalog/quoted-common-word", test_quoted_common_word);
  add ("/search-catalog/titles", test_titles);
  add ("/search-catalog/look-back", test_look_back);
  add ("/search-catalog/values", test_values);
  add ("/search-catalog/years", test_years);
  add ("/search-catalog/common-words", test_common_words);
  add ("/search-catalog/long-forms", test_long_forms);

  return g_test_run ();
}
