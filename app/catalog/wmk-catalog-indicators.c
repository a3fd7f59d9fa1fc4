/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-catalog-private.h"

/* Every query below takes ?1, an indicator, and ?2, a sector (NULL for the plan as a whole), and
 * gives what belongs to that indicator or, when ?1 is "", to all of that sector. */
#define WHERE_INDICATOR " WHERE (i.id = ?1 OR (?1 = '' AND i.sector_id IS ?2)) "

#define TARGET_COLUMNS                                                                             \
  "t.indicator_id, t.id, t.subsector_id, t.edition_id, e.title, t.year, t.comparator, t.value,"    \
  " t.value_high, t.statement, t.oddity, s.status, s.observation_id, s.method, s.attained,"        \
  " s.required, t.unobserved"
#define FROM_TARGET                                                                                \
  " FROM target t LEFT JOIN source e ON e.id = t.edition_id"                                       \
  " LEFT JOIN target_status s ON s.target_id = t.id "

/* The main edition before others of the same year. */
#define ORDER_TARGETS " ORDER BY t.year, t.edition_id IS NOT '" WMK_CATALOG_MAIN_EDITION "', t.id"

static WmkMarket
read_market (const char *text)
{
  if (g_str_equal (text, "domestic"))
    return WMK_MARKET_DOMESTIC;
  if (g_str_equal (text, "international"))
    return WMK_MARKET_INTERNATIONAL;

  return WMK_MARKET_NONE;
}

static WmkMethod
read_method (const char *text)
{
  for (WmkMethod method = WMK_METHOD_NONE; method <= WMK_METHOD_LINEAR; method++)
    if (g_str_equal (text, wmk_method_to_string (method)))
      return method;

  return WMK_METHOD_NONE;
}

static gpointer
read_indicator (WmkStatement *statement)
{
  WmkIndicator *indicator = g_new0 (WmkIndicator, 1);

  indicator->id = wmk_statement_dup_text (statement, 0);
  indicator->sector_id = wmk_statement_dup_text (statement, 1);
  indicator->subsector_id = wmk_statement_dup_text (statement, 2);
  indicator->name = wmk_statement_dup_text (statement, 3);
  indicator->name_zh = wmk_statement_dup_text (statement, 4);
  indicator->unit = wmk_statement_dup_text (statement, 5);
  indicator->market = read_market (wmk_statement_get_text (statement, 6));
  wmk_direction_from_string (wmk_statement_get_text (statement, 7), &indicator->direction);
  indicator->definition = wmk_statement_dup_text (statement, 8);
  indicator->targets = g_ptr_array_new_with_free_func ((GDestroyNotify) wmk_target_free);
  indicator->series = g_ptr_array_new_with_free_func ((GDestroyNotify) wmk_series_free);

  return indicator;
}

/* A target from columns 1 on; column 0 is its indicator. */
static gpointer
read_target (WmkStatement *statement)
{
  WmkTarget *target = g_new0 (WmkTarget, 1);

  target->id = wmk_statement_dup_text (statement, 1);
  target->subsector_id = wmk_statement_dup_text (statement, 2);
  target->edition_id = wmk_statement_dup_text (statement, 3);
  target->edition_title = wmk_statement_dup_text (statement, 4);
  target->year = (int) wmk_statement_get_int (statement, 5);
  wmk_comparator_from_string (wmk_statement_get_text (statement, 6), &target->comparator);
  target->value = wmk_statement_get_double (statement, 7);
  target->value_high = wmk_statement_get_double (statement, 8);
  target->statement = wmk_statement_dup_text (statement, 9);
  target->oddity = wmk_statement_dup_text (statement, 10);
  target->status = WMK_STATUS_NO_OBSERVATION;
  wmk_status_from_string (wmk_statement_get_text (statement, 11), &target->status);
  target->deciding_observation_id = wmk_statement_dup_text (statement, 12);
  target->method = read_method (wmk_statement_get_text (statement, 13));
  target->attained = wmk_statement_get_double (statement, 14);
  target->required = wmk_statement_get_double (statement, 15);
  target->unobserved = wmk_statement_dup_text (statement, 16);

  return target;
}

