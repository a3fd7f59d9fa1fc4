/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WmkBreadcrumbs:
 *
 * The title of the page that shows, after buttons that lead to what it is a part of:
 * “Section › Parent › Title”. Where the property `compact` says that there is little room, the
 * title stands alone.
 */
#define WMK_TYPE_BREADCRUMBS (wmk_breadcrumbs_get_type ())
G_DECLARE_FINAL_TYPE (WmkBreadcrumbs, wmk_breadcrumbs, WMK, BREADCRUMBS, AdwBin)

/** wmk_breadcrumbs_set_titles: Those of the page, whose ancestors follow; @subtitle: "" for none */
void wmk_breadcrumbs_set_titles (WmkBreadcrumbs *self, const char *title, const char *subtitle);

/**
 * wmk_breadcrumbs_append: Adds an ancestor, the farthest first.
 * @focus: what takes the focus there: where the path goes on
 */
void wmk_breadcrumbs_append (WmkBreadcrumbs *self,
                             const char *title,
                             const char *address,
                             const char *focus);

G_END_DECLS
