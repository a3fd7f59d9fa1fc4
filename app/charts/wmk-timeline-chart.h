/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "charts/wmk-timeline-layout.h"

G_BEGIN_DECLS

/**
 * WmkTimelineChart:
 *
 * Policies, events, deals and funds as lanes on one axis of time.
 *
 * The pointer shows what is at it; a click opens it, or zooms into what stands for several. To pan:
 * drag, scroll to the side, or up and down where the page around the timeline has no use for that.
 * To zoom: Ctrl and scrolling, two fingers, + and -; 0 shows all of time.
 *
 * The timeline is one stop of the Tab key. Arrow keys walk what it shows: to the sides by date, up
 * and down by lane, Home and End to the first and the last of a lane. Return opens or zooms in,
 * Escape lets go.
 *
 * # Signals
 *
 * #WmkTimelineChart::activated (address): an item was clicked on
 * #WmkTimelineChart::range-changed (): another range of time is shown
 *
 * # Accessibility
 *
 * An image, named by one sentence of what it shows. What the keys have reached is its
 * description, which assistive technology reads out whenever it changes.
 */
#define WMK_TYPE_TIMELINE_CHART (wmk_timeline_chart_get_type ())
G_DECLARE_FINAL_TYPE (WmkTimelineChart, wmk_timeline_chart, WMK, TIMELINE_CHART, GtkWidget)

/** wmk_timeline_chart_set_data: What it shows. The range stays, as far as there is something. */
void wmk_timeline_chart_set_data (WmkTimelineChart *self, WmkTimelineData *data);

/** wmk_timeline_chart_redraw: The data says something else of the same items. */
void wmk_timeline_chart_redraw (WmkTimelineChart *self);

WmkTimelineRange wmk_timeline_chart_get_range (WmkTimelineChart *self);

/** wmk_timeline_chart_set_range: Shows @range, as far as that is within the limits of the data. */
void wmk_timeline_chart_set_range (WmkTimelineChart *self, WmkTimelineRange range);

/** wmk_timeline_chart_zoom: @factor: how many times closer, about what is pointed at or reached. */
void wmk_timeline_chart_zoom (WmkTimelineChart *self, double factor);

/** wmk_timeline_chart_show_all: Shows all of time. */
void wmk_timeline_chart_show_all (WmkTimelineChart *self);

/** wmk_timeline_chart_get_layout: Returns: (nullable): the geometry at the size it has now. */
const WmkTimelineLayout *wmk_timeline_chart_get_layout (WmkTimelineChart *self);

/** wmk_timeline_chart_get_current: Returns: index of what is pointed at or reached, or -1. */
int wmk_timeline_chart_get_current (WmkTimelineChart *self);

/**
 * wmk_timeline_chart_get_address: Returns: (nullable): what is pointed at or reached; %NULL for
 *   nothing and for a cluster
 */
const char *wmk_timeline_chart_get_address (WmkTimelineChart *self);

/** wmk_timeline_chart_select: Reaches the item with @address; Returns: %FALSE where it has none. */
gboolean wmk_timeline_chart_select (WmkTimelineChart *self, const char *address);

/** wmk_timeline_chart_step: Goes on to another mark, which comes in view, as a key would. */
void wmk_timeline_chart_step (WmkTimelineChart *self, WmkTimelineStep step);

/** wmk_timeline_chart_activate: Opens what is pointed at or reached, or zooms in to it. */
void wmk_timeline_chart_activate (WmkTimelineChart *self);

/** wmk_timeline_chart_let_go: Reaches nothing any more. */
void wmk_timeline_chart_let_go (WmkTimelineChart *self);

G_END_DECLS
