/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-result.h"

struct _WmkResult {
  GObject parent_instance;
  WmkResultRole role;
  const WmkKind *kind;
  WmkThing *thing;
  GObject *other;
};

G_DEFINE_FINAL_TYPE (WmkResult, wmk_result, G_TYPE_OBJECT)

static void
wmk_result_finalize (GObject *object)
{
  g_clear_object (&WMK_RESULT (object)->thing);
  g_clear_object (&WMK_RESULT (object)->other);

  G_OBJECT_CLASS (wmk_result_parent_class)->finalize (object);
}

static void
wmk_result_class_init (WmkResultClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wmk_result_finalize;
}

static void
wmk_result_init (WmkResult *self)
{
}

WmkResultRole
wmk_result_get_role (WmkResult *self)
{
  g_return_val_if_fail (WMK_IS_RESULT (self), WMK_RESULT_HEADING);

  return self->role;
}

const WmkKind *
wmk_result_get_kind (WmkResult *self)
{
  g_return_val_if_fail (WMK_IS_RESULT (self), NULL);

  return self->kind;
}

WmkThing *
wmk_result_get_thing (WmkResult *self)
{
  g_return_val_if_fail (WMK_IS_RESULT (self), NULL);

  return self->thing;
}

GObject *
wmk_result_get_other (WmkResult *self)
{
  g_return_val_if_fail (WMK_IS_RESULT (self), NULL);

  return self->other;
}

WmkResult *
wmk_result_new (WmkResultRole role, const WmkKind *kind, WmkThing *thing, GObject *other)
{
  WmkResult *self = g_object_new (WMK_TYPE_RESULT, NULL);

  self->role = role;
  self->kind = kind;
  g_set_object (&self->thing, thing);
  g_set_object (&self->other, other);

  return self;
}

static void
append_others (GPtrArray *rows, GPtrArray *others, guint n_others)
{
  if (others->len == 0)
    return;

  g_ptr_array_add (rows, wmk_result_new (WMK_RESULT_HEADING, NULL, NULL, NULL));
  for (guint i = 0; i < others->len; i++)
    g_ptr_array_add (rows,
                     wmk_result_new (WMK_RESULT_OTHER, NULL, NULL, g_ptr_array_index (others, i)));
  if (n_others > others->len)
    g_ptr_array_add (rows, wmk_result_new (WMK_RESULT_MORE, NULL, NULL, NULL));
}

GPtrArray *
wmk_result_list_rows (GPtrArray *groups, GPtrArray *others, guint n_others, gboolean is_one)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < groups->len; i++) {
    const WmkSearchGroup *group = g_ptr_array_index (groups, i);

    g_ptr_array_add (rows, wmk_result_new (WMK_RESULT_HEADING, group->kind, NULL, NULL));
    for (guint j = 0; !is_one && j < group->things->len; j++)
      g_ptr_array_add (rows, wmk_result_new (WMK_RESULT_THING, group->kind,
                                             g_ptr_array_index (group->things, j), NULL));
    if (!is_one && group->n_found > group->things->len)
      g_ptr_array_add (rows, wmk_result_new (WMK_RESULT_MORE, group->kind, NULL, NULL));
    if (i == 0)
      append_others (rows, others, n_others);
  }
  if (groups->len == 0)
    append_others (rows, others, n_others);

  return rows;
}
