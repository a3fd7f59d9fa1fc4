/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WmkSideView: a pane at the end of what it is about, where there is room for both; else over it
 *
 * Properties: `content`, `pane` (#GtkWidget), `shows-pane` (boolean), `covers` (boolean, read-only:
 * the pane shows, and nothing else does).
 */
#define WMK_TYPE_SIDE_VIEW (wmk_side_view_get_type ())
G_DECLARE_FINAL_TYPE (WmkSideView, wmk_side_view, WMK, SIDE_VIEW, GtkWidget)

void wmk_side_view_set_shows_pane (WmkSideView *self, gboolean shows_pane);

gboolean wmk_side_view_get_shows_pane (WmkSideView *self);

/** wmk_side_view_get_covers: Returns: whether the pane shows, and nothing else does. */
gboolean wmk_side_view_get_covers (WmkSideView *self);

G_END_DECLS
