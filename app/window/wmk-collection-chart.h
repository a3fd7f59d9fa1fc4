/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-catalog.h"
#include "catalog/wmk-kind.h"
#include "charts/wmk-bar-chart.h"

G_BEGIN_DECLS

/**
 * wmk_collection_chart_fill:
 * @kind: that has a chart: wmk_kind_has_chart()
 * @things: of #WmkThing, of @kind
 *
 * Shows the amounts of @things in @chart, and says of how many none is known.
 *
 * Returns: %TRUE on success; else %FALSE with @error set
 */
gboolean wmk_collection_chart_fill (WmkBarChart *chart,
                                    WmkCatalog *catalog,
                                    const WmkKind *kind,
                                    GListModel *things,
                                    GError **error);

G_END_DECLS
