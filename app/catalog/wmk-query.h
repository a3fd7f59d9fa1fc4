/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WmkQuery:
 *
 * What a reader typed to find things: words, "words in quotes" that follow each other, and filters
 * as words, "kind:policy year:2016..2018". Any text is a query: what cannot be meant as anything
 * else is looked for as words. Constant once made.
 */
typedef struct _WmkQuery WmkQuery;

/**
 * wmk_query_new:
 * @text: of any length and any bytes; what is not UTF-8 is left out. Its first 1,000 characters are
 *   read, and of these 32 words with 64 parts (a Chinese character is one, “state-owned” two).
 */
WmkQuery *wmk_query_new (const char *text);
WmkQuery *wmk_query_ref (WmkQuery *self);
void wmk_query_unref (WmkQuery *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkQuery, wmk_query_unref)

/** wmk_query_is_empty: Returns: whether it asks for nothing, neither by words nor by filters. */
gboolean wmk_query_is_empty (const WmkQuery *self);

/** wmk_query_get_text: Returns: (transfer none): as it was typed, as UTF-8 */
const char *wmk_query_get_text (const WmkQuery *self);

/**
 * WmkQueryFilter:
 * @key: "kind", "sector", "agency", "year", "status", "market" or "tag"
 * @value: what follows the colon, without quotes
 * @start, @end: where all of it stands in the text, in bytes
 */
typedef struct {
  const char *key;
  char *value;
  gsize start;
  gsize end;
} WmkQueryFilter;

/** wmk_query_get_filters: Returns: (transfer none) (element-type WmkQueryFilter): in order. */
GPtrArray *wmk_query_get_filters (const WmkQuery *self);

/** wmk_query_get_filter: Returns: (nullable) (transfer none): the value of the first of @key. */
const char *wmk_query_get_filter (const WmkQuery *self, const char *key);

/**
 * wmk_query_dup_without:
 *
 * Returns: (transfer full): the text without the filter at @index, to be typed anew
 */
char *wmk_query_dup_without (const WmkQuery *self, guint index);

/**
 * wmk_query_dup_with:
 * @value: "" to take the filter away
 *
 * Returns: (transfer full): the text with that filter instead of those of the same @key
 */
char *wmk_query_dup_with (const WmkQuery *self, const char *key, const char *value);

/**
 * wmk_query_dup_unknown_key:
 *
 * Returns: (transfer full): a word that stands before a colon as the name of a filter does, but is
 *   none, as the first in "foo:bar"; "" where there is none
 */
char *wmk_query_dup_unknown_key (const WmkQuery *self);

/** wmk_query_dup_words: Returns: (transfer full): the text without filters, also unfinished ones.
 */
char *wmk_query_dup_words (const WmkQuery *self);

/** wmk_query_dup_finished: Returns: (transfer full): the text without filters that lack a value. */
char *wmk_query_dup_finished (const WmkQuery *self);

/** wmk_query_get_key_label: Returns: what readers call the filters of @key: “Sector”. */
const char *wmk_query_get_key_label (const char *key);

/**
 * wmk_query_find_typed:
 * @text: UTF-8 up to @cursor
 * @key: (out) (nullable): of the filter that is being typed
 * @value: (out) (nullable): what stands behind its colon
 *
 * Returns: where the word, or the filter, begins that ends at @cursor; @cursor where there is none
 */
gsize wmk_query_find_typed (const char *text, gsize cursor, const char **key, const char **value);

/** WmkTextRange: a part of a text, in bytes */
typedef struct {
  gsize start;
  gsize end;
} WmkTextRange;

/**
 * wmk_query_find:
 *
 * Returns: (transfer full) (element-type WmkTextRange): where the words of the query stand in
 *   @text, in order and apart: to be shown as found
 */
GArray *wmk_query_find (const WmkQuery *self, const char *text);

/**
 * wmk_query_dup_match:
 *
 * Returns: (transfer full) (nullable): what asks a full-text index of what wmk_tokenize() makes for
 *   all words of the query, without other forms of them; %NULL where it has no words
 */
char *wmk_query_dup_match (const WmkQuery *self);

/**
 * wmk_query_dup_phrases:
 *
 * Returns: (transfer full): the same as a JSON array of texts, all of which stand in what
 *   wmk_tokenize() makes of a text that has the words, with a blank before it and one behind
 */
char *wmk_query_dup_phrases (const WmkQuery *self);

/**
 * wmk_query_dup_snippet:
 * @n_chars: about how many characters there is room for
 *
 * Returns: (transfer full): what stands around the first word that is found in the longest line
 *   of @text in which any is, with "…" where it goes on; the beginning of @text where none is
 */
char *wmk_query_dup_snippet (const WmkQuery *self, const char *text, guint n_chars);

G_END_DECLS
