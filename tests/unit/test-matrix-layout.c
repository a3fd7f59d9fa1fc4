/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-matrix-layout.h"

#include <string.h>

#include "progress-rows.h"

#define N_ROWS 3
#define N_COLUMNS 4

typedef struct {
  PangoContext *context;
  WmkMatrixData *data;
} Fixture;

static void
fixture_set_up (Fixture *self, gconstpointer data)
{
  self->context = progress_rows_context_new ("Sans 10");
  self->data = wmk_matrix_data_new ();
  wmk_matrix_data_add_row (self->data, "theme/quality", "Quality");
  wmk_matrix_data_add_row (self->data, "theme/regions", "Regionally coordinated development");
  wmk_matrix_data_add_row (self->data, "theme/smart", "Smartification");
  wmk_matrix_data_add_column (self->data, "policy/report-2015", "Report 2015", "Mar 2015");
  wmk_matrix_data_add_column (self->data, "policy/plan", "The plan", "May 2015");
  wmk_matrix_data_add_column (self->data, "", "Report 2016", "Mar 2016");
  wmk_matrix_data_add_column (self->data, "policy/report-2017", "Report 2017", "");
  wmk_matrix_data_set_cell (self->data, 0, 0, "wording/a", "Promote quality");
  wmk_matrix_data_set_cell (self->data, 0, 1, "wording/b",
                            "By 2025, substantially upgrade the quality of the industry as a "
                            "whole, and of each of its branches");
  wmk_matrix_data_set_cell (self->data, 1, 1, "wording/c", "Optimize the layout");
  wmk_matrix_data_set_cell (self->data, 2, 3, "wording/d", "");
}

static void
fixture_tear_down (Fixture *self, gconstpointer data)
{
  wmk_matrix_data_unref (self->data);
  g_object_unref (self->context);
}

static WmkMatrixLayout *
create_layout (Fixture *self, double width)
{
  return wmk_matrix_layout_new (self->context, self->data, width);
}

static const WmkRect *
get_rect (const WmkMatrixLayout *layout, int row, int column)
{
  return &wmk_matrix_layout_find (layout, row, column)->rect;
}

/* What a part says, a text a line. */
static char *
dup_text (const WmkMatrixLayout *layout, int row, int column)
{
  const WmkMatrixPart *part = wmk_matrix_layout_find (layout, row, column);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < part->texts->len; i++)
    g_string_append_printf (
        text, i == 0 ? "%s" : "\n%s",
        pango_layout_get_text (g_array_index (part->texts, WmkTextItem, i).layout));

  return g_string_free (text, FALSE);
}

static void
assert_says (const WmkMatrixLayout *layout, int row, int column, const char *expected)
{
  g_autofree char *text = dup_text (layout, row, column);

  g_assert_cmpstr (text, ==, expected);
}

/* Parts fill the matrix side by side, and each is as large as its text. */
static void
assert_tidy (const WmkMatrixLayout *layout)
{
  for (guint i = 0; i < layout->parts->len; i++) {
    const WmkMatrixPart *part = &g_array_index (layout->parts, WmkMatrixPart, i);

    g_assert_cmpfloat (part->rect.x, >=, 0);
    g_assert_cmpfloat (part->rect.x + part->rect.width, <=, layout->width);
    g_assert_cmpfloat (part->rect.y + part->rect.height, <=, layout->height);
    g_assert_cmpuint (part->texts->len, >, 0);
    for (guint j = 0; j < part->texts->len; j++) {
      const WmkTextItem *item = &g_array_index (part->texts, WmkTextItem, j);

      g_assert_false (pango_layout_is_ellipsized (item->layout));
      g_assert_cmpfloat (item->rect.x, >=, 0);
      g_assert_cmpfloat (item->rect.x + item->rect.width, <=, part->rect.width);
      g_assert_cmpfloat (item->rect.y + item->rect.height, <=, part->rect.height);
    }
    for (guint j = i + 1; j < layout->parts->len; j++) {
      const WmkRect *other = &g_array_index (layout->parts, WmkMatrixPart, j).rect;

      g_assert_true (
          part->rect.x + part->rect.width <= other->x || other->x + other->width <= part->rect.x ||
          part->rect.y + part->rect.height <= other->y || other->y + other->height <= part->rect.y);
    }
  }
}

static void
test_tidy (Fixture *self, gconstpointer data)
{
  static const double widths[] = {200, 300, 559, 560, 700, 1400};

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++) {
    g_autoptr (WmkMatrixLayout) layout = create_layout (self, widths[i]);

    assert_tidy (layout);
    g_assert_true (layout->grouped == (widths[i] < WMK_MATRIX_MIN_TABLE_WIDTH));
  }
}

