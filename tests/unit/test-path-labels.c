/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "path-cases.h"

/* The words of a path chart: off what is drawn, and each once. */

static const double widths[] = {240, 320, 480, 700, 900, 1400};

/* How far a letter's box may reach over a line: the boxes have room above and below the letters,
 * and lines are told from boxes by places along them. */
#define LEAN 3.0

/* Narrows the part from @from to @to of a line to what lies between @low and @high. */
static void
clip (double start, double length, double low, double high, double *from, double *to)
{
  if (length == 0) {
    if (start < low || start > high)
      *to = -1;
    return;
  }
  *from = MAX (*from, MIN ((low - start) / length, (high - start) / length));
  *to = MIN (*to, MAX ((low - start) / length, (high - start) / length));
}

static gboolean
is_crossed (const WmkRect *rect, double x1, double y1, double x2, double y2)
{
  double from = 0, to = 1;

  clip (x1, x2 - x1, rect->x + LEAN, rect->x + rect->width - LEAN, &from, &to);
  clip (y1, y2 - y1, rect->y + LEAN, rect->y + rect->height - LEAN, &from, &to);

  return from < to;
}

static void
assert_off_lines (const WmkPathLayout *layout, const WmkTextItem *item)
{
  const char *text = pango_layout_get_text (item->layout);

  for (guint i = 0; i < layout->lines->len; i++) {
    const WmkPathLine *line = &g_array_index (layout->lines, WmkPathLine, i);

    if (is_crossed (&item->rect, line->x1, line->y1, line->x2, line->y2))
      g_error ("“%s” lies over a line", text);
  }
  for (guint i = 0; i < layout->curves->len; i++) {
    GArray *positions = g_array_index (layout->curves, WmkPathCurve, i).positions;

    for (guint j = 1; j < positions->len; j++) {
      const WmkPathPosition *from = &g_array_index (positions, WmkPathPosition, j - 1);
      const WmkPathPosition *to = &g_array_index (positions, WmkPathPosition, j);

      if (is_crossed (&item->rect, from->x, from->y, to->x, to->y))
        g_error ("“%s” lies over a curve", text);
    }
  }
  if (is_crossed (&item->rect, layout->as_of_x, layout->plot.y, layout->as_of_x,
                  layout->plot.y + layout->plot.height))
    g_error ("“%s” lies over the end of what is known", text);
}

static gboolean
is_in_plot (const WmkPathLayout *layout, const WmkRect *rect)
{
  return rect->x >= layout->plot.x &&
         rect->x + rect->width <= layout->plot.x + layout->plot.width &&
         rect->y >= layout->plot.y &&
         rect->y + rect->height <= layout->plot.y + layout->plot.height;
}

/* Steep growth to several targets, and beyond them: curves that cross the whole plot. */
static WmkPathData *
create_steep (void)
{
  WmkPathData *data = path_case_new ("%");
  WmkPathSeries *series = wmk_path_data_add_series (data, "Made", WMK_FIT_DIRECT, TRUE);

  path_case_add (series, "2015", 10, "a");
  path_case_add (series, "2018", 22, "a");
  path_case_add (series, "2024", 48, "a");
  path_case_add_target (data, 2020, 40)->required =
      (WmkProgressPath){0, WMK_METHOD_LINEAR, 2020, 40};
  path_case_add_target (data, 2025, 70)->required =
      (WmkProgressPath){0, WMK_METHOD_COMPOUND, 2025, 70};
  path_case_add_target (data, 2030, 90)->required =
      (WmkProgressPath){1, WMK_METHOD_LINEAR, 2030, 90};
  data->projection = (WmkProgressPath){2, WMK_METHOD_LINEAR, 2030, 75};

  return data;
}

static void
test_off_lines (gconstpointer direction)
{
  PangoContext *context = path_case_context_new (GPOINTER_TO_INT (direction));
  g_autoptr (GPtrArray) cases = path_cases_new ();
  g_autoptr (WmkPathData) steep = create_steep ();

  for (guint i = 0; i <= cases->len; i++) {
    const WmkPathData *data =
        i < cases->len ? ((const PathCase *) g_ptr_array_index (cases, i))->data : steep;

    for (gsize j = 0; j < G_N_ELEMENTS (widths); j++) {
      g_autoptr (WmkPathLayout) layout = wmk_path_layout_new (context, data, widths[j]);

      for (guint k = 0; k < layout->texts->len; k++) {
        const WmkTextItem *item = &g_array_index (layout->texts, WmkTextItem, k);

        if (is_in_plot (layout, &item->rect))
          assert_off_lines (layout, item);
      }
    }
  }

  g_object_unref (context);
}

static guint
count_texts (const WmkPathLayout *layout, const char *text)
{
  guint n = 0;

  for (guint i = 0; i < layout->texts->len; i++)
    n += g_str_equal (pango_layout_get_text (g_array_index (layout->texts, WmkTextItem, i).layout),
                      text);

  return n;
}

static guint
count_samples (const WmkPathLayout *layout, WmkPathSampleKind kind)
{
  guint n = 0;

  for (guint i = 0; i < layout->samples->len; i++)
    n += g_array_index (layout->samples, WmkPathSample, i).kind == kind;

  return n;
}

