/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-catalog.h"
#include "window/wmk-page.h"

G_BEGIN_DECLS

/**
 * wmk_sector_link_fill:
 * @list: gets one row that leads to the sector, or to the overview for the plan as a whole
 * @page: gets @title, the sector's name below it, its place in the sidebar, and its parent
 * @sector_id: "" for the plan as a whole
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean wmk_sector_link_fill (GtkListBox *list,
                               WmkCatalog *catalog,
                               WmkPage *page,
                               const char *title,
                               const char *sector_id,
                               GError **error);

G_END_DECLS
