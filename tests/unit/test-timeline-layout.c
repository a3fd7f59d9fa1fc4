/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline-crowd.h"

#include <string.h>

#include "charts/wmk-timeline-draw.h"

/* Where everything of a timeline stands. */

#define NEAR 1e-6

static gboolean
overlap (const WmkRect *a, const WmkRect *b)
{
  return a->width > 0 && b->width > 0 && a->x + NEAR < b->x + b->width &&
         b->x + NEAR < a->x + a->width && a->y + NEAR < b->y + b->height &&
         b->y + NEAR < a->y + a->height;
}

/* Marks and labels of one lane do not touch each other, nor leave their lane. */
static void
assert_apart (const WmkTimelineLayout *layout)
{
  for (guint i = 0; i < layout->bands->len; i++) {
    const WmkTimelineBand *band = &g_array_index (layout->bands, WmkTimelineBand, i);

    for (guint j = 0; j < band->n_marks; j++) {
      const WmkTimelineMark *mark =
          wmk_timeline_layout_get_mark (layout, (int) (band->first_mark + j));

      g_assert_cmpint (mark->lane, ==, band->lane);
      g_assert_cmpfloat (mark->rect.y, >=, band->rows_y - NEAR);
      g_assert_cmpfloat (mark->rect.y + mark->rect.height, <=,
                         band->rect.y + band->rect.height + NEAR);
      for (guint k = j + 1; k < band->n_marks; k++) {
        const WmkTimelineMark *other =
            wmk_timeline_layout_get_mark (layout, (int) (band->first_mark + k));

        g_assert_false (overlap (&mark->rect, &other->rect));
        g_assert_false (overlap (&mark->label, &other->label));
        g_assert_false (overlap (&mark->rect, &other->label));
        g_assert_false (overlap (&mark->label, &other->rect));
      }
    }
  }
  for (guint i = 0; i < layout->texts->len; i++)
    for (guint j = i + 1; j < layout->texts->len; j++)
      g_assert_false (overlap (&g_array_index (layout->texts, WmkTextItem, i).rect,
                               &g_array_index (layout->texts, WmkTextItem, j).rect));
}

static WmkTimelineRange
start_of (WmkTimelineData *data)
{
  return wmk_timeline_data_get_start (data);
}

/* At every width and zoom, nothing overlaps, and every item has just one mark. */
static void
test_nothing_overlaps (gconstpointer user_data)
{
  g_autoptr (WmkTimelineData) data = timeline_crowd_new (400);
  g_autoptr (WmkTimelineLabels) labels = timeline_crowd_label (data, GPOINTER_TO_INT (user_data));

  for (gsize i = 0; i < TIMELINE_N_WIDTHS; i++)
    for (double factor = 1; factor < 200; factor *= 3) {
      WmkTimelineRange range = wmk_timeline_range_zoom (start_of (data), factor, 2016,
                                                        wmk_timeline_data_get_limits (data));
      g_autoptr (WmkTimelineLayout) layout =
          wmk_timeline_layout_new (labels, range, timeline_widths[i], TIMELINE_HEIGHT, -1);

      g_test_message ("%g wide, %g times closer", timeline_widths[i], factor);
      assert_apart (layout);
      g_assert_cmpuint (layout->members->len, ==, data->items->len);
      for (guint j = 0; j < data->items->len; j++) {
        const WmkTimelineMark *mark = wmk_timeline_layout_get_mark (
            layout, (int) g_array_index (layout->mark_of_item, guint, j));
        gboolean found = FALSE;

        for (guint k = 0; k < mark->n_members; k++)
          found |= wmk_timeline_layout_get_member (layout, mark, k) == j;
        g_assert_true (found);
      }
    }
}

