/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "catalog/wmk-fold.h"
#include "catalog/wmk-search-private.h"
#include "catalog/wmk-thing-private.h"

/*
 * What filters let through. Most are filters of the kinds' lists; a kind that has none of that name
 * has nothing to let through. Each set is found once and kept while the reader types on.
 */

/* Readers do not type more different ones in a row. */
#define MAX_SETS 64

const WmkKindFilter *
wmk_search_find_filter (const WmkKind *kind, const char *key)
{
  for (const WmkKindFilter *filter = kind->filters; filter != NULL && filter->title != NULL;
       filter++)
    if (g_str_equal (filter->id, key))
      return filter;

  return NULL;
}

static gboolean
is_same (const char *label, const char *typed)
{
  g_autofree char *folded = wmk_search_fold_label (label);

  return g_str_equal (folded, typed);
}

/* What a kind is called, and its list. */
static gboolean
match_kind (const WmkKind *kind, const char *typed, gboolean (*match) (const char *, const char *))
{
  return match (kind->id, typed) || match (kind->plural, typed) || match (_ (kind->name), typed) ||
         match (_ (kind->plural), typed) || match (wmk_kind_get_list_title (kind), typed);
}

static gboolean
add_kinds (WmkSearch *self,
           const char *typed,
           gboolean (*match) (const char *, const char *),
           WmkKeySet *set)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->ranges->len; i++) {
    const WmkKindRange *range = &g_array_index (self->ranges, WmkKindRange, i);

    if (!match_kind (range->kind, typed, match))
      continue;
    wmk_key_set_add_range (set, range->first, range->last);
    any = TRUE;
  }

  return any;
}

/* Adds the rowids that @statement gives; %FALSE with @error set, also where there is none. */
static gboolean
add_rows (WmkStatement *statement, WmkKeySet *set, GError **error)
{
  GError *step_error = NULL;

  if (statement == NULL)
    return FALSE;
  while (wmk_statement_step (statement, &step_error))
    wmk_key_set_add (set, wmk_statement_get_int (statement, 0));
  if (step_error != NULL)
    g_propagate_error (error, step_error);

  return step_error == NULL;
}

static gboolean
add_keys (WmkSearch *self, const char *sql, const char *value, WmkKeySet *set, GError **error)
{
  g_autoptr (WmkStatement) statement = wmk_catalog_prepare (self->catalog, sql, value, NULL, error);

  return add_rows (statement, set, error);
}

static gboolean
add_matches (
    WmkSearch *self, const WmkKindFilter *filter, const char *value, WmkKeySet *set, GError **error)
{
  return add_keys (self,
                   WMK_INTERN_SQL ("SELECT rowid FROM entity WHERE id IN (%s)", filter->matches),
                   value, set, error);
}

/* What the reader has given the tag. */
static gboolean
add_tagged (WmkSearch *self, const char *name, WmkKeySet *set, GError **error)
{
  g_autoptr (GPtrArray) addresses = self->tags->list_addresses (name, self->tags_data);

  for (guint i = 0; i < addresses->len; i++)
    if (!add_keys (self, "SELECT rowid FROM entity WHERE id = ?1", g_ptr_array_index (addresses, i),
                   set, error))
      return FALSE;

  return TRUE;
}

/* What every kind that has the filter lets through for @value. */
static gboolean
add_value (WmkSearch *self, const char *key, const char *value, WmkKeySet *set, GError **error)
{
  if (g_str_equal (key, "tag"))
    return add_tagged (self, value, set, error);

  for (guint i = 0; wmk_kind_get (i) != NULL; i++) {
    const WmkKindFilter *filter = wmk_search_find_filter (wmk_kind_get (i), key);

    if (filter != NULL && !add_matches (self, filter, value, set, error))
      return FALSE;
  }

  return TRUE;
}

/* What belongs to the things that @name means, and these themselves. */
static gboolean
add_named (WmkSearch *self, const WmkKind *kind, const char *name, WmkKeySet *set, GError **error)
{
  g_autoptr (GPtrArray) addresses = wmk_search_list_named (self, kind, name, error);

  for (guint i = 0; addresses != NULL && i < addresses->len; i++) {
    const char *address = g_ptr_array_index (addresses, i);

    if (!add_keys (self, "SELECT rowid FROM entity WHERE id = ?1", address, set, error) ||
        !add_value (self, kind->id, address, set, error))
      return FALSE;
  }

  return addresses != NULL;
}

