/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-catalog.h"
#include "window/wmk-page.h"

G_BEGIN_DECLS

/** WmkMethodPage: how statuses are found, and what the words beside them mean. */
#define WMK_TYPE_METHOD_PAGE (wmk_method_page_get_type ())
G_DECLARE_FINAL_TYPE (WmkMethodPage, wmk_method_page, WMK, METHOD_PAGE, WmkPage)

WmkPage *wmk_method_page_new (void);

G_END_DECLS
