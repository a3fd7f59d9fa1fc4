/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-path-rows.h"
#include "path-cases.h"

/* What the path chart says in words, and its data as a table. */

static void
test_summary (void)
{
  g_autoptr (WmkPathData) data = path_case_new ("%");
  g_autofree char *without = wmk_path_data_summarize (data), *with = NULL, *main = NULL;
  WmkPathSeries *series;

  g_assert_cmpstr (without, ==, "Vehicles made: no observation. No target found.");

  series = wmk_path_data_add_series (data, "Proxy", WMK_FIT_PROXY, FALSE);
  path_case_add (series, "2020-06", 30, "a")->comparator = WMK_COMPARATOR_MORE;
  path_case_add_target (data, 2020, 40)->status = WMK_STATUS_MISSED;
  path_case_add_target (data, 0, 90)->other_edition = TRUE;
  with = wmk_path_data_summarize (data);
  g_assert_cmpstr (with, ==,
                   "Vehicles made: more than 30 %, Jun 2020 by another definition. Target for "
                   "2020: 40 %, missed. Target of another edition without a year: 90 %, no "
                   "observation.");

  series->is_main = TRUE;
  main = wmk_path_data_summarize (data);
  g_assert_true (g_str_has_prefix (main, "Vehicles made: more than 30 %, Jun 2020. Target"));
}

static void
test_best_series (void)
{
  g_autoptr (WmkPathData) data = path_case_new ("%");
  WmkPathSeries *context = wmk_path_data_add_series (data, "1", WMK_FIT_CONTEXT, FALSE);
  WmkPathSeries *earlier = wmk_path_data_add_series (data, "2", WMK_FIT_PROXY, FALSE);
  WmkPathSeries *later = wmk_path_data_add_series (data, "3", WMK_FIT_BOUND, FALSE);
  g_autofree char *none = wmk_path_data_format_latest (data), *latest = NULL;

  g_assert_null (wmk_path_data_get_best_series (data));
  g_assert_cmpstr (none, ==, "");
  path_case_add (context, "2024", 3, "a");
  g_assert_true (wmk_path_data_get_best_series (data) == context);
  path_case_add (earlier, "2019", 1, "a");
  g_assert_true (wmk_path_data_get_best_series (data) == earlier);
  path_case_add (later, "2020", 2.5, "a");
  wmk_path_series_add (later, "observation/m", "2021", WMK_COMPARATOR_NONE, NAN, NAN);
  g_assert_true (wmk_path_data_get_best_series (data) == later);
  latest = wmk_path_data_format_latest (data);
  g_assert_cmpstr (latest, ==, "2.5 %, 2020");
  earlier->is_main = TRUE;
  g_assert_true (wmk_path_data_get_best_series (data) == earlier);
}

static void
test_descriptions (void)
{
  g_autoptr (WmkPathData) data = path_case_new ("cars");
  WmkPathSeries *series = wmk_path_data_add_series (data, "Sales at home", WMK_FIT_DIRECT, TRUE);
  WmkPathPoint *point = path_case_add (series, "2024", 5, "Yearbook");
  WmkPathTarget *target = path_case_add_target (data, 2025, 8);
  g_autofree char *figure = NULL, *aim = NULL;

  point->value_high = 7;
  g_free (point->confidence);
  point->confidence = g_strdup ("low");
  target->status = WMK_STATUS_ON_TRACK;
  figure = wmk_path_point_describe (point, series, "cars");
  aim = wmk_path_target_describe (target, "cars");
  g_assert_cmpstr (figure, ==, "2024: 5 to 7 cars.\nSales at home\nYearbook\nlow confidence");
  g_assert_cmpstr (aim, ==, "Target for 2025: 8 cars.\nStatus: On track.\nRoadmap of 2015");
}

static void
assert_row (GPtrArray *rows, guint index, const char *date, const char *figure, const char *kind)
{
  const WmkPathRow *row = g_ptr_array_index (rows, index);

  g_assert_cmpstr (row->cells[WMK_PATH_COLUMN_DATE], ==, date);
  g_assert_cmpstr (row->cells[WMK_PATH_COLUMN_FIGURE], ==, figure);
  g_assert_cmpstr (row->cells[WMK_PATH_COLUMN_KIND], ==, kind);
}

/* Everything, also what cannot be drawn, by date. */
static void
test_rows (void)
{
  g_autoptr (WmkPathData) data = path_case_new ("%");
  WmkPathSeries *main = wmk_path_data_add_series (data, "Share", WMK_FIT_DIRECT, TRUE);
  WmkPathSeries *other = wmk_path_data_add_series (data, "Other share", WMK_FIT_CONTEXT, FALSE);
  g_autoptr (GPtrArray) rows = NULL;
  const WmkPathRow *row;

  path_case_add (main, "2019", 30, "Yearbook");
  wmk_path_series_add (main, "observation/m", "2022", WMK_COMPARATOR_NONE, NAN, NAN);
  path_case_add (other, "2018-12", 20, "Report");
  path_case_add_target (data, 0, 90);
  path_case_add_target (data, 2020, 40)->status = WMK_STATUS_MISSED;
  rows = wmk_path_rows_new (data);

  g_assert_cmpuint (rows->len, ==, 5);
  assert_row (rows, 0, "Dec 2018", "20 %", "Observation");
  assert_row (rows, 1, "2019", "30 %", "Observation");
  assert_row (rows, 2, "2020", "40 %", "Target: Missed");
  assert_row (rows, 3, "2022", "milestone", "Observation");
  assert_row (rows, 4, "No year", "90 %", "Target: No observation");

  row = g_ptr_array_index (rows, 0);
  g_assert_cmpstr (row->cells[WMK_PATH_COLUMN_MEANING], ==, "Other share");
  g_assert_cmpstr (row->cells[WMK_PATH_COLUMN_SOURCE], ==, "Report");
  g_assert_cmpstr (row->address, ==, "observation/2018-12-Report");
  row = g_ptr_array_index (rows, 2);
  g_assert_cmpstr (row->cells[WMK_PATH_COLUMN_MEANING], ==, "Roadmap of 2015");
  for (WmkPathColumn column = 0; column < WMK_PATH_N_COLUMNS; column++)
    g_assert_cmpstr (wmk_path_column_get_title (column), !=, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/path-data/summary", test_summary);
  g_test_add_func ("/path-data/best-series", test_best_series);
  g_test_add_func ("/path-data/descriptions", test_descriptions);
  g_test_add_func ("/path-data/rows", test_rows);

  return g_test_run ();
}
