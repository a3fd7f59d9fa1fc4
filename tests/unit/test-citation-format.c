/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "catalog/wmk-citation-format.h"
#include "catalog/wmk-thing.h"

/* Records own their texts; here nothing frees them. */
#define TEXT(text) ((char *) (text))

/* A source with everything. */
static const WmkSource report = {
    .id = TEXT ("source/report-2019"),
    .title = TEXT ("A report"),
    .title_zh = TEXT ("一份报告"),
    .author = TEXT ("A. Writer; B. Writer"),
    .publisher = TEXT ("An institute"),
    .published = TEXT ("2019-05-07"),
    .kind = TEXT ("report"),
    .language = TEXT ("en"),
    .url = TEXT ("https://example.org/a_b?c=50%25&d=#e"),
    .note = TEXT ("Reprint."),
};

/* A source of which nothing is known but its title. */
static const WmkSource bare = {
    .id = TEXT ("source/bare"),
    .title = TEXT ("Bare"),
    .title_zh = TEXT (""),
    .author = TEXT (""),
    .publisher = TEXT (""),
    .published = TEXT (""),
    .kind = TEXT ("press"),
    .language = TEXT (""),
    .url = TEXT (""),
    .note = TEXT (""),
};

static void
assert_citation (const WmkSource *source,
                 const char *locator,
                 const char *figure,
                 WmkCitationFormat format,
                 const char *expected)
{
  g_autofree char *citation = wmk_source_format_citation (source, locator, figure, format, NULL);

  g_assert_cmpstr (citation, ==, expected);
}

/* Whether @line is one of the citation's lines. */
static void
assert_line (const WmkSource *source, WmkCitationFormat format, const char *line)
{
  g_autofree char *citation = wmk_source_format_citation (source, "", "", format, NULL);
  g_auto (GStrv) lines = g_strsplit (citation, format == WMK_CITATION_RIS ? "\r\n" : "\n", -1);

  if (!g_strv_contains ((const char *const *) lines, line))
    g_error ("no line %s in:\n%s", line, citation);
}

static void
test_text (void)
{
  WmkSource source = report;

  assert_citation (&report, "", "", WMK_CITATION_TEXT,
                   "A. Writer; B. Writer. “A report” (一份报告). An institute, 7 May 2019. "
                   "https://example.org/a_b?c=50%25&d=#e");
  assert_citation (&report, "para 3", "35\npercent", WMK_CITATION_TEXT,
                   "A. Writer; B. Writer. “A report” (一份报告). An institute, 7 May 2019. "
                   "Para 3, printed: “35 percent”. https://example.org/a_b?c=50%25&d=#e");
  assert_citation (&bare, "", "", WMK_CITATION_TEXT, "“Bare”.");
  assert_citation (&bare, "p. 5", "", WMK_CITATION_TEXT, "“Bare”. P. 5.");

  /* Who published it stands for the author, and is not named twice. */
  source.author = TEXT ("");
  source.title_zh = TEXT ("");
  source.url = TEXT ("");
  source.published = TEXT ("2019-05");
  assert_citation (&source, "", "", WMK_CITATION_TEXT, "An institute. “A report”. May 2019.");
  source.publisher = TEXT ("");
  source.published = TEXT ("2019");
  assert_citation (&source, "", "", WMK_CITATION_TEXT, "“A report”. 2019.");
}

static void
test_bibtex (void)
{
  assert_citation (&report, "pp. 12–15", "35 %", WMK_CITATION_BIBTEX,
                   "@techreport{report-2019,\n"
                   "  author = {{A. Writer} and {B. Writer}},\n"
                   "  title = {{A report}},\n"
                   "  titleaddon = {{一份报告}},\n"
                   "  institution = {An institute},\n"
                   "  year = {2019},\n"
                   "  month = may,\n"
                   "  day = {7},\n"
                   "  pages = {12--15},\n"
                   "  language = {english},\n"
                   "  url = {https://example.org/a_b?c=50%25&d=#e},\n"
                   "  note = {printed: “35 \\%”},\n"
                   "  annote = {Reprint.}\n"
                   "}\n");
  assert_citation (&bare, "", "", WMK_CITATION_BIBTEX,
                   "@misc{bare,\n"
                   "  key = {Bare},\n"
                   "  title = {{Bare}}\n"
                   "}\n");
}

static void
test_bibtex_special (void)
{
  WmkSource source = bare;

  source.title = TEXT (" 50% of {R&D} #1_x ~y^z \\cite $5\r\n\t“q” \"r\"\x01 中国 ");
  assert_line (&source, WMK_CITATION_BIBTEX,
               "  title = {{50\\% of \\textbraceleft{}R\\&D\\textbraceright{} \\#1\\_x "
               "\\textasciitilde{}y\\textasciicircum{}z \\textbackslash{}cite \\$5 “q” \"r\" "
               "中国}}");
  /* A link keeps what TeX knows, but cannot end its field. */
  source.url = TEXT ("http://a.cn/b}{c\\d%20e_~f#g&h");
  assert_line (&source, WMK_CITATION_BIBTEX, "  url = {http://a.cn/b%7D%7Bc%5Cd%20e_~f#g&h}");
}

