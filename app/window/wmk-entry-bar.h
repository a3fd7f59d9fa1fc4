/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalog/wmk-catalog.h"
#include "notebook/wmk-notebook-entry.h"
#include "notebook/wmk-notebook.h"
#include "window/wmk-pick-list.h"

G_BEGIN_DECLS

/**
 * WmkEntryBar:
 *
 * What can be done to the entries that are picked in a list: tag, star, copy, delete, each for all
 * of them as one step. It shows while rows are being picked.
 */
#define WMK_TYPE_ENTRY_BAR (wmk_entry_bar_get_type ())
G_DECLARE_FINAL_TYPE (WmkEntryBar, wmk_entry_bar, WMK, ENTRY_BAR, AdwBin)

/** wmk_entry_bar_set_list: What it works on. @list: has wmk_entry_bar_dup_key() for keys. */
void wmk_entry_bar_set_list (WmkEntryBar *self,
                             WmkNotebook *notebook,
                             WmkCatalog *catalog,
                             WmkPickList *list);

/** wmk_entry_bar_dup_key: Returns: (transfer full): the key of an entry as a text. */
char *wmk_entry_bar_dup_key (const WmkEntryKey *key);

/** wmk_entry_bar_parse_key: Returns: whether @text is such a text. */
gboolean wmk_entry_bar_parse_key (const char *text, WmkEntryKey *key);

/** wmk_entry_bar_show: Follows what is picked. */
void wmk_entry_bar_show (WmkEntryBar *self);

/** wmk_entry_bar_remove: Deletes what is picked. */
void wmk_entry_bar_remove (WmkEntryBar *self);

G_END_DECLS
