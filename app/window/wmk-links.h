/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * What a window does with links. It says what became of that by its action `win.report`.
 */

/**
 * wmk_links_install_actions: Gives windows of a class the actions `win.open-link` and
 * `win.copy-link` (uri).
 */
void wmk_links_install_actions (GtkWidgetClass *widget_class);

/** wmk_links_copy: Puts @text on the clipboard and tells the reader @message. */
void wmk_links_copy (GtkWidget *window, const char *text, const char *message);

G_END_DECLS
