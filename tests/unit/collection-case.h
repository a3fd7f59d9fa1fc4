/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog-reader.h"
#include "catalog/wmk-collection-model.h"

G_BEGIN_DECLS

/* All of a kind. */
WmkCollectionModel *collection_case_create (CatalogReader *reader, const char *kind);

/* A list of policies so long that nobody should read all of it, of a catalogue that @reader has
 * from then on. */
WmkCollectionModel *collection_case_create_long (CatalogReader *reader, guint n_policies);

/* Asks for what @text, as it is kept, chooses; @anew: from the list's beginning. */
void collection_case_ask_anew (WmkCollectionModel *model, const char *text, gboolean anew);
void collection_case_ask (WmkCollectionModel *model, const char *text);

/* Asks for that, and waits for it, which must not fail. */
void collection_case_choose (WmkCollectionModel *model, const char *text);

/* The same, which may. Returns: how often it did. */
guint collection_case_choose_any (WmkCollectionModel *model, const char *text);

/* @expected: the addresses without their kind, in order */
void collection_case_assert_shown (WmkCollectionModel *model, const char *expected);

/* What a text, as it is kept, shows of a kind. */
typedef struct {
  const char *kind;
  const char *choice;
  const char *shown;
} CollectionCase;

void collection_case_assert (CatalogReader *reader, const CollectionCase *cases, gsize n_cases);

G_END_DECLS
