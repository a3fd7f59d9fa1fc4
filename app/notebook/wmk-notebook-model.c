/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook/wmk-notebook-model.h"

#include "notebook/wmk-notebook-private.h"
#include "notebook/wmk-notebook-rows.h"

#define BATCH 64
#define MOST_KEPT 1024

/* So many entries are read within a frame, whatever is asked of them. */
#define FEW 1000

/* Of more than that, those that fill any window come first. */
#define N_FIRST 200

/* More rows than a list view holds. */
#define MOST_CHANGED 256

/* What changes again and again is read anew no more often than this, milliseconds. */
#define PAUSE 200

struct _WmkNotebookModel {
  GObject parent_instance;
  WmkNotebook *notebook;
  WmkEntryChoice *choice; /* NULL before the first */
  GArray *rows;           /* (element-type WmkEntryRow) */
  GHashTable *entries;    /* (element-type WmkEntryKey WmkNotebookEntry): some of them */
  WmkEntryCounts *counts;
  GCancellable *reading; /* NULL while nothing is being read */
  guint refresh_handler;
  gboolean is_filled; /* there were rows before */
};

enum {
  SIGNAL_READ,
  SIGNAL_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WmkNotebookModel,
                               wmk_notebook_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* Reads the batch that @position is in. */
static void
read_batch (WmkNotebookModel *self, guint position)
{
  guint begin = position - position % BATCH;
  guint n = MIN (BATCH, self->rows->len - begin);
  WmkEntryKey keys[BATCH];
  g_autoptr (GPtrArray) entries = NULL;

  for (guint i = 0; i < n; i++)
    keys[i] = g_array_index (self->rows, WmkEntryRow, begin + i).key;
  entries = wmk_entry_read (wmk_notebook_get_database (self->notebook), keys, n, NULL);
  if (g_hash_table_size (self->entries) >= MOST_KEPT)
    g_hash_table_remove_all (self->entries);
  for (guint i = 0; entries != NULL && i < entries->len; i++) {
    WmkNotebookEntry *entry = g_ptr_array_index (entries, i);

    /* The key lives as long as what it is the key of. */
    g_hash_table_replace (self->entries, (gpointer) &wmk_notebook_entry_get (entry)->key,
                          g_object_ref (entry));
  }
}

static GType
get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
get_n_items (GListModel *model)
{
  return WMK_NOTEBOOK_MODEL (model)->rows->len;
}

/* Who shows the list asks for hundreds of items around the few that are in sight. */
static gpointer
get_item (GListModel *model, guint position)
{
  return position < WMK_NOTEBOOK_MODEL (model)->rows->len ? g_object_new (G_TYPE_OBJECT, NULL)
                                                          : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* --- Reading, in any thread --- */

typedef struct {
  char *path;
  WmkEntryChoice *choice;
} Task;

static void
task_free (Task *self)
{
  g_free (self->path);
  wmk_entry_choice_free (self->choice);
  g_free (self);
}

typedef struct {
  GArray *rows;
  WmkEntryCounts *counts; /* NULL where they were not asked for */
} Found;

static void
found_free (Found *self)
{
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->counts, wmk_entry_counts_free);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Found, found_free)

/* @limit: -1 for all rows, and the counts */
static Found *
read_rows (const char *path,
           const WmkEntryChoice *choice,
           gint64 limit,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (WmkDatabase) database =
      wmk_database_open_read_only (path, WMK_NOTEBOOK_PATIENCE, error);
  g_autoptr (Found) found = g_new0 (Found, 1);

  if (database == NULL)
    return NULL;
  wmk_database_set_cancellable (database, cancellable);
  found->rows = wmk_entry_list_rows (database, choice, limit, error);
  if (found->rows == NULL)
    return NULL;
  if (limit < 0) {
    found->counts = wmk_entry_count (database, error);
    if (found->counts == NULL)
      return NULL;
  }

  return g_steal_pointer (&found);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Task *what = data;
  GError *error = NULL;
  Found *found = read_rows (what->path, what->choice, -1, cancellable, &error);

  if (found != NULL)
    g_task_return_pointer (task, found, (GDestroyNotify) found_free);
  else
    g_task_return_error (task, error);
}

/* --- What is done with it, in the main one --- */

static void
change_rows (WmkNotebookModel *self,
             guint position,
             guint n_removed,
             const GArray *rows,
             guint from,
             guint n)
{
  if (n_removed > 0)
    g_array_remove_range (self->rows, position, n_removed);
  if (n > 0)
    g_array_insert_vals (self->rows, position, &g_array_index (rows, WmkEntryRow, from), n);
  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n);
}

