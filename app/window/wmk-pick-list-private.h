/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of a list that rows are picked from. */
#pragma once

#include "window/wmk-late-rows.h"
#include "window/wmk-pick-list.h"
#include "window/wmk-sight-model.h"

G_BEGIN_DECLS

struct _WmkPickList {
  AdwBin parent_instance;
  GtkScrolledWindow *scroller;
  GtkListView *list;
  WmkSightModel *in_sight; /* owned by the list */
  WmkLateRows *late;
  const WmkPickListOwner *owner;
  gpointer data;
  GHashTable *picked; /* (element-type utf8): keys */
  gboolean picking;
  guint anchor;         /* where a run of rows that are picked begins: where it was last */
  char *anchor_key;     /* of the row there; NULL for none */
  guint n_refreshed;    /* how often rows were shown anew */
  gboolean changing;    /* there are other rows since then */
  char *focused_key;    /* of the row that had the focus before rows changed; NULL for none */
  guint focused_before; /* where that stood */
};

guint wmk_pick_list_count (WmkPickList *self);

/* Shows which rows are picked, and tells the owner. */
void wmk_pick_list_tell_changed (WmkPickList *self);

/* In wmk-pick-list-picked.c: */

gboolean wmk_pick_list_is_picked (WmkPickList *self, guint position);

/* Where @key is, looked for at @near first; G_MAXUINT for none of these rows. */
guint wmk_pick_list_find_key (WmkPickList *self, const char *key, guint near);

/* Where the run of rows begins that are picked with Shift. Rows may have come and gone since; where
 * its row has, it begins as near as can be. There must be rows. */
guint wmk_pick_list_find_anchor (WmkPickList *self);

/* Picks the rows from where the run began to @position, and no others of it; @from: where it ended
 * until now, and begins where none are being picked. */
void wmk_pick_list_extend_to (WmkPickList *self, guint from, guint position);

/* Keeps no row that is there no longer; ends the picking where there is none. */
void wmk_pick_list_forget_gone (WmkPickList *self);

G_END_DECLS
