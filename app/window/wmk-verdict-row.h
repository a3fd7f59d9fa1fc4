/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

/**
 * WmkVerdictRow:
 *
 * The reader's own verdict on a target, to be set and changed: a choice of four, the reason, and a
 * button that takes it away. What is typed is saved while it is; where that fails, it stays on
 * screen, with the error, and is tried again.
 *
 * Signals:
 *
 * - `unsaved ()`: text came from the clipboard that cannot be saved now; who has removed the row
 *   meanwhile keeps it
 */
#define WMK_TYPE_VERDICT_ROW (wmk_verdict_row_get_type ())
G_DECLARE_FINAL_TYPE (WmkVerdictRow, wmk_verdict_row, WMK, VERDICT_ROW, AdwBin)

/**
 * wmk_verdict_row_new:
 * @subject: the target
 * @label: which of several it is, "" for the only one
 */
GtkWidget *
wmk_verdict_row_new (WmkNotebook *notebook, const WmkSubject *subject, const char *label);

/** wmk_verdict_row_get_address: Returns: (transfer none): the target's. */
const char *wmk_verdict_row_get_address (WmkVerdictRow *self);

/** wmk_verdict_row_focus: Moves the focus to what was chosen. */
gboolean wmk_verdict_row_focus (WmkVerdictRow *self);

/** wmk_verdict_row_read_again: Reads what could not be read the last time, if that is so. It is
 * told by the action "notes.report-unread" where it still cannot be. */
void wmk_verdict_row_read_again (WmkVerdictRow *self);

/**
 * wmk_verdict_row_flush: Saves at once what was typed.
 *
 * Returns: whether nothing is left to save
 */
gboolean wmk_verdict_row_flush (WmkVerdictRow *self);

/** wmk_verdict_row_dup_unsaved: Returns: (transfer full): what could not be saved yet, headed by
 *   what it is about; "" for nothing. */
char *wmk_verdict_row_dup_unsaved (WmkVerdictRow *self);

G_END_DECLS
