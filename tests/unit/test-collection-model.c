/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-collection-model.h"

#include <stdio.h>
#include <string.h>

#include "catalog-reader.h"
#include "catalog/wmk-use-model.h"
#include "long-list.h"

/* Lists of the small catalogue: what words and filters let through, and in which order. */

static WmkCollectionModel *
create (CatalogReader *reader, const char *kind)
{
  return SUCCEED (wmk_collection_model_new (reader->catalog, wmk_kind_find (kind), error));
}

static void
ask (WmkCollectionModel *model, const char *text)
{
  g_autoptr (WmkCollectionChoice) choice = wmk_collection_choice_new (text);

  wmk_collection_model_set_choice (model, choice);
}

static void
failed_cb (WmkCollectionModel *model, const char *message, guint *n_failures)
{
  g_assert_cmpstr (message, !=, "");
  (*n_failures)++;
}

/* Returns: how often that failed. */
static guint
choose_any (WmkCollectionModel *model, const char *text)
{
  guint n_failures = 0;
  gulong handler = g_signal_connect (model, "failed", G_CALLBACK (failed_cb), &n_failures);

  ask (model, text);
  while (wmk_collection_model_is_finding (model))
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (model, handler);

  return n_failures;
}

static void
choose (WmkCollectionModel *model, const char *text)
{
  g_assert_cmpuint (choose_any (model, text), ==, 0);
}

/* @expected: the addresses without their kind, in order */
static void
assert_shown (WmkCollectionModel *model, const char *expected)
{
  GListModel *list = G_LIST_MODEL (model);
  guint n_things = g_list_model_get_n_items (list);
  g_autoptr (GString) shown = g_string_new (NULL);

  for (guint i = 0; i < n_things; i++) {
    g_autoptr (WmkThing) thing = g_list_model_get_item (list, i);
    const char *id = wmk_thing_get_id (thing);

    g_string_append_printf (shown, "%s%s", i > 0 ? " " : "", strchr (id, '/') + 1);
    g_assert_cmpuint (wmk_collection_model_find (model, id), ==, i);
  }
  g_assert_cmpstr (shown->str, ==, expected);
  g_assert_null (g_list_model_get_item (list, n_things));
}

/* What a text, as it is kept, shows of a kind. */
typedef struct {
  const char *kind;
  const char *choice;
  const char *shown;
} Case;

static void
assert_cases (CatalogReader *reader, const Case *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++) {
    g_autoptr (WmkCollectionModel) model = create (reader, cases[i].kind);
    guint total = g_list_model_get_n_items (G_LIST_MODEL (model));

    g_test_message ("%s: %s", cases[i].kind, cases[i].choice);
    choose (model, cases[i].choice);
    assert_shown (model, cases[i].shown);
    g_assert_cmpuint (wmk_collection_model_get_total (model), ==, total);
  }
}

/* All of them, whatever the case, the accents and the width, in titles of both languages and in
 * every column. */
static void
test_words (CatalogReader *reader, gconstpointer data)
{
  static const Case cases[] = {
      {"term", "", "intelligent-trains trains"},
      {"term", "words=%20%20", "intelligent-trains trains"},
      {"term", "words=TRAINS", "intelligent-trains trains"},
      {"term", "words=trains%09intelligent", "intelligent-trains"},
      {"term", "words=ZHINENG", "intelligent-trains"},
      {"term", "words=li%C3%A8ch%C4%93", "intelligent-trains trains"},
      {"term", "words=%E6%99%BA%E8%83%BD", "intelligent-trains"},
      {"term", "words=%EF%BC%B4rains%20%E6%99%BA", "intelligent-trains"},
      {"term", "words=drive", "intelligent-trains"},      /* stands in the meaning alone */
      {"term", "words=%25", "intelligent-trains trains"}, /* asks for nothing */
      {"term", "words=intell", "intelligent-trains"},
      {"term", "words=ntelligent", ""},
      {"policy", "words=mor", "rail-plan-2016"},
      {"policy", "words=2020-05", "train-standard-2020"},
      {"fund", "words=12.5", "rail"},
      {"source", "words=year%20office", "yearbook-2021"},
  };

  assert_cases (reader, cases, G_N_ELEMENTS (cases));
}

