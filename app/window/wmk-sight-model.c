/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-sight-model.h"

struct _WmkSightModel {
  GObject parent_instance;
  GListModel *model;
  guint size;
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WmkSightModel,
                               wmk_sight_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (WMK_SIGHT_MODEL (model)->model);
}

static guint
get_n_items (GListModel *model)
{
  WmkSightModel *self = WMK_SIGHT_MODEL (model);

  return MIN (g_list_model_get_n_items (self->model), self->size);
}

static gpointer
get_item (GListModel *model, guint position)
{
  WmkSightModel *self = WMK_SIGHT_MODEL (model);

  return position < self->size ? g_list_model_get_item (self->model, position) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* Rows that come or go move others across the end. */
static void
items_changed_cb (WmkSightModel *self, guint position, guint n_removed, guint n_added)
{
  guint n_after = g_list_model_get_n_items (self->model);
  guint n_before = n_after - n_added + n_removed;

  if (position >= self->size)
    return;

  if (n_removed == n_added)
    n_removed = n_added = MIN (n_added, self->size - position);
  else if (MAX (n_before, n_after) > self->size) {
    n_removed = MIN (n_before, self->size) - position;
    n_added = MIN (n_after, self->size) - position;
  }
  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
}

static void
wmk_sight_model_dispose (GObject *object)
{
  g_clear_object (&WMK_SIGHT_MODEL (object)->model);

  G_OBJECT_CLASS (wmk_sight_model_parent_class)->dispose (object);
}

static void
wmk_sight_model_class_init (WmkSightModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wmk_sight_model_dispose;
}

static void
wmk_sight_model_init (WmkSightModel *self)
{
}

WmkSightModel *
wmk_sight_model_new (GListModel *model, guint size)
{
  WmkSightModel *self = g_object_new (WMK_TYPE_SIGHT_MODEL, NULL);

  self->model = g_object_ref (model);
  self->size = size;
  g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

GListModel *
wmk_sight_model_get_model (WmkSightModel *self)
{
  g_return_val_if_fail (WMK_IS_SIGHT_MODEL (self), NULL);

  return self->model;
}

void
wmk_sight_model_grow (WmkSightModel *self, guint size)
{
  guint n_before;

  g_return_if_fail (WMK_IS_SIGHT_MODEL (self));

  n_before = get_n_items (G_LIST_MODEL (self));
  self->size = MAX (self->size, size);
  if (get_n_items (G_LIST_MODEL (self)) > n_before)
    g_list_model_items_changed (G_LIST_MODEL (self), n_before, 0,
                                get_n_items (G_LIST_MODEL (self)) - n_before);
}
