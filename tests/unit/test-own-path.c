/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "charts/wmk-path-card.h"
#include "charts/wmk-path-draw.h"
#include "charts/wmk-path-rows.h"
#include "path-cases.h"
#include "progress-rows.h"

/* What readers have of their own in an indicator's chart: where it shows, what is said of it, and
 * that nothing else depends on it. */

#define NEAR 0.01

/* Vehicles made in three years, with a target. */
static WmkPathData *
create_path (const char *unit)
{
  WmkPathData *data = path_case_new (unit);
  WmkPathSeries *series = wmk_path_data_add_series (data, "Made", WMK_FIT_DIRECT, TRUE);

  path_case_add (series, "2015", 30, "a");
  path_case_add (series, "2018", 40, "a");
  path_case_add (series, "2022", 60, "a");
  path_case_add_target (data, 2025, 70);

  return data;
}

static WmkPathLayout *
lay_out (const WmkPathData *data)
{
  PangoContext *context = path_case_context_new (FALSE);
  WmkPathLayout *layout = wmk_path_layout_new (context, data, 900);

  g_object_unref (context);

  return layout;
}

/* The mark of the reader's figure of that index, of those that are none where @own is not. */
static const WmkPathMark *
find_mark (const WmkPathLayout *layout, gboolean own, guint index)
{
  for (guint i = 0; i < layout->marks->len; i++) {
    const WmkPathMark *mark = wmk_path_layout_get_mark (layout, (int) i);

    if (mark->is_own == own && mark->index == index && !mark->is_target)
      return mark;
  }

  return NULL;
}

static double
get_y (const WmkPathLayout *layout, double value)
{
  return layout->plot.y + layout->plot.height * (layout->scale.high - value) /
                              (layout->scale.high - layout->scale.low);
}

/* At its date between those of others, at its value; a month as a month of observations is. */
static void
test_path_place (void)
{
  g_autoptr (WmkPathData) data = create_path ("million vehicles");
  g_autoptr (WmkPathLayout) layout = NULL;
  const WmkPathMark *first, *last, *year, *month;
  double year_width;

  path_case_add_own (data, "2019", 50, NAN);
  path_case_add_own (data, "2019-10", 35, 55);
  layout = lay_out (data);
  first = find_mark (layout, FALSE, 0);
  last = find_mark (layout, FALSE, 2);
  year = find_mark (layout, TRUE, 0);
  month = find_mark (layout, TRUE, 1);
  year_width = (last->x - first->x) / 7;

  g_assert_cmpfloat_with_epsilon (year->x, first->x + 4 * year_width, NEAR);
  g_assert_cmpfloat_with_epsilon (year->y, get_y (layout, 50), NEAR);
  g_assert_cmpfloat (year->y_high, ==, year->y);
  g_assert_cmpfloat_with_epsilon (
      month->x - first->x, (wmk_path_date_get_position ("2019-10") - 2015) * year_width, NEAR);
  g_assert_cmpfloat_with_epsilon (month->y, get_y (layout, 35), NEAR);
  g_assert_cmpfloat_with_epsilon (month->y_high, get_y (layout, 55), NEAR);
}

/* Whether a pixel there is nearer to the reader's colour than to the page. */
static gboolean
is_own_color (cairo_surface_t *surface, double x, double y, const WmkTheme *theme)
{
  const guchar *pixel = cairo_image_surface_get_data (surface) +
                        cairo_image_surface_get_stride (surface) * (int) y + 4 * (int) x;
  int own = 0, page = 0;

  for (int i = 0; i < 3; i++) {
    own += abs (pixel[i] - (int) (theme->own >> (8 * i) & 0xff));
    page += abs (pixel[i] - (int) (theme->page >> (8 * i) & 0xff));
  }

  return own < page;
}

/* A range is one thing: from its lower end to its upper one, whatever lies between them. */
static void
test_path_range (void)
{
  const WmkTheme *theme = wmk_theme_get (FALSE, FALSE);
  g_autoptr (WmkPathData) data = create_path ("million vehicles");
  g_autoptr (WmkPathLayout) layout = NULL;
  cairo_surface_t *surface;
  const WmkPathMark *mark;
  cairo_t *cr;

  path_case_add_own (data, "2019-10", 35, 55);
  layout = lay_out (data);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 900, (int) layout->height + 1);
  cr = cairo_create (surface);
  wmk_theme_set_source (cr, theme->page);
  cairo_paint (cr);
  wmk_path_draw (cr, layout, theme);
  cairo_surface_flush (surface);
  mark = find_mark (layout, TRUE, 0);
  for (double y = mark->y_high + 8; y < mark->y - 8; y++)
    g_assert_true (is_own_color (surface, mark->x, y, theme));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* No line, no path and no figure of the catalogue's changes by them. */
