/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "catalog/wmk-citation-format-private.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

gboolean
wmk_citation_format_from_string (const char *text, WmkCitationFormat *format)
{
  static const char *const names[] = {"text", "bibtex", "ris"};

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (text, names[i])) {
      *format = (WmkCitationFormat) i;
      return TRUE;
    }

  return FALSE;
}

/* The address of a source is for ever, and so is the key. */
const char *
wmk_citation_get_key (const WmkSource *source)
{
  const char *slash = strchr (source->id, '/');

  return slash == NULL ? source->id : slash + 1;
}

/* @text on one line: each run of blanks and control characters is one blank. */
char *
wmk_citation_dup_line (const char *text)
{
  GString *line = g_string_new (NULL);
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c)) {
    gunichar character = g_utf8_get_char (c);

    if (!g_unichar_isspace (character) && !g_unichar_iscntrl (character))
      g_string_append_unichar (line, character);
    else if (line->len > 0 && line->str[line->len - 1] != ' ')
      g_string_append_c (line, ' ');
  }
  if (line->len > 0 && line->str[line->len - 1] == ' ')
    g_string_truncate (line, line->len - 1);

  return g_string_free (line, FALSE);
}

/* A document without an author is known by who published it. */
const char *
wmk_citation_get_author (const WmkSource *source)
{
  return *source->author == '\0' ? source->publisher : source->author;
}

/* The names in @text, as the catalogue parts them. */
char **
wmk_citation_split_authors (const char *text)
{
  return g_strsplit (text, ";", -1);
}

/* Whether the text of the publisher begins with the author's, as in "IDC" and "IDC via a mirror".
 */
static gboolean
is_named_by_publisher (const char *author, const char *publisher)
{
  return g_str_has_prefix (publisher, author) &&
         !g_unichar_isalnum (g_utf8_get_char (publisher + strlen (author)));
}

char *
wmk_source_describe_origin (const char *author, const char *publisher)
{
  g_auto (GStrv) names = g_strsplit (author, "; ", -1);
  g_autofree char *authors = g_strjoinv (", ", names);

  if (*author == '\0' || is_named_by_publisher (author, publisher))
    return g_strdup (publisher);

  return g_strjoin (*publisher == '\0' ? "" : ", ", authors, publisher, NULL);
}

/* The parts of a date, 0 for those that are not known. */
void
wmk_citation_read_date (const char *date, int *year, int *month, int *day)
{
  *year = *month = *day = 0;
  if (sscanf (date, "%4d-%2d-%2d", year, month, day) < 1)
    *year = 0;
  if (*month < 1 || *month > 12)
    *month = *day = 0;
}

