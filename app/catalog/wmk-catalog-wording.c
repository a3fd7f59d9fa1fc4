/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-catalog-private.h"

static gpointer
read_wording (WmkStatement *statement)
{
  WmkWording *wording = g_new0 (WmkWording, 1);

  wording->id = wmk_statement_dup_text (statement, 0);
  wording->theme_id = wmk_statement_dup_text (statement, 1);
  wording->document = wmk_statement_dup_text (statement, 2);
  wording->policy_id = wmk_statement_dup_text (statement, 3);
  wording->date = wmk_statement_dup_text (statement, 4);
  wording->text = wmk_statement_dup_text (statement, 5);

  return wording;
}

GPtrArray *
wmk_catalog_list_wordings (WmkCatalog *self, GError **error)
{
  g_return_val_if_fail (WMK_IS_CATALOG (self), NULL);

  return wmk_catalog_list_rows (self,
                                "SELECT id, theme_id, document, policy_id, date, text FROM wording"
                                " ORDER BY date IS NULL, date, position, id",
                                NULL, read_wording, (GDestroyNotify) wmk_wording_free, error);
}
