/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which rows of a list are picked. */
#include "window/wmk-pick-list-private.h"

gboolean
wmk_pick_list_is_picked (WmkPickList *self, guint position)
{
  g_autofree char *key = self->owner->dup_key (self->data, position);

  return g_hash_table_contains (self->picked, key);
}

static void
pick (WmkPickList *self, guint position, gboolean picked)
{
  g_autofree char *key = self->owner->dup_key (self->data, position);

  if (picked)
    g_hash_table_add (self->picked, g_steal_pointer (&key));
  else
    g_hash_table_remove (self->picked, key);
}

static void
set_anchor (WmkPickList *self, guint position)
{
  g_free (self->anchor_key);
  self->anchor = position;
  self->anchor_key =
      position < wmk_pick_list_count (self) ? self->owner->dup_key (self->data, position) : NULL;
}

guint
wmk_pick_list_find_key (WmkPickList *self, const char *key, guint near)
{
  for (guint i = 0, n = wmk_pick_list_count (self); i <= n; i++) {
    guint position = i == 0 ? near : i - 1;
    g_autofree char *other = position < n ? self->owner->dup_key (self->data, position) : NULL;

    if (g_strcmp0 (key, other) == 0)
      return position;
  }

  return G_MAXUINT;
}

guint
wmk_pick_list_find_anchor (WmkPickList *self)
{
  guint position = self->anchor_key == NULL
                       ? G_MAXUINT
                       : wmk_pick_list_find_key (self, self->anchor_key, self->anchor);

  return position == G_MAXUINT ? MIN (self->anchor, wmk_pick_list_count (self) - 1) : position;
}

void
wmk_pick_list_extend_to (WmkPickList *self, guint from, guint position)
{
  set_anchor (self, self->picking ? wmk_pick_list_find_anchor (self) : from);
  self->picking = TRUE;
  for (guint i = MIN (self->anchor, from); i <= MAX (self->anchor, from); i++)
    pick (self, i, FALSE);
  for (guint i = MIN (self->anchor, position); i <= MAX (self->anchor, position); i++)
    pick (self, i, TRUE);
  wmk_pick_list_tell_changed (self);
}

void
wmk_pick_list_forget_gone (WmkPickList *self)
{
  g_autoptr (GHashTable) before = NULL;

  if (g_hash_table_size (self->picked) > 0) {
    before = g_steal_pointer (&self->picked);
    self->picked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < wmk_pick_list_count (self); i++) {
      g_autofree char *key = self->owner->dup_key (self->data, i);

      if (g_hash_table_contains (before, key))
        g_hash_table_add (self->picked, g_steal_pointer (&key));
    }
  }
  if (wmk_pick_list_count (self) == 0)
    self->picking = FALSE;
}

gboolean
wmk_pick_list_get_picking (WmkPickList *self)
{
  g_return_val_if_fail (WMK_IS_PICK_LIST (self), FALSE);

  return self->picking;
}

void
wmk_pick_list_set_picking (WmkPickList *self, gboolean picking)
{
  guint focused;

  g_return_if_fail (WMK_IS_PICK_LIST (self));

  if (picking == self->picking)
    return;

  focused = wmk_pick_list_get_focused (self);
  self->picking = picking;
  set_anchor (self, focused == G_MAXUINT ? 0 : focused);
  g_hash_table_remove_all (self->picked);
  wmk_pick_list_tell_changed (self);
}

void
wmk_pick_list_toggle (WmkPickList *self, guint position)
{
  g_return_if_fail (WMK_IS_PICK_LIST (self));

  self->picking = TRUE;
  set_anchor (self, position);
  pick (self, position, !wmk_pick_list_is_picked (self, position));
  wmk_pick_list_tell_changed (self);
}

void
wmk_pick_list_pick_all (WmkPickList *self)
{
  g_return_if_fail (WMK_IS_PICK_LIST (self));

  self->picking = TRUE;
  for (guint i = 0; i < wmk_pick_list_count (self); i++)
    pick (self, i, TRUE);
  wmk_pick_list_tell_changed (self);
}

guint
wmk_pick_list_get_n_picked (WmkPickList *self)
{
  g_return_val_if_fail (WMK_IS_PICK_LIST (self), 0);

  return g_hash_table_size (self->picked);
}

GPtrArray *
wmk_pick_list_list_picked (WmkPickList *self)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);
  guint focused = wmk_pick_list_get_focused (self);

  g_return_val_if_fail (WMK_IS_PICK_LIST (self), keys);

  for (guint i = 0; g_hash_table_size (self->picked) > 0 && i < wmk_pick_list_count (self); i++) {
    g_autofree char *key = self->owner->dup_key (self->data, i);

    if (g_hash_table_contains (self->picked, key))
      g_ptr_array_add (keys, g_steal_pointer (&key));
  }
  if (keys->len == 0 && !self->picking && focused != G_MAXUINT)
    g_ptr_array_add (keys, self->owner->dup_key (self->data, focused));

  return keys;
}
