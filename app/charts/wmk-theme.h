/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "progress/wmk-progress.h"

G_BEGIN_DECLS

/** WmkColor: 0xRRGGBB */
typedef guint32 WmkColor;

/**
 * WmkTheme:
 *
 * The colours of all charts. Hues are those of Okabe and Ito, safe for colour-blind readers,
 * darkened or lightened until text reaches a contrast of 4.5:1 and marks 3:1 with the page.
 */
typedef struct {
  WmkColor page;
  WmkColor text;
  WmkColor secondary;
  WmkColor line;
  WmkColor grid;
  WmkColor band;
  WmkColor observation;
  WmkColor trail;
  WmkColor own; /* what the reader has set beside the rest */
  WmkColor oddity;
  WmkColor found; /* behind words that were looked for */
  WmkColor status[WMK_N_STATUSES];
  WmkColor bar_fill[WMK_N_STATUSES]; /* the segments of a status bar */
  WmkColor bar_text[WMK_N_STATUSES]; /* the numbers in them */
} WmkTheme;

/** wmk_theme_get: Returns: (transfer none): the theme for a style. */
const WmkTheme *wmk_theme_get (gboolean dark, gboolean high_contrast);

/** wmk_theme_set_source: Sets @color as the source of @cr. */
void wmk_theme_set_source (cairo_t *cr, WmkColor color);

/**
 * wmk_color_contrast:
 *
 * Returns: the contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it
 */
double wmk_color_contrast (WmkColor a, WmkColor b);

G_END_DECLS
