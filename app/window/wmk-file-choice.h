/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** WmkFileChosen: @path: (type filename): what was chosen */
typedef void (*WmkFileChosen) (GtkWidget *widget, const char *path);

/**
 * wmk_file_choice_ask:
 * @widget: of the window that asks
 * @title: what the file is for
 * @suffix_name: what such files are called
 * @suffix: of files that are meant: "db"
 *
 * Asks for a file with the desktop's own dialog, which may see more files than this program may;
 * @chosen is called with @widget, if that still is in a window, once one was chosen.
 */
void wmk_file_choice_ask (GtkWidget *widget,
                          const char *title,
                          const char *suffix_name,
                          const char *suffix,
                          WmkFileChosen chosen);

G_END_DECLS
