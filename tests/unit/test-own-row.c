/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "progress-rows.h"

/* What readers have of their own in a sector's chart, and that nothing else depends on it. */

#define NEAR 0.01

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
  g_assert_true (progress_rows_have_text (layout->texts, "40", WMK_TEXT_OWN));
  g_assert_true (progress_rows_have_text (layout->texts, "2024, yours", WMK_TEXT_SECONDARY));
  g_assert_true (progress_rows_have_text (layout->texts, "No observation", WMK_TEXT_SECONDARY));
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
  g_assert_true (progress_rows_have_text (layout->texts, "33", WMK_TEXT_BOLD));
  g_assert_false (progress_rows_have_text (layout->texts, "90", WMK_TEXT_OWN));
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
  g_assert_true (
      progress_rows_have_text (layout->texts, "Yours, 2025: missed", WMK_TEXT_OWN_CAPTION));
  g_assert_true (progress_rows_have_text (layout->texts, "No observation", WMK_TEXT_SECONDARY));
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function)                                                                        \
  g_test_add ("/own-row/" name, Row, "%", row_set_up, function, row_tear_down)

  ADD ("place", test_row_place);
  ADD ("apart", test_row_apart);
  ADD ("scale", test_row_scale);
  ADD ("verdict", test_row_verdict);
  ADD ("words", test_row_words);
  ADD ("signs", test_row_signs);

  return g_test_run ();
}
