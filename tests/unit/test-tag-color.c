/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-tag-color.h"

#include "charts/wmk-theme.h"

/* What WCAG 2.2 asks for of marks, 1.4.11. */
#define MARK_CONTRAST 3.0

/* What a tag's dot stands on, darkest and lightest: the pill of a tag in the pane, a list. */
static const WmkColor light_grounds[] = {0xdcdcde, 0xffffff};
static const WmkColor dark_grounds[] = {0x3e3e42, 0x1e1e1e};

static WmkColor
parse (const char *color)
{
  return (WmkColor) g_ascii_strtoull (color + 1, NULL, 16);
}

static void
test_contrast (void)
{
  for (guint i = 0; i < WMK_N_TAG_COLORS; i++) {
    const WmkTagColor *color = wmk_tag_color_get (i);

    for (gsize j = 0; j < G_N_ELEMENTS (light_grounds); j++) {
      g_test_message ("%s", color->name);
      g_assert_cmpfloat (wmk_color_contrast (parse (color->color), light_grounds[j]), >=,
                         MARK_CONTRAST);
      g_assert_cmpfloat (wmk_color_contrast (parse (color->dark), dark_grounds[j]), >=,
                         MARK_CONTRAST);
    }
  }
}

/* What another program has chosen is shown as it is. */
static void
test_shown (void)
{
  g_autofree char *name = wmk_tag_color_dup_name ("#0072b2");
  g_autofree char *other = wmk_tag_color_dup_name ("#123456");
  g_autofree char *none = wmk_tag_color_dup_name ("");

  g_assert_cmpstr (name, ==, "Blue");
  g_assert_cmpstr (other, ==, "#123456");
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (wmk_tag_color_get_shown ("#0072b2", FALSE), ==, "#0072b2");
  g_assert_cmpstr (wmk_tag_color_get_shown ("#0072b2", TRUE), !=, "#0072b2");
  g_assert_cmpstr (wmk_tag_color_get_shown ("#123456", TRUE), ==, "#123456");
  g_assert_null (wmk_tag_color_get_shown ("", TRUE));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tag-color/contrast", test_contrast);
  g_test_add_func ("/tag-color/shown", test_shown);

  return g_test_run ();
}
