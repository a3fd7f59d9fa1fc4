/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-query.h"
#include "catalog/wmk-tokens.h"

G_BEGIN_DECLS

/* Of what is typed beyond these nothing is looked for. */
#define WMK_QUERY_MAX_CHARACTERS 1000
#define WMK_QUERY_MAX_WORDS 32
#define WMK_QUERY_MAX_UNITS 64

/**
 * WmkQueryWord: what is looked for as one: a word, a run of Chinese, or words in quotes
 * @first, @n_units: of the units of the query
 * @shift: from where these stand to where they were typed, in bytes
 * @whole: whether the last word must end where it ends here
 */
typedef struct {
  guint first;
  guint n_units;
  gssize shift;
  gboolean whole;
} WmkQueryWord;

struct _WmkQuery {
  char *text;
  GPtrArray *filters;    /* (element-type WmkQueryFilter) */
  GPtrArray *unfinished; /* (element-type WmkQueryFilter): those without a value yet */
  WmkUnits units;
  GArray *words; /* (element-type WmkQueryWord) */
};

/* What is typed beside filters. */
const WmkUnits *wmk_query_get_units (const WmkQuery *self);

/* (element-type WmkQueryWord) */
const GArray *wmk_query_get_words (const WmkQuery *self);

static inline const WmkQueryWord *
wmk_query_get_word (const WmkQuery *self, guint index)
{
  return &g_array_index (wmk_query_get_words (self), WmkQueryWord, index);
}

/* In wmk-query-edit.c: a filter as it is typed, in quotes where it must be; those within it, which
 * cannot be typed, are left out. */
char *wmk_query_write_filter (const char *key, const char *value);

/* The names of filters, by index, %NULL after the last: as they are typed in English, and in the
 * reader's language. */
const char *wmk_query_get_key (guint index);
const char *wmk_query_get_local_key (guint index);

G_END_DECLS
