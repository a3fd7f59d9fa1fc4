/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog-fixture.h"

G_BEGIN_DECLS

/**
 * timeline_catalog_new: Returns: the small catalogue, compiled, with a handful of policies, events,
 *   deals and funds, and the agencies behind them
 */
CatalogFixture *timeline_catalog_new (void);

G_END_DECLS
