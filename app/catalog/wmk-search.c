/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-search.h"

#include "catalog/wmk-catalog-private.h"

struct _WmkSearch {
  GObject parent_instance;
  WmkCatalog *catalog;
};

G_DEFINE_FINAL_TYPE (WmkSearch, wmk_search, G_TYPE_OBJECT)

static void
wmk_search_finalize (GObject *object)
{
  g_clear_object (&WMK_SEARCH (object)->catalog);

  G_OBJECT_CLASS (wmk_search_parent_class)->finalize (object);
}

static void
wmk_search_class_init (WmkSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wmk_search_finalize;
}

static void
wmk_search_init (WmkSearch *self)
{
}

WmkSearch *
wmk_search_new (WmkCatalog *catalog)
{
  WmkSearch *self = g_object_new (WMK_TYPE_SEARCH, NULL);

  self->catalog = g_object_ref (catalog);

  return self;
}

static void
group_free (gpointer data)
{
  g_ptr_array_unref (((WmkSearchGroup *) data)->things);
  g_free (data);
}

GPtrArray *
wmk_search_run (WmkSearch *self, const WmkQuery *query, guint n_first, GError **error)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (group_free);

  for (guint i = 0; !wmk_query_is_empty (query) && wmk_kind_get (i) != NULL; i++) {
    const WmkKind *kind = wmk_kind_get (i);
    g_autoptr (GArray) keys = wmk_search_list_keys (self, query, kind, error);
    WmkSearchGroup *group;

    if (keys == NULL || keys->len == 0)
      continue;
    group = g_new0 (WmkSearchGroup, 1);
    group->kind = kind;
    group->n_found = keys->len;
    group->things = wmk_thing_list_by_keys (self->catalog, kind, (const gint64 *) keys->data,
                                            MIN (keys->len, n_first), error);
    g_ptr_array_add (groups, group);
  }

  return groups;
}

GArray *
wmk_search_list_keys (WmkSearch *self, const WmkQuery *query, const WmkKind *kind, GError **error)
{
  g_autoptr (WmkStatement) statement = wmk_catalog_prepare (
      self->catalog,
      "SELECT rowid FROM entity WHERE kind = ?1"
      " AND (instr(lower(title), lower(?2)) OR instr(title_zh, ?2) OR instr(lower(summary), ?2))",
      kind->id, wmk_query_get_text (query), error);
  GArray *keys;

  if (statement == NULL)
    return NULL;
  keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  while (wmk_statement_step (statement, NULL)) {
    gint64 key = wmk_statement_get_int (statement, 0);

    g_array_append_val (keys, key);
  }

  return keys;
}

char *
wmk_search_dup_summary (WmkSearch *self, WmkThing *thing, GError **error)
{
  g_autofree char *oddity = NULL;

  return wmk_thing_dup_summary (self->catalog, thing, &oddity, error);
}

char *
wmk_search_dup_suggestion (WmkSearch *self, const WmkQuery *query, GError **error)
{
  return g_strdup ("");
}

GArray *
wmk_search_list_blockers (WmkSearch *self, const WmkQuery *query, GError **error)
{
  return g_array_new (FALSE, FALSE, sizeof (guint));
}

GPtrArray *
wmk_search_list_completions (WmkSearch *self, const char *text, gsize cursor, GError **error)
{
  return g_ptr_array_new ();
}
