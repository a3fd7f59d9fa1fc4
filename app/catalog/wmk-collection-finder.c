/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-collection-finder.h"

#include "catalog/wmk-catalog-private.h"
#include "catalog/wmk-collection-order.h"
#include "catalog/wmk-search.h"
#include "catalog/wmk-thing-private.h"

/* Of no more things than these a choice is found within a few milliseconds. */
#define MOST_AT_ONCE 2000

struct _WmkCollectionFinder {
  WmkCatalog *catalog; /* the main thread's */
  const WmkKind *kind;
  guint total;
  GCancellable *running; /* the search that is not done; %NULL for none */
  WmkCollectionFound found;
  gpointer user_data;

  GMutex lock;         /* of what follows */
  WmkCatalog *reading; /* @catalog, or for the thread another connection; NULL until it is needed */
  GArray *sorted;      /* (nullable): places of all in the order that was chosen last */
  char *sorted_by;
  gboolean sorted_descending;
  GArray *places; /* (nullable): of the things by key, from @first_key on */
  gint64 first_key;
  WmkSearch *search;
};

/* What a thread is asked for. */
typedef struct {
  WmkCollectionFinder *finder;
  WmkCollectionChoice *choice;
} Job;

static void
clear (gpointer data)
{
  WmkCollectionFinder *self = data;

  g_clear_object (&self->search);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->sorted, g_array_unref);
  g_clear_pointer (&self->sorted_by, g_free);
  g_clear_pointer (&self->places, g_array_unref);
  g_mutex_clear (&self->lock);
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_atomic_rc_box_release_full (job->finder, clear);
  wmk_collection_choice_free (job->choice);
  g_free (job);
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
add_filter (WmkCollectionFinder *self,
            const WmkKindFilter *filter,
            const char *value,
            Conditions *conditions,
            GError **error)
{
  g_autoptr (WmkStatement) statement = wmk_catalog_prepare (
      self->reading,
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
add_filters (WmkCollectionFinder *self,
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
read_places (WmkCollectionFinder *self, GError **error)
{
  g_autoptr (WmkStatement) statement = NULL;
  g_autoptr (GArray) places = NULL;
  GError *step_error = NULL;

  if (self->places != NULL)
    return TRUE;

  statement = wmk_catalog_prepare (self->reading,
                                   "SELECT rowid - (SELECT min(rowid) FROM entity WHERE kind = ?1),"
                                   " position, rowid FROM entity WHERE kind = ?1",
                                   self->kind->id, NULL, error);
  if (statement == NULL)
    return FALSE;

  places = g_array_sized_new (FALSE, TRUE, sizeof (guint), self->total);
  while (wmk_statement_step (statement, &step_error)) {
    gint64 index = wmk_statement_get_int (statement, 0);
    gint64 place = wmk_statement_get_int (statement, 1) - 1;

    if (!wmk_catalog_check_row (self->reading, index, NULL) || place < 0 || place >= self->total)
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
find_words (WmkCollectionFinder *self, const char *words, GError **error)
{
  g_autoptr (WmkQuery) query = wmk_query_new (words);
  g_autoptr (GArray) keys = NULL;
  GArray *found;

  if (wmk_query_is_empty (query) || !read_places (self, error))
    return NULL;

  if (self->search == NULL)
    self->search = wmk_search_new (self->reading);
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
sort (WmkCollectionFinder *self, const char *order, gboolean descending, GError **error)
{
  GArray *sorted;

  if (g_strcmp0 (self->sorted_by, order) == 0 && self->sorted_descending == descending)
    return TRUE;

  sorted =
      wmk_collection_order_new (self->reading, self->kind, order, descending, self->total, error);
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
let_through (WmkCollectionFinder *self, GArray *order, const Conditions *conditions)
{
  guint n_all = order == NULL ? self->total : order->len;
  GArray *found;

  if (conditions->n_conditions == 0)
    return order == NULL ? NULL : g_array_ref (order);

  found = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < n_all; i++) {
    guint place = order == NULL ? i : g_array_index (order, guint, i);

    if (conditions->met[place] == conditions->n_conditions)
      g_array_append_val (found, place);
  }

  return found;
}

/* Gives the places of those that @choice lets through, in its order; %NULL for all in their own. */
static gboolean
find (WmkCollectionFinder *self, const WmkCollectionChoice *choice, GArray **places, GError **error)
{
  g_autofree guint8 *met = g_new0 (guint8, self->total);
  g_autoptr (GArray) found = NULL;
  Conditions conditions = {met, 0};
  gboolean by_rank = g_str_equal (choice->order, WMK_ORDER_RANK);
  gboolean by_column = *choice->order != '\0' && !by_rank;
  GError *find_error = NULL;

  found = find_words (self, choice->words, &find_error);
  if (find_error != NULL) {
    g_propagate_error (error, find_error);
    return FALSE;
  }
  if (!add_filters (self, choice, &conditions, error) ||
      (by_column && !sort (self, choice->order, choice->descending, error)))
    return FALSE;

  for (guint i = 0; found != NULL && i < found->len; i++)
    meet (&conditions, g_array_index (found, guint, i));
  if (found != NULL)
    conditions.n_conditions++;
  *places = let_through (self, by_rank ? found : by_column ? self->sorted : NULL, &conditions);

  return TRUE;
}

static void
find_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  WmkCollectionFinder *self = job->finder;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  GArray *places = NULL;
  GError *error = NULL;

  /* It may have waited for another that was given up. */
  if (g_task_return_error_if_cancelled (task))
    return;

  wmk_catalog_set_cancellable (self->reading, cancellable);
  find (self, job->choice, &places, &error);
  wmk_catalog_set_cancellable (self->reading, NULL);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, places, (GDestroyNotify) g_array_unref);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  WmkCollectionFinder *self = ((Job *) g_task_get_task_data (G_TASK (result)))->finder;
  g_autoptr (GArray) places = NULL;
  g_autoptr (GError) error = NULL;

  places = g_task_propagate_pointer (G_TASK (result), &error);
  /* Whoever asked for it may be gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->running);
  self->found (places, error, self->user_data);
}

static void
give_up (WmkCollectionFinder *self)
{
  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
}

WmkCollectionFinder *
wmk_collection_finder_new (WmkCatalog *catalog, const WmkKind *kind, guint total)
{
  WmkCollectionFinder *self = g_atomic_rc_box_new0 (WmkCollectionFinder);

  self->catalog = g_object_ref (catalog);
  self->kind = kind;
  self->total = total;
  g_mutex_init (&self->lock);

  return self;
}

void
wmk_collection_finder_free (WmkCollectionFinder *self)
{
  give_up (self);
  /* The thread may have to end yet, and does not need it. */
  g_clear_object (&self->catalog);
  g_atomic_rc_box_release_full (self, clear);
}

static void
find_at_once (WmkCollectionFinder *self, const WmkCollectionChoice *choice)
{
  g_autoptr (GArray) places = NULL;
  g_autoptr (GError) error = NULL;

  /* A thread has a connection of its own. */
  if (!wmk_collection_choice_is_all (choice)) {
    g_set_object (&self->reading, self->catalog);
    find (self, choice, &places, &error);
  }
  self->found (places, error, self->user_data);
}

static void
begin (WmkCollectionFinder *self, const WmkCollectionChoice *choice)
{
  g_autoptr (GTask) task = NULL;
  Job *job = g_new (Job, 1);

  job->finder = g_atomic_rc_box_acquire (self);
  job->choice = wmk_collection_choice_copy (choice);
  self->running = g_cancellable_new ();
  task = g_task_new (NULL, self->running, found_cb, NULL);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, find_in_thread);
}

void
wmk_collection_finder_find (WmkCollectionFinder *self,
                            const WmkCollectionChoice *choice,
                            WmkCollectionFound found,
                            gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  give_up (self);
  self->found = found;
  self->user_data = user_data;
  if (self->total <= MOST_AT_ONCE || wmk_collection_choice_is_all (choice)) {
    find_at_once (self, choice);
    return;
  }

  if (self->reading == NULL)
    self->reading = wmk_catalog_open_again (self->catalog, &error);
  if (self->reading == NULL)
    found (NULL, error, user_data);
  else
    begin (self, choice);
}

gboolean
wmk_collection_finder_is_busy (const WmkCollectionFinder *self)
{
  return self->running != NULL;
}
