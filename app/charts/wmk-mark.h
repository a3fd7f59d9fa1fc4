/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "charts/wmk-own.h"
#include "progress/wmk-progress.h"

G_BEGIN_DECLS

/**
 * WmkMark:
 *
 * One sign of the charts beside a word: the glyph of a status or a verdict, or a mark of the
 * target-progress chart for its legend. It is decoration: the word beside it says the same.
 */
#define WMK_TYPE_MARK (wmk_mark_get_type ())
G_DECLARE_FINAL_TYPE (WmkMark, wmk_mark, WMK, MARK, GtkWidget)

typedef enum {
  WMK_MARK_STATUS,
  WMK_MARK_ODDITY,
  WMK_MARK_TARGET_EARLY,
  WMK_MARK_TARGET_LATE,
  WMK_MARK_TARGET_RANGE,
  WMK_MARK_TARGET_OTHER_EDITION,
  WMK_MARK_LATEST,
  WMK_MARK_EARLIER,
  WMK_MARK_OTHER_DEFINITION,
  WMK_MARK_AT_LEAST,
  WMK_MARK_OWN_POINT,
  WMK_MARK_VERDICT,
  WMK_MARK_NOTE,
  WMK_MARK_STAR,
} WmkMarkKind;

/** wmk_mark_new: A mark of the chart, or the sign of an oddity. */
GtkWidget *wmk_mark_new (WmkMarkKind kind);

/** wmk_mark_new_for_status: The glyph of @status. */
GtkWidget *wmk_mark_new_for_status (WmkStatus status);

/** wmk_mark_new_for_verdict: The glyph of the reader's own verdict. */
GtkWidget *wmk_mark_new_for_verdict (WmkOwnVerdict verdict);

G_END_DECLS
