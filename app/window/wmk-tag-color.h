/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** How many colours a tag may have, beside none. */
#define WMK_N_TAG_COLORS 9

/** What a tag stands on that it is hardest to tell from: a row that is chosen. */
#define WMK_TAG_GROUND_LIGHT 0xd2d2d4
#define WMK_TAG_GROUND_DARK 0x525252

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
 * wmk_tag_color_dup_shown:
 * @color: of a tag, be it one that another program has given it
 *
 * Returns: (transfer full) (nullable): the colour to paint with, which can be told from what a tag
 *   stands on; %NULL for none
 */
char *wmk_tag_color_dup_shown (const char *color, gboolean dark);

G_END_DECLS
