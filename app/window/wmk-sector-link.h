/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "catalog/wmk-catalog.h"

G_BEGIN_DECLS

/**
 * wmk_sector_link_fill:
 * @list: gets one row that leads to the sector, or to the overview for the plan as a whole
 * @sector_id: "" for the plan as a whole
 * @name: (out) (transfer full): what the row is called
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean wmk_sector_link_fill (
    GtkListBox *list, WmkCatalog *catalog, const char *sector_id, char **name, GError **error);

G_END_DECLS
