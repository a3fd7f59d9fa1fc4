/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-indicator-path.h"

#include <math.h>

#include "catalog/wmk-target-progress.h"
#include "window/wmk-indicator-datum.h"

static void
fill_sources (WmkPathPoint *point, const WmkObservation *observation)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < observation->citations->len; i++) {
    const WmkCitation *citation = g_ptr_array_index (observation->citations, i);

    if (g_ptr_array_find_with_equal_func (ids, citation->source_id, g_str_equal, NULL))
      continue;
    g_ptr_array_add (ids, citation->source_id);
    if (titles->len > 0)
      g_string_append (titles, "; ");
    g_string_append (titles, citation->source_title);
  }
  g_ptr_array_add (ids, NULL);

  g_strfreev (point->sources);
  point->sources = g_strdupv ((char **) ids->pdata);
  g_free (point->source);
  point->source = g_string_free (titles, FALSE);
}

static void
add_series (WmkPathData *data, const WmkSeries *series)
{
  WmkPathSeries *path_series =
      wmk_path_data_add_series (data, series->definition, series->fit, series->is_main);

  for (guint i = 0; i < series->observations->len; i++) {
    const WmkObservation *observation = g_ptr_array_index (series->observations, i);
    WmkPathPoint *point =
        wmk_path_series_add (path_series, observation->id, observation->date,
                             observation->comparator, observation->value, observation->value_high);

    fill_sources (point, observation);
    g_free (point->confidence);
    point->confidence = g_strdup (observation->confidence);
  }
}

/* From an index among the figures that growth is counted from to one among all observations. */
static WmkProgressPath
find_from (WmkProgressPath path, const WmkTargetProgress *progress)
{
  const WmkObservation *observation = wmk_target_progress_get_observation (progress, path.from);
  guint index;

  if (observation != NULL && g_ptr_array_find (progress->main->observations, observation, &index))
    path.from = (int) index;

  return path;
}

/* Paths begin at figures of the main series: where there is none, nothing says how far it is. */
static void
add_paths (WmkPathData *data,
           WmkPathTarget *path_target,
           const WmkIndicator *indicator,
           const WmkTarget *target)
{
  g_autoptr (WmkTargetProgress) progress =
      wmk_target_progress_new (indicator, target, data->as_of_year);

  if (progress->main == NULL)
    return;

  path_target->required =
      find_from (wmk_progress_find_required_path (&progress->target, &progress->series), progress);
  /* Targets are in the order of their years: the last one's stays. */
  if (target->year > data->as_of_year)
    data->projection =
        find_from (wmk_progress_find_projection (&progress->target, &progress->series), progress);
}

WmkPathData *
wmk_indicator_path_new (WmkCatalog *catalog, const WmkIndicator *indicator)
{
  WmkPathData *data =
      wmk_path_data_new (indicator->id, indicator->name, indicator->unit, indicator->direction,
                         wmk_catalog_get_as_of_year (catalog));

  for (guint i = 0; i < indicator->series->len; i++)
    add_series (data, g_ptr_array_index (indicator->series, i));
  for (guint i = 0; i < indicator->targets->len; i++) {
    const WmkTarget *target = g_ptr_array_index (indicator->targets, i);
    WmkPathTarget *path_target;

    if (isnan (target->value))
      continue;
    path_target = wmk_path_data_add_target (data, target->id, target->year, target->comparator,
                                            target->value, target->value_high);
    path_target->status = target->status;
    path_target->other_edition = wmk_indicator_is_other_edition (indicator, target);
    g_free (path_target->edition);
    path_target->edition = g_strdup (target->edition_title);
    add_paths (data, path_target, indicator, target);
  }

  return data;
}
