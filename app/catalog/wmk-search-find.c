/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "catalog/wmk-fold.h"
#include "catalog/wmk-search-private.h"

/*
 * The index gives what it finds by rowid: kind by kind, and within a kind those first that are
 * named most often. So nothing is sorted, and once enough of a kind are found the rest of it is
 * skipped. What should stand before these is found by narrower questions.
 */

/* Beyond so many rowids that filters keep away in a row it is quicker to ask anew. */
#define MAX_GAP 1000

/* No more things than these are meant by the beginning of a name. */
#define MAX_NAMED 100

static int
compare_ranges (gconstpointer a, gconstpointer b)
{
  const WmkKindRange *first = a, *second = b;

  return (first->first > second->first) - (first->first < second->first);
}

/* Each is the end of an index, however many there are. */
static gboolean
read_range (WmkSearch *self, WmkKindRange *range, GError **error)
{
  g_autoptr (WmkStatement) statement =
      wmk_catalog_prepare (self->catalog,
                           "SELECT coalesce((SELECT min(rowid) FROM entity WHERE kind = ?1), 1),"
                           " coalesce((SELECT max(rowid) FROM entity WHERE kind = ?1), 0)",
                           range->kind->id, NULL, error);

  if (statement == NULL || !wmk_statement_step (statement, error))
    return FALSE;
  range->first = wmk_statement_get_int (statement, 0);
  range->last = wmk_statement_get_int (statement, 1);

  return wmk_catalog_check_row (self->catalog, range->first, error) &&
         wmk_catalog_check_row (self->catalog, range->last, error);
}

gboolean
wmk_search_read_ranges (WmkSearch *self, GError **error)
{
  g_autoptr (GArray) ranges = NULL;

  if (self->ranges != NULL)
    return TRUE;

  ranges = g_array_new (FALSE, FALSE, sizeof (WmkKindRange));
  for (guint i = 0; wmk_kind_get (i) != NULL; i++) {
    WmkKindRange range = {wmk_kind_get (i), 0, 0};

    if (!read_range (self, &range, error))
      return FALSE;
    if (range.first <= range.last)
      g_array_append_val (ranges, range);
  }
  g_array_sort (ranges, compare_ranges);
  self->ranges = g_steal_pointer (&ranges);

  return TRUE;
}

static void
found_clear (gpointer data)
{
  WmkFound *found = data;

  for (guint rank = 0; rank < WMK_N_RANKS; rank++)
    g_clear_pointer (&found->keys[rank], g_array_unref);
}

/* The kinds that may be found. */
static GArray *
list_candidates (WmkSearch *self, const WmkKind *kind, const WmkKeySet *allowed)
{
  GArray *all = g_array_new (FALSE, TRUE, sizeof (WmkFound));

  g_array_set_clear_func (all, found_clear);
  for (guint i = 0; i < self->ranges->len; i++) {
    WmkFound found = {g_array_index (self->ranges, WmkKindRange, i)};
    gint64 next =
        allowed == NULL ? found.range.first : wmk_key_set_next (allowed, found.range.first);

    if ((kind != NULL && found.range.kind != kind) || next == 0 || next > found.range.last)
      continue;
    for (guint rank = 0; rank < WMK_N_RANKS; rank++)
      found.keys[rank] = g_array_new (FALSE, FALSE, sizeof (gint64));
    g_array_append_val (all, found);
  }

  return all;
}

/* What one question goes through. */
typedef struct {
  GArray *all; /* (element-type WmkFound) */
  const WmkKeySet *allowed;
  WmkRank rank;
  guint n_first;
  guint n_counted;
  guint index; /* of the kind that it has come to */
  gint64 next; /* where to ask anew; 0 at the end */
} Walk;

/* Goes on to the kind that @key is of. Returns: %NULL where that is none of those asked for. */
static WmkFound *
get_found (Walk *walk, gint64 key)
{
  WmkFound *found;

  while (walk->index < walk->all->len &&
         g_array_index (walk->all, WmkFound, walk->index).range.last < key)
    walk->index++;
  if (walk->index == walk->all->len)
    return NULL;
  found = &g_array_index (walk->all, WmkFound, walk->index);

  return key >= found->range.first ? found : NULL;
}

/* Takes @key as found. Returns: %FALSE where enough of its kind are. */
static gboolean
take (Walk *walk, WmkFound *found, gint64 key)
{
  GArray *keys = found->keys[walk->rank];

  if (keys->len < walk->n_first)
    g_array_append_val (keys, key);
  if (walk->rank != WMK_RANK_ANYWHERE)
    return keys->len < walk->n_first;

  return ++found->n_found < walk->n_counted;
}

