/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-tag-color.h"

#include <glib/gi18n-lib.h>

/* Each has 3:1 or more with what a tag stands on (WCAG 2.2, 1.4.11), in either style. */
static const WmkTagColor colors[WMK_N_TAG_COLORS] = {
    {NC_ ("color", "Red"), "#c01c28", "#f66151"},
    {NC_ ("color", "Orange"), "#b85c00", "#ff9a3c"},
    {NC_ ("color", "Yellow"), "#8f6f00", "#f5c211"},
    {NC_ ("color", "Green"), "#23803f", "#57e389"},
    {NC_ ("color", "Teal"), "#007a87", "#4fd2d2"},
    {NC_ ("color", "Blue"), "#0072b2", "#62a0ea"},
    {NC_ ("color", "Purple"), "#7d3fa8", "#c88ae0"},
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

const char *
wmk_tag_color_get_shown (const char *color, gboolean dark)
{
  for (gsize i = 0; i < WMK_N_TAG_COLORS; i++)
    if (g_str_equal (colors[i].color, color))
      return dark ? colors[i].dark : colors[i].color;

  return *color == '\0' ? NULL : color;
}
