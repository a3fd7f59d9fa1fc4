/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress-case.h"

#define assert_near(a, b)                                                                          \
  g_assert_cmpfloat_with_epsilon (a, b, 0.00005) /* cases give four decimals */

static gboolean
is_observed (const WmkProgressSeries *series, int as_of_year)
{
  return series->n_observations > 0 &&
         wmk_date_get_year (series->observations[0].date) <= as_of_year;
}

static void
test_case (gconstpointer data)
{
  const ProgressCase *test = data;
  WmkProgressSeries series = {.fit = test->fit, .errs = test->errs};
  int as_of_year = test->as_of != 0 ? test->as_of : PROGRESS_CASE_AS_OF;
  WmkProgress progress;

  series.observations = test->observations;
  while (series.n_observations < G_N_ELEMENTS (test->observations) &&
         test->observations[series.n_observations].date != NULL)
    series.n_observations++;

  progress =
      wmk_progress_assess (&test->target, &series, is_observed (&series, as_of_year), as_of_year);

  g_assert_cmpstr (wmk_status_to_string (progress.status), ==, wmk_status_to_string (test->status));
  g_assert_cmpint (progress.deciding, ==, test->deciding);
  g_assert_cmpint (progress.withheld, ==, test->withheld);
  g_assert_cmpint (progress.method, ==, test->method);
  if (test->method == WMK_METHOD_NONE) {
    g_assert_cmpint (progress.base, ==, -1);
  } else {
    g_assert_cmpint (progress.base, ==, test->base);
    assert_near (progress.attained, test->attained);
    assert_near (progress.required, test->required);
  }
  g_assert_cmpstr (wmk_status_to_string (progress.other_status), ==,
                   wmk_status_to_string (test->method == WMK_METHOD_COMPOUND ? test->other_status
                                                                             : test->status));
}

void
progress_case_add (const char *path, const ProgressCase *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++) {
    g_autofree char *test_path = g_strconcat (path, "/", cases[i].name, NULL);

    g_test_add_data_func (test_path, &cases[i], test_case);
  }
}
