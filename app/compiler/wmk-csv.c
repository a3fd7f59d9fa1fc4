/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compiler/wmk-csv.h"

#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define REPLACEMENT_CHARACTER "\xef\xbf\xbd" /* what g_utf8_make_valid() puts for a byte */

typedef struct {
  guint first; /* index of its first field */
  guint n_fields;
  guint line;
  gboolean broken;
} Row;

struct _WmkCsv {
  char *text;     /* the file; fields are unescaped in place and end in NUL */
  GArray *fields; /* (element-type WmkCsvField) */
  GArray *rows;   /* (element-type Row) */
  gboolean complete;
};

typedef struct {
  WmkCsv *csv;
  const char *file;
  WmkFaults *faults;
  char *next; /* the byte to be read next */
  guint line;
  guint column;        /* in characters */
  gboolean row_broken; /* a fault of this row has been reported */
  gboolean has_invalid_text;
} Reader;

static void G_GNUC_PRINTF (4, 5)
    add_fault_at (Reader *reader, guint line, guint column, const char *format, ...)
{
  g_autofree char *field = g_strdup_printf ("column %u", column);
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  /* After the first fault of a row the reader guesses: more faults would be noise. */
  if (!reader->row_broken)
    wmk_faults_add (reader->faults, reader->file, line, field, "%s", message);
  reader->row_broken = TRUE;
}

/* Moves to where @position is: for faults that are found before the file is read by fields. */
static void
move_to (Reader *reader, const char *position)
{
  for (; reader->next < position; reader->next++) {
    if (*reader->next == '\n') {
      reader->line++;
      reader->column = 1;
    } else if ((*reader->next & 0xc0) != 0x80) {
      reader->column++;
    }
  }
}

/* Reports bytes that are not text, one fault a line; gives the contents with them replaced. */
static char *
make_valid_text (Reader *reader, const char *contents, gsize length)
{
  const char *end = contents + length;
  const char *start = contents, *invalid;

  reader->next = (char *) contents;
  reader->line = reader->column = 1;
  while (!g_utf8_validate_len (start, end - start, &invalid)) {
    move_to (reader, invalid);
    reader->row_broken = FALSE;
    add_fault_at (reader, reader->line, reader->column,
                  "is the byte 0x%02x, expected text in UTF-8", (guchar) *invalid);
    reader->has_invalid_text = TRUE;
    start = memchr (invalid, '\n', end - invalid);
    if (start == NULL)
      break;
  }

  return g_utf8_make_valid (contents, length);
}

/* Takes carriage returns out of @text and reports the first: a file has either none or one a
 * line. */
static void
remove_carriage_returns (Reader *reader, char *text)
{
  char *first = strchr (text, '\r');
  char *to = first;

  if (first == NULL)
    return;

  reader->next = text;
  reader->line = reader->column = 1;
  move_to (reader, first);
  reader->row_broken = FALSE;
  add_fault_at (reader, reader->line, reader->column,
                "is a carriage return, expected lines that end in a line feed alone");

  for (const char *from = first; *from != '\0'; from++)
    if (*from != '\r')
      *to++ = *from;
  *to = '\0';
}

static char
advance (Reader *reader)
{
  char byte = *reader->next;

  move_to (reader, reader->next + 1);

  return byte;
}

/* Whether the field ends here: at a comma, a line's end or the file's end. */
static gboolean
at_field_end (const Reader *reader)
{
  return strchr (",\n", *reader->next) != NULL; /* also finds the terminating NUL */
}

/* Reads up to the field's end, copying to @to. */
static char *
read_plain (Reader *reader, char *to)
{
  while (!at_field_end (reader)) {
    if (*reader->next == '"')
      add_fault_at (reader, reader->line, reader->column,
                    "is a quotation mark inside a field without quotation marks around it, "
                    "expected the whole field in quotation marks and this one doubled");
    *to++ = advance (reader);
  }

  return to;
}

/* Reads a field whose opening quotation mark is next, copying to @to. */
static char *
read_quoted (Reader *reader, char *to)
{
  guint line = reader->line, column = reader->column;

  advance (reader);
  while (*reader->next != '\0') {
    char byte = advance (reader);

    if (byte == '"' && *reader->next != '"') {
      if (!at_field_end (reader)) {
        add_fault_at (reader, reader->line, reader->column,
                      "follows the quotation mark that closes the field opened in line %u, "
                      "expected a comma or the line's end, or the quotation mark doubled",
                      line);
        reader->csv->complete = FALSE;
      }
      return read_plain (reader, to);
    }
    if (byte == '"')
      advance (reader);
    *to++ = byte;
  }

  add_fault_at (reader, line, column,
                "opens a quotation mark that is not closed up to the end of the file, expected "
                "a quotation mark at the end of the field");
  reader->csv->complete = FALSE;

  return to;
}

