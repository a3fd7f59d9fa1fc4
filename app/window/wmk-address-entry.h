/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WmkAddressEntry:
 *
 * Where the address of a page is typed, pasted or copied. It says in a sentence below it what is
 * wrong with one, and keeps the text.
 *
 * # Signals
 *
 * - `entered` (text): Enter was pressed; the text is as it was typed
 * - `closed`: Escape was pressed, or the focus went elsewhere
 */
#define WMK_TYPE_ADDRESS_ENTRY (wmk_address_entry_get_type ())
G_DECLARE_FINAL_TYPE (WmkAddressEntry, wmk_address_entry, WMK, ADDRESS_ENTRY, AdwBin)

GtkWidget *wmk_address_entry_new (void);

/** wmk_address_entry_begin: Takes the focus, with all of @text selected. */
void wmk_address_entry_begin (WmkAddressEntry *self, const char *text);

/** wmk_address_entry_complain: Says what is wrong with the text. */
void wmk_address_entry_complain (WmkAddressEntry *self, const char *sentence);

G_END_DECLS