static void
test_authors (void)
{
  WmkSource source = bare;

  source.author = TEXT ("MIIT; Ministry of Agriculture; NDRC");
  assert_line (&source, WMK_CITATION_BIBTEX,
               "  author = {{MIIT} and {Ministry of Agriculture} and {NDRC}},");
  assert_line (&source, WMK_CITATION_RIS, "AU  - Ministry of Agriculture");
  /* A comma parts no names. */
  source.author = TEXT ("A, B and C, Ltd.");
  assert_line (&source, WMK_CITATION_BIBTEX, "  author = {{A, B and C, Ltd.}},");
  assert_line (&source, WMK_CITATION_RIS, "AU  - A, B and C, Ltd.");
  /* Who published a page stands for the author, once. */
  source.author = TEXT ("");
  source.publisher = TEXT ("Xinhua and others");
  assert_citation (&source, "", "", WMK_CITATION_BIBTEX,
                   "@misc{bare,\n"
                   "  author = {{Xinhua and others}},\n"
                   "  title = {{Bare}}\n"
                   "}\n");
}

static void
assert_origin (const char *author, const char *publisher, const char *expected)
{
  g_autofree char *origin = wmk_source_describe_origin (author, publisher);

  g_assert_cmpstr (origin, ==, expected);
}

static void
test_origin (void)
{
  WmkSource source = bare;

  assert_origin ("A. Writer; B. Writer", "An institute", "A. Writer, B. Writer, An institute");
  assert_origin ("", "An institute", "An institute");
  assert_origin ("A. Writer", "", "A. Writer");
  assert_origin ("", "", "");
  /* Who is both is named once. */
  assert_origin ("IDC", "IDC", "IDC");
  assert_origin ("A. Writer (ed.)", "A. Writer (ed.) et al.", "A. Writer (ed.) et al.");
  assert_origin ("Data", "Databank", "Data, Databank");
  source.author = TEXT ("IDC");
  source.publisher = TEXT ("IDC");
  assert_citation (&source, "", "", WMK_CITATION_TEXT, "IDC. “Bare”.");
  assert_citation (&source, "", "", WMK_CITATION_BIBTEX,
                   "@misc{bare,\n"
                   "  author = {{IDC}},\n"
                   "  title = {{Bare}}\n"
                   "}\n");
  source.publisher = TEXT ("IDC and others");
  assert_citation (&source, "", "", WMK_CITATION_TEXT, "IDC and others. “Bare”.");
}

static void
test_languages (void)
{
  WmkSource source = bare;

  source.language = TEXT ("it");
  assert_line (&source, WMK_CITATION_BIBTEX, "  language = {italian}");
  source.language = TEXT ("no");
  assert_line (&source, WMK_CITATION_BIBTEX, "  language = {norwegian}");
}

static void
test_ris (void)
{
  assert_citation (&report, "Appendix 3, 6.b.ii", "35\r\npercent", WMK_CITATION_RIS,
                   "TY  - RPRT\r\n"
                   "ID  - report-2019\r\n"
                   "AU  - A. Writer\r\n"
                   "AU  - B. Writer\r\n"
                   "TI  - A report\r\n"
                   "TT  - 一份报告\r\n"
                   "PB  - An institute\r\n"
                   "PY  - 2019\r\n"
                   "DA  - 2019/05/07/\r\n"
                   "LA  - en\r\n"
                   "UR  - https://example.org/a_b?c=50%25&d=#e\r\n"
                   "N1  - Appendix 3, 6.b.ii, printed: “35 percent”\r\n"
                   "N1  - Reprint.\r\n"
                   "ER  - \r\n");
  assert_citation (&bare, "Page 8", "", WMK_CITATION_RIS,
                   "TY  - NEWS\r\n"
                   "ID  - bare\r\n"
                   "TI  - Bare\r\n"
                   "SP  - 8\r\n"
                   "EP  - 8\r\n"
                   "ER  - \r\n");
}

/* A tag within a text does not begin a line, and a title in Chinese is the original one. */
static void
test_ris_lines (void)
{
  WmkSource source = bare;

  source.title = TEXT ("One\nER  - \rTY  - BOOK");
  source.title_zh = TEXT ("一");
  source.language = TEXT ("zh");
  source.published = TEXT ("2019-05");
  assert_line (&source, WMK_CITATION_RIS, "TI  - 一");
  assert_line (&source, WMK_CITATION_RIS, "TT  - One ER - TY - BOOK");
  assert_line (&source, WMK_CITATION_RIS, "DA  - 2019/05//");
  source.published = TEXT ("2019");
  assert_line (&source, WMK_CITATION_RIS, "DA  - 2019///");
  source.kind = TEXT ("leaflet");
  assert_line (&source, WMK_CITATION_RIS, "TY  - GEN");
}

