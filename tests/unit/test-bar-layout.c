/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-bar-layout.h"

#include <math.h>

#include "progress-rows.h"

static const char *const units[] = {"CNY billion", "USD billion", NULL};
static const double widths[] = {280, 320, 480, 560, 800, 2000};

typedef struct {
  PangoContext *context;
  GPtrArray *data;
} Fixture;

static WmkBarDatum *
add_row (Fixture *self, const char *label, double cny, double usd)
{
  WmkBarDatum *datum = wmk_bar_datum_new ("fund/x", label, "Nov 2016 · National");

  datum->amounts[0] = cny;
  datum->amounts[1] = usd;
  g_ptr_array_add (self->data, datum);

  return datum;
}

static void
fixture_set_up (Fixture *self, gconstpointer data)
{
  self->context = progress_rows_context_new ("Sans 11");
  self->data = g_ptr_array_new_with_free_func ((GDestroyNotify) wmk_bar_datum_free);
  add_row (self, "A fund", 300, 44.8);
  add_row (self, "A fund whose name is so long that it takes two lines anywhere", 1800, 270);
  add_row (self, "Another", 30, NAN);
  add_row (self, "In dollars alone", NAN, 6);
}

static void
fixture_tear_down (Fixture *self, gconstpointer data)
{
  g_ptr_array_unref (self->data);
  g_object_unref (self->context);
}

static WmkBarSpec *
create_spec (Fixture *self, gboolean rtl)
{
  return wmk_bar_spec_new (self->context, rtl, units, self->data);
}

/* The text that reads so; its layout may have a mark of direction before it. */
static const WmkTextItem *
find_text (const WmkBarLayout *layout, const char *text)
{
  for (guint i = 0; i < layout->texts->len; i++) {
    const WmkTextItem *item = &g_array_index (layout->texts, WmkTextItem, i);

    if (g_str_has_suffix (pango_layout_get_text (item->layout), text))
      return item;
  }
  g_error ("“%s” is not in the row", text);
}

static gboolean
overlap (const WmkRect *a, const WmkRect *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height &&
         b->y < a->y + a->height;
}

/* All of a row is inside it, and nothing lies on anything else. */
static void
assert_tidy (const WmkBarLayout *layout)
{
  g_autoptr (GArray) rects = g_array_new (FALSE, FALSE, sizeof (WmkRect));

  for (guint i = 0; i < layout->texts->len; i++)
    g_array_append_val (rects, g_array_index (layout->texts, WmkTextItem, i).rect);
  for (guint i = 0; i < WMK_BAR_MAX_PANELS; i++)
    if (layout->bars[i].width > 0)
      g_array_append_val (rects, layout->bars[i]);
  if (layout->odd)
    g_array_append_val (rects, layout->oddity_glyph);

  for (guint i = 0; i < rects->len; i++) {
    const WmkRect *rect = &g_array_index (rects, WmkRect, i);

    g_assert_cmpfloat (rect->x, >=, 0);
    g_assert_cmpfloat (rect->y, >=, 0);
    g_assert_cmpfloat (rect->x + rect->width, <=, layout->width);
    g_assert_cmpfloat (rect->y + rect->height, <=, layout->height);
    for (guint j = i + 1; j < rects->len; j++)
      g_assert_false (overlap (rect, &g_array_index (rects, WmkRect, j)));
  }
}

static void
test_tidy (Fixture *self, gconstpointer data)
{
  ((WmkBarDatum *) g_ptr_array_index (self->data, 1))->odd = TRUE;

  for (int rtl = FALSE; rtl <= TRUE; rtl++) {
    g_autoptr (WmkBarSpec) spec = create_spec (self, rtl);

    for (gsize i = 0; i < G_N_ELEMENTS (widths); i++) {
      g_autoptr (WmkBarLayout) axis = wmk_bar_layout_new_axis (spec, widths[i]);

      assert_tidy (axis);
      for (guint j = 0; j < self->data->len; j++) {
        g_autoptr (WmkBarLayout) row =
            wmk_bar_layout_new (spec, g_ptr_array_index (self->data, j), widths[i]);

        assert_tidy (row);
      }
    }
  }
}

/* Bars end where the axis says: CNY from 10 to 10,000, USD from 1 to 1,000, and the amount stands
 * after the end. */
static void
test_bars (Fixture *self, gconstpointer data)
{
  g_autoptr (WmkBarSpec) spec = create_spec (self, FALSE);
  g_autoptr (WmkBarLayout) row = wmk_bar_layout_new (spec, g_ptr_array_index (self->data, 0), 800);
  WmkBarColumns columns = wmk_bar_columns_make (spec, 800);
  const WmkTextItem *figure = find_text (row, "300");

  g_assert_false (columns.stacked);
  g_assert_cmpfloat_with_epsilon (row->bars[0].width, columns.plots[0].width * log10 (30) / 3,
                                  1e-6);
  g_assert_cmpfloat_with_epsilon (row->bars[1].width, columns.plots[1].width * log10 (44.8) / 3,
                                  1e-6);
  g_assert_cmpfloat (row->bars[0].x, ==, columns.plots[0].x);
  g_assert_cmpfloat (figure->rect.x, >, row->bars[0].x + row->bars[0].width);
  g_assert_cmpfloat (figure->rect.x, <, row->bars[0].x + row->bars[0].width + 12);
  find_text (row, "44.8");
  find_text (row, "Nov 2016 · National");
}

