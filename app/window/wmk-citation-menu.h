/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * wmk_citation_menu_new:
 * @locator, @figure: the place, "" for the source as a whole
 *
 * Returns: (transfer full): to copy a citation as text, BibTeX or RIS (`win.copy-citation`)
 */
GMenuModel *wmk_citation_menu_new (const char *source_id, const char *locator, const char *figure);

/**
 * wmk_citation_menu_connect: Makes the dots of the rows of @list that cite
 * (wmk_link_row_set_citation()) open the row's menu, which has these entries too.
 */
void wmk_citation_menu_connect (GtkListBox *list);

G_END_DECLS
