/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "catalog/wmk-fold.h"
#include "catalog/wmk-query-chunk.h"
#include "catalog/wmk-query-private.h"
#include "catalog/wmk-search-private.h"
#include "catalog/wmk-search-results.h"
#include "catalog/wmk-word.h"

/* How a filter can go on that is being typed: its name, and then its value. */

static void
value_free (gpointer data)
{
  g_free (((WmkSearchValue *) data)->typed);
  g_free (((WmkSearchValue *) data)->label);
  g_free (data);
}

/* Values, each of which is added once. */
typedef struct {
  GPtrArray *values;
  GHashTable *known;
} Collector;

static void
add_value (Collector *self, const char *typed, const char *label)
{
  WmkSearchValue *value;

  if (g_hash_table_contains (self->known, typed))
    return;

  value = g_new0 (WmkSearchValue, 1);
  value->typed = g_strdup (typed);
  value->label = g_strdup (label);
  g_ptr_array_add (self->values, value);
  g_hash_table_add (self->known, value->typed);
}

/* The years that anything is of, the last first: each is the end of an index. */
static gboolean
add_years (WmkSearch *search, Collector *self, GError **error)
{
  g_autoptr (WmkStatement) statement = wmk_catalog_prepare (
      search->catalog,
      "WITH RECURSIVE years (year) AS (SELECT max(year) FROM entity_year"
      " UNION ALL SELECT (SELECT max(year) FROM entity_year WHERE year < years.year)"
      " FROM years WHERE year IS NOT NULL) SELECT year FROM years WHERE year IS NOT NULL",
      NULL, NULL, error);
  GError *step_error = NULL;

  if (statement == NULL)
    return FALSE;
  while (wmk_statement_step (statement, &step_error))
    add_value (self, wmk_statement_get_text (statement, 0), wmk_statement_get_text (statement, 0));
  if (step_error != NULL)
    g_propagate_error (error, step_error);

  return step_error == NULL;
}

/* What the kind's own filter lets choose from. */
static gboolean
add_options (WmkSearch *search, const WmkKindFilter *filter, Collector *self, GError **error)
{
  g_autoptr (GPtrArray) options = wmk_kind_list_options (search->catalog, filter, error);

  for (guint i = 0; options != NULL && i < options->len; i++) {
    const WmkThingValue *option = g_ptr_array_index (options, i);
    const char *slash = strchr (option->address, '/');

    add_value (self, slash == NULL ? option->address : slash + 1,
               filter->type == WMK_VALUE_WORD ? wmk_word_get_label (option->text) : option->text);
  }

  return options != NULL;
}

/* Notes, too, where there is somebody's notebook. */
static void
add_kinds (WmkSearch *search, Collector *self)
{
  for (guint i = 0; wmk_kind_get (i) != NULL; i++)
    add_value (self, wmk_kind_get (i)->id, _ (wmk_kind_get (i)->plural));
  if (search->tags != NULL)
    add_value (self, WMK_RESULTS_OTHERS, _ ("Notes"));
}

static void
add_tags (WmkSearch *search, Collector *self)
{
  g_autoptr (GPtrArray) names =
      search->tags == NULL ? NULL : search->tags->list_names (search->tags_data);

  for (guint i = 0; names != NULL && i < names->len; i++)
    add_value (self, g_ptr_array_index (names, i), g_ptr_array_index (names, i));
}

static gboolean
collect (WmkSearch *search, const char *key, Collector *self, GError **error)
{
  if (g_str_equal (key, "kind")) {
    add_kinds (search, self);
    return TRUE;
  }
  if (g_str_equal (key, "year"))
    return add_years (search, self, error);
  if (g_str_equal (key, "tag")) {
    add_tags (search, self);
    return TRUE;
  }

  for (guint i = 0; wmk_kind_get (i) != NULL; i++) {
    const WmkKind *kind = wmk_kind_get (i);
    const WmkKindFilter *filter = wmk_search_find_filter (kind, key);

    /* Sectors have their order, the plan's, from themselves. */
    if (filter == NULL || (g_str_equal (key, "sector") && !g_str_equal (kind->id, key)))
      continue;
    if (!add_options (search, filter, self, error))
      return FALSE;
  }

  return TRUE;
}

gboolean
wmk_search_means_others (const WmkQueryFilter *filter)
{
  g_autofree char *typed = wmk_fold_text (filter->value);

  return g_str_equal (filter->key, "kind") &&
         (g_str_equal (typed, WMK_RESULTS_OTHERS) || wmk_search_begins_with (_ ("Notes"), typed));
}

