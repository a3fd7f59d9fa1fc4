/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-timeline-card.h"
#include "timeline-crowd.h"

/* What keys and a pointer reach of a timeline, and what is said of it. */

#define NEAR 1e-6

/* Along a lane by date, between lanes to what is nearest, and no further than there is any. */
static void
test_walk (void)
{
  g_autoptr (WmkTimelineData) data = wmk_timeline_data_new (2025);
  g_autoptr (WmkTimelineLabels) labels = NULL;
  g_autoptr (WmkTimelineLayout) layout = NULL;

  timeline_crowd_add (data, WMK_TIMELINE_LANE_POLICIES, "2007-01-01", "");
  timeline_crowd_add (data, WMK_TIMELINE_LANE_DEALS, "2009-01-01", "");
  timeline_crowd_add (data, WMK_TIMELINE_LANE_POLICIES, "2012-01-01", "");
  timeline_crowd_add (data, WMK_TIMELINE_LANE_DEALS, "2018-01-01", "");
  timeline_crowd_add (data, WMK_TIMELINE_LANE_POLICIES, "2020-01-01", "");
  labels = timeline_crowd_label (data, FALSE);
  layout = wmk_timeline_layout_new (labels, (WmkTimelineRange){2008, 2019}, TIMELINE_WIDTH,
                                    TIMELINE_HEIGHT, -1);

  g_assert_cmpint (wmk_timeline_layout_step (layout, -1, WMK_TIMELINE_LATER), ==, 1);
  g_assert_cmpint (wmk_timeline_layout_step (layout, 1, WMK_TIMELINE_LATER), ==, 2);
  g_assert_cmpint (wmk_timeline_layout_step (layout, 2, WMK_TIMELINE_LATER), ==, 2);
  g_assert_cmpint (wmk_timeline_layout_step (layout, 1, WMK_TIMELINE_EARLIER), ==, 0);
  g_assert_cmpint (wmk_timeline_layout_step (layout, 1, WMK_TIMELINE_FIRST), ==, 0);
  g_assert_cmpint (wmk_timeline_layout_step (layout, 1, WMK_TIMELINE_LAST), ==, 2);
  /* Over the empty lane of events. */
  g_assert_cmpint (wmk_timeline_layout_step (layout, 1, WMK_TIMELINE_NEXT_LANE), ==, 3);
  g_assert_cmpint (wmk_timeline_layout_step (layout, 2, WMK_TIMELINE_NEXT_LANE), ==, 4);
  g_assert_cmpint (wmk_timeline_layout_step (layout, 4, WMK_TIMELINE_NEXT_LANE), ==, 4);
  g_assert_cmpint (wmk_timeline_layout_step (layout, 3, WMK_TIMELINE_PREVIOUS_LANE), ==, 0);
  g_assert_cmpint (wmk_timeline_layout_step (layout, 3, WMK_TIMELINE_LAST), ==, 4);
}

/* What the keys reach comes into view. */
static void
test_show (void)
{
  g_autoptr (WmkTimelineData) data = timeline_crowd_new (100);
  g_autoptr (WmkTimelineLabels) labels = timeline_crowd_label (data, FALSE);
  g_autoptr (WmkTimelineLayout) layout = wmk_timeline_layout_new (
      labels, (WmkTimelineRange){2015, 2017}, TIMELINE_WIDTH, TIMELINE_HEIGHT, -1);

  for (guint i = 0; i < layout->marks->len; i++) {
    WmkTimelineRange range =
        wmk_timeline_layout_show (layout, wmk_timeline_layout_get_mark (layout, (int) i));
    g_autoptr (WmkTimelineLayout) panned =
        wmk_timeline_layout_new (labels, range, TIMELINE_WIDTH, TIMELINE_HEIGHT, -1);

    g_assert_cmpfloat_with_epsilon (wmk_timeline_range_get_years (&range), 2, NEAR);
    g_assert_true (
        wmk_timeline_layout_is_in_view (panned, wmk_timeline_layout_get_mark (panned, (int) i)));
  }
}

