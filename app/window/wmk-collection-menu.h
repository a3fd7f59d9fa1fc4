/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "catalog/wmk-collection-choice.h"
#include "catalog/wmk-thing.h"

G_BEGIN_DECLS

/* What actions begin with that filter: "filter-agency". */
#define WMK_FILTER_ACTION "filter-"

/**
 * wmk_collection_filter_menu_new:
 *
 * Returns: (transfer full) (nullable): a submenu a filter of @kind, of `list.filter-…`; %NULL with
 *   @error set
 */
GMenuModel *
wmk_collection_filter_menu_new (WmkCatalog *catalog, const WmkKind *kind, GError **error);

/** wmk_collection_order_menu_new: Returns: (transfer full): of `list.order`, `list.descending`. */
GMenuModel *wmk_collection_order_menu_new (const WmkKind *kind);

/**
 * wmk_collection_chips_fill:
 *
 * Fills @chips with a button a filter that is set, which takes it away again; hides it where none
 * is.
 */
void wmk_collection_chips_fill (GtkFlowBox *chips,
                                WmkCatalog *catalog,
                                const WmkKind *kind,
                                const WmkCollectionChoice *choice);

/** wmk_collection_chips_clear: Takes all away, and hides @chips. */
void wmk_collection_chips_clear (GtkFlowBox *chips);

/**
 * wmk_collection_chips_add:
 * @filter: that the chip takes away by `list.filter-…`
 * @label: what it is set to: "Agency: MIIT"
 *
 * Adds a chip, and shows @chips.
 */
void wmk_collection_chips_add (GtkFlowBox *chips, const char *filter, const char *label);

G_END_DECLS
