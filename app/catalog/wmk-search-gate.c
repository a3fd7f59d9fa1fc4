/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog/wmk-search-gate.h"

#include "catalog/wmk-search-private.h"

struct _WmkSearchGate {
  WmkSearch *search;
  WmkKeySet *allowed; /* NULL for everything */
  GHashTable *known;  /* address to whether it is let through */
};

WmkSearchGate *
wmk_search_gate_new (WmkSearch *search, const WmkQuery *query, GError **error)
{
  WmkKeySet *allowed;
  WmkSearchGate *self;

  g_return_val_if_fail (WMK_IS_SEARCH (search), NULL);

  if (!wmk_search_read_filters (search, query, WMK_SEARCH_NO_FILTER, &allowed, error))
    return NULL;

  self = g_new0 (WmkSearchGate, 1);
  self->search = search;
  self->allowed = allowed;
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

void
wmk_search_gate_free (WmkSearchGate *self)
{
  g_clear_pointer (&self->allowed, wmk_key_set_free);
  g_hash_table_unref (self->known);
  g_free (self);
}

gboolean
wmk_search_gate_is_open (const WmkSearchGate *self)
{
  return self->allowed == NULL;
}

static gboolean
is_allowed (WmkSearchGate *self, const char *address)
{
  g_autoptr (WmkStatement) statement = wmk_catalog_prepare (
      self->search->catalog, "SELECT rowid FROM entity WHERE id = ?1", address, NULL, NULL);

  return statement != NULL && wmk_statement_step (statement, NULL) &&
         wmk_key_set_contains (self->allowed, wmk_statement_get_int (statement, 0));
}

gboolean
wmk_search_gate_lets_through (const char *address, gpointer gate)
{
  WmkSearchGate *self = gate;
  gpointer known;

  if (self->allowed == NULL)
    return TRUE;
  if (g_hash_table_lookup_extended (self->known, address, NULL, &known))
    return GPOINTER_TO_INT (known);
  known = GINT_TO_POINTER (is_allowed (self, address));
  g_hash_table_insert (self->known, g_strdup (address), known);

  return GPOINTER_TO_INT (known);
}