/* Whether a narrower question has found all that is wanted of a kind; each thing is counted by the
 * widest. */
static gboolean
has_enough (const Walk *walk, const WmkFound *found)
{
  gboolean enough = FALSE;

  for (guint rank = 0; rank < walk->rank && walk->rank != WMK_RANK_ANYWHERE; rank++)
    enough = enough || found->keys[rank]->len >= walk->n_first;

  return enough;
}

/* Where the first kind behind @key begins that is yet to be gone through, 0 where there is none.
 * Those of a damaged catalogue may not follow one another: it never leads back. */
static gint64
find_next_kind (const Walk *walk, gint64 key)
{
  for (guint i = walk->index; i < walk->all->len; i++) {
    const WmkFound *found = &g_array_index (walk->all, WmkFound, i);

    if (found->range.first > key && !has_enough (walk, found))
      return found->range.first;
  }

  return 0;
}

/* Steps through what is found; sets @walk->next where it stopped before the end. Rows come in their
 * order, from that on: those of a damaged index may not, and could be asked for without end. */
static gboolean
step_through (Walk *walk, WmkStatement *statement, GError **error)
{
  GError *step_error = NULL;
  gint64 last = walk->next - 1;

  walk->next = 0;
  while (wmk_statement_step (statement, &step_error)) {
    gint64 key = wmk_statement_get_int (statement, 0);
    gint64 allowed = walk->allowed == NULL ? key : wmk_key_set_next (walk->allowed, key);
    WmkFound *found = get_found (walk, key);

    if (key <= last) {
      g_set_error_literal (error, WMK_DATABASE_ERROR, WMK_DATABASE_ERROR_CORRUPT,
                           _ ("The catalogue's index of words is damaged."));
      return FALSE;
    }
    last = key;
    if (allowed == 0)
      return TRUE;
    if (allowed - key > MAX_GAP) {
      walk->next = allowed;
      return TRUE;
    }
    if (allowed == key && found != NULL && (has_enough (walk, found) || !take (walk, found, key))) {
      walk->next = find_next_kind (walk, key);
      return TRUE;
    }
  }
  if (step_error != NULL)
    g_propagate_error (error, step_error);

  return step_error == NULL;
}

#define FIND_ANYWHERE                                                                              \
  "SELECT rowid FROM search WHERE search MATCH ?1 AND rowid >= ?2 AND rowid <= ?3"
#define FIND_NAMES                                                                                 \
  "SELECT rowid FROM search_name WHERE search_name MATCH ?1 AND rowid >= ?2 AND rowid <= ?3"

static gboolean
find_match (WmkSearch *self, Walk *walk, const char *match, GError **error)
{
  gint64 last = g_array_index (walk->all, WmkFound, walk->all->len - 1).range.last;

  walk->index = 0;
  walk->next = find_next_kind (walk, 0);
  while (walk->next != 0) {
    g_autoptr (WmkStatement) statement = wmk_catalog_prepare (
        self->catalog, walk->rank == WMK_RANK_ANYWHERE ? FIND_ANYWHERE : FIND_NAMES, match, NULL,
        error);

    if (statement == NULL)
      return FALSE;
    wmk_statement_bind_int (statement, 2, walk->next);
    wmk_statement_bind_int (statement, 3, last);
    if (!step_through (walk, statement, error))
      return FALSE;
  }

  return TRUE;
}

/* All that filters let through. */
static void
find_allowed (Walk *walk)
{
  gint64 key = wmk_key_set_next (walk->allowed, 1);

  while (key != 0) {
    WmkFound *found = get_found (walk, key);
    gint64 next = key + 1;

    if (walk->index == walk->all->len)
      return;
    if (found != NULL && !take (walk, found, key))
      next = find_next_kind (walk, key);
    key = next == 0 ? 0 : wmk_key_set_next (walk->allowed, next);
  }
}

static gboolean
find_words (WmkSearch *self, Walk *walk, const WmkQuery *query, GError **error)
{
  for (guint rank = walk->n_first > 0 ? WMK_RANK_NAME : WMK_RANK_ANYWHERE; rank < WMK_N_RANKS;
       rank++) {
    g_autofree char *match = wmk_search_write_match (self, query, rank, error);

    walk->rank = rank;
    if (match == NULL || !find_match (self, walk, match, error))
      return FALSE;
  }

  return TRUE;
}

