/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "path-cases.h"

/* What is joined to what, what is drawn where, and how pointer and keys find it. */

#define NEAR 0.01
#define WIDTH 900

typedef struct {
  PangoContext *context;
  WmkPathData *data;
  WmkPathSeries *main;
} Fixture;

static void
fixture_set_up (Fixture *fixture, gconstpointer unit)
{
  fixture->context = path_case_context_new (FALSE);
  fixture->data = path_case_new (unit);
  fixture->main = wmk_path_data_add_series (fixture->data, "Made", WMK_FIT_DIRECT, TRUE);
}

static void
fixture_tear_down (Fixture *fixture, gconstpointer unit)
{
  wmk_path_data_unref (fixture->data);
  g_object_unref (fixture->context);
}

static WmkPathLayout *
lay_out (Fixture *fixture)
{
  return wmk_path_layout_new (fixture->context, fixture->data, WIDTH);
}

static WmkPathSeries *
add_other_series (Fixture *fixture)
{
  return wmk_path_data_add_series (fixture->data, "Sold", WMK_FIT_PROXY, FALSE);
}

static double
get_year_x (const WmkPathLayout *layout, double year)
{
  double first = wmk_path_layout_get_mark (layout, 0)->x;

  g_assert_cmpfloat (layout->first, ==, 2014.5);

  /* The first figure of each of these charts is of 2015. */
  return first + (year - 2015) * (layout->as_of_x - first) / 9.5;
}

static double
get_value_y (const WmkPathLayout *layout, double value)
{
  return layout->plot.y + layout->plot.height * (layout->scale.high - value) /
                              (layout->scale.high - layout->scale.low);
}

/* Whether just one line joins these two marks. */
static void
assert_joined (const WmkPathLayout *layout, int from, int to, gboolean conflict)
{
  const WmkPathMark *first = wmk_path_layout_get_mark (layout, from);
  const WmkPathMark *second = wmk_path_layout_get_mark (layout, to);
  guint n_found = 0;

  for (guint i = 0; i < layout->lines->len; i++) {
    const WmkPathLine *line = &g_array_index (layout->lines, WmkPathLine, i);

    n_found += line->x1 == first->x && line->y1 == first->y && line->x2 == second->x &&
               line->y2 == second->y && line->is_conflict == conflict;
  }
  g_assert_cmpuint (n_found, ==, 1);
}

/* Of one definition, whoever says so; never on to another definition. */
static void
test_one_figure_a_date (Fixture *fixture, gconstpointer unit)
{
  WmkPathSeries *other = add_other_series (fixture);
  g_autoptr (WmkPathLayout) layout = NULL;

  path_case_add (fixture->main, "2015", 10, "a");
  path_case_add (fixture->main, "2017", 15, "b");
  path_case_add (fixture->main, "2018", 20, "c");
  /* A half year leads to no year. */
  path_case_add (fixture->main, "2019-06", 11, "c");
  path_case_add (fixture->main, "2020", 30, "d");
  path_case_add (other, "2016", 12, "a");
  path_case_add (other, "2019", 22, "b");
  layout = lay_out (fixture);

  assert_joined (layout, 0, 1, FALSE);
  assert_joined (layout, 1, 2, FALSE);
  assert_joined (layout, 2, 3, FALSE); /* by one source */
  assert_joined (layout, 5, 6, FALSE);
  g_assert_cmpuint (layout->lines->len, ==, 4);
}

/* Where dates have several figures, each source leads to its own next one. */
static void
test_one_source (Fixture *fixture, gconstpointer unit)
{
  g_autoptr (WmkPathLayout) layout = NULL;

  path_case_add (fixture->main, "2015", 10, "a");
  path_case_add (fixture->main, "2015", 9, "b");
  path_case_add (fixture->main, "2018", 20, "a c");
  path_case_add (fixture->main, "2018", 22, "b");
  path_case_add (fixture->main, "2021", 40, "c a");
  layout = lay_out (fixture);

  assert_joined (layout, 0, 1, TRUE);
  assert_joined (layout, 2, 3, TRUE);
  assert_joined (layout, 0, 2, FALSE);
  assert_joined (layout, 1, 3, FALSE);
  assert_joined (layout, 2, 4, FALSE); /* once, though both sources say both */
  g_assert_cmpuint (layout->lines->len, ==, 5);
}