static void
test_filters (CatalogReader *reader, gconstpointer data)
{
  static const Case cases[] = {
      {"policy", "filter-agency=agency/ministry-of-rail", "rail-plan-2016"},
      {"policy", "filter-agency=agency/office-of-trains", "train-standard-2020 rail-plan-2016"},
      {"policy", "filter-sector=sector/aerospace", "rail-plan-2016"},
      {"policy", "filter-year=2020", "train-standard-2020"},
      {"policy", "filter-family=plan", "rail-plan-2016"},
      {"policy", "filter-instrument=instrument/loans", "rail-plan-2016"},
      {"policy", "filter-framework=X", "train-standard-2020"},
      {"policy", "filter-topic=Railways", "rail-plan-2016"},
      {"policy", "filter-jurisdiction=China", "train-standard-2020 rail-plan-2016"},
      {"policy", "filter-year=2020&filter-family=plan", ""},
      {"policy", "filter-sector=sector/rail&words=standard", "train-standard-2020"},
      {"agency", "filter-jurisdiction=China", "ministry-of-rail office-of-trains"},
      {"agency", "filter-sector=sector/aerospace", "ministry-of-rail office-of-trains"},
      {"instrument", "filter-family=finance", "loans"},
      {"instrument", "filter-sector=sector/aerospace", "loans"},
      {"instrument", "filter-sector=sector/maritime", ""},
      {"fund", "filter-level=municipal", "city-parts"},
      {"fund", "filter-sector=sector/rail", "rail"},
      {"fund", "filter-year=2016", "rail"},
      {"company", "filter-ownership=private", "zug-bau"},
      {"company", "filter-jurisdiction=Germany", "zug-bau"},
      {"company", "filter-sector=sector/rail", "loco-works zug-bau"},
      {"deal", "filter-kind=acquisition", "loco-works-zug-bau"},
      {"deal", "filter-outcome=blocked", ""},
      {"deal", "filter-year=2018", "loco-works-zug-bau"},
      {"event", "filter-kind=industry", "first-train-abroad-2017"},
      {"event", "filter-year=2018", "rail-talks-2018"},
      {"recommendation", "filter-addressee=Governments", "report-open-markets"},
      {"recommendation", "filter-section=None", ""},
      {"recommendation", "filter-source=" REPORT, "report-open-markets"},
      {"source", "filter-kind=statistics", "yearbook-2021"},
      {"source", "filter-year=2020", "yellow-book-2020"},
      /* Of no such kind, and of no such filter. */
      {"source", "filter-kind=song", ""},
      {"term", "filter-colour=red", "intelligent-trains trains"},
  };

  assert_cases (reader, cases, G_N_ELEMENTS (cases));
}

/* By text, date and number, both ways; what is not known last, and equals as they were. */
static void
test_order (CatalogReader *reader, gconstpointer data)
{
  static const Case cases[] = {
      /* Without words nothing is better than anything else. */
      {"term", "order=rank", "intelligent-trains trains"},
      {"source", "", "report-2019 yearbook-2021 mic2025-roadmap-2015 yellow-book-2020"},
      {"source", "order=title", "report-2019 yearbook-2021 mic2025-roadmap-2015 yellow-book-2020"},
      {"source", "order=title&descending=1",
       "yellow-book-2020 mic2025-roadmap-2015 yearbook-2021 report-2019"},
      /* The roadmap has no publisher. */
      {"source", "order=publisher",
       "yellow-book-2020 report-2019 yearbook-2021 mic2025-roadmap-2015"},
      {"source", "order=publisher&descending=1",
       "yearbook-2021 report-2019 yellow-book-2020 mic2025-roadmap-2015"},
      {"source", "order=published",
       "mic2025-roadmap-2015 report-2019 yellow-book-2020 yearbook-2021"},
      {"source", "order=published&descending=1",
       "yearbook-2021 yellow-book-2020 report-2019 mic2025-roadmap-2015"},
      /* 6, 9, 9 and 20: as numbers, and the two that are equal by title either way. */
      {"source", "order=uses", "yearbook-2021 report-2019 mic2025-roadmap-2015 yellow-book-2020"},
      {"source", "order=uses&descending=1",
       "yellow-book-2020 report-2019 mic2025-roadmap-2015 yearbook-2021"},
      {"fund", "order=amount_cny&descending=1", "rail city-parts"},
      {"fund", "order=amount_cny", "rail city-parts"},
      {"fund", "order=established&descending=1", "rail city-parts"},
      {"fund", "order=level", "city-parts rail"},
      {"agency", "order=policies&descending=1", "office-of-trains ministry-of-rail"},
      {"event", "", "rail-talks-2018 first-train-abroad-2017"},
      {"event", "order=date", "first-train-abroad-2017 rail-talks-2018"},
      {"event", "order=sectors", "rail-talks-2018 first-train-abroad-2017"},
      {"event", "order=sectors&descending=1", "rail-talks-2018 first-train-abroad-2017"},
      {"event", "order=date&words=talks", "rail-talks-2018"},
  };

  assert_cases (reader, cases, G_N_ELEMENTS (cases));
}

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, guint *counts)
{
  counts[0]++;
  counts[1] = position;
  counts[2] = removed;
  counts[3] = added;
}

