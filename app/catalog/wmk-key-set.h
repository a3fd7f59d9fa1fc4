/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** WmkKeySet: a set of rowids of the table `entity`, a bit each: they are small and many. */
typedef struct _WmkKeySet WmkKeySet;

/** wmk_key_set_new: Returns: (transfer full): an empty set for keys up to @max. */
WmkKeySet *wmk_key_set_new (gint64 max);
void wmk_key_set_free (WmkKeySet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkKeySet, wmk_key_set_free)

/** wmk_key_set_add: Passes over what is no key, 0 or more than the largest. */
void wmk_key_set_add (WmkKeySet *self, gint64 key);
void wmk_key_set_add_range (WmkKeySet *self, gint64 first, gint64 last);
gboolean wmk_key_set_contains (const WmkKeySet *self, gint64 key);

/** wmk_key_set_next: Returns: the first key from @from on, 0 for none. */
gint64 wmk_key_set_next (const WmkKeySet *self, gint64 from);

/** wmk_key_set_unite, wmk_key_set_intersect: with a set for keys up to the same largest one */
void wmk_key_set_unite (WmkKeySet *self, const WmkKeySet *other);
void wmk_key_set_intersect (WmkKeySet *self, const WmkKeySet *other);

G_END_DECLS
