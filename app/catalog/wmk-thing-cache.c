/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-thing-cache.h"

#include "catalog/wmk-thing-private.h"

struct _WmkThingCache {
  WmkCatalog *catalog;
  const WmkKind *kind;
  GHashTable *held; /* place to thing, which leaves when nobody holds it any more */
};

static G_DEFINE_QUARK (wmk_thing_cache_place, place)

static void
thing_gone_cb (gpointer user_data, GObject *thing)
{
  WmkThingCache *self = user_data;

  g_hash_table_remove (self->held, g_object_get_qdata (thing, place_quark ()));
}

WmkThingCache *
wmk_thing_cache_new (WmkCatalog *catalog, const WmkKind *kind)
{
  WmkThingCache *self = g_new0 (WmkThingCache, 1);

  self->catalog = g_object_ref (catalog);
  self->kind = kind;
  self->held = g_hash_table_new (NULL, NULL);

  return self;
}

void
wmk_thing_cache_free (WmkThingCache *self)
{
  GHashTableIter iter;
  gpointer thing;

  g_hash_table_iter_init (&iter, self->held);
  while (g_hash_table_iter_next (&iter, NULL, &thing))
    g_object_weak_unref (thing, thing_gone_cb, self);
  g_hash_table_unref (self->held);
  g_object_unref (self->catalog);
  g_free (self);
}

static void
hold (WmkThingCache *self, guint place, WmkThing *thing)
{
  g_object_set_qdata (G_OBJECT (thing), place_quark (), GUINT_TO_POINTER (place));
  g_object_weak_ref (G_OBJECT (thing), thing_gone_cb, self);
  g_hash_table_insert (self->held, GUINT_TO_POINTER (place), thing);
}

/* Reads those of @places that nobody holds into @things, where they are %NULL. */
static gboolean
read_missing (WmkThingCache *self, const guint *places, GPtrArray *things, GError **error)
{
  g_autoptr (GArray) missing = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) read = NULL;
  guint n_read = 0;

  for (guint i = 0; i < things->len; i++)
    if (g_ptr_array_index (things, i) == NULL)
      g_array_append_val (missing, places[i]);
  if (missing->len == 0)
    return TRUE;

  read = wmk_thing_list_by_places (self->catalog, self->kind, (const guint *) missing->data,
                                   missing->len, error);
  for (guint i = 0; i < things->len; i++) {
    if (g_ptr_array_index (things, i) != NULL)
      continue;
    things->pdata[i] = read == NULL ? wmk_thing_new_unknown (self->kind)
                                    : g_object_ref (g_ptr_array_index (read, n_read++));
    if (read != NULL)
      hold (self, places[i], things->pdata[i]);
  }

  return read != NULL;
}

GPtrArray *
wmk_thing_cache_list (WmkThingCache *self, const guint *places, guint n_places, GError **error)
{
  GPtrArray *things = g_ptr_array_new_full (n_places, g_object_unref);

  for (guint i = 0; i < n_places; i++) {
    WmkThing *thing = g_hash_table_lookup (self->held, GUINT_TO_POINTER (places[i]));

    g_ptr_array_add (things, thing == NULL ? NULL : g_object_ref (thing));
  }
  read_missing (self, places, things, error);

  return things;
}

guint
wmk_thing_cache_count_held (const WmkThingCache *self)
{
  return g_hash_table_size (self->held);
}
