/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-query-private.h"
#include "catalog/wmk-search.h"

G_BEGIN_DECLS

/**
 * WmkRank: how well a thing is found, the best first; each is found by the next ones as well
 * @WMK_RANK_NAME: one of its names is what was typed
 * @WMK_RANK_BEGINNING: one of its names begins so
 * @WMK_RANK_NAMES: all words stand in its names
 * @WMK_RANK_ANYWHERE: all words stand somewhere in it
 */
typedef enum {
  WMK_RANK_NAME,
  WMK_RANK_BEGINNING,
  WMK_RANK_NAMES,
  WMK_RANK_ANYWHERE,
} WmkRank;
#define WMK_N_RANKS (WMK_RANK_ANYWHERE + 1)

/* The expressions of the full-text index that find the words of @query, by rank: to be freed one
 * by one; %NULL where it has no words. */
gboolean wmk_search_write_matches (WmkCatalog *catalog,
                                   const WmkQuery *query,
                                   char *matches[WMK_N_RANKS],
                                   GError **error);

G_END_DECLS
