/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-catalog.h"
#include "charts/wmk-path-data.h"

G_BEGIN_DECLS

/**
 * wmk_indicator_path_new:
 *
 * Turns an indicator into what its path chart or its tile shows: all its series, all its targets,
 * and the paths between them, as of the year that the catalogue is read for.
 *
 * Returns: (transfer full): the data of the chart
 */
WmkPathData *wmk_indicator_path_new (WmkCatalog *catalog, const WmkIndicator *indicator);

G_END_DECLS