/* Reads one field and what ends it. Returns whether another field follows in the row. */
static gboolean
read_field (Reader *reader)
{
  WmkCsvField field = {.text = reader->next, .line = reader->line};
  char *start = reader->next;
  char *end = *start == '"' ? read_quoted (reader, start) : read_plain (reader, start);
  char separator = *reader->next;

  if (separator != '\0')
    advance (reader);
  /* The unescaped text is never longer than the escaped: at most the separator is overwritten. */
  *end = '\0';
  g_array_append_val (reader->csv->fields, field);

  return separator == ',';
}

static void
check_width (Reader *reader, Row *row)
{
  Row *header = &g_array_index (reader->csv->rows, Row, 0);
  const WmkCsvField *first = &g_array_index (reader->csv->fields, WmkCsvField, row->first);

  if (reader->row_broken || row->n_fields == header->n_fields)
    return;

  reader->row_broken = TRUE;
  /* A row over several lines may be two rows, joined by a quotation mark that is missing. */
  if (reader->line > row->line + 1)
    reader->csv->complete = FALSE;

  if (row->n_fields == 1 && *first->text == '\0')
    wmk_faults_add (reader->faults, reader->file, row->line, "row",
                    "is an empty line, expected a row");
  else
    wmk_faults_add (reader->faults, reader->file, row->line, "row",
                    "has %u field%s, expected %u as in the header", row->n_fields,
                    row->n_fields == 1 ? "" : "s", header->n_fields);
}

static void
read_row (Reader *reader)
{
  Row row = {.first = reader->csv->fields->len, .line = reader->line};

  reader->row_broken = FALSE;
  while (read_field (reader))
    ;
  row.n_fields = reader->csv->fields->len - row.first;

  /* Bytes that were replaced have been reported where they stand. */
  for (guint i = 0; i < row.n_fields && reader->has_invalid_text; i++)
    if (strstr (g_array_index (reader->csv->fields, WmkCsvField, row.first + i).text,
                REPLACEMENT_CHARACTER) != NULL)
      reader->row_broken = TRUE;

  g_array_append_val (reader->csv->rows, row);
  check_width (reader, &row);
  g_array_index (reader->csv->rows, Row, reader->csv->rows->len - 1).broken = reader->row_broken;
}

WmkCsv *
wmk_csv_parse (const char *file, const char *contents, gsize length, WmkFaults *faults)
{
  WmkCsv *self = g_new0 (WmkCsv, 1);
  Reader reader = {.csv = self, .file = file, .faults = faults};

  self->fields = g_array_new (FALSE, FALSE, sizeof (WmkCsvField));
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self->complete = TRUE;

  if (length >= strlen (BYTE_ORDER_MARK) &&
      memcmp (contents, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0) {
    add_fault_at (&reader, 1, 1, "is a byte order mark, expected none");
    contents += strlen (BYTE_ORDER_MARK);
    length -= strlen (BYTE_ORDER_MARK);
  }
  self->text = make_valid_text (&reader, contents, length);
  remove_carriage_returns (&reader, self->text);

  reader.next = self->text;
  reader.line = reader.column = 1;
  while (*reader.next != '\0')
    read_row (&reader);

  return self;
}

void
wmk_csv_free (WmkCsv *self)
{
  g_array_unref (self->fields);
  g_array_unref (self->rows);
  g_free (self->text);
  g_free (self);
}

guint
wmk_csv_get_n_rows (WmkCsv *self)
{
  return self->rows->len;
}

WmkCsvRow
wmk_csv_get_row (WmkCsv *self, guint index)
{
  const Row *row = &g_array_index (self->rows, Row, index);

  return (WmkCsvRow){
      .fields = &g_array_index (self->fields, WmkCsvField, row->first),
      .n_fields = row->n_fields,
      .line = row->line,
      .broken = row->broken,
  };
}

gboolean
wmk_csv_is_complete (WmkCsv *self)
{
  return self->complete;
}
