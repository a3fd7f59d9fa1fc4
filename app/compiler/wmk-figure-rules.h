/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compiler/wmk-catalog-source.h"

G_BEGIN_DECLS

/**
 * wmk_figure_rules_check:
 * @source: the sources
 * @catalog_date: (nullable): the catalogue's date; %NULL skips what depends on it
 * @faults: gets what is wrong
 *
 * Checks what targets and observations say: comparators, units, dates, sectors.
 */
void wmk_figure_rules_check (WmkCatalogSource *source, const char *catalog_date, WmkFaults *faults);

G_END_DECLS
