/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WmkAssessmentsView: what others judge, each under its author's name. Hidden while it is empty.
 */
#define WMK_TYPE_ASSESSMENTS_VIEW (wmk_assessments_view_get_type ())
G_DECLARE_FINAL_TYPE (WmkAssessmentsView, wmk_assessments_view, WMK, ASSESSMENTS_VIEW, AdwBin)

/** wmk_assessments_view_set: Shows @assessments (element-type WmkAssessment), once. */
void wmk_assessments_view_set (WmkAssessmentsView *self, GPtrArray *assessments);

/** wmk_assessments_view_focus: Moves the focus to the row of the assessment @address, if any. */
gboolean wmk_assessments_view_focus (WmkAssessmentsView *self, const char *address);

/** wmk_assessments_view_get_focused: Returns: (nullable): the address of the focused one. */
const char *wmk_assessments_view_get_focused (WmkAssessmentsView *self);

G_END_DECLS
