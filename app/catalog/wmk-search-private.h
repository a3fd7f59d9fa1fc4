/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-catalog-private.h"
#include "catalog/wmk-key-set.h"
#include "catalog/wmk-query-private.h"
#include "catalog/wmk-search.h"

G_BEGIN_DECLS

/* Where the things of a kind are: their rowids follow each other, those named most often first. */
typedef struct {
  const WmkKind *kind;
  gint64 first;
  gint64 last;
} WmkKindRange;

struct _WmkSearch {
  GObject parent_instance;
  WmkCatalog *catalog;
  GArray *ranges;   /* (element-type WmkKindRange): by rowid; %NULL until something is looked for */
  GHashTable *sets; /* (element-type utf8 WmkKeySet): what a filter lets through, by its text */
  GHashTable *values;       /* (element-type utf8 GPtrArray): of a filter, by its name */
  int as_of_year;           /* that these are as of */
  const WmkTagReader *tags; /* NULL for none */
  gpointer tags_data;
};

/* Reads the ranges where they are not known yet. */
gboolean wmk_search_read_ranges (WmkSearch *self, GError **error);

/**
 * WmkRank: how well a thing is found, the best first; each is found by the next ones as well
 * @WMK_RANK_NAME: one of its names is what was typed
 * @WMK_RANK_BEGINNING: one of its names begins so
 * @WMK_RANK_NAMES: all words stand in its names
 * @WMK_RANK_ANYWHERE: all words stand somewhere in it
 */
typedef enum {
  WMK_RANK_NAME,
  WMK_RANK_BEGINNING,
  WMK_RANK_NAMES,
  WMK_RANK_ANYWHERE,
} WmkRank;
#define WMK_N_RANKS (WMK_RANK_ANYWHERE + 1)

/* The expression of the full-text index that finds the words of @query, of which there must be
 * some; the ranges must be known. %NULL with @error set. */
char *wmk_search_write_match (WmkSearch *self, const WmkQuery *query, WmkRank rank, GError **error);

/**
 * WmkFound: what was found of one kind
 * @keys: (element-type gint64): the first of each rank
 * @n_found: how many there are at least
 */
typedef struct {
  WmkKindRange range;
  GArray *keys[WMK_N_RANKS];
  guint n_found;
} WmkFound;

/**
 * wmk_search_find:
 * @kind: (nullable): %NULL for all
 * @allowed: (nullable): what may be found, %NULL for everything
 * @n_first: how many are wanted of each kind
 * @n_counted: up to how many they are counted
 *
 * Returns: (transfer full) (element-type WmkFound): of all those kinds; %NULL with @error set
 */
GArray *wmk_search_find (WmkSearch *self,
                         const WmkQuery *query,
                         const WmkKind *kind,
                         const WmkKeySet *allowed,
                         guint n_first,
                         guint n_counted,
                         GError **error);

/* Whether anything is found: %FALSE as well where @error is set. */
gboolean wmk_search_find_any (WmkSearch *self,
                              const WmkQuery *query,
                              const WmkKeySet *allowed,
                              GError **error);

/* The keys of all ranks, each once, the best first, no more than @n_wanted. */
GArray *wmk_found_merge (const WmkFound *found, guint n_wanted);

/* The things of @kind that are meant by a name, or the beginning of one. (element-type utf8):
 * their addresses; %NULL with @error set */
GPtrArray *
wmk_search_list_named (WmkSearch *self, const WmkKind *kind, const char *name, GError **error);

/* No filter to leave out. */
#define WMK_SEARCH_NO_FILTER G_MAXUINT

/**
 * wmk_search_read_filters:
 * @left_out: the index of a filter that is not asked for
 * @allowed: (out) (transfer full) (nullable): what all others let through, %NULL for everything
 */
gboolean wmk_search_read_filters (
    WmkSearch *self, const WmkQuery *query, guint left_out, WmkKeySet **allowed, GError **error);

/* Forgets what was found out as of another year than the catalogue is looked back to now. */
void wmk_search_forget_outdated (WmkSearch *self);

/* The values of a filter to choose from. (transfer none) (element-type WmkSearchValue); %NULL with
 * @error set */
typedef struct {
  char *typed; /* behind the colon */
  char *label;
} WmkSearchValue;
GPtrArray *wmk_search_list_values (WmkSearch *self, const char *key, GError **error);

/* Whether one letter more, less or other, or two neighbours swapped, make @b of @a. */
gboolean wmk_search_is_near (const char *a, gsize length_a, const char *b, gsize length_b);

/* Whether @label, or a word in it, begins with what is folded in @typed. */
char *wmk_search_fold_label (const char *label);
gboolean wmk_search_begins_with (const char *label, const char *typed);

/* The filter of @kind for what is typed before a colon, or %NULL. */
const WmkKindFilter *wmk_search_find_filter (const WmkKind *kind, const char *key);

G_END_DECLS
