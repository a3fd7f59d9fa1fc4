/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-collection-model.h"

#include <string.h>

#include "catalog/wmk-catalog-private.h"
#include "catalog/wmk-fold.h"

struct _WmkCollectionModel {
  GObject parent_instance;
  WmkCatalog *catalog;
  const WmkKind *kind;
  GPtrArray *things;  /* (element-type WmkThing): all, in the kind's own order */
  gboolean has_words; /* each has all the words that it is looked for by */
  GPtrArray *shown;   /* (element-type WmkThing): borrowed from @things */
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WmkCollectionModel,
                               wmk_collection_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
get_item_type (GListModel *model)
{
  return WMK_TYPE_THING;
}

static guint
get_n_items (GListModel *model)
{
  return WMK_COLLECTION_MODEL (model)->shown->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  GPtrArray *shown = WMK_COLLECTION_MODEL (model)->shown;

  return position < shown->len ? g_object_ref (g_ptr_array_index (shown, position)) : NULL;
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

  g_clear_object (&self->catalog);
  g_clear_pointer (&self->things, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_ptr_array_unref);

  G_OBJECT_CLASS (wmk_collection_model_parent_class)->finalize (object);
}

static void
wmk_collection_model_class_init (WmkCollectionModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wmk_collection_model_finalize;
}

static void
wmk_collection_model_init (WmkCollectionModel *self)
{
  self->shown = g_ptr_array_new ();
}

/* The addresses that each filter lets through, %NULL with @error set. */
static GPtrArray *
list_matches (WmkCollectionModel *self, const WmkCollectionChoice *choice, GError **error)
{
  g_autoptr (GPtrArray) matches =
      g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);

  for (const WmkKindFilter *filter = self->kind->filters; filter != NULL && filter->title != NULL;
       filter++) {
    const char *value = wmk_collection_choice_get_value (choice, filter->id);
    GHashTable *ids;

    if (*value == '\0')
      continue;
    ids = wmk_kind_list_matches (self->catalog, filter, value, error);
    if (ids == NULL)
      return NULL;
    g_ptr_array_add (matches, ids);
  }

  return g_steal_pointer (&matches);
}

static gboolean
is_let_through (WmkThing *thing, GPtrArray *matches, char **words)
{
  for (guint i = 0; i < matches->len; i++)
    if (!g_hash_table_contains (g_ptr_array_index (matches, i), wmk_thing_get_id (thing)))
      return FALSE;
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (wmk_thing_get_words (thing), words[i]) == NULL)
      return FALSE;

  return TRUE;
}

/* What a thing's page says of it is looked through as well, read when that is first asked for. */
static gboolean
read_words (WmkCollectionModel *self, GError **error)
{
  g_autoptr (WmkStatement) statement = NULL;
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  GError *step_error = NULL;

  if (self->has_words)
    return TRUE;

  statement = wmk_catalog_prepare (self->catalog,
                                   "SELECT id, coalesce(summary, '') || char(10) ||"
                                   " coalesce(oddity, '') FROM entity WHERE kind = ?1",
                                   self->kind->id, NULL, error);
  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < self->things->len; i++)
    g_hash_table_insert (by_id, (gpointer) wmk_thing_get_id (g_ptr_array_index (self->things, i)),
                         g_ptr_array_index (self->things, i));
  while (wmk_statement_step (statement, &step_error)) {
    WmkThing *thing = g_hash_table_lookup (by_id, wmk_statement_get_text (statement, 0));

    if (thing != NULL)
      wmk_thing_add_words (thing, wmk_statement_get_text (statement, 1));
  }
  if (step_error != NULL) {
    g_propagate_error (error, step_error);
    return FALSE;
  }
  self->has_words = TRUE;

  return TRUE;
}

/* What a thing is sorted by. */
typedef struct {
  WmkThing *thing;
  guint index; /* in the kind's own order */
  gboolean known;
  char *text;
  double number;
} Key;

static void
clear_key (gpointer data)
{
  g_free (((Key *) data)->text);
}

static int
compare_keys (gconstpointer first, gconstpointer second, gpointer descending)
{
  const Key *a = first, *b = second;
  int result;

  if (!a->known || !b->known)
    result = b->known - a->known;
  else if (a->text != NULL)
    result = strcmp (a->text, b->text);
  else
    result = (a->number > b->number) - (a->number < b->number);
  if (a->known && b->known && GPOINTER_TO_INT (descending))
    result = -result;

  return result != 0 ? result : (a->index > b->index) - (a->index < b->index);
}

