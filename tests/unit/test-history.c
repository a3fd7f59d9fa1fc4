/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-history.h"

static void
assert_place (WmkHistory *history, const char *address, const char *focus, double scroll)
{
  WmkPlace *place = wmk_history_get_current (history);

  g_assert_nonnull (place);
  g_assert_cmpstr (place->address, ==, address);
  g_assert_cmpstr (place->focus, ==, focus);
  g_assert_cmpfloat (place->scroll, ==, scroll);
}

/* A history of three pages, at the last of them. */
static WmkHistory *
history_new (void)
{
  WmkHistory *history = wmk_history_new ();

  wmk_history_visit (history, "overview", "");
  wmk_history_visit (history, "sector/rail", "");
  wmk_history_visit (history, "indicator/rail-exports", "target/rail-exports-2025");

  return history;
}

static void
test_empty (void)
{
  g_autoptr (WmkHistory) history = wmk_history_new ();

  g_assert_null (wmk_history_get_current (history));
  g_assert_false (wmk_history_can_go_back (history));
  g_assert_false (wmk_history_can_go_forward (history));
  wmk_history_go (history, -1);
  wmk_history_go (history, 1);
  g_assert_null (wmk_history_get_current (history));
}

static void
test_visit (void)
{
  g_autoptr (WmkHistory) history = wmk_history_new ();

  wmk_history_visit (history, "overview", "");
  assert_place (history, "overview", "", 0);
  g_assert_false (wmk_history_can_go_back (history));
  g_assert_false (wmk_history_can_go_forward (history));

  wmk_history_visit (history, "sector/rail", "target/x");
  assert_place (history, "sector/rail", "target/x", 0);
  g_assert_true (wmk_history_can_go_back (history));
  g_assert_false (wmk_history_can_go_forward (history));
}

static void
test_limit (void)
{
  g_autoptr (WmkHistory) history = wmk_history_new ();
  const int n_back = WMK_HISTORY_MAX_PLACES - 1;

  for (int i = 0; i < WMK_HISTORY_MAX_PLACES + 5; i++) {
    g_autofree char *address = g_strdup_printf ("policy/%d", i);

    wmk_history_visit (history, address, "");
    assert_place (history, address, "", 0);
  }
  g_assert_null (wmk_history_get_place (history, -n_back - 1));
  wmk_history_go (history, -n_back);
  assert_place (history, "policy/5", "", 0);
  g_assert_false (wmk_history_can_go_back (history));
  wmk_history_visit (history, "overview", "");
  g_assert_false (wmk_history_can_go_forward (history));
  wmk_history_go (history, -1);
  assert_place (history, "policy/5", "", 0);
}

static void
test_back_and_forward (void)
{
  g_autoptr (WmkHistory) history = history_new ();

  wmk_history_go (history, -1);
  assert_place (history, "sector/rail", "", 0);
  g_assert_true (wmk_history_can_go_back (history));
  g_assert_true (wmk_history_can_go_forward (history));
  wmk_history_go (history, -1);
  assert_place (history, "overview", "", 0);
  g_assert_false (wmk_history_can_go_back (history));
  g_assert_true (wmk_history_can_go_forward (history));

  wmk_history_go (history, 1);
  wmk_history_go (history, 1);
  assert_place (history, "indicator/rail-exports", "target/rail-exports-2025", 0);
  g_assert_false (wmk_history_can_go_forward (history));
}

static void
test_ends (void)
{
  g_autoptr (WmkHistory) history = history_new ();

  for (int i = 0; i < 5; i++)
    wmk_history_go (history, -1);
  assert_place (history, "overview", "", 0);
  for (int i = 0; i < 5; i++)
    wmk_history_go (history, 1);
  assert_place (history, "indicator/rail-exports", "target/rail-exports-2025", 0);
}

static void
test_visit_forgets_what_was_ahead (void)
{
  g_autoptr (WmkHistory) history = history_new ();

  wmk_history_go (history, -1);
  wmk_history_go (history, -1);
  wmk_history_visit (history, "source/roadmap", "");
  assert_place (history, "source/roadmap", "", 0);
  g_assert_false (wmk_history_can_go_forward (history));
  wmk_history_go (history, -1);
  assert_place (history, "overview", "", 0);
  wmk_history_go (history, 1);
  assert_place (history, "source/roadmap", "", 0);
}

