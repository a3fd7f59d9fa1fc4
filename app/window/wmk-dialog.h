/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * wmk_dialog_fit:
 * @self: a dialog that belongs to a window, before it shows
 *
 * Has it open no wider and no higher than that window, which may be as small as a telephone, as far
 * as it has a size of its own: one that is as high as what is in it sees to that itself.
 */
void wmk_dialog_fit (GtkWindow *self);

/**
 * wmk_dialog_fill_entry:
 * @text: what the program has for it
 *
 * Sets the text of an entry as one that nobody typed: Ctrl+Z does not go back before it.
 */
void wmk_dialog_fill_entry (GtkEditable *entry, const char *text);

G_END_DECLS
