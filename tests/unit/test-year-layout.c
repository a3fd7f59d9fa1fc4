/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-year-layout.h"

#include <math.h>

#include "progress-rows.h"

static WmkYearLayout *
create_layout (GArray *counts, double width)
{
  PangoContext *context = progress_rows_context_new ("Sans 10");
  WmkYearLayout *layout = wmk_year_layout_new (context, counts, width);

  g_object_unref (context);

  return layout;
}

static const WmkYearBar *
get_bar (const WmkYearLayout *layout, guint index)
{
  return &g_array_index (layout->bars, WmkYearBar, index);
}

/* The texts, in the order that they were laid out, parted by spaces. */
static char *
dup_texts (const WmkYearLayout *layout)
{
  GString *texts = g_string_new (NULL);

  for (guint i = 0; i < layout->texts->len; i++)
    g_string_append_printf (
        texts, i == 0 ? "%s" : " %s",
        pango_layout_get_text (g_array_index (layout->texts, WmkTextItem, i).layout));

  return g_string_free (texts, FALSE);
}

static void
assert_counts (GArray *counts, const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < counts->len; i++) {
    const WmkYearCount *count = &g_array_index (counts, WmkYearCount, i);

    g_string_append_printf (found, i == 0 ? "%d:%u" : " %d:%u", count->year, count->count);
  }
  g_assert_cmpstr (found->str, ==, expected);
}

/* From the first year to the last without a gap, whatever the order and however exact. */
static void
test_counts (void)
{
  g_autoptr (GArray) counts = wmk_year_counts_new ();

  wmk_year_counts_add (counts, "2016-05-19");
  wmk_year_counts_add (counts, "");
  assert_counts (counts, "2016:1");
  wmk_year_counts_add (counts, "2018");
  wmk_year_counts_add (counts, "2013-07");
  wmk_year_counts_add (counts, "2016-01");
  wmk_year_counts_add (counts, "before");
  assert_counts (counts, "2013:1 2014:0 2015:0 2016:2 2017:0 2018:1");
}

static GArray *
create_counts (int first, guint n_years)
{
  GArray *counts = wmk_year_counts_new ();

  for (guint i = 0; i < n_years; i++) {
    WmkYearCount count = {first + (int) i, i % 5};

    g_array_append_val (counts, count);
  }

  return counts;
}

/* Heights are as the counts, from zero on; years from left to right, each with its place. */
static void
test_bars (void)
{
  g_autoptr (GArray) counts = create_counts (2010, 5);
  g_autoptr (WmkYearLayout) layout = create_layout (counts, 500);
  double one = get_bar (layout, 1)->bar.height, base = layout->plot.y + layout->plot.height;

  g_assert_cmpfloat (get_bar (layout, 0)->bar.height, ==, 0);
  g_assert_cmpfloat_with_epsilon (get_bar (layout, 4)->bar.height, 4 * one, 1e-6);
  g_assert_cmpfloat_with_epsilon (get_bar (layout, 4)->bar.height, layout->plot.height, 1e-6);
  for (guint i = 0; i < 5; i++) {
    const WmkYearBar *bar = get_bar (layout, i);

    g_assert_cmpfloat_with_epsilon (bar->bar.y + bar->bar.height, base, 1e-6);
    g_assert_cmpfloat (bar->bar.x, >=, bar->slot.x);
    g_assert_cmpfloat (bar->bar.x + bar->bar.width, <=, bar->slot.x + bar->slot.width);
    g_assert_cmpint (wmk_year_layout_find (layout, bar->slot.x + 1), ==, (int) i);
    g_assert_cmpint (bar->count.year, ==, 2010 + (int) i);
  }
  g_assert_cmpfloat_with_epsilon (get_bar (layout, 4)->slot.x + get_bar (layout, 4)->slot.width,
                                  layout->width, 1e-6);
  g_assert_cmpint (wmk_year_layout_find (layout, 0), ==, -1);
}

/* Counts are whole, and so are ticks. */
static void
test_ticks (void)
{
  g_autoptr (GArray) counts = create_counts (2010, 2);
  g_autoptr (WmkYearLayout) few = create_layout (counts, 300);
  g_autofree char *texts = dup_texts (few);
  g_autoptr (WmkYearLayout) more = NULL;
  g_autofree char *more_texts = NULL;

  g_assert_cmpstr (texts, ==, "0 1 2011 2010");
  g_array_index (counts, WmkYearCount, 1).count = 21;
  more = create_layout (counts, 300);
  more_texts = dup_texts (more);
  g_assert_cmpstr (more_texts, ==, "0 10 20 30 2011 2010");
}

/* Where there is no room for all years, every second or third is told, and the last one is. */
static void
test_years (void)
{
  g_autoptr (GArray) counts = create_counts (2005, 16);

  for (double width = WMK_YEAR_MIN_WIDTH; width < 900; width += 20) {
    g_autoptr (WmkYearLayout) layout = create_layout (counts, width);
    const WmkTextItem *before = NULL;
    gboolean last_told = FALSE;

    for (guint i = layout->grid->len; i < layout->texts->len; i++) {
      const WmkTextItem *item = &g_array_index (layout->texts, WmkTextItem, i);

      last_told |= g_str_equal (pango_layout_get_text (item->layout), "2020");
      g_assert_cmpfloat (item->rect.x, >=, 0);
      g_assert_cmpfloat (item->rect.x + item->rect.width, <=, layout->width);
      g_assert_cmpfloat (item->rect.y + item->rect.height, <=, layout->height);
      if (before != NULL)
        g_assert_cmpfloat (item->rect.x + item->rect.width, <, before->rect.x);
      before = item;
    }
    g_assert_true (last_told);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/year-layout/counts", test_counts);
  g_test_add_func ("/year-layout/bars", test_bars);
  g_test_add_func ("/year-layout/ticks", test_ticks);
  g_test_add_func ("/year-layout/years", test_years);

  return g_test_run ();
}
