/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts/wmk-path-rows.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "charts/wmk-text.h"

static void
row_free (gpointer data)
{
  WmkPathRow *row = data;

  g_free (row->address);
  for (WmkPathColumn column = 0; column < WMK_PATH_N_COLUMNS; column++)
    g_free (row->cells[column]);
  g_free (row);
}

static WmkPathRow *
create_observation (const WmkPathSeries *series, const WmkPathPoint *point, const char *unit)
{
  WmkPathRow *row = g_new0 (WmkPathRow, 1);

  row->address = g_strdup (point->address);
  row->position = wmk_path_date_get_position (point->date);
  row->cells[WMK_PATH_COLUMN_DATE] = wmk_format_date (point->date);
  row->cells[WMK_PATH_COLUMN_FIGURE] =
      isnan (point->value)
          ? g_strdup (_ ("milestone"))
          : wmk_describe_figure (point->comparator, point->value, point->value_high, unit);
  row->cells[WMK_PATH_COLUMN_KIND] = g_strdup (_ ("Observation"));
  row->cells[WMK_PATH_COLUMN_MEANING] = g_strdup (series->label);
  row->cells[WMK_PATH_COLUMN_SOURCE] = g_strdup (point->source);

  return row;
}

/* What is computed, and what the reader says. */
static char *
format_status (const WmkPathTarget *target)
{
  /* Translators: the status of a target */
  g_autofree char *status =
      g_strdup_printf (_ ("Target: %s"), wmk_status_get_label (target->status));
  g_autofree char *verdict = NULL;

  if (target->verdict == WMK_OWN_VERDICT_NONE)
    return g_steal_pointer (&status);

  verdict = wmk_own_verdict_describe (target->verdict, 0);

  return g_strjoin ("\n", status, verdict, NULL);
}

static WmkPathRow *
create_target (const WmkPathTarget *target, const char *unit)
{
  WmkPathRow *row = g_new0 (WmkPathRow, 1);

  row->address = g_strdup (target->address);
  row->position = target->year == 0 ? INFINITY : target->year;
  row->cells[WMK_PATH_COLUMN_DATE] =
      target->year == 0 ? g_strdup (_ ("No year")) : g_strdup_printf ("%d", target->year);
  row->cells[WMK_PATH_COLUMN_FIGURE] =
      wmk_describe_figure (target->comparator, target->value, target->value_high, unit);
  row->cells[WMK_PATH_COLUMN_KIND] = format_status (target);
  row->cells[WMK_PATH_COLUMN_MEANING] = g_strdup (target->edition);
  row->cells[WMK_PATH_COLUMN_SOURCE] = g_strdup ("");

  return row;
}

static WmkPathRow *
create_own (const WmkOwnPoint *point, const char *unit)
{
  WmkPathRow *row = g_new0 (WmkPathRow, 1);

  row->address = g_strdup (point->id);
  row->position = wmk_path_date_get_position (point->date);
  row->cells[WMK_PATH_COLUMN_DATE] = wmk_format_date (point->date);
  row->cells[WMK_PATH_COLUMN_FIGURE] = wmk_own_point_format (point, unit);
  /* Translators: of what kind a figure is: one that the reader entered */
  row->cells[WMK_PATH_COLUMN_KIND] = g_strdup (_ ("Your data point"));
  row->cells[WMK_PATH_COLUMN_MEANING] = g_strdup (point->comment);
  row->cells[WMK_PATH_COLUMN_SOURCE] = g_strdup (point->source);

  return row;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const WmkPathRow *first = *(WmkPathRow *const *) a, *second = *(WmkPathRow *const *) b;

  return (first->position > second->position) - (first->position < second->position);
}

GPtrArray *
wmk_path_rows_new (const WmkPathData *data)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (row_free);

  for (guint i = 0; i < data->series->len; i++) {
    const WmkPathSeries *series = wmk_path_data_get_series (data, i);

    for (guint j = 0; j < series->points->len; j++)
      g_ptr_array_add (
          rows, create_observation (series, wmk_path_series_get_point (series, j), data->unit));
  }
  for (guint i = 0; i < data->targets->len; i++) {
    const WmkPathTarget *target = wmk_path_data_get_target (data, i);

    if (!isnan (target->value))
      g_ptr_array_add (rows, create_target (target, data->unit));
  }
  for (guint i = 0; i < data->own->len; i++)
    g_ptr_array_add (rows, create_own (wmk_own_points_get (data->own, i), data->unit));
  g_ptr_array_sort (rows, compare_rows);

  return rows;
}

const char *
wmk_path_column_get_title (WmkPathColumn column)
{
  switch (column) {
  case WMK_PATH_COLUMN_DATE:
    return _ ("Date");
  case WMK_PATH_COLUMN_FIGURE:
    return _ ("Figure");
  case WMK_PATH_COLUMN_KIND:
    return _ ("Kind");
  case WMK_PATH_COLUMN_MEANING:
    return _ ("Definition or edition");
  case WMK_PATH_COLUMN_SOURCE:
  case WMK_PATH_N_COLUMNS:
  default:
    return _ ("Source");
  }
}
