/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compiler/wmk-cell-rules.h"

#include <math.h>
#include <string.h>

/* What a value is to be, for messages that it is missing. */
static const char *const type_names[] = {
    [WMK_FIELD_STRING] = "a text",
    [WMK_FIELD_INTEGER] = "a whole number",
    [WMK_FIELD_NUMBER] = "a number",
};

/* Characters that nobody sees and that make equal texts unequal. A line feed may part the lines
 * of a longer text. */
static gboolean
is_control (gunichar c)
{
  switch (g_unichar_type (c)) {
  case G_UNICODE_CONTROL:
    return c != '\n';
  case G_UNICODE_FORMAT:
  case G_UNICODE_LINE_SEPARATOR:
  case G_UNICODE_PARAGRAPH_SEPARATOR:
    return TRUE;
  default:
    return FALSE;
  }
}

static void
check_characters (WmkRow *row, const char *name, const char *text, WmkFaults *faults)
{
  gunichar previous = '\n';

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c)) {
    gunichar character = g_utf8_get_char (c);

    if (is_control (character)) {
      wmk_row_add_fault (row, faults, name,
                         "holds the control character U+%04X, expected visible text", character);
      return;
    }
    if (character == 0xfffd) {
      wmk_row_add_fault (row, faults, name,
                         "holds U+FFFD, which stands for a character that was lost, expected it");
      return;
    }
    /* At the beginning @previous is a line feed, so that this is said of every line's ends. */
    if (previous == '\n' && g_unichar_isspace (character)) {
      wmk_row_add_fault (row, faults, name, "begins with a blank, expected none");
      return;
    }
    if (character == '\n' && g_unichar_isspace (previous)) {
      wmk_row_add_fault (row, faults, name, "a line ends in a blank, expected none");
      return;
    }
    previous = character;
  }
  if (g_unichar_isspace (previous))
    wmk_row_add_fault (row, faults, name, "ends in a blank, expected none");
}

/* Plain decimal numbers, written in one way only: no sign +, exponent, grouping or leading 0. */
static gboolean
is_number (const char *text, gboolean whole)
{
  const char *c = text + (*text == '-');

  if (!g_ascii_isdigit (*c) || (*c == '0' && g_ascii_isdigit (c[1])))
    return FALSE;
  while (g_ascii_isdigit (*c))
    c++;
  if (*c == '.' && !whole && g_ascii_isdigit (c[1]))
    for (c++; g_ascii_isdigit (*c); c++)
      ;

  return *c == '\0';
}

static gboolean
fits_type (const WmkField *field, const char *text)
{
  gint64 integer;

  switch (field->type) {
  case WMK_FIELD_INTEGER:
    return is_number (text, TRUE) &&
           g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &integer, NULL);
  case WMK_FIELD_NUMBER:
    return is_number (text, FALSE) && isfinite (g_ascii_strtod (text, NULL));
  case WMK_FIELD_STRING:
  default:
    return TRUE;
  }
}

static gboolean
check_type (WmkRow *row, const WmkField *field, const char *text, WmkFaults *faults)
{
  double value;

  if (field->type == WMK_FIELD_STRING)
    return TRUE;

  value = g_ascii_strtod (text, NULL);
  if (!fits_type (field, text))
    wmk_row_add_value_fault (row, faults, field->name, "is not %s, expected one such as %s",
                             type_names[field->type],
                             field->type == WMK_FIELD_INTEGER ? "2025" : "12.5");
  else if (value < field->minimum)
    wmk_row_add_value_fault (row, faults, field->name, "is too small, expected at least %g",
                             field->minimum);
  else if (value > field->maximum)
    wmk_row_add_value_fault (row, faults, field->name, "is too large, expected at most %g",
                             field->maximum);
  else
    return TRUE;

  return FALSE;
}

static gboolean
has_chinese (const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_get_script (g_utf8_get_char (c)) == G_UNICODE_SCRIPT_HAN)
      return TRUE;

  return FALSE;
}

static int
read_digits (const char *text, int n_digits)
{
  int number = 0;

  for (int i = 0; i < n_digits; i++) {
    if (!g_ascii_isdigit (text[i]))
      return -1;
    number = number * 10 + g_ascii_digit_value (text[i]);
  }

  return number;
}

gboolean
wmk_date_is_iso (const char *text)
{
  gsize length = strlen (text);
  int year, month = 1, day = 1;

  if (length != strlen ("YYYY") && length != strlen ("YYYY-MM") && length != strlen ("YYYY-MM-DD"))
    return FALSE;

  year = read_digits (text, 4);
  if (length > strlen ("YYYY"))
    month = text[4] == '-' ? read_digits (text + 5, 2) : -1;
  if (length > strlen ("YYYY-MM"))
    day = text[7] == '-' ? read_digits (text + 8, 2) : -1;

  return year > 0 && month > 0 && day > 0 &&
         g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

static void
check_text (WmkRow *row, const WmkField *field, const char *text, WmkFaults *faults)
{
  if (field->choices != NULL && !g_strv_contains ((const char *const *) field->choices, text)) {
    g_autofree char *choices = g_strjoinv (", ", field->choices);

    wmk_row_add_value_fault (row, faults, field->name, "is not allowed, expected one of: %s",
                             choices);
  } else if (field->pattern != NULL && !g_regex_match (field->pattern, text, 0, NULL)) {
    wmk_row_add_value_fault (row, faults, field->name,
                             "has not the form that is asked for, expected %s",
                             g_regex_get_pattern (field->pattern));
  } else if (field->is_chinese && !has_chinese (text)) {
    wmk_row_add_value_fault (row, faults, field->name,
                             "holds no Chinese character, expected the Chinese text or nothing");
  } else if (field->is_date && !wmk_date_is_iso (text)) {
    wmk_row_add_value_fault (row, faults, field->name,
                             "is not a date, expected YYYY, YYYY-MM or YYYY-MM-DD");
  }
}

void
wmk_cell_rules_check (WmkRow *row, guint index, WmkFaults *faults)
{
  const WmkField *field = wmk_resource_get_field (row->table->resource, index);
  const WmkCell *cell = &row->cells[index];

  if (cell->faulty)
    return;

  if (cell->text == NULL) {
    if (field->required)
      wmk_row_add_fault (row, faults, field->name, "is empty, expected %s",
                         type_names[field->type]);
    return;
  }

  check_characters (row, field->name, cell->text, faults);
  if (!cell->faulty && check_type (row, field, cell->text, faults))
    check_text (row, field, cell->text, faults);
}
