/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

/** WmkTagManager: a dialog with all tags, to be renamed, coloured, merged and deleted. */
#define WMK_TYPE_TAG_MANAGER (wmk_tag_manager_get_type ())
G_DECLARE_FINAL_TYPE (WmkTagManager, wmk_tag_manager, WMK, TAG_MANAGER, AdwWindow)

GtkWidget *wmk_tag_manager_new (GtkWindow *parent, WmkNotebook *notebook);

/** wmk_tag_manager_dup_typed: Returns: (transfer full): names typed and not entered, or "". */
char *wmk_tag_manager_dup_typed (WmkTagManager *self);

G_END_DECLS
