/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "charts/wmk-path-card.h"
#include "charts/wmk-path-rows.h"
#include "path-cases.h"
#include "progress-rows.h"

/* What readers have of their own: where charts show it, what they say of it, and that nothing else
 * depends on it. */

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

static gboolean
has_text (GArray *texts, const char *text, WmkTextStyle style)
{
  for (guint i = 0; i < texts->len; i++) {
    const WmkTextItem *item = &g_array_index (texts, WmkTextItem, i);

    if (item->style == style && strstr (pango_layout_get_text (item->layout), text) != NULL)
      return TRUE;
  }

  return FALSE;
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
  g_assert_true (has_text (layout->texts, "yours", WMK_TEXT_OWN_CAPTION));
  for (guint i = 0; i < layout->marks->len; i++)
    if (wmk_path_layout_get_mark (layout, (int) i)->is_own) {
      g_autoptr (WmkPathCard) card = wmk_path_card_new (context, layout, data, (int) i);

      g_assert_true (has_text (card->texts, "45 million vehicles", WMK_TEXT_BOLD));
      g_assert_true (has_text (card->texts, "2021, yours", WMK_TEXT_SECONDARY));
      g_assert_true (has_text (card->texts, "as counted by hand", WMK_TEXT_PRIMARY));
      g_assert_true (has_text (card->texts, "Yearbook", WMK_TEXT_SECONDARY));
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

typedef struct {
  PangoContext *context;
  GPtrArray *rows;
  WmkProgressDatum *row;
} Row;

static void
row_set_up (Row *self, gconstpointer unit)
{
  self->context = progress_rows_context_new ("Sans 11");
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) wmk_progress_datum_free);
  self->row = progress_row_new ("Share", unit, WMK_DIRECTION_HIGHER);
  g_ptr_array_add (self->rows, self->row);
  progress_row_add_tick (self->row, 2020, WMK_COMPARATOR_REACH, 20, NAN, "main");
  progress_row_add_tick (self->row, 2025, WMK_COMPARATOR_REACH, 60, NAN, "main");
}

static void
row_tear_down (Row *self, gconstpointer unit)
{
  g_ptr_array_unref (self->rows);
  g_object_unref (self->context);
}

static WmkProgressLayout *
lay_out_row (Row *self)
{
  g_autoptr (WmkProgressSpec) spec = wmk_progress_spec_new (self->context, FALSE, self->rows);

  return wmk_progress_layout_new (spec, self->row, 900);
}

static double
get_tick_x (const WmkProgressLayout *layout, guint index)
{
  const WmkRect *rect = &g_array_index (layout->ticks, WmkTickMark, index).rect;

  return rect->x + rect->width / 2;
}

/* Between the targets, on the axis of all percentages, and as such in the column of the latest. */
static void
test_row_place (Row *self, gconstpointer unit)
{
  g_autoptr (WmkProgressLayout) layout = NULL;
  const WmkOwnMark *mark;

  progress_row_add_own (self->row, "2024", 40, NAN);
  layout = lay_out_row (self);
  mark = &g_array_index (layout->own_marks, WmkOwnMark, 0);
  g_assert_cmpfloat_with_epsilon (mark->x, (get_tick_x (layout, 0) + get_tick_x (layout, 1)) / 2,
                                  NEAR);
  g_assert_cmpfloat (mark->x_high, ==, mark->x);
  g_assert_cmpfloat (mark->y, ==, layout->plot.y + layout->plot.height / 2);
  g_assert_cmpuint (layout->dots->len, ==, 0);
  g_assert_false (layout->own_axis);
  g_assert_true (layout->muted);
  g_assert_true (has_text (layout->texts, "40", WMK_TEXT_OWN));
  g_assert_true (has_text (layout->texts, "2024, yours", WMK_TEXT_SECONDARY));
  g_assert_true (has_text (layout->texts, "No observation", WMK_TEXT_SECONDARY));
}

/* An observation keeps its place; what is computed stays. */
static void
test_row_apart (Row *self, gconstpointer unit)
{
  g_autoptr (WmkProgressLayout) layout = NULL;
  double low, high;

  progress_row_add_dot (self->row, "2021", WMK_COMPARATOR_REACH, 33, NAN, "main");
  self->row->status = WMK_STATUS_ON_TRACK;
  progress_row_add_own (self->row, "2024", 90, NAN);
  layout = lay_out_row (self);
  g_assert_true (has_text (layout->texts, "33", WMK_TEXT_BOLD));
  g_assert_false (has_text (layout->texts, "90", WMK_TEXT_OWN));
  g_assert_cmpint (layout->status, ==, WMK_STATUS_ON_TRACK);
  g_assert_cmpuint (layout->dots->len, ==, 1);
  g_assert_cmpuint (layout->joins->len, ==, 0);
  wmk_progress_datum_get_extent (self->row, &low, &high);
  g_assert_cmpfloat (high, ==, 60);
}

