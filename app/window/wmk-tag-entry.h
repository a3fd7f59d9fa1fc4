/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

/**
 * WmkTagEntry:
 *
 * Where a tag is named: one that there is, which is offered as its name is typed, or a new one.
 *
 * Signals: `entered (name)`: Enter was pressed, or a tag was chosen; the entry is empty again.
 */
#define WMK_TYPE_TAG_ENTRY (wmk_tag_entry_get_type ())
G_DECLARE_FINAL_TYPE (WmkTagEntry, wmk_tag_entry, WMK, TAG_ENTRY, AdwBin)

GtkWidget *wmk_tag_entry_new (void);

/** wmk_tag_entry_get_text: Returns: (transfer none): what was typed and is not entered yet. */
const char *wmk_tag_entry_get_text (WmkTagEntry *self);

/** wmk_tag_entry_set_text: Has it there as if it had been typed, with nothing offered for it. */
void wmk_tag_entry_set_text (WmkTagEntry *self, const char *text);

/** wmk_tag_entry_set_tags: @tags: (element-type WmkTag): what to offer */
void wmk_tag_entry_set_tags (WmkTagEntry *self, GPtrArray *tags);

G_END_DECLS
