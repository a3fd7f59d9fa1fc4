/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * From a key to results, for queries that are typed letter by letter: reading the query, searching
 * all kinds, and the ranges and snippets of what a window shows; and from a key to the completions
 * of a filter, and to what is said where nothing was found. In the same run, in turn with it,
 * the full-text index by itself: the statements that the search has run, recorded, and run once
 * more through SQLite's own interface, with nothing made of their rows; and the statement that
 * anybody would write first. Usage: bench-search LARGE-CATALOGUE
 */

#include <sqlite3.h>
#include <string.h>

#include "bench/bench.h"
#include "catalog/wmk-search.h"

#define N_RUNS 5
#define N_FIRST 5
#define N_SHOWN 20
#define N_COMPLETIONS 12
#define SNIPPET_LENGTH 160
#define BUDGET 8.0
#define LARGE_BUDGET 16.0
#define RATIO_BUDGET 1.5
#define NAIVE_SQL "SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rank LIMIT 50"

static const char *const queries[] = {
    "semiconductor",
    "new energy vehicles",
    "MIIT",
    "芯片",
    "中国制造2025",
    "智能制造",
    "rail 2025",
    "kind:policy year:2016..2018 standards",
    "industrial internet",
    "the state council",
    "\"made in china\"",
    "sector:rail 铁路",
    "agency:MIIT robots",
    "xyzzy",
    "status:met market share",
};

static const char *const completed[] = {"agency:ministry", "sector:rail", "status:met",
                                        "year:2016"};

/* None of these words stands anywhere. */
static const char *const misspelt[] = {
    "semicondutor",
    "xenergy vehicls ministy robtos",
    "agency:minstry",
    "aaaab aaaac aaaad aaaae aaaaf aaaag aaaah aaaai aaaaj aaaak aaaal aaaam aaaan aaaao aaaap"
    " aaaaq aaaar aaaas aaaat aaaau aaaav aaaaw aaaax aaaay aaaaz baaab baaac baaad baaae baaaf",
};

/* What one search asked SQLite. */
typedef struct {
  char *sql; /* with its values */
  sqlite3_stmt *statement;
  guint n_rows;
} Step;

typedef struct {
  sqlite3 *handle; /* of the connection that was opened last */
  GPtrArray *steps;
  GHashTable *running; /* (element-type sqlite3_stmt Step) */
} Recorder;

/* Of one text: in milliseconds. */
typedef struct {
  double first;  /* with what the window shows, as the reader has it: for the first time */
  double search; /* likewise, again */
  double count;  /* without a thing: matching alone */
  double match;  /* the bare statements of that */
  double all;    /* the bare statements of the search */
  double naive;
} Times;

typedef struct {
  const char *name;
  WmkCatalog *catalog;
  WmkSearch *search;
  Recorder recorder;
  sqlite3 *bare;
} Bench;

/* The search's connection is not ours to see; but SQLite tells of each that is opened. */
static Recorder *current;

static int
opened_cb (sqlite3 *handle, char **message, const struct sqlite3_api_routines *api)
{
  if (current != NULL)
    current->handle = handle;

  return SQLITE_OK;
}

static void
step_free (gpointer data)
{
  Step *step = data;

  sqlite3_finalize (step->statement);
  sqlite3_free (step->sql);
  g_free (step);
}

/* Of the tables that the index itself reads, which it has in quotes. */
static gboolean
is_internal (const char *sql)
{
  return strstr (sql, "'search") != NULL || g_str_has_prefix (sql, "PRAGMA");
}

static int
traced_cb (unsigned event, void *data, void *statement, void *unused)
{
  Recorder *self = data;
  Step *step = g_hash_table_lookup (self->running, statement);

  if (event == SQLITE_TRACE_ROW && step != NULL) {
    step->n_rows++;
  } else if (event == SQLITE_TRACE_STMT && !is_internal (sqlite3_sql (statement))) {
    step = g_new0 (Step, 1);
    step->sql = sqlite3_expanded_sql (statement);
    g_ptr_array_add (self->steps, step);
    g_hash_table_insert (self->running, statement, step);
  }

  return 0;
}

static void
record (Recorder *self, gboolean on)
{
  sqlite3_trace_v2 (self->handle, on ? SQLITE_TRACE_STMT | SQLITE_TRACE_ROW : 0, traced_cb, self);
}

/* Of processor time: nothing here waits, and whatever else the machine does is left out. */
static double
get_milliseconds (void)
{
  return bench_get_cpu_seconds () * 1000;
}

/* What a row of results shows besides. */
static void
show (Bench *self, const WmkQuery *query, WmkThing *thing)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *summary = wmk_search_dup_summary (self->search, thing, &error);
  g_autofree char *snippet = NULL;

  g_assert_no_error (error);
  snippet = wmk_query_dup_snippet (query, summary, SNIPPET_LENGTH);
  g_array_unref (wmk_query_find (query, wmk_thing_get_title (thing)));
  g_array_unref (wmk_query_find (query, wmk_thing_get_title_zh (thing)));
  g_array_unref (wmk_query_find (query, snippet));
}

