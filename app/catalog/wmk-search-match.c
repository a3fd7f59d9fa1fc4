/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "catalog/wmk-search-private.h"

/*
 * What the full-text index is asked. Tokens are letters and digits alone, and each phrase stands in
 * quotes: nothing that a reader types is part of the index's own language.
 */

/* The index has lists of all that begins with so many characters (data/catalog.sql). A longer
 * beginning would have it merge the lists of all tokens that begin so before it gives the first
 * result; the tokens themselves, where they are no more than these, are merged as results are asked
 * for. */
#define INDEXED_PREFIX 6
#define MAX_TOKENS 64

/* No more words than these are written out where they have a short form. */
#define MAX_LONG_WORDS 12

/* Writes expressions; does nothing more once something failed. */
typedef struct {
  WmkCatalog *catalog;
  const WmkQuery *query;
  gint64 n_things;
  GString *match;
  GError *error;
} Writer;

/* What gives rows for one text; %NULL where something failed. */
static WmkStatement *
prepare (Writer *self, const char *sql, const char *text)
{
  return self->error == NULL ? wmk_catalog_prepare (self->catalog, sql, text, NULL, &self->error)
                             : NULL;
}

/* Writes the tokens that go on from the last of @tokens, each with those before it. Returns: how
 * many there are; 0 for none or too many */
static guint
append_tokens (Writer *self, const char *tokens)
{
  const char *blank = strrchr (tokens, ' ');
  const char *last = blank == NULL ? tokens : blank + 1;
  g_autoptr (GString) phrases = g_string_new (NULL);
  g_autoptr (WmkStatement) statement =
      prepare (self,
               "SELECT word FROM word WHERE word >= ?1 AND word < ?1 || char(0x10FFFF)"
               " LIMIT " G_STRINGIFY (MAX_TOKENS) " + 1",
               last);
  guint n_tokens = 0;

  while (statement != NULL && wmk_statement_step (statement, &self->error))
    g_string_append_printf (phrases, "%s\"%.*s%s\"", n_tokens++ > 0 ? " OR " : "",
                            (int) (last - tokens), tokens, wmk_statement_get_text (statement, 0));
  if (n_tokens > MAX_TOKENS)
    return 0;
  if (n_tokens > 0)
    g_string_append_printf (self->match, "(%s)", phrases->str);

  return n_tokens;
}

/* @goes_on: whether the last token may be the beginning of one */
static void
append_phrase (Writer *self, const char *tokens, gboolean goes_on)
{
  const char *blank = strrchr (tokens, ' ');
  glong length = g_utf8_strlen (blank == NULL ? tokens : blank + 1, -1);

  if (!goes_on || length <= INDEXED_PREFIX || append_tokens (self, tokens) == 0)
    g_string_append_printf (self->match, "\"%s\"%s", tokens, goes_on ? " *" : "");
}

/* Whether the word may go on behind what is typed; a Chinese character always goes on in its pair.
 */
static gboolean
may_go_on (const WmkQuery *query, const WmkQueryWord *word)
{
  return !word->whole ||
         wmk_units_get (wmk_query_get_units (query), word->first + word->n_units - 1)->chinese;
}

static void
append_word (Writer *self, guint index)
{
  const WmkQueryWord *word = wmk_query_get_word (self->query, index);
  g_autoptr (GString) tokens = g_string_new (NULL);
  gboolean is_prefix = wmk_units_append_phrase (wmk_query_get_units (self->query), word->first,
                                                word->n_units, tokens);

  append_phrase (self, tokens->str, is_prefix && may_go_on (self->query, word));
}

static void
append_words (Writer *self, guint first, guint n)
{
  for (guint i = first; i < first + n; i++) {
    if (i > first)
      g_string_append (self->match, " AND ");
    append_word (self, i);
  }
}

/* What @tokens are short for, or have for short. */
static GPtrArray *
list_forms (Writer *self, const char *tokens)
{
  GPtrArray *forms = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (WmkStatement) statement =
      prepare (self,
               "SELECT long FROM abbreviation WHERE short = ?1"
               " UNION ALL SELECT short FROM abbreviation WHERE long = ?1",
               tokens);

  while (statement != NULL && wmk_statement_step (statement, &self->error))
    g_ptr_array_add (forms, wmk_statement_dup_text (statement, 0));

  return forms;
}

/* The other forms of @n words, also of more than one of what they name: “NEVs”. */
static GPtrArray *
list_other_forms (Writer *self, guint first, guint n)
{
  g_autoptr (GString) tokens = g_string_new (NULL);
  g_autoptr (GPtrArray) forms = NULL;

  for (guint i = first; i < first + n; i++) {
    const WmkQueryWord *word = wmk_query_get_word (self->query, i);

    if (word->whole) /* Words in quotes mean themselves. */
      return g_ptr_array_new ();
    wmk_units_append_tokens (wmk_query_get_units (self->query), word->first, word->n_units, tokens);
  }
  forms = list_forms (self, tokens->str);
  if (forms->len > 0 || !g_str_has_suffix (tokens->str, "s"))
    return g_steal_pointer (&forms);

  g_string_truncate (tokens, tokens->len - 1);

  return list_forms (self, tokens->str);
}

