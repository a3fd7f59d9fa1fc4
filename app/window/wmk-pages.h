/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog/wmk-catalog.h"
#include "window/wmk-page.h"

G_BEGIN_DECLS

/**
 * wmk_pages_create:
 * @address: of anything in the catalogue; one that was renamed since is followed
 * @focus: (inout) (transfer full): what to show first on the page; changed where the address is
 *   that of a part of a page
 *
 * Returns: (nullable): the page; %NULL with @error set when the catalogue cannot be read, without
 *   when it has nothing there
 */
WmkPage *wmk_pages_create (WmkCatalog *catalog, const char *address, char **focus, GError **error);

G_END_DECLS