/* What the shared axis does not hold gets one of its own. */
static void
test_row_scale (Row *self, gconstpointer unit)
{
  g_autoptr (WmkProgressLayout) layout = NULL;
  const WmkOwnMark *mark;

  progress_row_add_own (self->row, "2024", 10, 340);
  layout = lay_out_row (self);
  mark = &g_array_index (layout->own_marks, WmkOwnMark, 0);
  g_assert_true (layout->own_axis);
  g_assert_cmpfloat (mark->x_high, >, get_tick_x (layout, 1));
  g_assert_cmpfloat (mark->x_high, <, layout->plot.x + layout->plot.width);
  g_assert_cmpfloat (mark->x, <, get_tick_x (layout, 0));
}

/* Below the status, never instead of it: with its year, for the row has another target. */
static void
test_row_verdict (Row *self, gconstpointer unit)
{
  g_autoptr (WmkProgressLayout) before = lay_out_row (self), layout = NULL;
  g_autofree char *description = NULL;
  const WmkVerdictGlyph *glyph;

  g_array_index (self->row->ticks, WmkProgressTick, 1).verdict = WMK_OWN_VERDICT_MISSED;
  layout = lay_out_row (self);
  g_assert_cmpuint (layout->verdict_glyphs->len, ==, 1);
  glyph = &g_array_index (layout->verdict_glyphs, WmkVerdictGlyph, 0);
  g_assert_cmpfloat (glyph->rect.y, >=, layout->status_glyph.y + layout->status_glyph.height);
  g_assert_cmpfloat (layout->height, >, before->height);
  g_assert_true (has_text (layout->texts, "Yours, 2025: missed", WMK_TEXT_OWN_CAPTION));
  g_assert_true (has_text (layout->texts, "No observation", WMK_TEXT_SECONDARY));
  for (guint i = 0; i < layout->texts->len; i++)
    g_assert_false (
        pango_layout_is_ellipsized (g_array_index (layout->texts, WmkTextItem, i).layout));

  description = wmk_progress_datum_describe (self->row);
  g_assert_nonnull (strstr (description, "Status: No observation."));
  g_assert_nonnull (strstr (description, "Yours, 2025: missed."));
}

/* Figures and remarks are told to who cannot see the marks. */
static void
test_row_words (Row *self, gconstpointer unit)
{
  g_autofree char *description = NULL;

  progress_row_add_own (self->row, "2024-06", 40, 50);
  g_free (self->row->remark);
  self->row->remark = g_strdup ("2 notes, starred");
  description = wmk_progress_datum_describe (self->row);
  g_assert_nonnull (strstr (description, "Yours, Jun 2024: 40 to 50 %."));
  g_assert_nonnull (strstr (description, "2 notes, starred"));
}

/* A name beside the signs has two lines before it is cut. */
static void
test_row_signs (Row *self, gconstpointer unit)
{
  self->row->noted = self->row->starred = TRUE;
  for (int length = 4; length <= 24; length++) {
    g_autoptr (WmkProgressSpec) spec = NULL;
    char *label = g_strnfill ((gsize) length, 'n');

    label[length / 2] = ' ';
    g_free (self->row->label);
    self->row->label = label;
    spec = wmk_progress_spec_new (self->context, FALSE, self->rows);
    for (double width = 560; width <= 900; width += 20) {
      g_autoptr (WmkProgressLayout) layout = wmk_progress_layout_new (spec, self->row, width);

      g_assert_cmpfloat (layout->note_glyph.width, >, 0);
      g_assert_cmpfloat (layout->star_glyph.x, >, layout->note_glyph.x);
      for (guint i = 0; i < layout->texts->len; i++)
        g_assert_false (
            pango_layout_is_ellipsized (g_array_index (layout->texts, WmkTextItem, i).layout));
    }
  }
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

#define ADD_ROW(name, function)                                                                    \
  g_test_add ("/own/row/" name, Row, "%", row_set_up, function, row_tear_down)

  g_test_add_func ("/own/equal", test_equal);
  g_test_add_func ("/own/path/place", test_path_place);
  g_test_add_func ("/own/path/apart", test_path_apart);
  g_test_add_func ("/own/path/scale", test_path_scale);
  g_test_add_func ("/own/path/alone", test_path_alone);
  g_test_add_func ("/own/path/keys", test_path_keys);
  g_test_add_func ("/own/path/words", test_path_words);
  g_test_add_func ("/own/path/verdict", test_path_verdict);
  ADD_ROW ("place", test_row_place);
  ADD_ROW ("apart", test_row_apart);
  ADD_ROW ("scale", test_row_scale);
  ADD_ROW ("verdict", test_row_verdict);
  ADD_ROW ("words", test_row_words);
  ADD_ROW ("signs", test_row_signs);

  return g_test_run ();
}