/* A list view that holds one of the rows that go asks for every row that comes with them, to find
 * it again. So those are few, and the others come after them. */
static void
take_change (WmkNotebookModel *self, const WmkRowsChange *change, const GArray *rows)
{
  guint n_first = MIN (change->n_added, MOST_CHANGED);

  change_rows (self, change->position, change->n_removed, rows, change->from, n_first);
  if (change->n_added > n_first)
    change_rows (self, change->position + n_first, 0, rows, change->from + n_first,
                 change->n_added - n_first);
}

static void
take_rows (WmkNotebookModel *self, const GArray *rows)
{
  g_autoptr (GArray) changes = wmk_rows_compare (self->rows, rows);

  g_hash_table_remove_all (self->entries);
  self->is_filled = TRUE;
  /* From behind, so that those before stay where they are. */
  for (guint i = changes->len; i > 0; i--)
    take_change (self, &g_array_index (changes, WmkRowsChange, i - 1), rows);
}

static void
take (WmkNotebookModel *self, Found *found)
{
  g_clear_object (&self->reading);
  if (found->counts != NULL) {
    g_clear_pointer (&self->counts, wmk_entry_counts_free);
    self->counts = g_steal_pointer (&found->counts);
  }
  take_rows (self, found->rows);
  g_signal_emit (self, signals[SIGNAL_READ], 0);
}

static void
fail (WmkNotebookModel *self, GError **error)
{
  g_clear_object (&self->reading);
  wmk_notebook_explain (self->notebook, error);
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, (*error)->message);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer reference)
{
  g_autoptr (WmkNotebookModel) self = g_weak_ref_get (reference);
  gboolean superseded = g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result)));
  g_autoptr (GError) error = NULL;
  g_autoptr (Found) found = g_task_propagate_pointer (G_TASK (result), &error);

  g_weak_ref_clear (reference);
  g_free (reference);
  if (self == NULL || superseded)
    return;

  if (found != NULL)
    take (self, found);
  else
    fail (self, &error);
}

static void
stop_reading (WmkNotebookModel *self)
{
  g_clear_handle_id (&self->refresh_handler, g_source_remove);
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
read_later (WmkNotebookModel *self)
{
  g_autoptr (GTask) task = NULL;
  GWeakRef *reference = g_new (GWeakRef, 1);
  Task *what = g_new (Task, 1);

  self->reading = g_cancellable_new ();
  /* The thread keeps no model alive. */
  g_weak_ref_init (reference, self);
  task = g_task_new (NULL, self->reading, read_cb, reference);
  *what = (Task){g_strdup (wmk_notebook_get_path (self->notebook)),
                 wmk_entry_choice_copy (self->choice)};
  g_task_set_task_data (task, what, (GDestroyNotify) task_free);
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, read_in_thread);
}

static void
read_now (WmkNotebookModel *self, gint64 limit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Found) found =
      read_rows (wmk_notebook_get_path (self->notebook), self->choice, limit, NULL, &error);

  if (found != NULL)
    take (self, found);
  else
    fail (self, &error);
}

/* Whether all there is can be read at once. */
static gboolean
has_few (WmkNotebookModel *self)
{
  gint64 n = 0;

  return wmk_notebook_get_int (
             wmk_notebook_query (self->notebook, NULL,
                                 "SELECT (SELECT count(*) FROM (SELECT 1 FROM main.note LIMIT ?1))"
                                 " + (SELECT count(*) FROM (SELECT 1 FROM main.star LIMIT ?1))"
                                 " + (SELECT count(*) FROM (SELECT 1 FROM main.tag_use LIMIT ?1))"
                                 " + (SELECT count(*) FROM (SELECT 1 FROM main.verdict LIMIT ?1))"
                                 " + (SELECT count(*) FROM (SELECT 1 FROM main.point LIMIT ?1))",
                                 "i", (gint64) FEW),
             &n, NULL) &&
         n < FEW;
}

static void
refresh (WmkNotebookModel *self)
{
  stop_reading (self);
  if (self->choice == NULL)
    return;

  if (wmk_notebook_get_state (self->notebook) == WMK_NOTEBOOK_UNAVAILABLE) {
    g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (WmkEntryRow));

    take_rows (self, none);
    self->is_filled = FALSE;
    g_clear_pointer (&self->counts, wmk_entry_counts_free);
    g_signal_emit (self, signals[SIGNAL_READ], 0);
  } else if (has_few (self)) {
    read_now (self, -1);
  } else {
    /* Sorting by when they were made has no index. */
    if (!self->is_filled && wmk_entry_choice_is_all (self->choice) &&
        self->choice->order != WMK_ENTRY_ORDER_CREATED)
      read_now (self, N_FIRST);
    read_later (self);
  }
}

