/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-collection-model.h"

#include "collection-case.h"

/* Lists of the small catalogue: what words and filters let through, and in which order. */

#define N_CHOSEN 20000

/* All of them, whatever the case, the accents and the width, in titles of both languages and in
 * every column. */
static void
test_words (CatalogReader *reader, gconstpointer data)
{
  static const CollectionCase cases[] = {
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

  collection_case_assert (reader, cases, G_N_ELEMENTS (cases));
}

static void
test_filters (CatalogReader *reader, gconstpointer data)
{
  static const CollectionCase cases[] = {
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

  collection_case_assert (reader, cases, G_N_ELEMENTS (cases));
}

/* By text, date and number, both ways; what is not known last, and equals as they were. */
static void
test_order (CatalogReader *reader, gconstpointer data)
{
  static const CollectionCase cases[] = {
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

  collection_case_assert (reader, cases, G_N_ELEMENTS (cases));
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
  WmkCollectionModel *model = collection_case_create (reader, "term");
  g_autoptr (WmkThing) thing = g_list_model_get_item (G_LIST_MODEL (model), 0);
  g_autoptr (WmkThing) again = NULL;
  guint counts[4] = {0};

  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (model)) == WMK_TYPE_THING);
  g_signal_connect (model, "items-changed", G_CALLBACK (items_changed_cb), counts);
  collection_case_choose (model, "words=intelligent");
  assert_changed (counts, 1, 1, 0);
  g_assert_cmpuint (wmk_collection_model_find (model, "term/trains"), ==, G_MAXUINT);
  g_assert_cmpuint (wmk_collection_model_find (model, "policy/rail-plan-2016"), ==, G_MAXUINT);
  collection_case_choose (model, "order=title&descending=1");
  assert_changed (counts, 0, 0, 1);

  again = g_list_model_get_item (G_LIST_MODEL (model), 1);
  g_assert_true (thing == again);
  /* The same rows are no change. */
  collection_case_choose (model, "order=title&descending=1&words=%20");
  g_assert_cmpuint (counts[0], ==, 0);
  g_object_unref (model);
  g_assert_cmpstr (wmk_thing_get_title (thing), ==, "Intelligent trains");
  g_clear_object (&thing);

  /* One that nobody has asked by then is nothing. */
  g_object_unref (collection_case_create_long (reader, N_CHOSEN));
  model = collection_case_create (reader, "policy");
  thing = g_list_model_get_item (G_LIST_MODEL (model), N_CHOSEN / 2);
  g_object_unref (model);
  g_assert_cmpstr (wmk_thing_get_title (thing), ==, "");
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
  collection_case_choose (model, "order=title&descending=1");
  g_signal_connect (model, "items-changed", G_CALLBACK (items_changed_cb), counts);
  g_assert_cmpuint (collection_case_choose_any (model, "filter-sector=1"), ==, 1);
  collection_case_assert_shown (model, "trains intelligent-trains");
  g_assert_cmpuint (counts[0], ==, 0);

  kind.view = "v_nothing";
  g_assert_null (wmk_collection_model_new (reader->catalog, &kind, &failure));
  g_assert_nonnull (failure);
}

/* Best first, or in the list's own order, whichever is asked for; and any kind has its list. */
static void
test_rank (CatalogReader *reader, gconstpointer data)
{
  static const CollectionCase cases[] = {
      {"term", "words=trains", "intelligent-trains trains"},
      {"term", "words=trains&order=rank", "trains intelligent-trains"},
      {"term", "words=trains&order=title&descending=1", "trains intelligent-trains"},
      {"policy", "words=rail&order=rank&filter-year=2020", "train-standard-2020"},
      {"indicator", "words=abroad", "rail-overseas-share"},
      {"target", "words=world", "plan-leader"},
      {"sector", "", "aerospace rail"},
  };

  collection_case_assert (reader, cases, G_N_ELEMENTS (cases));
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

  return g_test_run ();
}
