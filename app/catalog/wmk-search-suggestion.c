/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "catalog/wmk-fold.h"
#include "catalog/wmk-query-chunk.h"
#include "catalog/wmk-search-private.h"

/* In a shorter word one letter says too much. */
#define MIN_LENGTH 5

/* Who types more words that stand nowhere has not misspelt them. */
#define MAX_UNKNOWN 8

/* A distance of one after Damerau (1964, doi:10.1145/363958.363994), by bytes. */
gboolean
wmk_search_is_near (const char *a, gsize length_a, const char *b, gsize length_b)
{
  gsize same = 0;

  if (length_a > length_b)
    return wmk_search_is_near (b, length_b, a, length_a);
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

/* Looks for the near word that stands in most things; does nothing more once something failed. */
typedef struct {
  WmkSearch *search;
  const char *word;
  gsize length;
  char *near;
  gint64 most; /* things that it stands in */
  GError *error;
} Finder;

/* The words of the catalogue that are @text. */
#define SAME_SQL "SELECT word, things FROM word WHERE word = ?1"
/* Those that begin so. */
#define BEGINNING_SQL "SELECT word, things FROM word WHERE word >= ?1 AND word < ?1 || '{'"

static void
look_up (Finder *self, const char *sql, const char *text)
{
  g_autoptr (WmkStatement) statement =
      self->error != NULL
          ? NULL
          : wmk_catalog_prepare (self->search->catalog, sql, text, NULL, &self->error);

  while (statement != NULL && wmk_statement_step (statement, &self->error)) {
    const char *other = wmk_statement_get_text (statement, 0);
    gint64 n_things = wmk_statement_get_int (statement, 1);

    if (n_things <= self->most ||
        !wmk_search_is_near (self->word, self->length, other, strlen (other)))
      continue;
    self->most = n_things;
    g_free (self->near);
    self->near = g_strdup (other);
  }
}

/* So many letters lead to few enough words to look at each. */
#define N_FIRST 3

/* What is near by a letter at @index: with any other there, one more before it, without it, or
 * swapped with the next. */
static void
look_up_changed (Finder *self, gsize index)
{
  g_autofree char *other = g_strdup (self->word);
  g_autoptr (GString) longer = g_string_new (self->word);
  g_autoptr (GString) shorter = g_string_new (self->word);

  g_string_insert_c (longer, (gssize) index, 'a');
  for (char letter = 'a'; letter <= 'z'; letter++) {
    other[index] = longer->str[index] = letter;
    look_up (self, SAME_SQL, other);
    look_up (self, SAME_SQL, longer->str);
  }
  other[index] = self->word[index + 1];
  other[index + 1] = self->word[index];
  look_up (self, SAME_SQL, other);
  g_string_erase (shorter, (gssize) index, 1);
  look_up (self, SAME_SQL, shorter->str);
}

/* The near word that stands in most things, "" for none; %NULL with @error set. */
static char *
find_near (WmkSearch *search, const char *word, GError **error)
{
  Finder self = {.search = search, .word = word, .length = strlen (word), .near = g_strdup ("")};
  g_autofree char *first = g_strndup (word, N_FIRST);

  /* However many words there are, few begin as this one does, or are it but for one of its first
   * letters. */
  look_up (&self, BEGINNING_SQL, first);
  for (gsize i = 0; i < N_FIRST; i++)
    look_up_changed (&self, i);
  if (self.error != NULL) {
    g_propagate_error (error, self.error);
    g_clear_pointer (&self.near, g_free);
  }

  return self.near;
}

/* Whether words stand in the catalogue, whatever filters say: %FALSE as well with @error set. */
static gboolean
stands_somewhere (WmkSearch *self, const char *words, GError **error)
{
  g_autoptr (WmkQuery) query = wmk_query_new (words);

  return wmk_search_find_any (self, query, NULL, error);
}

/* What to type instead of the unit of @query, "" for nothing; %NULL with @error set. @n_unknown: of
 * those before it */
static char *
find_replacement (
    WmkSearch *self, const WmkQuery *query, const WmkUnit *unit, guint *n_unknown, GError **error)
{
  const char *text = wmk_units_get_text (wmk_query_get_units (query), unit);
  g_autofree char *word = g_strndup (text, unit->length);
  GError *find_error = NULL;
  gboolean known;

  if (*n_unknown == MAX_UNKNOWN || unit->length < MIN_LENGTH ||
      strspn (word, "abcdefghijklmnopqrstuvwxyz") < unit->length)
    return g_strdup ("");

  known = stands_somewhere (self, word, &find_error);
  if (find_error != NULL) {
    g_propagate_error (error, find_error);
    return NULL;
  }

  if (known)
    return g_strdup ("");
  (*n_unknown)++;

  return find_near (self, word, error);
}

/* Appends @query to @text with the near words in it. Returns: %FALSE with @error set */
static gboolean
write_replaced (WmkSearch *self, const WmkQuery *query, GString *text, GError **error)
{
  const char *typed = wmk_query_get_text (query);
  const GArray *words = wmk_query_get_words (query);
  gsize done = 0;
  guint n_unknown = 0;

  for (guint i = 0; i < words->len; i++) {
    const WmkQueryWord *word = wmk_query_get_word (query, i);

    for (guint j = word->first; j < word->first + word->n_units; j++) {
      const WmkUnit *unit = wmk_units_get (wmk_query_get_units (query), j);
      g_autofree char *near = find_replacement (self, query, unit, &n_unknown, error);
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

/* @query with the names of filters in place of near ones: "sectors:rail". */
static char *
replace_keys (const WmkQuery *query)
{
  const char *text = wmk_query_get_text (query), *end = text + strlen (text);
  GString *replaced = g_string_new (NULL);
  WmkQueryChunk chunk = {.end = text};

  /* Behind that nothing is a filter. */
  while (end - text <= WMK_QUERY_MAX_CHARACTERS) {
    const char *before = chunk.end;
    g_autofree char *key = NULL;

    if (!wmk_query_chunk_read (&chunk, before, end, TRUE))
      break;
    key = wmk_query_chunk_dup_unknown_key (&chunk);
    g_string_append_len (replaced, before, chunk.start - before);
    before = chunk.start;
    for (guint i = 0; key != NULL && wmk_query_get_key (i) != NULL; i++) {
      const char *name = wmk_query_get_key (i);
      g_autofree char *folded = wmk_fold_text (key);

      if (!wmk_search_is_near (folded, strlen (folded), name, strlen (name)))
        continue;
      g_string_append (replaced, name);
      before += strlen (key);
      break;
    }
    g_string_append_len (replaced, before, chunk.end - before);
  }

  return g_string_free (replaced, FALSE);
}

/* @text where it finds anything, else its words alone where they do, else "". */
static char *
dup_finding (WmkSearch *self, const char *text, GError **error)
{
  g_autoptr (WmkQuery) query = wmk_query_new (text);
  g_autofree char *words = wmk_query_dup_words (query);
  g_autoptr (WmkKeySet) allowed = NULL;
  GError *find_error = NULL;
  const char *finding = "";

  if (!wmk_search_read_filters (self, query, WMK_SEARCH_NO_FILTER, &allowed, error))
    return NULL;
  if (wmk_search_find_any (self, query, allowed, &find_error))
    finding = text;
  else if (find_error == NULL && wmk_search_find_any (self, query, NULL, &find_error))
    finding = words;
  if (find_error != NULL) {
    g_propagate_error (error, find_error);
    return NULL;
  }

  return g_strdup (finding);
}

char *
wmk_search_dup_suggestion (WmkSearch *self, const WmkQuery *query, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *keyed = NULL;
  g_autoptr (WmkQuery) keyed_query = NULL;

  g_return_val_if_fail (WMK_IS_SEARCH (self), NULL);

  keyed = replace_keys (query);
  keyed_query = wmk_query_new (keyed);
  if (!write_replaced (self, keyed_query, text, error))
    return NULL;
  if (text->len > 0)
    return dup_finding (self, text->str, error);

  return g_str_equal (keyed, wmk_query_get_text (query)) ? g_strdup ("")
                                                         : dup_finding (self, keyed, error);
}
