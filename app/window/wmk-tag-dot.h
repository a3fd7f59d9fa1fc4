/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** WmkTagDot: a tag's colour, beside its name. */
#define WMK_TYPE_TAG_DOT (wmk_tag_dot_get_type ())
G_DECLARE_FINAL_TYPE (WmkTagDot, wmk_tag_dot, WMK, TAG_DOT, GtkWidget)

/** wmk_tag_dot_new: @color: as the notebook has it; "": an open ring */
GtkWidget *wmk_tag_dot_new (const char *color);

G_END_DECLS
