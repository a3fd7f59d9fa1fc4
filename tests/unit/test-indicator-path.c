/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "path-cases.h"
#include "window/wmk-indicator-path.h"

/* The path charts of the real catalogue. */

static WmkCatalog *
open_catalog (void)
{
  g_autoptr (GError) error = NULL;
  WmkCatalog *catalog = wmk_catalog_open (g_getenv ("WAYMARK_CATALOG"), &error);

  g_assert_no_error (error);

  return catalog;
}

/* All indicators, of the plan and of its sectors. */
static GPtrArray *
list_paths (WmkCatalog *catalog)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sectors = wmk_catalog_list_sectors (catalog, &error);
  GPtrArray *paths = g_ptr_array_new_with_free_func ((GDestroyNotify) wmk_path_data_unref);

  g_assert_no_error (error);
  for (guint i = 0; i <= sectors->len; i++) {
    const char *id = i == sectors->len ? NULL : ((WmkSector *) g_ptr_array_index (sectors, i))->id;
    g_autoptr (GPtrArray) indicators = wmk_catalog_list_indicators (catalog, id, &error);

    g_assert_no_error (error);
    for (guint j = 0; j < indicators->len; j++)
      g_ptr_array_add (paths, wmk_indicator_path_new (catalog, g_ptr_array_index (indicators, j)));
  }

  return paths;
}

/* Every one of them can be read at every width. */
static void
test_layouts (void)
{
  static const double widths[] = {320, 480, 900};
  g_autoptr (WmkCatalog) catalog = open_catalog ();
  g_autoptr (GPtrArray) paths = list_paths (catalog);
  PangoContext *context = path_case_context_new (FALSE);

  g_assert_cmpuint (paths->len, >, 100);
  for (guint i = 0; i < paths->len; i++) {
    const WmkPathData *path = g_ptr_array_index (paths, i);
    g_autoptr (WmkPathLayout) tile = wmk_path_layout_new_tile (context, path, 150);

    g_test_message ("%s", path->address);
    path_case_assert_texts_apart (tile);
    if (!wmk_path_data_has_plot (path))
      continue;
    for (gsize j = 0; j < G_N_ELEMENTS (widths); j++) {
      g_autoptr (WmkPathLayout) layout = wmk_path_layout_new (context, path, widths[j]);

      path_case_assert_apart (layout);
    }
  }

  g_object_unref (context);
}

static void
assert_path (const WmkPathData *data, const WmkProgressPath *path)
{
  const WmkPathSeries *main;
  const WmkPathPoint *point;

  if (path->from < 0)
    return;

  main = wmk_path_data_get_series (data, 0);
  g_assert_true (main->is_main);
  g_assert_cmpint (path->from, <, main->points->len);
  point = wmk_path_series_get_point (main, (guint) path->from);
  g_assert_false (isnan (point->value));
  g_assert_true (isnan (point->value_high));
  g_assert_cmpint (wmk_date_get_year (point->date), <, path->year);
  g_assert_cmpint (path->method, !=, WMK_METHOD_NONE);
}

/* Paths begin at a plain figure of the main series before they arrive; projections lead to what
 * is still to come. */
static void
test_paths (void)
{
  g_autoptr (WmkCatalog) catalog = open_catalog ();
  g_autoptr (GPtrArray) paths = list_paths (catalog);
  guint n_required = 0;

  for (guint i = 0; i < paths->len; i++) {
    const WmkPathData *path = g_ptr_array_index (paths, i);

    g_test_message ("%s", path->address);
    assert_path (path, &path->projection);
    if (path->projection.from >= 0)
      g_assert_cmpint (path->projection.year, >, path->as_of_year);
    for (guint j = 0; j < path->targets->len; j++) {
      const WmkPathTarget *target = wmk_path_data_get_target (path, j);

      assert_path (path, &target->required);
      n_required += target->required.from >= 0;
      g_assert_true (target->required.from < 0 || target->required.year == target->year);
    }
  }
  g_assert_cmpuint (n_required, >, 3);
}

/* An indicator whose target and first figures will not change. */
static void
test_vehicles (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WmkCatalog) catalog = open_catalog ();
  g_autoptr (WmkIndicator) indicator =
      wmk_catalog_get_indicator (catalog, "indicator/nev-production", &error);
  g_autoptr (WmkPathData) path = NULL;
  const WmkPathTarget *target;
  const WmkPathPoint *base;

  g_assert_no_error (error);
  path = wmk_indicator_path_new (catalog, indicator);
  g_assert_cmpstr (path->unit, ==, "million vehicles");
  g_assert_cmpint (path->as_of_year, ==, wmk_catalog_get_as_of_year (catalog));

  target = wmk_path_data_get_target (path, 0);
  g_assert_cmpint (target->year, ==, 2025);
  g_assert_cmpfloat (target->value, ==, 3);
  g_assert_false (target->other_edition);
  g_assert_cmpstr (target->edition, !=, "");
  g_assert_cmpint (target->required.method, ==, WMK_METHOD_COMPOUND);
  base =
      wmk_path_series_get_point (wmk_path_data_get_series (path, 0), (guint) target->required.from);
  g_assert_cmpint (wmk_date_get_year (base->date), >=, WMK_PROGRESS_FIRST_YEAR);
  g_assert_cmpuint (g_strv_length (base->sources), >, 0);
  g_assert_cmpstr (base->source, !=, "");
  g_assert_cmpstr (base->confidence, !=, "");
}

static WmkObservation *
create_observation (const char *date, double value)
{
  WmkObservation *observation = g_new0 (WmkObservation, 1);

  observation->id = g_strconcat ("observation/x-", date, NULL);
  observation->date = g_strdup (date);
  observation->comparator = isnan (value) ? WMK_COMPARATOR_NONE : WMK_COMPARATOR_REACH;
  observation->value = value;
  observation->value_high = NAN;
  observation->confidence = g_strdup ("high");
  observation->statement = g_strdup ("");
  observation->citations = g_ptr_array_new ();

  return observation;
}

