/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalog/wmk-catalog.h"
#include "notebook/wmk-notebook.h"
#include "window/wmk-own-box.h"

G_BEGIN_DECLS

/**
 * WmkNotesPane:
 *
 * What the reader has written on the thing whose page shows: its tags, its notes, and room for
 * more. It is filled when it is first seen. What cannot be saved stays in it, also while the reader
 * is at other pages, and is tried again.
 */
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

/** wmk_notes_pane_get_star_button: Returns: (transfer none): what stars the page, for where there
 * is no room for it above. */
GtkWidget *wmk_notes_pane_get_star_button (WmkNotesPane *self);

/** wmk_notes_pane_add_note: Begins a new note, and moves the focus there. */
void wmk_notes_pane_add_note (WmkNotesPane *self);

/**
 * wmk_notes_pane_flush:
 *
 * Saves what is being typed, at once.
 *
 * Returns: %TRUE when nothing is left to be saved; else %FALSE, and the text stays in sight
 */
gboolean wmk_notes_pane_flush (WmkNotesPane *self);

/**
 * wmk_notes_pane_dup_unsaved:
 *
 * Returns: (transfer full): all that was typed and is not saved, one text after the other; or ""
 */
char *wmk_notes_pane_dup_unsaved (WmkNotesPane *self);

/** wmk_notes_pane_keep: Keeps @text, "" for none, where the next start offers it. */
void wmk_notes_pane_keep (WmkNotesPane *self, const char *text);

/**
 * wmk_notes_pane_ask_about_tag:
 *
 * Where the name of a tag was typed and not entered: asks whether @window is to close over it.
 *
 * Returns: whether it asks; @window is destroyed then if the reader says so
 */
gboolean wmk_notes_pane_ask_about_tag (WmkNotesPane *self, GtkWindow *window);

/**
 * wmk_notes_pane_ask_to_close:
 * @window: which the reader wants to close, and which would take unsaved text with it
 *
 * Asks whether to keep it open, or to copy the text to the clipboard and close it all the same.
 */
void wmk_notes_pane_ask_to_close (WmkNotesPane *self, GtkWindow *window);

/** wmk_notes_pane_get_own_box: Returns: (transfer none): the reader's verdicts and data points. */
WmkOwnBox *wmk_notes_pane_get_own_box (WmkNotesPane *self);

G_END_DECLS
