/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-markdown-source.h"

#include <pango/pango.h>
#include <string.h>
#include <time.h>

#include "window/wmk-markdown.h"

/* The worst that is read takes a tenth, and what is not some seconds. */
#define MOST_TIME (1200 * G_TIME_SPAN_MILLISECOND)

/* A line for each block: its kind's letter, how deep it stands, its marker, its markup; and then
 * its cells. */
static char *
describe (const char *text)
{
  static const char letters[] = "phcrtx";
  g_autoptr (GPtrArray) blocks = wmk_markdown_read (text);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++) {
    const WmkMarkdownBlock *block = g_ptr_array_index (blocks, i);

    g_string_append_printf (
        lines, "%c%.*s%.*s %s%s%s\n", letters[block->kind], (int) block->n_quotes, ">>>>",
        (int) block->n_lists, "----", block->marker == NULL ? "" : block->marker,
        block->marker == NULL ? "" : " ", block->markup == NULL ? "" : block->markup);
    for (guint j = 0; block->cells != NULL && j < block->cells->len; j++)
      g_string_append_printf (lines, "%s%s", (const char *) g_ptr_array_index (block->cells, j),
                              (j + 1) % block->n_columns == 0 ? "\n" : " | ");
  }

  return g_string_free (lines, FALSE);
}

#define assert_read(text, expected)                                                                \
  do {                                                                                             \
    g_autofree char *_read = describe (text);                                                      \
    g_assert_cmpstr (_read, ==, expected);                                                         \
  } while (0)

static void
test_inline (void)
{
  assert_read ("**Whose** *own* ***both*** ~~gone~~ `a < b` & 5 > 4",
               "p <b>Whose</b> <i>own</i> <i><b>both</b></i> <s>gone</s> <tt>a &lt; b</tt> &amp; 5"
               " &gt; 4\n");
  /* No tag in its like, however typed. */
  assert_read ("**a __b__ c**", "p <b>a b c</b>\n");
  assert_read ("one\ntwo\\\nthree", "p one two\nthree\n");
  assert_read ("制造**强国**，2025", "p 制造<b>强国</b>，2025\n");
  assert_read ("", "");
}

static void
test_blocks (void)
{
  assert_read ("# Top\n\ntext\n\n### Low *er*", "h Top\np text\nh Low <i>er</i>\n");
  assert_read ("* one\n* two\n\n  3. sub\n  4. sub\n\n  more of two\n*",
               "p- • one\np- • two\np-- 3. sub\np-- 4. sub\np- more of two\np- • \n");
  assert_read ("- - x", "p- • \np-- • x\n");
  assert_read ("> quote\n>> deeper\n\nout", "p> quote\np>> deeper\np out\n");
  assert_read ("> - in both", "p>- • in both\n");
  assert_read ("```c\nif (a < b)\n  **c**;\n```", "c if (a &lt; b)\n  **c**;\n");
  assert_read ("a\n\n---\n\nb", "p a\nr \np b\n");
  assert_read ("| a | b |\n|---|--:|\n| **1** | `2` |\n| 3 |",
               "t \na | b\n<b>1</b> | <tt>2</tt>\n3 | \n");
}

/* Items that are ticked, or are to be, by “☐” and “☑” before the text. */
static char *
describe_tasks (const char *text)
{
  static const char *const boxes[] = {"", "☐", "☑"};
  g_autoptr (GPtrArray) blocks = wmk_markdown_read (text);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++) {
    const WmkMarkdownBlock *block = g_ptr_array_index (blocks, i);

    g_assert_cmpstr (block->markup, ==, block->text);
    g_string_append_printf (lines, "%s%s\n", boxes[block->task], block->text);
  }

  return g_string_free (lines, FALSE);
}

static void
assert_toggled (const char *text, guint n_block, const char *toggled)
{
  g_autofree char *read = wmk_markdown_source_toggle (text, n_block);

  g_assert_cmpstr (read, ==, toggled);
}

