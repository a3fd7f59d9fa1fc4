/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-query.h"
#include "catalog/wmk-thing.h"

G_BEGIN_DECLS

/**
 * WmkSearch:
 *
 * Finds things of the catalogue by what readers type. Follows the year that the catalogue is
 * looked back to. Not for several threads.
 */
#define WMK_TYPE_SEARCH (wmk_search_get_type ())
G_DECLARE_FINAL_TYPE (WmkSearch, wmk_search, WMK, SEARCH, GObject)

WmkSearch *wmk_search_new (WmkCatalog *catalog);

/**
 * WmkTagReader: the reader's tags, which the catalogue does not know
 * @list_names: Returns: (transfer full) (element-type utf8): of all tags
 * @list_addresses: Returns: (transfer full) (element-type utf8): of what has the tag @name
 */
typedef struct {
  GPtrArray *(*list_names) (gpointer data);
  GPtrArray *(*list_addresses) (const char *name, gpointer data);
} WmkTagReader;

/**
 * wmk_search_set_tags:
 * @reader: (nullable): for the filter "tag", which finds nothing without; static
 * @data: of that; lives as long as @self
 *
 * To be called again whenever tags or their uses have changed.
 */
void wmk_search_set_tags (WmkSearch *self, const WmkTagReader *reader, gpointer data);

/** More things of a kind than these are not counted. */
#define WMK_SEARCH_MAX_COUNT 500

/**
 * WmkSearchGroup: what was found of one kind
 * @n_found: how many; WMK_SEARCH_MAX_COUNT + 1 for any more
 * @things: (element-type WmkThing): the first of them, best first
 */
typedef struct {
  const WmkKind *kind;
  guint n_found;
  GPtrArray *things;
} WmkSearchGroup;

/**
 * wmk_search_run:
 * @n_first: how many things of each kind are wanted
 *
 * Returns: (transfer full) (element-type WmkSearchGroup): the kinds of which something was found,
 *   the one with the best result first; for an empty query none; %NULL with @error set
 */
GPtrArray *wmk_search_run (WmkSearch *self, const WmkQuery *query, guint n_first, GError **error);

/**
 * wmk_search_list_keys:
 *
 * Returns: (transfer full) (element-type gint64): the keys of all things of that kind that are
 *   found, best first: for wmk_thing_list_by_keys(); %NULL with @error set
 */
GArray *
wmk_search_list_keys (WmkSearch *self, const WmkQuery *query, const WmkKind *kind, GError **error);

/**
 * wmk_search_dup_summary:
 *
 * Returns: (transfer full): the text of @thing that words are looked for in besides its titles, to
 *   take a snippet of; "" for none
 */
char *wmk_search_dup_summary (WmkSearch *self, WmkThing *thing, GError **error);

/**
 * wmk_search_dup_suggestion:
 *
 * For a query that finds nothing.
 *
 * Returns: (transfer full): the query with the near word of the catalogue in place of each long
 *   one that stands nowhere, and the name of a filter in place of a near one; its words alone where
 *   filters would keep all of that away; "" where that finds nothing either; %NULL with @error set
 */
char *wmk_search_dup_suggestion (WmkSearch *self, const WmkQuery *query, GError **error);

/** wmk_search_means_others: Returns: whether @filter is for the kind that is none of the
 * catalogue's: %WMK_RESULTS_OTHERS. */
gboolean wmk_search_means_others (const WmkQueryFilter *filter);

/** wmk_search_asks_for_others: Returns: whether any filter of @query is. */
gboolean wmk_search_asks_for_others (const WmkQuery *query);

/**
 * wmk_search_list_meant:
 *
 * Returns: (transfer container) (element-type utf8): the values, as they are typed, that @filter
 *   stands for: those of that name, else those with a word that begins so; %NULL with @error set
 */
GPtrArray *wmk_search_list_meant (WmkSearch *self, const WmkQueryFilter *filter, GError **error);

/**
 * wmk_search_finds_words:
 *
 * Returns: whether the query would find anything without its filters: %FALSE as well where @error
 *   is set
 */
gboolean wmk_search_finds_words (WmkSearch *self, const WmkQuery *query, GError **error);

/**
 * wmk_search_find_unknown:
 * @index: (out): the first of the filters that let nothing of the catalogue through, whatever else
 *   is asked for: "kind:foo"
 *
 * Returns: whether there is one: %FALSE as well where @error is set
 */
gboolean
wmk_search_find_unknown (WmkSearch *self, const WmkQuery *query, guint *index, GError **error);

/**
 * wmk_search_list_blockers:
 *
 * For a query that finds nothing.
 *
 * Returns: (transfer full) (element-type guint): the filters, by index, each of which alone keeps
 *   everything away: without it something would be found; %NULL with @error set
 */
GArray *wmk_search_list_blockers (WmkSearch *self, const WmkQuery *query, GError **error);

/**
 * WmkCompletion: how the filter that is being typed could go on
 * @text: the whole query with it
 * @label: what readers call it: “Policies”, “Rail”
 * @detail: as it is typed: "kind:policy"
 */
typedef struct {
  char *text;
  char *label;
  char *detail;
} WmkCompletion;

/**
 * wmk_search_list_completions:
 * @cursor: where in @text, in bytes
 * @n_most: how many are wanted
 *
 * Returns: (transfer full) (element-type WmkCompletion): for the word that ends at the cursor: the
 *   filters that begin so, or, behind their colon, their values; empty where there are none;
 *   %NULL with @error set
 */
GPtrArray *wmk_search_list_completions (
    WmkSearch *self, const char *text, gsize cursor, guint n_most, GError **error);

/**
 * wmk_search_list_near_values:
 * @index: of a filter that lets nothing through
 *
 * Returns: (transfer full) (element-type WmkCompletion): values that are nearly typed so, the
 *   nearest first, three at most; %NULL with @error set
 */
GPtrArray *
wmk_search_list_near_values (WmkSearch *self, const WmkQuery *query, guint index, GError **error);

/**
 * wmk_search_dup_value_label: Returns: (transfer full): what readers call the value of @filter:
 * “Rail”; as it was typed where the catalogue has no name for it
 */
char *wmk_search_dup_value_label (WmkSearch *self, const WmkQueryFilter *filter);

G_END_DECLS
