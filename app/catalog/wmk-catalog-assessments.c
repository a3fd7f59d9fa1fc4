/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-catalog-private.h"

static gpointer
read_assessment (WmkStatement *statement)
{
  WmkAssessment *assessment = g_new0 (WmkAssessment, 1);

  assessment->id = wmk_statement_dup_text (statement, 0);
  assessment->source_id = wmk_statement_dup_text (statement, 1);
  assessment->author = wmk_statement_dup_text (statement, 2);
  assessment->publisher = wmk_statement_dup_text (statement, 3);
  assessment->published = wmk_statement_dup_text (statement, 4);
  assessment->rating = wmk_statement_dup_text (statement, 5);
  assessment->statement = wmk_statement_dup_text (statement, 6);

  return assessment;
}

#define SELECT_ASSESSMENT                                                                          \
  "SELECT a.id, a.source_id, s.author, s.publisher, s.published, a.rating, a.statement"            \
  " FROM assessment a JOIN source s ON s.id = a.source_id "
#define ORDER_ASSESSMENTS " ORDER BY s.published DESC, a.id"

GPtrArray *
wmk_catalog_list_sector_assessments (WmkCatalog *self, const char *sector_id, GError **error)
{
  g_return_val_if_fail (WMK_IS_CATALOG (self), NULL);

  return wmk_catalog_list_rows (self, SELECT_ASSESSMENT "WHERE a.sector_id IS ?1" ORDER_ASSESSMENTS,
                                sector_id, read_assessment, (GDestroyNotify) wmk_assessment_free,
                                error);
}

GPtrArray *
wmk_catalog_list_assessments (WmkCatalog *self, const char *subject_id, GError **error)
{
  g_return_val_if_fail (WMK_IS_CATALOG (self), NULL);

  return wmk_catalog_list_rows (
      self,
      SELECT_ASSESSMENT
      "WHERE a.subject_id = ?1"
      " OR a.subject_id IN (SELECT id FROM target WHERE indicator_id = ?1)" ORDER_ASSESSMENTS,
      subject_id, read_assessment, (GDestroyNotify) wmk_assessment_free, error);
}
