/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-use-model.h"

struct _WmkUseItem {
  GObject parent_instance;
  GPtrArray *uses; /* what keeps the use */
  const WmkUse *use;
  guint n_uses;
};

G_DEFINE_FINAL_TYPE (WmkUseItem, wmk_use_item, G_TYPE_OBJECT)

/* A row: the head, a heading or a use. */
typedef struct {
  const WmkUse *use;
  guint n_uses;
} Row;

struct _WmkUseModel {
  GObject parent_instance;
  GPtrArray *uses;
  GArray *rows; /* (element-type Row) */
};

static void wmk_use_model_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WmkUseModel,
                               wmk_use_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      wmk_use_model_list_model_init))

static void
wmk_use_item_finalize (GObject *object)
{
  WmkUseItem *self = WMK_USE_ITEM (object);

  g_clear_pointer (&self->uses, g_ptr_array_unref);

  G_OBJECT_CLASS (wmk_use_item_parent_class)->finalize (object);
}

static void
wmk_use_item_class_init (WmkUseItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wmk_use_item_finalize;
}

static void
wmk_use_item_init (WmkUseItem *self)
{
}

const WmkUse *
wmk_use_item_get (WmkUseItem *self)
{
  g_return_val_if_fail (WMK_IS_USE_ITEM (self), NULL);

  return self->use;
}

guint
wmk_use_item_get_count (WmkUseItem *self)
{
  g_return_val_if_fail (WMK_IS_USE_ITEM (self), 0);

  return self->n_uses;
}

static GType
wmk_use_model_get_item_type (GListModel *list)
{
  return WMK_TYPE_USE_ITEM;
}

static guint
wmk_use_model_get_n_items (GListModel *list)
{
  return WMK_USE_MODEL (list)->rows->len;
}

static gpointer
wmk_use_model_get_item (GListModel *list, guint position)
{
  WmkUseModel *self = WMK_USE_MODEL (list);
  const Row *row;
  WmkUseItem *item;

  if (position >= self->rows->len)
    return NULL;

  row = &g_array_index (self->rows, Row, position);
  item = g_object_new (WMK_TYPE_USE_ITEM, NULL);
  item->uses = g_ptr_array_ref (self->uses);
  item->use = row->use;
  item->n_uses = row->n_uses;

  return item;
}

static void
wmk_use_model_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = wmk_use_model_get_item_type;
  iface->get_n_items = wmk_use_model_get_n_items;
  iface->get_item = wmk_use_model_get_item;
}

static void
wmk_use_model_finalize (GObject *object)
{
  WmkUseModel *self = WMK_USE_MODEL (object);

  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->uses, g_ptr_array_unref);

  G_OBJECT_CLASS (wmk_use_model_parent_class)->finalize (object);
}

static void
wmk_use_model_class_init (WmkUseModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wmk_use_model_finalize;
}

static void
wmk_use_model_init (WmkUseModel *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
}

WmkUseModel *
wmk_use_model_new (GPtrArray *uses)
{
  WmkUseModel *self = g_object_new (WMK_TYPE_USE_MODEL, NULL);
  Row head = {NULL, 0};
  guint heading = 0;

  self->uses = g_ptr_array_ref (uses);
  g_array_append_val (self->rows, head);
  for (guint i = 0; i < uses->len; i++) {
    Row row = {g_ptr_array_index (uses, i), 0};

    if (heading == 0 ||
        !g_str_equal (g_array_index (self->rows, Row, heading).use->group, row.use->group)) {
      heading = self->rows->len;
      g_array_append_val (self->rows, row);
    }
    g_array_append_val (self->rows, row);
    g_array_index (self->rows, Row, heading).n_uses++;
  }

  return self;
}

guint
wmk_use_model_find (WmkUseModel *self, const char *id)
{
  g_return_val_if_fail (WMK_IS_USE_MODEL (self), G_MAXUINT);

  for (guint i = 1; i < self->rows->len; i++) {
    const Row *row = &g_array_index (self->rows, Row, i);

    if (g_str_equal (row->n_uses > 0 ? row->use->group : row->use->entity.id, id))
      return i;
  }

  return G_MAXUINT;
}
