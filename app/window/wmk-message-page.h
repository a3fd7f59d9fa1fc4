/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/wmk-page.h"

G_BEGIN_DECLS

/** WmkMessagePage: says plainly what is wrong, and what to do. */
#define WMK_TYPE_MESSAGE_PAGE (wmk_message_page_get_type ())
G_DECLARE_FINAL_TYPE (WmkMessagePage, wmk_message_page, WMK, MESSAGE_PAGE, WmkPage)

/** wmk_message_page_new_unknown: There is nothing at @address in the catalogue. */
WmkPage *wmk_message_page_new_unknown (const char *address);

/** wmk_message_page_new_no_catalog: The catalogue at @path cannot be read because of @error. */
WmkPage *wmk_message_page_new_no_catalog (const char *path, const GError *error);

G_END_DECLS
