/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress-rows.h"

#include <string.h>

PangoContext *
progress_rows_context_new (const char *font)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *description = pango_font_description_from_string (font);

  pango_context_set_font_description (context, description);
  pango_font_description_free (description);

  return context;
}

WmkProgressDatum *
progress_row_new (const char *label, const char *unit, WmkDirection direction)
{
  return wmk_progress_datum_new ("indicator/x", label, unit, direction);
}

void
progress_row_add_tick (WmkProgressDatum *row,
                       int year,
                       WmkComparator comparator,
                       double value,
                       double value_high,
                       const char *edition)
{
  WmkProgressTick tick = {
      .year = year,
      .comparator = comparator,
      .value = value,
      .value_high = value_high,
      .status = (WmkStatus) (row->ticks->len * 3 % WMK_N_STATUSES),
      .other_edition = g_strcmp0 (edition, "other") == 0,
  };

  g_array_append_val (row->ticks, tick);
}

void
progress_row_add_dot (WmkProgressDatum *row,
                      const char *date,
                      WmkComparator comparator,
                      double value,
                      double value_high,
                      const char *series)
{
  WmkProgressDot dot = {
      .date = g_strdup (date),
      .comparator = comparator,
      .value = value,
      .value_high = value_high,
      .main = g_strcmp0 (series, "main") == 0,
      .series = g_strcmp0 (series, "main") == 0    ? 0
                : g_strcmp0 (series, "other") == 0 ? 1
                                                   : 2,
  };

  g_array_append_val (row->dots, dot);
}

void
progress_row_add_own (WmkProgressDatum *row, const char *date, double value, double value_high)
{
  g_autofree char *id = g_strdup_printf ("own-%u", row->own->len);

  wmk_own_points_add (row->own, id, date, value, value_high, "as counted by hand", "Yearbook");
}

static const char *const labels[] = {
    "Rail",
    "Domestic market share of indigenous new-energy passenger cars, by units sold in the year",
    "自主品牌新能源汽车销量占国内市场的比重（乘用车，按年度销售数量计算，不含出口）",
    "Fuel use of new passenger cars",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "حصة السيارات الكهربائية المحلية في السوق الصينية حسب عدد السيارات المباعة في السنة",
    "Share of 高速列车 sold abroad (orders)",
};

static const char *const units[] = {
    "%",
    "%",
    "%",
    "RMB billion",
    "L/100 km",
    "件/亿元",
    "patents per hundred million yuan of revenue",
    "",
};

/* How large a row's figures are: those of a percentage stay below 100 but for growth. */
static const double sizes[] = {1, 1, 1.5, 10, 0.1, 1, 2, 0.5};
static const double wide_sizes[] = {1, 1, 1.3, 12345, 0.05, 0.0001, 987.65, 0.5};

static void
add_ticks (WmkProgressDatum *row, guint pattern, double size)
{
  switch (pattern) {
  case 0:
    progress_row_add_tick (row, 2020, WMK_COMPARATOR_REACH, 40 * size, NAN, "main");
    progress_row_add_tick (row, 2025, WMK_COMPARATOR_MORE, 70 * size, NAN, "main");
    break;
  case 1:
    progress_row_add_tick (row, 2020, WMK_COMPARATOR_RANGE, 10 * size, 20 * size, "main");
    progress_row_add_tick (row, 2025, WMK_COMPARATOR_AT_LEAST, 80 * size, NAN, "main");
    break;
  case 2:
    progress_row_add_tick (row, 2020, WMK_COMPARATOR_ABOUT, 33.3 * size, NAN, "main");
    progress_row_add_tick (row, 2020, WMK_COMPARATOR_REACH, 35 * size, NAN, "other");
    progress_row_add_tick (row, 2025, WMK_COMPARATOR_LESS, 60 * size, NAN, "main");
    progress_row_add_tick (row, 2025, WMK_COMPARATOR_AT_MOST, 65 * size, NAN, "other");
    break;
  case 3: /* no column of its own */
    progress_row_add_tick (row, 2049, WMK_COMPARATOR_RANGE, 70 * size, 72.5 * size, "main");
    break;
  case 4:
    progress_row_add_tick (row, 0, WMK_COMPARATOR_AT_LEAST, 50 * size, NAN, "main");
    break;
  case 5: /* observed, yet no target */
    break;
  case 6:
    progress_row_add_tick (row, 2020, WMK_COMPARATOR_REACH, 40 * size, NAN, "main");
    progress_row_add_tick (row, 2025, WMK_COMPARATOR_REACH, 70 * size, NAN, "main");
    progress_row_add_tick (row, 2030, WMK_COMPARATOR_RANGE, 70 * size, 77 * size, "other");
    break;
  default:
    progress_row_add_tick (row, 2025, WMK_COMPARATOR_AT_LEAST, 77 * size, NAN, "main");
    break;
  }
}

