/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-catalog.h"
#include "window/wmk-page.h"

G_BEGIN_DECLS

/**
 * WmkThingPage:
 *
 * The page of anything that its #WmkKind describes: titles, facts, summary, sources, and what it
 * is linked with.
 */
#define WMK_TYPE_THING_PAGE (wmk_thing_page_get_type ())
G_DECLARE_FINAL_TYPE (WmkThingPage, wmk_thing_page, WMK, THING_PAGE, WmkPage)

/**
 * wmk_thing_page_new:
 *
 * Returns: (transfer floating) (nullable): %NULL without @error when there is no such thing; %NULL
 *   with @error set when the catalogue cannot be read
 */
WmkPage *wmk_thing_page_new (WmkCatalog *catalog, const char *address, GError **error);

G_END_DECLS
