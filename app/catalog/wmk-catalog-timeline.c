/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-catalog-private.h"

/* Whom a relation names, in either direction: "manages" leads from the agency. */
#define RELATED_AGENCIES                                                                           \
  "(SELECT group_concat(agency_id) FROM"                                                           \
  " (SELECT to_id AS agency_id FROM relation WHERE from_id = x.id AND to_id GLOB 'agency/*'"       \
  "  UNION SELECT from_id FROM relation WHERE to_id = x.id AND from_id GLOB 'agency/*'))"

/* What is dated, each kind by the same columns. */
#define ENTRIES                                                                                    \
  "(SELECT x.id, x.family AS category, x.framework, x.date, NULL AS end_date, x.oddity,"           \
  " (SELECT group_concat(sector_id) FROM policy_sector WHERE policy_id = x.id) AS sectors,"        \
  " (SELECT group_concat(agency_id) FROM policy_agency WHERE policy_id = x.id) AS agencies"        \
  " FROM policy x"                                                                                 \
  " UNION ALL SELECT x.id, x.kind, NULL, x.date, x.end_date, x.oddity,"                            \
  " (SELECT group_concat(sector_id) FROM event_sector WHERE event_id = x.id)," RELATED_AGENCIES    \
  " FROM event x"                                                                                  \
  " UNION ALL SELECT x.id, x.kind, NULL, x.date, NULL, x.oddity,"                                  \
  " (SELECT group_concat(sector_id) FROM deal_sector WHERE deal_id = x.id)," RELATED_AGENCIES      \
  " FROM deal x"                                                                                   \
  " UNION ALL SELECT x.id, x.level, NULL, x.established, NULL, x.oddity,"                          \
  " (SELECT group_concat(sector_id) FROM fund_sector WHERE fund_id = x.id)," RELATED_AGENCIES      \
  " FROM fund x)"

static GStrv
split (WmkStatement *statement, int column)
{
  g_autofree char *text = wmk_statement_dup_text (statement, column);

  return g_strsplit (text, ",", -1);
}

static gpointer
read_entry (WmkStatement *statement)
{
  WmkTimelineEntry *entry = g_new0 (WmkTimelineEntry, 1);

  wmk_catalog_read_entity_info (statement, &entry->entity);
  entry->category = wmk_statement_dup_text (statement, 4);
  entry->framework = wmk_statement_dup_text (statement, 5);
  entry->date = wmk_statement_dup_text (statement, 6);
  entry->end_date = wmk_statement_dup_text (statement, 7);
  entry->odd = wmk_statement_get_int (statement, 8) != 0;
  entry->sectors = split (statement, 9);
  entry->agencies = split (statement, 10);

  return entry;
}

GPtrArray *
wmk_catalog_list_timeline (WmkCatalog *self, GError **error)
{
  g_autofree char *year = NULL;

  g_return_val_if_fail (WMK_IS_CATALOG (self), NULL);

  if (wmk_catalog_get_as_of_year (self) < wmk_catalog_get_year (self))
    year = g_strdup_printf ("%04d", wmk_catalog_get_as_of_year (self));

  return wmk_catalog_list_rows (
      self,
      "SELECT e.id, e.kind, e.title, e.title_zh, d.category, d.framework, d.date, d.end_date,"
      " d.oddity IS NOT NULL, d.sectors, d.agencies"
      " FROM " ENTRIES " d JOIN entity e ON e.id = d.id"
      " WHERE ?1 IS NULL OR substr(d.date, 1, 4) <= ?1 ORDER BY d.date, e.id",
      year, read_entry, (GDestroyNotify) wmk_timeline_entry_free, error);
}

static gpointer
read_agency (WmkStatement *statement)
{
  WmkEntityInfo *info = g_new0 (WmkEntityInfo, 1);

  wmk_catalog_read_entity_info (statement, info);

  return info;
}

GPtrArray *
wmk_catalog_list_timeline_agencies (WmkCatalog *self, GError **error)
{
  g_return_val_if_fail (WMK_IS_CATALOG (self), NULL);

  return wmk_catalog_list_rows (
      self,
      "SELECT id, kind, title, title_zh FROM entity WHERE id IN"
      " (SELECT agency_id FROM policy_agency"
      "  UNION SELECT to_id FROM relation WHERE to_id GLOB 'agency/*'"
      "  AND (from_id GLOB 'event/*' OR from_id GLOB 'deal/*' OR from_id GLOB 'fund/*')"
      "  UNION SELECT from_id FROM relation WHERE from_id GLOB 'agency/*'"
      "  AND (to_id GLOB 'event/*' OR to_id GLOB 'deal/*' OR to_id GLOB 'fund/*'))"
      " ORDER BY title, id",
      NULL, read_agency, (GDestroyNotify) wmk_entity_info_free, error);
}
