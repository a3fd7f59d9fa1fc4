/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "path-cases.h"

/* A pixel of what letters may lean over. */
#define TOUCH 1.0

#define LONG_NAME                                                                                  \
  "New-energy vehicles (battery-electric, plug-in hybrid and fuel-cell, cars and commercial "      \
  "vehicles) made in China in a year, all makes, foreign ones and exports included"

PangoContext *
path_case_context_new (gboolean rtl)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string ("Sans 11");
  PangoContext *chart_context;

  pango_context_set_font_description (context, font);
  chart_context = wmk_chart_text_create_context (context, rtl);
  pango_font_description_free (font);
  g_object_unref (context);

  return chart_context;
}

WmkPathData *
path_case_new (const char *unit)
{
  return wmk_path_data_new ("indicator/x", "Vehicles made", unit, WMK_DIRECTION_HIGHER, 2024);
}

WmkPathPoint *
path_case_add (WmkPathSeries *series, const char *date, double value, const char *source)
{
  g_autofree char *address = g_strdup_printf ("observation/%s-%s", date, source);
  WmkPathPoint *point =
      wmk_path_series_add (series, address, date, WMK_COMPARATOR_REACH, value, NAN);

  g_strfreev (point->sources);
  point->sources = g_strsplit (source, " ", -1);
  g_free (point->source);
  point->source = g_strdup (source);

  return point;
}

WmkPathTarget *
path_case_add_target (WmkPathData *data, int year, double value)
{
  g_autofree char *address = g_strdup_printf ("target/%d-%g", year, value);
  WmkPathTarget *target =
      wmk_path_data_add_target (data, address, year, WMK_COMPARATOR_REACH, value, NAN);

  g_free (target->edition);
  target->edition = g_strdup ("Roadmap of 2015");

  return target;
}

void
path_case_add_own (WmkPathData *data, const char *date, double value, double value_high)
{
  g_autofree char *id = g_strdup_printf ("own-%u", data->own->len);

  wmk_own_points_add (data->own, id, date, value, value_high, "as counted by hand", "Yearbook");
}

static WmkPathData *
add_case (GPtrArray *cases, const char *name, const char *unit)
{
  PathCase *path_case = g_new0 (PathCase, 1);

  path_case->name = name;
  path_case->data = path_case_new (unit);
  g_ptr_array_add (cases, path_case);

  return path_case->data;
}

static WmkPathSeries *
add_series (WmkPathData *data, const char *label)
{
  gboolean is_main = data->series->len == 0;

  return wmk_path_data_add_series (data, label, is_main ? WMK_FIT_DIRECT : WMK_FIT_PROXY, is_main);
}

static void
add_common (GPtrArray *cases)
{
  WmkPathData *data = add_case (cases, "vehicles", "million vehicles");
  WmkPathSeries *made = add_series (data, LONG_NAME);
  WmkPathSeries *sold = add_series (data, "Sales");
  WmkPathTarget *target;

  path_case_add (made, "2013", 0.018, "a");
  path_case_add (made, "2018", 1, "a")->comparator = WMK_COMPARATOR_AT_LEAST;
  path_case_add (made, "2019", 1.242, "b");
  path_case_add (made, "2019", 1.24, "c");
  path_case_add (made, "2020", 1.366, "b");
  path_case_add (made, "2024", 12.89, "b c");
  path_case_add (sold, "2016", 0.507, "d");
  path_case_add (sold, "2024-06", 6.2, "d");
  target = path_case_add_target (data, 2025, 3);
  target->required = (WmkProgressPath){2, WMK_METHOD_COMPOUND, 2025, 3};
  target = path_case_add_target (data, 2030, 20);
  target->other_edition = TRUE;
  target->required = (WmkProgressPath){2, WMK_METHOD_COMPOUND, 2030, 20};
  data->projection = (WmkProgressPath){5, WMK_METHOD_COMPOUND, 2030, 900};
}

