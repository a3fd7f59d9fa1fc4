/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "catalog/wmk-search-private.h"

/*
 * What the full-text index is asked. Tokens are letters and digits alone, and each phrase stands in
 * quotes: nothing that a reader types is part of the index's own language.
 */

#define IN_NAMES "{title names} : "

static void
append_phrase (GString *match, const char *tokens, gboolean is_prefix)
{
  g_string_append_printf (match, "\"%s\"%s", tokens, is_prefix ? " *" : "");
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
append_word (GString *match, const WmkQuery *query, const WmkQueryWord *word)
{
  g_autoptr (GString) tokens = g_string_new (NULL);
  gboolean is_prefix =
      wmk_units_append_phrase (wmk_query_get_units (query), word->first, word->n_units, tokens);

  append_phrase (match, tokens->str, is_prefix && may_go_on (query, word));
}

/* What some words are short for, or have for short: no more of them than one writes out. */
#define MAX_LONG_WORDS 12

#define FIND_OTHER_FORMS                                                                           \
  "SELECT long, 1 FROM abbreviation WHERE short = ?1"                                              \
  " UNION ALL SELECT short, 0 FROM abbreviation WHERE long = ?1"

/* Adds each other form of @tokens to @match, which holds something else already. */
static gboolean
append_other_forms (WmkCatalog *catalog, const char *tokens, GString *match, GError **error)
{
  g_autoptr (WmkStatement) statement =
      wmk_catalog_prepare (catalog, FIND_OTHER_FORMS, tokens, NULL, error);
  GError *step_error = NULL;

  if (statement == NULL)
    return FALSE;
  while (wmk_statement_step (statement, &step_error)) {
    g_string_append (match, " OR ");
    /* Of a long form there may be several: “vehicles”. */
    append_phrase (match, wmk_statement_get_text (statement, 0),
                   wmk_statement_get_int (statement, 1) != 0);
  }
  if (step_error != NULL)
    g_propagate_error (error, step_error);

  return step_error == NULL;
}

/* The other forms of @n words from @first on, also of more than one of them: “NEVs”. */
static char *
write_other_forms (WmkCatalog *catalog, const WmkQuery *query, guint first, guint n, GError **error)
{
  g_autoptr (GString) tokens = g_string_new (NULL);
  g_autoptr (GString) forms = g_string_new (NULL);

  for (guint i = first; i < first + n; i++) {
    const WmkQueryWord *word = wmk_query_get_word (query, i);

    /* Words in quotes mean themselves. */
    if (word->whole)
      return g_strdup ("");
    wmk_units_append_tokens (wmk_query_get_units (query), word->first, word->n_units, tokens);
  }
  if (!append_other_forms (catalog, tokens->str, forms, error))
    return NULL;
  if (forms->len == 0 && g_str_has_suffix (tokens->str, "s")) {
    g_string_truncate (tokens, tokens->len - 1);
    if (!append_other_forms (catalog, tokens->str, forms, error))
      return NULL;
  }

  return g_strdup (forms->str);
}

static void
append_words (GString *match, const WmkQuery *query, guint first, guint n)
{
  for (guint i = first; i < first + n; i++) {
    if (i > first)
      g_string_append (match, " AND ");
    append_word (match, query, wmk_query_get_word (query, i));
  }
}

/* Appends the longest run of words from @first on that has other forms, with these; else one word.
 * Returns: how many words; 0 with @error set */
static guint
append_run (WmkCatalog *catalog, const WmkQuery *query, guint first, GString *match, GError **error)
{
  guint n_words = wmk_query_get_words (query)->len;

  for (guint n = MIN (n_words - first, MAX_LONG_WORDS); n > 0; n--) {
    g_autofree char *forms = write_other_forms (catalog, query, first, n, error);

    if (forms == NULL)
      return 0;
    if (*forms == '\0')
      continue;
    g_string_append (match, "((");
    append_words (match, query, first, n);
    g_string_append_printf (match, ")%s)", forms);
    return n;
  }
  append_word (match, query, wmk_query_get_word (query, first));

  return 1;
}

/* All words, each by itself or by another form. %NULL with @error set */
static char *
write_all (WmkCatalog *catalog, const WmkQuery *query, GError **error)
{
  g_autoptr (GString) match = g_string_new (NULL);
  guint n_words = wmk_query_get_words (query)->len;

  for (guint i = 0, n; i < n_words; i += n) {
    if (i > 0)
      g_string_append (match, " AND ");
    n = append_run (catalog, query, i, match, error);
    if (n == 0)
      return NULL;
  }

  return g_strdup (match->str);
}

/* All words of the query, one after the other, as the beginning of a name or all of it. */
static char *
write_name (const WmkQuery *query, gboolean whole)
{
  const WmkUnits *units = wmk_query_get_units (query);
  GString *match = g_string_new (IN_NAMES);
  g_autoptr (GString) tokens = g_string_new (NULL);
  gboolean is_prefix = FALSE;
  const WmkQueryWord *last = wmk_query_get_word (query, wmk_query_get_words (query)->len - 1);
  const char *first_end;
  g_autofree char *first = NULL;

  if (whole)
    wmk_units_append_tokens (units, 0, units->units->len, tokens);
  else
    is_prefix =
        wmk_units_append_phrase (units, 0, units->units->len, tokens) && may_go_on (query, last);
  first_end = strchrnul (tokens->str, ' ');
  first = g_strndup (tokens->str, (gsize) (first_end - tokens->str));

  g_string_append_printf (match, "\"" WMK_TOKEN_MARK "%s", first);
  if (whole || *first_end != '\0')
    g_string_append_printf (match, " %s", tokens->str);
  g_string_append_printf (match, "%s\"%s", whole ? " " WMK_TOKEN_MARK : "", is_prefix ? " *" : "");

  return g_string_free (match, FALSE);
}

gboolean
wmk_search_write_matches (WmkCatalog *catalog,
                          const WmkQuery *query,
                          char *matches[WMK_N_RANKS],
                          GError **error)
{
  char *all = NULL;

  memset (matches, 0, WMK_N_RANKS * sizeof (char *));
  if (wmk_query_get_words (query)->len > 0) {
    all = write_all (catalog, query, error);
    if (all == NULL)
      return FALSE;
    matches[WMK_RANK_NAME] = write_name (query, TRUE);
    matches[WMK_RANK_BEGINNING] = write_name (query, FALSE);
    matches[WMK_RANK_NAMES] = g_strdup_printf (IN_NAMES "(%s)", all);
    matches[WMK_RANK_ANYWHERE] = all;
  }

  return TRUE;
}
