/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-status-writer.h"

#include "progress/wmk-progress.h"

typedef struct {
  char *id;
  WmkProgressTarget figures;
  char *main_series; /* NULL: none comes near enough */
  WmkFit fit;
  WmkErrs errs;
  gboolean any_series;
} Target;

/* The observations of one series; @ids and @values are of equal length. */
typedef struct {
  GStringChunk *texts; /* owns what @ids and @values point to */
  GPtrArray *ids;
  GArray *values; /* (element-type WmkProgressObservation) */
} Observations;

static void
target_free (Target *target)
{
  g_free (target->id);
  g_free (target->main_series);
  g_free (target);
}

static void
observations_clear (Observations *self)
{
  g_clear_pointer (&self->texts, g_string_chunk_free);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_clear_pointer (&self->values, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Observations, observations_clear)

/* A text that the schema's CHECKs let through and the program does not know. */
static gboolean
parse_failed (const char *id, GError **error)
{
  g_set_error (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_CONSTRAINT,
               "%s: a comparator, direction, fit or errs that the program does not know", id);

  return FALSE;
}

static gboolean
read_target (WmkStatement *row, Target *target, GError **error)
{
  gboolean growth = wmk_definition_says_growth (wmk_statement_get_text (row, 7));

  target->id = wmk_statement_dup_text (row, 0);
  target->figures.value = wmk_statement_get_double (row, 2);
  target->figures.value_high = wmk_statement_get_double (row, 3);
  target->figures.year = (int) wmk_statement_get_int (row, 4);
  target->figures.is_share = wmk_statement_get_int (row, 6) != 0 && !growth;
  target->figures.is_growth_rate = growth;
  target->any_series = wmk_statement_get_int (row, 11) != 0;

  if (!wmk_comparator_from_string (wmk_statement_get_text (row, 1), &target->figures.comparator) ||
      !wmk_direction_from_string (wmk_statement_get_text (row, 5), &target->figures.direction))
    return parse_failed (target->id, error);

  if (*wmk_statement_get_text (row, 8) == '\0')
    return TRUE;
  target->main_series = wmk_statement_dup_text (row, 8);
  if (!wmk_fit_from_string (wmk_statement_get_text (row, 9), &target->fit) ||
      !wmk_errs_from_string (wmk_statement_get_text (row, 10), &target->errs))
    return parse_failed (target->main_series, error);

  return TRUE;
}

/* Targets with a number. The table of observations holds what was known by the as-of year alone:
 * that of a catalogue none dated after it, and a look back has a view in its place. */
static GPtrArray *
list_targets (WmkDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) targets = g_ptr_array_new_with_free_func ((GDestroyNotify) target_free);
  g_autoptr (WmkStatement) rows = wmk_database_prepare (
      database,
      "SELECT t.id, t.comparator, t.value, t.value_high, t.year, i.direction, i.unit = '%',"
      " i.definition || ' ' || coalesce(m.definition, ''), m.id, m.fit,"
      " coalesce(m.errs, 'unknown'),"
      " EXISTS (SELECT 1 FROM series s JOIN observation o ON o.series_id = s.id"
      "  WHERE s.indicator_id = i.id AND s.fit <> 'context')"
      " FROM target t JOIN indicator i ON i.id = t.indicator_id"
      " LEFT JOIN series m ON m.indicator_id = i.id AND m.main = 1"
      " ORDER BY t.id",
      error);
  GError *step_error = NULL;

  if (rows == NULL)
    return NULL;

  while (wmk_statement_step (rows, &step_error)) {
    Target *target = g_new0 (Target, 1);

    g_ptr_array_add (targets, target);
    if (!read_target (rows, target, error))
      return NULL;
  }
  if (step_error != NULL) {
    g_propagate_error (error, step_error);
    return NULL;
  }

  return g_steal_pointer (&targets);
}

