/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "catalog/wmk-query-chunk.h"
#include "catalog/wmk-query-private.h"

/* A query with other filters is another text. */

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

/* The last filter of @key, of %NULL any, before @position, with or without a value, or %NULL. */
static const WmkQueryFilter *
find_last (const WmkQuery *self, const char *key, gsize position)
{
  GPtrArray *both[] = {self->filters, self->unfinished};
  const WmkQueryFilter *last = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (both); i++)
    for (guint j = 0; j < both[i]->len; j++) {
      const WmkQueryFilter *filter = g_ptr_array_index (both[i], j);

      if ((key == NULL || g_str_equal (filter->key, key)) && filter->end <= position &&
          (last == NULL || filter->start > last->start))
        last = filter;
    }

  return last;
}

char *
wmk_query_write_filter (const char *key, const char *value)
{
  const char *quote = "";
  GString *plain;

  if (*value == '\0')
    return g_strdup ("");

  plain = g_string_new (NULL);
  for (const char *c = value; *c != '\0'; c = g_utf8_next_char (c)) {
    if (g_unichar_isspace (g_utf8_get_char (c)))
      quote = "\"";
    if (!wmk_query_chunk_is_quote (g_utf8_get_char (c)))
      g_string_append_len (plain, c, g_utf8_next_char (c) - c);
  }
  g_string_prepend (plain, quote);
  g_string_append (plain, quote);
  g_string_prepend_c (plain, ':');
  g_string_prepend (plain, key);

  return g_string_free (plain, FALSE);
}

/* @self with the last filter of @key, of %NULL any, replaced by @written, and the others taken
 * away. */
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

/* Whether @written is read out of @text again, to its end. */
static gboolean
has_filter (const char *text, const char *key, const char *written)
{
  g_autoptr (WmkQuery) query = wmk_query_new (text);
  g_autoptr (WmkQuery) filter = wmk_query_new (written);

  return g_strcmp0 (wmk_query_get_filter (query, key), wmk_query_get_filter (filter, key)) == 0;
}

char *
wmk_query_dup_with (const WmkQuery *self, const char *key, const char *value)
{
  g_autofree char *written = wmk_query_write_filter (key, value);
  g_autofree char *text = replace_filters (self, key, written);
  g_autofree char *without = NULL;

  if (*written == '\0' || has_filter (text, key, written))
    return g_steal_pointer (&text);

  /* Behind a quote that is not closed, and behind all that is read, nothing is a filter. */
  without = replace_filters (self, key, "");

  return replace (without, 0, 0, written);
}

char *
wmk_query_dup_words (const WmkQuery *self)
{
  return g_strstrip (replace_filters (self, NULL, ""));
}

char *
wmk_query_dup_finished (const WmkQuery *self)
{
  char *text = g_strdup (self->text);

  for (guint i = self->unfinished->len; i > 0; i--) {
    const WmkQueryFilter *filter = g_ptr_array_index (self->unfinished, i - 1);
    char *finished = replace (text, filter->start, filter->end, "");

    g_free (text);
    text = finished;
  }

  return g_strstrip (text);
}
