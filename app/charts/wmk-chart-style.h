/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "charts/wmk-theme.h"

G_BEGIN_DECLS

/** wmk_chart_style_get_theme: Returns: (transfer none): the theme of the desktop's style now. */
const WmkTheme *wmk_chart_style_get_theme (void);

/**
 * wmk_chart_style_watch:
 * @changed: called with @widget, for as long as it lives, whenever the desktop's style changes
 */
void wmk_chart_style_watch (GtkWidget *widget, GCallback changed);

G_END_DECLS
