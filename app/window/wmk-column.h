/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WmkColumn:
 *
 * The column of text of a page: as wide as there is room, up to #WmkColumn:maximum-size, and in
 * the middle of what is wider.
 *
 * AdwClamp does the same, but also answers how high it is at no width in particular, which a
 * scrolled window asks and has no use for; to answer, every text of the page is broken into lines
 * once more.
 *
 * # Properties
 *
 * #WmkColumn:child, #WmkColumn:maximum-size (pixels)
 */
#define WMK_TYPE_COLUMN (wmk_column_get_type ())
G_DECLARE_FINAL_TYPE (WmkColumn, wmk_column, WMK, COLUMN, GtkWidget)

G_END_DECLS
