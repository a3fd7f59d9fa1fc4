/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/wmk-search-memory.h"

/* Those of the list but @query. */
static GPtrArray *
list_others (GSettings *settings, const char *key, const char *query)
{
  g_auto (GStrv) all = g_settings_get_strv (settings, key);
  GPtrArray *others = g_ptr_array_new_with_free_func (g_free);

  for (char **text = all; *text != NULL; text++)
    if (!g_str_equal (*text, query))
      g_ptr_array_add (others, g_strdup (*text));

  return others;
}

static void
keep (GSettings *settings, const char *key, GPtrArray *queries)
{
  g_ptr_array_add (queries, NULL);
  g_settings_set_strv (settings, key, (const char *const *) queries->pdata);
}

void
wmk_search_memory_add_recent (GSettings *settings, const char *query)
{
  g_autofree char *text = g_strstrip (g_strdup (query));
  g_autoptr (GPtrArray) queries = list_others (settings, WMK_SETTING_RECENT_SEARCHES, text);

  if (*text == '\0')
    return;

  g_ptr_array_insert (queries, 0, g_steal_pointer (&text));
  g_ptr_array_set_size (queries, (int) MIN (queries->len, WMK_N_RECENT_SEARCHES));
  keep (settings, WMK_SETTING_RECENT_SEARCHES, queries);
}

void
wmk_search_memory_remove_recent (GSettings *settings, const char *query)
{
  g_autoptr (GPtrArray) queries = list_others (settings, WMK_SETTING_RECENT_SEARCHES, query);

  keep (settings, WMK_SETTING_RECENT_SEARCHES, queries);
}

gboolean
wmk_search_memory_is_starred (GSettings *settings, const char *query)
{
  g_autofree char *text = g_strstrip (g_strdup (query));
  g_auto (GStrv) starred = g_settings_get_strv (settings, WMK_SETTING_STARRED_SEARCHES);

  return g_strv_contains ((const char *const *) starred, text);
}

void
wmk_search_memory_set_starred (GSettings *settings, const char *query, gboolean starred)
{
  g_autofree char *text = g_strstrip (g_strdup (query));
  g_autoptr (GPtrArray) queries = list_others (settings, WMK_SETTING_STARRED_SEARCHES, text);

  if (starred && *text != '\0')
    g_ptr_array_add (queries, g_steal_pointer (&text));
  keep (settings, WMK_SETTING_STARRED_SEARCHES, queries);
}
