/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

/*
 * Tags and stars. Two tags whose names differ only in case are one. @color is "#rrggbb", or "" for
 * none.
 */

/** wmk_tag_fold_name: Returns: (transfer full): what two names have in common that are one tag's.
 */
char *wmk_tag_fold_name (const char *name);

/**
 * wmk_notebook_add_tag:
 *
 * Makes a tag, or finds the one that has that name already, whose colour then stays.
 *
 * Returns: (transfer full) (nullable): its UUID, or %NULL with @error set
 */
char *wmk_notebook_add_tag (WmkNotebook *self, const char *name, const char *color, GError **error);

/**
 * wmk_notebook_edit_tag:
 * @error: return location for a #WmkNotebookError, %WMK_NOTEBOOK_ERROR_INVALID when another tag
 *   has that name: offer wmk_notebook_merge_tags() then
 *
 * Returns: %TRUE on success; else %FALSE with @error set
 */
gboolean wmk_notebook_edit_tag (
    WmkNotebook *self, const char *uuid, const char *name, const char *color, GError **error);

/**
 * wmk_notebook_merge_tags:
 *
 * Has all that has the tag @from have @into instead, which takes its colour if it has none. @from
 * goes to the trash.
 *
 * Returns: %TRUE on success; else %FALSE with @error set
 */
gboolean
wmk_notebook_merge_tags (WmkNotebook *self, const char *from, const char *into, GError **error);

/**
 * wmk_notebook_list_tags:
 *
 * Returns: (transfer full) (nullable) (element-type WmkTag): all tags, by name; %NULL with @error
 *   set
 */
GPtrArray *wmk_notebook_list_tags (WmkNotebook *self, GError **error);

/** wmk_notebook_list_tags_of: Returns: likewise those of the thing at @address. */
GPtrArray *wmk_notebook_list_tags_of (WmkNotebook *self, const char *address, GError **error);

/**
 * wmk_notebook_set_tag:
 * @has_tag: whether it is to have the tag
 *
 * Returns: %TRUE on success; else %FALSE with @error set
 */
gboolean wmk_notebook_set_tag (WmkNotebook *self,
                               const WmkSubject *subject,
                               const char *tag_uuid,
                               gboolean has_tag,
                               GError **error);

/**
 * wmk_notebook_set_tag_named:
 *
 * Gives a thing the tag of that name, which is made where there is none, in one step.
 *
 * Returns: %TRUE on success; else %FALSE with @error set
 */
gboolean wmk_notebook_set_tag_named (WmkNotebook *self,
                                     const WmkSubject *subject,
                                     const char *name,
                                     GError **error);

/**
 * wmk_notebook_list_tagged:
 *
 * Returns: (transfer full) (nullable) (element-type WmkMarkedThing): what has the tag, the newest
 *   first; %NULL with @error set
 */
GPtrArray *wmk_notebook_list_tagged (WmkNotebook *self, const char *tag_uuid, GError **error);

/** wmk_notebook_set_star: Returns: %TRUE on success; else %FALSE with @error set. */
gboolean wmk_notebook_set_star (WmkNotebook *self,
                                const WmkSubject *subject,
                                gboolean has_star,
                                GError **error);

/** wmk_notebook_has_star: Returns: whether it has; %FALSE when the file cannot be read. */
gboolean wmk_notebook_has_star (WmkNotebook *self, const char *address);

/** wmk_notebook_list_starred: Returns: as wmk_notebook_list_tagged(), what has a star. */
GPtrArray *wmk_notebook_list_starred (WmkNotebook *self, GError **error);

G_END_DECLS
