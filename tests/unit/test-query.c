/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "catalog/wmk-query-private.h"

/* What is made of what readers type. */

/* The words, their parts with blanks, in quotes where they must end; then the filters. */
static char *
describe (const WmkQuery *query)
{
  const WmkUnits *units = wmk_query_get_units (query);
  GPtrArray *filters = wmk_query_get_filters (query);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < wmk_query_get_words (query)->len; i++) {
    const WmkQueryWord *word = wmk_query_get_word (query, i);
    const char *quote = word->whole ? "\"" : "";

    g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", quote);
    for (guint j = 0; j < word->n_units; j++) {
      const WmkUnit *unit = wmk_units_get (units, word->first + j);

      g_string_append_printf (text, "%s%.*s", j > 0 && !unit->joined ? " " : "", (int) unit->length,
                              wmk_units_get_text (units, unit));
    }
    g_string_append (text, quote);
  }
  for (guint i = 0; i < filters->len; i++) {
    const WmkQueryFilter *filter = g_ptr_array_index (filters, i);

    g_string_append_printf (text, " {%s=%s}", filter->key, filter->value);
  }

  return g_string_free (text, FALSE);
}

static void
test_parse (void)
{
  static const struct {
    const char *text;
    const char *expected;
  } cases[] = {
      {"", ""},
      {" \t\n", ""},
      {"rail", "rail"},
      {"Rail  PLAN", "rail|plan"},
      {"state-owned", "state owned"},
      {"MIIT's 12.5", "miit s|12 5"},
      {"rail/ships,planes;x", "rail|ships|planes|x"},
      {"铁路、船舶，飞机", "铁路|船舶|飞机"},
      {"芯片 IC2014", "芯片|ic2014"},
      {"中国制造2025", "中国制造2025"},
      {"２０２５　ｒａｉｌ", "2025|rail"},
      {"\"rail plan\" x", "\"rail plan\"|x"},
      {"\"rail plan", "rail plan"},
      {"“rail plan”", "\"rail plan\""},
      {"＂智能＂", "\"智能\""},
      {"a\"b c\"d", "a|\"b c\"|d"},
      {"\"\" \"", ""},
      {"* AND OR NOT NEAR(a b) ^x {y}:z -w +v", "and|or|not|near|a|b|x|y|z|w|v"},
      {"%", ""},
      {"kind:policy", " {kind=policy}"},
      {"KIND：Policy", " {kind=Policy}"},
      {"rail kind:policy year:2016..2018 x", "rail|x {kind=policy} {year=2016..2018}"},
      {"agency:\"state council\" x", "x {agency=state council}"},
      {"agency:“state council” x", "x {agency=state council}"},
      {"agency:\"state council", " {agency=state council}"},
      {"status:\"met late\"x", "x {status=met late}"},
      {"kind:", ""},
      {"kind: rail", "rail"},
      {"kind:\"\" rail", "rail"},
      {"kind:a kind:b", " {kind=a} {kind=b}"},
      {":", ""},
      {":rail", "rail"},
      {"colour:red", "colour red"},
      {"http://kind:80", "http|kind 80"},
      {"mykind:policy", "mykind policy"},
      {"kind policy:x", "kind|policy x"},
      {"a kind", "a|kind"},
      {"tag:x:y", " {tag=x:y}"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WmkQuery) query = wmk_query_new (cases[i].text);
    g_autofree char *found = describe (query);

    g_test_message ("%s", cases[i].text);
    g_assert_cmpstr (found, ==, cases[i].expected);
    g_assert_cmpint (wmk_query_is_empty (query), ==, *cases[i].expected == '\0');
    g_assert_true (g_utf8_validate (wmk_query_get_text (query), -1, NULL));
  }
}

static void
test_invalid (void)
{
  g_autoptr (WmkQuery) query = wmk_query_new ("a\xff"
                                              "b \xed\xa0\x80 kind:\xc3x");
  g_autofree char *found = describe (query);

  g_assert_cmpstr (found, ==, "ab {kind=x}");
  g_assert_cmpstr (wmk_query_get_text (query), ==, "ab  kind:x");
}

