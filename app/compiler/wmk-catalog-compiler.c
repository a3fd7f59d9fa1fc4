/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compiler/wmk-catalog-compiler.h"

#include "compiler/wmk-catalog-rules.h"
#include "compiler/wmk-catalog-writer.h"
#include "compiler/wmk-rules.h"

gboolean
wmk_compile_catalog (const char *folder,
                     const char *schema,
                     const char *entities,
                     const char *output,
                     WmkFaults *faults,
                     GError **error)
{
  g_autoptr (WmkCatalogSource) source = wmk_catalog_source_load (folder, faults, error);
  g_autofree char *schema_sql = NULL;
  g_autofree char *entities_sql = NULL;

  if (source == NULL || !g_file_get_contents (schema, &schema_sql, NULL, error) ||
      !g_file_get_contents (entities, &entities_sql, NULL, error))
    return FALSE;

  wmk_rules_check (source, faults);
  if (!wmk_catalog_rules_check (source, faults, error))
    return FALSE;
  if (wmk_faults_get_count (faults) > 0)
    return FALSE;

  return wmk_catalog_write (source, schema_sql, entities_sql, output, error);
}
