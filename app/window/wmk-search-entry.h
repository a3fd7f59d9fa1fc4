/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalog/wmk-search.h"

G_BEGIN_DECLS

/**
 * WmkSearchEntry:
 *
 * Where readers type what they look for, in the place of a page's title, with a list of how a
 * filter that is being typed could go on.
 *
 * # Signals
 *
 * - `changed` (text): the reader has typed
 * - `activated` (in a new window): the first result is wanted
 * - `left`: the reader goes on to the results, by the down arrow
 * - `closed`: by Escape
 */
#define WMK_TYPE_SEARCH_ENTRY (wmk_search_entry_get_type ())
G_DECLARE_FINAL_TYPE (WmkSearchEntry, wmk_search_entry, WMK, SEARCH_ENTRY, AdwBin)

GtkWidget *wmk_search_entry_new (void);

/** wmk_search_entry_set_search: What knows the filters and their values; %NULL for no list. */
void wmk_search_entry_set_search (WmkSearchEntry *self, WmkSearch *search);

/** wmk_search_entry_set_text: Shows another text, with the cursor at its end, and says nothing. */
void wmk_search_entry_set_text (WmkSearchEntry *self, const char *text);
const char *wmk_search_entry_get_text (WmkSearchEntry *self);

/** wmk_search_entry_begin: Takes the focus with all of the text selected, to be typed over. */
void wmk_search_entry_begin (WmkSearchEntry *self);

/** wmk_search_entry_go_on: Takes the focus with the cursor where it was. */
void wmk_search_entry_go_on (WmkSearchEntry *self);

/** wmk_search_entry_forward: Takes the focus, and the key that @controller is handling. */
gboolean wmk_search_entry_forward (WmkSearchEntry *self, GtkEventControllerKey *controller);

G_END_DECLS
