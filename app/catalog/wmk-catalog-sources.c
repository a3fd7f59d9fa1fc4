/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "catalog/wmk-address.h"
#include "catalog/wmk-catalog-private.h"
#include "catalog/wmk-kind.h"

#define N_SECTORS 10

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

/* Things of a sector stand below it, those of the plan as a whole below that, and all others by
 * their kind. */
static gpointer
read_use (WmkStatement *statement)
{
  WmkUse *use = g_new0 (WmkUse, 1);
  const WmkKind *kind;

  wmk_catalog_read_entity_info (statement, &use->entity);
  use->locator = wmk_statement_dup_text (statement, 4);
  use->figure_as_printed = wmk_statement_dup_text (statement, 5);
  use->subsector_position = (int) wmk_statement_get_int (statement, 9);
  kind = wmk_kind_find (use->entity.kind);
  if (kind != NULL && kind->section != NULL) {
    use->group = g_strdup (kind->section);
    use->group_title = g_strdup (_ (kind->plural));
    use->group_position = N_SECTORS + 1 + wmk_kind_get_index (kind);
    return use;
  }

  use->group = wmk_statement_dup_text (statement, 6);
  use->group_title = wmk_statement_dup_text (statement, 7);
  use->group_position = (guint) wmk_statement_get_int (statement, 8);
  if (*use->group == '\0') {
    g_free (use->group);
    g_free (use->group_title);
    use->group = g_strdup (WMK_ADDRESS_OVERVIEW);
    use->group_title = g_strdup (_ ("The plan as a whole"));
    use->group_position = N_SECTORS + 1;
  }

  return use;
}

static int
get_rank (const WmkUse *use)
{
  static const char *const kinds[] = {"sector",      "target",     "indicator", "series",
                                      "observation", "assessment", NULL};

  for (int i = 0; kinds[i] != NULL; i++)
    if (g_str_equal (use->entity.kind, kinds[i]))
      return i;

  return G_N_ELEMENTS (kinds);
}

/* 0, for none, comes last. */
static int
compare_positions (int a, int b)
{
  if (a == 0 || b == 0)
    return (a == 0) - (b == 0);

  return (a > b) - (a < b);
}

static int
compare_uses (gconstpointer first, gconstpointer second)
{
  const WmkUse *a = *(const WmkUse *const *) first, *b = *(const WmkUse *const *) second;
  int result = (a->group_position > b->group_position) - (a->group_position < b->group_position);

  if (result == 0)
    result = get_rank (a) - get_rank (b);
  if (result == 0)
    result = compare_positions (a->subsector_position, b->subsector_position);
  if (result == 0)
    result = strcmp (a->locator, b->locator);

  return result != 0 ? result : strcmp (a->entity.id, b->entity.id);
}

GPtrArray *
wmk_catalog_list_uses (WmkCatalog *self, const char *source_id, GError **error)
{
  GPtrArray *uses;

  g_return_val_if_fail (WMK_IS_CATALOG (self), NULL);

  /* No table is searched for NULL: what a kind of its own lists, which most uses of a report are,
   * needs none of what finds a sector. */
  uses = wmk_catalog_list_rows (
      self,
      "SELECT e.id, e.kind, e.title, e.title_zh, c.locator, c.figure_as_printed, s.id, s.name,"
      " s.number, u.position"
      " FROM v_use c JOIN entity e ON e.id = c.entity_id"
      " LEFT JOIN target t ON t.id = CASE e.kind WHEN 'target' THEN e.id END"
      " LEFT JOIN assessment a ON a.id = CASE e.kind WHEN 'assessment' THEN e.id END"
      /* Also those that are left out while the reader looks back. */
      " LEFT JOIN main.observation o ON o.id = CASE e.kind WHEN 'observation' THEN e.id END"
      " LEFT JOIN series r ON r.id = coalesce(o.series_id,"
      "   CASE e.kind WHEN 'series' THEN e.id END)"
      " LEFT JOIN indicator i ON i.id = coalesce(r.indicator_id,"
      "   CASE e.kind WHEN 'indicator' THEN e.id END)"
      " LEFT JOIN sector s ON s.id = coalesce(t.sector_id, i.sector_id, a.sector_id,"
      "   CASE e.kind WHEN 'sector' THEN e.id END)"
      " LEFT JOIN subsector u ON u.id = coalesce(t.subsector_id, i.subsector_id)"
      " WHERE c.source_id = ?1",
      source_id, read_use, (GDestroyNotify) wmk_use_free, error);
  /* Faster than the database, which would sort whole rows. */
  if (uses != NULL)
    g_ptr_array_sort (uses, compare_uses);

  return uses;
}
