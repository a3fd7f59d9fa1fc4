/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "catalog/wmk-result.h"
#include "catalog/wmk-search.h"

G_BEGIN_DECLS

/** What a query asks for by "kind:" to find only what is no thing: see WmkFindOthers. */
#define WMK_RESULTS_OTHERS "note"

/** So many things of each kind stand among the results of several kinds. */
#define WMK_RESULTS_N_FIRST 5

/**
 * WmkSearchResults:
 *
 * A #GListModel of #WmkResult: what a query finds, best first. Of several kinds, each has a
 * heading, its first things, and, where there are more, what leads to them. Of one kind all is
 * there, and read as it is asked for.
 */
#define WMK_TYPE_SEARCH_RESULTS (wmk_search_results_get_type ())
G_DECLARE_FINAL_TYPE (WmkSearchResults, wmk_search_results, WMK, SEARCH_RESULTS, GObject)

WmkSearchResults *wmk_search_results_new (WmkCatalog *catalog);

/**
 * WmkFindOthers:
 * @n_first: how many are wanted
 * @n_found: (out): how many there are, up to %WMK_SEARCH_MAX_COUNT + 1
 *
 * Returns: (transfer full) (element-type GObject): what else @query finds
 */
typedef GPtrArray *(*WmkFindOthers) (
    WmkSearch *search, const WmkQuery *query, guint n_first, guint *n_found, gpointer data);

/** WmkOtherAddress: Returns: (transfer none): where @other, one of what was found so, leads. */
typedef const char *(*WmkOtherAddress) (GObject *other);

/**
 * wmk_search_results_set_others:
 * @find: (nullable): finds what is to stand among the results, as a group of its own behind the
 *   best one, for queries that do not ask for a kind, or for %WMK_RESULTS_OTHERS
 * @data: of that; lives as long as @self
 *
 * Takes effect with the next query, or with wmk_search_results_read_others().
 */
void wmk_search_results_set_others (WmkSearchResults *self,
                                    WmkFindOthers find,
                                    WmkOtherAddress get_address,
                                    gpointer data);

/** wmk_search_results_read_others: Finds those anew, and leaves all else as it is. */
void wmk_search_results_read_others (WmkSearchResults *self);

/** wmk_search_results_get_search: Returns: (transfer none): what finds them. */
WmkSearch *wmk_search_results_get_search (WmkSearchResults *self);

/**
 * wmk_search_results_set_query:
 *
 * Returns: %TRUE on success; else %FALSE with @error set, and nothing is found by @query
 */
gboolean wmk_search_results_set_query (WmkSearchResults *self, WmkQuery *query, GError **error);

/** wmk_search_results_get_query: Returns: (transfer none): an empty one at first. */
WmkQuery *wmk_search_results_get_query (WmkSearchResults *self);

/** wmk_search_results_get_n_found: Returns: how many things were found and counted. */
guint wmk_search_results_get_n_found (WmkSearchResults *self);

/** wmk_search_results_has_more: Returns: whether there are more than these. */
gboolean wmk_search_results_has_more (WmkSearchResults *self);

/**
 * wmk_search_results_count_kind: Returns: how many of @kind the query finds, whatever kind it asks
 * for; of %NULL all things of the catalogue.
 */
guint wmk_search_results_count_kind (WmkSearchResults *self, const WmkKind *kind);

/** wmk_search_results_dup_count: Returns: (transfer full): the same as readers read it: “500+”. */
char *wmk_search_results_dup_count (WmkSearchResults *self, const WmkKind *kind);

/** wmk_search_results_has_others: Returns: whether there are any, whatever kind is asked for. */
gboolean wmk_search_results_has_others (WmkSearchResults *self);

/** wmk_search_results_dup_others_count: Returns: (transfer full): likewise of what is no thing. */
char *wmk_search_results_dup_others_count (WmkSearchResults *self);

/** wmk_search_results_get_kind: Returns: (nullable): the one kind that the query asks for. */
const WmkKind *wmk_search_results_get_kind (WmkSearchResults *self);

/**
 * wmk_search_results_dup_address:
 *
 * Returns: (transfer full): where @result leads, which is one of these: a thing, or the search for
 *   all of its kind; "" for nowhere
 */
char *wmk_search_results_dup_address (WmkSearchResults *self, WmkResult *result);

/** wmk_search_results_find: Returns: where the row is that leads to @address, or %G_MAXUINT. */
guint wmk_search_results_find (WmkSearchResults *self, const char *address);

/** wmk_search_results_is_heading: Returns: whether nothing is to be opened at @position. */
gboolean wmk_search_results_is_heading (WmkSearchResults *self, guint position);

G_END_DECLS