/* Going where one is already moves the focus, and forgets nothing. */
static void
test_same_place (void)
{
  g_autoptr (WmkHistory) history = history_new ();

  wmk_history_go (history, -1);
  wmk_history_get_current (history)->scroll = 120;
  wmk_history_visit (history, "sector/rail", "target/y");
  assert_place (history, "sector/rail", "target/y", 120);
  g_assert_true (wmk_history_can_go_forward (history));
  wmk_history_go (history, -1);
  assert_place (history, "overview", "", 0);
}

/* The same page a second time, from elsewhere, is another place. */
static void
test_same_page_again (void)
{
  g_autoptr (WmkHistory) history = history_new ();

  wmk_history_visit (history, "sector/rail", "target/z");
  assert_place (history, "sector/rail", "target/z", 0);
  wmk_history_go (history, -1);
  wmk_history_go (history, -1);
  assert_place (history, "sector/rail", "", 0);
}

/* What a page notes of itself before it is left is found when one comes back. */
static void
test_place_is_kept (void)
{
  g_autoptr (WmkHistory) history = history_new ();
  WmkPlace *place = wmk_history_get_current (history);

  place->scroll = 345.5;
  g_free (place->focus);
  place->focus = g_strdup ("observation/x");
  wmk_history_go (history, -1);
  wmk_history_get_current (history)->scroll = 12;
  wmk_history_go (history, 1);
  assert_place (history, "indicator/rail-exports", "observation/x", 345.5);
  wmk_history_go (history, -1);
  assert_place (history, "sector/rail", "", 12);
}

/* From the current place, backwards and forwards; nothing beyond the ends. */
static void
test_get_place (void)
{
  g_autoptr (WmkHistory) history = history_new (), empty = wmk_history_new ();

  wmk_history_go (history, -1);
  g_assert_true (wmk_history_get_place (history, 0) == wmk_history_get_current (history));
  g_assert_cmpstr (wmk_history_get_place (history, -1)->address, ==, "overview");
  g_assert_cmpstr (wmk_history_get_place (history, 1)->address, ==, "indicator/rail-exports");
  g_assert_null (wmk_history_get_place (history, -2));
  g_assert_null (wmk_history_get_place (history, 2));
  g_assert_null (wmk_history_get_place (history, G_MAXINT));
  g_assert_null (wmk_history_get_place (history, G_MININT));
  g_assert_null (wmk_history_get_place (empty, 0));
}

/* Several steps at once forget nothing of what they pass. */
static void
test_go_far (void)
{
  g_autoptr (WmkHistory) history = history_new ();

  wmk_history_go (history, -2);
  assert_place (history, "overview", "", 0);
  g_assert_false (wmk_history_can_go_back (history));
  wmk_history_go (history, 2);
  assert_place (history, "indicator/rail-exports", "target/rail-exports-2025", 0);
  g_assert_false (wmk_history_can_go_forward (history));

  wmk_history_go (history, -3);
  wmk_history_go (history, 1);
  assert_place (history, "indicator/rail-exports", "target/rail-exports-2025", 0);
}

/* A title belongs to the place, and goes with it when it is forgotten. */
static void
test_titles (void)
{
  g_autoptr (WmkHistory) history = history_new ();

  wmk_history_get_current (history)->title = g_strdup ("Exports of rail");
  g_assert_null (wmk_history_get_place (history, -1)->title);
  wmk_history_go (history, -1);
  g_assert_cmpstr (wmk_history_get_place (history, 1)->title, ==, "Exports of rail");
  wmk_history_visit (history, "sources", "");
  g_assert_null (wmk_history_get_current (history)->title);
}

/* The texts of a place are its own. */
static void
test_texts_are_copied (void)
{
  g_autoptr (WmkHistory) history = wmk_history_new ();
  char address[] = "sector/rail", focus[] = "target/x";

  wmk_history_visit (history, address, focus);
  address[0] = focus[0] = '!';
  assert_place (history, "sector/rail", "target/x", 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/history/empty", test_empty);
  g_test_add_func ("/history/visit", test_visit);
  g_test_add_func ("/history/limit", test_limit);
  g_test_add_func ("/history/back-and-forward", test_back_and_forward);
  g_test_add_func ("/history/ends", test_ends);
  g_test_add_func ("/history/visit-forgets-what-was-ahead", test_visit_forgets_what_was_ahead);
  g_test_add_func ("/history/same-place", test_same_place);
  g_test_add_func ("/history/same-page-again", test_same_page_again);
  g_test_add_func ("/history/place-is-kept", test_place_is_kept);
  g_test_add_func ("/history/get-place", test_get_place);
  g_test_add_func ("/history/go-far", test_go_far);
  g_test_add_func ("/history/titles", test_titles);
  g_test_add_func ("/history/texts-are-copied", test_texts_are_copied);

  return g_test_run ();
}
