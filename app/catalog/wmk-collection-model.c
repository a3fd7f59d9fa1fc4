/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-collection-model.h"

#include <string.h>

#include "catalog/wmk-catalog-private.h"
#include "catalog/wmk-search.h"
#include "catalog/wmk-thing-cache.h"
#include "catalog/wmk-thing-private.h"

/* As many things are read at once, and as many such batches are kept, as fill the largest window
 * several times: a list view holds some two hundred rows around those in sight by itself. */
#define BATCH_SIZE 32
#define MAX_BATCHES 16

/* More rows than a list view holds. */
#define MOST_CHANGED 256

typedef struct {
  guint number;      /* among those of the list */
  GPtrArray *things; /* (element-type WmkThing) */
} Batch;

struct _WmkCollectionModel {
  GObject parent_instance;
  WmkCatalog *catalog;
  const WmkKind *kind;
  guint total;
  guint limit;    /* of the rows that are told of; G_MAXUINT but while @shown changes */
  GArray *shown;  /* (element-type guint): places in the kind's own order; NULL for all in that */
  GArray *sorted; /* (nullable): the same of all in the order that was chosen last */
  char *sorted_by;
  gboolean sorted_descending;
  GArray *places; /* (nullable): of the things by key, from @first_key on */
  gint64 first_key;
  WmkSearch *search;
  WmkThingCache *things;
  GQueue batches; /* of Batch, that of the last row that was asked for first */
};

enum {
  SIGNAL_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WmkCollectionModel,
                               wmk_collection_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
batch_free (gpointer data)
{
  g_ptr_array_unref (((Batch *) data)->things);
  g_free (data);
}

static guint
count_shown (WmkCollectionModel *self, GArray *shown)
{
  return shown == NULL ? self->total : shown->len;
}

static guint
get_place (GArray *shown, guint position)
{
  return shown == NULL ? position : g_array_index (shown, guint, position);
}

/* With @error set, and with things that hold nothing, where some could not be read. */
static void
read_batch (WmkCollectionModel *self, guint number, GError **error)
{
  Batch *batch = g_new0 (Batch, 1);
  guint places[BATCH_SIZE], n_places = 0;
  guint end = MIN ((number + 1) * BATCH_SIZE, count_shown (self, self->shown));

  for (guint i = number * BATCH_SIZE; i < end; i++)
    places[n_places++] = get_place (self->shown, i);
  batch->number = number;
  batch->things = wmk_thing_cache_list (self->things, places, n_places, error);

  g_queue_push_head (&self->batches, batch);
  if (self->batches.length > MAX_BATCHES)
    batch_free (g_queue_pop_tail (&self->batches));
}

static GType
get_item_type (GListModel *model)
{
  return WMK_TYPE_THING;
}

static guint
get_n_items (GListModel *model)
{
  WmkCollectionModel *self = WMK_COLLECTION_MODEL (model);

  return MIN (count_shown (self, self->shown), self->limit);
}

static gpointer
get_item (GListModel *model, guint position)
{
  WmkCollectionModel *self = WMK_COLLECTION_MODEL (model);
  guint number = position / BATCH_SIZE;
  g_autoptr (GError) error = NULL;
  WmkThing *thing;
  GList *link;

  if (position >= get_n_items (model))
    return NULL;

  link = self->batches.head;
  while (link != NULL && ((Batch *) link->data)->number != number)
    link = link->next;
  if (link != NULL) {
    g_queue_unlink (&self->batches, link);
    g_queue_push_head_link (&self->batches, link);
  } else {
    read_batch (self, number, &error);
  }

  thing = g_ptr_array_index (((Batch *) self->batches.head->data)->things, position % BATCH_SIZE);
  g_object_ref (thing);
  if (error != NULL)
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error->message);

  return thing;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
wmk_collection_model_finalize (GObject *object)
{
  WmkCollectionModel *self = WMK_COLLECTION_MODEL (object);

  g_queue_clear_full (&self->batches, batch_free);
  g_clear_pointer (&self->things, wmk_thing_cache_free);
  g_clear_pointer (&self->shown, g_array_unref);
  g_clear_pointer (&self->sorted, g_array_unref);
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->sorted_by, g_free);
  g_clear_object (&self->search);
  g_clear_object (&self->catalog);

  G_OBJECT_CLASS (wmk_collection_model_parent_class)->finalize (object);
}