static WmkSeries *
read_series (WmkStatement *statement)
{
  WmkSeries *series = g_new0 (WmkSeries, 1);

  series->id = wmk_statement_dup_text (statement, 1);
  series->definition = wmk_statement_dup_text (statement, 2);
  wmk_fit_from_string (wmk_statement_get_text (statement, 3), &series->fit);
  series->is_main = wmk_statement_get_int (statement, 4) != 0;
  series->why = wmk_statement_dup_text (statement, 5);
  wmk_errs_from_string (wmk_statement_get_text (statement, 6), &series->errs);
  series->observations = g_ptr_array_new_with_free_func ((GDestroyNotify) wmk_observation_free);

  return series;
}

static WmkObservation *
read_observation (WmkStatement *statement)
{
  WmkObservation *observation = g_new0 (WmkObservation, 1);

  observation->id = wmk_statement_dup_text (statement, 1);
  observation->date = wmk_statement_dup_text (statement, 2);
  wmk_comparator_from_string (wmk_statement_get_text (statement, 3), &observation->comparator);
  observation->value = wmk_statement_get_double (statement, 4);
  observation->value_high = wmk_statement_get_double (statement, 5);
  observation->confidence = wmk_statement_dup_text (statement, 6);
  observation->statement = wmk_statement_dup_text (statement, 7);
  observation->citations = g_ptr_array_new_with_free_func ((GDestroyNotify) wmk_citation_free);

  return observation;
}

/* Adds the record that @statement stands on to its owner, found in @owners by column 0. */
typedef void (*AttachRow) (WmkStatement *statement, gpointer owner, GHashTable *attached);

static void
attach_target (WmkStatement *statement, gpointer owner, GHashTable *attached)
{
  WmkIndicator *indicator = owner;

  g_ptr_array_add (indicator->targets, read_target (statement));
}

static void
attach_series (WmkStatement *statement, gpointer owner, GHashTable *attached)
{
  WmkIndicator *indicator = owner;
  WmkSeries *series = read_series (statement);

  g_ptr_array_add (indicator->series, series);
  g_hash_table_insert (attached, series->id, series);
}

static void
attach_observation (WmkStatement *statement, gpointer owner, GHashTable *attached)
{
  WmkSeries *series = owner;
  WmkObservation *observation = read_observation (statement);

  g_ptr_array_add (series->observations, observation);
  g_hash_table_insert (attached, observation->id, observation);
}

static void
attach_citation (WmkStatement *statement, gpointer owner, GHashTable *attached)
{
  WmkObservation *observation = owner;

  g_ptr_array_add (observation->citations, wmk_catalog_read_citation (statement));
}

/* The levels below an indicator: each is attached to the one before it. */
static const struct {
  const char *sql;
  gsize owner_level; /* 0 for indicators, n for what the n-th level attached */
  AttachRow attach;
} levels[] = {
    {"SELECT " TARGET_COLUMNS FROM_TARGET
     "JOIN indicator i ON i.id = t.indicator_id" WHERE_INDICATOR ORDER_TARGETS,
     0, attach_target},
    {"SELECT s.indicator_id, s.id, s.definition, s.fit, s.main, s.why, s.errs"
     " FROM series s JOIN indicator i ON i.id = s.indicator_id" WHERE_INDICATOR
     "ORDER BY s.main DESC, s.id",
     0, attach_series},
    {"SELECT o.series_id, o.id, o.date, o.comparator, o.value, o.value_high, o.confidence,"
     " o.statement FROM observation o JOIN series s ON s.id = o.series_id"
     " JOIN indicator i ON i.id = s.indicator_id" WHERE_INDICATOR "ORDER BY o.date, o.id",
     2, attach_observation},
    {WMK_CATALOG_SELECT_CITATION
     "JOIN observation o ON o.id = c.entity_id JOIN series z ON z.id = o.series_id"
     " JOIN indicator i ON i.id = z.indicator_id" WHERE_INDICATOR "ORDER BY c.locator",
     3, attach_citation},
};

static gboolean
load_level (WmkCatalog *self,
            gsize level,
            const char *indicator_id,
            const char *sector_id,
            GHashTable *owners,
            GHashTable *attached,
            GError **error)
{
  g_autoptr (WmkStatement) statement =
      wmk_catalog_prepare (self, levels[level].sql, indicator_id, sector_id, error);
  GError *step_error = NULL;

  if (statement == NULL)
    return FALSE;

  while (wmk_statement_step (statement, &step_error)) {
    gpointer owner = g_hash_table_lookup (owners, wmk_statement_get_text (statement, 0));

    if (owner != NULL)
      levels[level].attach (statement, owner, attached);
  }
  if (step_error != NULL)
    g_propagate_error (error, step_error);

  return step_error == NULL;
}

