/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

/**
 * WmkPointDialog: enters a figure of the reader's own, or changes one. What is wrong is said beside
 * the field; what could not be saved stays in the dialog.
 */
#define WMK_TYPE_POINT_DIALOG (wmk_point_dialog_get_type ())
G_DECLARE_FINAL_TYPE (WmkPointDialog, wmk_point_dialog, WMK, POINT_DIALOG, AdwWindow)

/**
 * wmk_point_dialog_new:
 * @parent: the window that it belongs to
 * @subject: the indicator
 * @unit: the indicator's, "" for none
 * @point: (nullable): what is to be changed; %NULL for a new one
 */
GtkWidget *wmk_point_dialog_new (GtkWindow *parent,
                                 WmkNotebook *notebook,
                                 const WmkSubject *subject,
                                 const char *unit,
                                 const WmkPoint *point);

/** wmk_point_dialog_dup_typed: Returns: (transfer full): what was typed and is not saved, or "". */
char *wmk_point_dialog_dup_typed (WmkPointDialog *self);

G_END_DECLS
