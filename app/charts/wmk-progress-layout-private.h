/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/wmk-progress-layout.h"

G_BEGIN_DECLS

#define WMK_ROW_PADDING 5.0
#define WMK_GLYPH_GAP 6.0

/* A row or the head of the columns, with nothing in it. */
WmkProgressLayout *wmk_progress_layout_create (double width);

/* A square for a glyph before (in reading direction) or after @box, at its middle. */
WmkRect wmk_progress_place_glyph (const WmkProgressSpec *spec, WmkRect box, gboolean before);

/* What is left of @box beside a glyph placed in it. */
WmkRect
wmk_progress_beside_glyph (const WmkProgressSpec *spec, WmkRect box, gboolean before, double gap);

/* Of the words of a row: dimmed where nothing is observed. */
WmkTextStyle wmk_progress_layout_get_style (const WmkProgressLayout *self);

/* How high the label of a row is in a column of @width, beside a line of @line_height. */
double wmk_progress_label_measure (const WmkProgressSpec *spec,
                                   const WmkProgressDatum *datum,
                                   double width,
                                   double line_height);

/* The name, its unit after it or below it, the signs of an oddity and of what the reader has. */
void wmk_progress_layout_place_label (WmkProgressLayout *self,
                                      const WmkProgressSpec *spec,
                                      const WmkProgressDatum *datum,
                                      WmkRect box);

/* A line of text in the chart's font. */
PangoLayout *wmk_progress_text (const WmkProgressSpec *spec, WmkTextStyle style, const char *text);

/* The target of @year, of the chart's edition if there is one; NULL for none. */
const WmkProgressTick *wmk_progress_find_tick (const WmkProgressDatum *datum, int year);

/* The figures of that year, of one edition: a document may print two; a dash for none. */
char *wmk_progress_format_year (const WmkProgressDatum *datum, int year);

/* The last target of a row none of whose years has a column, with its year; else NULL. */
char *wmk_progress_format_elsewhere (const WmkProgressSpec *spec, const WmkProgressDatum *datum);

typedef enum {
  WMK_ALIGN_START,
  WMK_ALIGN_CENTER,
  WMK_ALIGN_END,
} WmkAlign;

/* Adds @text within @box, on one line, cut with an ellipsis where it is too long, and centred in
 * the box's height. Returns where it came to stand. */
WmkRect wmk_progress_layout_add_text (WmkProgressLayout *self,
                                      const WmkProgressSpec *spec,
                                      WmkTextStyle style,
                                      const char *text,
                                      WmkRect box,
                                      WmkAlign align);

#define WMK_PLOT_HEIGHT 18.0
#define WMK_TICK_HEIGHT 16.0

/* How broad the mark of a target is: the later, the broader. */
double wmk_progress_tick_width (int year);

/* What an axis of its own adds to a row. */
double wmk_progress_plot_axis_height (const WmkProgressSpec *spec);

/* Fills the plot in @column at @y and returns where what follows may begin. */
double wmk_progress_layout_place_plot (WmkProgressLayout *self,
                                       const WmkProgressSpec *spec,
                                       const WmkProgressDatum *datum,
                                       WmkRect column,
                                       double y);

/* Labels of an axis at @y, as many as stand apart from each other. */
void wmk_progress_layout_place_axis_labels (WmkProgressLayout *self,
                                            const WmkProgressSpec *spec,
                                            const WmkScale *scale,
                                            double y);

G_END_DECLS
