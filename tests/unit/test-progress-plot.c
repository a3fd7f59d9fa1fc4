/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "progress-rows.h"

/* Where the marks of a row stand, and what they look like. */

#define NEAR 0.001

/* One row by itself. */
typedef struct {
  PangoContext *context;
  GPtrArray *rows;
  WmkProgressDatum *row;
} Fixture;

static void
fixture_set_up (Fixture *fixture, gconstpointer unit)
{
  fixture->context = progress_rows_context_new ("Sans 11");
  fixture->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) wmk_progress_datum_free);
  fixture->row = progress_row_new ("Share", unit, WMK_DIRECTION_HIGHER);
  g_ptr_array_add (fixture->rows, fixture->row);
}

static void
fixture_tear_down (Fixture *fixture, gconstpointer unit)
{
  g_ptr_array_unref (fixture->rows);
  g_object_unref (fixture->context);
}

static WmkProgressLayout *
lay_out (Fixture *fixture, gboolean rtl, double width)
{
  g_autoptr (WmkProgressSpec) spec = wmk_progress_spec_new (fixture->context, rtl, fixture->rows);

  return wmk_progress_layout_new (spec, fixture->row, width);
}

static const WmkTickMark *
get_tick (const WmkProgressLayout *layout, guint index)
{
  return &g_array_index (layout->ticks, WmkTickMark, index);
}

static double
get_tick_x (const WmkProgressLayout *layout, guint index)
{
  const WmkRect *rect = &get_tick (layout, index)->rect;

  return rect->x + rect->width / 2;
}

static const WmkDotMark *
get_dot (const WmkProgressLayout *layout, guint index)
{
  return &g_array_index (layout->dots, WmkDotMark, index);
}

static void
add_target (Fixture *fixture, int year, double value)
{
  progress_row_add_tick (fixture->row, year, WMK_COMPARATOR_REACH, value, NAN, "main");
}

static void
add_figure (Fixture *fixture, const char *date, double value)
{
  progress_row_add_dot (fixture->row, date, WMK_COMPARATOR_REACH, value, NAN, "main");
}

/* Where a share stands: 0 at the first tick of the axis, 100 at the last. */
static double
get_share_x (const WmkProgressLayout *layout, double share)
{
  double low = g_array_index (layout->axis_ticks, double, 0);
  double high = g_array_index (layout->axis_ticks, double, layout->axis_ticks->len - 1);

  return low + (high - low) * share / 100;
}

static void
test_shares (Fixture *fixture, gconstpointer unit)
{
  static const double widths[] = {280, 500, 900, 1400};

  add_target (fixture, 2020, 0);
  add_target (fixture, 2021, 25);
  add_target (fixture, 2022, 50);
  add_target (fixture, 2023, 100);
  add_figure (fixture, "2019", 50);
  add_figure (fixture, "2020", 62.5);

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++) {
    for (int rtl = 0; rtl <= 1; rtl++) {
      g_autoptr (WmkProgressLayout) layout = lay_out (fixture, rtl, widths[i]);
      double middle = layout->plot.x + layout->plot.width / 2;

      g_assert_true (layout->has_plot);
      g_assert_false (layout->own_axis);
      g_assert_cmpuint (layout->axis_ticks->len, ==, 5);

      /* Values run from the left to the right in both directions of writing. */
      g_assert_cmpfloat (get_tick_x (layout, 0), <, middle);
      g_assert_cmpfloat_with_epsilon (get_tick_x (layout, 2), middle, NEAR);
      g_assert_cmpfloat_with_epsilon (get_tick_x (layout, 0) + get_tick_x (layout, 3), 2 * middle,
                                      NEAR);
      g_assert_cmpfloat_with_epsilon (get_tick_x (layout, 1), (get_tick_x (layout, 0) + middle) / 2,
                                      NEAR);
      g_assert_cmpfloat_with_epsilon (get_dot (layout, 0)->x, middle, NEAR);
      g_assert_cmpfloat_with_epsilon (get_dot (layout, 1)->x, get_share_x (layout, 62.5), NEAR);
      g_assert_cmpfloat_with_epsilon (get_tick_x (layout, 0), get_share_x (layout, 0), NEAR);
    }
  }
}

