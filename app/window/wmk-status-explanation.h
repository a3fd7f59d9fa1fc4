/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-target-progress.h"

G_BEGIN_DECLS

/**
 * WmkExplanationStep: a line of the computation, translated.
 * @title: what is computed, mostly a formula with its numbers put in
 * @text: what it says, in a sentence
 * @note: the date of the observation, "" for none
 * @address: (nullable): the observation or the series that it is about
 */
typedef struct {
  char *title;
  char *text;
  char *note;
  char *address;
} WmkExplanationStep;

/**
 * WmkStatusExplanation: a status, and how it was computed.
 * @steps: (element-type WmkExplanationStep): in the order in which a reader checks them
 */
typedef struct {
  WmkStatus status;
  GPtrArray *steps;
} WmkStatusExplanation;

/** wmk_status_explanation_new: Returns: (transfer full): what led to the status of @progress. */
WmkStatusExplanation *wmk_status_explanation_new (const WmkTargetProgress *progress);
void wmk_status_explanation_free (WmkStatusExplanation *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkStatusExplanation, wmk_status_explanation_free)

G_END_DECLS
