/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalog/wmk-catalog.h"

G_BEGIN_DECLS

/**
 * WmkSectionsView:
 *
 * What a thing is linked with, a list of links a section (wmk_thing_list_sections()). Of a long
 * section it shows the beginning, and a button for all.
 */
#define WMK_TYPE_SECTIONS_VIEW (wmk_sections_view_get_type ())
G_DECLARE_FINAL_TYPE (WmkSectionsView, wmk_sections_view, WMK, SECTIONS_VIEW, AdwBin)

/**
 * wmk_sections_view_set:
 * @sections: (element-type WmkThingSection)
 * @address: of the thing
 * @name: of the thing, as the lists of others call it: rows do not repeat it
 */
void wmk_sections_view_set (WmkSectionsView *self,
                            GPtrArray *sections,
                            const char *address,
                            const char *name);

/** wmk_sections_view_get_focused: Returns: (nullable): the address of the focused row. */
const char *wmk_sections_view_get_focused (WmkSectionsView *self);

/** wmk_sections_view_focus: Moves the focus to the row of @address, if there is one. */
gboolean wmk_sections_view_focus (WmkSectionsView *self, const char *address);

G_END_DECLS
