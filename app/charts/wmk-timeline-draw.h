/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "charts/wmk-theme.h"
#include "charts/wmk-timeline-card.h"

G_BEGIN_DECLS

/** wmk_timeline_draw: Draws the timeline at the origin of @cr. */
void wmk_timeline_draw (cairo_t *cr,
                        const WmkTimelineLayout *layout,
                        const WmkTimelineData *data,
                        const WmkTheme *theme);

/** wmk_timeline_draw_selection: Draws a frame around @mark, and its card. */
void wmk_timeline_draw_selection (cairo_t *cr,
                                  const WmkTimelineLayout *layout,
                                  const WmkTimelineMark *mark,
                                  const WmkTimelineCard *card,
                                  const WmkTheme *theme);

G_END_DECLS