/* A pointer at a mark or its label finds it, one elsewhere nothing. */
static void
test_find (void)
{
  g_autoptr (WmkTimelineData) data = timeline_crowd_new (60);
  g_autoptr (WmkTimelineLabels) labels = timeline_crowd_label (data, FALSE);
  g_autoptr (WmkTimelineLayout) layout = wmk_timeline_layout_new (
      labels, wmk_timeline_data_get_start (data), TIMELINE_WIDTH, TIMELINE_HEIGHT, -1);

  for (guint i = 0; i < layout->marks->len; i++) {
    const WmkTimelineMark *mark = wmk_timeline_layout_get_mark (layout, (int) i);
    double y = mark->rect.y + mark->rect.height / 2;

    g_assert_cmpint (wmk_timeline_layout_find (layout, mark->rect.x + mark->rect.width / 2, y), ==,
                     i);
    if (mark->label.width > 0 && mark->label.x + 5 < layout->plot.x + layout->plot.width)
      g_assert_cmpint (wmk_timeline_layout_find (layout, mark->label.x + 3, y), ==, i);
  }
  g_assert_cmpint (wmk_timeline_layout_find (layout, layout->plot.x + 100, 2), ==, -1);
  g_assert_cmpint (wmk_timeline_layout_find (layout, 5, 200), ==, -1);
}

/* Cards stay on the timeline, and say what a voice says. */
static void
test_cards (gconstpointer user_data)
{
  g_autoptr (WmkTimelineData) data = timeline_crowd_new (200);
  g_autoptr (WmkTimelineLabels) labels = timeline_crowd_label (data, GPOINTER_TO_INT (user_data));

  for (gsize i = 0; i < TIMELINE_N_WIDTHS; i++) {
    g_autoptr (WmkTimelineLayout) layout = wmk_timeline_layout_new (
        labels, wmk_timeline_data_get_start (data), timeline_widths[i], TIMELINE_HEIGHT, -1);

    for (guint j = 0; j < layout->marks->len; j++) {
      const WmkTimelineMark *mark = wmk_timeline_layout_get_mark (layout, (int) j);
      g_autoptr (WmkTimelineCard) card =
          wmk_timeline_card_new (labels->context, layout, data, (int) j);
      g_autofree char *said = wmk_timeline_mark_describe (mark, layout, data);

      g_assert_cmpfloat (card->rect.x, >=, 0);
      g_assert_cmpfloat (card->rect.y, >=, 0);
      g_assert_cmpfloat (card->rect.x + card->rect.width, <=, layout->width + NEAR);
      g_assert_cmpfloat (card->rect.y + card->rect.height, <=, layout->height + NEAR);
      g_assert_true (mark->n_members == 1 ? g_str_has_prefix (said, "A title of")
                                          : g_ascii_isdigit (*said));
    }
  }
}

/* Where a card has room neither below nor above, its head is what is in sight. */
static void
test_low_card (void)
{
  g_autoptr (WmkTimelineData) data = wmk_timeline_data_new (2025);
  g_autoptr (WmkTimelineLabels) labels = NULL;
  g_autoptr (WmkTimelineLayout) layout = NULL;

  for (int lane = 0; lane < WMK_TIMELINE_N_LANES; lane++)
    data->shows[lane] = lane == WMK_TIMELINE_LANE_EVENTS;
  for (guint i = 0; i < 40; i++)
    timeline_crowd_add (data, WMK_TIMELINE_LANE_EVENTS, "2016", "");
  labels = timeline_crowd_label (data, FALSE);
  layout =
      wmk_timeline_layout_new (labels, wmk_timeline_data_get_start (data), TIMELINE_WIDTH, 0, -1);
  for (guint i = 0; i < layout->marks->len; i++) {
    const WmkTimelineMark *mark = wmk_timeline_layout_get_mark (layout, (int) i);
    g_autoptr (WmkTimelineCard) card =
        wmk_timeline_card_new (labels->context, layout, data, (int) i);

    g_assert_cmpfloat (card->rect.y, >=, 0);
    g_assert_true (mark->n_members == 1 || card->rect.height > layout->height / 2);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline-reach/walk", test_walk);
  g_test_add_func ("/timeline-reach/show", test_show);
  g_test_add_func ("/timeline-reach/find", test_find);
  g_test_add_data_func ("/timeline-reach/cards", GINT_TO_POINTER (FALSE), test_cards);
  g_test_add_data_func ("/timeline-reach/cards-rtl", GINT_TO_POINTER (TRUE), test_cards);
  g_test_add_func ("/timeline-reach/low-card", test_low_card);

  return g_test_run ();
}
