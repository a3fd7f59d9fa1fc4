/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "catalog/wmk-catalog.h"
#include "catalog/wmk-timeline-filter.h"
#include "timeline-catalog.h"
#include "window/wmk-timeline-items.h"

/* From the catalogue to what the timeline shows of it. */

typedef struct {
  CatalogFixture *files;
  WmkCatalog *catalog;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  GError *error = NULL;

  self->files = timeline_catalog_new ();
  self->catalog = wmk_catalog_open (self->files->output, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->catalog);
  catalog_fixture_free (self->files);
}

static GPtrArray *
list_entries (Fixture *self)
{
  GError *error = NULL;
  GPtrArray *entries = wmk_catalog_list_timeline (self->catalog, &error);

  g_assert_no_error (error);

  return entries;
}

static char *
join_ids (GPtrArray *entries)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            ((WmkTimelineEntry *) g_ptr_array_index (entries, i))->entity.id);

  return g_string_free (text, FALSE);
}

static const WmkTimelineEntry *
find_entry (GPtrArray *entries, const char *id)
{
  for (guint i = 0; i < entries->len; i++) {
    const WmkTimelineEntry *entry = g_ptr_array_index (entries, i);

    if (g_str_equal (entry->entity.id, id))
      return entry;
  }

  g_assert_not_reached ();
}

static void
test_order (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = list_entries (self);
  g_autofree char *ids = join_ids (entries);

  g_assert_cmpstr (ids, ==,
                   "policy/undated policy/old fund/chips policy/a-day policy/plan deal/merger "
                   "deal/purchase policy/a-month policy/a-year event/talks event/late");
}

static void
test_fields (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = list_entries (self);
  const WmkTimelineEntry *policy = find_entry (entries, "policy/a-day");
  const WmkTimelineEntry *deal = find_entry (entries, "deal/purchase");
  const WmkTimelineEntry *event = find_entry (entries, "event/talks");
  const WmkTimelineEntry *fund = find_entry (entries, "fund/chips");

  g_assert_cmpstr (policy->entity.kind, ==, "policy");
  g_assert_cmpstr (policy->entity.title, ==, "Railway opinion");
  g_assert_cmpstr (policy->entity.title_zh, ==, "铁路意见");
  g_assert_cmpstr (policy->category, ==, "opinion");
  g_assert_cmpstr (policy->framework, ==, "X");
  g_assert_cmpstr (policy->date, ==, "2015-05-08");
  g_assert_false (policy->odd);
  g_assert_true (find_entry (entries, "policy/a-year")->odd);
  g_assert_cmpuint (g_strv_length (policy->agencies), ==, 2);
  g_assert_cmpuint (g_strv_length (policy->sectors), ==, 1);
  g_assert_cmpuint (g_strv_length (find_entry (entries, "policy/plan")->sectors), ==, 0);

  g_assert_cmpstr (deal->entity.title, ==, "Apex – Lexmark");
  g_assert_cmpstr (deal->category, ==, "acquisition");
  g_assert_cmpstr (event->end_date, ==, "2019");
  g_assert_cmpstr (event->agencies[0], ==, "agency/miit");
  g_assert_cmpstr (fund->entity.title, ==, "Chip fund");
  g_assert_cmpstr (fund->category, ==, "national");
  g_assert_cmpstr (fund->date, ==, "2014-09");
  g_assert_cmpstr (fund->agencies[0], ==, "agency/sasac");
}

/* What is later than the year that the reader looks back to, or of no known date, is left out. */
static void
test_look_back (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) before = NULL, after = NULL;
  g_autofree char *ids = NULL;
  GError *error = NULL;

  wmk_catalog_set_as_of_year (self->catalog, 2015, &error);
  g_assert_no_error (error);
  before = list_entries (self);
  ids = join_ids (before);
  g_assert_cmpstr (ids, ==, "policy/old fund/chips policy/a-day policy/plan deal/merger");

  wmk_catalog_set_as_of_year (self->catalog, 2024, &error);
  g_assert_no_error (error);
  after = list_entries (self);
  g_assert_cmpuint (after->len, ==, 11);
}

