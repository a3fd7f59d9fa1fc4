/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WmkLookBackBar: says that the reader looks back to an earlier year, and leads to the present by
 * the action `win.as-of-year`. Hidden while they do not.
 */
#define WMK_TYPE_LOOK_BACK_BAR (wmk_look_back_bar_get_type ())
G_DECLARE_FINAL_TYPE (WmkLookBackBar, wmk_look_back_bar, WMK, LOOK_BACK_BAR, AdwBin)

/** wmk_look_back_bar_set_years: @own_year: the catalogue's */
void wmk_look_back_bar_set_years (WmkLookBackBar *self, int as_of_year, int own_year);

G_END_DECLS
