/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-source-model.h"

#include <string.h>

struct _WmkSourceItem {
  GObject parent_instance;
  GPtrArray *sources; /* what keeps the source */
  const WmkSource *source;
};

G_DEFINE_FINAL_TYPE (WmkSourceItem, wmk_source_item, G_TYPE_OBJECT)

/* One of all sources, with what it is sorted by and looked for in. */
typedef struct {
  const WmkSource *source;
  WmkSourceItem *item; /* NULL until it is asked for */
  char *title;
  char *publisher;
  char *words; /* NULL until something is looked for */
} Entry;

struct _WmkSourceModel {
  GObject parent_instance;
  GPtrArray *sources;
  GArray *entries;  /* (element-type Entry) */
  GPtrArray *shown; /* (element-type Entry): those let through, in order */
  WmkSourceOrder order;
  char *kind;
  char *text;
};

static void wmk_source_model_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WmkSourceModel,
                               wmk_source_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      wmk_source_model_list_model_init))

static void
wmk_source_item_finalize (GObject *object)
{
  WmkSourceItem *self = WMK_SOURCE_ITEM (object);

  g_clear_pointer (&self->sources, g_ptr_array_unref);

  G_OBJECT_CLASS (wmk_source_item_parent_class)->finalize (object);
}

static void
wmk_source_item_class_init (WmkSourceItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wmk_source_item_finalize;
}

static void
wmk_source_item_init (WmkSourceItem *self)
{
}

const WmkSource *
wmk_source_item_get (WmkSourceItem *self)
{
  g_return_val_if_fail (WMK_IS_SOURCE_ITEM (self), NULL);

  return self->source;
}

char *
wmk_fold_text (const char *text)
{
  g_autofree char *normalized = NULL;
  GString *plain;
  g_autofree char *without_marks = NULL;

  if (g_str_is_ascii (text))
    return g_ascii_strdown (text, -1);

  normalized = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  if (normalized == NULL)
    return g_strdup (text); /* not UTF-8: found as it is */

  plain = g_string_sized_new (strlen (normalized));
  for (const char *c = normalized; *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_ismark (g_utf8_get_char (c)))
      g_string_append_len (plain, c, g_utf8_next_char (c) - c);
  without_marks = g_string_free (plain, FALSE);

  return g_utf8_casefold (without_marks, -1);
}

/* A text that is not known comes last. */
static int
compare_texts (const char *a, const char *b)
{
  if (*a == '\0' || *b == '\0')
    return (*a == '\0') - (*b == '\0');

  return strcmp (a, b);
}

static int
compare_kinds (const Entry *a, const Entry *b)
{
  return strcmp (a->source->kind, b->source->kind);
}

static int
compare_entries (gconstpointer first, gconstpointer second, gpointer user_data)
{
  const Entry *a = *(const Entry *const *) first, *b = *(const Entry *const *) second;
  int result = 0;

  switch (*(const WmkSourceOrder *) user_data) {
  case WMK_SOURCE_ORDER_DATE:
    result = strcmp (b->source->published, a->source->published);
    break;
  case WMK_SOURCE_ORDER_PUBLISHER:
    result = compare_texts (a->publisher, b->publisher);
    break;
  case WMK_SOURCE_ORDER_KIND:
    result = compare_kinds (a, b);
    break;
  case WMK_SOURCE_ORDER_USES:
    result = (a->source->n_uses < b->source->n_uses) - (a->source->n_uses > b->source->n_uses);
    break;
  case WMK_SOURCE_ORDER_TITLE:
  case WMK_N_SOURCE_ORDERS:
  default:
    break;
  }
  if (result == 0)
    result = strcmp (a->title, b->title);

  return result != 0 ? result : strcmp (a->source->id, b->source->id);
}

static gboolean
has_words (Entry *entry, char **words)
{
  if (entry->words == NULL) {
    g_autofree char *all = g_strjoin ("\n", entry->source->title, entry->source->title_zh,
                                      entry->source->publisher, entry->source->author, NULL);

    entry->words = wmk_fold_text (all);
  }
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (entry->words, words[i]) == NULL)
      return FALSE;

  return TRUE;
}

static void
update (WmkSourceModel *self)
{
  guint before = self->shown->len;
  g_autofree char *folded = wmk_fold_text (self->text);
  g_auto (GStrv) words = g_strsplit_set (folded, " \t\n", -1);

  g_ptr_array_set_size (self->shown, 0);
  for (guint i = 0; i < self->entries->len; i++) {
    Entry *entry = &g_array_index (self->entries, Entry, i);

    if ((*self->kind == '\0' || g_str_equal (entry->source->kind, self->kind)) &&
        (*folded == '\0' || has_words (entry, words)))
      g_ptr_array_add (self->shown, entry);
  }
  g_ptr_array_sort_with_data (self->shown, compare_entries, &self->order);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, self->shown->len);
}

static GType
wmk_source_model_get_item_type (GListModel *list)
{
  return WMK_TYPE_SOURCE_ITEM;
}

static guint
wmk_source_model_get_n_items (GListModel *list)
{
  return WMK_SOURCE_MODEL (list)->shown->len;
}

