/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "progress/wmk-progress.h"

G_BEGIN_DECLS

/** WmkSidebarRow: a place in the sidebar. */
#define WMK_TYPE_SIDEBAR_ROW (wmk_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (WmkSidebarRow, wmk_sidebar_row, WMK, SIDEBAR_ROW, GtkListBoxRow)

GtkWidget *wmk_sidebar_row_new (const char *address, const char *name, const char *icon_name);
const char *wmk_sidebar_row_get_address (WmkSidebarRow *self);

/** wmk_sidebar_row_set_counts: Adds a small bar of its targets by status. */
void wmk_sidebar_row_set_counts (WmkSidebarRow *self, const guint counts[WMK_N_STATUSES]);

/** wmk_sidebar_row_set_number: Adds how many things stand there; @description: of what. */
void wmk_sidebar_row_set_number (WmkSidebarRow *self, guint number, const char *description);

G_END_DECLS