/* A day is a dot at its time, a month and a year are as long as they are. */
static void
test_places (void)
{
  g_autoptr (WmkTimelineData) data = wmk_timeline_data_new (2015);
  g_autoptr (WmkTimelineLabels) labels = NULL;
  g_autoptr (WmkTimelineLayout) layout = NULL;
  const WmkTimelineMark *day, *year, *span;
  double scale;

  timeline_crowd_add (data, WMK_TIMELINE_LANE_POLICIES, "2008", "");
  timeline_crowd_add (data, WMK_TIMELINE_LANE_EVENTS, "2008-07-01", "");
  timeline_crowd_add (data, WMK_TIMELINE_LANE_DEALS, "2009-01", "2011");
  labels = timeline_crowd_label (data, FALSE);
  layout = wmk_timeline_layout_new (labels, start_of (data), TIMELINE_WIDTH, TIMELINE_HEIGHT, -1);
  scale = layout->plot.width / 10;
  year = wmk_timeline_layout_get_mark (layout, 0);
  day = wmk_timeline_layout_get_mark (layout, 1);
  span = wmk_timeline_layout_get_mark (layout, 2);

  g_assert_cmpint (year->kind, ==, WMK_TIMELINE_MARK_SPAN);
  g_assert_cmpfloat_with_epsilon (year->rect.x, layout->plot.x + 2 * scale, NEAR);
  g_assert_cmpfloat_with_epsilon (year->rect.width, scale, NEAR);
  g_assert_cmpint (day->kind, ==, WMK_TIMELINE_MARK_DAY);
  g_assert_cmpfloat_with_epsilon (day->rect.x + day->rect.width / 2,
                                  layout->plot.x + (2 + 182.5 / 366) * scale, NEAR);
  g_assert_cmpfloat_with_epsilon (span->rect.width, 3 * scale, NEAR);
  /* A label is after its mark, or inside where it fits. */
  g_assert_cmpfloat (day->label.x, >, day->rect.x + day->rect.width);
  g_assert_cmpfloat (span->label.x, >, span->rect.x);
  g_assert_cmpfloat (span->label.x + span->label.width, <, span->rect.x + span->rect.width);
  g_assert_cmpfloat_with_epsilon (wmk_timeline_layout_get_time (layout, layout->plot.x), 2006,
                                  NEAR);
}

/* What is left for a label is what it takes, and a little more. */
static void
test_label_widths (void)
{
  static const char *const titles[] = {"Made in China 2025", "Wi-Fi & “WAPI”, 4.29 %", "中国制造"};
  g_autoptr (WmkTimelineData) data = wmk_timeline_data_new (2015);
  g_autoptr (WmkTimelineLabels) labels = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    wmk_timeline_data_add (data, WMK_TIMELINE_LANE_POLICIES, titles[i], titles[i], "2008", "")
        ->rank = (int) i;
  labels = timeline_crowd_label (data, FALSE);
  for (guint i = 0; i < data->items->len; i++) {
    PangoLayout *layout = wmk_timeline_labels_get (labels, i);
    double left = wmk_timeline_labels_get_width (labels, i);
    int width;

    pango_layout_get_pixel_size (layout, &width, NULL);
    g_test_message ("%s: %d of %g", titles[i], width, left);
    g_assert_false (pango_layout_is_ellipsized (layout));
    g_assert_cmpfloat (width, <=, left);
    g_assert_cmpfloat (left, <, 1.35 * width);
  }
}