static void
test_path_apart (void)
{
  g_autoptr (WmkPathData) plain = create_path ("million vehicles");
  g_autoptr (WmkPathData) data = create_path ("million vehicles");
  g_autoptr (WmkPathLayout) before = lay_out (plain), after = NULL;
  double low, high;

  path_case_add_own (data, "2016", 25, NAN);
  path_case_add_own (data, "2023", 75, NAN);
  after = lay_out (data);

  g_assert_cmpuint (after->lines->len, ==, before->lines->len);
  g_assert_cmpuint (after->curves->len, ==, before->curves->len);
  g_assert_cmpuint (after->marks->len, ==, before->marks->len + 2);
  for (guint i = 0; i < before->marks->len; i++) {
    g_assert_cmpfloat (wmk_path_layout_get_mark (after, (int) i)->x, ==,
                       wmk_path_layout_get_mark (before, (int) i)->x);
    g_assert_cmpfloat (wmk_path_layout_get_mark (after, (int) i)->y, ==,
                       wmk_path_layout_get_mark (before, (int) i)->y);
  }
  wmk_path_data_get_extent (data, &low, &high);
  g_assert_cmpfloat (low, ==, 30);
  g_assert_cmpfloat (high, ==, 70);
  g_assert_cmpstr (wmk_path_series_get_latest (wmk_path_data_get_best_series (data))->date, ==,
                   "2022");
}

/* It stays as it is while the reader's figures are within it, and grows for those beyond. */
static void
test_path_scale (void)
{
  g_autoptr (WmkPathData) data = create_path ("%");
  WmkScale scale;
  int first, last;

  path_case_add_own (data, "2019", 99, NAN);
  scale = wmk_path_scale_make (data, 6);
  g_assert_cmpfloat (scale.low, ==, 0);
  g_assert_cmpfloat (scale.high, ==, 100);

  path_case_add_own (data, "2009-03", -4, 151);
  scale = wmk_path_scale_make (data, 6);
  g_assert_cmpfloat (scale.low, <=, -4);
  g_assert_cmpfloat (scale.high, >=, 151);
  wmk_path_data_get_years (data, &first, &last);
  g_assert_cmpint (first, ==, 2009);
  path_case_add_own (data, "2040", 5, NAN);
  wmk_path_data_get_years (data, &first, &last);
  g_assert_cmpint (last, ==, 2040);
}

/* An indicator of which the catalogue has nothing: there is a chart, and still no observation. */
static void
test_path_alone (void)
{
  g_autoptr (WmkPathData) data = path_case_new ("%");
  g_autoptr (WmkPathLayout) layout = NULL;

  g_assert_false (wmk_path_data_has_plot (data));
  path_case_add_own (data, "2021", 12, NAN);
  g_assert_true (wmk_path_data_has_plot (data));
  g_assert_false (wmk_path_data_has_observation (data));
  layout = lay_out (data);
  g_assert_nonnull (find_mark (layout, TRUE, 0));
  g_assert_cmpfloat (layout->scale.high, >=, 12);
}

/* Down from the series past the targets; from one to the next by date. */
static void
test_path_keys (void)
{
  g_autoptr (WmkPathData) data = create_path ("%");
  g_autoptr (WmkPathLayout) layout = NULL;
  int index;

  path_case_add_own (data, "2019", 50, NAN);
  path_case_add_own (data, "2020", 51, NAN);
  layout = lay_out (data);
  g_assert_cmpuint (layout->n_rows, ==, 3);
  index = wmk_path_layout_step (layout, -1, WMK_PATH_LATER);
  index = wmk_path_layout_step (layout, index, WMK_PATH_NEXT_ROW);
  g_assert_true (wmk_path_layout_get_mark (layout, index)->is_target);
  index = wmk_path_layout_step (layout, index, WMK_PATH_NEXT_ROW);
  g_assert_true (wmk_path_layout_get_mark (layout, index)->is_own);
  g_assert_cmpuint (wmk_path_layout_get_mark (layout, index)->index, ==, 1);
  index = wmk_path_layout_step (layout, index, WMK_PATH_EARLIER);
  g_assert_cmpuint (wmk_path_layout_get_mark (layout, index)->index, ==, 0);
  g_assert_cmpint (wmk_path_layout_step (layout, index, WMK_PATH_NEXT_ROW), ==, index);
  g_assert_cmpint (wmk_path_layout_find_nearest (layout,
                                                 wmk_path_layout_get_mark (layout, index)->x,
                                                 wmk_path_layout_get_mark (layout, index)->y),
                   ==, index);
}