/* Rows and columns line up, heads are above and beside. */
static void
test_table (Fixture *self, gconstpointer data)
{
  g_autoptr (WmkMatrixLayout) layout = create_layout (self, 900);

  for (int row = 0; row < N_ROWS; row++)
    for (int column = 0; column < N_COLUMNS; column++) {
      const WmkRect *rect = get_rect (layout, row, column);

      g_assert_cmpfloat (rect->x, ==, get_rect (layout, WMK_MATRIX_HEAD, column)->x);
      g_assert_cmpfloat (rect->y, ==, get_rect (layout, row, WMK_MATRIX_HEAD)->y);
      g_assert_cmpfloat (rect->height, ==, get_rect (layout, row, 0)->height);
    }
  g_assert_cmpfloat (get_rect (layout, 0, 0)->x, ==, layout->head_width);
  g_assert_cmpfloat (get_rect (layout, 0, 0)->y, ==, layout->head_height);
  g_assert_cmpfloat (layout->width, <=, 900);
  assert_says (layout, WMK_MATRIX_HEAD, 0, "Report 2015\nMar 2015");
  assert_says (layout, 1, WMK_MATRIX_HEAD, "Regionally coordinated development");
  assert_says (layout, 1, 1, "Optimize the layout");
}

/* Columns become no narrower than can be read: then there is more than what was asked for. */
static void
test_scrolled (Fixture *self, gconstpointer data)
{
  g_autoptr (WmkMatrixLayout) layout = NULL;

  for (guint i = 0; i < 4; i++)
    wmk_matrix_data_add_column (self->data, "", "Another report", "2019");
  layout = create_layout (self, 600);
  g_assert_false (layout->grouped);
  g_assert_cmpfloat (layout->width, >, 600);
  g_assert_cmpfloat (get_rect (layout, 0, 7)->width, >=, 100);
  assert_tidy (layout);
}

/* An empty cell says so, be there an entry without words or none. */
static void
test_empty (Fixture *self, gconstpointer data)
{
  g_autoptr (WmkMatrixLayout) layout = create_layout (self, 900);
  g_autofree char *missing = wmk_matrix_data_describe (self->data, 2, 0);
  g_autofree char *wordless = wmk_matrix_data_describe (self->data, 2, 3);

  assert_says (layout, 2, 0, "not mentioned");
  assert_says (layout, 2, 3, "not mentioned");
  g_assert_cmpstr (missing, ==, "Smartification, Report 2015: not mentioned");
  g_assert_cmpstr (wordless, ==, "Smartification, Report 2017: not mentioned");
  g_assert_null (wmk_matrix_data_get (self->data, 2, 0));
  g_assert_cmpstr (wmk_matrix_data_get (self->data, 2, 3)->address, ==, "wording/d");
}

/* Without room for columns: each theme, below it the documents in their order, by name and date. */
static void
test_grouped (Fixture *self, gconstpointer data)
{
  g_autoptr (WmkMatrixLayout) layout = create_layout (self, 340);
  double y = -1;

  for (int row = 0; row < N_ROWS; row++)
    for (int column = WMK_MATRIX_HEAD; column < N_COLUMNS; column++) {
      const WmkRect *rect = get_rect (layout, row, column);

      g_assert_cmpfloat (rect->width, ==, 340);
      g_assert_cmpfloat (rect->y, >, y);
      y = rect->y;
    }
  g_assert_null (wmk_matrix_layout_find (layout, WMK_MATRIX_HEAD, 0));
  assert_says (layout, 0, 0, "Report 2015 · Mar 2015\nPromote quality");
  assert_says (layout, 0, 3, "Report 2017\nnot mentioned");
}

static void
test_rtl (Fixture *self, gconstpointer data)
{
  g_autoptr (WmkMatrixLayout) layout = NULL;

  pango_context_set_base_dir (self->context, PANGO_DIRECTION_RTL);
  layout = create_layout (self, 900);
  assert_tidy (layout);
  g_assert_cmpfloat (get_rect (layout, 0, WMK_MATRIX_HEAD)->x, >, get_rect (layout, 0, 0)->x);
  g_assert_cmpfloat (get_rect (layout, 0, 0)->x, >, get_rect (layout, 0, 1)->x);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/matrix-layout/tidy", test_tidy);
  add ("/matrix-layout/table", test_table);
  add ("/matrix-layout/scrolled", test_scrolled);
  add ("/matrix-layout/empty", test_empty);
  add ("/matrix-layout/grouped", test_grouped);
  add ("/matrix-layout/rtl", test_rtl);

  return g_test_run ();
}
