/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-thing.h"

G_BEGIN_DECLS

/**
 * WmkThingCache:
 *
 * Gives things of one kind by their places in its list, counted from 0. While anybody holds a
 * thing, its place gives the same one again. A thing is read when it is first asked for more than
 * its kind, together with those that were asked for with it: who holds many and shows few reads
 * few.
 */
typedef struct _WmkThingCache WmkThingCache;

/** WmkThingsFailed: things could not be read when they were asked: they hold nothing. */
typedef void (*WmkThingsFailed) (const GError *error, gpointer data);

WmkThingCache *wmk_thing_cache_new (WmkCatalog *catalog,
                                    const WmkKind *kind,
                                    WmkThingsFailed failed,
                                    gpointer data);

/** wmk_thing_cache_free: Things that are held by then and not read hold nothing. */
void wmk_thing_cache_free (WmkThingCache *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkThingCache, wmk_thing_cache_free)

/**
 * wmk_thing_cache_list:
 * @places: (element-type guint): kept, and not to be changed any more
 *
 * Returns: (transfer container) (element-type WmkThing): those at @places
 */
GPtrArray *wmk_thing_cache_list (WmkThingCache *self, GArray *places);

/** wmk_thing_cache_read: Reads those at @places (element-type guint) that somebody holds and that
 * are not yet read. */
gboolean wmk_thing_cache_read (WmkThingCache *self, GArray *places, GError **error);

/** wmk_thing_cache_count_held: Returns: how many of the things that it gave somebody holds. */
guint wmk_thing_cache_count_held (const WmkThingCache *self);

G_END_DECLS
