/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * wmk_label_link_get:
 *
 * gtk_label_get_current_uri() of GTK 4.18 tells of the pointer only.
 *
 * Returns: (nullable): the target of the link of @label that the pointer is on, or else of the one
 *   that has the focus; until @label changes or is asked again
 */
const char *wmk_label_link_get (GtkLabel *label);

G_END_DECLS
