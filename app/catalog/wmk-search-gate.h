/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-search.h"

G_BEGIN_DECLS

/**
 * WmkSearchGate: what the filters of a query let through, asked by address: for what is found
 * elsewhere about things of the catalogue
 */
typedef struct _WmkSearchGate WmkSearchGate;

/** wmk_search_gate_new: Returns: (transfer full): @search lives longer; %NULL with @error set */
WmkSearchGate *wmk_search_gate_new (WmkSearch *search, const WmkQuery *query, GError **error);
void wmk_search_gate_free (WmkSearchGate *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkSearchGate, wmk_search_gate_free)

/** wmk_search_gate_is_open: Returns: whether everything is let through, be it a thing or not. */
gboolean wmk_search_gate_is_open (const WmkSearchGate *self);

/** wmk_search_gate_lets_through: Returns: whether that thing is; @gate: a #WmkSearchGate */
gboolean wmk_search_gate_lets_through (const char *address, gpointer gate);

G_END_DECLS
