/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook/wmk-notebook-rows.h"

/* What two lists of rows differ in. */

static GArray *
rows_new (const char *letters)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (WmkEntryRow));

  for (; *letters != '\0'; letters++) {
    WmkEntryRow row = {{*letters, WMK_ENTRY_NOTE}, 1};

    g_array_append_val (rows, row);
  }

  return rows;
}

static void
assert_compared (const char *before_text, const char *after_text, guint n_changes, guint n_rows)
{
  g_autoptr (GArray) before = rows_new (before_text), after = rows_new (after_text);
  g_autoptr (GArray) changes = wmk_rows_compare (before, after);
  g_autoptr (GString) text = g_string_new (before_text);
  guint n_touched = 0;

  for (guint i = changes->len; i > 0; i--) {
    const WmkRowsChange *change = &g_array_index (changes, WmkRowsChange, i - 1);

    g_string_erase (text, change->position, change->n_removed);
    g_string_insert_len (text, change->position, after_text + change->from, change->n_added);
    n_touched += change->n_removed + change->n_added;
  }
  g_assert_cmpstr (text->str, ==, after_text);
  if (n_changes != G_MAXUINT) {
    g_assert_cmpuint (changes->len, ==, n_changes);
    g_assert_cmpuint (n_touched, ==, n_rows);
  }
}

static void
test_compare (void)
{
  assert_compared ("", "", 0, 0);
  assert_compared ("abc", "abc", 0, 0);
  assert_compared ("", "abc", 1, 3);
  assert_compared ("abc", "", 1, 3);
  assert_compared ("abcdef", "abdef", 1, 1);
  assert_compared ("abcdef", "abxcdef", 1, 1);
  assert_compared ("abcdef", "xabcef", 2, 2);
  assert_compared ("abcdef", "bcdefa", 2, 2);
  assert_compared ("abcdef", "abxdef", 1, 2);
  assert_compared ("abcdefgh", "acegh", 3, 3);
  /* Too many to tell one by one. */
  assert_compared ("abcdefghijklm", "acegikm", 1, 16);
  for (guint i = 0; i < 2000; i++) {
    g_autoptr (GString) before = g_string_new (NULL), after = g_string_new (NULL);

    for (char c = 'A'; c <= 'z'; c++) {
      if (g_test_rand_int_range (0, 4) > 0)
        g_string_append_c (before, c);
      if (g_test_rand_int_range (0, 4) > 0)
        g_string_insert_c (after, g_test_rand_int_range (0, 8) == 0 ? 0 : -1, c);
    }
    assert_compared (before->str, after->str, G_MAXUINT, 0);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rows/compare", test_compare);

  return g_test_run ();
}
