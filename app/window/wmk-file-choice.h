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
 * @suffixes: of files that are meant: "db", "waymark"; ending in %NULL
 *
 * Asks for a file with the desktop's own dialog, which may see more files than this program may;
 * @chosen is called with @widget, if that still is in a window, once one was chosen.
 */
void wmk_file_choice_ask (GtkWidget *widget,
                          const char *title,
                          const char *suffix_name,
                          const char *const *suffixes,
                          WmkFileChosen chosen);

/**
 * wmk_file_choice_ask_new:
 * @title: what the file is for
 * @name: (type filename): what it is called, with the day, unless the reader has it otherwise
 * @suffix: of its name: ".waymark", once also where the reader typed it before that one
 *
 * Asks in the same way where a file is to be written; the dialog itself asks before it names one
 * that there is.
 */
void wmk_file_choice_ask_new (GtkWidget *widget,
                              const char *title,
                              const char *name,
                              const char *suffix,
                              WmkFileChosen chosen);

G_END_DECLS
