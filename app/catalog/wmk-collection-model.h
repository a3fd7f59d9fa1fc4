/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "catalog/wmk-collection-choice.h"
#include "catalog/wmk-thing.h"

G_BEGIN_DECLS

/** The order by title, among those by column. */
#define WMK_ORDER_TITLE "title"

/**
 * WmkCollectionModel:
 *
 * A #GListModel of #WmkThing: those of a kind that a choice lets through, in its order. What is
 * not known comes last in each order, and equals stay in the kind's own.
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
 *
 * Returns: %TRUE on success; else %FALSE with @error set, and all as it was
 */
gboolean wmk_collection_model_set_choice (WmkCollectionModel *self,
                                          const WmkCollectionChoice *choice,
                                          GError **error);

/** wmk_collection_model_get_total: Returns: how many there are without a choice. */
guint wmk_collection_model_get_total (WmkCollectionModel *self);

/** wmk_collection_model_find: Returns: where the thing of that address stands, or %G_MAXUINT. */
guint wmk_collection_model_find (WmkCollectionModel *self, const char *address);

G_END_DECLS
