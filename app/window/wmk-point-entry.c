/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window/wmk-point-entry.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <math.h>
#include <string.h>

#include "notebook/wmk-notebook-points.h"

#define NO_BREAK_SPACE "\xc2\xa0"
#define NARROW_NO_BREAK_SPACE "\xe2\x80\xaf"
#define THIN_SPACE "\xe2\x80\x89"
#define MINUS "\xe2\x88\x92"

static void
remove_all (GString *text, const char *what)
{
  if (*what != '\0')
    g_string_replace (text, what, "", 0);
}

/* Whether each separator of thousands stands before three digits, and the first behind one to three
 * that do not begin with zero: "1,234.5", and not "1,5", "0,125" or "1234,567". */
static gboolean
is_grouped (const char *text, const char *separator)
{
  const char *at, *first = text + strspn (text, "+-");

  if (*separator == '\0')
    return FALSE;

  at = strstr (text, separator);
  if (at == NULL || at <= first || at > first + 3 || *first == '0')
    return FALSE;
  for (; at != NULL; at = strstr (at + 1, separator)) {
    const char *group = at + strlen (separator);

    for (int i = 0; i < 3; i++)
      if (!g_ascii_isdigit (group[i]))
        return FALSE;
    if (g_ascii_isdigit (group[3]))
      return FALSE;
  }

  return TRUE;
}

/* The comma of "1,5" where the locale writes a point: it cannot be meant for thousands. */
static gboolean
is_foreign_comma (const char *text, const char *decimal_point)
{
  const char *comma = strchr (text, ',');

  return comma != NULL && comma != text && comma[1] != '\0' && strchr (comma + 1, ',') == NULL &&
         g_str_equal (decimal_point, ".") && strchr (text, '.') == NULL;
}

gboolean
wmk_point_entry_parse_number (const char *typed,
                              const char *unit,
                              const char *decimal_point,
                              const char *thousands_separator,
                              double *value)
{
  /* A locale that has no sign for it takes the English one. */
  const char *separator =
      *thousands_separator == '\0' && g_str_equal (decimal_point, ".") ? "," : thousands_separator;
  GString *text = g_string_new (typed);
  gboolean parsed;
  char *end;

  if (*unit != '\0' && g_str_has_suffix (text->str, unit))
    g_string_truncate (text, text->len - strlen (unit));
  remove_all (text, " ");
  remove_all (text, NO_BREAK_SPACE);
  remove_all (text, NARROW_NO_BREAK_SPACE);
  remove_all (text, THIN_SPACE);
  g_string_replace (text, MINUS, "-", 0);
  if (is_grouped (text->str, separator))
    remove_all (text, separator);
  else if (is_foreign_comma (text->str, decimal_point))
    g_string_replace (text, ",", ".", 1);
  if (!g_str_equal (decimal_point, "."))
    g_string_replace (text, decimal_point, ".", 1);

  *value = g_ascii_strtod (text->str, &end);
  /* Neither "0x10" nor "inf" is what a reader means by a number. */
  parsed = text->len > 0 && *end == '\0' && isfinite (*value) &&
           strspn (text->str, "+-.0123456789eE") == text->len;
  g_string_free (text, TRUE);

  return parsed;
}

static gboolean
parse_number (const char *typed, const char *unit, double *value)
{
  const struct lconv *locale = localeconv ();

  return wmk_point_entry_parse_number (typed, unit, locale->decimal_point, locale->thousands_sep,
                                       value);
}

static gboolean
is_web_address (const char *text)
{
  g_autoptr (GUri) uri = g_uri_parse (text, G_URI_FLAGS_NONE, NULL);

  /* Glib lets blanks pass in some places. */
  return uri != NULL && strpbrk (text, " \t\r\n") == NULL &&
         (g_str_equal (g_uri_get_scheme (uri), "http") ||
          g_str_equal (g_uri_get_scheme (uri), "https")) &&
         g_uri_get_host (uri) != NULL && *g_uri_get_host (uri) != '\0';
}

char *
wmk_point_entry_parse (char **texts, const char *unit, WmkPointData *data, WmkPointField *field)
{
  g_autofree char *example = wmk_point_entry_format (12.5);

  for (WmkPointField i = 0; i < WMK_POINT_N_FIELDS; i++)
    g_strstrip (texts[i]);
  *data = (WmkPointData){
      texts[WMK_POINT_DATE], NAN, NAN, texts[WMK_POINT_COMMENT], texts[WMK_POINT_SOURCE],
      texts[WMK_POINT_LINK]};

  *field = WMK_POINT_DATE;
  if (!wmk_point_is_date (data->date))
    return g_strdup (_ ("Write a year, a month or a day: 2016, 2016-07 or 2016-07-26."));
  *field = WMK_POINT_VALUE;
  if (!parse_number (texts[WMK_POINT_VALUE], unit, &data->value))
    /* Translators: a number as the locale writes it, "12.5" */
    return g_strdup_printf (_ ("Write a number in digits, such as %s."), example);
  *field = WMK_POINT_VALUE_HIGH;
  if (*texts[WMK_POINT_VALUE_HIGH] != '\0' &&
      !parse_number (texts[WMK_POINT_VALUE_HIGH], unit, &data->value_high))
    return g_strdup_printf (
        _ ("Write a number in digits, such as %s, or nothing where it is no range."), example);
  if (data->value_high <= data->value)
    return g_strdup (_ ("Write a number above the value: the upper end of the range."));
  *field = WMK_POINT_LINK;
  if (*data->link != '\0' && !is_web_address (data->link))
    return g_strdup (_ ("Write an address that begins with http:// or https://."));

  return NULL;
}

char *
wmk_point_entry_format (double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  GString *text;

  if (isnan (value))
    return g_strdup ("");

  /* As it was typed, where that is all that the number has. */
  g_ascii_formatd (buffer, sizeof buffer, "%.15g", value);
  if (g_ascii_strtod (buffer, NULL) != value)
    g_ascii_dtostr (buffer, sizeof buffer, value);
  text = g_string_new (buffer);
  g_string_replace (text, ".", localeconv ()->decimal_point, 1);

  return g_string_free (text, FALSE);
}
