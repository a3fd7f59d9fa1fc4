/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-target-progress.h"

#include <math.h>

static const WmkSeries *
find_main (const WmkIndicator *indicator)
{
  for (guint i = 0; i < indicator->series->len; i++) {
    const WmkSeries *series = g_ptr_array_index (indicator->series, i);

    if (series->is_main)
      return series;
  }

  return NULL;
}

static gboolean
has_observation (const WmkIndicator *indicator, int as_of_year)
{
  for (guint i = 0; i < indicator->series->len; i++) {
    const WmkSeries *series = g_ptr_array_index (indicator->series, i);

    for (guint j = 0; series->fit != WMK_FIT_CONTEXT && j < series->observations->len; j++) {
      const WmkObservation *observation = g_ptr_array_index (series->observations, j);

      if (wmk_date_get_year (observation->date) <= as_of_year)
        return TRUE;
    }
  }

  return FALSE;
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* All that cite an observation, as one text: the same for the same set. */
static char *
join_sources (const WmkObservation *observation)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  GString *text = g_string_new (NULL);
  const char *last = NULL;

  for (guint i = 0; i < observation->citations->len; i++)
    g_ptr_array_add (
        ids, ((const WmkCitation *) g_ptr_array_index (observation->citations, i))->source_id);
  g_ptr_array_sort (ids, compare_texts);
  for (guint i = 0; i < ids->len; i++) {
    const char *id = g_ptr_array_index (ids, i);

    if (g_strcmp0 (id, last) != 0)
      g_string_append_printf (text, " %s", id);
    last = id;
  }

  return g_string_free (text, FALSE);
}

static void
add_figures (WmkTargetProgress *self)
{
  for (guint i = 0; i < self->main->observations->len; i++) {
    WmkObservation *observation = g_ptr_array_index (self->main->observations, i);
    g_autofree char *source = join_sources (observation);
    WmkProgressObservation figure = {
        .date = observation->date,
        .comparator = observation->comparator,
        .value = observation->value,
        .value_high = observation->value_high,
        .source = g_string_chunk_insert_const (self->sources, source),
    };

    /* A milestone has none. */
    if (isnan (observation->value))
      continue;
    g_ptr_array_add (self->observations, observation);
    g_array_append_val (self->figures, figure);
  }
}

static void
read_target (WmkTargetProgress *self)
{
  const WmkIndicator *indicator = self->indicator;
  gboolean growth = wmk_definition_says_growth (indicator->definition) ||
                    (self->main != NULL && wmk_definition_says_growth (self->main->definition));

  self->target = (WmkProgressTarget){
      .comparator = self->record->comparator,
      .direction = indicator->direction,
      .value = self->record->value,
      .value_high = self->record->value_high,
      .year = self->record->year,
      .is_share = g_str_equal (indicator->unit, "%") && !growth,
      .is_growth_rate = growth,
  };
}

WmkTargetProgress *
wmk_target_progress_new (const WmkIndicator *indicator, const WmkTarget *target, int as_of_year)
{
  WmkTargetProgress *self = g_new0 (WmkTargetProgress, 1);

  self->indicator = indicator;
  self->record = target;
  self->main = find_main (indicator);
  self->as_of_year = as_of_year;
  self->observations = g_ptr_array_new ();
  self->figures = g_array_new (FALSE, FALSE, sizeof (WmkProgressObservation));
  self->sources = g_string_chunk_new (256);

  read_target (self);
  if (self->main != NULL) {
    add_figures (self);
    self->series.fit = self->main->fit;
    self->series.errs = self->main->errs;
  }
  self->series.observations = (const WmkProgressObservation *) self->figures->data;
  self->series.n_observations = self->figures->len;
  self->progress =
      wmk_progress_trace (&self->target, self->main != NULL ? &self->series : NULL,
                          has_observation (indicator, as_of_year), as_of_year, &self->trace);

  return self;
}

void
wmk_target_progress_free (WmkTargetProgress *self)
{
  g_ptr_array_unref (self->observations);
  g_array_unref (self->figures);
  g_string_chunk_free (self->sources);
  g_free (self);
}

const WmkObservation *
wmk_target_progress_get_observation (const WmkTargetProgress *self, int index)
{
  return index < 0 ? NULL : g_ptr_array_index (self->observations, (guint) index);
}

WmkRole
wmk_target_progress_get_role (const WmkTargetProgress *self, guint index)
{
  return wmk_progress_get_role (&self->target, &self->series, self->as_of_year, &self->progress,
                                &self->trace, index);
}
