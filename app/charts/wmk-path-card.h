/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/wmk-path-layout.h"

G_BEGIN_DECLS

/**
 * WmkPathCard:
 *
 * What the path chart says of one mark, beside it: value and date, definition or edition, source,
 * confidence or status.
 */
typedef struct {
  WmkRect rect;
  GArray *texts; /* (element-type WmkTextItem) */
} WmkPathCard;

/**
 * wmk_path_card_new:
 * @context: from wmk_chart_text_create_context()
 * @mark: index of a mark of @layout
 *
 * Returns: (transfer full): the card, within the chart and off its mark where there is room
 */
WmkPathCard *wmk_path_card_new (PangoContext *context,
                                const WmkPathLayout *layout,
                                const WmkPathData *data,
                                int mark);
void wmk_path_card_free (WmkPathCard *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkPathCard, wmk_path_card_free)

G_END_DECLS
