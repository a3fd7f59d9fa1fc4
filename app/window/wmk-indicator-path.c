/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-indicator-path.h"

#include <math.h>
#include <string.h>

#include "window/wmk-indicator-datum.h"

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

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
  g_ptr_array_sort (ids, compare_ids);
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

/* Observations with a figure as growth is computed from; @indices leads back to all of them. As for
 * a status, all who say a figure are one source together; @texts owns what they are called. */
static GArray *
list_figures (const WmkPathSeries *series, GArray *indices, GStringChunk *texts)
{
  GArray *figures = g_array_new (FALSE, FALSE, sizeof (WmkProgressObservation));

  for (guint i = 0; i < series->points->len; i++) {
    const WmkPathPoint *point = wmk_path_series_get_point (series, i);
    g_autofree char *sources = g_strjoinv (" ", point->sources);
    WmkProgressObservation figure = {.date = point->date,
                                     .comparator = point->comparator,
                                     .value = point->value,
                                     .value_high = point->value_high,
                                     .source = g_string_chunk_insert (texts, sources)};

    if (isnan (point->value))
      continue;
    g_array_append_val (figures, figure);
    g_array_append_val (indices, i);
  }

  return figures;
}

/* As the compiler knows one: by a word in the definitions of indicator and series. */
static gboolean
is_growth_rate (const WmkIndicator *indicator, const WmkPathSeries *main)
{
  g_autofree char *text = g_strconcat (indicator->definition, "\n", main->label, NULL);
  g_autofree char *folded = g_ascii_strdown (text, -1);

  return strstr (folded, "growth") != NULL;
}

static WmkProgressTarget
get_figures (const WmkPathTarget *target, const WmkIndicator *indicator, gboolean growth_rate)
{
  return (WmkProgressTarget){.comparator = target->comparator,
                             .direction = indicator->direction,
                             .value = target->value,
                             .value_high = target->value_high,
                             .year = target->year,
                             .is_share = g_str_equal (indicator->unit, "%") && !growth_rate,
                             .is_growth_rate = growth_rate};
}

/* Paths begin at figures of the main series: where there is none, nothing says how far it is. */
static void
add_paths (WmkPathData *data, const WmkIndicator *indicator)
{
  const WmkPathSeries *main = data->series->len == 0 ? NULL : wmk_path_data_get_series (data, 0);
  g_autoptr (GArray) indices = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GStringChunk) texts = NULL;
  g_autoptr (GArray) figures = NULL;
  WmkProgressSeries series;
  gboolean growth_rate;

  if (main == NULL || !main->is_main)
    return;

  growth_rate = is_growth_rate (indicator, main);
  texts = g_string_chunk_new (1024);
  figures = list_figures (main, indices, texts);
  series = (WmkProgressSeries){.fit = main->fit,
                               .observations = (const WmkProgressObservation *) figures->data,
                               .n_observations = figures->len};
  for (guint i = 0; i < data->targets->len; i++) {
    WmkPathTarget *target = &g_array_index (data->targets, WmkPathTarget, i);
    WmkProgressTarget progress_target = get_figures (target, indicator, growth_rate);

    if (isnan (target->value))
      continue;
    target->required = wmk_progress_find_required_path (&progress_target, &series);
    if (target->required.from >= 0)
      target->required.from = g_array_index (indices, int, target->required.from);

    /* Targets are in the order of their years: the last one's stays. */
    if (target->year > data->as_of_year)
      data->projection = wmk_progress_find_projection (&progress_target, &series);
  }
  if (data->projection.from >= 0)
    data->projection.from = g_array_index (indices, int, data->projection.from);
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
  }
  add_paths (data, indicator);

  return data;
}
