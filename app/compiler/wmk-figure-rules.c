/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compiler/wmk-figure-rules.h"

#include <string.h>

#include "progress/wmk-progress.h"

/* Nothing older is read as an observation of the plan: such a date is a slip of the pen. */
#define FIRST_YEAR "1990"

/* The row of @table that @row refers to by @name, NULL when the reference is empty or faulty. */
static WmkRow *
follow (WmkCatalogSource *source, WmkRow *row, const char *name, const char *table)
{
  const char *id = wmk_row_get_text (row, name);

  if (id == NULL || !wmk_row_is_sound (row, name, NULL))
    return NULL;

  return wmk_table_find_row (wmk_catalog_source_find_table (source, table), id);
}

static gboolean
is_empty (WmkRow *row, const char *name)
{
  return wmk_row_is_sound (row, name, NULL) && wmk_row_get_text (row, name) == NULL;
}

static gboolean
is_given (WmkRow *row, const char *name)
{
  return wmk_row_is_sound (row, name, NULL) && wmk_row_get_text (row, name) != NULL;
}

static gboolean
says_growth (WmkRow *row)
{
  const char *definition = row != NULL ? wmk_row_get_text (row, "definition") : NULL;

  return definition != NULL && wmk_definition_says_growth (definition);
}

/* Checks figures in percent of @row, which measures @indicator. */
static void
check_percent (WmkRow *row, WmkRow *indicator, WmkRow *series, WmkFaults *faults)
{
  static const char *const names[] = {"value", "value_high"};

  if (indicator == NULL || g_strcmp0 (wmk_row_get_text (indicator, "unit"), "%") != 0 ||
      says_growth (indicator) || says_growth (series))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    double value = wmk_row_get_number (row, names[i]);

    if (is_given (row, names[i]) && (value < 0 || value > 100))
      wmk_row_add_value_fault (row, faults, names[i],
                               "is no percentage, expected 0 to 100, or a definition of %s that "
                               "says “" WMK_PROGRESS_GROWTH_WORD "”",
                               wmk_row_get_text (indicator, "id"));
  }
}

/* The upper end of a range must lie above the lower. */
static void
check_order (WmkRow *row, WmkFaults *faults)
{
  if (is_given (row, "value") && is_given (row, "value_high") &&
      wmk_row_get_number (row, "value_high") <= wmk_row_get_number (row, "value"))
    wmk_row_add_value_fault (row, faults, "value_high",
                             "is not above value, expected the upper end of a range");
}

static void
check_goal (WmkRow *row, WmkFaults *faults)
{
  static const char *const names[] = {"comparator", "value", "value_high"};

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (is_given (row, names[i]))
      wmk_row_add_value_fault (row, faults, names[i],
                               "belongs to no indicator, expected nothing, or an indicator_id");
}

static void
check_number (WmkRow *row, WmkFaults *faults)
{
  gboolean is_range = g_strcmp0 (wmk_row_get_text (row, "comparator"), "range") == 0;

  if (is_empty (row, "year") && is_empty (row, "oddity"))
    wmk_row_add_fault (row, faults, "year",
                       "is empty, expected one, or an oddity that says that none is printed");
  if (is_empty (row, "value"))
    wmk_row_add_fault (row, faults, "value", "is empty, expected one, for there is an indicator");
  if (is_empty (row, "comparator"))
    wmk_row_add_fault (row, faults, "comparator",
                       "is empty, expected one, for there is an indicator");

  if (!wmk_row_is_sound (row, "comparator", NULL))
    return;
  if (is_range && is_empty (row, "value_high"))
    wmk_row_add_fault (row, faults, "value_high", "is empty, expected the upper end of the range");
  else if (is_range)
    check_order (row, faults);
  else if (is_given (row, "value_high"))
    wmk_row_add_value_fault (row, faults, "value_high",
                             "is there with the comparator “%s”, expected only with “range”",
                             wmk_row_get_text (row, "comparator"));
}

