/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz/query-target.h"

#include <string.h>
#include <time.h>

#include "catalog/wmk-address.h"
#include "catalog/wmk-collection-choice.h"
#include "catalog/wmk-search.h"

/* Of processor time, for one step: a stall, not a budget, which tests/bench/ has. The sanitizers
 * multiply what a step takes. */
#if defined(__SANITIZE_ADDRESS__)
#define MAX_MILLISECONDS 400.0
#else
#define MAX_MILLISECONDS 100.0
#endif
#define N_FIRST 5
/* That are read of a query. */
#define MAX_CHARACTERS 1000
#define N_CURSORS 4

static const char *const keys[] = {"kind",   "sector", "agency", "year",
                                   "status", "market", "tag",    NULL};

typedef struct {
  WmkCatalog *catalog;
  WmkSearch *search;
  double begin; /* of the step that runs */
  char *slow;   /* what took too long; NULL for nothing */
} Target;

static double
get_milliseconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

/* Ends a step, and begins the next. */
static void
finish_step (Target *self, const char *what)
{
  double now = get_milliseconds ();

  if (now - self->begin > MAX_MILLISECONDS) {
    g_free (self->slow);
    self->slow = g_strdup_printf ("%s took %.0f ms", what, now - self->begin);
  }
  self->begin = get_milliseconds ();
}

static gboolean
is_border (const char *text, gsize place)
{
  return place <= strlen (text) && ((guchar) text[place] & 0xc0) != 0x80;
}

/* What is shown of a text that may have been found. */
static void
check_text (Target *self, const WmkQuery *query, const char *text)
{
  static const guint lengths[] = {0, 1, 40, 300};
  g_autoptr (GArray) ranges = wmk_query_find (query, text);
  gsize end = 0;

  for (guint i = 0; i < ranges->len; i++) {
    WmkTextRange range = g_array_index (ranges, WmkTextRange, i);

    g_assert_cmpuint (range.start, >=, end);
    g_assert_cmpuint (range.end, >, range.start);
    g_assert_true (is_border (text, range.start));
    g_assert_true (is_border (text, range.end));
    end = range.end;
  }
  finish_step (self, "finding the words in a text");

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++) {
    g_autofree char *snippet = wmk_query_dup_snippet (query, text, lengths[i]);

    g_assert_true (g_utf8_validate (snippet, -1, NULL));
    g_assert_cmpint (g_utf8_strlen (snippet, -1), <=, 2 * lengths[i] + 80);
    finish_step (self, "a snippet");
  }
}

/* What stands too far behind to be read may be once something before it is gone. */
static gboolean
is_read_whole (const char *text)
{
  return g_utf8_strlen (text, -1) <= MAX_CHARACTERS;
}

/* A filter that is put into the text is read out of it again, and so is none. */
static void
check_with (Target *self, const WmkQuery *query)
{
  for (gsize i = 0; keys[i] != NULL; i++) {
    g_autofree char *with = wmk_query_dup_with (query, keys[i], "two words");
    g_autofree char *without = wmk_query_dup_with (query, keys[i], "");
    g_autoptr (WmkQuery) filtered = wmk_query_new (with);
    g_autoptr (WmkQuery) freed = wmk_query_new (without);

    g_assert_true (g_utf8_validate (with, -1, NULL));
    g_assert_cmpstr (wmk_query_get_filter (filtered, keys[i]), ==, "two words");
    g_assert_true (g_utf8_validate (without, -1, NULL));
    if (is_read_whole (wmk_query_get_text (query)))
      g_assert_null (wmk_query_get_filter (freed, keys[i]));
    finish_step (self, "putting a filter in");
  }
}

