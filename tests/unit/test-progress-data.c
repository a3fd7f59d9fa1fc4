/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "progress-rows.h"

#define HIGHER WMK_DIRECTION_HIGHER

static void
test_latest (void)
{
  g_autoptr (WmkProgressDatum) row = progress_row_new ("Share", "%", HIGHER);

  g_assert_null (wmk_progress_datum_get_latest (row));

  /* A milestone has no figure. */
  progress_row_add_dot (row, "2016", WMK_COMPARATOR_NONE, NAN, NAN, "main");
  g_assert_null (wmk_progress_datum_get_latest (row));

  progress_row_add_dot (row, "2017", WMK_COMPARATOR_REACH, 10, NAN, "other");
  g_assert_cmpfloat (wmk_progress_datum_get_latest (row)->value, ==, 10);
  progress_row_add_dot (row, "2018", WMK_COMPARATOR_REACH, 20, NAN, "other");
  g_assert_cmpfloat (wmk_progress_datum_get_latest (row)->value, ==, 20);

  /* A definition farther from the target's words does not come in by being later. */
  progress_row_add_dot (row, "2018-06", WMK_COMPARATOR_REACH, 25, NAN, "third");
  g_assert_cmpfloat (wmk_progress_datum_get_latest (row)->value, ==, 20);

  /* The main series goes before later figures of others. */
  progress_row_add_dot (row, "2019", WMK_COMPARATOR_REACH, 30, NAN, "main");
  progress_row_add_dot (row, "2020", WMK_COMPARATOR_REACH, 40, NAN, "other");
  g_assert_cmpfloat (wmk_progress_datum_get_latest (row)->value, ==, 30);
  progress_row_add_dot (row, "2021", WMK_COMPARATOR_REACH, 50, NAN, "main");
  progress_row_add_dot (row, "2022", WMK_COMPARATOR_NONE, NAN, NAN, "main");
  g_assert_cmpfloat (wmk_progress_datum_get_latest (row)->value, ==, 50);
}

static void
assert_extent (const WmkProgressDatum *row, double low, double high)
{
  double found_low, found_high;

  wmk_progress_datum_get_extent (row, &found_low, &found_high);
  g_assert_cmpfloat (found_low, ==, low);
  g_assert_cmpfloat (found_high, ==, high);
}

static void
test_extent (void)
{
  g_autoptr (WmkProgressDatum) row = progress_row_new ("Sales", "RMB billion", HIGHER);
  double low, high;

  wmk_progress_datum_get_extent (row, &low, &high);
  g_assert_true (isnan (low) && isnan (high));
  progress_row_add_dot (row, "2016", WMK_COMPARATOR_NONE, NAN, NAN, "main");
  wmk_progress_datum_get_extent (row, &low, &high);
  g_assert_true (isnan (low) && isnan (high));

  progress_row_add_tick (row, 2020, WMK_COMPARATOR_REACH, 40, NAN, "main");
  assert_extent (row, 40, 40);
  progress_row_add_tick (row, 2025, WMK_COMPARATOR_RANGE, 50, 70, "main");
  assert_extent (row, 40, 70);
  progress_row_add_dot (row, "2017", WMK_COMPARATOR_REACH, 20, NAN, "main");
  assert_extent (row, 20, 70);
  progress_row_add_dot (row, "2018", WMK_COMPARATOR_REACH, 30, 90, "other");
  assert_extent (row, 20, 90);
}

static void
test_shares_axis (void)
{
  static const struct {
    const char *unit;
    double tick, dot;
    gboolean shares;
  } cases[] = {
      {"%", 40, 20, TRUE},       {"%", 0, 100, TRUE},
      {"%", 100.5, 20, FALSE}, /* growth */
      {"%", 40, 140, FALSE},     {"%", 5, -2, FALSE},
      {"% of GDP", 2, 3, FALSE}, {"RMB billion", 40, 20, FALSE},
      {"", 40, 20, FALSE},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WmkProgressDatum) row = progress_row_new ("Share", cases[i].unit, HIGHER);

    progress_row_add_tick (row, 2020, WMK_COMPARATOR_REACH, cases[i].tick, NAN, "main");
    progress_row_add_dot (row, "2018", WMK_COMPARATOR_REACH, cases[i].dot, NAN, "main");
    g_assert_cmpint (wmk_progress_datum_shares_axis (row), ==, cases[i].shares);
  }
}

