/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-search.h"

#include "catalog/wmk-catalog-private.h"
#include "catalog/wmk-search-private.h"

/* Where the things of a kind are: their rowids follow each other, the best known first. */
typedef struct {
  const WmkKind *kind;
  gint64 first;
  gint64 last;
} KindRange;

struct _WmkSearch {
  GObject parent_instance;
  WmkCatalog *catalog;
  GArray *ranges; /* (element-type KindRange): by rowid; %NULL until something is looked for */
};

G_DEFINE_FINAL_TYPE (WmkSearch, wmk_search, G_TYPE_OBJECT)

static void
wmk_search_finalize (GObject *object)
{
  WmkSearch *self = WMK_SEARCH (object);

  g_clear_object (&self->catalog);
  g_clear_pointer (&self->ranges, g_array_unref);

  G_OBJECT_CLASS (wmk_search_parent_class)->finalize (object);
}

static void
wmk_search_class_init (WmkSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wmk_search_finalize;
}

static void
wmk_search_init (WmkSearch *self)
{
}

WmkSearch *
wmk_search_new (WmkCatalog *catalog)
{
  WmkSearch *self = g_object_new (WMK_TYPE_SEARCH, NULL);

  self->catalog = g_object_ref (catalog);

  return self;
}

static int
compare_ranges (gconstpointer a, gconstpointer b)
{
  const KindRange *first = a, *second = b;

  return (first->first > second->first) - (first->first < second->first);
}

/* Each is the end of an index, however many there are. */
static gboolean
read_range (WmkSearch *self, KindRange *range, GError **error)
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

  return TRUE;
}

static gboolean
read_ranges (WmkSearch *self, GError **error)
{
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (KindRange));

  if (self->ranges != NULL)
    return TRUE;

  for (guint i = 0; wmk_kind_get (i) != NULL; i++) {
    KindRange range = {wmk_kind_get (i), 0, 0};

    if (!read_range (self, &range, error))
      return FALSE;
    if (range.first <= range.last)
      g_array_append_val (ranges, range);
  }
  g_array_sort (ranges, compare_ranges);
  self->ranges = g_steal_pointer (&ranges);

  return TRUE;
}

/* What was found of one kind. */
typedef struct {
  KindRange range;
  GArray *keys[WMK_N_RANKS]; /* (element-type gint64) (nullable): the first of each rank */
  guint n_found;
} Found;

static void
found_clear (gpointer data)
{
  Found *found = data;

  for (guint rank = 0; rank < WMK_N_RANKS; rank++)
    g_clear_pointer (&found->keys[rank], g_array_unref);
}

/* The kinds that may be found. */
static GArray *
list_candidates (WmkSearch *self, const WmkKind *kind)
{
  GArray *all = g_array_new (FALSE, TRUE, sizeof (Found));

  g_array_set_clear_func (all, found_clear);
  for (guint i = 0; i < self->ranges->len; i++) {
    Found found = {g_array_index (self->ranges, KindRange, i)};

    if (kind != NULL && found.range.kind != kind)
      continue;
    for (guint rank = 0; rank < WMK_N_RANKS; rank++)
      found.keys[rank] = g_array_new (FALSE, FALSE, sizeof (gint64));
    g_array_append_val (all, found);
  }

  return all;
}

/* Steps through what @match finds from @from on, until @n_wanted of a kind are found. @index: of
 * the kind, which goes on. Returns: whether it ended before the last kind did. */
static gboolean
step_through (WmkStatement *statement,
              GArray *all,
              WmkRank rank,
              guint n_first,
              guint n_counted,
              guint *index,
              GError **error)
{
  GError *step_error = NULL;

  while (wmk_statement_step (statement, &step_error)) {
    gint64 key = wmk_statement_get_int (statement, 0);
    Found *found;
    guint n_found;

    while (*index < all->len && g_array_index (all, Found, *index).range.last < key)
      (*index)++;
    if (*index == all->len)
      return FALSE;
    found = &g_array_index (all, Found, *index);
    if (key < found->range.first)
      continue;
    if (found->keys[rank]->len < n_first)
      g_array_append_val (found->keys[rank], key);
    n_found = rank == WMK_RANK_ANYWHERE ? ++found->n_found : found->keys[rank]->len;
    if (n_found == n_counted) {
      (*index)++;
      return *index < all->len;
    }
  }
  if (step_error != NULL)
    g_propagate_error (error, step_error);

  return FALSE;
}

/* Finds the first @n_first of each kind, and of those that are found anywhere counts up to
 * @n_counted. A kind of which there are more is left where they are enough. */
static gboolean
find_rank (WmkSearch *self,
           const char *match,
           GArray *all,
           WmkRank rank,
           guint n_first,
           guint n_counted,
           GError **error)
{
  GError *step_error = NULL;
  guint index = 0;
  gboolean more = all->len > 0;

  while (more) {
    g_autoptr (WmkStatement) statement =
        wmk_catalog_prepare (self->catalog,
                             "SELECT rowid FROM search WHERE search MATCH ?1"
                             " AND rowid >= ?2 AND rowid <= ?3",
                             match, NULL, error);

    if (statement == NULL)
      return FALSE;
    wmk_statement_bind_int (statement, 2, g_array_index (all, Found, index).range.first);
    wmk_statement_bind_int (statement, 3, g_array_index (all, Found, all->len - 1).range.last);
    more = step_through (statement, all, rank, n_first, n_counted, &index, &step_error);
  }
  if (step_error != NULL)
    g_propagate_error (error, step_error);

  return step_error == NULL;
}

