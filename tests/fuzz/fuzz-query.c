/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Strange queries by the thousand: the good ones of queries.txt, cut off anywhere and spoiled, and
 * others made up of what has ever upset a parser. Usage: fuzz-query [SECONDS [SEED]]
 *
 * The same ones each time; with SECONDS, as many more as there is time for. The one that breaks
 * something is printed as it can be written into queries.txt.
 */

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "fuzz/query-target.h"

#define N_STRANGE 1500
#define N_SPOILED 1500
#define MAX_LENGTH 40000
/* Of real time, after which a query is given up as never ending. */
#define PATIENCE 60

typedef struct {
  GPtrArray *queries; /* (element-type GString): one a line of queries.txt */
  GRand *random;
  guint n_made;
} Fuzz;

static double seconds; /* for how long; 0 for the fixed number */
static guint32 seed = 2025;

static const GString *current;

static void
print_current (void)
{
  static const char digits[] = "01234567";
  char text[4 * 256];
  gsize length = 0;

  if (current == NULL)
    return;
  write (STDERR_FILENO, "\nThe query: ", 12);
  for (gsize i = 0; i < current->len; i++) {
    guchar byte = (guchar) current->str[i];

    if (byte >= ' ' && byte < 0x7f && byte != '\\') {
      text[length++] = (char) byte;
    } else {
      text[length++] = '\\';
      text[length++] = digits[byte >> 6];
      text[length++] = digits[byte >> 3 & 7];
      text[length++] = digits[byte & 7];
    }
    if (length > sizeof text - 4 || i + 1 == current->len) {
      write (STDERR_FILENO, text, length);
      length = 0;
    }
  }
  write (STDERR_FILENO, "\n", 1);
}

static void
aborted_cb (int number)
{
  print_current ();
  signal (number, SIG_DFL);
  raise (number);
}

/* Of the sanitizers' own library, where the program is built with one: they do not abort. */
void __sanitizer_set_death_callback (void (*callback) (void)) __attribute__ ((weak));

static void
watch_over (void)
{
  signal (SIGABRT, aborted_cb);
  signal (SIGALRM, aborted_cb);
  signal (SIGTRAP, aborted_cb);
  signal (SIGSEGV, aborted_cb);
  if (__sanitizer_set_death_callback != NULL)
    __sanitizer_set_death_callback (print_current);
}

static void
try_query (const GString *query)
{
  current = query;
  alarm (PATIENCE);
  LLVMFuzzerTestOneInput ((const guint8 *) query->str, query->len);
  alarm (0);
  current = NULL;
}

static guint
draw (Fuzz *self, guint n)
{
  return (guint) g_rand_int_range (self->random, 0, (gint32) n);
}

static const GString *
draw_query (Fuzz *self)
{
  return g_ptr_array_index (self->queries, draw (self, self->queries->len));
}

static void
append_character (GString *query, gunichar character)
{
  char bytes[6];

  g_string_append_len (query, bytes, g_unichar_to_utf8 (character, bytes));
}

#define DRAW_TEXT(self, texts) texts[draw (self, G_N_ELEMENTS (texts))]

/* What means something to a parser of queries, to FTS5 or to SQL. */
static void
append_operator (Fuzz *self, GString *query)
{
  static const char *const operators[] = {
      "\"",         "\"\"",        "'",
      "AND",        "OR",          "NOT",
      "NEAR",       "NEAR(",       "^",
      "*",          "{",           "}",
      "(",          ")",           ":",
      "-",          "+",           ",",
      ";",          "--",          "/*",
      "\\",         "%",           "_",
      "?1",         "..",          "title",
      "title:",     "{title}",     "search",
      "rank MATCH", "：",          "“",
      "”",          "＊",          "\t",
      "\n",         "' OR 1=1 --", "bm25(search)",
      "…",          "kind",        "year:",
      "a*",         "\"a\"*",      "&",
      "|",          "<",           ">",
  };

  g_string_append (query, DRAW_TEXT (self, operators));
}

static void
append_word (Fuzz *self, GString *query)
{
  const GString *other = draw_query (self);
  gsize place = other->len == 0 ? 0 : draw (self, (guint) other->len);

  g_string_append_len (query, other->str + place,
                       (gssize) MIN (other->len - place, draw (self, 12)));
}

static void
append_control (Fuzz *self, GString *query)
{
  g_string_append_c (query, (char) draw (self, 0x20));
}

static void
append_byte (Fuzz *self, GString *query)
{
  g_string_append_c (query, (char) draw (self, 0x100));
}

