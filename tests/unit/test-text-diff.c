/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-text-diff.h"

#include <string.h>

static char *
describe (const char *before, const char *after)
{
  g_autoptr (GPtrArray) changes = wmk_text_diff (before, after);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++) {
    const WmkTextChange *change = g_ptr_array_index (changes, i);

    g_string_append_printf (lines, "%c%s;", " -+"[change->kind], change -> text);
  }

  return g_string_free (lines, FALSE);
}

static void
test_lines (void)
{
  static const struct {
    const char *before, *after, *changes;
  } cases[] = {
      {"a\nb\nc", "a\nb\nc", " a\nb\nc;"},
      {"a\nb\nc", "a\nx\nc", " a;-b;+x; c;"},
      {"a\nb\nc\nd", "b\nd\ne", "-a; b;-c; d;+e;"},
      {"a", "a\na\na", " a;+a\na;"},
      {"", "x", "+x;"},
      {"a\n\nb", "a\nb", " a;-; b;"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *changes = describe (cases[i].before, cases[i].after);

    g_assert_cmpstr (changes, ==, cases[i].changes);
  }
}

/* Both texts can be put together again, also where they are too long to compare. */
static void
test_whole (void)
{
  GString *before = g_string_new (NULL), *after = g_string_new (NULL);
  GString *old_text = g_string_new (NULL), *new_text = g_string_new (NULL);
  g_autoptr (GPtrArray) changes = NULL;

  for (guint i = 0; i < 3000; i++) {
    g_string_append_printf (before, "%s%u", i == 0 ? "" : "\n", i * 7 % 100);
    g_string_append_printf (after, "%s%u", i == 0 ? "" : "\n", i * 11 % 100);
  }
  changes = wmk_text_diff (before->str, after->str);
  for (guint i = 0; i < changes->len; i++) {
    const WmkTextChange *change = g_ptr_array_index (changes, i);

    if (change->kind != WMK_TEXT_ADDED)
      g_string_append_printf (old_text, "%s%s", old_text->len == 0 ? "" : "\n", change->text);
    if (change->kind != WMK_TEXT_REMOVED)
      g_string_append_printf (new_text, "%s%s", new_text->len == 0 ? "" : "\n", change->text);
  }
  g_assert_true (g_string_equal (before, old_text));
  g_assert_true (g_string_equal (after, new_text));
  g_string_free (before, TRUE);
  g_string_free (after, TRUE);
  g_string_free (old_text, TRUE);
  g_string_free (new_text, TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-diff/lines", test_lines);
  g_test_add_func ("/text-diff/whole", test_whole);

  return g_test_run ();
}
