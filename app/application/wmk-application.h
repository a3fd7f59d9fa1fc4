/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "notebook/wmk-notebook.h"

G_BEGIN_DECLS

/**
 * WmkApplication: the program: its command line, its catalogue and notebook, its windows.
 *
 * The catalogue is that of wmk_catalog_dup_default_path().
 */
#define WMK_TYPE_APPLICATION (wmk_application_get_type ())
G_DECLARE_FINAL_TYPE (WmkApplication, wmk_application, WMK, APPLICATION, AdwApplication)

WmkApplication *wmk_application_new (void);

/** wmk_application_get_notebook: Returns: (transfer none): what the reader writes, in all windows.
 */
WmkNotebook *wmk_application_get_notebook (WmkApplication *self);

G_END_DECLS
