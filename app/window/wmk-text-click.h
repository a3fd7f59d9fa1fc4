/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** WmkTextClicked: @place: in @widget, px */
typedef void (*WmkTextClicked) (GtkWidget *widget, const graphene_point_t *place, gpointer data);

/**
 * wmk_text_click_install:
 * @widget: what holds texts, of which some can be selected or are links
 * @data: lives at least as long as @widget is in a window
 *
 * Calls @clicked when the first button was clicked there on what does nothing by itself: not on a
 * button, a box or a link. It is called when what was clicked has had its turn: a text may have
 * been selected by then.
 */
void wmk_text_click_install (GtkWidget *widget, WmkTextClicked clicked, gpointer data);

G_END_DECLS