/* Whether the word is one that more than half of all things have, “the”: to look for it as well
 * takes long and leaves out little. Not the last one, which may go on. */
static gboolean
says_nothing (Writer *self, guint index)
{
  const WmkQueryWord *word = wmk_query_get_word (self->query, index);
  g_autoptr (GString) tokens = g_string_new (NULL);
  g_autoptr (WmkStatement) statement = NULL;

  if (word->whole || index + 1 == wmk_query_get_words (self->query)->len)
    return FALSE;

  wmk_units_append_tokens (wmk_query_get_units (self->query), word->first, word->n_units, tokens);
  statement = prepare (self, "SELECT things FROM word WHERE word = ?1", tokens->str);

  return statement != NULL && wmk_statement_step (statement, &self->error) &&
         wmk_statement_get_int (statement, 0) > self->n_things / 2;
}

/* Writes the longest run of words from @first on that has other forms, with these; else one word,
 * if it says anything. Returns: how many words */
static guint
append_run (Writer *self, guint first)
{
  guint n_words = wmk_query_get_words (self->query)->len;

  for (guint n = MIN (n_words - first, MAX_LONG_WORDS); n > 0; n--) {
    g_autoptr (GPtrArray) forms = list_other_forms (self, first, n);

    if (forms->len == 0)
      continue;
    g_string_append (self->match, "((");
    append_words (self, first, n);
    g_string_append (self->match, ")");
    for (guint i = 0; i < forms->len; i++) {
      const char *form = g_ptr_array_index (forms, i);

      g_string_append (self->match, " OR ");
      /* A long form may be in the plural: “vehicles”. */
      append_phrase (self, form, strchr (form, ' ') != NULL);
    }
    g_string_append (self->match, ")");
    return n;
  }
  if (!says_nothing (self, first))
    append_word (self, first);

  return 1;
}

/* All words that say something, each by itself or by another form. */
static void
append_all (Writer *self)
{
  guint n_words = wmk_query_get_words (self->query)->len;

  for (guint i = 0; i < n_words;) {
    gsize end = self->match->len, begin;

    g_string_append (self->match, end > 0 ? " AND " : "");
    begin = self->match->len;
    i += append_run (self, i);
    if (self->match->len == begin)
      g_string_truncate (self->match, end);
  }
}

/* All words, one after the other, as the beginning of a name. */
static void
append_beginning (Writer *self)
{
  const WmkUnits *units = wmk_query_get_units (self->query);
  const WmkQueryWord *last =
      wmk_query_get_word (self->query, wmk_query_get_words (self->query)->len - 1);
  g_autoptr (GString) tokens = g_string_new (NULL);
  gboolean is_prefix = wmk_units_append_phrase (units, 0, units->units->len, tokens);
  g_autofree char *first = g_strndup (tokens->str, strcspn (tokens->str, " "));

  if (!g_str_equal (first, tokens->str)) {
    g_string_prepend_c (tokens, ' ');
    g_string_prepend (tokens, first);
  }
  g_string_prepend (tokens, WMK_TOKEN_MARK);
  append_phrase (self, tokens->str, is_prefix && may_go_on (self->query, last));
}

/* The same as a whole name. */
static void
append_name (Writer *self)
{
  const WmkUnits *units = wmk_query_get_units (self->query);
  g_autoptr (GString) tokens = g_string_new (NULL);
  g_autofree char *joined = NULL;

  wmk_units_append_tokens (units, 0, units->units->len, tokens);
  joined = wmk_join_name (tokens->str);
  if (joined != NULL)
    append_phrase (self, joined, FALSE);
  else
    append_beginning (self);
}

static void
append_rank (Writer *self, WmkRank rank)
{
  switch (rank) {
  case WMK_RANK_NAME:
    append_name (self);
    break;
  case WMK_RANK_BEGINNING:
    append_beginning (self);
    break;
  case WMK_RANK_NAMES:
  case WMK_RANK_ANYWHERE:
  default:
    append_all (self);
  }
}

char *
wmk_search_write_match (WmkSearch *search, const WmkQuery *query, WmkRank rank, GError **error)
{
  g_autoptr (GString) match = g_string_new (NULL);
  Writer self = {search->catalog, query, 0, match, NULL};

  for (guint i = 0; i < search->ranges->len; i++) {
    const WmkKindRange *range = &g_array_index (search->ranges, WmkKindRange, i);

    self.n_things += range->last - range->first + 1;
  }

  append_rank (&self, rank);
  if (self.error != NULL) {
    g_propagate_error (error, self.error);
    return NULL;
  }

  return g_strdup (match->str);
}
