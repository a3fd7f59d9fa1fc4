/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-catalog.h"
#include "catalog/wmk-collection-choice.h"
#include "catalog/wmk-kind.h"

G_BEGIN_DECLS

/** The order in which a search gives what it finds; without words, the list's own. */
#define WMK_ORDER_RANK "rank"

/**
 * WmkCollectionFinder:
 *
 * Finds which things of a kind a choice lets through, and in which order; of a long list in a
 * thread, by a connection of its own.
 */
typedef struct _WmkCollectionFinder WmkCollectionFinder;

/** wmk_collection_finder_new: @total: how many things there are of that kind */
WmkCollectionFinder *
wmk_collection_finder_new (WmkCatalog *catalog, const WmkKind *kind, guint total);
void wmk_collection_finder_free (WmkCollectionFinder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkCollectionFinder, wmk_collection_finder_free)

/**
 * WmkCollectionFound:
 * @places: (nullable) (element-type guint): those that are let through, counted from 0 in the
 *   kind's own order; %NULL for all of them in that order
 * @error: (nullable): why they could not be found
 */
typedef void (*WmkCollectionFound) (GArray *places, const GError *error, gpointer user_data);

/**
 * wmk_collection_finder_find:
 *
 * Calls @found: before it returns, or from the main loop once it is found. Nothing comes any more
 * of what was asked for before, nor after wmk_collection_finder_free().
 */
void wmk_collection_finder_find (WmkCollectionFinder *self,
                                 const WmkCollectionChoice *choice,
                                 WmkCollectionFound found,
                                 gpointer user_data);

/** wmk_collection_finder_is_busy: Returns: whether something is yet to be found. */
gboolean wmk_collection_finder_is_busy (const WmkCollectionFinder *self);

G_END_DECLS
