/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-sight-model.h"

#define N_ROWS 12

/* What a list view makes of what it is told. */
typedef struct {
  GListModel *model;
  GPtrArray *rows; /* (element-type GObject) */
  guint n_told;    /* rows that came and went */
} View;

static void
items_changed_cb (GListModel *model, guint position, guint n_removed, guint n_added, View *view)
{
  if (n_removed > 0)
    g_ptr_array_remove_range (view->rows, position, n_removed);
  for (guint i = 0; i < n_added; i++)
    g_ptr_array_insert (view->rows, (int) (position + i),
                        g_list_model_get_item (model, position + i));
  view->n_told += n_removed + n_added;
}

static void
assert_follows (View *view)
{
  g_autoptr (GObject) behind = g_list_model_get_item (view->model, view->rows->len);

  g_assert_cmpuint (g_list_model_get_n_items (view->model), ==, view->rows->len);
  for (guint i = 0; i < view->rows->len; i++) {
    g_autoptr (GObject) row = g_list_model_get_item (view->model, i);

    g_assert_true (row == view->rows->pdata[i]);
  }
  g_assert_null (behind);
}

static void
splice (GListStore *store, guint position, guint n_removed, guint n_added)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_added; i++)
    g_ptr_array_add (rows, g_object_new (G_TYPE_OBJECT, NULL));
  g_list_store_splice (store, position, n_removed, rows->pdata, n_added);
}

static WmkSightModel *
create (GListStore *store, guint size, View *view)
{
  WmkSightModel *model = wmk_sight_model_new (G_LIST_MODEL (store), size);

  *view = (View){.model = G_LIST_MODEL (model),
                 .rows = g_ptr_array_new_with_free_func (g_object_unref)};
  items_changed_cb (view->model, 0, 0, g_list_model_get_n_items (view->model), view);
  g_signal_connect (model, "items-changed", G_CALLBACK (items_changed_cb), view);

  return model;
}

/* Of all rows, as many are told of as have changed. */
static void
test_all (void)
{
  g_autoptr (GListStore) store = g_list_store_new (G_TYPE_OBJECT);
  g_autoptr (WmkSightModel) model = NULL;
  View view;

  splice (store, 0, 0, N_ROWS);
  model = create (store, G_MAXUINT, &view);
  g_assert_true (wmk_sight_model_get_model (model) == G_LIST_MODEL (store));
  assert_follows (&view);

  view.n_told = 0;
  splice (store, 1, 1, 0);
  splice (store, 2, 0, 2);
  splice (store, N_ROWS, 1, 1);
  assert_follows (&view);
  g_assert_cmpuint (view.n_told, ==, 5);
  g_ptr_array_unref (view.rows);
}

/* Rows that others take the place of move none: those after them are not told of. */
static void
test_replaced (void)
{
  g_autoptr (GListStore) store = g_list_store_new (G_TYPE_OBJECT);
  g_autoptr (WmkSightModel) model = NULL;
  View view;

  splice (store, 0, 0, N_ROWS);
  model = create (store, 5, &view);
  view.n_told = 0;
  splice (store, 1, 1, 1);
  assert_follows (&view);
  g_assert_cmpuint (view.n_told, ==, 2);
  splice (store, 4, 3, 3);
  assert_follows (&view);
  g_assert_cmpuint (view.n_told, ==, 4);
  g_ptr_array_unref (view.rows);
}

/* Whatever changes before, at and behind the end of what is in sight. */
static void
test_few (void)
{
  for (guint i = 0; i < 2000; i++) {
    g_autoptr (GListStore) store = g_list_store_new (G_TYPE_OBJECT);
    g_autoptr (WmkSightModel) model = NULL;
    guint n_rows = (guint) g_test_rand_int_range (0, N_ROWS);
    View view;

    splice (store, 0, 0, n_rows);
    model = create (store, (guint) g_test_rand_int_range (1, N_ROWS), &view);
    for (guint j = 0; j < 4; j++) {
      guint position = (guint) g_test_rand_int_range (0, (int) n_rows + 1);
      guint n_removed = (guint) g_test_rand_int_range (0, (int) (n_rows - position) + 1);
      guint n_added = (guint) g_test_rand_int_range (0, N_ROWS);

      splice (store, position, n_removed, n_added);
      n_rows = n_rows - n_removed + n_added;
      assert_follows (&view);
    }
    wmk_sight_model_grow (model, 2);
    assert_follows (&view);
    wmk_sight_model_grow (model, G_MAXUINT);
    assert_follows (&view);
    g_assert_cmpuint (view.rows->len, ==, n_rows);
    g_ptr_array_unref (view.rows);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sight-model/all", test_all);
  g_test_add_func ("/sight-model/replaced", test_replaced);
  g_test_add_func ("/sight-model/few", test_few);

  return g_test_run ();
}