/* Panning moves marks and does nothing else to them. */
static void
test_pan (void)
{
  g_autoptr (WmkTimelineData) data = timeline_crowd_new (200);
  g_autoptr (WmkTimelineLabels) labels = timeline_crowd_label (data, FALSE);
  WmkTimelineRange range = {2010, 2014};
  g_autoptr (WmkTimelineLayout) before =
      wmk_timeline_layout_new (labels, range, TIMELINE_WIDTH, TIMELINE_HEIGHT, -1);
  WmkTimelineRange later = wmk_timeline_range_pan (range, 1, before->limits);
  g_autoptr (WmkTimelineLayout) after =
      wmk_timeline_layout_new (labels, later, TIMELINE_WIDTH, TIMELINE_HEIGHT, -1);

  g_assert_cmpuint (before->marks->len, ==, after->marks->len);
  for (guint i = 0; i < before->marks->len; i++) {
    const WmkTimelineMark *a = wmk_timeline_layout_get_mark (before, (int) i);
    const WmkTimelineMark *b = wmk_timeline_layout_get_mark (after, (int) i);

    g_assert_cmpint (a->kind, ==, b->kind);
    g_assert_cmpuint (a->row, ==, b->row);
    g_assert_cmpuint (a->n_members, ==, b->n_members);
    g_assert_cmpfloat_with_epsilon (a->rect.x - before->plot.width / 4, b->rect.x, NEAR);
  }
}

/* Lanes keep their places when the timeline is zoomed, and fit the height that there is. */
static void
test_heights (void)
{
  g_autoptr (WmkTimelineData) data = timeline_crowd_new (400);
  g_autoptr (WmkTimelineLabels) labels = timeline_crowd_label (data, FALSE);
  g_autoptr (WmkTimelineLayout) all =
      wmk_timeline_layout_new (labels, start_of (data), TIMELINE_WIDTH, TIMELINE_HEIGHT, -1);
  g_autoptr (WmkTimelineLayout) near = wmk_timeline_layout_new (
      labels, (WmkTimelineRange){2015, 2016}, TIMELINE_WIDTH, TIMELINE_HEIGHT, -1);
  g_autoptr (WmkTimelineLayout) least =
      wmk_timeline_layout_new (labels, start_of (data), TIMELINE_WIDTH, 0, -1);

  for (guint i = 0; i < all->bands->len; i++)
    g_assert_cmpfloat (g_array_index (all->bands, WmkTimelineBand, i).rect.y, ==,
                       g_array_index (near->bands, WmkTimelineBand, i).rect.y);
  g_assert_cmpfloat (all->height, <=, TIMELINE_HEIGHT);
  g_assert_cmpfloat (all->height, >, TIMELINE_HEIGHT - 40);
  g_assert_cmpfloat (least->height, <, all->height);
  g_assert_cmpfloat (wmk_timeline_layout_measure (labels, TIMELINE_WIDTH), ==, least->height);
  g_assert_cmpuint (g_array_index (least->bands, WmkTimelineBand, 0).n_rows, >=, 2);
}

static const WmkTimelineMark *
find_cluster (const WmkTimelineLayout *layout, guint min_members)
{
  for (guint i = 0; i < layout->marks->len; i++) {
    const WmkTimelineMark *mark = wmk_timeline_layout_get_mark (layout, (int) i);

    if (mark->n_members >= min_members)
      return mark;
  }

  return NULL;
}

/* Coming closer opens a cluster, in the end with a label for each. */
static void
test_cluster (void)
{
  g_autoptr (WmkTimelineData) data = wmk_timeline_data_new (2025);
  g_autoptr (WmkTimelineLabels) labels = NULL;
  g_autoptr (WmkTimelineLayout) far = NULL, near = NULL;
  const WmkTimelineMark *cluster;
  WmkTimelineRange range;

  for (guint month = 1; month <= 12; month++) {
    g_autofree char *date = g_strdup_printf ("2016-%02u-15", month);

    timeline_crowd_add (data, WMK_TIMELINE_LANE_POLICIES, date, "");
  }
  labels = timeline_crowd_label (data, FALSE);
  far = wmk_timeline_layout_new (labels, start_of (data), TIMELINE_WIDTH, 0, -1);
  cluster = find_cluster (far, 2);
  g_assert_nonnull (cluster);
  g_assert_cmpint (cluster->kind, ==, WMK_TIMELINE_MARK_CLUSTER);
  g_assert_cmpuint (cluster->row, ==, 0);

  range = wmk_timeline_layout_zoom_to (far, data, cluster);
  g_assert_cmpfloat (wmk_timeline_range_get_years (&range), <, 3);
  g_assert_cmpfloat (range.first, <, cluster->start);
  near = wmk_timeline_layout_new (labels, range, TIMELINE_WIDTH, TIMELINE_HEIGHT, -1);
  g_assert_null (find_cluster (near, 2));
}