/* One change since it was last asked, of those rows. */
static void
assert_changed (guint *counts, guint position, guint removed, guint added)
{
  g_assert_cmpuint (counts[0], ==, 1);
  g_assert_cmpuint (counts[1], ==, position);
  g_assert_cmpuint (counts[2], ==, removed);
  g_assert_cmpuint (counts[3], ==, added);
  counts[0] = 0;
}

/* Whoever shows the list is told, once, of the rows that are others; things outlive it, and are the
 * same after a sort. */
static void
test_items (CatalogReader *reader, gconstpointer data)
{
  WmkCollectionModel *model = create (reader, "term");
  g_autoptr (WmkThing) thing = g_list_model_get_item (G_LIST_MODEL (model), 0);
  g_autoptr (WmkThing) again = NULL;
  guint counts[4] = {0};

  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (model)) == WMK_TYPE_THING);
  g_signal_connect (model, "items-changed", G_CALLBACK (items_changed_cb), counts);
  choose (model, "words=intelligent");
  assert_changed (counts, 1, 1, 0);
  g_assert_cmpuint (wmk_collection_model_find (model, "term/trains"), ==, G_MAXUINT);
  g_assert_cmpuint (wmk_collection_model_find (model, "policy/rail-plan-2016"), ==, G_MAXUINT);
  choose (model, "order=title&descending=1");
  assert_changed (counts, 0, 0, 1);

  again = g_list_model_get_item (G_LIST_MODEL (model), 1);
  g_assert_true (thing == again);
  /* The same rows are no change. */
  choose (model, "order=title&descending=1&words=%20");
  g_assert_cmpuint (counts[0], ==, 0);
  g_object_unref (model);
  g_assert_cmpstr (wmk_thing_get_title (thing), ==, "Intelligent trains");
}

/* A catalogue that can no longer be read leaves what is shown as it was, and says so. */
static void
test_error (CatalogReader *reader, gconstpointer data)
{
  const WmkKindFilter broken[] = {
      {"sector", "Sector", WMK_VALUE_TEXT, "SELECT 1, 2", "SELECT id FROM nothing WHERE x = ?1"},
      {NULL},
  };
  WmkKind kind = *wmk_kind_find ("term");
  g_autoptr (WmkCollectionModel) model = NULL;
  g_autoptr (GError) failure = NULL;
  guint counts[4] = {0};

  kind.filters = broken;
  model = SUCCEED (wmk_collection_model_new (reader->catalog, &kind, error));
  choose (model, "order=title&descending=1");
  g_signal_connect (model, "items-changed", G_CALLBACK (items_changed_cb), counts);
  g_assert_cmpuint (choose_any (model, "filter-sector=1"), ==, 1);
  assert_shown (model, "trains intelligent-trains");
  g_assert_cmpuint (counts[0], ==, 0);

  kind.view = "v_nothing";
  g_assert_null (wmk_collection_model_new (reader->catalog, &kind, &failure));
  g_assert_nonnull (failure);
}

/* A head, then what cites a source below the sector, the plan, or the list that it belongs to. */
/* Best first, or in the list's own order, whichever is asked for; and any kind has its list. */
static void
test_rank (CatalogReader *reader, gconstpointer data)
{
  static const Case cases[] = {
      {"term", "words=trains", "intelligent-trains trains"},
      {"term", "words=trains&order=rank", "trains intelligent-trains"},
      {"term", "words=trains&order=title&descending=1", "trains intelligent-trains"},
      {"policy", "words=rail&order=rank&filter-year=2020", "train-standard-2020"},
      {"indicator", "words=abroad", "rail-overseas-share"},
      {"target", "words=world", "plan-leader"},
      {"sector", "", "aerospace rail"},
  };

  assert_cases (reader, cases, G_N_ELEMENTS (cases));
}

#define N_LONG 200000
#define N_CHOSEN 20000
#define BATCH_SIZE 32
#define MAX_BATCHES 16

