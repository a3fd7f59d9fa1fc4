/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-thing.h"

G_BEGIN_DECLS

/*
 * SQL put together from the constants of a kind, never from what a reader or a row says. It lives
 * for ever, for a connection keeps its statements by it.
 */
#define WMK_INTERN_SQL(...) wmk_intern_sql (g_strdup_printf (__VA_ARGS__))

/* Takes @sql. Not g_intern_string(): GLib gives up a table of its own at every 2,048th string. */
const char *wmk_intern_sql (char *sql);

/* All rows of @sql, which gives those of the view of @kind, and one column more with the place
 * that says so. */
GPtrArray *wmk_thing_list_of_query (WmkCatalog *catalog,
                                    const WmkKind *kind,
                                    const char *sql,
                                    const char *parameter,
                                    gboolean with_place,
                                    GError **error);

/* Those at @places in the list of their kind, counted from 0, in that order; where there is none,
 * one that nothing is known of. %NULL with @error set. */
GPtrArray *wmk_thing_list_by_places (
    WmkCatalog *catalog, const WmkKind *kind, const guint *places, guint n_places, GError **error);

/* One that nothing is known of, not even its address. */
WmkThing *wmk_thing_new_unknown (const WmkKind *kind);

/* One that is read when it is first asked for more than its kind: @read, called with @reader, has
 * it take what was read, an unknown one where that failed. */
typedef void (*WmkThingRead) (WmkThing *self, gpointer reader);
WmkThing *wmk_thing_new_unread (const WmkKind *kind, WmkThingRead read, gpointer reader);
gboolean wmk_thing_is_unread (WmkThing *self);

/* Takes all that @other holds, which is not asked again. */
void wmk_thing_take (WmkThing *self, WmkThing *other);

G_END_DECLS