/* Of what is too long the beginning counts, and nothing takes long. */
static void
test_limits (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *word = g_strnfill (100000, 'x');
  g_autofree char *quotes = g_strnfill (100000, '"');
  g_autofree char *colons = g_strnfill (100000, ':');
  const char *const long_texts[] = {word, quotes, colons};
  g_autoptr (WmkQuery) query = NULL;
  g_autoptr (WmkQuery) long_run = NULL;

  for (guint i = 0; i < 100; i++)
    g_string_append_printf (text, "a%u ", i);
  query = wmk_query_new (text->str);
  g_assert_cmpuint (wmk_query_get_words (query)->len, ==, WMK_QUERY_MAX_WORDS);
  g_assert_cmpstr (wmk_query_get_text (query), ==, text->str);

  g_string_truncate (text, 0);
  for (guint i = 0; i < 2000; i++)
    g_string_append (text, "中");
  long_run = wmk_query_new (text->str);
  g_assert_cmpuint (wmk_query_get_word (long_run, 0)->n_units, ==, WMK_QUERY_MAX_UNITS);

  for (gsize i = 0; i < G_N_ELEMENTS (long_texts); i++) {
    g_autoptr (WmkQuery) strange = wmk_query_new (long_texts[i]);

    g_assert_cmpuint (wmk_query_get_filters (strange)->len, ==, 0);
  }
}

static void
test_edit (void)
{
  static const struct {
    const char *text;
    const char *key;
    const char *value;
    const char *expected;
  } cases[] = {
      {"", "kind", "policy", "kind:policy"},
      {"rail", "kind", "policy", "rail kind:policy"},
      {"rail ", "kind", "policy", "rail kind:policy"},
      {"rail", "kind", "", "rail"},
      {"kind:fund rail", "kind", "policy", "kind:policy rail"},
      {"kind:fund  rail  kind:deal x", "kind", "policy", "kind:policy rail x"},
      {"a kind:fund b", "kind", "", "a b"},
      {"a kind: b", "kind", "policy", "a kind:policy b"},
      {"kind:a", "year", "2016", "kind:a year:2016"},
      {"", "status", "met late", "status:\"met late\""},
      {"", "agency", "a\"b", "agency:ab"},
      {"status:\"met late\" x", "status", "met", "status:met x"},
      {"“x", "kind", "policy", "kind:policy “x"},
      {"a \"b c", "kind", "", "a \"b c"},
  };
  g_autofree char *many = g_strnfill (2000, 'a');
  g_autofree char *nearly_full = g_strnfill (985, 'a');
  g_autoptr (WmkQuery) long_query = wmk_query_new (many);
  g_autoptr (WmkQuery) nearly_full_query = wmk_query_new (nearly_full);
  g_autofree char *with = wmk_query_dup_with (long_query, "kind", "policy");
  g_autofree char *not_cut = wmk_query_dup_with (nearly_full_query, "agency", "state council");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WmkQuery) query = wmk_query_new (cases[i].text);
    g_autofree char *edited = wmk_query_dup_with (query, cases[i].key, cases[i].value);

    g_assert_cmpstr (edited, ==, cases[i].expected);
  }
  g_assert_true (g_str_has_prefix (with, "kind:policy aaa"));
  g_assert_true (g_str_has_prefix (not_cut, "agency:\"state council\" aaa"));
}

static void
test_without (void)
{
  g_autoptr (WmkQuery) query = wmk_query_new ("a kind:policy  b status:\"met late\"");
  g_autofree char *first = wmk_query_dup_without (query, 0);
  g_autofree char *second = wmk_query_dup_without (query, 1);

  g_assert_cmpstr (first, ==, "a b status:\"met late\"");
  g_assert_cmpstr (second, ==, "a kind:policy  b");
  g_assert_cmpstr (wmk_query_get_filter (query, "status"), ==, "met late");
  g_assert_null (wmk_query_get_filter (query, "year"));
}

static void
test_words (void)
{
  static const char *const cases[][3] = {
      {"", "", ""},
      {"rail ", "rail", "rail"},
      {"kind:policy", "", "kind:policy"},
      {" a kind:fund  b sector: year:2016", "a b", "a kind:fund  b year:2016"},
      {"sector:", "", ""},
      {"rail sector:", "rail", "rail"},
      {"kind: a kind:fund year:\"\"", "a", "a kind:fund"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WmkQuery) query = wmk_query_new (cases[i][0]);
    g_autofree char *words = wmk_query_dup_words (query);
    g_autofree char *finished = wmk_query_dup_finished (query);

    g_assert_cmpstr (words, ==, cases[i][1]);
    g_assert_cmpstr (finished, ==, cases[i][2]);
  }
}

