/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <math.h>

#include "progress/wmk-progress.h"

G_BEGIN_DECLS

/* The year that cases are judged in, unless they name another. */
#define PROGRESS_CASE_AS_OF 2024

/**
 * ProgressCase: a target, what was observed of it, and what follows.
 * @observations: in the order of their dates, ended by one without a date
 * @as_of: 0 for %PROGRESS_CASE_AS_OF
 * @deciding: index of the deciding observation, -1 for none
 * @method, @base, @attained, @required: for a growth that was compared; without a method the
 *   others are not looked at
 * @other_status: for compound growth, what the linear method gives; else it must be @status
 */
typedef struct {
  const char *name;
  WmkProgressTarget target;
  WmkProgressObservation observations[6];
  WmkFit fit;
  WmkErrs errs;
  int as_of;
  WmkStatus status;
  int deciding;
  gboolean withheld;
  WmkMethod method;
  int base;
  double attained;
  double required;
  WmkStatus other_status;
} ProgressCase;

/* A target by @year; and one with an upper end. */
#define TARGET(comparator, direction, value, year)                                                 \
  {                                                                                                \
    WMK_COMPARATOR_##comparator, WMK_DIRECTION_##direction, value, NAN, year                       \
  }
#define RANGE(direction, low, high, year)                                                          \
  {                                                                                                \
    WMK_COMPARATOR_RANGE, WMK_DIRECTION_##direction, low, high, year                               \
  }
/* Of a percentage of a whole, and of a rate of growth. */
#define SHARE(value, year)                                                                         \
  {                                                                                                \
    WMK_COMPARATOR_AT_LEAST, WMK_DIRECTION_HIGHER, value, NAN, year, TRUE                          \
  }
#define GROWTH_RATE(value, year)                                                                   \
  {                                                                                                \
    WMK_COMPARATOR_AT_LEAST, WMK_DIRECTION_HIGHER, value, NAN, year, FALSE, TRUE                   \
  }

/* A plain figure of @source; one with another comparator; a range from low to high. */
#define FIGURE(date, value, source)                                                                \
  {                                                                                                \
    date, WMK_COMPARATOR_REACH, value, NAN, source                                                 \
  }
#define BOUND(date, comparator, value, source)                                                     \
  {                                                                                                \
    date, WMK_COMPARATOR_##comparator, value, NAN, source                                          \
  }
#define BETWEEN(date, low, high, source)                                                           \
  {                                                                                                \
    date, WMK_COMPARATOR_REACH, low, high, source                                                  \
  }

/* Adds a test for each case under @path. */
void progress_case_add (const char *path, const ProgressCase *cases, gsize n_cases);

G_END_DECLS
