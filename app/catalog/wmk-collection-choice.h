/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WmkCollectionChoice: what the reader chose on a page that lists things
 * @words: that each thing must hold, "" for any
 * @order: id of the column that it is sorted by, "title" for the titles, "" for the list's own
 * order
 * @chart: whether it is shown as a chart, where it has one
 * @values: (element-type utf8 utf8): filter to value
 */
typedef struct {
  char *words;
  char *order;
  gboolean descending;
  gboolean chart;
  GHashTable *values;
} WmkCollectionChoice;

/** wmk_collection_choice_new: @text: as wmk_collection_choice_to_text() gave it; "" for nothing */
WmkCollectionChoice *wmk_collection_choice_new (const char *text);
void wmk_collection_choice_free (WmkCollectionChoice *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkCollectionChoice, wmk_collection_choice_free)

WmkCollectionChoice *wmk_collection_choice_copy (const WmkCollectionChoice *self);

/** wmk_collection_choice_is_all: Returns: whether it lets all things through in their own order. */
gboolean wmk_collection_choice_is_all (const WmkCollectionChoice *self);

/** wmk_collection_choice_get_value: Returns: (transfer none): "" where that filter is not set. */
const char *wmk_collection_choice_get_value (const WmkCollectionChoice *self, const char *filter);

/** wmk_collection_choice_set_value: @value: "" for any */
void
wmk_collection_choice_set_value (WmkCollectionChoice *self, const char *filter, const char *value);

/** wmk_collection_choice_to_text: Returns: (transfer full): to be kept for later. */
char *wmk_collection_choice_to_text (const WmkCollectionChoice *self);

/** wmk_collection_choice_for_value: Returns: (transfer full): the text of that one filter. */
char *wmk_collection_choice_for_value (const char *filter, const char *value);

G_END_DECLS
