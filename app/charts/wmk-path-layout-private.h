/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/wmk-path-layout.h"

G_BEGIN_DECLS

WmkPathLayout *wmk_path_layout_create (PangoContext *context, double width);

double wmk_path_layout_map_x (const WmkPathLayout *self, double position);
double wmk_path_layout_map_y (const WmkPathLayout *self, double value);

/* Fills marks, lines and curves; the plot and the scale are set. */
void wmk_path_layout_place_marks (WmkPathLayout *self, const WmkPathData *data);

/* Fills the marks and lines of one series, (nullable), and the marks of the targets and of the
 * reader's own figures. */
void wmk_path_layout_place_series (WmkPathLayout *self,
                                   const WmkPathData *data,
                                   const WmkPathSeries *series);

/* Years below the plot, of two digits where they are @short_years. Returns where they end. */
double
wmk_path_layout_place_years (WmkPathLayout *self, PangoContext *context, gboolean short_years);

/* Places what stands within the plot where nothing else is, and the legend below it, which has
 * what found no place. Returns where the legend ends. */
double wmk_path_layout_place_labels (WmkPathLayout *self,
                                     PangoContext *context,
                                     const WmkPathData *data,
                                     double legend_y);

/* Adds a text, at most @max_lines high. @box is as it would be from left to right; only its x and
 * its width are used, and y. Returns the height. */
double wmk_path_layout_add_text (WmkPathLayout *self,
                                 PangoContext *context,
                                 WmkTextStyle style,
                                 const char *text,
                                 WmkRect box,
                                 int max_lines);

G_END_DECLS