GArray *
wmk_search_find (WmkSearch *self,
                 const WmkQuery *query,
                 const WmkKind *kind,
                 const WmkKeySet *allowed,
                 guint n_first,
                 guint n_counted,
                 GError **error)
{
  g_autoptr (GArray) all = NULL;
  Walk walk = {.allowed = allowed, .n_first = n_first, .n_counted = n_counted};

  if (!wmk_search_read_ranges (self, error))
    return NULL;

  all = walk.all = list_candidates (self, kind, allowed);
  if (all->len == 0)
    return g_steal_pointer (&all);
  if (wmk_query_get_words (query)->len > 0) {
    if (!find_words (self, &walk, query, error))
      return NULL;
  } else if (allowed != NULL) {
    walk.rank = WMK_RANK_ANYWHERE;
    find_allowed (&walk);
  }

  return g_steal_pointer (&all);
}

gboolean
wmk_search_find_any (WmkSearch *self,
                     const WmkQuery *query,
                     const WmkKeySet *allowed,
                     GError **error)
{
  g_autoptr (GArray) all = wmk_search_find (self, query, NULL, allowed, 0, 1, error);

  for (guint i = 0; all != NULL && i < all->len; i++)
    if (g_array_index (all, WmkFound, i).n_found > 0)
      return TRUE;

  return FALSE;
}

GArray *
wmk_found_merge (const WmkFound *found, guint n_wanted)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 before = found->range.first - 1;
  g_autoptr (WmkKeySet) known = wmk_key_set_new (found->range.last - before);

  for (guint rank = 0; rank < WMK_N_RANKS; rank++)
    for (guint i = 0; i < found->keys[rank]->len && keys->len < n_wanted; i++) {
      gint64 key = g_array_index (found->keys[rank], gint64, i);

      if (wmk_key_set_contains (known, key - before))
        continue;
      wmk_key_set_add (known, key - before);
      g_array_append_val (keys, key);
    }

  return keys;
}

/* Adds the address of the thing with that rowid. */
static gboolean
add_address (WmkSearch *self, gint64 key, GPtrArray *addresses, GError **error)
{
  g_autoptr (WmkStatement) statement = wmk_catalog_prepare (
      self->catalog, "SELECT id FROM entity WHERE rowid = ?1", NULL, NULL, error);
  GError *step_error = NULL;

  if (statement == NULL)
    return FALSE;
  wmk_statement_bind_int (statement, 1, key);
  if (wmk_statement_step (statement, &step_error))
    g_ptr_array_add (addresses, wmk_statement_dup_text (statement, 0));
  if (step_error != NULL)
    g_propagate_error (error, step_error);

  return step_error == NULL;
}

/* The addresses of what was found at the best rank that has any, names alone. */
static GPtrArray *
list_best (WmkSearch *self, const WmkFound *found, GError **error)
{
  g_autoptr (GPtrArray) addresses = g_ptr_array_new_with_free_func (g_free);
  WmkRank rank = WMK_RANK_NAME;

  while (rank < WMK_RANK_NAMES && found->keys[rank]->len == 0)
    rank++;
  for (guint i = 0; i < found->keys[rank]->len; i++)
    if (!add_address (self, g_array_index (found->keys[rank], gint64, i), addresses, error))
      return NULL;

  return g_steal_pointer (&addresses);
}

GPtrArray *
wmk_search_list_named (WmkSearch *self, const WmkKind *kind, const char *name, GError **error)
{
  g_autoptr (WmkQuery) query = wmk_query_new (name);
  g_autofree char *folded = wmk_fold_text (name);
  g_autofree char *address = g_strconcat (kind->id, "/", folded, NULL);
  g_autoptr (WmkEntityInfo) info = NULL;
  g_autoptr (GArray) all = NULL;
  GError *find_error = NULL;

  info = wmk_catalog_find (self->catalog, strchr (folded, '/') != NULL ? folded : address,
                           &find_error);
  if (find_error != NULL) {
    g_propagate_error (error, find_error);
    return NULL;
  }
  if (info != NULL && g_str_equal (info->kind, kind->id)) {
    GPtrArray *addresses = g_ptr_array_new_with_free_func (g_free);

    g_ptr_array_add (addresses, g_strdup (info->id));
    return addresses;
  }

  all = wmk_search_find (self, query, kind, NULL, MAX_NAMED, 0, error);
  if (all == NULL)
    return NULL;

  return all->len == 0 ? g_ptr_array_new ()
                       : list_best (self, &g_array_index (all, WmkFound, 0), error);
}
