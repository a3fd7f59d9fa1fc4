/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "catalog/wmk-records.h"

G_BEGIN_DECLS

/** wmk_source_list_fill: Fills @list with a row for each #WmkSource of @sources. */
void wmk_source_list_fill (GtkListBox *list, GPtrArray *sources);

/** wmk_source_list_fill_citations: The same for #WmkCitation: where @entity_id is cited from. */
void wmk_source_list_fill_citations (GtkListBox *list, GPtrArray *citations, const char *entity_id);

/** wmk_place_describe: Returns: (transfer full): the place, and the words printed there. */
char *wmk_place_describe (const char *locator, const char *figure);

/** wmk_citation_describe: Returns: (transfer full): the same of a citation. */
char *wmk_citation_describe (const WmkCitation *citation);

/** wmk_source_describe: Returns: (transfer full): "Publisher, 26 Jul 2016", parts left out. */
char *wmk_source_describe (const char *author, const char *publisher, const char *published);

G_END_DECLS
