/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-timeline-data.h"

#define NEAR 1e-9

static const WmkTimelineRange limits = {2000, 2020};

static void
assert_range (WmkTimelineRange range, double first, double last)
{
  g_assert_cmpfloat_with_epsilon (range.first, first, NEAR);
  g_assert_cmpfloat_with_epsilon (range.last, last, NEAR);
}

/* A partial date is as long as what it names. */
static void
test_dates (void)
{
  assert_range (wmk_timeline_range_from_date ("2015"), 2015, 2016);
  assert_range (wmk_timeline_range_from_date ("2015-01"), 2015, 2015 + 31 / 365.0);
  assert_range (wmk_timeline_range_from_date ("2015-12"), 2015 + 334 / 365.0, 2016);
  assert_range (wmk_timeline_range_from_date ("2016-03"), 2016 + 60 / 366.0, 2016 + 91 / 366.0);
  assert_range (wmk_timeline_range_from_date ("2015-12-31"), 2015 + 364 / 365.0, 2016);
  assert_range (wmk_timeline_range_from_date (""), 0, 0);
  assert_range (wmk_timeline_range_from_date ("2015-13"), 0, 0);
  assert_range (wmk_timeline_range_from_date ("2015-02-30"), 0, 0);
  assert_range (wmk_timeline_range_from_date ("soon"), 0, 0);
}

/* What it is zoomed about keeps its place in the view. */
static void
test_zoom (void)
{
  WmkTimelineRange range = {2010, 2014};

  assert_range (wmk_timeline_range_zoom (range, 2, 2012, limits), 2011, 2013);
  assert_range (wmk_timeline_range_zoom (range, 2, 2010, limits), 2010, 2012);
  assert_range (wmk_timeline_range_zoom (range, 2, 2011, limits), 2010.5, 2012.5);
  assert_range (wmk_timeline_range_zoom (range, 0.5, 2012, limits), 2008, 2016);
  /* Not beyond the limits: what leaves them on one side is moved. */
  assert_range (wmk_timeline_range_zoom ((WmkTimelineRange){2000, 2004}, 0.5, 2004, limits), 2000,
                2008);
  assert_range (wmk_timeline_range_zoom (range, 0.01, 2012, limits), 2000, 2020);
  /* Not closer than the least. */
  assert_range (wmk_timeline_range_zoom (range, 1e9, 2012, limits),
                2012 - WMK_TIMELINE_MIN_YEARS / 2, 2012 + WMK_TIMELINE_MIN_YEARS / 2);
}

static void
test_pan (void)
{
  WmkTimelineRange range = {2010, 2014};

  assert_range (wmk_timeline_range_pan (range, 3, limits), 2013, 2017);
  assert_range (wmk_timeline_range_pan (range, -3, limits), 2007, 2011);
  assert_range (wmk_timeline_range_pan (range, 100, limits), 2016, 2020);
  assert_range (wmk_timeline_range_pan (range, -100, limits), 2000, 2004);
}

static void
test_clamp (void)
{
  assert_range (wmk_timeline_range_clamp ((WmkTimelineRange){1990, 2040}, limits), 2000, 2020);
  assert_range (wmk_timeline_range_clamp ((WmkTimelineRange){2019, 2023}, limits), 2016, 2020);
  assert_range (wmk_timeline_range_clamp ((WmkTimelineRange){2001, 2002}, limits), 2001, 2002);
}

static void
test_format (void)
{
  static const struct {
    WmkTimelineRange range;
    const char *text;
  } cases[] = {
      {{2006, 2026}, "2006 to 2025"},         {{2013.4, 2019.5}, "2013 to 2019"},
      {{2015, 2016}, "Jan 2015 to Dec 2015"}, {{2015.5, 2017.01}, "Jul 2015 to Jan 2017"},
      {{2015.01, 2015.02}, "Jan 2015"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = wmk_timeline_range_format (&cases[i].range);

    g_assert_cmpstr (text, ==, cases[i].text);
  }
}

/* From the plan's time on at first; what is older is within the limits. */
static void
test_data (void)
{
  g_autoptr (WmkTimelineData) data = wmk_timeline_data_new (2023);
  g_autofree char *summary = NULL, *date = NULL;
  const WmkTimelineItem *item;

  assert_range (wmk_timeline_data_get_limits (data), 2006, 2024);
  wmk_timeline_data_add (data, WMK_TIMELINE_LANE_POLICIES, "policy/old", "Old", "1999-07-01", "");
  wmk_timeline_data_add (data, WMK_TIMELINE_LANE_EVENTS, "event/long", "Long", "2019-06", "2026");
  wmk_timeline_data_add (data, WMK_TIMELINE_LANE_FUNDS, "fund/x", "Undated", "", "");
  assert_range (wmk_timeline_data_get_limits (data), 1999, 2027);
  assert_range (wmk_timeline_data_get_start (data), 2006, 2027);
  g_assert_cmpuint (data->items->len, ==, 2);
  g_assert_cmpuint (data->undated->len, ==, 1);
  g_assert_true (wmk_timeline_data_get (data, 0)->is_day);
  item = wmk_timeline_data_get (data, 1);
  g_assert_false (item->is_day);
  assert_range (item->range, 2019 + 151 / 365.0, 2027);
  date = wmk_timeline_item_format_date (item);
  g_assert_cmpstr (date, ==, "Jun 2019 to 2026");
  data->shows[WMK_TIMELINE_LANE_DEALS] = FALSE;
  summary = wmk_timeline_data_summarize (data);
  g_assert_cmpstr (summary, ==, "Timeline, 1999 to 2026: 1 policy, 1 event, 0 funds.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline-range/dates", test_dates);
  g_test_add_func ("/timeline-range/zoom", test_zoom);
  g_test_add_func ("/timeline-range/pan", test_pan);
  g_test_add_func ("/timeline-range/clamp", test_clamp);
  g_test_add_func ("/timeline-range/format", test_format);
  g_test_add_func ("/timeline-range/data", test_data);

  return g_test_run ();
}
