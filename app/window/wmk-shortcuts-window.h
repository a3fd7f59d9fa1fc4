/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** WmkShortcutsWindow: what can be done by keyboard. */
#define WMK_TYPE_SHORTCUTS_WINDOW (wmk_shortcuts_window_get_type ())
G_DECLARE_FINAL_TYPE (WmkShortcutsWindow, wmk_shortcuts_window, WMK, SHORTCUTS_WINDOW, AdwWindow)

GtkWidget *wmk_shortcuts_window_new (GtkWindow *parent);

G_END_DECLS