/* A list so long that nobody should read all of it. */
static WmkCollectionModel *
create_long (CatalogReader *reader, guint n_policies)
{
  g_assert_finalize_object (reader->catalog);
  long_list_write (reader->files->output, n_policies);
  reader->catalog = SUCCEED (wmk_catalog_open (reader->files->output, error));

  return create (reader, "policy");
}

static void
assert_at (WmkCollectionModel *model, guint position, const char *id)
{
  g_autoptr (WmkThing) thing = g_list_model_get_item (G_LIST_MODEL (model), position);

  g_assert_nonnull (thing);
  g_assert_cmpstr (wmk_thing_get_id (thing), ==, id);
  g_assert_cmpuint (wmk_collection_model_find (model, id), ==, position);
}

/* Of a long list only those things are read that are asked for, and some around them; few are
 * kept, and none is made twice while it is held. */
static void
test_long (CatalogReader *reader, gconstpointer data)
{
  g_autoptr (WmkCollectionModel) model = create_long (reader, N_LONG);
  GListModel *list = G_LIST_MODEL (model);
  g_autoptr (WmkThing) held = NULL, again = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (list), ==, N_LONG);
  g_assert_cmpuint (wmk_collection_model_count_held (model), ==, BATCH_SIZE);
  assert_at (model, 2, "policy/long-0");
  g_assert_cmpuint (wmk_collection_model_count_held (model), ==, BATCH_SIZE);
  assert_at (model, N_LONG - 1, "policy/long-199997");
  g_assert_cmpuint (wmk_collection_model_count_held (model), ==, 2 * BATCH_SIZE);
  assert_at (model, N_LONG / 2, "policy/long-99998");
  held = g_list_model_get_item (list, N_LONG / 2);
  for (guint i = 0; i < 50; i++)
    g_object_unref (g_list_model_get_item (list, i * 1000));
  g_assert_cmpuint (wmk_collection_model_count_held (model), <=, MAX_BATCHES * BATCH_SIZE + 1);

  /* The batch that was asked for last is not the one that goes. */
  again = g_list_model_get_item (list, N_LONG / 2);
  g_assert_true (held == again);
  choose (model, "order=title");
  assert_at (model, 0, "policy/long-0");
  g_assert_true (wmk_collection_model_find (model, wmk_thing_get_id (held)) != G_MAXUINT);
  g_clear_object (&again);
  again = g_list_model_get_item (list, wmk_collection_model_find (model, wmk_thing_get_id (held)));
  g_assert_true (held == again);
}

static void
test_long_choices (CatalogReader *reader, gconstpointer data)
{
  g_autoptr (WmkCollectionModel) model = create_long (reader, N_CHOSEN);
  GListModel *list = G_LIST_MODEL (model);
  guint counts[4] = {0};

  g_signal_connect (model, "items-changed", G_CALLBACK (items_changed_cb), counts);
  choose (model, "filter-family=standard");
  /* One of the small catalogue. */
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1 + (N_CHOSEN - 2 + 9) / 10);
  assert_at (model, 2, "policy/long-10");
  choose (model, "filter-family=standard&words=seventh");
  assert_at (model, 0, "policy/long-0");
  assert_at (model, 1, "policy/long-70");
  choose (model, "filter-family=standard&words=seventh&order=title&descending=1");
  assert_at (model, g_list_model_get_n_items (list) - 1, "policy/long-0");
  choose (model, "filter-family=standard&words=seventh&order=date");
  assert_at (model, 0, "policy/long-0");
  assert_at (model, 1, "policy/long-350");
  counts[0] = 0;
  choose (model, "filter-family=standard&words=seventh&order=date&descending=1");
  choose (model, "");
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, N_CHOSEN);
  counts[0] = 0;
  choose (model, "filter-jurisdiction=China");
  g_assert_cmpuint (counts[0], ==, 0);
}

static void
count_cb (gpointer object, guint *count)
{
  (*count)++;
}

/* Many choices one after the other: the last is shown, once, whatever came before it; nothing that
 * was chosen is not waited for. */
