/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "progress/wmk-progress.h"

G_BEGIN_DECLS

/** WmkStatusLegend: what the colours of a status bar are: glyph, word and count of each status. */
#define WMK_TYPE_STATUS_LEGEND (wmk_status_legend_get_type ())
G_DECLARE_FINAL_TYPE (WmkStatusLegend, wmk_status_legend, WMK, STATUS_LEGEND, AdwBin)

void wmk_status_legend_set_counts (WmkStatusLegend *self, const guint counts[WMK_N_STATUSES]);

G_END_DECLS
