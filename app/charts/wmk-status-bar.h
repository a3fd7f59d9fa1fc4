/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "progress/wmk-progress.h"

G_BEGIN_DECLS

/**
 * WmkStatusBar:
 *
 * A stacked bar of targets counted by status. For assistive technology it is an image whose name
 * gives the counts in words.
 *
 * While it is interactive, a click on a segment activates it, and so do Enter and Space on the
 * one that the arrow keys have chosen; the bar's name is then that of the segment.
 *
 * # Properties
 *
 * #WmkStatusBar:interactive: whether its segments can be activated; off at first
 *
 * # Signals
 *
 * #WmkStatusBar::segment-activated (status): a #WmkStatus that some target has
 *
 * # CSS nodes
 *
 * `status-bar`; with the style class `.mini` it is low and leaves the numbers out.
 */
#define WMK_TYPE_STATUS_BAR (wmk_status_bar_get_type ())
G_DECLARE_FINAL_TYPE (WmkStatusBar, wmk_status_bar, WMK, STATUS_BAR, GtkWidget)

/**
 * wmk_status_bar_set_counts:
 * @counts: targets by status
 * @full_total: how many targets would fill the whole width; 0 for those counted
 */
void wmk_status_bar_set_counts (WmkStatusBar *self,
                                const guint counts[WMK_N_STATUSES],
                                guint full_total);

/** wmk_status_bar_describe: Returns: (transfer full): "25 targets: 4 met, 21 no observation". */
char *wmk_status_bar_describe (const guint counts[WMK_N_STATUSES]);

G_END_DECLS
