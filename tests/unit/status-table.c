/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "status-table.h"

#include <math.h>

#include "catalog/wmk-target-progress.h"
#include "database/wmk-database.h"

#define HEADER                                                                                     \
  "target_id,year,target,status,observation_id,date,figure,method,attained,required,status_%d\n"

/* As many digits as tell it apart, the same on every machine: powers may differ in the last. */
static char *
format_number (double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (isnan (value))
    return g_strdup ("");

  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.6g", value + 0.0));
}

/* ">= 40", "10 to 20"; no cell holds a comma or a quotation mark. */
static char *
format_figure (WmkComparator comparator, double value, double value_high)
{
  g_autofree char *low = format_number (value);
  g_autofree char *high = format_number (value_high);

  if (*high != '\0')
    return g_strdup_printf ("%s to %s", low, high);

  return g_strdup_printf ("%s %s", wmk_comparator_to_string (comparator), low);
}

static char *
format_row (const WmkIndicator *indicator, const WmkTarget *target)
{
  g_autoptr (WmkTargetProgress) earlier =
      wmk_target_progress_new (indicator, target, STATUS_TABLE_EARLIER_YEAR);
  g_autofree char *year = target->year == 0 ? g_strdup ("") : g_strdup_printf ("%d", target->year);
  g_autofree char *figure = format_figure (target->comparator, target->value, target->value_high);
  g_autofree char *attained = format_number (target->attained);
  g_autofree char *required = format_number (target->required);
  g_autofree char *observed = NULL;
  const WmkObservation *deciding = NULL;

  for (guint i = 0; i < indicator->series->len; i++) {
    GPtrArray *observations =
        ((const WmkSeries *) g_ptr_array_index (indicator->series, i))->observations;

    for (guint j = 0; j < observations->len; j++) {
      const WmkObservation *observation = g_ptr_array_index (observations, j);

      if (g_str_equal (observation->id, target->deciding_observation_id))
        deciding = observation;
    }
  }
  observed = deciding == NULL
                 ? g_strdup ("")
                 : format_figure (deciding->comparator, deciding->value, deciding->value_high);

  return g_strdup_printf ("%s,%s,%s,%s,%s,%s,%s,%s,%s,%s,%s\n", target->id, year, figure,
                          wmk_status_to_string (target->status), target->deciding_observation_id,
                          deciding == NULL ? "" : deciding->date, observed,
                          wmk_method_to_string (target->method), attained, required,
                          wmk_status_to_string (earlier->progress.status));
}

static void
add_rows (WmkCatalog *catalog, const char *sector_id, GPtrArray *rows)
{
  GError *error = NULL;
  g_autoptr (GPtrArray) indicators = wmk_catalog_list_indicators (catalog, sector_id, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < indicators->len; i++) {
    const WmkIndicator *indicator = g_ptr_array_index (indicators, i);

    for (guint j = 0; j < indicator->targets->len; j++)
      g_ptr_array_add (rows, format_row (indicator, g_ptr_array_index (indicator->targets, j)));
  }
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

char *
status_table_new (WmkCatalog *catalog)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) sectors = NULL;
  GString *table = g_string_new (NULL);
  GError *error = NULL;

  sectors = wmk_catalog_list_sectors (catalog, &error);
  g_assert_no_error (error);
  add_rows (catalog, NULL, rows);
  for (guint i = 0; i < sectors->len; i++)
    add_rows (catalog, ((const WmkSector *) g_ptr_array_index (sectors, i))->id, rows);
  g_ptr_array_sort (rows, compare_rows);

  g_string_append_printf (table, HEADER, STATUS_TABLE_EARLIER_YEAR);
  for (guint i = 0; i < rows->len; i++)
    g_string_append (table, g_ptr_array_index (rows, i));

  return g_string_free (table, FALSE);
}
