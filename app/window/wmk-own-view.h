/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

/**
 * WmkOwnView:
 *
 * A widget of a page that shows what the reader has on the thing that it stands for: the sign of
 * notes, a star, a verdict, data points. Whatever implements this is told by its page; what is
 * added to a page later asks with wmk_own_view_show_new().
 */
#define WMK_TYPE_OWN_VIEW (wmk_own_view_get_type ())
G_DECLARE_INTERFACE (WmkOwnView, wmk_own_view, WMK, OWN_VIEW, GtkWidget)

/**
 * WmkOwnViewInterface:
 * @show_own: shows what the notebook has now, and where @shows_own also verdicts and data points;
 *   @address: what has changed, %NULL: anything may have
 */
struct _WmkOwnViewInterface {
  GTypeInterface parent_interface;

  void (*show_own) (WmkOwnView *self,
                    WmkNotebook *notebook,
                    gboolean shows_own,
                    const char *address);
};

/** wmk_own_view_show: Tells @root and all below it. */
void
wmk_own_view_show (GtkWidget *root, WmkNotebook *notebook, gboolean shows_own, const char *address);

/** wmk_own_view_show_new: Tells @root and all below it what their page was told, if it was. */
void wmk_own_view_show_new (GtkWidget *root);

/** wmk_own_view_concerns: Returns: whether a change of @changed, %NULL for any, is one of @address.
 */
gboolean wmk_own_view_concerns (const char *changed, const char *address);

/**
 * wmk_own_view_show_signs:
 * @box: (nullable): what an earlier call returned
 * @after: what the signs stand after
 * @description: what @self says of itself besides
 *
 * For a row of widgets: puts the signs of what the reader has on @address after @after, and has
 * @self say it.
 *
 * Returns: (transfer none): the signs' box
 */
GtkWidget *wmk_own_view_show_signs (WmkOwnView *self,
                                    GtkWidget *box,
                                    GtkWidget *after,
                                    const char *description,
                                    WmkNotebook *notebook,
                                    gboolean shows_own,
                                    const char *address);

G_END_DECLS
