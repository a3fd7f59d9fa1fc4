/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-catalog.h"
#include "catalog/wmk-kind.h"

G_BEGIN_DECLS

/** The order by title, among those by column. */
#define WMK_ORDER_TITLE "title"

/**
 * wmk_collection_order_new:
 * @column: id of a column of the kind, or %WMK_ORDER_TITLE, which stands for any other, too
 * @n_things: how many things there are of that kind
 *
 * Sorts the whole list of a kind. Text is compared as wmk_fold_text() gives it. What is not known
 * comes last, upwards and downwards, and equals stay in the list's own order.
 *
 * Returns: (transfer full) (element-type guint): the places in the list's own order, counted from
 *   0; %NULL with @error set
 */
GArray *wmk_collection_order_new (WmkCatalog *catalog,
                                  const WmkKind *kind,
                                  const char *column,
                                  gboolean descending,
                                  guint n_things,
                                  GError **error);

G_END_DECLS
