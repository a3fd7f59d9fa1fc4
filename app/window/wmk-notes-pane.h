/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalog/wmk-catalog.h"
#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

/** WmkNotesPane: what the reader has written on the thing whose page shows. */
#define WMK_TYPE_NOTES_PANE (wmk_notes_pane_get_type ())
G_DECLARE_FINAL_TYPE (WmkNotesPane, wmk_notes_pane, WMK, NOTES_PANE, AdwBin)

/**
 * wmk_notes_pane_set_subject:
 * @address: (nullable): what is written about; %NULL: nothing can be written here
 * @title: how that is called
 */
void wmk_notes_pane_set_subject (WmkNotesPane *self,
                                 WmkNotebook *notebook,
                                 WmkCatalog *catalog,
                                 const char *address,
                                 const char *title);

/**
 * wmk_notes_pane_flush:
 *
 * Saves what is being typed, at once.
 *
 * Returns: %TRUE when nothing is left to be saved; else %FALSE, and the text stays in sight
 */
gboolean wmk_notes_pane_flush (WmkNotesPane *self);

G_END_DECLS
