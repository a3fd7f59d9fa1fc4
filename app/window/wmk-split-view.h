/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WmkSplitView:
 *
 * A sidebar and a content beside each other, or one of them alone where there is no room for
 * both. It stands on AdwLeaflet before libadwaita 1.4 and on AdwNavigationSplitView from then on;
 * nothing outside this file knows which.
 *
 * # Properties
 *
 * #WmkSplitView:sidebar, #WmkSplitView:content: the two children
 *
 * #WmkSplitView:collapsed (read-only): whether only one of them shows
 *
 * #WmkSplitView:show-content: which one, while collapsed
 */
#define WMK_TYPE_SPLIT_VIEW (wmk_split_view_get_type ())
G_DECLARE_FINAL_TYPE (WmkSplitView, wmk_split_view, WMK, SPLIT_VIEW, GtkWidget)

gboolean wmk_split_view_get_collapsed (WmkSplitView *self);
void wmk_split_view_set_show_content (WmkSplitView *self, gboolean show_content);
gboolean wmk_split_view_get_show_content (WmkSplitView *self);

/**
 * wmk_split_view_adopt_header_bar: Keeps @header_bar, which stands somewhere inside @self, from
 * adding a back button of its own.
 */
void wmk_split_view_adopt_header_bar (WmkSplitView *self, AdwHeaderBar *header_bar);

G_END_DECLS
