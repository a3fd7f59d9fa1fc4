/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-query.h"

#include <string.h>

#include "catalog/wmk-query-chunk.h"
#include "catalog/wmk-query-private.h"

/* What parts words that are looked for apart, even without a blank: “rail/ships”. */
static gboolean
is_break (gunichar character)
{
  return g_unichar_isspace (character) ||
         (character < 0x80 && strchr (",;/|+()[]{}<>=", (int) character) != NULL) ||
         character == 0x3001 || character == 0xff0c || character == 0xff1b; /* 、，； */
}

static void
filter_free (gpointer data)
{
  g_free (((WmkQueryFilter *) data)->value);
  g_free (data);
}

static void
add_filter (WmkQuery *self, const WmkQueryChunk *chunk)
{
  WmkQueryFilter *filter = g_new0 (WmkQueryFilter, 1);

  filter->key = chunk->key;
  filter->value = g_strstrip (g_strndup (chunk->value, (gsize) (chunk->value_end - chunk->value)));
  filter->start = (gsize) (chunk->start - self->text);
  filter->end = (gsize) (chunk->end - self->text);
  g_ptr_array_add (*filter->value == '\0' ? self->unfinished : self->filters, filter);
}

/* Adds what stands from @start to @end to what is looked for. */
static void
add_word (WmkQuery *self, GString *words, const char *start, const char *end, gboolean whole)
{
  WmkQueryWord word = {.first = (guint) words->len, .whole = whole}; /* where it begins, for now */

  if (end == start || self->words->len == WMK_QUERY_MAX_WORDS)
    return;
  word.shift = (start - self->text) - (gssize) words->len;
  g_string_append_len (words, start, end - start);
  g_string_append_c (words, ' ');
  g_array_append_val (self->words, word);
}

static void
add_words (WmkQuery *self, GString *words, const char *start, const char *end)
{
  while (start < end) {
    const char *word_end = wmk_query_chunk_find_end (start, end, is_break);

    add_word (self, words, start, word_end, FALSE);
    start = word_end < end ? g_utf8_next_char (word_end) : end;
  }
}

static gboolean
has_room_for_filters (const WmkQuery *self)
{
  return self->filters->len + self->unfinished->len < WMK_QUERY_MAX_WORDS;
}

static void
read_text (WmkQuery *self, GString *words)
{
  const char *end = self->text + strlen (self->text);
  const char *c = self->text;
  WmkQueryChunk chunk;

  if (g_utf8_strlen (self->text, -1) > WMK_QUERY_MAX_CHARACTERS)
    end = g_utf8_offset_to_pointer (self->text, WMK_QUERY_MAX_CHARACTERS);

  while (wmk_query_chunk_read (&chunk, c, end, has_room_for_filters (self))) {
    if (chunk.key != NULL)
      add_filter (self, &chunk);
    else if (chunk.quoted)
      add_word (self, words, chunk.value, chunk.value_end, chunk.closed);
    else
      add_words (self, words, chunk.value, chunk.value_end);
    c = chunk.end;
  }
}

/* Finds the units of each word, and drops those that have none: "%". */
static void
find_units (WmkQuery *self, const char *words)
{
  guint n_words = 0, unit = 0;

  wmk_units_init (&self->units, words);
  for (guint i = 0; i < self->words->len; i++) {
    WmkQueryWord word = g_array_index (self->words, WmkQueryWord, i);
    gsize end = i + 1 < self->words->len ? g_array_index (self->words, WmkQueryWord, i + 1).first
                                         : G_MAXSIZE;

    word.first = unit;
    while (unit < MIN (self->units.units->len, WMK_QUERY_MAX_UNITS) &&
           wmk_units_get (&self->units, unit)->start < end)
      unit++;
    word.n_units = unit - word.first;
    if (word.n_units > 0)
      g_array_index (self->words, WmkQueryWord, n_words++) = word;
  }
  g_array_set_size (self->words, n_words);
  g_array_set_size (self->units.units, unit);
}

gsize
wmk_query_find_typed (const char *text, gsize cursor, const char **key, const char **value)
{
  const char *end = text + cursor;
  WmkQueryChunk chunk = {.end = text};

  *key = *value = NULL;
  /* Nothing is read behind that, and to read all of a long paste takes long. */
  if (cursor > WMK_QUERY_MAX_CHARACTERS)
    return cursor;

  while (wmk_query_chunk_read (&chunk, chunk.end, end, TRUE))
    if (chunk.end == end) {
      *key = chunk.key;
      *value = chunk.value;
      return (gsize) (chunk.start - text);
    }

  return cursor;
}

static char *
leave_out_invalid (const char *text)
{
  GString *valid = g_string_sized_new (strlen (text));
  const char *end;

  while (!g_utf8_validate (text, -1, &end)) {
    g_string_append_len (valid, text, end - text);
    text = end + 1;
  }
  g_string_append (valid, text);

  return g_string_free (valid, FALSE);
}

WmkQuery *
wmk_query_new (const char *text)
{
  WmkQuery *self = g_rc_box_new0 (WmkQuery);
  g_autoptr (GString) words = g_string_new (NULL);

  self->text = leave_out_invalid (text);
  self->filters = g_ptr_array_new_with_free_func (filter_free);
  self->unfinished = g_ptr_array_new_with_free_func (filter_free);
  self->words = g_array_new (FALSE, FALSE, sizeof (WmkQueryWord));
  read_text (self, words);
  find_units (self, words->str);

  return self;
}

static void
clear (gpointer data)
{
  WmkQuery *self = data;

  g_free (self->text);
  g_ptr_array_unref (self->filters);
  g_ptr_array_unref (self->unfinished);
  wmk_units_clear (&self->units);
  g_array_unref (self->words);
}

WmkQuery *
wmk_query_ref (WmkQuery *self)
{
  return g_rc_box_acquire (self);
}

void
wmk_query_unref (WmkQuery *self)
{
  g_rc_box_release_full (self, clear);
}

gboolean
wmk_query_is_empty (const WmkQuery *self)
{
  return self->words->len == 0 && self->filters->len == 0;
}

const char *
wmk_query_get_text (const WmkQuery *self)
{
  return self->text;
}

GPtrArray *
wmk_query_get_filters (const WmkQuery *self)
{
  return self->filters;
}

const char *
wmk_query_get_filter (const WmkQuery *self, const char *key)
{
  for (guint i = 0; i < self->filters->len; i++) {
    const WmkQueryFilter *filter = g_ptr_array_index (self->filters, i);

    if (g_str_equal (filter->key, key))
      return filter->value;
  }

  return NULL;
}

const WmkUnits *
wmk_query_get_units (const WmkQuery *self)
{
  return &self->units;
}

const GArray *
wmk_query_get_words (const WmkQuery *self)
{
  return self->words;
}

char *
wmk_query_dup_unknown_key (const WmkQuery *self)
{
  const char *end = self->text + strlen (self->text);
  WmkQueryChunk chunk = {.end = self->text};

  /* Behind that nothing is a filter. */
  if (end - self->text > WMK_QUERY_MAX_CHARACTERS)
    return g_strdup ("");

  while (wmk_query_chunk_read (&chunk, chunk.end, end, TRUE)) {
    char *key = wmk_query_chunk_dup_unknown_key (&chunk);

    if (key != NULL)
      return key;
  }

  return g_strdup ("");
}
