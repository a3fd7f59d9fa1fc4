/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-key-set.h"

static WmkKeySet *
create (const gint64 *keys, gsize n_keys)
{
  WmkKeySet *set = wmk_key_set_new (200);

  for (gsize i = 0; i < n_keys; i++)
    wmk_key_set_add (set, keys[i]);

  return set;
}

#define CREATE(...)                                                                                \
  create ((const gint64[]){__VA_ARGS__}, sizeof ((const gint64[]){__VA_ARGS__}) / sizeof (gint64))

static char *
list (const WmkKeySet *set)
{
  GString *text = g_string_new (NULL);

  for (gint64 key = wmk_key_set_next (set, 0); key != 0; key = wmk_key_set_next (set, key + 1)) {
    g_assert_true (wmk_key_set_contains (set, key));
    g_string_append_printf (text, "%s%d", text->len > 0 ? " " : "", (int) key);
  }

  return g_string_free (text, FALSE);
}

static void
test_keys (void)
{
  g_autoptr (WmkKeySet) set = CREATE (-1, 0, 1, 62, 63, 64, 65, 127, 128, 200, 201, G_MAXINT64);
  g_autofree char *keys = list (set);

  g_assert_cmpstr (keys, ==, "1 62 63 64 65 127 128 200");
  g_assert_false (wmk_key_set_contains (set, 0));
  g_assert_false (wmk_key_set_contains (set, 2));
  g_assert_false (wmk_key_set_contains (set, 201));
  g_assert_false (wmk_key_set_contains (set, -64));
  g_assert_cmpint (wmk_key_set_next (set, 66), ==, 127);
  g_assert_cmpint (wmk_key_set_next (set, G_MAXINT64), ==, 0);
}

static void
test_ranges (void)
{
  g_autoptr (WmkKeySet) set = wmk_key_set_new (200);
  g_autoptr (WmkKeySet) none = wmk_key_set_new (0);
  g_autofree char *keys = NULL;

  wmk_key_set_add_range (set, 62, 65);
  wmk_key_set_add_range (set, 3, 2);
  wmk_key_set_add_range (set, 199, 201);
  keys = list (set);
  g_assert_cmpstr (keys, ==, "62 63 64 65 199 200");
  g_assert_cmpint (wmk_key_set_next (none, 1), ==, 0);
}

static void
test_operations (void)
{
  g_autoptr (WmkKeySet) united = CREATE (1, 64, 100);
  g_autoptr (WmkKeySet) intersected = CREATE (1, 64, 100);
  g_autoptr (WmkKeySet) other = CREATE (64, 150);
  g_autofree char *all = NULL;
  g_autofree char *both = NULL;

  wmk_key_set_unite (united, other);
  wmk_key_set_intersect (intersected, other);
  all = list (united);
  both = list (intersected);
  g_assert_cmpstr (all, ==, "1 64 100 150");
  g_assert_cmpstr (both, ==, "64");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/key-set/keys", test_keys);
  g_test_add_func ("/key-set/ranges", test_ranges);
  g_test_add_func ("/key-set/operations", test_operations);

  return g_test_run ();
}
