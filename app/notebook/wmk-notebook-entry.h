/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "notebook/wmk-notebook-records.h"

G_BEGIN_DECLS

/**
 * WmkEntryKind: what one of the reader's entries is
 * @WMK_ENTRY_TAG: all tags of a thing together
 */
typedef enum {
  WMK_ENTRY_NOTE,
  WMK_ENTRY_STAR,
  WMK_ENTRY_TAG,
  WMK_ENTRY_VERDICT,
  WMK_ENTRY_POINT,
  WMK_ENTRY_N_KINDS,
} WmkEntryKind;

/**
 * WmkEntryKey: tells an entry from all others of a notebook's file
 * @kind: a #WmkEntryKind
 * @id: of a row of its table
 */
typedef struct {
  gint64 id;
  guint kind;
} WmkEntryKey;

/**
 * WmkEntry:
 * @text: the beginning of a note; the reason of a verdict; the comment of a point; else ""
 * @dropped: the catalogue has dropped the thing
 * @verdict: of a verdict
 * @point: of a point; its texts are never %NULL
 * @tags: (element-type WmkTag): those of the thing; of each the name and the colour alone
 *
 * One thing that the reader has written, starred or tagged.
 */
typedef struct {
  WmkEntryKey key;
  char *uuid;
  WmkSubject subject;
  gboolean dropped;
  char *text;
  WmkVerdictKind verdict;
  WmkPointData point;
  GPtrArray *tags;
  gint64 created;
  gint64 modified;
} WmkEntry;

/** WmkNotebookEntry: one entry of a list. */
#define WMK_TYPE_NOTEBOOK_ENTRY (wmk_notebook_entry_get_type ())
G_DECLARE_FINAL_TYPE (WmkNotebookEntry, wmk_notebook_entry, WMK, NOTEBOOK_ENTRY, GObject)

/**
 * wmk_notebook_entry_new:
 * @entry: (transfer full) (nullable): %NULL for one that could not be read
 */
WmkNotebookEntry *wmk_notebook_entry_new (WmkEntry *entry);

/**
 * wmk_notebook_entry_get:
 *
 * Returns: (transfer none) (nullable): what it is; %NULL when it could not be read
 */
const WmkEntry *wmk_notebook_entry_get (WmkNotebookEntry *self);

/** wmk_entry_key_hash: A #GHashFunc of #WmkEntryKey. */
guint wmk_entry_key_hash (gconstpointer key);

/** wmk_entry_key_equal: A #GEqualFunc of #WmkEntryKey. */
gboolean wmk_entry_key_equal (gconstpointer a, gconstpointer b);

G_END_DECLS