/* Checks that @row says the same in @name as @other, which it refers to. */
static void
check_same (WmkRow *row, WmkRow *other, const char *name, WmkFaults *faults)
{
  const char *expected = wmk_row_get_text (other, name);

  if (!wmk_row_is_sound (row, name, NULL) || !wmk_row_is_sound (other, name, NULL) ||
      g_strcmp0 (wmk_row_get_text (row, name), expected) == 0)
    return;

  wmk_row_add_value_fault (row, faults, name, "is not that of %s, expected “%s”",
                           wmk_row_get_text (other, "id"), expected != NULL ? expected : "");
}

static void
check_targets (WmkCatalogSource *source, WmkFaults *faults)
{
  WmkTable *table = wmk_catalog_source_find_table (source, "target");

  for (guint i = 0; i < table->rows->len; i++) {
    WmkRow *row = g_ptr_array_index (table->rows, i);
    WmkRow *indicator = follow (source, row, "indicator_id", "indicator");
    WmkRow *subsector;

    if (is_empty (row, "indicator_id"))
      check_goal (row, faults);
    else if (is_given (row, "indicator_id"))
      check_number (row, faults);

    if (indicator != NULL) {
      check_same (row, indicator, "sector_id", faults);
      check_same (row, indicator, "subsector_id", faults);
    }
    subsector = follow (source, row, "subsector_id", "subsector");
    if (subsector != NULL)
      check_same (row, subsector, "sector_id", faults);

    check_percent (row, indicator, NULL, faults);
  }
}

static void
check_indicators (WmkCatalogSource *source, WmkFaults *faults)
{
  WmkTable *table = wmk_catalog_source_find_table (source, "indicator");

  for (guint i = 0; i < table->rows->len; i++) {
    WmkRow *row = g_ptr_array_index (table->rows, i);
    WmkRow *subsector = follow (source, row, "subsector_id", "subsector");

    if (subsector != NULL)
      check_same (row, subsector, "sector_id", faults);
  }
}

/* Dates may be partial: "2026" is not after "2026-11-21", for it may be before. */
static gboolean
is_after (const char *date, const char *limit)
{
  return strncmp (date, limit, MIN (strlen (date), strlen (limit))) > 0;
}

static void
check_date (WmkRow *row, const char *catalog_date, WmkFaults *faults)
{
  const char *date = wmk_row_get_text (row, "date");

  if (!is_given (row, "date"))
    return;
  if (strcmp (date, FIRST_YEAR) < 0)
    wmk_row_add_value_fault (row, faults, "date", "is too early, expected " FIRST_YEAR " or later");
  else if (catalog_date != NULL && is_after (date, catalog_date))
    wmk_row_add_value_fault (row, faults, "date",
                             "is after the catalogue's date, expected %s or earlier", catalog_date);
}

static void
check_milestone (WmkRow *row, WmkFaults *faults)
{
  static const char *const names[] = {"comparator", "value_high"};

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (is_given (row, names[i]))
      wmk_row_add_value_fault (row, faults, names[i],
                               "is there without a value, expected nothing, or a value");
  if (is_empty (row, "statement"))
    wmk_row_add_fault (row, faults, "statement",
                       "is empty, expected a text, for there is no value");
}

static void
check_observations (WmkCatalogSource *source, const char *catalog_date, WmkFaults *faults)
{
  WmkTable *table = wmk_catalog_source_find_table (source, "observation");

  for (guint i = 0; i < table->rows->len; i++) {
    WmkRow *row = g_ptr_array_index (table->rows, i);
    WmkRow *series = follow (source, row, "series_id", "series");
    WmkRow *indicator =
        series != NULL ? follow (source, series, "indicator_id", "indicator") : NULL;

    check_date (row, catalog_date, faults);
    if (is_empty (row, "value"))
      check_milestone (row, faults);
    else if (is_empty (row, "comparator"))
      wmk_row_add_fault (row, faults, "comparator", "is empty, expected one, for there is a value");
    check_order (row, faults);
    check_percent (row, indicator, series, faults);
  }
}

void
wmk_figure_rules_check (WmkCatalogSource *source, const char *catalog_date, WmkFaults *faults)
{
  check_indicators (source, faults);
  check_targets (source, faults);
  check_observations (source, catalog_date, faults);
}