/* What looks like a filter and is none. */
static void
test_unknown_keys (void)
{
  static const char *const cases[][2] = {
      {"foo:bar", "foo"},
      {"rail Foo：bar", "Foo"},
      {"kind:x year:y", ""},
      {"https://x.org", ""},
      {"12:30", ""},
      {"a1:b", ""},
      {"foo: bar", ""},
      {"\"foo:bar\"", ""},
      {":foo", ""},
      {"kind:foo:bar", ""},
      {"x \"y\" foo:bar", "foo"},
      {"", ""},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WmkQuery) query = wmk_query_new (cases[i][0]);
    g_autofree char *key = wmk_query_dup_unknown_key (query);

    g_assert_cmpstr (key, ==, cases[i][1]);
  }
}

/* What ends at the cursor, then behind ">" the filter's name, and what is typed of it. */
static void
test_typed (void)
{
  static const char *const cases[][2] = {
      {"", ""},
      {"rail ", ""},
      {"rail sec", "sec"},
      {"rail\tsec", "sec"},
      {"铁路　sec", "sec"}, /* a blank of full width */
      {"a sector:ra", "sector:ra > sector ra"},
      {"a sector：ra", "sector：ra > sector ra"},
      {"agency:\"state cou", "agency:\"state cou > agency state cou"},
      {"agency:“state cou", "agency:“state cou > agency state cou"},
      {"\"rail pl", "\"rail pl"},
      {"\"rail kind:p", "\"rail kind:p"},
      {"http://kind:80", "http://kind:80"},
      {"sector:", "sector: > sector "},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    const char *key, *value;
    gsize start = wmk_query_find_typed (cases[i][0], strlen (cases[i][0]), &key, &value);
    g_autoptr (GString) typed = g_string_new (cases[i][0] + start);

    if (key != NULL)
      g_string_append_printf (typed, " > %s %s", key, value);
    g_assert_cmpstr (typed->str, ==, cases[i][1]);
  }
}

/* What is found, in brackets. */
static void
test_find (void)
{
  static const struct {
    const char *query;
    const char *text;
    const char *expected;
  } cases[] = {
      {"", "Rail", "Rail"},
      {"kind:rail", "Rail", "Rail"},
      {"rail", "Rail, monorail, railways", "[Rail], monorail, [rail]ways"},
      {"\"rail\"", "Rail, railways", "[Rail], railways"},
      {"plan rail", "The rail plan", "The [rail] [plan]"},
      {"\"rail plan\"", "rail plan, rail plans", "[rail plan], rail plans"},
      {"\"rail plan", "rail plans", "[rail plan]s"},
      {"state-owned", "State owned; owned", "[State owned]; owned"},
      {"zhineng", "zhìnéng", "[zhìnéng]"},
      {"zhi", "zhìnéng", "[zhì]néng"},
      {"zhì", "zhi\xcc\x80neng", "[zhi\xcc\x80]neng"},
      {"semicond",
       "semi\xc2\xad\xe2\x80\x8b"
       "conductor",
       "[semi\xc2\xad\xe2\x80\x8b"
       "cond]uctor"}, /* a soft hyphen, and where a line may break */
      {"strasse", "Die Straße", "Die [Straße]"},
      {"stras", "Straße", "[Straß]e"},
      {"m2", "5 ㎡", "5 [㎡]"},
      {"芯片", "国产芯片的芯片", "国产[芯片]的[芯片]"},
      {"芯", "国产芯片", "国产[芯]片"},
      {"智能 能列", "智能列车", "[智能列]车"},
      {"制造2025", "中国制造2025年", "中国[制造2025]年"},
      {"2025", "中国制造２０２５", "中国制造[２０２５]"},
      {"chip 芯片", "Chips 芯片", "[Chip]s [芯片]"},
      {"a", "\xff", "\xff"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WmkQuery) query = wmk_query_new (cases[i].query);
    g_autoptr (GArray) ranges = wmk_query_find (query, cases[i].text);
    g_autoptr (GString) marked = g_string_new (cases[i].text);

    for (guint j = ranges->len; j > 0; j--) {
      const WmkTextRange *range = &g_array_index (ranges, WmkTextRange, j - 1);

      g_string_insert_c (marked, (gssize) range->end, ']');
      g_string_insert_c (marked, (gssize) range->start, '[');
    }
    g_assert_cmpstr (marked->str, ==, cases[i].expected);
  }
}

