/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notebook/wmk-note-model.h"

#include "notebook/wmk-note-private.h"
#include "notebook/wmk-notebook-private.h"

#define BATCH 64
#define MOST_KEPT 1024

struct _WmkNoteItem {
  GObject parent_instance;
  WmkNote *note;
};

G_DEFINE_FINAL_TYPE (WmkNoteItem, wmk_note_item, G_TYPE_OBJECT)

static void
wmk_note_item_finalize (GObject *object)
{
  g_clear_pointer (&WMK_NOTE_ITEM (object)->note, wmk_note_free);

  G_OBJECT_CLASS (wmk_note_item_parent_class)->finalize (object);
}

static void
wmk_note_item_class_init (WmkNoteItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wmk_note_item_finalize;
}

static void
wmk_note_item_init (WmkNoteItem *self)
{
}

const WmkNote *
wmk_note_item_get_note (WmkNoteItem *self)
{
  g_return_val_if_fail (WMK_IS_NOTE_ITEM (self), NULL);

  return self->note;
}

/* A note that was changed has another key: it is shown anew. */
typedef struct {
  gint64 id;
  gint64 modified;
} Key;

struct _WmkNoteModel {
  GObject parent_instance;
  WmkNotebook *notebook;
  WmkNoteOrder order;
  GArray *keys;      /* (element-type Key) */
  GHashTable *items; /* (element-type gint64 WmkNoteItem): by id, some of them */
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WmkNoteModel,
                               wmk_note_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* The batch that @position is in, as a JSON array of ids. */
static char *
list_ids (WmkNoteModel *self, guint position)
{
  guint begin = position - position % BATCH;
  GString *ids = g_string_new ("[");

  for (guint i = begin; i < MIN (begin + BATCH, self->keys->len); i++)
    g_string_append_printf (ids, "%s%" G_GINT64_FORMAT, i > begin ? "," : "",
                            g_array_index (self->keys, Key, i).id);
  g_string_append_c (ids, ']');

  return g_string_free (ids, FALSE);
}

static void
read_batch (WmkNoteModel *self, guint position)
{
  g_autofree char *ids = list_ids (self, position);
  g_autoptr (WmkStatement) statement = wmk_notebook_query (
      self->notebook, NULL, WMK_NOTE_SELECT "WHERE id IN (SELECT value FROM json_each (?1))", "t",
      ids);

  if (g_hash_table_size (self->items) >= MOST_KEPT)
    g_hash_table_remove_all (self->items);
  while (statement != NULL && wmk_statement_step (statement, NULL)) {
    WmkNoteItem *item = g_object_new (WMK_TYPE_NOTE_ITEM, NULL);
    gint64 id = wmk_statement_get_int (statement, 9);

    item->note = wmk_note_read (statement);
    g_hash_table_replace (self->items, g_memdup2 (&id, sizeof id), item);
  }
}

static GType
get_item_type (GListModel *model)
{
  return WMK_TYPE_NOTE_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return WMK_NOTE_MODEL (model)->keys->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  WmkNoteModel *self = WMK_NOTE_MODEL (model);
  WmkNoteItem *item;
  gint64 id;

  if (position >= self->keys->len)
    return NULL;

  id = g_array_index (self->keys, Key, position).id;
  item = g_hash_table_lookup (self->items, &id);
  if (item == NULL) {
    read_batch (self, position);
    item = g_hash_table_lookup (self->items, &id);
  }

  /* Of another program's deleting we may not have heard yet. */
  return item != NULL ? g_object_ref (item) : g_object_new (WMK_TYPE_NOTE_ITEM, NULL);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static GArray *
read_keys (WmkNoteModel *self, WmkNoteOrder order, GError **error)
{
  g_autoptr (WmkStatement) statement = wmk_notebook_query (
      self->notebook, error,
      order == WMK_NOTE_ORDER_TITLE
          ? "SELECT id, modified FROM main.note WHERE trashed IS NULL ORDER BY title, modified"
          : "SELECT id, modified FROM main.note WHERE trashed IS NULL ORDER BY modified DESC",
      "");
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (Key));
  GError *step_error = NULL;

  if (statement == NULL)
    return NULL;
  while (wmk_statement_step (statement, &step_error)) {
    Key key = {wmk_statement_get_int (statement, 0), wmk_statement_get_int (statement, 1)};

    g_array_append_val (keys, key);
  }
  if (step_error != NULL) {
    g_propagate_error (error, step_error);
    return NULL;
  }

  return g_steal_pointer (&keys);
}

static gboolean
are_same (GArray *a, guint i, GArray *b, guint j)
{
  const Key *first = &g_array_index (a, Key, i), *second = &g_array_index (b, Key, j);

  return first->id == second->id && first->modified == second->modified;
}

/* Takes @keys, and tells of what is between their common head and their common tail. */
static void
take_keys (WmkNoteModel *self, GArray *keys)
{
  g_autoptr (GArray) before = self->keys;
  guint shared = MIN (before->len, keys->len), head = 0, tail = 0;

  while (head < shared && are_same (before, head, keys, head))
    head++;
  while (tail < shared - head &&
         are_same (before, before->len - 1 - tail, keys, keys->len - 1 - tail))
    tail++;

  self->keys = keys;
  g_hash_table_remove_all (self->items);
  if (before->len - head - tail > 0 || keys->len - head - tail > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), head, before->len - head - tail,
                                keys->len - head - tail);
}

static void
notebook_changed_cb (WmkNoteModel *self)
{
  GArray *keys = read_keys (self, self->order, NULL);

  if (keys != NULL)
    take_keys (self, keys);
}

static void
wmk_note_model_finalize (GObject *object)
{
  WmkNoteModel *self = WMK_NOTE_MODEL (object);

  g_clear_object (&self->notebook);
  g_clear_pointer (&self->keys, g_array_unref);
  g_clear_pointer (&self->items, g_hash_table_unref);

  G_OBJECT_CLASS (wmk_note_model_parent_class)->finalize (object);
}

static void
wmk_note_model_class_init (WmkNoteModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wmk_note_model_finalize;
}

static void
wmk_note_model_init (WmkNoteModel *self)
{
  self->keys = g_array_new (FALSE, FALSE, sizeof (Key));
  self->items = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
}

WmkNoteModel *
wmk_note_model_new (WmkNotebook *notebook, WmkNoteOrder order, GError **error)
{
  g_autoptr (WmkNoteModel) self = g_object_new (WMK_TYPE_NOTE_MODEL, NULL);

  self->notebook = g_object_ref (notebook);
  if (!wmk_note_model_set_order (self, order, error))
    return NULL;
  g_signal_connect_object (notebook, "changed", G_CALLBACK (notebook_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return g_steal_pointer (&self);
}

gboolean
wmk_note_model_set_order (WmkNoteModel *self, WmkNoteOrder order, GError **error)
{
  GArray *keys;

  g_return_val_if_fail (WMK_IS_NOTE_MODEL (self), FALSE);

  keys = read_keys (self, order, error);
  if (keys == NULL) {
    wmk_notebook_explain (self->notebook, error);
    return FALSE;
  }
  self->order = order;
  take_keys (self, keys);

  return TRUE;
}
