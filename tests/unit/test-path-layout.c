/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "charts/wmk-path-card.h"
#include "path-cases.h"

/* Where everything of a path chart stands, for charts of all kinds at all widths. */

#define NEAR 0.01

static const double widths[] = {240, 320, 480, 700, 900, 1400};

static void
test_nothing_overlaps (gconstpointer data)
{
  gboolean rtl = GPOINTER_TO_INT (data);
  PangoContext *context = path_case_context_new (rtl);
  g_autoptr (GPtrArray) cases = path_cases_new ();

  for (guint i = 0; i < cases->len; i++) {
    const PathCase *path_case = g_ptr_array_index (cases, i);

    for (gsize j = 0; j < G_N_ELEMENTS (widths); j++) {
      g_autoptr (WmkPathLayout) layout = wmk_path_layout_new (context, path_case->data, widths[j]);

      g_test_message ("%s at %g", path_case->name, widths[j]);
      g_assert_cmpfloat (layout->height, >, layout->plot.height);
      path_case_assert_apart (layout);
    }
  }

  g_object_unref (context);
}

static void
test_tiles (gconstpointer data)
{
  gboolean rtl = GPOINTER_TO_INT (data);
  PangoContext *context = path_case_context_new (rtl);
  g_autoptr (GPtrArray) cases = path_cases_new ();
  double height = 0;

  for (guint i = 0; i < cases->len; i++) {
    const PathCase *path_case = g_ptr_array_index (cases, i);
    g_autoptr (WmkPathLayout) layout = wmk_path_layout_new_tile (context, path_case->data, 140);

    g_test_message ("%s", path_case->name);
    if (i > 0)
      g_assert_cmpfloat (layout->height, ==, height);
    height = layout->height;
    path_case_assert_texts_apart (layout);
    for (guint j = 0; j < layout->marks->len; j++)
      g_assert_true (wmk_path_layout_get_mark (layout, (int) j)->is_target ||
                     wmk_path_layout_get_mark (layout, (int) j)->is_own ||
                     wmk_path_data_get_series (path_case->data,
                                               wmk_path_layout_get_mark (layout, (int) j)->row) ==
                         wmk_path_data_get_best_series (path_case->data));
  }

  g_object_unref (context);
}

/* Beside its mark, inside the chart. */
static void
test_cards (gconstpointer data)
{
  gboolean rtl = GPOINTER_TO_INT (data);
  PangoContext *context = path_case_context_new (rtl);
  g_autoptr (GPtrArray) cases = path_cases_new ();

  for (guint i = 0; i < cases->len; i++) {
    const PathCase *path_case = g_ptr_array_index (cases, i);
    g_autoptr (WmkPathLayout) layout = wmk_path_layout_new (context, path_case->data, 320);

    for (guint j = 0; j < layout->marks->len; j++) {
      g_autoptr (WmkPathCard) card = wmk_path_card_new (context, layout, path_case->data, (int) j);

      path_case_assert_inside (layout, &card->rect);
      for (guint k = 0; k < card->texts->len; k++) {
        const WmkRect *rect = &g_array_index (card->texts, WmkTextItem, k).rect;

        g_assert_cmpfloat (rect->x, >=, card->rect.x);
        g_assert_cmpfloat (rect->x + rect->width, <=, card->rect.x + card->rect.width + 1);
        g_assert_cmpfloat (rect->y + rect->height, <=, card->rect.y + card->rect.height + 1);
        for (guint l = 0; l < k; l++)
          g_assert_false (
              path_case_overlap (rect, &g_array_index (card->texts, WmkTextItem, l).rect));
      }
    }
  }

  g_object_unref (context);
}

static const WmkTextItem *
find_text (const WmkPathLayout *layout, const char *text)
{
  for (guint i = 0; i < layout->texts->len; i++) {
    const WmkTextItem *item = &g_array_index (layout->texts, WmkTextItem, i);

    if (strstr (pango_layout_get_text (item->layout), text) != NULL)
      return item;
  }

  return NULL;
}