static void
test_agencies (Fixture *self, gconstpointer data)
{
  GError *error = NULL;
  g_autoptr (GPtrArray) agencies = wmk_catalog_list_timeline_agencies (self->catalog, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (agencies->len, ==, 2);
  g_assert_cmpstr (((WmkEntityInfo *) g_ptr_array_index (agencies, 0))->title, ==,
                   "Ministry of Industry");
  g_assert_cmpstr (((WmkEntityInfo *) g_ptr_array_index (agencies, 1))->id, ==, "agency/sasac");
}

/* The ids that a filter lets through. */
static char *
filter (GPtrArray *entries, const char *text)
{
  g_autoptr (WmkTimelineFilter) self = wmk_timeline_filter_new (text);
  g_autoptr (GPtrArray) passed = g_ptr_array_new ();

  for (guint i = 0; i < entries->len; i++)
    if (wmk_timeline_filter_match (self, g_ptr_array_index (entries, i)))
      g_ptr_array_add (passed, g_ptr_array_index (entries, i));

  return join_ids (passed);
}

static void
test_filter (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *text, *ids;
  } cases[] = {
      {"sector=sector/rail", "policy/a-day deal/merger event/talks"},
      {"agency=agency/miit", "policy/a-day policy/plan event/talks"},
      {"agency=agency/sasac", "fund/chips policy/a-day"},
      {"sector=sector/rail;agency=agency/miit", "policy/a-day event/talks"},
      {"hidden=policy;hidden=event;hidden=fund", "deal/merger deal/purchase"},
      {"hidden=policy;sector=sector/aerospace", "event/talks"},
      {"sector=sector/nothing", ""},
  };
  g_autoptr (GPtrArray) entries = list_entries (self);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *ids = filter (entries, cases[i].text);

    g_test_message ("%s", cases[i].text);
    g_assert_cmpstr (ids, ==, cases[i].ids);
  }
}

static void
test_filter_text (void)
{
  const char *text = "sector=sector/rail;agency=agency/miit;hidden=deal;hidden=fund";
  g_autoptr (WmkTimelineFilter) self = wmk_timeline_filter_new (text);
  g_autoptr (WmkTimelineFilter) odd = wmk_timeline_filter_new ("hidden=pigs;;list=1;sector;=x");
  g_autofree char *again = wmk_timeline_filter_to_text (self);
  g_autofree char *nothing = wmk_timeline_filter_to_text (odd);

  g_assert_cmpstr (again, ==, text);
  g_assert_cmpstr (nothing, ==, "");
}

static void
test_items (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = list_entries (self);
  g_autoptr (WmkTimelineFilter) no_deals = wmk_timeline_filter_new ("hidden=deal");
  g_autoptr (WmkTimelineData) items = wmk_timeline_items_new (entries, no_deals, 2024);
  const WmkTimelineItem *plan, *opinion, *talks;
  g_autofree char *said = NULL;

  g_assert_cmpuint (items->items->len, ==, 8);
  g_assert_cmpuint (items->undated->len, ==, 1);
  g_assert_false (items->shows[WMK_TIMELINE_LANE_DEALS]);
  g_assert_true (items->shows[WMK_TIMELINE_LANE_FUNDS]);
  g_assert_cmpint (wmk_timeline_data_find (items, "deal/merger"), ==, -1);
  plan = wmk_timeline_data_get (items, (guint) wmk_timeline_data_find (items, "policy/plan"));
  opinion = wmk_timeline_data_get (items, (guint) wmk_timeline_data_find (items, "policy/a-day"));
  talks = wmk_timeline_data_get (items, (guint) wmk_timeline_data_find (items, "event/talks"));
  g_assert_cmpint (plan->rank, <, opinion->rank);
  g_assert_cmpint (opinion->rank, <, talks->rank);
  g_assert_cmpint (talks->lane, ==, WMK_TIMELINE_LANE_EVENTS);
  said = wmk_timeline_item_describe (talks);
  g_assert_cmpstr (said, ==, "Talks.\nJun 2018 to 2019. Event · Trade and diplomacy.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/timeline-entries/order", Fixture, NULL, set_up, test_order, tear_down);
  g_test_add ("/timeline-entries/fields", Fixture, NULL, set_up, test_fields, tear_down);
  g_test_add ("/timeline-entries/look-back", Fixture, NULL, set_up, test_look_back, tear_down);
  g_test_add ("/timeline-entries/agencies", Fixture, NULL, set_up, test_agencies, tear_down);
  g_test_add ("/timeline-entries/filter", Fixture, NULL, set_up, test_filter, tear_down);
  g_test_add_func ("/timeline-entries/filter-text", test_filter_text);
  g_test_add ("/timeline-entries/items", Fixture, NULL, set_up, test_items, tear_down);

  return g_test_run ();
}
