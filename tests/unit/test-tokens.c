/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-tokens.h"

#include "catalog/wmk-fold.h"

/* How text goes into the full-text index. */

static void
test_fold (void)
{
  static const struct {
    const char *text;
    const char *folded;
  } cases[] = {
      {"Rail", "rail"},
      {"ＭＩＩＴ　２０２５", "miit 2025"},
      {"Zhìnéng lièchē", "zhineng lieche"},
      {"Straße ΣΊΣΥΦΟΣ", "strasse σισυφοσ"},
      {"e\xcc\x81", "e"},
      {"㎡ ﬁ ½", "m2 fi 1⁄2"},
      {"《中国制造》：", "《中国制造》:"},
      {"\xff", "\xff"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *folded = wmk_fold_text (cases[i].text);

    g_assert_cmpstr (folded, ==, cases[i].folded);
  }
}

static void
test_tokens (void)
{
  static const struct {
    const char *text;
    const char *tokens;
  } cases[] = {
      {"", ""},
      {" – %*\"(", ""},
      {"Rail plan", "rail plan"},
      {"State-owned, 12.5 %; MIIT's", "state owned 12 5 miit s"},
      {"C919 5G", "c919 5g"},
      {"芯", "芯"},
      {"芯片", "芯片 片"},
      {"智能列车", "智能 能列 列车 车"},
      {"中国制造2025", "中国 国制 制造 造 2025"},
      {"2025年计划A", "2025 年计 计划 划 a"},
      {"智能、列车", "智能 能 列车 车"},
      {"智能 列车", "智能 能 列车 车"},
      {"中國製造", "中國 國製 製造 造"},
      {"soft\xc2\xadhyphen", "softhyphen"},
      {"ча\xcc\x86й", "чаи"},
      {"２０２５", "2025"},
      {"\xf0\xa0\x80\x80\xf0\xa0\x80\x81", "\xf0\xa0\x80\x80\xf0\xa0\x80\x81 \xf0\xa0\x80\x81"},
      {"😀 a😀b", "a b"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *tokens = wmk_tokenize (cases[i].text);

    g_assert_cmpstr (tokens, ==, cases[i].tokens);
  }
}

static void
test_names (void)
{
  static const struct {
    const char *text;
    const char *tokens;
  } cases[] = {
      {"", ""},
      {"–", ""},
      {"a b c d e f g h i j k l m", "|a a b c d e f g h i j k l m"},
      {"MIIT", "|miit miit |miit|"},
      {"Rail plan", "|rail rail plan |rail|plan|"},
      {"芯片\nxīnpiàn\n\nIC", "|芯片 芯片 片 |芯片|片| |xinpian xinpian |xinpian| |ic ic |ic|"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *tokens = wmk_tokenize_names (cases[i].text);

    g_assert_cmpstr (tokens, ==, cases[i].tokens);
  }
}

/* By which part of the text is looked for, and whether the last token may go on. */
static void
test_phrases (void)
{
  static const struct {
    const char *text;
    const char *phrase;
    gboolean is_prefix;
  } cases[] = {
      {"Rail", "rail", TRUE},
      {"rail plan", "rail plan", TRUE},
      {"芯", "芯", TRUE},
      {"芯片", "芯片", FALSE},
      {"智能列", "智能 能列", FALSE},
      {"制造2025", "制造 造 2025", TRUE},
      {"2025年", "2025 年", TRUE},
      {"2025年计", "2025 年计", FALSE},
      {"智 能", "智 能", TRUE},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (WmkUnits) units = {0};
    g_autoptr (GString) phrase = g_string_new (NULL);

    wmk_units_init (&units, cases[i].text);
    g_assert_cmpint (wmk_units_append_phrase (&units, 0, units.units->len, phrase), ==,
                     cases[i].is_prefix);
    g_assert_cmpstr (phrase->str, ==, cases[i].phrase);
  }
}

/* Where units stand in the text that they were made of. */
static void
test_places (void)
{
  const char *text = "  Zhìnéng ㎡, 智能";
  static const gsize places[][2] = {{2, 11}, {12, 15}, {17, 20}, {20, 23}};
  g_auto (WmkUnits) units = {0};

  wmk_units_init (&units, text);
  g_assert_cmpuint (units.units->len, ==, G_N_ELEMENTS (places));
  for (guint i = 0; i < units.units->len; i++) {
    g_assert_cmpuint (wmk_units_get (&units, i)->start, ==, places[i][0]);
    g_assert_cmpuint (wmk_units_get (&units, i)->end, ==, places[i][1]);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tokens/fold", test_fold);
  g_test_add_func ("/tokens/tokens", test_tokens);
  g_test_add_func ("/tokens/names", test_names);
  g_test_add_func ("/tokens/phrases", test_phrases);
  g_test_add_func ("/tokens/places", test_places);

  return g_test_run ();
}
