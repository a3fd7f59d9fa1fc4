/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

#include "charts/wmk-geometry.h"
#include "charts/wmk-theme.h"

G_BEGIN_DECLS

/* Text in a chart: all charts use the same two sizes, for each costs a search for a font. */

typedef enum {
  WMK_TEXT_PRIMARY,
  WMK_TEXT_BOLD,
  WMK_TEXT_SECONDARY,
  WMK_TEXT_CAPTION,
  WMK_TEXT_OWN,         /* the reader's own figure */
  WMK_TEXT_OWN_CAPTION, /* what is said of it, or of their verdict */
} WmkTextStyle;

/** WmkTextItem: a line of text in its place. */
typedef struct {
  PangoLayout *layout;
  WmkTextStyle style;
  WmkRect rect;
} WmkTextItem;

/** wmk_text_items_new: Returns: (transfer full) (element-type WmkTextItem): that owns its layouts.
 */
GArray *wmk_text_items_new (void);

/**
 * wmk_chart_text_create_context:
 * @context: the font of what is around the chart
 * @rtl: whether text runs from right to left
 *
 * Returns: (transfer full): the font of charts, a little smaller than body text
 */
PangoContext *wmk_chart_text_create_context (PangoContext *context, gboolean rtl);

/**
 * wmk_chart_text_new:
 * @context: from wmk_chart_text_create_context()
 *
 * Returns: (transfer full): @text on one line; figures of one width
 */
PangoLayout *wmk_chart_text_new (PangoContext *context, WmkTextStyle style, const char *text);

/**
 * wmk_chart_text_wrap: Breaks what is wider than @width into at most @max_lines, with an ellipsis
 *   at the end of the last where even those are too few.
 */
void wmk_chart_text_wrap (PangoLayout *layout, double width, int max_lines);

/** wmk_chart_text_draw: Draws @item in the colour of its style. */
void wmk_chart_text_draw (cairo_t *cr, const WmkTextItem *item, const WmkTheme *theme);

G_END_DECLS
