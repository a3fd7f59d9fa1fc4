/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-thing-cache.h"

#include "catalog/wmk-thing-private.h"

struct _WmkThingCache {
  WmkCatalog *catalog;
  const WmkKind *kind;
  WmkThingsFailed failed;
  gpointer data;
  GHashTable *held; /* place to thing, which leaves when nobody holds it any more */
};

/* Of a thing that is held. */
typedef struct {
  guint place;
  GArray *places; /* (element-type guint): that are read with it */
} Held;

static G_DEFINE_QUARK (wmk_thing_cache_held, held);

static void
held_free (gpointer data)
{
  g_array_unref (((Held *) data)->places);
  g_free (data);
}

static const Held *
get_held (gpointer thing)
{
  return g_object_get_qdata (thing, held_quark ());
}

static void
thing_gone_cb (gpointer user_data, GObject *thing)
{
  WmkThingCache *self = user_data;

  g_hash_table_remove (self->held, GUINT_TO_POINTER (get_held (thing)->place));
}

WmkThingCache *
wmk_thing_cache_new (WmkCatalog *catalog,
                     const WmkKind *kind,
                     WmkThingsFailed failed,
                     gpointer data)
{
  WmkThingCache *self = g_new0 (WmkThingCache, 1);

  self->catalog = g_object_ref (catalog);
  self->kind = kind;
  self->failed = failed;
  self->data = data;
  self->held = g_hash_table_new (NULL, NULL);

  return self;
}

static void
take_unknown (WmkThingCache *self, WmkThing *thing)
{
  g_autoptr (WmkThing) unknown = wmk_thing_new_unknown (self->kind);

  wmk_thing_take (thing, unknown);
}

void
wmk_thing_cache_free (WmkThingCache *self)
{
  GHashTableIter iter;
  gpointer thing;

  g_hash_table_iter_init (&iter, self->held);
  while (g_hash_table_iter_next (&iter, NULL, &thing)) {
    g_object_weak_unref (thing, thing_gone_cb, self);
    if (wmk_thing_is_unread (thing))
      take_unknown (self, thing);
  }
  g_hash_table_unref (self->held);
  g_object_unref (self->catalog);
  g_free (self);
}

static void
read_asked (WmkThing *thing, gpointer reader)
{
  WmkThingCache *self = reader;
  g_autoptr (GArray) places = g_array_ref (get_held (thing)->places);
  g_autoptr (GError) error = NULL;

  if (!wmk_thing_cache_read (self, places, &error))
    self->failed (error, self->data);
}

static WmkThing *
hold (WmkThingCache *self, guint place, GArray *places)
{
  WmkThing *thing = wmk_thing_new_unread (self->kind, read_asked, self);
  Held *held = g_new (Held, 1);

  *held = (Held){place, g_array_ref (places)};
  g_object_set_qdata_full (G_OBJECT (thing), held_quark (), held, held_free);
  g_object_weak_ref (G_OBJECT (thing), thing_gone_cb, self);
  g_hash_table_insert (self->held, GUINT_TO_POINTER (place), thing);

  return thing;
}

/* What could not be read is tried anew when it is listed again. */
static void
let_go (WmkThingCache *self, guint place)
{
  WmkThing *thing = g_hash_table_lookup (self->held, GUINT_TO_POINTER (place));

  take_unknown (self, thing);
  g_object_weak_unref (G_OBJECT (thing), thing_gone_cb, self);
  g_hash_table_remove (self->held, GUINT_TO_POINTER (place));
}

GPtrArray *
wmk_thing_cache_list (WmkThingCache *self, GArray *places)
{
  GPtrArray *things = g_ptr_array_new_full (places->len, g_object_unref);

  for (guint i = 0; i < places->len; i++) {
    guint place = g_array_index (places, guint, i);
    WmkThing *thing = g_hash_table_lookup (self->held, GUINT_TO_POINTER (place));

    g_ptr_array_add (things, thing == NULL ? hold (self, place, places) : g_object_ref (thing));
  }

  return things;
}

gboolean
wmk_thing_cache_read (WmkThingCache *self, GArray *places, GError **error)
{
  g_autoptr (GArray) unread = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) read = NULL;

  for (guint i = 0; i < places->len; i++) {
    guint place = g_array_index (places, guint, i);
    WmkThing *thing = g_hash_table_lookup (self->held, GUINT_TO_POINTER (place));

    if (thing != NULL && wmk_thing_is_unread (thing))
      g_array_append_val (unread, place);
  }
  read = wmk_thing_list_by_places (self->catalog, self->kind, (const guint *) unread->data,
                                   unread->len, error);
  for (guint i = 0; i < unread->len; i++) {
    guint place = g_array_index (unread, guint, i);

    if (read == NULL)
      let_go (self, place);
    else
      wmk_thing_take (g_hash_table_lookup (self->held, GUINT_TO_POINTER (place)),
                      g_ptr_array_index (read, i));
  }

  return read != NULL;
}

guint
wmk_thing_cache_count_held (const WmkThingCache *self)
{
  return g_hash_table_size (self->held);
}