/* Of a long paste nothing is completed, and none is read to its end again and again. */
static void
test_paste (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *key, *value;

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "\"a\",");
  g_assert_cmpuint (wmk_query_find_typed (text->str, text->len, &key, &value), ==, text->len);
  g_assert_null (key);
}

/* More filters than anybody types are not read as such. */
static void
test_many_filters (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (WmkQuery) query = NULL;

  for (guint i = 0; i < 100; i++)
    g_string_append_printf (text, "year:%u ", i);
  query = wmk_query_new (text->str);
  g_assert_cmpuint (wmk_query_get_filters (query)->len, ==, WMK_QUERY_MAX_WORDS);
}

/* What is written as one is looked for as one. */
static void
test_ampersand (void)
{
  g_autoptr (WmkQuery) query = wmk_query_new ("R&D spending");

  g_assert_cmpuint (wmk_query_get_words (query)->len, ==, 2);
}

static void
test_snippets (void)
{
  static const struct {
    const char *query;
    const char *text;
    guint n_chars;
    const char *expected;
  } cases[] = {
      {"rail", "", 20, ""},
      {"rail", "A rail plan.", 20, "A rail plan."},
      {"rail", "A rail\nplan.", 20, "A rail"},
      {"rail", "2016 rail\nIt says that rail is of use.\nplan", 40, "It says that rail is of use."},
      {"xyz", "The plan has ten sectors and more.", 12, "The plan has…"},
      {"ten", "The plan has ten sectors and more.", 16, "…has ten sectors…"},
      {"more", "The plan has ten sectors and more.", 16, "…and more."},
      {"芯片", "国家集成电路产业投资基金支持芯片制造企业发展", 10, "…支持芯片制造企业发展"},
      {"集成", "国家集成电路产业投资基金支持芯片制造企业发展", 10, "国家集成电路产业投资…"},
      {"a", "abcdefghijklmnopqrstuvwxyz", 10, "abcdefghij…"},
      {"rail", "rail", 0, "…"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WmkQuery) query = wmk_query_new (cases[i].query);
    g_autofree char *snippet = wmk_query_dup_snippet (query, cases[i].text, cases[i].n_chars);

    g_assert_cmpstr (snippet, ==, cases[i].expected);
  }
}

/* What full-text indices, and texts by themselves, are asked. */
static void
test_match (void)
{
  static const struct {
    const char *text;
    const char *match;
    const char *phrases;
  } cases[] = {
      {"", NULL, "[]"},
      {"kind:policy", NULL, "[]"},
      {"Rail \"high speed\"", "\"rail\" * AND \"high speed\"", "[\" rail\", \" high speed \"]"},
      {"智能", "\"智能\"", "[\" 智能 \"]"},
      {"智", "\"智\" *", "[\" 智\"]"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WmkQuery) query = wmk_query_new (cases[i].text);
    g_autofree char *match = wmk_query_dup_match (query);
    g_autofree char *phrases = wmk_query_dup_phrases (query);

    g_assert_cmpstr (match, ==, cases[i].match);
    g_assert_cmpstr (phrases, ==, cases[i].phrases);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/query/parse", test_parse);
  g_test_add_func ("/query/invalid", test_invalid);
  g_test_add_func ("/query/limits", test_limits);
  g_test_add_func ("/query/edit", test_edit);
  g_test_add_func ("/query/without", test_without);
  g_test_add_func ("/query/words", test_words);
  g_test_add_func ("/query/unknown-keys", test_unknown_keys);
  g_test_add_func ("/query/typed", test_typed);
  g_test_add_func ("/query/find", test_find);
  g_test_add_func ("/query/match", test_match);
  g_test_add_func ("/query/snippets", test_snippets);
  g_test_add_func ("/query/paste", test_paste);
  g_test_add_func ("/query/many-filters", test_many_filters);
  g_test_add_func ("/query/ampersand", test_ampersand);

  return g_test_run ();
}
