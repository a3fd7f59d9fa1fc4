/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compiler/wmk-catalog-source.h"

G_BEGIN_DECLS

/**
 * wmk_catalog_rules_check:
 * @source: the sources, after wmk_rules_check()
 * @faults: gets what breaks the rules that only this catalogue has
 * @error: return location for a #WmkDataPackageError
 *
 * Checks what no general description can say: that everything is cited, that figures fit their
 * comparators and units, what series may decide, which addresses are retired.
 *
 * Returns: %FALSE with @error set when the description lacks a table or column that these rules
 *   are about
 */
gboolean wmk_catalog_rules_check (WmkCatalogSource *source, WmkFaults *faults, GError **error);

G_END_DECLS