/* However many targets it sets. */
static void
test_editions (void)
{
  PangoContext *context = path_case_context_new (FALSE);
  g_autoptr (WmkPathData) data = path_case_new ("%");
  g_autoptr (WmkPathLayout) layout = NULL;

  for (int year = 2020; year <= 2035; year += 5) {
    WmkPathTarget *target = path_case_add_target (data, year, year - 1990);

    target->other_edition = year > 2025;
    if (target->other_edition) {
      g_free (target->edition);
      target->edition = g_strdup ("Roadmap of 2017");
    }
  }
  layout = wmk_path_layout_new (context, data, 900);

  g_assert_cmpuint (count_texts (layout, "Roadmap of 2015"), ==, 1);
  g_assert_cmpuint (count_texts (layout, "Roadmap of 2017"), ==, 1);
  g_assert_cmpuint (count_samples (layout, WMK_PATH_SAMPLE_FLAG), ==, 1);
  g_assert_cmpuint (count_samples (layout, WMK_PATH_SAMPLE_OPEN_FLAG), ==, 1);

  g_object_unref (context);
}

/* @n_series, all defined by a sentence that is too long for the plot. */
static WmkPathData *
create_defined (guint n_series)
{
  WmkPathData *data = path_case_new ("%");

  for (guint i = 0; i < n_series; i++) {
    g_autofree char *label = g_strdup_printf (
        "Definition %u: of what is sold in the country by makers whose owners are at home there, "
        "with all that they have bought abroad, and without what is sold again",
        i);
    WmkPathSeries *series = wmk_path_data_add_series (data, label, WMK_FIT_DIRECT, i == 0);

    path_case_add (series, "2018", 10 + 5 * i, "a");
    path_case_add (series, "2022", 20 + 5 * i, "a");
  }

  return data;
}

/* Below the plot, one below the other, each beside its sign: two lines of it where there are few,
 * else one. */
static void
test_legend (gconstpointer direction)
{
  static const guint numbers[] = {1, 6, 7, 12};
  gboolean rtl = GPOINTER_TO_INT (direction);
  PangoContext *context = path_case_context_new (rtl);

  for (gsize j = 0; j < G_N_ELEMENTS (numbers); j++) {
    guint n_series = numbers[j];
    g_autoptr (WmkPathData) data = create_defined (n_series);
    g_autoptr (WmkPathLayout) layout = wmk_path_layout_new (context, data, 480);
    double end = layout->plot.y + layout->plot.height;
    guint n_found = 0;

    for (guint i = 0; i < layout->texts->len; i++) {
      const WmkTextItem *item = &g_array_index (layout->texts, WmkTextItem, i);
      const WmkPathSample *sample;

      if (!g_str_has_prefix (pango_layout_get_text (item->layout), "Definition"))
        continue;
      g_assert_cmpint (pango_layout_get_line_count (item->layout), ==, n_series > 6 ? 1 : 2);
      g_assert_cmpfloat (item->rect.y, >, end);
      end = item->rect.y + item->rect.height;
      sample = &g_array_index (layout->samples, WmkPathSample, n_found++);
      g_assert_cmpint (sample->kind, ==, WMK_PATH_SAMPLE_SERIES);
      g_assert_cmpfloat (sample->rect.y, ==, item->rect.y);
      g_assert_cmpfloat (sample->rect.height * (n_series > 6 ? 1 : 2), ==, item->rect.height);
      if (rtl)
        g_assert_cmpfloat (sample->rect.x, >=, item->rect.x + item->rect.width);
      else
        g_assert_cmpfloat (sample->rect.x + sample->rect.width, <=, item->rect.x);
    }
    g_assert_cmpuint (n_found, ==, n_series);
    g_assert_cmpfloat (layout->height, >=, end);
  }

  g_object_unref (context);
}

/* On a flag the status stands where reading begins, before the words and not under them. */
static void
test_flags (gconstpointer direction)
{
  gboolean rtl = GPOINTER_TO_INT (direction);
  PangoContext *context = path_case_context_new (rtl);
  g_autoptr (WmkPathData) data = path_case_new ("%");
  g_autoptr (WmkPathLayout) layout = NULL;

  path_case_add_target (data, 2020, 40);
  path_case_add_target (data, 2025, 70);
  layout = wmk_path_layout_new (context, data, 900);

  g_assert_cmpuint (layout->flags->len, ==, 2);
  for (guint i = 0; i < layout->flags->len; i++) {
    const WmkPathFlag *flag = &g_array_index (layout->flags, WmkPathFlag, i);
    double before = flag->glyph.x - flag->rect.x;
    double after = flag->rect.x + flag->rect.width - flag->glyph.x - flag->glyph.width;
    guint n_texts = 0;

    g_assert_cmpfloat (before, >=, 0);
    g_assert_cmpfloat (after, >=, 0);
    if (rtl)
      g_assert_cmpfloat (after, <, before);
    else
      g_assert_cmpfloat (before, <, after);
    for (guint j = 0; j < layout->texts->len; j++) {
      const WmkRect *rect = &g_array_index (layout->texts, WmkTextItem, j).rect;

      g_assert_false (path_case_overlap (rect, &flag->glyph));
      n_texts += path_case_overlap (rect, &flag->rect);
    }
    g_assert_cmpuint (n_texts, ==, 1);
  }

  g_object_unref (context);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/path-labels/off-lines/ltr", GINT_TO_POINTER (FALSE), test_off_lines);
  g_test_add_data_func ("/path-labels/off-lines/rtl", GINT_TO_POINTER (TRUE), test_off_lines);
  g_test_add_func ("/path-labels/editions", test_editions);
  g_test_add_data_func ("/path-labels/legend/ltr", GINT_TO_POINTER (FALSE), test_legend);
  g_test_add_data_func ("/path-labels/legend/rtl", GINT_TO_POINTER (TRUE), test_legend);
  g_test_add_data_func ("/path-labels/flags/ltr", GINT_TO_POINTER (FALSE), test_flags);
  g_test_add_data_func ("/path-labels/flags/rtl", GINT_TO_POINTER (TRUE), test_flags);

  return g_test_run ();
}
