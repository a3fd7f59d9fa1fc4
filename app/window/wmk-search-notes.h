/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-search-results.h"
#include "notebook/wmk-notebook.h"
#include "window/wmk-list-row.h"

G_BEGIN_DECLS

/*
 * The notebook as the search sees it: the reader's tags are a filter, and notes that are found
 * stand among the results.
 */

/** wmk_search_notes_connect: Has @results find notes of @notebook, which it keeps, and know its
 * tags; to be called again when tags have changed. */
void wmk_search_notes_connect (WmkSearchResults *results, WmkNotebook *notebook);

/** wmk_search_notes_show: Shows @result, a note, in a row that is in its list already. */
void wmk_search_notes_show (WmkListRow *row, WmkResult *result, WmkSearchResults *results);

/**
 * wmk_search_notes_open:
 * @page: of @results
 *
 * Opens what is no thing of the catalogue: what a note is about, with its notes, or all notes.
 *
 * Returns: %FALSE where that is not what stands at @position
 */
gboolean wmk_search_notes_open (GtkWidget *page, WmkSearchResults *results, guint position);

G_END_DECLS
