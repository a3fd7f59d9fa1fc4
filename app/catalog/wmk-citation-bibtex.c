/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-citation-format-private.h"

#include <string.h>

/* What TeX would take for a command. A brace must not stand in a value, even escaped: BibTeX
 * counts them. */
static const char *
get_tex (char character)
{
  switch (character) {
  case '\\':
    return "\\textbackslash{}";
  case '{':
    return "\\textbraceleft{}";
  case '}':
    return "\\textbraceright{}";
  case '~':
    return "\\textasciitilde{}";
  case '^':
    return "\\textasciicircum{}";
  case '%':
    return "\\%";
  case '&':
    return "\\&";
  case '#':
    return "\\#";
  case '_':
    return "\\_";
  case '$':
    return "\\$";
  default:
    return NULL;
  }
}

static char *
dup_tex (const char *text)
{
  g_autofree char *line = wmk_citation_dup_line (text);
  GString *tex = g_string_new (NULL);

  for (const char *c = line; *c != '\0'; c++) {
    const char *command = get_tex (*c);

    if (command == NULL)
      g_string_append_c (tex, *c);
    else
      g_string_append (tex, command);
  }

  return g_string_free (tex, FALSE);
}

static void
append_field (GString *entry, const char *name, const char *text)
{
  g_autofree char *tex = dup_tex (text);

  if (*tex != '\0')
    g_string_append_printf (entry, ",\n  %s = {%s}", name, tex);
}

/* Braces of its own keep a title's capitals. */
static void
append_verbatim_field (GString *entry, const char *name, const char *text)
{
  g_autofree char *tex = dup_tex (text);

  if (*tex != '\0')
    g_string_append_printf (entry, ",\n  %s = {{%s}}", name, tex);
}

/* The catalogue has authors as printed, not by the parts of their names, and many are offices: in
 * braces of its own a name stays as it is. */
static void
append_authors (GString *entry, const char *text)
{
  g_auto (GStrv) names = wmk_citation_split_authors (text);
  GString *authors = g_string_new (NULL);

  for (guint i = 0; names[i] != NULL; i++) {
    g_autofree char *name = dup_tex (names[i]);

    if (*name != '\0')
      g_string_append_printf (authors, "%s{%s}", authors->len > 0 ? " and " : "", name);
  }
  if (authors->len > 0)
    g_string_append_printf (entry, ",\n  author = {%s}", authors->str);
  g_string_free (authors, TRUE);
}

/* A link is taken as it is: what would end the value is written as links write it. */
static void
append_url (GString *entry, const char *url)
{
  g_autofree char *line = wmk_citation_dup_line (url);
  g_autofree char *escaped = g_uri_escape_string (line, "!#$%&'()*+,/:;=?@[]~", TRUE);

  if (*escaped != '\0')
    g_string_append_printf (entry, ",\n  url = {%s}", escaped);
}

static void
append_date (GString *entry, const char *date)
{
  static const char *const months[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                       "jul", "aug", "sep", "oct", "nov", "dec"};
  int year, month, day;

  wmk_citation_read_date (date, &year, &month, &day);
  if (year > 0)
    g_string_append_printf (entry, ",\n  year = {%d}", year);
  if (month > 0)
    g_string_append_printf (entry, ",\n  month = %s", months[month - 1]);
  if (day > 0)
    g_string_append_printf (entry, ",\n  day = {%d}", day);
}

static const char *
get_language_name (const char *code)
{
  static const struct {
    const char *code;
    const char *name; /* as BibLaTeX has it */
  } languages[] = {
      {"de", "german"},     {"en", "english"},  {"es", "spanish"}, {"fr", "french"},
      {"it", "italian"},    {"ja", "japanese"}, {"ko", "korean"},  {"no", "norwegian"},
      {"pt", "portuguese"}, {"ru", "russian"},  {"zh", "chinese"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_str_equal (code, languages[i].code))
      return languages[i].name;

  return code;
}

char *
wmk_citation_format_bibtex (const WmkSource *source,
                            const char *locator,
                            const char *figure,
                            const char *accessed)
{
  const WmkSourceKind *kind = wmk_source_kind_find (source->kind);
  const char *author = wmk_citation_get_author (source);
  g_autofree char *line = wmk_citation_dup_line (locator);
  g_autofree char *place = wmk_citation_describe_place (locator, figure, FALSE);
  WmkPages pages = wmk_citation_read_pages (line);
  GString *entry = g_string_new (NULL);

  g_string_append_printf (entry, "@%s{%s", kind->bibtex_type, wmk_citation_get_key (source));
  if (*author == '\0')
    append_field (entry, "key", source->title); /* what it is sorted by */
  append_authors (entry, author);
  append_verbatim_field (entry, "title", source->title);
  append_verbatim_field (entry, "titleaddon", source->title_zh);
  /* A report must have an institution; else who stands for the author is not named twice. */
  if (!g_str_equal (author, source->publisher) || g_str_equal (kind->bibtex_type, "techreport"))
    append_field (entry, kind->publisher_field, source->publisher);
  append_date (entry, source->published);
  if (pages.first > 0 && pages.last == pages.first)
    g_string_append_printf (entry, ",\n  pages = {%d}", pages.first);
  else if (pages.first > 0)
    g_string_append_printf (entry, ",\n  pages = {%d--%d}", pages.first, pages.last);
  append_field (entry, "language", get_language_name (source->language));
  append_url (entry, source->url);
  if (accessed != NULL)
    append_field (entry, "urldate", accessed);
  append_field (entry, "note", place);
  append_field (entry, "annote", source->note);
  g_string_append (entry, "\n}\n");

  return g_string_free (entry, FALSE);
}