static void
test_tasks (void)
{
  static const char text[] = "- [ ] one\n- [x] two\n- [X] three [ ]\n- four\n\n> 1. [ ] five\n> 2. "
                             "[ ]\n\n[x] six\n\n- [y] seven\n- [x]eight\n";
  g_autofree char *read = describe_tasks (text);
  g_autoptr (GPtrArray) emphasised = wmk_markdown_read ("- [*x*] a");

  g_assert_cmpint (((WmkMarkdownBlock *) g_ptr_array_index (emphasised, 0))->task, ==,
                   WMK_MARKDOWN_NO_TASK);
  g_assert_cmpstr (read, ==,
                   "☐one\n☑two\n☑three [ ]\nfour\n☐five\n☐\n[x] six\n[y] seven\n[x]eight\n");
  assert_toggled (text, 3, NULL);
  assert_toggled (text, 6, NULL);
  assert_toggled (text, 9, NULL);
  assert_toggled ("- [ ] one\n- [X] two [ ]\n", 0, "- [x] one\n- [X] two [ ]\n");
  assert_toggled ("- [ ] one\n- [X] two [ ]\n", 1, "- [ ] one\n- [ ] two [ ]\n");
  assert_toggled ("a\n\n> 1.  [ ] **b**\n> - - [x]\n", 1, "a\n\n> 1.  [x] **b**\n> - - [x]\n");
  assert_toggled ("a\r\n\r\n-\r\n  [ ] b", 1, "a\r\n\r\n-\r\n  [x] b");
  assert_toggled ("- [a]: /u\n  [ ] task\n", 0, "- [a]: /u\n  [x] task\n");
}

/* A box that is written in other signs is read as one; what stands in such signs is not written
 * over instead. */
