/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "progress-rows.h"

/* Which years have a column, and what stands in it. */

typedef struct {
  PangoContext *context;
  GPtrArray *rows;
} Fixture;

static void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  fixture->context = progress_rows_context_new ("Sans 11");
  fixture->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) wmk_progress_datum_free);
}

static void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->rows);
  g_object_unref (fixture->context);
}

static WmkProgressDatum *
add_row (Fixture *fixture)
{
  WmkProgressDatum *row = progress_row_new ("Share", "%", WMK_DIRECTION_HIGHER);

  g_ptr_array_add (fixture->rows, row);

  return row;
}

static void
add_target (WmkProgressDatum *row, int year, double value)
{
  progress_row_add_tick (row, year, WMK_COMPARATOR_REACH, value, NAN, "main");
}

/* The years that have columns, as "2020 2025". */
static void
assert_years (Fixture *fixture, const char *expected)
{
  g_autoptr (WmkProgressSpec) spec = wmk_progress_spec_new (fixture->context, FALSE, fixture->rows);
  g_autoptr (GString) years = g_string_new (NULL);

  for (guint i = 0; i < spec->n_years; i++)
    g_string_append_printf (years, i == 0 ? "%d" : " %d", spec->years[i]);
  g_assert_cmpstr (years->str, ==, expected);
}

static void
test_years (Fixture *fixture, gconstpointer data)
{
  assert_years (fixture, "");

  /* A target without a year asks for no column. */
  add_target (add_row (fixture), 0, 10);
  assert_years (fixture, "");

  add_target (add_row (fixture), 2025, 10);
  assert_years (fixture, "2025");
  add_target (add_row (fixture), 2020, 10);
  assert_years (fixture, "2020 2025");

  /* A third where three rows have it; the rarest is left out, whatever their order. */
  add_target (add_row (fixture), 2030, 10);
  add_target (add_row (fixture), 2030, 10);
  assert_years (fixture, "2020 2030");
  add_target (add_row (fixture), 2025, 10);
  add_target (add_row (fixture), 2025, 10);
  add_target (add_row (fixture), 2020, 10);
  assert_years (fixture, "2020 2025");
  add_target (add_row (fixture), 2030, 10);
  assert_years (fixture, "2025 2030");
  add_target (add_row (fixture), 2020, 10);
  assert_years (fixture, "2020 2025 2030");
  for (int i = 0; i < 4; i++)
    add_target (add_row (fixture), 2049, 10);
  assert_years (fixture, "2020 2025 2049");
}

/* The texts of @row in a broad chart but that of its status, parted by "|". */
static void
assert_texts (Fixture *fixture, const WmkProgressDatum *row, const char *expected)
{
  g_autoptr (WmkProgressSpec) spec = wmk_progress_spec_new (fixture->context, FALSE, fixture->rows);
  WmkProgressColumns columns = wmk_progress_columns_make (spec, 1000);
  g_autoptr (WmkProgressLayout) layout = wmk_progress_layout_new (spec, row, 1000);
  g_autoptr (GString) texts = g_string_new (NULL);

  g_assert_false (columns.stacked);
  for (guint i = 0; i < layout->texts->len; i++) {
    const WmkTextItem *item = &g_array_index (layout->texts, WmkTextItem, i);

    if (item->rect.x >= columns.status.x)
      continue;
    if (texts->len > 0)
      g_string_append_c (texts, '|');
    g_string_append (texts, pango_layout_get_text (item->layout));
  }
  g_assert_cmpstr (texts->str, ==, expected);
}

/* In a narrow chart the last line holds @expected, the parts parted by "|", in this order. */
static void
assert_figures (Fixture *fixture, const WmkProgressDatum *row, const char *expected)
{
  g_autoptr (WmkProgressSpec) spec = wmk_progress_spec_new (fixture->context, FALSE, fixture->rows);
  g_autoptr (WmkProgressLayout) layout = wmk_progress_layout_new (spec, row, 320);
  g_auto (GStrv) parts = g_strsplit (expected, "|", -1);
  const char *line = pango_layout_get_text (
      g_array_index (layout->texts, WmkTextItem, layout->texts->len - 1).layout);
  const char *rest = line;

  g_assert_false (g_str_has_prefix (line, " "));
  for (guint i = 0; parts[i] != NULL; i++) {
    const char *found = strstr (rest, parts[i]);

    if (found == NULL)
      g_error ("“%s” does not hold “%s”", line, parts[i]);
    rest = found + strlen (parts[i]);
  }
}

/* Enough of others that 2020 and 2025 have their columns. */
static void
add_usual_rows (Fixture *fixture)
{
  for (int i = 0; i < 4; i++) {
    WmkProgressDatum *row = add_row (fixture);

    add_target (row, 2020, 40);
    add_target (row, 2025, 70);
  }
}

