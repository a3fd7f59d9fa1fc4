/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

/**
 * WmkNotebookKeeper:
 *
 * Keeps house in the notebook of a program, once that was opened: follows what the catalogue has
 * renamed and dropped, deletes what has been in the trash for too long, looks through the file for
 * damage, has the words of changed notes found by the search, and, where the file does not take
 * changes, tries again now and then; and offers what was kept as a file when the program ended,
 * also where the notebook cannot be opened. All of it happens in threads.
 *
 * Signal `told (message)`: the reader ought to know
 */
#define WMK_TYPE_NOTEBOOK_KEEPER (wmk_notebook_keeper_get_type ())
G_DECLARE_FINAL_TYPE (WmkNotebookKeeper, wmk_notebook_keeper, WMK, NOTEBOOK_KEEPER, GObject)

/**
 * wmk_notebook_keeper_new:
 * @notebook: need not be open yet: nothing is done before it is
 * @catalog_path: (type filename): the catalogue that says what was renamed
 */
WmkNotebookKeeper *wmk_notebook_keeper_new (WmkNotebook *notebook, const char *catalog_path);

G_END_DECLS
