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

/**
 * wmk_restore_dup_name:
 * @backups: (element-type WmkBackup): those that it is to be told from
 *
 * Returns: (transfer full): when a back-up was written, "21 Nov 2026, 14:05", to the second where
 *   another is of the same minute, with its number where one is of the same second, or only the day
 * where it tells no more; of a file that tells no day, its name
 */
char *wmk_restore_dup_name (const char *path, GPtrArray *backups);

/**
 * wmk_restore_describe:
 * @is_backup: whether it is of a back-up of this notebook, and not of another one
 *
 * Returns: (transfer full): what would change, a sentence a line, or ""
 */
char *wmk_restore_describe (const WmkRestorePreview *preview, gboolean is_backup);

G_END_DECLS
