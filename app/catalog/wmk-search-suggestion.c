/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "catalog/wmk-search-private.h"

/* In a shorter word one letter says too much. */
#define MIN_LENGTH 5

/* Whether one letter more, less or other, or two neighbours swapped, make @b of @a: a distance of
 * one after Damerau (1964, doi:10.1145/363958.363994). Small letters of ASCII. */
static gboolean
is_near (const char *a, gsize length_a, const char *b, gsize length_b)
{
  gsize same = 0;

  if (length_a > length_b)
    return is_near (b, length_b, a, length_a);
  if (length_b - length_a > 1)
    return FALSE;

  while (same < length_a && a[same] == b[same])
    same++;
  a += same;
  b += same;
  length_a -= same;
  length_b -= same;
  if (length_a < length_b)
    return memcmp (a, b + 1, length_a) == 0;
  if (length_a < 1)
    return FALSE; /* the same word */
  if (memcmp (a + 1, b + 1, length_a - 1) == 0)
    return TRUE;

  return length_a > 1 && a[0] == b[1] && a[1] == b[0] && memcmp (a + 2, b + 2, length_a - 2) == 0;
}

/* The near word that stands in most things, "" for none; %NULL with @error set. */
static char *
find_near (WmkSearch *self, const char *word, gsize length, GError **error)
{
  g_autoptr (WmkStatement) statement = wmk_catalog_prepare (
      self->catalog, "SELECT word, things FROM word WHERE word >= 'a' AND word < '{'", NULL, NULL,
      error);
  g_autofree char *near = g_strdup ("");
  GError *step_error = NULL;
  gint64 most = 0;

  if (statement == NULL)
    return NULL;

  while (wmk_statement_step (statement, &step_error)) {
    const char *other = wmk_statement_get_text (statement, 0);

    if (wmk_statement_get_int (statement, 1) <= most ||
        !is_near (word, length, other, strlen (other)))
      continue;
    most = wmk_statement_get_int (statement, 1);
    g_free (near);
    near = g_strdup (other);
  }
  if (step_error != NULL) {
    g_propagate_error (error, step_error);
    return NULL;
  }

  return g_steal_pointer (&near);
}

/* Whether words stand in the catalogue, whatever filters say: %FALSE as well with @error set. */
static gboolean
stands_somewhere (WmkSearch *self, const char *words, GError **error)
{
  g_autoptr (WmkQuery) query = wmk_query_new (words);

  return wmk_search_find_any (self, query, NULL, error);
}

/* What to type instead of the unit of @query, "" for nothing; %NULL with @error set. */
static char *
find_replacement (WmkSearch *self, const WmkQuery *query, const WmkUnit *unit, GError **error)
{
  const char *text = wmk_units_get_text (wmk_query_get_units (query), unit);
  g_autofree char *word = g_strndup (text, unit->length);
  GError *find_error = NULL;
  gboolean known;

  if (unit->length < MIN_LENGTH || strspn (word, "abcdefghijklmnopqrstuvwxyz") < unit->length)
    return g_strdup ("");

  known = stands_somewhere (self, word, &find_error);
  if (find_error != NULL) {
    g_propagate_error (error, find_error);
    return NULL;
  }

  return known ? g_strdup ("") : find_near (self, word, unit->length, error);
}

/* Appends @query to @text with the near words in it. Returns: %FALSE with @error set */
static gboolean
write_replaced (WmkSearch *self, const WmkQuery *query, GString *text, GError **error)
{
  const char *typed = wmk_query_get_text (query);
  const GArray *words = wmk_query_get_words (query);
  gsize done = 0;

  for (guint i = 0; i < words->len; i++) {
    const WmkQueryWord *word = wmk_query_get_word (query, i);

    for (guint j = word->first; j < word->first + word->n_units; j++) {
      const WmkUnit *unit = wmk_units_get (wmk_query_get_units (query), j);
      g_autofree char *near = find_replacement (self, query, unit, error);
      gsize start = (gsize) ((gssize) unit->start + word->shift);

      if (near == NULL)
        return FALSE;
      if (*near == '\0')
        continue;
      g_string_append_len (text, typed + done, (gssize) (start - done));
      g_string_append (text, near);
      done = (gsize) ((gssize) unit->end + word->shift);
    }
  }
  if (done > 0)
    g_string_append (text, typed + done);

  return TRUE;
}

char *
wmk_search_dup_suggestion (WmkSearch *self, const WmkQuery *query, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (WmkQuery) suggested = NULL;
  g_autoptr (WmkKeySet) allowed = NULL;
  GError *find_error = NULL;
  gboolean found;

  g_return_val_if_fail (WMK_IS_SEARCH (self), NULL);

  if (!write_replaced (self, query, text, error))
    return NULL;
  if (text->len == 0)
    return g_strdup ("");

  suggested = wmk_query_new (text->str);
  if (!wmk_search_read_filters (self, suggested, WMK_SEARCH_NO_FILTER, &allowed, error))
    return NULL;
  found = wmk_search_find_any (self, suggested, allowed, &find_error);
  if (find_error != NULL) {
    g_propagate_error (error, find_error);
    return NULL;
  }

  return g_strdup (found ? text->str : "");
}