static void
add_empty (GPtrArray *cases)
{
  WmkPathData *data = add_case (cases, "single-point", "");

  path_case_add (add_series (data, "Patents"), "2021-03-05", 7, "a");

  data = add_case (cases, "targets-alone", "%");
  path_case_add_target (data, 2020, 40);
  path_case_add_target (data, 2025, 70);

  data = add_case (cases, "target-without-year", "%");
  path_case_add_target (data, 0, 40)->comparator = WMK_COMPARATOR_MORE;

  data = add_case (cases, "zero", "");
  path_case_add (add_series (data, "Accidents"), "2020", 0, "a");

  data = add_case (cases, "milestone", "");
  wmk_path_series_add (add_series (data, "First flight"), "observation/m", "2017-05",
                       WMK_COMPARATOR_NONE, NAN, NAN);
  path_case_add_target (data, 2020, 1);
}

static void
add_extremes (GPtrArray *cases)
{
  WmkPathData *data = add_case (cases, "equal-values", "RMB billion");
  WmkPathSeries *series = add_series (data, "Revenue");
  static const char *const dates[] = {"2015", "2016-07", "2017", "2018-12-31", "2019", "2024"};

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    path_case_add (series, dates[i], 123456.789, "a");
  path_case_add_target (data, 2020, 123456.789);

  data = add_case (cases, "negative", "%");
  series = add_series (data, "Growth");
  path_case_add (series, "2016", -12.5, "a");
  path_case_add (series, "2020", 3, "a");
  path_case_add_target (data, 2025, -4);

  data = add_case (cases, "ranges", "%");
  series = add_series (data, "Share");
  path_case_add (series, "2016", 12, "a")->value_high = 30;
  path_case_add (series, "2020", 20, "a")->comparator = WMK_COMPARATOR_LESS;
  wmk_path_data_add_target (data, "target/r", 2025, WMK_COMPARATOR_RANGE, 60, 70);
  wmk_path_data_add_target (data, "target/u", 0, WMK_COMPARATOR_RANGE, 80, 90);

  data = add_case (cases, "long-ago", "");
  series = add_series (data, "Tonnes");
  path_case_add (series, "1949", 1, "a");
  path_case_add (series, "2024", 1e12, "a");
}

/* What readers have of their own, beside all that there is and without it. */
static void
add_own (GPtrArray *cases)
{
  WmkPathData *data = add_case (cases, "own", "million vehicles");
  WmkPathSeries *series = add_series (data, "Made");

  path_case_add (series, "2018", 1, "a");
  path_case_add (series, "2022", 7.06, "a");
  path_case_add_target (data, 2020, 1)->verdict = WMK_OWN_VERDICT_MET;
  path_case_add_target (data, 2025, 3)->verdict = WMK_OWN_VERDICT_UNCLEAR;
  path_case_add_own (data, "2021", 3.545, NAN);
  path_case_add_own (data, "2022-06", 2, 4.5);
  path_case_add_own (data, "2031", 12, NAN);

  data = add_case (cases, "own-alone", "%");
  path_case_add_own (data, "2012", 130, NAN);
}

static void
add_crowd (GPtrArray *cases)
{
  WmkPathData *data = add_case (cases, "forty-series", "%");

  for (guint i = 0; i < 40; i++) {
    WmkPathSeries *series = add_series (data, i % 2 == 0 ? LONG_NAME : "汽车产量");

    for (guint j = 0; j < 5; j++) {
      g_autofree char *date = g_strdup_printf ("%u", 2015 + (i + 2 * j) % 10);

      path_case_add (series, date, (i * 7 + j * 13) % 100, "a");
    }
  }

  data =
      add_case (cases, "many-targets", "unit of a very long name that never seems to end at all");
  path_case_add (add_series (data, LONG_NAME), "2020", 5, "a");
  for (guint i = 0; i < 16; i++) {
    WmkPathTarget *target = path_case_add_target (data, 2018 + (int) (i % 4) * 4, i * 1000);

    target->other_edition = i % 3 == 0;
    g_free (target->edition);
    target->edition = g_strdup_printf ("%s %u", LONG_NAME, i);
  }
}

