/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** How many colours a tag may have, beside none. */
#define WMK_N_TAG_COLORS 9

/**
 * WmkTagColor:
 * @name: translated when it is shown
 * @color: what the notebook has: "#rrggbb"; so it looks on a light page
 * @dark: what it looks like on a dark page, where the other would be hard to see
 */
typedef struct {
  const char *name;
  const char *color;
  const char *dark;
} WmkTagColor;

/** wmk_tag_color_get: Returns: (transfer none): the one at @index. */
const WmkTagColor *wmk_tag_color_get (guint index);

/** wmk_tag_color_dup_name: Returns: (transfer full): what @color is called, "" for none. */
char *wmk_tag_color_dup_name (const char *color);

/**
 * wmk_tag_color_get_shown:
 * @color: of a tag, be it one that another program has given it
 *
 * Returns: (transfer none) (nullable): the colour to paint with; %NULL for none
 */
const char *wmk_tag_color_get_shown (const char *color, gboolean dark);

G_END_DECLS