static void
check_query (Target *self, const WmkQuery *query)
{
  GPtrArray *filters = wmk_query_get_filters (query);
  const char *text = wmk_query_get_text (query);
  gsize end = 0;

  g_assert_true (g_utf8_validate (text, -1, NULL));
  for (guint i = 0; i < filters->len; i++) {
    const WmkQueryFilter *filter = g_ptr_array_index (filters, i);

    g_assert_true (g_strv_contains (keys, filter->key));
    g_assert_true (g_utf8_validate (filter->value, -1, NULL));
    g_assert_cmpuint (filter->start, >=, end);
    g_assert_cmpuint (filter->end, >, filter->start);
    g_assert_true (is_border (text, filter->start));
    g_assert_true (is_border (text, filter->end));
    end = filter->end;
  }

  for (guint i = 0; i < filters->len; i++) {
    g_autofree char *without = wmk_query_dup_without (query, i);
    g_autoptr (WmkQuery) freed = wmk_query_new (without);

    g_assert_true (g_utf8_validate (without, -1, NULL));
    if (is_read_whole (text))
      g_assert_cmpuint (wmk_query_get_filters (freed)->len, <, filters->len);
    finish_step (self, "taking a filter out");
  }
  check_with (self, query);
}

static void
check_things (Target *self, const WmkQuery *query, GPtrArray *things)
{
  for (guint i = 0; i < things->len; i++) {
    WmkThing *thing = g_ptr_array_index (things, i);
    g_autoptr (GError) error = NULL;
    g_autofree char *summary = wmk_search_dup_summary (self->search, thing, &error);

    g_assert_no_error (error);
    check_text (self, query, wmk_thing_get_title (thing));
    check_text (self, query, wmk_thing_get_title_zh (thing));
    finish_step (self, "the text of a thing");
    check_text (self, query, summary);
  }
}

/* That the group of a kind is the beginning of the list of all that is found of it. */
static void
check_kind (Target *self, const WmkQuery *query, const WmkKind *kind, const WmkSearchGroup *group)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) found = wmk_search_list_keys (self->search, query, kind, &error);
  g_autoptr (GPtrArray) things = NULL;

  g_assert_no_error (error);
  finish_step (self, "listing the keys of a kind");
  g_assert_cmpuint (group == NULL ? 0 : group->n_found, ==,
                    MIN (found->len, WMK_SEARCH_MAX_COUNT + 1));
  if (group == NULL)
    return;

  g_assert_cmpuint (group->things->len, ==, MIN (found->len, N_FIRST));
  things = wmk_thing_list_by_keys (self->catalog, kind, (const gint64 *) found->data,
                                   group->things->len, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < things->len; i++)
    g_assert_cmpstr (wmk_thing_get_id (g_ptr_array_index (things, i)), ==,
                     wmk_thing_get_id (g_ptr_array_index (group->things, i)));
  self->begin = get_milliseconds ();
}

static void
check_nothing_found (Target *self, const WmkQuery *query)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *suggestion = wmk_search_dup_suggestion (self->search, query, &error);
  g_autoptr (GArray) blockers = NULL;

  g_assert_no_error (error);
  finish_step (self, "the suggestion");
  g_assert_true (g_utf8_validate (suggestion, -1, NULL));
  g_assert_cmpstr (suggestion, !=, wmk_query_get_text (query));

  blockers = wmk_search_list_blockers (self->search, query, &error);
  g_assert_no_error (error);
  finish_step (self, "listing the filters in the way");
  for (guint i = 0; i < blockers->len; i++) {
    g_autofree char *without = wmk_query_dup_without (query, g_array_index (blockers, guint, i));
    g_autoptr (WmkQuery) freed = wmk_query_new (without);
    g_autoptr (GPtrArray) groups = wmk_search_run (self->search, freed, 1, &error);

    g_assert_no_error (error);
    if (!wmk_query_is_empty (freed) && is_read_whole (wmk_query_get_text (query)))
      g_assert_cmpuint (groups->len, >, 0);
  }
}

static const WmkSearchGroup *
find_group (GPtrArray *groups, const WmkKind *kind)
{
  const WmkSearchGroup *found = NULL;

  for (guint i = 0; i < groups->len; i++) {
    const WmkSearchGroup *group = g_ptr_array_index (groups, i);

    if (group->kind == kind) {
      g_assert_null (found);
      found = group;
    }
  }

  return found;
}

