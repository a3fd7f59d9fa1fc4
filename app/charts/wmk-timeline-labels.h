/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/wmk-chart-text.h"
#include "charts/wmk-timeline-data.h"

G_BEGIN_DECLS

/**
 * WmkTimelineLabels:
 * @line_height: of one line
 *
 * The titles of all items in one font. Shaping hundreds of them for every step of a zoom would
 * take several frames: how wide each is at most is added up from the widths of its characters, and
 * only those that are drawn are shaped, once.
 */
typedef struct {
  PangoContext *context;
  WmkTimelineData *data;
  double line_height;

  /*< private >*/
  GArray *widths;
  GPtrArray *layouts;
  GPtrArray *counts;
} WmkTimelineLabels;

/**
 * wmk_timeline_labels_new:
 * @context: from wmk_chart_text_create_context()
 *
 * Returns: (transfer full): none of them shaped yet
 */
WmkTimelineLabels *wmk_timeline_labels_new (PangoContext *context, WmkTimelineData *data);
void wmk_timeline_labels_free (WmkTimelineLabels *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WmkTimelineLabels, wmk_timeline_labels_free)

/** wmk_timeline_labels_get_width: Returns: what to leave for the label of that item. */
double wmk_timeline_labels_get_width (const WmkTimelineLabels *self, guint index);

/** wmk_timeline_labels_get_style: Returns: that of the label of that item. */
WmkTextStyle wmk_timeline_labels_get_style (const WmkTimelineLabels *self, guint index);

/** wmk_timeline_labels_get: Returns: (transfer none): the label, cut off at its width. */
PangoLayout *wmk_timeline_labels_get (WmkTimelineLabels *self, guint index);

/** wmk_timeline_labels_get_count: Returns: (transfer none): "+8", as a cluster is labelled. */
PangoLayout *wmk_timeline_labels_get_count (WmkTimelineLabels *self, guint n_items);

G_END_DECLS
