/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalog/wmk-catalog.h"
#include "window/wmk-status-explanation.h"

G_BEGIN_DECLS

/**
 * WmkTargetCard: everything about one target: its figure, status, statement, edition, what is odd
 * about it, how its status was computed, and where it stands.
 */
#define WMK_TYPE_TARGET_CARD (wmk_target_card_get_type ())
G_DECLARE_FINAL_TYPE (WmkTargetCard, wmk_target_card, WMK, TARGET_CARD, AdwBin)

/**
 * wmk_target_card_new:
 * @unit: of the target's indicator, "" for a goal without a number
 * @explanation: (nullable) (transfer full): its status, and how that was computed; %NULL for a goal
 *   without a number
 * @citations: (element-type WmkCitation): of the target
 */
GtkWidget *wmk_target_card_new (const WmkTarget *target,
                                const char *unit,
                                WmkStatusExplanation *explanation,
                                GPtrArray *citations);

/** wmk_target_card_get_address: Returns: (transfer none): the target's address. */
const char *wmk_target_card_get_address (WmkTargetCard *self);

/** wmk_target_card_focus: Moves the focus to the first place where the target stands. */
gboolean wmk_target_card_focus (WmkTargetCard *self);

G_END_DECLS
