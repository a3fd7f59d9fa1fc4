/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compiler/wmk-catalog-rules.h"

#include "compiler/wmk-cell-rules.h"
#include "compiler/wmk-figure-rules.h"

/* The columns that the rules here and in wmk-figure-rules.c look at. */
static const struct {
  const char *table;
  const char *fields; /* parted by blanks */
} needed[] = {
    {"meta", "key value"},
    {"citation", "entity_id"},
    {"subsector", "id sector_id"},
    {"indicator", "id sector_id subsector_id unit definition"},
    {"target", "id sector_id subsector_id indicator_id year comparator value value_high"},
    {"series", "id indicator_id definition fit errs main why"},
    {"observation", "id series_id date comparator value value_high statement"},
    {"assessment", "id sector_id subject_id"},
    {"retired", "old_id"},
};

static const char *const needed_meta[] = {"date", "licence", "title", "version"};

static gboolean
check_description (const WmkDataPackage *package, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (needed); i++) {
    const WmkResource *resource = wmk_data_package_find (package, needed[i].table);
    g_auto (GStrv) names = g_strsplit (needed[i].fields, " ", -1);

    for (guint j = 0; names[j] != NULL; j++) {
      if (resource != NULL && wmk_resource_find_field (resource, names[j]) >= 0)
        continue;
      g_set_error (error, WMK_DATA_PACKAGE_ERROR, WMK_DATA_PACKAGE_ERROR_INVALID,
                   WMK_DATA_PACKAGE_FILE
                   ": there is no resource “%s” with a field “%s”, which has rules of its own",
                   needed[i].table, names[j]);
      return FALSE;
    }
  }

  return TRUE;
}

/* Checks what the catalogue says of itself. Returns its date, NULL when there is no good one. */
static const char *
check_meta (WmkCatalogSource *source, WmkFaults *faults)
{
  WmkTable *table = wmk_catalog_source_find_table (source, "meta");
  WmkRow *row;

  for (guint i = 0; table->complete && i < G_N_ELEMENTS (needed_meta); i++)
    if (wmk_table_find_row (table, needed_meta[i]) == NULL)
      wmk_faults_add (faults, table->resource->path, 1, "key", "there is no row “%s”, expected one",
                      needed_meta[i]);

  row = wmk_table_find_row (table, "date");
  if (row == NULL || !wmk_row_is_sound (row, "key", "value", NULL))
    return NULL;
  if (!wmk_date_is_iso (wmk_row_get_text (row, "value"))) {
    wmk_row_add_value_fault (row, faults, "value",
                             "is not a date, expected YYYY, YYYY-MM or YYYY-MM-DD");
    return NULL;
  }

  return wmk_row_get_text (row, "value");
}

/* Also of citations with faults: that a citation is wrong does not mean that it is not there. */
static GHashTable *
collect_cited_ids (const WmkTable *citations)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < citations->rows->len; i++) {
    const char *id = wmk_row_get_text (g_ptr_array_index (citations->rows, i), "entity_id");

    if (id != NULL)
      g_hash_table_add (ids, g_strstrip (g_strdup (id)));
  }

  return ids;
}

static void
check_citations (WmkCatalogSource *source, WmkFaults *faults)
{
  WmkTable *citations = wmk_catalog_source_find_table (source, "citation");
  g_autoptr (GHashTable) cited = collect_cited_ids (citations);

  if (!citations->complete)
    return;

  for (guint i = 0; i < source->tables->len; i++) {
    WmkTable *table = g_ptr_array_index (source->tables, i);

    for (guint j = 0; wmk_resource_has_address (table->resource) && j < table->rows->len; j++) {
      WmkRow *row = g_ptr_array_index (table->rows, j);

      if (wmk_row_is_sound (row, "id", NULL) &&
          !g_hash_table_contains (cited, wmk_row_get_text (row, "id")))
        wmk_row_add_value_fault (row, faults, "id",
                                 "has no citation, expected at least one row in %s",
                                 citations->resource->path);
    }
  }
}

