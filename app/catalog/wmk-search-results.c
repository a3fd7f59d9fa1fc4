/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-search-results.h"

#include "catalog/wmk-address.h"
#include "catalog/wmk-catalog-private.h"

/* Things that are read at once, of one kind. */
#define BATCH_SIZE 64

/* So many batches are kept: what a window shows, and what was seen just before. */
#define MAX_BATCHES 8

/* Things of one kind that stand together in the list. */
typedef struct {
  guint index;
  GPtrArray *results; /* (element-type WmkResult) */
} Batch;

struct _WmkSearchResults {
  GObject parent_instance;
  WmkCatalog *catalog;
  WmkSearch *search;
  WmkQuery *query;
  GPtrArray *counted; /* (element-type WmkSearchGroup): of all kinds */
  GPtrArray *groups;  /* the same of those that the query asks for */
  GPtrArray *rows;    /* (element-type WmkResult): of several kinds; of one its heading */
  GArray *keys;       /* of the things below it, NULL for several kinds */
  GQueue batches;     /* the one that was asked for last is the first */
  WmkFindOthers find_others;
  WmkOtherAddress get_other_address;
  gpointer others_data;
  GPtrArray *others; /* (element-type GObject): the first of what is no thing, if it is to show */
  guint n_others;    /* how many there are, whatever kind is asked for */
};

static GType
get_item_type (GListModel *model)
{
  return WMK_TYPE_RESULT;
}

static guint
get_n_items (GListModel *model)
{
  WmkSearchResults *self = WMK_SEARCH_RESULTS (model);

  return self->rows->len + (self->keys == NULL ? 0 : self->keys->len);
}

static void
batch_free (gpointer data)
{
  g_ptr_array_unref (((Batch *) data)->results);
  g_free (data);
}

static void
forget_batches (WmkSearchResults *self)
{
  g_queue_clear_full (&self->batches, batch_free);
}

/* What cannot be read, for the file is damaged, is a row without a thing. */
static Batch *
read_batch (WmkSearchResults *self, guint index)
{
  guint start = index * BATCH_SIZE, n_keys = MIN (self->keys->len - start, BATCH_SIZE);
  WmkResult *heading = g_ptr_array_index (self->rows, 0);
  g_autoptr (GPtrArray) things =
      wmk_thing_list_by_keys (self->catalog, wmk_result_get_kind (heading),
                              &g_array_index (self->keys, gint64, start), n_keys, NULL);
  Batch *batch = g_new0 (Batch, 1);

  batch->index = index;
  batch->results = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n_keys; i++)
    g_ptr_array_add (batch->results,
                     wmk_result_new (WMK_RESULT_THING, wmk_result_get_kind (heading),
                                     things != NULL ? g_ptr_array_index (things, i) : NULL, NULL));

  return batch;
}

static Batch *
get_batch (WmkSearchResults *self, guint index)
{
  Batch *batch;

  for (GList *l = self->batches.head; l != NULL; l = l->next) {
    batch = l->data;
    if (batch->index != index)
      continue;
    g_queue_unlink (&self->batches, l);
    g_queue_push_head_link (&self->batches, l);
    return batch;
  }

  batch = read_batch (self, index);
  g_queue_push_head (&self->batches, batch);
  if (g_queue_get_length (&self->batches) > MAX_BATCHES)
    batch_free (g_queue_pop_tail (&self->batches));

  return batch;
}

