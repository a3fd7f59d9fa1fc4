/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compiler/wmk-catalog-source.h"

G_BEGIN_DECLS

/**
 * wmk_rules_check:
 * @source: the sources
 * @faults: gets what breaks the description
 *
 * Checks all that the data package asks for, in every row of every table: values by themselves,
 * keys, references, and the order of rows.
 */
void wmk_rules_check (WmkCatalogSource *source, WmkFaults *faults);

G_END_DECLS