/* Readout, words beside the mark, table and summary call it the reader's own. */
static void
test_path_words (void)
{
  PangoContext *context = path_case_context_new (FALSE);
  g_autoptr (WmkPathData) data = create_path ("million vehicles");
  g_autoptr (WmkPathLayout) layout = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *summary = NULL, *description = NULL;
  guint n_own = 0;

  path_case_add_own (data, "2021", 45, NAN);
  layout = lay_out (data);
  g_assert_true (progress_rows_have_text (layout->texts, "yours", WMK_TEXT_OWN_CAPTION));
  g_assert_true (progress_rows_have_text (layout->texts, "your data point", WMK_TEXT_CAPTION));
  for (guint i = 0; i < layout->marks->len; i++)
    if (wmk_path_layout_get_mark (layout, (int) i)->is_own) {
      g_autoptr (WmkPathCard) card = wmk_path_card_new (context, layout, data, (int) i);

      g_assert_true (progress_rows_have_text (card->texts, "45 million vehicles", WMK_TEXT_BOLD));
      g_assert_true (progress_rows_have_text (card->texts, "2021, yours", WMK_TEXT_SECONDARY));
      g_assert_true (progress_rows_have_text (card->texts, "as counted by hand", WMK_TEXT_PRIMARY));
      g_assert_true (progress_rows_have_text (card->texts, "Yearbook", WMK_TEXT_SECONDARY));
    }

  description = wmk_own_point_describe (wmk_own_points_get (data->own, 0), data->unit);
  g_assert_cmpstr (description, ==,
                   "Yours, 2021: 45 million vehicles.\nas counted by hand\nYearbook");
  summary = wmk_path_data_summarize (data);
  g_assert_nonnull (strstr (summary, "1 data point of yours."));

  rows = wmk_path_rows_new (data);
  for (guint i = 0; i < rows->len; i++) {
    const WmkPathRow *row = g_ptr_array_index (rows, i);

    if (!g_str_equal (row->cells[WMK_PATH_COLUMN_KIND], "Your data point"))
      continue;
    n_own++;
    g_assert_cmpstr (row->address, ==, "own-0");
    g_assert_cmpstr (row->cells[WMK_PATH_COLUMN_DATE], ==, "2021");
    g_assert_cmpstr (row->cells[WMK_PATH_COLUMN_FIGURE], ==, "45 million vehicles");
    g_assert_cmpstr (row->cells[WMK_PATH_COLUMN_SOURCE], ==, "Yearbook");
  }
  g_assert_cmpuint (n_own, ==, 1);
  g_object_unref (context);
}

/* The verdict stands beside the status, which stays, in words and on the flag. */
static void
test_path_verdict (void)
{
  g_autoptr (WmkPathData) data = create_path ("%");
  g_autoptr (WmkPathLayout) plain = lay_out (data), layout = NULL;
  const WmkPathFlag *flag;
  g_autofree char *description = NULL;

  g_assert_true (wmk_path_data_set_verdict (data, "target/2025-70", WMK_OWN_VERDICT_PARTLY));
  g_assert_false (wmk_path_data_set_verdict (data, "target/2025-70", WMK_OWN_VERDICT_PARTLY));
  layout = lay_out (data);
  flag = &g_array_index (layout->flags, WmkPathFlag, 0);
  g_assert_cmpint (flag->verdict, ==, WMK_OWN_VERDICT_PARTLY);
  g_assert_cmpint (flag->status, ==, WMK_STATUS_NO_OBSERVATION);
  g_assert_cmpfloat (flag->verdict_glyph.x, >, flag->glyph.x + flag->glyph.width);
  g_assert_cmpfloat (flag->verdict_glyph.x + flag->verdict_glyph.width, <,
                     flag->rect.x + flag->rect.width);
  g_assert_cmpfloat (flag->rect.width, >, g_array_index (plain->flags, WmkPathFlag, 0).rect.width);

  description = wmk_path_target_describe (wmk_path_data_get_target (data, 0), "%");
  g_assert_nonnull (strstr (description, "Status: No observation."));
  g_assert_nonnull (strstr (description, "Yours: partly"));
}

static void
test_equal (void)
{
  g_autoptr (GArray) a = wmk_own_points_new (), b = wmk_own_points_new ();

  g_assert_true (wmk_own_points_equal (a, b));
  wmk_own_points_add (a, "x", "2020", 1, NAN, "", "");
  g_assert_false (wmk_own_points_equal (a, b));
  wmk_own_points_add (b, "x", "2020", 1, NAN, "", "");
  g_assert_true (wmk_own_points_equal (a, b));
  wmk_own_points_add (a, "y", "2021", 1, 2, "", "");
  wmk_own_points_add (b, "y", "2021", 1, NAN, "", "");
  g_assert_false (wmk_own_points_equal (a, b));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/own-path/equal", test_equal);
  g_test_add_func ("/own-path/place", test_path_place);
  g_test_add_func ("/own-path/range", test_path_range);
  g_test_add_func ("/own-path/apart", test_path_apart);
  g_test_add_func ("/own-path/scale", test_path_scale);
  g_test_add_func ("/own-path/alone", test_path_alone);
  g_test_add_func ("/own-path/keys", test_path_keys);
  g_test_add_func ("/own-path/words", test_path_words);
  g_test_add_func ("/own-path/verdict", test_path_verdict);

  return g_test_run ();
}
