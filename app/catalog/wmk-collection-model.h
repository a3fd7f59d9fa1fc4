/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "catalog/wmk-collection-choice.h"
#include "catalog/wmk-collection-finder.h"
#include "catalog/wmk-collection-order.h"
#include "catalog/wmk-thing.h"

G_BEGIN_DECLS

/**
 * WmkCollectionModel:
 *
 * A #GListModel of #WmkThing: those of a kind that a choice lets through, in its order. What is
 * not known comes last in each order, and equals stay in the kind's own. Words are those of a
 * #WmkQuery.
 *
 * It knows the places of its things, and a thing is read, with some more around it, when it is
 * first asked for what it holds: a list of any length is opened at once, anywhere, and who shows
 * few things of many that it holds reads few. The things that were asked
 * for last are kept; of others it lets go when there is nothing else to do. As long as anybody
 * holds one, it is the same object that is given again, whatever is chosen meanwhile.
 *
 * # Signals
 *
 * #WmkCollectionModel::begin (): see wmk_collection_model_set_choice()
 *
 * #WmkCollectionModel::failed (message): things could not be read: they have no address and no
 * title
 */
#define WMK_TYPE_COLLECTION_MODEL (wmk_collection_model_get_type ())
G_DECLARE_FINAL_TYPE (WmkCollectionModel, wmk_collection_model, WMK, COLLECTION_MODEL, GObject)

/**
 * wmk_collection_model_new:
 *
 * Returns: (transfer full) (nullable): all of them, or %NULL with @error set
 */
WmkCollectionModel *
wmk_collection_model_new (WmkCatalog *catalog, const WmkKind *kind, GError **error);

/**
 * wmk_collection_model_set_choice:
 * @anew: whether who shows the rows goes to the first of them as soon as there is another, which is
 *   when #WmkCollectionModel::begin tells: those that it takes the place of are still behind it
 *
 * Shows what @choice lets through: at once of a short list, and where it lets all through in their
 * own order; of a long one as soon as it is found, and what was to be shown before is given up.
 * Until then all stays as it was. Rows that stay where they were are not told of.
 * Whoever is just being told of rows cannot choose others.
 */
void wmk_collection_model_set_choice (WmkCollectionModel *self,
                                      const WmkCollectionChoice *choice,
                                      gboolean anew);

/** wmk_collection_model_is_finding: Returns: whether what was chosen last is yet to be shown. */
gboolean wmk_collection_model_is_finding (WmkCollectionModel *self);

/** wmk_collection_model_get_total: Returns: how many there are without a choice. */
guint wmk_collection_model_get_total (WmkCollectionModel *self);

/** wmk_collection_model_count_held: Returns: how many things it or somebody else holds. */
guint wmk_collection_model_count_held (WmkCollectionModel *self);

/** wmk_collection_model_find: Returns: where the thing of that address stands, or %G_MAXUINT. */
guint wmk_collection_model_find (WmkCollectionModel *self, const char *address);

G_END_DECLS