static void
wmk_collection_model_class_init (WmkCollectionModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wmk_collection_model_finalize;

  signals[SIGNAL_FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
wmk_collection_model_init (WmkCollectionModel *self)
{
  g_queue_init (&self->batches);
  self->limit = G_MAXUINT;
}

/*
 * What is chosen lets a thing through that meets as many conditions as there are. How many a thing
 * meets is counted by its place.
 */
typedef struct {
  guint8 *met;
  guint n_conditions;
} Conditions;

/* Counted once, however often it is given. */
static void
meet (Conditions *conditions, guint place)
{
  if (conditions->met[place] == conditions->n_conditions)
    conditions->met[place]++;
}

static gboolean
add_filter (WmkCollectionModel *self,
            const WmkKindFilter *filter,
            const char *value,
            Conditions *conditions,
            GError **error)
{
  g_autoptr (WmkStatement) statement = wmk_catalog_prepare (
      self->catalog,
      /* From what the filter gives: few of a long list. */
      WMK_INTERN_SQL ("WITH match (id) AS (%s) SELECT e.position FROM match"
                      " CROSS JOIN entity e ON e.id = match.id WHERE e.kind = ?2",
                      filter->matches),
      value, self->kind->id, error);
  GError *step_error = NULL;

  if (statement == NULL)
    return FALSE;

  while (wmk_statement_step (statement, &step_error)) {
    gint64 place = wmk_statement_get_int (statement, 0) - 1;

    if (place >= 0 && place < self->total)
      meet (conditions, (guint) place);
  }
  conditions->n_conditions++;
  if (step_error != NULL) {
    g_propagate_error (error, step_error);
    return FALSE;
  }

  return TRUE;
}

static gboolean
add_filters (WmkCollectionModel *self,
             const WmkCollectionChoice *choice,
             Conditions *conditions,
             GError **error)
{
  for (const WmkKindFilter *filter = self->kind->filters; filter != NULL && filter->title != NULL;
       filter++) {
    const char *value = wmk_collection_choice_get_value (choice, filter->id);

    if (*value != '\0' && !add_filter (self, filter, value, conditions, error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
read_places (WmkCollectionModel *self, GError **error)
{
  g_autoptr (WmkStatement) statement = NULL;
  g_autoptr (GArray) places = NULL;
  GError *step_error = NULL;

  if (self->places != NULL)
    return TRUE;

  statement = wmk_catalog_prepare (self->catalog,
                                   "SELECT rowid - (SELECT min(rowid) FROM entity WHERE kind = ?1),"
                                   " position, rowid FROM entity WHERE kind = ?1",
                                   self->kind->id, NULL, error);
  if (statement == NULL)
    return FALSE;

  places = g_array_sized_new (FALSE, TRUE, sizeof (guint), self->total);
  while (wmk_statement_step (statement, &step_error)) {
    gint64 index = wmk_statement_get_int (statement, 0);
    gint64 place = wmk_statement_get_int (statement, 1) - 1;

    if (!wmk_catalog_check_row (self->catalog, index, NULL) || place < 0 || place >= self->total)
      continue;
    if (index >= places->len)
      g_array_set_size (places, (guint) index + 1);
    g_array_index (places, guint, index) = (guint) place;
    self->first_key = wmk_statement_get_int (statement, 2) - index;
  }
  if (step_error != NULL) {
    g_propagate_error (error, step_error);
    return FALSE;
  }
  self->places = g_steal_pointer (&places);

  return TRUE;
}

/* The places of what is found, best first; %NULL for a text that asks for nothing, or with @error
 * set. */
static GArray *
find_words (WmkCollectionModel *self, const char *words, GError **error)
{
  g_autoptr (WmkQuery) query = wmk_query_new (words);
  g_autoptr (GArray) keys = NULL;
  GArray *found;

  if (wmk_query_is_empty (query) || !read_places (self, error))
    return NULL;

  if (self->search == NULL)
    self->search = wmk_search_new (self->catalog);
  keys = wmk_search_list_keys (self->search, query, self->kind, error);
  if (keys == NULL)
    return NULL;

  found = g_array_sized_new (FALSE, FALSE, sizeof (guint), keys->len);
  for (guint i = 0; i < keys->len; i++) {
    gint64 index = g_array_index (keys, gint64, i) - self->first_key;

    if (index >= 0 && index < self->places->len)
      g_array_append_val (found, g_array_index (self->places, guint, index));
  }

  return found;
}

/* Sorting takes longest of all: who types words into a sorted list need not wait for it again. */
static gboolean
sort (WmkCollectionModel *self, const char *order, gboolean descending, GError **error)
{
  GArray *sorted;

  if (g_strcmp0 (self->sorted_by, order) == 0 && self->sorted_descending == descending)
    return TRUE;

  sorted =
      wmk_collection_order_new (self->catalog, self->kind, order, descending, self->total, error);
  if (sorted == NULL)
    return FALSE;

  g_clear_pointer (&self->sorted, g_array_unref);
  self->sorted = sorted;
  g_free (self->sorted_by);
  self->sorted_by = g_strdup (order);
  self->sorted_descending = descending;

  return TRUE;
}

/* Those of @order, %NULL for all in the kind's own, that meet all conditions. */
static GArray *
let_through (WmkCollectionModel *self, GArray *order, const Conditions *conditions)
{
  guint n_all = count_shown (self, order);
  GArray *shown;

  if (conditions->n_conditions == 0)
    return order == NULL ? NULL : g_array_ref (order);

  shown = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < n_all; i++) {
    guint place = get_place (order, i);

    if (conditions->met[place] == conditions->n_conditions)
      g_array_append_val (shown, place);
  }

  return shown;
}

/* A list view that holds one of the rows that go asks for every row that comes with them, to find
 * it again. So those are few, and the others come after them. */
static void
tell_changed (WmkCollectionModel *self, guint position, guint n_removed, guint n_added)
{
  guint n_first = MIN (n_added, MOST_CHANGED);

  self->limit = n_added > n_first ? position + n_first : G_MAXUINT;
  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_first);
  if (self->limit == G_MAXUINT)
    return;

  self->limit = G_MAXUINT;
  g_list_model_items_changed (G_LIST_MODEL (self), position + n_first, 0, n_added - n_first);
}

/* Takes @shown, and tells who shows it what is another: what begins and ends both stays, but for
 * the end where too much stands before it. */
static void
show (WmkCollectionModel *self, GArray *shown)
{
  g_autoptr (GArray) before = g_steal_pointer (&self->shown);
  guint n_before = count_shown (self, before), n_now = count_shown (self, shown);
  guint head = 0, tail = 0;

  while (head < n_before && head < n_now && get_place (before, head) == get_place (shown, head))
    head++;
  while (tail < n_before - head && tail < n_now - head &&
         get_place (before, n_before - tail - 1) == get_place (shown, n_now - tail - 1))
    tail++;

  self->shown = shown;
  if (head == n_before && head == n_now)
    return;

  g_queue_clear_full (&self->batches, batch_free);
  if (n_now - head - tail > MOST_CHANGED)
    tail = 0;
  tell_changed (self, head, n_before - head - tail, n_now - head - tail);
}

gboolean
wmk_collection_model_set_choice (WmkCollectionModel *self,
                                 const WmkCollectionChoice *choice,
                                 GError **error)
{
  g_autofree guint8 *met = NULL;
  g_autoptr (GArray) found = NULL;
  Conditions conditions = {0};
  gboolean by_rank, by_column;
  GError *find_error = NULL;

  g_return_val_if_fail (WMK_IS_COLLECTION_MODEL (self), FALSE);

  met = g_new0 (guint8, self->total);
  conditions.met = met;
  found = find_words (self, choice->words, &find_error);
  if (find_error != NULL) {
    g_propagate_error (error, find_error);
    return FALSE;
  }

  by_rank = g_str_equal (choice->order, WMK_ORDER_RANK);
  by_column = *choice->order != '\0' && !by_rank;
  if (!add_filters (self, choice, &conditions, error) ||
      (by_column && !sort (self, choice->order, choice->descending, error)))
    return FALSE;

  for (guint i = 0; found != NULL && i < found->len; i++)
    meet (&conditions, get_place (found, i));
  if (found != NULL)
    conditions.n_conditions++;
  show (self, let_through (self, by_rank ? found : by_column ? self->sorted : NULL, &conditions));

  return TRUE;
}

WmkCollectionModel *
wmk_collection_model_new (WmkCatalog *catalog, const WmkKind *kind, GError **error)
{
  g_autoptr (WmkCollectionModel) self = NULL;
  GError *read_error = NULL;
  guint total;

  if (!wmk_thing_count (catalog, kind, &total, error))
    return NULL;

  self = g_object_new (WMK_TYPE_COLLECTION_MODEL, NULL);
  self->catalog = g_object_ref (catalog);
  self->kind = kind;
  self->total = total;
  self->things = wmk_thing_cache_new (catalog, kind);

  /* What cannot be read at all is told here. */
  read_batch (self, 0, &read_error);
  if (read_error != NULL) {
    g_propagate_error (error, read_error);
    return NULL;
  }

  return g_steal_pointer (&self);
}

guint
wmk_collection_model_get_total (WmkCollectionModel *self)
{
  g_return_val_if_fail (WMK_IS_COLLECTION_MODEL (self), 0);

  return self->total;
}

guint
wmk_collection_model_count_held (WmkCollectionModel *self)
{
  g_return_val_if_fail (WMK_IS_COLLECTION_MODEL (self), 0);

  return wmk_thing_cache_count_held (self->things);
}

guint
wmk_collection_model_find (WmkCollectionModel *self, const char *address)
{
  g_autoptr (WmkStatement) statement = NULL;
  guint n_shown, place;

  g_return_val_if_fail (WMK_IS_COLLECTION_MODEL (self), G_MAXUINT);

  statement =
      wmk_catalog_prepare (self->catalog, "SELECT position FROM entity WHERE id = ?1 AND kind = ?2",
                           address, self->kind->id, NULL);
  if (statement == NULL || !wmk_statement_step (statement, NULL))
    return G_MAXUINT;

  place = (guint) wmk_statement_get_int (statement, 0) - 1;
  n_shown = count_shown (self, self->shown);
  if (self->shown == NULL)
    return place < n_shown ? place : G_MAXUINT;
  for (guint i = 0; i < n_shown; i++)
    if (get_place (self->shown, i) == place)
      return i;

  return G_MAXUINT;
}