static void
case_free (gpointer data)
{
  PathCase *path_case = data;

  wmk_path_data_unref (path_case->data);
  g_free (path_case);
}

GPtrArray *
path_cases_new (void)
{
  GPtrArray *cases = g_ptr_array_new_with_free_func (case_free);

  add_common (cases);
  add_empty (cases);
  add_extremes (cases);
  add_own (cases);
  add_crowd (cases);

  return cases;
}

gboolean
path_case_overlap (const WmkRect *a, const WmkRect *b)
{
  return a->x + TOUCH < b->x + b->width && b->x + TOUCH < a->x + a->width &&
         a->y + TOUCH < b->y + b->height && b->y + TOUCH < a->y + a->height;
}

void
path_case_assert_inside (const WmkPathLayout *layout, const WmkRect *rect)
{
  g_assert_cmpfloat (rect->x, >=, -TOUCH);
  g_assert_cmpfloat (rect->y, >=, -TOUCH);
  g_assert_cmpfloat (rect->x + rect->width, <=, layout->width + TOUCH);
  g_assert_cmpfloat (rect->y + rect->height, <=, layout->height + TOUCH);
}

void
path_case_assert_texts_apart (const WmkPathLayout *layout)
{
  for (guint i = 0; i < layout->texts->len; i++) {
    const WmkTextItem *item = &g_array_index (layout->texts, WmkTextItem, i);

    path_case_assert_inside (layout, &item->rect);
    for (guint j = 0; j < i; j++) {
      const WmkTextItem *other = &g_array_index (layout->texts, WmkTextItem, j);

      if (path_case_overlap (&item->rect, &other->rect))
        g_error ("“%s” lies over “%s”", pango_layout_get_text (item->layout),
                 pango_layout_get_text (other->layout));
    }
    for (guint j = 0; j < layout->samples->len; j++)
      g_assert_false (
          path_case_overlap (&item->rect, &g_array_index (layout->samples, WmkPathSample, j).rect));
  }
}

/* No words over a mark; those on a flag are within it. */
static void
assert_marks_clear (const WmkPathLayout *layout)
{
  for (guint i = 0; i < layout->marks->len; i++) {
    const WmkPathMark *mark = wmk_path_layout_get_mark (layout, (int) i);
    WmkRect rect = {mark->x - 3, mark->y_high - 3, 6, mark->y - mark->y_high + 6};

    g_assert_cmpfloat (mark->x, >=, layout->plot.x - 0.01);
    g_assert_cmpfloat (mark->x, <=, layout->plot.x + layout->plot.width + 0.01);
    g_assert_cmpfloat (mark->y_high, >=, layout->plot.y - 0.01);
    g_assert_cmpfloat (mark->y, <=, layout->plot.y + layout->plot.height + 0.01);
    for (guint j = 0; j < layout->texts->len && !mark->rule; j++) {
      const WmkTextItem *item = &g_array_index (layout->texts, WmkTextItem, j);

      /* Beside the plot stand the axes. */
      if (item->rect.x >= layout->plot.x && item->rect.y >= layout->plot.y &&
          item->rect.y + item->rect.height <= layout->plot.y + layout->plot.height)
        g_assert_false (path_case_overlap (&rect, &item->rect));
    }
  }
}

static void
assert_flags_apart (const WmkPathLayout *layout)
{
  for (guint i = 0; i < layout->flags->len; i++) {
    const WmkPathFlag *flag = &g_array_index (layout->flags, WmkPathFlag, i);

    g_assert_true (wmk_path_layout_get_mark (layout, (int) flag->mark)->is_target);
    path_case_assert_inside (layout, &flag->rect);
    g_assert_cmpfloat (flag->rect.y + flag->rect.height, <=, layout->plot.y);
    for (guint j = 0; j < i; j++)
      g_assert_false (
          path_case_overlap (&flag->rect, &g_array_index (layout->flags, WmkPathFlag, j).rect));
  }
}

void
path_case_assert_apart (const WmkPathLayout *layout)
{
  path_case_assert_texts_apart (layout);
  assert_marks_clear (layout);
  assert_flags_apart (layout);
}