static void
test_long_last (CatalogReader *reader, gconstpointer data)
{
  g_autoptr (WmkCollectionModel) model = create_long (reader, N_CHOSEN);
  GListModel *list = G_LIST_MODEL (model);
  guint n_found = 0;

  g_signal_connect (model, "found", G_CALLBACK (count_cb), &n_found);
  for (guint i = 0; i < 10; i++) {
    ask (model, "order=title");
    ask (model, "filter-family=standard&order=agencies");
    g_assert_true (wmk_collection_model_is_finding (model));
    g_assert_cmpuint (g_list_model_get_n_items (list), ==, N_CHOSEN);
    choose (model, "filter-family=standard&words=seventh&order=title&descending=1");
    g_assert_cmpuint (n_found, ==, 1);
    assert_at (model, g_list_model_get_n_items (list) - 1, "policy/long-0");

    ask (model, "order=title");
    ask (model, "");
    g_assert_false (wmk_collection_model_is_finding (model));
    g_assert_cmpuint (g_list_model_get_n_items (list), ==, N_CHOSEN);
    while (g_main_context_iteration (NULL, FALSE))
      ;
    g_assert_cmpuint (n_found, ==, 2);
    n_found = 0;
  }
}

/* Who looks at the list no longer is told nothing. */
static void
test_long_closed (CatalogReader *reader, gconstpointer data)
{
  guint n_found = 0;
  gint64 end = g_get_monotonic_time () + G_TIME_SPAN_SECOND / 5;

  g_object_unref (create_long (reader, N_CHOSEN));
  for (guint i = 0; i < 10; i++) {
    WmkCollectionModel *model = create (reader, "policy");

    g_signal_connect (model, "found", G_CALLBACK (count_cb), &n_found);
    ask (model, "order=title");
    g_assert_finalize_object (model);
  }
  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (n_found, ==, 0);
}

/* A list view asks for every row that is told of together with those that go: for few. Nobody is
 * told of rows that are not there. */
static void
check_rows_cb (GListModel *list, guint position, guint n_removed, guint n_added, guint *n_rows)
{
  *n_rows += n_added - n_removed;
  g_assert_cmpuint (*n_rows, ==, g_list_model_get_n_items (list));
  if (n_removed > 0)
    g_assert_cmpuint (n_added, <=, 256);
  g_assert_null (g_list_model_get_item (list, *n_rows));
}

static void
test_long_changes (CatalogReader *reader, gconstpointer data)
{
  g_autoptr (WmkCollectionModel) model = create_long (reader, N_CHOSEN);
  guint n_rows = N_CHOSEN;

  g_signal_connect (model, "items-changed", G_CALLBACK (check_rows_cb), &n_rows);
  choose (model, "order=title");
  choose (model, "order=title&descending=1");
  choose (model, "filter-family=standard");
  choose (model, "filter-family=plan");
  choose (model, "words=nothing-like-it");
  choose (model, "");
  g_assert_cmpuint (n_rows, ==, N_CHOSEN);
  assert_at (model, 300, "policy/long-298");
}

