/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "catalog/wmk-query.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "catalog/wmk-fold.h"
#include "catalog/wmk-query-private.h"

struct _WmkQuery {
  char *text;
  GPtrArray *filters;    /* (element-type WmkQueryFilter) */
  GPtrArray *unfinished; /* (element-type WmkQueryFilter): those without a value yet */
  WmkUnits units;
  GArray *words; /* (element-type WmkQueryWord) */
};

/* Translators: what readers type before a colon to choose from what was found; one word each,
 * without blanks. */
static const char *const keys[] = {
    NC_ ("filter", "kind"), NC_ ("filter", "sector"), NC_ ("filter", "agency"),
    NC_ ("filter", "year"), NC_ ("filter", "status"), NC_ ("filter", "market"),
    NC_ ("filter", "tag"),
};

const char *
wmk_query_get_key (guint index)
{
  return index < G_N_ELEMENTS (keys) ? keys[index] : NULL;
}

const char *
wmk_query_get_local_key (guint index)
{
  return index < G_N_ELEMENTS (keys) ? g_dpgettext2 (GETTEXT_PACKAGE, "filter", keys[index]) : NULL;
}

static const char *
find_key (const char *text, gsize length)
{
  g_autofree char *typed = g_strndup (text, length);
  g_autofree char *folded = wmk_fold_text (typed);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    g_autofree char *local = wmk_fold_text (wmk_query_get_local_key (i));

    if (g_str_equal (folded, keys[i]) || g_str_equal (folded, local))
      return keys[i];
  }

  return NULL;
}

static gboolean
is_colon (gunichar character)
{
  return character == ':' || character == 0xff1a; /* of full width */
}

static gboolean
is_quote (gunichar character)
{
  return character == '"' || character == 0xff02 || character == 0x201c || character == 0x201d;
}

/* What parts words that are looked for apart, even without a blank: “rail/ships”. */
static gboolean
is_break (gunichar character)
{
  return g_unichar_isspace (character) ||
         (character < 0x80 && strchr (",;/|+()[]{}<>=", (int) character) != NULL) ||
         character == 0x3001 || character == 0xff0c || character == 0xff1b; /* 、，； */
}

/* Where the run of characters from @c on ends for which @ends is false, @end at last. */
static const char *
find_end (const char *c, const char *end, gboolean (*ends) (gunichar))
{
  while (c < end && !ends (g_utf8_get_char (c)))
    c = g_utf8_next_char (c);

  return c;
}

static gboolean
is_space (gunichar character)
{
  return g_unichar_isspace (character);
}

static gboolean
is_space_or_quote (gunichar character)
{
  return g_unichar_isspace (character) || is_quote (character);
}

static const char *
skip_character (const char *c, const char *end)
{
  return c < end ? g_utf8_next_char (c) : end;
}

static void
filter_free (gpointer data)
{
  g_free (((WmkQueryFilter *) data)->value);
  g_free (data);
}

static gboolean
is_colon_or_space (gunichar character)
{
  return is_colon (character) || g_unichar_isspace (character);
}

/* The key of the filter at @c, %NULL where there is none, and what follows its colon. */
static const char *
read_key (const char *c, const char *end, const char **after)
{
  const char *colon = find_end (c, end, is_colon_or_space);

  if (colon == end || !is_colon (g_utf8_get_char (colon)))
    return NULL;
  *after = g_utf8_next_char (colon);

  return find_key (c, (gsize) (colon - c));
}

/* Reads "key:value" or "key:\"two words\"". Returns: what follows it, %NULL where @c is none. */
static const char *
read_filter (WmkQuery *self, const char *c, const char *end)
{
  const char *after;
  const char *value_end;
  const char *key = read_key (c, end, &after);
  WmkQueryFilter *filter;

  if (key == NULL || self->filters->len + self->unfinished->len >= WMK_QUERY_MAX_WORDS)
    return NULL;

  filter = g_new0 (WmkQueryFilter, 1);
  filter->key = key;
  filter->start = (gsize) (c - self->text);
  if (after < end && is_quote (g_utf8_get_char (after))) {
    after = g_utf8_next_char (after);
    value_end = find_end (after, end, is_quote);
    filter->end = (gsize) (skip_character (value_end, end) - self->text);
  } else {
    value_end = find_end (after, end, is_space);
    filter->end = (gsize) (value_end - self->text);
  }
  filter->value = g_strstrip (g_strndup (after, (gsize) (value_end - after)));
  g_ptr_array_add (*filter->value == '\0' ? self->unfinished : self->filters, filter);

  return self->text + filter->end;
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
    const char *word_end = find_end (start, end, is_break);

    add_word (self, words, start, word_end, FALSE);
    start = skip_character (word_end, end);
  }
}

