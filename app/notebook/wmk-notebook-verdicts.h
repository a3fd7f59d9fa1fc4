/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

/*
 * The reader's own verdict on a target: one a target, shown beside the computed status.
 */

/**
 * wmk_notebook_set_verdict:
 * @reason: (nullable): the reader's words, may be ""; %NULL leaves them as they are
 *
 * Sets the verdict on a target, or changes it. A reason that is saved while it is typed is one step
 * to undo, as with wmk_notebook_save_note().
 *
 * Returns: %TRUE on success; else %FALSE with @error set
 */
gboolean wmk_notebook_set_verdict (WmkNotebook *self,
                                   const WmkSubject *subject,
                                   WmkVerdictKind verdict,
                                   const char *reason,
                                   GError **error);

/**
 * wmk_notebook_get_verdict:
 *
 * Returns: (transfer full) (nullable): the verdict on the target at @address; else %NULL with
 *   @error set, %WMK_NOTEBOOK_ERROR_NOT_FOUND when there is none
 */
WmkVerdict *wmk_notebook_get_verdict (WmkNotebook *self, const char *address, GError **error);

/**
 * wmk_notebook_list_verdicts:
 *
 * Returns: (transfer full) (nullable) (element-type WmkVerdict): all, the last changed first;
 *   %NULL with @error set
 */
GPtrArray *wmk_notebook_list_verdicts (WmkNotebook *self, GError **error);

/** wmk_verdict_kind_to_string: Returns: (transfer none): the word that the file has for it. */
const char *wmk_verdict_kind_to_string (WmkVerdictKind kind);

/** wmk_verdict_kind_from_string: Returns: %FALSE where @name is no such word; @kind stays then. */
gboolean wmk_verdict_kind_from_string (const char *name, WmkVerdictKind *kind);

G_END_DECLS