/* The places of another file are not those of this one. */
static void
test_long_replaced (CatalogReader *reader, gconstpointer data)
{
  g_autoptr (WmkCollectionModel) model = create_long (reader, N_CHOSEN);
  g_autofree char *contents = NULL;
  gsize length;

  /* As another file of that name. */
  g_assert_true (g_file_get_contents (reader->files->output, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (reader->files->output, contents, (gssize) length, NULL));
  g_assert_cmpuint (choose_any (model, "order=title"), ==, 1);
  assert_at (model, 2, "policy/long-0");
}

/* A file that is damaged while it is open: what was read stays, what is not read has no address,
 * and each failure is told once. */
static void
test_damage (CatalogReader *reader, gconstpointer data)
{
  g_autoptr (WmkCollectionModel) model = create_long (reader, N_CHOSEN);
  g_autoptr (WmkThing) unread = NULL, other = NULL;
  g_autofree char *contents = NULL;
  gsize length;
  guint n_failures = 0;
  FILE *file;

  g_assert_true (g_file_get_contents (reader->files->output, &contents, &length, NULL));
  file = fopen (reader->files->output, "r+b");
  memset (contents, 0xff, length);
  g_assert_cmpint (fseek (file, (long) length / 10, SEEK_SET), ==, 0);
  g_assert_cmpuint (fwrite (contents, 1, length - length / 10, file), ==, length - length / 10);
  fclose (file);

  g_signal_connect (model, "failed", G_CALLBACK (failed_cb), &n_failures);
  unread = g_list_model_get_item (G_LIST_MODEL (model), N_CHOSEN / 2);
  g_assert_cmpstr (wmk_thing_get_id (unread), ==, "");
  g_assert_cmpstr (wmk_thing_get_value (unread, 0), ==, "");
  g_assert_cmpuint (n_failures, ==, 1);
  other = g_list_model_get_item (G_LIST_MODEL (model), N_CHOSEN / 2 + 1);
  g_assert_cmpuint (n_failures, ==, 1);

  g_assert_cmpuint (choose_any (model, "filter-family=standard"), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, N_CHOSEN);
}

static void
test_uses (CatalogReader *reader, gconstpointer data)
{
  g_autoptr (GPtrArray) uses = SUCCEED (wmk_catalog_list_uses (reader->catalog, REPORT, error));
  g_autoptr (WmkUseModel) model = wmk_use_model_new (uses);
  const struct {
    const char *id; /* of the first use below a heading */
    guint n_uses;
  } expected[] = {
      {NULL, 0},
      {"target/rail-overseas-share-2020", 6},
      {"target/rail-overseas-share-2020", 0},
      {"target/rail-overseas-share-2018", 0},
      {"target/rail-overseas-share-2020", 0},
      {"target/a-rail-overseas-share-2025", 0},
      {"observation/rail-overseas-share-sales-2020", 0},
      {"assessment/report-rail-2019", 0},
      {"target/plan-research-2025", 3},
      {"target/plan-research-2025", 0},
      {"target/plan-leader", 0},
      {"assessment/report-plan-2019", 0},
  };

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, G_N_ELEMENTS (expected));
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (model), G_N_ELEMENTS (expected)));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    g_autoptr (WmkUseItem) item = g_list_model_get_item (G_LIST_MODEL (model), i);
    const WmkUse *use = wmk_use_item_get (item);

    g_assert_cmpstr (use == NULL ? NULL : use->entity.id, ==, expected[i].id);
    g_assert_cmpuint (wmk_use_item_get_count (item), ==, expected[i].n_uses);
  }
  g_assert_cmpuint (wmk_use_model_find (model, "sector/rail"), ==, 1);
  g_assert_cmpuint (wmk_use_model_find (model, "target/rail-overseas-share-2020"), ==, 2);
  g_assert_cmpuint (wmk_use_model_find (model, "overview"), ==, 8);
  g_assert_cmpuint (wmk_use_model_find (model, "target/plan-leader"), ==, 10);
  g_assert_cmpuint (wmk_use_model_find (model, "target/none"), ==, G_MAXUINT);
}

/* The groups of what is no part of the plan itself are the lists, in the order of the kinds. */
static void
test_groups_of_uses (CatalogReader *reader, gconstpointer data)
{
  g_autoptr (GPtrArray) uses =
      SUCCEED (wmk_catalog_list_uses (reader->catalog, "source/yellow-book-2020", error));
  g_autoptr (WmkUseModel) model = wmk_use_model_new (uses);
  g_autoptr (GString) groups = g_string_new (NULL);

  for (guint i = 1; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++) {
    g_autoptr (WmkUseItem) item = g_list_model_get_item (G_LIST_MODEL (model), i);

    if (wmk_use_item_get_count (item) > 0)
      g_string_append_printf (groups, "%s|%s|%u\n", wmk_use_item_get (item)->group,
                              wmk_use_item_get (item)->group_title, wmk_use_item_get_count (item));
  }
  g_assert_cmpstr (groups->str, ==,
                   "policies|Policies|3\n"
                   "events|Events|2\n"
                   "funds|Funds|2\n"
                   "companies|Companies|2\n"
                   "deals|Deals|1\n"
                   "agencies|Agencies|2\n"
                   "instruments|Instruments|1\n"
                   "wording|Themes|1\n"
                   "recommendations|Recommendations|1\n"
                   "glossary|Terms|2\n"
                   "instruments|Examples|1\n"
                   "wording|Wording|2\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  catalog_reader_add ("/collection-model/words", test_words);
  catalog_reader_add ("/collection-model/filters", test_filters);
  catalog_reader_add ("/collection-model/order", test_order);
  catalog_reader_add ("/collection-model/items", test_items);
  catalog_reader_add ("/collection-model/error", test_error);
  catalog_reader_add ("/collection-model/rank", test_rank);
  catalog_reader_add ("/collection-model/long", test_long);
  catalog_reader_add ("/collection-model/long-choices", test_long_choices);
  catalog_reader_add ("/collection-model/long-last", test_long_last);
  catalog_reader_add ("/collection-model/long-closed", test_long_closed);
  catalog_reader_add ("/collection-model/long-changes", test_long_changes);
  catalog_reader_add ("/collection-model/long-replaced", test_long_replaced);
  catalog_reader_add ("/collection-model/damage", test_damage);
  catalog_reader_add ("/collection-model/uses", test_uses);
  catalog_reader_add ("/collection-model/groups-of-uses", test_groups_of_uses);

  return g_test_run ();
}
