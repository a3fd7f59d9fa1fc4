/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-catalog.h"
#include "notebook/wmk-notebook-entry.h"
#include "window/wmk-list-row.h"

G_BEGIN_DECLS

/**
 * wmk_notebook_row_show:
 * @query: (nullable): whose words are shown as found
 * @picking: whether rows are being picked, and this one is @picked
 *
 * Shows one of the reader's entries: what it is about, what it says, the tags of the thing.
 */
void wmk_notebook_row_show (WmkListRow *row,
                            const WmkEntry *entry,
                            WmkCatalog *catalog,
                            const WmkQuery *query,
                            gboolean picking,
                            gboolean picked);

/** wmk_notebook_row_dup_title: Returns: (transfer full): what the thing is called now. */
char *wmk_notebook_row_dup_title (WmkCatalog *catalog, const WmkSubject *subject);

/** wmk_notebook_row_dup_text: Returns: (transfer full): an entry as text, to be pasted elsewhere.
 */
char *wmk_notebook_row_dup_text (const WmkEntry *entry, WmkCatalog *catalog);

G_END_DECLS
