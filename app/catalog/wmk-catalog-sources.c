/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

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
  source->n_uses = (guint) wmk_statement_get_int (statement, 10);

  return source;
}

/* What is drawn from a source, and where it stands: targets, observations, assessments and sectors
 * that cite it (an indicator or a series would name the same place again), and the targets that it
 * set and that only others report. */
#define USES                                                                                       \
  "(SELECT c.source_id AS used_id, c.entity_id, c.locator, c.figure_as_printed FROM citation c"    \
  " WHERE c.entity_id GLOB 'target/*' OR c.entity_id GLOB 'observation/*'"                         \
  " OR c.entity_id GLOB 'assessment/*' OR c.entity_id GLOB 'sector/*'"                             \
  " UNION ALL"                                                                                     \
  " SELECT t.edition_id, t.id, s.title || ', ' || c.locator, c.figure_as_printed"                  \
  " FROM target t JOIN citation c ON c.entity_id = t.id JOIN source s ON s.id = c.source_id"       \
  " WHERE NOT EXISTS (SELECT 1 FROM citation d"                                                    \
  "  WHERE d.entity_id = t.id AND d.source_id = t.edition_id))"

#define SELECT_SOURCE                                                                              \
  "SELECT id, title, title_zh, author, publisher, published, kind, language, url, note,"           \
  " NULL FROM source "

GPtrArray *
wmk_catalog_list_sources (WmkCatalog *self, GError **error)
{
  g_return_val_if_fail (WMK_IS_CATALOG (self), NULL);

  /* Counted in one walk: asked of each source, it took as long as all else. */
  return wmk_catalog_list_rows (
      self,
      "SELECT id, title, title_zh, author, publisher, published, kind, language, url, note,"
      " n_uses FROM source LEFT JOIN"
      " (SELECT used_id, count(*) AS n_uses FROM " USES " GROUP BY used_id) ON used_id = id",
      NULL, read_source, (GDestroyNotify) wmk_source_free, error);
}

gboolean
wmk_catalog_count_sources (WmkCatalog *self, guint *n_sources, GError **error)
{
  g_autoptr (WmkStatement) statement = NULL;

  g_return_val_if_fail (WMK_IS_CATALOG (self), FALSE);

  statement = wmk_catalog_prepare (self, "SELECT count(*) FROM source", NULL, NULL, error);
  if (statement == NULL || !wmk_statement_step (statement, error))
    return FALSE;

  *n_sources = (guint) wmk_statement_get_int (statement, 0);

  return TRUE;
}

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
  use->sector_id = wmk_statement_dup_text (statement, 6);
  use->sector_name = wmk_statement_dup_text (statement, 7);
  use->sector_number = (int) wmk_statement_get_int (statement, 8);
  use->subsector_position = (int) wmk_statement_get_int (statement, 9);

  return use;
}

/* 0, for none, comes last. */
static int
compare_places (int a, int b)
{
  if (a == 0 || b == 0)
    return (a == 0) - (b == 0);

  return (a > b) - (a < b);
}

static int
get_rank (const WmkUse *use)
{
  static const char *const kinds[] = {"sector", "target", "observation", "assessment", NULL};

  for (int i = 0; kinds[i] != NULL; i++)
    if (g_str_equal (use->entity.kind, kinds[i]))
      return i;

  return G_N_ELEMENTS (kinds);
}

static int
compare_uses (gconstpointer first, gconstpointer second)
{
  const WmkUse *a = *(const WmkUse *const *) first, *b = *(const WmkUse *const *) second;
  int result = compare_places (a->sector_number, b->sector_number);

  if (result == 0)
    result = get_rank (a) - get_rank (b);
  if (result == 0)
    result = compare_places (a->subsector_position, b->subsector_position);
  if (result == 0)
    result = strcmp (a->locator, b->locator);

  return result != 0 ? result : strcmp (a->entity.id, b->entity.id);
}

GPtrArray *
wmk_catalog_list_uses (WmkCatalog *self, const char *source_id, GError **error)
{
  GPtrArray *uses;

  g_return_val_if_fail (WMK_IS_CATALOG (self), NULL);

  uses = wmk_catalog_list_rows (
      self,
      "SELECT e.id, e.kind, e.title, e.title_zh, c.locator, c.figure_as_printed, s.id, s.name,"
      " s.number, u.position"
      " FROM " USES " c JOIN entity e ON e.id = c.entity_id"
      " LEFT JOIN target t ON t.id = e.id"
      " LEFT JOIN assessment a ON a.id = e.id"
      /* Also those that are left out while the reader looks back. */
      " LEFT JOIN main.observation o ON o.id = e.id"
      " LEFT JOIN series r ON r.id = o.series_id"
      " LEFT JOIN indicator i ON i.id = r.indicator_id"
      " LEFT JOIN sector s ON s.id = coalesce(t.sector_id, i.sector_id, a.sector_id, e.id)"
      " LEFT JOIN subsector u ON u.id = coalesce(t.subsector_id, i.subsector_id)"
      " WHERE c.used_id = ?1",
      source_id, read_use, (GDestroyNotify) wmk_use_free, error);
  /* Faster than the database, which would sort whole rows. */
  if (uses != NULL)
    g_ptr_array_sort (uses, compare_uses);

  return uses;
}