/* An amount that is not known has no bar, and is not nothing. */
static void
test_unknown (Fixture *self, gconstpointer data)
{
  g_autoptr (WmkBarSpec) spec = create_spec (self, FALSE);
  g_autoptr (WmkBarLayout) row = wmk_bar_layout_new (spec, g_ptr_array_index (self->data, 2), 800);
  g_autofree char *description = wmk_bar_datum_describe (g_ptr_array_index (self->data, 2), units);

  g_assert_cmpfloat (row->bars[0].width, >, 0);
  g_assert_cmpfloat (row->bars[1].width, ==, 0);
  g_assert_cmpfloat (find_text (row, "–")->rect.x, ==, row->bars[1].x);
  g_assert_cmpstr (description, ==, "CNY billion: 30\nNov 2016 · National");
}

/* Both panels are as wide, and the same in every row: at the side of the name, or below it. */
static void
test_columns (Fixture *self, gconstpointer data)
{
  g_autoptr (WmkBarSpec) spec = create_spec (self, FALSE);
  WmkBarColumns narrow = wmk_bar_columns_make (spec, 320), wide = wmk_bar_columns_make (spec, 800);
  g_autoptr (WmkBarLayout) row = wmk_bar_layout_new (spec, g_ptr_array_index (self->data, 1), 320);
  const WmkTextItem *note = find_text (row, "National");

  g_assert_true (narrow.stacked);
  g_assert_cmpfloat (row->bars[0].y, >=, note->rect.y + note->rect.height);
  g_assert_cmpfloat (narrow.plots[0].x, ==, narrow.label.x);

  g_assert_false (wide.stacked);
  g_assert_cmpfloat (wide.plots[0].width, ==, wide.plots[1].width);
  g_assert_cmpfloat (wide.plots[0].x, >=, wide.label.x + wide.label.width);
  g_assert_cmpfloat (wide.panels[1].x, >=, wide.panels[0].x + wide.panels[0].width);
}

/* Columns change sides, values do not. */
static void
test_rtl (Fixture *self, gconstpointer data)
{
  g_autoptr (WmkBarSpec) spec = create_spec (self, TRUE);
  g_autoptr (WmkBarLayout) row = wmk_bar_layout_new (spec, g_ptr_array_index (self->data, 0), 800);
  WmkBarColumns columns = wmk_bar_columns_make (spec, 800);

  g_assert_cmpfloat (columns.label.x, >, columns.panels[0].x);
  g_assert_cmpfloat (columns.panels[0].x, >, columns.panels[1].x);
  g_assert_cmpfloat (row->bars[0].x, ==, columns.plots[0].x);
  g_assert_cmpfloat (find_text (row, "300")->rect.x, >, row->bars[0].x + row->bars[0].width);
}

static void
test_order (Fixture *self, gconstpointer data)
{
  static const char *const expected[] = {"A fund whose", "A fund", "Another", "In dollars"};

  g_ptr_array_sort (self->data, wmk_bar_datum_compare);
  for (guint i = 0; i < self->data->len; i++)
    g_assert_true (g_str_has_prefix (
        ((const WmkBarDatum *) g_ptr_array_index (self->data, i))->label, expected[i]));
}

/* The head names the units, says that the scale is no common one, and counts in powers of ten. */
static void
test_axis (Fixture *self, gconstpointer data)
{
  g_autoptr (WmkBarSpec) spec = create_spec (self, FALSE);
  g_autoptr (WmkBarLayout) axis = wmk_bar_layout_new_axis (spec, 800);
  WmkBarColumns columns = wmk_bar_columns_make (spec, 800);

  find_text (axis, "CNY billion (log scale)");
  find_text (axis, "USD billion (log scale)");
  find_text (axis, "10000");
  g_assert_cmpuint (axis->grid->len, ==, 8);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpfloat_with_epsilon (g_array_index (axis->grid, double, i),
                                    columns.plots[0].x + columns.plots[0].width * i / 3, 1e-6);
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
  add ("/bar-layout/tidy", test_tidy);
  add ("/bar-layout/bars", test_bars);
  add ("/bar-layout/unknown", test_unknown);
  add ("/bar-layout/columns", test_columns);
  add ("/bar-layout/rtl", test_rtl);
  add ("/bar-layout/order", test_order);
  add ("/bar-layout/axis", test_axis);

  return g_test_run ();
}
