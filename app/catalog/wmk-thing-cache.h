/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-thing.h"

G_BEGIN_DECLS

/**
 * WmkThingCache:
 *
 * Reads things of one kind by their places in its list, counted from 0. While anybody holds a
 * thing, its place gives the same one again.
 */
typedef struct _WmkThingCache WmkThingCache;

WmkThingCache *wmk_thing_cache_new (WmkCatalog *catalog, const WmkKind *kind);
void wmk_thing_cache_free (WmkThingCache *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkThingCache, wmk_thing_cache_free)

/**
 * wmk_thing_cache_list:
 *
 * Returns: (transfer container) (element-type WmkThing): those at @places; with @error set, things
 *   that hold nothing where they could not be read
 */
GPtrArray *
wmk_thing_cache_list (WmkThingCache *self, const guint *places, guint n_places, GError **error);

/** wmk_thing_cache_count_held: Returns: how many of the things that it gave somebody holds. */
guint wmk_thing_cache_count_held (const WmkThingCache *self);

G_END_DECLS