static gboolean
read_observations (WmkDatabase *database,
                   const char *series_id,
                   Observations *observations,
                   GError **error)
{
  g_autoptr (WmkStatement) rows = wmk_database_prepare (
      database,
      "SELECT o.id, o.date, o.comparator, o.value, o.value_high,"
      " (SELECT group_concat(source_id, ' ') FROM"
      "  (SELECT DISTINCT source_id FROM citation WHERE entity_id = o.id ORDER BY source_id))"
      " FROM observation o WHERE o.series_id = ?1 AND o.value IS NOT NULL"
      " ORDER BY o.date, o.id",
      error);
  GError *step_error = NULL;

  if (rows == NULL)
    return FALSE;

  observations->texts = g_string_chunk_new (1024);
  observations->ids = g_ptr_array_new ();
  observations->values = g_array_new (FALSE, FALSE, sizeof (WmkProgressObservation));

  wmk_statement_bind_text (rows, 1, series_id);
  while (wmk_statement_step (rows, &step_error)) {
    char *id = g_string_chunk_insert (observations->texts, wmk_statement_get_text (rows, 0));
    WmkProgressObservation value = {
        .date = g_string_chunk_insert (observations->texts, wmk_statement_get_text (rows, 1)),
        .value = wmk_statement_get_double (rows, 3),
        .value_high = wmk_statement_get_double (rows, 4),
        .source = g_string_chunk_insert (observations->texts, wmk_statement_get_text (rows, 5)),
    };

    if (!wmk_comparator_from_string (wmk_statement_get_text (rows, 2), &value.comparator))
      return parse_failed (id, error);
    g_ptr_array_add (observations->ids, id);
    g_array_append_val (observations->values, value);
  }
  if (step_error != NULL)
    g_propagate_error (error, step_error);

  return step_error == NULL;
}

static gboolean
write_status (WmkDatabase *database,
              const Target *target,
              const Observations *observations,
              const WmkProgress *progress,
              int as_of_year,
              GError **error)
{
  g_autoptr (WmkStatement) insert = wmk_database_prepare (
      database,
      "INSERT INTO target_status"
      " (target_id, as_of, status, observation_id, attained, required, method)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
      error);

  if (insert == NULL)
    return FALSE;

  wmk_statement_bind_text (insert, 1, target->id);
  wmk_statement_bind_int (insert, 2, as_of_year);
  wmk_statement_bind_text (insert, 3, wmk_status_to_string (progress->status));
  if (progress->deciding >= 0)
    wmk_statement_bind_text (insert, 4,
                             g_ptr_array_index (observations->ids, (guint) progress->deciding));
  if (progress->method != WMK_METHOD_NONE) {
    wmk_statement_bind_double (insert, 5, progress->attained);
    wmk_statement_bind_double (insert, 6, progress->required);
    wmk_statement_bind_text (insert, 7, wmk_method_to_string (progress->method));
  }

  return wmk_statement_run (insert, error);
}

static gboolean
assess_target (WmkDatabase *database, const Target *target, int as_of_year, GError **error)
{
  g_auto (Observations) observations = {0};
  WmkProgressSeries series = {.fit = target->fit, .errs = target->errs};
  WmkProgress progress;

  if (target->main_series != NULL) {
    if (!read_observations (database, target->main_series, &observations, error))
      return FALSE;
    series.observations = (const WmkProgressObservation *) observations.values->data;
    series.n_observations = observations.values->len;
  }
  progress = wmk_progress_assess (&target->figures, target->main_series != NULL ? &series : NULL,
                                  target->any_series, as_of_year);

  return write_status (database, target, &observations, &progress, as_of_year, error);
}

gboolean
wmk_status_writer_run (WmkDatabase *database, int as_of_year, GError **error)
{
  g_autoptr (GPtrArray) targets = list_targets (database, error);

  if (targets == NULL)
    return FALSE;

  for (guint i = 0; i < targets->len; i++)
    if (!assess_target (database, g_ptr_array_index (targets, i), as_of_year, error))
      return FALSE;

  return TRUE;
}