static gint64
get_max_key (WmkSearch *self)
{
  return self->ranges->len == 0
             ? 0
             : g_array_index (self->ranges, WmkKindRange, self->ranges->len - 1).last;
}

/* A decade is the least that a year is looked for by. */
#define MIN_YEAR_DIGITS 3

/* A year as it is typed, perhaps not to its end: "201" is 2010 to 2019. */
static gboolean
read_year (const char *text, gsize length, int *first, int *last)
{
  if (length == 0 || length > 4 || strspn (text, "0123456789") < length)
    return FALSE;

  *first = *last = 0;
  for (gsize i = 0; i < 4; i++) {
    *first = *first * 10 + (i < length ? text[i] - '0' : 0);
    *last = *last * 10 + (i < length ? text[i] - '0' : 9);
  }

  return TRUE;
}

/* "2016", "2016..2018", "2016..", "..2018", also with a dash. */
static gboolean
read_years (const char *text, int *first, int *last)
{
  gsize length = strspn (text, "0123456789");
  const char *end = text + length;
  gsize gap = strspn (end, ".-");
  gboolean dashed = strncmp (end, "–", strlen ("–")) == 0;
  int first_end = 0, last_begin = 9999;

  *first = 0;
  *last = 9999;
  if (dashed)
    gap = strlen ("–");
  if (*end == '\0')
    return read_year (text, length, first, last);
  if (gap == 0 || (length > 0 && !read_year (text, length, first, &first_end)))
    return FALSE;
  end += gap;
  if (*end != '\0' && !read_year (end, strlen (end), &last_begin, last))
    return FALSE;
  /* The other way round, each with the years that it may become. */
  if (*first > *last) {
    *first = last_begin;
    *last = first_end;
  }

  return TRUE;
}

static gboolean
add_years (WmkSearch *self, const char *typed, WmkKeySet *set, GError **error)
{
  g_autoptr (WmkStatement) statement = NULL;
  int first, last;

  /* It is being typed, and may become any. */
  if (strlen (typed) < MIN_YEAR_DIGITS && strspn (typed, "0123456789") == strlen (typed)) {
    wmk_key_set_add_range (set, 1, get_max_key (self));
    return TRUE;
  }
  if (!read_years (typed, &first, &last))
    return TRUE;

  statement = wmk_catalog_prepare (self->catalog,
                                   "SELECT entity FROM entity_year WHERE year BETWEEN ?1 AND ?2",
                                   NULL, NULL, error);
  if (statement != NULL) {
    wmk_statement_bind_int (statement, 1, first);
    wmk_statement_bind_int (statement, 2, last);
  }

  return add_rows (statement, set, error);
}

/* Appends to @meant what those of @values are typed as that match. */
static void
list_that (GPtrArray *values,
           const char *typed,
           gboolean (*match) (const char *, const char *),
           GPtrArray *meant)
{
  for (guint i = 0; i < values->len; i++) {
    const WmkSearchValue *value = g_ptr_array_index (values, i);

    if (match (value->typed, typed) || match (value->label, typed))
      g_ptr_array_add (meant, value->typed);
  }
}

GPtrArray *
wmk_search_list_meant (WmkSearch *self, const WmkQueryFilter *filter, GError **error)
{
  g_autofree char *typed = wmk_fold_text (filter->value);
  GPtrArray *values, *meant;

  g_return_val_if_fail (WMK_IS_SEARCH (self), NULL);

  values = wmk_search_list_values (self, filter->key, error);
  if (values == NULL)
    return NULL;

  meant = g_ptr_array_new ();
  list_that (values, typed, is_same, meant);
  if (meant->len == 0)
    list_that (values, typed, wmk_search_begins_with, meant);

  return meant;
}

