/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "notebook/wmk-notebook-records.h"

G_BEGIN_DECLS

/**
 * WmkTagRow:
 *
 * One tag of those that are managed: its name to be changed, and a menu of what else there is to
 * do with it.
 *
 * Signals:
 *
 * - `renamed (name)`, `colored (color)`: what it is to be
 * - `merged (uuid)`: with which tag
 * - `deleted ()`
 */
#define WMK_TYPE_TAG_ROW (wmk_tag_row_get_type ())
G_DECLARE_FINAL_TYPE (WmkTagRow, wmk_tag_row, WMK, TAG_ROW, GtkListBoxRow)

/** wmk_tag_row_new: wmk_tag_row_set_tag() has it show something. */
GtkWidget *wmk_tag_row_new (void);

/**
 * wmk_tag_row_set_tag:
 * @tags: (element-type WmkTag): all, to merge it with
 * @position: of the tag among them
 *
 * Shows what the tag is now. A name that is being typed stays.
 */
void wmk_tag_row_set_tag (WmkTagRow *self, GPtrArray *tags, guint position);

/** wmk_tag_row_get_position: Returns: as above. */
guint wmk_tag_row_get_position (WmkTagRow *self);

/** wmk_tag_row_is_typed: Returns: whether another name was typed, and not entered. */
gboolean wmk_tag_row_is_typed (WmkTagRow *self);

/** wmk_tag_row_get_typed: Returns: (transfer none): what stands in the entry. */
const char *wmk_tag_row_get_typed (WmkTagRow *self);

/** wmk_tag_row_get_name: Returns: (transfer none): the name that the tag has. */
const char *wmk_tag_row_get_name (WmkTagRow *self);

/** wmk_tag_row_get_uuid: Returns: (transfer none): the tag's. */
const char *wmk_tag_row_get_uuid (WmkTagRow *self);

/** wmk_tag_row_reset: Shows the name that the tag has. */
void wmk_tag_row_reset (WmkTagRow *self);

G_END_DECLS