gboolean
wmk_search_asks_for_others (const WmkQuery *query)
{
  GPtrArray *filters = wmk_query_get_filters (query);

  for (guint i = 0; i < filters->len; i++)
    if (wmk_search_means_others (g_ptr_array_index (filters, i)))
      return TRUE;

  return FALSE;
}

GPtrArray *
wmk_search_list_values (WmkSearch *self, const char *key, GError **error)
{
  g_autoptr (GPtrArray) values = NULL;
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  Collector collector;

  wmk_search_forget_outdated (self);
  if (g_hash_table_contains (self->values, key))
    return g_hash_table_lookup (self->values, key);

  values = g_ptr_array_new_with_free_func (value_free);
  collector = (Collector){values, known};
  if (!collect (self, key, &collector, error))
    return NULL;
  g_hash_table_insert (self->values, (gpointer) key, g_ptr_array_ref (values));

  return g_hash_table_lookup (self->values, key);
}

char *
wmk_search_fold_label (const char *label)
{
  g_autofree char *folded = wmk_fold_text (label);
  GString *plain = g_string_sized_new (strlen (folded));

  for (const char *c = folded; *c != '\0'; c = g_utf8_next_char (c))
    if (!wmk_query_chunk_is_quote (g_utf8_get_char (c)))
      g_string_append_len (plain, c, g_utf8_next_char (c) - c);

  return g_string_free (plain, FALSE);
}

gboolean
wmk_search_begins_with (const char *label, const char *typed)
{
  g_autofree char *folded = wmk_search_fold_label (label);
  gsize length = strlen (typed);

  if (length == 0)
    return TRUE;

  for (const char *c = folded; (c = strstr (c, typed)) != NULL; c += length)
    if (c == folded || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (c))))
      return TRUE;

  return FALSE;
}

static void
completion_free (gpointer data)
{
  WmkCompletion *completion = data;

  g_free (completion->text);
  g_free (completion->label);
  g_free (completion->detail);
  g_free (completion);
}

/* What is being typed: a word of the text, up to the cursor. */
typedef struct {
  const char *text;
  gsize start;
  gsize end;
  gsize tail; /* where the word ends, which may be behind the cursor */
  guint n_most;
  GPtrArray *completions;
} Typed;

/* @gap: what stands between it and what follows */
static void
add_completion (const Typed *typed, const char *detail, const char *label, const char *gap)
{
  WmkCompletion *completion = g_new0 (WmkCompletion, 1);
  const char *rest = typed->text + typed->tail;

  completion->text = g_strdup_printf ("%.*s%s%s%s", (int) typed->start, typed->text, detail, gap,
                                      *gap != '\0' && *rest == ' ' ? rest + 1 : rest);
  completion->label = g_strdup (label);
  completion->detail = g_strdup (detail);
  g_ptr_array_add (typed->completions, completion);
}

static const char *
get_local_key (const char *key)
{
  guint index = 0;

  while (!g_str_equal (wmk_query_get_key (index), key))
    index++;

  return wmk_query_get_local_key (index);
}

static void
add_keys (const Typed *typed, const char *word)
{
  for (guint i = 0; wmk_query_get_key (i) != NULL; i++) {
    g_autofree char *local = wmk_fold_text (wmk_query_get_local_key (i));
    g_autofree char *detail = g_strconcat (wmk_query_get_local_key (i), ":", NULL);

    if (*word != '\0' &&
        (g_str_has_prefix (wmk_query_get_key (i), word) || g_str_has_prefix (local, word)))
      add_completion (typed, detail, wmk_query_get_key_label (wmk_query_get_key (i)), "");
  }
}

static void
add_search_value (const Typed *typed, const char *key, const WmkSearchValue *value)
{
  g_autofree char *detail = wmk_query_write_filter (get_local_key (key), value->typed);

  add_completion (typed, detail, value->label, " ");
}

static gboolean
add_values (WmkSearch *self, const Typed *typed, const char *key, const char *word, GError **error)
{
  GPtrArray *values = wmk_search_list_values (self, key, error);

  for (guint i = 0; values != NULL && i < values->len && typed->completions->len < typed->n_most;
       i++) {
    const WmkSearchValue *value = g_ptr_array_index (values, i);

    if (wmk_search_begins_with (value->label, word) || wmk_search_begins_with (value->typed, word))
      add_search_value (typed, key, value);
  }

  return values != NULL;
}

