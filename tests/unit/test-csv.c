/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <string.h>

#include "compiler/wmk-csv.h"

/*
 * Contents, the fields that are read (rows in brackets, fields parted by "|", "!" before a row
 * that is broken), and what is found wrong.
 */
typedef struct {
  const char *name;
  const char *contents;
  const char *rows;
  const char *faults;
  gboolean incomplete;
} Case;

static const Case cases[] = {
    {"plain", "a,b\n1,2\n", "[a|b][1|2]", ""},
    {"no-line-feed-at-the-end", "a,b\n1,2", "[a|b][1|2]", ""},
    {"empty-fields", "a,b,c\n,,\n1,,", "[a|b|c][||][1||]", ""},
    {"empty-file", "", "", ""},
    {"quoted", "a\n\"1, \"\"2\"\"\"\n\"\"\n", "[a][1, \"2\"][]", ""},
    {"quoted-line-feed", "a,b\n\"1\n2\",3\n4,5\n", "[a|b][1\n2|3][4|5]", ""},
    {"chinese", "a,b\n中国制造,\"二〇二五\"\n", "[a|b][中国制造|二〇二五]", ""},
    {"blanks-are-kept", "a,b\n 1 ,\" 2 \"\n", "[a|b][ 1 | 2 ]", ""},
    {"too-few-fields", "a,b\n1\n2,3\n", "[a|b]![1][2|3]", "t.csv:2: row: has 1 field, expected 2"},
    {"too-many-fields", "a\n1,2,3\n", "[a]![1|2|3]", "t.csv:2: row: has 3 fields, expected 1"},
    {"empty-line", "a,b\n\n1,2\n", "[a|b]![][1|2]", "t.csv:2: row: is an empty line"},
    {"each-row-by-itself", "a,b\n1\n2\"\n3,4\n", "[a|b]![1]![2\"][3|4]",
     "t.csv:2: row: has 1 field\nt.csv:3: column 2: is a quotation mark inside"},
    {"line-numbers-after-line-feeds", "a,b\n\"1\n\n2\",3\n4\n", "[a|b][1\n\n2|3]![4]",
     "t.csv:5: row: has 1 field"},
    {"stray-quote", "a,b\n1\"2,3\n4,5\n", "[a|b]![1\"2|3][4|5]",
     "t.csv:2: column 2: is a quotation mark"},
    {"column-in-characters", "a\n中国\"\n", "[a]![中国\"]",
     "t.csv:2: column 3: is a quotation mark"},
    {"text-after-quote", "a,b\n1,\"2\"3\n4,5\n", "[a|b]![1|23][4|5]",
     "t.csv:2: column 6: follows the quotation mark that closes", TRUE},
    {"unterminated-quote", "a,b\n1,\"2\n3,4\n5,6\n", "[a|b]![1|2\n3,4\n5,6\n]",
     "t.csv:2: column 3: opens a quotation mark", TRUE},
    {"rows-joined-by-a-quote", "a,b\n1,\"2\n3\",4\n", "[a|b]![1|2\n3|4]",
     "t.csv:2: row: has 3 fields, expected 2", TRUE},
    {"carriage-returns", "a,b\r\n1,2\r\n", "[a|b][1|2]", "t.csv:1: column 4: is a carriage return"},
    {"carriage-return-alone", "a\n1\r2\n", "[a][12]", "t.csv:2: column 2: is a carriage return"},
    {"byte-order-mark",
     "\xef\xbb\xbf"
     "a\n1\n",
     "[a][1]", "t.csv:1: column 1: is a byte order mark"},
    {"invalid-text", "a\n\xe4\xb8\n1\n2\xff\xff\n",
     "[a]![\xef\xbf\xbd\xef\xbf\xbd][1]![2\xef\xbf\xbd\xef\xbf\xbd]",
     "t.csv:2: column 1: is the byte 0xe4\nt.csv:4: column 2: is the byte 0xff"},
    {"replacement-character", "a\n\xef\xbf\xbd\n", "[a][\xef\xbf\xbd]", ""},
};

