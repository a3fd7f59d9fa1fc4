/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/wmk-page.h"

G_BEGIN_DECLS

/** WmkBackupsPage: the notebook's back-ups: which there are, and going back to one. */
#define WMK_TYPE_BACKUPS_PAGE (wmk_backups_page_get_type ())
G_DECLARE_FINAL_TYPE (WmkBackupsPage, wmk_backups_page, WMK, BACKUPS_PAGE, WmkPage)

/** wmk_backups_page_new: Returns: the page, which fills when it is shown a notebook. */
WmkPage *wmk_backups_page_new (void);

G_END_DECLS
