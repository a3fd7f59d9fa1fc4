/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

/**
 * WmkNotebookBar: says what the reader must know of the notebook's file, what of it was kept and
 * what to do: that it does not take changes, for as long as it does not, or that another file took
 * its place, until the reader closes the bar.
 */
#define WMK_TYPE_NOTEBOOK_BAR (wmk_notebook_bar_get_type ())
G_DECLARE_FINAL_TYPE (WmkNotebookBar, wmk_notebook_bar, WMK, NOTEBOOK_BAR, AdwBin)

/** wmk_notebook_bar_is_needed: Returns: whether there is anything to say of @notebook. */
gboolean wmk_notebook_bar_is_needed (WmkNotebook *notebook);

/** wmk_notebook_bar_show: Says what there is to say of @notebook. */
void wmk_notebook_bar_show (WmkNotebookBar *self, WmkNotebook *notebook);

G_END_DECLS