static gboolean
find_all (WmkSearch *self,
          const WmkQuery *query,
          GArray *all,
          guint n_first,
          guint n_counted,
          GError **error)
{
  char *matches[WMK_N_RANKS];
  gboolean done = wmk_search_write_matches (self->catalog, query, matches, error);

  for (guint rank = 0; rank < WMK_N_RANKS; rank++) {
    if (done && matches[rank] != NULL)
      done = find_rank (self, matches[rank], all, rank, n_first,
                        rank == WMK_RANK_ANYWHERE ? n_counted : n_first, error);
    g_free (matches[rank]);
  }

  return done;
}

/* The keys of all ranks, each once: the first @n_wanted. */
static GArray *
merge_ranks (const Found *found, guint n_wanted)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GHashTable) known = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint rank = 0; rank < WMK_N_RANKS; rank++)
    for (guint i = 0; i < found->keys[rank]->len && keys->len < n_wanted; i++) {
      gint64 *key = &g_array_index (found->keys[rank], gint64, i);

      if (g_hash_table_add (known, key))
        g_array_append_val (keys, *key);
    }

  return keys;
}

static void
group_free (gpointer data)
{
  g_clear_pointer (&((WmkSearchGroup *) data)->things, g_ptr_array_unref);
  g_free (data);
}

static WmkRank
get_best_rank (const Found *found)
{
  WmkRank rank = WMK_RANK_NAME;

  while (rank < WMK_RANK_ANYWHERE && found->keys[rank]->len == 0)
    rank++;

  return rank;
}

static int
compare_found (gconstpointer a, gconstpointer b)
{
  const Found *first = a, *second = b;
  int result = (int) get_best_rank (first) - (int) get_best_rank (second);

  return result != 0 ? result
                     : (int) wmk_kind_get_index (first->range.kind) -
                           (int) wmk_kind_get_index (second->range.kind);
}

GPtrArray *
wmk_search_run (WmkSearch *self, const WmkQuery *query, guint n_first, GError **error)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (group_free);
  g_autoptr (GArray) all = NULL;

  g_return_val_if_fail (WMK_IS_SEARCH (self), NULL);

  if (wmk_query_is_empty (query))
    return g_steal_pointer (&groups);
  if (!read_ranges (self, error))
    return NULL;

  all = list_candidates (self, NULL);
  if (!find_all (self, query, all, n_first, WMK_SEARCH_MAX_COUNT, error))
    return NULL;
  g_array_sort (all, compare_found);

  for (guint i = 0; i < all->len; i++) {
    const Found *found = &g_array_index (all, Found, i);
    g_autoptr (GArray) keys = merge_ranks (found, n_first);
    WmkSearchGroup *group;

    if (found->n_found == 0)
      continue;
    group = g_new0 (WmkSearchGroup, 1);
    g_ptr_array_add (groups, group);
    group->kind = found->range.kind;
    group->n_found = found->n_found;
    group->things = wmk_thing_list_by_keys (
        self->catalog, group->kind, (const gint64 *) (gpointer) keys->data, keys->len, error);
    if (group->things == NULL)
      return NULL;
  }

  return g_steal_pointer (&groups);
}

GArray *
wmk_search_list_keys (WmkSearch *self, const WmkQuery *query, const WmkKind *kind, GError **error)
{
  g_autoptr (GArray) all = NULL;

  g_return_val_if_fail (WMK_IS_SEARCH (self), NULL);

  if (!read_ranges (self, error))
    return NULL;

  all = list_candidates (self, kind);
  if (!find_all (self, query, all, G_MAXUINT, G_MAXUINT, error))
    return NULL;

  return all->len == 0 ? g_array_new (FALSE, FALSE, sizeof (gint64))
                       : merge_ranks (&g_array_index (all, Found, 0), G_MAXUINT);
}

char *
wmk_search_dup_summary (WmkSearch *self, WmkThing *thing, GError **error)
{
  g_autoptr (WmkStatement) statement = NULL;
  GError *step_error = NULL;
  gboolean found;

  g_return_val_if_fail (WMK_IS_SEARCH (self), NULL);

  statement = wmk_catalog_prepare (self->catalog, "SELECT body FROM v_text WHERE id = ?1",
                                   wmk_thing_get_id (thing), NULL, error);
  if (statement == NULL)
    return NULL;
  found = wmk_statement_step (statement, &step_error);
  if (step_error != NULL) {
    g_propagate_error (error, step_error);
    return NULL;
  }

  return g_strstrip (found ? wmk_statement_dup_text (statement, 0) : g_strdup (""));
}

char *
wmk_search_dup_suggestion (WmkSearch *self, const WmkQuery *query, GError **error)
{
  return g_strdup ("");
}

GArray *
wmk_search_list_blockers (WmkSearch *self, const WmkQuery *query, GError **error)
{
  return g_array_new (FALSE, FALSE, sizeof (guint));
}

GPtrArray *
wmk_search_list_completions (WmkSearch *self, const char *text, gsize cursor, GError **error)
{
  return g_ptr_array_new ();
}
