/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/wmk-log-scale.h"

#include <math.h>

/* log10() of a power of ten may be off by a hair. */
#define TOLERANCE 1e-9

static gboolean
has_place (double value)
{
  return isfinite (value) && value > 0;
}

WmkLogScale
wmk_log_scale_make (double low, double high)
{
  WmkLogScale self;

  if (!has_place (low))
    low = has_place (high) ? high : 1;
  if (!has_place (high))
    high = low;

  self.low = pow (10, ceil (log10 (MIN (low, high)) - TOLERANCE) - 1);
  self.high = pow (10, ceil (log10 (MAX (low, high)) - TOLERANCE));

  return self;
}

double
wmk_log_scale_map (const WmkLogScale *self, double value)
{
  if (!(value > self->low))
    return 0;
  if (value > self->high)
    return 1;

  return log10 (value / self->low) / log10 (self->high / self->low);
}

guint
wmk_log_scale_count_ticks (const WmkLogScale *self)
{
  return (guint) lround (log10 (self->high / self->low)) + 1;
}

double
wmk_log_scale_get_tick (const WmkLogScale *self, guint index)
{
  return pow (10, round (log10 (self->low)) + index);
}
