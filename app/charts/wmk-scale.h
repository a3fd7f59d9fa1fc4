/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WmkScale:
 * @low: the value at the start of the axis
 * @high: the value at its end
 * @step: the distance between two ticks
 *
 * A linear scale from data to the unit interval, whose ends and ticks are round numbers.
 */
typedef struct {
  double low;
  double high;
  double step;
} WmkScale;

/**
 * wmk_scale_make_nice:
 * @low, @high: the values that must fit on the axis
 * @max_ticks: at most this many ticks, at least 2
 *
 * Widens the interval to round numbers and finds a round step of 1, 2 or 5 times a power of ten
 * (the "loose labelling" of P. Heckbert, "Nice Numbers for Graph Labels", Graphics Gems, 1990).
 * What is not finite is passed over; equal ends are moved apart.
 *
 * Returns: a scale with @low < @high and a positive step
 */
WmkScale wmk_scale_make_nice (double low, double high, guint max_ticks);

/** wmk_scale_percent: Returns: the scale from 0 to 100 that all percentages share. */
WmkScale wmk_scale_percent (void);

/** wmk_scale_map: Returns: where @value falls, 0 at the start, 1 at the end, clamped to them. */
double wmk_scale_map (const WmkScale *self, double value);

/** wmk_scale_count_ticks: Returns: the number of ticks, both ends included. */
guint wmk_scale_count_ticks (const WmkScale *self);

/** wmk_scale_get_tick: Returns: the value of tick @index, 0 at the start. */
double wmk_scale_get_tick (const WmkScale *self, guint index);

G_END_DECLS