/* All rows of one chart have the shares at the same place. */
static void
test_rows_share_the_axis (Fixture *fixture, gconstpointer unit)
{
  WmkProgressDatum *other =
      progress_row_new ("A longer label than the first", "%", WMK_DIRECTION_LOWER);
  g_autoptr (WmkProgressSpec) spec = NULL;
  g_autoptr (WmkProgressLayout) first = NULL;
  g_autoptr (WmkProgressLayout) second = NULL;
  g_autoptr (WmkProgressLayout) head = NULL;

  add_target (fixture, 2020, 40);
  progress_row_add_tick (other, 2025, WMK_COMPARATOR_AT_MOST, 40, NAN, "main");
  other->odd = TRUE;
  g_ptr_array_add (fixture->rows, other);
  spec = wmk_progress_spec_new (fixture->context, FALSE, fixture->rows);
  first = wmk_progress_layout_new (spec, fixture->row, 900);
  second = wmk_progress_layout_new (spec, other, 900);
  head = wmk_progress_layout_new_axis (spec, 900);

  g_assert_cmpfloat_with_epsilon (get_tick_x (first, 0), get_tick_x (second, 0), NEAR);
  for (guint i = 0; i < 5; i++) {
    double x = g_array_index (first->axis_ticks, double, i);

    g_assert_cmpfloat_with_epsilon (x, g_array_index (second->axis_ticks, double, i), NEAR);
    g_assert_cmpfloat_with_epsilon (x, g_array_index (head->axis_ticks, double, i), NEAR);
  }
}

static void
test_ranges (Fixture *fixture, gconstpointer unit)
{
  g_autoptr (WmkProgressLayout) layout = NULL;

  progress_row_add_tick (fixture->row, 2020, WMK_COMPARATOR_RANGE, 10, 20, "main");
  progress_row_add_tick (fixture->row, 2025, WMK_COMPARATOR_RANGE, 50, 50.001, "main");
  progress_row_add_dot (fixture->row, "2021", WMK_COMPARATOR_REACH, 30, 70, "main");
  layout = lay_out (fixture, FALSE, 900);

  g_assert_true (get_tick (layout, 0)->range);
  g_assert_cmpfloat_with_epsilon (get_tick (layout, 0)->rect.x, get_share_x (layout, 10), NEAR);
  g_assert_cmpfloat_with_epsilon (get_tick (layout, 0)->rect.x + get_tick (layout, 0)->rect.width,
                                  get_share_x (layout, 20), NEAR);
  /* However narrow, a bracket is seen. */
  g_assert_cmpfloat (get_tick (layout, 1)->rect.width, >, 1);
  g_assert_cmpfloat_with_epsilon (get_dot (layout, 0)->x, get_share_x (layout, 30), NEAR);
  g_assert_cmpfloat_with_epsilon (get_dot (layout, 0)->x_high, get_share_x (layout, 70), NEAR);
}

/* The later, the broader; those of another edition outlined. */
static void
test_targets (Fixture *fixture, gconstpointer unit)
{
  g_autoptr (WmkProgressLayout) layout = NULL;

  add_target (fixture, 2020, 20);
  add_target (fixture, 2022, 30);
  add_target (fixture, 2025, 40);
  progress_row_add_tick (fixture->row, 2025, WMK_COMPARATOR_REACH, 60, NAN, "other");
  layout = lay_out (fixture, FALSE, 900);

  g_assert_cmpfloat (get_tick (layout, 0)->rect.width, <, get_tick (layout, 1)->rect.width);
  g_assert_cmpfloat (get_tick (layout, 1)->rect.width, <, get_tick (layout, 2)->rect.width);
  for (guint i = 0; i < 3; i++) {
    g_assert_false (get_tick (layout, i)->open);
    g_assert_false (get_tick (layout, i)->range);
  }
  g_assert_true (get_tick (layout, 3)->open);
  g_assert_cmpfloat_with_epsilon (get_tick_x (layout, 3), get_share_x (layout, 60), NEAR);

  /* The band ends at the last target of the chart's own edition. */
  g_assert_cmpfloat_with_epsilon (layout->band.x, get_share_x (layout, 0), NEAR);
  g_assert_cmpfloat_with_epsilon (layout->band.x + layout->band.width, get_share_x (layout, 40),
                                  NEAR);
}