/* One query a level, whatever the number of indicators. */
static GPtrArray *
load_indicators (WmkCatalog *self, const char *indicator_id, const char *sector_id, GError **error)
{
  g_autoptr (GPtrArray) indicators =
      g_ptr_array_new_with_free_func ((GDestroyNotify) wmk_indicator_free);
  g_autoptr (WmkStatement) statement = wmk_catalog_prepare (
      self,
      "SELECT i.id, i.sector_id, i.subsector_id, i.name, i.name_zh, i.unit, i.market,"
      " i.direction, i.definition FROM indicator i LEFT JOIN subsector u ON u.id = "
      "i.subsector_id" WHERE_INDICATOR "ORDER BY u.position IS NULL, u.position, i.position, i.id",
      indicator_id, sector_id, error);
  GHashTable *by_level[G_N_ELEMENTS (levels) + 1];
  GError *step_error = NULL;
  gboolean loaded;

  if (statement == NULL)
    return NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (by_level); i++)
    by_level[i] = g_hash_table_new (g_str_hash, g_str_equal);

  while (wmk_statement_step (statement, &step_error)) {
    WmkIndicator *indicator = read_indicator (statement);

    g_ptr_array_add (indicators, indicator);
    g_hash_table_insert (by_level[0], indicator->id, indicator);
  }
  loaded = step_error == NULL;
  if (!loaded)
    g_propagate_error (error, step_error);

  for (gsize i = 0; loaded && i < G_N_ELEMENTS (levels); i++)
    loaded = load_level (self, i, indicator_id, sector_id, by_level[levels[i].owner_level],
                         by_level[i + 1], error);

  for (gsize i = 0; i < G_N_ELEMENTS (by_level); i++)
    g_hash_table_unref (by_level[i]);

  return loaded ? g_steal_pointer (&indicators) : NULL;
}

GPtrArray *
wmk_catalog_list_indicators (WmkCatalog *self, const char *sector_id, GError **error)
{
  g_return_val_if_fail (WMK_IS_CATALOG (self), NULL);

  return load_indicators (self, "", sector_id, error);
}

WmkIndicator *
wmk_catalog_get_indicator (WmkCatalog *self, const char *id, GError **error)
{
  g_autoptr (GPtrArray) indicators = NULL;

  g_return_val_if_fail (WMK_IS_CATALOG (self), NULL);

  /* "" would stand for all of a sector. */
  if (*id == '\0')
    return NULL;

  indicators = load_indicators (self, id, NULL, error);

  return indicators != NULL && indicators->len > 0 ? g_ptr_array_steal_index (indicators, 0) : NULL;
}

GPtrArray *
wmk_catalog_list_goals (WmkCatalog *self, const char *sector_id, GError **error)
{
  g_return_val_if_fail (WMK_IS_CATALOG (self), NULL);

  return wmk_catalog_list_rows (self,
                                "SELECT " TARGET_COLUMNS FROM_TARGET
                                "LEFT JOIN subsector u ON u.id = t.subsector_id"
                                " WHERE t.indicator_id IS NULL AND t.sector_id IS ?1"
                                " ORDER BY t.year IS NULL, t.year, u.position IS NULL,"
                                " u.position, t.id",
                                sector_id, read_target, (GDestroyNotify) wmk_target_free, error);
}

WmkTarget *
wmk_catalog_get_target (
    WmkCatalog *self, const char *id, char **indicator_id, char **sector_id, GError **error)
{
  g_autoptr (WmkStatement) statement = NULL;

  g_return_val_if_fail (WMK_IS_CATALOG (self), NULL);

  statement = wmk_catalog_prepare (
      self, "SELECT " TARGET_COLUMNS ", t.sector_id" FROM_TARGET "WHERE t.id = ?1", id, NULL,
      error);
  if (statement == NULL || !wmk_statement_step (statement, error))
    return NULL;

  *indicator_id = wmk_statement_dup_text (statement, 0);
  *sector_id = wmk_statement_dup_text (statement, 17);

  return read_target (statement);
}