static gpointer
wmk_source_model_get_item (GListModel *list, guint position)
{
  WmkSourceModel *self = WMK_SOURCE_MODEL (list);
  Entry *entry;

  if (position >= self->shown->len)
    return NULL;

  entry = g_ptr_array_index (self->shown, position);
  if (entry->item == NULL) {
    entry->item = g_object_new (WMK_TYPE_SOURCE_ITEM, NULL);
    entry->item->sources = g_ptr_array_ref (self->sources);
    entry->item->source = entry->source;
  }

  return g_object_ref (entry->item);
}

static void
wmk_source_model_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = wmk_source_model_get_item_type;
  iface->get_n_items = wmk_source_model_get_n_items;
  iface->get_item = wmk_source_model_get_item;
}

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_clear_object (&entry->item);
  g_free (entry->title);
  g_free (entry->publisher);
  g_free (entry->words);
}

static void
wmk_source_model_finalize (GObject *object)
{
  WmkSourceModel *self = WMK_SOURCE_MODEL (object);

  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (wmk_source_model_parent_class)->finalize (object);
}

static void
wmk_source_model_class_init (WmkSourceModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wmk_source_model_finalize;
}

static void
wmk_source_model_init (WmkSourceModel *self)
{
  self->shown = g_ptr_array_new ();
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
  self->kind = g_strdup ("");
  self->text = g_strdup ("");
}

WmkSourceModel *
wmk_source_model_new (GPtrArray *sources)
{
  WmkSourceModel *self = g_object_new (WMK_TYPE_SOURCE_MODEL, NULL);

  self->sources = g_ptr_array_ref (sources);
  for (guint i = 0; i < sources->len; i++) {
    Entry entry = {.source = g_ptr_array_index (sources, i)};

    entry.title = wmk_fold_text (entry.source->title);
    entry.publisher = wmk_fold_text (entry.source->publisher);
    g_array_append_val (self->entries, entry);
  }
  update (self);

  return self;
}

WmkSourceModel *
wmk_source_model_get (WmkCatalog *catalog, GError **error)
{
  static const char key[] = "wmk-source-model";
  WmkSourceModel *self;
  g_autoptr (GPtrArray) sources = NULL;

  g_return_val_if_fail (WMK_IS_CATALOG (catalog), NULL);

  self = g_object_get_data (G_OBJECT (catalog), key);
  if (self != NULL)
    return self;

  sources = wmk_catalog_list_sources (catalog, error);
  if (sources == NULL)
    return NULL;

  self = wmk_source_model_new (sources);
  g_object_set_data_full (G_OBJECT (catalog), key, self, g_object_unref);

  return self;
}

guint
wmk_source_model_get_total (WmkSourceModel *self)
{
  g_return_val_if_fail (WMK_IS_SOURCE_MODEL (self), 0);

  return self->entries->len;
}

guint
wmk_source_model_find (WmkSourceModel *self, const char *id)
{
  g_return_val_if_fail (WMK_IS_SOURCE_MODEL (self), G_MAXUINT);

  for (guint i = 0; i < self->shown->len; i++)
    if (g_str_equal (((Entry *) g_ptr_array_index (self->shown, i))->source->id, id))
      return i;

  return G_MAXUINT;
}

void
wmk_source_model_set_order (WmkSourceModel *self, WmkSourceOrder order)
{
  g_return_if_fail (WMK_IS_SOURCE_MODEL (self));

  if (order == self->order)
    return;

  self->order = order;
  update (self);
}

WmkSourceOrder
wmk_source_model_get_order (WmkSourceModel *self)
{
  g_return_val_if_fail (WMK_IS_SOURCE_MODEL (self), WMK_SOURCE_ORDER_TITLE);

  return self->order;
}

static void
set_text (WmkSourceModel *self, char **place, const char *text)
{
  if (g_str_equal (*place, text))
    return;

  g_free (*place);
  *place = g_strdup (text);
  update (self);
}

void
wmk_source_model_set_kind (WmkSourceModel *self, const char *kind)
{
  g_return_if_fail (WMK_IS_SOURCE_MODEL (self));

  set_text (self, &self->kind, kind);
}

const char *
wmk_source_model_get_kind (WmkSourceModel *self)
{
  g_return_val_if_fail (WMK_IS_SOURCE_MODEL (self), "");

  return self->kind;
}

void
wmk_source_model_set_text (WmkSourceModel *self, const char *text)
{
  g_return_if_fail (WMK_IS_SOURCE_MODEL (self));

  set_text (self, &self->text, text);
}

const char *
wmk_source_model_get_text (WmkSourceModel *self)
{
  g_return_val_if_fail (WMK_IS_SOURCE_MODEL (self), "");

  return self->text;
}

gboolean
wmk_source_model_has_kind (WmkSourceModel *self, const char *kind)
{
  g_return_val_if_fail (WMK_IS_SOURCE_MODEL (self), FALSE);

  for (guint i = 0; i < self->sources->len; i++)
    if (g_str_equal (((WmkSource *) g_ptr_array_index (self->sources, i))->kind, kind))
      return TRUE;

  return FALSE;
}