WmkPages
wmk_citation_read_pages (const char *locator)
{
  g_autoptr (GRegex) regex =
      g_regex_new ("^(?:pp?\\.|pages?) ?(\\d{1,6})(?:[-–](\\d{1,6}))?$", G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *first = NULL, *last = NULL;
  WmkPages pages = {0, 0};

  if (!g_regex_match (regex, locator, 0, &match))
    return pages;

  first = g_match_info_fetch (match, 1);
  last = g_match_info_fetch (match, 2);
  pages.first = atoi (first);
  pages.last = last == NULL || *last == '\0' ? pages.first : atoi (last);

  return pages;
}

/* The place, unless it is a page, and what is printed there. */
char *
wmk_citation_describe_place (const char *locator, const char *figure, gboolean with_pages)
{
  g_autofree char *place = wmk_citation_dup_line (locator);
  g_autofree char *words = wmk_citation_dup_line (figure);

  if (!with_pages && wmk_citation_read_pages (place).first > 0)
    *place = '\0';
  if (*words == '\0')
    return g_steal_pointer (&place);
  if (*place == '\0')
    /* Translators: the words of a source */
    return g_strdup_printf (_ ("printed: “%s”"), words);

  /* Translators: a place in a source ("Appendix 3, 6.b.ii"), then its own words */
  return g_strdup_printf (_ ("%s, printed: “%s”"), place, words);
}

/* --- A line of a bibliography --- */

static char *
format_date (const char *date)
{
  g_autoptr (GDateTime) date_time = NULL;
  int year, month, day;

  wmk_citation_read_date (date, &year, &month, &day);
  if (year == 0 || month == 0)
    return g_strdup (date);

  date_time = g_date_time_new_utc (year, month, MAX (day, 1), 0, 0, 0);
  if (date_time == NULL)
    return g_strdup (date);

  /* Translators: strftime formats of a month with its year, and of a day, as a bibliography has
   * them */
  return g_date_time_format (date_time, day == 0 ? _ ("%B %Y") : _ ("%-d %B %Y"));
}

/* @text with a capital, to free. */
static char *
begin_sentence (const char *text)
{
  GString *sentence = g_string_new (NULL);

  if (*text != '\0') {
    g_string_append_unichar (sentence, g_unichar_totitle (g_utf8_get_char (text)));
    g_string_append (sentence, g_utf8_next_char (text));
  }

  return g_string_free (sentence, FALSE);
}

static void
end_sentence (GString *line)
{
  if (line->len > 0 && strchr (".!?", line->str[line->len - 1]) == NULL)
    g_string_append_c (line, '.');
}

static void
append_sentence (GString *line, const char *text)
{
  if (*text == '\0')
    return;

  if (line->len > 0)
    g_string_append_c (line, ' ');
  g_string_append (line, text);
  end_sentence (line);
}

static char *
format_title (const WmkSource *source)
{
  g_autofree char *title = wmk_citation_dup_line (source->title);
  g_autofree char *title_zh = wmk_citation_dup_line (source->title_zh);

  if (*title_zh == '\0')
    /* Translators: the title of a source, in quotes */
    return g_strdup_printf (_ ("“%s”"), title);

  /* Translators: the title of a source, in quotes, and the same in Chinese */
  return g_strdup_printf (_ ("“%s” (%s)"), title, title_zh);
}

static char *
format_text (const WmkSource *source, const char *locator, const char *figure, const char *accessed)
{
  GString *line = g_string_new (NULL);
  g_autofree char *author = wmk_citation_dup_line (wmk_citation_get_author (source));
  g_autofree char *publisher = wmk_citation_dup_line (source->publisher);
  g_autofree char *title = format_title (source);
  g_autofree char *date = format_date (source->published);
  g_autofree char *url = wmk_citation_dup_line (source->url);
  g_autofree char *place = wmk_citation_describe_place (locator, figure, TRUE);
  g_autofree char *begun_place = begin_sentence (place);
  g_autofree char *imprint = NULL;

  if (is_named_by_publisher (author, publisher)) {
    g_free (author);
    author = g_steal_pointer (&publisher);
    publisher = g_strdup ("");
  }
  imprint = g_strjoin (*publisher != '\0' && *date != '\0' ? ", " : "", publisher, date, NULL);

  append_sentence (line, author);
  append_sentence (line, title);
  append_sentence (line, imprint);
  append_sentence (line, begun_place);
  /* Last, for a full stop would become a part of it. */
  if (*url != '\0')
    g_string_append_printf (line, " %s", url);
  if (*url != '\0' && accessed != NULL) {
    g_autofree char *day = format_date (accessed);

    /* Translators: after a link: the day when it was looked at */
    g_string_append_printf (line, _ (" (accessed %s)."), day);
  }

  return g_string_free (line, FALSE);
}

/* --- RIS --- */

static void
append_tag (GString *record, const char *tag, const char *text)
{
  g_autofree char *line = wmk_citation_dup_line (text);

  if (*line != '\0')
    g_string_append_printf (record, "%s  - %s\r\n", tag, line);
}

/* Year, month, day and more, parted by slashes, all of which are there. */
static void
append_ris_date (GString *record, const char *tag, const char *date)
{
  int year, month, day;

  wmk_citation_read_date (date, &year, &month, &day);
  if (year == 0)
    return;

  g_string_append_printf (record, "%s  - %04d/", tag, year);
  if (month > 0)
    g_string_append_printf (record, "%02d", month);
  g_string_append_c (record, '/');
  if (day > 0)
    g_string_append_printf (record, "%02d", day);
  g_string_append (record, "/\r\n");
}

static void
append_ris_authors (GString *record, const char *text)
{
  g_auto (GStrv) names = wmk_citation_split_authors (text);

  for (guint i = 0; names[i] != NULL; i++)
    append_tag (record, "AU", names[i]);
}

/* TI is the title in the document's language, TT the translated one. */
static void
append_ris_titles (GString *record, const WmkSource *source)
{
  gboolean chinese = g_str_equal (source->language, "zh") && *source->title_zh != '\0';

  append_tag (record, "TI", chinese ? source->title_zh : source->title);
  append_tag (record, "TT", chinese ? source->title : source->title_zh);
}

static char *
format_ris (const WmkSource *source, const char *locator, const char *figure, const char *accessed)
{
  const WmkSourceKind *kind = wmk_source_kind_find (source->kind);
  g_autofree char *line = wmk_citation_dup_line (locator);
  g_autofree char *place = wmk_citation_describe_place (locator, figure, FALSE);
  WmkPages pages = wmk_citation_read_pages (line);
  GString *record = g_string_new (NULL);
  int year, month, day;

  append_tag (record, "TY", kind->ris_type);
  append_tag (record, "ID", wmk_citation_get_key (source));
  append_ris_authors (record, wmk_citation_get_author (source));
  append_ris_titles (record, source);
  append_tag (record, "PB", source->publisher);
  wmk_citation_read_date (source->published, &year, &month, &day);
  if (year > 0)
    g_string_append_printf (record, "PY  - %04d\r\n", year);
  append_ris_date (record, "DA", source->published);
  if (pages.first > 0)
    g_string_append_printf (record, "SP  - %d\r\nEP  - %d\r\n", pages.first, pages.last);
  append_tag (record, "LA", source->language);
  append_tag (record, "UR", source->url);
  if (accessed != NULL)
    append_ris_date (record, "Y2", accessed);
  append_tag (record, "N1", place);
  append_tag (record, "N1", source->note);
  g_string_append (record, "ER  - \r\n");

  return g_string_free (record, FALSE);
}

char *
wmk_source_format_citation (const WmkSource *source,
                            const char *locator,
                            const char *figure,
                            WmkCitationFormat format,
                            const char *accessed)
{
  switch (format) {
  case WMK_CITATION_BIBTEX:
    return wmk_citation_format_bibtex (source, locator, figure, accessed);
  case WMK_CITATION_RIS:
    return format_ris (source, locator, figure, accessed);
  case WMK_CITATION_TEXT:
  default:
    return format_text (source, locator, figure, accessed);
  }
}
