/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/wmk-timeline-data.h"
#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

/**
 * wmk_timeline_own_show:
 * @notebook: (nullable): %NULL where that is not known yet
 * @shows_own: whether verdicts and data points are to show
 *
 * Has the items say what the reader has on them, as it is now: each when it comes in view.
 */
void wmk_timeline_own_show (WmkTimelineData *data, WmkNotebook *notebook, gboolean shows_own);

G_END_DECLS