/* What is of the same date no range tells apart: the lane gets more rows. */
static void
test_same_date (void)
{
  g_autoptr (WmkTimelineData) data = wmk_timeline_data_new (2025);
  g_autoptr (WmkTimelineLabels) labels = NULL;
  g_autoptr (WmkTimelineLayout) layout = NULL, open = NULL;
  const WmkTimelineMark *cluster;
  WmkTimelineRange range;

  for (guint i = 0; i < 12; i++)
    timeline_crowd_add (data, WMK_TIMELINE_LANE_EVENTS, "2016", "");
  labels = timeline_crowd_label (data, FALSE);
  layout = wmk_timeline_layout_new (labels, start_of (data), TIMELINE_WIDTH, 0, -1);
  cluster = find_cluster (layout, 10);
  g_assert_nonnull (cluster);
  range = wmk_timeline_layout_zoom_to (layout, data, cluster);
  g_assert_cmpfloat (range.first, ==, layout->range.first);
  g_assert_cmpfloat (range.last, ==, layout->range.last);

  open = wmk_timeline_layout_new (labels, range, TIMELINE_WIDTH, 0, WMK_TIMELINE_LANE_EVENTS);
  g_assert_null (find_cluster (open, 2));
  g_assert_cmpuint (open->marks->len, ==, 12);
  g_assert_cmpfloat (open->height, >, layout->height);
  assert_apart (open);
}

/* The plan itself keeps its label in a crowd. */
static void
test_rank (void)
{
  g_autoptr (WmkTimelineData) data = wmk_timeline_data_new (2025);
  g_autoptr (WmkTimelineLabels) labels = NULL;
  g_autoptr (WmkTimelineLayout) layout = NULL;
  const WmkTimelineMark *mark;

  for (guint i = 0; i < 40; i++) {
    g_autofree char *date = g_strdup_printf ("2015-05-%02u", 1 + i / 2);

    timeline_crowd_add (data, WMK_TIMELINE_LANE_POLICIES, date, "");
  }
  ((WmkTimelineItem *) g_ptr_array_index (data->items, 20))->rank = 0;
  labels = timeline_crowd_label (data, FALSE);
  layout = wmk_timeline_layout_new (labels, start_of (data), TIMELINE_WIDTH, TIMELINE_HEIGHT, -1);
  mark =
      wmk_timeline_layout_get_mark (layout, (int) g_array_index (layout->mark_of_item, guint, 20));
  g_assert_cmpint (mark->kind, ==, WMK_TIMELINE_MARK_DAY);
  g_assert_cmpfloat (mark->label.width, >, 0);
}

/* At the end of time a label is before its mark. */
static void
test_end_of_time (void)
{
  g_autoptr (WmkTimelineData) data = wmk_timeline_data_new (2015);
  g_autoptr (WmkTimelineLabels) labels = NULL;
  g_autoptr (WmkTimelineLayout) layout = NULL;
  const WmkTimelineMark *mark;

  timeline_crowd_add (data, WMK_TIMELINE_LANE_POLICIES, "2015-12-30", "");
  labels = timeline_crowd_label (data, FALSE);
  layout = wmk_timeline_layout_new (labels, start_of (data), TIMELINE_WIDTH, TIMELINE_HEIGHT, -1);
  mark = wmk_timeline_layout_get_mark (layout, 0);
  g_assert_cmpfloat (mark->label.x + mark->label.width, <, mark->rect.x);
  g_assert_cmpuint (layout->labels->len, ==, 1);
}

