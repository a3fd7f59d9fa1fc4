/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/wmk-timeline-chart.h"

G_BEGIN_DECLS

/** wmk_timeline_input_add: Lets the reader pan and zoom by dragging, scrolling and pinching. */
void wmk_timeline_input_add (WmkTimelineChart *chart);

/** wmk_timeline_input_bind_keys: Lets the reader walk, zoom and open by keys. */
void wmk_timeline_input_bind_keys (GtkWidgetClass *widget_class);

G_END_DECLS
