/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-collection-choice.h"

/* @text stands for nothing but what @expected says, whichever way filters are ordered in it. */
static void
assert_text (const char *text, const char *expected)
{
  g_autoptr (WmkCollectionChoice) choice = wmk_collection_choice_new (text);
  g_autofree char *result = wmk_collection_choice_to_text (choice);

  g_assert_cmpstr (result, ==, expected);
}

static void
test_nothing (void)
{
  g_autoptr (WmkCollectionChoice) choice = wmk_collection_choice_new ("");

  g_assert_cmpstr (choice->words, ==, "");
  g_assert_cmpstr (choice->order, ==, "");
  g_assert_false (choice->descending);
  g_assert_cmpstr (wmk_collection_choice_get_value (choice, "sector"), ==, "");
  assert_text ("", "");
}

/* Whatever a reader types, or a filter is called. */
static void
test_round_trip (void)
{
  static const char *const texts[] = {
      "rail", "a&b=c", "100%", "%26", "+ ;#?", "铁路 列车", "Énergie \"1\"", "two\nlines", "'",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (WmkCollectionChoice) before = wmk_collection_choice_new ("");
    g_autoptr (WmkCollectionChoice) after = NULL;
    g_autofree char *text = NULL;

    g_free (before->words);
    before->words = g_strdup (texts[i]);
    g_free (before->order);
    before->order = g_strdup ("amount_cny");
    before->descending = TRUE;
    wmk_collection_choice_set_value (before, "topic", texts[i]);
    wmk_collection_choice_set_value (before, "agency", "agency/ministry-of-rail");
    text = wmk_collection_choice_to_text (before);
    g_test_message ("%s", text);

    after = wmk_collection_choice_new (text);
    g_assert_cmpstr (after->words, ==, texts[i]);
    g_assert_cmpstr (after->order, ==, "amount_cny");
    g_assert_true (after->descending);
    g_assert_cmpuint (g_hash_table_size (after->values), ==, 2);
    g_assert_cmpstr (wmk_collection_choice_get_value (after, "topic"), ==, texts[i]);
    g_assert_cmpstr (wmk_collection_choice_get_value (after, "agency"), ==,
                     "agency/ministry-of-rail");
    g_assert_cmpstr (wmk_collection_choice_get_value (after, "sector"), ==, "");
  }
}

/* What a newer version may have meant, and what nobody can have. */
static void
test_unknown (void)
{
  assert_text ("colour=red&words=rail", "words=rail");
  assert_text ("words=rail&words=road", "words=road");
  assert_text ("descending=no&order=date", "order=date");
  assert_text ("filter-=1&filter", "filter-=1");
  assert_text ("filter-sector=&order=", "");
  /* Broken off in the middle. */
  assert_text ("words=rail&order=da%4", "words=rail");
  assert_text ("&&=", "");
}

static void
test_values (void)
{
  g_autofree char *text = wmk_collection_choice_for_value ("sector", "sector/rail");
  g_autoptr (WmkCollectionChoice) choice = wmk_collection_choice_new (text);

  g_assert_cmpstr (wmk_collection_choice_get_value (choice, "sector"), ==, "sector/rail");
  wmk_collection_choice_set_value (choice, "sector", "sector/maritime");
  g_assert_cmpstr (wmk_collection_choice_get_value (choice, "sector"), ==, "sector/maritime");
  wmk_collection_choice_set_value (choice, "sector", "");
  g_assert_cmpuint (g_hash_table_size (choice->values), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/collection-choice/nothing", test_nothing);
  g_test_add_func ("/collection-choice/round-trip", test_round_trip);
  g_test_add_func ("/collection-choice/unknown", test_unknown);
  g_test_add_func ("/collection-choice/values", test_values);

  return g_test_run ();
}
