/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

/**
 * wmk_notebook_add_note:
 * @subject: what it is about
 * @text: Markdown
 *
 * Returns: (transfer full) (nullable): the note's UUID, or %NULL with @error set
 */
char *wmk_notebook_add_note (WmkNotebook *self,
                             const WmkSubject *subject,
                             const char *text,
                             GError **error);

/**
 * wmk_notebook_save_note:
 * @uuid: the note's
 * @subject: what it is about, for a note that is gone
 * @text: what it says now
 *
 * Saves what is being typed. As often as that is called: one step to undo and one version to go
 * back to are made of writing that goes on, which is to say that the same program saved the same
 * note less than a minute ago, did nothing else in between, has been at it for less than five
 * minutes, and has not taken away more than a few words. A note that is there no longer (another
 * window has deleted it for good, or the file was damaged and set aside) is made anew: text that a
 * reader has before their eyes is never refused.
 *
 * Returns: %TRUE on success; else %FALSE with @error set
 */
gboolean wmk_notebook_save_note (WmkNotebook *self,
                                 const char *uuid,
                                 const WmkSubject *subject,
                                 const char *text,
                                 GError **error);

/**
 * wmk_notebook_end_writing: Has the next save begin anew: it is a step to undo of its own, and what
 * the note says now becomes a version.
 */
void wmk_notebook_end_writing (WmkNotebook *self);

/** wmk_notebook_get_note: Returns: (transfer full) (nullable): also one that is in the trash. */
WmkNote *wmk_notebook_get_note (WmkNotebook *self, const char *uuid, GError **error);

/**
 * wmk_notebook_list_notes:
 *
 * Returns: (transfer full) (nullable) (element-type WmkNote): those at @address that are not in
 *   the trash, the oldest first; %NULL with @error set. For all notes see #WmkNoteModel.
 */
GPtrArray *wmk_notebook_list_notes (WmkNotebook *self, const char *address, GError **error);

/**
 * wmk_notebook_list_last_notes:
 *
 * Returns: (transfer full) (nullable) (element-type WmkNote): the last @most of the same, the
 *   others not read but for their dates; %NULL with @error set
 */
GPtrArray *
wmk_notebook_list_last_notes (WmkNotebook *self, const char *address, guint most, GError **error);

/**
 * wmk_notebook_list_versions:
 *
 * Returns: (transfer full) (nullable) (element-type WmkVersion): what the note said before, the
 *   newest first; %NULL with @error set
 */
GPtrArray *wmk_notebook_list_versions (WmkNotebook *self, const char *note_uuid, GError **error);

/**
 * wmk_notebook_revert_note:
 *
 * Has the note say again what it did in that version. What it says now becomes a version.
 *
 * Returns: %TRUE on success; else %FALSE with @error set
 */
gboolean wmk_notebook_revert_note (WmkNotebook *self, const char *version_uuid, GError **error);

G_END_DECLS