/* The label of a long span is in view for as long as the span is. */
static void
test_sticky_label (void)
{
  g_autoptr (WmkTimelineData) data = wmk_timeline_data_new (2025);
  g_autoptr (WmkTimelineLabels) labels = NULL;
  g_autoptr (WmkTimelineLayout) layout = NULL;
  const WmkTimelineMark *mark;

  timeline_crowd_add (data, WMK_TIMELINE_LANE_POLICIES, "2008", "2024");
  labels = timeline_crowd_label (data, FALSE);
  layout = wmk_timeline_layout_new (labels, (WmkTimelineRange){2015, 2017}, TIMELINE_WIDTH,
                                    TIMELINE_HEIGHT, -1);
  mark = wmk_timeline_layout_get_mark (layout, 0);
  g_assert_cmpfloat (mark->rect.x, <, layout->plot.x);
  g_assert_cmpfloat (mark->label.x, >, layout->plot.x);
  g_assert_cmpfloat (mark->label.x, <, layout->plot.x + 20);
}

/* Of a span that is about to leave the view, the label goes before the view's edge does. */
static void
test_leaving_label (void)
{
  g_autoptr (WmkTimelineData) data = wmk_timeline_data_new (2025);
  g_autoptr (WmkTimelineLabels) labels = NULL;
  g_autoptr (WmkTimelineLayout) layout = NULL;
  const WmkTimelineMark *mark;

  timeline_crowd_add (data, WMK_TIMELINE_LANE_POLICIES, "2008", "2015");
  labels = timeline_crowd_label (data, FALSE);
  layout = wmk_timeline_layout_new (labels, (WmkTimelineRange){2015.8, 2017.8}, TIMELINE_WIDTH,
                                    TIMELINE_HEIGHT, -1);
  mark = wmk_timeline_layout_get_mark (layout, 0);
  g_assert_true (wmk_timeline_layout_is_in_view (layout, mark));
  g_assert_cmpfloat (mark->label.x, <, layout->plot.x);
  g_assert_cmpfloat (mark->label.x + mark->label.width, <, mark->rect.x + mark->rect.width);
  g_assert_cmpuint (layout->labels->len, ==, 1);
}

/* Right-to-left mirrors the heads, not time. */
static void
test_rtl (void)
{
  g_autoptr (WmkTimelineData) data = timeline_crowd_new (8);
  g_autoptr (WmkTimelineLabels) labels = timeline_crowd_label (data, TRUE);
  g_autoptr (WmkTimelineLayout) layout =
      wmk_timeline_layout_new (labels, start_of (data), TIMELINE_WIDTH, TIMELINE_HEIGHT, -1);

  g_assert_cmpfloat (layout->plot.x, ==, 0);
  g_assert_cmpfloat (layout->plot.width, <, TIMELINE_WIDTH - 50);
  g_assert_cmpfloat (wmk_timeline_layout_get_x (layout, 2007), <,
                     wmk_timeline_layout_get_x (layout, 2020));
}

static gboolean
has_text (const WmkTimelineLayout *layout, const char *text)
{
  for (guint i = 0; i < layout->texts->len; i++)
    if (g_str_equal (pango_layout_get_text (g_array_index (layout->texts, WmkTextItem, i).layout),
                     text))
      return TRUE;

  return FALSE;
}

static void
test_axis (void)
{
  g_autoptr (WmkTimelineData) data = timeline_crowd_new (8);
  g_autoptr (WmkTimelineLabels) labels = timeline_crowd_label (data, FALSE);
  g_autoptr (WmkTimelineLayout) years = wmk_timeline_layout_new (
      labels, (WmkTimelineRange){2010.5, 2014.5}, TIMELINE_WIDTH, TIMELINE_HEIGHT, -1);
  g_autoptr (WmkTimelineLayout) months = wmk_timeline_layout_new (
      labels, (WmkTimelineRange){2015, 2015.49}, TIMELINE_WIDTH, TIMELINE_HEIGHT, -1);

  g_assert_cmpuint (years->ticks->len, ==, 4);
  g_assert_cmpfloat_with_epsilon (g_array_index (years->ticks, double, 0),
                                  wmk_timeline_layout_get_x (years, 2011), NEAR);
  g_assert_true (has_text (years, "2011"));
  g_assert_true (has_text (months, "Jan 2015"));
  g_assert_cmpuint (months->ticks->len, ==, 5);
}