static void
test_disguised_tasks (void)
{
  static const char *const texts[] = {
      "- &#91; ] foo [a] bar",      "- &lbrack; ] buy [2] eggs", "- &#91; ] foo [ ] bar",
      "- &#91; ] foo\n- [ ] bar",   "- &#91;x] foo\n- [ ] bar",  "- [x]: /u\n  [ ] task [x]",
      "- [ &#93; foo\n\n  [ ] bar", "- [\\ ] [ ] foo",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_toggled (texts[i], 0, NULL);
}

static void
test_html_is_text (void)
{
  assert_read ("a <b>x</b> <img src=x onerror=y>",
               "p a &lt;b&gt;x&lt;/b&gt; &lt;img src=x onerror=y&gt;\n");
  assert_read ("<script>alert (1)</script>", "p &lt;script&gt;alert (1)&lt;/script&gt;\n");
  assert_read ("&lt;b&gt; &amp;amp;", "p &lt;b&gt; &amp;amp;\n");
}

static void
test_links (void)
{
  assert_read ("[r](sector/rail) <waymark:target/x-2025> [m](mailto:a@b.cn)",
               "p <a href=\"sector/rail\">r</a> <a href=\"target/x-2025\">waymark:target/x-2025</a>"
               " <a href=\"mailto:a@b.cn\" title=\"mailto:a@b.cn\">m</a>\n");
  /* A link's title is markup once more. */
  assert_read ("[a **b**](https://x.org/?a=1&b=2)",
               "p <a href=\"https://x.org/?a=1&amp;b=2\" title=\"https://x.org/?a=1&amp;amp;b=2\">a"
               " <b>b</b></a>\n");
  assert_read ("see (https://x.org/a_b_c).",
               "p see (<a href=\"https://x.org/a_b_c\" title=\"https://x.org/a_b_c\">"
               "https://x.org/a_b_c</a>).\n");
  assert_read ("https:// http and httpx://a", "p https:// http and httpx://a\n");
  /* What leads nowhere that is safe is shown, and does nothing. */
  assert_read ("[a](javascript:alert(1)) [b](file:///etc/passwd) [c](../up) [d](Sector Rail) [e]()",
               "p a b c [d](Sector Rail) e\n");
  assert_read ("[](https://x.org) ![a picture](p.png)",
               "p <a href=\"https://x.org\" title=\"https://x.org\">https://x.org</a> a picture\n");
}

static void
test_targets (void)
{
  static const struct {
    const char *link, *target;
  } cases[] = {
      {"target/a-2025", "target/a-2025"},
      {"waymark:target/a-2025", "target/a-2025"},
      {"waymark://target/a-2025", "target/a-2025"},
      {"HTTPS://x.org", "HTTPS://x.org"},
      {"mailto:a@b.cn", "mailto:a@b.cn"},
      {"data:text/html,x", NULL},
      {"vbscript:x", NULL},
      {"//x.org/y", NULL},
      {"", NULL},
      {"#part", NULL},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *target = wmk_markdown_dup_target (cases[i].link);

    g_assert_cmpstr (target, ==, cases[i].target);
  }
  g_assert_true (wmk_markdown_is_uri ("https://x.org"));
  g_assert_false (wmk_markdown_is_uri ("search/kind:policy"));
  g_assert_false (wmk_markdown_is_uri ("target/a-2025"));
}

static void
test_summary (void)
{
  g_autofree char *heading = wmk_markdown_dup_summary ("\n# Whose *production*?\n\nText");
  g_autofree char *none = wmk_markdown_dup_summary ("---\n");
  g_autofree char *word = g_strnfill (200, 'x');
  g_autofree char *cut = wmk_markdown_dup_summary (word);

  g_assert_cmpstr (heading, ==, "Whose production?");
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpint (g_utf8_strlen (cut, -1), ==, 80);
  g_assert_true (g_str_has_suffix (cut, "x…"));
}

static gsize
measure (GPtrArray *blocks)
{
  gsize length = 0;

  for (guint i = 0; i < blocks->len; i++) {
    const WmkMarkdownBlock *block = g_ptr_array_index (blocks, i);

    length += block->text == NULL ? 0 : strlen (block->text);
  }

  return length;
}

/* What is long is shown in pieces that a label can lay out, in whole characters and words, and
 * ends with a word about it. */
static void
test_long (void)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GPtrArray) blocks = NULL, whole = NULL;
  const WmkMarkdownBlock *last;

  for (guint i = 0; i < 5000; i++)
    g_string_append (text, "**强**国 ");
  whole = wmk_markdown_read (text->str);
  g_assert_cmpuint (measure (whole), ==, 5000 * strlen ("强国 ") - 1);
  for (guint i = 0; i < whole->len; i++) {
    const WmkMarkdownBlock *block = g_ptr_array_index (whole, i);

    g_assert_cmpuint (strlen (block->text), <=, 8192);
    g_assert_true (g_utf8_validate (block->text, -1, NULL));
    g_assert_true (g_str_has_prefix (block->text, "强"));
  }

  while (text->len < 1000000)
    g_string_append (text, "制");
  blocks = wmk_markdown_read (text->str);
  last = g_ptr_array_index (blocks, blocks->len - 1);
  g_assert_cmpint (last->kind, ==, WMK_MARKDOWN_CUT);
  g_assert_cmpuint (measure (blocks), <=, 65536);
  g_assert_cmpuint (measure (blocks), >=, 32768);
  g_string_free (text, TRUE);
}

/* Of this program: others may be busy, too. Microseconds. */
static gint64
get_own_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static void
read_many (const char *beginning, const char *unit)
{
  GString *text = g_string_new (beginning);
  g_autoptr (GPtrArray) blocks = NULL;
  gint64 begin = get_own_time ();

  while (text->len < 65000)
    g_string_append (text, unit);
  blocks = wmk_markdown_read (text->str);
  g_test_message ("%s: %u blocks, %d ms", unit, blocks->len,
                  (int) ((get_own_time () - begin) / 1000));
  g_assert_cmpint (get_own_time () - begin, <, MOST_TIME);
  begin = get_own_time ();
  wmk_markdown_source_find (text->str, blocks->len - 1, G_MAXSIZE);
  g_assert_cmpint (get_own_time () - begin, <, 2 * MOST_TIME);
  g_assert_cmpuint (blocks->len, <=, 601);
  for (guint i = 0; i < blocks->len; i++) {
    const WmkMarkdownBlock *block = g_ptr_array_index (blocks, i);

    /* Pango knows no links: labels take these out before. */
    if (block->markup != NULL && strstr (block->markup, "<a ") == NULL)
      g_assert_true (pango_parse_markup (block->markup, -1, 0, NULL, NULL, NULL, NULL));
  }
  g_string_free (text, TRUE);
}