/* Returns: how many things were found. */
static guint
search (Bench *self, const char *text, guint n_first, guint n_shown)
{
  g_autoptr (WmkQuery) query = wmk_query_new (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) groups = wmk_search_run (self->search, query, n_first, &error);
  guint n_found = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < groups->len; i++) {
    const WmkSearchGroup *group = g_ptr_array_index (groups, i);

    n_found += group->n_found;
    for (guint j = 0; j < group->things->len && n_shown > 0; j++, n_shown--)
      show (self, query, g_ptr_array_index (group->things, j));
  }

  return n_found;
}

/* The statements of a search for @text, ready to be run again. */
static GPtrArray *
record_search (Bench *self, const char *text, guint n_first, guint n_shown)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func (step_free);

  self->recorder.steps = steps;
  self->recorder.running = g_hash_table_new (NULL, NULL);
  record (&self->recorder, TRUE);
  search (self, text, n_first, n_shown);
  record (&self->recorder, FALSE);
  g_hash_table_unref (self->recorder.running);

  for (guint i = 0; i < steps->len; i++) {
    Step *step = g_ptr_array_index (steps, i);
    int code = sqlite3_prepare_v2 (self->bare, step->sql, -1, &step->statement, NULL);

    if (code != SQLITE_OK)
      g_error ("%s: %s", step->sql, sqlite3_errmsg (self->bare));
  }

  return steps;
}

static double
time_steps (GPtrArray *steps)
{
  double begin = get_milliseconds ();

  for (guint i = 0; i < steps->len; i++) {
    const Step *step = g_ptr_array_index (steps, i);

    for (guint j = 0; j <= step->n_rows; j++)
      sqlite3_step (step->statement);
    sqlite3_reset (step->statement);
  }

  return get_milliseconds () - begin;
}

/* The expression that the last of the statements looks for; %NULL where none does. */
static char *
dup_match (GPtrArray *steps)
{
  for (guint i = steps->len; i > 0; i--) {
    const Step *step = g_ptr_array_index (steps, i - 1);
    const char *begin = strstr (step->sql, " MATCH '");

    if (begin != NULL) {
      begin += strlen (" MATCH '");

      return g_strndup (begin, (gsize) (strchr (begin, '\'') - begin));
    }
  }

  return NULL;
}

static double
time_naive (sqlite3_stmt *statement, const char *match)
{
  double begin = get_milliseconds ();

  sqlite3_bind_text (statement, 1, match, -1, SQLITE_STATIC);
  while (sqlite3_step (statement) == SQLITE_ROW)
    continue;
  sqlite3_reset (statement);

  return get_milliseconds () - begin;
}

static double
time_search (Bench *self, const char *text, guint n_first, guint n_shown)
{
  double begin = get_milliseconds ();

  search (self, text, n_first, n_shown);

  return get_milliseconds () - begin;
}

/* Everything in turn, several times; of each the median. What takes half a second once. */
static Times
measure (Bench *self, const char *text, sqlite3_stmt *naive)
{
  double first = time_search (self, text, N_FIRST, N_SHOWN);
  g_autoptr (GPtrArray) steps = record_search (self, text, N_FIRST, N_SHOWN);
  g_autoptr (GPtrArray) matches = record_search (self, text, 0, 0);
  g_autofree char *match = dup_match (steps);
  g_autoptr (GArray) search_times = bench_new (), count_times = bench_new ();
  g_autoptr (GArray) match_times = bench_new (), all_times = bench_new ();

  for (guint i = 0; i < N_RUNS; i++) {
    bench_add (search_times, time_search (self, text, N_FIRST, N_SHOWN));
    bench_add (all_times, time_steps (steps));
    bench_add (count_times, time_search (self, text, 0, 0));
    bench_add (match_times, time_steps (matches));
  }

  return (Times){.first = first,
                 .search = bench_get_median (search_times),
                 .count = bench_get_median (count_times),
                 .match = match == NULL ? 0 : bench_get_median (match_times),
                 .all = bench_get_median (all_times),
                 .naive = match == NULL ? 0 : time_naive (naive, match)};
}

/* Every beginning of every query, as it is typed. */
static GPtrArray *
list_texts (void)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  for (char c = 'a'; c <= 'z'; c++)
    g_ptr_array_add (texts, g_strndup (&c, 1));
  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    for (const char *end = queries[i]; *end != '\0';) {
      end = g_utf8_next_char (end);
      g_ptr_array_add (texts, g_strndup (queries[i], (gsize) (end - queries[i])));
    }

  return texts;
}

/* Of sums, for a single text may take too short a time to be divided by. */
static void
judge_ratio (const char *name, const char *what, double sum, double bare, gboolean judged)
{
  g_autofree char *text = g_strdup_printf ("%s: %s, ratio", name, what);

  if (judged)
    bench_judge (text, sum / bare, RATIO_BUDGET, "");
  else
    g_print ("# %s %.2f\n", text, sum / bare);
}