static char *
dup_remark (const char *id, gpointer remarked)
{
  return g_str_equal (id, remarked) ? g_strdup ("1 note") : NULL;
}

static GBytes *
draw (const WmkTimelineLayout *layout, const WmkTimelineData *data)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) TIMELINE_WIDTH, (int) TIMELINE_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  GBytes *bytes;

  wmk_timeline_draw (cr, layout, data, wmk_theme_get (FALSE, FALSE));
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface),
                       (gsize) (cairo_image_surface_get_stride (surface) *
                                cairo_image_surface_get_height (surface)));
  cairo_surface_destroy (surface);

  return bytes;
}

/* What the reader has on one of a cluster shows on the cluster. */
static void
test_remarks (void)
{
  g_autoptr (WmkTimelineData) data = wmk_timeline_data_new (2025);
  g_autoptr (WmkTimelineLabels) labels = NULL;
  g_autoptr (WmkTimelineLayout) layout = NULL;
  g_autoptr (GBytes) plain = NULL, remarked = NULL;
  g_autofree char *said = NULL;
  const WmkTimelineMark *cluster;

  for (guint month = 1; month <= 9; month++) {
    g_autofree char *date = g_strdup_printf ("2016-%02u-15", month);

    timeline_crowd_add (data, WMK_TIMELINE_LANE_POLICIES, date, "");
  }
  labels = timeline_crowd_label (data, FALSE);
  layout = wmk_timeline_layout_new (labels, start_of (data), TIMELINE_WIDTH, 0, -1);
  cluster = find_cluster (layout, 2);
  g_assert_cmpuint (wmk_timeline_layout_count_remarks (layout, data, cluster), ==, 0);
  plain = draw (layout, data);

  wmk_timeline_data_set_remark (
      data, dup_remark,
      (gpointer) wmk_timeline_data_get (
          data, wmk_timeline_layout_get_member (layout, cluster, cluster->n_members - 1))
          ->id,
      NULL);
  g_assert_cmpuint (wmk_timeline_layout_count_remarks (layout, data, cluster), ==, 1);
  said = wmk_timeline_mark_describe (cluster, layout, data);
  g_assert_nonnull (strstr (said, "Something of yours on 1 of them."));
  remarked = draw (layout, data);
  g_assert_false (g_bytes_equal (plain, remarked));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/timeline-layout/nothing-overlaps", GINT_TO_POINTER (FALSE),
                        test_nothing_overlaps);
  g_test_add_data_func ("/timeline-layout/nothing-overlaps-rtl", GINT_TO_POINTER (TRUE),
                        test_nothing_overlaps);
  g_test_add_func ("/timeline-layout/places", test_places);
  g_test_add_func ("/timeline-layout/label-widths", test_label_widths);
  g_test_add_func ("/timeline-layout/pan", test_pan);
  g_test_add_func ("/timeline-layout/heights", test_heights);
  g_test_add_func ("/timeline-layout/cluster", test_cluster);
  g_test_add_func ("/timeline-layout/remarks", test_remarks);
  g_test_add_func ("/timeline-layout/same-date", test_same_date);
  g_test_add_func ("/timeline-layout/rank", test_rank);
  g_test_add_func ("/timeline-layout/end-of-time", test_end_of_time);
  g_test_add_func ("/timeline-layout/sticky-label", test_sticky_label);
  g_test_add_func ("/timeline-layout/leaving-label", test_leaving_label);
  g_test_add_func ("/timeline-layout/rtl", test_rtl);
  g_test_add_func ("/timeline-layout/axis", test_axis);

  return g_test_run ();
}