static char *
describe_rows (WmkCsv *csv)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < wmk_csv_get_n_rows (csv); i++) {
    WmkCsvRow row = wmk_csv_get_row (csv, i);

    g_string_append (text, row.broken ? "![" : "[");
    for (guint j = 0; j < row.n_fields; j++)
      g_string_append_printf (text, "%s%s", j > 0 ? "|" : "", row.fields[j].text);
    g_string_append_c (text, ']');
  }

  return g_string_free (text, FALSE);
}

static void
assert_faults (WmkFaults *faults, const char *expected)
{
  g_autofree char *text = wmk_faults_to_string (faults);
  g_auto (GStrv) found = g_strsplit (text, "\n", -1);
  g_auto (GStrv) prefixes = g_strsplit (expected, "\n", -1);

  g_assert_cmpuint (wmk_faults_get_count (faults), ==, g_strv_length (prefixes));
  for (guint i = 0; prefixes[i] != NULL; i++)
    if (!g_str_has_prefix (found[i], prefixes[i]))
      g_error ("found “%s”, expected “%s…”", found[i], prefixes[i]);
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (WmkFaults) faults = wmk_faults_new ();
  g_autoptr (WmkCsv) csv = wmk_csv_parse ("t.csv", test->contents, strlen (test->contents), faults);
  g_autofree char *rows = describe_rows (csv);

  g_assert_cmpstr (rows, ==, test->rows);
  assert_faults (faults, test->faults);
  g_assert_true (wmk_csv_is_complete (csv) == !test->incomplete);
}

static void
test_nul (void)
{
  static const char contents[] = "a,b\n1,\0\n";
  g_autoptr (WmkFaults) faults = wmk_faults_new ();
  g_autoptr (WmkCsv) csv = wmk_csv_parse ("t.csv", contents, sizeof contents - 1, faults);

  g_assert_cmpuint (wmk_csv_get_n_rows (csv), ==, 2);
  assert_faults (faults, "t.csv:2: column 3: is the byte 0x00");
}

/* A field's line is where it begins, which differs within a row. */
static void
test_lines (void)
{
  static const char contents[] = "a,b,c\n\"1\n2\",3,\"4\n\"\n5,6,7\n";
  g_autoptr (WmkFaults) faults = wmk_faults_new ();
  g_autoptr (WmkCsv) csv = wmk_csv_parse ("t.csv", contents, strlen (contents), faults);
  WmkCsvRow second = wmk_csv_get_row (csv, 1), third = wmk_csv_get_row (csv, 2);

  assert_faults (faults, "");
  g_assert_cmpuint (second.line, ==, 2);
  g_assert_cmpuint (second.fields[0].line, ==, 2);
  g_assert_cmpuint (second.fields[1].line, ==, 3);
  g_assert_cmpuint (third.line, ==, 5);
}

/* However a file is cut off, reading it comes to an end and stays inside it. */
static void
test_cut_off (void)
{
  static const char contents[] = "a,b\n\"1\"\"\n2\",\"中\"\n3,\"4\"x\n";

  for (gsize length = 1; length < strlen (contents); length++) {
    g_autofree char *copy = g_memdup2 (contents, length);
    g_autoptr (WmkFaults) faults = wmk_faults_new ();
    g_autoptr (WmkCsv) csv = wmk_csv_parse ("t.csv", copy, length, faults);

    g_assert_cmpuint (wmk_csv_get_n_rows (csv), <=, 4);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/csv/", cases[i].name, NULL);

    g_test_add_data_func (path, &cases[i], test_case);
  }
  g_test_add_func ("/csv/nul", test_nul);
  g_test_add_func ("/csv/lines", test_lines);
  g_test_add_func ("/csv/cut-off", test_cut_off);

  return g_test_run ();
}