static void
test_conflict (Fixture *fixture, gconstpointer unit)
{
  g_autoptr (WmkPathLayout) layout = NULL;
  const WmkPathLine *line;

  path_case_add (fixture->main, "2015", 10, "a");
  path_case_add (fixture->main, "2018", 20, "b");
  path_case_add (fixture->main, "2018", 26, "c");
  path_case_add (fixture->main, "2019", 30, "d");
  path_case_add (fixture->main, "2019", 30, "e");
  path_case_add (fixture->main, "2020-06", 30, "f");
  path_case_add (fixture->main, "2020", 40, "g");
  layout = lay_out (fixture);

  g_assert_cmpuint (layout->lines->len, ==, 1);
  assert_joined (layout, 1, 2, TRUE);
  line = &g_array_index (layout->lines, WmkPathLine, 0);
  g_assert_cmpfloat (line->x1, ==, line->x2);
}

/* A range has no one value to lead to. */
static void
test_range_is_not_joined (Fixture *fixture, gconstpointer unit)
{
  g_autoptr (WmkPathLayout) layout = NULL;

  path_case_add (fixture->main, "2015", 10, "a");
  path_case_add (fixture->main, "2018", 20, "a")->value_high = 30;
  path_case_add (fixture->main, "2019", 40, "a");
  layout = lay_out (fixture);

  g_assert_cmpuint (layout->lines->len, ==, 1);
  assert_joined (layout, 0, 2, FALSE);
  g_assert_cmpfloat_with_epsilon (wmk_path_layout_get_mark (layout, 1)->y, get_value_y (layout, 20),
                                  NEAR);
  g_assert_cmpfloat_with_epsilon (wmk_path_layout_get_mark (layout, 1)->y_high,
                                  get_value_y (layout, 30), NEAR);
}

static void
test_dates (Fixture *fixture, gconstpointer unit)
{
  g_autoptr (WmkPathLayout) layout = NULL;

  path_case_add (fixture->main, "2015", 10, "a");
  path_case_add (fixture->main, "2018-01", 20, "b");
  path_case_add (fixture->main, "2018", 20, "c");
  path_case_add (fixture->main, "2018-12-31", 20, "d");
  path_case_add (fixture->main, "2019", 20, "e");
  layout = lay_out (fixture);

  g_assert_cmpfloat_with_epsilon (wmk_path_layout_get_mark (layout, 2)->x,
                                  get_year_x (layout, 2018), NEAR);
  g_assert_cmpfloat (wmk_path_layout_get_mark (layout, 1)->x, >, get_year_x (layout, 2017.5));
  g_assert_cmpfloat (wmk_path_layout_get_mark (layout, 1)->x, <, get_year_x (layout, 2017.6));
  g_assert_cmpfloat_with_epsilon (wmk_path_layout_get_mark (layout, 3)->x,
                                  get_year_x (layout, 2018.5), NEAR);
}

static void
test_scale (Fixture *fixture, gconstpointer unit)
{
  WmkScale scale;

  path_case_add (fixture->main, "2015", 10, "a");
  path_case_add_target (fixture->data, 2020, 60);
  scale = wmk_path_scale_make (fixture->data, 6);
  g_assert_cmpfloat (scale.low, ==, 0);
  g_assert_cmpfloat (scale.high, ==, 100);

  path_case_add (fixture->main, "2016", 160, "a");
  scale = wmk_path_scale_make (fixture->data, 6);
  g_assert_cmpfloat (scale.low, ==, 0);
  g_assert_cmpfloat (scale.high, ==, 200);
}

/* An index that moves between 83 and 86 would lie flat on an axis from zero, and so would a share
 * of a few hundredths on one to a hundred. */
