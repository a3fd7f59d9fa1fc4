/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

/*
 * Back-ups: whole notebooks in the folder `backups` beside the file, numbered in the order in which
 * they were made, whatever the clock said. The first change of a day makes one, and so does the end
 * of a program that has seen changes since, or the start where that end made none. Each is read and
 * checked after it was written. Kept are the seven newest, the newest of each of the last seven
 * days that have one, and the newest of each month; one that is damaged counts for nothing, and is
 * never deleted.
 */

/**
 * WmkBackupReason: what a back-up was made for.
 * @WMK_BACKUP_UNKNOWN: it does not say, as those of earlier versions
 * @WMK_BACKUP_DAY: the first change of a day
 * @WMK_BACKUP_END: the end of a program that had seen changes
 * @WMK_BACKUP_ASKED: the reader asked for it
 * @WMK_BACKUP_COPY: the reader saved a copy, which was made of it
 * @WMK_BACKUP_LEFT: a program started and found changes that had none
 * @WMK_BACKUP_UPDATE: the file was to be brought to a newer schema
 * @WMK_BACKUP_REPLACED: another file, or none, was found in the notebook's place
 */
typedef enum {
  WMK_BACKUP_UNKNOWN,
  WMK_BACKUP_DAY,
  WMK_BACKUP_END,
  WMK_BACKUP_ASKED,
  WMK_BACKUP_COPY,
  WMK_BACKUP_LEFT,
  WMK_BACKUP_UPDATE,
  WMK_BACKUP_REPLACED,
  WMK_BACKUP_N_REASONS,
} WmkBackupReason;

/**
 * WmkBackup:
 * @path: (type filename): the file
 * @number: in the order in which they were made
 * @day: ISO 8601, UTC
 * @written: see wmk_backup_get_written()
 * @size: bytes
 */
typedef struct {
  char *path;
  guint number;
  char *day;
  gint64 written;
  gint64 size;
} WmkBackup;

void wmk_backup_free (WmkBackup *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkBackup, wmk_backup_free)

/** wmk_backup_dup_day: Returns: (transfer full): the day in the name of a back-up, ISO 8601. */
char *wmk_backup_dup_day (const char *path);

/**
 * wmk_backup_get_written:
 *
 * Returns: when a back-up was written, a stamp; 0 where the file tells of another day than its
 *   name does, as a copy of it may, or of none
 */
gint64 wmk_backup_get_written (const char *path);

/**
 * WmkBackupContents:
 * @n_notes: how many it holds that are not in its trash
 * @reason: what it was made for
 */
typedef struct {
  guint n_notes;
  WmkBackupReason reason;
} WmkBackupContents;

/**
 * wmk_backup_read:
 * @contents: (out): what there is in it
 *
 * Returns: %TRUE on success; else %FALSE with @error set
 */
gboolean wmk_backup_read (const char *path, WmkBackupContents *contents, GError **error);

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
                           WmkBackupReason reason,
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
 * wmk_notebook_needs_backup:
 *
 * Returns: whether it was changed since it was opened or backed up; one that is being written is
 *   none yet, and ends with the program
 */
gboolean wmk_notebook_needs_backup (WmkNotebook *self);

/**
 * wmk_notebook_back_up_rest:
 *
 * Has a back-up have all that was changed: waits for one that is being written, and writes another
 * where there were changes since.
 */
void wmk_notebook_back_up_rest (WmkNotebook *self, GAsyncReadyCallback callback, gpointer data);

/**
 * wmk_notebook_back_up_rest_finish:
 *
 * Returns: %TRUE when nothing lacks; else %FALSE with @error set
 */
gboolean wmk_notebook_back_up_rest_finish (WmkNotebook *self, GAsyncResult *result, GError **error);

/**
 * wmk_notebook_back_up_left:
 *
 * Looks in a thread whether the newest good back-up is of another change than the last, as after an
 * end that could write none, and writes one then. What keeps it from that is told as what keeps a
 * day's back-up from being written.
 */
void wmk_notebook_back_up_left (WmkNotebook *self);

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

/**
 * WmkRestorePreview: what restoring a back-up would change.
 * @n_versions: earlier texts of notes that are there, which would be among their versions
 */
typedef struct {
  WmkRestoreCounts notes;
  WmkRestoreCounts tags;
  WmkRestoreCounts tag_uses;
  WmkRestoreCounts stars;
  WmkRestoreCounts verdicts;
  WmkRestoreCounts points;
  guint n_versions;
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
 * trash, and what notes said since stays among their versions; to these come those that only the
 * back-up has, which are not undone.
 *
 * Returns: %TRUE on success; else %FALSE with @error set
 */
gboolean wmk_notebook_restore (WmkNotebook *self, const char *path, GError **error);

G_END_DECLS
