/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WmkHistory: where the reader has been, backwards and forwards, with the place on each page.
 */
typedef struct _WmkHistory WmkHistory;

/**
 * WmkPlace:
 * @address: the page
 * @focus: the address of what had the focus on it, "" for nothing
 * @scroll: how far it was scrolled, in pixels
 * @title: (nullable): how the page named itself when it was shown
 */
typedef struct {
  char *address;
  char *focus;
  double scroll;
  char *title;
} WmkPlace;

/** How many places are kept: a window that is open for weeks forgets the first ones. */
#define WMK_HISTORY_MAX_PLACES 500

WmkHistory *wmk_history_new (void);
void wmk_history_free (WmkHistory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkHistory, wmk_history_free)

/** wmk_history_get_current: Returns: (nullable) (transfer none): the place that shows. */
WmkPlace *wmk_history_get_current (WmkHistory *self);

/**
 * wmk_history_get_place:
 * @offset: -1 for the place before the current one, 1 for the one after it, and so on
 *
 * Returns: (nullable) (transfer none): %NULL where there is none
 */
WmkPlace *wmk_history_get_place (WmkHistory *self, int offset);

/**
 * wmk_history_visit: Goes to a new place; what was ahead is forgotten. Going where one is
 * already only changes @focus.
 */
void wmk_history_visit (WmkHistory *self, const char *address, const char *focus);

gboolean wmk_history_can_go_back (WmkHistory *self);
gboolean wmk_history_can_go_forward (WmkHistory *self);

/** wmk_history_go: Makes another place the current one; where there is none, nothing changes. */
void wmk_history_go (WmkHistory *self, int offset);

G_END_DECLS