/* Words are mirrored, time is not. */
static void
test_mirrored (void)
{
  PangoContext *left = path_case_context_new (FALSE);
  PangoContext *right = path_case_context_new (TRUE);
  g_autoptr (GPtrArray) cases = path_cases_new ();
  const WmkPathData *data = ((const PathCase *) g_ptr_array_index (cases, 0))->data;
  g_autoptr (WmkPathLayout) ltr = wmk_path_layout_new (left, data, 900);
  g_autoptr (WmkPathLayout) rtl = wmk_path_layout_new (right, data, 900);

  g_assert_cmpfloat (ltr->plot.x, >, 0);
  g_assert_cmpfloat (rtl->plot.x, ==, 0);
  g_assert_cmpfloat (find_text (ltr, "million vehicles")->rect.x, ==, 0);
  g_assert_cmpfloat (find_text (rtl, "million vehicles")->rect.x, >, 450);
  for (int i = 0; i < 2; i++) {
    const WmkPathLayout *layout = i == 0 ? ltr : rtl;

    g_assert_cmpfloat (wmk_path_layout_get_mark (layout, 0)->x, <,
                       wmk_path_layout_get_mark (layout, 1)->x);
    g_assert_cmpfloat (find_text (layout, "2016")->rect.x, <, find_text (layout, "2024")->rect.x);
  }

  g_object_unref (left);
  g_object_unref (right);
}

/* A short definition stands at the end of its line, a long one in the legend. */
static void
test_direct_labels (void)
{
  PangoContext *context = path_case_context_new (FALSE);
  g_autoptr (WmkPathData) data = path_case_new ("%");
  WmkPathSeries *series = wmk_path_data_add_series (data, "Sales", WMK_FIT_DIRECT, TRUE);
  g_autoptr (WmkPathLayout) wide = NULL;
  g_autoptr (WmkPathLayout) narrow = NULL;

  path_case_add (series, "2015", 10, "a");
  path_case_add (series, "2020", 60, "a");
  wide = wmk_path_layout_new (context, data, 900);
  g_assert_cmpuint (wide->samples->len, ==, 0);
  g_assert_cmpfloat (find_text (wide, "Sales")->rect.x, >, wmk_path_layout_get_mark (wide, 1)->x);
  g_assert_cmpfloat (find_text (wide, "Sales")->rect.y, <, wide->plot.y + wide->plot.height);

  g_free (series->label);
  series->label = g_strdup ("Sales of all that is sold to whoever would buy it at whatever price");
  narrow = wmk_path_layout_new (context, data, 320);
  g_assert_cmpuint (narrow->samples->len, >=, 1);
  g_assert_cmpfloat (find_text (narrow, "Sales")->rect.y, >, narrow->plot.y + narrow->plot.height);

  g_object_unref (context);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/path-layout/nothing-overlaps/ltr", GINT_TO_POINTER (FALSE),
                        test_nothing_overlaps);
  g_test_add_data_func ("/path-layout/nothing-overlaps/rtl", GINT_TO_POINTER (TRUE),
                        test_nothing_overlaps);
  g_test_add_data_func ("/path-layout/tiles/ltr", GINT_TO_POINTER (FALSE), test_tiles);
  g_test_add_data_func ("/path-layout/tiles/rtl", GINT_TO_POINTER (TRUE), test_tiles);
  g_test_add_data_func ("/path-layout/cards/ltr", GINT_TO_POINTER (FALSE), test_cards);
  g_test_add_data_func ("/path-layout/cards/rtl", GINT_TO_POINTER (TRUE), test_cards);
  g_test_add_func ("/path-layout/mirrored", test_mirrored);
  g_test_add_func ("/path-layout/direct-labels", test_direct_labels);

  return g_test_run ();
}
