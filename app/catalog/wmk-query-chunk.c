/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "catalog/wmk-query-chunk.h"

#include <glib/gi18n-lib.h>

#include "catalog/wmk-fold.h"
#include "catalog/wmk-query-private.h"

/* What filters are called: as readers type them before a colon, and as they are shown. */
static const struct {
  const char *key;
  const char *label;
} keys[] = {
    /* Translators: what readers type before a colon to choose from what was found; one word each,
     * without blanks. */
    {NC_ ("filter", "kind"), N_ ("Kind")},     {NC_ ("filter", "sector"), N_ ("Sector")},
    {NC_ ("filter", "agency"), N_ ("Agency")}, {NC_ ("filter", "year"), N_ ("Year")},
    {NC_ ("filter", "status"), N_ ("Status")}, {NC_ ("filter", "market"), N_ ("Market")},
    {NC_ ("filter", "tag"), N_ ("Tag")},
};

const char *
wmk_query_get_key (guint index)
{
  return index < G_N_ELEMENTS (keys) ? keys[index].key : NULL;
}

const char *
wmk_query_get_local_key (guint index)
{
  return index < G_N_ELEMENTS (keys) ? g_dpgettext2 (GETTEXT_PACKAGE, "filter", keys[index].key)
                                     : NULL;
}

const char *
wmk_query_get_key_label (const char *key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (g_str_equal (keys[i].key, key))
      return _ (keys[i].label);

  g_return_val_if_reached (key);
}

static const char *
find_key (const char *text, gsize length)
{
  g_autofree char *typed = g_strndup (text, length);
  g_autofree char *folded = wmk_fold_text (typed);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    g_autofree char *local = wmk_fold_text (wmk_query_get_local_key (i));

    if (g_str_equal (folded, keys[i].key) || g_str_equal (folded, local))
      return keys[i].key;
  }

  return NULL;
}

static gboolean
is_colon (gunichar character)
{
  return character == ':' || character == 0xff1a; /* of full width */
}

gboolean
wmk_query_chunk_is_quote (gunichar character)
{
  return character == '"' || character == 0xff02 || character == 0x201c || character == 0x201d;
}

static gboolean
is_space (gunichar character)
{
  return g_unichar_isspace (character);
}

static gboolean
is_no_space (gunichar character)
{
  return !g_unichar_isspace (character);
}

static gboolean
is_space_or_quote (gunichar character)
{
  return g_unichar_isspace (character) || wmk_query_chunk_is_quote (character);
}

static gboolean
is_colon_or_space (gunichar character)
{
  return is_colon (character) || g_unichar_isspace (character);
}

const char *
wmk_query_chunk_find_end (const char *c, const char *end, gboolean (*ends) (gunichar character))
{
  while (c < end && !ends (g_utf8_get_char (c)))
    c = g_utf8_next_char (c);

  return c;
}

/* The key of the filter at @c, %NULL where there is none, and what follows its colon. */
static const char *
read_key (const char *c, const char *end, const char **after)
{
  const char *colon = wmk_query_chunk_find_end (c, end, is_colon_or_space);

  if (colon == end || !is_colon (g_utf8_get_char (colon)))
    return NULL;
  *after = g_utf8_next_char (colon);

  return find_key (c, (gsize) (colon - c));
}

static gboolean
is_no_letter (gunichar character)
{
  return !g_unichar_isalpha (character);
}

char *
wmk_query_chunk_dup_unknown_key (const WmkQueryChunk *self)
{
  const char *colon = wmk_query_chunk_find_end (self->start, self->end, is_no_letter);
  const char *after;

  if (self->key != NULL || self->quoted || colon == self->start || colon == self->end ||
      !is_colon (g_utf8_get_char (colon)))
    return NULL;
  after = g_utf8_next_char (colon);

  return after < self->end && *after != '/' ? g_strndup (self->start, (gsize) (colon - self->start))
                                            : NULL;
}

gboolean
wmk_query_chunk_read (WmkQueryChunk *self, const char *text, const char *end, gboolean filters)
{
  const char *c = wmk_query_chunk_find_end (text, end, is_no_space);

  *self = (WmkQueryChunk){.start = c, .value = c};
  if (c == end)
    return FALSE;

  if (filters && !wmk_query_chunk_is_quote (g_utf8_get_char (c)))
    self->key = read_key (c, end, &self->value);
  if (self->key == NULL)
    self->value = c;
  self->quoted = self->value < end && wmk_query_chunk_is_quote (g_utf8_get_char (self->value));
  if (self->quoted)
    self->value = g_utf8_next_char (self->value);
  self->value_end = wmk_query_chunk_find_end (self->value, end,
                                              self->quoted        ? wmk_query_chunk_is_quote
                                              : self->key != NULL ? is_space
                                                                  : is_space_or_quote);
  self->closed = self->quoted && self->value_end < end;
  self->end = self->closed ? g_utf8_next_char (self->value_end) : self->value_end;

  return TRUE;
}
