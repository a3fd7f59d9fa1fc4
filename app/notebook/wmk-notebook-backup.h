/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

/*
 * Back-ups: whole notebooks in the folder `backups` beside the file, numbered in the order in which
 * they were made, whatever the clock said. The first change of a day makes one. Each is read and
 * checked after it was written. Kept are the seven newest, the newest of each of the last seven
 * days that have one, and the newest of each month; one that is damaged counts for nothing, and is
 * never deleted.
 */

/**
 * WmkBackup:
 * @path: (type filename): the file
 * @number: in the order in which they were made
 * @day: ISO 8601, UTC
 * @size: bytes
 */
typedef struct {
  char *path;
  guint number;
  char *day;
  gint64 size;
} WmkBackup;

void wmk_backup_free (WmkBackup *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkBackup, wmk_backup_free)

/** wmk_backup_dup_day: Returns: (transfer full): the day in the name of a back-up, ISO 8601. */
char *wmk_backup_dup_day (const char *path);

/**
 * wmk_backup_check:
 *
 * Reads a back-up wholly.
 *
 * Returns: %TRUE when it is a sound notebook; else %FALSE with @error set
 */
gboolean wmk_backup_check (const char *path, GError **error);

/**
 * wmk_notebook_list_backups:
 *
 * Returns: (transfer full) (element-type WmkBackup): all, the newest first, good or not
 */
GPtrArray *wmk_notebook_list_backups (WmkNotebook *self);

/**
 * wmk_notebook_dup_newest_backup:
 *
 * Returns: (transfer full) (nullable) (type filename): the newest that is good, which is found by
 *   reading it; %NULL when there is none
 */
char *wmk_notebook_dup_newest_backup (WmkNotebook *self);

/**
 * wmk_notebook_back_up:
 *
 * Writes a back-up now, in a thread of its own.
 */
void wmk_notebook_back_up (WmkNotebook *self,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer data);

/**
 * wmk_notebook_back_up_finish:
 *
 * Returns: (transfer full) (nullable) (type filename): the back-up, or %NULL with @error set
 */
char *wmk_notebook_back_up_finish (WmkNotebook *self, GAsyncResult *result, GError **error);

/**
 * WmkRestoreCounts:
 * @n_back: that would be there again
 * @n_changed: that would be as they were
 * @n_gone: that were added since, and would go: stars and uses of tags for good, all else to the
 *   trash
 */
typedef struct {
  guint n_back;
  guint n_changed;
  guint n_gone;
} WmkRestoreCounts;

/** WmkRestorePreview: what restoring a back-up would change. */
typedef struct {
  WmkRestoreCounts notes;
  WmkRestoreCounts tags;
  WmkRestoreCounts tag_uses;
  WmkRestoreCounts stars;
  WmkRestoreCounts verdicts;
  WmkRestoreCounts points;
} WmkRestorePreview;

/**
 * wmk_notebook_preview_restore:
 * @path: (type filename): a back-up, or another notebook; it is not changed
 *
 * Says what wmk_notebook_restore() would do. Nothing is written to the notebook.
 *
 * Returns: %TRUE on success; else %FALSE with @error set
 */
gboolean wmk_notebook_preview_restore (WmkNotebook *self,
                                       const char *path,
                                       WmkRestorePreview *preview,
                                       GError **error);

/**
 * wmk_notebook_restore:
 * @path: (type filename): as above
 *
 * Has the notebook be as it was, as one step that can be undone. What was added since goes to the
 * trash, and what notes said since stays among their versions.
 *
 * Returns: %TRUE on success; else %FALSE with @error set
 */
gboolean wmk_notebook_restore (WmkNotebook *self, const char *path, GError **error);

G_END_DECLS
