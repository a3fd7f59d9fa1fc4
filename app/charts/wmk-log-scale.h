/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WmkLogScale:
 * @low: the value at the start of the axis
 * @high: the value at its end
 *
 * A logarithmic scale from data to the unit interval: each power of ten is a tick, and as far from
 * the next as any other.
 */
typedef struct {
  double low;
  double high;
} WmkLogScale;

/**
 * wmk_log_scale_make:
 * @low, @high: the values that must fit on the axis; what is not above zero is passed over
 *
 * Returns: a scale between powers of ten, with @low below the lowest value, which so keeps a bar
 */
WmkLogScale wmk_log_scale_make (double low, double high);

/** wmk_log_scale_map: Returns: where @value falls, 0 at the start, 1 at the end, clamped to them.
 */
double wmk_log_scale_map (const WmkLogScale *self, double value);

/** wmk_log_scale_count_ticks: Returns: the number of ticks, both ends included. */
guint wmk_log_scale_count_ticks (const WmkLogScale *self);

/** wmk_log_scale_get_tick: Returns: the value of tick @index, 0 at the start. */
double wmk_log_scale_get_tick (const WmkLogScale *self, guint index);

G_END_DECLS