static void
test_band (Fixture *fixture, gconstpointer unit)
{
  g_autoptr (WmkProgressLayout) without_target = NULL;
  g_autoptr (WmkProgressLayout) other_edition = NULL;
  g_autoptr (WmkProgressLayout) range = NULL;

  add_figure (fixture, "2020", 50);
  without_target = lay_out (fixture, FALSE, 900);
  g_assert_cmpfloat (without_target->band.width, ==, 0);

  progress_row_add_tick (fixture->row, 2020, WMK_COMPARATOR_REACH, 30, NAN, "other");
  other_edition = lay_out (fixture, FALSE, 900);
  g_assert_cmpfloat_with_epsilon (other_edition->band.x + other_edition->band.width,
                                  get_share_x (other_edition, 30), NEAR);

  progress_row_add_tick (fixture->row, 2025, WMK_COMPARATOR_RANGE, 60, 80, "main");
  range = lay_out (fixture, FALSE, 900);
  g_assert_cmpfloat_with_epsilon (range->band.x + range->band.width, get_share_x (range, 80), NEAR);
}

static void
test_observations (Fixture *fixture, gconstpointer unit)
{
  g_autoptr (WmkProgressLayout) layout = NULL;

  progress_row_add_dot (fixture->row, "2016", WMK_COMPARATOR_REACH, 10, NAN, "main");
  progress_row_add_dot (fixture->row, "2017", WMK_COMPARATOR_NONE, NAN, NAN, "main");
  progress_row_add_dot (fixture->row, "2018", WMK_COMPARATOR_AT_MOST, 20, NAN, "other");
  progress_row_add_dot (fixture->row, "2019", WMK_COMPARATOR_MORE, 30, NAN, "main");
  progress_row_add_dot (fixture->row, "2020", WMK_COMPARATOR_ABOUT, 40, NAN, "other");
  layout = lay_out (fixture, FALSE, 900);

  /* Of the milestone there is no figure to show. */
  g_assert_cmpuint (layout->dots->len, ==, 4);
  g_assert_false (get_dot (layout, 0)->latest);
  g_assert_false (get_dot (layout, 0)->hollow);
  g_assert_cmpint (get_dot (layout, 0)->arrow, ==, 0);
  g_assert_true (get_dot (layout, 1)->hollow);
  g_assert_cmpint (get_dot (layout, 1)->arrow, ==, -1);
  g_assert_true (get_dot (layout, 2)->latest);
  g_assert_cmpint (get_dot (layout, 2)->arrow, ==, 1);
  g_assert_false (get_dot (layout, 3)->latest);
  g_assert_true (get_dot (layout, 3)->hollow);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpfloat_with_epsilon (get_dot (layout, i)->y,
                                    layout->plot.y + layout->plot.height / 2, NEAR);
}

/* Figures of one date that differ are both the latest, and joined by a line. */
static void
test_sources_that_differ (Fixture *fixture, gconstpointer unit)
{
  g_autoptr (WmkProgressLayout) layout = NULL;
  const WmkRect *join;

  add_figure (fixture, "2019", 10);
  progress_row_add_dot (fixture->row, "2021", WMK_COMPARATOR_REACH, 33, NAN, "other");
  add_figure (fixture, "2021", 55);
  add_figure (fixture, "2021", 45);
  layout = lay_out (fixture, FALSE, 900);

  g_assert_false (get_dot (layout, 1)->latest); /* of another definition */
  g_assert_true (get_dot (layout, 2)->latest);
  g_assert_true (get_dot (layout, 3)->latest);
  g_assert_cmpuint (layout->joins->len, ==, 1);
  join = &g_array_index (layout->joins, WmkRect, 0);
  g_assert_cmpfloat_with_epsilon (join->x, get_share_x (layout, 45), NEAR);
  g_assert_cmpfloat_with_epsilon (join->x + join->width, get_share_x (layout, 55), NEAR);
}