static void
check_main_series (WmkRow *row, GHashTable *main_series, WmkFaults *faults)
{
  const char *indicator = wmk_row_get_text (row, "indicator_id");
  WmkRow *first;

  if (!wmk_row_is_sound (row, "indicator_id", "main", NULL) ||
      !g_str_equal (wmk_row_get_text (row, "main"), "1"))
    return;

  first = g_hash_table_lookup (main_series, indicator);
  if (first != NULL)
    wmk_row_add_fault (row, faults, "main",
                       "%s has a main series in line %u already, expected one at most", indicator,
                       first->line);
  else
    g_hash_table_insert (main_series, (gpointer) indicator, row);
}

static void
check_series (WmkCatalogSource *source, WmkFaults *faults)
{
  WmkTable *table = wmk_catalog_source_find_table (source, "series");
  g_autoptr (GHashTable) main_series = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < table->rows->len; i++) {
    WmkRow *row = g_ptr_array_index (table->rows, i);
    const char *fit = wmk_row_get_text (row, "fit");

    check_main_series (row, main_series, faults);

    if (!wmk_row_is_sound (row, "fit", NULL) ||
        (!g_str_equal (fit, "proxy") && !g_str_equal (fit, "bound")))
      continue;
    if (wmk_row_is_sound (row, "errs", NULL) && wmk_row_get_text (row, "errs") == NULL)
      wmk_row_add_fault (row, faults, "errs",
                         "is empty, expected whether a %s shows over or under what the target "
                         "counts, or unknown",
                         fit);
    if (wmk_row_is_sound (row, "why", NULL) && wmk_row_get_text (row, "why") == NULL)
      wmk_row_add_fault (row, faults, "why",
                         "is empty, expected why the series is no more than a %s", fit);
  }
}

/* One thing that is judged is a target or an indicator, and of the sector that is named. */
static void
check_assessments (WmkCatalogSource *source, WmkFaults *faults)
{
  WmkTable *table = wmk_catalog_source_find_table (source, "assessment");

  for (guint i = 0; i < table->rows->len; i++) {
    WmkRow *row = g_ptr_array_index (table->rows, i);
    const char *subject = wmk_row_get_text (row, "subject_id");
    WmkRow *judged;

    if (!wmk_row_is_sound (row, "sector_id", "subject_id", NULL) || subject == NULL)
      continue;
    judged = wmk_table_find_row (wmk_catalog_source_find_table (source, "target"), subject);
    if (judged == NULL)
      judged = wmk_table_find_row (wmk_catalog_source_find_table (source, "indicator"), subject);

    if (judged == NULL)
      wmk_row_add_value_fault (row, faults, "subject_id",
                               "is neither a target nor an indicator, expected one or nothing");
    else if (wmk_row_is_sound (judged, "sector_id", NULL) &&
             g_strcmp0 (wmk_row_get_text (judged, "sector_id"),
                        wmk_row_get_text (row, "sector_id")) != 0)
      wmk_row_add_value_fault (row, faults, "subject_id", "is not of the sector that is named");
  }
}

static void
check_retired (WmkCatalogSource *source, WmkFaults *faults)
{
  WmkTable *table = wmk_catalog_source_find_table (source, "retired");

  for (guint i = 0; i < table->rows->len; i++) {
    WmkRow *row = g_ptr_array_index (table->rows, i);
    WmkRow *used = NULL;

    if (wmk_row_is_sound (row, "old_id", NULL))
      used = wmk_catalog_source_find_row (source, wmk_row_get_text (row, "old_id"));
    if (used != NULL)
      wmk_row_add_value_fault (row, faults, "old_id",
                               "is in use in %s:%u, expected an id that is gone",
                               used->table->resource->path, used->line);
  }
}

gboolean
wmk_catalog_rules_check (WmkCatalogSource *source, WmkFaults *faults, GError **error)
{
  const char *date;

  if (!check_description (source->package, error))
    return FALSE;

  date = check_meta (source, faults);
  check_citations (source, faults);
  check_series (source, faults);
  check_assessments (source, faults);
  check_retired (source, faults);
  wmk_figure_rules_check (source, date, faults);

  return TRUE;
}
