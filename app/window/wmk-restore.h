/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "notebook/wmk-notebook-backup.h"

G_BEGIN_DECLS

/**
 * wmk_restore_begin:
 * @widget: of the window that asks
 * @path: (type filename): a back-up, or another notebook
 *
 * Reads what restoring would change, says so, and restores when the reader agrees; each in a thread
 * of its own. It is one step, and its undoing is offered.
 */
void wmk_restore_begin (GtkWidget *widget, WmkNotebook *notebook, const char *path);

/** wmk_restore_describe: Returns: (transfer full): what would change, a line each; "" for nothing.
 */
char *wmk_restore_describe (const WmkRestorePreview *preview);

G_END_DECLS
