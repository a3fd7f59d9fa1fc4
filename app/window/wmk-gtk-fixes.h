/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Mends, for the rest of the process, what the GTK that runs gets wrong. To be called once; leaves
 * alone what later versions get right. */
void wmk_gtk_fixes_install (void);

G_END_DECLS
