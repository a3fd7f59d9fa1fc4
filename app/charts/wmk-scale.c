/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-scale.h"

#include <math.h>

/* The round number nearest to @x from above: 1, 2, 5 or 10 times a power of ten. */
static double
nice_ceiling (double x)
{
  double power = pow (10, floor (log10 (x)));
  double fraction = x / power;

  /* A hair of tolerance, lest 2.0000000001 becomes 5. */
  if (fraction <= 1 + 1e-9)
    return power;
  if (fraction <= 2 + 1e-9)
    return 2 * power;
  if (fraction <= 5 + 1e-9)
    return 5 * power;

  return 10 * power;
}

/* Beyond this, differences are no longer finite; below that, steps are no longer exact. */
#define LARGEST 1e300
#define SMALLEST 1e-300

WmkScale
wmk_scale_make_nice (double low, double high, guint max_ticks)
{
  WmkScale scale;

  if (!isfinite (low))
    low = isfinite (high) ? high : 0;
  if (!isfinite (high))
    high = low;
  if (low > high) {
    double swap = low;

    low = high;
    high = swap;
  }
  low = CLAMP (low, -LARGEST, LARGEST);
  high = CLAMP (high, -LARGEST, LARGEST);
  if (high - low <= MAX (fabs (high) * 1e-9, SMALLEST)) {
    double margin = fabs (high) > SMALLEST ? fabs (high) / 2 : 1;

    low -= margin;
    high += margin;
  }

  max_ticks = MAX (max_ticks, 2);
  scale.step = nice_ceiling ((high - low) / (max_ticks - 1));
  scale.low = floor (low / scale.step + 1e-9) * scale.step;
  scale.high = ceil (high / scale.step - 1e-9) * scale.step;

  /* Moving both ends outwards may add a tick too many: the next round step has room. */
  while (wmk_scale_count_ticks (&scale) > max_ticks) {
    scale.step = nice_ceiling (scale.step * 1.5);
    scale.low = floor (low / scale.step + 1e-9) * scale.step;
    scale.high = ceil (high / scale.step - 1e-9) * scale.step;
    if (max_ticks == 2 && scale.high - scale.low <= 2.5 * scale.step)
      scale.step = scale.high - scale.low;
  }

  return scale;
}

WmkScale
wmk_scale_percent (void)
{
  return (WmkScale){.low = 0, .high = 100, .step = 25};
}

double
wmk_scale_map (const WmkScale *self, double value)
{
  return CLAMP ((value - self->low) / (self->high - self->low), 0.0, 1.0);
}

guint
wmk_scale_count_ticks (const WmkScale *self)
{
  return (guint) lround ((self->high - self->low) / self->step) + 1;
}

double
wmk_scale_get_tick (const WmkScale *self, guint index)
{
  double value = self->low + index * self->step;

  /* -0 and the like of 1e-17 are zero. */
  return fabs (value) < self->step * 1e-9 ? 0 : value;
}
