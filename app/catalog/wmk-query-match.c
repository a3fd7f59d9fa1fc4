/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-query-private.h"

/* Tokens are letters and digits alone: none of them ends the quotes that they stand in. */

/* The tokens of the word at @index; @goes_on: (out): whether the last one may go on */
static char *
dup_tokens (const WmkQuery *self, guint index, gboolean *goes_on)
{
  const WmkUnits *units = wmk_query_get_units (self);
  const WmkQueryWord *word = wmk_query_get_word (self, index);
  GString *tokens = g_string_new (NULL);
  gboolean is_prefix = wmk_units_append_phrase (units, word->first, word->n_units, tokens);
  gboolean is_chinese = wmk_units_get (units, word->first + word->n_units - 1)->chinese;

  *goes_on = is_prefix && (!word->whole || is_chinese);

  return g_string_free (tokens, FALSE);
}

char *
wmk_query_dup_match (const WmkQuery *self)
{
  GString *match;

  if (wmk_query_get_words (self)->len == 0)
    return NULL;

  match = g_string_new (NULL);
  for (guint i = 0; i < wmk_query_get_words (self)->len; i++) {
    gboolean goes_on;
    g_autofree char *tokens = dup_tokens (self, i, &goes_on);

    g_string_append_printf (match, "%s\"%s\"%s", i > 0 ? " AND " : "", tokens, goes_on ? " *" : "");
  }

  return g_string_free (match, FALSE);
}

char *
wmk_query_dup_phrases (const WmkQuery *self)
{
  GString *phrases = g_string_new ("[");

  for (guint i = 0; i < wmk_query_get_words (self)->len; i++) {
    gboolean goes_on;
    g_autofree char *tokens = dup_tokens (self, i, &goes_on);

    g_string_append_printf (phrases, "%s\" %s%s\"", i > 0 ? ", " : "", tokens, goes_on ? "" : " ");
  }
  g_string_append_c (phrases, ']');

  return g_string_free (phrases, FALSE);
}
