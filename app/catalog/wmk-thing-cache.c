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

WmkThing *
wmk_thing_cache_get (WmkThingCache *self, guint place, GError **error)
{
  WmkThing *thing = g_hash_table_lookup (self->held, GUINT_TO_POINTER (place));

  if (thing != NULL)
    return g_object_ref (thing);

  thing = wmk_thing_new_for_place (self->catalog, self->kind, place, error);
  if (thing == NULL)
    return wmk_thing_new_unknown (self->kind);

  g_object_set_qdata (G_OBJECT (thing), place_quark (), GUINT_TO_POINTER (place));
  g_object_weak_ref (G_OBJECT (thing), thing_gone_cb, self);
  g_hash_table_insert (self->held, GUINT_TO_POINTER (place), thing);

  return thing;
}

guint
wmk_thing_cache_count_held (const WmkThingCache *self)
{
  return g_hash_table_size (self->held);
}