static void
read_text (WmkQuery *self, GString *words)
{
  const char *end = self->text + strlen (self->text);
  const char *c = self->text;

  if (g_utf8_strlen (self->text, -1) > WMK_QUERY_MAX_CHARACTERS)
    end = g_utf8_offset_to_pointer (self->text, WMK_QUERY_MAX_CHARACTERS);

  while (c < end) {
    const char *next;

    if (g_unichar_isspace (g_utf8_get_char (c))) {
      next = g_utf8_next_char (c);
    } else if (is_quote (g_utf8_get_char (c))) {
      const char *start = g_utf8_next_char (c);
      const char *quote = find_end (start, end, is_quote);

      add_word (self, words, start, quote, quote < end);
      next = skip_character (quote, end);
    } else {
      next = read_filter (self, c, end);
      if (next == NULL) {
        next = find_end (c, end, is_space_or_quote);
        add_words (self, words, c, next);
      }
    }
    c = next;
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

/* Where what begins at @c ends: a word, a filter, or words in quotes. */
static const char *
find_chunk_end (const char *c, const char *end, const char **key, const char **value)
{
  gboolean quoted;

  *key = is_quote (g_utf8_get_char (c)) ? NULL : read_key (c, end, value);
  if (*key != NULL)
    c = *value;
  quoted = c < end && is_quote (g_utf8_get_char (c));
  if (!quoted)
    return find_end (c, end, *key != NULL ? is_space : is_space_or_quote);

  *value = g_utf8_next_char (c);

  return skip_character (find_end (*value, end, is_quote), end);
}

gsize
wmk_query_find_typed (const char *text, gsize cursor, const char **key, const char **value)
{
  const char *end = text + cursor;
  const char *c = text;

  *key = NULL;
  /* Nothing is read behind that, and to read all of a long paste takes long. */
  if (cursor > WMK_QUERY_MAX_CHARACTERS)
    return cursor;
  while (c < end) {
    const char *chunk_end;

    if (g_unichar_isspace (g_utf8_get_char (c))) {
      c = g_utf8_next_char (c);
      continue;
    }
    chunk_end = find_chunk_end (c, end, key, value);
    if (chunk_end == end)
      return (gsize) (c - text);
    c = chunk_end;
  }
  *key = NULL;

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

/* Puts @new_text, with a blank on either side, in place of what stands from @start to @end. */
static char *
replace (const char *text, gsize start, gsize end, const char *new_text)
{
  g_autofree char *before = g_strchomp (g_strndup (text, start));
  const char *after = text + end;
  GString *whole = g_string_new (before);

  while (g_unichar_isspace (g_utf8_get_char (after)))
    after = g_utf8_next_char (after);
  if (whole->len > 0 && *new_text != '\0')
    g_string_append_c (whole, ' ');
  g_string_append (whole, new_text);
  if (whole->len > 0 && *after != '\0')
    g_string_append_c (whole, ' ');
  g_string_append (whole, after);

  return g_string_free (whole, FALSE);
}

char *
wmk_query_dup_without (const WmkQuery *self, guint index)
{
  const WmkQueryFilter *filter;

  g_return_val_if_fail (index < self->filters->len, NULL);

  filter = g_ptr_array_index (self->filters, index);

  return replace (self->text, filter->start, filter->end, "");
}

/* The last filter of @key before @position, with or without a value, or %NULL. */
static const WmkQueryFilter *
find_last (const WmkQuery *self, const char *key, gsize position)
{
  GPtrArray *both[] = {self->filters, self->unfinished};
  const WmkQueryFilter *last = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (both); i++)
    for (guint j = 0; j < both[i]->len; j++) {
      const WmkQueryFilter *filter = g_ptr_array_index (both[i], j);

      if (g_str_equal (filter->key, key) && filter->end <= position &&
          (last == NULL || filter->start > last->start))
        last = filter;
    }

  return last;
}

static char *
write_filter (const char *key, const char *value)
{
  const char *quote = "";
  GString *plain;

  if (*value == '\0')
    return g_strdup ("");

  plain = g_string_new (NULL);
  for (const char *c = value; *c != '\0'; c = g_utf8_next_char (c)) {
    if (g_unichar_isspace (g_utf8_get_char (c)))
      quote = "\"";
    if (!is_quote (g_utf8_get_char (c)))
      g_string_append_len (plain, c, g_utf8_next_char (c) - c);
  }
  g_string_prepend (plain, quote);
  g_string_append (plain, quote);
  g_string_prepend_c (plain, ':');
  g_string_prepend (plain, key);

  return g_string_free (plain, FALSE);
}

/* @self with the last filter of @key replaced by @written, and the others taken away. */
static char *
replace_filters (const WmkQuery *self, const char *key, const char *written)
{
  gsize end = strlen (self->text);
  const WmkQueryFilter *filter = find_last (self, key, end);
  char *text = filter == NULL ? replace (self->text, end, end, written) : g_strdup (self->text);

  /* From the last to the first, so that what is not replaced yet stays where it is. */
  while (filter != NULL) {
    const WmkQueryFilter *earlier = find_last (self, key, filter->start);
    char *replaced = replace (text, filter->start, filter->end, earlier == NULL ? written : "");

    g_free (text);
    text = replaced;
    filter = earlier;
  }

  return text;
}

static gboolean
has_filter (const char *text, const char *key)
{
  g_autoptr (WmkQuery) query = wmk_query_new (text);

  return wmk_query_get_filter (query, key) != NULL;
}

char *
wmk_query_dup_with (const WmkQuery *self, const char *key, const char *value)
{
  g_autofree char *written = write_filter (key, value);
  g_autofree char *text = replace_filters (self, key, written);
  g_autofree char *without = NULL;

  if (*written == '\0' || has_filter (text, key))
    return g_steal_pointer (&text);

  /* Behind a quote that is not closed, and behind all that is read, nothing is a filter. */
  without = replace_filters (self, key, "");

  return replace (without, 0, 0, written);
}
