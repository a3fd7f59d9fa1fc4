/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Pages that are not one thing's, besides the lists of wmk-kind.h. */
#define WMK_ADDRESS_OVERVIEW "overview"
#define WMK_ADDRESS_METHOD "method"
#define WMK_ADDRESS_TIMELINE "timeline"

/* What the reader has written, what of it is in the trash, and its back-ups. */
#define WMK_ADDRESS_NOTEBOOK "notebook"
#define WMK_ADDRESS_TRASH "notebook/trash"
#define WMK_ADDRESS_BACKUPS "notebook/backups"

/* The page of results; "search/…" with a query, of which all but letters, digits and "-._~:" is
 * written as the bytes of UTF-8 in hexadecimal digits: "search/kind:policy%20rail". */
#define WMK_ADDRESS_SEARCH "search"

/**
 * wmk_address_normalize:
 * @text: what a reader or another program hands over: "target/…", "waymark:target/…" or
 *   "waymark://target/…", blanks around it
 *
 * Returns: (transfer full) (nullable): the address, lower-case ASCII letters, digits, hyphens and
 *   one slash, or that of a search, for which any text will do; %NULL when @text cannot be one.
 *   "trash" and "backups" are short for pages of the notebook's
 */
char *wmk_address_normalize (const char *text);

/** wmk_address_is_kind: Returns: whether @address is one of a @kind ("sector"). */
gboolean wmk_address_is_kind (const char *address, const char *kind);

/**
 * wmk_address_new_for_search:
 * @query: as a reader types it, as UTF-8
 *
 * Returns: (transfer full): the address of its results; for "" that of the page without any
 */
char *wmk_address_new_for_search (const char *query);

/**
 * wmk_address_dup_query:
 *
 * Returns: (transfer full) (nullable): the query of such an address, "" for that of the page
 *   without any; %NULL for the address of anything else
 */
char *wmk_address_dup_query (const char *address);

/** wmk_address_to_uri: Returns: (transfer full): `waymark:` and the address. */
char *wmk_address_to_uri (const char *address);

G_END_DECLS
