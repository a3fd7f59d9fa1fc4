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

/** wmk_tag_row_new: @tags: (element-type WmkTag): all, to merge it with */
GtkWidget *wmk_tag_row_new (const WmkTag *tag, GPtrArray *tags);

/** wmk_tag_row_get_uuid: Returns: (transfer none): the tag's. */
const char *wmk_tag_row_get_uuid (WmkTagRow *self);

/** wmk_tag_row_reset: Shows the name that the tag has: another was not to be had. */
void wmk_tag_row_reset (WmkTagRow *self);

G_END_DECLS