/* Half surrogates, overlong forms, what is beyond Unicode, and characters that are cut off. */
static void
append_invalid (Fuzz *self, GString *query)
{
  static const char *const sequences[] = {
      "\xed\xa0\x80",
      "\xed\xbf\xbf",
      "\xed\xa0\xbd\xed\xb8\x80",
      "\xc0\x80",
      "\xc0\xaf",
      "\xe0\x80\x80",
      "\xf0\x80\x80\x80",
      "\xf8\x88\x80\x80\x80",
      "\xf4\x90\x80",
      "\xf4\x90\x80\x80",
      "\xff",
      "\xfe\xff",
      "\x80",
      "\xe8\x8a",
      "\xf0\x9f\x98",
      "\xef\xbf\xbe",
  };

  g_string_append (query, DRAW_TEXT (self, sequences));
}

/* Any character, of planes in use or not. */
static void
append_any (Fuzz *self, GString *query)
{
  gunichar character = draw (self, 0x110000);

  append_character (query, g_unichar_validate (character) ? character : 0xfffd);
}

/* What folding, normalizing and shaping look at twice. */
static void
append_special (Fuzz *self, GString *query)
{
  static const gunichar characters[] = {
      0x00ad,  0x0130,  0x0131,  0x0345,  0x034f,  0x061c,  0x0e33,   0x1e9e,  0x200b,
      0x200c,  0x200d,  0x200e,  0x200f,  0x202a,  0x202e,  0x2066,   0x2069,  0x20dd,
      0x3000,  0x3099,  0x3300,  0xac00,  0xd7a3,  0x1100,  0xf900,   0xfb01,  0xfdfa,
      0xfe0f,  0xfeff,  0xff0a,  0xff1a,  0xff21,  0xffff,  0x1d400,  0x1f468, 0x1f600,
      0x1f1e8, 0x20000, 0x2f800, 0x2fa1d, 0xe0001, 0xf0000, 0x10ffff,
  };

  append_character (query, DRAW_TEXT (self, characters));
}

static void
append_marks (Fuzz *self, GString *query)
{
  guint n_marks = 1u << draw (self, 13);

  append_word (self, query);
  for (guint i = 0; i < n_marks; i++)
    append_character (query, 0x0300 + draw (self, 0x70));
}

static void
append_chinese (Fuzz *self, GString *query)
{
  append_character (query, 0x4e00 + draw (self, 0x5200));
}

static void
append_stop_word (Fuzz *self, GString *query)
{
  static const char *const words[] = {"the ", "of ", "and ", "in ", "a ", "的", "和 ", "to "};

  g_string_append (query, DRAW_TEXT (self, words));
}

static void
append_punctuation (Fuzz *self, GString *query)
{
  static const char *const signs[] = {".", ",", "、", "。", "《", "》",
                                      "!", "—", "·",  "/",  "@",  "#"};

  g_string_append (query, DRAW_TEXT (self, signs));
}

static void
append_value (Fuzz *self, GString *query)
{
  static const char *const values[] = {
      "9999999999999999999",
      "-1",
      "2016..2018",
      "2018..2016",
      "9999999999999999999..-1",
      "..",
      "..2018",
      "2016..",
      "0x7e0",
      "1e9",
      "２０１６",
      "policy",
      "Policies",
      "rail",
      "MIIT",
      "met",
      "domestic",
      "芯",
      "\"two words\"",
      "\"",
      "sector/rail",
      ":",
      "",
  };

  g_string_append (query, DRAW_TEXT (self, values));
}

static void
append_filter (Fuzz *self, GString *query)
{
  static const char *const keys[] = {"kind",   "sector", "agency", "year",
                                     "status", "market", "tag",    "KIND"};
  static const char *const colons[] = {":", ":", "：", " :", ": ", "::"};

  g_string_append (query, DRAW_TEXT (self, keys));
  g_string_append (query, DRAW_TEXT (self, colons));
  if (draw (self, 4) == 0)
    append_any (self, query);
  else
    append_value (self, query);
  g_string_append_c (query, ' ');
}

typedef void (*Append) (Fuzz *self, GString *query);

static const Append appends[] = {
    append_operator, append_word,    append_control,  append_byte,      append_invalid,
    append_any,      append_special, append_chinese,  append_stop_word, append_punctuation,
    append_value,    append_filter,  append_operator, append_filter,
};

/* Mostly short; one in thirty of any length, of which one in two is the same throughout. */
static GString *
make_strange (Fuzz *self)
{
  GString *query = g_string_new (NULL);
  guint n_parts = draw (self, 30) == 0 ? draw (self, 10000) : draw (self, 16);
  Append append = DRAW_TEXT (self, appends);
  gboolean is_mixed = draw (self, 2) == 0;

  if (draw (self, 40) == 0)
    append_marks (self, query);
  for (guint i = 0; i < n_parts && query->len < MAX_LENGTH; i++) {
    if (is_mixed)
      append = DRAW_TEXT (self, appends);
    append (self, query);
    if (is_mixed && draw (self, 3) == 0)
      g_string_append_c (query, ' ');
  }

  return query;
}