/* The column of that id; the number of columns stands for the title. */
static guint
find_column (const WmkKind *kind, const char *id)
{
  guint n_columns = wmk_kind_count_columns (kind);

  for (guint i = 0; i < n_columns; i++)
    if (g_str_equal (kind->columns[i].id, id))
      return i;

  return n_columns;
}

static Key
create_key (const WmkKind *kind, WmkThing *thing, guint index, guint column)
{
  gboolean by_title = column == wmk_kind_count_columns (kind);
  WmkValueType type = by_title ? WMK_VALUE_TEXT : kind->columns[column].type;
  const char *value = by_title ? wmk_thing_get_title (thing) : wmk_thing_get_value (thing, column);
  Key key = {.thing = thing, .index = index, .known = *value != '\0'};

  if (type == WMK_VALUE_NUMBER)
    key.number = g_ascii_strtod (value, NULL);
  else
    key.text = wmk_fold_text (value);

  return key;
}

static void
sort_shown (WmkCollectionModel *self, const WmkCollectionChoice *choice)
{
  g_autoptr (GArray) keys = g_array_sized_new (FALSE, FALSE, sizeof (Key), self->shown->len);
  guint column = find_column (self->kind, choice->order);

  g_array_set_clear_func (keys, clear_key);
  for (guint i = 0; i < self->shown->len; i++) {
    Key key = create_key (self->kind, g_ptr_array_index (self->shown, i), i, column);

    g_array_append_val (keys, key);
  }
  g_array_sort_with_data (keys, compare_keys, GINT_TO_POINTER (choice->descending));
  for (guint i = 0; i < keys->len; i++)
    self->shown->pdata[i] = g_array_index (keys, Key, i).thing;
}

gboolean
wmk_collection_model_set_choice (WmkCollectionModel *self,
                                 const WmkCollectionChoice *choice,
                                 GError **error)
{
  g_autoptr (GPtrArray) matches = NULL;
  g_autofree char *folded = NULL;
  g_auto (GStrv) words = NULL;
  guint n_before;

  g_return_val_if_fail (WMK_IS_COLLECTION_MODEL (self), FALSE);

  matches = list_matches (self, choice, error);
  if (matches == NULL || (*choice->words != '\0' && !read_words (self, error)))
    return FALSE;

  folded = wmk_fold_text (choice->words);
  words = g_strsplit_set (folded, " \t\n", -1);
  n_before = self->shown->len;
  g_ptr_array_set_size (self->shown, 0);
  for (guint i = 0; i < self->things->len; i++)
    if (is_let_through (g_ptr_array_index (self->things, i), matches, words))
      g_ptr_array_add (self->shown, g_ptr_array_index (self->things, i));
  if (*choice->order != '\0')
    sort_shown (self, choice);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->shown->len);

  return TRUE;
}

WmkCollectionModel *
wmk_collection_model_new (WmkCatalog *catalog, const WmkKind *kind, GError **error)
{
  g_autoptr (GPtrArray) things = wmk_thing_list (catalog, kind, error);
  WmkCollectionModel *self;

  if (things == NULL)
    return NULL;

  self = g_object_new (WMK_TYPE_COLLECTION_MODEL, NULL);
  self->catalog = g_object_ref (catalog);
  self->kind = kind;
  self->things = g_steal_pointer (&things);
  for (guint i = 0; i < self->things->len; i++)
    g_ptr_array_add (self->shown, g_ptr_array_index (self->things, i));

  return self;
}

guint
wmk_collection_model_get_total (WmkCollectionModel *self)
{
  g_return_val_if_fail (WMK_IS_COLLECTION_MODEL (self), 0);

  return self->things->len;
}

guint
wmk_collection_model_find (WmkCollectionModel *self, const char *address)
{
  g_return_val_if_fail (WMK_IS_COLLECTION_MODEL (self), G_MAXUINT);

  for (guint i = 0; i < self->shown->len; i++)
    if (g_str_equal (wmk_thing_get_id (g_ptr_array_index (self->shown, i)), address))
      return i;

  return G_MAXUINT;
}