/* Where the chunk of the text ends that begins there. */
static gsize
find_tail (const char *text, gsize start)
{
  WmkQueryChunk chunk = {.end = text};

  if (start >= WMK_QUERY_MAX_CHARACTERS ||
      !wmk_query_chunk_read (&chunk, text + start, text + strlen (text), TRUE))
    return start;

  return (gsize) (chunk.end - text);
}

GPtrArray *
wmk_search_list_completions (
    WmkSearch *self, const char *text, gsize cursor, guint n_most, GError **error)
{
  g_autoptr (GPtrArray) completions = g_ptr_array_new_with_free_func (completion_free);
  Typed typed = {text, 0, MIN (cursor, strlen (text)), 0, n_most, completions};
  g_autofree char *word = NULL;
  g_autofree char *folded = NULL;
  const char *key, *value;

  g_return_val_if_fail (WMK_IS_SEARCH (self), NULL);

  if (!g_utf8_validate (text, -1, NULL))
    return g_steal_pointer (&completions);

  typed.start = wmk_query_find_typed (text, typed.end, &key, &value);
  typed.tail = MAX (typed.end, find_tail (text, typed.start));
  if (key == NULL)
    value = text + typed.start;
  word = g_strndup (value, (gsize) (text + typed.end - value));
  folded = wmk_fold_text (word);
  /* Where a filter's name is mended the value behind it stays. */
  if (key == NULL && typed.tail == typed.end)
    add_keys (&typed, folded);
  else if (key != NULL && !add_values (self, &typed, key, folded, error))
    return NULL;

  return g_steal_pointer (&completions);
}

/* No more are offered instead of one that is unknown. */
#define MAX_NEAR 3

/* In a shorter value one letter says too much. */
#define MIN_NEAR_LENGTH 3

typedef enum {
  NEAR_NOTHING,
  NEAR_WORD,
  NEAR_ALL,
} Nearness;

/* How near @typed is to @label. */
static Nearness
get_nearness (const char *label, const char *typed)
{
  g_autofree char *folded = wmk_fold_text (label);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  if (wmk_search_is_near (folded, strlen (folded), typed, strlen (typed)))
    return NEAR_ALL;

  for (guint i = 0; words[i] != NULL; i++)
    if (wmk_search_is_near (words[i], strlen (words[i]), typed, strlen (typed)))
      return NEAR_WORD;

  return NEAR_NOTHING;
}

static void
add_near_values (const Typed *typed, GPtrArray *values, const WmkQueryFilter *filter)
{
  g_autofree char *folded = wmk_fold_text (filter->value);

  for (Nearness wanted = NEAR_ALL; wanted != NEAR_NOTHING; wanted--)
    for (guint i = 0; i < values->len && typed->completions->len < typed->n_most; i++) {
      const WmkSearchValue *value = g_ptr_array_index (values, i);

      if (MAX (get_nearness (value->typed, folded), get_nearness (value->label, folded)) == wanted)
        add_search_value (typed, filter->key, value);
    }
}

GPtrArray *
wmk_search_list_near_values (WmkSearch *self, const WmkQuery *query, guint index, GError **error)
{
  const WmkQueryFilter *filter = g_ptr_array_index (wmk_query_get_filters (query), index);
  g_autoptr (GPtrArray) near = g_ptr_array_new_with_free_func (completion_free);
  Typed typed = {
      wmk_query_get_text (query), filter->start, filter->end, filter->end, MAX_NEAR, near};
  GPtrArray *values;

  g_return_val_if_fail (WMK_IS_SEARCH (self), NULL);

  /* A year is another one, however little it differs. */
  if (strlen (filter->value) < MIN_NEAR_LENGTH || g_str_equal (filter->key, "year"))
    return g_steal_pointer (&near);

  values = wmk_search_list_values (self, filter->key, error);
  if (values == NULL)
    return NULL;
  add_near_values (&typed, values, filter);

  return g_steal_pointer (&near);
}

char *
wmk_search_dup_value_label (WmkSearch *self, const WmkQueryFilter *filter)
{
  GPtrArray *values;

  g_return_val_if_fail (WMK_IS_SEARCH (self), NULL);

  values = wmk_search_list_values (self, filter->key, NULL);
  for (guint i = 0; values != NULL && i < values->len; i++) {
    const WmkSearchValue *value = g_ptr_array_index (values, i);

    if (g_str_equal (value->typed, filter->value))
      return g_strdup (value->label);
  }

  return g_strdup (filter->value);
}
