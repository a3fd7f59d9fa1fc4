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

static void
append_word (GString *match, const WmkQuery *query, const WmkQueryWord *word)
{
  g_autoptr (GString) tokens = g_string_new (NULL);
  gboolean is_prefix =
      wmk_units_append_phrase (wmk_query_get_units (query), word->first, word->n_units, tokens);

  append_phrase (match, tokens->str, is_prefix && !word->whole);
}

/* All words of the query, one after the other, as the beginning of a name or all of it. */
static char *
write_name (const WmkQuery *query, gboolean whole)
{
  const WmkUnits *units = wmk_query_get_units (query);
  GString *match = g_string_new (IN_NAMES);
  g_autoptr (GString) tokens = g_string_new (NULL);
  gboolean is_prefix = FALSE;
  const char *first_end;
  g_autofree char *first = NULL;

  if (whole)
    wmk_units_append_tokens (units, 0, units->units->len, tokens);
  else
    is_prefix = wmk_units_append_phrase (units, 0, units->units->len, tokens);
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
  const GArray *words = wmk_query_get_words (query);
  GString *all;

  memset (matches, 0, WMK_N_RANKS * sizeof (char *));
  if (words->len == 0)
    return TRUE;

  all = g_string_new (NULL);
  for (guint i = 0; i < words->len; i++) {
    if (i > 0)
      g_string_append (all, " AND ");
    append_word (all, query, wmk_query_get_word (query, i));
  }
  matches[WMK_RANK_NAME] = write_name (query, TRUE);
  matches[WMK_RANK_BEGINNING] = write_name (query, FALSE);
  matches[WMK_RANK_NAMES] = g_strdup_printf (IN_NAMES "(%s)", all->str);
  matches[WMK_RANK_ANYWHERE] = g_string_free (all, FALSE);

  return TRUE;
}