/* The first time, which finds out the values there are, and each letter after it. */
static void
bench_completions (Bench *self, double budget)
{
  g_autoptr (GArray) times = bench_new ();
  g_autofree char *judged = g_strdup_printf ("%s: a key to completions, p95", self->name);

  for (gsize i = 0; i < G_N_ELEMENTS (completed); i++)
    for (gsize length = strcspn (completed[i], ":") + 1; length <= strlen (completed[i]);
         length++) {
      g_autofree char *text = g_strndup (completed[i], length);
      double begin = get_milliseconds ();
      g_autoptr (GPtrArray) completions =
          wmk_search_list_completions (self->search, text, length, N_COMPLETIONS, NULL);

      bench_add (times, get_milliseconds () - begin);
      g_assert_nonnull (completions);
    }
  bench_tell ("  a key to completions", times, "ms");
  bench_judge (judged, bench_get_percentile (times, 95), budget, "ms");
  g_print ("# %s: worst %.2f ms\n", self->name, bench_get_percentile (times, 100));
}

static void
bench_suggestions (Bench *self, double budget)
{
  g_autoptr (GArray) times = bench_new ();
  g_autofree char *judged = g_strdup_printf ("%s: nothing to a suggestion, most", self->name);

  for (gsize i = 0; i < G_N_ELEMENTS (misspelt); i++) {
    g_autoptr (WmkQuery) query = wmk_query_new (misspelt[i]);
    double begin = get_milliseconds ();
    g_autofree char *suggestion = wmk_search_dup_suggestion (self->search, query, NULL);
    guint index;

    if (wmk_search_find_unknown (self->search, query, &index, NULL))
      g_ptr_array_unref (wmk_search_list_near_values (self->search, query, index, NULL));
    bench_add (times, get_milliseconds () - begin);
  }
  bench_tell ("  nothing to a suggestion", times, "ms");
  bench_judge (judged, bench_get_percentile (times, 100), budget, "ms");
}

static void
bench_catalog (const char *name, const char *path, double budget)
{
  Bench self = {.name = name};
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) texts = list_texts ();
  g_autoptr (GArray) searches = bench_new (), matches = bench_new (), naives = bench_new ();
  g_autofree char *uri = NULL;
  g_autofree char *judged = g_strdup_printf ("%s: a key to results, p95", name);
  Times sums = {0};
  const char *worst = NULL;
  double most = 0;
  sqlite3_stmt *naive;

  current = &self.recorder;
  self.catalog = wmk_catalog_open (path, &error);
  current = NULL;
  g_assert_no_error (error);
  self.search = wmk_search_new (self.catalog);
  uri = g_strdup_printf ("file:%s?immutable=1", path);
  g_assert_cmpint (sqlite3_open_v2 (uri, &self.bare, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, NULL),
                   ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (self.bare, NAIVE_SQL, -1, &naive, NULL), ==, SQLITE_OK);

  for (guint i = 0; i < texts->len; i++) {
    const char *text = g_ptr_array_index (texts, i);
    Times times = measure (&self, text, naive);

    bench_add (searches, times.first);
    if (times.first > most) {
      most = times.first;
      worst = text;
    }
    if (times.match == 0)
      continue;
    bench_add (matches, times.match);
    bench_add (naives, times.naive);
    sums.search += times.search;
    sums.count += times.count;
    sums.match += times.match;
    sums.all += times.all;
    sums.naive += times.naive;
  }

  g_print ("# %s: %u texts\n", name, texts->len);
  bench_tell ("  a key to results", searches, "ms");
  bench_tell ("  the same MATCHes alone", matches, "ms");
  bench_tell ("  " NAIVE_SQL, naives, "ms");
  bench_judge (judged, bench_get_percentile (searches, 95), budget, "ms");
  g_print ("# %s: worst %.2f ms: “%s”\n", name, most, worst);
  judge_ratio (name, "counting to the same MATCHes alone", sums.count, sums.match, FALSE);
  judge_ratio (name, "all to the same statements alone", sums.search, sums.all, FALSE);
  judge_ratio (name, "all to the MATCHes alone", sums.search, sums.match, FALSE);
  judge_ratio (name, "all to the bare full-text query, best first", sums.search, sums.naive, TRUE);

  bench_completions (&self, budget);
  bench_suggestions (&self, budget);

  sqlite3_finalize (naive);
  sqlite3_close (self.bare);
  g_object_unref (self.search);
  g_object_unref (self.catalog);
}

int
main (int argc, char *argv[])
{
  g_assert_cmpint (argc, ==, 2);
  sqlite3_auto_extension ((void (*) (void)) opened_cb);
  bench_catalog ("today", g_getenv ("WAYMARK_CATALOG"), BUDGET);
  bench_catalog ("a hundredfold", argv[1], LARGE_BUDGET);

  return bench_finish ();
}
