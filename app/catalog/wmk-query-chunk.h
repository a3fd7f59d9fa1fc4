/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WmkQueryChunk: what stands in a query without a gap: words, words in quotes, or a filter
 * @start, @end: all of it
 * @key: (nullable): of a filter; %NULL for words
 * @value: what is looked for, or stands behind the colon of a filter; without quotes
 * @value_end: behind that
 * @quoted: whether it stands in quotes
 * @closed: whether a quote ends it
 */
typedef struct {
  const char *start;
  const char *end;
  const char *key;
  const char *value;
  const char *value_end;
  gboolean quoted;
  gboolean closed;
} WmkQueryChunk;

/**
 * wmk_query_chunk_read:
 * @text: UTF-8 up to @end; where the chunk before ended, or the beginning
 * @filters: whether there may be any
 *
 * Returns: whether there is another chunk
 */
gboolean
wmk_query_chunk_read (WmkQueryChunk *self, const char *text, const char *end, gboolean filters);

/**
 * wmk_query_chunk_dup_unknown_key:
 *
 * Returns: (transfer full) (nullable): of words the letters before a colon, as the name of a filter
 *   would stand there: not in "12:30" or "https://"
 */
char *wmk_query_chunk_dup_unknown_key (const WmkQueryChunk *self);

/** wmk_query_chunk_is_quote: Returns: whether words may stand between two of that character. */
gboolean wmk_query_chunk_is_quote (gunichar character);

/* Where the run of characters from @c on ends for which @ends is false, @end at last. */
const char *
wmk_query_chunk_find_end (const char *c, const char *end, gboolean (*ends) (gunichar character));

G_END_DECLS