static WmkTarget *
create_target (int year, double value, const char *edition)
{
  WmkTarget *target = g_new0 (WmkTarget, 1);

  target->id = g_strdup_printf ("target/x-%d", year);
  target->edition_id = g_strdup (edition);
  target->edition_title = g_strdup (edition);
  target->oddity = g_strdup ("");
  target->year = year;
  target->comparator = WMK_COMPARATOR_REACH;
  target->value = value;
  target->value_high = NAN;
  target->status = WMK_STATUS_ON_TRACK;

  return target;
}

static WmkIndicator *
create_indicator (const char *definition)
{
  WmkIndicator *indicator = g_new0 (WmkIndicator, 1);
  WmkSeries *series = g_new0 (WmkSeries, 1);

  indicator->id = g_strdup ("indicator/x");
  indicator->name = g_strdup ("Flights");
  indicator->unit = g_strdup ("");
  indicator->definition = g_strdup (definition);
  indicator->targets = g_ptr_array_new_with_free_func ((GDestroyNotify) wmk_target_free);
  indicator->series = g_ptr_array_new_with_free_func ((GDestroyNotify) wmk_series_free);
  series->definition = g_strdup ("Flights a year");
  series->is_main = TRUE;
  series->observations = g_ptr_array_new_with_free_func ((GDestroyNotify) wmk_observation_free);
  g_ptr_array_add (indicator->series, series);
  /* The plan's first flight is a milestone: paths count from figures. */
  g_ptr_array_add (series->observations, create_observation ("2016", NAN));
  g_ptr_array_add (series->observations, create_observation ("2017", NAN));
  g_ptr_array_add (series->observations, create_observation ("2017-03", 10));
  g_ptr_array_add (series->observations, create_observation ("2020", 20));

  return indicator;
}

/* Editions, a target far ahead, a goal without a number, milestones between figures. */
static void
test_made_up (void)
{
  g_autoptr (WmkCatalog) catalog = open_catalog ();
  g_autoptr (WmkIndicator) indicator = create_indicator ("Flights.");
  g_autoptr (WmkIndicator) rate = create_indicator ("Growth of flights.");
  g_autoptr (WmkPathData) path = NULL;
  g_autoptr (WmkPathData) rate_path = NULL;

  g_ptr_array_add (indicator->targets, create_target (2020, 30, WMK_CATALOG_MAIN_EDITION));
  g_ptr_array_add (indicator->targets, create_target (2021, NAN, WMK_CATALOG_MAIN_EDITION));
  g_ptr_array_add (indicator->targets, create_target (2099, 90, "source/other"));
  path = wmk_indicator_path_new (catalog, indicator);

  g_assert_cmpuint (path->targets->len, ==, 2);
  g_assert_false (wmk_path_data_get_target (path, 0)->other_edition);
  g_assert_true (wmk_path_data_get_target (path, 1)->other_edition);
  g_assert_cmpint (wmk_path_data_get_target (path, 0)->status, ==, WMK_STATUS_ON_TRACK);
  g_assert_cmpuint (wmk_path_data_get_series (path, 0)->points->len, ==, 4);
  g_assert_cmpint (wmk_path_data_get_target (path, 0)->required.from, ==, 2);
  g_assert_cmpint (wmk_path_data_get_target (path, 1)->required.from, ==, 2);
  g_assert_cmpint (path->projection.from, ==, 3);
  g_assert_cmpint (path->projection.year, ==, 2099);
  g_assert_cmpint (path->projection.method, ==, WMK_METHOD_COMPOUND);

  g_ptr_array_add (rate->targets, create_target (2099, 90, ""));
  rate_path = wmk_indicator_path_new (catalog, rate);
  g_assert_cmpint (rate_path->projection.method, ==, WMK_METHOD_LINEAR);
}

/* Where growth would lead is asked while a target is ahead, not of one whose year has come. */
static void
test_due (void)
{
  g_autoptr (WmkCatalog) catalog = open_catalog ();
  g_autoptr (WmkIndicator) due = create_indicator ("Flights.");
  g_autoptr (WmkIndicator) ahead = create_indicator ("Flights.");
  g_autoptr (WmkPathData) due_path = NULL;
  g_autoptr (WmkPathData) ahead_path = NULL;
  int year = wmk_catalog_get_as_of_year (catalog);

  g_ptr_array_add (due->targets, create_target (year - 1, 30, WMK_CATALOG_MAIN_EDITION));
  g_ptr_array_add (due->targets, create_target (year, 40, WMK_CATALOG_MAIN_EDITION));
  due_path = wmk_indicator_path_new (catalog, due);
  g_assert_cmpint (due_path->projection.from, ==, -1);

  g_ptr_array_add (ahead->targets, create_target (year, 40, WMK_CATALOG_MAIN_EDITION));
  g_ptr_array_add (ahead->targets, create_target (year + 1, 50, WMK_CATALOG_MAIN_EDITION));
  ahead_path = wmk_indicator_path_new (catalog, ahead);
  g_assert_cmpint (ahead_path->projection.from, ==, 3);
  g_assert_cmpint (ahead_path->projection.year, ==, year + 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/indicator-path/layouts", test_layouts);
  g_test_add_func ("/indicator-path/paths", test_paths);
  g_test_add_func ("/indicator-path/made-up", test_made_up);
  g_test_add_func ("/indicator-path/due", test_due);
  g_test_add_func ("/indicator-path/vehicles", test_vehicles);

  return g_test_run ();
}
