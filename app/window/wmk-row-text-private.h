/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/wmk-theme.h"
#include "window/wmk-row-text.h"

G_BEGIN_DECLS

#define WMK_ROW_PADDING_X 12
#define WMK_ROW_PADDING_Y 9
#define WMK_ROW_GAP 12
#define WMK_ROW_LINE_GAP 2
#define WMK_ROW_ICON_SIZE 16

gboolean wmk_row_text_is_rtl (WmkRowText *self);

GdkRGBA wmk_row_text_to_rgba (WmkColor color);

PangoLayout *wmk_row_text_create_layout (
    WmkRowText *self, const char *text, gboolean caption, gboolean bold, const GArray *found);

void wmk_row_text_append (
    GtkSnapshot *snapshot, PangoLayout *layout, double x, double y, WmkColor color);

/* Where the texts begin, counted from the side that reading begins at, and how wide they are. */
void wmk_row_text_get_text_box (WmkRowText *self, int width, int *start, int *text_width);

/* --- Signs: wmk-row-text-signs.c --- */

/* How far the signs reach from the side that reading ends at. */
int wmk_row_text_get_signs_width (WmkRowText *self);

/* The arrow that says that the row leads somewhere, the dots of its menu, the sign of an oddity,
 * and those of what the reader has. */
void wmk_row_text_append_signs (WmkRowText *self, GtkSnapshot *snapshot, const WmkTheme *theme);

void wmk_row_text_append_icon (WmkRowText *self, GtkSnapshot *snapshot, const WmkTheme *theme);

/* What the line of the reader's verdict adds to the row: 0 where there is none. */
int wmk_row_text_get_verdict_height (WmkRowText *self);

void wmk_row_text_append_verdict (WmkRowText *self, GtkSnapshot *snapshot, const WmkTheme *theme);

G_END_DECLS