static void
test_sources_that_agree (Fixture *fixture, gconstpointer unit)
{
  g_autoptr (WmkProgressLayout) layout = NULL;

  add_figure (fixture, "2020", 45);
  add_figure (fixture, "2021", 45);
  add_figure (fixture, "2021", 45);
  layout = lay_out (fixture, FALSE, 900);
  g_assert_cmpuint (layout->joins->len, ==, 0);
}

/* Two definitions in one year are no dispute. */
static void
test_definitions_apart (Fixture *fixture, gconstpointer unit)
{
  g_autoptr (WmkProgressLayout) layout = NULL;

  progress_row_add_dot (fixture->row, "2021", WMK_COMPARATOR_REACH, 45, NAN, "other");
  progress_row_add_dot (fixture->row, "2021", WMK_COMPARATOR_REACH, 55, NAN, "third");
  layout = lay_out (fixture, FALSE, 900);
  g_assert_cmpuint (layout->joins->len, ==, 0);
}

/* The value of a label of the row's own axis; NAN for any other text. */
static double
get_axis_value (const WmkProgressLayout *layout, const WmkTextItem *item)
{
  char *end;
  double value = strtod (pango_layout_get_text (item->layout), &end);

  return *end == '\0' && item->rect.y > layout->axis_y && item->rect.x >= layout->plot.x ? value
                                                                                         : NAN;
}

/* Each label stands at the tick of its value. Returns their number. */
static guint
assert_axis (const WmkProgressLayout *layout, double low, double high)
{
  double first = g_array_index (layout->axis_ticks, double, 0);
  double last = g_array_index (layout->axis_ticks, double, layout->axis_ticks->len - 1);
  guint n_labels = 0;

  g_assert_true (layout->own_axis);
  for (guint i = 0; i < layout->texts->len; i++) {
    const WmkTextItem *item = &g_array_index (layout->texts, WmkTextItem, i);
    double value = get_axis_value (layout, item);
    double x = first + (last - first) * (value - low) / (high - low);

    if (isnan (value))
      continue;
    g_assert_cmpfloat (value, >=, low);
    g_assert_cmpfloat (value, <=, high);
    g_assert_cmpfloat_with_epsilon (item->rect.x + item->rect.width / 2, x, 1.5);
    n_labels++;
  }

  return n_labels;
}

static const WmkRect *
find_text (const WmkProgressLayout *layout, const char *text)
{
  for (guint i = 0; i < layout->texts->len; i++) {
    const WmkTextItem *item = &g_array_index (layout->texts, WmkTextItem, i);

    if (g_str_equal (pango_layout_get_text (item->layout), text))
      return &item->rect;
  }
  g_error ("there is no “%s”", text);
}

/* How much there is counts from nothing. The unit stands below the label, as the axis does. */
static void
test_own_axis (Fixture *fixture, gconstpointer unit)
{
  g_autoptr (WmkProgressLayout) layout = NULL;

  add_target (fixture, 2020, 40);
  add_target (fixture, 2025, 70);
  layout = lay_out (fixture, FALSE, 1400);
  /* 70 in at most six ticks: 0, 20, 40, 60, 80. */
  g_assert_cmpuint (layout->axis_ticks->len, ==, 5);
  g_assert_cmpuint (assert_axis (layout, 0, 80), ==, 5);
  g_assert_cmpfloat_with_epsilon (get_tick_x (layout, 0),
                                  g_array_index (layout->axis_ticks, double, 2), NEAR);
  g_assert_cmpfloat (find_text (layout, "RMB billion")->y, >=,
                     find_text (layout, "Share")->y + find_text (layout, "Share")->height);
}

