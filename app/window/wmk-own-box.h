/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalog/wmk-catalog.h"
#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

/**
 * WmkOwnBox:
 *
 * The reader's verdicts on the targets of an indicator, or on a goal, and their data points, to be
 * set and changed. It hides itself where there is nothing to judge.
 */
#define WMK_TYPE_OWN_BOX (wmk_own_box_get_type ())
G_DECLARE_FINAL_TYPE (WmkOwnBox, wmk_own_box, WMK, OWN_BOX, AdwBin)

/**
 * wmk_own_box_set_subject:
 * @catalog: (nullable)
 * @address: (nullable): what the page is about; %NULL for nothing
 * @title: how that is called
 */
void wmk_own_box_set_subject (WmkOwnBox *self,
                              WmkNotebook *notebook,
                              WmkCatalog *catalog,
                              const char *address,
                              const char *title);

/** wmk_own_box_focus_verdict: Moves the focus to the verdict on the target at @address. */
gboolean wmk_own_box_focus_verdict (WmkOwnBox *self, const char *address);

/** wmk_own_box_edit_point: Opens the figure of that UUID, to change it. */
void wmk_own_box_edit_point (WmkOwnBox *self, const char *uuid);

/** wmk_own_box_read_again: Reads what could not be read the last time. What still cannot be is told
 * by the action "notes.report-unread". */
void wmk_own_box_read_again (WmkOwnBox *self);

/**
 * wmk_own_box_flush: Saves at once what was typed.
 *
 * Returns: whether nothing is left to save
 */
gboolean wmk_own_box_flush (WmkOwnBox *self);

/** wmk_own_box_dup_unsaved: Returns: (transfer full): what could not be saved yet, "" for nothing.
 */
char *wmk_own_box_dup_unsaved (WmkOwnBox *self);

G_END_DECLS
