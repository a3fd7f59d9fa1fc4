/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "notebook/wmk-notebook-verdicts.h"

G_BEGIN_DECLS

/**
 * wmk_verdict_reason_join:
 * @address: of the thing that the verdict is on
 * @typed: the reason that its reader has typed
 * @known: (nullable): the one that the notebook had when they began
 * @is_joined: (out): whether it has another one meanwhile, which is below that in what is given
 *
 * Returns: (transfer full): the reason to save; %NULL with @error set, a #WmkNotebookError, where
 *   the notebook cannot be read
 */
char *wmk_verdict_reason_join (WmkNotebook *notebook,
                               const char *address,
                               const char *typed,
                               const char *known,
                               gboolean *is_joined,
                               GError **error);

/** wmk_verdict_reason_dup_kept: Returns: (transfer full): a verdict on @title as a text. */
char *wmk_verdict_reason_dup_kept (const char *title, WmkVerdictKind verdict, const char *reason);

/** wmk_verdict_reason_new_view: Returns: (transfer floating): where a reason is typed. */
GtkWidget *wmk_verdict_reason_new_view (void);

/** wmk_verdict_reason_show: Has @reason there, which Ctrl+Z does not take away again. */
void wmk_verdict_reason_show (GtkTextView *view, const char *reason);

G_END_DECLS
