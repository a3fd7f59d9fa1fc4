/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/wmk-timeline-layout.h"

G_BEGIN_DECLS

/**
 * WmkTimelineCard:
 * @sign: where the sign of an oddity is; of no width for none
 *
 * What the timeline says of one mark, beside it: title, date and kind; of a cluster how many it
 * holds, and the first of their titles.
 */
typedef struct {
  WmkRect rect;
  WmkRect sign;
  GArray *texts; /* (element-type WmkTextItem) */
} WmkTimelineCard;

/**
 * wmk_timeline_card_new:
 * @mark: index of a mark of @layout
 *
 * Returns: (transfer full): the card, within the timeline and off its mark where there is room
 */
WmkTimelineCard *wmk_timeline_card_new (PangoContext *context,
                                        const WmkTimelineLayout *layout,
                                        const WmkTimelineData *data,
                                        int mark);
void wmk_timeline_card_free (WmkTimelineCard *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkTimelineCard, wmk_timeline_card_free)

/**
 * wmk_timeline_mark_describe: Returns: (transfer full): what a mark stands for, in sentences, as
 *   assistive technology reads them out
 */
char *wmk_timeline_mark_describe (const WmkTimelineMark *mark,
                                  const WmkTimelineLayout *layout,
                                  const WmkTimelineData *data);

G_END_DECLS
