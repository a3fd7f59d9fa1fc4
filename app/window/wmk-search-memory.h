/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * The searches that readers made last, and those that they starred, in the settings: all windows
 * share them, and hear of what changes by the signal #GSettings::changed of these keys.
 */
#define WMK_SETTING_RECENT_SEARCHES "recent-searches"
#define WMK_SETTING_STARRED_SEARCHES "starred-searches"

/** So many searches are remembered. */
#define WMK_N_RECENT_SEARCHES 10

/** wmk_search_memory_add_recent: Remembers @query as the one made last; "" is none. */
void wmk_search_memory_add_recent (GSettings *settings, const char *query);

/** wmk_search_memory_remove_recent: Forgets @query, wherever it stands. */
void wmk_search_memory_remove_recent (GSettings *settings, const char *query);

/** wmk_search_memory_is_starred: Returns: whether @query is among the starred ones. */
gboolean wmk_search_memory_is_starred (GSettings *settings, const char *query);

/** wmk_search_memory_set_starred: Stars @query, as the last of them, or no longer. */
void wmk_search_memory_set_starred (GSettings *settings, const char *query, gboolean starred);

G_END_DECLS
