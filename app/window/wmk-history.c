/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-history.h"

struct _WmkHistory {
  GPtrArray *places; /* (element-type WmkPlace) */
  guint position;
};

static void
place_free (gpointer data)
{
  WmkPlace *place = data;

  g_free (place->address);
  g_free (place->focus);
  g_free (place->title);
  g_free (place);
}

WmkHistory *
wmk_history_new (void)
{
  WmkHistory *self = g_new0 (WmkHistory, 1);

  self->places = g_ptr_array_new_with_free_func (place_free);

  return self;
}

void
wmk_history_free (WmkHistory *self)
{
  g_ptr_array_unref (self->places);
  g_free (self);
}

WmkPlace *
wmk_history_get_current (WmkHistory *self)
{
  return wmk_history_get_place (self, 0);
}

WmkPlace *
wmk_history_get_place (WmkHistory *self, int offset)
{
  gint64 position = (gint64) self->position + offset;

  return position < 0 || position >= self->places->len
             ? NULL
             : g_ptr_array_index (self->places, (guint) position);
}

void
wmk_history_visit (WmkHistory *self, const char *address, const char *focus)
{
  WmkPlace *current = wmk_history_get_current (self);

  if (current == NULL || !g_str_equal (current->address, address)) {
    if (current != NULL)
      g_ptr_array_set_size (self->places, (int) ++self->position);
    if (self->position == WMK_HISTORY_MAX_PLACES) {
      g_ptr_array_remove_index (self->places, 0);
      self->position--;
    }
    current = g_new0 (WmkPlace, 1);
    current->address = g_strdup (address);
    g_ptr_array_add (self->places, current);
  }

  g_free (current->focus);
  current->focus = g_strdup (focus);
}

gboolean
wmk_history_can_go_back (WmkHistory *self)
{
  return wmk_history_get_place (self, -1) != NULL;
}

gboolean
wmk_history_can_go_forward (WmkHistory *self)
{
  return wmk_history_get_place (self, 1) != NULL;
}

void
wmk_history_go (WmkHistory *self, int offset)
{
  if (wmk_history_get_place (self, offset) != NULL)
    self->position = (guint) ((int) self->position + offset);
}
