/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WmkNotebookDates:
 *
 * Asks for the days between which something was changed. Signal `chosen (range)`: as
 * wmk_dates_parse_range() takes it.
 */
#define WMK_TYPE_NOTEBOOK_DATES (wmk_notebook_dates_get_type ())
G_DECLARE_FINAL_TYPE (WmkNotebookDates, wmk_notebook_dates, WMK, NOTEBOOK_DATES, AdwWindow)

/** wmk_notebook_dates_new: @range: what it begins with; anything but a range is none */
GtkWidget *wmk_notebook_dates_new (GtkWindow *parent, const char *range);

G_END_DECLS
