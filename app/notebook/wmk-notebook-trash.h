/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

/** How long things lie in the trash before wmk_notebook_drop_old_trash() takes them, days. */
#define WMK_NOTEBOOK_TRASH_DAYS 90

/**
 * wmk_notebook_trash:
 *
 * Puts a note, a tag, a verdict or a point into the trash. A tag takes its uses along: they are
 * back with it.
 *
 * Returns: %TRUE on success; else %FALSE with @error set
 */
gboolean
wmk_notebook_trash (WmkNotebook *self, WmkNotebookKind kind, const char *uuid, GError **error);

/**
 * wmk_notebook_untrash:
 *
 * Takes it out again. A verdict takes the place of the one that the target has by now, which goes
 * to the trash; a tag whose name another has by now is merged into that.
 *
 * Returns: %TRUE on success; else %FALSE with @error set
 */
gboolean
wmk_notebook_untrash (WmkNotebook *self, WmkNotebookKind kind, const char *uuid, GError **error);

/**
 * wmk_notebook_untrash_many:
 * @items: (element-type WmkTrashItem): what to take out, as one step; those that are in the trash
 *   no longer are passed over
 *
 * Returns: %TRUE on success; else %FALSE with @error set
 */
gboolean wmk_notebook_untrash_many (WmkNotebook *self, GPtrArray *items, GError **error);

/**
 * wmk_notebook_list_trash:
 *
 * Returns: (transfer full) (nullable) (element-type WmkTrashItem): all that is in the trash, the
 *   last first; %NULL with @error set
 */
GPtrArray *wmk_notebook_list_trash (WmkNotebook *self, GError **error);

/**
 * wmk_notebook_delete:
 *
 * Deletes for good what is in the trash: there is no undo for this, and its versions and what undo
 * knew of it go, too. Back-ups keep it.
 *
 * Returns: %TRUE on success; else %FALSE with @error set
 */
gboolean
wmk_notebook_delete (WmkNotebook *self, WmkNotebookKind kind, const char *uuid, GError **error);

/** wmk_notebook_delete_many: @items: as above. Returns: as wmk_notebook_delete(). */
gboolean wmk_notebook_delete_many (WmkNotebook *self, GPtrArray *items, GError **error);

/**
 * wmk_notebook_drop_old_trash:
 *
 * Deletes for good what has been in the trash for longer than %WMK_NOTEBOOK_TRASH_DAYS. To be
 * called once the program runs; does nothing before there is a back-up that is younger than that.
 *
 * Returns: %TRUE on success; else %FALSE with @error set
 */
gboolean wmk_notebook_drop_old_trash (WmkNotebook *self, GError **error);

G_END_DECLS