/* Where labels would crowd each other, every second or third is left out. */
static void
test_crowded_axis (Fixture *fixture, gconstpointer unit)
{
  add_target (fixture, 2020, 4000000);
  add_target (fixture, 2025, 7000000);

  for (double width = WMK_PROGRESS_MIN_WIDTH; width < 1400; width += 20) {
    g_autoptr (WmkProgressLayout) layout = lay_out (fixture, FALSE, width);
    double step = NAN, last = NAN;

    for (guint i = 0; i < layout->texts->len; i++) {
      double value = get_axis_value (layout, &g_array_index (layout->texts, WmkTextItem, i));

      if (isnan (value))
        continue;
      if (!isnan (step))
        g_assert_cmpfloat (value - last, ==, step);
      step = value - last;
      last = value;
    }
    g_assert_cmpfloat (last, >, 0);
  }
}

/* Where less is better nothing is no yardstick: the axis shows what there is to tell apart, and
 * the row says so. */
static void
test_lower_is_better (Fixture *fixture, gconstpointer unit)
{
  g_autoptr (WmkProgressLayout) layout = NULL;

  fixture->row->direction = WMK_DIRECTION_LOWER;
  add_target (fixture, 2020, 5);
  add_target (fixture, 2025, 4);
  add_figure (fixture, "2021", 4.6);
  layout = lay_out (fixture, FALSE, 1400);
  /* 4 to 5 in at most six ticks: 4, 4.2 and so on. */
  g_assert_cmpuint (layout->axis_ticks->len, ==, 6);
  g_assert_cmpuint (assert_axis (layout, 4, 5), >=, 3);
  g_assert_cmpfloat (get_tick_x (layout, 1), <, get_dot (layout, 0)->x);
  g_assert_cmpfloat (get_dot (layout, 0)->x, <, get_tick_x (layout, 0));
  g_assert_nonnull (find_text (layout, "L/100 km, lower is better"));
}

static void
test_lower_share_is_better (Fixture *fixture, gconstpointer unit)
{
  g_autoptr (WmkProgressLayout) layout = NULL;

  fixture->row->direction = WMK_DIRECTION_LOWER;
  add_target (fixture, 2020, 30);
  layout = lay_out (fixture, FALSE, 900);
  g_assert_false (layout->own_axis);
  g_assert_nonnull (find_text (layout, "lower is better"));
}

static void
test_no_plot (Fixture *fixture, gconstpointer unit)
{
  g_autoptr (WmkProgressLayout) layout = NULL;

  add_target (fixture, 2020, 40);
  layout = lay_out (fixture, FALSE, 900);
  g_assert_false (layout->has_plot);
  g_assert_cmpuint (layout->ticks->len, ==, 0);
  g_assert_true (layout->muted);
  g_assert_nonnull (find_text (layout, "40"));
  g_assert_nonnull (find_text (layout, "RMB billion"));
}

static void
test_growth_has_its_own_axis (Fixture *fixture, gconstpointer unit)
{
  g_autoptr (WmkProgressLayout) layout = NULL;

  add_target (fixture, 2020, 120);
  add_figure (fixture, "2019", -20);
  layout = lay_out (fixture, FALSE, 1400);
  /* -20 to 120 in at most six ticks: -50, 0, 50, 100, 150. */
  g_assert_cmpuint (assert_axis (layout, -50, 150), ==, 5);
}

static void
add (const char *name, const char *unit, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/progress-plot/", name, NULL);

  g_test_add (path, Fixture, unit, fixture_set_up, test, fixture_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("shares", "%", test_shares);
  add ("rows-share-the-axis", "%", test_rows_share_the_axis);
  add ("ranges", "%", test_ranges);
  add ("targets", "%", test_targets);
  add ("band", "%", test_band);
  add ("observations", "%", test_observations);
  add ("sources-that-differ", "%", test_sources_that_differ);
  add ("sources-that-agree", "%", test_sources_that_agree);
  add ("definitions-apart", "%", test_definitions_apart);
  add ("own-axis", "RMB billion", test_own_axis);
  add ("crowded-axis", "RMB billion", test_crowded_axis);
  add ("lower-is-better", "L/100 km", test_lower_is_better);
  add ("lower-share-is-better", "%", test_lower_share_is_better);
  add ("no-plot", "RMB billion", test_no_plot);
  add ("growth-has-its-own-axis", "%", test_growth_has_its_own_axis);

  return g_test_run ();
}
