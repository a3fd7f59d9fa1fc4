/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalog/wmk-catalog.h"
#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

/**
 * WmkWindow: the atlas in a window: sidebar, page, and the way back.
 *
 * # Actions
 *
 * - `win.open` (address, focus): goes to a page
 * - `win.open-in-new-window` (address, focus): shows a page in a window of its own
 * - `win.new-window`: shows this page in another window, too
 * - `win.go` (steps): goes so many steps forward in the history, or backward
 * - `win.up`: goes to what the page is a part of
 * - `win.edit-address`: shows the page's address, to copy it or to type another
 * - `win.copy-address-of` (address): copies another address than the page's own
 * - `win.keep-choice` (address, choice): keeps what the reader chose on a page
 * - `win.open-link` (uri): opens a document outside
 * - `win.report` (message): tells the reader of something that went wrong
 * - `win.as-of-year` (year): looks back to the end of a year; state: that year
 * - `win.copy-citation` (source, locator, figure, format): copies a citation, as "text", "bibtex"
 *   or "ris", of that place of a source; of the whole of it where the place is ""
 * - `win.add-note`: begins a new note on the page that shows
 * - `win.copy-link` (uri): copies the link of a document
 * - `win.show-notes`: shows the reader's notes beside the page, or no longer
 * - `win.open-notes` (address): goes to a page with the notes beside it
 * - `win.star`: gives the page a star, or takes it; of a search, see `win.star-search`
 * - `win.undo`, `win.redo`: over all that the reader does in the notebook
 * - `win.show-own`: shows the reader's verdicts and data points beside the catalogue's
 * - `win.open-menu`: opens the main menu, also where its button is away
 * - `win.back`, `win.forward`, `win.show-sidebar`, `win.copy-address`, `win.show-shortcuts`
 */
#define WMK_TYPE_WINDOW (wmk_window_get_type ())
G_DECLARE_FINAL_TYPE (WmkWindow, wmk_window, WMK, WINDOW, AdwApplicationWindow)

/**
 * wmk_window_new:
 * @catalog: (nullable): the knowledge; %NULL when it could not be opened
 * @notebook: what the reader writes; the window loads it once it has been painted
 * @settings: where the window's size and place are kept
 */
GtkWidget *wmk_window_new (GtkApplication *application,
                           WmkCatalog *catalog,
                           WmkNotebook *notebook,
                           GSettings *settings);

/** wmk_window_open: Goes to @address, which need not exist: then the window says so. */
void wmk_window_open (WmkWindow *self, const char *address);

/** wmk_window_restore: Goes to where the reader was when the last window was closed. */
void wmk_window_restore (WmkWindow *self);

/** wmk_window_show_no_catalog: Says why the catalogue at @path could not be opened. */
void wmk_window_show_no_catalog (WmkWindow *self, const char *path, const GError *error);

/**
 * wmk_window_flush:
 *
 * Saves what is being typed, at once.
 *
 * Returns: %TRUE when nothing is left to be saved; else %FALSE, and the text stays in sight
 */
gboolean wmk_window_flush (WmkWindow *self);

/**
 * wmk_window_end:
 *
 * Does what closing the window does where nobody waits for an answer: what was typed and cannot be
 * saved, or was not entered, is kept where the next start offers it.
 */
void wmk_window_end (WmkWindow *self);

/** wmk_window_get_address: Returns: (nullable): the address of the page that shows. */
const char *wmk_window_get_address (WmkWindow *self);

G_END_DECLS