static void
test_small_differences (void)
{
  g_autoptr (WmkPathData) points = path_case_new ("points");
  g_autoptr (WmkPathData) share = path_case_new ("%");
  WmkScale scale;

  path_case_add (wmk_path_data_add_series (points, "Index", WMK_FIT_DIRECT, TRUE), "2015", 83, "a");
  path_case_add_target (points, 2025, 86);
  scale = wmk_path_scale_make (points, 6);
  g_assert_cmpfloat (scale.low, >, 80);
  g_assert_cmpfloat (scale.high, <=, 87);

  path_case_add (wmk_path_data_add_series (share, "R&D", WMK_FIT_DIRECT, TRUE), "2015", 0.95, "a");
  path_case_add_target (share, 2025, 1.68);
  scale = wmk_path_scale_make (share, 6);
  g_assert_cmpfloat (scale.low, ==, 0);
  g_assert_cmpfloat (scale.high, ==, 2);
}

static void
test_years (void)
{
  g_autoptr (WmkPathData) data = path_case_new ("");
  WmkPathSeries *series = wmk_path_data_add_series (data, "Made", WMK_FIT_DIRECT, TRUE);
  int first, last;

  path_case_add (series, "2018", 1, "a");
  wmk_path_data_get_years (data, &first, &last);
  g_assert_cmpint (first, ==, 2015);
  g_assert_cmpint (last, ==, 2024);

  path_case_add (series, "2009-04", 1, "a");
  path_case_add_target (data, 2030, 5);
  path_case_add_target (data, 0, 5);
  wmk_path_data_get_years (data, &first, &last);
  g_assert_cmpint (first, ==, 2009);
  g_assert_cmpint (last, ==, 2030);
}

/* From the figure to the target, by the method; a projection only as far as the chart is high. */
static void
test_curves (Fixture *fixture, gconstpointer unit)
{
  g_autoptr (WmkPathLayout) layout = NULL;
  const WmkPathCurve *required, *projection;
  const WmkPathPosition *begin, *middle, *end;

  path_case_add (fixture->main, "2015", 10, "a");
  path_case_add (fixture->main, "2020", 20, "a");
  path_case_add_target (fixture->data, 2025, 40)->required =
      (WmkProgressPath){0, WMK_METHOD_COMPOUND, 2025, 40};
  path_case_add_target (fixture->data, 2030, 90);
  fixture->data->projection = (WmkProgressPath){1, WMK_METHOD_LINEAR, 2030, 1020};
  layout = lay_out (fixture);

  g_assert_cmpuint (layout->curves->len, ==, 2);
  required = &g_array_index (layout->curves, WmkPathCurve, 0);
  projection = &g_array_index (layout->curves, WmkPathCurve, 1);
  g_assert_false (required->is_projection);
  g_assert_true (projection->is_projection);

  begin = &g_array_index (required->positions, WmkPathPosition, 0);
  middle = &g_array_index (required->positions, WmkPathPosition, required->positions->len / 2);
  end = &g_array_index (required->positions, WmkPathPosition, required->positions->len - 1);
  g_assert_cmpfloat_with_epsilon (begin->x, wmk_path_layout_get_mark (layout, 0)->x, NEAR);
  g_assert_cmpfloat_with_epsilon (begin->y, get_value_y (layout, 10), NEAR);
  g_assert_cmpfloat_with_epsilon (middle->y, get_value_y (layout, 20), NEAR);
  g_assert_cmpfloat_with_epsilon (end->x, get_year_x (layout, 2025), NEAR);
  g_assert_cmpfloat_with_epsilon (end->y, get_value_y (layout, 40), NEAR);

  end = &g_array_index (projection->positions, WmkPathPosition, projection->positions->len - 1);
  g_assert_cmpfloat (end->y, >=, layout->plot.y);
  g_assert_cmpfloat (end->x, <, get_year_x (layout, 2022));
}

