/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalog/wmk-catalog.h"
#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

/**
 * WmkSidebar: the places of the atlas: the overview, the ten sectors with their targets by status,
 * all else of the plan, the notebook, and the searches that the reader keeps.
 *
 * # Signals
 *
 * #WmkSidebar::chosen (address): the reader chose a place
 */
#define WMK_TYPE_SIDEBAR (wmk_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (WmkSidebar, wmk_sidebar, WMK, SIDEBAR, AdwBin)

/** wmk_sidebar_fill: Shows the sectors of @catalog; %FALSE with @error set when it cannot. */
gboolean wmk_sidebar_fill (WmkSidebar *self, WmkCatalog *catalog, GError **error);

/** wmk_sidebar_set_settings: Where searches are kept (wmk-search-memory.h). */
void wmk_sidebar_set_settings (WmkSidebar *self, GSettings *settings);

/** wmk_sidebar_set_notebook: Has the rows show what the reader has on what they lead to, and
 * that of the notebook how much there is. */
void wmk_sidebar_set_notebook (WmkSidebar *self, WmkNotebook *notebook);

/** wmk_sidebar_update: Counts the targets of @catalog anew; %FALSE with @error set if it cannot. */
gboolean wmk_sidebar_update (WmkSidebar *self, WmkCatalog *catalog, GError **error);

/** wmk_sidebar_select: Marks the place of @address, or none. */
void wmk_sidebar_select (WmkSidebar *self, const char *address);

G_END_DECLS
