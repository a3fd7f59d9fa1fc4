/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-search.h"

#include "catalog/wmk-search-private.h"

G_DEFINE_FINAL_TYPE (WmkSearch, wmk_search, G_TYPE_OBJECT)

static void
wmk_search_finalize (GObject *object)
{
  WmkSearch *self = WMK_SEARCH (object);

  g_clear_object (&self->catalog);
  g_clear_pointer (&self->ranges, g_array_unref);
  g_clear_pointer (&self->sets, g_hash_table_unref);
  g_clear_pointer (&self->values, g_hash_table_unref);

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
  self->sets =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) wmk_key_set_free);
  self->values =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
}

WmkSearch *
wmk_search_new (WmkCatalog *catalog)
{
  WmkSearch *self = g_object_new (WMK_TYPE_SEARCH, NULL);

  self->catalog = g_object_ref (catalog);

  return self;
}

static void
group_free (gpointer data)
{
  g_clear_pointer (&((WmkSearchGroup *) data)->things, g_ptr_array_unref);
  g_free (data);
}

static WmkRank
get_best_rank (const WmkFound *found)
{
  WmkRank rank = WMK_RANK_NAME;

  while (rank < WMK_RANK_ANYWHERE && found->keys[rank]->len == 0)
    rank++;

  return rank;
}

static int
compare_found (gconstpointer a, gconstpointer b)
{
  const WmkFound *first = a, *second = b;
  int result = (int) get_best_rank (first) - (int) get_best_rank (second);

  return result != 0 ? result
                     : (int) wmk_kind_get_index (first->range.kind) -
                           (int) wmk_kind_get_index (second->range.kind);
}

static WmkSearchGroup *
create_group (WmkSearch *self, const WmkFound *found, guint n_first, GError **error)
{
  g_autoptr (GArray) keys = wmk_found_merge (found, n_first);
  GPtrArray *things = wmk_thing_list_by_keys (
      self->catalog, found->range.kind, (const gint64 *) (gpointer) keys->data, keys->len, error);
  WmkSearchGroup *group;

  if (things == NULL)
    return NULL;

  group = g_new0 (WmkSearchGroup, 1);
  group->kind = found->range.kind;
  group->n_found = found->n_found;
  group->things = things;

  return group;
}

GPtrArray *
wmk_search_run (WmkSearch *self, const WmkQuery *query, guint n_first, GError **error)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (group_free);
  g_autoptr (WmkKeySet) allowed = NULL;
  g_autoptr (GArray) all = NULL;

  g_return_val_if_fail (WMK_IS_SEARCH (self), NULL);

  if (!wmk_search_read_filters (self, query, WMK_SEARCH_NO_FILTER, &allowed, error))
    return NULL;
  all = wmk_search_find (self, query, NULL, allowed, n_first, WMK_SEARCH_MAX_COUNT + 1, error);
  if (all == NULL)
    return NULL;

  g_array_sort (all, compare_found);
  for (guint i = 0; i < all->len; i++) {
    const WmkFound *found = &g_array_index (all, WmkFound, i);
    WmkSearchGroup *group;

    if (found->n_found == 0)
      continue;
    group = create_group (self, found, n_first, error);
    if (group == NULL)
      return NULL;
    g_ptr_array_add (groups, group);
  }

  return g_steal_pointer (&groups);
}

GArray *
wmk_search_list_keys (WmkSearch *self, const WmkQuery *query, const WmkKind *kind, GError **error)
{
  g_autoptr (WmkKeySet) allowed = NULL;
  g_autoptr (GArray) all = NULL;

  g_return_val_if_fail (WMK_IS_SEARCH (self), NULL);

  if (!wmk_search_read_filters (self, query, WMK_SEARCH_NO_FILTER, &allowed, error))
    return NULL;
  all = wmk_search_find (self, query, kind, allowed, G_MAXUINT, G_MAXUINT, error);
  if (all == NULL)
    return NULL;

  return all->len == 0 ? g_array_new (FALSE, FALSE, sizeof (gint64))
                       : wmk_found_merge (&g_array_index (all, WmkFound, 0), G_MAXUINT);
}

void
wmk_search_set_tags (WmkSearch *self, const WmkTagReader *reader, gpointer data)
{
  g_return_if_fail (WMK_IS_SEARCH (self));

  self->tags = reader;
  self->tags_data = data;
  g_hash_table_remove_all (self->sets);
  g_hash_table_remove_all (self->values);
}

/* Statuses, and with them what has them, are as of a year. */
void
wmk_search_forget_outdated (WmkSearch *self)
{
  int year = wmk_catalog_get_as_of_year (self->catalog);

  if (year == self->as_of_year)
    return;

  g_hash_table_remove_all (self->sets);
  g_hash_table_remove_all (self->values);
  self->as_of_year = year;
}

char *
wmk_search_dup_summary (WmkSearch *self, WmkThing *thing, GError **error)
{
  g_autoptr (WmkStatement) statement = NULL;
  GError *step_error = NULL;
  gboolean found;

  g_return_val_if_fail (WMK_IS_SEARCH (self), NULL);

  statement =
      wmk_catalog_prepare (self->catalog, "SELECT body FROM v_text WHERE id = ?1 AND kind = ?2",
                           wmk_thing_get_id (thing), wmk_thing_get_kind (thing)->id, error);
  if (statement == NULL)
    return NULL;
  found = wmk_statement_step (statement, &step_error);
  if (step_error != NULL) {
    g_propagate_error (error, step_error);
    return NULL;
  }

  return g_strstrip (found ? wmk_statement_dup_text (statement, 0) : g_strdup (""));
}

gboolean
wmk_search_finds_words (WmkSearch *self, const WmkQuery *query, GError **error)
{
  g_return_val_if_fail (WMK_IS_SEARCH (self), FALSE);

  return wmk_search_find_any (self, query, NULL, error);
}

GArray *
wmk_search_list_blockers (WmkSearch *self, const WmkQuery *query, GError **error)
{
  g_autoptr (GArray) blockers = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_filters = wmk_query_get_filters (query)->len;

  g_return_val_if_fail (WMK_IS_SEARCH (self), NULL);

  for (guint i = 0; i < n_filters; i++) {
    g_autoptr (WmkKeySet) allowed = NULL;
    GError *find_error = NULL;

    if (!wmk_search_read_filters (self, query, i, &allowed, error))
      return NULL;
    /* Where nothing else is asked for, everything would be found. */
    if ((allowed == NULL && wmk_query_get_words (query)->len == 0) ||
        wmk_search_find_any (self, query, allowed, &find_error))
      g_array_append_val (blockers, i);
    if (find_error != NULL) {
      g_propagate_error (error, find_error);
      return NULL;
    }
  }

  return g_steal_pointer (&blockers);
}