static void
test_shapes (Fixture *fixture, gconstpointer unit)
{
  WmkPathSeries *second = add_other_series (fixture), *third = add_other_series (fixture);
  g_autoptr (WmkPathLayout) layout = NULL;

  path_case_add (fixture->main, "2015", 10, "a")->comparator = WMK_COMPARATOR_MORE;
  path_case_add (second, "2016", 20, "a")->comparator = WMK_COMPARATOR_AT_MOST;
  path_case_add (third, "2017", 20, "a");
  path_case_add_target (fixture->data, 2020, 30);
  path_case_add_target (fixture->data, 2025, 50)->other_edition = TRUE;
  layout = lay_out (fixture);

  g_assert_cmpint (wmk_path_layout_get_mark (layout, 0)->shape, ==, WMK_PATH_SHAPE_DISC);
  g_assert_cmpint (wmk_path_layout_get_mark (layout, 0)->arrow, ==, 1);
  g_assert_cmpint (wmk_path_layout_get_mark (layout, 1)->shape, ==, WMK_PATH_SHAPE_RING);
  g_assert_cmpint (wmk_path_layout_get_mark (layout, 1)->arrow, ==, -1);
  g_assert_cmpint (wmk_path_layout_get_mark (layout, 2)->shape, ==, WMK_PATH_SHAPE_SQUARE);
  g_assert_cmpint (wmk_path_layout_get_mark (layout, 2)->arrow, ==, 0);
  g_assert_false (wmk_path_layout_get_mark (layout, 3)->open);
  g_assert_true (wmk_path_layout_get_mark (layout, 4)->open);
  g_assert_cmpfloat (wmk_path_layout_get_mark (layout, 3)->thickness, <,
                     wmk_path_layout_get_mark (layout, 4)->thickness);
  g_assert_cmpuint (layout->flags->len, ==, 2);
}

/* No two of the first nine series look the same; none but the main one is filled. */
static void
test_nine_shapes (Fixture *fixture, gconstpointer unit)
{
  g_autoptr (WmkPathLayout) layout = NULL;

  path_case_add (fixture->main, "2015", 10, "a");
  for (guint i = 0; i < 11; i++)
    path_case_add (add_other_series (fixture), "2016", 20, "a");
  layout = lay_out (fixture);

  for (int i = 1; i < 12; i++)
    g_assert_cmpint (wmk_path_layout_get_mark (layout, i)->shape, !=, WMK_PATH_SHAPE_DISC);
  for (int i = 0; i < 9; i++)
    for (int j = 0; j < i; j++)
      g_assert_cmpint (wmk_path_layout_get_mark (layout, i)->shape, !=,
                       wmk_path_layout_get_mark (layout, j)->shape);
}

static void
test_nearest (Fixture *fixture, gconstpointer unit)
{
  g_autoptr (WmkPathLayout) layout = NULL;
  const WmkPathMark *mark;
  const WmkPathFlag *flag;

  path_case_add (fixture->main, "2015", 10, "a");
  path_case_add (fixture->main, "2016", 90, "a");
  path_case_add (fixture->main, "2020", 20, "a")->value_high = 80;
  path_case_add_target (fixture->data, 2024, 50);
  layout = lay_out (fixture);

  /* In two dimensions: the other figure is nearer in time. */
  mark = wmk_path_layout_get_mark (layout, 0);
  g_assert_cmpint (wmk_path_layout_find_nearest (layout, mark->x + 20, mark->y - 5), ==, 0);
  mark = wmk_path_layout_get_mark (layout, 1);
  g_assert_cmpint (wmk_path_layout_find_nearest (layout, mark->x - 10, mark->y + 10), ==, 1);
  /* Anywhere along a range. */
  mark = wmk_path_layout_get_mark (layout, 2);
  g_assert_cmpint (wmk_path_layout_find_nearest (layout, mark->x - 8, (mark->y + mark->y_high) / 2),
                   ==, 2);
  /* A flag stands for its target. */
  flag = &g_array_index (layout->flags, WmkPathFlag, 0);
  g_assert_cmpint (wmk_path_layout_find_nearest (layout, flag->rect.x + 2, flag->rect.y + 2), ==,
                   3);
  /* Far from all. */
  g_assert_cmpint (
      wmk_path_layout_find_nearest (layout, get_year_x (layout, 2018), get_value_y (layout, 50)),
      ==, -1);
}