static gpointer
get_item (GListModel *model, guint position)
{
  WmkSearchResults *self = WMK_SEARCH_RESULTS (model);

  if (position < self->rows->len)
    return g_object_ref (g_ptr_array_index (self->rows, position));
  if (position >= get_n_items (model))
    return NULL;

  position -= self->rows->len;

  return g_object_ref (
      g_ptr_array_index (get_batch (self, position / BATCH_SIZE)->results, position % BATCH_SIZE));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (WmkSearchResults,
                               wmk_search_results,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
wmk_search_results_finalize (GObject *object)
{
  WmkSearchResults *self = WMK_SEARCH_RESULTS (object);

  forget_batches (self);
  g_clear_pointer (&self->keys, g_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_pointer (&self->counted, g_ptr_array_unref);
  g_clear_pointer (&self->query, wmk_query_unref);
  g_clear_object (&self->search);
  g_clear_object (&self->catalog);

  G_OBJECT_CLASS (wmk_search_results_parent_class)->finalize (object);
}

static void
wmk_search_results_class_init (WmkSearchResultsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wmk_search_results_finalize;
}

static void
wmk_search_results_init (WmkSearchResults *self)
{
  self->query = wmk_query_new ("");
  self->counted = g_ptr_array_new ();
  self->groups = g_ptr_array_new ();
  self->others = g_ptr_array_new ();
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_queue_init (&self->batches);
}

WmkSearchResults *
wmk_search_results_new (WmkCatalog *catalog)
{
  WmkSearchResults *self = g_object_new (WMK_TYPE_SEARCH_RESULTS, NULL);

  self->catalog = g_object_ref (catalog);
  self->search = wmk_search_new (catalog);

  return self;
}

void
wmk_search_results_set_others (WmkSearchResults *self,
                               WmkFindOthers find,
                               WmkOtherAddress get_address,
                               gpointer data)
{
  g_return_if_fail (WMK_IS_SEARCH_RESULTS (self));

  self->find_others = find;
  self->get_other_address = get_address;
  self->others_data = data;
}

WmkSearch *
wmk_search_results_get_search (WmkSearchResults *self)
{
  g_return_val_if_fail (WMK_IS_SEARCH_RESULTS (self), NULL);

  return self->search;
}

/* The same whatever its kind. */
static WmkQuery *
create_any (const WmkQuery *query)
{
  g_autofree char *text = wmk_query_dup_with (query, "kind", "");

  return wmk_query_new (text);
}

/* What would be found of any kind. */
static GPtrArray *
count_kinds (WmkSearchResults *self, WmkQuery *query, GPtrArray *groups, GError **error)
{
  g_autoptr (WmkQuery) any = NULL;

  if (wmk_query_get_filter (query, "kind") == NULL)
    return g_ptr_array_ref (groups);

  any = create_any (query);

  return wmk_search_run (self->search, any, 0, error);
}

static guint
count_shown_others (WmkSearchResults *self)
{
  return self->others->len == 0 ? 0 : MIN (self->n_others, WMK_SEARCH_MAX_COUNT);
}

/* What was found takes the place of what was found before. */
static void
take (WmkSearchResults *self, WmkQuery *query, GPtrArray *groups, GPtrArray *counted, GArray *keys)
{
  guint n_before = get_n_items (G_LIST_MODEL (self));

  wmk_query_ref (query);
  wmk_query_unref (self->query);
  self->query = query;
  forget_batches (self);
  g_clear_pointer (&self->keys, g_array_unref);
  self->keys = keys;
  g_ptr_array_unref (self->rows);
  self->rows = wmk_result_list_rows (groups, self->others, count_shown_others (self), keys != NULL);
  g_ptr_array_unref (self->groups);
  self->groups = groups;
  g_ptr_array_unref (self->counted);
  self->counted = counted;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, get_n_items (G_LIST_MODEL (self)));
}

static void
find_others (WmkSearchResults *self, const WmkQuery *query)
{
  g_autoptr (WmkQuery) any = create_any (query);

  g_ptr_array_unref (self->others);
  self->n_others = 0;
  self->others = self->find_others == NULL || wmk_query_is_empty (any)
                     ? g_ptr_array_new ()
                     : self->find_others (self->search, any, WMK_RESULTS_N_FIRST, &self->n_others,
                                          self->others_data);
  if (wmk_query_get_filter (query, "kind") != NULL && !wmk_search_asks_for_others (query))
    g_ptr_array_set_size (self->others, 0);
}

/* All things of the one kind that is found; %NULL with @error set, and without for several. */
static GArray *
list_keys (WmkSearchResults *self, WmkQuery *query, GPtrArray *groups, GError **error)
{
  return groups->len != 1 || self->others->len > 0
             ? NULL
             : wmk_search_list_keys (self->search, query,
                                     ((WmkSearchGroup *) g_ptr_array_index (groups, 0))->kind,
                                     error);
}

void
wmk_search_results_read_others (WmkSearchResults *self)
{
  guint n_first_before, n_rows_before;

  g_return_if_fail (WMK_IS_SEARCH_RESULTS (self));

  n_first_before = self->others->len;
  find_others (self, self->query);
  if (n_first_before == 0 && self->others->len == 0)
    return;

  n_rows_before = get_n_items (G_LIST_MODEL (self));
  forget_batches (self);
  g_clear_pointer (&self->keys, g_array_unref);
  self->keys = list_keys (self, self->query, self->groups, NULL);
  g_ptr_array_unref (self->rows);
  self->rows = wmk_result_list_rows (self->groups, self->others, count_shown_others (self),
                                     self->keys != NULL);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_rows_before,
                              get_n_items (G_LIST_MODEL (self)));
}

gboolean
wmk_search_results_set_query (WmkSearchResults *self, WmkQuery *query, GError **error)
{
  g_autoptr (GPtrArray) groups = NULL, counted = NULL;
  g_autoptr (GArray) keys = NULL;
  GError *find_error = NULL;

  g_return_val_if_fail (WMK_IS_SEARCH_RESULTS (self), FALSE);

  find_others (self, query);
  groups = wmk_search_run (self->search, query, WMK_RESULTS_N_FIRST, &find_error);
  if (groups != NULL)
    counted = count_kinds (self, query, groups, &find_error);
  if (counted != NULL)
    keys = list_keys (self, query, groups, &find_error);
  if (find_error != NULL) {
    take (self, query, g_ptr_array_new (), g_ptr_array_new (), NULL);
    g_propagate_error (error, find_error);
    return FALSE;
  }

  take (self, query, g_steal_pointer (&groups), g_steal_pointer (&counted),
        g_steal_pointer (&keys));

  return TRUE;
}

WmkQuery *
wmk_search_results_get_query (WmkSearchResults *self)
{
  g_return_val_if_fail (WMK_IS_SEARCH_RESULTS (self), NULL);

  return self->query;
}

/* How many of the group there are. @more: set where there are more than that. */
static guint
count_group (WmkSearchResults *self, const WmkSearchGroup *group, gboolean *more)
{
  const WmkSearchGroup *only = self->keys == NULL ? NULL : g_ptr_array_index (self->groups, 0);

  if (only != NULL && only->kind == group->kind)
    return self->keys->len;
  if (group->n_found > WMK_SEARCH_MAX_COUNT)
    *more = TRUE;

  return MIN (group->n_found, WMK_SEARCH_MAX_COUNT);
}

static guint
count (WmkSearchResults *self, GPtrArray *groups, const WmkKind *kind, gboolean *more)
{
  guint n_found = 0;

  *more = FALSE;
  for (guint i = 0; i < groups->len; i++) {
    const WmkSearchGroup *group = g_ptr_array_index (groups, i);

    if (kind == NULL || group->kind == kind)
      n_found += count_group (self, group, more);
  }

  return n_found;
}

guint
wmk_search_results_get_n_found (WmkSearchResults *self)
{
  gboolean more;

  g_return_val_if_fail (WMK_IS_SEARCH_RESULTS (self), 0);

  return count (self, self->groups, NULL, &more) + count_shown_others (self);
}

gboolean
wmk_search_results_has_more (WmkSearchResults *self)
{
  gboolean more;

  g_return_val_if_fail (WMK_IS_SEARCH_RESULTS (self), FALSE);

  count (self, self->groups, NULL, &more);

  return more || (self->others->len > 0 && self->n_others > WMK_SEARCH_MAX_COUNT);
}

guint
wmk_search_results_count_kind (WmkSearchResults *self, const WmkKind *kind)
{
  gboolean more;

  g_return_val_if_fail (WMK_IS_SEARCH_RESULTS (self), 0);

  return count (self, self->counted, kind, &more);
}

char *
wmk_search_results_dup_count (WmkSearchResults *self, const WmkKind *kind)
{
  gboolean more;
  guint n_found;

  g_return_val_if_fail (WMK_IS_SEARCH_RESULTS (self), NULL);

  /* Where nothing but kinds is asked for, no others are counted. */
  n_found = count (self, self->counted->len == 0 ? self->groups : self->counted, kind, &more);
  if (kind == NULL) {
    n_found += MIN (self->n_others, WMK_SEARCH_MAX_COUNT);
    more = more || self->n_others > WMK_SEARCH_MAX_COUNT;
  }

  return g_strdup_printf (more ? "%'u+" : "%'u", n_found);
}

gboolean
wmk_search_results_has_others (WmkSearchResults *self)
{
  g_return_val_if_fail (WMK_IS_SEARCH_RESULTS (self), FALSE);

  return self->n_others > 0;
}

char *
wmk_search_results_dup_others_count (WmkSearchResults *self)
{
  g_return_val_if_fail (WMK_IS_SEARCH_RESULTS (self), NULL);

  return g_strdup_printf (self->n_others > WMK_SEARCH_MAX_COUNT ? "%'u+" : "%'u",
                          MIN (self->n_others, WMK_SEARCH_MAX_COUNT));
}

const WmkKind *
wmk_search_results_get_kind (WmkSearchResults *self)
{
  g_return_val_if_fail (WMK_IS_SEARCH_RESULTS (self), NULL);

  return wmk_query_get_filter (self->query, "kind") == NULL || self->groups->len != 1
             ? NULL
             : ((WmkSearchGroup *) g_ptr_array_index (self->groups, 0))->kind;
}

char *
wmk_search_results_dup_address (WmkSearchResults *self, WmkResult *result)
{
  const WmkKind *kind = wmk_result_get_kind (result);
  WmkThing *thing = wmk_result_get_thing (result);
  g_autofree char *query = NULL;

  g_return_val_if_fail (WMK_IS_SEARCH_RESULTS (self), NULL);

  if (thing != NULL)
    return g_strdup (wmk_thing_get_id (thing));
  if (wmk_result_get_role (result) == WMK_RESULT_OTHER)
    return g_strdup (self->get_other_address (wmk_result_get_other (result)));
  if (wmk_result_get_role (result) != WMK_RESULT_MORE || kind == NULL)
    return g_strdup ("");

  query = wmk_query_dup_with (self->query, "kind", kind->id);

  return wmk_address_new_for_search (query);
}

/* The rowid of a thing, 0 for none. */
static gint64
find_key (WmkSearchResults *self, const char *address)
{
  g_autoptr (WmkStatement) statement = wmk_catalog_prepare (
      self->catalog, "SELECT rowid FROM entity WHERE id = ?1", address, NULL, NULL);

  return statement != NULL && wmk_statement_step (statement, NULL)
             ? wmk_statement_get_int (statement, 0)
             : 0;
}

guint
wmk_search_results_find (WmkSearchResults *self, const char *address)
{
  gint64 key;

  g_return_val_if_fail (WMK_IS_SEARCH_RESULTS (self), G_MAXUINT);

  for (guint i = 0; i < self->rows->len; i++) {
    g_autofree char *leads_to =
        wmk_search_results_dup_address (self, g_ptr_array_index (self->rows, i));

    if (*leads_to != '\0' && g_str_equal (leads_to, address))
      return i;
  }
  if (self->keys == NULL)
    return G_MAXUINT;

  key = find_key (self, address);
  for (guint i = 0; i < self->keys->len; i++)
    if (g_array_index (self->keys, gint64, i) == key)
      return self->rows->len + i;

  return G_MAXUINT;
}

gboolean
wmk_search_results_is_heading (WmkSearchResults *self, guint position)
{
  g_return_val_if_fail (WMK_IS_SEARCH_RESULTS (self), FALSE);

  return position < self->rows->len &&
         wmk_result_get_role (g_ptr_array_index (self->rows, position)) == WMK_RESULT_HEADING;
}
