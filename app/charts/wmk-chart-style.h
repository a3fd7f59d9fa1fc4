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

/** wmk_chart_style_create_context: Returns: (transfer full): the font of charts on @widget. */
PangoContext *wmk_chart_style_create_context (GtkWidget *widget);

/** WmkForgetFunc: Drops what was laid out for the font and direction that @widget had. */
typedef void (*WmkForgetFunc) (GtkWidget *widget);

/**
 * wmk_chart_style_class_watch_font:
 * @klass: of a final type
 * @forget: called, before the size is asked for again, whenever font or direction may be others
 */
void wmk_chart_style_class_watch_font (GtkWidgetClass *klass, WmkForgetFunc forget);

G_END_DECLS