static void
test_steps (Fixture *fixture, gconstpointer unit)
{
  WmkPathSeries *other = add_other_series (fixture);
  g_autoptr (WmkPathLayout) layout = NULL;

  add_other_series (fixture); /* of nothing */
  path_case_add (fixture->main, "2018", 30, "a");
  path_case_add (fixture->main, "2015", 10, "a");
  path_case_add (fixture->main, "2022", 50, "a");
  path_case_add (other, "2016", 12, "a");
  path_case_add (other, "2021", 40, "a");
  path_case_add_target (fixture->data, 2020, 60);
  path_case_add_target (fixture->data, 2025, 80);
  layout = lay_out (fixture);
  /* 0 to 2 made, by date; 3 and 4 sold; 5 and 6 targets. */
  g_assert_cmpuint (layout->marks->len, ==, 7);
  g_assert_cmpuint (wmk_path_layout_get_mark (layout, 0)->index, ==, 1);

  g_assert_cmpint (wmk_path_layout_step (layout, -1, WMK_PATH_EARLIER), ==, 2);
  g_assert_cmpint (wmk_path_layout_step (layout, -1, WMK_PATH_LATER), ==, 2);
  g_assert_cmpint (wmk_path_layout_step (layout, -1, WMK_PATH_FIRST), ==, 0);
  g_assert_cmpint (wmk_path_layout_step (layout, 2, WMK_PATH_EARLIER), ==, 1);
  g_assert_cmpint (wmk_path_layout_step (layout, 2, WMK_PATH_LATER), ==, 2);
  g_assert_cmpint (wmk_path_layout_step (layout, 0, WMK_PATH_EARLIER), ==, 0);
  g_assert_cmpint (wmk_path_layout_step (layout, 3, WMK_PATH_EARLIER), ==, 3);
  g_assert_cmpint (wmk_path_layout_step (layout, 4, WMK_PATH_LATER), ==, 4);
  g_assert_cmpint (wmk_path_layout_step (layout, 0, WMK_PATH_LAST), ==, 2);
  g_assert_cmpint (wmk_path_layout_step (layout, 6, WMK_PATH_FIRST), ==, 5);
  /* To the nearest in time. */
  g_assert_cmpint (wmk_path_layout_step (layout, 2, WMK_PATH_NEXT_ROW), ==, 4);
  g_assert_cmpint (wmk_path_layout_step (layout, 0, WMK_PATH_NEXT_ROW), ==, 3);
  g_assert_cmpint (wmk_path_layout_step (layout, 4, WMK_PATH_NEXT_ROW), ==, 5);
  g_assert_cmpint (wmk_path_layout_step (layout, 6, WMK_PATH_NEXT_ROW), ==, 6);
  g_assert_cmpint (wmk_path_layout_step (layout, 6, WMK_PATH_PREVIOUS_ROW), ==, 4);
  g_assert_cmpint (wmk_path_layout_step (layout, 3, WMK_PATH_PREVIOUS_ROW), ==, 0);
  g_assert_cmpint (wmk_path_layout_step (layout, 0, WMK_PATH_PREVIOUS_ROW), ==, 0);
}

static void
test_nothing (void)
{
  PangoContext *context = path_case_context_new (FALSE);
  g_autoptr (WmkPathData) data = path_case_new ("%");
  g_autoptr (WmkPathLayout) layout = wmk_path_layout_new (context, data, WIDTH);

  g_assert_false (wmk_path_data_has_plot (data));
  g_assert_cmpfloat (layout->height, ==, 0);
  g_assert_cmpint (wmk_path_layout_find_nearest (layout, 10, 10), ==, -1);
  g_assert_cmpint (wmk_path_layout_step (layout, -1, WMK_PATH_LATER), ==, -1);

  g_object_unref (context);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function)                                                                        \
  g_test_add ("/path-marks/" name, Fixture, "%", fixture_set_up, function, fixture_tear_down)
  ADD ("one-figure-a-date", test_one_figure_a_date);
  ADD ("one-source", test_one_source);
  ADD ("conflict", test_conflict);
  ADD ("range-is-not-joined", test_range_is_not_joined);
  ADD ("dates", test_dates);
  ADD ("scale", test_scale);
  ADD ("curves", test_curves);
  ADD ("shapes", test_shapes);
  ADD ("nine-shapes", test_nine_shapes);
  ADD ("nearest", test_nearest);
  ADD ("steps", test_steps);
#undef ADD
  g_test_add_func ("/path-marks/small-differences", test_small_differences);
  g_test_add_func ("/path-marks/years", test_years);
  g_test_add_func ("/path-marks/nothing", test_nothing);

  return g_test_run ();
}
