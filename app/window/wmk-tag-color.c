/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-tag-color.h"

#include <glib/gi18n-lib.h>

#include "charts/wmk-theme.h"

/* What a mark has with its ground: WCAG 2.2, 1.4.11. */
#define CONTRAST 3.0

/* Each has that with what a tag stands on, in either style. */
static const WmkTagColor colors[WMK_N_TAG_COLORS] = {
    {NC_ ("color", "Red"), "#c01c28", "#ff8a7a"},
    {NC_ ("color", "Orange"), "#b85c00", "#ff9a3c"},
    {NC_ ("color", "Yellow"), "#8f6f00", "#f5c211"},
    {NC_ ("color", "Green"), "#23803f", "#57e389"},
    {NC_ ("color", "Teal"), "#007a87", "#4fd2d2"},
    {NC_ ("color", "Blue"), "#0072b2", "#8fbcf5"},
    {NC_ ("color", "Purple"), "#7d3fa8", "#d9a3ee"},
    {NC_ ("color", "Pink"), "#b3396f", "#f29ac2"},
    {NC_ ("color", "Brown"), "#7a5230", "#cdab8f"},
};

const WmkTagColor *
wmk_tag_color_get (guint index)
{
  g_return_val_if_fail (index < WMK_N_TAG_COLORS, NULL);

  return &colors[index];
}

char *
wmk_tag_color_dup_name (const char *color)
{
  for (gsize i = 0; i < WMK_N_TAG_COLORS; i++)
    if (g_str_equal (colors[i].color, color))
      return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "color", colors[i].name));

  return g_strdup (color);
}

/* @share of 16: of @other in @color. */
static WmkColor
mix (WmkColor color, WmkColor other, guint share)
{
  WmkColor mixed = 0;

  for (int shift = 0; shift <= 16; shift += 8)
    mixed |= (((color >> shift & 0xff) * (16 - share) + (other >> shift & 0xff) * share) / 16)
             << shift;

  return mixed;
}

/* One that another program has chosen, as little changed as lets it be seen. */
static char *
dup_seen (const char *color, gboolean dark)
{
  WmkColor ground = dark ? WMK_TAG_GROUND_DARK : WMK_TAG_GROUND_LIGHT;
  WmkColor given = (WmkColor) g_ascii_strtoull (color + 1, NULL, 16), seen = given;

  for (guint share = 1; share <= 16 && wmk_color_contrast (seen, ground) < CONTRAST; share++)
    seen = mix (given, dark ? 0xffffff : 0x000000, share);

  return g_strdup_printf ("#%06x", seen);
}

char *
wmk_tag_color_dup_shown (const char *color, gboolean dark)
{
  for (gsize i = 0; i < WMK_N_TAG_COLORS; i++)
    if (g_str_equal (colors[i].color, color))
      return g_strdup (dark ? colors[i].dark : colors[i].color);

  return *color == '\0' ? NULL : dup_seen (color, dark);
}