static void
add_dots (WmkProgressDatum *row, guint pattern, double size)
{
  switch (pattern) {
  case 0:
    break;
  case 1:
    progress_row_add_dot (row, "2021", WMK_COMPARATOR_REACH, 45 * size, NAN, "main");
    break;
  case 2:
    progress_row_add_dot (row, "2016", WMK_COMPARATOR_REACH, 8 * size, NAN, "main");
    progress_row_add_dot (row, "2018-06", WMK_COMPARATOR_ABOUT, 21 * size, NAN, "main");
    progress_row_add_dot (row, "2024-12-31", WMK_COMPARATOR_REACH, 59.85 * size, NAN, "main");
    break;
  case 3:
    progress_row_add_dot (row, "2023-11", WMK_COMPARATOR_REACH, 30.5 * size, 70.5 * size, "main");
    break;
  case 4:
    progress_row_add_dot (row, "2020", WMK_COMPARATOR_MORE, 77 * size, NAN, "other");
    break;
  case 5: /* a milestone alone */
    progress_row_add_dot (row, "2022-05-17", WMK_COMPARATOR_NONE, NAN, NAN, "main");
    break;
  case 6: /* two sources */
    progress_row_add_dot (row, "2023", WMK_COMPARATOR_REACH, 55.3 * size, NAN, "main");
    progress_row_add_dot (row, "2023", WMK_COMPARATOR_REACH, 51.3 * size, NAN, "main");
    break;
  case 7: /* bounds at both ends of the axis */
    progress_row_add_dot (row, "2019", WMK_COMPARATOR_AT_MOST, 0, NAN, "main");
    break;
  default:
    progress_row_add_dot (row, "2019", WMK_COMPARATOR_LESS, 0, NAN, "other");
    progress_row_add_dot (row, "2025", WMK_COMPARATOR_AT_LEAST, 100 * size, NAN, "main");
    break;
  }
}

/* What readers have of a row, from nothing to all at once. */
static void
add_own (WmkProgressDatum *row, guint pattern, double size)
{
  if (pattern == 1 || pattern == 4)
    progress_row_add_own (row, "2024", 68.25 * size, NAN);
  if (pattern == 2)
    progress_row_add_own (row, "2022-05", 20 * size, 99 * size);
  if (pattern >= 3)
    for (guint i = 0; i < row->ticks->len; i++)
      g_array_index (row->ticks, WmkProgressTick, i).verdict =
          (WmkOwnVerdict) (1 + (pattern + i) % 4);
  row->noted = pattern % 2 == 1;
  row->starred = pattern % 3 == 1;
}

GPtrArray *
progress_rows_new (gboolean wide)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) wmk_progress_datum_free);

  /* Strides without a common divisor, so that all sorts meet all others. */
  for (guint i = 0; i < 60; i++) {
    guint kind = i % G_N_ELEMENTS (units);
    double size = wide ? wide_sizes[kind] : sizes[kind];
    WmkProgressDatum *row =
        progress_row_new (labels[i % G_N_ELEMENTS (labels)], units[kind],
                          i % 5 == 4 ? WMK_DIRECTION_LOWER : WMK_DIRECTION_HIGHER);

    add_ticks (row, (i * 3 + i / 8) % 8, size);
    add_dots (row, (i * 5 + i / 16) % 9, size);
    row->status = (WmkStatus) (i % WMK_N_STATUSES);
    row->odd = i % 4 == 1;
    add_own (row, (i * 2 + i / 7) % 7, size);
    g_ptr_array_add (rows, row);
  }

  return rows;
}

gboolean
progress_rows_have_text (GArray *texts, const char *text, WmkTextStyle style)
{
  for (guint i = 0; i < texts->len; i++) {
    const WmkTextItem *item = &g_array_index (texts, WmkTextItem, i);

    if (item->style == style && strstr (pango_layout_get_text (item->layout), text) != NULL)
      return TRUE;
  }

  return FALSE;
}