/* Each text is read in a moment, loses nothing, and gives markup that a label takes. Plain parsers
 * need the square of its length for some of these. */
static void
test_hostile (void)
{
  static const char *const units[] = {
      ">",
      "> ",
      "+ ",
      "1. ",
      "- ",
      "* a **a ",
      "**x",
      "a**b_c* ",
      "[a",
      "[a](b",
      "[a](<b",
      "![[]()",
      "[",
      "`e",
      "<!-- ",
      "a <?",
      "<!A ",
      "<![CDATA[",
      "www._",
      "a@",
      "http://",
      "~~a ",
      "[a]: u\n",
      "[a]: u\n[a][b]\n",
      "|",
      "a|",
      "|\n",
      "|a|\n|-|\n",
      "&a;",
      "\\",
      "\r",
      "    a\n",
      "```\n",
      " - a\n",
      "x\n\n",
      "# x\n",
      "\xef\xbb\xbf",
      "<b>",
      "\x01\x02",
      "\xe2\x80\xae",
      "a](",
      "*",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++) {
    read_many ("", units[i]);
    read_many ("|a|b|\n|-|-|\n", units[i]);
  }
}

/* Each letter that a block shows has a place in the text. */
static void
assert_placed (const char *text, guint n_block, const char *shown)
{
  for (const char *c = shown; *c != '\0'; c = g_utf8_next_char (c)) {
    gsize place = wmk_markdown_source_find (text, n_block, (gsize) (c - shown));

    g_assert_true (g_utf8_validate (text, (gssize) place, NULL));
  }
}