/* A good query with something left out, put in, put twice, or followed by another one's end. */
static GString *
make_spoiled (Fuzz *self)
{
  const GString *good = draw_query (self);
  GString *query = g_string_new_len (good->str, (gssize) good->len);

  for (guint n = 1 + draw (self, 4); n > 0; n--) {
    gsize place = draw (self, (guint) query->len + 1);
    gsize length = draw (self, (guint) (query->len - place) + 1);
    const GString *other = draw_query (self);
    GString *part = g_string_new_len (query->str + place, (gssize) length);

    switch (draw (self, 5)) {
    case 0:
      g_string_erase (query, (gssize) place, (gssize) length);
      break;
    case 1:
      g_string_insert_len (query, (gssize) place, part->str, (gssize) part->len);
      break;
    case 2:
      g_string_truncate (part, 0);
      DRAW_TEXT (self, appends) (self, part);
      g_string_insert_len (query, (gssize) place, part->str, (gssize) part->len);
      break;
    case 3:
      g_string_truncate (query, place);
      g_string_append (query, other->str + draw (self, (guint) other->len + 1));
      break;
    default:
      if (place < query->len)
        query->str[place] = (char) (query->str[place] ^ 1 << draw (self, 8));
    }
    g_string_free (part, TRUE);
  }

  return query;
}

static void
run (Fuzz *self, guint n_queries, GString *(*make) (Fuzz *self))
{
  gint64 end = g_get_monotonic_time () + (gint64) (seconds / 2 * G_TIME_SPAN_SECOND);

  for (guint i = 0; i < n_queries || g_get_monotonic_time () < end; i++) {
    GString *query = make (self);

    try_query (query);
    g_string_free (query, TRUE);
    self->n_made++;
  }
  g_test_message ("%u queries", self->n_made);
}

static void
test_good (Fuzz *self, gconstpointer data)
{
  for (guint i = 0; i < self->queries->len; i++)
    try_query (g_ptr_array_index (self->queries, i));
}

static void
test_cut_off (Fuzz *self, gconstpointer data)
{
  for (guint i = 0; i < self->queries->len; i++) {
    const GString *query = g_ptr_array_index (self->queries, i);

    for (gsize length = 0; length < query->len; length++) {
      GString *part = g_string_new_len (query->str, (gssize) length);

      try_query (part);
      g_string_free (part, TRUE);
    }
  }
}

/* A single character or sign, by the ten thousand. */
static void
test_long (Fuzz *self, gconstpointer data)
{
  static const char *const parts[] = {
      "a",         "a ",       "\"",           "\"a\" ", "中", "中 ", ":",          "kind:",
      "e\xcc\x81", "\xcc\x81", "\xed\xa0\x80", "the ",   "a-", "*",   "year:2016 ", "的",
      "😀",         "2",        "..",           "(",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++) {
    GString *query = g_string_new (NULL);

    for (guint n = 0; n < 10000; n++)
      g_string_append (query, parts[i]);
    try_query (query);
    g_string_free (query, TRUE);
  }
}

static void
test_strange (Fuzz *self, gconstpointer data)
{
  run (self, N_STRANGE, make_strange);
}

static void
test_spoiled (Fuzz *self, gconstpointer data)
{
  run (self, N_SPOILED, make_spoiled);
}

static void
free_query (gpointer data)
{
  g_string_free (data, TRUE);
}

static void
set_up (Fuzz *self, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "queries.txt", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (contents, "\n", -1);
  self->random = g_rand_new_with_seed (seed);
  self->queries = g_ptr_array_new_with_free_func (free_query);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0') {
      g_autofree char *query = g_strcompress (lines[i]);

      g_ptr_array_add (self->queries, g_string_new (query));
    }
}

static void
tear_down (Fuzz *self, gconstpointer data)
{
  g_ptr_array_unref (self->queries);
  g_rand_free (self->random);
}

static void
add_test (const char *path, void (*test) (Fuzz *, gconstpointer))
{
  g_test_add (path, Fuzz, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  if (argc > 1)
    seconds = g_ascii_strtod (argv[1], NULL);
  if (argc > 2)
    seed = (guint32) strtoul (argv[2], NULL, 10);
  watch_over ();

  add_test ("/query/good", test_good);
  add_test ("/query/cut-off", test_cut_off);
  add_test ("/query/long", test_long);
  add_test ("/query/strange", test_strange);
  add_test ("/query/spoiled", test_spoiled);

  return g_test_run ();
}
