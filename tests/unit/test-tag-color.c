/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-tag-color.h"

#include "charts/wmk-theme.h"

/* What WCAG 2.2 asks for of marks, 1.4.11. */
#define MARK_CONTRAST 3.0

/* What a tag's dot stands on: the pill of a tag in the pane, a list, a row of it that is chosen. */
static const WmkColor light_grounds[] = {0xdcdcde, 0xffffff, WMK_TAG_GROUND_LIGHT};
static const WmkColor dark_grounds[] = {0x3e3e42, 0x1e1e1e, 0x000000, WMK_TAG_GROUND_DARK};

static WmkColor
parse (const char *color)
{
  return (WmkColor) g_ascii_strtoull (color + 1, NULL, 16);
}

static void
assert_seen (const char *color)
{
  g_autofree char *light = wmk_tag_color_dup_shown (color, FALSE);
  g_autofree char *dark = wmk_tag_color_dup_shown (color, TRUE);

  g_test_message ("%s: %s, %s", color, light, dark);
  for (gsize i = 0; i < G_N_ELEMENTS (light_grounds); i++)
    g_assert_cmpfloat (wmk_color_contrast (parse (light), light_grounds[i]), >=, MARK_CONTRAST);
  for (gsize i = 0; i < G_N_ELEMENTS (dark_grounds); i++)
    g_assert_cmpfloat (wmk_color_contrast (parse (dark), dark_grounds[i]), >=, MARK_CONTRAST);
}

/* Also those that another program has chosen. */
static void
test_contrast (void)
{
  static const char *const others[] = {"#8b0000", "#000000", "#ffffff", "#ffff00",
                                       "#0000ff", "#808080", "#525252", "#d2d2d4"};

  for (guint i = 0; i < WMK_N_TAG_COLORS; i++)
    assert_seen (wmk_tag_color_get (i)->color);
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    assert_seen (others[i]);
}

/* What another program has chosen is shown as it is, where it can be seen. */
static void
test_shown (void)
{
  g_autofree char *name = wmk_tag_color_dup_name ("#0072b2");
  g_autofree char *other = wmk_tag_color_dup_name ("#123456");
  g_autofree char *none = wmk_tag_color_dup_name ("");
  g_autofree char *light = wmk_tag_color_dup_shown ("#0072b2", FALSE);
  g_autofree char *dark = wmk_tag_color_dup_shown ("#0072b2", TRUE);
  g_autofree char *kept = wmk_tag_color_dup_shown ("#123456", FALSE);

  g_assert_cmpstr (name, ==, "Blue");
  g_assert_cmpstr (other, ==, "#123456");
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (light, ==, "#0072b2");
  g_assert_cmpstr (dark, !=, "#0072b2");
  g_assert_cmpstr (kept, ==, "#123456");
  g_assert_null (wmk_tag_color_dup_shown ("", TRUE));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tag-color/contrast", test_contrast);
  g_test_add_func ("/tag-color/shown", test_shown);

  return g_test_run ();
}
