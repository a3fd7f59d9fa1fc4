/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-catalog-private.h"

gpointer
wmk_catalog_read_citation (WmkStatement *statement)
{
  WmkCitation *citation = g_new0 (WmkCitation, 1);

  citation->source_id = wmk_statement_dup_text (statement, 1);
  citation->source_title = wmk_statement_dup_text (statement, 2);
  citation->publisher = wmk_statement_dup_text (statement, 3);
  citation->published = wmk_statement_dup_text (statement, 4);
  citation->url = wmk_statement_dup_text (statement, 5);
  citation->locator = wmk_statement_dup_text (statement, 6);
  citation->figure_as_printed = wmk_statement_dup_text (statement, 7);

  return citation;
}

GPtrArray *
wmk_catalog_list_citations (WmkCatalog *self, const char *entity_id, GError **error)
{
  g_return_val_if_fail (WMK_IS_CATALOG (self), NULL);

  return wmk_catalog_list_rows (
      self, WMK_CATALOG_SELECT_CITATION "WHERE c.entity_id = ?1 ORDER BY s.title, c.locator",
      entity_id, wmk_catalog_read_citation, (GDestroyNotify) wmk_citation_free, error);
}

static gpointer
read_source (WmkStatement *statement)
{
  WmkSource *source = g_new0 (WmkSource, 1);

  source->id = wmk_statement_dup_text (statement, 0);
  source->title = wmk_statement_dup_text (statement, 1);
  source->title_zh = wmk_statement_dup_text (statement, 2);
  source->author = wmk_statement_dup_text (statement, 3);
  source->publisher = wmk_statement_dup_text (statement, 4);
  source->published = wmk_statement_dup_text (statement, 5);
  source->kind = wmk_statement_dup_text (statement, 6);
  source->language = wmk_statement_dup_text (statement, 7);
  source->url = wmk_statement_dup_text (statement, 8);
  source->note = wmk_statement_dup_text (statement, 9);

  return source;
}

#define SELECT_SOURCE                                                                              \
  "SELECT id, title, title_zh, author, publisher, published, kind, language, url, note"            \
  " FROM source "

GPtrArray *
wmk_catalog_list_sector_sources (WmkCatalog *self, const char *sector_id, GError **error)
{
  g_return_val_if_fail (WMK_IS_CATALOG (self), NULL);

  return wmk_catalog_list_rows (
      self,
      SELECT_SOURCE "WHERE id IN ("
                    " SELECT c.source_id FROM citation c JOIN target t ON t.id = c.entity_id"
                    " WHERE t.sector_id = ?1"
                    " UNION SELECT c.source_id FROM indicator i"
                    " JOIN series s ON s.indicator_id = i.id"
                    " JOIN observation o ON o.series_id = s.id"
                    " JOIN citation c ON c.entity_id = o.id WHERE i.sector_id = ?1)"
                    " ORDER BY title",
      sector_id, read_source, (GDestroyNotify) wmk_source_free, error);
}

WmkSource *
wmk_catalog_get_source (WmkCatalog *self, const char *id, GError **error)
{
  g_return_val_if_fail (WMK_IS_CATALOG (self), NULL);

  return wmk_catalog_get_row (self, SELECT_SOURCE "WHERE id = ?1", id, read_source,
                              (GDestroyNotify) wmk_source_free, error);
}

static gpointer
read_use (WmkStatement *statement)
{
  WmkUse *use = g_new0 (WmkUse, 1);

  wmk_catalog_read_entity_info (statement, &use->entity);
  use->locator = wmk_statement_dup_text (statement, 4);
  use->figure_as_printed = wmk_statement_dup_text (statement, 5);

  return use;
}

GPtrArray *
wmk_catalog_list_uses (WmkCatalog *self, const char *source_id, GError **error)
{
  g_return_val_if_fail (WMK_IS_CATALOG (self), NULL);

  /* Targets and observations carry the figures; an indicator or a series would name the same
   * place again. */
  return wmk_catalog_list_rows (
      self,
      "SELECT e.id, e.kind, e.title, e.title_zh, c.locator, c.figure_as_printed"
      " FROM citation c JOIN entity e ON e.id = c.entity_id"
      " LEFT JOIN target t ON t.id = e.id"
      " LEFT JOIN sector s ON s.id = coalesce(t.sector_id, e.id)"
      " LEFT JOIN subsector u ON u.id = t.subsector_id"
      " WHERE c.source_id = ?1"
      " AND e.kind IN ('target', 'observation', 'sector')"
      " ORDER BY s.number IS NULL, s.number, e.kind,"
      " u.position IS NULL, u.position, c.locator, e.id",
      source_id, read_use, (GDestroyNotify) wmk_use_free, error);
}