static gboolean
add_words (WmkSearch *self, const WmkQueryFilter *filter, WmkKeySet *set, GError **error)
{
  g_autoptr (GPtrArray) meant = wmk_search_list_meant (self, filter, error);

  for (guint i = 0; meant != NULL && i < meant->len; i++)
    if (!add_value (self, filter->key, g_ptr_array_index (meant, i), set, error))
      return FALSE;

  return meant != NULL;
}

static gboolean
fill_set (WmkSearch *self, const WmkQueryFilter *filter, WmkKeySet *set, GError **error)
{
  const char *key = filter->key;
  g_autofree char *typed = wmk_fold_text (filter->value);

  if (g_str_equal (key, "kind")) {
    if (!add_kinds (self, typed, is_same, set))
      add_kinds (self, typed, wmk_search_begins_with, set);
    return TRUE;
  }
  if (g_str_equal (key, "year"))
    return add_years (self, typed, set, error);
  if (wmk_kind_find (key) != NULL)
    return add_named (self, wmk_kind_find (key), filter->value, set, error);

  return add_words (self, filter, set, error);
}

/* What one filter lets through: kept by @self, %NULL with @error set. */
static const WmkKeySet *
get_set (WmkSearch *self, const WmkQueryFilter *filter, GError **error)
{
  g_autofree char *text = g_strconcat (filter->key, ":", filter->value, NULL);
  const WmkKeySet *kept = g_hash_table_lookup (self->sets, text);
  g_autoptr (WmkKeySet) set = NULL;

  if (kept != NULL)
    return kept;

  if (g_hash_table_size (self->sets) >= MAX_SETS)
    g_hash_table_remove_all (self->sets);
  set = wmk_key_set_new (get_max_key (self));
  if (!fill_set (self, filter, set, error))
    return NULL;
  kept = set;
  g_hash_table_insert (self->sets, g_steal_pointer (&text), g_steal_pointer (&set));

  return kept;
}

/* Any of the filters of @key. */
static WmkKeySet *
unite_filters (WmkSearch *self, GPtrArray *filters, const char *key, guint left_out, GError **error)
{
  g_autoptr (WmkKeySet) all = wmk_key_set_new (get_max_key (self));

  for (guint i = 0; i < filters->len; i++) {
    const WmkQueryFilter *filter = g_ptr_array_index (filters, i);
    const WmkKeySet *set;

    if (i == left_out || filter->key != key)
      continue;
    set = get_set (self, filter, error);
    if (set == NULL)
      return NULL;
    wmk_key_set_unite (all, set);
  }

  return g_steal_pointer (&all);
}

gboolean
wmk_search_read_filters (
    WmkSearch *self, const WmkQuery *query, guint left_out, WmkKeySet **allowed, GError **error)
{
  GPtrArray *filters = wmk_query_get_filters (query);
  g_autoptr (WmkKeySet) all = NULL;
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);

  *allowed = NULL;
  if (!wmk_search_read_ranges (self, error))
    return FALSE;

  wmk_search_forget_outdated (self);
  for (guint i = 0; i < filters->len; i++) {
    const WmkQueryFilter *filter = g_ptr_array_index (filters, i);
    g_autoptr (WmkKeySet) some = NULL;

    if (i == left_out || !g_hash_table_add (known, (gpointer) filter->key))
      continue;
    some = unite_filters (self, filters, filter->key, left_out, error);
    if (some == NULL)
      return FALSE;
    if (all == NULL)
      all = g_steal_pointer (&some);
    else
      wmk_key_set_intersect (all, some);
  }
  *allowed = g_steal_pointer (&all);

  return TRUE;
}

gboolean
wmk_search_find_unknown (WmkSearch *self, const WmkQuery *query, guint *index, GError **error)
{
  GPtrArray *filters = wmk_query_get_filters (query);

  g_return_val_if_fail (WMK_IS_SEARCH (self), FALSE);

  if (!wmk_search_read_ranges (self, error))
    return FALSE;

  wmk_search_forget_outdated (self);
  for (*index = 0; *index < filters->len; (*index)++) {
    const WmkKeySet *set = get_set (self, g_ptr_array_index (filters, *index), error);

    if (set == NULL)
      return FALSE;
    if (wmk_key_set_next (set, 1) == 0)
      return TRUE;
  }

  return FALSE;
}
