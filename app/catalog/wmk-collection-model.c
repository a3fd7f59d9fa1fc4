/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-collection-model.h"

#include "catalog/wmk-catalog-private.h"
#include "catalog/wmk-collection-finder.h"
#include "catalog/wmk-thing-cache.h"
#include "catalog/wmk-thing-private.h"

/* As many things are read at once as fill a window, and as many such batches are kept as fill the
 * largest several times: a list view holds some two hundred rows around those in sight by itself.
 * Where it goes elsewhere it lets go of all of them at once: more are held until it has painted.
 */
#define BATCH_SIZE 16
#define MAX_BATCHES 32
#define MOST_BATCHES 64

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
  guint limit;   /* of the rows that are told of; G_MAXUINT but while @shown changes */
  GArray *shown; /* (element-type guint): places in the kind's own order; NULL for all in that */
  WmkCollectionFinder *finder;
  gboolean anew; /* what is found is shown from its first row on */
  gboolean is_telling;
  WmkThingCache *things;
  GQueue batches; /* of Batch, that of the last row that was asked for first */
  guint drop_handler;
};

enum {
  SIGNAL_BEGIN,
  SIGNAL_FAILED,
  SIGNAL_FOUND,
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

static void
append_places (GArray *places, GArray *shown, guint from, guint to)
{
  for (guint i = from; i < to; i++) {
    guint place = get_place (shown, i);

    g_array_append_val (places, place);
  }
}

static GArray *
list_places (WmkCollectionModel *self, guint number)
{
  GArray *places = g_array_sized_new (FALSE, FALSE, sizeof (guint), BATCH_SIZE);

  append_places (places, self->shown, number * BATCH_SIZE,
                 MIN ((number + 1) * BATCH_SIZE, count_shown (self, self->shown)));

  return places;
}

static void
drop_batches (WmkCollectionModel *self, guint most)
{
  while (self->batches.length > most)
    batch_free (g_queue_pop_tail (&self->batches));
}

static gboolean
drop_when_idle (gpointer user_data)
{
  WmkCollectionModel *self = WMK_COLLECTION_MODEL (user_data);

  self->drop_handler = 0;
  drop_batches (self, MAX_BATCHES);

  return G_SOURCE_REMOVE;
}

static void
list_batch (WmkCollectionModel *self, guint number)
{
  g_autoptr (GArray) places = list_places (self, number);
  Batch *batch = g_new0 (Batch, 1);

  batch->number = number;
  batch->things = wmk_thing_cache_list (self->things, places);

  g_queue_push_head (&self->batches, batch);
  drop_batches (self, MOST_BATCHES);
  if (self->batches.length > MAX_BATCHES && self->drop_handler == 0)
    self->drop_handler = g_idle_add (drop_when_idle, self);
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
  GPtrArray *things;
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
    list_batch (self, number);
  }

  things = ((Batch *) self->batches.head->data)->things;

  return g_object_ref (g_ptr_array_index (things, position % BATCH_SIZE));
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

  g_clear_handle_id (&self->drop_handler, g_source_remove);
  g_queue_clear_full (&self->batches, batch_free);
  g_clear_pointer (&self->things, wmk_thing_cache_free);
  g_clear_pointer (&self->shown, g_array_unref);
  g_clear_pointer (&self->finder, wmk_collection_finder_free);
  g_clear_object (&self->catalog);

  G_OBJECT_CLASS (wmk_collection_model_parent_class)->finalize (object);
}

static void
wmk_collection_model_class_init (WmkCollectionModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wmk_collection_model_finalize;

  signals[SIGNAL_BEGIN] = g_signal_new ("begin", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_FOUND] = g_signal_new ("found", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
wmk_collection_model_init (WmkCollectionModel *self)
{
  g_queue_init (&self->batches);
  self->limit = G_MAXUINT;
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

/* Puts @n_added rows of @shown before those that they take the place of. Who shows them goes to
 * the first, and has by then made new ones of the rows that it held: to make others and to drop
 * those takes several times as long. */
static void
show_anew (WmkCollectionModel *self,
           GArray *before,
           GArray *shown,
           guint position,
           guint n_removed,
           guint n_added)
{
  g_autoptr (GArray) both = g_array_new (FALSE, FALSE, sizeof (guint));

  append_places (both, shown, 0, position + n_added);
  append_places (both, before, position, count_shown (self, before));
  self->shown = both;
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, n_added);
  g_signal_emit (self, signals[SIGNAL_BEGIN], 0);

  self->shown = shown;
  g_list_model_items_changed (G_LIST_MODEL (self), position + n_added, n_removed, 0);
}

/* Takes @shown, and tells who shows it what is another: what begins and ends both stays, but for
 * the end where too much stands before it. */
static void
show (WmkCollectionModel *self, GArray *shown)
{
  g_autoptr (GArray) before = g_steal_pointer (&self->shown);
  guint n_before = count_shown (self, before), n_now = count_shown (self, shown);
  guint head = 0, tail = 0, n_removed, n_added;

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
  n_removed = n_before - head - tail;
  n_added = n_now - head - tail;
  self->is_telling = TRUE;
  if (self->anew && MIN (n_removed, n_added) > MOST_CHANGED)
    show_anew (self, before, shown, head, n_removed, n_added);
  else
    tell_changed (self, head, n_removed, n_added);
  self->is_telling = FALSE;
}

static void
found_cb (GArray *found, const GError *error, gpointer user_data)
{
  WmkCollectionModel *self = WMK_COLLECTION_MODEL (user_data);

  if (error != NULL)
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error->message);
  else
    show (self, found == NULL ? NULL : g_array_ref (found));
  g_signal_emit (self, signals[SIGNAL_FOUND], 0);
}

static void
things_failed_cb (const GError *error, gpointer user_data)
{
  g_signal_emit (user_data, signals[SIGNAL_FAILED], 0, error->message);
}

void
wmk_collection_model_set_choice (WmkCollectionModel *self,
                                 const WmkCollectionChoice *choice,
                                 gboolean anew)
{
  g_return_if_fail (WMK_IS_COLLECTION_MODEL (self));
  g_return_if_fail (!self->is_telling);

  self->anew = anew;
  wmk_collection_finder_find (self->finder, choice, found_cb, self);
}

gboolean
wmk_collection_model_is_finding (WmkCollectionModel *self)
{
  g_return_val_if_fail (WMK_IS_COLLECTION_MODEL (self), FALSE);

  return wmk_collection_finder_is_busy (self->finder);
}

WmkCollectionModel *
wmk_collection_model_new (WmkCatalog *catalog, const WmkKind *kind, GError **error)
{
  g_autoptr (WmkCollectionModel) self = NULL;
  g_autoptr (GArray) places = NULL;
  guint total;

  if (!wmk_thing_count (catalog, kind, &total, error))
    return NULL;

  self = g_object_new (WMK_TYPE_COLLECTION_MODEL, NULL);
  self->catalog = g_object_ref (catalog);
  self->kind = kind;
  self->total = total;
  self->finder = wmk_collection_finder_new (catalog, kind, total);
  self->things = wmk_thing_cache_new (catalog, kind, things_failed_cb, self);

  /* What cannot be read at all is told here. */
  list_batch (self, 0);
  places = list_places (self, 0);

  return wmk_thing_cache_read (self->things, places, error) ? g_steal_pointer (&self) : NULL;
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