static gboolean
refresh_cb (gpointer user_data)
{
  WmkNotebookModel *self = WMK_NOTEBOOK_MODEL (user_data);

  self->refresh_handler = 0;
  refresh (self);

  return G_SOURCE_REMOVE;
}

/* One step may be told of in many parts. */
static void
notebook_changed_cb (WmkNotebookModel *self)
{
  if (self->choice == NULL || self->refresh_handler != 0)
    return;

  self->refresh_handler =
      has_few (self) ? g_idle_add (refresh_cb, self) : g_timeout_add (PAUSE, refresh_cb, self);
}

static void
wmk_notebook_model_dispose (GObject *object)
{
  WmkNotebookModel *self = WMK_NOTEBOOK_MODEL (object);

  stop_reading (self);
  g_clear_object (&self->notebook);

  G_OBJECT_CLASS (wmk_notebook_model_parent_class)->dispose (object);
}

static void
wmk_notebook_model_finalize (GObject *object)
{
  WmkNotebookModel *self = WMK_NOTEBOOK_MODEL (object);

  g_clear_pointer (&self->choice, wmk_entry_choice_free);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->entries, g_hash_table_unref);
  g_clear_pointer (&self->counts, wmk_entry_counts_free);

  G_OBJECT_CLASS (wmk_notebook_model_parent_class)->finalize (object);
}

static void
wmk_notebook_model_class_init (WmkNotebookModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = wmk_notebook_model_dispose;
  object_class->finalize = wmk_notebook_model_finalize;

  signals[SIGNAL_READ] = g_signal_new ("read", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
wmk_notebook_model_init (WmkNotebookModel *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (WmkEntryRow));
  self->entries =
      g_hash_table_new_full (wmk_entry_key_hash, wmk_entry_key_equal, NULL, g_object_unref);
}

WmkNotebookModel *
wmk_notebook_model_new (WmkNotebook *notebook)
{
  WmkNotebookModel *self = g_object_new (WMK_TYPE_NOTEBOOK_MODEL, NULL);

  self->notebook = g_object_ref (notebook);
  g_signal_connect_object (notebook, "changed", G_CALLBACK (notebook_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

void
wmk_notebook_model_set_choice (WmkNotebookModel *self, const WmkEntryChoice *choice)
{
  g_return_if_fail (WMK_IS_NOTEBOOK_MODEL (self));

  g_clear_pointer (&self->choice, wmk_entry_choice_free);
  self->choice = wmk_entry_choice_copy (choice);
  refresh (self);
}

gboolean
wmk_notebook_model_is_reading (WmkNotebookModel *self)
{
  g_return_val_if_fail (WMK_IS_NOTEBOOK_MODEL (self), FALSE);

  return self->reading != NULL || self->refresh_handler != 0;
}

const WmkEntryCounts *
wmk_notebook_model_get_counts (WmkNotebookModel *self)
{
  g_return_val_if_fail (WMK_IS_NOTEBOOK_MODEL (self), NULL);

  return self->counts;
}

WmkNotebookEntry *
wmk_notebook_model_read (WmkNotebookModel *self, guint position)
{
  const WmkEntryKey *key;
  WmkNotebookEntry *entry;

  g_return_val_if_fail (WMK_IS_NOTEBOOK_MODEL (self), NULL);
  g_return_val_if_fail (position < self->rows->len, NULL);

  key = &g_array_index (self->rows, WmkEntryRow, position).key;
  entry = g_hash_table_lookup (self->entries, key);
  if (entry == NULL) {
    read_batch (self, position);
    entry = g_hash_table_lookup (self->entries, key);
  }

  /* Of another program's deleting we may not have heard yet. */
  return entry != NULL ? g_object_ref (entry) : wmk_notebook_entry_new (NULL);
}

const WmkEntryKey *
wmk_notebook_model_get_key (WmkNotebookModel *self, guint position)
{
  g_return_val_if_fail (WMK_IS_NOTEBOOK_MODEL (self), NULL);
  g_return_val_if_fail (position < self->rows->len, NULL);

  return &g_array_index (self->rows, WmkEntryRow, position).key;
}

guint
wmk_notebook_model_find (WmkNotebookModel *self, const WmkEntryKey *key)
{
  g_return_val_if_fail (WMK_IS_NOTEBOOK_MODEL (self), G_MAXUINT);

  for (guint i = 0; i < self->rows->len; i++)
    if (wmk_entry_key_equal (&g_array_index (self->rows, WmkEntryRow, i).key, key))
      return i;

  return G_MAXUINT;
}