static void
test_has_plot (void)
{
  g_autoptr (WmkProgressDatum) share = progress_row_new ("Share", "%", HIGHER);
  g_autoptr (WmkProgressDatum) sales = progress_row_new ("Sales", "RMB billion", HIGHER);

  g_assert_false (wmk_progress_datum_has_plot (share));
  g_assert_false (wmk_progress_datum_has_plot (sales));
  progress_row_add_dot (share, "2016", WMK_COMPARATOR_NONE, NAN, NAN, "main");
  progress_row_add_dot (sales, "2016", WMK_COMPARATOR_NONE, NAN, NAN, "main");
  g_assert_false (wmk_progress_datum_has_plot (share));
  g_assert_false (wmk_progress_datum_has_plot (sales));

  /* One share is compared with the whole; one sum of money with nothing. */
  progress_row_add_tick (share, 2020, WMK_COMPARATOR_REACH, 40, NAN, "main");
  progress_row_add_tick (sales, 2020, WMK_COMPARATOR_REACH, 40, NAN, "main");
  g_assert_true (wmk_progress_datum_has_plot (share));
  g_assert_false (wmk_progress_datum_has_plot (sales));
  progress_row_add_dot (sales, "2018", WMK_COMPARATOR_REACH, 40, NAN, "main");
  g_assert_false (wmk_progress_datum_has_plot (sales));
  progress_row_add_dot (sales, "2019", WMK_COMPARATOR_REACH, 45, NAN, "main");
  g_assert_true (wmk_progress_datum_has_plot (sales));
}

static void
assert_described (const WmkProgressDatum *row, const char *expected)
{
  g_autofree char *text = wmk_progress_datum_describe (row);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_describe (void)
{
  g_autoptr (WmkProgressDatum) row = progress_row_new ("Fuel use", "L/100 km", HIGHER);

  progress_row_add_tick (row, 2020, WMK_COMPARATOR_AT_MOST, 5, NAN, "main");
  progress_row_add_tick (row, 2020, WMK_COMPARATOR_RANGE, 4.5, 5, "other");
  progress_row_add_tick (row, 0, WMK_COMPARATOR_LESS, 4, NAN, "main");
  assert_described (row, "Target for 2020: at most 5 L/100 km.\n"
                         "Target for 2020: 4.5 to 5 L/100 km (another edition).\n"
                         "Target without a year: less than 4 L/100 km.\n"
                         "Status: No observation.");

  progress_row_add_dot (row, "2020-06", WMK_COMPARATOR_ABOUT, 5.6, NAN, "other");
  row->status = WMK_STATUS_NOT_VERIFIABLE;
  assert_described (row, "Target for 2020: at most 5 L/100 km.\n"
                         "Target for 2020: 4.5 to 5 L/100 km (another edition).\n"
                         "Target without a year: less than 4 L/100 km.\n"
                         "Latest observation of another definition: about 5.6 L/100 km, Jun 2020.\n"
                         "Status: Not verifiable.");
}

/* Says that there is no target, and no status. */
static void
test_describe_without_target (void)
{
  g_autoptr (WmkProgressDatum) row = progress_row_new ("Share", "%", HIGHER);
  g_autofree char *text = NULL;

  row->odd = TRUE;
  progress_row_add_dot (row, "2021", WMK_COMPARATOR_REACH, 14, 16, "main");
  text = wmk_progress_datum_describe (row);
  g_assert_true (g_str_has_prefix (text, "Latest observation: 14 to 16 %, 2021.\nNo target "));
  g_assert_true (g_str_has_suffix (text, "\nOdd as printed: see the details."));
  g_assert_null (strstr (text, "Status"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/progress-data/latest", test_latest);
  g_test_add_func ("/progress-data/extent", test_extent);
  g_test_add_func ("/progress-data/shares-axis", test_shares_axis);
  g_test_add_func ("/progress-data/has-plot", test_has_plot);
  g_test_add_func ("/progress-data/describe", test_describe);
  g_test_add_func ("/progress-data/describe-without-target", test_describe_without_target);

  return g_test_run ();
}
