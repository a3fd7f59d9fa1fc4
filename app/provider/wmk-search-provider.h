/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * WmkSearchProvider: answers what is typed into GNOME Shell, over D-Bus
 *
 * A program of its own, that knows no display: D-Bus starts it when it is asked for something, and
 * it ends when it has not been for a while. Results are addresses. What is chosen is opened by the
 * program with the window, which is started for it.
 *
 * It looks into the catalogue of wmk_catalog_dup_default_path(). Where that cannot be read it says
 * so once, in the journal, and finds nothing.
 */
#define WMK_TYPE_SEARCH_PROVIDER (wmk_search_provider_get_type ())
G_DECLARE_FINAL_TYPE (WmkSearchProvider, wmk_search_provider, WMK, SEARCH_PROVIDER, GApplication)

WmkSearchProvider *wmk_search_provider_new (void);

G_END_DECLS