static void
test_cells (Fixture *fixture, gconstpointer data)
{
  WmkProgressDatum *row;

  add_usual_rows (fixture);
  row = add_row (fixture);
  assert_texts (fixture, row, "Share|–|–");

  progress_row_add_tick (row, 2025, WMK_COMPARATOR_MORE, 70, NAN, "other");
  progress_row_add_tick (row, 2025, WMK_COMPARATOR_RANGE, 60, 65, "main");
  assert_texts (fixture, row, "Share|–|60–65");

  progress_row_add_dot (row, "2019-06", WMK_COMPARATOR_AT_LEAST, 33, NAN, "main");
  assert_texts (fixture, row, "Share|–|60–65|≥ 33|Jun 2019");
  assert_figures (fixture, row, "2025: 60–65|≥ 33|Jun 2019");
}

/* A row whose years have no column says them itself. */
static void
test_other_years (Fixture *fixture, gconstpointer data)
{
  WmkProgressDatum *by_2049, *undated;

  add_usual_rows (fixture);
  by_2049 = add_row (fixture);
  add_target (by_2049, 2030, 80);
  add_target (by_2049, 2049, 90);
  undated = add_row (fixture);
  progress_row_add_tick (undated, 0, WMK_COMPARATOR_ABOUT, 50, NAN, "main");

  assert_texts (fixture, by_2049, "Share|90 (2049)");
  assert_texts (fixture, undated, "Share|≈ 50 (no year)");
  assert_figures (fixture, by_2049, "2030: 80|2049: 90");
  assert_figures (fixture, undated, "≈ 50");
}

static void
test_only_observed (Fixture *fixture, gconstpointer data)
{
  WmkProgressDatum *row;

  add_usual_rows (fixture);
  row = add_row (fixture);
  progress_row_add_dot (row, "2021", WMK_COMPARATOR_REACH, 33, NAN, "main");
  assert_texts (fixture, row, "Share|–|–|33|2021");
  assert_figures (fixture, row, "33|2021");
}

/* Statuses of the earlier targets stand beside their figures, that of the last at the end. */
static void
test_year_glyphs (Fixture *fixture, gconstpointer data)
{
  WmkProgressDatum *row;
  g_autoptr (WmkProgressSpec) spec = NULL;
  g_autoptr (WmkProgressLayout) layout = NULL;

  add_usual_rows (fixture);
  row = g_ptr_array_index (fixture->rows, 0);
  g_array_index (row->ticks, WmkProgressTick, 0).status = WMK_STATUS_MISSED;
  g_array_index (row->ticks, WmkProgressTick, 1).status = WMK_STATUS_MET;
  row->status = WMK_STATUS_MET;
  spec = wmk_progress_spec_new (fixture->context, FALSE, fixture->rows);
  layout = wmk_progress_layout_new (spec, row, 1000);

  g_assert_cmpuint (layout->year_glyphs->len, ==, 1);
  g_assert_cmpint (g_array_index (layout->year_glyphs, WmkYearGlyph, 0).status, ==,
                   WMK_STATUS_MISSED);
  g_assert_cmpint (layout->status, ==, WMK_STATUS_MET);
  g_assert_cmpfloat (layout->status_glyph.width, >, 0);
}

/* Without a figure that shares it, there is no axis to put at the head. */
static void
test_head (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WmkProgressSpec) shares = NULL;
  g_autoptr (WmkProgressSpec) sums = NULL;
  g_autoptr (GPtrArray) rows =
      g_ptr_array_new_with_free_func ((GDestroyNotify) wmk_progress_datum_free);

  add_usual_rows (fixture);
  shares = wmk_progress_spec_new (fixture->context, FALSE, fixture->rows);
  g_assert_true (shares->percent_axis);
  g_assert_cmpfloat (wmk_progress_layout_measure_axis (shares, 1000), >, 0);
  g_assert_cmpfloat (wmk_progress_layout_measure_axis (shares, 320), >, 0);

  g_ptr_array_add (rows, progress_row_new ("Sales", "RMB billion", WMK_DIRECTION_HIGHER));
  add_target (g_ptr_array_index (rows, 0), 2020, 10);
  sums = wmk_progress_spec_new (fixture->context, FALSE, rows);
  g_assert_false (sums->percent_axis);
  g_assert_cmpfloat (wmk_progress_layout_measure_axis (sums, 1000), >, 0);
  g_assert_cmpfloat (wmk_progress_layout_measure_axis (sums, 320), ==, 0);
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/progress-columns/", name, NULL);

  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("years", test_years);
  add ("cells", test_cells);
  add ("other-years", test_other_years);
  add ("only-observed", test_only_observed);
  add ("year-glyphs", test_year_glyphs);
  add ("head", test_head);

  return g_test_run ();
}