/* Bits of Markdown thrown together, the same each time. */
static void
test_random (void)
{
  static const char *const bits[] = {
      "*",         "**",       "_",    "`",   "[",  "](", ")",  "<",  ">",     "\n",
      "\n\n",      "  ",       "- ",   "1. ", "# ", "|",  "|-", "~~", "a",     "强",
      "https://x", "target/a", "&lt;", "\\",  "!",  "\"", "'",  "&",  "```\n", "\t",
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (2025);

  for (guint i = 0; i < 3000; i++) {
    GString *text = g_string_new (NULL);
    g_autoptr (GPtrArray) blocks = NULL;

    for (int n = g_rand_int_range (rand, 1, 60); n > 0; n--)
      g_string_append (text, bits[g_rand_int_range (rand, 0, G_N_ELEMENTS (bits))]);
    blocks = wmk_markdown_read (text->str);
    for (guint j = 0; j < blocks->len; j++) {
      const WmkMarkdownBlock *block = g_ptr_array_index (blocks, j);
      g_autofree char *plain = NULL;

      assert_placed (text->str, j, block->text == NULL ? "" : block->text);

      if (strstr (block->markup == NULL ? "<a " : block->markup, "<a ") != NULL)
        continue;
      if (!pango_parse_markup (block->markup, -1, 0, NULL, &plain, NULL, NULL))
        g_error ("no markup of Pango's is made of: %s", text->str);
      g_assert_cmpstr (plain, ==, block->text);
    }
    g_string_free (text, TRUE);
  }
}

static void
test_alignments (void)
{
  g_autoptr (GPtrArray) blocks =
      wmk_markdown_read ("| a | b | c | d |\n|---|:--|:-:|--:|\n| **1** | 2 | 3 | 4 |");
  const WmkMarkdownBlock *table = g_ptr_array_index (blocks, 0);

  g_assert_cmpuint (table->n_columns, ==, 4);
  g_assert_cmpmem (table->alignments, 4, "\0lcr", 4);
  g_assert_cmpstr (table->text, ==, "a b c d\n1 2 3 4");
}

#define assert_plain(markdown, expected)                                                           \
  do {                                                                                             \
    g_autofree char *_plain = wmk_markdown_dup_plain (markdown);                                   \
    g_assert_cmpstr (_plain, ==, expected);                                                        \
  } while (0)

static void
test_plain (void)
{
  assert_plain ("", "");
  assert_plain ("# A *heading*\n\nWith **bold** and [a link](sector/rail), `code` & 2*3",
                "A heading\nWith bold and a link, code & 2*3");
  assert_plain ("- one\n- two\n\n> quoted\n\n---\n\n| a | b |\n|-|-|\n| c | d |",
                "one\ntwo\nquoted\na b\nc d");
}

/* @shown: a letter of it, before which is “^”, in what a block shows, and in the text */
static void
test_source (void)
{
  static const struct {
    guint n_block;
    const char *shown, *source;
  } cases[] = {
      {0, "^One word", "# ^One word\n"},
      {0, "one wo^rd here", "one **wo^rd** here\n"},
      {0, "one word^", "one *word^*\n"},
      {0, "first second th^ird", "first\nsecond\nth^ird\n"},
      {1, "t^wo", "one\n\nt^wo\n\nthree"},
      {1, "tw^o", "one\r\n\r\ntw^o\r\n\r\nthree"},
      {2, "the^ same", "- the same\n- the same\n- the^ same\n"},
      {1, "s^ub", "- top\n  1. s^ub\n- end"},
      {0, "Rail on ra^il", "[Rail](sector/rail) on ra^il\n"},
      {0, "Rail – ra^il", "[Rail](sector/rail) – ra^il\n"},
      {0, "制造强^国，2025", "制造**强^国**，2025\n"},
      {0, "a & b^", "a &amp; b^\n"},
      {0, "if (a) b^;", "```c\nif (a) b^;\n```\n"},
      {1, "if (a) b^;", "text\n\n    if (a) b^;\n"},
      {0, "a b 1^ 2", "| a | b |\n|---|---|\n| 1^ | 2 |\n"},
      {1, "deep^er", "> quote\n>\n>> deep^er\n"},
      {1, "^", "a\n\n^---\n\nb"},
      {2, "b^", "a\n\n---\n\nb^"},
      {7, "^", "no such block^"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (GStrv) parts = g_strsplit (cases[i].source, "^", 2);
    g_autoptr (GString) text = g_string_new (parts[0]);
    gsize found;

    g_string_append (text, parts[1]);
    found = wmk_markdown_source_find (text->str, cases[i].n_block, strcspn (cases[i].shown, "^"));
    g_string_insert_c (text, (gssize) found, '^');
    g_assert_cmpstr (text->str, ==, cases[i].source);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/markdown/inline", test_inline);
  g_test_add_func ("/markdown/blocks", test_blocks);
  g_test_add_func ("/markdown/tasks", test_tasks);
  g_test_add_func ("/markdown/disguised-tasks", test_disguised_tasks);
  g_test_add_func ("/markdown/html-is-text", test_html_is_text);
  g_test_add_func ("/markdown/links", test_links);
  g_test_add_func ("/markdown/targets", test_targets);
  g_test_add_func ("/markdown/summary", test_summary);
  g_test_add_func ("/markdown/long", test_long);
  g_test_add_func ("/markdown/hostile", test_hostile);
  g_test_add_func ("/markdown/random", test_random);
  g_test_add_func ("/markdown/alignments", test_alignments);
  g_test_add_func ("/markdown/plain", test_plain);
  g_test_add_func ("/markdown/source", test_source);

  return g_test_run ();
}