static void
check_search (Target *self, const WmkQuery *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) groups = wmk_search_run (self->search, query, N_FIRST, &error);

  g_assert_no_error (error);
  finish_step (self, "the search");
  if (wmk_query_is_empty (query)) {
    g_assert_cmpuint (groups->len, ==, 0);
    return;
  }

  for (guint i = 0; wmk_kind_get (i) != NULL; i++)
    check_kind (self, query, wmk_kind_get (i), find_group (groups, wmk_kind_get (i)));
  for (guint i = 0; i < groups->len; i++)
    check_things (self, query, ((const WmkSearchGroup *) g_ptr_array_index (groups, i))->things);
  if (groups->len == 0)
    check_nothing_found (self, query);
}

static void
check_completions (Target *self, const char *text, gsize cursor)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) completions =
      wmk_search_list_completions (self->search, text, cursor, 12, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < completions->len; i++) {
    const WmkCompletion *completion = g_ptr_array_index (completions, i);

    g_assert_true (g_utf8_validate (completion->text, -1, NULL));
    g_assert_cmpstr (completion->label, !=, "");
    g_assert_nonnull (strstr (completion->text, completion->detail));
  }
}

/* An address is a fixed point. */
static void
check_address (const char *text)
{
  g_autofree char *address = wmk_address_normalize (text);
  g_autofree char *uri = NULL;
  g_autofree char *again = NULL;

  if (address == NULL)
    return;
  g_assert_true (g_str_is_ascii (address));
  uri = wmk_address_to_uri (address);
  again = wmk_address_normalize (uri);
  g_assert_cmpstr (again, ==, address);
}

/* What is kept of a choice is kept from then on. */
static void
check_choice (const char *text)
{
  g_autoptr (WmkCollectionChoice) choice = wmk_collection_choice_new (text);
  g_autofree char *kept = wmk_collection_choice_to_text (choice);
  g_autoptr (WmkCollectionChoice) again = wmk_collection_choice_new (kept);

  g_assert_cmpstr (choice->words, ==, again->words);
  g_assert_cmpstr (choice->order, ==, again->order);
  g_assert_cmpuint (g_hash_table_size (choice->values), ==, g_hash_table_size (again->values));
}

/* Opened once: a search keeps what it has found out. */
static Target *
get_target (void)
{
  static Target self;

  if (self.catalog == NULL) {
    g_autoptr (GError) error = NULL;

    self.catalog = wmk_catalog_open (g_getenv ("WAYMARK_CATALOG"), &error);
    g_assert_no_error (error);
    self.search = wmk_search_new (self.catalog);
  }

  return &self;
}

static void
check_all (Target *self, const char *text)
{
  g_autoptr (WmkQuery) query = NULL;
  const char *valid;

  self->begin = get_milliseconds ();
  query = wmk_query_new (text);
  finish_step (self, "reading the query");
  valid = wmk_query_get_text (query);
  check_query (self, query);
  check_text (self, query, valid);
  check_text (self, query,
              "ﬁne İSTANBUL E\xcc\x81nergie ２０２５年 中國製造Made in China 2025 Straße");
  check_search (self, query);
  for (guint i = 0; i <= N_CURSORS; i++) {
    const char *place = valid + strlen (valid) * i / N_CURSORS;

    while (!is_border (valid, (gsize) (place - valid)))
      place--;
    check_completions (self, valid, (gsize) (place - valid));
    finish_step (self, "completions");
  }

  check_address (text);
  if (g_utf8_validate (text, -1, NULL))
    check_choice (text);
  finish_step (self, "addresses and choices");
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize length)
{
  Target *self = get_target ();
  g_autofree char *text = g_strndup ((const char *) data, length);

  check_all (self, text);
  /* A busy machine stands still at times, but not twice at the same query. */
  if (self->slow != NULL) {
    g_clear_pointer (&self->slow, g_free);
    check_all (self, text);
  }
  if (self->slow != NULL)
    g_error ("%s", self->slow);

  return 0;
}
