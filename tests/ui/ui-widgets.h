/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Widgets of a window as a test finds them, and what they say and show. */

/** ui_get_bounds: Where @widget lies in @ancestor. */
graphene_rect_t ui_get_bounds (GtkWidget *widget, GtkWidget *ancestor);

/** ui_find: Returns: (nullable): the first widget of @type below @root that is in sight or not. */
GtkWidget *ui_find (GtkWidget *root, GType type);

/** ui_find_all: Returns: (transfer full) (element-type GtkWidget): in order. */
GPtrArray *ui_find_all (GtkWidget *root, GType type);

/** ui_find_button: Returns: the button that activates that action. */
GtkWidget *ui_find_button (GtkWidget *root, const char *action_name);

/** ui_dup_name: Returns: (transfer full): the accessible name that the widget was given, or "". */
char *ui_dup_name (GtkWidget *widget);
char *ui_dup_description (GtkWidget *widget);

/** ui_dup_texts: Returns: (transfer full): all that stands in sight below @root, a line each. */
char *ui_dup_texts (GtkWidget *root);

/** ui_render: Returns: (transfer full): the pixels that @widget, in a window, shows now. */
GBytes *ui_render (GtkWidget *widget);

G_END_DECLS
