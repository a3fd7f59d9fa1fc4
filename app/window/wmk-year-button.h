/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WmkYearButton: the year that statuses are as of, and a menu of the years to look back to, by the
 * action `win.as-of-year`.
 */
#define WMK_TYPE_YEAR_BUTTON (wmk_year_button_get_type ())
G_DECLARE_FINAL_TYPE (WmkYearButton, wmk_year_button, WMK, YEAR_BUTTON, AdwBin)

/** wmk_year_button_set_years: @own_year: the catalogue's, the last of the menu */
void wmk_year_button_set_years (WmkYearButton *self, int as_of_year, int own_year);

G_END_DECLS
