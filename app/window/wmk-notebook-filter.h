/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "catalog/wmk-catalog.h"
#include "catalog/wmk-collection-choice.h"
#include "catalog/wmk-query.h"
#include "notebook/wmk-notebook-list.h"
#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

/*
 * What the reader chooses on the page of the notebook: a #WmkCollectionChoice as in other lists,
 * with filters of its own, set by actions `list.filter-…`.
 */

/** wmk_notebook_filter_get: Returns: (nullable): the name of the filter at @index, or %NULL. */
const char *wmk_notebook_filter_get (guint index);

/**
 * wmk_notebook_filter_menu_new:
 * @counts: (nullable): how much there is to choose from
 *
 * Returns: (transfer full): a submenu a filter, of the values that let anything through, each with
 *   how much
 */
GMenuModel *wmk_notebook_filter_menu_new (WmkCatalog *catalog,
                                          WmkNotebook *notebook,
                                          const WmkEntryCounts *counts,
                                          const WmkCollectionChoice *choice);

/** wmk_notebook_order_menu_new: Returns: (transfer full): of `list.order`. */
GMenuModel *wmk_notebook_order_menu_new (void);

/** wmk_notebook_filter_dup_label: Returns: (transfer full): what is chosen: "Tag: to read". */
char *wmk_notebook_filter_dup_label (WmkCatalog *catalog,
                                     WmkNotebook *notebook,
                                     const char *filter,
                                     const char *value);

/** wmk_notebook_chips_fill: As wmk_collection_chips_fill(). */
void wmk_notebook_chips_fill (GtkFlowBox *chips,
                              WmkCatalog *catalog,
                              WmkNotebook *notebook,
                              const WmkCollectionChoice *choice);

/**
 * wmk_notebook_filter_read:
 * @query: what the words of @choice ask for
 *
 * Returns: (transfer full): what the notebook is asked for
 */
WmkEntryChoice *wmk_notebook_filter_read (WmkCatalog *catalog,
                                          const WmkCollectionChoice *choice,
                                          const WmkQuery *query);

G_END_DECLS
