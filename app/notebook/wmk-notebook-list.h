/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "database/wmk-database-write.h"
#include "notebook/wmk-notebook-entry.h"
#include "notebook/wmk-notebook-search.h"

G_BEGIN_DECLS

/*
 * Which of the reader's entries a list has, in what order, and how many there are of each sort.
 * All of it is read from a connection alone, in whatever thread has opened that.
 */

/** WmkEntryOrder: how entries are sorted. */
typedef enum {
  WMK_ENTRY_ORDER_MODIFIED, /* the last changed first */
  WMK_ENTRY_ORDER_CREATED,  /* the last made first */
  WMK_ENTRY_ORDER_TITLE,    /* by the title of what they are about */
  WMK_ENTRY_ORDER_KIND,     /* by the kind of what they are about, and then by its address */
  WMK_ENTRY_N_ORDERS,
} WmkEntryOrder;

/** What of a #WmkEntryChoice lets any through. */
#define WMK_ENTRY_ANY -1

/**
 * WmkEntryChoice:
 * @entry: a #WmkEntryKind, or %WMK_ENTRY_ANY
 * @kind: (nullable): of what they are about: "policy"
 * @tag: (nullable): UUID of a tag that the thing has
 * @verdict: a #WmkVerdictKind that the reader has given the thing, or %WMK_ENTRY_ANY
 * @from, @to: when it was changed last: a stamp, and the first one that is too late; 0 for any
 * @addresses: (nullable): what they are about, as a JSON array of addresses
 * @dropped: only on things that the catalogue has dropped
 * @match: (nullable): an expression of FTS5 that finds notes by their words
 * @phrases: (nullable): a JSON array of texts, all of which must stand in what @fold makes of the
 *   title, or of the other words of an entry that is no note, between blanks
 * @fold: what notes are indexed with, where there is @match
 *
 * What a list lets through: that for which all of these hold, of @match and @phrases either.
 */
typedef struct {
  int entry;
  char *kind;
  char *tag;
  int verdict;
  gint64 from;
  gint64 to;
  char *addresses;
  gboolean dropped;
  char *match;
  char *phrases;
  WmkNotebookFold fold;
  WmkEntryOrder order;
} WmkEntryChoice;

/** wmk_entry_choice_new: Returns: (transfer full): a choice of everything, the last first. */
WmkEntryChoice *wmk_entry_choice_new (void);
WmkEntryChoice *wmk_entry_choice_copy (const WmkEntryChoice *self);
void wmk_entry_choice_free (WmkEntryChoice *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkEntryChoice, wmk_entry_choice_free)

/** wmk_entry_choice_is_all: Returns: whether it lets everything through. */
gboolean wmk_entry_choice_is_all (const WmkEntryChoice *self);

/** WmkEntryRow: @stamp: with the key, what tells a row from what it was before a change */
typedef struct {
  WmkEntryKey key;
  gint64 stamp;
} WmkEntryRow;

/**
 * wmk_entry_list_rows:
 * @limit: how many at most; -1 for all
 *
 * Returns: (transfer full) (nullable) (element-type WmkEntryRow): %NULL with @error set
 */
GArray *wmk_entry_list_rows (WmkDatabase *database,
                             const WmkEntryChoice *choice,
                             gint64 limit,
                             GError **error);

/**
 * WmkEntryCounts:
 * @n_entries: how many there are of each kind
 * @n_dropped: on things that the catalogue has dropped
 * @n_by_verdict: on things that have that verdict
 * @by_address: (element-type utf8 guint): on each thing
 * @by_tag: (element-type utf8 guint): on things with the tag of that UUID
 */
typedef struct {
  guint n_all;
  guint n_entries[WMK_ENTRY_N_KINDS];
  guint n_dropped;
  guint n_by_verdict[WMK_VERDICT_UNCLEAR + 1];
  GHashTable *by_address;
  GHashTable *by_tag;
} WmkEntryCounts;

/** wmk_entry_count: Returns: (transfer full) (nullable): of all there is; %NULL with @error set */
WmkEntryCounts *wmk_entry_count (WmkDatabase *database, GError **error);
void wmk_entry_counts_free (WmkEntryCounts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkEntryCounts, wmk_entry_counts_free)

/**
 * wmk_entry_read:
 * @keys: (array length=n_keys): no more than some dozens
 *
 * Returns: (transfer full) (nullable) (element-type WmkNotebookEntry): those that are there, in no
 *   order; %NULL with @error set
 */
GPtrArray *
wmk_entry_read (WmkDatabase *database, const WmkEntryKey *keys, guint n_keys, GError **error);

/** wmk_json_append_text: Appends @text to @json as a string, in quotes. */
void wmk_json_append_text (GString *json, const char *text);

G_END_DECLS