/* A month that there is not: the year is what is left of the date. */
static void
test_no_such_month (void)
{
  static const char *const dates[] = {"2019-13", "2019-00", "2019-13-05", "2019-99-99",
                                      "2019-00-10"};

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++) {
    WmkSource source = bare;
    g_autofree char *text = NULL;

    source.published = TEXT (dates[i]);
    assert_citation (&source, "", "", WMK_CITATION_BIBTEX,
                     "@misc{bare,\n"
                     "  key = {Bare},\n"
                     "  title = {{Bare}},\n"
                     "  year = {2019}\n"
                     "}\n");
    assert_line (&source, WMK_CITATION_RIS, "PY  - 2019");
    assert_line (&source, WMK_CITATION_RIS, "DA  - 2019///");
    text = wmk_source_format_citation (&source, "", "", WMK_CITATION_TEXT, NULL);
    g_assert_true (g_str_has_prefix (text, "“Bare”. 2019"));
  }
}

/* What ends in a full stop of its own needs no other. */
static void
test_full_stop (void)
{
  WmkSource source = bare;

  source.publisher = TEXT ("Dongfeng Motor Co.");
  assert_citation (&source, "", "", WMK_CITATION_TEXT, "Dongfeng Motor Co. “Bare”.");
  source.author = TEXT ("A. Writer Jr.");
  assert_citation (&source, "", "", WMK_CITATION_TEXT, "A. Writer Jr. “Bare”. Dongfeng Motor Co.");
  source.published = TEXT ("2019");
  assert_citation (&source, "p. 5 ff.", "", WMK_CITATION_TEXT,
                   "A. Writer Jr. “Bare”. Dongfeng Motor Co., 2019. P. 5 ff.");
}

static void
test_accessed (void)
{
  g_autofree char *text =
      wmk_source_format_citation (&report, "", "", WMK_CITATION_TEXT, "2024-03-02");
  g_autofree char *bibtex =
      wmk_source_format_citation (&report, "", "", WMK_CITATION_BIBTEX, "2024-03-02");
  g_autofree char *ris =
      wmk_source_format_citation (&report, "", "", WMK_CITATION_RIS, "2024-03-02");

  g_assert_true (g_str_has_suffix (text, "#e (accessed 2 March 2024)."));
  g_assert_nonnull (strstr (bibtex, "\n  urldate = {2024-03-02},\n"));
  g_assert_nonnull (strstr (ris, "\r\nY2  - 2024/03/02/\r\n"));
}

static void
test_format_names (void)
{
  WmkCitationFormat format;

  g_assert_true (wmk_citation_format_from_string ("text", &format));
  g_assert_cmpint (format, ==, WMK_CITATION_TEXT);
  g_assert_true (wmk_citation_format_from_string ("bibtex", &format));
  g_assert_cmpint (format, ==, WMK_CITATION_BIBTEX);
  g_assert_true (wmk_citation_format_from_string ("ris", &format));
  g_assert_cmpint (format, ==, WMK_CITATION_RIS);
  g_assert_false (wmk_citation_format_from_string ("html", &format));
}

/* Every source of the catalogue: one line of text, and keys that are all different. */
static void
test_catalog (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WmkCatalog) catalog = wmk_catalog_open (g_getenv ("WAYMARK_CATALOG"), &error);
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_assert_no_error (error);
  sources = wmk_thing_list (catalog, wmk_kind_find ("source"), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sources->len, >, 100);
  for (guint i = 0; i < sources->len; i++) {
    const char *address = wmk_thing_get_id (g_ptr_array_index (sources, i));
    g_autoptr (WmkSource) source = wmk_catalog_get_source (catalog, address, &error);
    g_autofree char *text = NULL, *bibtex = NULL;

    g_assert_no_error (error);
    text = wmk_source_format_citation (source, "", "", WMK_CITATION_TEXT, NULL);
    bibtex = wmk_source_format_citation (source, "", "", WMK_CITATION_BIBTEX, NULL);
    g_assert_nonnull (strstr (text, source->title));
    /* A code would be no word of BibTeX's. */
    if (*source->language != '\0') {
      g_autofree char *code = g_strdup_printf ("language = {%s}", source->language);

      g_assert_null (strstr (bibtex, code));
    }
    g_assert_null (strchr (text, '\n'));
    g_assert_true (g_utf8_validate (bibtex, -1, NULL));
    g_assert_true (g_hash_table_add (keys, g_strndup (bibtex, strcspn (bibtex, ","))));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/citation-format/text", test_text);
  g_test_add_func ("/citation-format/bibtex", test_bibtex);
  g_test_add_func ("/citation-format/bibtex-special", test_bibtex_special);
  g_test_add_func ("/citation-format/authors", test_authors);
  g_test_add_func ("/citation-format/origin", test_origin);
  g_test_add_func ("/citation-format/languages", test_languages);
  g_test_add_func ("/citation-format/ris", test_ris);
  g_test_add_func ("/citation-format/ris-lines", test_ris_lines);
  g_test_add_func ("/citation-format/no-such-month", test_no_such_month);
  g_test_add_func ("/citation-format/full-stop", test_full_stop);
  g_test_add_func ("/citation-format/accessed", test_accessed);
  g_test_add_func ("/citation-format/names", test_format_names);
  g_test_add_func ("/citation-format/catalog", test_catalog);

  return g_test_run ();
}
